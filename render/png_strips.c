/* SPDX-License-Identifier: Apache-2.0
 * One zlib stream [RFC1950] made of strips of rows that are compressed apart, in threads.
 *
 *     78 01 | strip 0 | strip 1 | … | last strip | Adler-32
 *
 * A strip ends at a byte, so the strips of raw deflate simply follow each other; the check sums are
 * combined. The height of a strip is fixed and not a matter of threads: the bytes are the same
 * however many there are.
 */
#include <stdatomic.h>
#include <stdlib.h>
#include <zlib.h>

#include "base/crew.h"
#include "base/memory.h"
#include "render/deflate.h"

enum { STRIP_ROWS = SM_PNG_STRIP_ROWS };
/* Zlib's format: 32 KiB window, fastest. Then the check sum. */
static const unsigned char zlib_header[2] = {0x78, 0x01};
enum { TRAILER_BYTES = 4 };

struct job {
    const struct sm_png_image *image;
    const struct sm_png_form *form;
    struct sm_png_kept *kept; /* by one thread only; or NULL */
    struct sm_buf *pieces;
    uint32_t *checks; /* of the strips */
    size_t strip_count;
    atomic_size_t next;
};

struct worker {
    struct job *job;
    struct sm_deflate *deflate;
};

static struct sm_deflate_strip strip_at(const struct sm_png_image *image, size_t index)
{
    int first = (int)index * STRIP_ROWS, left = image->height - first;
    return (struct sm_deflate_strip){first, left < STRIP_ROWS ? left : STRIP_ROWS,
                                     left <= STRIP_ROWS};
}

uint32_t sm_png_pack_strip(struct sm_deflate *deflate, const struct sm_png_image *image,
                           const struct sm_png_form *form, size_t index, struct sm_buf *piece)
{
    struct sm_deflate_strip strip = strip_at(image, index);
    if (index == 0) sm_buf_add(piece, zlib_header, sizeof zlib_header);
    sm_deflate_strip(deflate, image, form, strip, piece);
    return sm_png_check_rows(image, form, strip.first_row, strip.row_count);
}

static void make_strip(struct job *job, size_t index, struct sm_deflate *deflate)
{
    struct sm_buf *piece = &job->pieces[index];
    if (sm_png_kept_take(job->kept, index, piece, &job->checks[index])) return;
    job->checks[index] = sm_png_pack_strip(deflate, job->image, job->form, index, piece);
    sm_png_kept_keep(job->kept, index, piece, job->checks[index]);
}

static void work(void *closure)
{
    struct worker *worker = closure;
    struct job *job = worker->job;
    size_t index;
    while ((index = atomic_fetch_add(&job->next, 1)) < job->strip_count)
        make_strip(job, index, worker->deflate);
}

int sm_png_threads(int thread_max, size_t task_count)
{
    int count = thread_max > 0 ? thread_max : sm_core_count();
    if (count > SM_PNG_THREADS_MAX) count = SM_PNG_THREADS_MAX;
    if ((size_t)count > task_count) count = (int)task_count;
    return count < 1 ? 1 : count;
}

/* The caller's thread works too; one that gets no memory or no thread leaves its share to the
 * others. False when there is no memory for any. */
static bool run_workers(struct job *job, int count)
{
    struct worker workers[SM_PNG_THREADS_MAX];
    int ready = 0;
    for (; ready < count; ready++) {
        workers[ready].job = job;
        workers[ready].deflate = sm_alloc(1, sizeof *workers[ready].deflate);
        if (!workers[ready].deflate) break;
    }
    if (ready == 0) return false;
    sm_crew_run(work, workers, sizeof *workers, ready);
    for (int i = 0; i < ready; i++)
        free(workers[i].deflate);
    return true;
}

/* Is every strip there? The check sum of all goes behind the last. */
bool sm_png_end_stream(const struct sm_png_image *image, const struct sm_png_form *form,
                       const uint32_t *checks, struct sm_png_pieces *pieces)
{
    uLong check = adler32(0, NULL, 0);
    long row_bytes = 1 + (long)image->width * form->bytes_per_pixel;
    unsigned char trailer[TRAILER_BYTES];
    for (size_t i = 0; i < pieces->count; i++) {
        long rows = strip_at(image, i).row_count;
        if (pieces->pieces[i].failed) return false;
        check = adler32_combine(check, checks[i], rows * row_bytes);
    }
    for (int i = 0; i < TRAILER_BYTES; i++)
        trailer[i] = (unsigned char)(check >> (24 - 8 * i));
    struct sm_buf *last = &pieces->pieces[pieces->count - 1];
    sm_buf_add(last, trailer, sizeof trailer);
    return !last->failed;
}

bool sm_png_compress(const struct sm_png_image *image, const struct sm_png_form *form,
                     int thread_max, struct sm_png_pieces *out, struct sm_error *err)
{
    size_t count = sm_png_strip_count(image);
    *out = (struct sm_png_pieces){sm_alloc_zeroed(count, sizeof *out->pieces), count};
    struct job job = {.image = image,
                      .form = form,
                      .kept = thread_max == 1 ? sm_png_kept_for(image, form) : NULL,
                      .pieces = out->pieces,
                      .checks = sm_alloc_zeroed(count, sizeof *job.checks),
                      .strip_count = count};
    bool is_done = job.pieces && job.checks &&
                   run_workers(&job, sm_png_threads(thread_max, count)) &&
                   sm_png_end_stream(image, form, job.checks, out);
    sm_png_kept_end(job.kept, image, is_done);
    free(job.checks);
    if (is_done) return true;
    sm_png_pieces_finish(out);
    return sm_fail_memory(err);
}

void sm_png_pieces_finish(struct sm_png_pieces *pieces)
{
    for (size_t i = 0; pieces->pieces && i < pieces->count; i++)
        sm_buf_finish(&pieces->pieces[i]);
    free(pieces->pieces);
    *pieces = (struct sm_png_pieces){0};
}
