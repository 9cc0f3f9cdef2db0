/* SPDX-License-Identifier: Apache-2.0
 * Which form the PNG has is known when a band has more colours than a palette, or else at the end.
 * Until then bands are kept as numbers of their own colours, a byte a pixel, and packed later.
 */
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "base/crew.h"
#include "base/memory.h"
#include "render/bands.h"
#include "render/deflate.h"

/* A band that waits for the form. Of the row above it, it holds a copy. */
struct waiting {
    struct sm_png_form colors;
    unsigned char *numbers; /* of the colours, row by row; NULL: it does not wait */
};

struct job {
    const struct sm_backend *tape;
    const struct sm_page *page;
    struct sm_fonts *fonts;
    struct sm_png_image image; /* without pixels */
    struct sm_png_form form;   /* once it is known */
    struct waiting *waiting;   /* of every band */
    uint32_t *checks;          /* of every strip */
    struct sm_png_pieces pieces;
    size_t band_count;
    pthread_mutex_t fonts_lock;
    atomic_size_t next;
    atomic_bool is_rgb; /* it has too many colours for a palette */
    void (*make)(struct job *job, size_t index, struct sm_deflate *deflate, struct sm_band *band,
                 struct sm_error *err);
};

struct worker {
    struct job *job;
    struct sm_deflate *deflate;
    struct sm_band band;
    struct sm_error err; /* the first */
};

/* Further away from a band nothing is seen of what lies there. */
enum { MARGIN_PX = 4 };

/* ---- one band */

/* With the row above it, which its first strip looks up to. */
static void set_rows(const struct job *job, size_t index, struct sm_band *band)
{
    int first = (int)index * SM_BAND_ROWS, end = first + SM_BAND_ROWS;
    band->y0 = first > 0 ? first - 1 : 0;
    band->y1 = end < job->image.height ? end : job->image.height;
}

static void pack(struct job *job, size_t index, struct sm_deflate *deflate,
                 const struct sm_png_image *image, const struct sm_png_form *form)
{
    size_t each = SM_BAND_ROWS / SM_PNG_STRIP_ROWS, end = (index + 1) * each;
    if (end > job->pieces.count) end = job->pieces.count;
    for (size_t i = index * each; i < end; i++)
        job->checks[i] = sm_png_pack_strip(deflate, image, form, i, &job->pieces.pieces[i]);
}

static bool let_wait(const struct job *job, const struct sm_png_image *image,
                     const struct sm_band *band, struct waiting *waiting)
{
    size_t width = (size_t)job->image.width;
    unsigned char *number = sm_alloc(width, (size_t)(band->y1 - band->y0));
    waiting->numbers = number;
    if (!number) return false;
    for (int y = band->y0; y < band->y1; y++) {
        const uint32_t *row = sm_png_row(image, y);
        for (size_t x = 0; x < width; x++, number++)
            *number = x > 0 && row[x] == row[x - 1]
                          ? number[-1]
                          : (unsigned char)sm_png_bytes(&waiting->colors, row[x]);
    }
    return true;
}

static const struct sm_png_form rgb = {.kind = SM_PNG_RGB, .bytes_per_pixel = 3};
static const struct sm_png_form palette = {.kind = SM_PNG_PALETTE, .bytes_per_pixel = 1};

static bool use_pixels(struct job *job, size_t index, struct sm_deflate *deflate,
                       const struct sm_png_image *image, const struct sm_band *band)
{
    struct waiting *waiting = &job->waiting[index];
    waiting->colors = palette;
    if (!atomic_load(&job->is_rgb) &&
        !sm_png_add_colors(&waiting->colors, image, band->y0, band->y1))
        atomic_store(&job->is_rgb, true);
    if (!atomic_load(&job->is_rgb)) return let_wait(job, image, band, waiting);
    pack(job, index, deflate, image, &rgb);
    return true;
}

static void draw_band(struct job *job, size_t index, struct sm_deflate *deflate,
                      struct sm_band *band, struct sm_error *err)
{
    struct sm_png_image image;
    double scale = job->page->scale;
    set_rows(job, index, band);
    struct sm_tape_rows rows = {(band->y0 - MARGIN_PX) / scale, (band->y1 + MARGIN_PX) / scale};
    struct sm_backend *backend = sm_cairo_band_new(job->page, job->fonts, band, err);
    if (!backend) return;
    if (!sm_tape_play_rows(job->tape, rows, backend))
        sm_fail_memory(err);
    else if (sm_cairo_band_image(backend, &image, err) &&
             !use_pixels(job, index, deflate, &image, band))
        sm_fail_memory(err);
    backend->calls->free(backend);
}

