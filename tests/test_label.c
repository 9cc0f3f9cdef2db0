/* SPDX-License-Identifier: Apache-2.0
 * Labels one at a time and few together: where each of them ends up.
 */
#include "render/label.h"
#include "tests/label_helpers.h"
#include "tests/run.h"

START_TEST(a_lone_label_stands_top_right_and_says_all)
{
    add(200, 150);
    solve();
    ck_assert_int_eq(placements[0].variant, 0);
    ck_assert(placements[0].box_px.x0 > 210 && placements[0].box_px.y1 < 150);
    ck_assert_double_eq(placements[0].align, 0);
    ck_assert(placements[0].leader_count == 0);
}
END_TEST

START_TEST(no_labels_are_no_problem)
{
    solve();
}
END_TEST

START_TEST(at_the_frame_s_edge_a_label_stands_on_the_other_side)
{
    add(385, 15);
    solve();
    ck_assert_int_eq(placements[0].variant, 0);
    ck_assert_double_eq(placements[0].align, 1);
    ck_assert(sm_box_holds_box(paper.frame_px, placements[0].box_px));
}
END_TEST

START_TEST(a_label_rather_covers_no_line)
{
    add(200, 150);
    for (int dy = 8; dy < 48; dy += 4)
        sm_placer_mind_line(&paper, (struct sm_vertex){0, 150 - dy},
                            (struct sm_vertex){400, 150 - dy});
    solve();
    ck_assert_int_eq(placements[0].variant, 0);
    ck_assert(placements[0].box_px.y0 > 140);
}
END_TEST

START_TEST(without_room_beside_it_a_label_stands_off_on_a_leader)
{
    add(200, 150);
    sm_placer_take(&paper, (struct sm_box){120, 100, 188, 200});
    sm_placer_take(&paper, (struct sm_box){212, 100, 280, 200});
    sm_placer_take(&paper, (struct sm_box){188, 162, 212, 200});
    sm_placer_take(&paper, (struct sm_box){180, 100, 188, 130});
    solve();
    ck_assert_int_eq(placements[0].variant, 0);
    ck_assert(placements[0].leader_count == 2);
    ck_assert(sm_box_holds(sm_box_grown(placements[0].box_px, 0.01), placements[0].leader_px[1]));
}
END_TEST

START_TEST(without_room_for_all_a_label_says_less)
{
    add(200, 150)->may_lead = false;
    sm_placer_take(&paper, (struct sm_box){0, 0, 400, 139});
    sm_placer_take(&paper, (struct sm_box){0, 161, 400, 300});
    solve();
    ck_assert_int_eq(placements[0].variant, 1);
}
END_TEST

START_TEST(without_any_room_a_label_is_reported_as_lost)
{
    add(200, 150);
    sm_placer_take(&paper, (struct sm_box){0, 0, 400, 139});
    sm_placer_take(&paper, (struct sm_box){0, 161, 400, 300});
    sm_placer_take(&paper, (struct sm_box){0, 139, 189, 161});
    sm_placer_take(&paper, (struct sm_box){211, 139, 400, 161});
    solve();
    ck_assert_int_eq(placements[0].variant, -1);
}
END_TEST

START_TEST(a_place_worse_than_the_worst_allowed_is_not_taken)
{
    struct sm_label *label = add(200, 150);
    label->variant_count = 1;
    label->may_lead = false;
    label->cost_max = 2;
    sm_placer_take(&paper, (struct sm_box){150, 100, 250, 138});
    solve();
    ck_assert_int_eq(placements[0].variant, 0);
    sm_placer_take(&paper, (struct sm_box){211, 139, 300, 300});
    solve();
    ck_assert_int_eq(placements[0].variant, -1);
}
END_TEST

