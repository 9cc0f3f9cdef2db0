/* SPDX-License-Identifier: Apache-2.0
 * A shape: one geometry held in memory, in any space. Readers fill them, the collecting sink
 * fills them, measures read them, and sm_shape_stream sends them down the stream.
 */
#ifndef SM_GEO_SHAPE_H
#define SM_GEO_SHAPE_H

#include <stdbool.h>
#include <stddef.h>

#include "geo/sink.h"
#include "geo/vertex.h"

enum sm_shape_kind { SM_SHAPE_NONE, SM_SHAPE_POINTS, SM_SHAPE_LINES, SM_SHAPE_POLYGONS };

/* Part i is vertices[part_starts[i]] up to the start of part i+1 (or vertex_count). Parts are
 * lines, or open rings of one even-odd polygon; lone points are one part. Borrowed by default:
 * whoever fills the struct says who owns the arrays. */
struct sm_shape {
    enum sm_shape_kind kind;
    const struct sm_vertex *vertices;
    size_t vertex_count;
    const size_t *part_starts;
    size_t part_count;
};

size_t sm_shape_part_end(const struct sm_shape *shape, size_t part); /* one past its last vertex */
struct sm_box sm_shape_box(const struct sm_shape *shape);
void sm_shape_stream(const struct sm_shape *shape, struct sm_sink *sink);

/* A sink that keeps all it is given as one shape (polygons pooled, even-odd). Sticky: 'failed'
 * once memory ran out. sm_collector_shape is borrowed until the next call or finish. */
struct sm_collector {
    struct sm_sink sink;
    enum sm_shape_kind kind;
    bool in_polygon, in_line, failed;
    struct sm_vertex *vertices;
    size_t vertex_count, vertex_capacity;
    size_t *part_starts;
    size_t part_count, part_capacity;
};
void sm_collector_init(struct sm_collector *collector);
void sm_collector_empty(struct sm_collector *collector);
void sm_collector_finish(struct sm_collector *collector);
struct sm_shape sm_collector_shape(const struct sm_collector *collector);

#endif
