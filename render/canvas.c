/* SPDX-License-Identifier: Apache-2.0
 * The wrapper above all backends: the checks of numbers, the nesting, painting. Page space.
 */
#include "render/canvas.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "render/backend.h"
#include "render/cairo_library.h"
#include "render/canvas_check.h"
#include "render/canvas_private.h"

/* Half of what Cairo's 24.8 fixed-point coordinates hold, in device pixels: room for strokes. */
#define REACH_MAX_PX 4.0e6

/* Programming mistakes stop a debug build at once and fail the document in any other. */
static void fail_nesting(struct sm_canvas *canvas, const char *what)
{
    if (sm_canvas_has_failed(canvas)) return;
    sm_fail(&canvas->err, SM_E_USAGE, "canvas: %s", what);
    assert(false && "groups and clips must be balanced");
}

void sm_canvas_prepare(void)
{
    sm_cairo_load(NULL);
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
        if (sm_page_wants_bands(page)) return sm_bands_backend_new(page, fonts, err);
        break;
    case SM_PDF:
    case SM_SVG_OUTLINE:
        break;
    }
    return sm_cairo_backend_new(format, page, fonts, err);
}

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
    canvas->sink = sm_canvas_sink_calls;
    canvas->reach_px = REACH_MAX_PX / fmax(scale, 1);
    canvas->backend = new_backend(format, page, fonts, err);
    if (canvas->backend) return canvas;
    free(canvas);
    return NULL;
}

bool sm_canvas_finish(struct sm_canvas *canvas, struct sm_buf *out, struct sm_error *err)
{
    if (canvas->depth > 0) fail_nesting(canvas, "a group or clip never ends");
    if (sm_canvas_has_failed(canvas)) {
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
    struct sm_backend *backend = tape ? sm_tape_backend_new(canvas->backend, err) : NULL;
    if (!tape) sm_fail_memory(err);
    if (!backend) {
        free(tape);
        return NULL;
    }
    *tape = *canvas;
    tape->backend = backend;
    tape->skipped = 0;
    tape->depth_taped = tape->depth;
    sm_canvas_forget_path(tape);
    return tape;
}

void sm_canvas_stamp(struct sm_canvas *tape, const struct sm_canvas *canvas)
{
    if (!sm_canvas_has_failed(tape)) sm_tape_stamp(tape->backend, canvas->backend);
}

void sm_canvas_play(const struct sm_canvas *tape, struct sm_canvas *canvas)
{
    canvas->skipped += tape->skipped;
    canvas->paints += tape->paints;
    if (sm_canvas_has_failed(canvas)) return;
    sm_canvas_forget_path(canvas);
    canvas->err = tape->err;
    /* One that ended what it began leaves the canvas as deep as it is. */
    if (tape->depth != tape->depth_taped) {
        canvas->depth = tape->depth;
        for (int i = 0; i < tape->depth; i++)
            canvas->nested[i] = tape->nested[i];
    }
    if (!sm_canvas_has_failed(canvas) && !sm_tape_play(tape->backend, canvas->backend))
        sm_fail_memory(&canvas->err);
}

struct sm_picture *sm_canvas_picture(struct sm_canvas *canvas, struct sm_box box)
{
    if (sm_canvas_has_failed(canvas) || !canvas->backend->calls->picture) return NULL;
    return canvas->backend->calls->picture(canvas->backend, box);
}

void sm_canvas_put_picture(struct sm_canvas *canvas, const struct sm_picture *picture)
{
    if (!sm_canvas_has_failed(canvas))
        canvas->backend->calls->put_picture(canvas->backend, picture);
}

/* Painting */

void sm_paint_path(struct sm_canvas *canvas, const struct sm_paint *paint)
{
    if (sm_canvas_has_failed(canvas)) return;
    if (canvas->has_path) {
        struct sm_paint clean = sm_canvas_clean_paint(paint);
        canvas->backend->calls->paint(canvas->backend, &clean);
        canvas->paints++;
    }
    sm_canvas_forget_path(canvas);
}

static bool nest(struct sm_canvas *canvas, enum sm_nested kind)
{
    if (sm_canvas_has_failed(canvas)) return false;
    if (canvas->depth >= SM_NESTING_MAX) {
        sm_fail(&canvas->err, SM_E_USAGE, "canvas: groups and clips nest too deep");
        return false;
    }
    canvas->nested[canvas->depth++] = kind;
    return true;
}

static bool unnest(struct sm_canvas *canvas, enum sm_nested kind)
{
    if (sm_canvas_has_failed(canvas)) return false;
    if (canvas->depth == 0 || canvas->nested[canvas->depth - 1] != kind) {
        fail_nesting(canvas, "a group or clip ends that is not the innermost");
        return false;
    }
    canvas->depth--;
    if (canvas->depth < canvas->depth_taped) canvas->depth_taped = -1;
    return true;
}

void sm_clip_begin(struct sm_canvas *canvas)
{
    if (nest(canvas, SM_NESTED_CLIP)) canvas->backend->calls->clip_begin(canvas->backend);
    sm_canvas_forget_path(canvas);
}

void sm_clip_end(struct sm_canvas *canvas)
{
    if (unnest(canvas, SM_NESTED_CLIP)) canvas->backend->calls->clip_end(canvas->backend);
}

void sm_group_begin(struct sm_canvas *canvas, const struct sm_group *group)
{
    if (nest(canvas, SM_NESTED_GROUP)) canvas->backend->calls->group_begin(canvas->backend, group);
}

void sm_group_end(struct sm_canvas *canvas)
{
    if (unnest(canvas, SM_NESTED_GROUP)) canvas->backend->calls->group_end(canvas->backend);
}

/* Text */

void sm_draw_run(struct sm_canvas *canvas, const struct sm_run *run, struct sm_vertex origin,
                 const struct sm_ink *ink)
{
    if (sm_canvas_has_failed(canvas) || run->glyph_count == 0 || !sm_canvas_reach(canvas, &origin))
        return;
    if (!sm_canvas_check_run(run, canvas->reach_px / 4)) {
        canvas->skipped++;
        return;
    }
    struct sm_ink clean = sm_canvas_clean_ink(ink);
    canvas->backend->calls->draw_run(canvas->backend, run, origin, &clean);
    canvas->paints++;
}
