/* SPDX-License-Identifier: Apache-2.0
 * The table of events: columns and cells, however they are written.
 */
#include "test_week_helpers.h"

#define FULL                                                                                       \
    "id,date,date_to,time,place,admin1,country,lat,lon,precision,category,side,title,text,count,"  \
    "qualifier,killed,injured,status,attribution,source,url,reported,priority,label,label_uk,"     \
    "embargo,text_uk\n"

START_TEST(every_column_is_read)
{
    struct sm_week *week = open_table(
        FULL "e1,2024-10-21,2024-10-22,night,Selydove,Donetsk,UA,48.15,37.30,near,drone,Russia,"
             "Title,\"Text, long\",\"12,000\",about,3,0,claimed,They say,Us,https://example.org/1,"
             "2024-10-24,-7,Label,Мітка,2024-10-25,Текст\n",
        NULL);
    const struct sm_week_event *e = &week->events[0];
    ck_assert_uint_eq(week->event_count, 1);
    ck_assert_uint_eq(e->line, 2);
    ck_assert(sm_text_is(e->id, "e1") && sm_text_is(e->words->time, "night"));
    ck_assert_int_eq(e->date, 20017);
    ck_assert_int_eq(e->date_to, 20018);
    ck_assert_int_eq(e->words->reported, 20020);
    ck_assert_int_eq(e->words->embargo, 20021);
    ck_assert(sm_text_is(e->place, "Selydove") && sm_text_is(e->words->admin1, "Donetsk"));
    ck_assert(sm_text_is(e->words->country, "UA") && e->has_position);
    ck_assert_double_eq(e->at_deg.y, 48.15);
    ck_assert_double_eq(e->at_deg.x, 37.30);
    ck_assert_int_eq(e->precision, SM_NEAR);
    ck_assert_int_eq(e->category, SM_DRONE);
    ck_assert_int_eq(e->status, SM_CLAIMED);
    ck_assert_int_eq(e->qualifier, SM_QUALIFIER_ABOUT);
    ck_assert_int_eq(e->count, 12000);
    ck_assert_int_eq(e->killed, 3);
    ck_assert_int_eq(e->words->injured, 0);
    ck_assert_int_eq(e->priority, -7);
    ck_assert(sm_text_is(e->words->side, "Russia") && sm_text_is(e->words->title, "Title"));
    ck_assert(sm_text_is(e->text, "Text, long") && sm_text_is(e->words->text_uk, "Текст"));
    ck_assert(sm_text_is(e->words->attribution, "They say") && sm_text_is(e->words->source, "Us"));
    ck_assert(sm_text_is(e->words->rare->url, "https://example.org/1"));
    ck_assert(sm_text_is(e->words->rare->label, "Label") &&
              sm_text_is(e->words->rare->label_uk, "Мітка"));
    sm_week_close(week);
}
END_TEST

START_TEST(what_is_not_said_is_not_assumed)
{
    struct sm_week *week = open_table("place,date\nKyiv,2024-10-21\n", NULL);
    const struct sm_week_event *e = &week->events[0];
    ck_assert_int_eq(e->date_to, e->date);
    ck_assert_int_eq(e->words->reported, SM_NO_DAY);
    ck_assert_int_eq(e->words->embargo, SM_NO_DAY);
    ck_assert_int_eq(e->count, SM_NO_COUNT);
    ck_assert_int_eq(e->killed, SM_NO_COUNT);
    ck_assert_int_eq(e->words->injured, SM_NO_COUNT);
    ck_assert_int_eq(e->category, SM_OTHER);
    ck_assert_int_eq(e->status, SM_REPORTED);
    ck_assert_int_eq(e->priority, 0);
    ck_assert(!e->has_position && isnan(e->words->bearing_deg));
    ck_assert(e->words->distance_km == 0 && e->words->radius_km == 0);
    sm_week_close(week);
}
END_TEST

static const struct {
    const char *name, *csv;
} same_tables[] = {
    {"comma", "date,place,lat,lon,count\n2024-10-21,Selydove,48.15,37.3,\"12,000\"\n"},
    {"other order", "count,lon,lat,place,date\n12000,37.3,48.15,Selydove,2024-10-21\n"},
    {"semicolon and decimal comma",
     "date;place;lat;lon;count\n2024-10-21;Selydove;48,15;37,3;12,000\n"},
    {"tab, CRLF", "date\tplace\tlat\tlon\tcount\r\n2024-10-21\tSelydove\t48.15\t37,3\t12 000\r\n"},
    {"BOM and capitals", "\xEF\xBB\xBF"
                         "DATE,Place,LAT,LON,Count\n2024-10-21,Selydove,48.15,37.3,12 000\n"},
    {"spaces around", " date , place ,lat,lon,count\n 2024-10-21 , Selydove ,48.15, 37.3,12 000\n"},
    {"no-break space", "date,place,lat,lon,count\n2024-10-21,Selydove,48.15,37.3,12\xC2\xA0"
                       "000\n"},
};

