/* SPDX-License-Identifier: Apache-2.0
 * A block of deflate [RFC1951, 3.2]: the codes of its tokens, then the tokens.
 */
#include <string.h>

#include "render/deflate.h"

enum { END = 256, LITERALS = SM_DEFLATE_SYMBOLS, DISTANCES = 30, LENGTHS = 19 };
enum { CODE_MAX = 15, LENGTH_CODE_MAX = 7, STORED_MAX = 65535 };

void sm_deflate_flush(struct sm_deflate *deflate)
{
    for (; deflate->bit_count >= 8; deflate->bit_count -= 8) {
        *deflate->out++ = (unsigned char)deflate->bits;
        deflate->bits >>= 8;
    }
}

void sm_deflate_align(struct sm_deflate *deflate)
{
    deflate->bit_count = (deflate->bit_count + 7) / 8 * 8;
    sm_deflate_flush(deflate);
}

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

static bool is_match(uint32_t token)
{
    return token > 0xFF && token < SM_DEFLATE_TRIPLE;
}

static bool is_triple(uint32_t token)
{
    return token >= SM_DEFLATE_TRIPLE;
}

/* What tells the codes: their lengths, runs of them shortened [RFC1951, 3.2.7]. */
struct header {
    struct sm_deflate_code code;
    struct {
        uint8_t symbol, extra, extra_bits;
    } items[LITERALS + DISTANCES];
    int item_count, literals, distances, lengths;
};

static const uint8_t length_order[LENGTHS] = {16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                              11, 4,  12, 3, 13, 2, 14, 1, 15};

static void add_item(struct header *header, int symbol, int extra, int extra_bits)
{
    header->items[header->item_count].symbol = (uint8_t)symbol;
    header->items[header->item_count].extra = (uint8_t)extra;
    header->items[header->item_count++].extra_bits = (uint8_t)extra_bits;
    header->code.counts[symbol]++;
}

/* 'n' times the same length; takes as many as one item can say. */
static int add_run(struct header *header, int length, int n, bool is_repeated)
{
    if (length == 0 && n >= 11) {
        n = n < 138 ? n : 138;
        add_item(header, 18, n - 11, 7);
    } else if (length == 0 && n >= 3) {
        add_item(header, 17, n - 3, 3);
    } else if (is_repeated && n >= 3) {
        n = n < 6 ? n : 6;
        add_item(header, 16, n - 3, 2);
    } else {
        n = 1;
        add_item(header, length, 0, 0);
    }
    return n;
}

static int used_symbols(const struct sm_deflate_code *code, int least)
{
    int n = code->symbols;
    while (n > least && !code->lengths[n - 1])
        n--;
    return n;
}

static void make_header(struct header *header, const struct sm_deflate_code *literal,
                        const struct sm_deflate_code *distance)
{
    uint8_t lengths[LITERALS + DISTANCES];
    memset(header, 0, sizeof *header);
    header->code.symbols = LENGTHS;
    header->literals = used_symbols(literal, END + 1);
    header->distances = used_symbols(distance, 1);
    memcpy(lengths, literal->lengths, (size_t)header->literals);
    memcpy(lengths + header->literals, distance->lengths, (size_t)header->distances);
    int n = header->literals + header->distances;
    for (int i = 0, run; i < n; i += run) {
        int same = 1;
        while (i + same < n && lengths[i + same] == lengths[i])
            same++;
        run = add_run(header, lengths[i], same, i > 0 && lengths[i - 1] == lengths[i]);
    }
    sm_deflate_make_code(&header->code, LENGTH_CODE_MAX);
    header->lengths = LENGTHS;
    while (header->lengths > 4 && !header->code.lengths[length_order[header->lengths - 1]])
        header->lengths--;
}

static uint64_t header_bits(const struct header *header)
{
    uint64_t bits = 3 + 5 + 5 + 4 + 3 * (uint64_t)header->lengths;
    for (int i = 0; i < header->item_count; i++)
        bits += header->code.lengths[header->items[i].symbol] + header->items[i].extra_bits;
    return bits;
}

