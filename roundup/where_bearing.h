/* SPDX-License-Identifier: Apache-2.0
 * Private to roundup/: how far and on which side of a place something is told to be.
 */
#ifndef SM_ROUNDUP_WHERE_BEARING_H
#define SM_ROUNDUP_WHERE_BEARING_H

#include "roundup/prose.h"

/* "About 20 km (12 miles) southeast of". */
struct sm_bearing {
    size_t from; /* the token with which it begins */
    double
        bearing_deg; /* of the spot as seen from the place, clockwise from north; NaN: not said */
    double distance_km; /* NaN where not said */
    bool part;          /* "in the south-east of": inside the place */
    bool within;        /* "to within 5 km of" */
};

/* What ends right before token 'at', not before 'first'. False where nothing of it is said; then
 * 'from' is 'at' and both numbers are NaN. */
bool sm_bearing_before(const struct sm_prose *prose, size_t first, size_t at,
                       struct sm_bearing *bearing);

#endif
