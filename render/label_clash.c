/* SPDX-License-Identifier: Apache-2.0
 * Which places of two labels are in each other's way, with their leaders and symbols.
 */
#include "render/label_private.h"

/* What keeps labels and leaders apart. */
static const double LEADER_GAP_PX = 2, LEADERS_GAP_PX = 4;

struct sm_box sm_candidate_extent(const struct sm_seeker *seeker, const struct sm_candidate *c)
{
    struct sm_box extent = c->box;
    for (int i = 0; i < c->leader_count; i++)
        extent = sm_box_with(extent, c->leader[i]);
    return seeker->label->brings_symbol ? sm_box_union(extent, seeker->label->symbol_px) : extent;
}

static bool leader_hits(const struct sm_candidate *a, struct sm_box box)
{
    return sm_leader_hits_box(a->leader, a->leader_count, sm_box_grown(box, LEADER_GAP_PX));
}

static bool leaders_meet(const struct sm_candidate *a, const struct sm_candidate *b)
{
    for (int i = 1; i < a->leader_count; i++)
        for (int k = 1; k < b->leader_count; k++)
            if (sm_segments_meet(&a->leader[i - 1], &b->leader[k - 1], LEADERS_GAP_PX)) return true;
    return false;
}

/* The symbol that comes with a label is in the way of the other's label, leader and symbol. */
static bool symbol_clashes(const struct sm_seeker *owner, const struct sm_seeker *other,
                           const struct sm_candidate *c)
{
    struct sm_box symbol = owner->label->symbol_px;
    if (!owner->label->brings_symbol) return false;
    return sm_boxes_overlap(symbol, c->box) || leader_hits(c, symbol) ||
           (other->label->brings_symbol && sm_boxes_overlap(symbol, other->label->symbol_px));
}

bool sm_candidates_clash(const struct sm_seeker *s, const struct sm_candidate *a,
                         const struct sm_seeker *t, const struct sm_candidate *b)
{
    return sm_boxes_overlap(a->box, b->box) || leader_hits(a, b->box) || leader_hits(b, a->box) ||
           leaders_meet(a, b) || symbol_clashes(s, t, b) || symbol_clashes(t, s, a);
}
