/* SPDX-License-Identifier: Apache-2.0 */
#include "layers/sight.h"

#include <stdlib.h>
#include <string.h>

#include "layers/catalogue.h"

/* ---- which */

static void add_box(struct sm_hash *hash, struct sm_box box)
{
    sm_hash_number(hash, box.x0);
    sm_hash_number(hash, box.y0);
    sm_hash_number(hash, box.x1);
    sm_hash_number(hash, box.y1);
}

static void add_view(struct sm_hash *hash, const struct sm_view *view)
{
    sm_hash_number(hash, view->cosine);
    sm_hash_number(hash, view->sine);
    sm_hash_number(hash, view->px_per_m);
    sm_hash_number(hash, view->x_px);
    sm_hash_number(hash, view->y_px);
    add_box(hash, view->frame_px);
}

static void add_subject(struct sm_hash *hash, const struct sm_map *map)
{
    const struct sm_subject *subject = &map->subject;
    sm_hash_text(hash, subject->region ? subject->region->id : sm_text(""));
    sm_hash_number(hash, subject->is_national);
    sm_hash_number(hash, subject->layer);
    sm_hash_number(hash, (double)subject->row);
    add_box(hash, subject->box_deg);
    add_box(hash, map->extent_deg);
    sm_hash_number(hash, map->is_wide);
    sm_hash_number(hash, map->has_fringe);
}

/* A theme is made for its scheme, the page's width and the language. */
static void add_looks(struct sm_hash *hash, const struct sm_map *map)
{
    const struct sm_map_options *options = map->options;
    sm_hash_text(hash, sm_text(options->theme ? options->theme : map->week->theme));
    sm_hash_number(hash, options->scheme);
    sm_hash_number(hash, options->format);
    sm_hash_number(hash, options->scale);
    sm_hash_number(hash, map->frames.width_px);
    sm_hash_number(hash, map->frames.height_px);
    for (size_t i = 0; i < map->lang->count; i++)
        sm_hash_text(hash, sm_text(sm_catalogue_code(map->lang->at[i])));
}

/* Lakes that are gone stay gone: their number says which. */
static bool add_gone_lakes(struct sm_hash *hash, struct sm_map *map)
{
    static const enum sm_base_layer layers[] = {SM_LAYER_LAKES, SM_LAYER_LAKES_GSHHG};
    for (size_t i = 0; i < sizeof layers / sizeof *layers; i++) {
        struct sm_layer *lakes = sm_base_layer(map->base, layers[i], map->report, map->err);
        size_t gone = 0;
        if (!lakes && map->err->code != SM_OK) return false;
        int note = lakes ? sm_layer_field(lakes, "note") : -1;
        for (size_t row = 0; lakes && row < sm_layer_count(lakes); row++)
            gone += !sm_water_exists(map, sm_layer_text(lakes, row, note));
        sm_hash_number(hash, (double)gone);
    }
    return true;
}

static bool make_key(struct sm_map *map, struct sm_digest *key)
{
    struct sm_hash hash;
    sm_hash_begin(&hash);
    sm_hash_text(&hash, sm_text(map->options->projection));
    add_view(&hash, &map->view);
    add_subject(&hash, map);
    add_looks(&hash, map);
    bool ok = add_gone_lakes(&hash, map);
    *key = sm_hash_end(&hash);
    return ok;
}

/* ---- where */

static void forget_drawing(struct sm_kept_drawing *kept)
{
    sm_canvas_free(kept->tape);
    sm_picture_free(kept->picture);
    *kept = (struct sm_kept_drawing){.tape = NULL};
}

static void free_sight(struct sm_sight *sight)
{
    if (!sight) return;
    for (int i = 0; i < SM_KEPT_COUNT; i++)
        forget_drawing(&sight->drawn[i]);
    sm_waters_finish(&sight->waters);
    sm_arena_finish(&sight->arena);
    free(sight);
}

void sm_sights_finish(struct sm_sights *sights)
{
    for (int i = 0; i < SM_SIGHTS_MAX; i++)
        free_sight(sights->at[i]);
    sm_kept_theme_free(sights->theme);
    *sights = (struct sm_sights){.uses = 0};
}

/* The place of that key; else an empty place, else the one that was not used for longest. */
static struct sm_sight **place_of(struct sm_sights *sights, const struct sm_digest *key)
{
    struct sm_sight **oldest = &sights->at[0];
    for (int i = 0; i < SM_SIGHTS_MAX; i++) {
        struct sm_sight **place = &sights->at[i];
        if (*place && strcmp((*place)->key.hex, key->hex) == 0) return place;
        if (*oldest && (!*place || (*place)->last_used < (*oldest)->last_used)) oldest = place;
    }
    return oldest;
}

