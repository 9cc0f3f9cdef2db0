/* SPDX-License-Identifier: Apache-2.0
 * The path under way, by its own calls and by those of a sink; coordinates that backends can take.
 */
#include <math.h>

#include "render/canvas_private.h"

static double clamp(double value, double low, double high)
{
    return value < low ? low : value > high ? high : value;
}

bool sm_canvas_reach(struct sm_canvas *canvas, struct sm_vertex *v)
{
    if (!isfinite(v->x) || !isfinite(v->y)) {
        canvas->skipped++;
        return false;
    }
    v->x = clamp(v->x, -canvas->reach_px, canvas->reach_px);
    v->y = clamp(v->y, -canvas->reach_px, canvas->reach_px);
    return true;
}

void sm_move_to(struct sm_canvas *canvas, struct sm_vertex v)
{
    if (sm_canvas_has_failed(canvas) || !sm_canvas_reach(canvas, &v)) return;
    canvas->start = v;
    canvas->has_start = true;
    canvas->is_open = false;
}

/* The backend stands at the sub-path's start or behind it: false if there is none yet. */
static bool open_sub_path(struct sm_canvas *canvas)
{
    if (canvas->is_open) return true;
    if (!canvas->has_start) return false;
    canvas->backend->calls->move_to(canvas->backend, canvas->start);
    canvas->is_open = canvas->has_path = true;
    return true;
}

void sm_line_to(struct sm_canvas *canvas, struct sm_vertex v)
{
    if (sm_canvas_has_failed(canvas) || !sm_canvas_reach(canvas, &v)) return;
    if (open_sub_path(canvas))
        canvas->backend->calls->line_to(canvas->backend, v);
    else
        sm_move_to(canvas, v);
}

void sm_curve_to(struct sm_canvas *canvas, struct sm_vertex a, struct sm_vertex b,
                 struct sm_vertex v)
{
    if (sm_canvas_has_failed(canvas) || !sm_canvas_reach(canvas, &a) ||
        !sm_canvas_reach(canvas, &b) || !sm_canvas_reach(canvas, &v))
        return;
    if (!canvas->has_start) sm_move_to(canvas, a);
    open_sub_path(canvas);
    canvas->backend->calls->curve_to(canvas->backend, a, b, v);
}

void sm_close_path(struct sm_canvas *canvas)
{
    if (sm_canvas_has_failed(canvas) || !canvas->is_open) return;
    canvas->backend->calls->close_path(canvas->backend);
    canvas->is_open = false;
}

/* The sink */

static void sink_point(struct sm_sink *sink, struct sm_vertex v);
static void sink_line_start(struct sm_sink *sink);
static void sink_line_end(struct sm_sink *sink);
static void sink_polygon_start(struct sm_sink *sink);
static void sink_polygon_end(struct sm_sink *sink);

const struct sm_sink sm_canvas_sink_calls = {
    .point = sink_point,
    .line_start = sink_line_start,
    .line_end = sink_line_end,
    .polygon_start = sink_polygon_start,
    .polygon_end = sink_polygon_end,
};

struct sm_sink *sm_canvas_sink(struct sm_canvas *canvas)
{
    return &canvas->sink;
}

/* A line's first point starts a sub-path because there is none to go on with. */
static void sink_line_start(struct sm_sink *sink)
{
    struct sm_canvas *canvas = (struct sm_canvas *)sink;
    canvas->has_start = canvas->is_open = false;
    canvas->in_line = true;
}

static void sink_point(struct sm_sink *sink, struct sm_vertex v)
{
    struct sm_canvas *canvas = (struct sm_canvas *)sink;
    if (canvas->in_line) sm_line_to(canvas, v);
}

static void sink_line_end(struct sm_sink *sink)
{
    struct sm_canvas *canvas = (struct sm_canvas *)sink;
    if (canvas->in_polygon) sm_close_path(canvas);
    canvas->in_line = false;
}

static void sink_polygon_start(struct sm_sink *sink)
{
    ((struct sm_canvas *)sink)->in_polygon = true;
}

static void sink_polygon_end(struct sm_sink *sink)
{
    ((struct sm_canvas *)sink)->in_polygon = false;
}
