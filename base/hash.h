/* SPDX-License-Identifier: Apache-2.0
 * Hashes of contents: BLAKE2b with 256 bits [RFC7693], to tell whether bytes are still the same.
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

#endif
