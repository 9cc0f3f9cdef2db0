/* SPDX-License-Identifier: Apache-2.0 */
#include "data/csv.h"

#include <stdlib.h>
#include <string.h>

#include "data/csv_scan.h"

/* A whole line, unless the table ends before one does. */
static bool want_line(struct sm_csv *csv, struct sm_error *err)
{
    while (!csv->is_whole && !(csv->rest.n && memchr(csv->rest.at, '\n', csv->rest.n)))
        if (!sm_csv_refill(csv, err)) return false;
    return true;
}

/* Step over empty lines and lines that begin with '#': the header row tells the separator. */
static bool skip_comments(struct sm_csv *csv, struct sm_error *err)
{
    for (;;) {
        if (!want_line(csv, err)) return false;
        struct sm_text rest = csv->rest, line = sm_text_cut(&rest, '\n');
        bool skipped = rest.at && ((line.n && line.at[0] == '#') || !sm_text_trim(line).n);
        if (!skipped) break;
        csv->rest = rest;
        csv->next_line++;
    }
    if (csv->rest.n && csv->rest.at[0] == '#') csv->rest.n = 0;
    return true;
}

/* Behind the cell that begins at 'at', if 'separator' parts cells; NULL where it cannot be one. */
static const char *skip_cell(const char *at, const char *end, char separator)
{
    bool quoted = at < end && *at == '"';
    if (quoted) {
        for (at++; at < end && (*at != '"' || (at + 1 < end && at[1] == '"')); at++)
            at += *at == '"';
        for (at += at < end; at < end && (*at == ' ' || *at == '\r');)
            at++;
        return at == end || *at == separator || *at == '\n' ? at : NULL;
    }
    return sm_csv_skip_plain(at, end, separator);
}

/* How many cells the first row has, if 'separator' parts them; 0 where it cannot be one. */
static size_t count_cells(struct sm_text text, char separator)
{
    const char *at = text.at, *end = text.at + text.n;
    for (size_t count = 1;; count++) {
        at = skip_cell(at, end, separator);
        if (!at) return 0;
        if (at == end || *at == '\n') return count;
        at++;
    }
}

/* The separator that gives the header row most cells. */
static char find_separator(struct sm_text text)
{
    static const char candidates[] = {',', ';', '\t'};
    size_t most = 0;
    char best = ',';
    for (size_t k = 0; text.n && k < sizeof candidates; k++) {
        size_t cells = count_cells(text, candidates[k]);
        if (cells <= most) continue;
        most = cells;
        best = candidates[k];
    }
    return best;
}

/* Find the header row and what parts its cells. */
static bool begin(struct sm_csv *csv, struct sm_error *err)
{
    struct sm_text *rest = &csv->rest;
    if (!want_line(csv, err)) return false;
    if (rest->n >= 3 && memcmp(rest->at, "\xEF\xBB\xBF", 3) == 0)
        *rest = (struct sm_text){rest->at + 3, rest->n - 3};
    if (!skip_comments(csv, err)) return false;
    csv->separator = find_separator(*rest);
    return true;
}

bool sm_csv_open(struct sm_csv *csv, const char *path, struct sm_text text, struct sm_error *err)
{
    *csv = (struct sm_csv){.path = path, .next_line = 1, .is_whole = true};
    if (!sm_csv_check(csv, text, err)) return false;
    csv->rest = text;
    return begin(csv, err);
}

bool sm_csv_open_file(struct sm_csv *csv, struct sm_file_reader *file, struct sm_error *err)
{
    *csv = (struct sm_csv){.path = file->path, .next_line = 1, .file = file};
    return begin(csv, err);
}

static bool add_cell(struct sm_csv *csv, const char *from, const char *to)
{
    if (csv->count == csv->capacity &&
        !sm_grow(&csv->cells, &csv->capacity, csv->count + 1, sizeof *csv->cells))
        return false;
    csv->cells[csv->count++] = (struct sm_text){from, (size_t)(to - from)};
    return true;
}

/* The cell without the doubled quotes it is known to have. */
static bool add_unquoted(struct sm_csv *csv, const char *from, const char *to)
{
    char *copy = sm_arena_alloc(&csv->arena, (size_t)(to - from) + 1, 1);
    if (!copy) return false;
    char *out = copy;
    for (const char *c = from; c < to; c++) {
        *out++ = *c;
        if (*c == '"') c++;
    }
    return add_cell(csv, copy, out);
}

