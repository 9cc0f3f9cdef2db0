/* SPDX-License-Identifier: Apache-2.0
 * What a map may claim: each precision drawn as the truth table says, each place where it is.
 */
#include "tests/map_helpers.h"

#include <math.h>

#include "geo/projection.h"
#include "tests/run.h"
#include "tests/truth_helpers.h"

struct truth_case {
    const char *name;
    const char *row;
    const char *drawn;   /* as the account says */
    const char *shows;   /* must be in the trace … */
    const char *but_not; /* … and must not */
};

static const struct truth_case truths[] = {
    {"site", "2024-10-21,Zaporizhzhia NPP,,site,energy,A thing,,", "pin", "class=\"dot anchor\"",
     "class=\"disc "},
    {"settlement", "2024-10-21,Kharkiv,,settlement,missile,A thing,,", "pin",
     "class=\"dot anchor\"", "class=\"disc "},
    {"near", "2024-10-21,near Selydove,Donetsk,,clash,A thing,,", "disc", "class=\"disc ",
     "class=\"dot anchor\""},
    {"near, by bearing and distance", "2024-10-21,near Selydove,Donetsk,,clash,A thing,,,se,40,",
     "disc", "class=offset", "class=\"dot anchor\""},
    {"near, by distance alone", "2024-10-21,near Selydove,Donetsk,,clash,A thing,,,,40,", "disc",
     "class=\"disc ", "class=offset"},
    {"near, by bearing alone", "2024-10-21,near Selydove,Donetsk,,clash,A thing,,,se,,", "wedge",
     "class=\"disc ", "class=\"dot anchor\""},
    {"direction that faces", "2024-10-21,Kupiansk direction,Kharkiv,,clash,A thing,,,e,,",
     "direction", "class=\"bar direction\"", "class=arrow"},
    {"sea of a radius", "2024-10-21,Black Sea,,sea,naval,A thing,44.9,32.0,,,30", "disc",
     "class=\"disc ", "class=\"dot anchor\""},
    {"district", "2024-10-21,Kupiansk,Kharkiv,district,shelling,A thing,,", "disc",
     "class=\"disc rough shelling\"", "class=\"dot anchor\""},
    {"district, in the legend", "2024-10-21,Kupiansk,Kharkiv,district,shelling,A thing,,", "disc",
     "Somewhere in the area", "Near the place, not in it"},
    {"near, in the legend", "2024-10-21,near Selydove,Donetsk,,clash,A thing,,", "disc",
     "Near the place, not in it", "Somewhere in the area"},
    {"sea, in the legend", "2024-10-21,Black Sea,,sea,naval,A thing,44.9,32.0", "disc", "At sea",
     "Near the place, not in it"},
    {"direction", "2024-10-21,Kupiansk direction,Kharkiv,,clash,A thing,,", "direction",
     "class=\"bar direction\"", "class=\"dot anchor\""},
    {"oblast", "2024-10-21,Kursk region,,,troops,A thing,,", "area", "class=\"area ",
     "class=\"dot anchor\""},
    {"area that is a region", "2024-10-21,Luhansk Oblast,,area,clash,A thing,,", "area",
     "class=\"area ", "class=\"dot anchor\""},
    {"area with a place alone", "2024-10-21,Kinburn Spit,,area,shelling,A thing,46.55,31.6", "disc",
     "class=\"disc ", "class=\"dot anchor\""},
    {"sea", "2024-10-21,Black Sea,,sea,naval,A thing,44.9,32.0", "disc",
     "class=\"event naval sea\"", "class=\"dot anchor\""},
    {"country", "2024-10-21,Ukraine,,country,drone,A thing,,", "strip", "class=badge",
     "class=\"dot anchor\""},
    {"macro", "2024-10-21,the east,,macro,clash,A thing,,", "strip", "class=badge",
     "class=\"dot anchor\""},
    {"elsewhere", "2024-10-21,Primorsky Krai,,elsewhere,troops,A thing,,", "pointer",
     "class=\"event pointer\"", "class=\"dot anchor\""},
};

