/* SPDX-License-Identifier: Apache-2.0
 * Where an event is, and how exactly: never more exactly than its table says.
 */
#include <math.h>

#include "test_week_helpers.h"

#include "base/number.h"

/* place, admin1, country, lat, lon, precision of one event; what it becomes, as
 * "precision; place; region; lon lat", or the complaint behind "w/events.csv:2: ". */
static const struct {
    const char *cells, *wanted;
} cases[] = {
    /* what the words alone say */
    {"Selydove,,,,,", "settlement; Selydove; donetsk; 37.3 48.1"},
    {"Селидово,,,,,", "settlement; Selydove; donetsk; 37.3 48.1"},
    {"near Selydove,,,,,", "near; Selydove; donetsk; 37.3 48.1"},
    {"Chasiv Yar direction,,,,,", "direction; Chasiv Yar; donetsk; 37.9 48.6"},
    {"Pokrovsk district,Donetsk,,,,", "district; Pokrovsk; donetsk; 37.2 48.3"},
    {"Kursk,,,,,", "settlement; Kursk; kursk; 36.2 51.7"},
    {"Kursk region,,,,,", "oblast; -; kursk; 35.6 51.6"},
    {"Курська область,,,,,", "oblast; -; kursk; 35.6 51.6"},
    {"Kyiv,,,,,", "settlement; Kyiv; kyiv-city; 30.5 50.5"},
    {"Kyiv region,,,,,", "oblast; -; kyiv; 30 51"},
    {"Crimea,,,,,", "oblast; -; crimea; 34.2 45.3"},
    {"Ukraine,,,,,", "country; -; UKR; nowhere"},
    {"all Ukraine,,,,,", "country; -; UKR; nowhere"},
    {"Belarus,,,,,", "country; -; BLR; nowhere"},
    {"across Kharkiv region,,,,,", "oblast; -; kharkiv; 36.5 49.5"},
    {"Snake Island,,,,,", "site; Snake Island; odesa; 30.2 45.3"},
    {"Black Sea,,,,,", "sea; -; -; 31.4 45.1"},
    {"Азовське море,,,,,", "sea; -; -; 36.6 46.2"},
    {"Primorsky Krai,,,,,", "oblast; -; primorsky; 135 45.4"},
    /* coordinates */
    {",,,48.5,37.9,", "settlement; -; -; 37.9 48.5"},
    {",Donetsk,,48.5,37.9,", "settlement; -; donetsk; 37.9 48.5"},
    {",,,48.5,37.9,site", "site; -; -; 37.9 48.5"},
    {"Selydove,,,48.16,37.31,", "settlement; Selydove; donetsk; 37.3 48.2"},
    {"Selydove,,,48.16,37.32,site", "site; Selydove; donetsk; 37.3 48.2"},
    {"near Selydove,,,48.2,37.3,near", "near; Selydove; donetsk; 37.3 48.2"},
    {"Tree line 5,,,48.2,37.3,site", "site; -; -; 37.3 48.2"},
    {"Pokrovske,,,48.62,38.14,", "settlement; Pokrovske; donetsk; 38.1 48.6"},
    {"Pokrovske,,,47.98,36.23,", "settlement; Pokrovske; dnipropetrovsk; 36.2 48"},
    {"Pokrovske,,,50,30,", "settlement; -; -; 30 50"},
    {"Lyman,Mazovia,,48.99,37.8,", "settlement; Lyman; donetsk; 37.8 49"},
    {"Tehran,,,35.7,51.4,elsewhere", "elsewhere; -; -; 51.4 35.7"},
    /* precision that is stated */
    {"Selydove,,,,,near", "near; Selydove; donetsk; 37.3 48.1"},
    {"Selydove,,,,,direction", "direction; Selydove; donetsk; 37.3 48.1"},
    {"Selydove,,,,,oblast", "oblast; -; donetsk; 37.7 48.1"},
    {"Selydove,,,48.15,37.31,oblast", "oblast; -; donetsk; 37.7 48.1"},
    {"Selydove,,,,,country", "country; -; UKR; nowhere"},
    {"Selydove,,,48.15,37.31,macro", "macro; -; UKR; nowhere"},
    {"Kherson region,,,,,area", "area; -; kherson; 33.8 46.8"},
    {"southern front,,,,,area", "area; -; -; nowhere"},
    {"southern front,,,47,35,area", "area; -; -; 35 47"},
    {"front line,,,,,macro", "macro; -; -; nowhere"},
    {"front line,,Ukraine,,,macro", "macro; -; UKR; nowhere"},
    {"North Korea,,,,,country", "country; -; -; nowhere"},
    {"off Odesa,,,,,sea", "sea; -; -; nowhere"},
    {"off Odesa,,,46.2,31,sea", "sea; -; -; 31 46.2"},
    {"Black Sea,,,44.5,33,site", "site; -; -; 33 44.5"},
    {"Russia's far east,,RU,45.4,135,elsewhere", "elsewhere; -; -; 135 45.4"},
    {"Primorsky Krai,,,,,elsewhere", "elsewhere; -; primorsky; 135 45.4"},
    {"Russia,,,,,elsewhere", "elsewhere; -; RUS; 94.7 63.6"},
    {"Warsaw,,,,,elsewhere", "elsewhere; Warsaw; -; 21 52.2"},
    /* precision that is too fine */
    {"Kursk region,,,,,settlement",
     "precision \"settlement\": the place is a region; name a settlement, or write oblast"},
    {"Kursk region,,,51.7,36.2,settlement",
     "precision \"settlement\": the place is a region; name a settlement, or write oblast"},
    {"Kursk region,,,,,near",
     "precision \"near\": the place is a region; name a settlement, or write oblast"},
    {"Kursk region,,,,,direction",
     "precision \"direction\": the place is a region; name a settlement, or write oblast"},
    {"Ukraine,,,,,oblast", "precision \"oblast\": the place is a country; name a settlement or "
                           "region, or write country"},
    {"Ukraine,,,49,32,site", "precision \"site\": the place is a country; name a settlement or "
                             "region, or write country"},
    {"Selydove,,,,,site",
     "precision \"site\": the place is a settlement; add lat and lon of the site"},
    {"near Selydove,,,,,settlement",
     "precision \"settlement\": the place says less; add lat and lon, or leave it empty"},
    {"Selydove direction,,,,,site",
     "precision \"site\": the place is a settlement; add lat and lon of the site"},
    {"Black Sea,,,,,settlement",
     "precision \"settlement\": the place is a water; add lat and lon, or write sea"},
    {"Warsaw,,,,,oblast",
     "precision \"oblast\": the region of this place is not known; write area"},
    /* names that say nothing */
    {"Russia's far east,,,,,elsewhere",
     "place \"Russia's far east\": unknown; add lat and lon; elsewhere needs lat and lon"},
    {"Tree line 5,,,,,", "place \"Tree line 5\": unknown; add lat and lon"},
    {"near Nowhere Atall,,,,,", "place \"Nowhere Atall\": unknown; add lat and lon"},
    {"Tree line 5,,,,,oblast", "place \"Tree line 5\": unknown; add lat and lon"},
    {"Selydove,,,37.3,48.1,", "lat \"37.3\", lon \"48.1\": swapped? lat is 48.1 here"},
};

