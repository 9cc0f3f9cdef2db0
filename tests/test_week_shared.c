/* SPDX-License-Identifier: Apache-2.0
 * A long table read by several threads is the table read by one: rows, lines and complaints.
 */
#define _XOPEN_SOURCE 700 /* mkdtemp */
#include <stdlib.h>
#include <string.h>

#include "test_week_helpers.h"

/* Five megabytes, in which the second of a thread's parts may begin anywhere in a row. */
enum { ROWS = 60000, THREADS_MAX = 5 };
static const int thread_counts[] = {2, 3, THREADS_MAX};

static const char *const rows[] = {
    "2024-10-21,Kyiv,50.45,30.52,clash,a plain text that says what was said of it,,grim\n",
    ("2024-10-22,Lviv,49.84,24.03,drone,\"two\nlines, of which\nthe third is long enough to be "
     "taken for a row of its own, 2024-10-23,Kyiv,50.45\",Мітка,so-so\r\n"),
    "2024-11-22,Odesa,46.48,30.73,aid,\"\"\"quoted\"\", and more\",,\n",
    "\n   \n2024-10-23,Суми,,,missile,5\" of snow and \" a lone quote,top,\n",
    "2024-10-21,Kyiv,50.45,30.52,clash,,,grim\n",
};
enum { KINDS = sizeof rows / sizeof *rows };

/* Row 'at' is 'instead', unless that is NULL. */
struct slip {
    int at;
    const char *instead;
};

static int kind_of(int row)
{
    return (row + row / 7) % KINDS;
}

/* Of the one kind that lies outside the window. */
static size_t count_outside(void)
{
    size_t count = 0;
    for (int i = 0; i < ROWS; i++)
        count += kind_of(i) == 2;
    return count;
}

static void write_table(const struct slip *slips, int count)
{
    FILE *out = fopen("t.csv", "wb");
    ck_assert_ptr_nonnull(out);
    fputs("# by a test\ndate,place,lat,lon,category,text,label,mood\n", out);
    for (int i = 0; i < ROWS; i++) {
        const char *row = rows[kind_of(i)];
        for (int k = 0; k < count; k++)
            if (slips[k].instead && slips[k].at == i) row = slips[k].instead;
        fputs(row, out);
    }
    ck_assert_int_eq(fclose(out), 0);
}

static struct sm_week *open_with(int threads, bool windowed, struct sm_report *complaints,
                                 struct sm_report *report, struct sm_error *err)
{
    struct sm_week_options options = {
        .has_window = windowed,
        .from = 20017,
        .to = 20021,
        .background = true,
        .complaints = complaints,
        .thread_max = threads,
    };
    return sm_week_open_with("t.csv", &options, test_gazetteer, report, err);
}

static void assert_same(const struct sm_week *a, const struct sm_week *b)
{
    ck_assert_uint_eq(a->event_count, b->event_count);
    ck_assert_uint_eq(a->extra_count, b->extra_count);
    for (size_t i = 0; i < a->event_count; i++) {
        const struct sm_week_event *x = &a->events[i], *y = &b->events[i];
        bool same = x->line == y->line && x->date == y->date && x->category == y->category &&
                    x->on_place == y->on_place && x->has_position == y->has_position &&
                    sm_text_equal(x->place, y->place) && sm_text_equal(x->text, y->text) &&
                    sm_text_equal(x->words->title, y->words->title) &&
                    sm_text_equal(x->words->rare->label, y->words->rare->label) &&
                    sm_text_equal(a->extra_cells[i], b->extra_cells[i]);
        ck_assert_msg(same, "event %zu, lines %zu and %zu", i, x->line, y->line);
    }
}

static void assert_same_report(const struct sm_report *a, const struct sm_report *b)
{
    ck_assert_uint_eq(a->count, b->count);
    for (size_t i = 0; i < a->count; i++)
        ck_assert_str_eq(a->remarks[i].line, b->remarks[i].line);
}

