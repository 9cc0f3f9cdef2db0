/* SPDX-License-Identifier: Apache-2.0
 * Deflate [RFC1951] for rows of pixels. Private to render/.
 *
 * It looks for what flat map art has: the pixel before again, the row above again, and pairs of
 * pixels seen lately. That finds as much as zlib's fastest level does in a fourth of the time.
 */
#ifndef SM_RENDER_DEFLATE_H
#define SM_RENDER_DEFLATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SM_DEFLATE_TOKENS = 1 << 15, SM_DEFLATE_SLOTS = 1 << 12 };
/* Bytes behind the rows that may be read, whatever they hold. */
enum { SM_DEFLATE_SLACK = 8 };

/* Rows of a filter byte and whole pixels. */
struct sm_deflate_rows {
    const unsigned char *bytes; /* with SM_DEFLATE_SLACK more behind them */
    size_t row_bytes, row_count;
    size_t bytes_per_pixel;
};

/* What one thread works with; nothing of it outlives a call. */
struct sm_deflate {
    uint32_t tokens[SM_DEFLATE_TOKENS]; /* literals, or length and distance */
    size_t token_count;
    uint32_t seen_one[SM_DEFLATE_SLOTS];
    uint32_t seen[SM_DEFLATE_SLOTS]; /* by hash: where a pair of pixels was, plus one */
    const unsigned char *block;      /* the first byte that the tokens stand for … */
    size_t block_bytes;              /* … and how many there are */
    unsigned char *out;
    uint64_t bits; /* not yet written, the oldest lowest */
    int bit_count;
};

/* Deflate the rows alone, so that streams can be put behind each other: it ends at a byte, and
 * the last of them ends the stream. 'out' must have sm_deflate_bound bytes. Returns how many were
 * written. */
size_t sm_deflate_rows(struct sm_deflate *deflate, const struct sm_deflate_rows *rows, bool is_last,
                       unsigned char *out);
size_t sm_deflate_bound(size_t bytes);

/* deflate_block.c: write the tokens as one block, or their bytes as they are where that is
 * shorter, and forget them. */
void sm_deflate_write_block(struct sm_deflate *deflate, bool is_last);
/* Fewer than 8 bits are left unwritten. */
void sm_deflate_flush(struct sm_deflate *deflate);
void sm_deflate_align(struct sm_deflate *deflate);

/* At most 32 bits. */
static inline void sm_deflate_put(struct sm_deflate *deflate, uint64_t bits, int count)
{
    deflate->bits |= bits << deflate->bit_count;
    deflate->bit_count += count;
    if (deflate->bit_count >= 32) sm_deflate_flush(deflate);
}

/* deflate_code.c */
enum { SM_DEFLATE_SYMBOLS = 286 };
struct sm_deflate_code {
    int symbols; /* how many there can be */
    uint32_t counts[SM_DEFLATE_SYMBOLS];
    uint8_t lengths[SM_DEFLATE_SYMBOLS];
    uint16_t bits[SM_DEFLATE_SYMBOLS]; /* the first bit lowest */
};
/* Lengths, at most 'limit', and bits from the counts. */
void sm_deflate_make_code(struct sm_deflate_code *code, int limit);

enum { SM_DEFLATE_MATCH_MIN = 3, SM_DEFLATE_MATCH_MAX = 258 };
/* A token is the byte of a literal, or a match, or three literals at once. */
static inline uint32_t sm_deflate_match(size_t length, size_t distance)
{
    return (uint32_t)(distance << 9 | length);
}

#define SM_DEFLATE_TRIPLE 0x80000000u

static inline uint32_t sm_deflate_triple(const unsigned char *bytes)
{
    return SM_DEFLATE_TRIPLE | (uint32_t)bytes[0] << 16 | (uint32_t)bytes[1] << 8 | bytes[2];
}

#endif
