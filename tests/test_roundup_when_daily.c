/* SPDX-License-Identifier: Apache-2.0
 * Expressions of time in a digest of one day and under headings; what is found with each.
 */
#include "tests/when_helpers.h"

/* A digest of Friday 25 October 2024. */
static const struct pair daily[] = {
    {"Overnight two fell.", "day 10-24/10-25 night"},
    {"Two fell last night.", "day 10-24/10-25 night"},
    {"Two fell yesterday.", "day 10-24"},
    {"Two fell today.", "day 10-25"},
    {"Over the past day two fell.", "day 10-24/10-25"},
    {"In the past 24 hours two fell.", "day 10-24/10-25"},
    {"This morning two fell.", "day 10-25 morning"},
    {"Two fell on Thursday.", "day 10-24"},
    {"Two fell on Tuesday.", "background 10-22"},
    {"Two fell three days ago.", "background 10-22"},
    {"Tomorrow they meet.", "planned"},
    {"Вночі загинули двоє.", "day 10-24/10-25 night"},
    {"За минулу добу загинули двоє.", "day 10-24/10-25"},
    {"Протягом доби загинули двоє.", "day 10-24/10-25"},
    {"Учора ввечері загинули двоє.", "day 10-24 evening"},
    {"By the morning of Friday two fell. Around midnight three fell.",
     "day 10-25 morning | day 10-24/10-25 night"},
    {"Night: two fell.", "day 10-24/10-25 night"},
};

START_TEST(times_of_a_daily)
{
    struct sm_coverage coverage = {.from = day(2024, 10, 24),
                                   .to = day(2024, 10, 25),
                                   .day_one = SM_DAY_ONE,
                                   .stated = true,
                                   .daily = true};
    find(daily[_i].text, &coverage);
    ck_assert_msg(strcmp(outline(), daily[_i].expected) == 0, "%s\n  found    %s\n  expected %s",
                  daily[_i].text, outline(), daily[_i].expected);
    finish();
}
END_TEST

START_TEST(the_weekend_of_a_whole_week_is_its_own)
{
    struct sm_coverage coverage = {.from = day(2024, 10, 21),
                                   .to = day(2024, 10, 27),
                                   .day_one = SM_DAY_ONE,
                                   .stated = true,
                                   .daily = false};
    find("Two fell at the weekend. На вихідних загинули двоє. It fell last weekend.", &coverage);
    ck_assert_str_eq(outline(), "day 10-26/10-27 | day 10-26/10-27 | background 10-19/10-20");
    finish();
}
END_TEST

START_TEST(a_day_as_headline_dates_what_stands_under_it)
{
    struct sm_coverage coverage = {.from = day(2024, 10, 21),
                                   .to = day(2024, 10, 25),
                                   .day_one = SM_DAY_ONE,
                                   .stated = true,
                                   .daily = false};
    find("Tuesday, 22 October\n\nTwo fell overnight. One fell yesterday.\n\nWednesday\n\nOne fell "
         "overnight.",
         &coverage);
    ck_assert_str_eq(outline(), "day 10-22 | day 10-21/10-22 night | day 10-21 | day 10-23 | "
                                "day 10-22/10-23 night");
    finish();
}
END_TEST

/* What stands under a day, whether that is a headline or begins the paragraph. */
static const struct pair sections[] = {
    {"Tuesday, 22 October: a bad day\n\nTwo fell. One fell yesterday.",
     "day 10-22 | day 10-22 | day 10-21"},
    {"Day 972 (Tuesday)\n\nTwo fell.", "day 10-22 | day 10-22"},
    {"Day 972: Two fell. One died.\n\nThree fell.", "day 10-22 | day 10-22"},
    {"22 OCT. Two fell this morning.\n\n23 OCT. Yesterday one fell. Two died.",
     "day 10-22 | day 10-22 morning | day 10-23 | day 10-22"},
    {"Monday. Two fell. One died overnight.", "day 10-21 | day 10-21 | day 10-20/10-21 night"},
    {"• Monday: Two fell. One died.\n• Tuesday: One fell.", "day 10-21 | day 10-21 | day 10-22"},
    {"22/10 – Two fell. One died.", "day 10-22 | day 10-22"},
    {"22.10. Двоє загинули. Вночі було тихо.", "day 10-22 | day 10-21/10-22 night"},
    {"Monday\n\nKharkiv region\n\nTwo fell.\n\nSumy region\n\nOne "
     "fell.\n\nTuesday\n\nThree fell.",
     "day 10-21 | day 10-21 | day 10-21 | day 10-22 | day 10-22"},
    {"Monday's raid\n\nTwo fell.\n\nDiplomacy\n\nOne fell.", "day 10-21 | day 10-21"},
};

