/* SPDX-License-Identifier: Apache-2.0
 * From a cell's text to a field of an event.
 */
#ifndef SM_DATA_WEEK_CELLS_H
#define SM_DATA_WEEK_CELLS_H

#include "base/error.h"
#include "data/week_columns.h"

/* Where a cell stands, for messages. */
struct sm_cell {
    const char *path;
    size_t line;
    char separator; /* a comma is a decimal point where it does not separate cells */
    const struct sm_column *column;
    struct sm_text text; /* trimmed, not empty; lives as long as the event */
};

/* False and "path:line: column "value": why; what to do" for a cell that is not of its kind. */
bool sm_cell_read(const struct sm_cell *cell, struct sm_row *row, struct sm_error *err);
/* The bytes of the field that a kind of cell fills. */
size_t sm_cell_field_bytes(enum sm_cell_kind kind);
bool sm_cell_date(const struct sm_cell *cell, sm_day *day, struct sm_error *err);

#endif