/* Greedily, the first label would take top right, where alone the second has room for all. */
START_TEST(a_label_makes_way_for_one_that_has_no_choice)
{
    add(200, 150)->weight = 2;
    struct sm_label *second = add(200, 100);
    labels[0].may_lead = second->may_lead = false;
    sm_placer_take(&paper, (struct sm_box){0, 0, 400, 89});
    sm_placer_take(&paper, (struct sm_box){0, 89, 189, 120});
    solve();
    ck_assert_int_eq(placements[0].variant, 0);
    ck_assert_int_eq(placements[1].variant, 0);
    ck_assert(placements[1].box_px.y1 < placements[0].box_px.y0 ||
              placements[0].box_px.x1 < placements[1].box_px.x0);
}
END_TEST

START_TEST(of_two_that_cannot_both_stand_the_heavier_does)
{
    add(100, 150);
    add(140, 150)->weight = 1.5;
    for (int i = 0; i < 2; i++) {
        labels[i].variant_count = 1;
        labels[i].may_lead = false;
    }
    sm_placer_take(&paper, (struct sm_box){0, 0, 400, 139});
    sm_placer_take(&paper, (struct sm_box){0, 182, 400, 300});
    sm_placer_take(&paper, (struct sm_box){0, 139, 89, 182});
    sm_placer_take(&paper, (struct sm_box){151, 139, 400, 182});
    solve();
    ck_assert_int_eq(placements[0].variant, -1);
    ck_assert_int_eq(placements[1].variant, -1);
    paper.boxes[paper.box_count - 1].x0 = 170;
    paper.boxes[paper.box_count - 3].y0 = 196;
    solve();
    ck_assert_int_eq(placements[0].variant, -1);
    ck_assert_int_eq(placements[1].variant, 0);
}
END_TEST

/* What stands top right of the first symbol would touch the second one. */
START_TEST(a_label_stands_where_it_is_plain_whose_it_is)
{
    add(200, 150);
    add(290, 132);
    labels[1].variant_count = 0;
    solve();
    ck_assert_int_eq(placements[0].variant, 0);
    ck_assert(placements[0].box_px.x1 < 200 || placements[0].box_px.y0 > 150);
}
END_TEST

START_TEST(a_symbol_that_comes_with_its_label_stays_away_with_it)
{
    struct sm_label *label = add(200, 150);
    paper.box_count = 0;
    label->brings_symbol = true;
    const struct sm_label_problem problem = {.paper = &paper, .labels = labels, .label_count = 1};
    solve();
    ck_assert_int_eq(placements[0].variant, 0);
    sm_labels_take(&paper, &problem, placements);
    ck_assert(!sm_placer_is_free(&paper, label->symbol_px));
    paper.box_count = 0;
    sm_placer_take(&paper, (struct sm_box){195, 145, 205, 155});
    solve();
    ck_assert_int_eq(placements[0].variant, -1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("label");
    TCase *tcase = tcase_create("label");
    tcase_add_checked_fixture(tcase, begin, end);
    tcase_add_test(tcase, a_lone_label_stands_top_right_and_says_all);
    tcase_add_test(tcase, no_labels_are_no_problem);
    tcase_add_test(tcase, at_the_frame_s_edge_a_label_stands_on_the_other_side);
    tcase_add_test(tcase, a_label_rather_covers_no_line);
    tcase_add_test(tcase, without_room_beside_it_a_label_stands_off_on_a_leader);
    tcase_add_test(tcase, without_room_for_all_a_label_says_less);
    tcase_add_test(tcase, without_any_room_a_label_is_reported_as_lost);
    tcase_add_test(tcase, a_place_worse_than_the_worst_allowed_is_not_taken);
    tcase_add_test(tcase, a_label_makes_way_for_one_that_has_no_choice);
    tcase_add_test(tcase, of_two_that_cannot_both_stand_the_heavier_does);
    tcase_add_test(tcase, a_label_stands_where_it_is_plain_whose_it_is);
    tcase_add_test(tcase, a_symbol_that_comes_with_its_label_stays_away_with_it);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
