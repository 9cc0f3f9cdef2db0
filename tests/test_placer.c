/* SPDX-License-Identifier: Apache-2.0 */
#include "render/placer.h"
#include "render/label_private.h"
#include "tests/run.h"
#include "tests/shapes.h"

static struct sm_placer placer;

static void begin(void)
{
    sm_placer_init(&placer, (struct sm_box){0, 0, 100, 100});
}

static void end(void)
{
    sm_placer_finish(&placer);
}

START_TEST(what_is_taken_is_not_free)
{
    struct sm_box box = {10, 10, 30, 20};
    ck_assert(sm_placer_is_free(&placer, box));
    sm_placer_take(&placer, box);
    ck_assert(!sm_placer_is_free(&placer, (struct sm_box){25, 15, 40, 30}));
    ck_assert(!sm_placer_is_free(&placer, (struct sm_box){15, 12, 16, 13}));
    ck_assert(sm_placer_is_free(&placer, (struct sm_box){25, 21, 40, 30}));
}
END_TEST

START_TEST(boxes_that_touch_do_not_overlap)
{
    sm_placer_take(&placer, (struct sm_box){0, 0, 10, 10});
    ck_assert(sm_placer_is_free(&placer, (struct sm_box){10, 0, 20, 10}));
    ck_assert(!sm_placer_is_free(&placer, (struct sm_box){9.9, 0, 20, 10}));
}
END_TEST

START_TEST(nothing_outside_the_frame_is_free)
{
    ck_assert(sm_placer_is_free(&placer, (struct sm_box){90, 90, 100, 100}));
    ck_assert(!sm_placer_is_free(&placer, (struct sm_box){90, 90, 101, 100}));
    ck_assert(!sm_placer_is_free(&placer, (struct sm_box){-1, 0, 10, 10}));
}
END_TEST

START_TEST(a_taken_line_leaves_the_corners_beside_it_free)
{
    sm_placer_take_line(&placer, (struct sm_vertex){10, 10}, (struct sm_vertex){90, 90});
    ck_assert(!sm_placer_is_free(&placer, (struct sm_box){45, 45, 55, 55}));
    ck_assert(sm_placer_is_free(&placer, (struct sm_box){60, 10, 90, 40}));
    ck_assert(sm_placer_is_free(&placer, (struct sm_box){10, 60, 40, 90}));
}
END_TEST

START_TEST(a_minded_line_is_covered_but_not_taken)
{
    struct sm_box across = {40, 40, 60, 60}, beside = {40, 52, 60, 60};
    sm_placer_mind_line(&placer, (struct sm_vertex){0, 50}, (struct sm_vertex){100, 50});
    ck_assert(sm_placer_covers_line(&placer, across));
    ck_assert(!sm_placer_covers_line(&placer, beside));
    ck_assert(sm_placer_is_free(&placer, across));
}
END_TEST

START_TEST(of_many_lines_none_is_overlooked_and_none_made_up)
{
    enum { LINES = 2000, BOXES = 2000 };
    uint64_t state = 3;
    int covered = 0;
    for (int i = 0; i < LINES; i++) {
        /* Some leave the frame, some lie outside. */
        struct sm_vertex a = {random_between(&state, -20, 120), random_between(&state, -20, 120)};
        sm_placer_mind_line(&placer, a,
                            (struct sm_vertex){a.x + random_between(&state, -2, 2),
                                               a.y + random_between(&state, -2, 2)});
    }
    for (int i = 0; i < BOXES; i++) {
        double x = random_between(&state, -10, 105), y = random_between(&state, -10, 105);
        struct sm_box box = {x, y, x + 1, y + 0.7};
        bool covers = false;
        for (int k = 0; k < LINES; k++)
            covers |= sm_segment_hits_box(placer.segments[2 * k], placer.segments[2 * k + 1], box);
        ck_assert_int_eq(sm_placer_covers_line(&placer, box), covers);
        covered += covers;
    }
    ck_assert_int_gt(covered, BOXES / 10);
    ck_assert_int_lt(covered, BOXES * 9 / 10);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("placer");
    TCase *tcase = tcase_create("placer");
    tcase_add_checked_fixture(tcase, begin, end);
    tcase_add_test(tcase, what_is_taken_is_not_free);
    tcase_add_test(tcase, boxes_that_touch_do_not_overlap);
    tcase_add_test(tcase, nothing_outside_the_frame_is_free);
    tcase_add_test(tcase, a_taken_line_leaves_the_corners_beside_it_free);
    tcase_add_test(tcase, a_minded_line_is_covered_but_not_taken);
    tcase_add_test(tcase, of_many_lines_none_is_overlooked_and_none_made_up);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
