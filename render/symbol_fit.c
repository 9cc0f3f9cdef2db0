/* SPDX-License-Identifier: Apache-2.0
 * Where a symbol's path lies, and bringing it into its square.
 */
#include "render/symbol_path.h"

void sm_symbol_path_fit(struct sm_symbol_path *path, struct sm_box view, double half_side)
{
    double scale = 2 * half_side / fmax(sm_box_width(view), sm_box_height(view));
    struct sm_vertex middle = sm_box_middle(view);
    for (size_t i = 0; i < path->count; i++) {
        struct sm_symbol_step *step = &path->steps[i];
        struct sm_vertex *all[] = {&step->control[0], &step->control[1], &step->to};
        for (int k = 0; k < 3; k++)
            *all[k] =
                (struct sm_vertex){(all[k]->x - middle.x) * scale, (all[k]->y - middle.y) * scale};
    }
}

static struct sm_vertex on_curve(struct sm_vertex from, const struct sm_symbol_step *step, double t)
{
    double s = 1 - t, a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
    const struct sm_vertex *p = step->control;
    return (struct sm_vertex){a * from.x + b * p[0].x + c * p[1].x + d * step->to.x,
                              a * from.y + b * p[0].y + c * p[1].y + d * step->to.y};
}

struct sm_box sm_symbol_path_bounds(const struct sm_symbol_path *path)
{
    enum { SAMPLES = 16 };
    struct sm_box box = sm_box_empty();
    struct sm_vertex here = {0, 0};
    for (size_t i = 0; i < path->count; i++) {
        const struct sm_symbol_step *step = &path->steps[i];
        if (step->verb == 'Z') continue;
        for (int k = 1; k < SAMPLES && step->verb == 'C'; k++)
            box = sm_box_with(box, on_curve(here, step, (double)k / SAMPLES));
        box = sm_box_with(box, step->to);
        here = step->to;
    }
    return box;
}
