/* SPDX-License-Identifier: Apache-2.0
 * Private to csv_pass.c and csv_row.c: where cells and rows end is found for 64 bytes at a time,
 * each byte a bit of a word [LangdaleLemire19].
 *
 *     bytes        K1,"a, b",2⏎K2,…
 *     quotes       ...1....1.......
 *     in quotes    ...11111........      each bit: how many quotes up to it, odd or even
 *     line ends    ...........1....
 */
#ifndef SM_DATA_CSV_STEPS_H
#define SM_DATA_CSV_STEPS_H

#if defined(__GNUC__) && defined(__x86_64__)
#define SM_CSV_HAS_STEPS 1

#include <immintrin.h>
#include <stdbool.h>
#include <stdint.h>

#define SM_CSV_WIDE __attribute__((target("avx2,pclmul")))
#define SM_CSV_INLINE __attribute__((always_inline)) static inline

enum { SM_CSV_STEP = 64 };

/* Has the processor words as wide as that? */
static inline bool sm_csv_can_step(void)
{
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("pclmul");
}

/* What bytes of a step are, a bit for each; and of quotes, whether there is an odd number of them
 * up to and with it. */
struct sm_csv_step {
    uint64_t quotes, newlines, separators, parities;
};

SM_CSV_WIDE SM_CSV_INLINE uint32_t sm_csv_which_are(__m256i bytes, char c)
{
    return (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(c)));
}

SM_CSV_WIDE SM_CSV_INLINE uint64_t sm_csv_bytes_that_are(__m256i low, __m256i high, char c)
{
    return (uint64_t)sm_csv_which_are(high, c) << 32 | sm_csv_which_are(low, c);
}

/* Multiplied by ones without carrying, bits become parities. */
SM_CSV_WIDE SM_CSV_INLINE struct sm_csv_step sm_csv_look(const char *at, char separator)
{
    __m256i low = _mm256_loadu_si256((const __m256i *)(const void *)at);
    __m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(at + SM_CSV_STEP / 2));
    struct sm_csv_step step = {.quotes = sm_csv_bytes_that_are(low, high, '"'),
                               .newlines = sm_csv_bytes_that_are(low, high, '\n'),
                               .separators = sm_csv_bytes_that_are(low, high, separator)};
    __m128i product =
        _mm_clmulepi64_si128(_mm_cvtsi64_si128((long long)step.quotes), _mm_set1_epi8(-1), 0);
    step.parities = (uint64_t)_mm_cvtsi128_si64(product);
    return step;
}

/* From one step to the next. */
struct sm_csv_walk {
    uint64_t in_quotes;      /* all bits: a cell in quotes goes on; or 0 */
    uint64_t behind_end;     /* 1: a cell may begin here */
    uint64_t behind_closing; /* 1: a quote closed before this */
};

/* Which bytes of a step lie in quotes. */
SM_CSV_INLINE uint64_t sm_csv_in_quotes(const struct sm_csv_walk *walk,
                                        const struct sm_csv_step *step)
{
    return step->parities ^ walk->in_quotes;
}

/* The bytes of a step at which it is not plain to see where cells and rows end, one by one: a quote
 * that stands elsewhere than around a cell, or a line end in quotes. Goes on to the next step. */
SM_CSV_INLINE uint64_t sm_csv_find_doubts(struct sm_csv_walk *walk, const struct sm_csv_step *step)
{
    uint64_t in_quotes = sm_csv_in_quotes(walk, step);
    uint64_t openings = step->quotes & in_quotes, closings = step->quotes & ~in_quotes;
    uint64_t borders = step->separators | step->newlines | step->quotes;
    uint64_t may_open = borders << 1 | walk->behind_end;
    uint64_t must_end = closings << 1 | walk->behind_closing;
    walk->in_quotes = (uint64_t)0 - (in_quotes >> (SM_CSV_STEP - 1));
    walk->behind_end = borders >> (SM_CSV_STEP - 1);
    walk->behind_closing = closings >> (SM_CSV_STEP - 1);
    return (openings & ~may_open) | (must_end & ~borders) | (step->newlines & in_quotes);
}

#else
#define SM_CSV_HAS_STEPS 0
#endif

#endif
