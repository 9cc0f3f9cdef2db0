/* SPDX-License-Identifier: Apache-2.0 */
#include "data/dbf_long.h"

#include <string.h>

enum { COUNT_AT = 4, HEADER_LENGTH_AT = 8, BLOCK_BYTES = 1 << 20, TEST_BLOCK_BYTES = 64 };

static size_t header_bytes(const struct sm_dbf_long *dbf)
{
    return dbf->whole.bytes.count;
}

/* 'n' bytes from 'at' on behind what is in 'out'. */
static bool append(struct sm_dbf_long *dbf, size_t at, size_t n, struct sm_buf *out,
                   struct sm_error *err)
{
    const unsigned char *from = n ? sm_window_look(&dbf->window, at, n, err) : NULL;
    if (n && !from) return false;
    sm_buf_add(out, from ? (const void *)from : "", n);
    return !out->failed || sm_fail_memory(err);
}

/* The header of the file, as much as it claims and no more than there is. */
static bool read_header(struct sm_dbf_long *dbf, struct sm_buf *header, struct sm_error *err)
{
    size_t n = dbf->bytes->n;
    if (!append(dbf, 0, n < 32 ? n : 32, header, err)) return false;
    if (n <= 32) return true;
    const unsigned char *b = (const unsigned char *)header->bytes;
    size_t claimed = b[HEADER_LENGTH_AT] | (size_t)b[HEADER_LENGTH_AT + 1] << 8;
    if (claimed > n) claimed = n;
    return claimed <= 32 || append(dbf, 32, claimed - 32, header, err);
}

/* Rows of about a block. */
static size_t rows_of_block(const struct sm_dbf_long *dbf)
{
    size_t wanted = dbf->bytes->held ? TEST_BLOCK_BYTES : BLOCK_BYTES;
    size_t rows = wanted / dbf->whole.row_size;
    return rows ? rows : 1;
}

/* A block is a table by itself: the header, with another count of rows, and the rows. */
static bool load(struct sm_dbf_long *dbf, size_t first, struct sm_error *err)
{
    size_t rows = rows_of_block(dbf), left = dbf->whole.count - first;
    if (rows > left) rows = left;
    struct sm_buf table = {0};
    sm_buf_add(&table, dbf->whole.bytes.bytes, header_bytes(dbf));
    for (int i = 0; i < 4 && !table.failed; i++)
        table.bytes[COUNT_AT + i] = (char)(rows >> (8 * i));
    bool ok = append(dbf, header_bytes(dbf) + first * dbf->whole.row_size,
                     rows * dbf->whole.row_size, &table, err);
    sm_dbf_finish(&dbf->block);
    dbf->block_rows = 0;
    struct sm_dbf_options options = dbf->options;
    options.rows_wanted = rows;
    options.first_row = first;
    ok = ok && sm_dbf_open(&dbf->block, &table, &options, NULL, err);
    sm_buf_finish(&table);
    if (!ok) return false;
    dbf->block_first = first;
    dbf->block_rows = rows;
    return true;
}

static void count_deleted(struct sm_dbf_long *dbf)
{
    for (size_t i = 0; i < dbf->block_rows; i++)
        dbf->deleted += sm_dbf_is_deleted(&dbf->block, i);
}

bool sm_dbf_long_open(struct sm_dbf_long *dbf, const struct sm_bytes *bytes,
                      const struct sm_dbf_options *options, struct sm_report *report,
                      struct sm_error *err)
{
    struct sm_buf header = {0};
    *dbf = (struct sm_dbf_long){.bytes = bytes, .window = {.bytes = bytes}, .options = *options};
    bool ok = read_header(dbf, &header, err) &&
              sm_dbf_open_header(&dbf->whole, &header, bytes->n, options, report, err);
    sm_buf_finish(&header);
    size_t cut_texts = 0, first = 0;
    do {
        ok = ok && load(dbf, first, err);
        if (!ok) return false;
        count_deleted(dbf);
        cut_texts += dbf->block.cut_texts;
        first += dbf->block_rows;
    } while (first < dbf->whole.count);
    for (size_t i = 0; i < dbf->whole.field_count; i++) {
        const char *name = dbf->block.fields[i].name;
        dbf->whole.fields[i].name = sm_arena_copy(&dbf->whole.arena, name, strlen(name));
        if (!dbf->whole.fields[i].name) return sm_fail_memory(err);
    }
    sm_dbf_report(&dbf->whole, cut_texts, report);
    return true;
}

bool sm_dbf_long_seek(struct sm_dbf_long *dbf, size_t row, struct sm_error *err)
{
    if (row >= dbf->block_first && row - dbf->block_first < dbf->block_rows) return true;
    return load(dbf, row - row % rows_of_block(dbf), err);
}

void sm_dbf_long_finish(struct sm_dbf_long *dbf)
{
    sm_dbf_finish(&dbf->whole);
    sm_dbf_finish(&dbf->block);
    sm_window_finish(&dbf->window);
    *dbf = (struct sm_dbf_long){0};
}
