/* SPDX-License-Identifier: Apache-2.0
 * Names of countries, oblasts and seas, in the middle of what the frame shows of them.
 */
#include "layers/map.h"

#include <math.h>

/* A name may reach a little beyond the circle that fits its area, since areas are mostly wide. */
static const double WIDTH_BY_RADIUS = 2.6;

struct area_style {
    struct sm_type type;
    const struct sm_ink *ink;
    bool upper;
};

static struct sm_text shown_name(struct sm_map *map, struct sm_text name, bool upper)
{
    if (!upper) return name;
    struct sm_buf buf = {0};
    sm_buf_upper(&buf, name);
    return sm_buf_keep(&buf, map->arena);
}

/* Around the pole, nearest first, in heights and quarter widths of the name. */
static const struct sm_vertex offsets[] = {{0, 0},  {0, -1.2}, {0, 1.2},  {-1, 0}, {1, 0},
                                           {0, -2.4}, {0, 2.4}, {-1, -1.2}, {1, 1.2}};

/* A name keeps clear of shores, borders of states and discs: it belongs to one side of them. */
static bool find_room(struct sm_map *map, struct sm_vertex at_px, double w, double h,
                      struct sm_box *box)
{
    for (size_t i = 0; i < sizeof offsets / sizeof *offsets; i++) {
        double x = at_px.x + offsets[i].x * w / 4, y = at_px.y + offsets[i].y * h;
        *box = (struct sm_box){x - w / 2, y - h / 2, x + w / 2, y + h / 2};
        if (!sm_placer_is_free(&map->placer, *box) ||
            sm_placer_covers_line(&map->placer, *box))
            continue;
        sm_placer_take(&map->placer, *box);
        return true;
    }
    return false;
}

static bool name_at(struct sm_map *map, struct sm_text name, struct sm_vertex at_px,
                    const struct area_style *style)
{
    struct sm_run run;
    struct sm_box box;
    struct sm_text shown = shown_name(map, name, style->upper);
    if (shown.n == 0) return true;
    if (!sm_shape_line(sm_base_fonts(map->base), shown, style->type, map->arena, &run,
                       map->report, map->err))
        return false;
    double height = run.ascent_px * 0.82 + run.descent_px * 0.5;
    if (!find_room(map, at_px, run.width_px + 6, height, &box)) return true;
    struct sm_vertex origin = {box.x0 + 3, box.y1 - run.descent_px * 0.5};
    sm_draw_run(map->canvas, &run, origin, style->ink);
    return true;
}

/* The pole of what the frame shows of a feature. */
static bool visible_pole(struct sm_map *map, struct sm_layer *layer, size_t row,
                         struct sm_vertex *pole, double *radius)
{
    struct sm_shape shape;
    struct sm_collector visible;
    struct sm_road_options options = {.margin_px = -6, .thin_px = 2};
    *radius = 0;
    if (!sm_box_touches(sm_layer_box_deg(layer, row), map->extent_deg)) return true;
    sm_collector_init(&visible);
    struct sm_road *road =
        sm_road_new(map->projection, &map->view, options, &visible.sink, map->err);
    bool ok = road && sm_layer_read(layer, row, &shape, map->err);
    if (ok) {
        sm_shape_stream(&shape, sm_road_sink(road));
        ok = sm_road_ok(road, map->err) && (!visible.failed || sm_fail_memory(map->err));
    }
    struct sm_shape seen = sm_collector_shape(&visible);
    if (ok && !sm_pole_of_inaccessibility(&seen, 3, pole, radius)) *radius = 0;
    sm_road_free(road);
    sm_collector_finish(&visible);
    return ok;
}

static bool name_layer(struct sm_map *map, enum sm_base_layer which, const char *skip_a3,
                       const struct area_style *style)
{
    struct sm_layer *layer = sm_base_layer(map->base, which, map->report, map->err);
    if (!layer) return map->err->code == SM_OK;
    int name_field = sm_layer_field(layer, map->lang == SM_UKRAINIAN ? "name_uk" : "name_en");
    int a3 = sm_layer_field(layer, "a3"), kind = sm_layer_field(layer, "kind");
    for (size_t row = 0; row < sm_layer_count(layer); row++) {
        struct sm_vertex pole;
        double radius;
        struct sm_text name = sm_layer_text(layer, row, name_field);
        /* A city that is a unit of its own is named as a city. */
        if (sm_text_is(sm_layer_text(layer, row, kind), "city")) continue;
        if (skip_a3 && sm_text_is(sm_layer_text(layer, row, a3), skip_a3)) continue;
        if (!visible_pole(map, layer, row, &pole, &radius)) return false;
        double width = (double)sm_utf8_count(name) *
                       (style->type.size_px * 0.55 + style->type.spacing_px);
        if (radius * WIDTH_BY_RADIUS < width || radius < 10) continue;
        if (!name_at(map, name, pole, style)) return false;
    }
    return true;
}

