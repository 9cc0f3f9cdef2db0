/* SPDX-License-Identifier: Apache-2.0
 * The cells of a row that is plain to see, found for 64 bytes at a time (csv_steps.h): all in
 * memory, no line end in quotes, no quote inside a cell. Every other row is read cell by cell.
 */
#include "data/csv.h"
#include "data/csv_steps.h"

#if SM_CSV_HAS_STEPS

/* A cell without the quotes around it. */
static inline bool add_cell(struct sm_csv *csv, const char *from, const char *to)
{
    if (csv->count == csv->capacity &&
        !sm_grow(&csv->cells, &csv->capacity, csv->count + 1, sizeof *csv->cells))
        return false;
    bool is_quoted = from < to && *from == '"';
    from += is_quoted;
    csv->cells[csv->count++] = (struct sm_text){from, (size_t)(to - from) - is_quoted};
    return true;
}

/* The cells that end in a step. */
SM_CSV_WIDE SM_CSV_INLINE bool add_cells(struct sm_csv *csv, const char *at, uint64_t ends,
                                         const char **from)
{
    for (; ends; ends &= ends - 1) {
        const char *to = at + __builtin_ctzll(ends);
        if (!add_cell(csv, *from, to)) return false;
        *from = to + 1;
    }
    return true;
}

SM_CSV_INLINE bool end_row(struct sm_csv *csv, const char *from, const char *newline)
{
    const char *end = sm_text_end(csv->rest);
    bool has_return = newline > from && newline[-1] == '\r';
    if (!add_cell(csv, from, newline - has_return)) return false;
    csv->rest = (struct sm_text){newline + 1, (size_t)(end - newline - 1)};
    csv->line = csv->next_line++;
    csv->is_cut = false;
    return true;
}

/* Doubled quotes are a quote: such a cell is copied, elsewhere. */
SM_CSV_WIDE static bool take_row(struct sm_csv *csv)
{
    struct sm_csv_walk walk = {.behind_end = 1};
    const char *at = csv->rest.at, *end = sm_text_end(csv->rest), *from = at;
    csv->count = 0;
    for (; end - at >= SM_CSV_STEP; at += SM_CSV_STEP) {
        struct sm_csv_step step = sm_csv_look(at, csv->separator);
        uint64_t outside = ~sm_csv_in_quotes(&walk, &step);
        uint64_t doubled = step.quotes & (step.quotes << 1 | walk.behind_closing);
        uint64_t doubts = sm_csv_find_doubts(&walk, &step) | doubled;
        /* All bits up to and with the first line end: the row's. */
        uint64_t of_row = step.newlines ^ (step.newlines - 1);
        if (doubts & of_row) return false;
        if (!add_cells(csv, at, step.separators & outside & of_row, &from)) return false;
        if (step.newlines) return end_row(csv, from, at + __builtin_ctzll(step.newlines));
    }
    return false;
}

bool sm_csv_take_plain_row(struct sm_csv *csv)
{
    return sm_csv_can_step() && take_row(csv);
}

#else

bool sm_csv_take_plain_row(struct sm_csv *csv)
{
    (void)csv;
    return false;
}

#endif
