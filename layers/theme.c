/* SPDX-License-Identifier: Apache-2.0
 * From style sheets to a theme: the default, the theme asked for over it, and the looks that they
 * give to every element.
 */
#include "layers/theme.h"

#include <limits.h>
#include <string.h>

#include "base/file.h"
#include "layers/theme_font.h"
#include "layers/theme_roles.h"
#include "render/symbol_file.h"

struct loading {
    const struct sm_theme_request *request;
    struct sm_arena *arena;
    struct sm_report *report;
    struct sm_error *err;
    struct sm_sheet *sheet;
    struct sm_roles *roles;
};

/* From looks to fields */

static double number_of(const struct sm_look *look, enum sm_property property, double otherwise)
{
    return look->of[property] ? look->of[property]->numbers[0] : otherwise;
}

static struct sm_color own_color(const struct sm_look *look)
{
    return look->of[SM_COLOR] ? look->of[SM_COLOR]->color : SM_RGB(0);
}

/* 'value' may be NULL: no colour. */
static struct sm_color color_of(const struct sm_look *look, const struct sm_value *value,
                                double opacity)
{
    if (!value) return SM_NO_COLOR;
    struct sm_color color = value->is_current ? own_color(look) : value->color;
    color.a = (unsigned char)(color.a * opacity + 0.5);
    return color;
}

static struct sm_paint paint_of(const struct sm_look *look, const char *class_name)
{
    const struct sm_value *dashes = look->of[SM_STROKE_DASHARRAY];
    struct sm_paint paint = {
        .class_name = class_name,
        .fill = color_of(look, look->of[SM_FILL], number_of(look, SM_FILL_OPACITY, 1)),
        .stroke = color_of(look, look->of[SM_STROKE], number_of(look, SM_STROKE_OPACITY, 1)),
        .width_px = number_of(look, SM_STROKE_WIDTH, 1),
        .cap = number_of(look, SM_STROKE_LINECAP, 0) > 0 ? SM_CAP_ROUND : SM_CAP_BUTT,
    };
    if (dashes) {
        paint.dash_count = dashes->count;
        memcpy(paint.dash_px, dashes->numbers, sizeof paint.dash_px);
    }
    if (paint.stroke.a == 0) paint.width_px = 0;
    if (paint.width_px <= 0) paint.stroke = SM_NO_COLOR;
    return paint;
}

static struct sm_ink ink_of(const struct sm_look *look, const char *class_name)
{
    const struct sm_value *halo = look->of[SM_HALO];
    struct sm_ink ink = {
        .class_name = class_name,
        .fill = color_of(look, look->of[SM_FILL], number_of(look, SM_FILL_OPACITY, 1)),
    };
    if (!halo || halo->is_current || halo->numbers[0] <= 0) return ink;
    ink.halo = halo->color;
    ink.halo_px = halo->numbers[0];
    return ink;
}

static bool type_of(struct loading *l, const struct sm_look *look, struct sm_type *type)
{
    type->size_px = number_of(look, SM_FONT_SIZE, 12);
    type->spacing_px = number_of(look, SM_LETTER_SPACING, 0);
    return sm_theme_face(l->sheet, look, l->request->fonts, &type->face, l->err);
}

static int slopes_of(const struct sm_value *hatch)
{
    int slopes = 0;
    for (int i = 0; i < hatch->count; i++)
        slopes |= hatch->numbers[2 + i] > 90   ? SM_HATCH_FALLING
                  : hatch->numbers[2 + i] > 45 ? SM_HATCH_UPRIGHT
                  : hatch->numbers[2 + i] > 0  ? SM_HATCH_RISING
                                               : SM_HATCH_LEVEL;
    return slopes;
}

/* "control occupied" is filled, "hatch occupied" lies over it. */
static bool control_of(struct loading *l, const struct sm_look *look, const char *class_name,
                       struct sm_control_look *control)
{
    const struct sm_value *hatch = look->of[SM_HATCH];
    *control = (struct sm_control_look){.fill = paint_of(look, class_name)};
    if (!hatch || hatch->count == 0) return true;
    const char *words = strchr(class_name, ' ');
    char *hatch_class = sm_arena_alloc(l->arena, strlen(class_name) + 1, 1);
    if (!hatch_class) return sm_fail_memory(l->err);
    strcpy(hatch_class, "hatch");
    strcat(hatch_class, words);
    control->hatch = (struct sm_paint){
        .class_name = hatch_class,
        .stroke = hatch->is_current ? control->fill.stroke : hatch->color,
        .width_px = hatch->numbers[1],
    };
    control->slope = slopes_of(hatch);
    control->spacing_px = hatch->numbers[0];
    return true;
}

/* Symbols */

