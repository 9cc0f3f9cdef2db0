/* SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "layers/catalogue.h"
#include "layers/catalogue_keys.h"
#include "tests/run.h"

static struct sm_catalogue *english, *ukrainian;

static void open_catalogues(void)
{
    struct sm_error err = {0};
    english = sm_catalogue_open(SITMAP_DATA_FOLDER "/lang", sm_text("en"), &err);
    ukrainian = sm_catalogue_open(SITMAP_DATA_FOLDER "/lang", sm_text("uk"), &err);
    ck_assert_msg(english && ukrainian, "%s", err.message);
}

static void close_catalogues(void)
{
    sm_catalogue_close(english);
    sm_catalogue_close(ukrainian);
}

static const struct sm_langs *speak(const char *code)
{
    static struct sm_langs langs;
    langs = (struct sm_langs){{strcmp(code, "uk") == 0 ? ukrainian : english, english}, 1};
    return &langs;
}

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
    struct sm_event event = {.count = c->count, .qualifier = c->qualifier};
    struct sm_buf buf = {0};
    sm_buf_count(&buf, &event, speak(c->langs));
    ck_assert_str_eq(buf.bytes, c->expected);
    sm_buf_finish(&buf);
}
END_TEST

START_TEST(an_unknown_count_says_nothing)
{
    struct sm_event event = {.count = SM_NO_COUNT};
    struct sm_buf buf = {0};
    sm_buf_count(&buf, &event, speak("en"));
    ck_assert_uint_eq(buf.count, 0);
}
END_TEST

START_TEST(distances_are_rounded_to_what_a_pointer_can_mean)
{
    struct sm_buf buf = {0};
    sm_buf_distance(&buf, 6912345, speak("en"));
    sm_buf_char(&buf, '|');
    sm_buf_distance(&buf, 123400, speak("en"));
    sm_buf_char(&buf, '|');
    sm_buf_distance(&buf, 48000, speak("uk"));
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

/* A text left out of a language that we ship would be a word of another on its maps. */
START_TEST(the_catalogues_that_we_ship_are_whole)
{
    const char *first = "";
    ck_assert_msg(sm_catalogue_missing(english, &first) == 0, "en: %s is missing", first);
    ck_assert_msg(sm_catalogue_missing(ukrainian, &first) == 0, "uk: %s is missing", first);
    for (int i = 0; i < SM_WORD_COUNT; i++) {
        ck_assert_msg(sm_word_key((enum sm_word)i) != NULL, "word %d has no key", i);
        for (int k = 0; k < i; k++)
            ck_assert_str_ne(sm_word_key((enum sm_word)i), sm_word_key((enum sm_word)k));
    }
}
END_TEST

struct counted_case {
    long long n;
    const char *langs, *expected;
};

static const struct counted_case counted[] = {
    {1, "en", "1 killed"},         {3, "en", "3 killed"},
    {0, "uk", "0 загиблих"},       {1, "uk", "1 загиблий"},
    {2, "uk", "2 загиблі"},        {4, "uk", "4 загиблі"},
    {5, "uk", "5 загиблих"},       {11, "uk", "11 загиблих"},
    {12, "uk", "12 загиблих"},     {21, "uk", "21 загиблий"},
    {22, "uk", "22 загиблі"},      {111, "uk", "111 загиблих"},
    {1001, "uk", "1001 загиблий"}, {12000, "uk", "12\u00A0000 загиблих"},
};

START_TEST(numbers_take_the_form_that_the_language_wants)
{
    struct sm_buf buf = {0};
    sm_buf_counted(&buf, SM_WORD_KILLED, counted[_i].n, speak(counted[_i].langs));
    ck_assert_str_eq(buf.bytes, counted[_i].expected);
    sm_buf_finish(&buf);
}
END_TEST

struct plural_case {
    enum sm_plural_rule rule;
    const char *forms; /* of 0, 1, 2, 5, 11, 12, 21, 22, 112, 122 */
};

/* The tables of CLDR's plural rules. */
static const struct plural_case plurals[] = {
    {SM_PLURAL_ONE, "0000000000"},      {SM_PLURAL_ONE_OTHER, "1011111111"},
    {SM_PLURAL_ZERO_ONE, "0011111111"}, {SM_PLURAL_ONE_FEW_MANY, "2012220121"},
    {SM_PLURAL_POLISH, "2012222121"},   {SM_PLURAL_CZECH, "2012222222"},
};

START_TEST(plural_rules_agree_with_the_tables)
{
    static const long long numbers[] = {0, 1, 2, 5, 11, 12, 21, 22, 112, 122};
    char forms[11] = "";
    for (int i = 0; i < 10; i++)
        forms[i] = (char)('0' + sm_plural_form(plurals[_i].rule, numbers[i]));
    ck_assert_str_eq(forms, plurals[_i].forms);
}
END_TEST

