/* SPDX-License-Identifier: Apache-2.0
 * One zlib stream [RFC1950] made of strips of rows that are compressed apart, in threads.
 *
 *     78 01 | strip 0, flushed | strip 1, flushed | … | last strip, finished | Adler-32
 *
 * A strip ends at a byte and knows nothing of the one before, so the strips of raw deflate simply
 * follow each other; the check sums are combined. The height of a strip is fixed and not a matter
 * of threads: the bytes are the same however many there are.
 */
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>
#include <zlib.h>

#include "base/memory.h"
#include "render/deflate.h"
#include "render/png_private.h"

enum { STRIP_ROWS = 64, THREAD_MAX = 4 };
/* Zlib's format: 32 KiB window, fastest. Then the check sum. */
static const unsigned char zlib_header[2] = {0x78, 0x01};
enum { TRAILER_BYTES = 4 };

struct strip {
    unsigned char *out;
    size_t out_n;
    uLong check;
};

struct job {
    const struct sm_png_image *image;
    const struct sm_png_form *form;
    struct strip *strips;
    size_t strip_count, strip_bound, row_bytes; /* row_bytes: with the filter byte */
    atomic_size_t next;
};

struct worker {
    struct job *job;
    struct sm_deflate *deflate;
    unsigned char *rows; /* of one strip */
    pthread_t thread;
};

static size_t strip_rows(const struct job *job, size_t index)
{
    size_t first = index * STRIP_ROWS, height = (size_t)job->image->height;
    return height - first < STRIP_ROWS ? height - first : STRIP_ROWS;
}

/* Adler's sums [RFC1950]; a processor can do the inner one several bytes at a time, which the sums
 * as they are defined do not allow. */
static uint32_t check_sum(const unsigned char *bytes, size_t n)
{
    enum { GROUP = 64, PRIME = 65521 };
    uint32_t a = 1, b = 0;
    for (; n >= GROUP; n -= GROUP, bytes += GROUP) {
        int sum = 0, weighted = 0;
        for (int i = 0; i < GROUP; i++) {
            sum += bytes[i];
            weighted += (int16_t)bytes[i] * (int16_t)(GROUP - i);
        }
        b = (b + GROUP * a + (uint32_t)weighted) % PRIME;
        a = (a + (uint32_t)sum) % PRIME;
    }
    for (; n > 0; n--) {
        a = (a + *bytes++) % PRIME;
        b = (b + a) % PRIME;
    }
    return b << 16 | a;
}

static void compress_strip(const struct worker *worker, size_t index)
{
    struct job *job = worker->job;
    struct strip *strip = &job->strips[index];
    struct sm_deflate_rows rows = {worker->rows, job->row_bytes, strip_rows(job, index),
                                   (size_t)job->form->bytes_per_pixel};
    for (size_t i = 0; i < rows.row_count; i++) {
        unsigned char *row = worker->rows + i * job->row_bytes;
        row[0] = 0; /* no filter: flat map art packs a fifth smaller and faster without */
        sm_png_pack_row(job->image, job->form, (int)(index * STRIP_ROWS + i), row + 1);
    }
    size_t n = rows.row_count * rows.row_bytes;
    strip->check = check_sum(worker->rows, n);
    strip->out_n =
        sm_deflate_rows(worker->deflate, &rows, index + 1 == job->strip_count, strip->out);
}

static void *work(void *closure)
{
    struct worker *worker = closure;
    size_t index;
    while ((index = atomic_fetch_add(&worker->job->next, 1)) < worker->job->strip_count)
        compress_strip(worker, index);
    return NULL;
}

static int thread_count(const struct job *job, int thread_max)
{
    long count = thread_max > 0 ? thread_max : sysconf(_SC_NPROCESSORS_ONLN);
    if (count > THREAD_MAX) count = THREAD_MAX;
    if ((size_t)count > job->strip_count) count = (long)job->strip_count;
    return count < 1 ? 1 : (int)count;
}

