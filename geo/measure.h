/* SPDX-License-Identifier: Apache-2.0
 * Measures on shapes: on the WGS84 ellipsoid for ground shapes, in the plane for the others.
 */
#ifndef SM_GEO_MEASURE_H
#define SM_GEO_MEASURE_H

#include <stdbool.h>

#include "base/error.h"
#include "geo/shape.h"

/* Geodesic measures [Karney13] through PROJ's geodesic.h, which is loaded at the first call; false
 * and 'err' if it cannot be. */
/* Distance in metres from a to b (ground), and the bearing at a, degrees clockwise from north
 * in [0, 360). */
bool sm_geodesic_distance(struct sm_vertex a_deg, struct sm_vertex b_deg, double *distance_m,
                          double *bearing_deg, struct sm_error *err);
/* The same within a millimetre, without loading PROJ [Vincenty75]: for telling a reader how far
 * away something is. Nearly antipodal points are left to sm_geodesic_distance. */
bool sm_pointer_distance(struct sm_vertex a_deg, struct sm_vertex b_deg, double *distance_m,
                         double *bearing_deg, struct sm_error *err);
/* The place 'distance_m' from a along a bearing. */
bool sm_geodesic_offset(struct sm_vertex a_deg, double bearing_deg, double distance_m,
                        struct sm_vertex *b_deg, struct sm_error *err);
bool sm_geodesic_length_m(const struct sm_shape *lines_deg, double *length_m, struct sm_error *err);
/* Even-odd area in square metres, never negative: rings inside an odd number of others are holes.
 * Rings must not cross. */
bool sm_geodesic_area_m2(const struct sm_shape *polygons_deg, double *area_m2,
                         struct sm_error *err);

/* Plane measures, any space. Even-odd throughout. */
double sm_area(const struct sm_shape *polygons);                               /* never negative */
bool sm_centroid(const struct sm_shape *polygons, struct sm_vertex *centroid); /* of the area */
bool sm_shape_holds(const struct sm_shape *polygons, struct sm_vertex v); /* edges: either way */
/* The point inside farthest from every edge, within 'tolerance', and its distance to the nearest
 * edge: where a label of an area belongs [polylabel]. False for a shape without area. */
bool sm_pole_of_inaccessibility(const struct sm_shape *polygons, double tolerance,
                                struct sm_vertex *pole, double *radius);
/* Distance from 'v' to the nearest edge of the shape (0 edges: INFINITY). */
double sm_distance_to_edges(const struct sm_shape *shape, struct sm_vertex v);
/* The same where it is more than 'enough'; else something between it and 'enough', sooner. */
double sm_distance_to_edges_until(const struct sm_shape *shape, struct sm_vertex v, double enough);

#endif