static void describe(const struct sm_week_event *e, char *out, size_t size)
{
    char at[64] = "nowhere", x[SM_FIXED_MAX + 1], y[SM_FIXED_MAX + 1];
    if (sm_vertex_is_finite(e->at_deg)) {
        x[sm_format_fixed(x, e->at_deg.x, 1)] = '\0';
        y[sm_format_fixed(y, e->at_deg.y, 1)] = '\0';
        snprintf(at, sizeof at, "%.20s %.20s", x, y);
    }
    snprintf(out, size, "%s; %.*s; %.*s; %s", sm_precision_name(e->precision),
             SM_TEXT_ARG(e->on_place ? e->on_place->name_en : sm_text("-")),
             SM_TEXT_ARG(e->on_region ? e->on_region->id : sm_text("-")), at);
}

START_TEST(an_event_is_as_exact_as_its_table)
{
    char csv[512], got[1024];
    struct sm_error err = {0};
    snprintf(csv, sizeof csv, "date,place,admin1,country,lat,lon,precision\n2024-10-21,%s\n",
             cases[_i].cells);
    struct sm_week *week = week_of(ONE_WEEK, csv, NULL, &err);
    if (week)
        describe(&week->events[0], got, sizeof got);
    else
        snprintf(got, sizeof got, "%s", err.message + strlen("w/events.csv:2: "));
    ck_assert_msg(strcmp(got, cases[_i].wanted) == 0, "%s: %s, not %s", cases[_i].cells, got,
                  cases[_i].wanted);
    sm_week_close(week);
}
END_TEST

