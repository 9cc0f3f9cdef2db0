/* SPDX-License-Identifier: Apache-2.0
 * Codes for symbols by how often they occur [Huffman52]: the rarer, the longer.
 */
#include <stdlib.h>
#include <string.h>

#include "render/deflate.h"

struct leaf {
    uint32_t count;
    int symbol;
};

static int by_count(const void *a, const void *b)
{
    const struct leaf *x = a, *y = b;
    if (x->count != y->count) return x->count < y->count ? -1 : 1;
    return x->symbol - y->symbol;
}

/* Symbols that occur, the rarest first; counts are made more alike by 'shift'. */
static int sort_symbols(const struct sm_deflate_code *code, int shift, struct leaf *leaves)
{
    int n = 0;
    for (int i = 0; i < code->symbols; i++) {
        uint32_t count = code->counts[i] >> shift;
        if (code->counts[i]) leaves[n++] = (struct leaf){count ? count : 1, i};
    }
    qsort(leaves, (size_t)n, sizeof *leaves, by_count);
    return n;
}

/* Join the two lightest until one is left. Leaves and what was joined both come sorted, so the
 * lightest is at the head of one of two queues. Returns the greatest depth of a leaf. */
static int measure_tree(const struct leaf *leaves, int n, int *depths)
{
    uint32_t weights[2 * SM_DEFLATE_SYMBOLS];
    int parents[2 * SM_DEFLATE_SYMBOLS];
    int leaf = 0, joined = n, end = n;
    for (int i = 0; i < n; i++)
        weights[i] = leaves[i].count;
    while (end < 2 * n - 1) {
        weights[end] = 0;
        for (int k = 0; k < 2; k++) {
            bool is_leaf = leaf < n && (joined == end || weights[leaf] <= weights[joined]);
            int lightest = is_leaf ? leaf++ : joined++;
            weights[end] += weights[lightest];
            parents[lightest] = end;
        }
        end++;
    }
    depths[end - 1] = 0;
    for (int i = end - 2; i >= 0; i--)
        depths[i] = depths[parents[i]] + 1;
    return depths[0];
}

/* How long the code of each symbol is, at most 'limit': where the best code has longer ones,
 * counts are made more alike until it has not. */
static void choose_lengths(struct sm_deflate_code *code, int limit)
{
    struct leaf leaves[SM_DEFLATE_SYMBOLS];
    int depths[2 * SM_DEFLATE_SYMBOLS] = {0}, n, shift = 0;
    do {
        n = sort_symbols(code, shift++, leaves);
    } while (n > 1 && measure_tree(leaves, n, depths) > limit);
    if (n == 1) depths[0] = 1;
    memset(code->lengths, 0, sizeof code->lengths);
    for (int i = 0; i < n; i++)
        code->lengths[leaves[i].symbol] = (uint8_t)depths[i];
}

static uint16_t reversed(uint32_t bits, int count)
{
    uint32_t out = 0;
    for (int i = 0; i < count; i++)
        out |= (bits >> i & 1) << (count - 1 - i);
    return (uint16_t)out;
}

/* Codes of one length count upwards, and follow those of the lengths before [RFC1951, 3.2.2]. */
void sm_deflate_make_code(struct sm_deflate_code *code, int limit)
{
    uint32_t next = 0;
    choose_lengths(code, limit);
    for (int length = 1; length <= limit; length++, next <<= 1)
        for (int i = 0; i < code->symbols; i++)
            if (code->lengths[i] == length) code->bits[i] = reversed(next++, length);
}
