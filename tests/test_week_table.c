/* SPDX-License-Identifier: Apache-2.0
 * The table of events: columns, cells, and every complaint word for word.
 */
#include "data/bearing.h"
#include "test_week_helpers.h"

#define FULL                                                                                       \
    "id,date,date_to,time,place,admin1,country,lat,lon,precision,category,side,title,text,count,"  \
    "qualifier,killed,injured,status,attribution,source,url,reported,priority,label,label_uk,"     \
    "embargo,text_uk\n"

static const struct {
    const char *csv, *error;
} complaints[] = {
    {"", "w/events.csv: is empty; the first row must name the columns"},
    {"place\nKyiv\n",
     "w/events.csv:1: column \"date\" is missing; the first row must name the columns"},
    {"date\n2024-10-21\n",
     "w/events.csv:1: column \"place\" is missing; the first row must name the columns"},
    {"date,lat\n2024-10-21,50\n",
     "w/events.csv:1: column \"place\" is missing; the first row must name the columns"},
    {"date,place,Date\n", "w/events.csv:1: column \"Date\" stands twice"},
    {"date,place\n,Kyiv\n", "w/events.csv:2: date is empty"},
    {"date,place\n2024-10-21,\n", "w/events.csv:2: neither place nor lat and lon"},
    {"date,place\n2024-10-32,Kyiv\n", "w/events.csv:2: date \"2024-10-32\": not a date like "
                                      "2024-10-25"},
    {"date,place\n25.10.2024,Kyiv\n",
     "w/events.csv:2: date \"25.10.2024\": not a date; write 2024-10-25"},
    {"date,place\n25/10/2024,Kyiv\n",
     "w/events.csv:2: date \"25/10/2024\": not a date; write 2024-10-25"},
    {"date,place\n25 October 2024,Kyiv\n",
     "w/events.csv:2: date \"25 October 2024\": not a date; write 2024-10-25"},
    {"date,place\n2024-10-20,Kyiv\n",
     "w/events.csv:2: date \"2024-10-20\": outside the week, 2024-10-21 to 2024-10-25"},
    {"date,date_to,time,place\n2024-10-19,2024-10-20,night,Kyiv\n",
     "w/events.csv:2: date \"2024-10-19\": outside the week, 2024-10-21 to 2024-10-25"},
    {"date,date_to,place\n2024-10-25,2024-10-26,Kyiv\n",
     "w/events.csv:2: date_to \"2024-10-26\": outside the week, 2024-10-21 to 2024-10-25"},
    {"date,date_to,place\n2024-10-22,2024-10-21,Kyiv\n",
     "w/events.csv:2: date_to \"2024-10-21\": is before date 2024-10-22"},
    {"date,place,category\n2024-10-21,Kyiv,clash\n2024-10-22,Kyiv,drone\n2024-10-22,Kyiv,aid\n"
     "2024-10-21,Kyiv,dron\n",
     "w/events.csv:5: category \"dron\": unknown; did you mean \"drone\"?"},
    {"date,place,category\n2024-10-21,Kyiv,air-defense\n",
     "w/events.csv:2: category \"air-defense\": unknown; did you mean \"air-defence\"?"},
    {"date,place,status\n2024-10-21,Kyiv,conifrmed\n",
     "w/events.csv:2: status \"conifrmed\": unknown; did you mean \"confirmed\"?"},
    {"date,place,status\n2024-10-21,Kyiv,xx\n",
     "w/events.csv:2: status \"xx\": unknown; one of confirmed, assessed, reported, claimed, "
     "denied"},
    {"date,place,qualifier\n2024-10-21,Kyiv,atleast\n",
     "w/events.csv:2: qualifier \"atleast\": unknown; did you mean \"at-least\"?"},
    {"date,place,precision\n2024-10-21,Kyiv,town\n",
     "w/events.csv:2: precision \"town\": unknown; one of site, settlement, near, district, "
     "direction, oblast, area, sea, country, macro, elsewhere"},
    {"date,place,count\n2024-10-21,Kyiv,many\n",
     "w/events.csv:2: count \"many\": not a whole number"},
    {"date,place,count\n2024-10-21,Kyiv,-5\n", "w/events.csv:2: count \"-5\": not a whole number"},
    {"date,place,count\n2024-10-21,Kyiv,1.5\n",
     "w/events.csv:2: count \"1.5\": not a whole number"},
    {"date,place,count\n2024-10-21,Kyiv,\"12,00\"\n",
     "w/events.csv:2: count \"12,00\": not a whole number"},
    {"date,place,count\n2024-10-21,Kyiv,\"1,2000\"\n",
     "w/events.csv:2: count \"1,2000\": not a whole number"},
    {"date,place,count\n2024-10-21,Kyiv,99999999999999999999\n",
     "w/events.csv:2: count \"99999999999999999999\": not a whole number"},
    {"date,place,count\n2024-10-21,Kyiv,100+\n",
     "w/events.csv:2: count \"100+\": not a whole number; write 100, and \"at-least\" in the "
     "column qualifier"},
    {"date,place,killed\n2024-10-21,Kyiv,~15\n",
     "w/events.csv:2: killed \"~15\": not a whole number; write 15, and \"about\" in the column "
     "qualifier"},
    {"date,place,count\n2024-10-21,Kyiv,more than 100\n",
     "w/events.csv:2: count \"more than 100\": not a whole number; write 100, and \"more-than\" in "
     "the column qualifier"},
    {"date,place,priority\n2024-10-21,Kyiv,high\n",
     "w/events.csv:2: priority \"high\": not a whole number from -1000 to 1000"},
    {"date,place,url\n2024-10-21,Kyiv,javascript:alert(1)\n",
     "w/events.csv:2: url \"javascript:alert(1)\": not an address that begins with https://"},
    {"date,place,bearing\n2024-10-21,near Kyiv,nort-east\n",
     "w/events.csv:2: bearing \"nort-east\": not a point of the compass; did you mean "
     "\"north-east\"?"},
    {"date,place,bearing\n2024-10-21,near Kyiv,up\n",
     "w/events.csv:2: bearing \"up\": not a point of the compass like se or north-east, nor "
     "degrees from 0 to 360"},
    {"date,place,bearing\n2024-10-21,near Kyiv,-45\n",
     "w/events.csv:2: bearing \"-45\": outside 0 to 360 degrees, clockwise from north"},
    {"date,place,distance_km\n2024-10-21,near Kyiv,20 km\n",
     "w/events.csv:2: distance_km \"20 km\": write the number alone"},
    {"date,place,distance_km\n2024-10-21,near Kyiv,far\n",
     "w/events.csv:2: distance_km \"far\": not a number of km like 20 or 7.5"},
    {"date,place,distance_km\n2024-10-21,near Kyiv,0\n",
     "w/events.csv:2: distance_km \"0\": not a number of km above 0 and up to 2000"},
    {"date,place,radius_km\n2024-10-21,near Kyiv,-5\n",
     "w/events.csv:2: radius_km \"-5\": not a number of km above 0 and up to 2000"},
    {"date,place,lat,lon,precision,bearing,distance_km\n2024-10-21,Kyiv,50.4,30.6,near,se,20\n",
     "w/events.csv:2: bearing beside lat and lon: both say where it lies; leave out one of them"},
    {"date,place,lat,lon\n2024-10-21,,48.1,\n", "w/events.csv:2: lat without lon"},
    {"date,place,lat,lon\n2024-10-21,Kyiv,,30\n", "w/events.csv:2: lon without lat"},
    {"date,lat,lon\n2024-10-21,134.9,45.4\n",
     "w/events.csv:2: lat \"134.9\": outside -90 to 90; are lat and lon swapped?"},
    {"date,lat,lon\n2024-10-21,45.4,200\n", "w/events.csv:2: lon \"200\": outside -180 to 180"},
    {"date,lat,lon\n2024-10-21,48N,37\n",
     "w/events.csv:2: lat \"48N\": not a number of degrees like 48.147"},
    {"date,lat,lon\n2024-10-21,\"48,1\",37\n",
     "w/events.csv:2: lat \"48,1\": not a number of degrees like 48.147"},
    {"date,lat,lon\n2024-10-21,nan,37\n",
     "w/events.csv:2: lat \"nan\": not a number of degrees like 48.147"},
    {"date,lat,lon\n2024-10-21,37.3,48.1\n",
     "w/events.csv:2: lat \"37.3\", lon \"48.1\": swapped? lat is 48.1 here"},
    {"date,place,lat,lon\n2024-10-21,Selydove,37.3,48.1\n",
     "w/events.csv:2: lat \"37.3\", lon \"48.1\": swapped? lat is 48.1 here"},
    {"id,date,place\na,2024-10-21,Kyiv\nb,2024-10-21,Kyiv\na,2024-10-21,Lviv\n",
     "w/events.csv:4: id \"a\": already used in line 2"},
    {"date,place,text\n2024-10-21,Kyiv,one, two\n",
     "w/events.csv:2: 4 cells, but the header names 3 columns; put a text that contains ',' in "
     "quotes"},
    {"date;place;text\n2024-10-21;Kyiv;one; two\n",
     "w/events.csv:2: 4 cells, but the header names 3 columns; put a text that contains ';' in "
     "quotes"},
    {"date,place\n2024-10-21,\"Kyiv\n", "w/events.csv:2: the quote of cell 2 is never closed"},
    {"date,place\n2024-10-21,Ky\xEFv\n",
     "w/events.csv:2: byte 0xEF is not UTF-8; save the table as UTF-8"},
    {"date,place\n2024-10-21,Selydov\n",
     "w/events.csv:2: place \"Selydov\": unknown; did you mean \"Selydove\" (Donetsk)?"},
    {"date,place\n2024-10-21,Pokrovsk\n",
     "w/events.csv:2: place \"Pokrovsk\": 2 places match: Pokrovsk (Donetsk, 48.28, 37.18), "
     "Pokrovsk (Sakha, 61.48, 129.14); add admin1 or lat and lon"},
    {"date,place,admin1\n2024-10-21,Lviv,Donetks\n",
     "w/events.csv:2: admin1 \"Donetks\": unknown; did you mean \"donetsk\"?"},
};