START_TEST(only_sites_and_settlements_are_pinned)
{
    for (int p = SM_PRECISION_NONE; p <= SM_ELSEWHERE; p++) {
        struct sm_week_event event = {.precision = (enum sm_precision)p, .at_deg = {37, 48}};
        ck_assert(sm_event_is_pinned(&event) == (p == SM_SITE || p == SM_SETTLEMENT));
        event.at_deg.x = (double)NAN;
        ck_assert(!sm_event_is_pinned(&event));
    }
}
END_TEST

static struct sm_week *open_one(const char *row, struct sm_report *report)
{
    char csv[512];
    struct sm_error err = {0};
    snprintf(csv, sizeof csv, "date,place,lat,lon,label,label_uk\n2024-10-21,%s\n", row);
    struct sm_week *week = week_of(ONE_WEEK, csv, report, &err);
    ck_assert_msg(week != NULL, "%s", err.message);
    return week;
}

static const struct {
    const char *row, *en, *uk;
} labels[] = {
    {"Selidovo,,,,", "Selydove", "Селидове"},
    {"Селидово,,,,", "Selydove", "Селидове"},
    {"Artyomovsk,,,,", "Bakhmut", "Бахмут"},
    {"near Kharkov,,,,", "Kharkiv", "Харків"},
    {"Kursk region,,,,", "Kursk Oblast", "Курська область"},
    {"Odessa region,,,,", "Odesa Oblast", "Одеська область"},
    {"Kyiv,,,Capital,Столиця", "Capital", "Столиця"},
    {"Kyiv,,,Capital,", "Capital", "Київ"},
    {"Hill 5,48,37,,", "Hill 5", "Hill 5"},
    {"Hill 5,48,37,Hill,", "Hill", "Hill"},
    {"Hill 5,48,37,,Пагорб", "Hill 5", "Пагорб"},
    {"all Ukraine,,,,", "Ukraine", "Україна"},
};

START_TEST(a_label_is_the_editors_or_the_display_name)
{
    struct sm_week *week = open_one(labels[_i].row, NULL);
    struct sm_text en = sm_event_label(&week->events[0], "en");
    struct sm_text uk = sm_event_label(&week->events[0], "uk");
    ck_assert_msg(sm_text_is(en, labels[_i].en) && sm_text_is(uk, labels[_i].uk), "%s: %.*s, %.*s",
                  labels[_i].row, SM_TEXT_ARG(en), SM_TEXT_ARG(uk));
    sm_week_close(week);
}
END_TEST

