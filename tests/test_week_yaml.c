/* SPDX-License-Identifier: Apache-2.0
 * week.yaml: what it may say, and what it is told otherwise.
 */
#include "test_week_helpers.h"

#include "data/week_parts.h"

static const struct {
    const char *yaml, *error;
} complaints[] = {
    {"titel: x\n", "w/week.yaml:1:1: key \"titel\": unknown; did you mean \"title\"?"},
    {"title: x\n  \nqwertz: y\n", "w/week.yaml:3:1: key \"qwertz\": unknown"},
    {"title: x\ntitle: y\n", "w/week.yaml:2:1: the key is given twice"},
    {"title: &a x\n", "w/week.yaml:1:8: anchors (&name) are not allowed"},
    {"regions: &a [ukraine]\n", "w/week.yaml:1:10: anchors (&name) are not allowed"},
    {"title: *a\n", "w/week.yaml:1:8: aliases (*name) are not allowed; write the value again"},
    {"title: !!int 5\n", "w/week.yaml:1:8: tags (!name) are not allowed; every value is text"},
    {"--- !x\ntitle: 5\n", "w/week.yaml:1:5: tags (!name) are not allowed; every value is text"},
    {"title: x\n---\ntitle: y\n", "w/week.yaml:2:1: a second document (---) is not allowed"},
    {"title: [a, b]\n", "w/week.yaml:1:8: a text is expected here"},
    {"title: {a: b}\n", "w/week.yaml:1:8: a text is expected here"},
    {"regions: {a: b}\n", "w/week.yaml:1:10: a list of words is expected here"},
    {"regions: [[a]]\n", "w/week.yaml:1:11: a list may hold words only"},
    {"- title\n", "w/week.yaml:1:1: lines of \"key: value\" are expected here"},
    {"just words\n", "w/week.yaml:1:1: lines of \"key: value\" are expected here"},
    {"? [a]\n: b\n", "w/week.yaml:1:3: a key must be a word"},
    {"", "w/week.yaml: is empty"},
    {"# nothing\n", "w/week.yaml: is empty"},
    {"title: Fighting: drones\n",
     "w/week.yaml:1:16: mapping values are not allowed in this context; put a text that contains "
     "': ' in quotes"},
    {"title: \"open\n", "w/week.yaml:2:1: found unexpected end of stream"},
    {"title: \xFF\n", "w/week.yaml: byte 8: invalid leading UTF-8 octet; save the file as UTF-8"},
    {"title: \"a\\0b\"\n", "w/week.yaml:1:8: the text contains a NUL character"},
    {"days: 97x\n", "w/week.yaml:1:7: days \"97x\": not a day of the war or a range like 971-975"},
    {"days: 0\n", "w/week.yaml:1:7: days \"0\": not a day of the war or a range like 971-975"},
    {"days: 971-\n",
     "w/week.yaml:1:7: days \"971-\": not a day of the war or a range like 971-975"},
    {"days: 1,02-1,031\n",
     "w/week.yaml:1:7: days \"1,02-1,031\": not a day of the war or a range like 971-975"},
    {"days: 999999999999\n",
     "w/week.yaml:1:7: days \"999999999999\": not a day of the war or a range like 971-975"},
    {"days: 975-971\n", "w/week.yaml:1:7: days \"975-971\": the last day is before the first"},
    {"days: 1-5000\n", "w/week.yaml:1:7: days \"1-5000\": more than a year in one week"},
    {"from: 21.10.2024\nto: 2024-10-25\n",
     "w/week.yaml:1:7: from \"21.10.2024\": not a date like 2024-10-25"},
    {"from: 2024-10-21\n", "w/week.yaml:1:7: from \"2024-10-21\": 'to' is missing"},
    {"to: 2024-10-25\n", "w/week.yaml:1:5: to \"2024-10-25\": 'from' is missing"},
    {"from: 2024-10-25\nto: 2024-10-21\n", "w/week.yaml:2:5: to \"2024-10-21\": is before 'from'"},
    {"days: 971-975\nfrom: 2024-10-20\n",
     "w/week.yaml:2:7: from \"2024-10-20\": but by 'days' it is 2024-10-21"},
    {"days: 971-975\nto: 2024-10-26\n",
     "w/week.yaml:2:5: to \"2024-10-26\": but by 'days' it is 2024-10-25"},
    {"day_one: then\ndays: 1\n", "w/week.yaml:1:10: day_one \"then\": not a date like 2024-10-25"},
    {"days: 971-975\nregions: [ukraine, donetks]\n",
     "w/week.yaml:2:10: region \"donetks\": unknown; did you mean \"donetsk\"?"},
};

