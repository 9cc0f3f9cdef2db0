/* SPDX-License-Identifier: Apache-2.0 */
#include "geo/simplify_queue.h"

#include <float.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum {
    BUCKETS = SM_SIMPLIFY_BUCKETS,
    WORD_BITS = SM_SIMPLIFY_WORD_BITS,
    MANTISSA_BITS = 7,      /* of an area's share of the largest, in a bucket's number */
    BUCKET_ZERO = 111 << 7, /* the upper bits of 2^-16: smaller shares share the first bucket */
};

static int compare(double a, double b)
{
    return a < b ? -1 : a > b;
}

/* The sums of the neighbours tell apart two vertices in one place. */
static bool wins_tie(const struct sm_simplify_node *nodes, size_t i, size_t k)
{
    const struct sm_simplify_node *p = &nodes[i], *q = &nodes[k];
    int order = compare(p->v.x, q->v.x);
    if (order == 0) order = compare(p->v.y, q->v.y);
    if (order == 0)
        order = compare(nodes[p->before].v.x + nodes[p->after].v.x,
                        nodes[q->before].v.x + nodes[q->after].v.x);
    if (order == 0)
        order = compare(nodes[p->before].v.y + nodes[p->after].v.y,
                        nodes[q->before].v.y + nodes[q->after].v.y);
    return order < 0;
}

static struct sm_simplify_entry *entry(const struct sm_simplify_queue *queue, uint32_t number)
{
    return &queue->entries[number - 1];
}

static inline bool goes_before(const struct sm_simplify_queue *queue,
                               const struct sm_simplify_entry *a, const struct sm_simplify_entry *b)
{
    if (a->area == b->area) return wins_tie(queue->nodes, a->node, b->node);
    return a->area < b->area;
}

/* One heap of two; neither is none. */
static uint32_t meld(const struct sm_simplify_queue *queue, uint32_t a, uint32_t b)
{
    bool b_first = goes_before(queue, entry(queue, b), entry(queue, a));
    uint32_t first = b_first ? b : a, other = b_first ? a : b;
    entry(queue, other)->sibling = entry(queue, first)->child;
    entry(queue, first)->child = other;
    return first;
}

/* One heap of a row of siblings: two by two from the left, then all from the right. */
static uint32_t meld_all(const struct sm_simplify_queue *queue, uint32_t row)
{
    uint32_t pairs = 0, whole = 0;
    while (row) {
        uint32_t a = row, b = entry(queue, a)->sibling;
        row = b ? entry(queue, b)->sibling : 0;
        uint32_t pair = b ? meld(queue, a, b) : a;
        entry(queue, pair)->sibling = pairs;
        pairs = pair;
    }
    while (pairs) {
        uint32_t pair = pairs;
        pairs = entry(queue, pair)->sibling;
        whole = whole ? meld(queue, whole, pair) : pair;
    }
    return whole;
}

/* A number's upper bits grow with it, by its logarithm. */
static size_t bucket_of(const struct sm_simplify_queue *queue, double area)
{
    float share = (float)(area * queue->per_area_max);
    uint32_t bits;
    memcpy(&bits, &share, sizeof bits);
    bits >>= FLT_MANT_DIG - 1 - MANTISSA_BITS;
    if (bits < BUCKET_ZERO) return 0;
    return bits - BUCKET_ZERO < BUCKETS ? bits - BUCKET_ZERO : BUCKETS - 1;
}

bool sm_simplify_push(struct sm_simplify_queue *queue, size_t node)
{
    if (queue->count == queue->capacity &&
        (queue->count >= UINT32_MAX - 1 ||
         !sm_grow(&queue->entries, &queue->capacity, queue->count + 1, sizeof *queue->entries)))
        return false;
    double area = queue->nodes[node].area;
    size_t bucket = bucket_of(queue, area), word = bucket / WORD_BITS;
    uint64_t bit = (uint64_t)1 << bucket % WORD_BITS;
    uint32_t *heap = &queue->heaps[bucket];
    queue->entries[queue->count++] = (struct sm_simplify_entry){area, node, 0, 0};
    uint32_t number = (uint32_t)queue->count;
    *heap = queue->used[word] & bit ? meld(queue, *heap, number) : number;
    queue->used[word] |= bit;
    queue->used_words |= (uint32_t)1 << word;
    return true;
}

const struct sm_simplify_entry *sm_simplify_pop(struct sm_simplify_queue *queue)
{
    if (!queue->used_words) return NULL;
    size_t word = (size_t)__builtin_ctz(queue->used_words);
    size_t bucket = word * WORD_BITS + (size_t)__builtin_ctzll(queue->used[word]);
    const struct sm_simplify_entry *first = entry(queue, queue->heaps[bucket]);
    queue->heaps[bucket] = first->child ? meld_all(queue, first->child) : 0;
    if (!queue->heaps[bucket]) queue->used[word] &= queue->used[word] - 1;
    if (!queue->used[word]) queue->used_words &= queue->used_words - 1;
    return first;
}

void sm_simplify_queue_empty(struct sm_simplify_queue *queue)
{
    memset(queue->used, 0, sizeof queue->used);
    queue->used_words = 0;
    queue->count = 0;
}

void sm_simplify_queue_finish(struct sm_simplify_queue *queue)
{
    free(queue->entries);
}
