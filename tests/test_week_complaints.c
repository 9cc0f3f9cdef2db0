/* SPDX-License-Identifier: Apache-2.0
 * What is wrong with a table of events is told by row, column and value, word for word.
 */
#include "data/bearing.h"
#include "test_week_helpers.h"

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
    {"date,place\n2024-10-21,Pokrov\n",
     "w/events.csv:2: place \"Pokrov\": 2 places match: Pokrov (Dnipropetrovsk, 47.65, 34.11), "
     "Pokrov (Vladimir, 55.92, 39.17); add admin1 or lat and lon"},
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
    Suite *suite = suite_create("complaints about a week");
    TCase *reading = tcase_create("reading");
    tcase_add_test(reading, no_other_letters_are_a_bearing);
    tcase_add_test(reading, an_offset_that_means_nothing_is_told);
    tcase_add_test(reading, a_slip_in_a_column_name_is_told);
    suite_add_tcase(suite, reading);
    TCase *complaining = tcase_create("complaining");
    ADD_ROWS(complaining, a_complaint_names_row_column_and_value, complaints);
    tcase_add_test(complaining, a_missing_file_is_named);
    suite_add_tcase(suite, complaining);
    int status = run_suite(suite);
    end_weeks();
    return status;
}
