/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <string.h>

#include "tests/prose_helpers.h"

static struct sm_arena arena;
static struct sm_whens whens;

static void read_text(const char *text)
{
    read_prose(text, NULL);
}

static void finish(void)
{
    finish_prose();
    sm_arena_finish(&arena);
}

static size_t put_day(char *out, size_t size, sm_day at)
{
    if (at == SM_NO_DAY) return (size_t)snprintf(out, size, "?");
    struct sm_date date = sm_date_from_day(at);
    return (size_t)snprintf(out, size, "%02d-%02d", date.month, date.day);
}

/* "day 10-21 night | reported 10-24": each expression, its days without the year, its time. */
static const char *outline(void)
{
    static const char *const kinds[] = {"day", "reported", "background", "planned", "coverage"};
    static char out[2048];
    size_t n = 0;
    out[0] = '\0';
    for (size_t i = 0; i < whens.count; i++) {
        const struct sm_when *when = &whens.at[i];
        n += (size_t)snprintf(out + n, sizeof out - n, "%s%s", i ? " | " : "", kinds[when->kind]);
        if (when->kind != SM_WHEN_COVERAGE && when->from != SM_NO_DAY) {
            out[n++] = ' ';
            n += put_day(out + n, sizeof out - n, when->from);
            if (when->to != when->from) {
                out[n++] = '/';
                n += put_day(out + n, sizeof out - n, when->to);
            }
        }
        if (when->time) n += (size_t)snprintf(out + n, sizeof out - n, " %s", when->time);
    }
    return out;
}

static void find(const char *text, const struct sm_coverage *coverage)
{
    struct sm_error err = {0};
    read_text(text);
    ck_assert_msg(sm_whens_find(&prose, coverage, &arena, &whens, &err), "%s", err.message);
}

struct pair {
    const char *text, *expected;
};

