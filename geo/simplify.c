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
 * The queue (simplify_queue.h) holds only the triangles below the tolerance.
 */
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "geo/simplify_queue.h"
#include "geo/stages.h"

struct sm_simplify {
    struct sm_sink sink, *next;
    double area_min;
    bool in_polygon, in_line, failed;
    struct sm_simplify_node *nodes;
    size_t node_count, node_capacity;
    size_t left; /* nodes not removed */
    struct sm_simplify_queue queue;
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

static bool is_end(const struct sm_simplify *simplify, size_t i)
{
    return !simplify->in_polygon && (i == 0 || i + 1 == simplify->node_count);
}

static void weigh(struct sm_simplify *simplify, size_t i)
{
    struct sm_simplify_node *node = &simplify->nodes[i];
    if (is_end(simplify, i)) {
        node->area = HUGE_VAL;
        return;
    }
    node->area = triangle(simplify->nodes[node->before].v, node->v, simplify->nodes[node->after].v);
    if (node->area < simplify->area_min && !sm_simplify_push(&simplify->queue, i))
        simplify->failed = true;
}

static void link_nodes(struct sm_simplify *simplify)
{
    size_t count = simplify->node_count;
    for (size_t i = 0; i < count; i++) {
        simplify->nodes[i].before = i > 0 ? i - 1 : count - 1;
        simplify->nodes[i].after = i + 1 < count ? i + 1 : 0;
    }
    simplify->left = count;
    sm_simplify_queue_empty(&simplify->queue);
    simplify->queue.nodes = simplify->nodes;
    for (size_t i = 0; i < count; i++)
        weigh(simplify, i);
}

static void remove_node(struct sm_simplify *simplify, size_t i)
{
    struct sm_simplify_node *nodes = simplify->nodes, *node = &nodes[i];
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
    const struct sm_simplify_entry *smallest;
    while (!simplify->failed && (smallest = sm_simplify_pop(&simplify->queue))) {
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
    simplify->queue.per_area_max = 1 / area_px2;
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
    sm_simplify_queue_finish(&simplify->queue);
    free(simplify);
}
