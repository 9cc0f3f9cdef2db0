/* SPDX-License-Identifier: Apache-2.0
 * Large pages. What is drawn is kept on a tape, which is played once for each band of rows, by
 * several threads:
 *
 *     calls ──▶ tape ──▶ band ──▶ its colours ──▶ strips of the PNG (bands_pack.c)
 *
 * A page of 6400 × 4300 pixels would take 110 MB, and the system's time to hand them out.
 */
#include <stdlib.h>

#include "base/crew.h"
#include "base/memory.h"
#include "render/bands.h"
#include "render/cairo_library.h"

/* From here on a page is drawn in bands: below, all of it is in reach of the processor's caches.
 * Where threads share the bands, a smaller one gains too. */
#define BANDED_PIXELS (6.0 * 1024 * 1024)
#define SHARED_PIXELS (1.0 * 1024 * 1024)

struct bands {
    struct sm_backend backend;
    struct sm_backend *tape;
    const struct sm_page *page;
    struct sm_fonts *fonts;
};

bool sm_page_wants_bands(const struct sm_page *page)
{
    double pixels = page->width_px * page->height_px * page->scale * page->scale;
    bool is_shared = page->thread_max != 1 && sm_core_count() > 1;
    double least = is_shared ? SHARED_PIXELS : BANDED_PIXELS;
    return pixels >= least && page->background.a == 255 && !page->is_kept;
}

static struct sm_backend *tape_of(struct sm_backend *backend)
{
    return ((struct bands *)backend)->tape;
}

static void bands_move_to(struct sm_backend *backend, struct sm_vertex v)
{
    tape_of(backend)->calls->move_to(tape_of(backend), v);
}

static void bands_line_to(struct sm_backend *backend, struct sm_vertex v)
{
    tape_of(backend)->calls->line_to(tape_of(backend), v);
}

static void bands_curve_to(struct sm_backend *backend, struct sm_vertex a, struct sm_vertex b,
                           struct sm_vertex v)
{
    tape_of(backend)->calls->curve_to(tape_of(backend), a, b, v);
}

static void bands_close_path(struct sm_backend *backend)
{
    tape_of(backend)->calls->close_path(tape_of(backend));
}

static void bands_paint(struct sm_backend *backend, const struct sm_paint *paint)
{
    tape_of(backend)->calls->paint(tape_of(backend), paint);
}

static void bands_clip_begin(struct sm_backend *backend)
{
    tape_of(backend)->calls->clip_begin(tape_of(backend));
}

static void bands_clip_end(struct sm_backend *backend)
{
    tape_of(backend)->calls->clip_end(tape_of(backend));
}

/* Pixels have no structure. */
static void bands_group_begin(struct sm_backend *backend, const struct sm_group *group)
{
    (void)backend;
    (void)group;
}

static void bands_group_end(struct sm_backend *backend)
{
    (void)backend;
}

static void bands_draw_run(struct sm_backend *backend, const struct sm_run *run,
                           struct sm_vertex origin, const struct sm_ink *ink)
{
    tape_of(backend)->calls->draw_run(tape_of(backend), run, origin, ink);
}

static bool bands_finish(struct sm_backend *backend, struct sm_buf *out, struct sm_error *err)
{
    const struct bands *bands = (const struct bands *)backend;
    return sm_bands_write(bands->tape, bands->page, bands->fonts, out, err);
}

static void bands_free(struct sm_backend *backend)
{
    struct bands *bands = (struct bands *)backend;
    bands->tape->calls->free(bands->tape);
    free(bands);
}

static const struct sm_backend_calls bands_calls = {
    .move_to = bands_move_to,
    .line_to = bands_line_to,
    .curve_to = bands_curve_to,
    .close_path = bands_close_path,
    .paint = bands_paint,
    .clip_begin = bands_clip_begin,
    .clip_end = bands_clip_end,
    .group_begin = bands_group_begin,
    .group_end = bands_group_end,
    .draw_run = bands_draw_run,
    .finish = bands_finish,
    .free = bands_free,
};

struct sm_backend *sm_bands_backend_new(const struct sm_page *page, struct sm_fonts *fonts,
                                        struct sm_error *err)
{
    if (!sm_cairo_load(err)) return NULL;
    struct bands *bands = sm_alloc(1, sizeof *bands);
    struct sm_backend *tape = bands ? sm_tape_backend_new(NULL, err) : NULL;
    if (!bands) sm_fail_memory(err);
    if (!tape) {
        free(bands);
        return NULL;
    }
    *bands = (struct bands){{&bands_calls}, tape, page, fonts};
    return &bands->backend;
}
