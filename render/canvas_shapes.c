/* SPDX-License-Identifier: Apache-2.0
 * Shapes made of the canvas's own path calls. Page space.
 */
#include <math.h>

#include "render/canvas.h"

/* The control points of a quarter circle stand this part of the radius away from its ends; the
 * radius is then never wrong by more than 0.03 %. */
#define KAPPA 0.5522847498307936
#define RADIUS_MAX_PX 1.0e6

void sm_add_box(struct sm_canvas *canvas, struct sm_box box)
{
    struct sm_vertex low = {box.x0, box.y0}, high = {box.x1, box.y1};
    if (box.x1 < box.x0 || box.y1 < box.y0) return;
    if (!isfinite(low.x + low.y + high.x + high.y)) {
        sm_move_to(canvas, (struct sm_vertex){(double)NAN, (double)NAN}); /* counted, not drawn */
        return;
    }
    sm_move_to(canvas, low);
    sm_line_to(canvas, (struct sm_vertex){high.x, low.y});
    sm_line_to(canvas, high);
    sm_line_to(canvas, (struct sm_vertex){low.x, high.y});
    sm_close_path(canvas);
}

/*        b . v      A quarter from 'from' to 'to', both 'r' from the centre: each control point
 *      .     |      stands KAPPA of the other end's arm off its own end.
 *     a      |
 *     u------c
 */
static void add_quarter(struct sm_canvas *canvas, struct sm_vertex c, struct sm_vertex from,
                        struct sm_vertex to)
{
    struct sm_vertex a = {c.x + from.x + KAPPA * to.x, c.y + from.y + KAPPA * to.y};
    struct sm_vertex b = {c.x + to.x + KAPPA * from.x, c.y + to.y + KAPPA * from.y};
    sm_curve_to(canvas, a, b, (struct sm_vertex){c.x + to.x, c.y + to.y});
}

void sm_add_circle(struct sm_canvas *canvas, struct sm_vertex centre, double radius_px)
{
    if (radius_px <= 0) return;
    if (!isfinite(centre.x + centre.y + radius_px)) {
        sm_move_to(canvas, (struct sm_vertex){(double)NAN, (double)NAN}); /* counted, not drawn */
        return;
    }
    double r = fmin(radius_px, RADIUS_MAX_PX);
    const struct sm_vertex arms[4] = {{r, 0}, {0, r}, {-r, 0}, {0, -r}};
    sm_move_to(canvas, (struct sm_vertex){centre.x + r, centre.y});
    for (int i = 0; i < 4; i++)
        add_quarter(canvas, centre, arms[i], arms[(i + 1) % 4]);
    sm_close_path(canvas);
}
