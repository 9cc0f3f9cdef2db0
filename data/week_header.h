/* SPDX-License-Identifier: Apache-2.0
 * Private to week_table.c: a table under way, and its header.
 */
#ifndef SM_DATA_WEEK_HEADER_H
#define SM_DATA_WEEK_HEADER_H

#include "data/csv.h"
#include "data/week_cells.h"
#include "data/week_parts.h"
#include "data/week_window.h"

enum { SM_TEXTS_KNOWN = 4096 };

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
    struct sm_text known[SM_TEXTS_KNOWN]; /* kept before, by hash */
};

/* Read the first row: what the columns are. */
bool sm_table_read_header(struct sm_table *table);
/* A text that lives as long as the week, whose table is read past. What a long table repeats, row
 * for row, is kept once. */
bool sm_table_keep(struct sm_table *table, struct sm_text text, struct sm_text *kept);

#endif
