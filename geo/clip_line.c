/* SPDX-License-Identifier: Apache-2.0
 * Lines against a box [LB84]: a segment a + t (b - a) is inside between the last edge it enters
 * through and the first it leaves through.
 *
 *              +-----------+
 *     a -------o-----------o------- b
 *           t = enter   t = leave
 *              +-----------+
 */
#include <math.h>

#include "geo/clip.h"

struct span {
    double enter, leave;
    int enter_edge, leave_edge; /* 0 to 3, or -1: an end of the segment itself */
};

/* Edges in this order; 'out' is how far the start lies beyond the edge, 'run' how fast the
 * segment moves outwards. */
static bool narrow(struct span *span, int edge, double out, double run)
{
    if (run == 0) return out <= 0; /* along the edge */
    double t = -out / run;
    if (run < 0 && t > span->enter) {
        span->enter = t;
        span->enter_edge = edge;
    }
    if (run > 0 && t < span->leave) {
        span->leave = t;
        span->leave_edge = edge;
    }
    return span->enter <= span->leave;
}

static bool inside_span(struct sm_box box, struct sm_vertex a, struct sm_vertex b,
                        struct span *span)
{
    double dx = b.x - a.x, dy = b.y - a.y;
    *span = (struct span){0, 1, -1, -1};
    return narrow(span, 0, box.x0 - a.x, -dx) && narrow(span, 1, a.x - box.x1, dx) &&
           narrow(span, 2, box.y0 - a.y, -dy) && narrow(span, 3, a.y - box.y1, dy);
}

static double within(double value, double low, double high)
{
    return value < low ? low : value > high ? high : value;
}

/* Rounding must not leave a vertex beside the edge that it was cut at. */
static struct sm_vertex cut_at(struct sm_box box, struct sm_vertex a, struct sm_vertex b, double t,
                               int edge)
{
    struct sm_vertex v = {within(a.x + t * (b.x - a.x), box.x0, box.x1),
                          within(a.y + t * (b.y - a.y), box.y0, box.y1)};
    if (edge == 0) v.x = box.x0;
    if (edge == 1) v.x = box.x1;
    if (edge == 2) v.y = box.y0;
    if (edge == 3) v.y = box.y1;
    return v;
}

static void open_piece(struct sm_clip *clip, struct sm_vertex v)
{
    sm_sink_line_start(clip->next);
    sm_sink_point(clip->next, v);
    clip->line.open = true;
}

static void close_piece(struct sm_clip *clip)
{
    if (clip->line.open) sm_sink_line_end(clip->next);
    clip->line.open = false;
}

/* At least one end is outside. A touch in one point leaves no piece. */
static void clip_segment(struct sm_clip *clip, struct sm_vertex a, struct sm_vertex b)
{
    struct span span;
    bool hits = inside_span(clip->box, a, b, &span);
    if (!hits) {
        close_piece(clip);
        return;
    }
    struct sm_vertex from =
        span.enter_edge < 0 ? a : cut_at(clip->box, a, b, span.enter, span.enter_edge);
    struct sm_vertex to =
        span.leave_edge < 0 ? b : cut_at(clip->box, a, b, span.leave, span.leave_edge);
    bool goes_on = span.leave_edge < 0;
    bool is_point = from.x == to.x && from.y == to.y;
    if (!is_point) {
        if (!clip->line.open) open_piece(clip, from);
        sm_sink_point(clip->next, to);
    }
    if (!goes_on) close_piece(clip);
}

void sm_clip_line_point(struct sm_clip *clip, struct sm_vertex v)
{
    struct sm_line_clip *line = &clip->line;
    bool inside = sm_box_holds(clip->box, v);
    if (!line->started) {
        line->started = true;
    } else if (inside && line->last_inside) {
        if (!line->open) open_piece(clip, line->last);
        sm_sink_point(clip->next, v);
    } else {
        clip_segment(clip, line->last, v);
    }
    line->last = v;
    line->last_inside = inside;
}

void sm_clip_line_end(struct sm_clip *clip)
{
    close_piece(clip);
    clip->line = (struct sm_line_clip){0};
}
