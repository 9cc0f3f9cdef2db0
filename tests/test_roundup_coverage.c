/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "tests/prose_helpers.h"

static void read_text(const char *text)
{
    read_prose(text, NULL);
}

static void finish(void)
{
    finish_prose();
}

struct pair {
    const char *text, *expected;
};

struct coverage_case {
    const char *text, *from, *to;
    bool daily;
    size_t warnings;
};

static const struct coverage_case coverages[] = {
    {"Weekly news. Days 971-975\n\nTwo fell.", "2024-10-21", "2024-10-25", false, 0},
    {"Days 1,027–1,031\n\nTwo fell.", "2024-12-16", "2024-12-20", false, 0},
    {"Day 1,234 of the invasion\n\nTwo fell.", "2025-07-10", "2025-07-11", true, 0},
    {"News\n\nOn the 973rd day of the full-scale war, two fell.", "2024-10-22", "2024-10-23", true,
     0},
    {"Weekly news, 21–25 October 2024\n\nTwo fell.", "2024-10-21", "2024-10-25", false, 0},
    {"Weekly news: October 28 – November 3, 2024\n\nTwo fell.", "2024-10-28", "2024-11-03", false,
     0},
    {"Weekly news: December 30 – January 5, 2025\n\nTwo fell.", "2024-12-30", "2025-01-05", false,
     0},
    {"Weekly news, 21.10.2024-27.10.2024\n\nTwo fell.", "2024-10-21", "2024-10-27", false, 0},
    {"Campaign Assessment, March 3, 2025\n\nTwo fell.", "2025-03-02", "2025-03-03", true, 0},
    {"Weekly digest: 3–9 June\n\nPublished 10 June 2024\n\nTwo fell.", "2024-06-03", "2024-06-09",
     false, 0},
    {"The week of October 21, 2024\n\nTwo fell.", "2024-10-21", "2024-10-27", false, 0},
    {"News for the week ending 27 October 2024\n\nTwo fell.", "2024-10-21", "2024-10-27", false, 0},
    {"Week 43, 2024\n\nTwo fell.", "2024-10-21", "2024-10-27", false, 0},
    {"Зведення за 21–27 жовтня 2024 року\n\nДвоє загинули.", "2024-10-21", "2024-10-27", false, 0},
    {"Дні 971–975\n\nДвоє загинули.", "2024-10-21", "2024-10-25", false, 0},
    {"973-й день війни\n\nДвоє загинули.", "2024-10-22", "2024-10-23", true, 0},
    {"Days 971-975 (21–25 October 2024)\n\nTwo fell.", "2024-10-21", "2024-10-25", false, 0},
    {"Days 971-975 (21–25 October)\n\nTwo fell.", "2024-10-21", "2024-10-25", false, 0},
    {"Days 971-975 (14–18 October 2024)\n\nTwo fell.", "2024-10-21", "2024-10-25", false, 1},
    {"Days 971-975\n\n26 October 2024\n\nTwo fell.", "2024-10-21", "2024-10-25", false, 0},
    {"DAY 973\n25 October 2024\n\nTwo fell.", "2024-10-22", "2024-10-23", true, 1},
    {"Day 973, 25 October 2024\n\nTwo fell.", "2024-10-22", "2024-10-23", true, 1},
    {"News, 21–25 October 2024\n\nOn day 3 of the talks two fell.", "2024-10-21", "2024-10-25",
     false, 0},
    /* two named days */
    {"News next door\nEnglish edition · Monday 3 to Sunday 9 March 2025\n\nTwo fell.", "2025-03-03",
     "2025-03-09", false, 0},
    {"The front, from Monday, 3 March, to Sunday, 9 March 2025\n\nTwo fell.", "2025-03-03",
     "2025-03-09", false, 0},
    {"Digest | 2025-03-05\n\nPeriod covered: 2025-03-04, 06:00, to 2025-03-05, 06:00.",
     "2025-03-04", "2025-03-05", false, 0},
    /* strokes and points */
    {"Letter 7 · 14/03/2025\n\nWhat follows covers 08/03/2025 to 14/03/2025.", "2025-03-08",
     "2025-03-14", false, 0},
    {"Daily digest, 03/14/2025\n\nTwo fell.", "2025-03-13", "2025-03-14", true, 0},
    {"Зведення 14.03.25\n\nДвоє впали.", "2025-03-13", "2025-03-14", true, 0},
    /* a byline far down */
    {"NEWS\n\nWar\n\nNights of fire\n\nAnn Other in Lutsk\n\nFri 14 Mar 2025 – 13:24\n\nTwo fell.",
     "2025-03-13", "2025-03-14", true, 0},
    /* what covers is said with the date */
    {"Сумщина. Зведення\n15.03.2025\n\nЗа минулу добу, 14 березня, загинули двоє.", "2025-03-14",
     "2025-03-14", true, 0},
    {"Зведення на 15.03.2025\n\nМинулої доби, 14 березня, загинули двоє.", "2025-03-14",
     "2025-03-15", true, 0},
    {"Explained: fuel\nPublished: March 14, 2025\n\nWhy?\n\nIt is the drones.\n\nIn the past seven "
     "days (7–13 March) four depots burned.",
     "2025-03-07", "2025-03-13", false, 0},
    /* a weekly goes by its last day, and so does what names many weekdays */
    {"The war, week by week\n\n15 March 2025\n\nTwo fell on Monday.", "2025-03-09", "2025-03-15",
     false, 0},
    {"Notes from the front\n\n15 March 2025\n\nTwo fell on Monday. One fell on Tuesday. Three fell "
     "on Wednesday.",
     "2025-03-09", "2025-03-15", false, 0},
    {"Notes from the front\n\n15 March 2025\n\nTwo fell on Friday. They will meet on Monday. It "
     "was "
     "said on Tuesday.",
     "2025-03-14", "2025-03-15", true, 0},
    /* a year from a weekday */
    {"Wednesday, March 12: what happened\n\nTwo fell.", "2025-03-11", "2025-03-12", true, 0},
    {"Army pulls back\n\nKHARKIV, Ukraine, March 12 - The military said on Wednesday it had moved "
     "its troops.",
     "2025-03-11", "2025-03-12", true, 0},
    {"Головне за добу: 12 березня\n\nДвоє загинули.\n\nОпубліковано 13.03.2025 о 08:12",
     "2025-03-12", "2025-03-12", true, 0},
    {"Bulletin no. 4: news from Sunday 13 to Thursday 17 March\n\nTwo fell.", "2022-03-13",
     "2022-03-17", false, 0},
    {"The bulletin\nNews of Sunday 13 to Thursday 17 March, days 18–22\n\nTwo fell.", "2022-03-13",
     "2022-03-17", false, 0},
    {"News no. 3, 16–22 January 2023\n\nTwo fell.", "2023-01-16", "2023-01-22", false, 0},
    {"MONTHLY NOTE: APRIL 2025\nIssued on 8 May\n\nThe mission visited the place on 6 April and "
     "spoke.",
     "2025-04-01", "2025-04-30", false, 0},
    {"Update 228\n2 May 2024\n\nOn 25 April two fell. On 27 April one fell. On 28 April ten "
     "fell.",
     "2024-04-25", "2024-05-02", false, 0},
    {"Assessment, 2 May 2024\n\nOn 1 May two fell. On 2 May one fell. On 2 May ten fell, as on 29 "
     "April, 28 April and 27 April.",
     "2024-05-01", "2024-05-02", true, 0},
    {"The Flank newsletter\n\nFriday, 14 March 2025\n\nTwo fell on Tuesday. One fell on Monday.",
     "2025-03-08", "2025-03-14", false, 0},
    {"Assessment, March 12, 2025\n\nFootage published on March 11 indicates that the soldiers "
     "seized "
     "the village between March 9 and 11, said one.",
     "2025-03-11", "2025-03-12", true, 0},
};

