/* SPDX-License-Identifier: Apache-2.0
 * The inverse geodesic problem on WGS84 in closed iteration [Vincenty75], private to geo/: within a
 * millimetre of [Karney13], and without loading libproj, which costs more than drawing a map's
 * labels does.
 */
#ifndef SM_GEO_VINCENTY_H
#define SM_GEO_VINCENTY_H

#include <stdbool.h>

#include "geo/vertex.h"

/* Distance in metres from a to b and azimuth at a in degrees, clockwise from north within ±180.
 * False for points that are nearly antipodal, where the iteration does not converge. */
bool sm_vincenty_inverse(struct sm_vertex a_deg, struct sm_vertex b_deg, double *distance_m,
                         double *azimuth_deg);

#endif
