/* SPDX-License-Identifier: Apache-2.0
 * Ids of a long table: an id that comes twice is told with both its lines, however many threads
 * look for it.
 */
#define _XOPEN_SOURCE 700 /* mkdtemp */
#include <stdlib.h>
#include <string.h>

#include "test_week_helpers.h"

enum { ROWS = 60000 };

/* Row 'again' has the id of row 'first'; where both are 0, none comes twice. */
static void write_table(int first, int again)
{
    FILE *out = fopen("t.csv", "wb");
    ck_assert_ptr_nonnull(out);
    fputs("id,date,place\n", out);
    for (int i = 0; i < ROWS; i++) {
        int id = again && i == again ? first : i;
        if (i % 7 == 3 && i != first && i != again)
            fputs(",2024-10-21,Kyiv\n", out);
        else
            fprintf(out, "UKR%d,2024-10-21,Kyiv\n", id * 37);
    }
    ck_assert_int_eq(fclose(out), 0);
}

static struct sm_week *open_with(int threads, struct sm_error *err)
{
    struct sm_week_options options = {.thread_max = threads};
    return sm_week_open_with("t.csv", &options, test_gazetteer, NULL, err);
}

static const int thread_counts[] = {1, 2, 3, 8};

static const struct {
    int first, again;
    const char *error;
} twice[] = {
    {0, ROWS - 1, "t.csv:60001: id \"UKR0\": already used in line 2"},
    {30000, 30001, "t.csv:30003: id \"UKR1110000\": already used in line 30002"},
    {1, 59000, "t.csv:59002: id \"UKR37\": already used in line 3"},
    {5, 777, "t.csv:779: id \"UKR185\": already used in line 7"},
};

START_TEST(an_id_that_comes_twice_is_told)
{
    write_table(twice[_i].first, twice[_i].again);
    for (size_t i = 0; i < sizeof thread_counts / sizeof *thread_counts; i++) {
        struct sm_error err = {0};
        ck_assert_ptr_null(open_with(thread_counts[i], &err));
        ck_assert_str_eq(err.message, twice[_i].error);
    }
}
END_TEST

START_TEST(ids_that_differ_pass)
{
    write_table(0, 0);
    for (size_t i = 0; i < sizeof thread_counts / sizeof *thread_counts; i++) {
        struct sm_error err = {0};
        struct sm_week *week = open_with(thread_counts[i], &err);
        ck_assert_msg(week != NULL, "%s", err.message);
        ck_assert_uint_eq(week->event_count, ROWS);
        sm_week_close(week);
    }
}
END_TEST

static Suite *ids_suite(void)
{
    Suite *suite = suite_create("ids of long tables");
    TCase *tests = tcase_create("ids");
    ADD_ROWS(tests, an_id_that_comes_twice_is_told, twice);
    tcase_add_test(tests, ids_that_differ_pass);
    tcase_set_timeout(tests, 120);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void)
{
    return run_week_suite(ids_suite);
}