static const struct sm_coverage_options no_options = {SM_DAY_ONE, SM_NO_DAY, SM_NO_DAY};

START_TEST(coverage_is_read_from_the_first_lines)
{
    const struct coverage_case *c = &coverages[_i];
    struct sm_coverage coverage;
    struct sm_error err = {0};
    sm_day from, to;
    read_text(c->text);
    ck_assert_msg(sm_coverage_find(&prose, &no_options, &coverage, &report, &err), "%s: %s",
                  c->text, err.message);
    ck_assert(sm_parse_date(sm_text(c->from), &from) && sm_parse_date(sm_text(c->to), &to));
    ck_assert_msg(coverage.from == from && coverage.to == to, "%s: %+d %+d days off", c->text,
                  coverage.from - from, coverage.to - to);
    ck_assert_int_eq(coverage.daily, c->daily);
    ck_assert(coverage.stated && coverage.token_count);
    ck_assert_uint_eq(report.warnings, c->warnings);
    finish();
}
END_TEST

static const struct pair unstated[] = {
    {"News\n\nTwo fell on Monday.", "says nowhere which days"},
    {"Weekly digest: 3–9 June\n\nTwo fell.", "not their year"},
    {"News\n\nUpdated on Monday\n\nTwo fell on day 3 of the talks.", "says nowhere which days"},
    {"", "--from and --to"},
    {"Army pulls back\n\nKHARKIV, Ukraine, March 12 - The military said late on Wednesday it had "
     "moved its troops.",
     "names its days but not their year"},
    {"News from Sunday 13 to Friday 17 March\n\nTwo fell.", "not their year"},
    {"Digest 03/04/2025\n\nTwo fell.", "says nowhere which days it covers"},
};

