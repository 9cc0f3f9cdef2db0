/* SPDX-License-Identifier: Apache-2.0
 * The current path on pixels. Device space.
 */
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "render/cairo_private.h"

/* Vertices nearer than this are one: a direction can always be told from neighbours then. */
#define NEAR_PX 1e-3
#define CHORD_ERROR_PX 0.05
#define CHORDS_MAX 512

static void add_vertex(struct sm_flat_path *path, struct sm_vertex v)
{
    if (path->failed) return;
    if (path->count == path->capacity &&
        !sm_grow(&path->vertices, &path->capacity, path->count + 1, sizeof *path->vertices)) {
        path->failed = true;
        return;
    }
    path->vertices[path->count++] = v;
}

void sm_flat_path_move(struct sm_flat_path *path, struct sm_vertex v)
{
    if (path->failed) return;
    if (!sm_grow(&path->lines, &path->line_capacity, path->line_count + 1, sizeof *path->lines)) {
        path->failed = true;
        return;
    }
    path->lines[path->line_count++] = (struct sm_flat_line){path->count, false};
    add_vertex(path, v);
}

static bool is_near(struct sm_vertex a, struct sm_vertex b)
{
    return fabs(a.x - b.x) < NEAR_PX && fabs(a.y - b.y) < NEAR_PX;
}

void sm_flat_path_line(struct sm_flat_path *path, struct sm_vertex v)
{
    if (path->failed || is_near(v, path->vertices[path->count - 1])) return;
    add_vertex(path, v);
}

static double bend(struct sm_vertex a, struct sm_vertex b, struct sm_vertex c)
{
    return hypot(a.x - 2 * b.x + c.x, a.y - 2 * b.y + c.y);
}

static struct sm_vertex on_curve(struct sm_vertex from, struct sm_vertex a, struct sm_vertex b,
                                 struct sm_vertex v, double t)
{
    double s = 1 - t, w0 = s * s * s, w1 = 3 * s * s * t, w2 = 3 * s * t * t, w3 = t * t * t;
    return (struct sm_vertex){w0 * from.x + w1 * a.x + w2 * b.x + w3 * v.x,
                              w0 * from.y + w1 * a.y + w2 * b.y + w3 * v.y};
}

/* A cubic in n equal steps of t strays from its chords by at most 6 bend / (8 n^2). */
void sm_flat_path_curve(struct sm_flat_path *path, struct sm_vertex a, struct sm_vertex b,
                        struct sm_vertex v)
{
    if (path->failed) return;
    struct sm_vertex from = path->vertices[path->count - 1];
    double most = fmax(bend(from, a, b), bend(a, b, v));
    int n = (int)fmin(ceil(sqrt(0.75 * most / CHORD_ERROR_PX)), CHORDS_MAX);
    for (int i = 1; i < n; i++)
        sm_flat_path_line(path, on_curve(from, a, b, v, (double)i / n));
    sm_flat_path_line(path, v);
}

size_t sm_flat_path_length(const struct sm_flat_path *path, size_t line)
{
    size_t end = line + 1 < path->line_count ? path->lines[line + 1].start : path->count;
    return end - path->lines[line].start;
}

void sm_flat_path_close(struct sm_flat_path *path)
{
    if (path->failed) return;
    struct sm_flat_line *line = &path->lines[path->line_count - 1];
    line->is_ring = true;
    while (path->count > line->start + 1 &&
           is_near(path->vertices[line->start], path->vertices[path->count - 1]))
        path->count--;
}

void sm_flat_path_empty(struct sm_flat_path *path)
{
    path->count = path->line_count = 0;
}

void sm_flat_path_finish(struct sm_flat_path *path)
{
    free(path->vertices);
    free(path->lines);
    *path = (struct sm_flat_path){0};
}
