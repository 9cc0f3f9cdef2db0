/* SPDX-License-Identifier: Apache-2.0
 * Which snapshot a week gets, and what it holds.
 */
#include <string.h>

#include "control_helpers.h"
#include "data/control.h"
#include "folder_helpers.h"
#include "geojson_text.h"
#include "run.h"

static void expect_refusal(const char *path, const char *part)
{
    struct sm_control *control = open_path(path);
    ck_assert_msg(control == NULL, "opened");
    ck_assert_int_eq(err.code, SM_E_INPUT);
    ck_assert_msg(strstr(err.message, part) != NULL, "\"%s\" lacks \"%s\"", err.message, part);
}

/* ---- which one */

START_TEST(the_newest_that_is_not_later_than_the_week_is_chosen)
{
    put("c-2024-10-12.geojson", WEST);
    put("c-2024-10-24.geojson", WHOLE);
    put("c-2024-10-26.geojson", WEST);
    put("notes-2024-10-25.txt", "not a layer");
    struct sm_control *control = open_folder();
    ck_assert_int_eq(control->now.day, day("2024-10-24"));
    ck_assert_uint_eq(control->now.classes[0].area.vertex_count, 4);
    sm_control_remark_age(control, &report);
    ck_assert_uint_eq(report.warnings, 0);
    sm_control_close(control);
}
END_TEST

START_TEST(the_last_day_of_the_week_still_counts)
{
    put("c-2024-10-25.geojson", WHOLE);
    struct sm_control *control = open_folder();
    ck_assert_int_eq(control->now.day, day("2024-10-25"));
    sm_control_close(control);
}
END_TEST

START_TEST(a_snapshot_older_than_a_week_is_warned_of)
{
    put("c-2024-10-17.geojson", WHOLE);
    struct sm_control *control = open_folder();
    sm_control_remark_age(control, &report);
    expect_remark(SM_WARNING, "2024-10-17, is 8 days older than the end of the week");
    sm_control_close(control);
}
END_TEST

START_TEST(a_snapshot_seven_days_old_is_not)
{
    put("c-2024-10-18.geojson", WHOLE);
    struct sm_control *control = open_folder();
    sm_control_remark_age(control, &report);
    ck_assert_uint_eq(report.warnings, 0);
    sm_control_close(control);
}
END_TEST

START_TEST(none_in_time_is_an_error_that_lists_the_days)
{
    put("c-2024-11-01.geojson", WHOLE);
    put("c-2024-10-26.geojson", WHOLE);
    put("d-2024-10-26.geojson", WHOLE);
    expect_refusal(folder, "no snapshot from 2024-10-25 or before, when the week ends; there are: "
                           "2024-10-26, 2024-11-01");
}
END_TEST

START_TEST(an_empty_folder_is_an_error)
{
    expect_refusal(folder, "no snapshot of control in it");
}
END_TEST

START_TEST(a_missing_file_is_an_error)
{
    expect_refusal(in_folder("c-2024-10-25.geojson"), "c-2024-10-25.geojson");
}
END_TEST

START_TEST(an_attribute_may_tell_the_date)
{
    put("front.geojson",
        LAYER(POLYGON("\"name\":\"1\",\"As_Of\":\"2024-10-23T20:00:00Z\"", RING(36, 48, 37, 49))));
    struct sm_control *control = open_folder();
    ck_assert_int_eq(control->now.day, day("2024-10-23"));
    sm_control_close(control);
}
END_TEST

START_TEST(features_of_different_dates_are_an_error)
{
    put("front.geojson", LAYER(POLYGON("\"date\":\"2024-10-23\"", RING(36, 48, 37, 49)) "," POLYGON(
                             "\"date\":\"2024-10-16\"", RING(38, 48, 39, 49))));
    expect_refusal(folder, "different dates, 2024-10-16 and 2024-10-23");
}
END_TEST

START_TEST(a_file_without_a_date_is_left_out_with_a_warning)
{
    put("front.geojson", WHOLE);
    put("c-2024-10-25.geojson", WHOLE);
    struct sm_control *control = open_folder();
    expect_remark(SM_WARNING, "front.geojson: neither its name nor its features tell a date");
    sm_control_close(control);
}
END_TEST

START_TEST(an_only_file_without_a_date_is_an_error)
{
    put("front.geojson", WHOLE);
    expect_refusal(in_folder("front.geojson"), "of which day is it?");
}
END_TEST

START_TEST(points_are_no_snapshot)
{
    put("c-2024-10-25.geojson", "{\"type\":\"Point\",\"coordinates\":[36,48]}");
    expect_refusal(folder, "holds no polygons");
}
END_TEST

