/* SPDX-License-Identifier: Apache-2.0
 * What a vertex costs in each stage, on the vertices of a shapefile:
 *
 *     bench_stages data/base/countries.shp [rounds]
 *
 * A benchmark is not a test: it prints and judges nothing.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/file.h"
#include "base/number.h"
#include "geo/stages.h"

struct counter {
    struct sm_sink sink;
    size_t vertices;
};

static void count_point(struct sm_sink *sink, struct sm_vertex v)
{
    (void)v;
    ((struct counter *)sink)->vertices++;
}

static unsigned long little32(const char *at)
{
    const unsigned char *b = (const unsigned char *)at;
    return b[0] | (unsigned long)b[1] << 8 | (unsigned long)b[2] << 16 | (unsigned long)b[3] << 24;
}

static unsigned long big32(const char *at)
{
    const unsigned char *b = (const unsigned char *)at;
    return b[3] | (unsigned long)b[2] << 8 | (unsigned long)b[1] << 16 | (unsigned long)b[0] << 24;
}

/* One record of lines or polygons, trusted: our own data, little-endian machines. */
static void collect_record(const char *record, struct sm_collector *out)
{
    unsigned long type = little32(record);
    if (type != 3 && type != 5) return;
    unsigned long parts = little32(record + 36), points = little32(record + 40);
    const char *vertices = record + 44 + 4 * parts;
    if (type == 5) sm_sink_polygon_start(&out->sink);
    for (unsigned long p = 0; p < parts; p++) {
        unsigned long first = little32(record + 44 + 4 * p);
        unsigned long end = p + 1 < parts ? little32(record + 48 + 4 * p) : points;
        sm_sink_line_start(&out->sink);
        for (unsigned long i = first; i + (type == 5) < end; i++) {
            struct sm_vertex v;
            memcpy(&v, vertices + 16 * i, sizeof v);
            sm_sink_point(&out->sink, v);
        }
        sm_sink_line_end(&out->sink);
    }
    if (type == 5) sm_sink_polygon_end(&out->sink);
}

static bool collect_shapefile(const char *path, struct sm_collector *out)
{
    struct sm_buf file = {0};
    struct sm_error err = {0};
    if (!sm_file_read(path, (size_t)1 << 30, &file, &err)) {
        fprintf(stderr, "%s\n", err.message);
        return false;
    }
    for (size_t at = 100; at + 8 < file.count; at += 8 + 2 * big32(file.bytes + at + 4))
        collect_record(file.bytes + at + 8, out);
    sm_buf_finish(&file);
    return true;
}

