/* SPDX-License-Identifier: Apache-2.0
 * What the canvas does not paint: what clips cut off, and what lies far beyond the page.
 */
#include "pixel_helpers.h"
#include "tests/run.h"

static void draw_far(double far)
{
    sm_add_box(canvas, (struct sm_box){-far, -far, far, far});
    fill_path(RED);
    draw_line(V(-far, 32), V(far, 32));
    stroke_path(BLACK, 2);
    sm_paint_path(canvas, &(struct sm_paint){0});
    draw_line(V(-far, 10), V(far, 10));
    sm_paint_path(canvas, &(struct sm_paint){
                              .stroke = BLACK, .width_px = 2, .dash_px = {4, 4}, .dash_count = 2});
}

static const double far_away[] = {1e3, 1e6, 1e9, 1e300};

START_TEST(far_coordinates_do_not_come_round_again)
{
    draw_far(far_away[_i]);
    picture = finish_picture();
    for (int x = 0; x < SIDE; x++) {
        ck_pixel(x, 31, 0x000000);
        ck_pixel(x, 32, 0x000000);
        ck_pixel(x, 30, 0xFF0000);
        ck_pixel(x, 50, 0xFF0000);
    }
}
END_TEST

START_TEST(everything_far_away_on_cairo_s_own_pen_is_harmless)
{
    const double far = far_away[_i];
    draw_line(V(-far, -far), V(far, far * 0.9));
    sm_paint_path(
        canvas,
        &(struct sm_paint){.stroke = BLACK, .width_px = 500, .dash_px = {9, 9}, .dash_count = 2});
    sm_add_circle(canvas, V(32, 32), far);
    fill_path(RED);
    picture = finish_picture();
    ck_pixel(32, 32, 0xFF0000);
}
END_TEST

START_TEST(box_clip_cuts_fills_and_strokes)
{
    sm_add_box(canvas, (struct sm_box){10, 10, 50, 50});
    sm_clip_begin(canvas);
    sm_add_box(canvas, (struct sm_box){-5, -5, 30, 30});
    fill_path(RED);
    draw_line(V(0, 40), V(64, 40));
    stroke_path(BLACK, 2);
    sm_clip_end(canvas);
    draw_line(V(0, 60), V(64, 60));
    stroke_path(BLACK, 2);
    picture = finish_picture();
    ck_pixel(9, 20, 0xFFFFFF);
    ck_pixel(10, 20, 0xFF0000);
    ck_pixel(9, 40, 0xFFFFFF);
    ck_pixel(10, 40, 0x000000);
    ck_pixel(49, 39, 0x000000);
    ck_pixel(50, 39, 0xFFFFFF);
    ck_pixel(60, 60, 0x000000);
}
END_TEST

/* The clip is the half right of the diagonal; a stroke is ours, the clip is Cairo's. */
START_TEST(slanted_clip_cuts_strokes)
{
    const struct sm_vertex half[] = {{0, 0}, {64, 0}, {64, 64}};
    draw_ring(half, 3);
    sm_clip_begin(canvas);
    draw_line(V(0, 32), V(64, 32));
    stroke_path(BLACK, 4);
    sm_clip_end(canvas);
    draw_line(V(0, 50), V(64, 50));
    stroke_path(BLACK, 4);
    picture = finish_picture();
    ck_pixel(20, 32, 0xFFFFFF);
    ck_pixel(40, 32, 0x000000);
    ck_pixel(2, 50, 0x000000);
}
END_TEST

START_TEST(clips_inside_clips_only_get_smaller)
{
    sm_add_box(canvas, (struct sm_box){10, 10, 30, 30});
    sm_clip_begin(canvas);
    sm_add_box(canvas, (struct sm_box){20, 20, 60, 60});
    sm_clip_begin(canvas);
    draw_line(V(0, 25), V(64, 25));
    stroke_path(BLACK, 2);
    sm_clip_end(canvas);
    sm_clip_end(canvas);
    picture = finish_picture();
    ck_pixel(15, 25, 0xFFFFFF);
    ck_pixel(25, 25, 0x000000);
    ck_pixel(40, 25, 0xFFFFFF);
}
END_TEST

START_TEST(clip_without_a_path_hides_everything)
{
    sm_clip_begin(canvas);
    draw_far(1000);
    sm_clip_end(canvas);
    picture = finish_picture();
    ck_all(0xFFFFFF);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("canvas clips");
    TCase *tests = tcase_create("cut off");
    tcase_add_checked_fixture(tests, open_pixels, close_pixels);
    tcase_add_loop_test(tests, far_coordinates_do_not_come_round_again, 0, 4);
    tcase_add_loop_test(tests, everything_far_away_on_cairo_s_own_pen_is_harmless, 0, 4);
    tcase_add_test(tests, box_clip_cuts_fills_and_strokes);
    tcase_add_test(tests, slanted_clip_cuts_strokes);
    tcase_add_test(tests, clips_inside_clips_only_get_smaller);
    tcase_add_test(tests, clip_without_a_path_hides_everything);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
