/* SPDX-License-Identifier: Apache-2.0 */
#include "geo/geos_talk.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

static void hear(const char *message, void *user)
{
    struct sm_geos_talk *talk = user;
    size_t n = strlen(message);
    if (n >= sizeof talk->complaint) n = sizeof talk->complaint - 1;
    memcpy(talk->complaint, message, n);
    talk->complaint[n] = '\0';
    sm_line_tidy(talk->complaint, sizeof talk->complaint);
}

bool sm_geos_talk_init(struct sm_geos_talk *talk, struct sm_error *err)
{
    *talk = (struct sm_geos_talk){.geos = sm_geos_library(err)};
    if (!talk->geos) return false;
    talk->handle = talk->geos->init();
    if (!talk->handle) return sm_fail_memory(err);
    talk->geos->set_error_handler(talk->handle, hear, talk);
    return true;
}

void sm_geos_talk_finish(struct sm_geos_talk *talk)
{
    if (talk->handle) talk->geos->finish(talk->handle);
}

bool sm_geos_talk_fail(const struct sm_geos_talk *talk, struct sm_error *err)
{
    if (!talk->complaint[0] || strstr(talk->complaint, "bad_alloc")) return sm_fail_memory(err);
    return sm_fail(err, SM_E_INPUT, "polygons cannot be compared: %s", talk->complaint);
}

/* A ring as a closed line; NULL without memory. */
static GEOSGeometry *line_of(const struct sm_geos_talk *talk, const struct sm_shape *shape,
                             size_t part)
{
    size_t start = shape->part_starts[part], n = sm_shape_part_end(shape, part) - start;
    GEOSCoordSequence *line = talk->geos->coordinates_new(talk->handle, (unsigned)n + 1, 2);
    for (size_t i = 0; line && i <= n; i++) {
        struct sm_vertex v = shape->vertices[start + i % n];
        talk->geos->coordinates_set(talk->handle, line, (unsigned)i, v.x, v.y);
    }
    return line ? talk->geos->line_new(talk->handle, line) : NULL;
}

void sm_geos_destroy_all(const struct sm_geos_talk *talk, GEOSGeometry **geometries, size_t count)
{
    for (size_t i = 0; geometries && i < count; i++)
        if (geometries[i]) talk->geos->destroy(talk->handle, geometries[i]);
    free(geometries);
}

GEOSGeometry *sm_geos_united(const struct sm_geos_talk *talk, GEOSGeometry **geometries,
                             size_t count)
{
    const struct sm_geos_library *geos = talk->geos;
    GEOSGeometry *pool =
        geos->collection_new(talk->handle, GEOS_GEOMETRYCOLLECTION, geometries, (unsigned)count);
    if (!pool) {
        sm_geos_destroy_all(talk, geometries, count);
        return NULL;
    }
    free(geometries);
    GEOSGeometry *one = geos->unary_union(talk->handle, pool);
    geos->destroy(talk->handle, pool);
    return one;
}

GEOSGeometry *sm_geos_area_of(const struct sm_geos_talk *talk, const struct sm_shape *polygons)
{
    size_t count = polygons->part_count;
    GEOSGeometry **lines = sm_alloc_zeroed(count, sizeof(GEOSGeometry *));
    bool ok = lines != NULL;
    for (size_t i = 0; i < count && ok; i++)
        ok = (lines[i] = line_of(talk, polygons, i)) != NULL;
    if (!ok) {
        sm_geos_destroy_all(talk, lines, count);
        return NULL;
    }
    GEOSGeometry *linework = sm_geos_united(talk, lines, count);
    GEOSGeometry *area = linework ? talk->geos->build_area(talk->handle, linework) : NULL;
    if (linework) talk->geos->destroy(talk->handle, linework);
    return area;
}

static bool send_ring(const struct sm_geos_talk *talk, const GEOSGeometry *ring,
                      struct sm_sink *sink)
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

bool sm_geos_send_polygon(const struct sm_geos_talk *talk, const GEOSGeometry *polygon,
                          struct sm_sink *sink)
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

bool sm_geos_each_polygon(const struct sm_geos_talk *talk, const GEOSGeometry *geometry,
                          sm_geos_visitor *visit, void *user)
{
    int count = talk->geos->count(talk->handle, geometry);
    for (int i = 0; i < count; i++) {
        const GEOSGeometry *member = talk->geos->member(talk->handle, geometry, i);
        bool is_polygon = talk->geos->type(talk->handle, member) == GEOS_POLYGON;
        if (is_polygon && !visit(talk, member, user)) return false;
    }
    return true;
}
