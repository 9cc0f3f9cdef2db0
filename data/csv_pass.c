/* SPDX-License-Identifier: Apache-2.0
 * Passing over many rows: where cells and rows end is found for 64 bytes at a time, each byte a bit
 * of a word [LangdaleLemire19]. Where the processor has no such wide words, rows are stepped over
 * one by one.
 *
 *     bytes        K1,"a, b",2⏎K2,…
 *     quotes       ...1....1.......
 *     in quotes    ...11111........      each bit: how many quotes up to it, odd or even
 *     line ends    ...........1....
 */
#include "data/csv.h"

#if defined(__GNUC__) && defined(__x86_64__)
#include <immintrin.h>

#define WIDE __attribute__((target("avx2,pclmul")))
#define INLINE __attribute__((always_inline)) static inline

enum { STEP = 64 };

/* What bytes of a step are, a bit for each; and of quotes, whether there is an odd number of them
 * up to and with it. */
struct step {
    uint64_t quotes, newlines, separators, parities;
};

WIDE INLINE uint32_t which_are(__m256i bytes, char c)
{
    return (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(c)));
}

WIDE INLINE uint64_t bytes_that_are(__m256i low, __m256i high, char c)
{
    return (uint64_t)which_are(high, c) << 32 | which_are(low, c);
}

/* Multiplied by ones without carrying, bits become parities. */
WIDE INLINE struct step look(const char *at, char separator)
{
    __m256i low = _mm256_loadu_si256((const __m256i *)(const void *)at);
    __m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(at + STEP / 2));
    struct step step = {.quotes = bytes_that_are(low, high, '"'),
                        .newlines = bytes_that_are(low, high, '\n'),
                        .separators = bytes_that_are(low, high, separator)};
    __m128i product =
        _mm_clmulepi64_si128(_mm_cvtsi64_si128((long long)step.quotes), _mm_set1_epi8(-1), 0);
    step.parities = (uint64_t)_mm_cvtsi128_si64(product);
    return step;
}

/* From one step to the next. */
struct walk {
    uint64_t in_quotes;      /* all bits: a cell in quotes goes on; or 0 */
    uint64_t behind_end;     /* 1: a cell may begin here */
    uint64_t behind_closing; /* 1: a quote closed before this */
};

/* The line ends of the rows in a step. False where a quote stands elsewhere than around a cell, or
 * a line end in quotes: these are read cell by cell. */
INLINE bool find_ends(struct walk *walk, const struct step *step, uint64_t *ends)
{
    uint64_t in_quotes = step->parities ^ walk->in_quotes;
    uint64_t openings = step->quotes & in_quotes, closings = step->quotes & ~in_quotes;
    uint64_t borders = step->separators | step->newlines | step->quotes;
    uint64_t may_open = borders << 1 | walk->behind_end;
    uint64_t must_end = closings << 1 | walk->behind_closing;
    walk->in_quotes = (uint64_t)0 - (in_quotes >> (STEP - 1));
    walk->behind_end = borders >> (STEP - 1);
    walk->behind_closing = closings >> (STEP - 1);
    *ends = step->newlines;
    return !((openings & ~may_open) | (must_end & ~borders) | (step->newlines & in_quotes));
}

struct pass {
    struct sm_csv *csv;
    size_t column;
    sm_csv_passes *passes;
    void *closure;
    const char *limit; /* no row from there on */
    size_t count;
};

/* The next row begins at 'at'. */
INLINE void go_to(struct sm_csv *csv, const char *at)
{
    const char *end = sm_text_end(csv->rest);
    csv->rest = (struct sm_text){at, (size_t)(end - at)};
    csv->line = csv->next_line++;
}

/* The cell that decides, where it ends in the first bytes of the row, and nothing before it is in
 * quotes, nor is it. */
WIDE INLINE bool find_near(const struct pass *pass, struct sm_text *cell)
{
    enum { NEAR = 32 };
    const char *row = pass->csv->rest.at;
    if (pass->csv->rest.n < NEAR || pass->column >= NEAR) return false;
    __m256i bytes = _mm256_loadu_si256((const __m256i *)(const void *)row);
    uint32_t separators = which_are(bytes, pass->csv->separator);
    uint32_t others = which_are(bytes, '"') | which_are(bytes, '\n');
    unsigned from = 0;
    for (size_t i = 0; i < pass->column && separators; i++, separators &= separators - 1)
        from = (unsigned)__builtin_ctz(separators) + 1;
    if (!separators) return false;
    unsigned to = (unsigned)__builtin_ctz(separators);
    *cell = (struct sm_text){row + from, to - from};
    bool is_bare = from < to && (unsigned char)row[from] > ' ' && (unsigned char)row[to - 1] > ' ';
    return is_bare && !(others & (((uint32_t)1 << to) - 1));
}

WIDE INLINE bool is_passed(const struct pass *pass)
{
    struct sm_text cell;
    bool is_known = find_near(pass, &cell) || sm_csv_peek(pass->csv, pass->column, &cell);
    return is_known && pass->passes(pass->closure, pass->csv, cell);
}

/* The rows of a step; false where the next one is not to be passed. */
WIDE INLINE bool take_ends(struct pass *pass, const char *at, uint64_t ends)
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

WIDE static void pass_rows(struct pass *pass)
{
    struct walk walk = {.behind_end = 1};
    const char *at = pass->csv->rest.at, *end = sm_text_end(pass->csv->rest);
    if (at == end || !is_passed(pass)) return;
    for (uint64_t ends; end - at >= STEP; at += STEP) {
        struct step step = look(at, pass->csv->separator);
        if (!find_ends(&walk, &step, &ends) || !take_ends(pass, at, ends)) return;
    }
}

size_t sm_csv_pass(struct sm_csv *csv, size_t column, sm_csv_passes *passes, void *closure)
{
    struct pass pass = {.csv = csv, .column = column, .passes = passes, .closure = closure};
    size_t left = csv->part_end ? csv->part_end - sm_csv_position(csv) : SIZE_MAX;
    pass.limit = left < csv->rest.n ? csv->rest.at + left : sm_text_end(csv->rest);
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("pclmul")) pass_rows(&pass);
    return pass.count;
}

#else

size_t sm_csv_pass(struct sm_csv *csv, size_t column, sm_csv_passes *passes, void *closure)
{
    (void)csv, (void)column, (void)passes, (void)closure;
    return 0;
}

#endif
