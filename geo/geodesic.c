/* SPDX-License-Identifier: Apache-2.0
 * Ground measures on WGS84 [Karney13], by PROJ's geodesic routines.
 */
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "geo/measure.h"
#include "geo/nesting.h"
#include "geo/proj_library.h"
#include "geo/vincenty.h"

static double bearing_from_north(double azimuth_deg)
{
    double bearing = azimuth_deg < 0 ? azimuth_deg + 360 : azimuth_deg;
    return bearing >= 360 ? 0 : bearing;
}

bool sm_geodesic_distance(struct sm_vertex a_deg, struct sm_vertex b_deg, double *distance_m,
                          double *bearing_deg, struct sm_error *err)
{
    const struct sm_proj_library *proj = sm_proj_library(err);
    if (!proj) return false;
    double azimuth = 0;
    proj->geod_inverse(&proj->wgs84, a_deg.y, a_deg.x, b_deg.y, b_deg.x, distance_m, &azimuth,
                       NULL);
    if (bearing_deg) *bearing_deg = bearing_from_north(azimuth);
    return true;
}

bool sm_pointer_distance(struct sm_vertex a_deg, struct sm_vertex b_deg, double *distance_m,
                         double *bearing_deg, struct sm_error *err)
{
    double azimuth = 0;
    if (!sm_vincenty_inverse(a_deg, b_deg, distance_m, &azimuth))
        return sm_geodesic_distance(a_deg, b_deg, distance_m, bearing_deg, err);
    *bearing_deg = bearing_from_north(azimuth);
    return true;
}

bool sm_geodesic_offset(struct sm_vertex a_deg, double bearing_deg, double distance_m,
                        struct sm_vertex *b_deg, struct sm_error *err)
{
    const struct sm_proj_library *proj = sm_proj_library(err);
    if (!proj) return false;
    proj->geod_direct(&proj->wgs84, a_deg.y, a_deg.x, bearing_deg, distance_m, &b_deg->y, &b_deg->x,
                      NULL);
    return true;
}

struct ring_measure {
    double area_m2, perimeter_m;
};

static struct ring_measure measure_part(const struct sm_proj_library *proj,
                                        const struct sm_shape *shape, size_t part, bool as_line)
{
    struct geod_polygon polygon;
    struct ring_measure measure = {0, 0};
    proj->geod_polygon_init(&polygon, as_line);
    size_t end = sm_shape_part_end(shape, part);
    for (size_t i = shape->part_starts[part]; i < end; i++)
        proj->geod_polygon_addpoint(&proj->wgs84, &polygon, shape->vertices[i].y,
                                    shape->vertices[i].x);
    proj->geod_polygon_compute(&proj->wgs84, &polygon, 0, 1, as_line ? NULL : &measure.area_m2,
                               &measure.perimeter_m);
    return measure;
}

bool sm_geodesic_length_m(const struct sm_shape *lines_deg, double *length_m, struct sm_error *err)
{
    const struct sm_proj_library *proj = sm_proj_library(err);
    if (!proj) return false;
    bool as_line = lines_deg->kind != SM_SHAPE_POLYGONS;
    *length_m = 0;
    if (lines_deg->kind == SM_SHAPE_POINTS) return true;
    for (size_t part = 0; part < lines_deg->part_count; part++)
        *length_m += measure_part(proj, lines_deg, part, as_line).perimeter_m;
    return true;
}

bool sm_geodesic_area_m2(const struct sm_shape *polygons_deg, double *area_m2, struct sm_error *err)
{
    const struct sm_proj_library *proj = sm_proj_library(err);
    struct sm_nesting nesting;
    if (!proj) return false;
    if (!sm_nesting_init(&nesting, polygons_deg)) return sm_fail_memory(err);
    double sum = 0;
    for (size_t part = 0; part < polygons_deg->part_count; part++)
        sum += nesting.signs[part] * fabs(measure_part(proj, polygons_deg, part, false).area_m2);
    *area_m2 = fmax(sum, 0);
    sm_nesting_finish(&nesting);
    return true;
}
