/* SPDX-License-Identifier: Apache-2.0
 * Minded lines, rasterised: each cell knows the length of line in it, each node the sum of all
 * cells above and left of it, so the length under a box comes from its four corners.
 *
 *     +-----+-----+-----+
 *     |  A  |     B     |       under the box = D - B - C + A, each read between the nodes as if
 *     +-----+===========+       a cell's line were spread over it
 *     |  C  |    box  D |
 *     +-----+===========+
 */
#include "render/label_private.h"

static const double CELL_PX = 4, CELLS_A_SIDE = 512;
/* Lengths are whole numbers, so that no sum depends on its order. */
static const double UNITS_PER_PX = 16;

static void deposit(struct sm_label_ink *ink, struct sm_vertex v, unsigned units)
{
    double x = (v.x - ink->frame_px.x0) / ink->cell_px, y = (v.y - ink->frame_px.y0) / ink->cell_px;
    if (!(x >= 0 && y >= 0 && x < ink->columns && y < ink->rows)) return;
    ink->sums[((int)y + 1) * (ink->columns + 1) + (int)x + 1] += units;
}

static void deposit_segment(struct sm_label_ink *ink, struct sm_vertex a, struct sm_vertex b)
{
    enum { STEPS_MAX = 100000 };
    double dx = b.x - a.x, dy = b.y - a.y, length = sqrt(dx * dx + dy * dy);
    if (!(length > 0)) return;
    int steps = (int)fmin(ceil(length / ink->cell_px * 2), STEPS_MAX);
    unsigned units = (unsigned)(length / steps * UNITS_PER_PX + 0.5);
    for (int i = 0; i < steps; i++) {
        double t = (i + 0.5) / steps;
        deposit(ink, (struct sm_vertex){a.x + dx * t, a.y + dy * t}, units);
    }
}

static void sum_up(struct sm_label_ink *ink)
{
    int stride = ink->columns + 1;
    for (int y = 1; y <= ink->rows; y++) {
        unsigned row = 0;
        for (int x = 1; x <= ink->columns; x++) {
            row += ink->sums[y * stride + x];
            ink->sums[y * stride + x] = row + ink->sums[(y - 1) * stride + x];
        }
    }
}

bool sm_label_ink_init(struct sm_label_ink *ink, const struct sm_placer *paper,
                       struct sm_arena *arena)
{
    double w = sm_box_width(paper->frame_px), h = sm_box_height(paper->frame_px);
    double cell = fmax(CELL_PX, fmax(w, h) / CELLS_A_SIDE);
    *ink = (struct sm_label_ink){
        .frame_px = paper->frame_px,
        .cell_px = cell,
        .columns = (int)fmax(1, ceil(w / cell)),
        .rows = (int)fmax(1, ceil(h / cell)),
    };
    if (paper->segment_count == 0) return true;
    size_t nodes = ((size_t)ink->columns + 1) * ((size_t)ink->rows + 1);
    ink->sums = sm_arena_alloc_zeroed(arena, nodes, sizeof *ink->sums);
    if (!ink->sums) return false;
    for (size_t i = 0; i < paper->segment_count; i++)
        deposit_segment(ink, paper->segments[2 * i], paper->segments[2 * i + 1]);
    sum_up(ink);
    return true;
}

/* The sum above and left of a place in the frame. */
static double sum_at(const struct sm_label_ink *ink, double x_px, double y_px)
{
    double x = fmax(0, fmin(ink->columns, (x_px - ink->frame_px.x0) / ink->cell_px));
    double y = fmax(0, fmin(ink->rows, (y_px - ink->frame_px.y0) / ink->cell_px));
    int i = x < ink->columns ? (int)x : ink->columns - 1;
    int k = y < ink->rows ? (int)y : ink->rows - 1;
    const unsigned *above = ink->sums + k * (ink->columns + 1) + i;
    const unsigned *below = above + ink->columns + 1;
    x -= i;
    y -= k;
    return (above[0] * (1 - x) + above[1] * x) * (1 - y) + (below[0] * (1 - x) + below[1] * x) * y;
}

double sm_label_ink_under(const struct sm_label_ink *ink, struct sm_box box)
{
    if (!ink->sums) return 0;
    double units = sum_at(ink, box.x1, box.y1) - sum_at(ink, box.x0, box.y1) -
                   sum_at(ink, box.x1, box.y0) + sum_at(ink, box.x0, box.y0);
    return fmax(0, units) / UNITS_PER_PX;
}
