/* SPDX-License-Identifier: Apache-2.0
 * Simplifying, over random rings and lines, against the slow and plain way.
 */
#include <math.h>
#include <stdlib.h>

#include "random_shapes.h"
#include "run.h"
#include "shapes.h"
#include "trace_sink.h"

#include "geo/measure.h"
#include "geo/stages.h"

static struct sm_collector simplified(const struct sm_shape *shape, double area)
{
    struct sm_collector out;
    sm_collector_init(&out);
    struct sm_simplify *simplify = sm_simplify_new(area, &out.sink);
    sm_shape_stream(shape, sm_simplify_sink(simplify));
    ck_assert(!sm_simplify_failed(simplify));
    sm_simplify_free(simplify);
    return out;
}

/* Rounded to whole numbers, so that many triangles are equal and many places the same. */
static void round_all(struct sm_vertex *vertices, size_t count)
{
    for (size_t i = 0; i < count; i++)
        vertices[i] = (struct sm_vertex){round(vertices[i].x / 10), round(vertices[i].y / 10)};
}

static void reverse(struct sm_vertex *vertices, size_t count)
{
    for (size_t i = 0; i < count / 2; i++) {
        struct sm_vertex kept = vertices[i];
        vertices[i] = vertices[count - 1 - i];
        vertices[count - 1 - i] = kept;
    }
}

START_TEST(line_walked_backwards_simplifies_to_the_same)
{
    uint64_t state = 15;
    for (int i = 0; i < ROUNDS; i++) {
        struct sm_collector in = random_shape(&state, false);
        if (_i) round_all(in.vertices, in.vertex_count);
        struct sm_shape shape = sm_collector_shape(&in);
        struct sm_collector forth = simplified(&shape, _i ? 3 : 200);
        reverse(in.vertices, in.vertex_count);
        struct sm_collector back = simplified(&shape, _i ? 3 : 200);
        reverse(back.vertices, back.vertex_count);
        struct sm_shape a = sm_collector_shape(&forth), b = sm_collector_shape(&back);
        char *p = written(&a), *q = written(&b);
        ck_assert_str_eq(p, q);
        ck_assert_uint_lt(a.vertex_count, shape.vertex_count);
        free(p);
        free(q);
        sm_collector_finish(&in);
        sm_collector_finish(&forth);
        sm_collector_finish(&back);
    }
}
END_TEST

static double triangle(struct sm_vertex a, struct sm_vertex b, struct sm_vertex c)
{
    return fabs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
}

/* The slow way: look through all triangles, take the smallest, start again. */
static size_t simplify_slowly(struct sm_vertex *v, size_t count, double area)
{
    for (;;) {
        size_t least = 0;
        double least_area = area;
        for (size_t i = 1; i + 1 < count; i++) {
            double t = triangle(v[i - 1], v[i], v[i + 1]);
            if (t >= least_area) continue;
            least = i;
            least_area = t;
        }
        if (least == 0) return count;
        for (size_t i = least; i + 1 < count; i++)
            v[i] = v[i + 1];
        count--;
    }
}

START_TEST(queue_simplifies_as_a_search_through_all_triangles_does)
{
    uint64_t state = 16;
    for (int i = 0; i < ROUNDS; i++) {
        struct sm_collector in = random_shape(&state, false);
        struct sm_shape shape = sm_collector_shape(&in);
        struct sm_collector fast = simplified(&shape, 150);
        size_t count = simplify_slowly(in.vertices, in.vertex_count, 150);
        ck_assert_uint_eq(fast.vertex_count, count);
        for (size_t k = 0; k < count; k++)
            ck_assert(fast.vertices[k].x == in.vertices[k].x &&
                      fast.vertices[k].y == in.vertices[k].y);
        sm_collector_finish(&in);
        sm_collector_finish(&fast);
    }
}
END_TEST

START_TEST(ring_simplifies_to_the_same_wherever_it_starts)
{
    uint64_t state = 17;
    struct sm_vertex ring[STAR], turned[STAR];
    random_star(&state, (struct sm_vertex){50, 40}, 30, STAR, ring);
    for (int i = 0; i < STAR; i++)
        turned[i] = ring[(i + 17) % STAR];
    struct sm_shape a = shape_of(SM_SHAPE_POLYGONS, ring, STAR);
    struct sm_shape b = shape_of(SM_SHAPE_POLYGONS, turned, STAR);
    struct sm_collector p = simplified(&a, 20), q = simplified(&b, 20);
    struct sm_shape ps = sm_collector_shape(&p), qs = sm_collector_shape(&q);
    ck_assert_uint_eq(ps.vertex_count, qs.vertex_count);
    ck_assert_uint_lt(ps.vertex_count, STAR);
    ck_assert_double_eq_tol(sm_area(&ps), sm_area(&qs), 1e-9);
    sm_collector_finish(&p);
    sm_collector_finish(&q);
}
END_TEST

START_TEST(long_lines_simplify_in_no_time)
{
    enum { MANY = 300000 };
    struct sm_vertex *v = malloc(MANY * sizeof *v);
    uint64_t state = 18;
    random_walk(&state, 0.1, MANY, v);
    struct sm_shape shape = shape_of(_i ? SM_SHAPE_POLYGONS : SM_SHAPE_LINES, v, MANY);
    struct sm_collector out = simplified(&shape, 1);
    ck_assert_uint_lt(out.vertex_count, MANY / 10);
    sm_collector_finish(&out);
    free(v);
}
END_TEST

/* Steps of a stair, as shapes made of pixels have: all of one area, so all in one bucket. */
START_TEST(equal_triangles_simplify_in_no_time)
{
    enum { MANY = 300000 };
    struct sm_vertex *v = malloc(MANY * sizeof *v);
    for (int i = 0; i < MANY; i++)
        v[i] = (struct sm_vertex){(i + 1) / 2, i / 2};
    struct sm_shape shape = shape_of(SM_SHAPE_LINES, v, MANY);
    struct sm_collector out = simplified(&shape, 0.6);
    ck_assert_uint_lt(out.vertex_count, MANY / 2 + 2);
    sm_collector_finish(&out);
    free(v);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("simplifying");
    TCase *properties = tcase_create("properties");
    tcase_add_loop_test(properties, line_walked_backwards_simplifies_to_the_same, 0, 2);
    tcase_add_test(properties, queue_simplifies_as_a_search_through_all_triangles_does);
    tcase_add_test(properties, ring_simplifies_to_the_same_wherever_it_starts);
    tcase_add_loop_test(properties, long_lines_simplify_in_no_time, 0, 2);
    tcase_add_test(properties, equal_triangles_simplify_in_no_time);
    tcase_set_timeout(properties, 20);
    suite_add_tcase(suite, properties);
    return run_suite(suite);
}