START_TEST(each_precision_is_drawn_as_what_is_known)
{
    const struct truth_case *c = &truths[_i];
    scene_week_of(HEADER, c->row);
    scene_draw(&trace);
    ck_assert_msg(strcmp(event_text(0, "drawn"), c->drawn) == 0, "%s: drawn as %s", c->name,
                  event_text(0, "drawn"));
    ck_assert_msg(drawn_contains(c->shows), "%s: no %s", c->name, c->shows);
    ck_assert_msg(!drawn_contains(c->but_not), "%s: there is %s", c->name, c->but_not);
}
END_TEST

struct place_case {
    const char *name;
    const char *row;
    double lon_deg, lat_deg; /* from other sources than the gazetteer */
};

static const struct place_case places[] = {
    {"Kyiv", "2024-10-21,Kyiv,,settlement,drone,A thing,,", 30.52, 50.45},
    {"Selydove", "2024-10-21,near Selydove,Donetsk,,clash,A thing,,", 37.30, 48.15},
    {"Chasiv Yar", "2024-10-21,near Chasiv Yar,Donetsk,,clash,A thing,,", 37.84, 48.59},
    {"Sevastopol", "2024-10-21,Sevastopol,,settlement,naval,A thing,,", 33.52, 44.60},
    {"Uzhhorod", "2024-10-21,Uzhhorod,,settlement,aid,A thing,,", 22.29, 48.62},
};

START_TEST(places_stand_where_they_are)
{
    const struct place_case *c = &places[_i];
    scene_week_of(HEADER, c->row);
    scene_draw(&trace);
    struct sm_vertex px = expected_px(c->lon_deg, c->lat_deg);
    double off_km = hypot(event_number(0, "x_px") - px.x, event_number(0, "y_px") - px.y) /
                    view_number("px_per_km");
    ck_assert_msg(off_km < 3, "%s is %d km off", c->name, (int)off_km);
}
END_TEST

/* The symbol itself, not only the account, stands at the place: its dot is in the SVG. */
START_TEST(the_svg_has_the_dot_where_the_account_says)
{
    struct sm_buf dot = {0};
    struct sm_map_options svg = {.format = SM_SVG, .width_px = 800};
    scene_week_of(HEADER, "2024-10-21,Kyiv,,settlement,drone,Drones over Kyiv,,");
    scene_draw(&svg);
    ck_assert(drawn_contains("<title>Drones over Kyiv (reported) · 21"));
    /* The path begins at the right end of the circle, 2.6 px from its middle. */
    sm_buf_str(&dot, "class=\"dot anchor\" d=\"m");
    sm_buf_fixed(&dot, event_number(0, "x_px") + 2.6, 2);
    sm_buf_char(&dot, ' ');
    sm_buf_fixed(&dot, event_number(0, "y_px"), 2);
    sm_buf_char(&dot, 'c');
    ck_assert_msg(drawn_contains(dot.bytes), "there is no %s", dot.bytes);
    sm_buf_finish(&dot);
}
END_TEST

START_TEST(a_region_without_its_outline_here_never_becomes_a_pin)
{
    scene_week_of(HEADER, "2024-10-21,Sakhalin Oblast,,oblast,explosion,A thing,,");
    scene_draw(&trace);
    ck_assert_str_eq(event_text(0, "drawn"), "pointer");
    ck_assert(!drawn_contains("class=\"dot anchor\""));
}
END_TEST

START_TEST(no_event_is_lost_whatever_the_region)
{
    static const char *const regions[] = {"ukraine", "donetsk", "crimea", "kursk", "kyiv-city"};
    struct sm_map_options options = trace;
    options.region = regions[_i];
    scene_open_week(SITMAP_TESTS "/../examples/2024-10-21");
    scene_draw(&options);
    json_t *events = json_object_get(scene.account, "events");
    ck_assert_uint_eq(json_array_size(events), scene.week->event_count);
    for (size_t i = 0; i < scene.week->event_count; i++) {
        const char *drawn = event_text(i, "drawn");
        ck_assert_msg(*drawn, "event %zu", i);
        if (strcmp(drawn, "list") == 0) ck_assert(*event_text(i, "because"));
    }
}
END_TEST

