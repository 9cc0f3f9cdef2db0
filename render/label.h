/* SPDX-License-Identifier: Apache-2.0
 * Labels: where each of them stands, decided for all together. Page space.
 *
 * A label has variants, from all that it could say down to a number, and for each of them many
 * places to stand: the eight positions of [Imhof75], slid along its symbol, or away from it on a
 * leader, which bends once where no straight one is free. Of all combinations in which nothing
 * overlaps, a search finds one of low cost [Christensen95]: first comes what is not said at all,
 * then the rank of the position, the lines covered, the leader, and how plain it is to which symbol
 * the label belongs.
 *
 * What comes out depends on the problem alone: there is no chance in it, and the order of the
 * labels decides only between labels alike in weight, symbol and size.
 */
#ifndef SM_RENDER_LABEL_H
#define SM_RENDER_LABEL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/text.h"
#include "render/placer.h"

/* Where a label stands from its symbol, in the order of preference. [Imhof75] */
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
};

/* What an editor has decided: a position, or an offset in px from the symbol's middle to the
 * label's nearest corner, x right, y down (to the middle of its nearest side where one is 0). */
struct sm_pin {
    enum { SM_PIN_NONE, SM_PIN_POSITION, SM_PIN_OFFSET } kind;
    enum sm_position position;
    struct sm_vertex offset_px;
};

/* "top-right", "left", … or "dx,dy"; blank is no pin. False for anything else. */
bool sm_label_pin(struct sm_text text, struct sm_pin *pin);

/* One way to set a label. 'line_px' is the height of its first line, which a leader points at;
 * 'loss' is what it leaves unsaid: from 0 for all to SM_LABEL_LOST for nothing. */
struct sm_label_variant {
    double width_px, height_px, line_px;
    double loss;
};
#define SM_LABEL_LOST 1000.0

/*        |reach_x|
 *        +-------+---------+
 *        |       | symbol  |gap+--------+
 *   -----+   middle   +----+   | label  |         'reach' is half the symbol, or more where the
 *        |            |    |   +--------+         label shall keep off what lies around it
 *        +-----------------+
 */
struct sm_label {
    struct sm_box symbol_px;
    double reach_x_px, reach_y_px, gap_px;
    const struct sm_label_variant *variants; /* by loss, least first */
    int variant_count;
    double weight;      /* of its costs among all labels; 1 is usual */
    double cost_max;    /* a place that costs more is worse than no label; 0 for any place */
    bool may_lead;      /* leaders are allowed */
    bool brings_symbol; /* the symbol is drawn only with its label, and occupies paper only then */
    struct sm_pin pin;  /* overrides everything but the frame */
};

struct sm_label_problem {
    const struct sm_placer *paper; /* its boxes are never covered, its lines rather not */
    const struct sm_label *labels;
    size_t label_count;
    const struct sm_box *strangers; /* symbols that have no label here, but might seem to own one */
    size_t stranger_count;
};

struct sm_label_placement {
    int variant; /* -1: there was no room, not even for the last variant */
    struct sm_box box_px;
    double align; /* how its lines lean on the symbol: 0 flush left, 0.5 centred, 1 flush right */
    int leader_count;              /* of its vertices: 0 for none, 2, or 3 with a bend */
    struct sm_vertex leader_px[3]; /* from the symbol's edge to the label's */
};

/* Place all labels: 'placements' has room for each. What was placed overlaps nothing taken, no
 * other label, no leader, and no leader crosses another, unless pins say so; the paper is not
 * changed. False when memory ran out. */
bool sm_labels_solve(const struct sm_label_problem *problem, struct sm_label_placement *placements,
                     struct sm_error *err);
/* Occupy the paper with what was placed. */
void sm_labels_take(struct sm_placer *paper, const struct sm_label_problem *problem,
                    const struct sm_label_placement *placements);

#endif
