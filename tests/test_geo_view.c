/* SPDX-License-Identifier: Apache-2.0
 * From map to page: what a view shows, and which ground that is.
 */
#include <math.h>
#include <string.h>

#include "road_helpers.h"
#include "run.h"
#include "shapes.h"
#include "trace_sink.h"

#include "geo/measure.h"
#include "geo/stages.h"

START_TEST(view_shows_north_up_and_east_right)
{
    struct sm_projection *projection = default_projection();
    struct sm_view view = view_of(projection, ukraine_deg, 0);
    struct sm_vertex kyiv, odesa, kharkiv;
    ck_assert(sm_view_place(&view, projection, (struct sm_vertex){30.52, 50.45}, &kyiv));
    ck_assert(sm_view_place(&view, projection, (struct sm_vertex){30.72, 46.48}, &odesa));
    ck_assert(sm_view_place(&view, projection, (struct sm_vertex){36.23, 49.99}, &kharkiv));
    ck_assert(kyiv.y < odesa.y);
    ck_assert(kyiv.x < kharkiv.x);
    ck_assert(!sm_view_place(&view, projection, (struct sm_vertex){30, -90}, &kyiv));
    sm_projection_free(projection);
}
END_TEST

START_TEST(turned_view_has_north_up_in_its_middle)
{
    struct sm_projection *projection = default_projection();
    struct sm_box donetsk = {36.5, 46.8, 39.1, 49.3};
    struct sm_vertex middle = sm_box_middle(donetsk), place = middle, north = middle, a, b;
    double turn = -sm_projection_north_rad(projection, middle);
    struct sm_view view = view_of(projection, donetsk, turn);
    north.y += 0.1;
    ck_assert(sm_view_place(&view, projection, place, &a));
    ck_assert(sm_view_place(&view, projection, north, &b));
    ck_assert_double_eq_tol(a.x, b.x, 1e-3);
    ck_assert(b.y < a.y);
    sm_projection_free(projection);
}
END_TEST

START_TEST(positive_turn_is_clockwise_on_the_page)
{
    struct sm_view view = {cos(SM_PI / 2), sin(SM_PI / 2), 1, 0, 0, {0, 0, 1, 1}};
    struct sm_vertex north = sm_view_to_page(&view, (struct sm_vertex){0, 1});
    ck_assert_double_eq_tol(north.x, 1, 1e-12); /* what was up points right */
    ck_assert_double_eq_tol(north.y, 0, 1e-12);
}
END_TEST

START_TEST(page_and_map_undo_each_other)
{
    struct sm_view view = {cos(0.3), sin(0.3), 0.001, 800, 500, frame};
    uint64_t state = 2;
    for (int i = 0; i < 1000; i++) {
        struct sm_vertex map = {random_between(&state, -1e6, 1e6),
                                random_between(&state, -1e6, 1e6)};
        struct sm_vertex back = sm_view_to_map(&view, sm_view_to_page(&view, map));
        ck_assert(sm_distance(back, map) < 1e-6);
    }
}
END_TEST

START_TEST(fitted_view_fills_the_inner_box_and_is_centred)
{
    struct sm_projection *projection = default_projection();
    struct sm_vertex map[40];
    outline(projection, ukraine_deg, map);
    struct sm_shape shape = shape_of(SM_SHAPE_POINTS, map, 40);
    struct sm_box inner = {100, 50, 900, 950}, on_page = sm_box_empty();
    struct sm_view view = sm_view_fit(&shape, _i * 0.7, inner, frame);
    for (int i = 0; i < 40; i++)
        on_page = sm_box_with(on_page, sm_view_to_page(&view, map[i]));
    ck_assert(sm_box_holds_box(sm_box_grown(inner, 1e-9), on_page));
    double spare_x = sm_box_width(inner) - sm_box_width(on_page);
    double spare_y = sm_box_height(inner) - sm_box_height(on_page);
    ck_assert_double_eq_tol(fmin(spare_x, spare_y), 0, 1e-9);
    ck_assert(sm_distance(sm_box_middle(on_page), sm_box_middle(inner)) < 1e-9);
    sm_projection_free(projection);
}
END_TEST

