/* SPDX-License-Identifier: Apache-2.0
 * Names of countries and oblasts, in the middle of what the frame shows of them.
 */
#include "layers/area_names.h"
#include "layers/labels.h"
#include "layers/said.h"
#include "layers/sight.h"

#include <math.h>

/* A name may reach a little beyond the circle that fits its area, since areas are mostly wide. */
static const double WIDTH_BY_RADIUS = 2.6;
/* From all that is there: as much as to stand alone, else enough not to be read with it. */
static const double ALONE_PX = 16, APART_PX = 5;
/* Two names in capitals never read as one of two lines. */
static const double LINES_APART_PX = 14;
static const double RADIUS_MIN_PX = 10;

static struct sm_text shown_name(struct sm_map *map, struct sm_text name, bool upper)
{
    struct sm_buf buf = {0};
    if (!upper) return name;
    sm_buf_text(&buf, name);
    return sm_keep_cased(map, &buf, true);
}

/* Around the pole, nearest first, in line heights and in sixths of the name's width. */
static const struct sm_vertex offsets[] = {
    {0, 0},    {0, -1.2}, {0, 1.2},  {-1, 0},   {1, 0},    {-1, -1.2}, {1, -1.2},
    {-1, 1.2}, {1, 1.2},  {0, -2.4}, {0, 2.4},  {-2, 0},   {2, 0},     {-2, -1.2},
    {2, -1.2}, {-2, 1.2}, {2, 1.2},  {-1, 2.4}, {1, 2.4},  {-1, -2.4}, {1, -2.4},
    {0, -3.6}, {0, 3.6},  {-3, 0},   {3, 0},    {-2, 2.4}, {2, 2.4},   {-2, -2.4},
    {2, -2.4}, {0, 4.8},  {0, -4.8}, {-1, 3.6}, {1, 3.6},  {-1, -3.6}, {1, -3.6},
};

enum { NEAR_COUNT = 11 };

/* A name stands inside its area: at its corners and the middles of its long sides. */
static bool is_inside(const struct sm_shape *area, struct sm_box box)
{
    double x = (box.x0 + box.x1) / 2;
    const struct sm_vertex probes[] = {{box.x0, box.y0}, {box.x1, box.y0}, {box.x0, box.y1},
                                       {box.x1, box.y1}, {x, box.y0},      {x, box.y1}};
    for (size_t i = 0; i < sizeof probes / sizeof *probes; i++)
        if (!sm_shape_holds(area, probes[i])) return false;
    return true;
}

/* A name keeps clear of shores, borders of states and discs: it belongs to one side of them. */
static bool is_clear(const struct sm_map *map, struct sm_box box, double apart_px,
                     const struct sm_shape *area)
{
    return sm_placer_is_free(&map->placer, sm_box_grown(box, apart_px)) &&
           !sm_placer_covers_line(&map->placer, box) && (!area || is_inside(area, box));
}

struct area_name {
    struct sm_run run;
    double width_px, height_px;
};

static bool find_room(struct sm_map *map, const struct sm_area_spot *spot, double apart_px,
                      const struct area_name *name, struct sm_box *box)
{
    double w = name->width_px, h = name->height_px;
    /* Where nothing holds it, it stays near. */
    size_t count = spot->area ? sizeof offsets / sizeof *offsets : NEAR_COUNT;
    for (size_t i = 0; i < count; i++) {
        double x = spot->at_px.x + offsets[i].x * w / 6, y = spot->at_px.y + offsets[i].y * h;
        *box = (struct sm_box){x - w / 2, y - h / 2, x + w / 2, y + h / 2};
        if (is_clear(map, *box, apart_px, spot->area)) return true;
    }
    return false;
}

/* Inside its area, best alone there; else, since some areas are narrower than their names, over
 * its edge. */
