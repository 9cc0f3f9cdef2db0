/* SPDX-License-Identifier: Apache-2.0
 * Ground in, ground out; longitudes leave continuous, within 180° of the central one, so that
 * 179° is followed by 181° and not by -179°.
 *
 * Lines are cut where they cross. So are rings, and the pieces are joined along the seam:
 *
 *        west seam                              east seam
 *           |------.                        .------|        a ring that crosses four times is cut
 *           |   B   )                      (   A   |        into four chains; sorted by latitude,
 *           |------'                        '------|        the ends on a seam pair off from the
 *           |--.                            .------|        south: between the two of a pair the
 *           |C  )                          (   A   |        ring's inside lies on the seam
 *           |--'                            '------|
 *
 * A ring that crosses an odd number of times goes round a pole: the end nearest that pole is
 * joined to its fellow on the other seam by way of the pole.
 */
#include "geo/seam.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

/* 0.1 mm: far enough from ±180° that no rounding turns a point on one seam into the other. */
static const double inset_deg = 1e-9;

static struct sm_seam *self(struct sm_sink *sink)
{
    return (struct sm_seam *)sink;
}

static double continuous(const struct sm_seam *seam, double lon)
{
    double d = lon - seam->centre;
    if (d > 180 || d < -180) lon -= 360 * floor((d + 180) / 360);
    return lon;
}

static void seam_point(struct sm_sink *sink, struct sm_vertex v)
{
    struct sm_seam *seam = self(sink);
    if (seam->failed || !sm_vertex_is_finite(v)) return;
    v.x = continuous(seam, v.x);
    if (!seam->in_line) {
        sm_sink_point(seam->next, v);
        return;
    }
    if (!sm_vertices_add(&seam->line, v)) seam->failed = true;
    seam->line_box = sm_box_with(seam->line_box, v);
}

static void seam_points(struct sm_sink *sink, const struct sm_vertex *vertices, size_t count)
{
    struct sm_seam *seam = self(sink);
    for (size_t i = 0; i < count && !seam->in_line; i++)
        seam_point(sink, vertices[i]);
    if (seam->failed || !seam->in_line) return;
    seam->failed = !sm_vertices_reserve(&seam->line, count);
    if (seam->failed) return;
    struct sm_box box = seam->line_box;
    for (size_t i = 0; i < count; i++) {
        struct sm_vertex v = vertices[i];
        if (!sm_vertex_is_finite(v)) continue;
        v.x = continuous(seam, v.x);
        seam->line.at[seam->line.count++] = v;
        box = sm_box_with(box, v);
    }
    seam->line_box = box;
}

static void seam_line_start(struct sm_sink *sink)
{
    self(sink)->in_line = true;
    self(sink)->line.count = 0;
    self(sink)->line_box = sm_box_empty();
}

static bool is_on_seam(const struct sm_seam *seam, struct sm_vertex v)
{
    return v.x <= seam->west || v.x >= seam->east;
}

/* A vertex on the seam is on both of its sides: it goes with the vertex before it, those at the
 * start with the first one that is elsewhere. */
static void settle_sides(struct sm_seam *seam)
{
    double side = seam->east;
    for (size_t i = 0; i < seam->line.count; i++) {
        if (is_on_seam(seam, seam->line.at[i])) continue;
        side = seam->line.at[i].x < seam->centre ? seam->west : seam->east;
        break;
    }
    for (size_t i = 0; i < seam->line.count; i++) {
        struct sm_vertex *v = &seam->line.at[i];
        if (is_on_seam(seam, *v))
            v->x = side;
        else
            side = v->x < seam->centre ? seam->west : seam->east;
    }
}

bool sm_seam_crosses(struct sm_vertex a, struct sm_vertex b)
{
    return fabs(b.x - a.x) > 180;
}

static size_t count_crossings(const struct sm_seam *seam)
{
    size_t crossings = 0, count = seam->line.count;
    for (size_t i = 1; i < count; i++)
        crossings += sm_seam_crosses(seam->line.at[i - 1], seam->line.at[i]);
    if (seam->in_polygon && count > 1)
        crossings += sm_seam_crosses(seam->line.at[count - 1], seam->line.at[0]);
    return crossings;
}