/* "folder/name", the folder that of the sheet. */
bool sm_theme_beside(const struct sm_source *source, struct sm_text name, char path[PATH_MAX])
{
    struct sm_text file = sm_path_name(source->path);
    size_t folder = name.n && name.at[0] == '/' ? 0 : (size_t)(file.at - source->path);
    if (folder + name.n >= PATH_MAX) return false;
    memcpy(path, source->path, folder);
    memcpy(path + folder, name.at, name.n);
    path[folder + name.n] = '\0';
    return true;
}

static bool symbol_from_file(struct loading *l, const struct sm_value *value, struct sm_text *shape)
{
    char path[PATH_MAX];
    struct sm_buf d = {0};
    struct sm_error own = {0};
    if (!sm_theme_beside(value->source, value->text, path))
        return sm_fail_at(l->err, value->source, value->offset, "symbol: the path is too long");
    bool ok = sm_symbol_read(path, &d, &own);
    if (!ok) sm_fail_at(l->err, value->source, value->offset, "symbol: %s", own.message);
    *shape = (struct sm_text){ok ? sm_arena_copy(l->arena, d.bytes, d.count) : NULL, d.count};
    sm_buf_finish(&d);
    return ok && (shape->at || sm_fail_memory(l->err));
}

static bool shape_of(struct loading *l, const struct sm_look *look, struct sm_text *shape)
{
    const struct sm_value *value = look->of[SM_SYMBOL];
    const char *names[SM_CATEGORY_COUNT];
    if (!value) return true;
    if (value->is_file) return symbol_from_file(l, value, shape);
    for (int i = 0; i < SM_CATEGORY_COUNT; i++) {
        names[i] = sm_category_name((enum sm_category)i);
        if (!sm_text_is(value->text, names[i])) continue;
        *shape = sm_text(sm_category_symbol((enum sm_category)i));
        return true;
    }
    const char *near = sm_text_nearest(value->text, names, SM_CATEGORY_COUNT);
    return sm_fail_at(l->err, value->source, value->offset,
                      "symbol: \"%.*s\" is no category%s%s%s; a file stands in quotes",
                      SM_TEXT_ARG(value->text), near ? "; did you mean \"" : "", near ? near : "",
                      near ? "\"?" : "");
}

/* Filling */

static bool fill_role(struct loading *l, const struct sm_role *role, struct sm_theme *theme)
{
    struct sm_look look = sm_sheet_look(l->sheet, &role->element);
    char *at = (char *)theme;
    void *field = at + role->field;
    switch (role->kind) {
    case SM_ROLE_PAINT:
        *(struct sm_paint *)field = paint_of(&look, role->classes);
        return role->category < 0 || shape_of(l, &look, &theme->shapes[role->category]);
    case SM_ROLE_TEXT:
        *(struct sm_ink *)field = ink_of(&look, role->classes);
        if (role->upper_field)
            *(bool *)(void *)(at + role->upper_field) = number_of(&look, SM_TEXT_TRANSFORM, 0) > 0;
        return type_of(l, &look, (struct sm_type *)(void *)(at + role->type_field));
    case SM_ROLE_CONTROL:
        return control_of(l, &look, role->classes, field);
    case SM_ROLE_SIZE:
        *(double *)field = number_of(&look, SM_WIDTH, 19);
        return true;
    case SM_ROLE_PAPER:
        *(struct sm_color *)field =
            color_of(&look, look.of[SM_FILL], number_of(&look, SM_FILL_OPACITY, 1));
    }
    return true;
}

static bool fill(struct loading *l, bool is_dark, struct sm_theme *theme)
{
    struct sm_medium medium = {l->request->width_px, is_dark};
    if (!sm_sheet_apply(l->sheet, &medium, l->err)) return false;
    memset(theme, 0, sizeof *theme);
    for (int i = 0; i < SM_CATEGORY_COUNT; i++)
        theme->shapes[i] = sm_text(sm_category_symbol((enum sm_category)i));
    for (size_t i = 0; i < l->roles->count; i++)
        if (!fill_role(l, &l->roles->at[i], theme)) return false;
    return true;
}

/* The looks that differ, as the SVG's style sheet wants them. */
static void add_dark(struct sm_dark_look *looks, size_t *count, const struct sm_paint *paint,
                     bool is_text)
{
    looks[(*count)++] =
        (struct sm_dark_look){paint->class_name, is_text, paint->fill, paint->stroke};
}

static bool note_dark(struct loading *l, const struct sm_theme *dark, struct sm_theme *theme)
{
    size_t count = 0;
    struct sm_dark_look *looks =
        sm_arena_alloc(l->arena, l->roles->count + SM_CONTROL_PART_COUNT, sizeof *looks);
    if (!looks) return sm_fail_memory(l->err);
    for (size_t i = 0; i < l->roles->count; i++) {
        const struct sm_role *role = &l->roles->at[i];
        const void *field = (const char *)dark + role->field;
        const struct sm_control_look *control = field;
        const struct sm_ink *ink = field;
        if (role->kind == SM_ROLE_PAINT) add_dark(looks, &count, field, false);
        if (role->kind == SM_ROLE_TEXT)
            looks[count++] = (struct sm_dark_look){ink->class_name, true, ink->fill, ink->halo};
        if (role->kind != SM_ROLE_CONTROL) continue;
        add_dark(looks, &count, &control->fill, false);
        if (control->slope) add_dark(looks, &count, &control->hatch, false);
    }
    theme->dark = (struct sm_alternative){dark->paper, looks, count};
    return true;
}

