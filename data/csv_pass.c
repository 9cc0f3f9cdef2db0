/* SPDX-License-Identifier: Apache-2.0
 * Passing over many rows: where they end is found for 64 bytes at a time (csv_steps.h). Where the
 * processor has no such wide words, rows are stepped over one by one.
 */
#include "data/csv.h"
#include "data/csv_steps.h"

#if SM_CSV_HAS_STEPS

struct pass {
    struct sm_csv *csv;
    size_t column;
    sm_csv_passes *passes;
    void *closure;
    const char *limit; /* no row from there on */
    size_t count;
};

/* The next row begins at 'at'. */
SM_CSV_INLINE void go_to(struct sm_csv *csv, const char *at)
{
    const char *end = sm_text_end(csv->rest);
    csv->rest = (struct sm_text){at, (size_t)(end - at)};
    csv->line = csv->next_line++;
}

/* The cell that decides, where it ends in the first bytes of the row, and nothing before it is in
 * quotes, nor is it. */
SM_CSV_WIDE SM_CSV_INLINE bool find_near(const struct pass *pass, struct sm_text *cell)
{
    enum { NEAR = 32 };
    const char *row = pass->csv->rest.at;
    if (pass->csv->rest.n < NEAR || pass->column >= NEAR) return false;
    __m256i bytes = _mm256_loadu_si256((const __m256i *)(const void *)row);
    uint32_t separators = sm_csv_which_are(bytes, pass->csv->separator);
    uint32_t others = sm_csv_which_are(bytes, '"') | sm_csv_which_are(bytes, '\n');
    unsigned from = 0;
    for (size_t i = 0; i < pass->column && separators; i++, separators &= separators - 1)
        from = (unsigned)__builtin_ctz(separators) + 1;
    if (!separators) return false;
    unsigned to = (unsigned)__builtin_ctz(separators);
    *cell = (struct sm_text){row + from, to - from};
    bool is_bare = from < to && (unsigned char)row[from] > ' ' && (unsigned char)row[to - 1] > ' ';
    return is_bare && !(others & (((uint32_t)1 << to) - 1));
}

SM_CSV_WIDE SM_CSV_INLINE bool is_passed(const struct pass *pass)
{
    struct sm_text cell;
    bool is_known = find_near(pass, &cell) || sm_csv_peek(pass->csv, pass->column, &cell);
    return is_known && pass->passes(pass->closure, pass->csv, cell);
}

/* The rows of a step; false where the next one is not to be passed. */
SM_CSV_WIDE SM_CSV_INLINE bool take_ends(struct pass *pass, const char *at, uint64_t ends)
{
    for (; ends; ends &= ends - 1) {
        const char *next = at + __builtin_ctzll(ends) + 1;
        if (next - pass->csv->rest.at > SM_CSV_ROW_BYTES_MAX) return false;
        go_to(pass->csv, next);
        pass->count++;
        if (next >= pass->limit || !is_passed(pass)) return false;
    }
    return true;
}

SM_CSV_WIDE static void pass_rows(struct pass *pass)
{
    struct sm_csv_walk walk = {.behind_end = 1};
    const char *at = pass->csv->rest.at, *end = sm_text_end(pass->csv->rest);
    if (at == end || !is_passed(pass)) return;
    for (; end - at >= SM_CSV_STEP; at += SM_CSV_STEP) {
        struct sm_csv_step step = sm_csv_look(at, pass->csv->separator);
        if (sm_csv_find_doubts(&walk, &step) || !take_ends(pass, at, step.newlines)) return;
    }
}

size_t sm_csv_pass(struct sm_csv *csv, size_t column, sm_csv_passes *passes, void *closure)
{
    struct pass pass = {.csv = csv, .column = column, .passes = passes, .closure = closure};
    size_t left = csv->part_end ? csv->part_end - sm_csv_position(csv) : SIZE_MAX;
    pass.limit = left < csv->rest.n ? csv->rest.at + left : sm_text_end(csv->rest);
    if (sm_csv_can_step()) pass_rows(&pass);
    return pass.count;
}

#else

size_t sm_csv_pass(struct sm_csv *csv, size_t column, sm_csv_passes *passes, void *closure)
{
    (void)csv, (void)column, (void)passes, (void)closure;
    return 0;
}

#endif
