/* SPDX-License-Identifier: Apache-2.0
 * Where a place must stand on a map, by the view of its account and PROJ instead of our own
 * projection.
 */
#ifndef SM_TESTS_TRUTH_HELPERS_H
#define SM_TESTS_TRUTH_HELPERS_H

#include <check.h>
#include "tests/map_helpers.h"

#include "geo/projection.h"

#define HEADER "date,place,admin1,precision,category,title,lat,lon,bearing,distance_km,radius_km"

static const struct sm_map_options trace = {.format = SM_TRACE, .width_px = 1600};

/* The same projection, but computed by PROJ from its definition, and the view of the account. */
static inline struct sm_vertex expected_px(double lon_deg, double lat_deg)
{
    struct sm_error err = {0};
    struct sm_vertex m = {0, 0};
    struct sm_projection *proj = sm_projection_new(
        "+proj=lcc +lat_1=46 +lat_2=51 +lat_0=48.5 +lon_0=31.5 +datum=WGS84 +units=m", NULL, &err);
    ck_assert_msg(proj != NULL, "%s", err.message);
    ck_assert(sm_project(proj, (struct sm_vertex){lon_deg, lat_deg}, &m));
    sm_projection_free(proj);
    double scale = view_number("px_per_km") / 1000;
    double c = view_number("cosine"), s = view_number("sine");
    return (struct sm_vertex){view_number("x_px") + scale * (m.x * c + m.y * s),
                              view_number("y_px") - scale * (m.y * c - m.x * s)};
}

#endif
