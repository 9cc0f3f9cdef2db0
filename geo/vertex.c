/* SPDX-License-Identifier: Apache-2.0 */
#include "geo/vertex.h"

#include <math.h>

struct sm_box sm_box_empty(void)
{
    return (struct sm_box){HUGE_VAL, HUGE_VAL, -HUGE_VAL, -HUGE_VAL};
}

bool sm_box_is_empty(struct sm_box box)
{
    return !(box.x0 <= box.x1 && box.y0 <= box.y1);
}

struct sm_box sm_box_union(struct sm_box a, struct sm_box b)
{
    if (sm_box_is_empty(a)) return b;
    if (sm_box_is_empty(b)) return a;
    a = sm_box_with(a, (struct sm_vertex){b.x0, b.y0});
    return sm_box_with(a, (struct sm_vertex){b.x1, b.y1});
}

struct sm_box sm_box_grown(struct sm_box box, double margin)
{
    return (struct sm_box){box.x0 - margin, box.y0 - margin, box.x1 + margin, box.y1 + margin};
}

bool sm_box_touches(struct sm_box a, struct sm_box b)
{
    return a.x0 <= b.x1 && b.x0 <= a.x1 && a.y0 <= b.y1 && b.y0 <= a.y1;
}

bool sm_box_holds_box(struct sm_box box, struct sm_box inner)
{
    return inner.x0 >= box.x0 && inner.x1 <= box.x1 && inner.y0 >= box.y0 && inner.y1 <= box.y1;
}

double sm_box_width(struct sm_box box)
{
    return box.x1 > box.x0 ? box.x1 - box.x0 : 0;
}

double sm_box_height(struct sm_box box)
{
    return box.y1 > box.y0 ? box.y1 - box.y0 : 0;
}

struct sm_vertex sm_box_middle(struct sm_box box)
{
    return (struct sm_vertex){box.x0 + (box.x1 - box.x0) / 2, box.y0 + (box.y1 - box.y0) / 2};
}

double sm_distance(struct sm_vertex a, struct sm_vertex b)
{
    return hypot(b.x - a.x, b.y - a.y);
}