START_TEST(a_day_dates_what_it_heads)
{
    struct sm_coverage coverage = {.from = day(2024, 10, 21),
                                   .to = day(2024, 10, 25),
                                   .day_one = SM_DAY_ONE,
                                   .stated = true,
                                   .daily = false};
    char text[600];
    snprintf(text, sizeof text, "A report\n\n%s", sections[_i].text);
    find(text, &coverage);
    ck_assert_msg(strcmp(outline(), sections[_i].expected) == 0, "%s\n  found    %s\n  expected %s",
                  text, outline(), sections[_i].expected);
    finish();
}
END_TEST

START_TEST(expressions_know_their_tokens_and_rule)
{
    struct sm_coverage coverage = {.from = day(2024, 10, 21),
                                   .to = day(2024, 10, 25),
                                   .day_one = SM_DAY_ONE,
                                   .stated = true,
                                   .daily = false};
    find("Two fell overnight on Monday in Sumy. The next day it rained.", &coverage);
    ck_assert_uint_eq(whens.count, 2);
    ck_assert(sm_text_is(sm_prose_slice(&prose, whens.at[0].token, whens.at[0].token_count),
                         "overnight on Monday"));
    ck_assert_str_eq(whens.at[0].rule, "night-into-day");
    ck_assert(!whens.at[0].relative && whens.at[1].relative);
    ck_assert_str_eq(whens.at[1].rule, "next-day");
    finish();
}
END_TEST

START_TEST(the_coverages_own_words_are_no_times)
{
    struct sm_coverage coverage;
    struct sm_error err = {0};
    read_text("Weekly news. Days 971-975 (21–25 October 2024)\n\nTwo fell on Monday.");
    ck_assert(sm_coverage_find(&prose,
                               &(struct sm_coverage_options){SM_DAY_ONE, SM_NO_DAY, SM_NO_DAY},
                               &coverage, &report, &err));
    ck_assert(sm_whens_find(&prose, &coverage, &arena, &whens, &err));
    ck_assert_str_eq(outline(), "day 10-21");
    finish();
}
END_TEST

START_TEST(memory_may_run_out_while_searching)
{
    struct sm_coverage coverage = {.from = day(2024, 10, 21),
                                   .to = day(2024, 10, 25),
                                   .day_one = SM_DAY_ONE,
                                   .stated = true,
                                   .daily = false};
    struct sm_error err = {0};
    read_text("Two fell on Monday.");
    sm_memory_fail_after(0);
    bool found = sm_whens_find(&prose, &coverage, &arena, &whens, &err);
    sm_memory_fail_after(-1);
    ck_assert(!found);
    ck_assert_int_eq(err.code, SM_E_MEMORY);
    finish();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("roundup_when_daily");
    TCase *tcase = tcase_create("roundup_when_daily");
    LOOP(tcase, times_of_a_daily, daily);
    LOOP(tcase, a_day_dates_what_it_heads, sections);
    tcase_add_test(tcase, the_weekend_of_a_whole_week_is_its_own);
    tcase_add_test(tcase, a_day_as_headline_dates_what_stands_under_it);
    tcase_add_test(tcase, expressions_know_their_tokens_and_rule);
    tcase_add_test(tcase, the_coverages_own_words_are_no_times);
    tcase_add_test(tcase, memory_may_run_out_while_searching);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
