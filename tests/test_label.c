/* SPDX-License-Identifier: Apache-2.0
 * Labels one at a time and few together: where each of them ends up.
 */
#include "render/label.h"
#include "tests/run.h"

static struct sm_placer paper;
static struct sm_label labels[8];
static struct sm_label_placement placements[8];
static size_t count;

/* All of it, its first half, a number. */
static const struct sm_label_variant words[] = {
    {60, 30, 15, 0}, {60, 15, 15, 100}, {12, 15, 15, 400}};

static void begin(void)
{
    sm_placer_init(&paper, (struct sm_box){0, 0, 400, 300});
    count = 0;
}

static void end(void)
{
    sm_placer_finish(&paper);
}

/* A symbol of 20 px with the usual words; it occupies the paper. */
static struct sm_label *add(double x, double y)
{
    struct sm_label *label = &labels[count++];
    *label = (struct sm_label){
        .symbol_px = {x - 10, y - 10, x + 10, y + 10},
        .reach_x_px = 10,
        .reach_y_px = 10,
        .gap_px = 4,
        .variants = words,
        .variant_count = 3,
        .weight = 1,
        .may_lead = true,
    };
    sm_placer_take(&paper, label->symbol_px);
    return label;
}

static void solve(void)
{
    struct sm_error err = {0};
    const struct sm_label_problem problem = {
        .paper = &paper, .labels = labels, .label_count = count};
    ck_assert_msg(sm_labels_solve(&problem, placements, &err), "%s", err.message);
}

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

/* Pins */

static const struct {
    const char *text;
    struct sm_pin pin;
    bool good;
} pins[] = {
    {"", {.kind = SM_PIN_NONE}, true},
    {"  ", {.kind = SM_PIN_NONE}, true},
    {"top-right", {SM_PIN_POSITION, SM_TOP_RIGHT, {0, 0}}, true},
    {" Bottom-Left ", {SM_PIN_POSITION, SM_BOTTOM_LEFT, {0, 0}}, true},
    {"bottom", {SM_PIN_POSITION, SM_BOTTOM, {0, 0}}, true},
    {"30,-20", {SM_PIN_OFFSET, SM_TOP_RIGHT, {30, -20}}, true},
    {" 0 , 12.5 ", {SM_PIN_OFFSET, SM_TOP_RIGHT, {0, 12.5}}, true},
    {"30", {.kind = SM_PIN_NONE}, false},
    {"30,", {.kind = SM_PIN_NONE}, false},
    {"30,4,5", {.kind = SM_PIN_NONE}, false},
    {"top-middle", {.kind = SM_PIN_NONE}, false},
    {"9999,0", {.kind = SM_PIN_NONE}, false},
};

START_TEST(pins_are_read)
{
    struct sm_pin pin;
    ck_assert_msg(sm_label_pin(sm_text(pins[_i].text), &pin) == pins[_i].good, "\"%s\"",
                  pins[_i].text);
    ck_assert_int_eq(pin.kind, pins[_i].pin.kind);
    ck_assert_int_eq(pin.position, pins[_i].pin.position);
    ck_assert_double_eq(pin.offset_px.x, pins[_i].pin.offset_px.x);
    ck_assert_double_eq(pin.offset_px.y, pins[_i].pin.offset_px.y);
}
END_TEST

START_TEST(a_pinned_label_stands_where_it_is_pinned_whatever_is_there)
{
    struct sm_label *label = add(200, 150);
    sm_placer_take(&paper, (struct sm_box){0, 0, 190, 300});
    ck_assert(sm_label_pin(sm_text("left"), &label->pin));
    solve();
    ck_assert_int_eq(placements[0].variant, 0);
    ck_assert_double_eq(placements[0].box_px.x1, 186);
    ck_assert_double_eq(placements[0].box_px.y0, 135);
}
END_TEST

