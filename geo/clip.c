/* SPDX-License-Identifier: Apache-2.0
 * Rings against a box, in any space: four half-planes in a row, each of which knows one edge
 * [SH74]. What a half-plane does with a ring:
 *
 *          outside | inside                     a    b
 *            a o---x---o b                   a out, b in:  x b
 *                  |    \                    b in, c in:   c
 *                  |     o c                 c in, d out:  x'
 *            d o---x'---´                    d out, a out: nothing
 *
 * Most rings lie wholly inside or wholly outside the box: they are forwarded or dropped as they
 * are, for the price of their bounding box.
 */
#include "geo/clip.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

/* Beyond this, differences overflow; nothing on earth is there. */
static const double coordinate_max = 1e100;

static struct sm_clip *self(struct sm_sink *sink)
{
    return (struct sm_clip *)sink;
}

static bool plane_holds(const struct sm_half_plane *plane, struct sm_vertex v)
{
    double value = plane->vertical ? v.x : v.y;
    return plane->keeps_above ? value >= plane->bound : value <= plane->bound;
}

/* Where the segment crosses the edge: exactly on it, and between its ends. Computed from the
 * outer end, so that neighbours that share the segment agree whichever way they walk it. */
static struct sm_vertex crossing(const struct sm_half_plane *plane, struct sm_vertex out,
                                 struct sm_vertex in)
{
    double bound = plane->bound;
    if (plane->vertical) {
        double y = out.y + (in.y - out.y) * ((bound - out.x) / (in.x - out.x));
        return (struct sm_vertex){bound, fmin(fmax(y, fmin(in.y, out.y)), fmax(in.y, out.y))};
    }
    double x = out.x + (in.x - out.x) * ((bound - out.y) / (in.y - out.y));
    return (struct sm_vertex){fmin(fmax(x, fmin(in.x, out.x)), fmax(in.x, out.x)), bound};
}

static void plane_edge(struct sm_half_plane *plane, struct sm_vertex v, bool inside)
{
    if (inside == plane->last_inside) return;
    struct sm_vertex out = inside ? plane->last : v, in = inside ? v : plane->last;
    sm_sink_point(plane->next, crossing(plane, out, in));
}

static void plane_point(struct sm_sink *sink, struct sm_vertex v)
{
    struct sm_half_plane *plane = (struct sm_half_plane *)sink;
    bool inside = plane_holds(plane, v);
    if (plane->started) {
        plane_edge(plane, v, inside);
    } else {
        plane->first = v;
        plane->first_inside = inside;
        plane->started = true;
    }
    if (inside) sm_sink_point(plane->next, v);
    plane->last = v;
    plane->last_inside = inside;
}

static void plane_line_start(struct sm_sink *sink)
{
    struct sm_half_plane *plane = (struct sm_half_plane *)sink;
    plane->started = false;
    sm_sink_line_start(plane->next);
}

static void plane_line_end(struct sm_sink *sink)
{
    struct sm_half_plane *plane = (struct sm_half_plane *)sink;
    if (plane->started) plane_edge(plane, plane->first, plane->first_inside);
    sm_sink_line_end(plane->next);
}

static void half_plane_init(struct sm_half_plane *plane, struct sm_sink *next)
{
    plane->sink = (struct sm_sink){
        .point = plane_point, .line_start = plane_line_start, .line_end = plane_line_end};
    plane->next = next;
}

/* 'collect' stands behind the half-planes: repeated vertices, which cutting at corners makes, end
 * here. */
static void collect_point(struct sm_sink *sink, struct sm_vertex v)
{
    struct sm_clip *clip = (struct sm_clip *)((char *)sink - offsetof(struct sm_clip, collect));
    struct sm_vertices *clipped = &clip->clipped;
    size_t count = clipped->count;
    if (count > 0 && clipped->at[count - 1].x == v.x && clipped->at[count - 1].y == v.y) return;
    if (clip->failed || !sm_vertices_add(clipped, v)) clip->failed = true;
}

static bool share_an_edge(struct sm_box box, struct sm_vertex a, struct sm_vertex b)
{
    bool vertical = a.x == b.x && (a.x == box.x0 || a.x == box.x1);
    bool horizontal = a.y == b.y && (a.y == box.y0 || a.y == box.y1);
    return vertical || horizontal;
}

/* A ring that surrounds the box, or passes by its corner, comes out of the half-planes as a walk
 * along the box's edges, perhaps with whiskers. It covers all of the box if it passes over the
 * middle of the upper edge an odd number of times, and otherwise nothing. */
static bool walks_along_box(const struct sm_clip *clip, bool *covers_box)
{
    double middle = clip->box.x0 + (clip->box.x1 - clip->box.x0) / 2;
    *covers_box = false;
    for (size_t i = 0; i < clip->clipped.count; i++) {
        struct sm_vertex a = clip->clipped.at[i];
        struct sm_vertex b = clip->clipped.at[i + 1 < clip->clipped.count ? i + 1 : 0];
        if (!share_an_edge(clip->box, a, b)) return false;
        bool upper = a.y == clip->box.y0 && b.y == clip->box.y0;
        if (upper && (a.x < middle) != (b.x < middle)) *covers_box = !*covers_box;
    }
    return true;
}

