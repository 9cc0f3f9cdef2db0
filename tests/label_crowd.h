/* SPDX-License-Identifier: Apache-2.0
 * Crowds of labels, generated: shared by the tests of the label engine and its benchmark. A seed
 * gives the same crowd everywhere.
 */
#ifndef SM_TESTS_LABEL_CROWD_H
#define SM_TESTS_LABEL_CROWD_H

#include <stdint.h>
#include <stdlib.h>

#include "render/label.h"

enum { CROWD_VARIANTS = 4 };

struct crowd {
    struct sm_placer paper;
    struct sm_label *labels;
    struct sm_label_variant (*variants)[CROWD_VARIANTS];
    struct sm_label_placement *placements;
    size_t count;
    uint64_t state;
};

/* SplitMix64. */
static inline double crowd_random(struct crowd *crowd, double limit)
{
    uint64_t z = crowd->state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    z ^= z >> 31;
    return limit * (double)(z >> 11) / 9007199254740992.0;
}

/* A place anywhere, or near one of five spots. */
static inline struct sm_vertex crowd_place(struct crowd *crowd, bool clustered)
{
    static const struct sm_vertex spots[] = {
        {850, 420}, {800, 500}, {300, 300}, {560, 640}, {900, 200}};
    struct sm_box f = crowd->paper.frame_px;
    if (clustered && crowd_random(crowd, 1) < 0.8) {
        struct sm_vertex spot = spots[(int)crowd_random(crowd, 5)];
        double dx = crowd_random(crowd, 1) + crowd_random(crowd, 1) + crowd_random(crowd, 1) - 1.5;
        double dy = crowd_random(crowd, 1) + crowd_random(crowd, 1) + crowd_random(crowd, 1) - 1.5;
        return (struct sm_vertex){spot.x + dx * 140, spot.y + dy * 140};
    }
    return (struct sm_vertex){f.x0 + 15 + crowd_random(crowd, sm_box_width(f) - 30),
                              f.y0 + 15 + crowd_random(crowd, sm_box_height(f) - 30)};
}

/* As on a national map of 1,600 px: two texts, one text, the name, a number. */
static inline void crowd_words(struct crowd *crowd, struct sm_label_variant *variants)
{
    double name = 40 + crowd_random(crowd, 50), text = 80 + crowd_random(crowd, 78);
    double lines = 1 + (int)crowd_random(crowd, 2);
    variants[0] = (struct sm_label_variant){text, 16 + 15 * (lines + 1), 16, 0};
    variants[1] = (struct sm_label_variant){text, 16 + 15 * lines, 16, 100};
    variants[2] = (struct sm_label_variant){name, 16, 16, 200};
    variants[3] = (struct sm_label_variant){18, 16, 16, 400};
}

static inline void crowd_begin(struct crowd *crowd, size_t count, uint64_t seed, bool clustered)
{
    *crowd = (struct crowd){.count = count, .state = seed};
    sm_placer_init(&crowd->paper, (struct sm_box){5, 105, 1105, 955});
    crowd->labels = calloc(count, sizeof *crowd->labels);
    crowd->variants = calloc(count, sizeof *crowd->variants);
    crowd->placements = calloc(count, sizeof *crowd->placements);
    for (size_t i = 0; i < count; i++) {
        struct sm_vertex at = crowd_place(crowd, clustered);
        crowd_words(crowd, crowd->variants[i]);
        crowd->labels[i] = (struct sm_label){
            .symbol_px = {at.x - 11, at.y - 11, at.x + 11, at.y + 11},
            .reach_x_px = 11,
            .reach_y_px = 11,
            .gap_px = 4,
            .variants = crowd->variants[i],
            .variant_count = CROWD_VARIANTS,
            .weight = 1 + (int)crowd_random(crowd, 4) / 4.0,
            .may_lead = true,
        };
        sm_placer_take(&crowd->paper, crowd->labels[i].symbol_px);
    }
    for (int i = 0; i < 40; i++) {
        struct sm_vertex a = crowd_place(crowd, false), b = a;
        b.x += crowd_random(crowd, 120) - 60;
        b.y += crowd_random(crowd, 120) - 60;
        sm_placer_mind_line(&crowd->paper, a, b);
    }
}

static inline void crowd_end(struct crowd *crowd)
{
    sm_placer_finish(&crowd->paper);
    free(crowd->labels);
    free(crowd->variants);
    free(crowd->placements);
}

static inline struct sm_label_problem crowd_problem(const struct crowd *crowd)
{
    return (struct sm_label_problem){
        .paper = &crowd->paper, .labels = crowd->labels, .label_count = crowd->count};
}

static inline double crowd_loss(const struct crowd *crowd)
{
    double loss = 0;
    for (size_t i = 0; i < crowd->count; i++) {
        int variant = crowd->placements[i].variant;
        double lost = variant < 0 ? SM_LABEL_LOST : crowd->variants[i][variant].loss;
        loss += lost * crowd->labels[i].weight;
    }
    return loss;
}

/* How labels are placed when each just takes the best free one of eight positions, the most
 * important first: what the engine is measured against. */
static inline bool crowd_take_position(struct crowd *crowd, size_t i, int variant)
{
    static const int columns[] = {1, -1, 1, -1, 1, -1, 0, 0}, rows[] = {-1, -1, 1, 1, 0, 0, -1, 1};
    const struct sm_label *label = &crowd->labels[i];
    double w = crowd->variants[i][variant].width_px, h = crowd->variants[i][variant].height_px;
    struct sm_vertex c = sm_box_middle(label->symbol_px);
    for (int p = 0; p < 8; p++) {
        bool corner = columns[p] && rows[p];
        double dx = label->reach_x_px * (corner ? 0.866 : 1) + label->gap_px;
        double dy = corner ? label->reach_y_px * 0.5 : label->reach_y_px + label->gap_px;
        double x = c.x + columns[p] * (dx + w / 2) - w / 2,
               y = c.y + rows[p] * (dy + h / 2) - h / 2;
        struct sm_box box = {x, y, x + w, y + h};
        if (!sm_placer_is_free(&crowd->paper, box)) continue;
        sm_placer_take(&crowd->paper, box);
        crowd->placements[i] = (struct sm_label_placement){.variant = variant, .box_px = box};
        return true;
    }
    return false;
}

static inline void crowd_place_greedily(struct crowd *crowd)
{
    for (double weight = 2; weight > 0.9; weight -= 0.25)
        for (size_t i = 0; i < crowd->count; i++) {
            if (crowd->labels[i].weight != weight) continue;
            int variant = 0;
            while (variant < CROWD_VARIANTS && !crowd_take_position(crowd, i, variant))
                variant++;
            if (variant == CROWD_VARIANTS) crowd->placements[i].variant = -1;
        }
}

#endif
