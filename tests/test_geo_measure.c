/* SPDX-License-Identifier: Apache-2.0
 * Measures: plane and geodesic, with the values that others publish.
 */
#include <math.h>

#include "run.h"
#include "shapes.h"
#include "trace_sink.h"

#include "base/memory.h"
#include "geo/measure.h"
#include "geo/proj_library.h"
#include "geo/vincenty.h"
#include "geo/projection.h"

struct plane_case {
    const char *name, *path;
    double area;
    bool has_centroid;
    struct sm_vertex centroid;
};

static const struct plane_case plane_cases[] = {
    {"square", SHAPE_SQUARE, 100, true, {5, 5}},
    {"square the other way", "M0,10L10,10L10,0L0,0Z", 100, true, {5, 5}},
    {"concave", SHAPE_CONCAVE1, 60, true, {5, 31.0 / 9}},
    {"island in a lake", SHAPE_ISLAND_IN_LAKE, 900 - 400 + 100, true, {15, 15}},
    {"two squares that touch", SHAPE_TWO_SQUARES_TOUCHING, 200, true, {10, 10}},
    {"hole that touches its ring",
     "M0,0L10,0L10,10L0,10ZM0,0L5,0L5,5L0,5Z",
     75,
     true,
     {(100 * 5 - 25 * 2.5) / 75, (100 * 5 - 25 * 2.5) / 75}},
    {"hole before its ring",
     "M2,2L4,2L4,4L2,4ZM0,0L10,0L10,10L0,10Z",
     96,
     true,
     {(100 * 5 - 4 * 3) / 96.0, (100 * 5 - 4 * 3) / 96.0}},
    {"the same ring twice", SHAPE_SQUARE SHAPE_SQUARE, 0, false, {0, 0}},
    {"line", SHAPE_NOT_CLOSED, 0, false, {0, 0}},
    {"flat ring", "M0,0L10,0L5,0Z", 0, false, {0, 0}},
    {"point", "P1,1", 0, false, {0, 0}},
    {"nothing", "", 0, false, {0, 0}},
};

START_TEST(plane_area_and_centroid)
{
    const struct plane_case *one = &plane_cases[_i];
    struct sm_collector collector = collected_path(one->path);
    struct sm_shape shape = sm_collector_shape(&collector);
    struct sm_vertex centroid;
    ck_assert_msg(fabs(sm_area(&shape) - one->area) < 1e-9, "%s: %g", one->name, sm_area(&shape));
    ck_assert_msg(sm_centroid(&shape, &centroid) == one->has_centroid, "%s", one->name);
    if (one->has_centroid)
        ck_assert_msg(sm_distance(centroid, one->centroid) < 1e-9, "%s: %g,%g", one->name,
                      centroid.x, centroid.y);
    sm_collector_finish(&collector);
}
END_TEST

START_TEST(far_from_the_origin_the_area_stays)
{
    struct sm_collector collector = collected_path(SHAPE_CONCAVE1);
    for (size_t i = 0; i < collector.vertex_count; i++) {
        collector.vertices[i].x += 1e9;
        collector.vertices[i].y -= 1e9;
    }
    struct sm_shape shape = sm_collector_shape(&collector);
    ck_assert_double_eq_tol(sm_area(&shape), 60, 1e-6);
    sm_collector_finish(&collector);
}
END_TEST

START_TEST(island_holds_lake_does_not)
{
    struct sm_collector collector = collected_path(SHAPE_ISLAND_IN_LAKE);
    struct sm_shape shape = sm_collector_shape(&collector);
    ck_assert(sm_shape_holds(&shape, (struct sm_vertex){2, 2}));
    ck_assert(!sm_shape_holds(&shape, (struct sm_vertex){7, 7}));
    ck_assert(sm_shape_holds(&shape, (struct sm_vertex){15, 15}));
    ck_assert(!sm_shape_holds(&shape, (struct sm_vertex){31, 15}));
    ck_assert(!sm_shape_holds(&shape, (struct sm_vertex){(double)NAN, 15}));
    ck_assert_double_eq_tol(sm_distance_to_edges(&shape, (struct sm_vertex){15, 15}), 5, 1e-12);
    ck_assert_double_eq_tol(sm_distance_to_edges(&shape, (struct sm_vertex){33, 34}), 5, 1e-12);
    sm_collector_finish(&collector);
}
END_TEST

START_TEST(a_line_is_open_a_ring_is_closed)
{
    struct sm_collector line = collected_path(SHAPE_NOT_CLOSED),
                        ring = collected_path(SHAPE_SQUARE);
    struct sm_shape a = sm_collector_shape(&line), b = sm_collector_shape(&ring);
    struct sm_shape none = {0};
    ck_assert_double_eq_tol(sm_distance_to_edges(&a, (struct sm_vertex){1, 5}), 5, 1e-12);
    ck_assert_double_eq_tol(sm_distance_to_edges(&b, (struct sm_vertex){1, 5}), 1, 1e-12);
    ck_assert(isinf(sm_distance_to_edges(&none, (struct sm_vertex){0, 0})));
    ck_assert(!sm_shape_holds(&a, (struct sm_vertex){5, 5}));
    sm_collector_finish(&line);
    sm_collector_finish(&ring);
}
END_TEST