START_TEST(a_complaint_names_row_column_and_value)
{
    struct sm_error err = {0};
    struct sm_week *week = week_of(ONE_WEEK, complaints[_i].csv, NULL, &err);
    ck_assert_ptr_null(week);
    ck_assert_str_eq(err.message, complaints[_i].error);
    ck_assert_int_eq(err.code, SM_E_INPUT);
}
END_TEST

static struct sm_week *open_table(const char *csv, struct sm_report *report)
{
    struct sm_error err = {0};
    struct sm_week *week = week_of(ONE_WEEK, csv, report, &err);
    ck_assert_msg(week != NULL, "%s", err.message);
    return week;
}

START_TEST(every_column_is_read)
{
    struct sm_week *week = open_table(
        FULL "e1,2024-10-21,2024-10-22,night,Selydove,Donetsk,UA,48.15,37.30,near,drone,Russia,"
             "Title,\"Text, long\",\"12,000\",about,3,0,claimed,They say,Us,https://example.org/1,"
             "2024-10-24,-7,Label,Мітка,2024-10-25,Текст\n",
        NULL);
    const struct sm_event *e = &week->events[0];
    ck_assert_uint_eq(week->event_count, 1);
    ck_assert_uint_eq(e->line, 2);
    ck_assert(sm_text_is(e->id, "e1") && sm_text_is(e->time, "night"));
    ck_assert_int_eq(e->date, 20017);
    ck_assert_int_eq(e->date_to, 20018);
    ck_assert_int_eq(e->reported, 20020);
    ck_assert_int_eq(e->embargo, 20021);
    ck_assert(sm_text_is(e->place, "Selydove") && sm_text_is(e->admin1, "Donetsk"));
    ck_assert(sm_text_is(e->country, "UA") && e->has_position);
    ck_assert_double_eq(e->at_deg.y, 48.15);
    ck_assert_double_eq(e->at_deg.x, 37.30);
    ck_assert_int_eq(e->precision, SM_NEAR);
    ck_assert_int_eq(e->category, SM_DRONE);
    ck_assert_int_eq(e->status, SM_CLAIMED);
    ck_assert_int_eq(e->qualifier, SM_QUALIFIER_ABOUT);
    ck_assert_int_eq(e->count, 12000);
    ck_assert_int_eq(e->killed, 3);
    ck_assert_int_eq(e->injured, 0);
    ck_assert_int_eq(e->priority, -7);
    ck_assert(sm_text_is(e->side, "Russia") && sm_text_is(e->title, "Title"));
    ck_assert(sm_text_is(e->text, "Text, long") && sm_text_is(e->text_uk, "Текст"));
    ck_assert(sm_text_is(e->attribution, "They say") && sm_text_is(e->source, "Us"));
    ck_assert(sm_text_is(e->url, "https://example.org/1"));
    ck_assert(sm_text_is(e->label, "Label") && sm_text_is(e->label_uk, "Мітка"));
    sm_week_close(week);
}
END_TEST

