/* SPDX-License-Identifier: Apache-2.0
 * Boxes, sinks, shapes and collectors; and what holds of stages whatever they are fed.
 */
#include <math.h>
#include <stdlib.h>

#include "run.h"
#include "shapes.h"
#include "trace_sink.h"

#include "base/memory.h"
#include "geo/measure.h"
#include "geo/stages.h"

START_TEST(empty_box_holds_nothing_and_grows_to_what_it_is_given)
{
    struct sm_box box = sm_box_empty();
    ck_assert(sm_box_is_empty(box));
    ck_assert(!sm_box_holds(box, (struct sm_vertex){0, 0}));
    ck_assert_double_eq(sm_box_width(box), 0);
    ck_assert(!sm_box_touches(box, (struct sm_box){-1, -1, 1, 1}));
    box = sm_box_with(box, (struct sm_vertex){2, 3});
    ck_assert(!sm_box_is_empty(box));
    ck_assert(sm_box_holds(box, (struct sm_vertex){2, 3}));
    ck_assert_double_eq(sm_box_width(box), 0);
}
END_TEST

START_TEST(boxes_that_share_a_corner_touch)
{
    struct sm_box a = {0, 0, 1, 1}, b = {1, 1, 2, 2}, c = {1.1, 0, 2, 2};
    ck_assert(sm_box_touches(a, b));
    ck_assert(!sm_box_touches(a, c));
    ck_assert(sm_box_holds_box(sm_box_union(a, b), b));
    ck_assert(!sm_box_holds_box(a, b));
    ck_assert(sm_box_union(sm_box_empty(), a).x1 == 1);
    ck_assert(sm_box_is_empty((struct sm_box){(double)NAN, 0, 1, 1}));
}
END_TEST

START_TEST(nan_does_not_grow_a_box)
{
    struct sm_box box =
        sm_box_with((struct sm_box){0, 0, 1, 1}, (struct sm_vertex){(double)NAN, (double)NAN});
    ck_assert(box.x0 == 0 && box.x1 == 1 && box.y0 == 0 && box.y1 == 1);
}
END_TEST

START_TEST(box_sink_boxes_all_kinds)
{
    struct sm_box_sink boxer;
    sm_box_sink_init(&boxer);
    stream_path("P-5,2", &boxer.sink);
    stream_path(SHAPE_SQUARE, &boxer.sink);
    ck_assert(boxer.box.x0 == -5 && boxer.box.x1 == 10 && boxer.box.y0 == 0 && boxer.box.y1 == 10);
}
END_TEST

static const char *const round_trips[] = {
    SHAPE_SQUARE, SHAPE_BOWTIE, SHAPE_NOT_CLOSED,   SHAPE_ISLAND_IN_LAKE,
    SHAPE_COMB,   "P1,2P3,4",   "M0,0L1,1M5,5L6,6", ""};

START_TEST(what_is_collected_streams_as_it_came)
{
    struct trace_sink trace = trace_sink();
    struct sm_collector collector = collected_path(round_trips[_i]);
    struct sm_shape shape = sm_collector_shape(&collector);
    sm_shape_stream(&shape, &trace.sink);
    ck_assert_str_eq(trace_text(&trace), round_trips[_i]);
    trace_finish(&trace);
    sm_collector_finish(&collector);
}
END_TEST

START_TEST(collector_forgets_when_emptied)
{
    struct sm_collector collector = collected_path(SHAPE_SQUARE);
    sm_collector_empty(&collector);
    ck_assert_int_eq(sm_collector_shape(&collector).kind, SM_SHAPE_NONE);
    stream_path("P1,2", &collector.sink);
    ck_assert_int_eq(sm_collector_shape(&collector).kind, SM_SHAPE_POINTS);
    ck_assert_uint_eq(sm_collector_shape(&collector).vertex_count, 1);
    sm_collector_finish(&collector);
}
END_TEST

START_TEST(empty_lines_are_not_collected)
{
    struct sm_collector collector;
    sm_collector_init(&collector);
    sm_sink_line_start(&collector.sink);
    sm_sink_line_end(&collector.sink);
    ck_assert_uint_eq(sm_collector_shape(&collector).part_count, 0);
    sm_collector_finish(&collector);
}
END_TEST

/* Properties, over random rings and lines. */

enum { ROUNDS = 300, STAR = 40, WALK = 60 };

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

static struct sm_collector random_shape(uint64_t *state, bool ring)
{
    struct sm_vertex vertices[WALK];
    struct sm_collector out;
    sm_collector_init(&out);
    if (ring) {
        struct sm_vertex centre = {random_between(state, -20, 120),
                                   random_between(state, -20, 100)};
        random_star(state, centre, random_between(state, 1, 150), STAR, vertices);
    } else {
        random_walk(state, 40, WALK, vertices);
    }
    struct sm_shape shape =
        shape_of(ring ? SM_SHAPE_POLYGONS : SM_SHAPE_LINES, vertices, ring ? STAR : WALK);
    sm_shape_stream(&shape, &out.sink);
    return out;
}

