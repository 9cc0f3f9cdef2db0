/* SPDX-License-Identifier: Apache-2.0
 * The point of an area farthest from its edges [polylabel]: the bounding box is covered with
 * squares; the square that might hold the best point is split in four first, and those that
 * cannot beat the best point known are dropped.
 *
 *      +-------+-------+
 *      |   .   |   .   |     the best a square can do:
 *      +-------+-------+     distance at its middle + half its diagonal
 *      |   .   |   o   |
 *      +-------+-------+
 */
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "geo/measure.h"

/* A ribbon a million times longer than wide would need as many squares: then the best so far must
 * do. Ordinary areas take a few hundred. */
enum { SQUARES_MAX = 10000 };

struct square {
    struct sm_vertex middle;
    double half;     /* of its side */
    double distance; /* of its middle to the nearest edge, negative outside */
    double best;     /* no point in it is farther from the edges than this */
};

struct search {
    const struct sm_shape *shape;
    struct square *heap; /* largest 'best' first */
    size_t count, capacity;
    struct square winner;
};

static struct square square_of(const struct sm_shape *shape, struct sm_vertex middle, double half,
                               double distance)
{
    if (!sm_shape_holds(shape, middle)) distance = -distance;
    return (struct square){middle, half, distance, distance + half * sqrt(2)};
}

/* Equal promises go by position, so that the answer does not depend on the heap's history. */
static bool goes_before(const struct square *a, const struct square *b)
{
    if (a->best != b->best) return a->best > b->best;
    if (a->middle.x != b->middle.x) return a->middle.x < b->middle.x;
    return a->middle.y < b->middle.y;
}

static void swap(struct square *a, struct square *b)
{
    struct square kept = *a;
    *a = *b;
    *b = kept;
}

static bool push(struct search *search, struct square square)
{
    if (square.distance > search->winner.distance) search->winner = square;
    if (!sm_grow(&search->heap, &search->capacity, search->count + 1, sizeof *search->heap))
        return false;
    struct square *heap = search->heap;
    size_t at = search->count++;
    heap[at] = square;
    for (; at > 0 && goes_before(&heap[at], &heap[(at - 1) / 2]); at = (at - 1) / 2)
        swap(&heap[at], &heap[(at - 1) / 2]);
    return true;
}

static struct square pop(struct search *search)
{
    struct square *heap = search->heap, top = heap[0];
    heap[0] = heap[--search->count];
    size_t at = 0;
    for (size_t child = 1; child < search->count; child = 2 * at + 1) {
        if (child + 1 < search->count && goes_before(&heap[child + 1], &heap[child])) child++;
        if (!goes_before(&heap[child], &heap[at])) break;
        swap(&heap[child], &heap[at]);
        at = child;
    }
    return top;
}

/* Most squares cannot beat the winner, and a single edge near them shows it: what would never be
 * split is not even pushed. */
static bool push_at(struct search *search, struct sm_vertex middle, double half)
{
    double most = half * sqrt(2), winner = search->winner.distance;
    double distance = sm_distance_to_edges_until(search->shape, middle, winner - most);
    if (distance + most <= winner) return true;
    if (distance <= winner - most) distance = sm_distance_to_edges(search->shape, middle);
    return push(search, square_of(search->shape, middle, half, distance));
}

static bool cover(struct search *search, struct sm_box box)
{
    double width = sm_box_width(box), height = sm_box_height(box);
    double side = fmin(width, height);
    side = fmax(side, fmax(width, height) / 64); /* a ribbon is not covered with thousands */
    int columns = (int)ceil(width / side), rows = (int)ceil(height / side);
    for (int i = 0; i < columns * rows; i++) {
        struct sm_vertex middle = {box.x0 + (i % columns + 0.5) * side,
                                   box.y0 + (i / columns + 0.5) * side};
        if (!push_at(search, middle, side / 2)) return false;
    }
    return true;
}

static bool split(struct search *search, struct square square)
{
    double half = square.half / 2;
    for (int i = 0; i < 4; i++) {
        struct sm_vertex middle = {square.middle.x + (i % 2 ? half : -half),
                                   square.middle.y + (i / 2 ? half : -half)};
        if (!push_at(search, middle, half)) return false;
    }
    return true;
}

/* Squares this small say nothing new, whatever tolerance was asked for. */
static bool is_too_small(struct square square)
{
    return square.half < 1e-12 * (fabs(square.middle.x) + fabs(square.middle.y) + 1e-300);
}

bool sm_pole_of_inaccessibility(const struct sm_shape *polygons, double tolerance,
                                struct sm_vertex *pole, double *radius)
{
    struct search search = {.shape = polygons};
    struct sm_box box = sm_shape_box(polygons);
    struct sm_vertex centroid;
    if (!sm_centroid(polygons, &centroid)) return false;
    search.winner = square_of(polygons, centroid, 0, sm_distance_to_edges(polygons, centroid));
    bool ok = cover(&search, box);
    for (int i = 0; ok && search.count > 0 && i < SQUARES_MAX; i++) {
        struct square next = pop(&search);
        if (next.best - search.winner.distance <= tolerance) break;
        if (!is_too_small(next)) ok = split(&search, next);
    }
    free(search.heap);
    if (!ok || !(search.winner.distance > 0)) return false;
    *pole = search.winner.middle;
    if (radius) *radius = search.winner.distance;
    return true;
}
