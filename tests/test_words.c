/* SPDX-License-Identifier: Apache-2.0
 * Dates, counts and distances as people of each language write them.
 */
#include <math.h>
#include <string.h>

#include "layers/catalogue.h"
#include "layers/catalogue_keys.h"
#include "tests/catalogue_helpers.h"
#include "tests/run.h"

static sm_day day(int year, int month, int of_month)
{
    return sm_day_from_date((struct sm_date){year, month, of_month});
}

struct where_case {
    double bearing_deg, distance_km;
    const char *label, *english, *ukrainian;
};

static const struct where_case wheres[] = {
    {135, 20, "", "20\u00A0km SE of Sumy", "Суми, 20\u00A0км на пд. схід"},
    {348.75, 7.5, "", "7.5\u00A0km N of Sumy", "Суми, 7,5\u00A0км на північ"},
    {348.74, 7.04, "", "7\u00A0km NNW of Sumy", "Суми, 7\u00A0км на пн.-пн. захід"},
    {270, 0, "", "W of Sumy", "Суми, на захід"},
    {NAN, 40, "", "40\u00A0km from Sumy", "Суми, за 40\u00A0км"},
    {NAN, 0, "", "Sumy", "Суми"},
    {135, 20, "Own", "Own", "Own"},
};

START_TEST(an_offset_reads_as_people_write_it)
{
    const struct where_case *c = &wheres[_i];
    struct sm_arena arena = {0};
    struct sm_place place = {.name_en = sm_text("Sumy"), .name_uk = sm_text("Суми")};
    struct sm_event_rare rare = {.label = sm_text(c->label), .label_uk = sm_text(c->label)};
    struct sm_event_words words = {
        .bearing_deg = c->bearing_deg, .distance_km = c->distance_km, .rare = &rare};
    struct sm_week_event event = {.precision = SM_NEAR, .on_place = &place, .words = &words};
    struct sm_text in_english = sm_event_placed(&event, speak("en"), &arena);
    struct sm_text in_ukrainian = sm_event_placed(&event, speak("uk"), &arena);
    ck_assert_msg(sm_text_is(in_english, c->english), "%.*s", SM_TEXT_ARG(in_english));
    ck_assert_msg(sm_text_is(in_ukrainian, c->ukrainian), "%.*s", SM_TEXT_ARG(in_ukrainian));
    sm_arena_finish(&arena);
}
END_TEST

struct date_case {
    int from[3], to[3];
    bool with_year;
    const char *langs;
    const char *expected;
};

static const struct date_case dates[] = {
    {{2024, 10, 21}, {2024, 10, 25}, true, "en", "21–25\u00A0October 2024"},
    {{2024, 10, 21}, {2024, 10, 25}, true, "uk", "21–25\u00A0жовтня 2024\u00A0року"},
    {{2024, 10, 21}, {2024, 10, 21}, false, "en", "21\u00A0October"},
    {{2024, 9, 30}, {2024, 10, 4}, true, "en", "30\u00A0September – 4\u00A0October 2024"},
    {{2024, 12, 30}, {2025, 1, 3}, true, "en", "30\u00A0December 2024 – 3\u00A0January 2025"},
    {{2024, 12, 30}, {2025, 1, 3}, false, "uk", "30\u00A0грудня – 3\u00A0січня"},
};

START_TEST(dates_read_as_people_write_them)
{
    const struct date_case *c = &dates[_i];
    struct sm_buf buf = {0};
    sm_buf_dates(&buf, day(c->from[0], c->from[1], c->from[2]), day(c->to[0], c->to[1], c->to[2]),
                 c->with_year, speak(c->langs));
    ck_assert_str_eq(buf.bytes, c->expected);
    sm_buf_finish(&buf);
}
END_TEST

struct night_case {
    int from[3], to[3];
    enum sm_word word;
    const char *english, *ukrainian;
};

static const struct night_case nights[] = {
    {{2024, 10, 20},
     {2024, 10, 21},
     SM_WORD_NIGHT,
     "night of 20–21\u00A0October",
     "у ніч на 21\u00A0жовтня"},
    {{2024, 12, 31},
     {2025, 1, 1},
     SM_WORD_NIGHT,
     "night of 31\u00A0December – 1\u00A0January",
     "у ніч на 1\u00A0січня"},
    {{2024, 10, 20},
     {2024, 10, 20},
     SM_WORD_AT_NIGHT,
     "20\u00A0October, at night",
     "20\u00A0жовтня, уночі"},
    {{2024, 10, 20},
     {2024, 10, 24},
     SM_WORD_AT_NIGHT,
     "20–24\u00A0October, at night",
     "20–24\u00A0жовтня, уночі"},
};

static void check_date_in(const struct night_case *c, const char *lang, const char *expected)
{
    struct sm_buf buf = {0};
    sm_buf_date_in(&buf, c->word, day(c->from[0], c->from[1], c->from[2]),
                   day(c->to[0], c->to[1], c->to[2]), false, speak(lang));
    ck_assert_str_eq(buf.bytes, expected);
    sm_buf_finish(&buf);
}

