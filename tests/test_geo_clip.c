/* SPDX-License-Identifier: Apache-2.0
 * Clipping, over random rings and lines: what must hold of all of them.
 */
#include <stdlib.h>

#include "random_shapes.h"
#include "run.h"
#include "shapes.h"
#include "trace_sink.h"

#include "geo/measure.h"
#include "geo/stages.h"

static const struct sm_box page = {0, 0, 100, 80};

static struct sm_collector clipped(const struct sm_shape *shape, struct sm_box box)
{
    struct sm_collector out;
    sm_collector_init(&out);
    struct sm_clip *clip = sm_clip_new(box, &out.sink);
    sm_shape_stream(shape, sm_clip_sink(clip));
    ck_assert(!sm_clip_failed(clip));
    sm_clip_free(clip);
    return out;
}

START_TEST(clipping_twice_is_clipping_once)
{
    uint64_t state = 11;
    for (int i = 0; i < ROUNDS; i++) {
        struct sm_collector in = random_shape(&state, _i);
        struct sm_shape shape = sm_collector_shape(&in);
        struct sm_collector once = clipped(&shape, page);
        struct sm_shape once_shape = sm_collector_shape(&once);
        struct sm_collector twice = clipped(&once_shape, page);
        struct sm_shape twice_shape = sm_collector_shape(&twice);
        char *a = written(&once_shape), *b = written(&twice_shape);
        ck_assert_str_eq(a, b);
        free(a);
        free(b);
        sm_collector_finish(&in);
        sm_collector_finish(&once);
        sm_collector_finish(&twice);
    }
}
END_TEST

START_TEST(nothing_clipped_is_outside_the_box)
{
    uint64_t state = 12;
    for (int i = 0; i < ROUNDS; i++) {
        struct sm_collector in = random_shape(&state, _i);
        struct sm_shape shape = sm_collector_shape(&in);
        struct sm_collector out = clipped(&shape, page);
        for (size_t k = 0; k < out.vertex_count; k++)
            ck_assert(sm_box_holds(page, out.vertices[k]));
        sm_collector_finish(&in);
        sm_collector_finish(&out);
    }
}
END_TEST

/* Plane length of all lines. */
static double length(const struct sm_shape *lines)
{
    double sum = 0;
    for (size_t part = 0; part < lines->part_count; part++)
        for (size_t i = lines->part_starts[part]; i + 1 < sm_shape_part_end(lines, part); i++)
            sum += sm_distance(lines->vertices[i], lines->vertices[i + 1]);
    return sum;
}

static double measure(const struct sm_shape *shape)
{
    return shape->kind == SM_SHAPE_POLYGONS ? sm_area(shape) : length(shape);
}

START_TEST(tiles_stitched_measure_as_much_as_the_whole)
{
    static const struct sm_box tiles[] = {
        {0, 0, 37, 31}, {37, 0, 100, 31}, {0, 31, 37, 80}, {37, 31, 100, 80}};
    uint64_t state = 13;
    for (int i = 0; i < ROUNDS; i++) {
        struct sm_collector in = random_shape(&state, _i);
        struct sm_shape shape = sm_collector_shape(&in);
        struct sm_collector whole = clipped(&shape, page);
        struct sm_shape whole_shape = sm_collector_shape(&whole);
        double sum = 0;
        for (int k = 0; k < 4; k++) {
            struct sm_collector tile = clipped(&shape, tiles[k]);
            struct sm_shape tile_shape = sm_collector_shape(&tile);
            sum += measure(&tile_shape);
            sm_collector_finish(&tile);
        }
        ck_assert_double_eq_tol(sum, measure(&whole_shape), 1e-8);
        sm_collector_finish(&in);
        sm_collector_finish(&whole);
    }
}
END_TEST

/* The clipper must agree with asking, point by point, whether box and shape hold it. */
START_TEST(points_are_inside_the_clipped_ring_where_they_were_inside_ring_and_box)
{
    uint64_t state = 14;
    for (int i = 0; i < ROUNDS; i++) {
        struct sm_collector in = random_shape(&state, true);
        struct sm_shape shape = sm_collector_shape(&in);
        struct sm_collector out = clipped(&shape, page);
        struct sm_shape out_shape = sm_collector_shape(&out);
        for (int k = 0; k < 50; k++) {
            struct sm_vertex v = {random_between(&state, -20, 120),
                                  random_between(&state, -20, 100)};
            bool expected = sm_box_holds(page, v) && sm_shape_holds(&shape, v);
            ck_assert(sm_shape_holds(&out_shape, v) == expected);
        }
        sm_collector_finish(&in);
        sm_collector_finish(&out);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("clipping");
    TCase *properties = tcase_create("properties");
    tcase_add_loop_test(properties, clipping_twice_is_clipping_once, 0, 2);
    tcase_add_loop_test(properties, nothing_clipped_is_outside_the_box, 0, 2);
    tcase_add_loop_test(properties, tiles_stitched_measure_as_much_as_the_whole, 0, 2);
    tcase_add_test(properties,
                   points_are_inside_the_clipped_ring_where_they_were_inside_ring_and_box);
    tcase_set_timeout(properties, 20);
    suite_add_tcase(suite, properties);
    return run_suite(suite);
}