static bool find_any_room(struct sm_map *map, const struct sm_area_spot *spot,
                          const struct area_name *name, struct sm_box *box)
{
    const struct sm_area_spot loose = {spot->at_px, spot->radius_px, NULL};
    return find_room(map, spot, ALONE_PX, name, box) || find_room(map, spot, APART_PX, name, box) ||
           (spot->area && find_room(map, &loose, APART_PX, name, box));
}

bool sm_name_area(struct sm_map *map, struct sm_text name, const struct sm_area_spot *spot,
                  const struct sm_area_style *style, bool *placed)
{
    struct area_name set;
    struct sm_box box;
    struct sm_text shown = shown_name(map, name, style->upper);
    if (shown.n == 0) return true;
    if (!sm_shape_line(sm_base_fonts(map->base), shown, style->type, map->arena, &set.run,
                       map->report, map->err))
        return false;
    set.width_px = set.run.width_px + 6;
    set.height_px = set.run.ascent_px * 0.82 + set.run.descent_px * 0.5;
    if (!find_any_room(map, spot, &set, &box)) return true;
    struct sm_vertex origin = {box.x0 + 3, box.y1 - set.run.descent_px * 0.5};
    sm_draw_run(map->canvas, &set.run, origin, style->ink);
    if (!sm_note_label(map, "area", set.run.text, box, NULL)) return false;
    box.y0 -= LINES_APART_PX;
    box.y1 += LINES_APART_PX;
    sm_placer_take(&map->placer, box);
    if (placed) *placed = true;
    return true;
}

/* What the frame shows of features, one after the other, as coarse as a name needs it. One road
 * serves them all: to lay one costs more than to send an oblast down it. */
struct visible {
    struct sm_collector collector;
    struct sm_road *road;
};

static bool visible_begin(struct sm_map *map, struct visible *visible)
{
    struct sm_road_options options = {.margin_px = -6, .thin_px = 6, .simplify_px2 = 12};
    sm_collector_init(&visible->collector);
    visible->road =
        sm_road_new(map->projection, &map->view, options, &visible->collector.sink, map->err);
    return visible->road != NULL;
}

static void visible_finish(struct visible *visible)
{
    sm_road_free(visible->road);
    sm_collector_finish(&visible->collector);
}

static bool see(struct sm_map *map, struct visible *visible, struct sm_layer *layer, size_t row)
{
    struct sm_shape shape;
    sm_collector_empty(&visible->collector);
    if (!sm_layer_read(layer, row, &shape, map->err)) return false;
    sm_shape_stream(&shape, sm_road_sink(visible->road));
    return sm_road_ok(visible->road, map->err) &&
           (!visible->collector.failed || sm_fail_memory(map->err));
}

static void find_pole(struct sm_seen_area *seen)
{
    struct sm_box box = sm_shape_box(&seen->area);
    seen->radius_px = 0;
    if (fmin(sm_box_width(box), sm_box_height(box)) < 2 * RADIUS_MIN_PX) return;
    if (!sm_pole_of_inaccessibility(&seen->area, 4, &seen->pole_px, &seen->radius_px))
        seen->radius_px = 0;
}

/* Without a sight, the area lies in the collector until the next is seen. */
static bool see_area(struct sm_map *map, struct visible *visible, enum sm_base_layer which,
                     size_t row, struct sm_seen_area *seen)
{
    struct sm_layer *layer = sm_base_layer(map->base, which, map->report, map->err);
    struct sm_seen_area *kept;
    if (!sm_sight_area(map, which, row, &kept)) return false;
    if (kept && kept->is_known) {
        *seen = *kept;
        return true;
    }
    if (!see(map, visible, layer, row)) return false;
    *seen =
        (struct sm_seen_area){.is_known = true, .area = sm_collector_shape(&visible->collector)};
    find_pole(seen);
    if (!kept) return true;
    *kept = *seen;
    kept->is_known = sm_sight_keep_shape(map, &seen->area, &kept->area);
    return kept->is_known;
}