START_TEST(days_that_nobody_states_are_asked_for)
{
    struct sm_coverage coverage;
    struct sm_error err = {0};
    read_text(unstated[_i].text);
    ck_assert(!sm_coverage_find(&prose, &no_options, &coverage, &report, &err));
    ck_assert_int_eq(err.code, SM_E_INPUT);
    ck_assert_msg(strstr(err.message, unstated[_i].expected), "%s", err.message);
    ck_assert(!coverage.stated);
    finish();
}
END_TEST

START_TEST(a_contradiction_names_both)
{
    struct sm_coverage coverage;
    read_text("Days 971-975 (14–18 October 2024)\n\nTwo fell.");
    ck_assert(sm_coverage_find(&prose, &no_options, &coverage, &report, NULL));
    ck_assert(strstr(report.remarks[0].line, "2024-10-14 to 2024-10-18"));
    ck_assert(strstr(report.remarks[0].line, "2024-10-21 to 2024-10-25"));
    finish();
}
END_TEST

START_TEST(days_that_end_before_they_begin_are_told)
{
    static const char *const texts[] = {
        "Days 975-971\n\nTwo fell on Monday.",
        "Days 971-1975\n\nTwo fell on Monday.",
        "Days 971–99999999999999999999\n\nTwo fell on Monday.",
        "Дні 975–971\n\nУ понеділок загинули двоє.",
    };
    struct sm_coverage coverage;
    read_text(texts[_i]);
    sm_coverage_find(&prose, &no_options, &coverage, &report, NULL);
    ck_assert_uint_eq(report.warnings, 1);
    ck_assert(strstr(report.remarks[0].line, "--from and --to"));
    finish();
}
END_TEST

START_TEST(the_users_word_outranks_the_text)
{
    struct sm_coverage_options options = {SM_DAY_ONE, day(2024, 10, 1), day(2024, 10, 7)};
    struct sm_coverage coverage;
    struct sm_error err = {0};
    read_text("Days 971-975 (14–18 October 2024)\n\nTwo fell.");
    ck_assert(sm_coverage_find(&prose, &options, &coverage, &report, &err));
    ck_assert(coverage.from == options.from && coverage.to == options.to && !coverage.daily);
    ck_assert_uint_eq(report.warnings, 0);
    options.to = day(2024, 9, 1);
    ck_assert(!sm_coverage_find(&prose, &options, &coverage, &report, &err));
    ck_assert(strstr(err.message, "--from and --to"));
    finish();
}
END_TEST

START_TEST(days_may_be_counted_from_another_day)
{
    struct sm_coverage_options options = {day(2024, 1, 1), SM_NO_DAY, SM_NO_DAY};
    struct sm_coverage coverage;
    read_text("Days 5-9\n\nTwo fell.");
    ck_assert(sm_coverage_find(&prose, &options, &coverage, &report, NULL));
    ck_assert_int_eq(coverage.from, day(2024, 1, 5));
    ck_assert_int_eq(coverage.to, day(2024, 1, 9));
    finish();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("roundup_coverage");
    TCase *tcase = tcase_create("roundup_coverage");
    ADD_ROWS(tcase, coverage_is_read_from_the_first_lines, coverages);
    ADD_ROWS(tcase, days_that_nobody_states_are_asked_for, unstated);
    tcase_add_test(tcase, a_contradiction_names_both);
    tcase_add_loop_test(tcase, days_that_end_before_they_begin_are_told, 0, 4);
    tcase_add_test(tcase, the_users_word_outranks_the_text);
    tcase_add_test(tcase, days_may_be_counted_from_another_day);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
