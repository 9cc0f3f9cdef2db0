/* SPDX-License-Identifier: Apache-2.0
 * The area of polygons on the ellipsoid when their edges are straight in degrees, as GeoJSON has
 * it. sm_geodesic_area_m2 takes edges for geodesics: between the two lie 4 km² for an edge of one
 * degree along a parallel, and a line that one survey draws with an extra vertex would make an
 * area of it. Used inside geo/ only.
 */
#ifndef SM_GEO_OVERLAY_AREA_H
#define SM_GEO_OVERLAY_AREA_H

#include "geo/measure.h"

bool sm_straight_area_m2(const struct sm_shape *polygons_deg, double *area_m2,
                         struct sm_error *err);

#endif
