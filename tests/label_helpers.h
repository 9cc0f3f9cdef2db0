/* SPDX-License-Identifier: Apache-2.0
 * A sheet of paper and a few labels that want a place on it.
 */
#ifndef SM_TESTS_LABEL_HELPERS_H
#define SM_TESTS_LABEL_HELPERS_H

#include <check.h>
#include "render/label.h"

static struct sm_placer paper;
static struct sm_label labels[8];
static struct sm_label_placement placements[8];
static size_t count;

/* All of it, its first half, a number. */
static const struct sm_label_variant words[] = {
    {60, 30, 15, 0}, {60, 15, 15, 100}, {12, 15, 15, 400}};

static inline void begin(void)
{
    sm_placer_init(&paper, (struct sm_box){0, 0, 400, 300});
    count = 0;
}

static inline void end(void)
{
    sm_placer_finish(&paper);
}

/* A symbol of 20 px with the usual words; it occupies the paper. */
static inline struct sm_label *add(double x, double y)
{
    struct sm_label *label = &labels[count++];
    *label = (struct sm_label){
        .symbol_px = {x - 10, y - 10, x + 10, y + 10},
        .reach_x_px = 10,
        .reach_y_px = 10,
        .gap_px = 4,
        .variants = words,
        .variant_count = 3,
        .weight = 1,
        .may_lead = true,
    };
    sm_placer_take(&paper, label->symbol_px);
    return label;
}

static inline void solve(void)
{
    struct sm_error err = {0};
    const struct sm_label_problem problem = {
        .paper = &paper, .labels = labels, .label_count = count};
    ck_assert_msg(sm_labels_solve(&problem, placements, &err), "%s", err.message);
}

#endif
