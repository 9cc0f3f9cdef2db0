/* SPDX-License-Identifier: Apache-2.0
 * Weeks from memory and from GeoJSON, weeks read in spite of their mistakes, and what is a week.
 */
#include "test_week_helpers.h"

static struct sm_text texts_table(void)
{
    return sm_text("date,place,category\n2024-10-21,Kyiv,drone\n2024-10-22,Kursk region,clash\n");
}

static struct sm_week *open_texts(const char *yaml, struct sm_report *report, struct sm_error *err)
{
    struct sm_week_texts texts = {"round-up.txt", sm_text(yaml), texts_table()};
    return sm_week_open_texts(&texts, NULL, test_gazetteer, report, err);
}

START_TEST(a_week_in_memory_is_read_like_its_files)
{
    struct sm_error err = {0};
    struct sm_week *from_files = week_of(ONE_WEEK, texts_table().at, NULL, &err);
    struct sm_week *week = open_texts(ONE_WEEK, NULL, &err);
    ck_assert_msg(week && from_files, "%s", err.message);
    ck_assert_uint_eq(week->event_count, from_files->event_count);
    ck_assert_int_eq(week->from, from_files->from);
    ck_assert_ptr_eq(week->events[0].on_place, from_files->events[0].on_place);
    ck_assert_int_eq(week->events[1].precision, SM_OBLAST);
    sm_week_close(from_files);
    sm_week_close(week);
}
END_TEST

START_TEST(its_texts_may_go_away)
{
    struct sm_error err = {0};
    char table[] = "date,place\n2024-10-21,Kyiv\n";
    struct sm_week_texts texts = {"t", {0}, sm_text(table)};
    struct sm_week *week = sm_week_open_texts(&texts, NULL, test_gazetteer, NULL, &err);
    ck_assert_msg(week != NULL, "%s", err.message);
    memset(table, 'x', sizeof table - 1);
    ck_assert(sm_text_is(week->events[0].place, "Kyiv"));
    sm_week_close(week);
}
END_TEST

START_TEST(its_mistakes_are_told_under_its_name)
{
    struct sm_error err = {0};
    ck_assert_ptr_null(open_texts("days: 1-3\n", NULL, &err));
    ck_assert_msg(strstr(err.message, "round-up.txt:2: date \"2024-10-21\""), "%s", err.message);
}
END_TEST

START_TEST(a_night_belongs_to_the_week_of_either_date)
{
    struct sm_error err = {0};
    const char *csv = "date,date_to,time,place\n2024-10-20,2024-10-21,night,Kyiv\n"
                      "2024-10-25,2024-10-26,night,Kyiv\n";
    struct sm_week_texts texts = {"t", sm_text(ONE_WEEK), sm_text(csv)};
    struct sm_week *week = sm_week_open_texts(&texts, NULL, test_gazetteer, NULL, &err);
    ck_assert_msg(week != NULL, "%s", err.message);
    ck_assert_uint_eq(week->event_count, 2);
    sm_week_close(week);
}
END_TEST

START_TEST(a_draft_says_so)
{
    struct sm_error err = {0};
    struct sm_week *week = open_texts(ONE_WEEK "draft: yes\n", NULL, &err);
    ck_assert_msg(week != NULL, "%s", err.message);
    ck_assert(week->draft);
    sm_week_close(week);
    week = open_texts(ONE_WEEK "draft: no\n", NULL, &err);
    ck_assert(!week->draft);
    sm_week_close(week);
    ck_assert_ptr_null(open_texts(ONE_WEEK "draft: maybe\n", NULL, &err));
    ck_assert_msg(strstr(err.message, "draft \"maybe\": write yes"), "%s", err.message);
}
END_TEST

START_TEST(a_table_is_read_in_spite_of_its_mistakes)
{
    struct sm_error err = {0};
    struct sm_report complaints = {0};
    struct sm_week_options options = {.complaints = &complaints};
    const char *csv = "id,date,place,category\n"
                      "a,2024-10-21,Pokrovske,drone\n"
                      "b,2024-10-22,Selydov,clash\n"
                      "c,2024-02-30,Kyiv,clash\n"
                      "a,2024-11-22,Kyiv,clash\n";
    struct sm_week_texts texts = {"t", sm_text(ONE_WEEK), sm_text(csv)};
    struct sm_week *week = sm_week_open_texts(&texts, &options, test_gazetteer, NULL, &err);
    ck_assert_msg(week != NULL, "%s", err.message);
    ck_assert_uint_eq(week->event_count, 3);
    ck_assert(!sm_vertex_is_finite(week->events[0].at_deg));
    static const char *const told[] = {"t:4: date \"2024-02-30\"", "t:5: id \"a\": already used",
                                       "t:5: date \"2024-11-22\": outside the week",
                                       "t:2: place \"Pokrovske\"", "t:3: place \"Selydov\""};
    ck_assert_uint_eq(complaints.count, 5);
    for (size_t i = 0; i < 5; i++)
        ck_assert_msg(strstr(complaints.remarks[i].line, told[i]) == complaints.remarks[i].line,
                      "%s", complaints.remarks[i].line);
    sm_week_close(week);
    sm_report_finish(&complaints);
}
END_TEST

