/* SPDX-License-Identifier: Apache-2.0
 * Page in, page out. The vertex whose triangle with its two neighbours is smallest goes first;
 * its neighbours' triangles then grow or shrink, and so on until none is below the tolerance
 * [VW93].
 *
 *            v
 *           /.\            the triangle p v n is what the eye loses with v
 *          / . \
 *     ----p.....n----
 *
 * A queue holds only the triangles below the tolerance. An entry whose vertex has changed since is
 * recognised by its outdated area and ignored. Equal areas go by position, never by order, so that
 * a border walked from its other end comes out the same.
 *
 * The queue is a row of buckets, a hundred for each halving of the area; in each is a pairing heap
 * [FSST86]. Most hold one entry or two, so that hardly anything is compared; a million equal areas
 * in one of them do no harm either.
 */
#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "geo/stages.h"

struct node {
    struct sm_vertex v;
    double area; /* of the triangle with its neighbours; negative once removed */
    size_t before, after;
};

/* Entries are known by their place in the array, plus one; 0 is none. */
struct candidate {
    double area;
    size_t node;
    uint32_t child, sibling; /* in the heap of its bucket */
};

enum {
    BUCKETS = 2048,
    WORD_BITS = 64,
    MANTISSA_BITS = 7,      /* of an area's share of the tolerance, in a bucket's number */
    BUCKET_ZERO = 111 << 7, /* the upper bits of 2^-16: smaller shares share the first bucket */
};

struct queue {
    uint32_t used_words; /* which words of the next are not 0 */
    uint64_t used[BUCKETS / WORD_BITS];
    uint32_t heaps[BUCKETS]; /* of the used ones */
    struct candidate *entries;
    size_t count, capacity;
};

struct sm_simplify {
    struct sm_sink sink, *next;
    double area_min, per_area_min; /* and 1 by it */
    bool in_polygon, in_line, failed;
    struct node *nodes;
    size_t node_count, node_capacity;
    size_t left; /* nodes not removed */
    struct queue queue;
};

static const double gone = -1;

static struct sm_simplify *self(struct sm_sink *sink)
{
    return (struct sm_simplify *)sink;
}

/* Relative to v, so that both walking directions give the same bits. */
static double triangle(struct sm_vertex p, struct sm_vertex v, struct sm_vertex n)
{
    return fabs((p.x - v.x) * (n.y - v.y) - (n.x - v.x) * (p.y - v.y)) / 2;
}

static int compare(double a, double b)
{
    return a < b ? -1 : a > b;
}

