/* SPDX-License-Identifier: Apache-2.0
 * The footer: where the events and every layer drawn come from, the projection, the borders.
 */
#include "layers/control.h"
#include "layers/map.h"

#include <string.h>

static bool is_named(struct sm_text all, struct sm_text part)
{
    for (size_t i = 0; i + part.n <= all.n; i++)
        if (memcmp(all.at + i, part.at, part.n) == 0) return true;
    return false;
}

/* OpenStreetMap's contributors are named in the map's language; other sources are names. */
static void add_credit(const struct sm_map *map, struct sm_buf *buf, struct sm_text credit)
{
    if (sm_text_is(credit, SM_OSM_CREDIT)) credit = sm_text(sm_word(SM_WORD_OSM_CREDIT, map->lang));
    if (credit.n == 0 || is_named(sm_buf_slice(buf), credit)) return;
    if (buf->count) sm_buf_str(buf, " · ");
    sm_buf_text(buf, credit);
}

/* A layer's credit may name several sources, separated by " · ". */
static void add_credits(const struct sm_map *map, struct sm_buf *buf, struct sm_text credits)
{
    static const char separator[] = " · ";
    const size_t n = sizeof separator - 1;
    size_t start = 0;
    for (size_t i = 0; i + n <= credits.n; i++) {
        if (memcmp(credits.at + i, separator, n) != 0) continue;
        add_credit(map, buf, (struct sm_text){credits.at + start, i - start});
        start = i + n;
    }
    add_credit(map, buf, (struct sm_text){credits.at + start, credits.n - start});
}

static void add_user_credits(const struct sm_map *map, struct sm_buf *buf)
{
    for (size_t i = 0; i < map->options->layer_count; i++) {
        const char *credit = sm_layer_credit(map->user_layers[i]);
        const struct sm_slot slots[] = {{"name", sm_path_name(sm_layer_path(map->user_layers[i]))},
                                        {NULL, {0}}};
        struct sm_buf named = {0};
        if (credit)
            sm_buf_str(&named, credit);
        else
            sm_buf_fill(&named, SM_WORD_LAYER_CREDIT, slots, map->lang);
        add_credit(map, buf, sm_buf_slice(&named));
        buf->failed |= named.failed;
        sm_buf_finish(&named);
    }
}

/* A base of the user's own brings its own credits; else they are the embedded layer's. */
static struct sm_text credit_of(struct sm_map *map, enum sm_base_layer which)
{
    struct sm_layer *layer = sm_base_layer(map->base, which, map->report, map->err);
    const char *own = layer ? sm_layer_credit(layer) : NULL;
    return sm_text(own ? own : sm_base_layer_info(which)->credit);
}

struct sm_text sm_map_credits(struct sm_map *map)
{
    struct sm_buf buf = {0};
    for (int i = 0; i < SM_BASE_LAYER_COUNT; i++)
        if (map->layers_shown & 1u << i)
            add_credits(map, &buf, credit_of(map, (enum sm_base_layer)i));
    add_credit(map, &buf, sm_text("GeoNames (CC BY 4.0)"));
    add_credits(map, &buf, sm_control_credit(map));
    add_user_credits(map, &buf);
    return sm_buf_keep(&buf, map->arena);
}

/* Which layers a map of this subject shows is known before they are drawn: the footer's height
 * depends on it. */
static void foresee_layers(struct sm_map *map)
{
    static const enum sm_base_layer detailed[] = {
        SM_LAYER_COUNTRIES,   SM_LAYER_OBLASTS, SM_LAYER_BORDERS,     SM_LAYER_LAKES,
        SM_LAYER_LAKES_GSHHG, SM_LAYER_RIVERS,  SM_LAYER_RIVERS_GSHHG};
    static const enum sm_base_layer wide[] = {SM_LAYER_WORLD, SM_LAYER_LAKES, SM_LAYER_LAKES_GSHHG,
                                              SM_LAYER_RIVERS, SM_LAYER_RIVERS_GSHHG};
    const enum sm_base_layer *layers = map->is_wide ? wide : detailed;
    size_t count = map->is_wide ? sizeof wide / sizeof *wide : sizeof detailed / sizeof *detailed;
    for (size_t i = 0; i < count; i++)
        if (sm_base_layer(map->base, layers[i], map->report, map->err))
            map->layers_shown |= 1u << layers[i];
}

static void add_sentence(struct sm_buf *buf, const struct sm_map *map, enum sm_word word,
                         const char *slot, struct sm_text value)
{
    const struct sm_slot slots[] = {{slot, value}, {NULL, {0}}};
    if (value.n == 0) return;
    if (buf->count) sm_buf_char(buf, ' ');
    sm_buf_fill(buf, word, slots, map->lang);
}

static struct sm_text footer_text(struct sm_map *map)
{
    struct sm_buf buf = {0};
    const struct sm_week *week = map->week;
    struct sm_text source = sm_lang_pick_name(map->lang, week->source, week->source_uk);
    add_sentence(&buf, map, SM_WORD_SOURCES, "names", source);
    add_sentence(&buf, map, SM_WORD_MAP_DATA, "names", sm_map_credits(map));
    add_sentence(&buf, map, SM_WORD_CONTROL_SOURCE, "date", sm_control_as_of(map));
    sm_buf_char(&buf, ' ');
    sm_buf_str(&buf, sm_word(SM_WORD_BORDERS, map->lang));
    const char *projection = sm_projection_is_default(map->projection)
                                 ? sm_word(SM_WORD_LAMBERT, map->lang)
                                 : sm_projection_name(map->projection);
    add_sentence(&buf, map, SM_WORD_PROJECTION, "name", sm_text(projection));
    return sm_buf_keep(&buf, map->arena);
}

static bool compose(struct sm_map *map, double width_px, struct sm_block *block)
{
    struct sm_wrap wrap = {map->theme->footer_type, width_px, 8, false};
    foresee_layers(map);
    return map->err->code == SM_OK && sm_set_block(map, footer_text(map), &wrap, 1.4, block);
}

double sm_footer_height(struct sm_map *map, double width_px)
{
    struct sm_block block;
    return compose(map, width_px, &block) ? 9 + block.height_px : 0;
}

bool sm_draw_footer(struct sm_map *map)
{
    static const struct sm_group group = {.id = "credits", .class_name = "credits"};
    struct sm_block block;
    struct sm_box box = map->frames.footer;
    if (!compose(map, sm_box_width(box), &block)) return false;
    map->credits = footer_text(map);
    sm_group_begin(map->canvas, &group);
    sm_move_to(map->canvas, (struct sm_vertex){box.x0, box.y0 + 0.5});
    sm_line_to(map->canvas, (struct sm_vertex){box.x1, box.y0 + 0.5});
    sm_paint_path(map->canvas, &map->theme->rule);
    sm_draw_block(map, &block, (struct sm_vertex){box.x0, box.y0 + 9}, &map->theme->footer_ink);
    sm_group_end(map->canvas);
    return true;
}