static double now_ns(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

/* The best of some rounds. */
static double time_stream(const struct sm_shape *shape, struct sm_sink *sink, int rounds)
{
    double best = 1e300;
    for (int i = 0; i < rounds; i++) {
        double start = now_ns();
        sm_shape_stream(shape, sink);
        double took = now_ns() - start;
        if (took < best) best = took;
    }
    return best;
}

static void print_number(double value, int decimals, int width)
{
    char text[SM_FIXED_MAX];
    size_t n = sm_format_fixed(text, value, decimals);
    printf("%*s%.*s", n < (size_t)width ? width - (int)n : 0, "", (int)n, text);
}

static void print_row(const char *name, double ns, size_t in, size_t out)
{
    printf("%-28s", name);
    print_number(ns / (double)(in ? in : 1), 1, 8);
    printf(" ns/vertex in,");
    print_number(ns / 1e6, 2, 8);
    printf(" ms, %zu -> %zu\n", in, out);
}

/* Run 'shape' through one stage into a collector, print, and leave the result there. */
static void bench_stage(const char *name, const struct sm_shape *shape, struct sm_sink *stage,
                        struct sm_collector *out, int rounds)
{
    double best = 1e300;
    for (int i = 0; i < rounds; i++) {
        sm_collector_empty(out);
        double took = time_stream(shape, stage, 1);
        if (took < best) best = took;
    }
    print_row(name, best, shape->vertex_count, out->vertex_count);
}

static const struct sm_box frame = {0, 0, 1600, 1067};

static struct sm_view ukraine_view(const struct sm_projection *projection)
{
    struct sm_vertex corners[] = {{22.1, 44.3}, {40.3, 44.3}, {31, 52.4}, {40.3, 50}};
    for (int i = 0; i < 4; i++)
        sm_project(projection, corners[i], &corners[i]);
    size_t start = 0;
    struct sm_shape shape = {SM_SHAPE_POINTS, corners, 4, &start, 1};
    return sm_view_fit(&shape, 0, frame, frame);
}

static void bench_all(const struct sm_shape *shape, const struct sm_projection *projection,
                      int rounds)
{
    struct sm_view view = ukraine_view(projection);
    struct sm_collector out[6];
    struct sm_shape in[6];
    for (int i = 0; i < 6; i++)
        sm_collector_init(&out[i]);
    struct sm_box extent = sm_view_extent_deg(&view, projection);
    struct sm_thin thin;
    sm_thin_init(&thin, 0.25 / view.px_per_m / 111320, 0.7, &out[0].sink);
    bench_stage("thin", shape, &thin.sink, &out[0], rounds);
    in[0] = sm_collector_shape(&out[0]);
    struct sm_seam *seam = sm_seam_new(31.5, &out[1].sink);
    bench_stage("seam", &in[0], sm_seam_sink(seam), &out[1], rounds);
    in[1] = sm_collector_shape(&out[1]);
    struct sm_clip *ground = sm_clip_new(extent, &out[2].sink);
    bench_stage("clip on the ground", &in[1], sm_clip_sink(ground), &out[2], rounds);
    in[2] = sm_collector_shape(&out[2]);
    struct sm_projector projector;
    sm_projector_init(&projector, projection, 0.125 / view.px_per_m, &out[3].sink);
    bench_stage("project", &in[2], &projector.sink, &out[3], rounds);
    in[3] = sm_collector_shape(&out[3]);
    struct sm_viewer viewer;
    sm_viewer_init(&viewer, &view, &out[4].sink);
    bench_stage("view", &in[3], &viewer.sink, &out[4], rounds);
    in[4] = sm_collector_shape(&out[4]);
    struct sm_clip *clip = sm_clip_new(frame, &out[5].sink);
    bench_stage("clip on the page", &in[4], sm_clip_sink(clip), &out[5], rounds);
    in[5] = sm_collector_shape(&out[5]);
    struct counter counter = {.sink = {.point = count_point}};
    struct sm_simplify *simplify = sm_simplify_new(0.25, &counter.sink);
    double ns = time_stream(&in[5], sm_simplify_sink(simplify), rounds);
    print_row("simplify", ns, in[5].vertex_count, counter.vertices / (size_t)rounds);
    sm_simplify_free(simplify);
    sm_clip_free(clip);
    sm_clip_free(ground);
    sm_seam_free(seam);
    for (int i = 0; i < 6; i++)
        sm_collector_finish(&out[i]);
}

static void bench_road(const struct sm_shape *shape, const struct sm_projection *projection,
                       int rounds)
{
    struct sm_view view = ukraine_view(projection);
    struct counter counter = {.sink = {.point = count_point}};
    struct sm_road_options options = {16, 0.25, 0.25};
    double start = now_ns();
    struct sm_road *road = sm_road_new(projection, &view, options, &counter.sink, NULL);
    print_row("building the road", now_ns() - start, 1, 0);
    double ns = time_stream(shape, sm_road_sink(road), rounds);
    print_row("the whole road", ns, shape->vertex_count, counter.vertices / (size_t)rounds);
    sm_road_free(road);
}

int main(int argc, char **argv)
{
    long long rounds = 20;
    if (argc < 2 || (argc > 2 && !sm_parse_int(sm_text(argv[2]), &rounds)) || rounds < 1) {
        fprintf(stderr, "usage: bench_stages FILE.shp [rounds]\n");
        return 2;
    }
    struct sm_collector all;
    sm_collector_init(&all);
    if (!collect_shapefile(argv[1], &all)) return 3;
    struct sm_shape shape = sm_collector_shape(&all);
    struct sm_projection *projection = sm_projection_new(NULL, NULL, NULL);
    struct sm_box_sink boxer;
    sm_box_sink_init(&boxer);
    print_row("streaming into a box", time_stream(&shape, &boxer.sink, (int)rounds),
              shape.vertex_count, 0);
    bench_all(&shape, projection, (int)rounds);
    bench_road(&shape, projection, (int)rounds);
    sm_projection_free(projection);
    sm_collector_finish(&all);
    return 0;
}
