/* SPDX-License-Identifier: Apache-2.0
 * The places of a long table found by several threads are those that one finds, and so is all that
 * is told of them.
 */
#define _XOPEN_SOURCE 700 /* mkdtemp */
#include <stdlib.h>
#include <string.h>

#include "test_week_helpers.h"

enum { ROWS = 9000, THREADS_MAX = 5 };
static const int thread_counts[] = {2, 3, THREADS_MAX};

/* Names that are known, that several places bear, that nobody knows; with coordinates that agree,
 * that choose, that contradict, and without; rows that are wrong. */
static const char *const rows[] = {
    "2024-10-21,Kyiv,,50.45,30.52,settlement,",
    "2024-10-21,Lviv,,,,settlement,",
    "2024-10-22,Ivanivka,,46.71,34.55,near,",
    "2024-10-22,Ivanivka,,,,area,",
    "2024-10-22,Pokrovske,,10.5,10.5,settlement,",
    "2024-10-21,Donetsk,,,,,",
    "2024-10-21,Hill 5,,48.11,37.22,,",
    "2024-10-21,Hill 5,,,,area,",
    "2024-10-21,Lviv,,46.5,30.7,settlement,",
    "2024-10-21,Kharkiv region,,,,,",
    "2024-10-21,Kharkiv region,,,,settlement,",
    "2024-10-21,Odesa,,46.48,30.73,settlement,45",
    "2024-10-21,Kharkiv,UA-14,,,settlement,",
    "2024-10-21,Hill 6,,,,settlement,",
};
enum { KINDS = sizeof rows / sizeof *rows };

static unsigned next_of(unsigned *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 16;
}

static void write_table(unsigned seed)
{
    FILE *out = fopen("t.csv", "wb");
    ck_assert_ptr_nonnull(out);
    /* Why a name means nothing takes long to find out. */
    enum { SLOW_KINDS = 2, EVERY = 997 };
    fputs("date,place,admin1,lat,lon,precision,bearing\n", out);
    for (int i = 0; i < ROWS; i++) {
        /* Most rows are like the first, as in any long table. */
        unsigned kind = next_of(&seed) % 8 ? 0 : next_of(&seed) % (KINDS - SLOW_KINDS);
        if (i % EVERY == EVERY - 1) kind = KINDS - 1 - next_of(&seed) % SLOW_KINDS;
        fprintf(out, "%s\n", rows[kind]);
    }
    ck_assert_int_eq(fclose(out), 0);
}

static struct sm_week *open_with(int threads, struct sm_report *complaints,
                                 struct sm_report *report, struct sm_error *err)
{
    struct sm_week_options options = {.complaints = complaints, .thread_max = threads};
    return sm_week_open_with("t.csv", &options, test_gazetteer, report, err);
}

static bool is_same_number(double a, double b)
{
    return memcmp(&a, &b, sizeof a) == 0;
}

static void assert_same(const struct sm_week *a, const struct sm_week *b)
{
    ck_assert_uint_eq(a->event_count, b->event_count);
    for (size_t i = 0; i < a->event_count; i++) {
        const struct sm_week_event *x = &a->events[i], *y = &b->events[i];
        bool same = x->on_place == y->on_place && x->on_region == y->on_region &&
                    x->precision == y->precision && x->has_position == y->has_position &&
                    is_same_number(x->at_deg.x, y->at_deg.x) &&
                    is_same_number(x->at_deg.y, y->at_deg.y);
        ck_assert_msg(same, "line %zu", x->line);
    }
}

static void assert_same_report(const struct sm_report *a, const struct sm_report *b)
{
    ck_assert_uint_eq(a->count, b->count);
    for (size_t i = 0; i < a->count; i++)
        ck_assert_str_eq(a->remarks[i].line, b->remarks[i].line);
}

START_TEST(threads_find_the_places_of_one)
{
    struct sm_error err = {0};
    struct sm_report report = {0}, complaints = {0};
    write_table((unsigned)_i);
    struct sm_week *one = open_with(1, &complaints, &report, &err);
    ck_assert_msg(one != NULL, "%s", err.message);
    ck_assert_uint_eq(one->event_count, ROWS);
    ck_assert_uint_gt(report.count, 20);
    ck_assert_uint_gt(complaints.count, 20);
    for (size_t i = 0; i < sizeof thread_counts / sizeof *thread_counts; i++) {
        struct sm_report other = {0}, others = {0};
        struct sm_week *week = open_with(thread_counts[i], &others, &other, &err);
        ck_assert_msg(week != NULL, "%s", err.message);
        assert_same(one, week);
        assert_same_report(&report, &other);
        assert_same_report(&complaints, &others);
        sm_week_close(week);
        sm_report_finish(&other);
        sm_report_finish(&others);
    }
    sm_week_close(one);
    sm_report_finish(&report);
    sm_report_finish(&complaints);
}
END_TEST

START_TEST(the_first_place_that_is_not_found_is_told)
{
    struct sm_error one_err = {0};
    write_table(7);
    ck_assert_ptr_null(open_with(1, NULL, NULL, &one_err));
    for (size_t i = 0; i < sizeof thread_counts / sizeof *thread_counts; i++) {
        struct sm_error err = {0};
        ck_assert_ptr_null(open_with(thread_counts[i], NULL, NULL, &err));
        ck_assert_str_eq(err.message, one_err.message);
    }
}
END_TEST

/* What a row with coordinates means is its own affair. */
START_TEST(a_place_does_not_hang_on_the_rows_before_it)
{
    static const char after[] = "date,place,lat,lon,precision\n"
                                "2024-10-21,Ivanivka,,,area\n"
                                "2024-10-21,Ivanivka,46.71,34.55,near\n";
    static const char alone[] = "date,place,lat,lon,precision\n"
                                "2024-10-21,Ivanivka,46.71,34.55,near\n";
    struct sm_week *weeks[2];
    const char *const texts[] = {after, alone};
    for (int i = 0; i < 2; i++) {
        struct sm_week_texts table = {.name = "t.csv", .table = sm_text(texts[i])};
        struct sm_error err = {0};
        weeks[i] = sm_week_open_texts(&table, NULL, test_gazetteer, NULL, &err);
        ck_assert_msg(weeks[i] != NULL, "%s", err.message);
    }
    ck_assert_ptr_nonnull(weeks[1]->events[0].on_place);
    ck_assert_ptr_eq(weeks[0]->events[1].on_place, weeks[1]->events[0].on_place);
    sm_week_close(weeks[0]);
    sm_week_close(weeks[1]);
}
END_TEST

static Suite *placed_suite(void)
{
    Suite *suite = suite_create("places of long tables in threads");
    TCase *tests = tcase_create("placed");
    tcase_add_loop_test(tests, threads_find_the_places_of_one, 0, 3);
    tcase_add_test(tests, the_first_place_that_is_not_found_is_told);
    tcase_add_test(tests, a_place_does_not_hang_on_the_rows_before_it);
    tcase_set_timeout(tests, 120);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void)
{
    return run_week_suite(placed_suite);
}
