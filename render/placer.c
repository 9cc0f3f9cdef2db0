/* SPDX-License-Identifier: Apache-2.0 */
#include "render/placer.h"

#include <math.h>
#include <stdlib.h>

#include "render/label_private.h"

/* A taken line is a row of boxes no longer than this, which leave the corners of its own free. */
static const double LINE_STEP_PX = 6, LINE_HALF_PX = 0.8;
enum { LINE_STEPS_MAX = 1000 };

void sm_placer_init(struct sm_placer *placer, struct sm_box frame_px)
{
    *placer = (struct sm_placer){.frame_px = frame_px};
}

void sm_placer_finish(struct sm_placer *placer)
{
    free(placer->boxes);
    free(placer->segments);
    sm_arena_finish(&placer->arena);
    *placer = (struct sm_placer){0};
}

void sm_placer_take(struct sm_placer *placer, struct sm_box box_px)
{
    if (!sm_grow(&placer->boxes, &placer->box_capacity, placer->box_count + 1,
                 sizeof *placer->boxes)) {
        placer->failed = true;
        return;
    }
    placer->boxes[placer->box_count++] = box_px;
}

void sm_placer_take_line(struct sm_placer *placer, struct sm_vertex a, struct sm_vertex b)
{
    double dx = b.x - a.x, dy = b.y - a.y;
    int steps = (int)fmin(ceil(fmax(fabs(dx), fabs(dy)) / LINE_STEP_PX), LINE_STEPS_MAX);
    for (int i = 0; i < steps; i++) {
        double t0 = (double)i / steps, t1 = (double)(i + 1) / steps;
        struct sm_box box =
            sm_box_with(sm_box_empty(), (struct sm_vertex){a.x + dx * t0, a.y + dy * t0});
        box = sm_box_with(box, (struct sm_vertex){a.x + dx * t1, a.y + dy * t1});
        sm_placer_take(placer, sm_box_grown(box, LINE_HALF_PX));
    }
}

/* Thousands of lines are minded and hundreds of boxes held against them: a grid tells which lines a
 * box might cover. */
static bool put_in_grid(struct sm_placer *placer, struct sm_vertex a, struct sm_vertex b)
{
    struct sm_box box = sm_box_with(sm_box_with(sm_box_empty(), a), b);
    if (!placer->near) {
        placer->near = sm_arena_alloc(&placer->arena, 1, sizeof *placer->near);
        if (!placer->near || !sm_label_grid_init(placer->near, placer->frame_px, &placer->arena))
            return false;
    }
    return sm_label_grid_put(placer->near, (int)placer->segment_count, box);
}

void sm_placer_mind_line(struct sm_placer *placer, struct sm_vertex a, struct sm_vertex b)
{
    if (placer->failed || !put_in_grid(placer, a, b) ||
        !sm_grow(&placer->segments, &placer->segment_capacity, 2 * placer->segment_count + 2,
                 sizeof *placer->segments)) {
        placer->failed = true;
        return;
    }
    placer->segments[2 * placer->segment_count] = a;
    placer->segments[2 * placer->segment_count + 1] = b;
    placer->segment_count++;
}

bool sm_placer_is_free(const struct sm_placer *placer, struct sm_box box_px)
{
    if (placer->failed || !sm_box_holds_box(placer->frame_px, box_px)) return false;
    for (size_t i = 0; i < placer->box_count; i++)
        if (sm_boxes_overlap(placer->boxes[i], box_px)) return false;
    return true;
}

static bool hits(const struct sm_placer *placer, size_t i, struct sm_box box_px)
{
    return sm_segment_hits_box(placer->segments[2 * i], placer->segments[2 * i + 1], box_px);
}

bool sm_placer_covers_line(const struct sm_placer *placer, struct sm_box box_px)
{
    if (placer->segment_count == 0 || placer->failed) return false;
    /* What lies outside the frame is in no cell. */
    if (!sm_box_holds_box(placer->frame_px, box_px)) {
        for (size_t i = 0; i < placer->segment_count; i++)
            if (hits(placer, i, box_px)) return true;
        return false;
    }
    struct sm_label_walk walk = sm_label_walk_start(placer->near, box_px);
    for (int i; (i = sm_label_walk_next(&walk)) >= 0;)
        if (hits(placer, (size_t)i, box_px)) return true;
    return false;
}