/* The caller's thread works too; a thread that cannot start leaves its share to the others. */
static void run_workers(struct worker *workers, int count)
{
    int started = 1;
    while (started < count &&
           pthread_create(&workers[started].thread, NULL, work, &workers[started]) == 0)
        started++;
    work(&workers[0]);
    for (int i = 1; i < started; i++)
        pthread_join(workers[i].thread, NULL);
}

static bool hire_workers(struct worker *workers, int count, struct job *job)
{
    bool ok = true;
    for (int i = 0; i < count; i++) {
        workers[i] = (struct worker){
            .job = job,
            .deflate = sm_alloc(1, sizeof *workers[i].deflate),
            .rows = sm_alloc(job->row_bytes * STRIP_ROWS + SM_DEFLATE_SLACK, 1),
        };
        ok = ok && workers[i].deflate && workers[i].rows;
    }
    return ok;
}

static void dismiss_workers(struct worker *workers, int count)
{
    for (int i = 0; i < count; i++) {
        free(workers[i].deflate);
        free(workers[i].rows);
    }
}

/* Header, strips and check sum as pieces of 'memory'. */
static void gather(const struct job *job, struct sm_png_pieces *out)
{
    uLong check = adler32(0, NULL, 0);
    unsigned char *memory = out->memory;
    for (size_t i = 0; i < job->strip_count; i++) {
        const struct strip *strip = &job->strips[i];
        out->pieces[i] = (struct sm_png_piece){strip->out, strip->out_n};
        check =
            adler32_combine(check, strip->check, (z_off_t)(strip_rows(job, i) * job->row_bytes));
    }
    memory[0] = zlib_header[0];
    memory[1] = zlib_header[1];
    out->pieces[0].at -= sizeof zlib_header;
    out->pieces[0].n += sizeof zlib_header;
    struct sm_png_piece *last = &out->pieces[job->strip_count - 1];
    for (int i = 0; i < TRAILER_BYTES; i++)
        last->at[last->n++] = (unsigned char)(check >> (24 - 8 * i));
}

static bool compress_all(struct job *job, int threads, struct sm_png_pieces *out)
{
    struct worker workers[THREAD_MAX];
    for (size_t i = 0; i < job->strip_count; i++)
        job->strips[i].out = out->memory + sizeof zlib_header + i * job->strip_bound;
    bool ok = hire_workers(workers, threads, job);
    if (ok) run_workers(workers, threads);
    if (ok) gather(job, out);
    dismiss_workers(workers, threads);
    return ok;
}

bool sm_png_compress(const struct sm_png_image *image, const struct sm_png_form *form,
                     int thread_max, struct sm_png_pieces *out, struct sm_error *err)
{
    size_t row_bytes = 1 + (size_t)image->width * (size_t)form->bytes_per_pixel;
    size_t count = ((size_t)image->height + STRIP_ROWS - 1) / STRIP_ROWS;
    struct job job = {.image = image,
                      .form = form,
                      .strip_count = count,
                      .row_bytes = row_bytes,
                      .strip_bound = sm_deflate_bound(row_bytes * STRIP_ROWS)};
    int threads = thread_count(&job, thread_max);
    *out = (struct sm_png_pieces){.count = count};
    job.strips = sm_alloc_zeroed(count, sizeof *job.strips);
    out->pieces = sm_alloc_zeroed(count, sizeof *out->pieces);
    out->memory = sm_alloc(count * job.strip_bound + sizeof zlib_header + TRAILER_BYTES, 1);
    bool is_done = job.strips && out->pieces && out->memory && compress_all(&job, threads, out);
    free(job.strips);
    if (is_done) return true;
    sm_png_pieces_finish(out);
    return sm_fail_memory(err);
}

void sm_png_pieces_finish(struct sm_png_pieces *pieces)
{
    free(pieces->pieces);
    free(pieces->memory);
    *pieces = (struct sm_png_pieces){0};
}