static struct sm_week *open_geojson(const char *features, struct sm_error *err)
{
    char json[1024];
    snprintf(json, sizeof json, "{\"type\":\"FeatureCollection\",\"features\":[%s]}", features);
    write_or_die("t.geojson", json, strlen(json));
    struct sm_week *week = sm_week_open("t.geojson", test_gazetteer, NULL, err);
    unlink("t.geojson");
    return week;
}

START_TEST(geojson_points_are_events)
{
    struct sm_error err = {0};
    struct sm_week *week = open_geojson(
        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[30.5,50.45]},"
        "\"properties\":{\"date\":\"2024-10-21\",\"title\":\"Drones, \\\"many\\\"\",\"count\":12}},"
        "{\"type\":\"Feature\",\"geometry\":null,"
        "\"properties\":{\"date\":\"2024-10-22\",\"place\":\"Kursk region\"}}",
        &err);
    ck_assert_msg(week != NULL, "%s", err.message);
    ck_assert_uint_eq(week->event_count, 2);
    ck_assert_double_eq_tol(week->events[0].at_deg.x, 30.5, 1e-9);
    ck_assert_double_eq_tol(week->events[0].at_deg.y, 50.45, 1e-9);
    ck_assert(sm_text_is(week->events[0].words->title, "Drones, \"many\""));
    ck_assert_int_eq(week->events[0].count, 12);
    ck_assert_int_eq(week->events[1].precision, SM_OBLAST);
    sm_week_close(week);
}
END_TEST

START_TEST(geojson_lines_are_no_events)
{
    struct sm_error err = {0};
    ck_assert_ptr_null(
        open_geojson("{\"type\":\"Feature\",\"properties\":{\"date\":\"2024-10-21\"},"
                     "\"geometry\":{\"type\":\"LineString\",\"coordinates\":"
                     "[[30,50],[31,50]]}}",
                     &err));
    ck_assert_msg(strstr(err.message, "holds no points"), "%s", err.message);
}
END_TEST

START_TEST(what_a_path_holds_is_told_by_name_and_content)
{
    static const struct {
        const char *path, *text;
        enum sm_week_kind kind;
    } cases[] = {
        {"w", "", SM_WEEK_FOLDER},
        {"a.csv", "Fighting went on near Selydove.\n", SM_WEEK_TABLE},
        {"a.geojson", "", SM_WEEK_GEOJSON},
        {"a.txt", "Fighting went on near Selydove.\n", SM_WEEK_PROSE},
        {"a.md", "# Days 971-975\n", SM_WEEK_PROSE},
        {"a.txt", "date,place\n2024-10-21,Kyiv\n", SM_WEEK_TABLE},
        {"-", "date;place\n2024-10-21;Kyiv\n", SM_WEEK_TABLE},
        {"-", "# a comment\nplace,title,date\n", SM_WEEK_TABLE},
        {"-", "On this date, place by place, \"they went on", SM_WEEK_PROSE},
        {"-", "Days 971-975, in short\nSelydove", SM_WEEK_PROSE},
        {"-", "{\"type\":\"FeatureCollection\"}", SM_WEEK_TABLE},
        {"-", "", SM_WEEK_TABLE},
        {"a.txt", "  \n", SM_WEEK_TABLE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        ck_assert_msg(sm_week_kind_of(cases[i].path, sm_text(cases[i].text)) == cases[i].kind,
                      "%s with \"%s\"", cases[i].path, cases[i].text);
}
END_TEST

static Suite *make_suite(void)
{
    Suite *suite = suite_create("weeks from elsewhere");
    TCase *tcase = tcase_create("texts");
    tcase_add_test(tcase, a_week_in_memory_is_read_like_its_files);
    tcase_add_test(tcase, its_texts_may_go_away);
    tcase_add_test(tcase, its_mistakes_are_told_under_its_name);
    tcase_add_test(tcase, a_night_belongs_to_the_week_of_either_date);
    tcase_add_test(tcase, a_draft_says_so);
    tcase_add_test(tcase, a_table_is_read_in_spite_of_its_mistakes);
    tcase_add_test(tcase, geojson_points_are_events);
    tcase_add_test(tcase, geojson_lines_are_no_events);
    tcase_add_test(tcase, what_a_path_holds_is_told_by_name_and_content);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return run_week_suite(make_suite);
}
