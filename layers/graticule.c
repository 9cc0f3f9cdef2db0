/* SPDX-License-Identifier: Apache-2.0
 * The graticule: parallels and meridians at round degrees, on request.
 */
#include "layers/map.h"

#include <math.h>

/* The widest of these that still gives about five lines across the frame. */
static double step_for(double span_deg)
{
    static const double steps[] = {30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        if (span_deg / steps[i] >= 4) return steps[i];
    return 0.05;
}

/* Send the straight line in ground space densely; the road bends it. */
static void send_line(struct sm_map *map, struct sm_vertex a, struct sm_vertex b)
{
    enum { PIECES = 64 };
    struct sm_sink *sink = sm_road_sink(map->road);
    sm_sink_line_start(sink);
    for (int i = 0; i <= PIECES; i++) {
        double t = (double)i / PIECES;
        sm_sink_point(sink, (struct sm_vertex){a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t});
    }
    sm_sink_line_end(sink);
}

static struct sm_text degree_text(struct sm_map *map, double deg, bool is_lat)
{
    struct sm_buf buf = {0};
    sm_buf_decimal(&buf, fabs(deg), 2, map->lang);
    sm_buf_str(&buf, "°");
    if (deg != 0) {
        sm_buf_str(&buf, "\xC2\xA0");
        sm_buf_text(&buf,
                    sm_lang_item(map->lang, SM_WORD_HEMISPHERES, (is_lat ? 0U : 2U) + (deg < 0)));
    }
    return sm_buf_keep(&buf, map->arena);
}

static bool in_frame(struct sm_map *map, struct sm_vertex ground, struct sm_vertex *px)
{
    return sm_view_place(&map->view, map->projection, ground, px) &&
           sm_box_holds(map->frames.map, *px);
}

/* The label stands where the line comes in over the left or the lower edge. */
static bool label_line(struct sm_map *map, struct sm_vertex a, struct sm_vertex b, bool is_lat)
{
    enum { PROBES = 200 };
    struct sm_run run;
    struct sm_vertex px = {0, 0};
    int i = 0;
    for (; i <= PROBES; i++) {
        double t = (double)i / PROBES;
        struct sm_vertex ground = {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
        if (in_frame(map, ground, &px)) break;
    }
    if (i > PROBES) return true;
    struct sm_text words = degree_text(map, is_lat ? a.y : a.x, is_lat);
    if (!sm_shape_line(sm_base_fonts(map->base), words, map->theme->graticule_type, map->arena,
                       &run, map->report, map->err))
        return false;
    struct sm_vertex origin = {px.x + 3, px.y - 3};
    struct sm_box box = {origin.x - 2, origin.y - run.ascent_px, origin.x + run.width_px + 2,
                         origin.y + 3};
    if (!sm_placer_is_free(&map->placer, box)) return true;
    sm_placer_take(&map->placer, box);
    sm_draw_run(map->canvas, &run, origin, &map->theme->graticule_ink);
    return true;
}

static bool draw_family(struct sm_map *map, bool is_lat, bool labels)
{
    struct sm_box e = map->extent_deg;
    double step = step_for(is_lat ? sm_box_height(e) : sm_box_width(e) * 0.66);
    double from = is_lat ? e.y0 : e.x0, to = is_lat ? e.y1 : e.x1;
    for (double k = ceil(from / step); k * step <= to; k++) {
        double v = k * step;
        struct sm_vertex a = {is_lat ? e.x0 : v, is_lat ? v : e.y0};
        struct sm_vertex b = {is_lat ? e.x1 : v, is_lat ? v : e.y1};
        if (labels && !label_line(map, a, b, is_lat)) return false;
        if (!labels) send_line(map, a, b);
    }
    return true;
}

bool sm_draw_graticule(struct sm_map *map)
{
    static const struct sm_group group = {.id = "graticule", .class_name = "layer graticule"};
    if (!map->options->graticule) return true;
    sm_begin_group(map, &group);
    draw_family(map, true, false);
    draw_family(map, false, false);
    sm_paint_path(map->canvas, &map->theme->graticule);
    sm_group_end(map->canvas);
    return sm_road_ok(map->road, map->err);
}

bool sm_draw_graticule_labels(struct sm_map *map)
{
    static const struct sm_group group = {.id = "degrees", .class_name = "layer degrees"};
    if (!map->options->graticule) return true;
    sm_begin_group(map, &group);
    bool ok = draw_family(map, true, true) && draw_family(map, false, true);
    sm_group_end(map->canvas);
    return ok;
}