START_TEST(what_is_not_said_is_not_assumed)
{
    struct sm_week *week = open_table("place,date\nKyiv,2024-10-21\n", NULL);
    const struct sm_event *e = &week->events[0];
    ck_assert_int_eq(e->date_to, e->date);
    ck_assert_int_eq(e->reported, SM_NO_DAY);
    ck_assert_int_eq(e->embargo, SM_NO_DAY);
    ck_assert_int_eq(e->count, SM_NO_COUNT);
    ck_assert_int_eq(e->killed, SM_NO_COUNT);
    ck_assert_int_eq(e->injured, SM_NO_COUNT);
    ck_assert_int_eq(e->category, SM_OTHER);
    ck_assert_int_eq(e->status, SM_REPORTED);
    ck_assert_int_eq(e->priority, 0);
    ck_assert(!e->has_position && isnan(e->bearing_deg));
    ck_assert(e->distance_km == 0 && e->radius_km == 0);
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
    const struct sm_event *e = &week->events[0];
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
    const struct sm_event *e = &week->events[0];
    ck_assert_msg(e->bearing_deg == bearings[_i].deg, "%s", bearings[_i].text);
    ck_assert_double_eq(e->distance_km, 7.5);
    ck_assert_double_eq(e->radius_km, 3);
    sm_week_close(week);
    sm_buf_finish(&csv);
}
END_TEST

