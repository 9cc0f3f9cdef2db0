/* SPDX-License-Identifier: Apache-2.0 */
#include "geo/shape.h"

size_t sm_shape_part_end(const struct sm_shape *shape, size_t part)
{
    return part + 1 < shape->part_count ? shape->part_starts[part + 1] : shape->vertex_count;
}

struct sm_box sm_shape_box(const struct sm_shape *shape)
{
    struct sm_box box = sm_box_empty();
    for (size_t i = 0; i < shape->vertex_count; i++)
        box = sm_box_with(box, shape->vertices[i]);
    return box;
}

static void stream_part(const struct sm_shape *shape, size_t part, struct sm_sink *sink)
{
    size_t start = shape->part_starts[part], end = sm_shape_part_end(shape, part);
    sm_sink_line_start(sink);
    sm_sink_points(sink, shape->vertices + start, end - start);
    sm_sink_line_end(sink);
}

static void stream_points(const struct sm_shape *shape, struct sm_sink *sink)
{
    for (size_t i = 0; i < shape->vertex_count; i++)
        sm_sink_point(sink, shape->vertices[i]);
}

void sm_shape_stream(const struct sm_shape *shape, struct sm_sink *sink)
{
    if (shape->kind == SM_SHAPE_NONE) return;
    if (shape->kind == SM_SHAPE_POINTS) {
        stream_points(shape, sink);
        return;
    }
    if (shape->kind == SM_SHAPE_POLYGONS) sm_sink_polygon_start(sink);
    for (size_t part = 0; part < shape->part_count; part++)
        stream_part(shape, part, sink);
    if (shape->kind == SM_SHAPE_POLYGONS) sm_sink_polygon_end(sink);
}
