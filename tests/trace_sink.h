/* SPDX-License-Identifier: Apache-2.0
 * Geometry as text, both ways. "M0,0L4,0L4,4Z" is a ring, "M0,0L4,0" a line, "P1,2" a point; the
 * rings in one text are one polygon. trace_sink writes down what it is sent; stream_path sends
 * what is written.
 */
#ifndef SM_TESTS_TRACE_SINK_H
#define SM_TESTS_TRACE_SINK_H

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/number.h"
#include "base/text.h"
#include "geo/shape.h"
#include "geo/sink.h"

struct trace_sink {
    struct sm_sink sink;
    struct sm_buf text;
    int decimals;
    bool in_line, in_polygon;
    size_t in_this_line, vertices;
};

static inline void trace_vertex(struct trace_sink *trace, char command, struct sm_vertex v)
{
    sm_buf_char(&trace->text, command);
    sm_buf_fixed(&trace->text, v.x, trace->decimals);
    sm_buf_char(&trace->text, ',');
    sm_buf_fixed(&trace->text, v.y, trace->decimals);
}

static inline void trace_point(struct sm_sink *sink, struct sm_vertex v)
{
    struct trace_sink *trace = (struct trace_sink *)sink;
    char command = !trace->in_line ? 'P' : trace->in_this_line++ == 0 ? 'M' : 'L';
    trace->vertices++;
    trace_vertex(trace, command, v);
}

static inline void trace_line_start(struct sm_sink *sink)
{
    struct trace_sink *trace = (struct trace_sink *)sink;
    if (trace->in_line) sm_buf_str(&trace->text, "!line in a line!");
    trace->in_line = true;
    trace->in_this_line = 0;
}

static inline void trace_line_end(struct sm_sink *sink)
{
    struct trace_sink *trace = (struct trace_sink *)sink;
    if (!trace->in_line) sm_buf_str(&trace->text, "!end of no line!");
    if (trace->in_this_line == 0) sm_buf_str(&trace->text, "!empty line!");
    trace->in_line = false;
    if (trace->in_polygon) sm_buf_char(&trace->text, 'Z');
}

static inline void trace_polygon_start(struct sm_sink *sink)
{
    ((struct trace_sink *)sink)->in_polygon = true;
}

static inline void trace_polygon_end(struct sm_sink *sink)
{
    ((struct trace_sink *)sink)->in_polygon = false;
}

static inline struct trace_sink trace_sink(void)
{
    return (struct trace_sink){
        .sink = {trace_point, trace_line_start, trace_line_end, trace_polygon_start,
                 trace_polygon_end, NULL},
        .decimals = 6,
    };
}

static inline const char *trace_text(const struct trace_sink *trace)
{
    return trace->text.bytes ? trace->text.bytes : "";
}

static inline void trace_finish(struct trace_sink *trace)
{
    sm_buf_finish(&trace->text);
}

/* One number, its end; "nan" and "inf" are understood, as tests want them. */
static inline double path_number(const char **at)
{
    while (**at == ' ' || **at == ',')
        (*at)++;
    size_t n = strspn(*at, "+-.0123456789e");
    double value = 0;
    if (strncmp(*at, "nan", 3) == 0) {
        value = (double)NAN;
        n = 3;
    } else if (strncmp(*at, "inf", 3) == 0) {
        value = HUGE_VAL;
        n = 3;
    } else if (!sm_parse_double((struct sm_text){*at, n}, &value)) {
        abort(); /* the test itself is wrong */
    }
    *at += n;
    return value;
}

static inline void stream_path(const char *path, struct sm_sink *sink)
{
    bool polygon = strchr(path, 'Z') != NULL, in_line = false;
    if (polygon) sm_sink_polygon_start(sink);
    while (*path) {
        char command = *path++;
        if (command == ' ') continue;
        if (command == 'Z' || ((command == 'M' || command == 'P') && in_line)) {
            if (in_line) sm_sink_line_end(sink);
            in_line = false;
        }
        if (command == 'Z') continue;
        if (command == 'M') {
            sm_sink_line_start(sink);
            in_line = true;
        }
        double x = path_number(&path), y = path_number(&path);
        sm_sink_point(sink, (struct sm_vertex){x, y});
    }
    if (in_line) sm_sink_line_end(sink);
    if (polygon) sm_sink_polygon_end(sink);
}

/* A collector filled from a path; finish it. */
static inline struct sm_collector collected_path(const char *path)
{
    struct sm_collector collector;
    sm_collector_init(&collector);
    stream_path(path, &collector.sink);
    return collector;
}

#endif