/* Where the segment from a leaves over the seam, on a's side of it. */
struct sm_vertex sm_seam_exit(const struct sm_seam *seam, struct sm_vertex a, struct sm_vertex b)
{
    double side = a.x < seam->centre ? seam->west : seam->east;
    double b_beyond = a.x < seam->centre ? b.x - 360 : b.x + 360;
    double whole = b_beyond - a.x;
    double share = whole != 0 ? (side - a.x) / whole : 0;
    share = fmin(fmax(share, 0), 1);
    return (struct sm_vertex){side, a.y + share * (b.y - a.y)};
}

struct sm_vertex sm_seam_other_side(const struct sm_seam *seam, struct sm_vertex v)
{
    return (struct sm_vertex){v.x < seam->centre ? seam->east : seam->west, v.y};
}

static void forward_whole_line(struct sm_seam *seam)
{
    sm_sink_line_start(seam->next);
    sm_sink_points(seam->next, seam->line.at, seam->line.count);
    sm_sink_line_end(seam->next);
}

static void forward_line(struct sm_seam *seam)
{
    sm_sink_line_start(seam->next);
    for (size_t i = 0; i < seam->line.count; i++) {
        struct sm_vertex v = seam->line.at[i];
        if (i > 0 && sm_seam_crosses(seam->line.at[i - 1], v)) {
            struct sm_vertex exit = sm_seam_exit(seam, seam->line.at[i - 1], v);
            sm_sink_point(seam->next, exit);
            sm_sink_line_end(seam->next);
            sm_sink_line_start(seam->next);
            sm_sink_point(seam->next, sm_seam_other_side(seam, exit));
        }
        sm_sink_point(seam->next, v);
    }
    sm_sink_line_end(seam->next);
}

/* Nearly all lines and rings: a look at the box shows that nothing can cross. */
static bool is_beside_seam(const struct sm_seam *seam)
{
    struct sm_box box = seam->line_box;
    return box.x0 > seam->west && box.x1 < seam->east && box.x1 - box.x0 <= 180;
}

static void seam_line_end(struct sm_sink *sink)
{
    struct sm_seam *seam = self(sink);
    seam->in_line = false;
    if (seam->failed || seam->line.count == 0) return;
    if (is_beside_seam(seam)) {
        if (sm_box_touches(seam->line_box, seam->wanted)) forward_whole_line(seam);
        return;
    }
    settle_sides(seam);
    size_t crossings = count_crossings(seam);
    if (seam->in_polygon && crossings > 0)
        sm_seam_cut_ring(seam, crossings);
    else
        forward_line(seam);
}

static void seam_polygon_start(struct sm_sink *sink)
{
    self(sink)->in_polygon = true;
    sm_sink_polygon_start(self(sink)->next);
}

static void seam_polygon_end(struct sm_sink *sink)
{
    self(sink)->in_polygon = false;
    sm_sink_polygon_end(self(sink)->next);
}

struct sm_seam *sm_seam_new(double central_lon_deg, struct sm_sink *next)
{
    struct sm_seam *seam = sm_alloc_zeroed(1, sizeof *seam);
    if (!seam) return NULL;
    seam->sink = (struct sm_sink){seam_point,         seam_line_start,  seam_line_end,
                                  seam_polygon_start, seam_polygon_end, seam_points};
    seam->next = next;
    seam->wanted = (struct sm_box){-HUGE_VAL, -HUGE_VAL, HUGE_VAL, HUGE_VAL};
    seam->centre = central_lon_deg;
    seam->west = central_lon_deg - 180 + inset_deg;
    seam->east = central_lon_deg + 180 - inset_deg;
    return seam;
}

struct sm_sink *sm_seam_sink(struct sm_seam *seam)
{
    return &seam->sink;
}

bool sm_seam_failed(const struct sm_seam *seam)
{
    return seam->failed;
}

void sm_seam_free(struct sm_seam *seam)
{
    if (!seam) return;
    free(seam->line.at);
    free(seam->chains);
    free(seam->ends);
    free(seam->mates);
    free(seam);
}
