/* SPDX-License-Identifier: Apache-2.0
 * Plane measures, even-odd.
 */
#include "geo/measure.h"

#include <math.h>

#include "geo/nesting.h"

double sm_area(const struct sm_shape *polygons)
{
    struct sm_nesting nesting;
    if (polygons->kind != SM_SHAPE_POLYGONS || !sm_nesting_init(&nesting, polygons)) return 0;
    double sum = 0;
    for (size_t part = 0; part < polygons->part_count; part++)
        sum += nesting.signs[part] * fabs(sm_ring_twice_area(polygons, part));
    sm_nesting_finish(&nesting);
    return sum > 0 ? sum / 2 : 0;
}

/* The moment of a ring: its centroid, relative to 'origin', times six times its area. */
static struct sm_vertex ring_moment(const struct sm_shape *shape, size_t part,
                                    struct sm_vertex origin)
{
    size_t start = shape->part_starts[part], end = sm_shape_part_end(shape, part);
    struct sm_vertex moment = {0, 0};
    for (size_t i = start; i < end; i++) {
        struct sm_vertex a = shape->vertices[i], b = shape->vertices[i + 1 < end ? i + 1 : start];
        double ax = a.x - origin.x, ay = a.y - origin.y;
        double bx = b.x - origin.x, by = b.y - origin.y;
        double cross = ax * by - bx * ay;
        moment.x += (ax + bx) * cross;
        moment.y += (ay + by) * cross;
    }
    return moment;
}

bool sm_centroid(const struct sm_shape *polygons, struct sm_vertex *centroid)
{
    struct sm_nesting nesting;
    if (polygons->kind != SM_SHAPE_POLYGONS || polygons->vertex_count == 0 ||
        !sm_nesting_init(&nesting, polygons))
        return false;
    struct sm_vertex origin = polygons->vertices[0], moment = {0, 0};
    double twice_area = 0;
    for (size_t part = 0; part < polygons->part_count; part++) {
        double ring = sm_ring_twice_area(polygons, part);
        double sign = (ring < 0 ? -1 : 1) * nesting.signs[part];
        struct sm_vertex m = ring_moment(polygons, part, origin);
        twice_area += sign * ring;
        moment.x += sign * m.x;
        moment.y += sign * m.y;
    }
    sm_nesting_finish(&nesting);
    if (!(twice_area > 0)) return false;
    *centroid = (struct sm_vertex){origin.x + moment.x / (3 * twice_area),
                                   origin.y + moment.y / (3 * twice_area)};
    return true;
}

/* Is an odd number of the ring's edges crossed by the ray from v eastwards? Few edges reach v's
 * height at all, and each vertex is compared with it once. */
static bool ring_holds(const struct sm_vertex *ring, size_t n, struct sm_vertex v)
{
    bool inside = false, was_above = ring[n - 1].y > v.y;
    for (size_t i = 0; i < n; i++) {
        bool is_above = ring[i].y > v.y;
        if (is_above != was_above && sm_ray_crosses(ring[i > 0 ? i - 1 : n - 1], ring[i], v))
            inside = !inside;
        was_above = is_above;
    }
    return inside;
}

bool sm_shape_holds(const struct sm_shape *polygons, struct sm_vertex v)
{
    bool inside = false;
    if (polygons->kind != SM_SHAPE_POLYGONS || !sm_vertex_is_finite(v)) return false;
    for (size_t part = 0; part < polygons->part_count; part++) {
        size_t start = polygons->part_starts[part], end = sm_shape_part_end(polygons, part);
        if (end > start && ring_holds(polygons->vertices + start, end - start, v)) inside = !inside;
    }
    return inside;
}

/* Squared, to the nearest point of the segment. */
static double distance_sq_to_segment(struct sm_vertex a, struct sm_vertex b, struct sm_vertex v)
{
    double dx = b.x - a.x, dy = b.y - a.y, length_sq = dx * dx + dy * dy;
    double t = length_sq > 0 ? ((v.x - a.x) * dx + (v.y - a.y) * dy) / length_sq : 0;
    t = t < 0 ? 0 : t > 1 ? 1 : t;
    double x = a.x + t * dx - v.x, y = a.y + t * dy - v.y;
    return x * x + y * y;
}

/* Both ends lie farther than 'reach' from v on one and the same side of it. */
static bool is_out_of_reach(struct sm_vertex a, struct sm_vertex b, struct sm_vertex v,
                            double reach)
{
    double ax = a.x - v.x, bx = b.x - v.x, ay = a.y - v.y, by = b.y - v.y;
    return (ax > reach && bx > reach) || (ax < -reach && bx < -reach) ||
           (ay > reach && by > reach) || (ay < -reach && by < -reach);
}

double sm_distance_to_edges_until(const struct sm_shape *shape, struct sm_vertex v, double enough)
{
    double least = HUGE_VAL, reach = HUGE_VAL;
    bool closed = shape->kind == SM_SHAPE_POLYGONS;
    if (!closed && shape->kind != SM_SHAPE_LINES) return least;
    for (size_t part = 0; part < shape->part_count; part++) {
        size_t start = shape->part_starts[part], end = sm_shape_part_end(shape, part);
        for (size_t i = closed ? start : start + 1; i < end; i++) {
            struct sm_vertex a = shape->vertices[i > start ? i - 1 : end - 1];
            if (is_out_of_reach(a, shape->vertices[i], v, reach)) continue;
            double d = distance_sq_to_segment(a, shape->vertices[i], v);
            if (!(d < least)) continue;
            least = d;
            reach = sqrt(d);
            if (reach <= enough) return reach;
        }
    }
    return sqrt(least);
}

double sm_distance_to_edges(const struct sm_shape *shape, struct sm_vertex v)
{
    return sm_distance_to_edges_until(shape, v, -HUGE_VAL);
}