START_TEST(a_table_may_be_written_in_many_ways)
{
    struct sm_week *week = open_table(same_tables[_i].csv, NULL);
    const struct sm_week_event *e = &week->events[0];
    ck_assert_msg(week->event_count == 1, "%s", same_tables[_i].name);
    ck_assert(sm_text_is(e->place, "Selydove"));
    ck_assert_double_eq(e->at_deg.y, 48.15);
    ck_assert_double_eq(e->at_deg.x, 37.3);
    ck_assert_int_eq(e->count, 12000);
    sm_week_close(week);
}
END_TEST

START_TEST(words_are_read_in_any_case_and_with_any_dash)
{
    struct sm_week *week = open_table("date,place,category,qualifier\n"
                                      "2024-10-21,Kyiv,Air Defence,AT_LEAST\n",
                                      NULL);
    ck_assert_int_eq(week->events[0].category, SM_AIR_DEFENCE);
    ck_assert_int_eq(week->events[0].qualifier, SM_QUALIFIER_AT_LEAST);
    sm_week_close(week);
}
END_TEST

static const struct {
    const char *text;
    double deg;
} bearings[] = {
    {"n", 0},
    {"N", 0},
    {"nne", 22.5},
    {"NE", 45},
    {"north-east", 45},
    {"ene", 67.5},
    {"East", 90},
    {"southeast", 135},
    {"South East", 135},
    {"s", 180},
    {"south", 180},
    {"ssw", 202.5},
    {"WNW", 292.5},
    {"west-north-west", 292.5},
    {"nnw", 337.5},
    {"0", 0},
    {"360", 0},
    {"97.5", 97.5},
    {"135°", 135},
};

START_TEST(a_bearing_is_a_point_of_the_compass_or_degrees)
{
    struct sm_buf csv = {0};
    sm_buf_str(&csv, "date,place,bearing,distance_km,radius_km\n2024-10-21,near Kyiv,");
    sm_buf_str(&csv, bearings[_i].text);
    sm_buf_str(&csv, ",7.5,3\n");
    struct sm_week *week = open_table(csv.bytes, NULL);
    const struct sm_week_event *e = &week->events[0];
    ck_assert_msg(e->words->bearing_deg == bearings[_i].deg, "%s", bearings[_i].text);
    ck_assert_double_eq(e->words->distance_km, 7.5);
    ck_assert_double_eq(e->words->radius_km, 3);
    sm_week_close(week);
    sm_buf_finish(&csv);
}
END_TEST

START_TEST(unknown_columns_are_kept)
{
    struct sm_week *week = open_table("mood,date,place,\"a \"\"b\"\"\"\n"
                                      "grim,2024-10-21,Kyiv,\"x \"\"y\"\"\"\n"
                                      "so-so,2024-10-22,Lviv\n",
                                      NULL);
    ck_assert_uint_eq(week->extra_count, 2);
    ck_assert(sm_text_is(week->extra_names[0], "mood"));
    ck_assert(sm_text_is(week->extra_names[1], "a \"b\""));
    ck_assert(sm_text_is(week->extra_cells[0], "grim"));
    ck_assert(sm_text_is(week->extra_cells[1], "x \"y\""));
    ck_assert(sm_text_is(week->extra_cells[2], "so-so"));
    ck_assert_uint_eq(week->extra_cells[3].n, 0);
    sm_week_close(week);
}
END_TEST

static struct sm_week *open_lone(const char *csv, const struct sm_week_options *options,
                                 struct sm_report *report, struct sm_error *err)
{
    write_or_die("t.csv", csv, strlen(csv));
    return sm_week_open_with("t.csv", options, test_gazetteer, report, err);
}

START_TEST(the_week_of_a_lone_table_runs_from_its_first_to_its_last_day)
{
    struct sm_error err = {0};
    struct sm_week *week = open_lone("date,date_to,place\n2024-10-23,,Kyiv\n"
                                     "2024-10-21,2024-10-24,Lviv\n",
                                     NULL, NULL, &err);
    ck_assert_msg(week != NULL, "%s", err.message);
    ck_assert_int_eq(week->from, 20017);
    ck_assert_int_eq(week->to, 20020);
    ck_assert_int_eq(week->day_one, SM_DAY_ONE);
    ck_assert_ptr_null(week->export_of);
    sm_week_close(week);
    ck_assert_ptr_null(open_lone("date,place\n", NULL, NULL, &err));
    ck_assert_str_eq(err.message, "t.csv: holds no events, and nothing says which days");
}
END_TEST