START_TEST(pole_of_a_square_is_its_middle)
{
    struct sm_collector collector = collected_path(SHAPE_SQUARE);
    struct sm_shape shape = sm_collector_shape(&collector);
    struct sm_vertex pole;
    double radius;
    ck_assert(sm_pole_of_inaccessibility(&shape, 1e-6, &pole, &radius));
    ck_assert_double_eq_tol(radius, 5, 1e-6);
    ck_assert(sm_distance(pole, (struct sm_vertex){5, 5}) < 1e-5);
    sm_collector_finish(&collector);
}
END_TEST

START_TEST(pole_keeps_out_of_holes_and_notches)
{
    static const char *const paths[] = {SHAPE_CONCAVE1, SHAPE_ISLAND_IN_LAKE, SHAPE_COMB,
                                        SHAPE_TWO_SQUARES_TOUCHING};
    struct sm_collector collector = collected_path(paths[_i]);
    struct sm_shape shape = sm_collector_shape(&collector);
    struct sm_vertex pole;
    double radius;
    ck_assert(sm_pole_of_inaccessibility(&shape, 1e-3, &pole, &radius));
    ck_assert(sm_shape_holds(&shape, pole));
    ck_assert_double_eq_tol(sm_distance_to_edges(&shape, pole), radius, 1e-12);
    /* No better place on a fine lattice. */
    for (double x = 0; x <= 30; x += 0.25)
        for (double y = 0; y <= 30; y += 0.25) {
            struct sm_vertex v = {x, y};
            if (!sm_shape_holds(&shape, v)) continue;
            ck_assert_double_le(sm_distance_to_edges(&shape, v), radius + 1e-3);
        }
    sm_collector_finish(&collector);
}
END_TEST

START_TEST(shapes_without_area_have_no_pole)
{
    static const char *const paths[] = {"M0,0L10,0L5,0Z", SHAPE_NOT_CLOSED, "P1,1", "", "M1,1Z"};
    struct sm_collector collector = collected_path(paths[_i]);
    struct sm_shape shape = sm_collector_shape(&collector);
    struct sm_vertex pole;
    double radius;
    ck_assert(!sm_pole_of_inaccessibility(&shape, 1, &pole, &radius));
    sm_collector_finish(&collector);
}
END_TEST

START_TEST(pole_of_a_ribbon_is_found_quickly)
{
    struct sm_collector collector = collected_path("M0,0L1000000,0L1000000,0.01L0,0.01Z");
    struct sm_shape shape = sm_collector_shape(&collector);
    struct sm_vertex pole;
    double radius;
    ck_assert(sm_pole_of_inaccessibility(&shape, 0, &pole, &radius));
    ck_assert_double_eq_tol(radius, 0.005, 1e-4);
    sm_collector_finish(&collector);
}
END_TEST

START_TEST(plane_measures_survive_failing_allocations)
{
    struct sm_collector collector = collected_path(SHAPE_ISLAND_IN_LAKE);
    struct sm_shape shape = sm_collector_shape(&collector);
    struct sm_vertex v;
    double radius;
    for (long n = 0; n < 12; n++) {
        sm_memory_fail_after(n);
        double area = sm_area(&shape);
        sm_memory_fail_after(n);
        sm_pole_of_inaccessibility(&shape, 1, &v, &radius);
        sm_memory_fail_after(-1);
        ck_assert(area == 0 || area == 600);
    }
    sm_collector_finish(&collector);
}
END_TEST

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

#define COUNT(array) (int)(sizeof(array) / sizeof *(array))

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
    Suite *suite = suite_create("measures");
    TCase *plane = tcase_create("plane");
    tcase_add_loop_test(plane, plane_area_and_centroid, 0, COUNT(plane_cases));
    tcase_add_test(plane, far_from_the_origin_the_area_stays);
    tcase_add_test(plane, island_holds_lake_does_not);
    tcase_add_test(plane, a_line_is_open_a_ring_is_closed);
    tcase_add_test(plane, pole_of_a_square_is_its_middle);
    tcase_add_loop_test(plane, pole_keeps_out_of_holes_and_notches, 0, 4);
    tcase_add_loop_test(plane, shapes_without_area_have_no_pole, 0, 5);
    tcase_add_test(plane, pole_of_a_ribbon_is_found_quickly);
    tcase_add_test(plane, plane_measures_survive_failing_allocations);
    tcase_add_test(plane, many_islands_are_measured_in_no_time);
    suite_add_tcase(suite, plane);
    TCase *ground = tcase_create("ground");
    tcase_add_test(ground, distances_agree_with_proj_to_a_millimetre);
    tcase_add_test(ground, nearly_antipodal_points_are_left_to_proj);
    tcase_add_loop_test(ground, geodesic_distance_is_as_published, 0, COUNT(distances));
    tcase_add_test(ground, offset_and_distance_undo_each_other);
    tcase_add_test(ground, geodesic_area_counts_holes_once);
    tcase_add_test(ground, geodesic_area_is_that_of_an_equal_area_map);
    tcase_add_test(ground, geodesic_length_closes_rings_only);
    suite_add_tcase(suite, ground);
    return run_suite(suite);
}
