/* SPDX-License-Identifier: Apache-2.0
 * Ground in, ground out. Most vertices of a file end here, at about 3 ns each, instead of in the
 * projection at twenty times that and more.
 *
 *      o first, kept
 *       \  . dropped: nearer than the tolerance to the last one kept
 *        . .
 *          `o kept
 *            `. dropped, but it waits: if the line ends here, it is kept after all
 *
 * A line or ring is announced to the next stage only once it is sure to have enough vertices;
 * until then its first ones are held here.
 */
#include "geo/stages.h"

#include <math.h>

/* False of what is not finite. */
static inline bool is_near(const struct sm_thinning *thinning, struct sm_vertex a,
                           struct sm_vertex b)
{
    double dx = (b.x - a.x) * thinning->cos_lat, dy = b.y - a.y;
    return dx * dx + dy * dy < thinning->tolerance_sq;
}

size_t sm_thin_next(const struct sm_thinning *thinning, struct sm_vertex last,
                    const struct sm_vertex *vertices, size_t first, size_t end)
{
    while (first < end && is_near(thinning, last, vertices[first]))
        first++;
    return first;
}

static struct sm_thin *self(struct sm_sink *sink)
{
    return (struct sm_thin *)sink;
}

static size_t vertices_needed(const struct sm_thin *thin)
{
    return thin->in_polygon ? 3 : 2;
}

static void keep(struct sm_thin *thin, struct sm_vertex v)
{
    size_t needed = vertices_needed(thin);
    thin->last = v;
    thin->has_pending = false;
    if (++thin->kept < needed) {
        thin->held[thin->kept - 1] = v;
        return;
    }
    if (thin->kept == needed) {
        sm_sink_line_start(thin->next);
        for (size_t i = 0; i + 1 < needed; i++)
            sm_sink_point(thin->next, thin->held[i]);
    }
    sm_sink_point(thin->next, v);
}

static void thin_point(struct sm_sink *sink, struct sm_vertex v)
{
    struct sm_thin *thin = self(sink);
    if (!thin->in_line) {
        sm_sink_point(thin->next, v);
        return;
    }
    if (thin->kept > 0) {
        if (is_near(&thin->thinning, thin->last, v)) {
            thin->pending = v;
            thin->has_pending = true;
            return;
        }
    }
    /* What is not finite fails the comparison above, so it need not be looked for there. */
    if (sm_vertex_is_finite(v))
        keep(thin, v);
    else
        thin->lost++;
}

/* The same, what is kept handed on together. The last one kept and the last one dropped are at
 * hand, not in the stage, while the vertices pass by. */
static void thin_points(struct sm_sink *sink, const struct sm_vertex *v, size_t count)
{
    enum { TOGETHER = 128 };
    struct sm_thin *thin = self(sink);
    struct sm_vertex out[TOGETHER];
    size_t n = 0, needed = vertices_needed(thin), i = 0;
    while (i < count && (!thin->in_line || thin->kept < needed))
        thin_point(sink, v[i++]);
    const struct sm_thinning thinning = thin->thinning;
    struct sm_vertex last = thin->last;
    const struct sm_vertex *pending = thin->has_pending ? &thin->pending : NULL;
    for (; i < count; i++) {
        if (is_near(&thinning, last, v[i])) {
            pending = &v[i];
        } else if (sm_vertex_is_finite(v[i])) {
            out[n++] = last = v[i];
            pending = NULL;
            if (n == TOGETHER) {
                sm_sink_points(thin->next, out, n);
                thin->kept += n;
                n = 0;
            }
        } else {
            thin->lost++;
        }
    }
    if (n) sm_sink_points(thin->next, out, n);
    thin->kept += n;
    thin->last = last;
    thin->has_pending = pending != NULL;
    if (pending) thin->pending = *pending;
}

static void thin_line_start(struct sm_sink *sink)
{
    struct sm_thin *thin = self(sink);
    thin->in_line = true;
    thin->kept = 0;
    thin->has_pending = false;
}

static void thin_line_end(struct sm_sink *sink)
{
    struct sm_thin *thin = self(sink);
    if (!thin->in_polygon && thin->has_pending) keep(thin, thin->pending);
    thin->in_line = false;
    if (thin->kept >= vertices_needed(thin)) sm_sink_line_end(thin->next);
}

static void thin_polygon_start(struct sm_sink *sink)
{
    self(sink)->in_polygon = true;
    sm_sink_polygon_start(self(sink)->next);
}

static void thin_polygon_end(struct sm_sink *sink)
{
    self(sink)->in_polygon = false;
    sm_sink_polygon_end(self(sink)->next);
}

void sm_thin_init(struct sm_thin *thin, double tolerance_deg, double cos_lat, struct sm_sink *next)
{
    *thin = (struct sm_thin){
        .sink = {thin_point, thin_line_start, thin_line_end, thin_polygon_start, thin_polygon_end,
                 thin_points},
        .next = next,
        .thinning = {tolerance_deg * tolerance_deg, cos_lat},
    };
}
