/* SPDX-License-Identifier: Apache-2.0 */
#include "geo/overlay.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "geo/geos_library.h"

/* One conversation with GEOS. Each has its own context, so threads do not meet. */
struct talk {
    const struct sm_geos_library *geos;
    GEOSContextHandle_t handle;
    char complaint[256]; /* the last that GEOS said */
};

static void hear(const char *message, void *user)
{
    struct talk *talk = user;
    size_t n = strlen(message);
    if (n >= sizeof talk->complaint) n = sizeof talk->complaint - 1;
    memcpy(talk->complaint, message, n);
    talk->complaint[n] = '\0';
    sm_line_tidy(talk->complaint, sizeof talk->complaint);
}

static bool talk_init(struct talk *talk, struct sm_error *err)
{
    *talk = (struct talk){.geos = sm_geos_library(err)};
    if (!talk->geos) return false;
    talk->handle = talk->geos->init();
    if (!talk->handle) return sm_fail_memory(err);
    talk->geos->set_error_handler(talk->handle, hear, talk);
    return true;
}

static void talk_finish(struct talk *talk)
{
    if (talk->handle) talk->geos->finish(talk->handle);
}

static bool fail_talk(const struct talk *talk, struct sm_error *err)
{
    if (!talk->complaint[0] || strstr(talk->complaint, "bad_alloc")) return sm_fail_memory(err);
    return sm_fail(err, SM_E_INPUT, "polygons cannot be compared: %s", talk->complaint);
}

/* A ring as a closed line; NULL without memory. */
static GEOSGeometry *line_of(const struct talk *talk, const struct sm_shape *shape, size_t part)
{
    size_t start = shape->part_starts[part], n = sm_shape_part_end(shape, part) - start;
    GEOSCoordSequence *line = talk->geos->coordinates_new(talk->handle, (unsigned)n + 1, 2);
    for (size_t i = 0; line && i <= n; i++) {
        struct sm_vertex v = shape->vertices[start + i % n];
        talk->geos->coordinates_set(talk->handle, line, (unsigned)i, v.x, v.y);
    }
    return line ? talk->geos->line_new(talk->handle, line) : NULL;
}

static void destroy_all(const struct talk *talk, GEOSGeometry **geometries, size_t count)
{
    for (size_t i = 0; geometries && i < count; i++)
        if (geometries[i]) talk->geos->destroy(talk->handle, geometries[i]);
    free(geometries);
}

/* Their union; they are taken over and gone, also on failure. */
static GEOSGeometry *united(const struct talk *talk, GEOSGeometry **geometries, size_t count)
{
    const struct sm_geos_library *geos = talk->geos;
    GEOSGeometry *pool =
        geos->collection_new(talk->handle, GEOS_GEOMETRYCOLLECTION, geometries, (unsigned)count);
    if (!pool) {
        destroy_all(talk, geometries, count);
        return NULL;
    }
    free(geometries);
    GEOSGeometry *one = geos->unary_union(talk->handle, pool);
    geos->destroy(talk->handle, pool);
    return one;
}

/* All rings as lines, cut where they meet, and then the areas that they enclose: every other ring
 * of those inside each other is a hole. That repairs what a hostile file brings, and needs no
 * knowledge of which hole belongs to which shell. */
static GEOSGeometry *area_of(const struct talk *talk, const struct sm_shape *polygons)
{
    size_t count = polygons->part_count;
    GEOSGeometry **lines = sm_alloc_zeroed(count, sizeof(GEOSGeometry *));
    bool ok = lines != NULL;
    for (size_t i = 0; i < count && ok; i++)
        ok = (lines[i] = line_of(talk, polygons, i)) != NULL;
    if (!ok) {
        destroy_all(talk, lines, count);
        return NULL;
    }
    GEOSGeometry *linework = united(talk, lines, count);
    GEOSGeometry *area = linework ? talk->geos->build_area(talk->handle, linework) : NULL;
    if (linework) talk->geos->destroy(talk->handle, linework);
    return area;
}