/* ---- what it holds */

START_TEST(without_classes_all_is_occupied)
{
    put("c-2024-10-25.geojson",
        LAYER(POLYGON("\"name\":\"Kherson\"", RING(36, 48, 36.7, 49)) "," POLYGON(
            "\"name\":\"Luhansk\"", RING(36.3, 48, 37, 49))));
    struct sm_control *control = open_folder();
    ck_assert_uint_eq(control->now.class_count, 1);
    ck_assert_int_eq(control->now.classes[0].kind, SM_CONTROL_OCCUPIED);
    ck_assert_uint_eq(control->now.classes[0].name.n, 0);
    /* One shape, although they overlap. */
    ck_assert_uint_eq(control->now.classes[0].area.part_count, 1);
    sm_control_close(control);
}
END_TEST

START_TEST(classes_come_in_the_order_of_drawing_under_their_own_names)
{
    put("c-2024-10-25.geojson",
        LAYER(POLYGON("\"class\":\"Demilitarised zone\"", RING(30, 48, 31, 49)) "," POLYGON(
            "\"class\":\"Grey zone\"", RING(32, 48, 33, 49)) "," POLYGON("\"class\":\"Occupied\"",
                                                                         RING(34, 48, 35, 49))));
    struct sm_control *control = open_folder();
    const struct sm_control_class *classes = control->now.classes;
    ck_assert_uint_eq(control->now.class_count, 3);
    ck_assert_int_eq(classes[0].kind, SM_CONTROL_OCCUPIED);
    ck_assert_uint_eq(classes[0].name.n, 0); /* a word of ours */
    ck_assert(sm_text_is(classes[1].name, "Grey zone"));
    ck_assert_int_eq(classes[1].kind, SM_CONTROL_CONTESTED);
    ck_assert(sm_text_is(classes[2].name, "Demilitarised zone"));
    ck_assert_int_eq(classes[2].kind, SM_CONTROL_OTHER);
    sm_control_close(control);
}
END_TEST

START_TEST(files_of_one_day_are_one_snapshot)
{
    put("2024-10-25-russian-control.geojson", WEST);
    put("2024-10-25-claims.geojson", LAYER(POLYGON("", RING(38, 48, 39, 49))));
    put("2024-10-25-claims.credit", "Survey of Nowhere\n");
    struct sm_control *control = open_folder();
    ck_assert_uint_eq(control->now.class_count, 2);
    ck_assert_int_eq(control->now.classes[0].kind, SM_CONTROL_OCCUPIED);
    ck_assert_int_eq(control->now.classes[1].kind, SM_CONTROL_CLAIMED);
    ck_assert_msg(
        sm_text_is(control->credit, "Survey of Nowhere · 2024-10-25-russian-control.geojson"),
        "%.*s", SM_TEXT_ARG(control->credit));
    sm_control_close(control);
}
END_TEST

START_TEST(more_classes_than_a_legend_bears_are_an_error)
{
#define ONE(name) POLYGON("\"class\":\"" name "\"", RING(30, 48, 31, 49))
    put("c-2024-10-25.geojson", LAYER(ONE("a") "," ONE("b") "," ONE("c") "," ONE("d") "," ONE(
                                    "e") "," ONE("f") "," ONE("g") "," ONE("h") "," ONE("i")));
    expect_refusal(folder, "more than 8 classes");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("control");
    TCase *tc = tcase_create("control");
    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_newest_that_is_not_later_than_the_week_is_chosen);
    tcase_add_test(tc, the_last_day_of_the_week_still_counts);
    tcase_add_test(tc, a_snapshot_older_than_a_week_is_warned_of);
    tcase_add_test(tc, a_snapshot_seven_days_old_is_not);
    tcase_add_test(tc, none_in_time_is_an_error_that_lists_the_days);
    tcase_add_test(tc, an_empty_folder_is_an_error);
    tcase_add_test(tc, a_missing_file_is_an_error);
    tcase_add_test(tc, an_attribute_may_tell_the_date);
    tcase_add_test(tc, features_of_different_dates_are_an_error);
    tcase_add_test(tc, a_file_without_a_date_is_left_out_with_a_warning);
    tcase_add_test(tc, an_only_file_without_a_date_is_an_error);
    tcase_add_test(tc, points_are_no_snapshot);
    tcase_add_test(tc, without_classes_all_is_occupied);
    tcase_add_test(tc, classes_come_in_the_order_of_drawing_under_their_own_names);
    tcase_add_test(tc, files_of_one_day_are_one_snapshot);
    tcase_add_test(tc, more_classes_than_a_legend_bears_are_an_error);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
