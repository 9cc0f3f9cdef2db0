/* SPDX-License-Identifier: Apache-2.0
 * Tables block by block: reading on, and is it UTF-8?
 */
#include <string.h>

#include "data/csv.h"

/* A block fits the cache of a core beside what works on it. */
enum { BLOCK_BYTES = 256 << 10, ROW_BYTES_MAX = 16 << 20, ASCII_STEP = 64 };

static bool fail_encoding(const struct sm_csv *csv, struct sm_text text, size_t bad,
                          struct sm_error *err)
{
    bool utf16 = text.n >= 2 && (memcmp(text.at, "\xFF\xFE", 2) == 0 ||
                                 memcmp(text.at, "\xFE\xFF", 2) == 0 || text.at[bad] == '\0');
    size_t line = csv->next_line;
    for (size_t i = 0; i < bad; i++)
        line += text.at[i] == '\n';
    if (utf16)
        return sm_fail(err, SM_E_INPUT, "%s:%zu: not UTF-8 (UTF-16?); save the table as UTF-8",
                       csv->path, line);
    return sm_fail(err, SM_E_INPUT, "%s:%zu: byte 0x%02X is not UTF-8; save the table as UTF-8",
                   csv->path, line, (unsigned)(unsigned char)text.at[bad]);
}

/* Written so that compilers do it with vectors. */
static bool is_ascii(const char *at)
{
    unsigned char high = 0, zeros = 0;
    for (int i = 0; i < ASCII_STEP; i++) {
        high |= (unsigned char)at[i];
        zeros |= at[i] == '\0';
    }
    return high < 0x80 && !zeros;
}

/* UTF-8 throughout and without NUL. Runs of ASCII, most of any table, go in large steps. */
static bool is_plain_utf8(struct sm_text text, size_t *bad)
{
    size_t i = 0;
    while (i < text.n) {
        if (text.n - i >= ASCII_STEP && is_ascii(text.at + i)) {
            i += ASCII_STEP;
            continue;
        }
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
static bool read_block(struct sm_csv *csv, size_t *got, struct sm_error *err)
{
    struct sm_buf *block = &csv->block;
    size_t wanted = csv->rest.n > BLOCK_BYTES ? csv->rest.n : BLOCK_BYTES;
    size_t kept = csv->rest.n + csv->unchecked;
    size_t at = csv->rest.n ? (size_t)(csv->rest.at - block->bytes) : block->count - csv->unchecked;
    if (kept && at) memmove(block->bytes, block->bytes + at, kept);
    csv->rest.at = block->bytes;
    block->count = kept;
    if (!sm_grow(&block->bytes, &block->capacity, kept + wanted, 1)) return sm_fail_memory(err);
    csv->rest.at = block->bytes;
    if (!sm_file_read_block(csv->file, block->bytes + kept, wanted, got, err)) return false;
    block->count += *got;
    return true;
}

bool sm_csv_refill(struct sm_csv *csv, struct sm_error *err)
{
    size_t got;
    if (csv->rest.n > ROW_BYTES_MAX)
        return sm_fail(err, SM_E_INPUT,
                       "%s:%zu: a row of more than %d MB; is a quote never closed?", csv->path,
                       csv->next_line, ROW_BYTES_MAX >> 20);
    if (!read_block(csv, &got, err)) return false;
    csv->is_whole = got == 0;
    size_t n = csv->block.count;
    csv->unchecked = csv->is_whole ? 0 : cut_character(csv->block.bytes, n);
    n -= csv->unchecked;
    /* What was checked before is checked again only where a row is longer than a block. */
    struct sm_text all = {csv->block.bytes, n};
    if (!sm_csv_check(csv, all, err)) return false;
    csv->rest.n = n;
    return true;
}
