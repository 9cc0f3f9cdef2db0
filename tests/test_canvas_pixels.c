/* SPDX-License-Identifier: Apache-2.0
 * What the canvas paints, pixel by pixel.
 */
#include "pixel_helpers.h"
#include "tests/run.h"

START_TEST(background_covers_the_page)
{
    picture = finish_picture();
    ck_all(0xFFFFFF);
}
END_TEST

START_TEST(box_on_pixels_is_sharp)
{
    sm_add_box(canvas, (struct sm_box){10, 20, 30, 40});
    fill_path(RED);
    picture = finish_picture();
    ck_pixel(10, 20, 0xFF0000);
    ck_pixel(29, 39, 0xFF0000);
    ck_pixel(9, 20, 0xFFFFFF);
    ck_pixel(30, 39, 0xFFFFFF);
    ck_pixel(10, 19, 0xFFFFFF);
    ck_pixel(29, 40, 0xFFFFFF);
}
END_TEST

START_TEST(hole_is_left_out_whichever_way_it_runs)
{
    const struct sm_vertex outer[] = {{0, 0}, {64, 0}, {64, 64}, {0, 64}};
    const struct sm_vertex hole[] = {{20, 20}, {40, 20}, {40, 40}, {20, 40}};
    const struct sm_vertex turned[] = {{40, 50}, {40, 60}, {20, 60}, {20, 50}};
    sm_sink_polygon_start(sm_canvas_sink(canvas));
    draw_ring(outer, 4);
    draw_ring(hole, 4);
    draw_ring(turned, 4);
    sm_sink_polygon_end(sm_canvas_sink(canvas));
    fill_path(RED);
    picture = finish_picture();
    ck_pixel(10, 10, 0xFF0000);
    ck_pixel(30, 30, 0xFFFFFF);
    ck_pixel(30, 55, 0xFFFFFF);
}
END_TEST

/* The two share the slanted edge from (20, 0) to (45, 64); each runs its own way. */
static const struct sm_vertex left_side[] = {{-5, 0}, {20, 0}, {45, 64}, {-5, 64}};
static const struct sm_vertex right_sides[][4] = {
    {{20, 0}, {70, 0}, {70, 64}, {45, 64}},
    {{45, 64}, {70, 64}, {70, 0}, {20, 0}},
};

START_TEST(neighbours_in_one_path_show_no_seam)
{
    struct sm_sink *sink = sm_canvas_sink(canvas);
    sm_sink_polygon_start(sink);
    draw_ring(left_side, 4);
    draw_ring(right_sides[_i], 4);
    sm_sink_polygon_end(sink);
    fill_path(RED);
    picture = finish_picture();
    ck_all(0xFF0000);
}
END_TEST

START_TEST(island_that_fills_its_hole_shows_no_seam)
{
    const struct sm_vertex outer[] = {{-5, -5}, {70, -5}, {70, 70}, {-5, 70}};
    const struct sm_vertex island[] = {{10.3, 9.7}, {50.2, 20.4}, {30.9, 55.5}};
    struct sm_sink *sink = sm_canvas_sink(canvas);
    sm_sink_polygon_start(sink);
    draw_ring(outer, 4);
    draw_ring(island, 3);
    draw_ring(island, 3);
    sm_sink_polygon_end(sink);
    fill_path(RED);
    picture = finish_picture();
    ck_all(0xFF0000);
}
END_TEST

START_TEST(translucent_stroke_is_not_darker_where_it_meets_itself)
{
    draw_line(V(10, 32), V(54, 32));
    sm_line_to(canvas, V(54, 10));
    sm_line_to(canvas, V(32, 10));
    sm_line_to(canvas, V(32, 54));
    stroke_path(SM_RGBA(0x000000, 0.5), 6);
    picture = finish_picture();
    ck_pixel(15, 32, 0x7F7F7F);
    ck_pixel(32, 32, 0x7F7F7F);
    ck_pixel(54, 12, 0x7F7F7F);
}
END_TEST

START_TEST(fill_lies_under_its_stroke)
{
    sm_add_box(canvas, (struct sm_box){20, 20, 40, 40});
    sm_paint_path(canvas, &(struct sm_paint){.fill = RED, .stroke = BLACK, .width_px = 4});
    picture = finish_picture();
    ck_pixel(30, 30, 0xFF0000);
    ck_pixel(19, 30, 0x000000);
    ck_pixel(21, 30, 0x000000);
    ck_pixel(17, 30, 0xFFFFFF);
}
END_TEST

START_TEST(scale_makes_more_pixels_of_the_same_page)
{
    close_page();
    page.scale = 2;
    canvas = sm_canvas_new(SM_PNG, &page, NULL, &err);
    sm_add_box(canvas, (struct sm_box){10, 10, 20, 20});
    fill_path(RED);
    draw_line(V(0, 40), V(64, 40));
    stroke_path(BLACK, 1);
    picture = finish_picture();
    ck_assert_int_eq(picture.width, 2 * SIDE);
    ck_pixel(20, 20, 0xFF0000);
    ck_pixel(39, 39, 0xFF0000);
    ck_pixel(40, 39, 0xFFFFFF);
    ck_pixel(5, 79, 0x000000);
    ck_pixel(5, 80, 0x000000);
    ck_pixel(5, 81, 0xFFFFFF);
}
END_TEST

START_TEST(page_without_background_is_transparent)
{
    close_page();
    page.background = SM_NO_COLOR;
    canvas = sm_canvas_new(SM_PNG, &page, NULL, &err);
    sm_add_box(canvas, (struct sm_box){0, 0, 10, 10});
    fill_path(SM_RGBA(0xD5601E, 0.5));
    picture = finish_picture();
    ck_assert_int_eq(golden_pixel(&picture, 20, 20)[3], 0);
    ck_assert_int_eq(golden_pixel(&picture, 5, 5)[3], 128);
    ck_assert_int_eq(golden_pixel(&picture, 5, 5)[0], 0xD5);
}
END_TEST

static Suite *pixel_suite(void)
{
    Suite *suite = suite_create("canvas pixels");
    TCase *tests = tcase_create("painted");
    tcase_add_checked_fixture(tests, open_pixels, close_pixels);
    tcase_add_test(tests, background_covers_the_page);
    tcase_add_test(tests, box_on_pixels_is_sharp);
    tcase_add_test(tests, hole_is_left_out_whichever_way_it_runs);
    tcase_add_loop_test(tests, neighbours_in_one_path_show_no_seam, 0, 2);
    tcase_add_test(tests, island_that_fills_its_hole_shows_no_seam);
    tcase_add_test(tests, translucent_stroke_is_not_darker_where_it_meets_itself);
    tcase_add_test(tests, fill_lies_under_its_stroke);
    tcase_add_test(tests, scale_makes_more_pixels_of_the_same_page);
    tcase_add_test(tests, page_without_background_is_transparent);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void)
{
    return run_suite(pixel_suite());
}
