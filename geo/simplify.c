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
 * A heap holds only the triangles below the tolerance, few after thinning. An entry whose vertex
 * has changed since is recognised by its outdated area and ignored. Equal areas go by position,
 * never by order, so that a border walked from its other end comes out the same.
 */
#include <math.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/memory.h"
#include "geo/stages.h"

struct node {
    struct sm_vertex v;
    double area; /* of the triangle with its neighbours; negative once removed */
    size_t before, after;
};

struct candidate {
    double area;
    size_t node;
};

struct sm_simplify {
    struct sm_sink sink, *next;
    double area_min;
    bool in_polygon, in_line, failed;
    struct node *nodes;
    size_t node_count, node_capacity;
    size_t left; /* nodes not removed */
    struct candidate *heap;
    size_t heap_count, heap_capacity;
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

static inline bool goes_before(const struct sm_simplify *simplify, struct candidate a,
                               struct candidate b)
{
    if (a.area == b.area) return wins_tie(simplify->nodes, a.node, b.node);
    return a.area < b.area;
}

static void sift_up(struct sm_simplify *simplify, size_t at)
{
    struct candidate rising = simplify->heap[at];
    while (at > 0 && goes_before(simplify, rising, simplify->heap[(at - 1) / 2])) {
        simplify->heap[at] = simplify->heap[(at - 1) / 2];
        at = (at - 1) / 2;
    }
    simplify->heap[at] = rising;
}

/* Down to a leaf along the smaller children, then up to where it belongs: what sinks was a leaf
 * itself and nearly always ends near one, so half of the comparisons are saved. */
static void sift_down(struct sm_simplify *simplify)
{
    struct candidate *heap = simplify->heap, sinking = heap[0];
    size_t at = 0, child = 2;
    for (; child < simplify->heap_count; child = 2 * at + 2) {
        child -= goes_before(simplify, heap[child - 1], heap[child]);
        heap[at] = heap[child];
        at = child;
    }
    if (child == simplify->heap_count) {
        heap[at] = heap[child - 1];
        at = child - 1;
    }
    heap[at] = sinking;
    sift_up(simplify, at);
}

static void push(struct sm_simplify *simplify, struct candidate candidate)
{
    if (simplify->heap_count == simplify->heap_capacity &&
        !sm_grow(&simplify->heap, &simplify->heap_capacity, simplify->heap_count + 1,
                 sizeof *simplify->heap)) {
        simplify->failed = true;
        return;
    }
    simplify->heap[simplify->heap_count++] = candidate;
    sift_up(simplify, simplify->heap_count - 1);
}

static struct candidate pop(struct sm_simplify *simplify)
{
    struct candidate top = simplify->heap[0];
    simplify->heap[0] = simplify->heap[--simplify->heap_count];
    if (simplify->heap_count > 0) sift_down(simplify);
    return top;
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
    if (node->area < simplify->area_min) push(simplify, (struct candidate){node->area, i});
}

static void link_nodes(struct sm_simplify *simplify)
{
    size_t count = simplify->node_count;
    for (size_t i = 0; i < count; i++) {
        simplify->nodes[i].before = i > 0 ? i - 1 : count - 1;
        simplify->nodes[i].after = i + 1 < count ? i + 1 : 0;
    }
    simplify->left = count;
    simplify->heap_count = 0;
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
    while (simplify->heap_count > 0 && !simplify->failed) {
        struct candidate smallest = pop(simplify);
        if (simplify->nodes[smallest.node].area != smallest.area) continue;
        if (simplify->left <= least) return false; /* a ring that is one small triangle */
        remove_node(simplify, smallest.node);
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
    simplify->sink = (struct sm_sink){simplify_point, simplify_line_start, simplify_line_end,
                                      simplify_polygon_start, simplify_polygon_end};
    simplify->next = next;
    simplify->area_min = area_px2;
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
    free(simplify->heap);
    free(simplify);
}
