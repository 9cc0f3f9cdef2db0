/* SPDX-License-Identifier: Apache-2.0
 * The ground: sea, land, water. Land is filled whole, in one path, so that neighbours show no seam.
 */
#include "layers/ground.h"

#include <math.h>

#include "base/date.h"
#include "base/number.h"

/* Water smaller than this on paper is left out, and rivers shorter than that. */
static const double WATER_MIN_PX2 = 14, RIVER_MIN_PX = 45;
/* The half perimeter for each corner above which a shore looks cut with scissors. */
static const double SHARD_CORNER_PX = 2.2;
enum { SHARD_CORNERS = 40 };

struct sm_layer *sm_use_layer(struct sm_map *map, enum sm_base_layer which)
{
    struct sm_layer *layer = sm_base_layer(map->base, which, map->report, map->err);
    if (layer) map->layers_shown |= 1u << which;
    return layer;
}

bool sm_send_row(struct sm_map *map, struct sm_layer *layer, size_t row)
{
    struct sm_shape shape;
    if (!sm_box_touches(sm_layer_box_deg(layer, row), map->extent_deg)) return true;
    if (!sm_layer_read(layer, row, &shape, map->err)) return false;
    sm_shape_stream(&shape, sm_road_sink(map->road));
    return true;
}

bool sm_fill_row(struct sm_map *map, struct sm_layer *layer, long row, const struct sm_paint *paint)
{
    if (row < 0) return true;
    if (!sm_send_row(map, layer, (size_t)row)) return false;
    sm_paint_path(map->canvas, paint);
    return sm_road_ok(map->road, map->err);
}

static void fill_frame(struct sm_map *map, const struct sm_paint *paint)
{
    sm_add_box(map->canvas, map->frames.map);
    sm_paint_path(map->canvas, paint);
}

/* What is left of a feature at the end of its way to the page. */
static bool bring_row(struct sm_map *map, struct sm_layer *layer, size_t row,
                      struct sm_collector *page)
{
    struct sm_shape shape;
    if (!sm_box_touches(sm_layer_box_deg(layer, row), map->extent_deg)) return true;
    struct sm_road *road =
        sm_road_new(map->projection, &map->view, map->road_options, &page->sink, map->err);
    bool ok = road && sm_layer_read(layer, row, &shape, map->err);
    if (ok) sm_shape_stream(&shape, sm_road_sink(road));
    ok = ok && sm_road_ok(road, map->err) && (!page->failed || sm_fail_memory(map->err));
    sm_road_free(road);
    return ok;
}

/* Ukraine is filled twice, with all land and alone, but makes its way to the page once. */
static bool fill_land(struct sm_map *map, struct sm_layer *countries, long ukraine,
                      struct sm_collector *page)
{
    if (ukraine >= 0 && !bring_row(map, countries, (size_t)ukraine, page)) return false;
    struct sm_shape shape = sm_collector_shape(page);
    struct sm_sink *path = sm_canvas_sink(map->canvas);
    for (size_t row = 0; row < sm_layer_count(countries); row++) {
        if ((long)row == ukraine)
            sm_shape_stream(&shape, path);
        else if (!sm_send_row(map, countries, row))
            return false;
    }
    sm_paint_path(map->canvas, &map->theme->land);
    if (ukraine < 0) return true;
    bool regional = map->subject.region && !map->subject.is_national;
    sm_shape_stream(&shape, path);
    sm_paint_path(map->canvas, regional ? &map->theme->ukraine_dimmed : &map->theme->ukraine);
    return sm_road_ok(map->road, map->err);
}

static bool draw_land(struct sm_map *map)
{
    enum sm_base_layer which = map->is_wide ? SM_LAYER_WORLD : SM_LAYER_COUNTRIES;
    struct sm_layer *countries = sm_use_layer(map, which);
    struct sm_collector page;
    if (!countries) return map->err->code == SM_OK;
    sm_collector_init(&page);
    long ukraine = sm_layer_row_of(countries, "a3", sm_text("UKR"));
    bool ok = fill_land(map, countries, ukraine, &page);
    sm_collector_finish(&page);
    return ok;
}

/* Outside the window of the detailed layers there is land too: the coarse world, kept out of the
 * window but for a hair's breadth, which closes the seam. */
static bool draw_fringe(struct sm_map *map)
{
    if (!map->has_fringe) return true;
    struct sm_layer *world = sm_use_layer(map, SM_LAYER_WORLD);
    if (!world) return map->err->code == SM_OK;
    sm_add_box(map->canvas, map->frames.map);
    sm_stream_box(sm_box_grown(SM_DETAILED_DEG, -0.02), sm_road_sink(map->road));
    sm_clip_begin(map->canvas);
    bool ok = true;
    for (size_t row = 0; row < sm_layer_count(world) && ok; row++)
        ok = sm_send_row(map, world, row);
    sm_paint_path(map->canvas, &map->theme->land_fringe);
    sm_clip_end(map->canvas);
    return ok;
}

