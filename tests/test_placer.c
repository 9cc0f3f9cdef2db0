/* SPDX-License-Identifier: Apache-2.0 */
#include <stdint.h>

#include "render/placer.h"
#include "tests/run.h"

static struct sm_placer placer;

static void begin(void)
{
    sm_placer_init(&placer, (struct sm_box){0, 0, 100, 100});
}

static void end(void)
{
    sm_placer_finish(&placer);
}

static struct sm_label label_at(double x, double y)
{
    return (struct sm_label){.anchor_px = {x, y},
                             .reach_x_px = 3,
                             .reach_y_px = 3,
                             .gap_px = 1,
                             .width_px = 20,
                             .height_px = 8,
                             .positions = SM_ANY_POSITION};
}

START_TEST(a_lone_label_stands_top_right)
{
    struct sm_label label = label_at(50, 50);
    struct sm_box box;
    enum sm_position position;
    ck_assert(sm_placer_place(&placer, &label, &box, &position));
    ck_assert_int_eq(position, SM_TOP_RIGHT);
    ck_assert(box.x0 > 50 && box.y1 < 50);
}
END_TEST

START_TEST(a_label_leaves_an_occupied_place_to_who_was_first)
{
    struct sm_label label = label_at(50, 50);
    struct sm_box first, second;
    enum sm_position position;
    ck_assert(sm_placer_place(&placer, &label, &first, &position));
    ck_assert(sm_placer_place(&placer, &label, &second, &position));
    ck_assert_int_eq(position, SM_TOP_LEFT);
    ck_assert(second.x1 <= first.x0 || second.y1 <= first.y0 || second.y0 >= first.y1);
}
END_TEST

START_TEST(no_label_leaves_the_frame)
{
    struct sm_label label = label_at(99, 1);
    struct sm_box box;
    enum sm_position position;
    ck_assert(sm_placer_place(&placer, &label, &box, &position));
    ck_assert_int_eq(position, SM_BOTTOM_LEFT);
    ck_assert(sm_box_holds_box(placer.frame_px, box));
}
END_TEST

START_TEST(a_label_larger_than_the_frame_finds_no_room)
{
    struct sm_label label = label_at(50, 50);
    struct sm_box box;
    enum sm_position position;
    label.width_px = 101;
    ck_assert(!sm_placer_place(&placer, &label, &box, &position));
    ck_assert_uint_eq(placer.box_count, 0);
}
END_TEST

START_TEST(a_label_avoids_a_line_if_it_can)
{
    struct sm_label label = label_at(50, 50);
    struct sm_box box;
    enum sm_position position;
    sm_placer_mind_line(&placer, (struct sm_vertex){0, 44}, (struct sm_vertex){100, 44});
    ck_assert(sm_placer_place(&placer, &label, &box, &position));
    ck_assert_int_eq(position, SM_BOTTOM_RIGHT);
}
END_TEST

START_TEST(boxes_that_touch_do_not_overlap)
{
    sm_placer_take(&placer, (struct sm_box){0, 0, 10, 10});
    ck_assert(sm_placer_is_free(&placer, (struct sm_box){10, 0, 20, 10}));
    ck_assert(!sm_placer_is_free(&placer, (struct sm_box){9.9, 0, 20, 10}));
}
END_TEST

static uint32_t random_state = 1;

static double random_below(double limit)
{
    random_state = random_state * 1664525 + 1013904223;
    return limit * (random_state >> 8) / (1u << 24);
}

/* Whatever the crowd, nothing that was placed overlaps or leaves the frame. */
START_TEST(crowds_never_overlap)
{
    static const int sizes[] = {10, 50, 200, 1000};
    struct sm_placer crowd;
    sm_placer_init(&crowd, (struct sm_box){0, 0, 800, 600});
    random_state = (uint32_t)_i + 1;
    for (int i = 0; i < sizes[_i]; i++) {
        struct sm_label label = label_at(random_below(800), random_below(600));
        struct sm_box box;
        enum sm_position position;
        label.width_px = 10 + random_below(60);
        sm_placer_place(&crowd, &label, &box, &position);
    }
    ck_assert_uint_gt(crowd.box_count, 5);
    for (size_t i = 0; i < crowd.box_count; i++) {
        ck_assert(sm_box_holds_box(crowd.frame_px, crowd.boxes[i]));
        for (size_t k = 0; k < i; k++) {
            struct sm_box a = crowd.boxes[i], b = crowd.boxes[k];
            ck_assert_msg(a.x0 >= b.x1 || b.x0 >= a.x1 || a.y0 >= b.y1 || b.y0 >= a.y1,
                          "labels %zu and %zu of %d overlap", i, k, sizes[_i]);
        }
    }
    sm_placer_finish(&crowd);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("placer");
    TCase *tcase = tcase_create("placer");
    tcase_add_checked_fixture(tcase, begin, end);
    tcase_add_test(tcase, a_lone_label_stands_top_right);
    tcase_add_test(tcase, a_label_leaves_an_occupied_place_to_who_was_first);
    tcase_add_test(tcase, no_label_leaves_the_frame);
    tcase_add_test(tcase, a_label_larger_than_the_frame_finds_no_room);
    tcase_add_test(tcase, a_label_avoids_a_line_if_it_can);
    tcase_add_test(tcase, boxes_that_touch_do_not_overlap);
    tcase_add_loop_test(tcase, crowds_never_overlap, 0, 4);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
