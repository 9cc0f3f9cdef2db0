/* SPDX-License-Identifier: Apache-2.0
 * Shapes with names, as paths of trace_sink.h, and a generator of random ones.
 */
#ifndef SM_TESTS_SHAPES_H
#define SM_TESTS_SHAPES_H

#include <math.h>
#include <stdint.h>

#include "geo/shape.h"

#define SHAPE_SQUARE "M0,0L10,0L10,10L0,10Z"
#define SHAPE_BOWTIE "M0,0L10,10L10,0L0,10Z"
#define SHAPE_CONCAVE1 "M0,0L10,0L10,10L5,2L0,10Z" /* a V cut into its top */
#define SHAPE_NOT_CLOSED "M0,0L10,0L10,10L0,10"    /* a line that looks like a square */
#define SHAPE_ISLAND_IN_LAKE "M0,0L30,0L30,30L0,30ZM5,5L25,5L25,25L5,25ZM10,10L20,10L20,20L10,20Z"
#define SHAPE_COMB "M0,0L12,0L12,10L10,10L10,2L8,2L8,10L6,10L6,2L4,2L4,10L2,10L2,2L0,2Z"
#define SHAPE_SLIVER "M0,0L10,0.001L20,0L10,-0.001Z"
#define SHAPE_TWO_SQUARES_TOUCHING "M0,0L10,0L10,10L0,10ZM10,10L20,10L20,20L10,20Z"

/* xorshift64*: the same numbers everywhere. */
static inline double random_between(uint64_t *state, double low, double high)
{
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    uint64_t bits = *state * 2685821657736338717u >> 11;
    return low + (high - low) * ((double)bits / 9007199254740992.0);
}

/* A star: a ring round 'centre' that does not cross itself. */
static inline void random_star(uint64_t *state, struct sm_vertex centre, double radius, int count,
                               struct sm_vertex *out)
{
    for (int i = 0; i < count; i++) {
        double angle = 6.283185307179586 * i / count;
        double r = random_between(state, radius * 0.3, radius);
        out[i] = (struct sm_vertex){centre.x + r * cos(angle), centre.y + r * sin(angle)};
    }
}

/* A walk with steps up to 'step' each way. */
static inline void random_walk(uint64_t *state, double step, int count, struct sm_vertex *out)
{
    struct sm_vertex at = {0, 0};
    for (int i = 0; i < count; i++) {
        out[i] = at;
        at.x += random_between(state, -step, step);
        at.y += random_between(state, -step, step);
    }
}

static const size_t one_part[] = {0};

static inline struct sm_shape shape_of(enum sm_shape_kind kind, const struct sm_vertex *vertices,
                                       int count)
{
    return (struct sm_shape){kind, vertices, (size_t)count, one_part, 1};
}

#endif
