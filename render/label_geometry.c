/* SPDX-License-Identifier: Apache-2.0 */
#include "render/label_private.h"

/* One edge of the slab test: narrows [enter, leave], false when nothing is left. */
static bool narrow(double from, double step, double low, double high, double range[2])
{
    if (step == 0) return from > low && from < high;
    double t0 = (low - from) / step, t1 = (high - from) / step;
    range[0] = fmax(range[0], fmin(t0, t1));
    range[1] = fmin(range[1], fmax(t0, t1));
    return range[0] < range[1];
}

/* Most segments by far lie on one side of the box. */
static bool is_beside(struct sm_vertex a, struct sm_vertex b, struct sm_box box)
{
    return (a.x <= box.x0 && b.x <= box.x0) || (a.x >= box.x1 && b.x >= box.x1) ||
           (a.y <= box.y0 && b.y <= box.y0) || (a.y >= box.y1 && b.y >= box.y1);
}

bool sm_segment_hits_box(struct sm_vertex a, struct sm_vertex b, struct sm_box box)
{
    if (is_beside(a, b, box)) return false;
    double range[2] = {0, 1};
    return narrow(a.x, b.x - a.x, box.x0, box.x1, range) &&
           narrow(a.y, b.y - a.y, box.y0, box.y1, range);
}

bool sm_leader_hits_box(const struct sm_vertex *leader, int count, struct sm_box box)
{
    for (int i = 1; i < count; i++)
        if (sm_segment_hits_box(leader[i - 1], leader[i], box)) return true;
    return false;
}

/* Twice the area of the triangle; positive when c lies to one side of a → b, negative when to the
 * other. */
static double side_of(struct sm_vertex a, struct sm_vertex b, struct sm_vertex c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static double squared_distance(struct sm_vertex v, const struct sm_vertex line[2])
{
    double dx = line[1].x - line[0].x, dy = line[1].y - line[0].y;
    double length = dx * dx + dy * dy;
    double t = length > 0 ? ((v.x - line[0].x) * dx + (v.y - line[0].y) * dy) / length : 0;
    t = fmax(0, fmin(1, t));
    double x = line[0].x + t * dx - v.x, y = line[0].y + t * dy - v.y;
    return x * x + y * y;
}

bool sm_segments_meet(const struct sm_vertex a[2], const struct sm_vertex b[2], double distance)
{
    double limit = distance * distance;
    bool crossing = side_of(a[0], a[1], b[0]) * side_of(a[0], a[1], b[1]) < 0 &&
                    side_of(b[0], b[1], a[0]) * side_of(b[0], b[1], a[1]) < 0;
    return crossing || squared_distance(a[0], b) < limit || squared_distance(a[1], b) < limit ||
           squared_distance(b[0], a) < limit || squared_distance(b[1], a) < limit;
}

double sm_box_gap(struct sm_box a, struct sm_box b)
{
    double dx = fmax(0, fmax(a.x0 - b.x1, b.x0 - a.x1));
    double dy = fmax(0, fmax(a.y0 - b.y1, b.y0 - a.y1));
    return sqrt(dx * dx + dy * dy);
}

struct sm_vertex sm_box_nearest(struct sm_box box, struct sm_vertex v)
{
    return (struct sm_vertex){fmax(box.x0, fmin(box.x1, v.x)), fmax(box.y0, fmin(box.y1, v.y))};
}