/* Reading */

static bool is_path(const char *name)
{
    return strchr(name, '/') || sm_text_is_nocase(sm_path_extension(name), "css");
}

static bool read_named(struct loading *l, const char *name)
{
    char path[PATH_MAX];
    struct sm_buf file = {0};
    sm_buf_str(&file, name);
    sm_buf_str(&file, ".css");
    bool fits = !file.failed && sm_path_join(path, sizeof path, l->request->folder, file.bytes);
    sm_buf_finish(&file);
    if (!fits) return sm_fail(l->err, SM_E_USAGE, "theme \"%.60s\": the name is too long", name);
    if (sm_file_exists(path)) return sm_sheet_read(l->sheet, path, l->err);
    struct sm_theme_names names = {0};
    sm_theme_list(l->request->folder, &names);
    const char *near = sm_text_nearest(sm_text(name), names.at, names.count);
    sm_fail(l->err, SM_E_USAGE,
            "theme \"%.60s\": there is none%s%s%s; see 'sitmap theme list', or "
            "name a .css file",
            name, near ? "; did you mean \"" : "", near ? near : "", near ? "\"?" : "");
    sm_theme_names_finish(&names);
    return false;
}

static bool read_sheets(struct loading *l)
{
    const char *name = l->request->name;
    if (!read_named(l, "default")) return false;
    if (!name || strcmp(name, "default") == 0) return true;
    return is_path(name) ? sm_sheet_read(l->sheet, name, l->err) : read_named(l, name);
}

/* Rules that no element fits are no error: a house style may name what a map lacks. */
static void remark_unused(struct loading *l)
{
    struct sm_error unused = {0};
    struct sm_element elements[SM_ROLES_MAX];
    for (size_t i = 0; i < l->roles->count; i++)
        elements[i] = l->roles->at[i].element;
    if (!sm_sheet_all_used(l->sheet, elements, l->roles->count, &unused))
        sm_remark(l->report, SM_WARNING, "%s", unused.message);
}

/* Which schemes the sheets are made for: 1 light, 2 dark, 3 both. */
static int schemes_of(const struct loading *l)
{
    struct sm_look look = sm_sheet_look(l->sheet, &l->roles->root);
    return (int)number_of(&look, SM_COLOR_SCHEME, 1);
}

static bool fill_schemes(struct loading *l, struct sm_theme *theme)
{
    enum sm_scheme asked = l->request->scheme;
    if (!fill(l, false, theme)) return false;
    int schemes = schemes_of(l);
    if (asked != SM_SCHEME_LIGHT && schemes == 1)
        sm_remark(l->report, SM_WARNING, "theme %s: it is light only; the map is drawn light",
                  l->request->name ? l->request->name : "default");
    if (schemes == 2 || (schemes == 3 && asked == SM_SCHEME_DARK)) return fill(l, true, theme);
    if (schemes != 3 || asked != SM_SCHEME_AUTO) return true;
    struct sm_theme *dark = sm_arena_alloc(l->arena, 1, sizeof *dark);
    if (!dark) return sm_fail_memory(l->err);
    return fill(l, true, dark) && note_dark(l, dark, theme);
}

static bool start(struct loading *l)
{
    const char *lang = l->request->lang ? l->request->lang : "en";
    l->sheet = sm_sheet_new(l->arena);
    l->roles = sm_arena_alloc_zeroed(l->arena, 1, sizeof *l->roles);
    if (!l->sheet || !l->roles || !sm_roles_describe(l->roles, l->sheet, lang, l->arena))
        return sm_fail_memory(l->err);
    return read_sheets(l);
}

const struct sm_theme *sm_theme_open(const struct sm_theme_request *request, struct sm_arena *arena,
                                     struct sm_report *report, struct sm_error *err)
{
    struct loading l = {request, arena, report, err, NULL, NULL};
    struct sm_theme *theme = sm_arena_alloc_zeroed(arena, 1, sizeof *theme);
    if (!theme) {
        sm_fail_memory(err);
        return NULL;
    }
    if (!start(&l)) return NULL;
    if (request->name) remark_unused(&l);
    return fill_schemes(&l, theme) ? theme : NULL;
}

bool sm_theme_schemes(const struct sm_theme_request *request, struct sm_arena *arena, int *schemes,
                      struct sm_error *err)
{
    struct loading l = {request, arena, NULL, err, NULL, NULL};
    struct sm_medium medium = {request->width_px, false};
    if (!start(&l) || !sm_sheet_apply(l.sheet, &medium, err)) return false;
    *schemes = schemes_of(&l);
    return true;
}
