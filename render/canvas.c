/* SPDX-License-Identifier: Apache-2.0
 * The wrapper above all backends: the path's state, the checks of numbers, the nesting. Page space.
 */
#include "render/canvas.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "render/backend.h"
#include "render/canvas_check.h"

/* Half of what Cairo's 24.8 fixed-point coordinates hold, in device pixels: room for strokes. */
#define REACH_MAX_PX 4.0e6

enum nested { NESTED_GROUP, NESTED_CLIP };

struct sm_canvas {
    struct sm_sink sink; /* first: a sink of ours is the canvas */
    struct sm_backend *backend;
    struct sm_error err; /* the first */
    size_t skipped, paints;
    double reach_px; /* coordinates are clamped to this */
    /* The path. 'start' is where the sub-path starts that the next line goes on with. A move
     * reaches the backend with the first line behind it, so lone moves leave no trace. */
    struct sm_vertex start;
    bool has_start, is_open, has_path;
    /* The sink. */
    bool in_polygon, in_line;
    int depth;
    enum nested nested[SM_NESTING_MAX];
};

static bool has_failed(const struct sm_canvas *canvas)
{
    return canvas->err.code != SM_OK;
}

/* Programming mistakes stop a debug build at once and fail the document in any other. */
static void fail_nesting(struct sm_canvas *canvas, const char *what)
{
    if (has_failed(canvas)) return;
    sm_fail(&canvas->err, SM_E_USAGE, "canvas: %s", what);
    assert(false && "groups and clips must be balanced");
}

static void forget_path(struct sm_canvas *canvas)
{
    canvas->has_start = canvas->is_open = canvas->has_path = false;
}

static double clamp(double value, double low, double high)
{
    return value < low ? low : value > high ? high : value;
}

/* Bring 'v' where every backend can take it. False, and counted, if it is nowhere. */
static bool put_in_reach(struct sm_canvas *canvas, struct sm_vertex *v)
{
    if (!isfinite(v->x) || !isfinite(v->y)) {
        canvas->skipped++;
        return false;
    }
    v->x = clamp(v->x, -canvas->reach_px, canvas->reach_px);
    v->y = clamp(v->y, -canvas->reach_px, canvas->reach_px);
    return true;
}

static struct sm_backend *new_backend(enum sm_format format, const struct sm_page *page,
                                      struct sm_fonts *fonts, struct sm_error *err)
{
    switch (format) {
    case SM_SVG:
        return sm_svg_backend_new(page, fonts, err);
    case SM_TRACE:
        return sm_trace_backend_new(page, fonts, err);
    case SM_PNG:
    case SM_PDF:
    case SM_SVG_OUTLINE:
        break;
    }
    return sm_cairo_backend_new(format, page, fonts, err);
}

static void sink_point(struct sm_sink *sink, struct sm_vertex v);
static void sink_line_start(struct sm_sink *sink);
static void sink_line_end(struct sm_sink *sink);
static void sink_polygon_start(struct sm_sink *sink);
static void sink_polygon_end(struct sm_sink *sink);

static const struct sm_sink canvas_sink = {
    .point = sink_point,
    .line_start = sink_line_start,
    .line_end = sink_line_end,
    .polygon_start = sink_polygon_start,
    .polygon_end = sink_polygon_end,
};

struct sm_canvas *sm_canvas_new(enum sm_format format, const struct sm_page *page,
                                struct sm_fonts *fonts, struct sm_error *err)
{
    double scale = format == SM_PNG ? page->scale : 1;
    if (!sm_canvas_check_page(page, scale, err)) return NULL;
    struct sm_canvas *canvas = sm_alloc_zeroed(1, sizeof *canvas);
    if (!canvas) {
        sm_fail_memory(err);
        return NULL;
    }
    canvas->sink = canvas_sink;
    canvas->reach_px = REACH_MAX_PX / fmax(scale, 1);
    canvas->backend = new_backend(format, page, fonts, err);
    if (canvas->backend) return canvas;
    free(canvas);
    return NULL;
}

bool sm_canvas_finish(struct sm_canvas *canvas, struct sm_buf *out, struct sm_error *err)
{
    if (canvas->depth > 0) fail_nesting(canvas, "a group or clip never ends");
    if (has_failed(canvas)) {
        if (err) *err = canvas->err;
        return false;
    }
    return canvas->backend->calls->finish(canvas->backend, out, err);
}

void sm_canvas_free(struct sm_canvas *canvas)
{
    if (!canvas) return;
    canvas->backend->calls->free(canvas->backend);
    free(canvas);
}

size_t sm_canvas_paints(const struct sm_canvas *canvas)
{
    return canvas->paints;
}

size_t sm_canvas_skipped(const struct sm_canvas *canvas)
{
    return canvas->skipped;
}

