/* SPDX-License-Identifier: Apache-2.0
 * Any bytes as a table: rows or an error; rows written out again, every cell in quotes, are read
 * as the same cells.
 */
#include <stdlib.h>
#include <string.h>

#include "replay.h"

#include "data/csv.h"

/* All cells, each ended by 0x1F and each row by 0x1E, into 'cells'; the rows in quotes into
 * 'quoted'. Neither byte is told from data, which does not matter for comparing. */
static bool read_table(struct sm_text text, struct sm_buf *cells, struct sm_buf *quoted)
{
    struct sm_csv csv;
    struct sm_error err = {0};
    bool more = true, ok = sm_csv_open(&csv, "fuzz", text, &err);
    while (ok && (ok = sm_csv_next(&csv, &more, &err)) && more) {
        for (size_t i = 0; i < csv.count; i++) {
            if (i) sm_buf_char(quoted, csv.separator);
            sm_buf_char(quoted, '"');
            for (size_t k = 0; k < csv.cells[i].n; k++) {
                if (csv.cells[i].at[k] == '"') sm_buf_char(quoted, '"');
                sm_buf_char(quoted, csv.cells[i].at[k]);
            }
            sm_buf_char(quoted, '"');
            sm_buf_text(cells, csv.cells[i]);
            sm_buf_char(cells, 0x1F);
        }
        sm_buf_char(quoted, '\n');
        sm_buf_char(cells, 0x1E);
    }
    if (!ok && !strstr(err.message, "fuzz:")) abort();
    sm_csv_finish(&csv);
    return ok;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct sm_buf cells = {0}, quoted = {0}, cells_again = {0}, quoted_again = {0};
    struct sm_text text = {size ? (const char *)data : NULL, size};
    if (read_table(text, &cells, &quoted)) {
        bool again = read_table(sm_buf_slice(&quoted), &cells_again, &quoted_again);
        if (!again || !sm_text_equal(sm_buf_slice(&cells), sm_buf_slice(&cells_again))) abort();
    }
    sm_buf_finish(&cells);
    sm_buf_finish(&quoted);
    sm_buf_finish(&cells_again);
    sm_buf_finish(&quoted_again);
    return 0;
}
