/* SPDX-License-Identifier: Apache-2.0
 * Polygons against polygons, by GEOS, which is loaded at the first call. Ground space; edges are
 * straight in degrees, as GeoJSON has it, so that vertices shared by two shapes stay shared.
 *
 * Whatever comes in is made valid first: rings are cut where they cross, a bow tie becomes two
 * triangles; of rings inside each other every second one is a hole, as everywhere here. What goes
 * out is valid: rings touch at most in points.
 */
#ifndef SM_GEO_OVERLAY_H
#define SM_GEO_OVERLAY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "geo/shape.h"

/* Area on the ellipsoid of even-odd polygons with edges straight in degrees. sm_geodesic_area_m2
 * takes edges for geodesics: between the two lie 4 km² for an edge of one degree along a parallel,
 * and a line that one survey draws with an extra vertex would make an area of it. */
bool sm_straight_area_m2(const struct sm_shape *polygons_deg, double *area_m2,
                         struct sm_error *err);

/* Polygons that become one area; what they share counts once. */
struct sm_union;
struct sm_union *sm_union_new(struct sm_error *err);
/* Add one even-odd shape; anything but polygons is passed over. */
bool sm_union_add(struct sm_union *sum, const struct sm_shape *polygons, struct sm_error *err);
/* The union of all that was added so far, appended to 'out', which must be initialised. */
bool sm_union_shape(struct sm_union *sum, struct sm_collector *out, struct sm_error *err);
/* Its area on the ellipsoid. */
bool sm_union_area_m2(struct sm_union *sum, double *area_m2, struct sm_error *err);
void sm_union_free(struct sm_union *sum);

/* What lies in one area and not in another. */
struct sm_difference {
    struct sm_collector shape;
    size_t areas;     /* polygons in it */
    double area_m2;   /* of all of them, on the ellipsoid */
    size_t slivers;   /* polygons left out for being too small … */
    double sliver_m2; /* … and their area in all */
};

/* a without b. Polygons below 'sliver_m2' (on the ellipsoid) are left out and counted: where two
 * surveys draw the same line with other vertices, they differ in slivers that mean nothing.
 * 'difference' need not be initialised; finish it also on failure. */
bool sm_union_difference(struct sm_union *a, struct sm_union *b, double sliver_m2,
                         struct sm_difference *difference, struct sm_error *err);
/* The same for two shapes. */
bool sm_shape_difference(const struct sm_shape *a, const struct sm_shape *b, double sliver_m2,
                         struct sm_difference *difference, struct sm_error *err);
void sm_difference_finish(struct sm_difference *difference);

#endif