bool sm_find_sight(struct sm_map *map)
{
    struct sm_digest key;
    struct sm_sights *sights = sm_base_sights(map->base);
    if (!sm_map_keeps(map)) return true;
    if (!make_key(map, &key)) return false;
    struct sm_sight **place = place_of(sights, &key);
    if (*place && strcmp((*place)->key.hex, key.hex) != 0) {
        free_sight(*place);
        *place = NULL;
    }
    if (!*place) *place = sm_alloc_zeroed(1, sizeof **place);
    if (!*place) return sm_fail_memory(map->err);
    (*place)->key = key;
    (*place)->last_used = ++sights->uses;
    map->sight = *place;
    return true;
}

/* ---- drawings */

static bool record(struct sm_map *map, struct sm_kept_drawing *kept, sm_draw_function *draw)
{
    struct sm_map taped = *map;
    taped.canvas = sm_canvas_tape(map->canvas, map->err);
    if (!taped.canvas) return false;
    taped.road = sm_map_road(&taped);
    taped.layers_shown = 0;
    bool ok = taped.road && draw(&taped);
    sm_road_free(taped.road);
    if (!ok) {
        sm_canvas_free(taped.canvas);
        return false;
    }
    kept->tape = taped.canvas;
    kept->layers_shown = taped.layers_shown;
    return true;
}

static bool is_same_box(struct sm_box a, struct sm_box b)
{
    return a.x0 == b.x0 && a.y0 == b.y0 && a.x1 == b.x1 && a.y1 == b.y1;
}

/* Do the pixels of the frame depend on nothing that is not kept? The ground is the first to be
 * drawn there; lines are on nothing but the ground where the week has no areas. */
static bool is_bare(const struct sm_map *map, enum sm_kept which)
{
    if (which == SM_KEPT_GROUND) return true;
    return which == SM_KEPT_LINES && sm_canvas_paints(map->canvas) == map->sight->ground_paints;
}

static void put_drawing(struct sm_map *map, enum sm_kept which)
{
    struct sm_kept_drawing *kept = &map->sight->drawn[which];
    bool bare = is_bare(map, which);
    if (bare && kept->picture)
        sm_canvas_put_picture(map->canvas, kept->picture);
    else
        sm_canvas_play(kept->tape, map->canvas);
    /* A picture could not tell what is missing from it. */
    bool whole = sm_canvas_skipped(kept->tape) == 0;
    if (bare && whole && !kept->picture)
        kept->picture = sm_canvas_picture(map->canvas, kept->box_px);
    if (which == SM_KEPT_GROUND) map->sight->ground_paints = sm_canvas_paints(map->canvas);
}

bool sm_draw_kept(struct sm_map *map, enum sm_kept which, struct sm_box box_px,
                  sm_draw_function *draw)
{
    if (!map->sight) return draw(map);
    struct sm_kept_drawing *kept = &map->sight->drawn[which];
    if (kept->tape && !is_same_box(kept->box_px, box_px)) forget_drawing(kept);
    if (!kept->tape && !record(map, kept, draw)) return false;
    kept->box_px = box_px;
    map->layers_shown |= kept->layers_shown;
    put_drawing(map, which);
    return true;
}

/* ---- areas */

bool sm_sight_area(struct sm_map *map, enum sm_base_layer which, size_t row,
                   struct sm_seen_area **kept)
{
    struct sm_sight *sight = map->sight;
    *kept = NULL;
    if (!sight) return true;
    if (!sight->areas[which]) {
        struct sm_layer *layer = sm_base_layer(map->base, which, map->report, map->err);
        size_t count = layer ? sm_layer_count(layer) : 0;
        sight->areas[which] = sm_arena_alloc_zeroed(&sight->arena, count, sizeof **kept);
        if (!sight->areas[which]) return sm_fail_memory(map->err);
    }
    *kept = &sight->areas[which][row];
    return true;
}

bool sm_sight_keep_shape(struct sm_map *map, const struct sm_shape *shape, struct sm_shape *kept)
{
    size_t n = shape->vertex_count, parts = shape->part_count;
    struct sm_vertex *vertices = sm_arena_alloc(&map->sight->arena, n, sizeof *vertices);
    size_t *starts = sm_arena_alloc(&map->sight->arena, parts, sizeof *starts);
    if (!vertices || !starts) return sm_fail_memory(map->err);
    if (n) memcpy(vertices, shape->vertices, n * sizeof *vertices);
    if (parts) memcpy(starts, shape->part_starts, parts * sizeof *starts);
    *kept = (struct sm_shape){shape->kind, vertices, n, starts, parts};
    return true;
}
