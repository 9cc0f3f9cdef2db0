/* SPDX-License-Identifier: Apache-2.0
 * A window of days on a long table. A year's table has fifty rows to leave out for each that a week
 * keeps, so they are only looked at, not read.
 */
#ifndef SM_DATA_WEEK_WINDOW_H
#define SM_DATA_WEEK_WINDOW_H

#include "data/csv.h"
#include "data/week_columns.h"

enum { SM_DATES_KNOWN = 512, SM_DATE_BYTES_MAX = 22 };

struct sm_window {
    sm_day from, to;              /* both inclusive */
    size_t first_cell, last_cell; /* of date and date_to, from 1; 0 where there is none */
    const struct sm_column *first_column, *last_column;
    /* Days already read, by their text: a long table repeats few of them. */
    struct sm_known_date {
        char text[SM_DATE_BYTES_MAX];
        unsigned char n;
        sm_day day;
    } dates[SM_DATES_KNOWN], *last; /* the one last asked for, which the next row likely repeats */
};

/* Is the next row plainly outside? When in doubt, no. */
bool sm_window_passes(struct sm_window *window, const struct sm_csv *csv);
/* The same where its date is known to be in this cell. */
bool sm_window_passes_cell(struct sm_window *window, const struct sm_csv *csv, struct sm_text cell);
bool sm_window_holds(const struct sm_window *window, const struct sm_event *event);

#endif
