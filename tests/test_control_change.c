/* SPDX-License-Identifier: Apache-2.0
 * What changed between two snapshots of control, and what is no comparison.
 */
#include <math.h>
#include <string.h>

#include "control_helpers.h"
#include "data/control.h"
#include "folder_helpers.h"
#include "geojson_text.h"
#include "run.h"

#define WHOLE_KM2 8217.589925
#define HALF_KM2 4108.848270

static double control_km2(const struct sm_difference *part)
{
    return part->area_m2 / 1e6;
}

static bool is_near(double value, double expected)
{
    return fabs(value - expected) <= 0.001 * expected;
}

START_TEST(the_change_is_since_the_newest_from_before_the_week)
{
    put("c-2024-10-15.geojson", LAYER(POLYGON("", RING(36, 48, 36.1, 49))));
    put("c-2024-10-20.geojson", WEST);
    put("c-2024-10-21.geojson", WHOLE);
    put("c-2024-10-25.geojson", WHOLE);
    struct sm_control *control = open_folder();
    ck_assert_int_eq(control->since, day("2024-10-20"));
    ck_assert_msg(is_near(control_km2(&control->change.gained), HALF_KM2), "%g",
                  control_km2(&control->change.gained));
    ck_assert_uint_eq(control->change.lost.areas, 0);
    ck_assert(is_near(control->change.after_m2 / 1e6, WHOLE_KM2));
    sm_control_close(control);
}
END_TEST

START_TEST(ground_that_was_lost_is_told_apart)
{
    put("c-2024-10-18.geojson", WHOLE);
    put("c-2024-10-25.geojson", WEST);
    struct sm_control *control = open_folder();
    ck_assert_uint_eq(control->change.gained.areas, 0);
    ck_assert(is_near(control_km2(&control->change.lost), HALF_KM2));
    sm_control_close(control);
}
END_TEST

START_TEST(a_snapshot_from_long_before_the_week_is_no_comparison)
{
    put("c-2024-10-14.geojson", WEST);
    put("c-2024-10-25.geojson", WHOLE);
    struct sm_control *control = open_folder();
    ck_assert_int_eq(control->since, SM_NO_DAY);
    expect_remark(SM_NOTE, "its change is not shown");
    sm_control_close(control);
}
END_TEST

START_TEST(a_snapshot_from_before_the_week_has_no_change_of_the_week)
{
    put("c-2024-10-13.geojson", WEST);
    put("c-2024-10-20.geojson", WHOLE);
    struct sm_control *control = open_folder();
    ck_assert_int_eq(control->now.day, day("2024-10-20"));
    ck_assert_int_eq(control->since, SM_NO_DAY);
    sm_control_close(control);
}
END_TEST

START_TEST(an_only_file_has_no_change)
{
    put("c-2024-10-18.geojson", WEST);
    put("c-2024-10-25.geojson", WHOLE);
    struct sm_control *control = open_path(in_folder("c-2024-10-25.geojson"));
    ck_assert_msg(control != NULL, "%s", err.message);
    ck_assert_int_eq(control->since, SM_NO_DAY);
    sm_control_close(control);
}
END_TEST

START_TEST(only_held_ground_is_compared)
{
    put("c-2024-10-18.geojson", LAYER(POLYGON("\"class\":\"occupied\"", RING(36, 48, 36.5, 49))));
    put("c-2024-10-25.geojson",
        LAYER(POLYGON("\"class\":\"occupied\"", RING(36, 48, 36.5, 49)) "," POLYGON(
            "\"class\":\"claimed\"", RING(36.5, 48, 37, 49)) "," POLYGON("\"class\":\"advance\"",
                                                                         RING(37, 48, 37.5, 49))));
    struct sm_control *control = open_folder();
    ck_assert_uint_eq(control->change.gained.areas, 1);
    ck_assert(is_near(control_km2(&control->change.gained), HALF_KM2));
    sm_control_close(control);
}
END_TEST

START_TEST(nothing_liberated_passes_for_lost_ground)
{
    put("c-2024-10-18.geojson", LAYER(POLYGON("\"class\":\"liberated\"", RING(36, 48, 37, 49))));
    put("c-2024-10-25.geojson", LAYER(POLYGON("\"class\":\"liberated\"", RING(36, 48, 36.5, 49))));
    struct sm_control *control = open_folder();
    ck_assert_int_eq(control->since, SM_NO_DAY);
    sm_control_close(control);
}
END_TEST

START_TEST(a_failed_allocation_is_an_error_and_nothing_else)
{
    put("c-2024-10-18.geojson", WEST);
    put("c-2024-10-25.geojson",
        LAYER(POLYGON("", RING(36, 48, 36.7, 49)) "," POLYGON("", RING(36.3, 48, 37, 49))));
    struct sm_control *control = NULL;
    for (long n = 0; n < 1000 && !control; n++) {
        err = (struct sm_error){0};
        sm_memory_fail_after(n);
        control = open_path(folder);
        sm_memory_fail_after(-1);
        ck_assert_msg(control || err.code == SM_E_MEMORY, "%ld: %s", n, err.message);
    }
    ck_assert_msg(control != NULL, "never succeeded: %s", err.message);
    sm_control_close(control);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("control");
    TCase *tc = tcase_create("control");
    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_change_is_since_the_newest_from_before_the_week);
    tcase_add_test(tc, ground_that_was_lost_is_told_apart);
    tcase_add_test(tc, a_snapshot_from_long_before_the_week_is_no_comparison);
    tcase_add_test(tc, a_snapshot_from_before_the_week_has_no_change_of_the_week);
    tcase_add_test(tc, an_only_file_has_no_change);
    tcase_add_test(tc, only_held_ground_is_compared);
    tcase_add_test(tc, nothing_liberated_passes_for_lost_ground);
    tcase_add_test(tc, a_failed_allocation_is_an_error_and_nothing_else);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
