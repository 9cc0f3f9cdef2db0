/* SPDX-License-Identifier: Apache-2.0 */
#include "geo/measure.h"
#include "geo/overlay.h"

/* Between vertices this far apart, a straight line and a geodesic enclose less than 1,000 m². */
static const double STEP_DEG = 0.05;
enum { STEPS_MAX = 7200 };

/* From a on, without b. */
static void send_edge(struct sm_vertex a, struct sm_vertex b, struct sm_sink *sink)
{
    double length = fmax(fabs(b.x - a.x), fabs(b.y - a.y)) / STEP_DEG;
    int steps = length > STEPS_MAX ? STEPS_MAX : length < 1 ? 1 : (int)ceil(length);
    for (int i = 0; i < steps; i++) {
        double t = (double)i / steps;
        sm_sink_point(sink, (struct sm_vertex){a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
    }
}

bool sm_straight_area_m2(const struct sm_shape *polygons_deg, double *area_m2, struct sm_error *err)
{
    struct sm_collector dense;
    sm_collector_init(&dense);
    sm_sink_polygon_start(&dense.sink);
    for (size_t part = 0; part < polygons_deg->part_count; part++) {
        size_t start = polygons_deg->part_starts[part];
        size_t end = sm_shape_part_end(polygons_deg, part);
        sm_sink_line_start(&dense.sink);
        for (size_t i = start; i < end; i++)
            send_edge(polygons_deg->vertices[i],
                      polygons_deg->vertices[i + 1 < end ? i + 1 : start], &dense.sink);
        sm_sink_line_end(&dense.sink);
    }
    sm_sink_polygon_end(&dense.sink);
    struct sm_shape shape = sm_collector_shape(&dense);
    *area_m2 = 0;
    bool ok = !dense.failed || sm_fail_memory(err);
    if (ok && shape.kind == SM_SHAPE_POLYGONS) ok = sm_geodesic_area_m2(&shape, area_m2, err);
    sm_collector_finish(&dense);
    return ok;
}
