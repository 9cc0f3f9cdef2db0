/* SPDX-License-Identifier: Apache-2.0
 * Names of base places: capitals, oblast capitals, towns, as many as the scale can carry. They come
 * after all that belongs to events, and fall back to nothing.
 */
#include "layers/map.h"

#include <stdlib.h>
#include <string.h>

static const double DOT_PX = 2.1, CAPITAL_DOT_PX = 2.8;
enum { CANDIDATES_MAX = 400, PLACED_MAX = 90 };

struct candidate {
    const struct sm_place *place;
    struct sm_vertex at_px;
    int rank; /* 0 first */
};

/* Towns worth showing at a scale: the least population, by km on the ground for one px. */
static long population_min(double km_per_px, bool ukrainian)
{
    long in_ukraine = km_per_px < 0.18 ? 2000 : km_per_px < 0.4 ? 12000 : km_per_px < 0.75 ? 60000
                                                                                           : 0;
    if (in_ukraine == 0) return 0;
    return ukrainian ? in_ukraine : in_ukraine * 6;
}

static bool is_ukrainian(const struct sm_place *place)
{
    return sm_text_is(place->country, "UA");
}

/* The place's rank on this map, or -1 if it is not worth a label. */
static int rank_of(const struct sm_map *map, const struct sm_place *place)
{
    double width = map->frames.width_px, km_per_px = 0.001 / map->view.px_per_m;
    long least = population_min(km_per_px, is_ukrainian(place));
    switch (place->kind) {
    case SM_PLACE_CAPITAL:
        if (is_ukrainian(place)) return 0;
        return width > 800 ? 2 : -1;
    case SM_PLACE_ADMIN1_CAPITAL:
        if (is_ukrainian(place)) return width > 400 ? 1 : -1;
        return width > 800 && place->population >= 250000 ? 3 : -1;
    case SM_PLACE_CITY:
    case SM_PLACE_TOWN:
        return least > 0 && place->population >= least && width >= 640 ? 4 : -1;
    default: return -1;
    }
}

/* An event's label names its place already. */
static bool is_event_place(const struct sm_map *map, const struct sm_place *place)
{
    for (size_t i = 0; i < map->mark_count; i++) {
        const struct sm_mark *mark = &map->marks[i];
        if (sm_mark_is_drawn(mark) && map->week->events[mark->events[0]].on_place == place)
            return true;
    }
    return false;
}

static struct sm_text name_of(const struct sm_map *map, const struct sm_place *place)
{
    return map->lang == SM_UKRAINIAN ? place->name_uk : place->name_en;
}

static int compare(const void *a, const void *b)
{
    const struct candidate *x = a, *y = b;
    if (x->rank != y->rank) return x->rank - y->rank;
    if (x->place->population != y->place->population)
        return x->place->population < y->place->population ? 1 : -1;
    size_t n = x->place->id.n < y->place->id.n ? x->place->id.n : y->place->id.n;
    int order = n ? memcmp(x->place->id.at, y->place->id.at, n) : 0;
    return order ? order : (int)x->place->id.n - (int)y->place->id.n;
}

static size_t collect(struct sm_map *map, struct candidate *candidates)
{
    const struct sm_gazetteer *gazetteer = sm_base_gazetteer(map->base);
    size_t count = 0, places = sm_gazetteer_place_count(gazetteer);
    for (size_t i = 0; i < places && count < CANDIDATES_MAX; i++) {
        struct candidate *c = &candidates[count];
        c->place = sm_gazetteer_place(gazetteer, i);
        if (!sm_box_holds(map->extent_deg, c->place->at_deg)) continue;
        c->rank = rank_of(map, c->place);
        if (c->rank < 0 || name_of(map, c->place).n == 0 || is_event_place(map, c->place))
            continue;
        if (!sm_view_place(&map->view, map->projection, c->place->at_deg, &c->at_px)) continue;
        count += sm_box_holds(map->frames.map, c->at_px);
    }
    qsort(candidates, count, sizeof *candidates, compare);
    return count;
}

static struct sm_type type_of(const struct sm_map *map, const struct candidate *c)
{
    const struct sm_theme *theme = map->theme;
    if (c->rank == 0) return theme->capital_type;
    if (c->rank == 1) return theme->oblast_capital_type;
    return c->place->population >= 50000 ? theme->town_type : theme->village_type;
}

static bool label_place(struct sm_map *map, const struct candidate *c, bool *placed)
{
    struct sm_run run;
    struct sm_box box;
    enum sm_position position;
    double dot_px = c->rank == 0 ? CAPITAL_DOT_PX : DOT_PX;
    struct sm_box dot = {c->at_px.x - dot_px, c->at_px.y - dot_px, c->at_px.x + dot_px,
                         c->at_px.y + dot_px};
    *placed = false;
    if (!sm_placer_is_free(&map->placer, sm_box_grown(dot, 1))) return true;
    if (!sm_shape_line(sm_base_fonts(map->base), name_of(map, c->place), type_of(map, c),
                       map->arena, &run, map->report, map->err))
        return false;
    /* The box of a name is its x-height and a little: ascents may touch a neighbour's descents
     * no closer than the halo. */
    struct sm_label label = {
        .anchor_px = c->at_px,
        .reach_x_px = dot_px,
        .reach_y_px = dot_px,
        .gap_px = 2.5,
        .width_px = run.width_px + 2,
        .height_px = run.ascent_px * 0.82 + run.descent_px * 0.8,
        .positions = SM_ANY_POSITION,
    };
    *placed = sm_placer_place(&map->placer, &label, &box, &position);
    if (!*placed) return true;
    sm_placer_take(&map->placer, dot);
    sm_add_circle(map->canvas, c->at_px, dot_px);
    sm_paint_path(map->canvas, &map->theme->place_dot);
    struct sm_vertex origin = {box.x0 + 1, box.y1 - run.descent_px * 0.8};
    sm_draw_run(map->canvas, &run, origin, &map->theme->place_ink);
    return true;
}

bool sm_draw_place_labels(struct sm_map *map)
{
    static const struct sm_group group = {.id = "places", .class_name = "layer places"};
    struct candidate *candidates =
        sm_arena_alloc(map->arena, CANDIDATES_MAX, sizeof *candidates);
    if (!candidates) return sm_fail_memory(map->err);
    size_t count = collect(map, candidates), shown = 0;
    bool ok = true;
    sm_group_begin(map->canvas, &group);
    for (size_t i = 0; i < count && shown < PLACED_MAX && ok; i++) {
        bool placed;
        ok = label_place(map, &candidates[i], &placed);
        shown += ok && placed;
    }
    sm_group_end(map->canvas);
    return ok;
}
