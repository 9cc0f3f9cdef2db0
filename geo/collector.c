/* SPDX-License-Identifier: Apache-2.0
 * The sink at the end of a stream that is to be kept.
 */
#include <stdlib.h>

#include "base/memory.h"
#include "geo/shape.h"

static struct sm_collector *self(struct sm_sink *sink)
{
    return (struct sm_collector *)sink;
}

static void start_part(struct sm_collector *collector)
{
    if (!sm_grow(&collector->part_starts, &collector->part_capacity, collector->part_count + 1,
                 sizeof *collector->part_starts)) {
        collector->failed = true;
        return;
    }
    collector->part_starts[collector->part_count++] = collector->vertex_count;
}

/* One shape has one kind: what it holds most of, in the order points, lines, polygons. */
static void note_kind(struct sm_collector *collector, enum sm_shape_kind kind)
{
    if (kind > collector->kind) collector->kind = kind;
}

static void collect_point(struct sm_sink *sink, struct sm_vertex v)
{
    struct sm_collector *collector = self(sink);
    if (collector->failed) return;
    if (!collector->in_line) {
        note_kind(collector, SM_SHAPE_POINTS);
        if (collector->part_count == 0) start_part(collector);
    }
    if (collector->failed) return;
    if (collector->vertex_count == collector->vertex_capacity &&
        !sm_grow(&collector->vertices, &collector->vertex_capacity, collector->vertex_count + 1,
                 sizeof *collector->vertices)) {
        collector->failed = true;
        return;
    }
    collector->vertices[collector->vertex_count++] = v;
}

static void collect_line_start(struct sm_sink *sink)
{
    struct sm_collector *collector = self(sink);
    if (collector->failed) return;
    note_kind(collector, collector->in_polygon ? SM_SHAPE_POLYGONS : SM_SHAPE_LINES);
    collector->in_line = true;
    start_part(collector);
}

static void collect_line_end(struct sm_sink *sink)
{
    struct sm_collector *collector = self(sink);
    collector->in_line = false;
    if (collector->failed || collector->part_count == 0) return;
    bool empty = collector->part_starts[collector->part_count - 1] == collector->vertex_count;
    if (empty) collector->part_count--;
}

static void collect_polygon_start(struct sm_sink *sink)
{
    self(sink)->in_polygon = true;
}

static void collect_polygon_end(struct sm_sink *sink)
{
    self(sink)->in_polygon = false;
}

void sm_collector_init(struct sm_collector *collector)
{
    *collector = (struct sm_collector){
        .sink = {collect_point, collect_line_start, collect_line_end, collect_polygon_start,
                 collect_polygon_end, NULL},
    };
}

void sm_collector_empty(struct sm_collector *collector)
{
    collector->kind = SM_SHAPE_NONE;
    collector->vertex_count = collector->part_count = 0;
    collector->in_polygon = collector->in_line = collector->failed = false;
}

void sm_collector_finish(struct sm_collector *collector)
{
    free(collector->vertices);
    free(collector->part_starts);
    sm_collector_init(collector);
}

struct sm_shape sm_collector_shape(const struct sm_collector *collector)
{
    return (struct sm_shape){
        .kind = collector->vertex_count ? collector->kind : SM_SHAPE_NONE,
        .vertices = collector->vertices,
        .vertex_count = collector->vertex_count,
        .part_starts = collector->part_starts,
        .part_count = collector->vertex_count ? collector->part_count : 0,
    };
}