START_TEST(a_place_in_ukraine_never_shows_its_russian_name)
{
    for (size_t i = 0; i < sm_gazetteer_place_count(test_gazetteer); i++) {
        const struct sm_place *place = sm_gazetteer_place(test_gazetteer, i);
        if (!sm_text_is(place->country, "UA") || !place->name_ru.n ||
            sm_text_equal(place->name_ru, place->name_uk))
            continue;
        struct sm_event written = {.on_place = place, .place = place->name_ru};
        struct sm_event_words words = sm_event_words(&written);
        struct sm_week_event event = sm_event_kept(&written, &words);
        ck_assert(!sm_text_equal(sm_event_label(&event, "en"), place->name_ru));
        ck_assert(!sm_text_equal(sm_event_label(&event, "uk"), place->name_ru));
    }
}
END_TEST

static void assert_remark(const char *row, enum sm_severity severity, const char *line)
{
    struct sm_report report = {0};
    struct sm_week *week = open_one(row, &report);
    ck_assert_uint_eq(report.count, 1);
    ck_assert_str_eq(report.remarks[0].line, line);
    ck_assert_int_eq(report.remarks[0].severity, severity);
    sm_week_close(week);
    sm_report_finish(&report);
}

START_TEST(what_was_guessed_or_set_aside_is_told)
{
    assert_remark("Donetsk,,,,", SM_NOTE,
                  "w/events.csv:2: place \"Donetsk\" is taken for the biggest of 2");
    assert_remark("Hill 5,48,37,,", SM_NOTE,
                  "w/events.csv:2: place \"Hill 5\" is not in the gazetteer");
    assert_remark("Lviv,50.45,30.52,,", SM_WARNING,
                  "w/events.csv:2: lat and lon are 467 km from Lviv; they are used, the name's "
                  "place is not");
}
END_TEST

START_TEST(the_same_words_mean_the_same_in_every_row)
{
    char csv[8192] = "date,place,lat,lon\n";
    for (int i = 0; i < 100; i++) {
        char row[64];
        snprintf(row, sizeof row, "2024-10-21,%s,%s\n", i % 2 ? "Selydove" : "Pokrovske",
                 i % 4 == 0   ? "48.62,38.14"
                 : i % 2 == 0 ? "47.98,36.23"
                              : ",");
        strcat(csv, row);
    }
    struct sm_error err = {0};
    struct sm_week *week = week_of(ONE_WEEK, csv, NULL, &err);
    ck_assert_msg(week != NULL, "%s", err.message);
    for (size_t i = 0; i < 100; i++) {
        const char *unit = i % 2 ? "donetsk" : i % 4 ? "dnipropetrovsk" : "donetsk";
        ck_assert(sm_text_is(week->events[i].on_region->id, unit));
    }
    sm_week_close(week);
}
END_TEST

/* A name that coordinates made harmless once still needs them in the next row. */
START_TEST(an_unknown_name_needs_coordinates_every_time)
{
    struct sm_error err = {0};
    ck_assert_ptr_null(week_of(ONE_WEEK,
                               "date,place,lat,lon\n2024-10-21,Hill 5,48,37\n2024-10-21,Hill 5,,\n",
                               NULL, &err));
    ck_assert_str_eq(err.message, "w/events.csv:3: place \"Hill 5\": unknown; add lat and lon");
}
END_TEST

int main(void)
{
    begin_weeks();
    Suite *suite = suite_create("geocoding");
    TCase *placing = tcase_create("placing");
    tcase_set_timeout(placing, 60);
    ADD_ROWS(placing, an_event_is_as_exact_as_its_table, cases);
    tcase_add_test(placing, only_sites_and_settlements_are_pinned);
    tcase_add_test(placing, the_same_words_mean_the_same_in_every_row);
    tcase_add_test(placing, an_unknown_name_needs_coordinates_every_time);
    tcase_add_test(placing, what_was_guessed_or_set_aside_is_told);
    suite_add_tcase(suite, placing);
    TCase *labelling = tcase_create("labelling");
    ADD_ROWS(labelling, a_label_is_the_editors_or_the_display_name, labels);
    tcase_add_test(labelling, a_place_in_ukraine_never_shows_its_russian_name);
    suite_add_tcase(suite, labelling);
    int status = run_suite(suite);
    end_weeks();
    return status;
}
