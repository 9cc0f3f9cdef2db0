/* SPDX-License-Identifier: Apache-2.0
 * Distances, lengths and areas on the ellipsoid.
 */
#include <math.h>

#include "run.h"
#include "shapes.h"
#include "trace_sink.h"

#include "geo/measure.h"
#include "geo/proj_library.h"
#include "geo/vincenty.h"
#include "geo/projection.h"

struct distance_case {
    const char *name;
    struct sm_vertex a, b;
    double distance_m, bearing_deg, tolerance_m;
};

/* By GeographicLib's GeodSolve. */
static const struct distance_case distances[] = {
    {"nowhere", {30, 50}, {30, 50}, 0, -1, 1e-9},
    {"a degree north from the equator", {0, 0}, {0, 1}, 110574.3886, 0, 1e-3},
    {"a degree east on the equator", {0, 0}, {1, 0}, 111319.4908, 90, 1e-3},
    {"JFK to CDG", {-73.8, 40.6}, {2.55, 49.01666666666667}, 5853226.256, 53.4702, 1e-3},
    {"across 180", {179.5, 0}, {-179.5, 0}, 111319.4908, 90, 1e-3},
};

START_TEST(geodesic_distance_is_as_published)
{
    const struct distance_case *one = &distances[_i];
    double distance, bearing;
    ck_assert(sm_geodesic_distance(one->a, one->b, &distance, &bearing, NULL));
    ck_assert_msg(fabs(distance - one->distance_m) <= one->tolerance_m, "%s: %f", one->name,
                  distance);
    ck_assert(bearing >= 0 && bearing < 360);
    if (one->bearing_deg >= 0) ck_assert_double_eq_tol(bearing, one->bearing_deg, 0.01);
}
END_TEST

START_TEST(offset_and_distance_undo_each_other)
{
    uint64_t state = 5;
    for (int i = 0; i < 1000; i++) {
        struct sm_vertex a = {random_between(&state, 22, 41), random_between(&state, 44, 53)}, b;
        double bearing = random_between(&state, 0, 360), far = random_between(&state, 1, 1e6);
        double distance, back;
        ck_assert(sm_geodesic_offset(a, bearing, far, &b, NULL));
        ck_assert(sm_geodesic_distance(a, b, &distance, &back, NULL));
        ck_assert_double_eq_tol(distance, far, 1e-6);
        ck_assert_double_eq_tol(back, bearing, 1e-3);
    }
}
END_TEST

START_TEST(geodesic_area_counts_holes_once)
{
    struct sm_collector whole = collected_path("M30,48L32,48L32,50L30,50Z");
    struct sm_collector hole = collected_path("M30.5,48.5L31,48.5L31,49L30.5,49Z");
    struct sm_collector both =
        collected_path("M30,48L32,48L32,50L30,50ZM30.5,48.5L31,48.5L31,49L30.5,49Z");
    struct sm_shape shapes[] = {sm_collector_shape(&whole), sm_collector_shape(&hole),
                                sm_collector_shape(&both)};
    double area[3];
    for (int i = 0; i < 3; i++)
        ck_assert(sm_geodesic_area_m2(&shapes[i], &area[i], NULL));
    ck_assert_double_eq_tol(area[2], area[0] - area[1], 1);
    sm_collector_finish(&whole);
    sm_collector_finish(&hole);
    sm_collector_finish(&both);
}
END_TEST

/* Near its centre, straight lines of an equal-area azimuthal projection are geodesics. */
START_TEST(geodesic_area_is_that_of_an_equal_area_map)
{
    struct sm_collector ring = collected_path("M30.5,48.5L31.5,48.5L31.5,49.5L30.5,49.5Z");
    struct sm_shape shape = sm_collector_shape(&ring);
    struct sm_projection *laea =
        sm_projection_new("+proj=laea +lat_0=49 +lon_0=31 +datum=WGS84", NULL, NULL);
    double area;
    ck_assert(sm_geodesic_area_m2(&shape, &area, NULL));
    for (size_t i = 0; i < ring.vertex_count; i++)
        ck_assert(sm_project(laea, ring.vertices[i], &ring.vertices[i]));
    ck_assert_double_eq_tol(sm_area(&shape) / area, 1, 1e-4);
    sm_projection_free(laea);
    sm_collector_finish(&ring);
}
END_TEST

