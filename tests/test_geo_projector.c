/* SPDX-License-Identifier: Apache-2.0
 * The projecting stage: edges are bent as the projection bends them, and no finer than needed.
 */
#include <string.h>

#include "road_helpers.h"
#include "run.h"
#include "shapes.h"
#include "trace_sink.h"

#include "geo/measure.h"
#include "geo/stages.h"

/* The projecting stage. */

START_TEST(parallel_is_bent_within_the_tolerance)
{
    struct sm_projection *projection = default_projection();
    struct sm_collector out;
    sm_collector_init(&out);
    struct sm_projector projector;
    sm_projector_init(&projector, projection, 100, &out.sink);
    stream_path("M20,50L43,50", &projector.sink);
    ck_assert_uint_gt(out.vertex_count, 8);
    ck_assert_uint_lt(out.vertex_count, 200);
    struct sm_shape bent = sm_collector_shape(&out);
    for (double lon = 20; lon <= 43; lon += 0.01) {
        struct sm_vertex on_parallel;
        ck_assert(sm_project(projection, (struct sm_vertex){lon, 50}, &on_parallel));
        ck_assert_double_le(sm_distance_to_edges(&bent, on_parallel), 100);
    }
    sm_collector_finish(&out);
    sm_projection_free(projection);
}
END_TEST

START_TEST(meridian_stays_straight)
{
    struct sm_projection *projection = default_projection();
    struct trace_sink trace = trace_sink();
    struct sm_projector projector;
    sm_projector_init(&projector, projection, 100, &trace.sink);
    stream_path("M40,45L40,52", &projector.sink);
    ck_assert_uint_eq(trace.vertices, 2);
    trace_finish(&trace);
    sm_projection_free(projection);
}
END_TEST

START_TEST(edge_that_closes_a_ring_is_bent_too)
{
    struct sm_projection *projection = default_projection();
    struct sm_collector out;
    sm_collector_init(&out);
    struct sm_projector projector;
    sm_projector_init(&projector, projection, 100, &out.sink);
    stream_path("M20,50L31,40L43,50Z", &projector.sink);
    struct sm_shape ring = sm_collector_shape(&out);
    struct sm_vertex on_parallel;
    ck_assert(sm_project(projection, (struct sm_vertex){31.5, 50}, &on_parallel));
    ck_assert_double_le(sm_distance_to_edges(&ring, on_parallel), 100);
    sm_collector_finish(&out);
    sm_projection_free(projection);
}
END_TEST

START_TEST(place_without_an_answer_is_left_out_and_counted)
{
    struct sm_projection *projection = default_projection();
    struct trace_sink trace = trace_sink();
    struct sm_projector projector;
    sm_projector_init(&projector, projection, 1e6, &trace.sink);
    stream_path("M31,50L31,-90L31.1,50", &projector.sink);
    stream_path("P31,-90", &projector.sink);
    ck_assert_uint_eq(projector.lost, 2);
    ck_assert_uint_eq(trace.vertices, 2);
    trace_finish(&trace);
    sm_projection_free(projection);
}
END_TEST

START_TEST(far_geometry_is_not_resampled_to_pixels)
{
    struct sm_projection *projection = default_projection();
    struct trace_sink trace = trace_sink();
    struct sm_view view = view_of(projection, ukraine_deg, 0);
    struct sm_road *road = sm_road_new(projection, &view, usual, &trace.sink, NULL);
    stream_path("M-120,-89.9L0,-89.9L120,-89.9Z", sm_road_sink(road));
    sm_road_free(road);
    struct sm_projector projector;
    sm_projector_init(&projector, projection, 1, &trace.sink);
    projector.shown_m = (struct sm_box){-1e6, -1e6, 1e6, 1e6};
    stream_path("M-120,-89.9L0,-89.9L120,-89.9", &projector.sink);
    ck_assert_uint_lt(trace.vertices, 300);
    trace_finish(&trace);
    sm_projection_free(projection);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("projecting");
    TCase *projecting = tcase_create("projecting");
    tcase_add_test(projecting, parallel_is_bent_within_the_tolerance);
    tcase_add_test(projecting, meridian_stays_straight);
    tcase_add_test(projecting, edge_that_closes_a_ring_is_bent_too);
    tcase_add_test(projecting, place_without_an_answer_is_left_out_and_counted);
    tcase_add_test(projecting, far_geometry_is_not_resampled_to_pixels);
    suite_add_tcase(suite, projecting);
    return run_suite(suite);
}
