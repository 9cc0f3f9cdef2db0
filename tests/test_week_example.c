/* SPDX-License-Identifier: Apache-2.0
 * The week that the project shows to the world: examples/2024-10-21.
 */
#include <math.h>
#include <stdio.h>

#include "run.h"

#include "data/week.h"

static const struct {
    const char *id;
    int first_day, last_day; /* of the war */
    enum sm_precision precision;
    enum sm_category category;
    enum sm_status status;
    const char *place, *region;
    long long count;
    enum sm_qualifier qualifier;
} wanted[] = {
    {"selydove-fighting", 971, 975, SM_NEAR, SM_CLASH, SM_REPORTED, "Selydove", "donetsk",
     SM_NO_COUNT, SM_QUALIFIER_EXACT},
    {"chasiv-yar-breach", 971, 972, SM_NEAR, SM_ADVANCE, SM_CLAIMED, "Chasiv Yar", "donetsk",
     SM_NO_COUNT, SM_QUALIFIER_EXACT},
    {"drones-ukraine", 970, 971, SM_COUNTRY, SM_DRONE, SM_REPORTED, NULL, "UKR", 100,
     SM_QUALIFIER_MORE_THAN},
    {"kyiv-drones-downed", 974, 975, SM_SETTLEMENT, SM_AIR_DEFENCE, SM_REPORTED, "Kyiv",
     "kyiv-city", 15, SM_QUALIFIER_ABOUT},
    {"kyiv-austin-visit", 971, 971, SM_SETTLEMENT, SM_DIPLOMACY, SM_CONFIRMED, "Kyiv", "kyiv-city",
     SM_NO_COUNT, SM_QUALIFIER_EXACT},
    {"selydove-prisoners", 971, 975, SM_NEAR, SM_WAR_CRIME, SM_REPORTED, "Selydove", "donetsk", 4,
     SM_QUALIFIER_EXACT},
    {"kursk-north-koreans", 973, 973, SM_OBLAST, SM_TROOPS, SM_CLAIMED, NULL, "kursk", SM_NO_COUNT,
     SM_QUALIFIER_EXACT},
    {"far-east-training", 974, 974, SM_ELSEWHERE, SM_TROOPS, SM_CLAIMED, NULL, NULL, 12000,
     SM_QUALIFIER_ABOUT},
};

static struct sm_gazetteer *gazetteer;
static struct sm_week *week;
static struct sm_report report;

static void open_example(void)
{
    struct sm_error err = {0};
    gazetteer = sm_gazetteer_open(SITMAP_DATA_FOLDER, NULL, NULL, &err);
    if (gazetteer)
        week = sm_week_open(SITMAP_TESTS "/../examples/2024-10-21", gazetteer, &report, &err);
    if (week) return;
    fprintf(stderr, "%s\n", err.message);
    exit(EXIT_FAILURE);
}

START_TEST(the_week_is_days_971_to_975)
{
    ck_assert_int_eq(sm_week_day_number(week, week->from), 971);
    ck_assert_int_eq(sm_week_day_number(week, week->to), 975);
    ck_assert_int_eq(sm_weekday(week->from), 0); /* a Monday */
    ck_assert_uint_eq(week->event_count, sizeof wanted / sizeof *wanted);
    ck_assert_uint_eq(report.warnings, 0);
}
END_TEST

START_TEST(the_week_speaks_two_languages)
{
    ck_assert(sm_text_is(sm_week_title(week, "en"), "Fighting near Selydove, drones over Kyiv"));
    ck_assert(sm_text_is(sm_week_title(week, "uk"), "Бої під Селидовим, дрони над Києвом"));
    ck_assert(week->deck.n && week->deck_uk.n && week->source.n);
    for (size_t i = 0; i < week->event_count; i++) {
        const struct sm_week_event *event = &week->events[i];
        ck_assert(event->text.n && event->words->text_uk.n && event->words->rare->label.n &&
                  event->words->rare->label_uk.n);
    }
}
END_TEST

START_TEST(the_week_asks_for_ukraine_and_donetsk)
{
    ck_assert_uint_eq(week->region_count, 2);
    ck_assert(sm_text_is(week->regions[0], "ukraine"));
    ck_assert(sm_text_is(week->regions[1], "donetsk"));
}
END_TEST

START_TEST(each_event_is_as_exact_as_the_round_up)
{
    const struct sm_week_event *event = &week->events[_i];
    ck_assert(sm_text_is(event->id, wanted[_i].id));
    ck_assert_int_eq(sm_week_day_number(week, event->date), wanted[_i].first_day);
    ck_assert_int_eq(sm_week_day_number(week, event->date_to), wanted[_i].last_day);
    ck_assert_int_eq(event->precision, wanted[_i].precision);
    ck_assert_int_eq(event->category, wanted[_i].category);
    ck_assert_int_eq(event->status, wanted[_i].status);
    ck_assert_int_eq(event->count, wanted[_i].count);
    ck_assert_int_eq(event->qualifier, wanted[_i].qualifier);
    ck_assert_int_eq(event->on_place != NULL, wanted[_i].place != NULL);
    ck_assert_int_eq(event->on_region != NULL, wanted[_i].region != NULL);
    if (wanted[_i].place) ck_assert(sm_text_is(event->on_place->name_en, wanted[_i].place));
    if (wanted[_i].region) ck_assert(sm_text_is(event->on_region->id, wanted[_i].region));
    ck_assert(isnan(event->at_deg.x) == (event->precision == SM_COUNTRY));
}
END_TEST

START_TEST(nights_carry_the_dates_of_their_evening_and_their_morning)
{
    size_t nights = 0;
    for (size_t i = 0; i < week->event_count; i++) {
        ck_assert_int_eq(sm_event_is_nightly(&week->events[i]),
                         sm_event_is_night(&week->events[i]));
        nights += sm_event_is_night(&week->events[i]);
    }
    ck_assert_uint_eq(nights, 2);
}
END_TEST

START_TEST(claims_carry_whose_they_are)
{
    for (size_t i = 0; i < week->event_count; i++)
        if (week->events[i].status == SM_CLAIMED) ck_assert(week->events[i].words->attribution.n);
}
END_TEST

START_TEST(the_day_of_a_report_is_not_the_day_of_the_event)
{
    const struct sm_week_event *seen = &week->events[6];
    ck_assert_int_eq(sm_weekday(seen->date), 2);            /* seen on Wednesday */
    ck_assert_int_eq(sm_weekday(seen->words->reported), 3); /* said on Thursday */
}
END_TEST

int main(void)
{
    open_example();
    Suite *suite = suite_create("example week");
    TCase *all = tcase_create("all");
    tcase_add_test(all, the_week_is_days_971_to_975);
    tcase_add_test(all, the_week_speaks_two_languages);
    tcase_add_test(all, the_week_asks_for_ukraine_and_donetsk);
    ADD_ROWS(all, each_event_is_as_exact_as_the_round_up, wanted);
    tcase_add_test(all, nights_carry_the_dates_of_their_evening_and_their_morning);
    tcase_add_test(all, claims_carry_whose_they_are);
    tcase_add_test(all, the_day_of_a_report_is_not_the_day_of_the_event);
    suite_add_tcase(suite, all);
    int status = run_suite(suite);
    sm_week_close(week);
    sm_gazetteer_close(gazetteer);
    sm_report_finish(&report);
    return status;
}
