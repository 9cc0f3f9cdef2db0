/* SPDX-License-Identifier: Apache-2.0
 * The parts of naming rivers. Private to layers/.
 *
 *     river_courses   what the frame shows of all waters, and of one river, windings evened out
 *     river_stretch   where along it a name might stand, the gentlest first
 *     river_names     which of those is free, and the name there
 */
#ifndef SM_LAYERS_RIVERS_H
#define SM_LAYERS_RIVERS_H

#include "layers/map.h"

/* Waters are followed in steps of this. */
#define SM_RIVER_STEP_PX 4.0

/* Places along all rivers and shores in the frame. */
struct sm_waters {
    struct sm_sink sink;
    struct sm_water_place {
        struct sm_vertex at;
        long river;  /* the first row of its name; -1 for shores and nameless rivers */
        bool starts; /* does not follow the place before it */
    } * places;
    size_t count, capacity;
    struct sm_box *boxes; /* around every SM_WATERS_TOGETHER places */
    long river;           /* of what comes in */
    bool in_line, failed;
};
enum { SM_WATERS_TOGETHER = 64 };

/* 'firsts' is of each row of the named rivers the first one with its name. */
bool sm_waters_collect(struct sm_map *map, struct sm_layer *rivers, const long *firsts,
                       struct sm_waters *waters);
void sm_waters_finish(struct sm_waters *waters);

/* A part of a river without a gap, from either end. */
struct sm_reach {
    struct sm_vertex *at;     /* SM_RIVER_STEP_PX apart */
    struct sm_vertex *smooth; /* the same, windings evened out */
    size_t count;
};

/* All reaches of a river, lines joined where one begins where another ends; in the arena. */
struct sm_reaches {
    struct sm_reach *items;
    size_t count;
    double length_px;
};
bool sm_river_reaches(const struct sm_waters *waters, long river, struct sm_arena *arena,
                      struct sm_reaches *reaches);

/* A name as a block of type, without what its letters leave empty. */
struct sm_name_size {
    double width_px, up_px, down_px; /* over and under the baseline */
};

/* A place for a name: along so much of a reach around its middle, so far off. */
struct sm_stretch {
    size_t reach, middle, half; /* in places */
    double offset_px;           /* of the baseline, to the left of the reading direction */
    bool backwards;             /* it reads against the order of the places */
    double cost;
    size_t order;
};
struct sm_stretches {
    struct sm_stretch *items;
    size_t count, capacity;
    struct sm_vertex *ways; /* of the reach under way: at each place onwards, then backwards */
    size_t way_capacity;
    bool failed;
};
void sm_stretches_finish(struct sm_stretches *stretches);

/* Append the stretches of one reach that are gentle enough. 'ground' says what the ground at a
 * place costs; HUGE_VAL is no place for a name. */
struct sm_ground_cost {
    double (*at)(const struct sm_ground_cost *self, struct sm_vertex at_px);
};
void sm_find_stretches(const struct sm_reaches *reaches, size_t reach, struct sm_name_size name,
                       const struct sm_ground_cost *ground, struct sm_stretches *stretches);
/* Cheapest first; equals in the order in which they were found. */
void sm_sort_stretches(struct sm_stretches *stretches);
/* The baseline in reading order: 2 * half + 1 vertices. */
void sm_stretch_baseline(const struct sm_reaches *reaches, const struct sm_stretch *stretch,
                         struct sm_vertex *line_px);

#endif