static size_t count_lines(const char *from, const char *to)
{
    size_t count = 0;
    while (from < to && (from = memchr(from, '\n', (size_t)(to - from))) != NULL) {
        count++;
        from++;
    }
    return count;
}

/* Behind the closing quote of the cell whose text begins at 'from', or NULL without one. */
static const char *close_quote(struct sm_csv *csv, const char *from, const char *end, bool *doubled)
{
    while (from < end) {
        const char *quote = memchr(from, '"', (size_t)(end - from));
        csv->next_line += count_lines(from, quote ? quote : end);
        if (!quote || quote + 1 == end || quote[1] != '"') return quote ? quote + 1 : NULL;
        *doubled = true;
        from = quote + 2;
    }
    return NULL;
}

static bool take_quoted(struct sm_csv *csv, const char **at, const char *end, struct sm_error *err)
{
    size_t opened = csv->next_line;
    bool doubled = false;
    const char *from = *at + 1;
    const char *behind = close_quote(csv, from, end, &doubled);
    csv->is_cut = !behind && !csv->is_whole;
    if (csv->is_cut) return false;
    if (!behind)
        return sm_fail(err, SM_E_INPUT, "%s:%zu: the quote of cell %zu is never closed", csv->path,
                       opened, csv->count + 1);
    const char *close = behind - 1;
    bool added = doubled ? add_unquoted(csv, from, close) : add_cell(csv, from, close);
    if (!added) return sm_fail_memory(err);
    while (behind < end && *behind == ' ' && csv->separator != ' ')
        behind++;
    bool ends = behind == end || *behind == csv->separator || *behind == '\n' ||
                (*behind == '\r' && (behind + 1 == end || behind[1] == '\n'));
    if (!ends)
        return sm_fail(err, SM_E_INPUT,
                       "%s:%zu: text behind the closing quote of cell %zu; write a quote inside a "
                       "cell twice",
                       csv->path, csv->next_line, csv->count);
    *at = behind;
    return true;
}

static bool take_plain(struct sm_csv *csv, const char **at, const char *end, struct sm_error *err)
{
    const char *c = sm_csv_skip_plain(*at, end, csv->separator), *to = c;
    bool last = c == end || *c == '\n';
    if (last && to > *at && to[-1] == '\r') to--;
    if (!add_cell(csv, *at, to)) return sm_fail_memory(err);
    *at = c;
    return true;
}

/* One row, blank or not; leaves 'rest' behind its line end. False and no error where the row goes
 * on behind what is in memory: 'is_cut' tells. */
static bool take_row(struct sm_csv *csv, struct sm_error *err)
{
    const char *at = csv->rest.at, *end = sm_text_end(csv->rest);
    csv->count = 0;
    csv->is_cut = false;
    csv->line = csv->next_line;
    sm_arena_empty(&csv->arena);
    for (;;) {
        bool quoted = at < end && *at == '"';
        bool taken = quoted ? take_quoted(csv, &at, end, err) : take_plain(csv, &at, end, err);
        if (!taken) return false;
        if (at == end || *at != csv->separator) break;
        at++;
    }
    if (at < end && *at == '\r') at++;
    csv->is_cut = at == end && !csv->is_whole;
    if (csv->is_cut) return false;
    if (at < end) at++;
    csv->next_line++;
    csv->rest = (struct sm_text){at, (size_t)(end - at)};
    return true;
}

static bool is_blank(const struct sm_csv *csv)
{
    for (size_t i = 0; i < csv->count; i++)
        if (csv->cells[i].n && sm_text_trim(csv->cells[i]).n) return false;
    return true;
}

bool sm_csv_next(struct sm_csv *csv, bool *more, struct sm_error *err)
{
    *more = false;
    while (csv->rest.n || !csv->is_whole) {
        const char *from = csv->rest.at;
        if (sm_csv_take_plain_row(csv) || take_row(csv, err)) {
            if (csv->file && csv->rest.at - from > SM_CSV_ROW_BYTES_MAX) {
                csv->next_line = csv->line;
                return sm_csv_fail_length(csv, err);
            }
            *more = !is_blank(csv);
            if (*more) return true;
        } else {
            if (!csv->is_cut) return false;
            csv->next_line = csv->line;
            if (!sm_csv_refill(csv, err)) return false;
        }
    }
    return true;
}

void sm_csv_finish(struct sm_csv *csv)
{
    free(csv->cells);
    sm_arena_finish(&csv->arena);
    sm_buf_finish(&csv->block);
    *csv = (struct sm_csv){0};
}
