/* SPDX-License-Identifier: Apache-2.0 */
#include "data/gazetteer_rows.h"

#include <math.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"

/* After so many rows one by one the table is read whole. */
enum { ROWS_BY_ONE = 400, ROW_BYTES_MAX = 1 << 16, TABLE_BYTES_MAX = 64 << 20 };
/* What installing may take from the first file to the last. */
enum { INSTALLED_WITHIN_S = 10 };

struct sm_place_rows {
    size_t first; /* the gazetteer's place of row 1 */
    bool are_small;
    struct sm_buf index_bytes;
    struct sm_place_index index;
    atomic_uchar *taken;  /* of each place: it is there */
    pthread_mutex_t lock; /* of all that follows */
    struct sm_arena arena;
    struct sm_file_reader file;
    struct sm_table table; /* which cell of a row is which */
    struct sm_buf text;    /* the whole table, once it is read */
    size_t asked;
};

const struct sm_place_index *sm_place_rows_index(const struct sm_place_rows *rows)
{
    return &rows->index;
}

size_t sm_place_rows_first(const struct sm_place_rows *rows)
{
    return rows->first;
}

/* ---- whose index it is */

static bool is_older(const struct sm_file_stamp *a, const struct sm_file_stamp *b)
{
    if (a->seconds != b->seconds) return a->seconds < b->seconds;
    return a->nanoseconds < b->nanoseconds;
}

static bool hashes_as_said(const char *path, const struct sm_place_index *index)
{
    struct sm_buf table = {0};
    bool same = sm_file_read(path, TABLE_BYTES_MAX, &table, NULL) &&
                sm_gazetteer_hash(sm_buf_slice(&table)) == index->table_hash;
    sm_buf_finish(&table);
    return same;
}

static bool is_of(const struct sm_index_file *file, const char *path,
                  const struct sm_file_reader *table)
{
    struct sm_file_stamp stamp;
    if (!sm_file_stamp(table, &stamp, NULL) || stamp.size != file->index.table_bytes) return false;
    bool is_untouched = file->is_beside && is_older(&stamp, &file->stamp) &&
                        stamp.changed_seconds <= file->stamp.changed_seconds + INSTALLED_WITHIN_S;
    return is_untouched || hashes_as_said(path, &file->index);
}

/* ---- rows */

/* The bytes of a row, the header being row 0: of the table where it is read whole, else copied. */
static bool read_row(struct sm_place_rows *rows, size_t row, struct sm_text *text)
{
    const struct sm_index_row *at = &rows->index.rows[row];
    if (at[1].at <= at[0].at || at[1].at - at[0].at > ROW_BYTES_MAX ||
        at[1].at > rows->index.table_bytes)
        return false;
    size_t got = at[1].at - at[0].at;
    const char *bytes = rows->text.bytes ? rows->text.bytes + at->at : NULL;
    if (!bytes) {
        char *copy = sm_arena_alloc(&rows->arena, got, 1);
        if (!copy || !sm_file_read_at(&rows->file, at->at, copy, got, &got, NULL) || !got)
            return false;
        bytes = copy;
    }
    *text = (struct sm_text){bytes, got - (bytes[got - 1] == '\n')};
    return sm_gazetteer_check(*text) == at->check;
}

/* Where rows are asked for by the hundred, one reading is less work than many. */
static void read_whole(struct sm_place_rows *rows)
{
    struct sm_buf text = {0};
    size_t size = rows->index.table_bytes, got = 0;
    text.bytes = sm_alloc(size + 1, 1);
    if (!text.bytes) return;
    if (sm_file_read_at(&rows->file, 0, text.bytes, size, &got, NULL) && got == size)
        rows->text = text;
    else
        sm_buf_finish(&text);
}

static void read_place(struct sm_place_rows *rows, size_t i, struct sm_place *place)
{
    static const struct sm_place nothing;
    struct sm_text row;
    if (rows->asked++ == ROWS_BY_ONE) read_whole(rows);
    *place = nothing;
    if (!read_row(rows, i + 1, &row) || !sm_table_read_place(&rows->table, row, place)) {
        *place = nothing;
        place->at_deg = (struct sm_vertex){(double)NAN, (double)NAN};
    }
    place->small = rows->are_small;
}

