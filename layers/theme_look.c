/* SPDX-License-Identifier: Apache-2.0
 * From what style sheets say of an element to the fields of the theme.
 */
#include <string.h>

#include "base/file.h"
#include "layers/theme_font.h"
#include "layers/theme_roles.h"
#include "render/symbol_file.h"

/* From looks to fields */

double sm_look_number(const struct sm_look *look, enum sm_property property, double otherwise)
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
        .fill = color_of(look, look->of[SM_FILL], sm_look_number(look, SM_FILL_OPACITY, 1)),
        .stroke = color_of(look, look->of[SM_STROKE], sm_look_number(look, SM_STROKE_OPACITY, 1)),
        .width_px = sm_look_number(look, SM_STROKE_WIDTH, 1),
        .cap = sm_look_number(look, SM_STROKE_LINECAP, 0) > 0 ? SM_CAP_ROUND : SM_CAP_BUTT,
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
        .fill = color_of(look, look->of[SM_FILL], sm_look_number(look, SM_FILL_OPACITY, 1)),
    };
    if (!halo || halo->is_current || halo->numbers[0] <= 0) return ink;
    ink.halo = halo->color;
    ink.halo_px = halo->numbers[0];
    return ink;
}

static bool type_of(struct sm_theme_loading *l, const struct sm_look *look, struct sm_type *type)
{
    type->size_px = sm_look_number(look, SM_FONT_SIZE, 12);
    type->spacing_px = sm_look_number(look, SM_LETTER_SPACING, 0);
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
static bool control_of(struct sm_theme_loading *l, const struct sm_look *look,
                       const char *class_name, struct sm_control_look *control)
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

static bool symbol_from_file(struct sm_theme_loading *l, const struct sm_value *value,
                             struct sm_text *shape)
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

static bool shape_of(struct sm_theme_loading *l, const struct sm_look *look, struct sm_text *shape)
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

bool sm_theme_fill_role(struct sm_theme_loading *l, const struct sm_role *role,
                        struct sm_theme *theme)
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
            *(bool *)(void *)(at + role->upper_field) =
                sm_look_number(&look, SM_TEXT_TRANSFORM, 0) > 0;
        return type_of(l, &look, (struct sm_type *)(void *)(at + role->type_field));
    case SM_ROLE_CONTROL:
        return control_of(l, &look, role->classes, field);
    case SM_ROLE_SIZE:
        *(double *)field = sm_look_number(&look, SM_WIDTH, 19);
        return true;
    case SM_ROLE_PAPER:
        *(struct sm_color *)field =
            color_of(&look, look.of[SM_FILL], sm_look_number(&look, SM_FILL_OPACITY, 1));
    }
    return true;
}
