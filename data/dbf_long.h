/* SPDX-License-Identifier: Apache-2.0
 * Attribute tables that are too long to be held: a block of rows at a time, each a small table.
 */
#ifndef SM_DATA_DBF_LONG_H
#define SM_DATA_DBF_LONG_H

#include "data/bytes.h"
#include "data/dbf.h"

struct sm_dbf_long {
    const struct sm_bytes *bytes; /* borrowed; not there: no rows, no fields */
    struct sm_window window;
    struct sm_dbf_options options;
    struct sm_dbf whole; /* its header and its fields, whose names are the block's */
    struct sm_dbf block; /* some of its rows */
    size_t block_first, block_rows;
    size_t deleted; /* rows marked so */
};

/* Check the header and every row, as sm_dbf_open does; what 'options' borrows must outlive it. To
 * be finished also after failure. */
bool sm_dbf_long_open(struct sm_dbf_long *dbf, const struct sm_bytes *bytes,
                      const struct sm_dbf_options *options, struct sm_report *report,
                      struct sm_error *err);
void sm_dbf_long_finish(struct sm_dbf_long *dbf);
/* The rows around 'row' into the block. */
bool sm_dbf_long_seek(struct sm_dbf_long *dbf, size_t row, struct sm_error *err);

#endif
