/* SPDX-License-Identifier: Apache-2.0
 * From style sheets to a theme: the default, the theme asked for over it, and the looks that they
 * give to every element.
 */
#include "layers/theme.h"

#include <limits.h>
#include <string.h>

#include "base/file.h"
#include "layers/theme_roles.h"

static bool fill(struct sm_theme_loading *l, bool is_dark, struct sm_theme *theme)
{
    struct sm_medium medium = {l->request->width_px, is_dark};
    if (!sm_sheet_apply(l->sheet, &medium, l->err)) return false;
    memset(theme, 0, sizeof *theme);
    for (int i = 0; i < SM_CATEGORY_COUNT; i++)
        theme->shapes[i] = sm_text(sm_category_symbol((enum sm_category)i));
    for (size_t i = 0; i < l->roles->count; i++)
        if (!sm_theme_fill_role(l, &l->roles->at[i], theme)) return false;
    return true;
}

/* The looks that differ, as the SVG's style sheet wants them. */
static void add_dark(struct sm_dark_look *looks, size_t *count, const struct sm_paint *paint,
                     bool is_text)
{
    looks[(*count)++] =
        (struct sm_dark_look){paint->class_name, is_text, paint->fill, paint->stroke};
}

static bool note_dark(struct sm_theme_loading *l, const struct sm_theme *dark,
                      struct sm_theme *theme)
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

static bool read_named(struct sm_theme_loading *l, const char *name)
{
    char path[PATH_MAX];
    struct sm_buf file = {0};
    sm_buf_str(&file, name);
    sm_buf_str(&file, ".css");
    bool failed = file.failed;
    bool fits = !failed && sm_path_join(path, sizeof path, l->request->folder, file.bytes);
    sm_buf_finish(&file);
    if (failed) return sm_fail_memory(l->err);
    if (!fits) return sm_fail(l->err, SM_E_USAGE, "theme \"%.60s\": the name is too long", name);
    if (sm_file_exists(path)) return sm_sheet_read(l->sheet, path, l->err);
    struct sm_theme_names names = {0};
    /* Without a list there is nothing to suggest, and the theme is missing all the same. */
    sm_theme_list(l->request->folder, &names, NULL);
    const char *near = sm_text_nearest(sm_text(name), names.at, names.count);
    sm_fail(l->err, SM_E_USAGE,
            "theme \"%.60s\": there is none%s%s%s; see 'sitmap theme list', or "
            "name a .css file",
            name, near ? "; did you mean \"" : "", near ? near : "", near ? "\"?" : "");
    sm_theme_names_finish(&names);
    return false;
}

static bool read_sheets(struct sm_theme_loading *l)
{
    const char *name = l->request->name;
    if (!read_named(l, "default")) return false;
    if (!name || strcmp(name, "default") == 0) return true;
    return is_path(name) ? sm_sheet_read(l->sheet, name, l->err) : read_named(l, name);
}

/* Rules that no element fits are no error: a house style may name what a map lacks. */
static void remark_unused(struct sm_theme_loading *l)
{
    struct sm_error unused = {0};
    struct sm_element elements[SM_ROLES_MAX];
    for (size_t i = 0; i < l->roles->count; i++)
        elements[i] = l->roles->at[i].element;
    if (!sm_sheet_all_used(l->sheet, elements, l->roles->count, &unused))
        sm_remark(l->report, SM_WARNING, "%s", unused.message);
}

/* Which schemes the sheets are made for: 1 light, 2 dark, 3 both. */
static int schemes_of(const struct sm_theme_loading *l)
{
    struct sm_look look = sm_sheet_look(l->sheet, &l->roles->root);
    return (int)sm_look_number(&look, SM_COLOR_SCHEME, 1);
}

static bool fill_schemes(struct sm_theme_loading *l, struct sm_theme *theme)
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

static bool start(struct sm_theme_loading *l)
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
    struct sm_theme_loading l = {request, arena, report, err, NULL, NULL};
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
    struct sm_theme_loading l = {request, arena, NULL, err, NULL, NULL};
    struct sm_medium medium = {request->width_px, false};
    if (!start(&l) || !sm_sheet_apply(l.sheet, &medium, err)) return false;
    *schemes = schemes_of(&l);
    return true;
}
