/* SPDX-License-Identifier: Apache-2.0
 * Where on the page each mark stands, how large it is there, and what becomes of those outside.
 */
#include "layers/map.h"

#include <math.h>

/* The symbol of a whole region must not stand on its capital, where it would read as a pin. */
static void avoid_capitals(const struct sm_map *map, struct sm_mark *mark)
{
    const struct sm_gazetteer *gazetteer = sm_base_gazetteer(map->base);
    double clear_px = map->symbol_px * 1.2;
    struct sm_town_search capitals = {.within_deg = map->extent_deg, .only_capitals = true};
    const struct sm_place *place;
    while ((place = sm_gazetteer_next_town(gazetteer, &capitals)) != NULL) {
        struct sm_vertex at;
        if (!sm_view_place(&map->view, map->projection, place->at_deg, &at)) continue;
        if (sm_distance(at, mark->at_px) >= clear_px) continue;
        bool below = at.y < mark->at_px.y;
        mark->at_px.y = at.y + (below ? clear_px : -clear_px) * 1.1;
    }
}

/* The pole of what the frame shows of an area; an area that it hardly shows is pointed at. */
static bool place_area(struct sm_map *map, struct sm_mark *mark)
{
    struct sm_collector visible;
    struct sm_shape shape;
    struct sm_road_options options = {.margin_px = 0, .thin_px = 0.5};
    sm_collector_init(&visible);
    struct sm_road *road =
        sm_road_new(map->projection, &map->view, options, &visible.sink, map->err);
    struct sm_layer *layer = sm_base_layer(map->base, mark->layer, map->report, map->err);
    bool ok = road && layer && sm_layer_read(layer, (size_t)mark->row, &shape, map->err);
    if (ok) {
        sm_shape_stream(&shape, sm_road_sink(road));
        ok = sm_road_ok(road, map->err);
    }
    if (ok && visible.failed) ok = sm_fail_memory(map->err);
    struct sm_shape seen = sm_collector_shape(&visible);
    bool found = ok && sm_pole_of_inaccessibility(&seen, 1, &mark->at_px, &mark->radius_px);
    if (ok && (!found || mark->radius_px < map->symbol_px * 0.6)) mark->kind = SM_MARK_POINTER;
    if (ok && mark->kind == SM_MARK_AREA) avoid_capitals(map, mark);
    sm_road_free(road);
    sm_collector_finish(&visible);
    return ok;
}

/* Half the row of symbols. */
static double cluster_radius(const struct sm_map *map, const struct sm_mark *mark)
{
    return fmax(sm_mark_symbols_width(map, mark), sm_mark_symbols_height(map, mark)) / 2 + 1.5;
}

/* What lies outside the frame is pointed at if the list tells of it: on the national map however
 * far it is, on a regional one if it is near. */
static bool point_outside(struct sm_map *map, struct sm_mark *mark)
{
    struct sm_vertex middle;
    struct sm_vertex middle_map = sm_view_to_map(&map->view, sm_box_middle(map->frames.map));
    if (!sm_unproject(map->projection, middle_map, &middle)) {
        mark->kind = SM_MARK_LISTED;
        return true;
    }
    if (!sm_pointer_distance(middle, mark->at_deg, &mark->distance_m, &mark->bearing_deg, map->err))
        return false;
    mark->kind = map->is_own[mark->events[0]] ? SM_MARK_POINTER : SM_MARK_LISTED;
    return true;
}

/* A disc is large enough to be seen around its symbols. */
static void grow_disc(const struct sm_map *map, struct sm_mark *mark)
{
    if (mark->kind == SM_MARK_DISC && mark->radius_m > 0)
        mark->radius_px = fmax(mark->radius_px, cluster_radius(map, mark) + 5);
}

static bool place_mark(struct sm_map *map, struct sm_mark *mark)
{
    if (mark->kind == SM_MARK_STRIP || mark->kind == SM_MARK_LISTED) return true;
    if (mark->kind == SM_MARK_AREA && !place_area(map, mark)) return false;
    if (mark->kind == SM_MARK_AREA) return true;
    if (!sm_view_place(&map->view, map->projection, mark->at_deg, &mark->at_px))
        mark->at_px = (struct sm_vertex){(double)INFINITY, (double)INFINITY};
    mark->radius_px = mark->radius_m * map->view.px_per_m;
    grow_disc(map, mark);
    if (!sm_offset_place(map, mark)) return false;
    struct sm_box symbols = sm_mark_box(map, mark);
    bool inside = sm_box_holds_box(sm_box_grown(map->frames.map, -4), symbols);
    if (!inside) return point_outside(map, mark);
    /* What is known too roughly for a mark is not pointed at from where it may well be. */
    if (mark->kind == SM_MARK_POINTER) mark->kind = SM_MARK_LISTED;
    return true;
}

bool sm_map_place_marks(struct sm_map *map)
{
    for (size_t i = 0; i < map->mark_count; i++)
        if (!place_mark(map, &map->marks[i])) return false;
    if (!sm_gather_cells(map)) return false;
    /* An inset's symbols are as large as the map's. */
    if (!map->is_inset) sm_check_symbol_scales(map);
    for (size_t i = 0; i < map->mark_count; i++)
        grow_disc(map, &map->marks[i]);
    sm_spread_symbols(map);
    return true;
}