void sm_place_rows_take(struct sm_place_rows *rows, const struct sm_gazetteer *gazetteer, size_t i)
{
    atomic_uchar *taken = &rows->taken[i - rows->first];
    if (atomic_load_explicit(taken, memory_order_acquire)) return;
    pthread_mutex_lock(&rows->lock);
    if (!atomic_load_explicit(taken, memory_order_relaxed)) {
        read_place(rows, i - rows->first, &gazetteer->places[i]);
        atomic_store_explicit(taken, 1, memory_order_release);
    }
    pthread_mutex_unlock(&rows->lock);
}

/* ---- opening */

static bool read_header(struct sm_place_rows *rows)
{
    struct sm_text header;
    return read_row(rows, 0, &header) &&
           sm_table_begin_places(&rows->table, rows->file.path, header, NULL);
}

void sm_place_rows_close(struct sm_place_rows *rows)
{
    if (!rows) return;
    sm_file_close(&rows->file);
    sm_buf_finish(&rows->index_bytes);
    sm_buf_finish(&rows->text);
    sm_arena_finish(&rows->arena);
    pthread_mutex_destroy(&rows->lock);
    free((void *)rows->taken);
    free(rows);
}

static bool reserve(struct sm_gazetteer *gazetteer, struct sm_place_rows *rows)
{
    size_t count = rows->index.place_count;
    rows->first = gazetteer->place_count;
    rows->are_small = rows->first == gazetteer->villages_first;
    rows->taken = sm_alloc_zeroed(count, sizeof *rows->taken);
    return rows->taken && sm_gazetteer_make_room(gazetteer, rows->first + count);
}

static struct sm_place_rows *new_rows(struct sm_gazetteer *gazetteer, const char *path,
                                      struct sm_index_file *file)
{
    struct sm_place_rows *rows = sm_alloc_zeroed(1, sizeof *rows);
    const char *kept = sm_arena_copy(&gazetteer->arena, path, strlen(path));
    if (!rows || !kept) {
        free(rows);
        return NULL;
    }
    pthread_mutex_init(&rows->lock, NULL); /* on Linux it cannot fail */
    rows->file = (struct sm_file_reader){kept, -1};
    rows->index_bytes = file->bytes;
    rows->index = file->index;
    file->bytes = (struct sm_buf){0};
    return rows;
}

bool sm_place_rows_begin(struct sm_gazetteer *gazetteer, const char *path,
                         struct sm_index_file *file, bool *taken, struct sm_error *err)
{
    struct sm_file_reader table;
    *taken = false;
    bool is_free = gazetteer->indexed_count < SM_INDEXED_MAX;
    if (!is_free || !file->is_whole || !file->index.place_count ||
        !sm_file_open(&table, path, NULL))
        return true;
    struct sm_place_rows *rows = is_of(file, path, &table) ? new_rows(gazetteer, path, file) : NULL;
    if (!rows) {
        sm_file_close(&table);
        return true;
    }
    rows->file.fd = table.fd;
    bool ok = reserve(gazetteer, rows) || sm_fail_memory(err);
    if (!ok || !read_header(rows)) {
        sm_place_rows_close(rows);
        return ok;
    }
    gazetteer->place_count += rows->index.place_count;
    gazetteer->indexed[gazetteer->indexed_count++] = rows;
    *taken = true;
    return true;
}

bool sm_place_rows_open(struct sm_gazetteer *gazetteer, const char *path, bool *taken,
                        struct sm_error *err)
{
    struct sm_index_file file;
    if (!sm_gazetteer_ahead_take(gazetteer->ahead, path, &file))
        sm_gazetteer_index_load(path, &file);
    bool ok = sm_place_rows_begin(gazetteer, path, &file, taken, err);
    sm_buf_finish(&file.bytes);
    return ok;
}
