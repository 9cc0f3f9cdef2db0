/* SPDX-License-Identifier: Apache-2.0
 * What a map must leave out, it tells of: vertices that a projection cannot show and numbers that
 * are none.
 */
#include "layers/unshown.h"
#include "map_helpers.h"
#include "tests/run.h"

/* The far side of a globe begins at 33° E on the equator, further west in the north. */
static const char globe[] = "+proj=ortho +lat_0=0 +lon_0=-57";
static const char header[] = "id,date,place,category,title";
static const char row[] = "a,2024-10-21,Lviv,drone,Title";

static const struct shape_case {
    const char *kind, *coordinates;
    int unshown;
} shapes[] = {
    {"LineString", "[[24,49],[26,50],[36,50],[38,49]]", 2},
    {"Polygon", "[[[24,49],[26,50],[36,50],[38,49],[24,49]]]", 2},
    {"MultiPoint", "[[24,49],[36,50],[38,49],[39,49]]", 3},
    /* All of it can be shown. */
    {"LineString", "[[24,49],[26,50]]", 0},
    /* What cannot be shown is in Iran, which nobody asked for. */
    {"LineString", "[[24,49],[55,35],[54,32]]", 0},
};

static int remarks_with(const char *text)
{
    int count = 0;
    for (size_t i = 0; i < scene.report.count; i++)
        count += strstr(scene.report.remarks[i].line, text) != NULL;
    return count;
}

static void draw_shape(const struct shape_case *shape, const char *projection)
{
    char path[] = "/tmp/sitmap-test-XXXXXX.geojson";
    int fd = mkstemps(path, 8);
    struct sm_user_layer layer = {.path = path};
    struct sm_map_options options = {
        .format = SM_SVG, .projection = projection, .layers = &layer, .layer_count = 1};
    ck_assert_int_ge(fd, 0);
    dprintf(fd,
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},"
            "\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}]}",
            shape->kind, shape->coordinates);
    close(fd);
    scene_week_of(header, row);
    scene_draw(&options);
    unlink(path);
}

START_TEST(a_layer_tells_what_the_projection_cannot_show)
{
    char expected[80];
    draw_shape(&shapes[_i], globe);
    snprintf(expected, sizeof expected, ".geojson: %d vertices on the map of Ukraine are left out",
             shapes[_i].unshown);
    ck_assert_int_eq(remarks_with(".geojson: "), shapes[_i].unshown > 0);
    ck_assert_int_eq(remarks_with(expected), shapes[_i].unshown > 0);
    ck_assert_int_eq(remarks_with(globe), 1 + (shapes[_i].unshown > 0));
    ck_assert_int_eq(remarks_with("came out as no number"), 0);
}
END_TEST

START_TEST(a_map_tells_once_that_its_region_is_not_all_there)
{
    struct sm_map_options options = {.format = SM_SVG, .projection = globe};
    scene_week_of(header, row);
    scene_draw(&options);
    ck_assert_int_eq(remarks_with("region Ukraine: "), 1);
    ck_assert_int_eq(remarks_with("places along its outline are left out"), 1);
    ck_assert_uint_ge(scene.report.warnings, 1);
}
END_TEST

/* All of it lies east of 36° E. */
START_TEST(control_tells_what_the_projection_cannot_show)
{
    struct sm_map_options options = {
        .format = SM_SVG, .projection = globe, .control = SITMAP_TESTS "/cases/control"};
    scene_week_of(header, "a,2024-10-21,Lviv,drone,Title\nb,2024-10-25,Lviv,drone,Title");
    scene_draw(&options);
    ck_assert_int_eq(remarks_with("cases/control: "), 1);
    ck_assert_int_eq(remarks_with("vertices on the map of Ukraine are left out"), 1);
}
END_TEST

START_TEST(where_all_can_be_shown_nothing_is_told)
{
    draw_shape(&shapes[_i], NULL);
    ck_assert_int_eq(remarks_with("left out"), 0);
}
END_TEST

START_TEST(numbers_that_are_none_are_told_once_a_map)
{
    struct sm_page page = {.width_px = 100, .height_px = 100, .scale = 1};
    struct sm_map_options options = {.region = "22,44,40,52"};
    struct sm_report report = {0};
    struct sm_map map = {.report = &report, .options = &options};
    map.canvas = sm_canvas_new(SM_TRACE, &page, NULL, NULL);
    ck_assert_ptr_nonnull(map.canvas);
    sm_tell_skipped(&map);
    ck_assert_uint_eq(report.count, 0);
    sm_move_to(map.canvas, (struct sm_vertex){(double)NAN, 0});
    sm_move_to(map.canvas, (struct sm_vertex){0, HUGE_VAL});
    sm_tell_skipped(&map);
    ck_assert_uint_eq(report.count, 1);
    ck_assert_uint_eq(report.warnings, 1);
    ck_assert_ptr_nonnull(strstr(report.remarks[0].line, "the map of 22,44,40,52: 2 vertices"));
    sm_canvas_free(map.canvas);
    sm_report_finish(&report);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("map_unshown");
    TCase *tcase = tcase_create("unshown");
    tcase_set_timeout(tcase, 60);
    tcase_add_checked_fixture(tcase, scene_open_base, scene_close);
    ADD_ROWS(tcase, a_layer_tells_what_the_projection_cannot_show, shapes);
    tcase_add_test(tcase, a_map_tells_once_that_its_region_is_not_all_there);
    tcase_add_test(tcase, control_tells_what_the_projection_cannot_show);
    ADD_ROWS(tcase, where_all_can_be_shown_nothing_is_told, shapes);
    tcase_add_test(tcase, numbers_that_are_none_are_told_once_a_map);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
