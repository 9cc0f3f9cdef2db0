/* SPDX-License-Identifier: Apache-2.0
 * Tables block by block: reading on, and is it UTF-8?
 */
#include <string.h>
#if defined(__GNUC__) && defined(__x86_64__)
#include <immintrin.h>
#endif

#include "data/csv.h"

/* A block fits the cache of a core beside what works on it. */
enum { BLOCK_BYTES = 256 << 10, BEYOND_PART_BYTES = 4 << 10, ASCII_STEP = 128 };

/* The text begins in 'next_line'. */
static bool fail_encoding(const struct sm_csv *csv, struct sm_text text, size_t bad,
                          struct sm_error *err)
{
    bool marked = csv->next_line == 1 && text.n >= 2 &&
                  (memcmp(text.at, "\xFF\xFE", 2) == 0 || memcmp(text.at, "\xFE\xFF", 2) == 0);
    bool utf16 = marked || text.at[bad] == '\0';
    size_t line = csv->next_line;
    for (size_t i = 0; i < bad; i++)
        line += text.at[i] == '\n';
    if (utf16)
        return sm_fail(err, SM_E_INPUT, "%s:%zu: not UTF-8 (UTF-16?); save the table as UTF-8",
                       csv->path, line);
    return sm_fail(err, SM_E_INPUT, "%s:%zu: byte 0x%02X is not UTF-8; save the table as UTF-8",
                   csv->path, line, (unsigned)(unsigned char)text.at[bad]);
}

/* No byte beyond ASCII, and none that is 0 [Warren12]: eight at a time, and by compilers, which are
 * given no reason to stop, more of them. */
static bool is_ascii(const char *at)
{
    const uint64_t ones = 0x0101010101010101u, highs = 0x8080808080808080u;
    uint64_t marks = 0;
    for (size_t i = 0; i < ASCII_STEP; i += sizeof marks) {
        uint64_t eight;
        memcpy(&eight, at + i, sizeof eight);
        marks |= eight | ((eight - ones) & ~eight);
    }
    return !(marks & highs);
}

#if defined(__GNUC__) && defined(__x86_64__)
/* The same with wider words: of bytes without sign the least is 0 where any is. */
__attribute__((target("avx2"))) static size_t ascii_run(const char *at, size_t n)
{
    size_t i = 0;
    for (; n - i >= ASCII_STEP; i += ASCII_STEP) {
        const __m256i *words = (const __m256i *)(const void *)(at + i);
        __m256i a = _mm256_loadu_si256(words), b = _mm256_loadu_si256(words + 1);
        __m256i c = _mm256_loadu_si256(words + 2), d = _mm256_loadu_si256(words + 3);
        __m256i all = _mm256_or_si256(_mm256_or_si256(a, b), _mm256_or_si256(c, d));
        __m256i least = _mm256_min_epu8(_mm256_min_epu8(a, b), _mm256_min_epu8(c, d));
        __m256i is_zero = _mm256_cmpeq_epi8(least, _mm256_setzero_si256());
        if (_mm256_movemask_epi8(_mm256_or_si256(all, is_zero))) break;
    }
    return i;
}
#endif

/* How many bytes from 'at' on are ASCII, in whole steps. */
static size_t skip_ascii(const char *at, size_t n)
{
    size_t i = 0;
#if defined(__GNUC__) && defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) return ascii_run(at, n);
#endif
    while (n - i >= ASCII_STEP && is_ascii(at + i))
        i += ASCII_STEP;
    return i;
}

/* UTF-8 throughout and without NUL. Runs of ASCII, most of any table, go in large steps. */
static bool is_plain_utf8(struct sm_text text, size_t *bad)
{
    size_t i = 0;
    while (i < text.n) {
        i += skip_ascii(text.at + i, text.n - i);
        const char *at = text.at + i, *step_end = at + ASCII_STEP;
        const char *end = text.at + text.n;
        while (at < end && at < step_end) {
            bool genuine = end - at >= 3 && memcmp(at, "\xEF\xBF\xBD", 3) == 0;
            *bad = (size_t)(at - text.at);
            uint32_t code =
                (unsigned char)*at < 0x80 ? (unsigned char)*at++ : sm_utf8_next(&at, end);
            if (code == 0 || (code == 0xFFFD && !genuine)) return false;
        }
        i = (size_t)(at - text.at);
    }
    return true;
}

bool sm_csv_check(const struct sm_csv *csv, struct sm_text text, struct sm_error *err)
{
    size_t bad = 0;
    return is_plain_utf8(text, &bad) || fail_encoding(csv, text, bad, err);
}

/* How many bytes at the end are the beginning of a character that is not there yet. */
static size_t cut_character(const char *bytes, size_t n)
{
    for (size_t k = 1; k <= 3 && k <= n; k++) {
        unsigned char c = (unsigned char)bytes[n - k];
        if (c < 0x80) return 0;
        if (c < 0xC0) continue;
        size_t length = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : 2;
        return k < length ? k : 0;
    }
    return 0;
}