START_TEST(nights_read_as_people_write_them)
{
    check_date_in(&nights[_i], "en", nights[_i].english);
    check_date_in(&nights[_i], "uk", nights[_i].ukrainian);
}
END_TEST

START_TEST(the_week_line_counts_the_days_of_the_war)
{
    struct sm_week week = {
        .from = day(2024, 10, 21), .to = day(2024, 10, 25), .day_one = SM_DAY_ONE};
    struct sm_buf buf = {0};
    sm_buf_week_line(&buf, &week, speak("en"));
    ck_assert_str_eq(buf.bytes, "21–25\u00A0October 2024 · Days\u00A0971–975");
    sm_buf_finish(&buf);
}
END_TEST

struct count_case {
    long long count;
    enum sm_qualifier qualifier;
    const char *langs;
    const char *expected;
};

static const struct count_case counts[] = {
    {100, SM_QUALIFIER_MORE_THAN, "en", "100+"},
    {15, SM_QUALIFIER_ABOUT, "en", "~15"},
    {3, SM_QUALIFIER_AT_LEAST, "en",
     "≥\u00A0"
     "3"},
    {20, SM_QUALIFIER_UP_TO, "en",
     "≤\u00A0"
     "20"},
    {4, SM_QUALIFIER_EXACT, "en", "4"},
    {12000, SM_QUALIFIER_ABOUT, "en", "~12,000"},
    {12000, SM_QUALIFIER_ABOUT, "uk", "~12\u00A0000"},
    {3000, SM_QUALIFIER_EXACT, "uk", "3000"},
    {1234567, SM_QUALIFIER_EXACT, "en", "1,234,567"},
};

START_TEST(counts_carry_their_qualifier)
{
    const struct count_case *c = &counts[_i];
    struct sm_week_event event = {.count = c->count, .qualifier = c->qualifier};
    struct sm_buf buf = {0};
    sm_buf_count(&buf, &event, speak(c->langs));
    ck_assert_str_eq(buf.bytes, c->expected);
    sm_buf_finish(&buf);
}
END_TEST

START_TEST(an_unknown_count_says_nothing)
{
    struct sm_week_event event = {.count = SM_NO_COUNT};
    struct sm_buf buf = {0};
    sm_buf_count(&buf, &event, speak("en"));
    ck_assert_uint_eq(buf.count, 0);
}
END_TEST

START_TEST(distances_are_rounded_to_what_a_pointer_can_mean)
{
    struct sm_buf buf = {0};
    sm_buf_distances(&buf, 6912345, 6912345, speak("en"));
    sm_buf_char(&buf, '|');
    sm_buf_distances(&buf, 123400, 123400, speak("en"));
    sm_buf_char(&buf, '|');
    sm_buf_distances(&buf, 48000, 48000, speak("uk"));
    ck_assert_str_eq(buf.bytes, "6,900\u00A0km|120\u00A0km|50\u00A0км");
    sm_buf_finish(&buf);
}
END_TEST

START_TEST(capitals_of_both_scripts)
{
    struct sm_buf buf = {0};
    sm_buf_upper(&buf, sm_text("Donețk, Київ, Ґїєі’ß"));
    ck_assert_str_eq(buf.bytes, "DONEȚK, КИЇВ, ҐЇЄІ’ß");
    sm_buf_finish(&buf);
}
END_TEST

START_TEST(two_distances_that_round_to_one_are_one)
{
    static const struct {
        double least_m, most_m;
        const char *lang, *expected;
    } cases[] = {{138000, 201000, "en", "140–200\u00A0km"},
                 {138000, 141000, "en", "140\u00A0km"},
                 {980000, 6940000, "uk", "980–6900\u00A0км"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct sm_buf buf = {0};
        sm_buf_distances(&buf, cases[i].least_m, cases[i].most_m, speak(cases[i].lang));
        ck_assert_str_eq(buf.bytes, cases[i].expected);
        sm_buf_finish(&buf);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("words");
    TCase *tcase = tcase_create("words");
    tcase_add_checked_fixture(tcase, open_catalogues, close_catalogues);
    tcase_add_test(tcase, two_distances_that_round_to_one_are_one);
    ADD_ROWS(tcase, an_offset_reads_as_people_write_it, wheres);
    ADD_ROWS(tcase, dates_read_as_people_write_them, dates);
    ADD_ROWS(tcase, nights_read_as_people_write_them, nights);
    tcase_add_test(tcase, the_week_line_counts_the_days_of_the_war);
    ADD_ROWS(tcase, counts_carry_their_qualifier, counts);
    tcase_add_test(tcase, an_unknown_count_says_nothing);
    tcase_add_test(tcase, distances_are_rounded_to_what_a_pointer_can_mean);
    tcase_add_test(tcase, capitals_of_both_scripts);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
