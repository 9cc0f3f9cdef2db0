/* SPDX-License-Identifier: Apache-2.0
 * Random rings and lines to try the stages of the stream with; shapes as text.
 */
#ifndef SM_TESTS_RANDOM_SHAPES_H
#define SM_TESTS_RANDOM_SHAPES_H

#include <check.h>
#include <stdlib.h>

#include "shapes.h"
#include "trace_sink.h"

#include "geo/measure.h"
#include "geo/stages.h"

enum { ROUNDS = 300, STAR = 40, WALK = 60 };

static inline struct sm_collector random_shape(uint64_t *state, bool ring)
{
    struct sm_vertex vertices[WALK];
    struct sm_collector out;
    sm_collector_init(&out);
    if (ring) {
        struct sm_vertex centre = {random_between(state, -20, 120),
                                   random_between(state, -20, 100)};
        random_star(state, centre, random_between(state, 1, 150), STAR, vertices);
    } else {
        random_walk(state, 40, WALK, vertices);
    }
    struct sm_shape shape =
        shape_of(ring ? SM_SHAPE_POLYGONS : SM_SHAPE_LINES, vertices, ring ? STAR : WALK);
    sm_shape_stream(&shape, &out.sink);
    return out;
}

static inline char *written(const struct sm_shape *shape)
{
    struct trace_sink trace = trace_sink();
    sm_shape_stream(shape, &trace.sink);
    return trace.text.bytes ? trace.text.bytes : calloc(1, 1);
}

#endif
