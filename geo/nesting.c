/* SPDX-License-Identifier: Apache-2.0
 * Rings are taken from west to east; those that end before the present one begins can hold neither
 * it nor any later one and are forgotten, so that thousands of islands are not compared with each
 * other:
 *
 *        |--------- a ---------|
 *           |- b -|                     when c comes, only a is still open
 *                     |- c -|
 */
#include "geo/nesting.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

struct ring {
    size_t part;
    struct sm_box box;
    double size; /* twice the area, unsigned */
};

double sm_ring_twice_area(const struct sm_shape *shape, size_t part)
{
    size_t start = shape->part_starts[part], end = sm_shape_part_end(shape, part);
    double sum = 0;
    for (size_t i = start; i + 1 < end; i++) {
        struct sm_vertex o = shape->vertices[start], a = shape->vertices[i],
                         b = shape->vertices[i + 1];
        sum += (a.x - o.x) * (b.y - o.y) - (b.x - o.x) * (a.y - o.y);
    }
    return sum;
}

/* 1 inside, -1 outside, 0 on an edge. */
static int side_of_ring(const struct sm_shape *shape, size_t part, struct sm_vertex v)
{
    size_t start = shape->part_starts[part], end = sm_shape_part_end(shape, part);
    int side = -1;
    for (size_t i = start; i < end; i++) {
        struct sm_vertex a = shape->vertices[i], b = shape->vertices[i + 1 < end ? i + 1 : start];
        double cross = (b.x - a.x) * (v.y - a.y) - (v.x - a.x) * (b.y - a.y);
        bool along = v.x >= fmin(a.x, b.x) && v.x <= fmax(a.x, b.x) && v.y >= fmin(a.y, b.y) &&
                     v.y <= fmax(a.y, b.y);
        if (cross == 0 && along) return 0;
        if ((a.y > v.y) == (b.y > v.y)) continue;
        if ((cross > 0) == (b.y > a.y)) side = -side;
    }
    return side;
}

/* Rings may touch, so a vertex on the other's edge tells nothing: the next one is asked. */
static bool ring_holds(const struct sm_shape *shape, const struct ring *outer,
                       const struct ring *inner)
{
    if (!sm_box_holds_box(outer->box, inner->box) || outer->size < inner->size) return false;
    size_t end = sm_shape_part_end(shape, inner->part);
    for (size_t i = shape->part_starts[inner->part]; i < end; i++) {
        int side = side_of_ring(shape, outer->part, shape->vertices[i]);
        if (side != 0) return side > 0;
    }
    return outer->size > inner->size || outer->part < inner->part; /* the same ring twice */
}

static int west_to_east(const void *a, const void *b)
{
    const struct ring *p = a, *q = b;
    if (p->box.x0 != q->box.x0) return p->box.x0 < q->box.x0 ? -1 : 1;
    if (p->size != q->size) return p->size > q->size ? -1 : 1;
    return p->part < q->part ? -1 : p->part > q->part;
}

static void describe_rings(const struct sm_shape *shape, struct ring *rings)
{
    for (size_t part = 0; part < shape->part_count; part++) {
        struct ring *ring = &rings[part];
        *ring = (struct ring){part, sm_box_empty(), fabs(sm_ring_twice_area(shape, part))};
        for (size_t i = shape->part_starts[part]; i < sm_shape_part_end(shape, part); i++)
            ring->box = sm_box_with(ring->box, shape->vertices[i]);
    }
    qsort(rings, shape->part_count, sizeof *rings, west_to_east);
}

/* 'open' has room for all rings; returns how many are left in it. */
static size_t forget_passed(const struct ring *rings, size_t *open, size_t open_count, double x)
{
    size_t kept = 0;
    for (size_t i = 0; i < open_count; i++)
        if (rings[open[i]].box.x1 >= x) open[kept++] = open[i];
    return kept;
}

bool sm_nesting_init(struct sm_nesting *nesting, const struct sm_shape *polygons)
{
    size_t count = polygons->part_count, open_count = 0;
    struct ring *rings = sm_alloc(count, sizeof *rings);
    size_t *open = sm_alloc(count, sizeof *open);
    nesting->signs = sm_alloc(count, sizeof *nesting->signs);
    bool ok = rings && open && nesting->signs;
    if (ok) describe_rings(polygons, rings);
    for (size_t i = 0; ok && i < count; i++) {
        int sign = 1;
        open_count = forget_passed(rings, open, open_count, rings[i].box.x0);
        for (size_t k = 0; k < open_count; k++)
            if (ring_holds(polygons, &rings[open[k]], &rings[i])) sign = -sign;
        nesting->signs[rings[i].part] = sign;
        open[open_count++] = i;
    }
    free(rings);
    free(open);
    if (!ok) sm_nesting_finish(nesting);
    return ok;
}

void sm_nesting_finish(struct sm_nesting *nesting)
{
    free(nesting->signs);
    nesting->signs = NULL;
}