static bool send_ring(const struct talk *talk, const GEOSGeometry *ring, struct sm_sink *sink)
{
    const GEOSCoordSequence *line = talk->geos->coordinates_of(talk->handle, ring);
    unsigned n = 0;
    if (!line || !talk->geos->coordinates_count(talk->handle, line, &n)) return false;
    sm_sink_line_start(sink);
    for (unsigned i = 0; i + 1 < n; i++) {
        struct sm_vertex v = {0, 0};
        talk->geos->coordinates_at(talk->handle, line, i, &v.x, &v.y);
        sm_sink_point(sink, v);
    }
    sm_sink_line_end(sink);
    return true;
}

static bool send_polygon(const struct talk *talk, const GEOSGeometry *polygon, struct sm_sink *sink)
{
    const struct sm_geos_library *geos = talk->geos;
    const GEOSGeometry *shell = geos->shell(talk->handle, polygon);
    sm_sink_polygon_start(sink);
    bool ok = shell && send_ring(talk, shell, sink);
    int holes = geos->hole_count(talk->handle, polygon);
    for (int i = 0; i < holes && ok; i++)
        ok = send_ring(talk, geos->hole(talk->handle, polygon, i), sink);
    sm_sink_polygon_end(sink);
    return ok;
}

/* Whether to go on. */
typedef bool polygon_visitor(const struct talk *talk, const GEOSGeometry *polygon, void *user);

/* Each polygon of 'geometry', which may be one, several, or a mixture with lines and points that
 * touching shapes leave behind. */
static bool each_polygon(const struct talk *talk, const GEOSGeometry *geometry,
                         polygon_visitor *visit, void *user)
{
    int count = talk->geos->count(talk->handle, geometry);
    for (int i = 0; i < count; i++) {
        const GEOSGeometry *member = talk->geos->member(talk->handle, geometry, i);
        bool is_polygon = talk->geos->type(talk->handle, member) == GEOS_POLYGON;
        if (is_polygon && !visit(talk, member, user)) return false;
    }
    return true;
}

static bool keep_polygon(const struct talk *talk, const GEOSGeometry *polygon, void *user)
{
    return send_polygon(talk, polygon, user);
}

/* ---- union */

struct sm_union {
    struct talk talk;
    GEOSGeometry **areas; /* added; once asked for, the first is all of them */
    size_t count, capacity;
};

struct sm_union *sm_union_new(struct sm_error *err)
{
    struct sm_union *sum = sm_alloc_zeroed(1, sizeof *sum);
    if (!sum) {
        sm_fail_memory(err);
        return NULL;
    }
    if (talk_init(&sum->talk, err)) return sum;
    free(sum);
    return NULL;
}

bool sm_union_add(struct sm_union *sum, const struct sm_shape *polygons, struct sm_error *err)
{
    if (polygons->kind != SM_SHAPE_POLYGONS || polygons->part_count == 0) return true;
    if (!sm_grow(&sum->areas, &sum->capacity, sum->count + 1, sizeof *sum->areas))
        return sm_fail_memory(err);
    GEOSGeometry *area = area_of(&sum->talk, polygons);
    if (!area) return fail_talk(&sum->talk, err);
    sum->areas[sum->count++] = area;
    return true;
}

/* '*one' is borrowed, and NULL when nothing was added. */
static bool all_of(struct sm_union *sum, const GEOSGeometry **one, struct sm_error *err)
{
    *one = sum->count ? sum->areas[0] : NULL;
    if (sum->count < 2) return true;
    GEOSGeometry *whole = united(&sum->talk, sum->areas, sum->count);
    sum->areas = NULL;
    sum->count = sum->capacity = 0;
    if (!whole) return fail_talk(&sum->talk, err);
    if (!sm_grow(&sum->areas, &sum->capacity, 1, sizeof *sum->areas)) {
        sum->talk.geos->destroy(sum->talk.handle, whole);
        return sm_fail_memory(err);
    }
    *one = sum->areas[sum->count++] = whole;
    return true;
}

