/* SPDX-License-Identifier: Apache-2.0
 * The symbols of this map: the theme's, but for the categories that the user has own ones for.
 */
#include "layers/map.h"

#include <string.h>

#include "render/symbol_file.h"

static bool fail_category(struct sm_map *map, const char *name)
{
    const char *names[SM_CATEGORY_COUNT];
    for (int i = 0; i < SM_CATEGORY_COUNT; i++)
        names[i] = sm_category_name((enum sm_category)i);
    const char *near = sm_text_nearest(sm_text(name), names, SM_CATEGORY_COUNT);
    return sm_fail(map->err, SM_E_USAGE, "symbol for \"%s\": unknown category%s%s%s", name,
                   near ? "; did you mean \"" : "", near ? near : "", near ? "\"?" : "");
}

static bool open_symbol(struct sm_map *map, const struct sm_user_symbol *symbol)
{
    int category = 0;
    while (category < SM_CATEGORY_COUNT &&
           strcmp(sm_category_name((enum sm_category)category), symbol->category) != 0)
        category++;
    if (category == SM_CATEGORY_COUNT) return fail_category(map, symbol->category);
    struct sm_buf d = {0};
    bool ok = sm_symbol_read(symbol->path, &d, map->err);
    struct sm_text kept = {ok ? sm_arena_copy(map->arena, d.bytes, d.count) : NULL, d.count};
    sm_buf_finish(&d);
    if (!ok) return false;
    if (!kept.at) return sm_fail_memory(map->err);
    map->symbols[category] = kept;
    return true;
}

bool sm_open_symbols(struct sm_map *map)
{
    for (int i = 0; i < SM_CATEGORY_COUNT; i++)
        map->symbols[i] = map->theme->shapes[i];
    for (size_t i = 0; i < map->options->symbol_count; i++)
        if (!open_symbol(map, &map->options->symbols[i])) return false;
    return true;
}

void sm_draw_symbol(struct sm_map *map, enum sm_category category, enum sm_status status,
                    struct sm_vertex centre_px, double size_px)
{
    struct sm_symbol_look look = {map->symbols[category], category, status};
    sm_draw_event_symbol(map->canvas, map->theme, &look, centre_px, size_px);
}
