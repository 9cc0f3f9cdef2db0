/* SPDX-License-Identifier: Apache-2.0
 * Events told by bearing and distance lie where these say, and are told so.
 */
#include "tests/map_helpers.h"

#include <math.h>

#include "geo/projection.h"
#include "tests/run.h"
#include "tests/truth_helpers.h"

struct offset_case {
    const char *name, *columns; /* bearing, distance_km, radius_km */
    double bearing_deg, distance_km, radius_km;
};

static const struct offset_case offsets[] = {
    {"south-east", "se,20,", 135, 20, 6},
    {"degrees", "300,70,", 300, 70, 21},
    {"close by", "n,6,", 0, 6, 5},
    {"with a radius", "wsw,55,12", 247.5, 55, 12},
};

/* On a sphere of the ellipsoid's mean radius: within 0.5 % of the geodesic. */
static struct sm_vertex beyond(struct sm_vertex from_deg, double bearing_deg, double km)
{
    const double rad = SM_PI / 180, arc = km / 6371.0;
    double lat = from_deg.y * rad, way = bearing_deg * rad;
    double to = asin(sin(lat) * cos(arc) + cos(lat) * sin(arc) * cos(way));
    double lon = atan2(sin(way) * sin(arc) * cos(lat), cos(arc) - sin(lat) * sin(to));
    return (struct sm_vertex){from_deg.x + lon / rad, to / rad};
}

START_TEST(an_offset_disc_lies_where_bearing_and_distance_say)
{
    const struct offset_case *c = &offsets[_i];
    char row[160];
    const struct sm_vertex selydove = {37.30, 48.15};
    struct sm_map_options options = trace;
    options.region = "donetsk";
    snprintf(row, sizeof row, "2024-10-21,near Selydove,Donetsk,,clash,A thing,,,%s", c->columns);
    scene_week_of(HEADER, row);
    scene_draw(&options);
    struct sm_vertex at_deg = beyond(selydove, c->bearing_deg, c->distance_km);
    struct sm_vertex px = expected_px(at_deg.x, at_deg.y);
    double scale = view_number("px_per_km");
    double off_km = hypot(event_number(0, "x_px") - px.x, event_number(0, "y_px") - px.y) / scale;
    ck_assert_msg(off_km < 2, "%s: %d m off", c->name, (int)(off_km * 1000));
    ck_assert_double_eq_tol(event_number(0, "radius_km"), c->radius_km, 1e-6);
    px = expected_px(selydove.x, selydove.y);
    off_km = hypot(event_number(0, "from_x_px") - px.x, event_number(0, "from_y_px") - px.y);
    ck_assert_msg(off_km / scale < 2, "%s: its place is %d m off", c->name, (int)(off_km * 1000));
}
END_TEST

START_TEST(an_offset_is_told_in_words)
{
    struct sm_map_options options = trace;
    options.region = "donetsk";
    scene_week_of(HEADER, "2024-10-21,near Selydove,Donetsk,,clash,A thing,,,se,20,");
    scene_draw(&options);
    ck_assert(drawn_contains("\"20\u00A0km SE of Selydove\""));
    options.lang = "uk";
    scene_draw(&options);
    ck_assert(drawn_contains("Селидове, 20\u00A0км на пд. схід"));
    ck_assert_str_eq(event_text(0, "where"), "Селидове, 20\u00A0км на пд. схід");
}
END_TEST

/* The bar's two ends in the trace; its line runs across the way that the direction faces. */
static struct sm_vertex bar_way(void)
{
    const char *paint = strstr(scene.drawing.document.bytes, "paint class=\"bar direction\"");
    ck_assert(paint != NULL);
    while (paint[-1] != 'h' || paint[0] != ' ')
        paint--;
    struct sm_vertex a, b;
    ck_assert_int_eq(sscanf(paint, " M%lf,%lfL%lf,%lf", &a.x, &a.y, &b.x, &b.y), 4);
    double length = sm_distance(a, b);
    return (struct sm_vertex){(b.x - a.x) / length, (b.y - a.y) / length};
}

static const struct {
    const char *bearing;
    double deg;
} facings[] = {{"", 180}, {"n", 0}, {"e", 90}, {"sw", 225}, {"30", 30}};

START_TEST(the_bar_stands_across_what_the_direction_faces)
{
    char row[160];
    struct sm_map_options options = trace;
    options.region = "kharkiv";
    snprintf(row, sizeof row, "2024-10-21,Kupiansk direction,Kharkiv,,clash,A thing,,,%s,,",
             facings[_i].bearing);
    scene_week_of(HEADER, row);
    scene_draw(&options);
    struct sm_vertex bar = bar_way();
    double angle = facings[_i].deg * SM_PI / 180;
    double along = bar.x * sin(angle) - bar.y * cos(angle);
    ck_assert_msg(fabs(along) < 0.03, "%s: %d %% along it", facings[_i].bearing,
                  (int)(along * 100));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("map_offsets");
    TCase *tcase = tcase_create("truth");
    tcase_set_timeout(tcase, 60);
    tcase_add_checked_fixture(tcase, scene_open_base, scene_close);
    ADD_ROWS(tcase, an_offset_disc_lies_where_bearing_and_distance_say, offsets);
    tcase_add_test(tcase, an_offset_is_told_in_words);
    ADD_ROWS(tcase, the_bar_stands_across_what_the_direction_faces, facings);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