static void forward(struct sm_clip *clip, const struct sm_vertex *vertices, size_t count)
{
    sm_sink_line_start(clip->next);
    for (size_t i = 0; i < count; i++)
        sm_sink_point(clip->next, vertices[i]);
    sm_sink_line_end(clip->next);
}

static void forward_clipped(struct sm_clip *clip)
{
    struct sm_vertex *v = clip->clipped.at;
    size_t count = clip->clipped.count;
    while (count > 1 && v[0].x == v[count - 1].x && v[0].y == v[count - 1].y)
        count--;
    clip->clipped.count = count;
    if (count < 3) return;
    struct sm_box box = clip->box;
    bool covers_box;
    if (!walks_along_box(clip, &covers_box)) {
        forward(clip, v, count);
    } else if (covers_box) {
        struct sm_vertex corners[] = {
            {box.x0, box.y0}, {box.x1, box.y0}, {box.x1, box.y1}, {box.x0, box.y1}};
        forward(clip, corners, 4);
    }
}

static void clip_ring(struct sm_clip *clip)
{
    if (clip->ring.count < 3 || !sm_box_touches(clip->ring_box, clip->box)) return;
    if (sm_box_holds_box(clip->box, clip->ring_box)) {
        forward(clip, clip->ring.at, clip->ring.count);
        return;
    }
    clip->clipped.count = 0;
    struct sm_sink *first = &clip->planes[0].sink;
    sm_sink_line_start(first);
    for (size_t i = 0; i < clip->ring.count; i++)
        sm_sink_point(first, clip->ring.at[i]);
    sm_sink_line_end(first);
    if (!clip->failed) forward_clipped(clip);
}

static void ring_point(struct sm_clip *clip, struct sm_vertex v)
{
    if (!sm_vertices_add(&clip->ring, v)) clip->failed = true;
    clip->ring_box = sm_box_with(clip->ring_box, v);
}

static void clip_point(struct sm_sink *sink, struct sm_vertex v)
{
    struct sm_clip *clip = self(sink);
    /* Written so that NaN fails it too. */
    bool sane = fabs(v.x) <= coordinate_max && fabs(v.y) <= coordinate_max;
    if (clip->failed || !sane) return;
    if (!clip->in_line) {
        if (sm_box_holds(clip->box, v)) sm_sink_point(clip->next, v);
    } else if (clip->in_polygon) {
        ring_point(clip, v);
    } else {
        sm_clip_line_point(clip, v);
    }
}

static void clip_line_start(struct sm_sink *sink)
{
    struct sm_clip *clip = self(sink);
    clip->in_line = true;
    clip->ring.count = 0;
    clip->ring_box = sm_box_empty();
}

static void clip_line_end(struct sm_sink *sink)
{
    struct sm_clip *clip = self(sink);
    clip->in_line = false;
    if (clip->failed) return;
    if (clip->in_polygon)
        clip_ring(clip);
    else
        sm_clip_line_end(clip);
}

static void clip_polygon_start(struct sm_sink *sink)
{
    self(sink)->in_polygon = true;
    sm_sink_polygon_start(self(sink)->next);
}

static void clip_polygon_end(struct sm_sink *sink)
{
    self(sink)->in_polygon = false;
    sm_sink_polygon_end(self(sink)->next);
}

struct sm_clip *sm_clip_new(struct sm_box box, struct sm_sink *next)
{
    struct sm_clip *clip = sm_alloc_zeroed(1, sizeof *clip);
    if (!clip) return NULL;
    clip->sink = (struct sm_sink){clip_point, clip_line_start, clip_line_end, clip_polygon_start,
                                  clip_polygon_end};
    clip->next = next;
    clip->box = box;
    clip->collect = (struct sm_sink){.point = collect_point};
    clip->planes[0] =
        (struct sm_half_plane){.bound = box.x0, .vertical = true, .keeps_above = true};
    clip->planes[1] = (struct sm_half_plane){.bound = box.x1, .vertical = true};
    clip->planes[2] = (struct sm_half_plane){.bound = box.y0, .keeps_above = true};
    clip->planes[3] = (struct sm_half_plane){.bound = box.y1};
    for (int i = 0; i < 4; i++)
        half_plane_init(&clip->planes[i], i < 3 ? &clip->planes[i + 1].sink : &clip->collect);
    return clip;
}

struct sm_sink *sm_clip_sink(struct sm_clip *clip)
{
    return &clip->sink;
}

bool sm_clip_failed(const struct sm_clip *clip)
{
    return clip->failed;
}

void sm_clip_free(struct sm_clip *clip)
{
    if (!clip) return;
    free(clip->ring.at);
    free(clip->clipped.at);
    free(clip);
}
