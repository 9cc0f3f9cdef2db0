/* SPDX-License-Identifier: Apache-2.0 */
#include "render/silhouette.h"

#include <stdlib.h>

#include "render/symbol_path.h"

/* Every pixel is probed at SUB × SUB places; curves are lines of CURVE_STEPS pieces. */
enum { SUB = 5, CURVE_STEPS = 12, HALF_UNITS = 10 };

static const double UNITS_PER_PX = 2.0 * HALF_UNITS / SM_SILHOUETTE_PX;

/* Does a ray from p to the right cross the line from a to b? */
static bool crosses(struct sm_vertex p, struct sm_vertex a, struct sm_vertex b)
{
    if ((a.y > p.y) == (b.y > p.y)) return false;
    return p.x < a.x + (p.y - a.y) * (b.x - a.x) / (b.y - a.y);
}

static struct sm_vertex on_curve(struct sm_vertex from, const struct sm_symbol_step *step, double t)
{
    double s = 1 - t, w[4] = {s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t};
    const struct sm_vertex *c = step->control;
    return (struct sm_vertex){w[0] * from.x + w[1] * c[0].x + w[2] * c[1].x + w[3] * step->to.x,
                              w[0] * from.y + w[1] * c[0].y + w[2] * c[1].y + w[3] * step->to.y};
}

static bool crosses_curve(struct sm_vertex p, struct sm_vertex from,
                          const struct sm_symbol_step *step)
{
    bool odd = false;
    struct sm_vertex last = from;
    for (int i = 1; i <= CURVE_STEPS; i++) {
        struct sm_vertex next = on_curve(from, step, (double)i / CURVE_STEPS);
        odd ^= crosses(p, last, next);
        last = next;
    }
    return odd;
}

/* By the even-odd rule. */
static bool holds(const struct sm_symbol_path *path, struct sm_vertex p)
{
    bool inside = false;
    struct sm_vertex at = {0, 0}, start = {0, 0};
    for (size_t i = 0; i < path->count; i++) {
        const struct sm_symbol_step *step = &path->steps[i];
        struct sm_vertex to = step->verb == 'Z' ? start : step->to;
        if (step->verb == 'C') inside ^= crosses_curve(p, at, step);
        if (step->verb == 'L' || step->verb == 'Z') inside ^= crosses(p, at, to);
        if (step->verb == 'M') start = to;
        at = to;
    }
    return inside;
}

static bool is_covered(const struct sm_symbol_path *path, int pixel)
{
    int covered = 0;
    for (int i = 0; i < SUB * SUB; i++) {
        double x = pixel % SM_SILHOUETTE_PX + (i % SUB + 0.5) / SUB;
        double y = pixel / SM_SILHOUETTE_PX + (i / SUB + 0.5) / SUB;
        covered += holds(
            path, (struct sm_vertex){x * UNITS_PER_PX - HALF_UNITS, y * UNITS_PER_PX - HALF_UNITS});
    }
    return 2 * covered >= SUB * SUB;
}

bool sm_silhouette_of(struct sm_text d, struct sm_silhouette *silhouette)
{
    struct sm_symbol_path path = {0};
    struct sm_symbol_fault fault;
    bool ok = sm_symbol_path_add(&path, d, &fault);
    for (int i = 0; i < SM_SILHOUETTE_PIXELS; i++)
        silhouette->at[i] = ok && is_covered(&path, i);
    free(path.steps);
    return ok;
}

double sm_silhouette_overlap(const struct sm_silhouette *a, const struct sm_silhouette *b)
{
    int common = 0, covered = 0;
    for (int i = 0; i < SM_SILHOUETTE_PIXELS; i++) {
        common += a->at[i] && b->at[i];
        covered += a->at[i] || b->at[i];
    }
    return covered ? (double)common / covered : 1;
}
