/* SPDX-License-Identifier: Apache-2.0
 * Views and projections for tests of the road from ground to page.
 */
#ifndef SM_TESTS_ROAD_HELPERS_H
#define SM_TESTS_ROAD_HELPERS_H

#include <check.h>
#include <string.h>

#include "shapes.h"
#include "trace_sink.h"

#include "geo/measure.h"
#include "geo/stages.h"

static const struct sm_box ukraine_deg = {22.1, 44.3, 40.3, 52.4};
static const struct sm_box frame = {0, 0, 1600, 1067};
static const struct sm_road_options usual = {16, 0.25, 0.25};

static inline struct sm_projection *default_projection(void)
{
    struct sm_projection *projection = sm_projection_new(NULL, NULL, NULL);
    ck_assert_ptr_nonnull(projection);
    return projection;
}

/* The outline of a ground box on the map: 40 vertices. */
static inline void outline(const struct sm_projection *projection, struct sm_box box,
                           struct sm_vertex out[40])
{
    for (int i = 0; i < 10; i++) {
        double x = box.x0 + i / 9.0 * sm_box_width(box), y = box.y0 + i / 9.0 * sm_box_height(box);
        struct sm_vertex ground[] = {{x, box.y0}, {x, box.y1}, {box.x0, y}, {box.x1, y}};
        for (int k = 0; k < 4; k++)
            ck_assert(sm_project(projection, ground[k], &out[4 * i + k]));
    }
}

static inline struct sm_view view_of(const struct sm_projection *projection, struct sm_box box,
                                     double turn_rad)
{
    struct sm_vertex map[40];
    outline(projection, box, map);
    struct sm_shape shape = shape_of(SM_SHAPE_POINTS, map, 40);
    return sm_view_fit(&shape, turn_rad, sm_box_grown(frame, -20), frame);
}

#endif