static bool draw_subject(struct sm_map *map)
{
    const struct sm_subject *subject = &map->subject;
    if (!subject->region || subject->is_national) return true;
    struct sm_layer *layer = sm_use_layer(map, subject->layer);
    return layer && sm_fill_row(map, layer, subject->row, &map->theme->subject);
}

/* The first day of the four digits (a year: its end) or ISO date that ends 'note', e.g. "drained
 * after 2023-06-06": water was there until then. */
static sm_day gone_since(struct sm_text note)
{
    sm_day day;
    long long year;
    if (note.n >= 10 && sm_parse_date((struct sm_text){sm_text_end(note) - 10, 10}, &day))
        return day;
    bool is_year = note.n >= 4 && sm_parse_int((struct sm_text){sm_text_end(note) - 4, 4}, &year) &&
                   year >= 1900;
    return is_year ? sm_day_from_date((struct sm_date){(int)year, 12, 31}) : SM_NO_DAY;
}

bool sm_water_exists(const struct sm_map *map, struct sm_text note)
{
    sm_day gone = gone_since(note);
    return gone == SM_NO_DAY || map->week->from <= gone;
}

struct sm_vertex sm_paper_size(const struct sm_map *map, struct sm_box box_deg)
{
    const double m_per_degree = 111200;
    double middle_lat = sm_box_middle(box_deg).y * SM_PI / 180;
    double px_per_degree = m_per_degree * map->view.px_per_m;
    return (struct sm_vertex){sm_box_width(box_deg) * cos(middle_lat) * px_per_degree,
                              sm_box_height(box_deg) * px_per_degree};
}

/* The source generalised small lakes to a few corners: drawn large they are shards, not lakes, and
 * are rounded off. */
static bool is_shard(const struct sm_shape *shape, struct sm_vertex size_px)
{
    double corner_px = (size_px.x + size_px.y) / (double)(shape->vertex_count + 1);
    return shape->vertex_count < SHARD_CORNERS && corner_px > SHARD_CORNER_PX;
}

static bool draw_lake(struct sm_map *map, struct sm_layer *lakes, size_t row,
                      struct sm_vertex size_px)
{
    struct sm_shape shape;
    if (!sm_box_touches(sm_layer_box_deg(lakes, row), map->extent_deg)) return true;
    if (!sm_layer_read(lakes, row, &shape, map->err)) return false;
    if (is_shard(&shape, size_px)) {
        if (!sm_add_rounded(map, &shape)) return false;
    } else {
        sm_shape_stream(&shape, sm_road_sink(map->road));
    }
    sm_paint_path(map->canvas, &map->theme->lake);
    return true;
}

static bool draw_lakes(struct sm_map *map, enum sm_base_layer which)
{
    struct sm_layer *lakes = sm_use_layer(map, which);
    if (!lakes) return map->err->code == SM_OK;
    int note = sm_layer_field(lakes, "note");
    for (size_t row = 0; row < sm_layer_count(lakes); row++) {
        struct sm_vertex size = sm_paper_size(map, sm_layer_box_deg(lakes, row));
        if (size.x * size.y < WATER_MIN_PX2) continue;
        if (!sm_water_exists(map, sm_layer_text(lakes, row, note))) continue;
        /* One path each: some lakes overlap the river they lie on. */
        if (!draw_lake(map, lakes, row, size)) return false;
    }
    return true;
}

static bool draw_rivers(struct sm_map *map, enum sm_base_layer which)
{
    struct sm_layer *rivers = sm_use_layer(map, which);
    if (!rivers) return map->err->code == SM_OK;
    for (size_t row = 0; row < sm_layer_count(rivers); row++) {
        struct sm_vertex size = sm_paper_size(map, sm_layer_box_deg(rivers, row));
        if (fmax(size.x, size.y) < RIVER_MIN_PX) continue;
        if (!sm_send_row(map, rivers, row)) return false;
    }
    sm_paint_path(map->canvas, &map->theme->river);
    return true;
}

bool sm_draw_ground(struct sm_map *map)
{
    static const struct sm_group group = {.id = "ground", .class_name = "layer ground"};
    sm_begin_group(map, &group);
    fill_frame(map, &map->theme->sea);
    bool ok = draw_fringe(map) && draw_land(map) && draw_subject(map) &&
              draw_rivers(map, SM_LAYER_RIVERS) && draw_rivers(map, SM_LAYER_RIVERS_GSHHG) &&
              draw_lakes(map, SM_LAYER_LAKES) && draw_lakes(map, SM_LAYER_LAKES_GSHHG) &&
              sm_road_ok(map->road, map->err);
    sm_group_end(map->canvas);
    return ok;
}