struct sea {
    const char *name[SM_LANG_COUNT];
    struct sm_vertex at_deg[2]; /* the first that has room is taken */
    struct sm_box box_deg;      /* the first that holds a place of water names it */
};

static const struct sea seas[] = {
    {{"Sea of Azov", "Азовське море"}, {{36.7, 46.05}, {35.9, 45.9}}, {34.8, 45.3, 39.5, 47.4}},
    {{"Black Sea", "Чорне море"}, {{31.5, 45.2}, {31.2, 44.6}}, {27.3, 40.8, 42.0, 46.8}},
    {{"Baltic Sea", "Балтійське море"}, {{19.5, 56.5}, {18.5, 55.6}}, {12.0, 53.5, 30.5, 60.0}},
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
    struct sm_road *road =
        sm_road_new(map->projection, &map->view, options, &water.sink, map->err);
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

/* Which sea lies at a place; NULL for none that we name. */
static const struct sea *sea_at(struct sm_vertex ground_deg)
{
    for (size_t i = 0; i < sizeof seas / sizeof *seas; i++)
        if (sm_box_holds(seas[i].box_deg, ground_deg)) return &seas[i];
    return NULL;
}

/* A regional map shows a corner of a sea, away from where its name stands on the national one. */
static bool name_corner_of_sea(struct sm_map *map, const struct area_style *style)
{
    struct sm_vertex pole, ground;
    double radius;
    if (!water_pole(map, &pole, &radius)) return false;
    if (radius < SEA_RADIUS_PX ||
        !sm_unproject(map->projection, sm_view_to_map(&map->view, pole), &ground))
        return true;
    const struct sea *sea = sea_at(ground);
    return !sea || name_at(map, sm_text(sea->name[map->lang]), pole, style);
}

static bool name_seas(struct sm_map *map, const struct area_style *style)
{
    size_t before = map->placer.box_count;
    for (size_t i = 0; i < sizeof seas / sizeof *seas; i++)
        for (int p = 0; p < 2; p++) {
            struct sm_vertex at_px;
            size_t taken = map->placer.box_count;
            if (!sm_view_place(&map->view, map->projection, seas[i].at_deg[p], &at_px)) continue;
            if (!name_at(map, sm_text(seas[i].name[map->lang]), at_px, style)) return false;
            if (map->placer.box_count > taken) break;
        }
    return map->placer.box_count > before || name_corner_of_sea(map, style);
}

bool sm_draw_area_names(struct sm_map *map)
{
    static const struct sm_group group = {.id = "area-names", .class_name = "layer area-names"};
    const struct sm_theme *theme = map->theme;
    const struct area_style water = {theme->water_type, &theme->water_ink, false};
    const struct area_style country = {theme->country_type, &theme->country_ink, true};
    const struct area_style oblast = {theme->oblast_type, &theme->oblast_ink, true};
    bool regional = !map->subject.is_national && !map->is_wide;
    bool roomy = map->frames.width_px >= 960;
    sm_group_begin(map->canvas, &group);
    bool ok = map->frames.width_px <= 400 || name_seas(map, &water);
    ok = ok && (map->frames.width_px <= 400 ||
                name_layer(map, map->is_wide ? SM_LAYER_WORLD : SM_LAYER_COUNTRIES,
                           map->is_wide ? NULL : "UKR", &country));
    if (ok && roomy && !map->is_wide) ok = name_layer(map, SM_LAYER_OBLASTS, NULL, &oblast);
    if (ok && roomy && regional) ok = name_layer(map, SM_LAYER_RU_REGIONS, NULL, &oblast);
    sm_group_end(map->canvas);
    return ok;
}
