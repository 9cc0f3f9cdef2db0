/* SPDX-License-Identifier: Apache-2.0
 * One zlib stream [RFC1950] made of strips of rows that are compressed apart, in threads.
 *
 *     78 01 | strip 0, flushed | strip 1, flushed | … | last strip, finished | Adler-32
 *
 * A full flush ends a strip at a byte and forgets what came before, so the strips of raw deflate
 * [RFC1951] simply follow each other; the check sums are combined. The height of a strip is fixed
 * and not a matter of threads: the bytes are the same however many there are.
 */
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>
#include <zlib.h>

#include "base/memory.h"
#include "render/png_private.h"

enum { STRIP_ROWS = 64, THREAD_MAX = 4, LEVEL = 1, STRATEGY = Z_DEFAULT_STRATEGY };
/* Level 1, but for matches as long as they come: flat colour makes 2 % less of it at no cost. */
enum { NICE = 258 };
/* Zlib's format: 32 KiB window, fastest. Then the check sum. */
static const unsigned char zlib_header[2] = {0x78, 0x01};
enum { TRAILER_BYTES = 4 };

struct strip {
    unsigned char *out;
    size_t out_n;
    uLong check;
    bool failed;
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
    unsigned char *row;
    pthread_t thread;
};

static size_t strip_rows(const struct job *job, size_t index)
{
    size_t first = index * STRIP_ROWS, height = (size_t)job->image->height;
    return height - first < STRIP_ROWS ? height - first : STRIP_ROWS;
}

static bool feed_rows(struct job *job, size_t index, z_stream *zip, unsigned char *row)
{
    struct strip *strip = &job->strips[index];
    size_t rows = strip_rows(job, index);
    for (size_t i = 0; i < rows; i++) {
        row[0] = 0; /* no filter: flat map art packs a fifth smaller and faster without */
        sm_png_pack_row(job->image, job->form, (int)(index * STRIP_ROWS + i), row + 1);
        strip->check = adler32(strip->check, row, (uInt)job->row_bytes);
        zip->next_in = row;
        zip->avail_in = (uInt)job->row_bytes;
        if (deflate(zip, Z_NO_FLUSH) != Z_OK || zip->avail_in) return false;
    }
    bool is_last = index + 1 == job->strip_count;
    return deflate(zip, is_last ? Z_FINISH : Z_FULL_FLUSH) == (is_last ? Z_STREAM_END : Z_OK);
}

static void compress_strip(struct job *job, size_t index, z_stream *zip, unsigned char *row)
{
    struct strip *strip = &job->strips[index];
    strip->check = adler32(0, NULL, 0);
    zip->next_out = strip->out;
    zip->avail_out = (uInt)job->strip_bound;
    strip->failed = deflateReset(zip) != Z_OK || deflateTune(zip, 4, 4, NICE, 4) != Z_OK ||
                    !feed_rows(job, index, zip, row);
    strip->out_n = job->strip_bound - zip->avail_out;
}

static void *work(void *closure)
{
    struct worker *worker = closure;
    struct job *job = worker->job;
    z_stream zip = {0};
    bool is_ready = deflateInit2(&zip, LEVEL, Z_DEFLATED, -15, 8, STRATEGY) == Z_OK;
    size_t index;
    while ((index = atomic_fetch_add(&job->next, 1)) < job->strip_count) {
        if (is_ready)
            compress_strip(job, index, &zip, worker->row);
        else
            job->strips[index].failed = true;
    }
    deflateEnd(&zip);
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
static void run_workers(struct job *job, unsigned char *rows, int count)
{
    struct worker workers[THREAD_MAX];
    int started = 1;
    for (int i = 0; i < count; i++)
        workers[i] = (struct worker){.job = job, .row = rows + (size_t)i * job->row_bytes};
    while (started < count &&
           pthread_create(&workers[started].thread, NULL, work, &workers[started]) == 0)
        started++;
    work(&workers[0]);
    for (int i = 1; i < started; i++)
        pthread_join(workers[i].thread, NULL);
}

/* Header, strips and check sum as pieces of 'memory'. */
static bool gather(const struct job *job, struct sm_png_pieces *out)
{
    uLong check = adler32(0, NULL, 0);
    unsigned char *memory = out->memory;
    for (size_t i = 0; i < job->strip_count; i++) {
        const struct strip *strip = &job->strips[i];
        if (strip->failed) return false;
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
    return true;
}

/* An upper bound for a strip of stored blocks of any size, with room for a flush. */
static size_t bound_of(size_t raw_bytes)
{
    return raw_bytes + raw_bytes / 8 + 1024;
}

static bool compress_all(struct job *job, unsigned char *rows, int threads,
                         struct sm_png_pieces *out)
{
    for (size_t i = 0; i < job->strip_count; i++)
        job->strips[i].out = out->memory + sizeof zlib_header + i * job->strip_bound;
    run_workers(job, rows, threads);
    return gather(job, out);
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
                      .strip_bound = bound_of(row_bytes * STRIP_ROWS)};
    int threads = thread_count(&job, thread_max);
    *out = (struct sm_png_pieces){.count = count};
    unsigned char *rows = sm_alloc((size_t)threads, row_bytes);
    job.strips = sm_alloc_zeroed(count, sizeof *job.strips);
    out->pieces = sm_alloc_zeroed(count, sizeof *out->pieces);
    out->memory = sm_alloc(count * job.strip_bound + sizeof zlib_header + TRAILER_BYTES, 1);
    bool is_done =
        rows && job.strips && out->pieces && out->memory && compress_all(&job, rows, threads, out);
    free(rows);
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
