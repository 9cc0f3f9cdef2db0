/* SPDX-License-Identifier: Apache-2.0
 * The placer: what occupies paper. Symbols, pins, scale bars and finished labels are taken; lines
 * that are better left uncovered are minded. Who wants room asks here first; labels are placed
 * together by label.h, which reads all of it. Page space.
 */
#ifndef SM_RENDER_PLACER_H
#define SM_RENDER_PLACER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/memory.h"
#include "geo/vertex.h"

struct sm_label_grid;

struct sm_placer {
    struct sm_box frame_px; /* labels stay inside */
    struct sm_box *boxes;   /* taken */
    size_t box_count, box_capacity;
    struct sm_vertex *segments; /* lines better not covered, as pairs of ends */
    size_t segment_count, segment_capacity;
    struct sm_label_grid *near; /* which segments pass near a place; NULL until there are any */
    struct sm_arena arena;      /* of the grid */
    bool failed;                /* memory ran out: nothing more is placed */
};

void sm_placer_init(struct sm_placer *placer, struct sm_box frame_px);
void sm_placer_finish(struct sm_placer *placer);
/* Nothing may be put here any more. */
void sm_placer_take(struct sm_placer *placer, struct sm_box box_px);
/* Nor across this line: it is taken as a row of small boxes. */
void sm_placer_take_line(struct sm_placer *placer, struct sm_vertex a, struct sm_vertex b);
/* Covering this line costs, but is allowed. */
void sm_placer_mind_line(struct sm_placer *placer, struct sm_vertex a, struct sm_vertex b);
/* Does a minded line run through the box? */
bool sm_placer_covers_line(const struct sm_placer *placer, struct sm_box box_px);
bool sm_placer_is_free(const struct sm_placer *placer, struct sm_box box_px);

#endif
