/* SPDX-License-Identifier: Apache-2.0
 * The placer: finds room for labels among everything that occupies paper. Greedy: labels are asked
 * for in order of importance, each takes the best free position, nothing placed moves again.
 * Page space.
 */
#ifndef SM_RENDER_PLACER_H
#define SM_RENDER_PLACER_H

#include <stdbool.h>
#include <stddef.h>

#include "geo/vertex.h"

/* Where a label stands from its anchor, in the order of preference. [Imhof75] */
enum sm_position {
    SM_TOP_RIGHT,
    SM_TOP_LEFT,
    SM_BOTTOM_RIGHT,
    SM_BOTTOM_LEFT,
    SM_RIGHT,
    SM_LEFT,
    SM_TOP,
    SM_BOTTOM,
    SM_POSITION_COUNT,
    SM_CENTRED = SM_POSITION_COUNT, /* on the anchor itself: areas, water */
};

struct sm_placer {
    struct sm_box frame_px; /* labels stay inside */
    struct sm_box *boxes;   /* taken */
    size_t box_count, box_capacity;
    struct sm_vertex *segments; /* lines better not covered, as pairs of ends */
    size_t segment_count, segment_capacity;
    bool failed; /* memory ran out: nothing more is placed */
};

void sm_placer_init(struct sm_placer *placer, struct sm_box frame_px);
void sm_placer_finish(struct sm_placer *placer);
/* Nothing may be put here any more. */
void sm_placer_take(struct sm_placer *placer, struct sm_box box_px);
/* Covering this line costs (of several, two count), but is allowed. */
void sm_placer_mind_line(struct sm_placer *placer, struct sm_vertex a, struct sm_vertex b);
/* Does a minded line run through the box? */
bool sm_placer_covers_line(const struct sm_placer *placer, struct sm_box box_px);
bool sm_placer_is_free(const struct sm_placer *placer, struct sm_box box_px);

struct sm_label {
    struct sm_vertex anchor_px;
    double reach_x_px, reach_y_px; /* half the symbol's size at the anchor */
    double gap_px;                 /* between symbol and label */
    double width_px, height_px;
    unsigned positions;           /* bit set of 1u << enum sm_position */
};
#define SM_ANY_POSITION ((1u << SM_POSITION_COUNT) - 1)

/* The cheapest free position: '*box' and '*position' say where; the box is taken. False when all
 * are occupied or outside the frame. */
bool sm_placer_place(struct sm_placer *placer, const struct sm_label *label, struct sm_box *box,
                     enum sm_position *position);
/* The box a label would have. */
struct sm_box sm_label_box(const struct sm_label *label, enum sm_position position);

#endif
