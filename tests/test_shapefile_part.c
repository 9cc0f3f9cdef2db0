/* SPDX-License-Identifier: Apache-2.0
 * A part of a record that passes by in pieces: what is found out about it, and what is kept, must
 * be what the whole of it would give, held in memory and thinned by the road's first stage.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "data/layer_store.h"
#include "data/shapefile_part.h"
#include "tests/run.h"

enum { MOST = 64 };

static const struct sm_thinning thinning = {1, 0.5};

struct passed {
    size_t count, kept;
    struct sm_vertex vertices[MOST];
};

/* In pieces of so many vertices. */
static struct passed pass(enum sm_shape_kind kind, const struct sm_vertex *vertices, size_t n,
                          size_t piece, const struct sm_thinning *by)
{
    struct sm_shp_part part = {.kind = kind,
                               .box = sm_box_empty(),
                               .finite = true,
                               .in_range = true,
                               .keeps = true,
                               .thinning = by};
    struct passed passed = {0};
    for (size_t done = 0; done < n; done += piece)
        ck_assert(sm_shp_part_pass(&part, vertices + done, n - done < piece ? n - done : piece));
    passed.count = sm_shp_part_end(&part);
    passed.kept = part.kept;
    if (part.kept) memcpy(passed.vertices, part.vertices, part.kept * sizeof *part.vertices);
    free(part.vertices);
    return passed;
}

/* What leaves the stage of thinning. */
static struct passed thinned(enum sm_shape_kind kind, const struct sm_vertex *vertices, size_t n)
{
    struct sm_collector collector;
    struct sm_thin thin;
    size_t start = 0;
    struct sm_shape shape = {kind, vertices, n, &start, 1};
    struct passed passed = {0};
    sm_collector_init(&collector);
    sm_thin_init(&thin, sqrt(thinning.tolerance_sq), thinning.cos_lat, &collector.sink);
    sm_shape_stream(&shape, &thin.sink);
    passed.kept = collector.vertex_count;
    if (passed.kept)
        memcpy(passed.vertices, collector.vertices, passed.kept * sizeof *passed.vertices);
    sm_collector_finish(&collector);
    return passed;
}

static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525 + 1013904223;
    return *state >> 16;
}

/* On a grid so coarse that vertices repeat each other and the first one. */
static size_t make_part(uint32_t seed, struct sm_vertex *vertices)
{
    size_t n = 1 + next_random(&seed) % (MOST - 8);
    for (size_t i = 0; i < n; i++)
        vertices[i] =
            (struct sm_vertex){next_random(&seed) % 4 * 0.7, next_random(&seed) % 4 * 0.4};
    for (uint32_t closing = next_random(&seed) % 4; closing > 0; closing--)
        vertices[n++] = vertices[0];
    return n;
}

static void check_part(enum sm_shape_kind kind, const struct sm_vertex *vertices, size_t n,
                       size_t piece)
{
    size_t expected = sm_part_keep(kind, vertices, n);
    struct passed whole = pass(kind, vertices, n, piece, NULL);
    ck_assert_uint_eq(whole.count, expected);
    ck_assert_uint_eq(whole.kept, expected);
    ck_assert(memcmp(whole.vertices, vertices, expected * sizeof *vertices) == 0);

    struct passed some = pass(kind, vertices, n, piece, &thinning);
    ck_assert_uint_eq(some.count, expected);
    if (!expected) ck_assert_uint_eq(some.kept, 0);
    struct passed first = thinned(kind, vertices, expected);
    struct passed again = thinned(kind, some.vertices, some.kept);
    ck_assert_uint_eq(first.kept, again.kept);
    ck_assert(memcmp(first.vertices, again.vertices, first.kept * sizeof *vertices) == 0);
}

START_TEST(a_part_in_pieces_is_the_part_and_thins_to_the_same)
{
    struct sm_vertex vertices[MOST];
    for (uint32_t seed = 0; seed < 300; seed++) {
        size_t n = make_part(seed, vertices);
        check_part(SM_SHAPE_LINES, vertices, n, 1 + seed % 7);
        check_part(SM_SHAPE_POLYGONS, vertices, n, 1 + seed % 7);
    }
}
END_TEST

START_TEST(a_thinned_line_keeps_its_ends_and_little_between)
{
    struct sm_vertex vertices[41];
    for (int i = 0; i < 41; i++)
        vertices[i] = (struct sm_vertex){0, i * 0.1};
    struct passed passed = pass(SM_SHAPE_LINES, vertices, 41, 16, &thinning);
    ck_assert_uint_eq(passed.count, 41);
    ck_assert_uint_lt(passed.kept, 7);
    ck_assert_double_eq(passed.vertices[passed.kept - 1].y, vertices[40].y);
}
END_TEST

START_TEST(the_first_vertex_beyond_the_world_is_remembered)
{
    const struct sm_vertex vertices[] = {{0, 0}, {10, 10}, {200, 5}, {300, 5}, {0, 0}};
    for (size_t piece = 1; piece <= 5; piece++) {
        struct sm_shp_part part = {
            .kind = SM_SHAPE_POLYGONS, .box = sm_box_empty(), .finite = true, .in_range = true};
        for (size_t done = 0; done < 5; done += piece)
            ck_assert(
                sm_shp_part_pass(&part, vertices + done, 5 - done < piece ? 5 - done : piece));
        ck_assert(part.finite);
        ck_assert(!part.in_range);
        ck_assert_double_eq(part.beyond.x, 200);
        ck_assert_double_eq(part.box.x1, 300);
    }
}
END_TEST

START_TEST(what_is_not_finite_is_seen_wherever_it_stands)
{
    const double odd[] = {NAN, -NAN, HUGE_VAL, -HUGE_VAL};
    for (size_t n = 1; n <= 9; n++)
        for (size_t at = 0; at < 2 * n; at++)
            for (size_t k = 0; k < 4; k++) {
                struct sm_vertex vertices[9];
                bool finite = true;
                for (size_t i = 0; i < n; i++)
                    vertices[i] = (struct sm_vertex){(double)i, -(double)i};
                struct sm_box box = sm_vertices_box(vertices, n, &finite);
                ck_assert(finite);
                ck_assert(box.x0 == 0 && box.x1 == (double)n - 1);
                ck_assert(box.y0 == 1 - (double)n && box.y1 == 0);
                *(at % 2 ? &vertices[at / 2].y : &vertices[at / 2].x) = odd[k];
                sm_vertices_box(vertices, n, &finite);
                ck_assert(!finite);
            }
}
END_TEST

static Suite *make_suite(void)
{
    Suite *suite = suite_create("a part of a record");
    TCase *parts = tcase_create("parts");
    tcase_add_test(parts, a_part_in_pieces_is_the_part_and_thins_to_the_same);
    tcase_add_test(parts, a_thinned_line_keeps_its_ends_and_little_between);
    tcase_add_test(parts, the_first_vertex_beyond_the_world_is_remembered);
    tcase_add_test(parts, what_is_not_finite_is_seen_wherever_it_stands);
    suite_add_tcase(suite, parts);
    return suite;
}

int main(void)
{
    return run_suite(make_suite());
}
