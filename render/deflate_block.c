/* SPDX-License-Identifier: Apache-2.0
 * A block of deflate [RFC1951, 3.2]: the codes of its tokens, then the tokens.
 */
#include <string.h>

#include "base/memory.h"
#include "render/deflate_block.h"

enum { END = SM_DEFLATE_END, LITERALS = SM_DEFLATE_SYMBOLS, CODE_MAX = 15 };

/* Room for 'bits' more, and for writing eight bytes at once. */
static bool take_pen(struct sm_deflate *work, uint64_t bits, struct sm_deflate_pen *pen)
{
    struct sm_buf *out = work->out;
    if (out->failed || !sm_grow(&out->bytes, &out->capacity, out->count + bits / 8 + 32, 1)) {
        out->failed = true;
        return false;
    }
    *pen = (struct sm_deflate_pen){(unsigned char *)out->bytes + out->count, work->bits,
                                   work->bit_count};
    return true;
}

static void put_pen_down(struct sm_deflate *work, struct sm_deflate_pen *pen)
{
    sm_deflate_flush(pen);
    work->bits = pen->bits;
    work->bit_count = pen->bit_count;
    work->out->count = (size_t)((char *)pen->out - work->out->bytes);
}

/* ---- lengths and distances */

/* A value in the manner of lengths and distances: a symbol, and how far it is beyond the first
 * value of that symbol. */
struct parted {
    uint32_t symbol, extra;
    int extra_bits;
};

/* Above a few small values each power of two has 2^'part_bits' symbols. */
static struct parted part(uint32_t value, int part_bits)
{
    int shift = 31 - part_bits - __builtin_clz(value | 1);
    if (shift < 0) shift = 0;
    uint32_t symbol = ((uint32_t)shift << part_bits) + (value >> shift);
    return (struct parted){symbol, value & ((1u << shift) - 1), shift};
}

static struct parted part_length(uint32_t length)
{
    if (length == SM_DEFLATE_MATCH_MAX) return (struct parted){285, 0, 0};
    struct parted parted = part(length - SM_DEFLATE_MATCH_MIN, 2);
    parted.symbol += END + 1;
    return parted;
}

static struct parted part_distance(uint32_t distance)
{
    return part(distance - 1, 1);
}

/* ---- tokens */

void sm_deflate_start_block(struct sm_deflate *work)
{
    work->token_count = 0;
    work->extra_bits = 0;
    memset(&work->literal, 0, sizeof work->literal);
    memset(&work->far, 0, sizeof work->far);
    work->literal.symbols = LITERALS;
    work->far.symbols = SM_DEFLATE_DISTANCES;
    work->literal.counts[END] = 1;
}

/* What is alike is told in matches of at most 258 bytes. None may be left shorter than 3. */
static uint32_t first_match(uint32_t bytes)
{
    if (bytes <= SM_DEFLATE_MATCH_MAX) return bytes;
    bool is_scarce = bytes - SM_DEFLATE_MATCH_MAX < SM_DEFLATE_MATCH_MIN;
    return SM_DEFLATE_MATCH_MAX - (is_scarce ? SM_DEFLATE_MATCH_MIN : 0);
}

static void keep(struct sm_deflate *work, struct sm_deflate_token token)
{
    work->tokens[work->token_count++] = token;
    if (work->token_count < SM_DEFLATE_TOKENS) return;
    sm_deflate_write_block(work, false);
    sm_deflate_start_block(work);
}

void sm_deflate_add_bytes(struct sm_deflate *work, uint32_t bytes, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        work->literal.counts[bytes >> 8 * i & 0xFF]++;
    keep(work, (struct sm_deflate_token){bytes, 0, (uint16_t)count});
}

void sm_deflate_add_match(struct sm_deflate *work, uint32_t bytes, uint32_t distance)
{
    struct parted far = part_distance(distance);
    for (uint32_t left = bytes, now; left; left -= now) {
        now = first_match(left);
        struct parted length = part_length(now);
        work->literal.counts[length.symbol]++;
        work->far.counts[far.symbol]++;
        work->extra_bits += (uint64_t)(length.extra_bits + far.extra_bits);
    }
    keep(work, (struct sm_deflate_token){bytes, (uint16_t)distance, 0});
}

static inline void put_parted(struct sm_deflate_pen *pen, const struct sm_deflate_code *code,
                              struct parted parted)
{
    int length = code->lengths[parted.symbol];
    sm_deflate_put(pen, code->bits[parted.symbol] | (uint64_t)parted.extra << length,
                   length + parted.extra_bits);
}

static inline void put_matches(struct sm_deflate_pen *pen, const struct sm_deflate *work,
                               struct sm_deflate_token token)
{
    struct parted far = part_distance(token.distance);
    for (uint32_t left = token.value, now; left; left -= now) {
        now = first_match(left);
        put_parted(pen, &work->literal, part_length(now));
        put_parted(pen, &work->far, far);
        sm_deflate_flush(pen);
    }
}

/* Three symbols of 15 bits at most, then what may be a fourth. */
static inline void put_bytes(struct sm_deflate_pen *pen, const struct sm_deflate_code *literal,
                             struct sm_deflate_token token)
{
    sm_deflate_put_symbol(pen, literal, token.value & 0xFF);
    if (token.byte_count > 1) sm_deflate_put_symbol(pen, literal, token.value >> 8 & 0xFF);
    if (token.byte_count > 2) sm_deflate_put_symbol(pen, literal, token.value >> 16 & 0xFF);
    sm_deflate_flush(pen);
    if (token.byte_count <= 3) return;
    sm_deflate_put_symbol(pen, literal, token.value >> 24);
    sm_deflate_flush(pen);
}

static void put_tokens(struct sm_deflate_pen *pen, const struct sm_deflate *work)
{
    struct sm_deflate_pen own = *pen;
    for (size_t i = 0; i < work->token_count; i++)
        if (work->tokens[i].distance)
            put_matches(&own, work, work->tokens[i]);
        else
            put_bytes(&own, &work->literal, work->tokens[i]);
    sm_deflate_put_symbol(&own, &work->literal, END);
    sm_deflate_flush(&own);
    *pen = own;
}

static uint64_t code_bits(const struct sm_deflate_code *code)
{
    uint64_t bits = 0;
    for (int i = 0; i < code->symbols; i++)
        bits += (uint64_t)code->counts[i] * code->lengths[i];
    return bits;
}

void sm_deflate_write_block(struct sm_deflate *work, bool is_last)
{
    struct sm_deflate_head head;
    struct sm_deflate_pen pen;
    sm_deflate_make_code(&work->literal, CODE_MAX);
    sm_deflate_make_code(&work->far, CODE_MAX);
    sm_deflate_make_head(&head, &work->literal, &work->far);
    uint64_t bits = sm_deflate_head_bits(&head) + code_bits(&work->literal) +
                    code_bits(&work->far) + work->extra_bits;
    if (!take_pen(work, bits, &pen)) return;
    sm_deflate_put_head(&pen, &head, is_last);
    put_tokens(&pen, work);
    put_pen_down(work, &pen);
}

void sm_deflate_end_strip(struct sm_deflate *work, bool is_last)
{
    struct sm_deflate_pen pen;
    if (!take_pen(work, 64, &pen)) return;
    if (!is_last) sm_deflate_put(&pen, 0, 3);
    pen.bit_count = (pen.bit_count + 7) / 8 * 8;
    if (!is_last) sm_deflate_put(&pen, 0xFFFF0000u, 32);
    put_pen_down(work, &pen);
}