static void pack_waiting(struct job *job, size_t index, struct sm_deflate *deflate,
                         struct sm_band *band, struct sm_error *err)
{
    struct waiting *waiting = &job->waiting[index];
    if (!waiting->numbers) return;
    set_rows(job, index, band);
    size_t count = (size_t)(band->y1 - band->y0) * (size_t)job->image.width;
    uint32_t *pixels = sm_alloc(count, sizeof *pixels);
    struct sm_png_image image = job->image;
    for (size_t i = 0; pixels && i < count; i++)
        pixels[i] = waiting->colors.colors[waiting->numbers[i]];
    uintptr_t above = (uintptr_t)image.stride * (uintptr_t)band->y0;
    image.pixels = (const unsigned char *)((uintptr_t)pixels - above);
    if (pixels)
        pack(job, index, deflate, &image, &job->form);
    else
        sm_fail_memory(err);
    free(pixels);
    free(waiting->numbers);
    waiting->numbers = NULL;
}

/* ---- all bands */

static void work(void *closure)
{
    struct worker *worker = closure;
    struct job *job = worker->job;
    size_t index;
    while (worker->err.code == SM_OK && (index = atomic_fetch_add(&job->next, 1)) < job->band_count)
        job->make(job, index, worker->deflate, &worker->band, &worker->err);
}

static bool run(struct job *job, struct worker *workers, int count, struct sm_error *err)
{
    atomic_store(&job->next, 0);
    sm_crew_run(work, workers, sizeof *workers, count);
    for (int i = 0; i < count; i++) {
        if (workers[i].err.code == SM_OK) continue;
        if (err) *err = workers[i].err;
        return false;
    }
    return true;
}

/* Colours in the order of their appearance on the page: band by band, in the order of each. */
static void choose_form(struct job *job)
{
    job->form = palette;
    bool fits = !atomic_load(&job->is_rgb);
    for (size_t i = 0; i < job->band_count && fits; i++)
        for (int k = 0; k < job->waiting[i].colors.color_count && fits; k++)
            fits = sm_png_add_color(&job->form, job->waiting[i].colors.colors[k]);
    if (!fits) job->form = rgb;
}

static bool make_all(struct job *job, struct worker *workers, int count, struct sm_error *err)
{
    job->make = draw_band;
    if (!run(job, workers, count, err)) return false;
    choose_form(job);
    job->make = pack_waiting;
    if (!run(job, workers, count, err)) return false;
    return sm_png_end_stream(&job->image, &job->form, job->checks, &job->pieces) ||
           sm_fail_memory(err);
}

static bool with_workers(struct job *job, struct sm_error *err)
{
    struct worker workers[SM_PNG_THREADS_MAX] = {{NULL}};
    int count = sm_png_threads(job->page->thread_max, job->band_count), ready = 0;
    for (; ready < count; ready++) {
        struct worker *worker = &workers[ready];
        worker->job = job;
        worker->band.fonts_lock = &job->fonts_lock;
        worker->deflate = sm_alloc(1, sizeof *worker->deflate);
        if (!worker->deflate) break;
    }
    bool ok = ready > 0 ? make_all(job, workers, ready, err) : sm_fail_memory(err);
    for (int i = 0; i < ready; i++) {
        free(workers[i].deflate);
        sm_cairo_tools_free(workers[i].band.tools);
    }
    return ok;
}

static void finish_job(struct job *job)
{
    for (size_t i = 0; job->waiting && i < job->band_count; i++)
        free(job->waiting[i].numbers);
    free(job->waiting);
    free(job->checks);
    sm_png_pieces_finish(&job->pieces);
    pthread_mutex_destroy(&job->fonts_lock);
}

bool sm_bands_write(const struct sm_backend *tape, const struct sm_page *page,
                    struct sm_fonts *fonts, struct sm_buf *out, struct sm_error *err)
{
    struct job job = {.tape = tape, .page = page, .fonts = fonts};
    job.image = sm_page_image(page);
    job.band_count = ((size_t)job.image.height + SM_BAND_ROWS - 1) / SM_BAND_ROWS;
    job.waiting = sm_alloc_zeroed(job.band_count, sizeof *job.waiting);
    job.pieces.count = sm_png_strip_count(&job.image);
    job.pieces.pieces = sm_alloc_zeroed(job.pieces.count, sizeof *job.pieces.pieces);
    job.checks = sm_alloc_zeroed(job.pieces.count, sizeof *job.checks);
    bool has_lock = pthread_mutex_init(&job.fonts_lock, NULL) == 0;
    bool ok = has_lock && job.waiting && job.pieces.pieces && job.checks;
    ok = ok ? with_workers(&job, err) : sm_fail_memory(err);
    ok = ok && sm_png_write_pieces(&job.image, &job.form, &job.pieces, page, out, err);
    if (has_lock) finish_job(&job);
    return ok;
}