static void write_header(struct sm_deflate *deflate, const struct header *header, bool is_last)
{
    sm_deflate_put(deflate, is_last, 1);
    sm_deflate_put(deflate, 2, 2);
    sm_deflate_put(deflate, (uint64_t)header->literals - 257, 5);
    sm_deflate_put(deflate, (uint64_t)header->distances - 1, 5);
    sm_deflate_put(deflate, (uint64_t)header->lengths - 4, 4);
    for (int i = 0; i < header->lengths; i++)
        sm_deflate_put(deflate, header->code.lengths[length_order[i]], 3);
    for (int i = 0; i < header->item_count; i++) {
        int symbol = header->items[i].symbol;
        sm_deflate_put(deflate, header->code.bits[symbol], header->code.lengths[symbol]);
        sm_deflate_put(deflate, header->items[i].extra, header->items[i].extra_bits);
    }
}

/* Returns the bits beyond the codes. */
static uint64_t count_symbols(const struct sm_deflate *deflate, struct sm_deflate_code *literal,
                              struct sm_deflate_code *distance)
{
    uint64_t extra_bits = 0;
    memset(literal, 0, sizeof *literal);
    memset(distance, 0, sizeof *distance);
    literal->symbols = LITERALS;
    distance->symbols = DISTANCES;
    literal->counts[END] = 1;
    for (size_t i = 0; i < deflate->token_count; i++) {
        uint32_t token = deflate->tokens[i];
        if (!is_match(token)) {
            literal->counts[token & 0xFF]++;
            if (is_triple(token)) literal->counts[token >> 8 & 0xFF]++;
            if (is_triple(token)) literal->counts[token >> 16 & 0xFF]++;
            continue;
        }
        struct parted length = part_length(token & 511), far = part_distance(token >> 9);
        literal->counts[length.symbol]++;
        distance->counts[far.symbol]++;
        extra_bits += (uint64_t)(length.extra_bits + far.extra_bits);
    }
    return extra_bits;
}

static uint64_t code_bits(const struct sm_deflate_code *code)
{
    uint64_t bits = 0;
    for (int i = 0; i < code->symbols; i++)
        bits += (uint64_t)code->counts[i] * code->lengths[i];
    return bits;
}

static void write_parted(struct sm_deflate *deflate, const struct sm_deflate_code *code,
                         struct parted parted)
{
    int length = code->lengths[parted.symbol];
    sm_deflate_put(deflate, code->bits[parted.symbol] | (uint64_t)parted.extra << length,
                   length + parted.extra_bits);
}

static void put_symbol(struct sm_deflate *deflate, const struct sm_deflate_code *code,
                       uint32_t symbol)
{
    sm_deflate_put(deflate, code->bits[symbol], code->lengths[symbol]);
}

static void write_tokens(struct sm_deflate *deflate, const struct sm_deflate_code *literal,
                         const struct sm_deflate_code *distance)
{
    for (size_t i = 0; i < deflate->token_count; i++) {
        uint32_t token = deflate->tokens[i];
        if (is_match(token)) {
            write_parted(deflate, literal, part_length(token & 511));
            write_parted(deflate, distance, part_distance(token >> 9));
            continue;
        }
        if (is_triple(token)) {
            put_symbol(deflate, literal, token >> 16 & 0xFF);
            put_symbol(deflate, literal, token >> 8 & 0xFF);
        }
        put_symbol(deflate, literal, token & 0xFF);
    }
    put_symbol(deflate, literal, END);
}

static void write_stored(struct sm_deflate *deflate, bool is_last)
{
    const unsigned char *at = deflate->block;
    size_t left = deflate->block_bytes;
    do {
        size_t n = left < STORED_MAX ? left : STORED_MAX;
        left -= n;
        sm_deflate_put(deflate, is_last && !left, 3);
        sm_deflate_align(deflate);
        sm_deflate_put(deflate, n | (n ^ 0xFFFF) << 16, 32);
        sm_deflate_align(deflate);
        memcpy(deflate->out, at, n);
        deflate->out += n;
        at += n;
    } while (left);
}

void sm_deflate_write_block(struct sm_deflate *deflate, bool is_last)
{
    struct sm_deflate_code literal, distance;
    struct header header;
    uint64_t bits = count_symbols(deflate, &literal, &distance);
    sm_deflate_make_code(&literal, CODE_MAX);
    sm_deflate_make_code(&distance, CODE_MAX);
    make_header(&header, &literal, &distance);
    bits += header_bits(&header) + code_bits(&literal) + code_bits(&distance);
    if (bits < 8 * (uint64_t)deflate->block_bytes) {
        write_header(deflate, &header, is_last);
        write_tokens(deflate, &literal, &distance);
    } else {
        write_stored(deflate, is_last);
    }
    deflate->block += deflate->block_bytes;
    deflate->block_bytes = deflate->token_count = 0;
}
