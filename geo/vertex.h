/* SPDX-License-Identifier: Apache-2.0
 * Vertices and boxes, in whichever of the three spaces their file says:
 *   ground  longitude, latitude in degrees, WGS84
 *   map     metres of the projection, x east, y north
 *   page    pixels at 1×, x right, y down, pixel centres at .5
 * x (or longitude) always comes first.
 */
#ifndef SM_GEO_VERTEX_H
#define SM_GEO_VERTEX_H

#include <math.h>
#include <stdbool.h>

struct sm_vertex {
    double x, y;
};

/* x0 <= x <= x1 and y0 <= y <= y1, edges included; empty when x1 < x0 or y1 < y0. */
struct sm_box {
    double x0, y0, x1, y1;
};

struct sm_box sm_box_empty(void);
bool sm_box_is_empty(struct sm_box box);
/* Grown to hold 'v'; NaN changes nothing. Inline, like all that happens once per vertex. */
static inline struct sm_box sm_box_with(struct sm_box box, struct sm_vertex v)
{
    box.x0 = v.x < box.x0 ? v.x : box.x0;
    box.x1 = v.x > box.x1 ? v.x : box.x1;
    box.y0 = v.y < box.y0 ? v.y : box.y0;
    box.y1 = v.y > box.y1 ? v.y : box.y1;
    return box;
}

struct sm_box sm_box_union(struct sm_box a, struct sm_box b);
struct sm_box sm_box_grown(struct sm_box box, double margin); /* on all four sides */
bool sm_box_touches(struct sm_box a, struct sm_box b);        /* share at least a point */

static inline bool sm_box_holds(struct sm_box box, struct sm_vertex v)
{
    return v.x >= box.x0 && v.x <= box.x1 && v.y >= box.y0 && v.y <= box.y1;
}

bool sm_box_holds_box(struct sm_box box, struct sm_box inner);
double sm_box_width(struct sm_box box);
double sm_box_height(struct sm_box box);
struct sm_vertex sm_box_middle(struct sm_box box);

double sm_distance(struct sm_vertex a, struct sm_vertex b); /* in the plane */

static inline bool sm_vertex_is_finite(struct sm_vertex v)
{
    return isfinite(v.x) && isfinite(v.y);
}

#define SM_PI 3.14159265358979323846

#endif
