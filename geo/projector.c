/* SPDX-License-Identifier: Apache-2.0
 * Ground in, map out. A straight segment on the ground (straight in longitude and latitude) is a
 * curve on the map; where its middle M strays from the chord, it is halved [d3-resample].
 *
 *             M
 *         .---o---.
 *      .'     |     '.         off = distance from M to the chord AB
 *     A-------+-------B
 */
#include "geo/stages.h"

#include <math.h>

enum { DEPTH_MAX = 12 };

/* Nothing bends tighter than this but parallels close to a pole, which are always looked at: so
 * a chord c strays by less than c² / (8 · radius), and most segments need no middle. */
static const double least_bend_radius_m = 500e3;
static const double polar_deg = 85;
/* The middle of an S-shaped segment can lie on the chord: long ones are halved regardless. */
static const double longest_segment_deg = 15;

struct stop {
    struct sm_vertex ground, map;
};

static struct sm_projector *self(struct sm_sink *sink)
{
    return (struct sm_projector *)sink;
}

/* The short way round, as the seam stage sees it too. */
static double lon_difference(struct stop a, struct stop b)
{
    double d = b.ground.x - a.ground.x;
    if (d > 180) return d - 360;
    return d < -180 ? d + 360 : d;
}

static inline bool is_short(const struct sm_projector *projector, struct stop a, struct stop b)
{
    double dx = b.map.x - a.map.x, dy = b.map.y - a.map.y;
    return dx * dx + dy * dy < 8 * least_bend_radius_m * projector->tolerance_m &&
           fabs(a.ground.y) < polar_deg;
}

/* How far outside the part of the map that is shown. Out there the tolerance grows, or geometry
 * near the far pole, thousands of times the size of the map, would be resampled to pixels. */
static double outside_by(struct sm_box shown, struct sm_vertex v)
{
    double dx = fmax(fmax(shown.x0 - v.x, v.x - shown.x1), 0);
    double dy = fmax(fmax(shown.y0 - v.y, v.y - shown.y1), 0);
    return dx + dy;
}

static bool strays(const struct sm_projector *projector, struct stop a, struct stop b,
                   struct sm_vertex middle)
{
    double dx = b.map.x - a.map.x, dy = b.map.y - a.map.y;
    double chord = hypot(dx, dy);
    double mx = middle.x - a.map.x, my = middle.y - a.map.y;
    double off = chord > 0 ? fabs(dx * my - dy * mx) / chord : hypot(mx, my);
    return off > projector->tolerance_m + outside_by(projector->shown_m, middle) / 50;
}

/* Points that came together leave together. */
static void flush(struct sm_projector *projector)
{
    if (projector->out_count) sm_sink_points(projector->next, projector->out, projector->out_count);
    projector->out_count = 0;
}

static void emit(struct sm_projector *projector, struct sm_vertex map)
{
    projector->out[projector->out_count++] = map;
    if (projector->out_count == SM_PROJECTED_TOGETHER) flush(projector);
}

/* Emit what lies strictly between a and b. */
static void resample(struct sm_projector *projector, struct stop a, struct stop b, int depth)
{
    if (depth == DEPTH_MAX || is_short(projector, a, b)) return;
    double lon_step = lon_difference(a, b), lat_step = b.ground.y - a.ground.y;
    struct stop middle = {.ground = {a.ground.x + lon_step / 2, a.ground.y + lat_step / 2}};
    if (!sm_project(projector->projection, middle.ground, &middle.map)) return;
    bool is_long = fabs(lon_step) > longest_segment_deg || fabs(lat_step) > longest_segment_deg;
    if (!is_long && !strays(projector, a, b, middle.map)) return;
    resample(projector, a, middle, depth + 1);
    emit(projector, middle.map);
    resample(projector, middle, b, depth + 1);
}

static inline void take(struct sm_projector *projector, struct stop here)
{
    if (projector->in_line && projector->count++ == 0) {
        projector->first_ground = here.ground;
        projector->first_map = here.map;
    } else if (projector->in_line) {
        struct stop last = {projector->last_ground, projector->last_map};
        if (!is_short(projector, last, here)) resample(projector, last, here, 0);
    }
    emit(projector, here.map);
    projector->last_ground = here.ground;
    projector->last_map = here.map;
}

/* Some are projected together; one without an answer stops that. */
static void projector_points(struct sm_sink *sink, const struct sm_vertex *vertices, size_t count)
{
    struct sm_projector *projector = self(sink);
    struct sm_vertex map[SM_PROJECTED_TOGETHER];
    for (size_t i = 0; i < count;) {
        size_t n = count - i < SM_PROJECTED_TOGETHER ? count - i : SM_PROJECTED_TOGETHER;
        size_t found = sm_project_some(projector->projection, vertices + i, n, map);
        for (size_t k = 0; k < found; k++)
            take(projector, (struct stop){vertices[i + k], map[k]});
        projector->lost += found < n;
        i += found < n ? found + 1 : n;
    }
    flush(projector);
}

static void projector_point(struct sm_sink *sink, struct sm_vertex v)
{
    projector_points(sink, &v, 1);
}

static void projector_line_start(struct sm_sink *sink)
{
    struct sm_projector *projector = self(sink);
    projector->in_line = true;
    projector->count = 0;
    sm_sink_line_start(projector->next);
}

static void projector_line_end(struct sm_sink *sink)
{
    struct sm_projector *projector = self(sink);
    if (projector->in_polygon && projector->count > 2) /* the edge that closes the ring */
        resample(projector, (struct stop){projector->last_ground, projector->last_map},
                 (struct stop){projector->first_ground, projector->first_map}, 0);
    flush(projector);
    projector->in_line = false;
    sm_sink_line_end(projector->next);
}

static void projector_polygon_start(struct sm_sink *sink)
{
    self(sink)->in_polygon = true;
    sm_sink_polygon_start(self(sink)->next);
}

static void projector_polygon_end(struct sm_sink *sink)
{
    self(sink)->in_polygon = false;
    sm_sink_polygon_end(self(sink)->next);
}

void sm_projector_init(struct sm_projector *projector, const struct sm_projection *projection,
                       double tolerance_m, struct sm_sink *next)
{
    *projector = (struct sm_projector){
        .sink = {projector_point, projector_line_start, projector_line_end, projector_polygon_start,
                 projector_polygon_end, projector_points},
        .next = next,
        .projection = projection,
        .tolerance_m = tolerance_m,
        .shown_m = {-HUGE_VAL, -HUGE_VAL, HUGE_VAL, HUGE_VAL},
    };
}