static bool name_row(struct sm_map *map, struct visible *visible, enum sm_base_layer which,
                     size_t row, const struct sm_area_style *style)
{
    struct sm_layer *layer = sm_base_layer(map->base, which, map->report, map->err);
    struct sm_text name = sm_layer_text(layer, row, sm_map_name_field(map, layer));
    double width =
        (double)sm_utf8_count(name) * (style->type.size_px * 0.55 + style->type.spacing_px);
    struct sm_seen_area seen;
    if (!see_area(map, visible, which, row, &seen)) return false;
    struct sm_area_spot spot = {seen.pole_px, seen.radius_px, &seen.area};
    if (spot.radius_px * WIDTH_BY_RADIUS < width || spot.radius_px < RADIUS_MIN_PX) return true;
    return sm_name_area(map, name, &spot, style, NULL);
}

/* The label of an event that concerns the whole area names it already. */
static bool is_named_by_event(const struct sm_map *map, enum sm_base_layer which, size_t row)
{
    for (size_t i = 0; i < map->mark_count; i++) {
        const struct sm_mark *mark = &map->marks[i];
        if (mark->kind == SM_MARK_AREA && mark->layer == which && mark->row == (long)row)
            return true;
    }
    return false;
}

/* A city that is a unit of its own is named as a city. */
static bool is_wanted(const struct sm_map *map, enum sm_base_layer which, struct sm_layer *layer,
                      size_t row)
{
    struct sm_text kind = sm_layer_text(layer, row, sm_layer_field(layer, "kind"));
    struct sm_text a3 = sm_layer_text(layer, row, sm_layer_field(layer, "a3"));
    const struct sm_region *region = map->subject.region;
    /* The map's own country needs no name, least of all in the middle of its region. */
    bool own = region && !sm_region_is_country(region) && sm_text_equal(a3, region->country);
    bool subject = own || (which == SM_LAYER_COUNTRIES && sm_text_is(a3, "UKR"));
    return sm_box_touches(sm_layer_box_deg(layer, row), map->extent_deg) &&
           !sm_text_is(kind, "city") && !subject && !is_named_by_event(map, which, row);
}

static bool name_layer(struct sm_map *map, enum sm_base_layer which,
                       const struct sm_area_style *style)
{
    struct visible visible;
    struct sm_layer *layer = sm_base_layer(map->base, which, map->report, map->err);
    if (!layer) return map->err->code == SM_OK;
    bool ok = visible_begin(map, &visible);
    for (size_t row = 0; row < sm_layer_count(layer) && ok; row++)
        if (is_wanted(map, which, layer, row)) ok = name_row(map, &visible, which, row, style);
    visible_finish(&visible);
    return ok;
}

bool sm_draw_area_names(struct sm_map *map)
{
    static const struct sm_group group = {.id = "area-names", .class_name = "layer area-names"};
    const struct sm_theme *theme = map->theme;
    const struct sm_area_style water = {theme->water_type, &theme->water_ink, false};
    const struct sm_area_style country = {theme->country_type, &theme->country_ink,
                                          theme->country_upper};
    const struct sm_area_style oblast = {theme->oblast_type, &theme->oblast_ink,
                                         theme->oblast_upper};
    bool regional = !map->subject.is_national && !map->is_wide;
    bool roomy = map->frames.width_px >= 960;
    sm_begin_group(map, &group);
    bool ok = map->frames.width_px <= 400 || sm_name_seas(map, &water);
    ok = ok && (map->frames.width_px <= 400 ||
                name_layer(map, map->is_wide ? SM_LAYER_WORLD : SM_LAYER_COUNTRIES, &country));
    ok = ok && (!roomy || map->is_wide || sm_draw_river_names(map));
    if (ok && roomy && !map->is_wide) ok = name_layer(map, SM_LAYER_OBLASTS, &oblast);
    if (ok && roomy && regional) ok = name_layer(map, SM_LAYER_RU_REGIONS, &oblast);
    sm_group_end(map->canvas);
    return ok;
}