START_TEST(view_of_one_place_has_a_scale)
{
    struct sm_vertex place = {1000, 2000};
    struct sm_shape one = shape_of(SM_SHAPE_POINTS, &place, 1), none = {0};
    struct sm_view view = sm_view_fit(&one, 0, frame, frame);
    struct sm_vertex page = sm_view_to_page(&view, place);
    ck_assert(view.px_per_m > 0 && isfinite(view.px_per_m));
    ck_assert(sm_distance(page, sm_box_middle(frame)) < 1e-9);
    ck_assert(sm_view_fit(&none, 0, frame, frame).px_per_m > 0);
}
END_TEST

START_TEST(extent_holds_every_place_in_the_frame)
{
    struct sm_projection *projection = default_projection();
    struct sm_view view = view_of(projection, ukraine_deg, _i * 0.5);
    struct sm_box extent = sm_view_extent_deg(&view, projection);
    ck_assert(sm_box_width(extent) < 60 && sm_box_height(extent) < 40);
    uint64_t state = 4;
    for (int i = 0; i < 20000; i++) {
        struct sm_vertex page = {random_between(&state, frame.x0, frame.x1),
                                 random_between(&state, frame.y0, frame.y1)};
        struct sm_vertex ground;
        ck_assert(sm_unproject(projection, sm_view_to_map(&view, page), &ground));
        ck_assert(sm_box_holds(extent, ground));
    }
    sm_projection_free(projection);
}
END_TEST

struct world_view {
    const char *name, *definition;
    struct sm_vertex middle_deg;
    double metres_across;
};

static const struct world_view world_views[] = {
    {"the pole in the frame", NULL, {31.5, 89}, 2e6},
    {"across 180", NULL, {179, 66}, 2e6},
    {"beyond the cone", NULL, {31.5, 60}, 5e7},
    {"a whole azimuthal world", "+proj=laea +lat_0=50 +lon_0=30 +datum=WGS84", {30, 50}, 3e7},
    {"a whole Mercator world", "EPSG:3857", {0, 0}, 4e7},
};

START_TEST(extent_is_the_whole_world)
{
    const struct world_view *one = &world_views[_i];
    struct sm_projection *projection = sm_projection_new(one->definition, NULL, NULL);
    struct sm_vertex middle, map[2];
    ck_assert(sm_project(projection, one->middle_deg, &middle));
    for (int i = 0; i < 2; i++)
        map[i] = (struct sm_vertex){middle.x + (i - 0.5) * one->metres_across, middle.y};
    struct sm_shape shape = shape_of(SM_SHAPE_POINTS, map, 2);
    struct sm_view view = sm_view_fit(&shape, 0, frame, frame);
    struct sm_box extent = sm_view_extent_deg(&view, projection);
    ck_assert_msg(extent.x0 == -180 && extent.x1 == 180 && extent.y0 == -90 && extent.y1 == 90,
                  "%s: %g %g %g %g", one->name, extent.x0, extent.y0, extent.x1, extent.y1);
    sm_projection_free(projection);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("views");
    TCase *views = tcase_create("views");
    tcase_add_test(views, view_shows_north_up_and_east_right);
    tcase_add_test(views, turned_view_has_north_up_in_its_middle);
    tcase_add_test(views, positive_turn_is_clockwise_on_the_page);
    tcase_add_test(views, page_and_map_undo_each_other);
    tcase_add_loop_test(views, fitted_view_fills_the_inner_box_and_is_centred, 0, 3);
    tcase_add_test(views, view_of_one_place_has_a_scale);
    tcase_add_loop_test(views, extent_holds_every_place_in_the_frame, 0, 4);
    ADD_ROWS(views, extent_is_the_whole_world, world_views);
    suite_add_tcase(suite, views);
    return run_suite(suite);
}
