/* SPDX-License-Identifier: Apache-2.0
 * Private to simplify.c: the vertices of a line whose triangles are small, the smallest first.
 *
 * An entry whose vertex has changed since is recognised by its outdated area; its owner ignores it.
 * Equal areas go by position, never by order, so that a border walked from its other end comes out
 * the same.
 *
 * The queue is a row of buckets, a hundred for each halving of the area; in each is a pairing heap
 * [FSST86]. Most hold one entry or two, so that hardly anything is compared; a million equal areas
 * in one of them do no harm either.
 */
#ifndef SM_GEO_SIMPLIFY_QUEUE_H
#define SM_GEO_SIMPLIFY_QUEUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "geo/vertex.h"

struct sm_simplify_node {
    struct sm_vertex v;
    double area; /* of the triangle with its neighbours; negative once removed */
    size_t before, after;
};

/* Entries are known by their place in the array, plus one; 0 is none. */
struct sm_simplify_entry {
    double area;
    size_t node;
    uint32_t child, sibling; /* in the heap of its bucket */
};

enum { SM_SIMPLIFY_BUCKETS = 2048, SM_SIMPLIFY_WORD_BITS = 64 };

struct sm_simplify_queue {
    const struct sm_simplify_node *nodes; /* those that the entries are of */
    double per_area_max;                  /* 1 by the area that no entry reaches */
    uint32_t used_words;                  /* which words of the next are not 0 */
    uint64_t used[SM_SIMPLIFY_BUCKETS / SM_SIMPLIFY_WORD_BITS];
    uint32_t heaps[SM_SIMPLIFY_BUCKETS]; /* of the used ones */
    struct sm_simplify_entry *entries;
    size_t count, capacity;
};

/* Enter a node with its area, which is below the largest; false when memory runs out. */
bool sm_simplify_push(struct sm_simplify_queue *queue, size_t node);
/* The smallest; NULL when there is none left. Valid until the next push. */
const struct sm_simplify_entry *sm_simplify_pop(struct sm_simplify_queue *queue);
void sm_simplify_queue_empty(struct sm_simplify_queue *queue);
void sm_simplify_queue_finish(struct sm_simplify_queue *queue);

#endif
