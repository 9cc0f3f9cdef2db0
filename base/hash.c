/* SPDX-License-Identifier: Apache-2.0
 * BLAKE2b-256 without a key [RFC7693], section 3.
 */
#include "base/hash.h"

#include <string.h>

enum { ROUNDS = 12 };

static const uint64_t start[8] = {
    0x6a09e667f3bcc908u, 0xbb67ae8584caa73bu, 0x3c6ef372fe94f82bu, 0xa54ff53a5f1d36f1u,
    0x510e527fade682d1u, 0x9b05688c2b3e6c1fu, 0x1f83d9abfb41bd6bu, 0x5be0cd19137e2179u,
};

/* Which words of the block a round mixes; rounds 10 and 11 repeat 0 and 1. */
static const unsigned char schedule[10][16] = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
    {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
    {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
    {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
    {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
};

/* Bytes of a word in the order that the hash wants, whatever the machine's. */
static uint64_t word_at(const unsigned char *b)
{
    return (uint64_t)b[0] | (uint64_t)b[1] << 8 | (uint64_t)b[2] << 16 | (uint64_t)b[3] << 24 |
           (uint64_t)b[4] << 32 | (uint64_t)b[5] << 40 | (uint64_t)b[6] << 48 |
           (uint64_t)b[7] << 56;
}

static uint64_t turned(uint64_t word, int by)
{
    return word >> by | word << (64 - by);
}

/* Written out, this takes a third of the time that loops over rows and columns take. */
#define MIX(a, b, c, d, x, y)                                                                      \
    do {                                                                                           \
        v[a] += v[b] + m[x];                                                                       \
        v[d] = turned(v[d] ^ v[a], 32);                                                            \
        v[c] += v[d];                                                                              \
        v[b] = turned(v[b] ^ v[c], 24);                                                            \
        v[a] += v[b] + m[y];                                                                       \
        v[d] = turned(v[d] ^ v[a], 16);                                                            \
        v[c] += v[d];                                                                              \
        v[b] = turned(v[b] ^ v[c], 63);                                                            \
    } while (0)

/* Columns, then diagonals. */
static inline __attribute__((always_inline)) void mix_round(uint64_t v[16], const uint64_t m[16],
                                                            const unsigned char at[16])
{
    MIX(0, 4, 8, 12, at[0], at[1]);
    MIX(1, 5, 9, 13, at[2], at[3]);
    MIX(2, 6, 10, 14, at[4], at[5]);
    MIX(3, 7, 11, 15, at[6], at[7]);
    MIX(0, 5, 10, 15, at[8], at[9]);
    MIX(1, 6, 11, 12, at[10], at[11]);
    MIX(2, 7, 8, 13, at[12], at[13]);
    MIX(3, 4, 9, 14, at[14], at[15]);
}

static void compress(struct sm_hash *hash, const unsigned char *block, bool is_last)
{
    uint64_t v[16], m[16];
    memcpy(v, hash->state, sizeof hash->state);
    memcpy(v + 8, start, sizeof start);
    v[12] ^= hash->count;
    if (is_last) v[14] = ~v[14];
    for (int i = 0; i < 16; i++)
        m[i] = word_at(block + 8 * i);
/* Unrolled, it knows which words to take without looking. */
#pragma GCC unroll 12
    for (int round = 0; round < ROUNDS; round++)
        mix_round(v, m, schedule[round % 10]);
    for (int i = 0; i < 8; i++)
        hash->state[i] ^= v[i] ^ v[i + 8];
}

void sm_hash_begin(struct sm_hash *hash)
{
    *hash = (struct sm_hash){.count = 0};
    memcpy(hash->state, start, sizeof start);
    hash->state[0] ^= 0x01010000u ^ SM_HASH_BYTES;
}

/* The last block is compressed in another way: a full one waits until more follows. */
void sm_hash_add(struct sm_hash *hash, const void *bytes, size_t n)
{
    const unsigned char *at = bytes;
    while (n > 0) {
        if (hash->filled == SM_HASH_BLOCK_BYTES) {
            hash->count += SM_HASH_BLOCK_BYTES;
            compress(hash, hash->block, false);
            hash->filled = 0;
        }
        size_t room = SM_HASH_BLOCK_BYTES - hash->filled, step = n < room ? n : room;
        memcpy(hash->block + hash->filled, at, step);
        hash->filled += step;
        at += step;
        n -= step;
    }
}

static void add_word(struct sm_hash *hash, uint64_t word)
{
    unsigned char bytes[8];
    for (int i = 0; i < 8; i++)
        bytes[i] = (unsigned char)(word >> (8 * i));
    sm_hash_add(hash, bytes, sizeof bytes);
}

void sm_hash_text(struct sm_hash *hash, struct sm_text text)
{
    add_word(hash, text.n);
    sm_hash_add(hash, text.at, text.n);
}

void sm_hash_number(struct sm_hash *hash, double value)
{
    uint64_t word;
    memcpy(&word, &value, sizeof word);
    add_word(hash, word);
}

struct sm_digest sm_hash_end(struct sm_hash *hash)
{
    static const char digits[] = "0123456789abcdef";
    struct sm_digest digest = {""};
    memset(hash->block + hash->filled, 0, SM_HASH_BLOCK_BYTES - hash->filled);
    hash->count += hash->filled;
    compress(hash, hash->block, true);
    for (int i = 0; i < SM_HASH_BYTES; i++) {
        unsigned byte = (unsigned)(hash->state[i / 8] >> (8 * (i % 8))) & 255;
        digest.hex[2 * i] = digits[byte >> 4];
        digest.hex[2 * i + 1] = digits[byte & 15];
    }
    return digest;
}

struct sm_digest sm_hash_of(const void *bytes, size_t n)
{
    struct sm_hash hash;
    sm_hash_begin(&hash);
    sm_hash_add(&hash, bytes, n);
    return sm_hash_end(&hash);
}
