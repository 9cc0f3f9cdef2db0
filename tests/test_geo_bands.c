/* SPDX-License-Identifier: Apache-2.0
 * Bands: the same answers as the polygons that they were made of, whatever those look like.
 */
#include "tests/run.h"
#include "tests/shapes.h"

#include "base/memory.h"
#include "geo/bands.h"
#include "geo/measure.h"

enum { RING = 3000, RINGS = 3, ASKED = 3000 };

static struct sm_vertex vertices[RING * RINGS];
static const size_t starts[RINGS] = {0, RING, 2 * RING};

static struct sm_shape stars(uint64_t *state)
{
    for (int i = 0; i < RINGS; i++)
        random_star(state, (struct sm_vertex){i * 3.0, 100 - i}, 10 - 2 * i, RING,
                    vertices + i * RING);
    return (struct sm_shape){SM_SHAPE_POLYGONS, vertices, RING * RINGS, starts, RINGS};
}

START_TEST(they_say_what_the_polygons_say)
{
    uint64_t state = 7;
    struct sm_shape shape = stars(&state);
    struct sm_bands bands;
    int inside = 0;
    ck_assert(sm_bands_init(&bands, &shape));
    for (int i = 0; i < ASKED; i++) {
        struct sm_vertex v = {random_between(&state, -12, 18), random_between(&state, 85, 112)};
        bool holds = sm_shape_holds(&shape, v);
        inside += holds;
        ck_assert_int_eq(sm_bands_hold(&bands, v), holds);
    }
    ck_assert_int_gt(inside, ASKED / 10);
    ck_assert_int_lt(inside, ASKED * 9 / 10);
    sm_bands_finish(&bands);
}
END_TEST

START_TEST(they_agree_at_the_height_of_every_vertex)
{
    uint64_t state = 11;
    struct sm_shape shape = stars(&state);
    struct sm_bands bands;
    ck_assert(sm_bands_init(&bands, &shape));
    for (size_t i = 0; i < shape.vertex_count; i += 7) {
        struct sm_vertex v = {random_between(&state, -12, 18), shape.vertices[i].y};
        ck_assert_int_eq(sm_bands_hold(&bands, v), sm_shape_holds(&shape, v));
    }
    sm_bands_finish(&bands);
}
END_TEST

START_TEST(nothing_flat_or_endless_is_inside)
{
    static const struct sm_vertex flat[] = {{0, 5}, {10, 5}, {20, 5}};
    const struct sm_shape shape = {SM_SHAPE_POLYGONS, flat, 3, starts, 1}, none = {0};
    struct sm_bands bands;
    ck_assert(sm_bands_init(&bands, &shape));
    ck_assert(!sm_bands_hold(&bands, (struct sm_vertex){10, 5}));
    ck_assert(!sm_bands_hold(&bands, (struct sm_vertex){10, NAN}));
    sm_bands_finish(&bands);
    ck_assert(sm_bands_init(&bands, &none));
    ck_assert(!sm_bands_hold(&bands, (struct sm_vertex){0, 0}));
    sm_bands_finish(&bands);
}
END_TEST

START_TEST(they_survive_failing_allocations)
{
    uint64_t state = 13;
    struct sm_shape shape = stars(&state);
    struct sm_bands bands;
    for (long n = 0; n < 3; n++) {
        sm_memory_fail_after(n);
        ck_assert(!sm_bands_init(&bands, &shape));
    }
    sm_memory_fail_after(3);
    ck_assert(sm_bands_init(&bands, &shape));
    sm_memory_fail_after(-1);
    sm_bands_finish(&bands);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("bands");
    TCase *tcase = tcase_create("bands");
    tcase_add_test(tcase, they_say_what_the_polygons_say);
    tcase_add_test(tcase, they_agree_at_the_height_of_every_vertex);
    tcase_add_test(tcase, nothing_flat_or_endless_is_inside);
    tcase_add_test(tcase, they_survive_failing_allocations);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
