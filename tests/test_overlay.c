/* SPDX-License-Identifier: Apache-2.0
 * Polygons against polygons. Areas on the ellipsoid were computed with pyproj's Geod.
 */
#include <math.h>

#include "run.h"
#include "shapes.h"
#include "trace_sink.h"

#include "base/memory.h"
#include "geo/measure.h"
#include "geo/overlay.h"

#define BOX(x0, y0, x1, y1) "M" #x0 "," #y0 "L" #x1 "," #y0 "L" #x1 "," #y1 "L" #x0 "," #y1 "Z"

/* One degree each way at 48° N: 8,217.590 km²; its western half: 4,108.848; the quarter in its
 * middle: 2,054.444. */
#define SQUARE BOX(36, 48, 37, 49)
#define SQUARE_KM2 8217.589925
#define HALF_KM2 4108.848270
#define MIDDLE BOX(36.25, 48.25, 36.75, 48.75)
#define MIDDLE_KM2 2054.444339

struct difference_case {
    const char *name, *a, *b;
    double km2;
    size_t areas, slivers;
};

static const struct difference_case cases[] = {
    {"nothing to take away", SQUARE, "", SQUARE_KM2, 1, 0},
    {"nothing to take from", "", SQUARE, 0, 0, 0},
    {"far away", SQUARE, BOX(20, 48, 21, 49), SQUARE_KM2, 1, 0},
    {"itself", SQUARE, SQUARE, 0, 0, 0},
    {"itself the other way round", SQUARE, "M36,49L37,49L37,48L36,48Z", 0, 0, 0},
    {"the eastern half", SQUARE, BOX(36.5, 48, 37.5, 49), HALF_KM2, 1, 0},
    {"its middle: a hole is left", SQUARE, MIDDLE, SQUARE_KM2 - MIDDLE_KM2, 1, 0},
    {"a square with a hole: the hole's filling is left", SQUARE, SQUARE MIDDLE, MIDDLE_KM2, 1, 0},
    {"an island in a lake stays", SQUARE MIDDLE BOX(36.4, 48.4, 36.6, 48.6), SQUARE, 0, 0, 0},
    {"a bow tie is two triangles", "M36,48L37,49L37,48L36,49Z", "", 2054.464014 * 2, 2, 0},
    {"a bow tie taken away leaves two triangles", SQUARE, "M36,48L37,49L37,48L36,49Z",
     SQUARE_KM2 - 2 * 2054.464014, 2, 0},
    {"rings that cross cover what either covers", SQUARE BOX(36.5, 48, 37, 49), "", SQUARE_KM2, 1,
     0},
    {"a sliver of 0.03 km²", BOX(36, 48, 36.002, 48.002), "", 0, 0, 1},
    {"an area of 0.83 km²", BOX(36, 48, 36.01, 48.01), "", 0.829682, 1, 0},
    {"an extra vertex on an edge is no difference", "M36,48L37,48L37,49L36.5,49L36,49Z", SQUARE, 0,
     0, 0},
    {"an extra vertex a centimetre off leaves a sliver", SQUARE,
     "M36,48L37,48L37,49L36.5,48.9999999L36,49Z", 0, 0, 1},
    {"a flat ring", "M36,48L37,48L36.5,48Z", SQUARE, 0, 0, 0},
    {"a line is no area", "M36,48L37,48", SQUARE, 0, 0, 0},
};

/* Within a thousandth: pyproj took the long edges for geodesics. */
static bool is_near(double value, double expected)
{
    return fabs(value - expected) <= 0.001 * expected + 1e-9;
}

START_TEST(differences_have_the_area_they_must)
{
    const struct difference_case *one = &cases[_i];
    struct sm_collector a = collected_path(one->a), b = collected_path(one->b);
    struct sm_shape from = sm_collector_shape(&a), away = sm_collector_shape(&b);
    struct sm_difference difference;
    struct sm_error err = {0};
    ck_assert_msg(sm_shape_difference(&from, &away, 1e5, &difference, &err), "%s: %s", one->name,
                  err.message);
    ck_assert_msg(is_near(difference.area_m2 / 1e6, one->km2), "%s: %g km²", one->name,
                  difference.area_m2 / 1e6);
    ck_assert_msg(difference.areas == one->areas, "%s: %zu areas", one->name, difference.areas);
    ck_assert_msg(difference.slivers == one->slivers, "%s: %zu slivers", one->name,
                  difference.slivers);
    double drawn = 0;
    struct sm_shape shape = sm_collector_shape(&difference.shape);
    ck_assert(sm_geodesic_area_m2(&shape, &drawn, &err));
    ck_assert_msg(is_near(drawn / 1e6, one->km2), "%s: drawn %g km²", one->name, drawn / 1e6);
    sm_difference_finish(&difference);
    sm_collector_finish(&a);
    sm_collector_finish(&b);
}
END_TEST