/* As much again as a long row has already, so that finding its end stays linear. */
static size_t wanted_bytes(const struct sm_csv *csv)
{
    size_t wanted = BLOCK_BYTES;
    if (csv->part_end) {
        bool beyond = csv->read_to >= csv->part_end;
        size_t left = beyond ? BEYOND_PART_BYTES : csv->part_end - csv->read_to;
        wanted = left < wanted ? left : wanted;
    }
    return csv->rest.n > wanted ? csv->rest.n : wanted;
}

static bool read_bytes(struct sm_csv *csv, char *to, size_t wanted, size_t *got,
                       struct sm_error *err)
{
    if (!csv->part_end) return sm_file_read_block(csv->file, to, wanted, got, err);
    return sm_signal_check(err) && sm_file_read_at(csv->file, csv->read_to, to, wanted, got, err);
}

/* Behind what is in memory and not done with, which moves to the front. */
static bool read_block(struct sm_csv *csv, size_t *got, struct sm_error *err)
{
    struct sm_buf *block = &csv->block;
    size_t wanted = wanted_bytes(csv), kept = csv->rest.n + csv->unchecked;
    size_t at = csv->rest.n ? (size_t)(csv->rest.at - block->bytes) : block->count - csv->unchecked;
    if (kept && at) memmove(block->bytes, block->bytes + at, kept);
    csv->rest.at = block->bytes;
    block->count = kept;
    if (!sm_grow(&block->bytes, &block->capacity, kept + wanted, 1)) return sm_fail_memory(err);
    csv->rest.at = block->bytes;
    if (!read_bytes(csv, block->bytes + kept, wanted, got, err)) return false;
    block->count += *got;
    csv->read_to += *got;
    return true;
}

/* Take what stands behind 'rest' into it, as far as it is UTF-8 and whole characters. */
static void accept(struct sm_csv *csv)
{
    const char *from = sm_text_end(csv->rest), *end = csv->block.bytes + csv->block.count;
    size_t n = (size_t)(end - from), bad;
    csv->unchecked = csv->is_whole ? 0 : cut_character(from, n);
    n -= csv->unchecked;
    if (!is_plain_utf8((struct sm_text){from, n}, &bad)) {
        csv->bad = from + bad;
        csv->is_whole = false; /* who comes to the byte asks for more, and is told */
        n = bad;
    }
    csv->rest.n += n;
}

bool sm_csv_fail_length(const struct sm_csv *csv, struct sm_error *err)
{
    return sm_fail(err, SM_E_INPUT, "%s:%zu: a row of more than %d MB; is a quote never closed?",
                   csv->path, csv->next_line, SM_CSV_ROW_BYTES_MAX >> 20);
}

bool sm_csv_refill(struct sm_csv *csv, struct sm_error *err)
{
    size_t got;
    if (csv->rest.n > SM_CSV_ROW_BYTES_MAX) return sm_csv_fail_length(csv, err);
    if (csv->bad) {
        const char *end = csv->block.bytes + csv->block.count;
        struct sm_text text = {csv->rest.at, (size_t)(end - csv->rest.at)};
        return fail_encoding(csv, text, (size_t)(csv->bad - csv->rest.at), err);
    }
    if (!read_block(csv, &got, err)) return false;
    csv->is_whole = got == 0;
    accept(csv);
    return true;
}

void sm_csv_open_part(struct sm_csv *csv, const struct sm_csv *like, size_t from, size_t to,
                      size_t line)
{
    struct sm_csv kept = *csv;
    *csv = (struct sm_csv){
        .path = like->path,
        .separator = like->separator,
        .line = line,
        .next_line = line,
        .cells = kept.cells,
        .capacity = kept.capacity,
        .arena = kept.arena,
        .file = like->file,
        .block = kept.block,
        .read_to = from,
        .part_end = to,
    };
    csv->block.count = 0;
    csv->rest.at = csv->block.bytes;
}

bool sm_csv_open_part_behind_line(struct sm_csv *csv, const struct sm_csv *like, size_t from,
                                  size_t to, struct sm_error *err)
{
    size_t got;
    sm_csv_open_part(csv, like, from - 1, to, 1);
    if (!read_block(csv, &got, err)) return false;
    const char *newline = got ? memchr(csv->block.bytes, '\n', got) : NULL;
    if (!newline) return sm_fail(err, SM_E_INPUT, "%s: no line ends here", csv->path);
    csv->rest.at = newline + 1;
    accept(csv);
    return true;
}

size_t sm_csv_position(const struct sm_csv *csv)
{
    if (!csv->block.bytes) return csv->read_to;
    return csv->read_to - (csv->block.count - (size_t)(csv->rest.at - csv->block.bytes));
}
