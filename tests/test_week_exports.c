/* SPDX-License-Identifier: Apache-2.0
 * Exports of ACLED and UCDP GED: known by their columns, and their stand-in coordinates never
 * become points.
 */
#include <math.h>

#include "test_week_helpers.h"

struct wanted {
    const char *id;
    enum sm_precision precision;
    const char *place, *region;
    enum sm_category category;
    long long killed;
};

static const struct wanted acled[] = {
    {"UKR900001", SM_SETTLEMENT, "Selydove", "donetsk", SM_CLASH, 0},
    {"UKR900002", SM_NEAR, "Chasiv Yar", "donetsk", SM_SHELLING, 3},
    {"UKR900003", SM_OBLAST, NULL, "kharkiv", SM_EXPLOSION, 0},
    {"UKR900004", SM_SETTLEMENT, NULL, "kyiv-city", SM_EXPLOSION, 0},
    {"UKR900005", SM_OBLAST, NULL, "luhansk", SM_OTHER, 0},
    {"RUS900006", SM_SETTLEMENT, "Sudzha", "kursk", SM_CLASH, 0},
};

static const struct wanted ucdp[] = {
    {"1", SM_SETTLEMENT, "Selydove", "donetsk", SM_CLASH, 2},
    {"2", SM_NEAR, "Chasiv Yar", "donetsk", SM_CLASH, 1},
    {"3", SM_DISTRICT, "Bakhmut", "donetsk", SM_CLASH, 5},
    {"4", SM_OBLAST, NULL, "donetsk", SM_CLASH, 5},
    {"5", SM_AREA, NULL, NULL, SM_CLASH, 5},
    {"6", SM_COUNTRY, NULL, "UKR", SM_CASUALTIES, 5},
    {"7", SM_SEA, NULL, NULL, SM_CLASH, 5},
    {"8", SM_OBLAST, NULL, "kursk", SM_CLASH, 5},
    {"9", SM_OBLAST, NULL, "donetsk", SM_CLASH, 5},
};

static struct sm_week *open_export(const char *name, bool in_folder, struct sm_report *report)
{
    char path[1024];
    struct sm_error err = {0};
    struct sm_week_options window = {.has_window = true, .from = 20017, .to = 20021};
    struct sm_buf file = {0};
    snprintf(path, sizeof path, "%s/cases/week/%s", SITMAP_TESTS, name);
    struct sm_week *week = NULL;
    if (in_folder) {
        ck_assert(sm_file_read(path, 1 << 20, &file, &err));
        week = week_of(ONE_WEEK, file.bytes, report, &err);
        sm_buf_finish(&file);
    } else {
        week = sm_week_open_with(path, &window, test_gazetteer, report, &err);
    }
    ck_assert_msg(week != NULL, "%s", err.message);
    return week;
}

static void assert_event(const struct sm_week_event *event, const struct wanted *wanted)
{
    const char *id = wanted->id;
    ck_assert_msg(sm_text_is(event->id, id), "%.*s", SM_TEXT_ARG(event->id));
    ck_assert_msg(event->precision == wanted->precision, "%s: %s", id,
                  sm_precision_name(event->precision));
    ck_assert_msg(event->category == wanted->category, "%s: %s", id,
                  sm_category_name(event->category));
    ck_assert_int_eq(event->killed, wanted->killed);
    ck_assert_msg((event->on_place != NULL) == (wanted->place != NULL), "%s: place", id);
    ck_assert_msg((event->on_region != NULL) == (wanted->region != NULL), "%s: region", id);
    if (wanted->place) ck_assert(sm_text_is(event->on_place->name_en, wanted->place));
    if (wanted->region) ck_assert(sm_text_is(event->on_region->id, wanted->region));
    ck_assert_int_eq(event->status, SM_REPORTED);
}

static void assert_export(const char *name, const struct wanted *wanted, size_t count,
                          bool in_folder)
{
    struct sm_week *week = open_export(name, in_folder, NULL);
    ck_assert_uint_eq(week->event_count, count);
    for (size_t i = 0; i < count; i++)
        assert_event(&week->events[i], &wanted[i]);
    ck_assert_int_eq(week->from, 20017);
    ck_assert_int_eq(week->to, 20021);
    sm_week_close(week);
}

