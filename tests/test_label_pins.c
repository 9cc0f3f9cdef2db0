/* SPDX-License-Identifier: Apache-2.0
 * Labels that an editor has pinned, and leaders that bend.
 */
#include "render/label.h"
#include "tests/label_helpers.h"
#include "tests/run.h"

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
    Suite *suite = suite_create("pinned labels");
    TCase *tcase = tcase_create("label");
    tcase_add_checked_fixture(tcase, begin, end);
    tcase_add_test(tcase, a_leader_bends_where_no_straight_one_gets_through);
    tcase_add_test(tcase, a_leader_never_bends_where_a_straight_one_gets_through);
    ADD_ROWS(tcase, pins_are_read, pins);
    tcase_add_test(tcase, a_pinned_label_stands_where_it_is_pinned_whatever_is_there);
    tcase_add_test(tcase, a_pin_counts_from_the_symbol_to_the_near_corner_and_leads_there);
    tcase_add_test(tcase, a_pinned_label_stays_in_the_frame);
    tcase_add_test(tcase, others_make_way_for_a_pinned_label);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