START_TEST(geodesic_length_closes_rings_only)
{
    struct sm_collector line = collected_path("M0,0L1,0L1,1"),
                        ring = collected_path("M0,0L1,0L1,1Z");
    struct sm_shape a = sm_collector_shape(&line), b = sm_collector_shape(&ring);
    double open, closed;
    ck_assert(sm_geodesic_length_m(&a, &open, NULL));
    ck_assert(sm_geodesic_length_m(&b, &closed, NULL));
    ck_assert_double_eq_tol(open, 111319.4908 + 110574.3886, 1e-2);
    ck_assert_double_gt(closed, open + 156000);
    sm_collector_finish(&line);
    sm_collector_finish(&ring);
}
END_TEST

/* Thousands of islands in one shape are not compared pair by pair. */
START_TEST(many_islands_are_measured_in_no_time)
{
    struct sm_collector collector;
    sm_collector_init(&collector);
    sm_sink_polygon_start(&collector.sink);
    enum { ISLANDS = 100000 };
    for (int i = 0; i < ISLANDS; i++) {
        double x = i % 1000 * 3, y = i / 1000 * 3;
        sm_sink_line_start(&collector.sink);
        sm_sink_point(&collector.sink, (struct sm_vertex){x, y});
        sm_sink_point(&collector.sink, (struct sm_vertex){x + 1, y});
        sm_sink_point(&collector.sink, (struct sm_vertex){x, y + 1});
        sm_sink_line_end(&collector.sink);
    }
    sm_sink_polygon_end(&collector.sink);
    struct sm_shape shape = sm_collector_shape(&collector);
    ck_assert_double_eq_tol(sm_area(&shape), ISLANDS / 2.0, 1e-6);
    sm_collector_finish(&collector);
}
END_TEST

/* A fast path beside PROJ is welcome where it is proved equal. */
START_TEST(distances_agree_with_proj_to_a_millimetre)
{
    const struct sm_proj_library *proj = sm_proj_library(NULL);
    ck_assert_ptr_nonnull(proj);
    for (int i = 0; i < 2000; i++) {
        struct sm_vertex a = {-180 + (i * 37) % 360, -80 + (i * 13) % 160};
        struct sm_vertex b = {-180 + (i * 101 + 7) % 360, -80 + (i * 29 + 3) % 160};
        double ours, azimuth, theirs, their_azimuth;
        if (!sm_vincenty_inverse(a, b, &ours, &azimuth)) continue;
        proj->geod_inverse(&proj->wgs84, a.y, a.x, b.y, b.x, &theirs, &their_azimuth, NULL);
        ck_assert_msg(fabs(ours - theirs) < 0.001, "pair %d: %ld mm apart", i,
                      lround((ours - theirs) * 1000));
        double turn = remainder(azimuth - their_azimuth, 360);
        ck_assert_msg(ours < 1 || ours > 19.9e6 || fabs(turn) < 1e-6, "pair %d: azimuth", i);
    }
}
END_TEST

START_TEST(nearly_antipodal_points_are_left_to_proj)
{
    double distance, azimuth;
    ck_assert(!sm_vincenty_inverse((struct sm_vertex){0, 0}, (struct sm_vertex){179.9, 0.1},
                                   &distance, &azimuth));
    ck_assert(sm_pointer_distance((struct sm_vertex){0, 0}, (struct sm_vertex){179.9, 0.1},
                                  &distance, &azimuth, NULL));
    ck_assert(fabs(distance - 19.98e6) < 0.05e6);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("ground");
    TCase *plane = tcase_create("plane");
    tcase_add_test(plane, many_islands_are_measured_in_no_time);
    suite_add_tcase(suite, plane);
    TCase *ground = tcase_create("ground");
    tcase_add_test(ground, distances_agree_with_proj_to_a_millimetre);
    tcase_add_test(ground, nearly_antipodal_points_are_left_to_proj);
    ADD_ROWS(ground, geodesic_distance_is_as_published, distances);
    tcase_add_test(ground, offset_and_distance_undo_each_other);
    tcase_add_test(ground, geodesic_area_counts_holes_once);
    tcase_add_test(ground, geodesic_area_is_that_of_an_equal_area_map);
    tcase_add_test(ground, geodesic_length_closes_rings_only);
    suite_add_tcase(suite, ground);
    return run_suite(suite);
}