START_TEST(threads_read_the_rows_of_one)
{
    bool windowed = _i == 1;
    struct sm_error err = {0};
    struct sm_report report = {0};
    write_table(NULL, 0);
    struct sm_week *one = open_with(1, windowed, NULL, &report, &err);
    ck_assert_msg(one != NULL, "%s", err.message);
    ck_assert_uint_eq(one->event_count, windowed ? ROWS - count_outside() : ROWS);
    for (size_t i = 0; i < sizeof thread_counts / sizeof *thread_counts; i++) {
        struct sm_report other = {0};
        struct sm_week *week = open_with(thread_counts[i], windowed, NULL, &other, &err);
        ck_assert_msg(week != NULL, "%s", err.message);
        assert_same(one, week);
        assert_same_report(&report, &other);
        sm_week_close(week);
        sm_report_finish(&other);
    }
    sm_week_close(one);
    sm_report_finish(&report);
}
END_TEST

/* Of two slips the first in the file is told, whichever thread comes to the other. */
static const struct {
    const char *first, *second, *error;
} slips[] = {
    {"2024-10-32,Kyiv,,,clash,,,\n", "2024-10-21,Kyiv,,,clsh,,,\n",
     "date \"2024-10-32\": not a date like 2024-10-25"},
    {"2024-10-21,Kyiv,,,clash,\xD0,,\n", "2024-10-21,Kyiv,,,clash,\"x\"y,,\n",
     "byte 0xD0 is not UTF-8; save the table as UTF-8"},
    {"2024-10-21,Kyiv,,,clash,\"x\"y,,\n", "2024-10-21,Kyiv,,,clash,\xD0,,\n",
     "text behind the closing quote of cell 6; write a quote inside a cell twice"},
    {"2024-10-21,Kyiv,,,clash,\"open,,\n2024-10-21,Kyiv,50,30,aid,\"\",,\n", "",
     "text behind the closing quote of cell 6; write a quote inside a cell twice"},
    {"2024-10-21,Kyiv,91,30,clash,,,\n", NULL,
     "lat \"91\": outside -90 to 90; are lat and lon "
     "swapped?"},
    {NULL, "2024-10-21,Kyiv,50,30,clash,,,,,more\n",
     "10 cells, but the header names 8 columns; put a text that contains ',' in quotes"},
};

START_TEST(threads_tell_the_first_slip_with_its_line)
{
    static const int places[][2] = {{9000, 9001}, {3, 50000}, {20000, 59999}};
    for (size_t p = 0; p < sizeof places / sizeof *places; p++) {
        const struct slip both[] = {{places[p][0], slips[_i].first},
                                    {places[p][1], slips[_i].second}};
        struct sm_error one = {0};
        write_table(both, 2);
        ck_assert_ptr_null(open_with(1, false, NULL, NULL, &one));
        ck_assert_msg(strstr(one.message, slips[_i].error), "%s", one.message);
        for (size_t i = 0; i < sizeof thread_counts / sizeof *thread_counts; i++) {
            struct sm_error err = {0};
            ck_assert_ptr_null(open_with(thread_counts[i], false, NULL, NULL, &err));
            ck_assert_str_eq(one.message, err.message);
        }
    }
}
END_TEST

START_TEST(threads_complain_of_the_same_rows)
{
    struct slip many[40];
    struct sm_report one = {0}, other = {0};
    struct sm_error err = {0};
    for (int k = 0; k < 40; k++)
        many[k] = (struct slip){k * 1451, k % 2 ? "2024-10-32,Kyiv,,,clash,,,\n"
                                                : "2024-10-21,,,,clash,,,\n"};
    write_table(many, 40);
    struct sm_week *a = open_with(1, false, &one, NULL, &err);
    struct sm_week *b = open_with(THREADS_MAX, false, &other, NULL, &err);
    ck_assert_msg(a && b, "%s", err.message);
    ck_assert_uint_ge(one.count, 40);
    assert_same(a, b);
    assert_same_report(&one, &other);
    sm_week_close(a);
    sm_week_close(b);
    sm_report_finish(&one);
    sm_report_finish(&other);
}
END_TEST

static Suite *shared_suite(void)
{
    Suite *suite = suite_create("long tables in threads");
    TCase *tests = tcase_create("shared");
    tcase_add_loop_test(tests, threads_read_the_rows_of_one, 0, 2);
    ADD_ROWS(tests, threads_tell_the_first_slip_with_its_line, slips);
    tcase_add_test(tests, threads_complain_of_the_same_rows);
    tcase_set_timeout(tests, 120);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void)
{
    return run_week_suite(shared_suite);
}
