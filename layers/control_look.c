/* SPDX-License-Identifier: Apache-2.0
 * How control is hatched.
 */
#include <math.h>

#include "layers/control.h"

static void add_line(struct sm_canvas *canvas, double x0, double y0, double x1, double y1)
{
    sm_move_to(canvas, (struct sm_vertex){x0, y0});
    sm_line_to(canvas, (struct sm_vertex){x1, y1});
}

/* Lines x + y = k · step, cut by the box:
 *
 *     y0 +---/--+      a line enters at the left or the bottom and
 *        |  /   /      leaves at the top or the right
 *     y1 +-/---/+
 *        x0     x1
 */
static void add_rising(struct sm_canvas *canvas, struct sm_box box, double step)
{
    for (double c = ceil((box.x0 + box.y0) / step) * step; c < box.x1 + box.y1; c += step) {
        double left = fmax(box.x0, c - box.y1), right = fmin(box.x1, c - box.y0);
        add_line(canvas, left, c - left, right, c - right);
    }
}

/* Lines x − y = k · step. */
static void add_falling(struct sm_canvas *canvas, struct sm_box box, double step)
{
    for (double c = ceil((box.x0 - box.y1) / step) * step; c < box.x1 - box.y0; c += step) {
        double left = fmax(box.x0, c + box.y0), right = fmin(box.x1, c + box.y1);
        add_line(canvas, left, left - c, right, right - c);
    }
}

/* On pixel centres, for crisp lines at 1×. */
static void add_level(struct sm_canvas *canvas, struct sm_box box, double step)
{
    for (double c = ceil(box.y0 / step) * step; c < box.y1; c += step)
        add_line(canvas, box.x0, floor(c) + 0.5, box.x1, floor(c) + 0.5);
}

static void add_upright(struct sm_canvas *canvas, struct sm_box box, double step)
{
    for (double c = ceil(box.x0 / step) * step; c < box.x1; c += step)
        add_line(canvas, floor(c) + 0.5, box.y0, floor(c) + 0.5, box.y1);
}

void sm_add_hatch(struct sm_canvas *canvas, struct sm_box box, int slopes, double spacing_px)
{
    const double diagonal = 1.41421356237309505;
    if (slopes & SM_HATCH_LEVEL) add_level(canvas, box, spacing_px);
    if (slopes & SM_HATCH_UPRIGHT) add_upright(canvas, box, spacing_px);
    if (slopes & SM_HATCH_RISING) add_rising(canvas, box, spacing_px * diagonal);
    if (slopes & SM_HATCH_FALLING) add_falling(canvas, box, spacing_px * diagonal);
}

void sm_draw_control_sample(struct sm_canvas *canvas, const struct sm_control_look *look,
                            struct sm_box box)
{
    sm_add_box(canvas, box);
    sm_paint_path(canvas, &look->fill);
    if (!look->slope) return;
    sm_add_box(canvas, box);
    sm_clip_begin(canvas);
    sm_add_hatch(canvas, box, look->slope, look->spacing_px);
    sm_paint_path(canvas, &look->hatch);
    sm_clip_end(canvas);
}
