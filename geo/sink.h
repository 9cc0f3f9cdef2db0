/* SPDX-License-Identifier: Apache-2.0
 * The geometry stream: five calls that every reader makes and every stage understands.
 * A sixth hands on many points of a line at once, for stages whose vertices are counted in
 * 100,000s.
 *
 *     point                                    a lone point
 *     line_start  point…  line_end             a line
 *     polygon_start  (line_start point… line_end)…  polygon_end      rings, filled even-odd
 *
 * Rings travel open: their first vertex is not repeated at the end, and whoever draws closes
 * them. Ring direction means nothing. A stage is a sink that forwards to a sink; measuring,
 * fitting and collecting are sinks that forward nothing. The stages, in order:
 *
 *     source ─ ground ─▶ thin ─▶ seam ─▶ project ─ map ─▶ view ─ page ─▶ clip ─▶ simplify ─▶ canvas
 */
#ifndef SM_GEO_SINK_H
#define SM_GEO_SINK_H

#include <stddef.h>

#include "geo/vertex.h"

struct sm_sink {
    void (*point)(struct sm_sink *sink, struct sm_vertex v);
    void (*line_start)(struct sm_sink *sink);
    void (*line_end)(struct sm_sink *sink);
    void (*polygon_start)(struct sm_sink *sink);
    void (*polygon_end)(struct sm_sink *sink);
    /* As so many calls of 'point', which it is made of where this is NULL. */
    void (*points)(struct sm_sink *sink, const struct sm_vertex *vertices, size_t count);
};

/* How a stage calls the next: never through the pointers themselves. A call that a sink does not
 * care about is NULL there. Inline, because there is one of these per vertex and stage. */
static inline void sm_sink_point(struct sm_sink *sink, struct sm_vertex v)
{
    if (sink->point) sink->point(sink, v);
}

static inline void sm_sink_points(struct sm_sink *sink, const struct sm_vertex *vertices,
                                  size_t count)
{
    if (sink->points) {
        sink->points(sink, vertices, count);
        return;
    }
    for (size_t i = 0; i < count && sink->point; i++)
        sink->point(sink, vertices[i]);
}

static inline void sm_sink_line_start(struct sm_sink *sink)
{
    if (sink->line_start) sink->line_start(sink);
}

static inline void sm_sink_line_end(struct sm_sink *sink)
{
    if (sink->line_end) sink->line_end(sink);
}

static inline void sm_sink_polygon_start(struct sm_sink *sink)
{
    if (sink->polygon_start) sink->polygon_start(sink);
}

static inline void sm_sink_polygon_end(struct sm_sink *sink)
{
    if (sink->polygon_end) sink->polygon_end(sink);
}

/* A sink that grows a box around all it is given. */
struct sm_box_sink {
    struct sm_sink sink;
    struct sm_box box;
};
void sm_box_sink_init(struct sm_box_sink *boxer);

#endif
