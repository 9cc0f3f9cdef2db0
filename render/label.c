/* SPDX-License-Identifier: Apache-2.0 */
#include "render/label.h"

#include <stdlib.h>

#include "render/label_private.h"

static int compare_numbers(double a, double b)
{
    return (a > b) - (a < b);
}

/* Most important first; among equals from the top of the page, so that the order in which they
 * were given means nothing. */
static int compare_seekers(const void *a, const void *b)
{
    const struct sm_seeker *x = a, *y = b;
    const struct sm_box *s = &x->label->symbol_px, *t = &y->label->symbol_px;
    int order = compare_numbers(y->label->weight, x->label->weight);
    if (!order) order = compare_numbers(s->y0, t->y0);
    if (!order) order = compare_numbers(s->x0, t->x0);
    if (!order) order = compare_numbers(s->y1, t->y1);
    if (!order) order = compare_numbers(s->x1, t->x1);
    if (!order && x->label->variant_count > 0 && y->label->variant_count > 0)
        order = compare_numbers(y->label->variants[0].width_px, x->label->variants[0].width_px);
    return order ? order : (x->index > y->index) - (x->index < y->index);
}

static struct sm_label_placement placement_of(const struct sm_seeker *seeker)
{
    const struct sm_candidate *candidate = seeker->choice;
    if (!candidate) return (struct sm_label_placement){.variant = -1};
    return (struct sm_label_placement){
        .variant = candidate->variant,
        .box_px = candidate->box,
        .align = (double)candidate->align,
        .leader_count = candidate->leader_count,
        .leader_px = {candidate->leader[0], candidate->leader[1], candidate->leader[2]},
    };
}

static bool solve(const struct sm_label_problem *problem, struct sm_label_placement *placements,
                  struct sm_arena *arena)
{
    struct sm_label_scene scene;
    struct sm_seeker *seekers = sm_arena_alloc_zeroed(arena, problem->label_count, sizeof *seekers);
    if (!seekers || !sm_label_scene_init(&scene, problem, arena)) return false;
    for (size_t i = 0; i < problem->label_count; i++) {
        seekers[i].label = &problem->labels[i];
        seekers[i].index = i;
    }
    qsort(seekers, problem->label_count, sizeof *seekers, compare_seekers);
    for (size_t i = 0; i < problem->label_count; i++)
        sm_seeker_begin(&scene, &seekers[i]);
    if (!sm_labels_search(&scene, seekers, problem->label_count)) return false;
    for (size_t i = 0; i < problem->label_count; i++)
        placements[seekers[i].index] = placement_of(&seekers[i]);
    return true;
}

bool sm_labels_solve(const struct sm_label_problem *problem, struct sm_label_placement *placements,
                     struct sm_error *err)
{
    struct sm_arena arena = {0};
    bool ok = !problem->paper->failed && solve(problem, placements, &arena);
    sm_arena_finish(&arena);
    return ok || sm_fail_memory(err);
}

void sm_labels_take(struct sm_placer *paper, const struct sm_label_problem *problem,
                    const struct sm_label_placement *placements)
{
    for (size_t i = 0; i < problem->label_count; i++) {
        const struct sm_label_placement *placement = &placements[i];
        if (placement->variant < 0) continue;
        sm_placer_take(paper, placement->box_px);
        for (int k = 1; k < placement->leader_count; k++)
            sm_placer_take_line(paper, placement->leader_px[k - 1], placement->leader_px[k]);
        if (problem->labels[i].brings_symbol) sm_placer_take(paper, problem->labels[i].symbol_px);
    }
}