struct sm_canvas *sm_canvas_tape(const struct sm_canvas *canvas, struct sm_error *err)
{
    struct sm_canvas *tape = sm_alloc(1, sizeof *tape);
    struct sm_backend *backend = tape ? sm_tape_backend_new(err) : NULL;
    if (!tape) sm_fail_memory(err);
    if (!backend) {
        free(tape);
        return NULL;
    }
    *tape = *canvas;
    tape->backend = backend;
    tape->skipped = 0;
    forget_path(tape);
    return tape;
}

void sm_canvas_play(const struct sm_canvas *tape, struct sm_canvas *canvas)
{
    canvas->skipped += tape->skipped;
    canvas->paints += tape->paints;
    if (has_failed(canvas)) return;
    forget_path(canvas);
    canvas->err = tape->err;
    canvas->depth = tape->depth;
    for (int i = 0; i < tape->depth; i++)
        canvas->nested[i] = tape->nested[i];
    if (!has_failed(canvas) && !sm_tape_play(tape->backend, canvas->backend))
        sm_fail_memory(&canvas->err);
}

struct sm_picture *sm_canvas_picture(struct sm_canvas *canvas, struct sm_box box)
{
    if (has_failed(canvas) || !canvas->backend->calls->picture) return NULL;
    return canvas->backend->calls->picture(canvas->backend, box);
}

void sm_canvas_put_picture(struct sm_canvas *canvas, const struct sm_picture *picture)
{
    if (!has_failed(canvas)) canvas->backend->calls->put_picture(canvas->backend, picture);
}

/* The path */

void sm_move_to(struct sm_canvas *canvas, struct sm_vertex v)
{
    if (has_failed(canvas) || !put_in_reach(canvas, &v)) return;
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
    if (has_failed(canvas) || !put_in_reach(canvas, &v)) return;
    if (open_sub_path(canvas))
        canvas->backend->calls->line_to(canvas->backend, v);
    else
        sm_move_to(canvas, v);
}

void sm_curve_to(struct sm_canvas *canvas, struct sm_vertex a, struct sm_vertex b,
                 struct sm_vertex v)
{
    if (has_failed(canvas) || !put_in_reach(canvas, &a) || !put_in_reach(canvas, &b) ||
        !put_in_reach(canvas, &v))
        return;
    if (!canvas->has_start) sm_move_to(canvas, a);
    open_sub_path(canvas);
    canvas->backend->calls->curve_to(canvas->backend, a, b, v);
}

void sm_close_path(struct sm_canvas *canvas)
{
    if (has_failed(canvas) || !canvas->is_open) return;
    canvas->backend->calls->close_path(canvas->backend);
    canvas->is_open = false;
}

/* The sink */

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

/* Painting */

void sm_paint_path(struct sm_canvas *canvas, const struct sm_paint *paint)
{
    if (has_failed(canvas)) return;
    if (canvas->has_path) {
        struct sm_paint clean = sm_canvas_clean_paint(paint);
        canvas->backend->calls->paint(canvas->backend, &clean);
        canvas->paints++;
    }
    forget_path(canvas);
}

static bool nest(struct sm_canvas *canvas, enum nested kind)
{
    if (has_failed(canvas)) return false;
    if (canvas->depth >= SM_NESTING_MAX) {
        sm_fail(&canvas->err, SM_E_USAGE, "canvas: groups and clips nest too deep");
        return false;
    }
    canvas->nested[canvas->depth++] = kind;
    return true;
}

static bool unnest(struct sm_canvas *canvas, enum nested kind)
{
    if (has_failed(canvas)) return false;
    if (canvas->depth == 0 || canvas->nested[canvas->depth - 1] != kind) {
        fail_nesting(canvas, "a group or clip ends that is not the innermost");
        return false;
    }
    canvas->depth--;
    return true;
}

void sm_clip_begin(struct sm_canvas *canvas)
{
    if (nest(canvas, NESTED_CLIP)) canvas->backend->calls->clip_begin(canvas->backend);
    forget_path(canvas);
}

void sm_clip_end(struct sm_canvas *canvas)
{
    if (unnest(canvas, NESTED_CLIP)) canvas->backend->calls->clip_end(canvas->backend);
}

void sm_group_begin(struct sm_canvas *canvas, const struct sm_group *group)
{
    if (nest(canvas, NESTED_GROUP)) canvas->backend->calls->group_begin(canvas->backend, group);
}

void sm_group_end(struct sm_canvas *canvas)
{
    if (unnest(canvas, NESTED_GROUP)) canvas->backend->calls->group_end(canvas->backend);
}

/* Text */

void sm_draw_run(struct sm_canvas *canvas, const struct sm_run *run, struct sm_vertex origin,
                 const struct sm_ink *ink)
{
    if (has_failed(canvas) || run->glyph_count == 0 || !put_in_reach(canvas, &origin)) return;
    if (!sm_canvas_check_run(run, canvas->reach_px / 4)) {
        canvas->skipped++;
        return;
    }
    struct sm_ink clean = sm_canvas_clean_ink(ink);
    canvas->backend->calls->draw_run(canvas->backend, run, origin, &clean);
    canvas->paints++;
}
