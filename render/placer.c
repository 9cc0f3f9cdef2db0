/* SPDX-License-Identifier: Apache-2.0 */
#include "render/placer.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

/* What covering one minded line costs, in steps of the positions' rank. */
static const double LINE_COST = 2.5;

void sm_placer_init(struct sm_placer *placer, struct sm_box frame_px)
{
    *placer = (struct sm_placer){.frame_px = frame_px};
}

void sm_placer_finish(struct sm_placer *placer)
{
    free(placer->boxes);
    free(placer->segments);
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

void sm_placer_mind_line(struct sm_placer *placer, struct sm_vertex a, struct sm_vertex b)
{
    if (!sm_grow(&placer->segments, &placer->segment_capacity, 2 * placer->segment_count + 2,
                 sizeof *placer->segments)) {
        placer->failed = true;
        return;
    }
    placer->segments[2 * placer->segment_count] = a;
    placer->segments[2 * placer->segment_count + 1] = b;
    placer->segment_count++;
}

/* Touching edges do not disturb each other. */
static bool overlap(struct sm_box a, struct sm_box b)
{
    return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

bool sm_placer_is_free(const struct sm_placer *placer, struct sm_box box_px)
{
    if (placer->failed || !sm_box_holds_box(placer->frame_px, box_px)) return false;
    for (size_t i = 0; i < placer->box_count; i++)
        if (overlap(placer->boxes[i], box_px)) return false;
    return true;
}

/* One edge of the slab test: narrows [enter, leave], false when nothing is left. */
static bool narrow(double from, double step, double low, double high, double range[2])
{
    if (step == 0) return from > low && from < high;
    double t0 = (low - from) / step, t1 = (high - from) / step;
    range[0] = fmax(range[0], fmin(t0, t1));
    range[1] = fmin(range[1], fmax(t0, t1));
    return range[0] < range[1];
}

static bool covers(struct sm_box box, struct sm_vertex a, struct sm_vertex b)
{
    double range[2] = {0, 1};
    return narrow(a.x, b.x - a.x, box.x0, box.x1, range) &&
           narrow(a.y, b.y - a.y, box.y0, box.y1, range);
}

/* How many minded lines run through the box, counted up to 'enough'. */
static int lines_covered(const struct sm_placer *placer, struct sm_box box, int enough)
{
    int count = 0;
    for (size_t i = 0; i < placer->segment_count && count < enough; i++)
        count += covers(box, placer->segments[2 * i], placer->segments[2 * i + 1]);
    return count;
}

bool sm_placer_covers_line(const struct sm_placer *placer, struct sm_box box_px)
{
    return lines_covered(placer, box_px, 1) > 0;
}

static double cost_of(const struct sm_placer *placer, struct sm_box box, int rank)
{
    return rank + LINE_COST * lines_covered(placer, box, 2);
}

/*            left      centred     right
 *
 *   top      +------+  +------+  +------+
 *            |      |  |      |  |      |
 *            +------+  +------+  +------+
 *   middle   +------+    [o]     +------+     [o] anchor and symbol; labels in the corners move
 *            +------+            +------+     in by a third of the symbol, as its own corners
 *   bottom   +------+  +------+  +------+     are mostly empty
 */
struct sm_box sm_label_box(const struct sm_label *label, enum sm_position position)
{
    static const signed char columns[] = {1, -1, 1, -1, 1, -1, 0, 0, 0};
    static const signed char rows[] = {-1, -1, 1, 1, 0, 0, -1, 1, 0};
    double w = label->width_px, h = label->height_px;
    int column = columns[position], row = rows[position];
    double inwards = column && row ? 2.0 / 3 : 1;
    double dx = label->reach_x_px * inwards + label->gap_px;
    double dy = column && row ? label->reach_y_px / 3 : label->reach_y_px + label->gap_px;
    double x = label->anchor_px.x + column * (dx + w / 2) - w / 2;
    double y = label->anchor_px.y + row * (dy + h / 2) - h / 2;
    return (struct sm_box){x, y, x + w, y + h};
}

bool sm_placer_place(struct sm_placer *placer, const struct sm_label *label, struct sm_box *box,
                     enum sm_position *position)
{
    double best = INFINITY;
    for (int p = 0; p <= SM_CENTRED; p++) {
        if (!(label->positions & 1u << p)) continue;
        struct sm_box candidate = sm_label_box(label, (enum sm_position)p);
        if (!sm_placer_is_free(placer, candidate)) continue;
        double cost = cost_of(placer, candidate, p);
        if (cost >= best) continue;
        best = cost;
        *box = candidate;
        *position = (enum sm_position)p;
    }
    if (isinf(best)) return false;
    sm_placer_take(placer, *box);
    return !placer->failed;
}
