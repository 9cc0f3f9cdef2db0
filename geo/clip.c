/* SPDX-License-Identifier: Apache-2.0
 * Rings against a box, in any space: four half-planes one after the other, each of which knows one
 * edge [SH74]. What a half-plane does with a ring:
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

/* Where the ring passes from one vertex to the next, which lies 'inside' or not. */
static bool add_crossing(const struct sm_half_plane *plane, struct sm_vertex from,
                         struct sm_vertex to, bool inside, struct sm_vertices *ring)
{
    return sm_vertices_add(ring, inside ? crossing(plane, from, to) : crossing(plane, to, from));
}

/* What 'plane' keeps of a ring, into 'to'; the crossing on the edge that closes the ring comes
 * last. False when memory runs out. */
static bool cut_ring(const struct sm_half_plane *plane, const struct sm_vertices *ring,
                     struct sm_vertices *to)
{
    bool ok = true;
    to->count = 0;
    for (size_t i = 0; i < ring->count && ok; i++) {
        struct sm_vertex v = ring->at[i];
        bool inside = plane_holds(plane, v);
        if (i > 0 && inside != plane_holds(plane, ring->at[i - 1]))
            ok = add_crossing(plane, ring->at[i - 1], v, inside, to);
        if (inside) ok = ok && sm_vertices_add(to, v);
    }
    if (!ok || ring->count == 0) return ok;
    struct sm_vertex first = ring->at[0], last = ring->at[ring->count - 1];
    bool inside = plane_holds(plane, first);
    return inside == plane_holds(plane, last) || add_crossing(plane, last, first, inside, to);
}

/* Repeated vertices, which cutting at corners makes, end here. */
static void drop_repeated(struct sm_vertices *ring)
{
    size_t n = 0;
    for (size_t i = 0; i < ring->count; i++) {
        struct sm_vertex v = ring->at[i];
        if (n > 0 && ring->at[n - 1].x == v.x && ring->at[n - 1].y == v.y) continue;
        ring->at[n++] = v;
    }
    ring->count = n;
}

static void swap_vertices(struct sm_vertices *a, struct sm_vertices *b)
{
    struct sm_vertices kept = *a;
    *a = *b;
    *b = kept;
}

/* The ring against all four; half-planes that hold its box have nothing to do. */
static bool cut_by_planes(struct sm_clip *clip)
{
    struct sm_box box = clip->box, ring = clip->ring_box;
    const struct sm_half_plane planes[] = {
        {box.x0, true, true}, {box.x1, true, false}, {box.y0, false, true}, {box.y1, false, false}};
    const bool crosses[] = {ring.x0<box.x0, ring.x1> box.x1, ring.y0<box.y0, ring.y1> box.y1};
    for (int i = 0; i < 4; i++) {
        if (!crosses[i]) continue;
        if (!cut_ring(&planes[i], &clip->ring, &clip->clipped)) return false;
        swap_vertices(&clip->ring, &clip->clipped);
    }
    swap_vertices(&clip->ring, &clip->clipped);
    drop_repeated(&clip->clipped);
    return true;
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
    sm_sink_points(clip->next, vertices, count);
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
    if (cut_by_planes(clip))
        forward_clipped(clip);
    else
        clip->failed = true;
}

static void ring_point(struct sm_clip *clip, struct sm_vertex v)
{
    if (!sm_vertices_add(&clip->ring, v)) clip->failed = true;
    clip->ring_box = sm_box_with(clip->ring_box, v);
}

/* Written so that NaN is not. */
static bool is_sane(struct sm_vertex v)
{
    return fabs(v.x) <= coordinate_max && fabs(v.y) <= coordinate_max;
}

static void clip_point(struct sm_sink *sink, struct sm_vertex v)
{
    struct sm_clip *clip = self(sink);
    if (clip->failed || !is_sane(v)) return;
    if (!clip->in_line) {
        if (sm_box_holds(clip->box, v)) sm_sink_point(clip->next, v);
    } else if (clip->in_polygon) {
        ring_point(clip, v);
    } else {
        sm_clip_line_point(clip, v);
    }
}

static void ring_points(struct sm_clip *clip, const struct sm_vertex *v, size_t count)
{
    struct sm_vertices *ring = &clip->ring;
    struct sm_box box = clip->ring_box;
    clip->failed = !sm_vertices_reserve(ring, count);
    if (clip->failed) return;
    for (size_t i = 0; i < count; i++) {
        if (!is_sane(v[i])) continue;
        ring->at[ring->count++] = v[i];
        box = sm_box_with(box, v[i]);
    }
    clip->ring_box = box;
}

/* A line that stays inside is handed on as it is. */
static void line_points(struct sm_clip *clip, const struct sm_vertex *v, size_t count)
{
    for (size_t i = 0, end; i < count; i = end) {
        end = i;
        if (clip->line.open && clip->line.last_inside)
            while (end < count && sm_box_holds(clip->box, v[end]))
                end++;
        if (end > i) {
            sm_sink_points(clip->next, v + i, end - i);
            clip->line.last = v[end - 1];
        } else {
            if (is_sane(v[i])) sm_clip_line_point(clip, v[i]);
            end = i + 1;
        }
    }
}

static void clip_points(struct sm_sink *sink, const struct sm_vertex *vertices, size_t count)
{
    struct sm_clip *clip = self(sink);
    if (clip->failed) return;
    if (clip->in_line && clip->in_polygon)
        ring_points(clip, vertices, count);
    else if (clip->in_line)
        line_points(clip, vertices, count);
    else
        for (size_t i = 0; i < count; i++)
            clip_point(sink, vertices[i]);
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
    clip->sink = (struct sm_sink){clip_point,         clip_line_start,  clip_line_end,
                                  clip_polygon_start, clip_polygon_end, clip_points};
    clip->next = next;
    clip->box = box;
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