START_TEST(an_acled_export_keeps_its_precision)
{
    assert_export("acled.csv", acled, sizeof acled / sizeof *acled, _i);
}
END_TEST

START_TEST(a_ucdp_export_keeps_its_precision)
{
    assert_export("ucdp.csv", ucdp, sizeof ucdp / sizeof *ucdp, _i);
}
END_TEST

START_TEST(ucdp_levels_three_to_seven_never_become_points)
{
    struct sm_week *week = open_export("ucdp.csv", false, NULL);
    for (size_t i = 2; i < week->event_count; i++)
        ck_assert(!sm_event_is_pinned(&week->events[i]));
    ck_assert(isnan(week->events[5].at_deg.x));
    const struct sm_week_event *oblast = &week->events[3];
    ck_assert_double_eq(oblast->at_deg.x, oblast->on_region->at_deg.x);
    sm_week_close(week);
}
END_TEST

START_TEST(an_export_says_what_it_is_and_what_was_changed)
{
    struct sm_report report = {0};
    struct sm_week *week = open_export("ucdp.csv", true, &report);
    ck_assert_str_eq(week->export_of, "UCDP GED");
    ck_assert_str_eq(report.remarks[0].line, "w/events.csv: an export of UCDP GED");
    ck_assert_str_eq(report.remarks[1].line,
                     "w/events.csv: 1 event outside the days asked for left out");
    ck_assert_str_eq(report.remarks[report.count - 1].line,
                     "w/events.csv:10: place \"Donetsk oblast\" is shown as oblast: the place is a "
                     "region; name a settlement, or write oblast");
    ck_assert_uint_eq(report.warnings, 1);
    sm_week_close(week);
    sm_report_finish(&report);
}
END_TEST

START_TEST(acled_columns_become_ours_or_are_kept)
{
    struct sm_week *week = open_export("acled.csv", false, NULL);
    const struct sm_week_event *first = &week->events[0];
    ck_assert(sm_text_is(first->words->side, "Military Forces of Russia"));
    ck_assert(sm_text_is(first->words->source, "Made up for a test"));
    ck_assert(sm_text_is(first->text, "Invented: a clash in Selydove, for a test."));
    ck_assert_uint_eq(first->words->time.n, 0);
    ck_assert(sm_text_is(week->events[2].words->time, "within the week"));
    ck_assert_uint_eq(week->extra_count, 31 - 14);
    ck_assert(sm_text_is(week->extra_names[0], "year"));
    ck_assert(sm_text_is(week->extra_cells[0], "2024"));
    sm_week_close(week);
}
END_TEST

START_TEST(a_code_that_no_codebook_knows_is_an_error)
{
    struct sm_error err = {0};
    ck_assert_ptr_null(week_of(NULL,
                               "event_id_cnty,event_date,location,latitude,longitude,"
                               "geo_precision\nX1,2024-10-21,Kyiv,50.45,30.52,4\n",
                               NULL, &err));
    ck_assert_str_eq(err.message, "t.csv:2: geo_precision \"4\": not a code of this export");
    ck_assert_ptr_null(week_of(NULL,
                               "event_id_cnty,event_date,location,latitude,longitude,"
                               "geo_precision\nX1,soon,Kyiv,50.45,30.52,1\n",
                               NULL, &err));
    ck_assert_str_eq(err.message, "t.csv:2: event_date \"soon\": not a date like 2024-10-25");
}
END_TEST

int main(void)
{
    begin_weeks();
    Suite *suite = suite_create("exports");
    TCase *all = tcase_create("all");
    tcase_add_loop_test(all, an_acled_export_keeps_its_precision, 0, 2);
    tcase_add_loop_test(all, a_ucdp_export_keeps_its_precision, 0, 2);
    tcase_add_test(all, ucdp_levels_three_to_seven_never_become_points);
    tcase_add_test(all, an_export_says_what_it_is_and_what_was_changed);
    tcase_add_test(all, acled_columns_become_ours_or_are_kept);
    tcase_add_test(all, a_code_that_no_codebook_knows_is_an_error);
    suite_add_tcase(suite, all);
    int status = run_suite(suite);
    end_weeks();
    return status;
}