/* The union of paths, and its area in km². */
static double united_km2(const char *const *paths, size_t count, size_t *rings)
{
    struct sm_error err = {0};
    struct sm_union *sum = sm_union_new(&err);
    ck_assert_msg(sum != NULL, "%s", err.message);
    for (size_t i = 0; i < count; i++) {
        struct sm_collector one = collected_path(paths[i]);
        struct sm_shape shape = sm_collector_shape(&one);
        ck_assert_msg(sm_union_add(sum, &shape, &err), "%s", err.message);
        sm_collector_finish(&one);
    }
    struct sm_collector all;
    double area_m2 = -1;
    sm_collector_init(&all);
    ck_assert_msg(sm_union_area_m2(sum, &area_m2, &err), "%s", err.message);
    ck_assert_msg(sm_union_shape(sum, &all, &err), "%s", err.message);
    *rings = all.part_count;
    sm_collector_finish(&all);
    sm_union_free(sum);
    return area_m2 / 1e6;
}

START_TEST(what_two_polygons_share_counts_once)
{
    const char *const halves[] = {BOX(36, 48, 36.7, 49), BOX(36.3, 48, 37, 49)};
    size_t rings;
    double km2 = united_km2(halves, 2, &rings);
    ck_assert_msg(is_near(km2, SQUARE_KM2), "%g", km2);
    ck_assert_uint_eq(rings, 1);
}
END_TEST

START_TEST(a_polygon_that_fills_the_hole_of_another_closes_it)
{
    const char *const both[] = {SQUARE MIDDLE, MIDDLE};
    size_t rings;
    double km2 = united_km2(both, 2, &rings);
    ck_assert_msg(is_near(km2, SQUARE_KM2), "%g", km2);
    ck_assert_uint_eq(rings, 1);
}
END_TEST

START_TEST(nothing_united_is_nothing)
{
    size_t rings;
    ck_assert(united_km2(NULL, 0, &rings) == 0);
    ck_assert_uint_eq(rings, 0);
}
END_TEST

static double difference_m2(const struct sm_shape *a, const struct sm_shape *b)
{
    struct sm_difference difference;
    struct sm_error err = {0};
    ck_assert_msg(sm_shape_difference(a, b, 0, &difference, &err), "%s", err.message);
    double area_m2 = difference.area_m2;
    sm_difference_finish(&difference);
    return area_m2;
}

START_TEST(what_both_have_is_the_same_from_either_side)
{
    enum { COUNT = 40 };
    struct sm_vertex a[COUNT], b[COUNT];
    uint64_t state = 7 + (uint64_t)_i;
    random_star(&state, (struct sm_vertex){36, 48}, 0.5, COUNT, a);
    random_star(&state, (struct sm_vertex){36.2, 48.1}, 0.5, COUNT, b);
    struct sm_shape one = shape_of(SM_SHAPE_POLYGONS, a, COUNT);
    struct sm_shape other = shape_of(SM_SHAPE_POLYGONS, b, COUNT);
    struct sm_shape nothing = {0};
    double shared_a = difference_m2(&one, &nothing) - difference_m2(&one, &other);
    double shared_b = difference_m2(&other, &nothing) - difference_m2(&other, &one);
    ck_assert_msg(shared_a > 0, "%g", shared_a);
    ck_assert_msg(fabs(shared_a - shared_b) < 1e-5 * shared_a, "%g and %g", shared_a, shared_b);
}
END_TEST

START_TEST(a_failed_allocation_is_an_error_and_nothing_else)
{
    struct sm_collector a = collected_path(SQUARE MIDDLE), b = collected_path(MIDDLE);
    struct sm_shape from = sm_collector_shape(&a), away = sm_collector_shape(&b);
    struct sm_difference difference;
    struct sm_error err;
    bool done = false;
    for (long n = 0; n < 200 && !done; n++) {
        err = (struct sm_error){0};
        sm_memory_fail_after(n);
        done = sm_shape_difference(&from, &away, 0, &difference, &err);
        sm_memory_fail_after(-1);
        ck_assert_msg(done || err.code == SM_E_MEMORY, "%ld: %s", n, err.message);
        sm_difference_finish(&difference);
    }
    ck_assert_msg(done, "never succeeded: %s", err.message);
    sm_collector_finish(&a);
    sm_collector_finish(&b);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("overlay");
    TCase *tc = tcase_create("overlay");
    ADD_ROWS(tc, differences_have_the_area_they_must, cases);
    tcase_add_test(tc, what_two_polygons_share_counts_once);
    tcase_add_test(tc, a_polygon_that_fills_the_hole_of_another_closes_it);
    tcase_add_test(tc, nothing_united_is_nothing);
    tcase_add_loop_test(tc, what_both_have_is_the_same_from_either_side, 0, 20);
    tcase_add_test(tc, a_failed_allocation_is_an_error_and_nothing_else);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