/* A folder with one catalogue of these lines, opened. */
static struct sm_catalogue *open_lines(const char *lines, struct sm_error *err)
{
    char folder[] = "/tmp/sitmap-lang-XXXXXX", path[64];
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/xx.yaml", folder);
    FILE *file = fopen(path, "w");
    fputs(lines, file);
    fclose(file);
    struct sm_catalogue *catalogue = sm_catalogue_open(folder, sm_text("xx"), err);
    unlink(path);
    rmdir(folder);
    return catalogue;
}

struct wrong_case {
    const char *lines, *says;
};

static const struct wrong_case wrongs[] = {
    {"drones: Drohnen\n", "xx.yaml:1:1: key \"drones\": unknown; did you mean \"drone\"?"},
    {"near: bei {ort}\n", "xx.yaml:1:7: near: nothing fills \"{ort}\"; there are: place"},
    {"near: bei {place\n", "xx.yaml:1:7: near: nothing fills \"{place\""},
    {"night: in der Nacht\n", "xx.yaml:1:8: night: says no {dates|last}, which it must"},
    {"night: \"Nacht auf den {date}\"\n",
     "xx.yaml:1:8: night: nothing fills \"{date}\"; there are: dates|last"},
    {"black-sea: \"{}\"\n", "xx.yaml:1:12: black-sea: nothing fills \"{}\""},
    {"near: in der Gegend\n", "xx.yaml:1:7: near: says no {place}, which it must"},
    {"this-week: \"{week}\"\n", "xx.yaml:1:12: this-week: nothing fills \"{week}\""},
    {"months: [Januar]\n", "xx.yaml:1:9: months: not as many words as it must have"},
    {"plural: two\n", "xx.yaml:1:9: plural: no such rule"},
    {"plural: polish\nkilled: [\"{n} a\", \"{n} b\"]\n", "xx.yaml:2:9: killed: not as many forms"},
};

START_TEST(a_translators_slip_is_named_where_it_stands)
{
    struct sm_error err = {0};
    ck_assert_ptr_null(open_lines(wrongs[_i].lines, &err));
    ck_assert_int_eq(err.code, SM_E_INPUT);
    ck_assert_msg(strstr(err.message, wrongs[_i].says) != NULL, "%s", err.message);
}
END_TEST

START_TEST(what_a_language_lacks_comes_from_the_next)
{
    struct sm_error err = {0};
    struct sm_catalogue *own = open_lines("night: \"Nacht auf den {last}\"\nclash: Kämpfe\n", &err);
    ck_assert_msg(own != NULL, "%s", err.message);
    struct sm_langs chain = {{own, ukrainian, english}, 2}, alone = {{own, english}, 1};
    ck_assert_str_eq(sm_category_word(SM_CLASH, &chain), "Kämpfe");
    ck_assert_str_eq(sm_category_word(SM_DRONE, &chain), "Атака дронів");
    ck_assert_str_eq(sm_category_word(SM_DRONE, &alone), "Drone attack");
    struct sm_text en = sm_text("Fire"), uk = sm_text("Пожежа"), none = {0};
    struct sm_langs uk_en = {{ukrainian, english, english}, 2};
    ck_assert(sm_text_equal(sm_lang_pick(&uk_en, en, uk), uk));
    ck_assert(sm_text_equal(sm_lang_pick(&uk_en, en, none), en));
    ck_assert_uint_eq(sm_lang_pick(speak("uk"), en, none).n, 0);
    ck_assert(sm_text_equal(sm_lang_pick_name(speak("uk"), en, none), en));
    sm_catalogue_close(own);
}
END_TEST

START_TEST(no_code_leads_out_of_the_folder)
{
    static const char *const codes[] = {
        "../lang/en", "en/../uk", "",   "e",
        "EN",         "en.yaml",  "fr", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        struct sm_error err = {0};
        ck_assert_ptr_null(sm_catalogue_open(SITMAP_DATA_FOLDER "/lang", sm_text(codes[i]), &err));
        ck_assert_int_eq(err.code, SM_E_USAGE);
        ck_assert_msg(strstr(err.message, "unknown; there are en, uk") != NULL, "%s", err.message);
    }
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
    tcase_add_test(tcase, the_catalogues_that_we_ship_are_whole);
    ADD_ROWS(tcase, numbers_take_the_form_that_the_language_wants, counted);
    ADD_ROWS(tcase, plural_rules_agree_with_the_tables, plurals);
    ADD_ROWS(tcase, a_translators_slip_is_named_where_it_stands, wrongs);
    tcase_add_test(tcase, what_a_language_lacks_comes_from_the_next);
    tcase_add_test(tcase, no_code_leads_out_of_the_folder);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