START_TEST(a_window_takes_its_part_of_a_long_table)
{
    struct sm_error err = {0};
    struct sm_report report = {0};
    struct sm_week_options options = {.has_window = true, .from = 20017, .to = 20021};
    struct sm_week *week = open_lone("date,date_to,place\n2024-10-20,,Nowhere\n"
                                     "2024-10-20,2024-10-21,Kyiv\n2024-10-22,,Lviv\n"
                                     "2024-10-26,,Nowhere\n",
                                     &options, &report, &err);
    ck_assert_msg(week != NULL, "%s", err.message);
    ck_assert_uint_eq(week->event_count, 2);
    ck_assert_int_eq(week->from, 20017);
    ck_assert_int_eq(week->to, 20021);
    ck_assert_str_eq(report.remarks[0].line, "t.csv: 2 events outside the days asked for left out");
    sm_week_close(week);
    sm_report_finish(&report);
}
END_TEST

START_TEST(background_keeps_what_lies_outside)
{
    struct sm_error err = {0};
    struct sm_week_options options = {.background = true};
    write_or_die("w/week.yaml", ONE_WEEK, strlen(ONE_WEEK));
    static const char csv[] = "date,place\n2024-09-01,Kyiv\n2024-10-22,Lviv\n";
    write_or_die("w/events.csv", csv, strlen(csv));
    struct sm_week *week = sm_week_open_with("w", &options, test_gazetteer, NULL, &err);
    ck_assert_msg(week != NULL, "%s", err.message);
    ck_assert_uint_eq(week->event_count, 2);
    ck_assert_int_eq(week->from, 20017);
    sm_week_close(week);
}
END_TEST

/* Each row but the first two has something that no other has. */
START_TEST(what_events_have_in_common_is_kept_once)
{
    struct sm_week *week = open_table(
        "date,time,place,admin1,country,radius_km,injured,side,title,title_uk,text_uk,attribution,"
        "attribution_uk,source,reported,embargo,label\n"
        "2024-10-21,,near Lviv,,,,,,,,,,,,,,\n2024-10-22,,near Lviv,,,,,,,,,,,,,,\n"
        "2024-10-21,night,near Lviv,,,,,,,,,,,,,,\n2024-10-21,,near Lviv,Lviv,,,,,,,,,,,,,\n"
        "2024-10-21,,near Lviv,,UA,,,,,,,,,,,,\n2024-10-21,,near Lviv,,,5,,,,,,,,,,,\n"
        "2024-10-21,,near Lviv,,,,7,,,,,,,,,,\n2024-10-21,,near Lviv,,,,,x,,,,,,,,,\n"
        "2024-10-21,,near Lviv,,,,,,x,,,,,,,,\n2024-10-21,,near Lviv,,,,,,,x,,,,,,,\n"
        "2024-10-21,,near Lviv,,,,,,,,x,,,,,,\n2024-10-21,,near Lviv,,,,,,,,,x,,,,,\n"
        "2024-10-21,,near Lviv,,,,,,,,,,x,,,,\n2024-10-21,,near Lviv,,,,,,,,,,,x,,,\n"
        "2024-10-21,,near Lviv,,,,,,,,,,,,2024-10-23,,\n"
        "2024-10-21,,near Lviv,,,,,,,,,,,,,2024-10-23,\n"
        "2024-10-21,,near Lviv,,,,,,,,,,,,,,x\n",
        NULL);
    ck_assert_uint_eq(week->event_count, 17);
    ck_assert(week->events[0].words == week->events[1].words);
    for (size_t i = 2; i < week->event_count; i++)
        for (size_t k = 1; k < i; k++)
            ck_assert_msg(memcmp(week->events[i].words, week->events[k].words,
                                 sizeof(struct sm_event_words)) != 0,
                          "lines %zu and %zu", i + 2, k + 2);
    ck_assert_double_eq(week->events[5].words->radius_km, 5);
    ck_assert(sm_text_is(week->events[16].words->rare->label, "x"));
    sm_week_close(week);
}
END_TEST

int main(void)
{
    begin_weeks();
    Suite *suite = suite_create("week table");
    TCase *reading = tcase_create("reading");
    tcase_add_test(reading, every_column_is_read);
    tcase_add_test(reading, what_is_not_said_is_not_assumed);
    ADD_ROWS(reading, a_table_may_be_written_in_many_ways, same_tables);
    tcase_add_test(reading, words_are_read_in_any_case_and_with_any_dash);
    ADD_ROWS(reading, a_bearing_is_a_point_of_the_compass_or_degrees, bearings);
    tcase_add_test(reading, unknown_columns_are_kept);
    tcase_add_test(reading, the_week_of_a_lone_table_runs_from_its_first_to_its_last_day);
    tcase_add_test(reading, a_window_takes_its_part_of_a_long_table);
    tcase_add_test(reading, background_keeps_what_lies_outside);
    tcase_add_test(reading, what_events_have_in_common_is_kept_once);
    suite_add_tcase(suite, reading);
    int status = run_suite(suite);
    end_weeks();
    return status;
}
