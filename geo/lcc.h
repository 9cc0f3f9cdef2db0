/* SPDX-License-Identifier: Apache-2.0
 * Lambert conformal conic with two standard parallels on an ellipsoid, in closed form.
 * Used inside geo/ only: everybody else projects through geo/projection.h.
 */
#ifndef SM_GEO_LCC_H
#define SM_GEO_LCC_H

#include <stdbool.h>
#include <stddef.h>

#include "geo/vertex.h"

enum { SM_LCC_TERMS = 14 };

/* [Snyder87, p. 107]; names as there. The cone's apex lies at (0, rho0). */
struct sm_lcc {
    double e2;   /* the ellipsoid's eccentricity, squared */
    double n;    /* the cone's constant: a turn of 1° in longitude is n° on the map */
    double aF;   /* semi-major axis times F, metres */
    double rho0; /* radius of the parallel of origin, metres */
    double lon0; /* central meridian, degrees */
    double a;    /* semi-major axis, metres */
    /* The radius of a parallel as a series, for latitudes that maps of Ukraine show; even powers,
     * then odd ones. */
    double series[SM_LCC_TERMS];
};

struct sm_lcc_parallels {
    double lat1_deg, lat2_deg, lat0_deg, lon0_deg;
};

/* On WGS84. The parallels must not be symmetric to the equator. */
struct sm_lcc sm_lcc_wgs84(struct sm_lcc_parallels parallels);
/* False at the far pole and for what is not a place. A longitude of exactly ±180° from the central
 * meridian stays on its side. */
bool sm_lcc_forward(const struct sm_lcc *lcc, struct sm_vertex ground_deg, struct sm_vertex *map_m);
/* The same for some, together a third of the time. How many, from the first on, have an answer. */
size_t sm_lcc_forward_some(const struct sm_lcc *lcc, const struct sm_vertex *ground_deg, size_t n,
                           struct sm_vertex *map_m);
/* False in the gap that the unrolled cone leaves. */
bool sm_lcc_inverse(const struct sm_lcc *lcc, struct sm_vertex map_m, struct sm_vertex *ground_deg);
double sm_lcc_scale(const struct sm_lcc *lcc, double lat_deg);

#endif
