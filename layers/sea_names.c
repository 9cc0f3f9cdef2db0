/* SPDX-License-Identifier: Apache-2.0
 * Names of seas: each at a place of its own, or where the frame shows most water.
 */
#include "layers/area_names.h"
#include "layers/sight.h"

struct sea {
    enum sm_word name;
    struct sm_vertex at_deg[2]; /* the first that has room is taken */
    struct sm_box box_deg;      /* the first that holds a place of water names it */
};

static const struct sea seas[] = {
    {SM_WORD_SEA_OF_AZOV, {{36.7, 46.05}, {35.9, 45.9}}, {34.8, 45.3, 39.5, 47.4}},
    {SM_WORD_BLACK_SEA, {{31.5, 45.2}, {31.2, 44.6}}, {27.3, 40.8, 42.0, 46.8}},
    {SM_WORD_BALTIC_SEA, {{19.5, 56.5}, {18.5, 55.6}}, {12.0, 53.5, 30.5, 60.0}},
};

/* A sea shows at least this much of itself to be named. */
static const double SEA_RADIUS_PX = 34;

/* Where the frame shows most water: the pole of the frame less all land. */
static bool water_pole(struct sm_map *map, struct sm_vertex *pole, double *radius)
{
    struct sm_collector water;
    struct sm_road_options options = {.margin_px = 0, .thin_px = 3, .simplify_px2 = 4};
    struct sm_layer *land = sm_base_layer(map->base, SM_LAYER_COUNTRIES, map->report, map->err);
    struct sm_box f = map->frames.map;
    *radius = 0;
    if (!land || map->has_fringe) return map->err->code == SM_OK;
    sm_collector_init(&water);
    const struct sm_vertex corners[] = {{f.x0, f.y0}, {f.x1, f.y0}, {f.x1, f.y1}, {f.x0, f.y1}};
    const size_t start = 0;
    const struct sm_shape frame = {SM_SHAPE_POLYGONS, corners, 4, &start, 1};
    sm_shape_stream(&frame, &water.sink);
    struct sm_road *road = sm_road_new(map->projection, &map->view, options, &water.sink, map->err);
    bool ok = road != NULL;
    for (size_t row = 0; row < sm_layer_count(land) && ok; row++) {
        struct sm_shape shape;
        if (!sm_box_touches(sm_layer_box_deg(land, row), map->extent_deg)) continue;
        ok = sm_layer_read(land, row, &shape, map->err);
        if (ok) sm_shape_stream(&shape, sm_road_sink(road));
    }
    ok = ok && sm_road_ok(road, map->err) && (!water.failed || sm_fail_memory(map->err));
    struct sm_shape seen = sm_collector_shape(&water);
    if (ok && !sm_pole_of_inaccessibility(&seen, 4, pole, radius)) *radius = 0;
    sm_road_free(road);
    sm_collector_finish(&water);
    return ok;
}

/* The same, from what is kept of it or to be kept. */
static bool see_water(struct sm_map *map, struct sm_vertex *pole, double *radius)
{
    struct sm_seen_area own = {.is_known = false};
    struct sm_seen_area *water = map->sight ? &map->sight->water : &own;
    if (!water->is_known) {
        water->is_known = water_pole(map, &water->pole_px, &water->radius_px);
        if (!water->is_known) return false;
    }
    *pole = water->pole_px;
    *radius = water->radius_px;
    return true;
}

/* Which sea lies at a place; NULL for none that we name. */
static const struct sea *sea_at(struct sm_vertex ground_deg)
{
    for (size_t i = 0; i < sizeof seas / sizeof *seas; i++)
        if (sm_box_holds(seas[i].box_deg, ground_deg)) return &seas[i];
    return NULL;
}

/* A regional map shows a corner of a sea, away from where its name stands on the national one. */
static bool name_corner_of_sea(struct sm_map *map, const struct sm_area_style *style)
{
    struct sm_vertex pole, ground;
    double radius;
    if (!see_water(map, &pole, &radius)) return false;
    if (radius < SEA_RADIUS_PX ||
        !sm_unproject(map->projection, sm_view_to_map(&map->view, pole), &ground))
        return true;
    const struct sea *sea = sea_at(ground);
    const struct sm_area_spot spot = {.at_px = pole, .radius_px = radius};
    return !sea || sm_name_area(map, sm_text(sm_word(sea->name, map->lang)), &spot, style, NULL);
}

/* At the first of its places that has room. */
static bool name_sea(struct sm_map *map, const struct sea *sea, const struct sm_area_style *style,
                     bool *placed)
{
    bool here = false;
    for (int p = 0; p < 2 && !here; p++) {
        struct sm_area_spot spot = {.area = NULL};
        if (!sm_view_place(&map->view, map->projection, sea->at_deg[p], &spot.at_px)) continue;
        if (!sm_name_area(map, sm_text(sm_word(sea->name, map->lang)), &spot, style, &here))
            return false;
    }
    *placed |= here;
    return true;
}

bool sm_name_seas(struct sm_map *map, const struct sm_area_style *style)
{
    bool placed = false;
    for (size_t i = 0; i < sizeof seas / sizeof *seas; i++)
        if (!name_sea(map, &seas[i], style, &placed)) return false;
    return placed || name_corner_of_sea(map, style);
}