START_TEST(a_complaint_names_line_and_column)
{
    struct sm_error err = {0};
    struct sm_week *week = week_of(complaints[_i].yaml, "date,place\n", NULL, &err);
    ck_assert_ptr_null(week);
    ck_assert_str_eq(err.message, complaints[_i].error);
    ck_assert_int_eq(err.code, SM_E_INPUT);
}
END_TEST

static struct sm_week *open_sheet(const char *yaml)
{
    struct sm_error err = {0};
    struct sm_week *week = week_of(yaml, "date,place\n", NULL, &err);
    ck_assert_msg(week != NULL, "%s", err.message);
    return week;
}

START_TEST(every_key_is_read)
{
    struct sm_week *week = open_sheet("title: Т\n"
                                      "title_uk: 'Б: в'\n"
                                      "deck: >-\n  one\n  two\n"
                                      "deck_uk: три\n"
                                      "source: Us\n"
                                      "days: 971-975\n"
                                      "from: 2024-10-21\n"
                                      "to: 2024-10-25\n"
                                      "day_one: 2022-02-24\n"
                                      "regions: [ukraine, Donetsk oblast]\n"
                                      "control: control/\n");
    ck_assert(sm_text_is(week->title, "Т"));
    ck_assert(sm_text_is(week->title_uk, "Б: в"));
    ck_assert(sm_text_is(week->deck, "one two"));
    ck_assert(sm_text_is(week->deck_uk, "три"));
    ck_assert(sm_text_is(week->source, "Us"));
    ck_assert_int_eq(week->from, 20017);
    ck_assert_int_eq(week->to, 20021);
    ck_assert_int_eq(sm_weekday(week->from), 0);
    ck_assert_uint_eq(week->region_count, 2);
    ck_assert(sm_text_is(week->regions[1], "Donetsk oblast"));
    ck_assert_str_eq(week->control.at, "w/control/");
    ck_assert_int_eq(sm_week_day_number(week, week->to), 975);
    sm_week_close(week);
}
END_TEST

START_TEST(every_scalar_is_text)
{
    static const char *const words[] = {"no",   "yes", "null",       "~",   "1.10",
                                        "0x10", "1e3", "2024-10-25", "NaN", "true"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        char yaml[128];
        snprintf(yaml, sizeof yaml, "source: %s\n" ONE_WEEK, words[i]);
        struct sm_week *week = open_sheet(yaml);
        ck_assert_msg(sm_text_is(week->source, words[i]), "%s", words[i]);
        sm_week_close(week);
    }
}
END_TEST

START_TEST(an_empty_value_is_not_given)
{
    struct sm_week *week = open_sheet("title:\ndeck: ''\nregions:\ncontrol:\n" ONE_WEEK);
    ck_assert_uint_eq(week->title.n, 0);
    ck_assert_uint_eq(week->deck.n, 0);
    ck_assert_uint_eq(week->region_count, 0);
    ck_assert_uint_eq(week->control.n, 0);
    sm_week_close(week);
}
END_TEST

START_TEST(regions_may_be_a_list_or_words_with_commas)
{
    static const char *const ways[] = {"regions: [ukraine, kursk]\n",
                                       "regions:\n  - ukraine\n  - kursk\n",
                                       "regions: ukraine, kursk\n"};
    for (size_t i = 0; i < 3; i++) {
        char yaml[128];
        snprintf(yaml, sizeof yaml, "%s" ONE_WEEK, ways[i]);
        struct sm_week *week = open_sheet(yaml);
        ck_assert_uint_eq(week->region_count, 2);
        ck_assert(sm_text_is(week->regions[0], "ukraine"));
        ck_assert(sm_text_is(week->regions[1], "kursk"));
        sm_week_close(week);
    }
}
END_TEST

