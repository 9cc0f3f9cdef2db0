/* SPDX-License-Identifier: Apache-2.0 */
#include "layers/words.h"

#include <math.h>

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
    struct sm_event event = {.precision = SM_NEAR,
                             .bearing_deg = c->bearing_deg,
                             .distance_km = c->distance_km,
                             .label = sm_text(c->label),
                             .label_uk = sm_text(c->label),
                             .on_place = &place};
    struct sm_text english = sm_event_where(&event, SM_ENGLISH, &arena);
    struct sm_text ukrainian = sm_event_where(&event, SM_UKRAINIAN, &arena);
    ck_assert_msg(sm_text_is(english, c->english), "%.*s", SM_TEXT_ARG(english));
    ck_assert_msg(sm_text_is(ukrainian, c->ukrainian), "%.*s", SM_TEXT_ARG(ukrainian));
    sm_arena_finish(&arena);
}
END_TEST

struct date_case {
    int from[3], to[3];
    bool with_year;
    enum sm_lang lang;
    const char *expected;
};

static const struct date_case dates[] = {
    {{2024, 10, 21}, {2024, 10, 25}, true, SM_ENGLISH, "21–25\u00A0October 2024"},
    {{2024, 10, 21}, {2024, 10, 25}, true, SM_UKRAINIAN, "21–25\u00A0жовтня 2024\u00A0року"},
    {{2024, 10, 21}, {2024, 10, 21}, false, SM_ENGLISH, "21\u00A0October"},
    {{2024, 9, 30}, {2024, 10, 4}, true, SM_ENGLISH, "30\u00A0September – 4\u00A0October 2024"},
    {{2024, 12, 30}, {2025, 1, 3}, true, SM_ENGLISH, "30\u00A0December 2024 – 3\u00A0January 2025"},
    {{2024, 12, 30}, {2025, 1, 3}, false, SM_UKRAINIAN, "30\u00A0грудня – 3\u00A0січня"},
};

START_TEST(dates_read_as_people_write_them)
{
    const struct date_case *c = &dates[_i];
    struct sm_buf buf = {0};
    sm_buf_dates(&buf, day(c->from[0], c->from[1], c->from[2]), day(c->to[0], c->to[1], c->to[2]),
                 c->with_year, c->lang);
    ck_assert_str_eq(buf.bytes, c->expected);
    sm_buf_finish(&buf);
}
END_TEST

START_TEST(the_week_line_counts_the_days_of_the_war)
{
    struct sm_week week = {
        .from = day(2024, 10, 21), .to = day(2024, 10, 25), .day_one = SM_DAY_ONE};
    struct sm_buf buf = {0};
    sm_buf_week_line(&buf, &week, SM_ENGLISH);
    ck_assert_str_eq(buf.bytes, "21–25\u00A0October 2024 · Days\u00A0971–975");
    sm_buf_finish(&buf);
}
END_TEST

struct count_case {
    long long count;
    enum sm_qualifier qualifier;
    enum sm_lang lang;
    const char *expected;
};

static const struct count_case counts[] = {
    {100, SM_QUALIFIER_MORE_THAN, SM_ENGLISH, "100+"},
    {15, SM_QUALIFIER_ABOUT, SM_ENGLISH, "~15"},
    {3, SM_QUALIFIER_AT_LEAST, SM_ENGLISH,
     "≥\u00A0"
     "3"},
    {20, SM_QUALIFIER_UP_TO, SM_ENGLISH,
     "≤\u00A0"
     "20"},
    {4, SM_QUALIFIER_EXACT, SM_ENGLISH, "4"},
    {12000, SM_QUALIFIER_ABOUT, SM_ENGLISH, "~12,000"},
    {12000, SM_QUALIFIER_ABOUT, SM_UKRAINIAN, "~12\u00A0000"},
    {3000, SM_QUALIFIER_EXACT, SM_UKRAINIAN, "3000"},
    {1234567, SM_QUALIFIER_EXACT, SM_ENGLISH, "1,234,567"},
};

START_TEST(counts_carry_their_qualifier)
{
    const struct count_case *c = &counts[_i];
    struct sm_event event = {.count = c->count, .qualifier = c->qualifier};
    struct sm_buf buf = {0};
    sm_buf_count(&buf, &event, c->lang);
    ck_assert_str_eq(buf.bytes, c->expected);
    sm_buf_finish(&buf);
}
END_TEST

START_TEST(an_unknown_count_says_nothing)
{
    struct sm_event event = {.count = SM_NO_COUNT};
    struct sm_buf buf = {0};
    sm_buf_count(&buf, &event, SM_ENGLISH);
    ck_assert_uint_eq(buf.count, 0);
}
END_TEST

START_TEST(distances_are_rounded_to_what_a_pointer_can_mean)
{
    struct sm_buf buf = {0};
    sm_buf_distance(&buf, 6912345, SM_ENGLISH);
    sm_buf_char(&buf, '|');
    sm_buf_distance(&buf, 123400, SM_ENGLISH);
    sm_buf_char(&buf, '|');
    sm_buf_distance(&buf, 48000, SM_UKRAINIAN);
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

/* A word left out of a language would be a hole on the map. */
START_TEST(every_word_is_there_in_every_language)
{
    for (int lang = 0; lang < SM_LANG_COUNT; lang++) {
        for (int word = 0; word < SM_WORD_COUNT; word++)
            ck_assert_msg(sm_word((enum sm_word)word, (enum sm_lang)lang) != NULL, "word %d of %s",
                          word, sm_lang_code((enum sm_lang)lang));
        for (int c = 0; c < SM_CATEGORY_COUNT; c++)
            ck_assert_msg(sm_category_word((enum sm_category)c, (enum sm_lang)lang) != NULL,
                          "category %d of %s", c, sm_lang_code((enum sm_lang)lang));
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("words");
    TCase *tcase = tcase_create("words");
    tcase_add_loop_test(tcase, an_offset_reads_as_people_write_it, 0,
                        sizeof wheres / sizeof *wheres);
    tcase_add_loop_test(tcase, dates_read_as_people_write_them, 0, sizeof dates / sizeof *dates);
    tcase_add_test(tcase, the_week_line_counts_the_days_of_the_war);
    tcase_add_loop_test(tcase, counts_carry_their_qualifier, 0, sizeof counts / sizeof *counts);
    tcase_add_test(tcase, an_unknown_count_says_nothing);
    tcase_add_test(tcase, distances_are_rounded_to_what_a_pointer_can_mean);
    tcase_add_test(tcase, capitals_of_both_scripts);
    tcase_add_test(tcase, every_word_is_there_in_every_language);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