/* Days 971 to 975: Monday 21 to Friday 25 October 2024. */
static const struct pair week[] = {
    /* weekdays */
    {"Two fell on Monday.", "day 10-21"},
    {"Two fell Monday.", "day 10-21"},
    {"Monday's strike killed two.", "day 10-21"},
    {"Two fell last Wednesday.", "day 10-23"},
    {"Two fell on Sunday.", "background 10-20"},
    {"Two fell on Monday and Tuesday.", "day 10-21/10-22"},
    {"Two fell on Monday, Wednesday and Friday.", "day 10-21/10-25"},
    {"From Monday to Thursday two fell.", "day 10-21/10-24"},
    {"Fighting on Monday–Wednesday was fierce.", "day 10-21/10-23"},
    {"Fighting on Monday-Wednesday was fierce.", "day 10-21/10-23"},
    {"Two fell between Tuesday and Thursday.", "day 10-22/10-24"},
    {"Two fell on Monday in Kherson and again on Friday.", "day 10-21 | day 10-25"},
    {"Since Wednesday, ten fell.", "day 10-23/10-25"},
    {"Until Wednesday it was quiet.", "day 10-21/10-23"},
    {"By Friday, ten fell.", "day 10-25"},
    {"Ahead of Friday's summit he resigned.", ""},
    {"Two fell on Friday last week.", "background 10-18"},
    {"Talks open next Monday.", "planned 10-28"},
    /* parts of the day */
    {"Early on Friday two fell.", "day 10-25 early"},
    {"Two fell early Friday.", "day 10-25 early"},
    {"Late Thursday two fell.", "day 10-24 late"},
    {"Two fell in the early hours of Tuesday.", "day 10-22 early"},
    {"On the morning of October 22, two fell.", "day 10-22 morning"},
    {"On Tuesday evening two fell.", "day 10-22 evening"},
    {"On Tuesday at 14:30 two fell.", "day 10-22 14:30"},
    {"At around 5 a.m. on Tuesday two fell.", "day 10-22 05:00"},
    {"On Tuesday two fell in Sumy at about 9:15 p.m. Kyiv time.", "day 10-22 21:15"},
    /* nights */
    {"Overnight on Tuesday two fell.", "day 10-21/10-22 night"},
    {"Two fell overnight on Monday.", "day 10-20/10-21 night"},
    {"Two fell overnight into Friday.", "day 10-24/10-25 night"},
    {"Two fell overnight Thursday.", "day 10-23/10-24 night"},
    {"Two fell overnight from Monday to Tuesday.", "day 10-21/10-22 night"},
    {"Two fell overnight between Monday and Tuesday.", "day 10-21/10-22 night"},
    {"Two fell on Thursday night.", "day 10-24/10-25 night"},
    {"Two fell on the night of Thursday.", "day 10-24/10-25 night"},
    {"Two fell on the night of 21 to 22 October.", "day 10-21/10-22 night"},
    {"Two fell on the night of October 21-22.", "day 10-21/10-22 night"},
    {"Two fell on Thursday night into Friday.", "day 10-24/10-25 night"},
    {"Two fell late on Thursday night and early Friday morning.", "day 10-24/10-25 night"},
    {"Two fell overnight.", "coverage night"},
    {"An overnight drone attack on Tuesday killed two.",
     "day 10-21/10-22 night | day 10-21/10-22 night"},
    {"Two fell overnight, the governor said on Thursday.",
     "day 10-23/10-24 night | reported 10-24"},
    /* dates */
    {"Two fell on October 21.", "day 10-21"},
    {"Two fell on Oct. 21.", "day 10-21"},
    {"Two fell on the 21st of October.", "day 10-21"},
    {"Two fell on Monday, October 21, 2024, in Sumy.", "day 10-21"},
    {"Two fell on 22 October (Tuesday).", "day 10-22"},
    {"Two fell on 21.10.2024.", "day 10-21"},
    {"Two fell on 2024-10-21.", "day 10-21"},
    {"Two fell on October 21 and 22.", "day 10-21/10-22"},
    {"Two fell on October 21 and 22 drones burnt.", "day 10-21"},
    {"Two fell from 21 to 23 October.", "day 10-21/10-23"},
    {"Two fell on 21, 22 and 24 October.", "day 10-21/10-24"},
    {"Two fell on October 3.", "background 10-03"},
    {"Two fell on October 21, 2023.", "background 10-21"},
    {"On day 973 two fell.", "day 10-23"},
    {"On the 973rd day of the invasion two fell.", "day 10-23"},
    /* parts of the week */
    {"Early in the week two fell.", "day 10-21/10-22"},
    {"Late in the week two fell.", "day 10-24/10-25"},
    {"Two fell midweek.", "day 10-23"},
    {"Two fell over the weekend.", "background 10-19/10-20"},
    {"This week two fell.", "coverage"},
    {"Throughout the week two fell.", "coverage"},
    /* relative */
    {"Two fell on Monday. The next day three fell.", "day 10-21 | day 10-22"},
    {"Two fell on Monday. A day later three fell.", "day 10-21 | day 10-22"},
    {"Two fell on Monday. Two days later three fell.", "day 10-21 | day 10-23"},
    {"Two fell on Tuesday. The day before three fell.", "day 10-22 | day 10-21"},
    {"Two fell on Monday. That night three fell.", "day 10-21 | day 10-21/10-22 night"},
    {"Two fell on Monday. In the evening three fell.", "day 10-21 | day 10-21 evening"},
    {"The next day three fell.", ""},
    /* background */
    {"The town fell last week.", "background"},
    {"It had been captured in February.", "background"},
    {"Two fell in January 2023.", "background"},
    {"Throughout 2024 they fell.", "background"},
    {"Two fell three weeks ago.", "background"},
    {"The town fell in the summer of 2023.", "background"},
    {"Russia has held it since 2014.", ""},
    {"The attack was the first since August.", ""},
    {"It was the largest attack this year.", ""},
    {"Losses were higher than last week.", ""},
    {"He has fought since the start of the full-scale invasion.", ""},
    {"General May and Colonel March met.", ""},
    {"They destroyed 2014 houses and 12 tanks.", ""},
    /* plans */
    {"Troops will attack Kharkiv on Friday.", "planned 10-25"},
    {"On Friday, leaders will meet in Kyiv.", "planned 10-25 | planned"},
    {"He is due to arrive in Kyiv next week.", "planned"},
    {"The fire was due to shelling.", ""},
    {"Troops are expected to attack.", "planned"},
    {"Russia plans to attack Sumy, the ministry said on Monday.", "planned | reported 10-21"},
    {"Russia may attack Sumy.", "planned"},
    {"In May two fell.", "background"},
    {"Smoke could be seen over Sumy.", ""},
    {"The plant opens next month.", "planned"},
    {"The plant opens on November 3.", "planned 11-03"},
    {"He wrote his will.", ""},
    /* reports */
    {"Two fell, the governor said on Thursday.", "reported 10-24"},
    {"Two fell on Wednesday, officials said on Thursday.", "day 10-23 | reported 10-24"},
    {"In a statement the ministry said on Thursday that two fell on Wednesday.",
     "reported 10-24 | day 10-23"},
    {"The ministry on Thursday said two fell.", "reported 10-24"},
    {"He told The Associated Press on Thursday that two fell.", "reported 10-24"},
    {"In his evening address on Thursday he named two.", "reported 10-24"},
    {"It was announced late Friday.", "reported 10-25 late"},
    {"Blasts were reported on Monday.", "day 10-21"},
    {"He said Russia attacked Kharkiv on Thursday.", "day 10-24"},
    {"Thursday's statement named two.", "reported 10-24"},
    {"He wrote it in a post on Thursday.", "reported 10-24"},
    {"Raiders blew up a command post on Thursday.", "day 10-24"},
    {"Two fell on 22 October, Tuesday.", "day 10-22"},
    /* Ukrainian */
    {"У понеділок двоє загинули.", "day 10-21"},
    {"Двоє загинули у ніч на п'ятницю.", "day 10-24/10-25 night"},
    {"Двоє загинули в ніч проти п’ятниці.", "day 10-24/10-25 night"},
    {"Двоє загинули в ніч із 21 на 22 жовтня.", "day 10-21/10-22 night"},
    {"Двоє загинули в ніч з понеділка на вівторок.", "day 10-21/10-22 night"},
    {"Двоє загинули 21 жовтня.", "day 10-21"},
    {"Двоє загинули 21-го жовтня 2024 року.", "day 10-21"},
    {"Двоє загинули з 21 по 23 жовтня.", "day 10-21/10-23"},
    {"Вранці у вівторок двоє загинули.", "day 10-22 morning"},
    {"Двоє загинули 22 жовтня вночі.", "day 10-21/10-22 night"},
    {"Минулого тижня загинули двоє.", "background"},
    {"У січні загинули двоє.", "background"},
    {"У понеділок двоє загинули. Наступного дня було тихо.", "day 10-21 | day 10-22"},
    {"Двоє загинули у вівторок. Напередодні було тихо.", "day 10-22 | day 10-21"},
    {"Двоє загинули, повідомили в четвер у поліції.", "reported 10-24"},
    {"На початку тижня двоє загинули.", "day 10-21/10-22"},
    {"Наступного тижня вони зустрінуться.", "planned"},
    {"Вони атакуватимуть Суми.", "planned"},
    {"Росія контролює місто з 2014 року.", ""},
    {"Протягом тижня загинули двоє.", "coverage"},
    {"Вночі загинули двоє.", "coverage night"},
    {"На 973-й день двоє загинули.", "day 10-23"},
    /* as digests of many outlets say it */
    {"On Tuesday and again on Thursday two fell.", "day 10-22/10-24"},
    {"From Tuesday on, two fell each day.", "day 10-22/10-25 | coverage"},
    {"As of 8 a.m. on 24 October, two had died.", "reported 10-24 08:00"},
    {"Two fell on Saturday before last.", "background 10-12"},
    {"There were fifty clashes, half of them on Thursday.", ""},
    {"Two fell on Monday. Hours later three fell.", "day 10-21 | day 10-21 late"},
    {"A day after the tanks were announced, two fell.", ""},
    {"Two fell on Monday. A day after Ukraine struck, three fell.", "day 10-21"},
    {"Two fell overnight into Tuesday. The same night three fell.",
     "day 10-21/10-22 night | day 10-21/10-22 night"},
    {"On Thursday, the governor said that two fell on Tuesday.", "reported 10-24 | day 10-22"},
    {"In its Thursday update, the staff counted two.", "reported 10-24"},
    {"All through the week two fell.", "coverage"},
    {"In the past 48 hours two fell.", "coverage"},
    {"The weekend before two fell.", "background"},
    {"Two fell on Friday.\n\nHe came, and left a day later.", "day 10-25"},
    {"Two fell on Thursday.\n\nThe next day three fell.", "day 10-24 | day 10-25"},
    {"Станом на 8:00 24 жовтня двоє загинули.", "reported 10-24"},
    {"Strikes on Thursday\n\nTwo fell there. Three fell on Friday. One fell.",
     "day 10-24 | day 10-24 | day 10-25"},
    {"Monday, 21 October\n\nTwo fell.\n\nThree fell.", "day 10-21 | day 10-21 | day 10-21"},
    {"Wednesday and Thursday\n\nTwo fell over the past day. Three fell.",
     "day 10-23/10-24 | day 10-23/10-24 | day 10-23/10-24"},
    {"Since January, 1,200 have died.", "background"},
    {"Since the start of the war, 1,200 have died.", "background"},
    {"The first one since January died.", ""},
    {"In early October two fell.", "background"},
    {"In the first half of October two fell.", "background"},
    {"Earlier in October two fell.", "background"},
    {"The army entered it in the first days of August.", "background"},
    {"Troops preparing to storm the town were hit on Monday.", "planned | day 10-21"},
    {"They agreed to exchange prisoners and swapped ten on Monday.", "planned | day 10-21"},
    {"A woman would later die.", ""},
    /* spans between parts of days, days of the month */
    {"Russia fired 112 drones between Tuesday evening and Wednesday morning.",
     "day 10-22/10-23 night"},
    {"From Monday night to Tuesday morning two fell.", "day 10-21/10-22 night"},
    {"It had been struck on the 22nd as well.", "day 10-22"},
    {"He spoke on the 22nd floor.", ""},
    {"Ministers are to meet on Friday.", "planned 10-25"},
    {"The mayor is to blame.", ""},
    {"In what may be the largest raid, two fell on Monday.", "day 10-21"},
    {"In Kyiv one fell on Tuesday.\n\nTwo bridges collapsed the day before.",
     "day 10-22 | day 10-21"},
    {"In Kyiv one fell on Tuesday.\n\nThe president came, and left a day later.", "day 10-22"},
    {"Two fell, said the army's spokesman on Friday.", "reported 10-25"},
    {"Катер потоплено, повідомив речник Андрій Юсов у п'ятницю.", "reported 10-25"},
    {"У понеділок до Києва прибуде міністр.", "planned 10-21 | planned"},
    {"In the early hours Wednesday two fell.", "day 10-23 early"},
    {"Pre-dawn Thursday, two fell.", "day 10-24 early"},
    {"Mid-afternoon Thursday, two fell.", "day 10-24 afternoon"},
    {"A bomb fell at 5.20pm on Tuesday.", "day 10-22 17:20"},
    {"Around midnight on Friday two fell.", "day 10-25 night"},
    {"In the week to Friday, 40 fell.", "day 10-21/10-25"},
    {"Two fell on Friday. A day earlier, on Tuesday, one fell.", "day 10-25 | day 10-22"},
    {"Уночі та зранку 23 жовтня двоє загинули.", "day 10-22/10-23 night"},
    {"Від вівторка немає світла.", "day 10-22/10-25"},
    {"Росармія втратила за добу 1260 вояків.", "coverage"},
    {"The next day 120 drones came.", ""},
    /* days of the month, short dates, lists */
    {"Two fell on Wednesday the 23rd.", "day 10-23"},
    {"Two fell on Saturday the 19th.", "background 10-19"},
    {"By the evening of the 22nd they were in the town.", "day 10-22 evening"},
    {"They landed on the night of the 22nd to the 23rd.", "day 10-22/10-23 night"},
    {"The men of the 22nd Brigade fell.", ""},
    {"Two fell on 22/10.", "day 10-22"},
    {"They downed 22/10 drones.", ""},
    {"Two fell on 21-22 and 24 October.", "day 10-21/10-24"},
    {"On Tuesday and into Wednesday two fell.", "day 10-22/10-23"},
    {"The overnight Monday-to-Tuesday raid killed two.", "day 10-21/10-22 night"},
    {"At 3 a.m. Thursday two fell.", "day 10-24 03:00"},
    {"Last Friday two fell.", "background 10-18"},
    {"Two fell on the first day of the week.", "day 10-21"},
    {"Since October 1, 1,200 have died.", "background"},
    {"In October so far, 1,200 have died.", "background"},
    {"In the night to 22 October (from 19:00 on 21 October) two fell.", "day 10-21/10-22 night"},
    /* that night, the next one and the morning behind it */
    {"In the early hours of Tuesday two fell. That night 90 drones came.",
     "day 10-22 early | day 10-21/10-22 night"},
    {"A pre-dawn raid on Tuesday killed two. That night 90 drones came.",
     "day 10-22 | day 10-21/10-22 night"},
    {"Two fell overnight into Tuesday. By the end of the week ten had died. That night 90 came.",
     "day 10-21/10-22 night | day 10-24/10-25 | day 10-21/10-22 night"},
    {"Two fell overnight into Tuesday. The following morning three fell.",
     "day 10-21/10-22 night | day 10-22 morning"},
    {"Two fell overnight into Tuesday. The following night three fell.",
     "day 10-21/10-22 night | day 10-22/10-23 night"},
    {"Two fell on Tuesday. The following night three fell.", "day 10-22 | day 10-22/10-23 night"},
    {"Two fell on Tuesday. One fell the evening before.", "day 10-22 | day 10-21 evening"},
};

START_TEST(times_of_a_week)
{
    struct sm_coverage coverage = {.from = day(2024, 10, 21),
                                   .to = day(2024, 10, 25),
                                   .day_one = SM_DAY_ONE,
                                   .stated = true,
                                   .daily = false};
    find(week[_i].text, &coverage);
    ck_assert_msg(strcmp(outline(), week[_i].expected) == 0, "%s\n  found    %s\n  expected %s",
                  week[_i].text, outline(), week[_i].expected);
    finish();
}
END_TEST

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

#define LOOP(tcase, test, table)                                                                   \
    tcase_add_loop_test(tcase, test, 0, (int)(sizeof(table) / sizeof *(table)))

int main(void)
{
    Suite *suite = suite_create("roundup_when");
    TCase *tcase = tcase_create("roundup_when");
    LOOP(tcase, times_of_a_week, week);
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
