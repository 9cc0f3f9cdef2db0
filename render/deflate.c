/* SPDX-License-Identifier: Apache-2.0
 * Finding what was there before. Matches begin and end with pixels, and none goes beyond its row:
 * so every pixel is looked at once, and none from inside.
 */
#include "render/deflate.h"

#include <string.h>

enum { WINDOW_BYTES = 32768 };

struct match {
    size_t length, distance;
    int gain; /* roughly, in bits */
};

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

static bool are_eight_equal(const unsigned char *a, const unsigned char *b)
{
    uint64_t x, y;
    memcpy(&x, a, sizeof x);
    memcpy(&y, b, sizeof y);
    return x == y;
}

static size_t common_bytes(const unsigned char *a, const unsigned char *b, size_t max)
{
    size_t n = 0;
    while (n + 8 <= max && are_eight_equal(a + n, b + n))
        n += 8;
    while (n < max && a[n] == b[n])
        n++;
    return n;
}

/* The row being read. */
struct place {
    const unsigned char *first; /* of all rows */
    const unsigned char *at, *end;
    size_t bytes_per_pixel;
};

/* What a byte costs as a literal and what a match costs, near enough to choose by. */
enum { LITERAL_BITS = 6, MATCH_BITS = 7 };

static void try_match(const struct place *place, size_t distance, struct match *best)
{
    size_t max = least((size_t)(place->end - place->at), SM_DEFLATE_MATCH_MAX);
    size_t n = common_bytes(place->at, place->at - distance, max);
    n -= n % place->bytes_per_pixel;
    int gain = (int)n * LITERAL_BITS - MATCH_BITS - (32 - __builtin_clz((uint32_t)distance));
    if (n >= SM_DEFLATE_MATCH_MIN && gain > best->gain) *best = (struct match){n, distance, gain};
}

static uint64_t eight_bytes(const unsigned char *p)
{
    uint64_t low = p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
    uint64_t high = p[4] | (uint32_t)p[5] << 8 | (uint32_t)p[6] << 16 | (uint32_t)p[7] << 24;
    return low | high << 32;
}

static uint32_t slot_of(uint64_t key, size_t bytes)
{
    if (bytes < 8) key &= ((uint64_t)1 << 8 * bytes) - 1;
    return (uint32_t)(key * 0x9E3779B97F4A7C15u >> 52);
}

static void try_seen(const struct place *place, uint32_t *slot, struct match *best)
{
    size_t at = (size_t)(place->at - place->first) + 1, distance = at - *slot;
    if (*slot && distance <= WINDOW_BYTES) try_match(place, distance, best);
    *slot = (uint32_t)at;
}

static struct match find_match(struct sm_deflate *deflate, const struct place *place,
                               size_t row_bytes, bool has_above, bool has_before)
{
    struct match best = {0};
    if (has_before) try_match(place, place->bytes_per_pixel, &best);
    if (best.length >= SM_DEFLATE_MATCH_MAX / 2) return best;
    if (has_above) try_match(place, row_bytes, &best);
    uint64_t key = eight_bytes(place->at);
    try_seen(place, &deflate->seen[slot_of(key, 2 * place->bytes_per_pixel)], &best);
    try_seen(place, &deflate->seen_one[slot_of(key, place->bytes_per_pixel)], &best);
    return best;
}

static void add_token(struct sm_deflate *deflate, uint32_t token, size_t bytes)
{
    deflate->tokens[deflate->token_count++] = token;
    deflate->block_bytes += bytes;
    if (deflate->token_count == SM_DEFLATE_TOKENS) sm_deflate_write_block(deflate, false);
}

static void read_row(struct sm_deflate *deflate, const struct sm_deflate_rows *rows, size_t y)
{
    const unsigned char *row = rows->bytes + y * rows->row_bytes;
    size_t pixel = rows->bytes_per_pixel;
    struct place place = {rows->bytes, row + 1, row + rows->row_bytes, pixel};
    bool has_above = y > 0 && rows->row_bytes <= WINDOW_BYTES;
    add_token(deflate, row[0], 1);
    while (place.at < place.end) {
        bool has_before = (size_t)(place.at - row) > pixel;
        struct match match = find_match(deflate, &place, rows->row_bytes, has_above, has_before);
        if (match.length) {
            add_token(deflate, sm_deflate_match(match.length, match.distance), match.length);
            place.at += match.length;
            continue;
        }
        if (pixel == 3) add_token(deflate, sm_deflate_triple(place.at), 3);
        for (size_t i = 0; i < pixel && pixel != 3; i++)
            add_token(deflate, place.at[i], 1);
        place.at += pixel;
    }
}

size_t sm_deflate_rows(struct sm_deflate *deflate, const struct sm_deflate_rows *rows, bool is_last,
                       unsigned char *out)
{
    deflate->token_count = deflate->block_bytes = 0;
    deflate->block = rows->bytes;
    deflate->out = out;
    deflate->bits = 0;
    deflate->bit_count = 0;
    memset(deflate->seen, 0, sizeof deflate->seen);
    memset(deflate->seen_one, 0, sizeof deflate->seen_one);
    for (size_t y = 0; y < rows->row_count; y++)
        read_row(deflate, rows, y);
    sm_deflate_write_block(deflate, is_last);
    if (!is_last) { /* an empty block of bytes as they are ends at a byte */
        sm_deflate_put(deflate, 0, 3);
        sm_deflate_align(deflate);
        sm_deflate_put(deflate, 0xFFFF0000u, 32);
    }
    sm_deflate_align(deflate);
    return (size_t)(deflate->out - out);
}

/* Bytes as they are, in blocks of at least half as many bytes as a block has tokens. */
size_t sm_deflate_bound(size_t bytes)
{
    return bytes + bytes / 512 + 64;
}
