/* SPDX-License-Identifier: Apache-2.0
 * Elliptical arcs as cubics, by SVG 2, appendix B.2 ("Conversion from endpoint to center
 * parameterization"); primes and names are those of the appendix.
 */
#include "render/symbol_path.h"

#include <math.h>

/* Radii below this are nothing: their squares must not vanish. */
static const double RADIUS_MIN = 1e-9;

/* A unit circle's point, scaled to the radii, turned, and moved to the centre. */
struct ellipse {
    double rx, ry, cos_turn, sin_turn;
    struct sm_vertex centre;
};

static struct sm_vertex on_ellipse(const struct ellipse *e, double x, double y)
{
    double px = e->rx * x, py = e->ry * y;
    return (struct sm_vertex){e->centre.x + e->cos_turn * px - e->sin_turn * py,
                              e->centre.y + e->sin_turn * px + e->cos_turn * py};
}

/* Steps 1 to 3: the centre, and the ends as points of the unit circle. */
static struct ellipse ellipse_of(const struct sm_symbol_arc *arc, struct sm_vertex *from_unit,
                                 struct sm_vertex *to_unit)
{
    double turn = arc->turn_deg * SM_PI / 180;
    struct ellipse e = {fabs(arc->rx), fabs(arc->ry), cos(turn), sin(turn), {0, 0}};
    double half_x = (arc->from.x - arc->to.x) / 2, half_y = (arc->from.y - arc->to.y) / 2;
    double x = e.cos_turn * half_x + e.sin_turn * half_y;
    double y = e.cos_turn * half_y - e.sin_turn * half_x;
    double lambda = (x / e.rx) * (x / e.rx) + (y / e.ry) * (y / e.ry);
    if (lambda > 1) {
        e.rx *= sqrt(lambda);
        e.ry *= sqrt(lambda);
        lambda = 1;
    }
    double far = sqrt(fmax(1 / lambda - 1, 0)) * (arc->large == arc->sweep ? -1 : 1);
    struct sm_vertex centre_unit = {far * y / e.ry, -far * x / e.rx};
    struct sm_vertex middle = {(arc->from.x + arc->to.x) / 2, (arc->from.y + arc->to.y) / 2};
    e.centre = middle;
    e.centre = on_ellipse(&e, centre_unit.x, centre_unit.y);
    *from_unit = (struct sm_vertex){x / e.rx - centre_unit.x, y / e.ry - centre_unit.y};
    *to_unit = (struct sm_vertex){-x / e.rx - centre_unit.x, -y / e.ry - centre_unit.y};
    return e;
}

/* Step 4: how far to go, negative against the clock. */
static double sweep_rad(const struct sm_symbol_arc *arc, double from_rad, double to_rad)
{
    double delta = to_rad - from_rad;
    if (arc->sweep && delta < 0) delta += 2 * SM_PI;
    if (!arc->sweep && delta > 0) delta -= 2 * SM_PI;
    return delta;
}

static struct sm_symbol_step curve_between(const struct ellipse *e, double from, double to)
{
    double k = 4.0 / 3 * tan((to - from) / 4);
    return (struct sm_symbol_step){
        'C',
        {on_ellipse(e, cos(from) - k * sin(from), sin(from) + k * cos(from)),
         on_ellipse(e, cos(to) + k * sin(to), sin(to) - k * cos(to))},
        on_ellipse(e, cos(to), sin(to))};
}

int sm_symbol_arc_curves(const struct sm_symbol_arc *arc,
                         struct sm_symbol_step curves[SM_ARC_CURVES_MAX])
{
    if (sm_distance(arc->from, arc->to) < RADIUS_MIN) return 0;
    curves[0] = (struct sm_symbol_step){'C', {arc->from, arc->to}, arc->to};
    if (fabs(arc->rx) < RADIUS_MIN || fabs(arc->ry) < RADIUS_MIN) return 1;
    struct sm_vertex from_unit, to_unit;
    struct ellipse e = ellipse_of(arc, &from_unit, &to_unit);
    double from = atan2(from_unit.y, from_unit.x);
    double delta = sweep_rad(arc, from, atan2(to_unit.y, to_unit.x));
    int count = (int)ceil(fabs(delta) / (SM_PI / 2) - 1e-6);
    count = count < 1 ? 1 : count > SM_ARC_CURVES_MAX ? SM_ARC_CURVES_MAX : count;
    for (int i = 0; i < count; i++)
        curves[i] = curve_between(&e, from + delta * i / count, from + delta * (i + 1) / count);
    curves[count - 1].to = arc->to; /* exactly, so that what follows joins */
    return count;
}
