/* SPDX-License-Identifier: Apache-2.0
 * Tables that are much longer than the week that is taken out of them: what is kept is the week.
 */
#define _XOPEN_SOURCE 700 /* mkdtemp */
#include <stdlib.h>
#include <string.h>

#include "test_week_helpers.h"
#include "tests/peak_helpers.h"

enum { DAYS = 400, ROWS_A_DAY = 700, FIVE_DAYS = 5 };

/* 45 MB, a day after the other; every text in quotes, with commas and a line break inside. */
static void write_table(void)
{
    static const char text[] =
        "\"So much, and more, was said of it.\nThen \"\"nothing\"\" was said of"
        " it, for as long as a table needs to become long enough here\"";
    FILE *out = fopen("t.csv", "wb");
    ck_assert_ptr_nonnull(out);
    fputs("date,place,category,text\n", out);
    sm_day first = sm_day_from_date((struct sm_date){2024, 1, 1});
    for (int day = 0; day < DAYS; day++) {
        struct sm_date date = sm_date_from_day(first + day);
        for (int i = 0; i < ROWS_A_DAY; i++)
            fprintf(out, "%04d-%02d-%02d,%s,clash,%s\n", date.year, date.month, date.day,
                    i % 2 ? "Lviv" : "Kyiv", text);
    }
    ck_assert_int_eq(fclose(out), 0);
}

START_TEST(a_week_of_a_long_table_costs_what_the_week_costs)
{
    const size_t room = 16 << 20;
    struct sm_error err = {0};
    sm_day from = sm_day_from_date((struct sm_date){2024, 10, 21});
    struct sm_week_options options = {.has_window = true, .from = from, .to = from + FIVE_DAYS - 1};
    write_table();
    size_t before = peak_bytes();
    struct sm_week *week = sm_week_open_with("t.csv", &options, test_gazetteer, NULL, &err);
    ck_assert_msg(week != NULL, "%s", err.message);
    ck_assert_uint_eq(week->event_count, FIVE_DAYS * ROWS_A_DAY);
    /* Two lines for each row, and one for the header. */
    size_t days_before = (size_t)(from - sm_day_from_date((struct sm_date){2024, 1, 1}));
    ck_assert_uint_eq(week->events[0].line, 2 + 2 * ROWS_A_DAY * days_before);
    sm_week_close(week);
    size_t grown = peak_bytes() - before;
    ck_assert_msg(!MEMORY_MEANS_SOMETHING || grown < room, "%zu bytes", grown);
}
END_TEST

START_TEST(what_is_wrong_in_the_middle_of_a_long_table_is_told_with_its_line)
{
    struct sm_error err = {0};
    write_table();
    FILE *out = fopen("t.csv", "ab");
    ck_assert_ptr_nonnull(out);
    fputs("2024-10-22,Kyiv,clash,\"never closed\n", out);
    ck_assert_int_eq(fclose(out), 0);
    sm_day from = sm_day_from_date((struct sm_date){2024, 10, 21});
    struct sm_week_options options = {.has_window = true, .from = from, .to = from};
    struct sm_week *week = sm_week_open_with("t.csv", &options, test_gazetteer, NULL, &err);
    ck_assert_ptr_null(week);
    ck_assert_str_eq(err.message, "t.csv:560002: the quote of cell 4 is never closed");
}
END_TEST

static Suite *long_suite(void)
{
    Suite *suite = suite_create("long tables");
    TCase *tests = tcase_create("long");
    tcase_add_test(tests, a_week_of_a_long_table_costs_what_the_week_costs);
    tcase_add_test(tests, what_is_wrong_in_the_middle_of_a_long_table_is_told_with_its_line);
    tcase_set_timeout(tests, 60);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void)
{
    return run_week_suite(long_suite);
}