START_TEST(no_other_letters_are_a_bearing)
{
    static const char *const wrong[] = {"",     "x",   "ns", "nn",    "sne",
                                        "nnne", "n-",  "-n", "ne-ne", "northest",
                                        "-1",   "361", "°",  "e°",    "north north north",
                                        "1e400"};
    double deg;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        ck_assert_msg(!sm_parse_bearing(sm_text(wrong[i]), &deg), "%s", wrong[i]);
}
END_TEST

START_TEST(an_offset_that_means_nothing_is_told)
{
    struct sm_report report = {0};
    struct sm_week *week =
        open_table("date,place,bearing,distance_km,radius_km\n2024-10-21,Kyiv,se,,\n"
                   "2024-10-21,Kyiv,,20,\n2024-10-21,Kyiv,,,5\n2024-10-21,near Kyiv,se,20,5\n",
                   &report);
    ck_assert_uint_eq(report.warnings, 3);
    ck_assert_str_eq(report.remarks[0].line,
                     "w/events.csv:2: bearing means nothing with precision settlement");
    ck_assert_str_eq(report.remarks[1].line,
                     "w/events.csv:3: distance_km means nothing with precision settlement");
    sm_week_close(week);
    sm_report_finish(&report);
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

START_TEST(a_slip_in_a_column_name_is_told)
{
    struct sm_report report = {0};
    struct sm_week *week = open_table("date,place,categroy\n2024-10-21,Kyiv,drone\n", &report);
    ck_assert_uint_eq(report.warnings, 1);
    ck_assert_str_eq(report.remarks[0].line,
                     "w/events.csv:1: column \"categroy\": unknown and kept as it is; did you mean "
                     "\"category\"?");
    sm_week_close(week);
    sm_report_finish(&report);
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

START_TEST(a_missing_file_is_named)
{
    struct sm_error err = {0};
    ck_assert_ptr_null(sm_week_open("nowhere.csv", test_gazetteer, NULL, &err));
    ck_assert_str_eq(err.message, "nowhere.csv: No such file or directory");
    write_or_die("w/week.yaml", ONE_WEEK, strlen(ONE_WEEK));
    unlink("w/events.csv");
    ck_assert_ptr_null(sm_week_open("w", test_gazetteer, NULL, &err));
    ck_assert_str_eq(err.message, "w/events.csv: No such file or directory");
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
    tcase_add_test(reading, no_other_letters_are_a_bearing);
    tcase_add_test(reading, an_offset_that_means_nothing_is_told);
    tcase_add_test(reading, unknown_columns_are_kept);
    tcase_add_test(reading, a_slip_in_a_column_name_is_told);
    tcase_add_test(reading, the_week_of_a_lone_table_runs_from_its_first_to_its_last_day);
    tcase_add_test(reading, a_window_takes_its_part_of_a_long_table);
    tcase_add_test(reading, background_keeps_what_lies_outside);
    suite_add_tcase(suite, reading);
    TCase *complaining = tcase_create("complaining");
    ADD_ROWS(complaining, a_complaint_names_row_column_and_value, complaints);
    tcase_add_test(complaining, a_missing_file_is_named);
    suite_add_tcase(suite, complaining);
    int status = run_suite(suite);
    end_weeks();
    return status;
}
