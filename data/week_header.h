/* SPDX-License-Identifier: Apache-2.0
 * Private to week_table.c: a table under way, its header, and its rows in several threads.
 */
#ifndef SM_DATA_WEEK_HEADER_H
#define SM_DATA_WEEK_HEADER_H

#include "data/csv.h"
#include "data/week_cells.h"
#include "data/week_parts.h"
#include "data/week_window.h"

enum {
    SM_TEXTS_KNOWN = 4096,
    SM_TEXTS_KNOWN_LONG = 1 << 15,
    SM_VALUES_KNOWN = 8,
    SM_VALUE_TEXT_MAX = 39
};

/* What a cell with this text was read as. */
struct sm_known_value {
    unsigned char n; /* 0: none yet */
    char text[SM_VALUE_TEXT_MAX];
    char value[sizeof(struct sm_text)]; /* the bytes of its field */
};

struct sm_table {
    struct sm_week *week;
    const char *path;
    struct sm_week_options options;
    struct sm_report *report;
    struct sm_error *err;
    struct sm_csv csv;
    const struct sm_dialect *dialect;
    size_t cell_of[SM_COLUMNS_MAX]; /* of each column of the dialect, from 1; 0 is missing */
    size_t *extra_cell_of;          /* of each extra column */
    size_t width;                   /* cells of the header */
    size_t extra_capacity, left_out;
    struct sm_window window;
    struct sm_text *known; /* kept before, by hash */
    size_t known_count;    /* a power of two */
    struct sm_text *last;  /* kept last, by cell of the header */
    struct sm_known_value values[SM_COLUMNS_MAX][SM_VALUES_KNOWN];
};

/* Read the first row: what the columns are. */
bool sm_table_read_header(struct sm_table *table);
/* The row last taken: an event more, unless it lies outside the window. */
bool sm_table_read_row(struct sm_table *table);
/* All rows that are left of the table, or of a part of it. */
bool sm_table_read_rows(struct sm_table *table);
/* The same in threads, where the table is a file and long enough; else '*shared' is false and
 * nothing was read. Rows, lines and the first error are those of one thread. */
bool sm_table_share_rows(struct sm_table *table, bool *shared);
/* Room for so many texts that may come again; the caller frees 'known'. */
bool sm_table_know(struct sm_table *table, size_t count);
/* The text of a cell of the header's, to live as long as the week, whose table is read past. What a
 * long table repeats, row for row, is kept once. */
bool sm_table_keep(struct sm_table *table, size_t cell, struct sm_text text, struct sm_text *kept);

#endif