START_TEST(an_absolute_control_path_stays)
{
    struct sm_week *week = open_sheet("control: /srv/control.geojson\n" ONE_WEEK);
    ck_assert_str_eq(week->control.at, "/srv/control.geojson");
    sm_week_close(week);
}
END_TEST

START_TEST(days_are_counted_from_day_one)
{
    struct sm_week *week = open_sheet("day_one: 2024-01-01\ndays: 1-7\n");
    ck_assert_int_eq(week->from, 19723);
    ck_assert_int_eq(week->to, 19729);
    ck_assert_int_eq(sm_week_day_number(week, week->to), 7);
    sm_week_close(week);
}
END_TEST

START_TEST(a_title_falls_back_to_the_other_language)
{
    struct sm_week *week = open_sheet("title: English\n" ONE_WEEK);
    ck_assert(sm_text_is(sm_week_title(week, "uk"), "English"));
    sm_week_close(week);
    week = open_sheet("title: English\ntitle_uk: Українською\n" ONE_WEEK);
    ck_assert(sm_text_is(sm_week_title(week, "uk"), "Українською"));
    ck_assert(sm_text_is(sm_week_title(week, "en"), "English"));
    sm_week_close(week);
}
END_TEST

static const struct {
    const char *text;
    long long first, last;
} day_ranges[] = {
    {"971-975", 971, 975},       {"971–975", 971, 975},       {"971 — 975", 971, 975},
    {"973", 973, 973},           {"1,027-1,031", 1027, 1031}, {"1027-1031", 1027, 1031},
    {"1 027–1 031", 1027, 1031}, {"971 to 975", 971, 975},    {" 971-975 ", 971, 975},
};

START_TEST(days_are_written_in_many_ways)
{
    long long first, last;
    ck_assert(sm_week_parse_days(sm_text(day_ranges[_i].text), &first, &last));
    ck_assert_int_eq(first, day_ranges[_i].first);
    ck_assert_int_eq(last, day_ranges[_i].last);
}
END_TEST

START_TEST(a_list_has_an_end)
{
    char yaml[1024] = ONE_WEEK "regions: [";
    for (int i = 0; i < 65; i++)
        strcat(yaml, "donetsk,");
    strcat(yaml, "]\n");
    struct sm_error err = {0};
    ck_assert_ptr_null(week_of(yaml, "date,place\n", NULL, &err));
    ck_assert_str_eq(err.message, "w/week.yaml:2:523: the list is too long");
}
END_TEST

START_TEST(a_text_has_an_end)
{
    static char yaml[6000] = "title: ";
    memset(yaml + 7, 'x', 4001);
    struct sm_error err = {0};
    ck_assert_ptr_null(week_of(yaml, "date,place\n", NULL, &err));
    ck_assert_str_eq(err.message, "w/week.yaml:1:8: the text is longer than 4,000 bytes");
}
END_TEST

int main(void)
{
    begin_weeks();
    Suite *suite = suite_create("week.yaml");
    TCase *saying = tcase_create("saying");
    tcase_add_test(saying, every_key_is_read);
    tcase_add_test(saying, every_scalar_is_text);
    tcase_add_test(saying, an_empty_value_is_not_given);
    tcase_add_test(saying, regions_may_be_a_list_or_words_with_commas);
    tcase_add_test(saying, an_absolute_control_path_stays);
    tcase_add_test(saying, days_are_counted_from_day_one);
    tcase_add_test(saying, a_title_falls_back_to_the_other_language);
    ADD_ROWS(saying, days_are_written_in_many_ways, day_ranges);
    suite_add_tcase(suite, saying);
    TCase *complaining = tcase_create("complaining");
    ADD_ROWS(complaining, a_complaint_names_line_and_column, complaints);
    tcase_add_test(complaining, a_list_has_an_end);
    tcase_add_test(complaining, a_text_has_an_end);
    suite_add_tcase(suite, complaining);
    int status = run_suite(suite);
    end_weeks();
    return status;
}