/* The sums of the neighbours tell apart two vertices in one place. */
static bool wins_tie(const struct node *nodes, size_t i, size_t k)
{
    const struct node *p = &nodes[i], *q = &nodes[k];
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

static struct candidate *entry(const struct sm_simplify *simplify, uint32_t number)
{
    return &simplify->queue.entries[number - 1];
}

static inline bool goes_before(const struct sm_simplify *simplify, const struct candidate *a,
                               const struct candidate *b)
{
    if (a->area == b->area) return wins_tie(simplify->nodes, a->node, b->node);
    return a->area < b->area;
}

/* One heap of two; neither is none. */
static uint32_t meld(const struct sm_simplify *simplify, uint32_t a, uint32_t b)
{
    bool b_first = goes_before(simplify, entry(simplify, b), entry(simplify, a));
    uint32_t first = b_first ? b : a, other = b_first ? a : b;
    entry(simplify, other)->sibling = entry(simplify, first)->child;
    entry(simplify, first)->child = other;
    return first;
}

/* One heap of a row of siblings: two by two from the left, then all from the right. */
static uint32_t meld_all(const struct sm_simplify *simplify, uint32_t row)
{
    uint32_t pairs = 0, whole = 0;
    while (row) {
        uint32_t a = row, b = entry(simplify, a)->sibling;
        row = b ? entry(simplify, b)->sibling : 0;
        uint32_t pair = b ? meld(simplify, a, b) : a;
        entry(simplify, pair)->sibling = pairs;
        pairs = pair;
    }
    while (pairs) {
        uint32_t pair = pairs;
        pairs = entry(simplify, pair)->sibling;
        whole = whole ? meld(simplify, whole, pair) : pair;
    }
    return whole;
}

/* A number's upper bits grow with it, by its logarithm. */
static size_t bucket_of(const struct sm_simplify *simplify, double area)
{
    float share = (float)(area * simplify->per_area_min);
    uint32_t bits;
    memcpy(&bits, &share, sizeof bits);
    bits >>= FLT_MANT_DIG - 1 - MANTISSA_BITS;
    if (bits < BUCKET_ZERO) return 0;
    return bits - BUCKET_ZERO < BUCKETS ? bits - BUCKET_ZERO : BUCKETS - 1;
}

static void push(struct sm_simplify *simplify, double area, size_t node)
{
    struct queue *queue = &simplify->queue;
    if (queue->count == queue->capacity &&
        (queue->count >= UINT32_MAX - 1 ||
         !sm_grow(&queue->entries, &queue->capacity, queue->count + 1, sizeof *queue->entries))) {
        simplify->failed = true;
        return;
    }
    size_t bucket = bucket_of(simplify, area), word = bucket / WORD_BITS;
    uint64_t bit = (uint64_t)1 << bucket % WORD_BITS;
    uint32_t *heap = &queue->heaps[bucket];
    queue->entries[queue->count++] = (struct candidate){area, node, 0, 0};
    uint32_t number = (uint32_t)queue->count;
    *heap = queue->used[word] & bit ? meld(simplify, *heap, number) : number;
    queue->used[word] |= bit;
    queue->used_words |= (uint32_t)1 << word;
}

/* NULL when there is none left; valid until the next push. */
static const struct candidate *pop(struct sm_simplify *simplify)
{
    struct queue *queue = &simplify->queue;
    if (!queue->used_words) return NULL;
    size_t word = (size_t)__builtin_ctz(queue->used_words);
    size_t bucket = word * WORD_BITS + (size_t)__builtin_ctzll(queue->used[word]);
    const struct candidate *first = entry(simplify, queue->heaps[bucket]);
    queue->heaps[bucket] = first->child ? meld_all(simplify, first->child) : 0;
    if (!queue->heaps[bucket]) queue->used[word] &= queue->used[word] - 1;
    if (!queue->used[word]) queue->used_words &= queue->used_words - 1;
    return first;
}

static void empty_queue(struct queue *queue)
{
    memset(queue->used, 0, sizeof queue->used);
    queue->used_words = 0;
    queue->count = 0;
}

static bool is_end(const struct sm_simplify *simplify, size_t i)
{
    return !simplify->in_polygon && (i == 0 || i + 1 == simplify->node_count);
}

static void weigh(struct sm_simplify *simplify, size_t i)
{
    struct node *node = &simplify->nodes[i];
    if (is_end(simplify, i)) {
        node->area = HUGE_VAL;
        return;
    }
    node->area = triangle(simplify->nodes[node->before].v, node->v, simplify->nodes[node->after].v);
    if (node->area < simplify->area_min) push(simplify, node->area, i);
}

static void link_nodes(struct sm_simplify *simplify)
{
    size_t count = simplify->node_count;
    for (size_t i = 0; i < count; i++) {
        simplify->nodes[i].before = i > 0 ? i - 1 : count - 1;
        simplify->nodes[i].after = i + 1 < count ? i + 1 : 0;
    }
    simplify->left = count;
    empty_queue(&simplify->queue);
    for (size_t i = 0; i < count; i++)
        weigh(simplify, i);
}

static void remove_node(struct sm_simplify *simplify, size_t i)
{
    struct node *nodes = simplify->nodes, *node = &nodes[i];
    node->area = gone;
    nodes[node->before].after = node->after;
    nodes[node->after].before = node->before;
    simplify->left--;
    weigh(simplify, node->before);
    weigh(simplify, node->after);
}

/* False when nothing worth drawing is left. */
static bool drop_small(struct sm_simplify *simplify)
{
    size_t least = simplify->in_polygon ? 3 : 2;
    const struct candidate *smallest;
    while (!simplify->failed && (smallest = pop(simplify))) {
        if (simplify->nodes[smallest->node].area != smallest->area) continue;
        if (simplify->left <= least) return false; /* a ring that is one small triangle */
        remove_node(simplify, smallest->node);
    }
    return !simplify->failed && simplify->left >= least;
}

static void simplify_point(struct sm_sink *sink, struct sm_vertex v)
{
    struct sm_simplify *simplify = self(sink);
    if (simplify->failed) return;
    if (!simplify->in_line) {
        sm_sink_point(simplify->next, v);
        return;
    }
    if (simplify->node_count == simplify->node_capacity &&
        !sm_grow(&simplify->nodes, &simplify->node_capacity, simplify->node_count + 1,
                 sizeof *simplify->nodes)) {
        simplify->failed = true;
        return;
    }
    simplify->nodes[simplify->node_count++].v = v;
}

static void simplify_points(struct sm_sink *sink, const struct sm_vertex *vertices, size_t count)
{
    struct sm_simplify *simplify = self(sink);
    size_t n = simplify->node_count;
    if (simplify->failed || !simplify->in_line) {
        for (size_t i = 0; i < count; i++)
            simplify_point(sink, vertices[i]);
        return;
    }
    if (simplify->node_capacity - n < count &&
        !sm_grow(&simplify->nodes, &simplify->node_capacity, n + count, sizeof *simplify->nodes)) {
        simplify->failed = true;
        return;
    }
    for (size_t i = 0; i < count; i++)
        simplify->nodes[n + i].v = vertices[i];
    simplify->node_count = n + count;
}

static void simplify_line_start(struct sm_sink *sink)
{
    self(sink)->in_line = true;
    self(sink)->node_count = 0;
}

static void simplify_line_end(struct sm_sink *sink)
{
    struct sm_simplify *simplify = self(sink);
    simplify->in_line = false;
    if (simplify->failed) return;
    link_nodes(simplify);
    if (!drop_small(simplify)) return;
    sm_sink_line_start(simplify->next);
    for (size_t i = 0; i < simplify->node_count; i++)
        if (simplify->nodes[i].area != gone) sm_sink_point(simplify->next, simplify->nodes[i].v);
    sm_sink_line_end(simplify->next);
}

static void simplify_polygon_start(struct sm_sink *sink)
{
    self(sink)->in_polygon = true;
    sm_sink_polygon_start(self(sink)->next);
}

static void simplify_polygon_end(struct sm_sink *sink)
{
    self(sink)->in_polygon = false;
    sm_sink_polygon_end(self(sink)->next);
}

struct sm_simplify *sm_simplify_new(double area_px2, struct sm_sink *next)
{
    struct sm_simplify *simplify = sm_alloc_zeroed(1, sizeof *simplify);
    if (!simplify) return NULL;
    simplify->sink =
        (struct sm_sink){simplify_point,         simplify_line_start,  simplify_line_end,
                         simplify_polygon_start, simplify_polygon_end, simplify_points};
    simplify->next = next;
    simplify->area_min = area_px2;
    simplify->per_area_min = 1 / area_px2;
    return simplify;
}

struct sm_sink *sm_simplify_sink(struct sm_simplify *simplify)
{
    return &simplify->sink;
}

bool sm_simplify_failed(const struct sm_simplify *simplify)
{
    return simplify->failed;
}

void sm_simplify_free(struct sm_simplify *simplify)
{
    if (!simplify) return;
    free(simplify->nodes);
    free(simplify->queue.entries);
    free(simplify);
}