static char *written(const struct sm_shape *shape)
{
    struct trace_sink trace = trace_sink();
    sm_shape_stream(shape, &trace.sink);
    return trace.text.bytes ? trace.text.bytes : calloc(1, 1);
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

START_TEST(heap_simplifies_as_a_search_through_all_triangles_does)
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

/* Seam: what is cut has the area of what was sent, in longitudes and latitudes. */
START_TEST(ring_cut_at_the_seam_keeps_its_area)
{
    uint64_t state = 19;
    for (int i = 0; i < ROUNDS; i++) {
        struct sm_vertex ring[STAR];
        struct sm_vertex centre = {random_between(&state, 150, 210),
                                   random_between(&state, -20, 20)};
        random_star(&state, centre, 60, STAR, ring);
        struct sm_shape whole = shape_of(SM_SHAPE_POLYGONS, ring, STAR);
        double expected = sm_area(&whole);
        for (int k = 0; k < STAR; k++)
            if (ring[k].x > 180) ring[k].x -= 360; /* as a file would have it */
        struct sm_collector out;
        sm_collector_init(&out);
        struct sm_seam *seam = sm_seam_new(0, &out.sink);
        sm_shape_stream(&whole, sm_seam_sink(seam));
        struct sm_shape cut = sm_collector_shape(&out);
        ck_assert_double_eq_tol(sm_area(&cut), expected, 1e-5);
        struct sm_box box = sm_shape_box(&cut);
        ck_assert(box.x0 >= -180 && box.x1 <= 180);
        sm_seam_free(seam);
        sm_collector_finish(&out);
    }
}
END_TEST

/* Memory: every stage goes quiet and says so. */

static void feed(struct sm_sink *sink)
{
    stream_path(SHAPE_ISLAND_IN_LAKE, sink);
    stream_path("M170,10L-170,20L170,30L-170,40Z", sink);
    stream_path("M0,0L1,9L2,1L3,9L4,1L5,9L6,1L7,9L8,1L9,9L10,1L11,9", sink);
}

START_TEST(stages_survive_every_failing_allocation)
{
    for (long n = 0; n < 60; n++) {
        struct sm_collector out;
        sm_collector_init(&out);
        sm_memory_fail_after(n);
        struct sm_simplify *simplify = sm_simplify_new(20, &out.sink);
        struct sm_clip *clip =
            simplify ? sm_clip_new((struct sm_box){2, 2, 200, 18}, sm_simplify_sink(simplify))
                     : NULL;
        struct sm_seam *seam = clip ? sm_seam_new(0, sm_clip_sink(clip)) : NULL;
        if (seam) feed(sm_seam_sink(seam));
        bool failed = !seam || sm_seam_failed(seam) || sm_clip_failed(clip) ||
                      sm_simplify_failed(simplify) || out.failed;
        sm_memory_fail_after(-1);
        if (n < 8) ck_assert(failed);
        if (n == 59) ck_assert(!failed);
        sm_seam_free(seam);
        sm_clip_free(clip);
        sm_simplify_free(simplify);
        sm_collector_finish(&out);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("the stream");
    TCase *parts = tcase_create("parts");
    tcase_add_test(parts, empty_box_holds_nothing_and_grows_to_what_it_is_given);
    tcase_add_test(parts, boxes_that_share_a_corner_touch);
    tcase_add_test(parts, nan_does_not_grow_a_box);
    tcase_add_test(parts, box_sink_boxes_all_kinds);
    tcase_add_loop_test(parts, what_is_collected_streams_as_it_came, 0,
                        (int)(sizeof round_trips / sizeof *round_trips));
    tcase_add_test(parts, collector_forgets_when_emptied);
    tcase_add_test(parts, empty_lines_are_not_collected);
    suite_add_tcase(suite, parts);
    TCase *properties = tcase_create("properties");
    tcase_add_loop_test(properties, clipping_twice_is_clipping_once, 0, 2);
    tcase_add_loop_test(properties, nothing_clipped_is_outside_the_box, 0, 2);
    tcase_add_loop_test(properties, tiles_stitched_measure_as_much_as_the_whole, 0, 2);
    tcase_add_test(properties,
                   points_are_inside_the_clipped_ring_where_they_were_inside_ring_and_box);
    tcase_add_loop_test(properties, line_walked_backwards_simplifies_to_the_same, 0, 2);
    tcase_add_test(properties, heap_simplifies_as_a_search_through_all_triangles_does);
    tcase_add_test(properties, ring_simplifies_to_the_same_wherever_it_starts);
    tcase_add_loop_test(properties, long_lines_simplify_in_no_time, 0, 2);
    tcase_add_test(properties, ring_cut_at_the_seam_keeps_its_area);
    tcase_add_test(properties, stages_survive_every_failing_allocation);
    tcase_set_timeout(properties, 20);
    suite_add_tcase(suite, properties);
    return run_suite(suite);
}
