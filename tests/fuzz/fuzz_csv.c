/* SPDX-License-Identifier: Apache-2.0
 * Any bytes as a table: rows or an error; rows written out again, every cell in quotes, are read
 * as the same cells.
 */
#include <stdlib.h>
#include <string.h>

#include "tests/fuzz/replay.h"

#include "data/csv.h"

/* All cells, each ended by 0x1F and each row by 0x1E, into 'cells'; the rows in quotes into
 * 'quoted'. Neither byte is told from data, which does not matter for comparing. */
static bool read_table(struct sm_text text, char *separator, struct sm_buf *cells,
                       struct sm_buf *quoted)
{
    struct sm_csv csv;
    struct sm_error err = {0};
    bool more = true, ok = sm_csv_open(&csv, "fuzz", text, &err);
    /* A blank first row may have shown it, and is not written again. */
    if (*separator) csv.separator = *separator;
    *separator = csv.separator;
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

/* Rows stepped over are rows read: the second half of a table is the same either way. */
static void lines_of_rows(struct sm_text text, bool skip, struct sm_buf *lines)
{
    struct sm_csv csv;
    size_t row = 0;
    bool more = true, ok = sm_csv_open(&csv, "fuzz", text, NULL);
    for (; ok && more; row++) {
        struct sm_text cell;
        bool skips = skip && row % 2 && sm_csv_peek(&csv, 0, &cell);
        ok = skips ? sm_csv_skip(&csv, NULL) : sm_csv_next(&csv, &more, NULL);
        if (ok && more) sm_buf_int(lines, (long long)csv.line);
    }
    sm_csv_finish(&csv);
}

static void compare_skipping(struct sm_text text)
{
    struct sm_buf read = {0}, skipped = {0};
    lines_of_rows(text, false, &read);
    lines_of_rows(text, true, &skipped);
    if (!sm_text_equal(sm_buf_slice(&read), sm_buf_slice(&skipped))) abort();
    sm_buf_finish(&read);
    sm_buf_finish(&skipped);
}

static bool is_odd(void *column, const struct sm_csv *csv, struct sm_text cell)
{
    struct sm_text peeked;
    if (!sm_csv_peek(csv, *(size_t *)column, &peeked)) abort();
    if (peeked.at != cell.at || peeked.n != cell.n) abort();
    return cell.n % 2;
}

/* Of rows of which a cell has an even number of bytes, or cannot be peeked into. */
static void lines_of_even(struct sm_text text, size_t column, bool pass, struct sm_buf *lines)
{
    struct sm_csv csv;
    struct sm_text cell;
    bool more = true, ok = sm_csv_open(&csv, "fuzz", text, NULL);
    while (ok && more) {
        if (pass) sm_csv_pass(&csv, column, is_odd, &column);
        bool passed = sm_csv_peek(&csv, column, &cell) && cell.n % 2;
        ok = sm_csv_next(&csv, &more, NULL);
        if (ok && more && !passed) sm_buf_int(lines, (long long)csv.line);
    }
    sm_csv_finish(&csv);
}

static void compare_passing(struct sm_text text, size_t column)
{
    struct sm_buf read = {0}, passed = {0};
    lines_of_even(text, column, false, &read);
    lines_of_even(text, column, true, &passed);
    if (!sm_text_equal(sm_buf_slice(&read), sm_buf_slice(&passed))) abort();
    sm_buf_finish(&read);
    sm_buf_finish(&passed);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct sm_buf cells = {0}, quoted = {0}, cells_again = {0}, quoted_again = {0};
    char separator = '\0';
    struct sm_text text = {size ? (const char *)data : NULL, size};
    if (read_table(text, &separator, &cells, &quoted)) {
        compare_skipping(text);
        compare_passing(text, 0);
        compare_passing(text, 2);
        bool again = read_table(sm_buf_slice(&quoted), &separator, &cells_again, &quoted_again);
        if (!again || !sm_text_equal(sm_buf_slice(&cells), sm_buf_slice(&cells_again))) abort();
    }
    sm_buf_finish(&cells);
    sm_buf_finish(&quoted);
    sm_buf_finish(&cells_again);
    sm_buf_finish(&quoted_again);
    return 0;
}
