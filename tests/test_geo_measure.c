/* SPDX-License-Identifier: Apache-2.0
 * Measures: plane and geodesic, with the values that others publish.
 */
#include <math.h>

#include "run.h"
#include "shapes.h"
#include "trace_sink.h"

#include "base/memory.h"
#include "geo/measure.h"
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

int main(void)
{
    Suite *suite = suite_create("measures");
    TCase *plane = tcase_create("plane");
    ADD_ROWS(plane, plane_area_and_centroid, plane_cases);
    tcase_add_test(plane, far_from_the_origin_the_area_stays);
    tcase_add_test(plane, island_holds_lake_does_not);
    tcase_add_test(plane, a_line_is_open_a_ring_is_closed);
    tcase_add_test(plane, pole_of_a_square_is_its_middle);
    tcase_add_loop_test(plane, pole_keeps_out_of_holes_and_notches, 0, 4);
    tcase_add_loop_test(plane, shapes_without_area_have_no_pole, 0, 5);
    tcase_add_test(plane, pole_of_a_ribbon_is_found_quickly);
    tcase_add_test(plane, plane_measures_survive_failing_allocations);
    suite_add_tcase(suite, plane);
    return run_suite(suite);
}