bool sm_union_shape(struct sm_union *sum, struct sm_collector *out, struct sm_error *err)
{
    const GEOSGeometry *one;
    if (!all_of(sum, &one, err)) return false;
    if (one && !each_polygon(&sum->talk, one, keep_polygon, &out->sink))
        return fail_talk(&sum->talk, err);
    return !out->failed || sm_fail_memory(err);
}

bool sm_union_area_m2(struct sm_union *sum, double *area_m2, struct sm_error *err)
{
    struct sm_collector collector;
    sm_collector_init(&collector);
    bool ok = sm_union_shape(sum, &collector, err);
    struct sm_shape shape = sm_collector_shape(&collector);
    ok = ok && sm_straight_area_m2(&shape, area_m2, err);
    sm_collector_finish(&collector);
    return ok;
}

void sm_union_free(struct sm_union *sum)
{
    if (!sum) return;
    destroy_all(&sum->talk, sum->areas, sum->count);
    talk_finish(&sum->talk);
    free(sum);
}

/* ---- difference */

struct sorting {
    struct sm_difference *out;
    struct sm_collector one; /* the polygon being weighed */
    double sliver_m2;
    struct sm_error *err;
};

static bool sort_polygon(const struct talk *talk, const GEOSGeometry *polygon, void *user)
{
    struct sorting *sorting = user;
    struct sm_difference *out = sorting->out;
    double area_m2 = 0;
    sm_collector_empty(&sorting->one);
    if (!send_polygon(talk, polygon, &sorting->one.sink)) return false;
    struct sm_shape shape = sm_collector_shape(&sorting->one);
    if (sorting->one.failed) return sm_fail_memory(sorting->err);
    if (shape.part_count == 0) return true; /* an empty polygon: nothing is left */
    if (!sm_straight_area_m2(&shape, &area_m2, sorting->err)) return false;
    if (area_m2 < sorting->sliver_m2) {
        out->slivers++;
        out->sliver_m2 += area_m2;
        return true;
    }
    out->areas++;
    out->area_m2 += area_m2;
    sm_shape_stream(&shape, &out->shape.sink);
    return true;
}

static bool sort_polygons(const struct talk *talk, const GEOSGeometry *rest, double sliver_m2,
                          struct sm_difference *difference, struct sm_error *err)
{
    struct sm_error inner = {0};
    struct sorting sorting = {.out = difference, .sliver_m2 = sliver_m2, .err = &inner};
    sm_collector_init(&sorting.one);
    bool ok = each_polygon(talk, rest, sort_polygon, &sorting);
    sm_collector_finish(&sorting.one);
    if (ok) return !difference->shape.failed || sm_fail_memory(err);
    if (inner.code == SM_OK) return fail_talk(talk, err);
    if (err) *err = inner;
    return false;
}

bool sm_union_difference(struct sm_union *a, struct sm_union *b, double sliver_m2,
                         struct sm_difference *difference, struct sm_error *err)
{
    const struct talk *talk = &a->talk;
    const GEOSGeometry *from, *away;
    *difference = (struct sm_difference){0};
    sm_collector_init(&difference->shape);
    if (!all_of(a, &from, err) || !all_of(b, &away, err)) return false;
    if (!from) return true;
    if (!away) return sort_polygons(talk, from, sliver_m2, difference, err);
    GEOSGeometry *rest = talk->geos->difference(talk->handle, from, away);
    if (!rest) return fail_talk(talk, err);
    bool ok = sort_polygons(talk, rest, sliver_m2, difference, err);
    talk->geos->destroy(talk->handle, rest);
    return ok;
}

bool sm_shape_difference(const struct sm_shape *a, const struct sm_shape *b, double sliver_m2,
                         struct sm_difference *difference, struct sm_error *err)
{
    *difference = (struct sm_difference){0};
    struct sm_union *from = sm_union_new(err), *away = from ? sm_union_new(err) : NULL;
    bool ok = away && sm_union_add(from, a, err) && sm_union_add(away, b, err) &&
              sm_union_difference(from, away, sliver_m2, difference, err);
    sm_union_free(from);
    sm_union_free(away);
    return ok;
}

void sm_difference_finish(struct sm_difference *difference)
{
    sm_collector_finish(&difference->shape);
}
