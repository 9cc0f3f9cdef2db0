/* SPDX-License-Identifier: Apache-2.0
 * Boxes, sinks, shapes and collectors; and what holds of stages whatever they are fed.
 */
#include <math.h>

#include "random_shapes.h"
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
    ADD_ROWS(parts, what_is_collected_streams_as_it_came, round_trips);
    tcase_add_test(parts, collector_forgets_when_emptied);
    tcase_add_test(parts, empty_lines_are_not_collected);
    suite_add_tcase(suite, parts);
    TCase *properties = tcase_create("properties");
    tcase_add_test(properties, ring_cut_at_the_seam_keeps_its_area);
    tcase_add_test(properties, stages_survive_every_failing_allocation);
    tcase_set_timeout(properties, 20);
    suite_add_tcase(suite, properties);
    return run_suite(suite);
}