START_TEST(the_drained_reservoir_is_water_only_before_it_drained)
{
    scene_week_of(HEADER, "2023-05-30,Enerhodar,,settlement,energy,A thing,,");
    struct sm_map_options options = trace;
    options.region = "zaporizhzhia";
    scene_draw(&options);
    size_t before = scene.drawing.document.count;
    sm_week_close(scene.week);
    scene_week_of(HEADER, "2023-06-30,Enerhodar,,settlement,energy,A thing,,");
    scene_draw(&options);
    ck_assert_msg(scene.drawing.document.count + 1000 < before,
                  "%zu bytes of trace before, %zu after", before, scene.drawing.document.count);
}
END_TEST

START_TEST(every_map_prints_what_it_owes)
{
    scene_week_of(HEADER, "2024-10-21,Kyiv,,settlement,drone,A thing,,");
    scene_draw(&trace);
    ck_assert(drawn_contains("OpenStreetMap"));
    ck_assert(drawn_contains("GeoNames"));
    ck_assert(drawn_contains("Natural Earth"));
}
END_TEST

struct refusal {
    struct sm_map_options options;
    const char *message;
};

static const struct refusal refusals[] = {
    {{.region = "donetks"}, "region \"donetks\": unknown; did you mean \"donetsk\"?"},
    {{.region = "30,50,20,40"},
     "region 30,50,20,40: not a box; write lon0,lat0,lon1,lat1 in degrees, west and south first"},
    {{.lang = "fr"}, "language \"fr\": unknown; there are en, uk"},
    {{.width_px = 20}, "size 20: a page is 240 to 16384 px wide"},
    {{.width_px = 800, .height_px = 300},
     "size 800x300: too small for the map and its notes; make it taller or leave the height out"},
};

START_TEST(nonsense_is_refused_in_one_line)
{
    scene_week_of(HEADER, "2024-10-21,Kyiv,,settlement,drone,A thing,,");
    bool ok = sm_map_render(scene.base, scene.week, &refusals[_i].options, &scene.drawing,
                            &scene.report, &scene.err);
    ck_assert(!ok);
    ck_assert_str_eq(scene.err.message, refusals[_i].message);
    ck_assert_int_eq(scene.err.code, SM_E_USAGE);
    ck_assert_uint_eq(scene.drawing.document.count, 0);
}
END_TEST

static const enum sm_format formats[] = {SM_PNG, SM_SVG, SM_SVG_OUTLINE, SM_PDF, SM_TRACE};

START_TEST(the_same_week_twice_gives_the_same_bytes)
{
    struct sm_map_options options = {.format = formats[_i], .width_px = 640};
    struct sm_drawing first = {0};
    scene_open_week(SITMAP_TESTS "/../examples/2024-10-21");
    scene_draw(&options);
    first = scene.drawing;
    scene.drawing = (struct sm_drawing){0};
    scene_draw(&options);
    ck_assert_uint_eq(first.document.count, scene.drawing.document.count);
    ck_assert_mem_eq(first.document.bytes, scene.drawing.document.bytes, first.document.count);
    ck_assert_str_eq(first.account.bytes, scene.drawing.account.bytes);
    sm_drawing_finish(&first);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("map_truth");
    TCase *tcase = tcase_create("truth");
    tcase_set_timeout(tcase, 60);
    tcase_add_checked_fixture(tcase, scene_open_base, scene_close);
    ADD_ROWS(tcase, each_precision_is_drawn_as_what_is_known, truths);
    ADD_ROWS(tcase, places_stand_where_they_are, places);
    tcase_add_test(tcase, the_svg_has_the_dot_where_the_account_says);
    tcase_add_test(tcase, a_region_without_its_outline_here_never_becomes_a_pin);
    tcase_add_loop_test(tcase, no_event_is_lost_whatever_the_region, 0, 5);
    tcase_add_test(tcase, the_drained_reservoir_is_water_only_before_it_drained);
    tcase_add_test(tcase, every_map_prints_what_it_owes);
    ADD_ROWS(tcase, nonsense_is_refused_in_one_line, refusals);
    tcase_add_loop_test(tcase, the_same_week_twice_gives_the_same_bytes, 0, 5);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
