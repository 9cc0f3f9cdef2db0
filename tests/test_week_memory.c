/* SPDX-License-Identifier: Apache-2.0
 * The Nth allocation fails, for every N: a week is opened whole or not at all, and says why.
 */
#include "test_week_helpers.h"

enum { ALLOCATIONS_MAX = 2000 };

static const char yaml[] = ONE_WEEK "title: A\nregions: [ukraine, donetsk]\ncontrol: control/\n";
static const char csv[] = "id,date,place,admin1,lat,lon,precision,text,mood\n"
                          "a,2024-10-21,near Selydove,,,,,\"say \"\"so\"\"\",\"x \"\"y\"\"\"\n"
                          "b,2024-10-22,Kyiv,,,,,,\n"
                          "c,2024-10-22,Hill 5,,48,37,,,\n"
                          "d,2024-10-23,Ukraine,,,,,,\n";

START_TEST(a_week_opens_whole_or_says_that_memory_ran_out)
{
    struct sm_week *week = NULL;
    long n = 0;
    write_or_die("w/week.yaml", yaml, strlen(yaml));
    write_or_die("w/events.csv", csv, strlen(csv));
    for (; !week && n < ALLOCATIONS_MAX; n++) {
        struct sm_error err = {0};
        struct sm_report report = {0};
        sm_memory_fail_after(n);
        week = sm_week_open("w", test_gazetteer, &report, &err);
        sm_memory_fail_after(-1);
        ck_assert_msg(week || err.code == SM_E_MEMORY, "after %ld: %s", n, err.message);
        sm_report_finish(&report);
    }
    ck_assert_int_gt(n, 5);
    ck_assert_ptr_nonnull(week);
    ck_assert_uint_eq(week->event_count, 4);
    ck_assert(sm_text_is(week->events[0].text, "say \"so\""));
    ck_assert_uint_eq(week->extra_count, 1);
    sm_week_close(week);
}
END_TEST

/* A complaint stays a complaint, or becomes "out of memory"; it is never lost. */
START_TEST(a_complaint_is_never_lost)
{
    static const char *const bad[] = {
        "date,place\n2024-10-21,Pokrovske\n",
        "date,place\n2024-10-21,Selydov\n",
        "date,place\n2024-10-28,Kyiv\n",
        "date,place,status\n2024-10-21,Kyiv,zz\n",
        "date,place\n25.10.2024,Kyiv\n",
        "date,lat,lon\n2024-10-21,37.3,48.1\n",
        "date,date_to,place\n2024-10-22,2024-10-21,Kyiv\n",
        "date,place,admin1\n2024-10-21,Lviv,Kyiv\n",
    };
    bool complained = false;
    for (long n = 0; !complained && n < ALLOCATIONS_MAX; n++) {
        struct sm_error err = {0};
        write_or_die("w/week.yaml", yaml, strlen(yaml));
        write_or_die("w/events.csv", bad[_i], strlen(bad[_i]));
        sm_memory_fail_after(n);
        struct sm_week *week = sm_week_open("w", test_gazetteer, NULL, &err);
        sm_memory_fail_after(-1);
        ck_assert_ptr_null(week);
        complained = err.code == SM_E_INPUT;
        ck_assert_msg(complained || err.code == SM_E_MEMORY, "after %ld: %s", n, err.message);
    }
    ck_assert(complained);
}
END_TEST

START_TEST(a_gazetteer_opens_whole_or_says_that_memory_ran_out)
{
    static const char places[] = "name,lat,lon,admin1,alt\nHill 5,48,37,donetsk,hill|height\n"
                                 "\"The \"\"Bend\"\"\",48,38,,\n";
    struct sm_gazetteer *gazetteer = NULL;
    write_or_die("t.csv", places, strlen(places));
    for (long n = 0; !gazetteer && n < ALLOCATIONS_MAX; n++) {
        struct sm_error err = {0};
        struct sm_report report = {0};
        sm_memory_fail_after(n);
        gazetteer = sm_gazetteer_open(SITMAP_DATA_FOLDER, "t.csv", &report, &err);
        sm_memory_fail_after(-1);
        ck_assert_msg(gazetteer || err.code == SM_E_MEMORY, "after %ld: %s", n, err.message);
        sm_report_finish(&report);
    }
    ck_assert_ptr_nonnull(gazetteer);
    sm_gazetteer_close(gazetteer);
}
END_TEST

int main(void)
{
    begin_weeks();
    Suite *suite = suite_create("memory");
    TCase *all = tcase_create("all");
    tcase_set_timeout(all, 120);
    tcase_add_test(all, a_week_opens_whole_or_says_that_memory_ran_out);
    tcase_add_loop_test(all, a_complaint_is_never_lost, 0, 8);
    tcase_add_test(all, a_gazetteer_opens_whole_or_says_that_memory_ran_out);
    suite_add_tcase(suite, all);
    int status = run_suite(suite);
    end_weeks();
    return status;
}
