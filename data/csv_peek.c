/* SPDX-License-Identifier: Apache-2.0
 * Looking at a row before it is read, and stepping over it: of a year's table a week keeps one row
 * in fifty.
 */
#include <string.h>

#include "data/csv.h"
#include "data/csv_scan.h"

/* Behind the closing quote of the cell that opens at 'at'; NULL where nothing simple follows. */
static const char *skip_quoted(const char *at, const char *end, char separator)
{
    for (at++; at < end && (at = memchr(at, '"', (size_t)(end - at))) != NULL; at += 2) {
        if (at + 1 < end && at[1] == '"') continue;
        at++;
        return at < end && (*at == separator || *at == '\n') ? at : NULL;
    }
    return NULL;
}

/* The cell at '*at', which is left behind it; false where it is not plain to see. */
static bool peek_cell(const struct sm_csv *csv, const char **at, const char *end,
                      struct sm_text *cell)
{
    const char *from = *at, *to = from;
    if (*from == '"') {
        to = skip_quoted(from++, end, csv->separator);
        if (!to || memchr(from, '"', (size_t)(to - 1 - from))) return false;
        *at = to--;
    } else {
        *at = to = sm_csv_skip_plain(to, end, csv->separator);
    }
    *cell = (struct sm_text){from, (size_t)(to - from)};
    bool is_bare = from < to && (unsigned char)*from > ' ' && (unsigned char)to[-1] > ' ';
    if (!is_bare) *cell = sm_text_trim(*cell);
    return *at < end || csv->is_whole;
}

bool sm_csv_peek(const struct sm_csv *csv, size_t column, struct sm_text *cell)
{
    const char *at = csv->rest.at, *end = sm_text_end(csv->rest);
    for (size_t i = 0; at < end; i++, at++) {
        if (!peek_cell(csv, &at, end, cell)) return false;
        if (i == column) return cell->n != 0;
        if (at == end || *at == '\n') return false;
    }
    return false;
}

/* The line end of the row at 'at', if it is plain to see; else NULL. */
static const char *row_end(const char *at, const char *end, char separator)
{
    const char *row = at, *newline = memchr(at, '\n', (size_t)(end - at));
    while (newline) {
        const char *quote = memchr(at, '"', (size_t)(newline - at));
        if (!quote) return newline;
        bool opens = quote == row || quote[-1] == separator;
        at = opens ? skip_quoted(quote, end, separator) : quote + 1;
        if (!at) return NULL;
        if (at > newline) newline = NULL; /* a line break in quotes */
    }
    return NULL;
}

bool sm_csv_skip(struct sm_csv *csv, struct sm_error *err)
{
    bool more;
    const char *at = csv->rest.at, *end = sm_text_end(csv->rest);
    const char *newline = csv->rest.n ? row_end(at, end, csv->separator) : NULL;
    if (!newline || newline - at >= SM_CSV_ROW_BYTES_MAX) return sm_csv_next(csv, &more, err);
    csv->rest = (struct sm_text){newline + 1, (size_t)(end - newline - 1)};
    csv->line = csv->next_line++;
    return true;
}
