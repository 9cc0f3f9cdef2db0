/* SPDX-License-Identifier: Apache-2.0
 * Hashes: of contents, BLAKE2b with 256 bits [RFC7693], to tell whether bytes are still the same,
 * whoever wrote them; of words in tables, FNV-1a [FNV], which is quick and no more than that.
 */
#ifndef SM_BASE_HASH_H
#define SM_BASE_HASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

enum { SM_HASH_BYTES = 32, SM_HASH_BLOCK_BYTES = 128 };

/* A hash under way. Start with sm_hash_begin. */
struct sm_hash {
    uint64_t state[8];
    uint64_t count; /* bytes so far */
    unsigned char block[SM_HASH_BLOCK_BYTES];
    size_t filled;
};

/* A finished hash as 64 hexadecimal digits, terminated. */
struct sm_digest {
    char hex[2 * SM_HASH_BYTES + 1];
};

void sm_hash_begin(struct sm_hash *hash);
void sm_hash_add(struct sm_hash *hash, const void *bytes, size_t n);
/* The text and its length, so that neighbours cannot be mistaken for each other. */
void sm_hash_text(struct sm_hash *hash, struct sm_text text);
void sm_hash_number(struct sm_hash *hash, double value);
struct sm_digest sm_hash_end(struct sm_hash *hash);
/* All at once. */
struct sm_digest sm_hash_of(const void *bytes, size_t n);

/* FNV-1a with 64 bits: begin with SM_FNV_BEGIN, and add. Tables of 2^n slots take it folded. */
#define SM_FNV_BEGIN ((uint64_t)14695981039346656037u)

/* A byte; or a whole number at once, for tables of numbers. */
static inline uint64_t sm_fnv_add(uint64_t hash, uint64_t unit)
{
    return (hash ^ unit) * 1099511628211u;
}

static inline uint64_t sm_fnv_add_bytes(uint64_t hash, const void *bytes, size_t n)
{
    const unsigned char *at = (const unsigned char *)bytes;
    for (size_t i = 0; i < n; i++)
        hash = sm_fnv_add(hash, at[i]);
    return hash;
}

static inline uint64_t sm_fnv_of(struct sm_text text)
{
    return sm_fnv_add_bytes(SM_FNV_BEGIN, text.at, text.n);
}

/* The low bits are the weakest: mix the high ones into them. */
static inline uint64_t sm_fnv_folded(uint64_t hash)
{
    return hash ^ hash >> 32;
}

/* FNV-1a with 32 bits. */
static inline uint32_t sm_fnv32_of(struct sm_text text)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < text.n; i++)
        hash = (hash ^ (unsigned char)text.at[i]) * 16777619u;
    return hash;
}

#endif