START_TEST(a_pin_counts_from_the_symbol_to_the_near_corner_and_leads_there)
{
    ck_assert(sm_label_pin(sm_text("50,-40"), &add(200, 150)->pin));
    ck_assert(sm_label_pin(sm_text("0,60"), &add(100, 100)->pin));
    solve();
    ck_assert_double_eq(placements[0].box_px.x0, 250);
    ck_assert_double_eq(placements[0].box_px.y1, 110);
    ck_assert(placements[0].leader_count == 2);
    ck_assert_double_eq(sm_box_middle(placements[1].box_px).x, 100);
    ck_assert_double_eq(placements[1].box_px.y0, 160);
}
END_TEST

START_TEST(a_pinned_label_stays_in_the_frame)
{
    ck_assert(sm_label_pin(sm_text("right"), &add(390, 20)->pin));
    ck_assert(sm_label_pin(sm_text("-900,900"), &add(200, 150)->pin));
    solve();
    ck_assert(sm_box_holds_box(paper.frame_px, placements[0].box_px));
    ck_assert(sm_box_holds_box(paper.frame_px, placements[1].box_px));
}
END_TEST

START_TEST(others_make_way_for_a_pinned_label)
{
    ck_assert(sm_label_pin(sm_text("bottom-left"), &add(200, 100)->pin));
    add(120, 130)->weight = 2;
    solve();
    struct sm_box a = placements[0].box_px, b = placements[1].box_px;
    ck_assert_double_eq(placements[0].align, 1);
    ck_assert_int_eq(placements[1].variant, 0);
    ck_assert(a.x1 <= b.x0 || b.x1 <= a.x0 || a.y1 <= b.y0 || b.y1 <= a.y0);
}
END_TEST

/* In a narrow yard that opens at its upper right:
 *
 *     #           label
 *     #    +------
 *     #   /##########
 *     #  / ##########
 *     # [s]##########
 */
static void add_yard(double right_wall_y)
{
    add(60, 150);
    sm_placer_take(&paper, (struct sm_box){0, 0, 48, 300});
    sm_placer_take(&paper, (struct sm_box){72, right_wall_y, 400, 300});
    sm_placer_take(&paper, (struct sm_box){48, 162, 72, 300});
}

START_TEST(a_leader_bends_where_no_straight_one_gets_through)
{
    add_yard(110);
    solve();
    ck_assert_int_eq(placements[0].variant, 0);
    ck_assert_int_eq(placements[0].leader_count, 3);
    const struct sm_vertex *v = placements[0].leader_px;
    ck_assert_double_eq(v[1].y, v[2].y);
    ck_assert(sm_box_holds(sm_box_grown(labels[0].symbol_px, 0.01), v[0]));
    ck_assert(sm_box_holds(sm_box_grown(placements[0].box_px, 0.01), v[2]));
    for (int i = 1; i < 3; i++)
        for (double t = 0; t <= 1; t += 0.05) {
            struct sm_vertex at = {v[i - 1].x + t * (v[i].x - v[i - 1].x),
                                   v[i - 1].y + t * (v[i].y - v[i - 1].y)};
            for (size_t k = 1; k < paper.box_count; k++)
                ck_assert(!sm_box_holds(paper.boxes[k], at));
        }
}
END_TEST

START_TEST(a_leader_never_bends_where_a_straight_one_gets_through)
{
    add_yard(128);
    solve();
    ck_assert_int_eq(placements[0].variant, 0);
    ck_assert_int_eq(placements[0].leader_count, 2);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("label");
    TCase *tcase = tcase_create("label");
    tcase_add_checked_fixture(tcase, begin, end);
    tcase_add_test(tcase, a_leader_bends_where_no_straight_one_gets_through);
    tcase_add_test(tcase, a_leader_never_bends_where_a_straight_one_gets_through);
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
    ADD_ROWS(tcase, pins_are_read, pins);
    tcase_add_test(tcase, a_pinned_label_stands_where_it_is_pinned_whatever_is_there);
    tcase_add_test(tcase, a_pin_counts_from_the_symbol_to_the_near_corner_and_leads_there);
    tcase_add_test(tcase, a_pinned_label_stays_in_the_frame);
    tcase_add_test(tcase, others_make_way_for_a_pinned_label);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
