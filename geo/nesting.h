/* SPDX-License-Identifier: Apache-2.0
 * What lies inside of what: which rings of an even-odd shape are holes, which side of an edge a
 * place is on. Used inside geo/ only.
 */
#ifndef SM_GEO_NESTING_H
#define SM_GEO_NESTING_H

#include "geo/shape.h"

/* signs[i] is +1 where ring i adds area and -1 where it lies inside an odd number of others. */
struct sm_nesting {
    int *signs;
};

bool sm_nesting_init(struct sm_nesting *nesting, const struct sm_shape *polygons);
void sm_nesting_finish(struct sm_nesting *nesting);

/* Twice the signed area of a ring, relative to its first vertex so that digits are not lost far
 * from the origin. */
double sm_ring_twice_area(const struct sm_shape *shape, size_t part);

/* Does the ray from v eastwards cross the edge from a to b? */
static inline bool sm_ray_crosses(struct sm_vertex a, struct sm_vertex b, struct sm_vertex v)
{
    if ((a.y > v.y) == (b.y > v.y)) return false;
    double cross = (b.x - a.x) * (v.y - a.y) - (v.x - a.x) * (b.y - a.y);
    return (cross > 0) == (b.y > a.y);
}

#endif
