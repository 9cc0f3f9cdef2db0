/* SPDX-License-Identifier: Apache-2.0
 * What the canvas paints, pixel by pixel, and that our pen draws what Cairo's would.
 */
#include <cairo.h>
#include <math.h>
#include <stdint.h>

#include "canvas_helpers.h"
#include "tests/run.h"

enum { SIDE = 64 };

static struct golden_picture picture;

static void open_pixels(void)
{
    open_page(SM_PNG, SIDE, SIDE);
}

static void close_pixels(void)
{
    free(picture.rgba);
    picture = (struct golden_picture){0};
    close_page();
}

static void ck_pixel(int x, int y, unsigned rgb)
{
    const unsigned char *p = golden_pixel(&picture, x, y);
    unsigned found = (unsigned)p[0] << 16 | (unsigned)p[1] << 8 | p[2];
    ck_assert_msg(found == rgb, "pixel %d,%d: %06x, expected %06x", x, y, found, rgb);
}

static void ck_all(unsigned rgb)
{
    for (int y = 0; y < picture.height; y++)
        for (int x = 0; x < picture.width; x++)
            ck_pixel(x, y, rgb);
}

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

static void draw_far(double far)
{
    sm_add_box(canvas, (struct sm_box){-far, -far, far, far});
    fill_path(RED);
    draw_line(V(-far, 32), V(far, 32));
    stroke_path(BLACK, 2);
    sm_paint_path(canvas, &(struct sm_paint){0});
    draw_line(V(-far, 10), V(far, 10));
    sm_paint_path(canvas, &(struct sm_paint){.stroke = BLACK, .width_px = 2, .dash_px = {4, 4},
                                             .dash_count = 2});
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
    sm_paint_path(canvas, &(struct sm_paint){.stroke = BLACK, .width_px = 500, .dash_px = {9, 9},
                                             .dash_count = 2});
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

/* Our pen against Cairo's */

static uint32_t random_state;

static double next_random(double low, double high)
{
    random_state = random_state * 1664525u + 1013904223u;
    return low + (high - low) * (random_state >> 8) / 16777216.0;
}

/* A coast: short steps that keep roughly to a direction. */
static size_t make_coast(struct sm_vertex *line, size_t n, double step)
{
    double angle = next_random(0, 6.28);
    line[0] = V(next_random(20, 108), next_random(20, 108));
    for (size_t i = 1; i < n; i++) {
        angle += next_random(-0.9, 0.9);
        line[i] = V(line[i - 1].x + step * cos(angle), line[i - 1].y + step * sin(angle));
    }
    return n;
}

static const struct pen_case {
    const char *name;
    double width, step;
    enum sm_cap cap;
    double dash[2];
    double ink_percent; /* how far the ink may differ */
    int worst;          /* and any pixel: where lines cross, and where dashes end near corners */
} pen_cases[] = {
    {"hairline", 0.4, 2, SM_CAP_BUTT, {0, 0}, 2, 100},
    {"thin river", 0.7, 1.5, SM_CAP_ROUND, {0, 0}, 2, 100},
    {"one pixel", 1, 3, SM_CAP_BUTT, {0, 0}, 2, 100},
    {"border", 1.4, 1.5, SM_CAP_ROUND, {0, 0}, 2, 100},
    {"thick", 4, 5, SM_CAP_BUTT, {0, 0}, 1, 100},
    {"round and thick", 7, 6, SM_CAP_ROUND, {0, 0}, 1, 100},
    {"straight", 1.2, 40, SM_CAP_BUTT, {0, 0}, 1, 40},
    {"dashed", 1.2, 30, SM_CAP_BUTT, {6, 3}, 2, 160},
    {"dashed round corners", 1.4, 2.5, SM_CAP_BUTT, {5, 3}, 4, 200},
    {"dotted", 2, 20, SM_CAP_ROUND, {0, 5}, 13, 80},
};
enum { PEN_CASES = sizeof pen_cases / sizeof *pen_cases, COASTS = 6, COAST_MAX = 60 };

static struct sm_vertex coasts[COASTS][COAST_MAX];

static void stroke_by_cairo(cairo_surface_t *surface, const struct pen_case *pen, size_t n)
{
    cairo_t *cr = cairo_create(surface);
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_paint(cr);
    cairo_set_source_rgb(cr, 0, 0, 0);
    cairo_set_line_width(cr, pen->width);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(cr, pen->cap == SM_CAP_ROUND ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    if (pen->dash[1] > 0) cairo_set_dash(cr, pen->dash, 2, 0);
    for (int c = 0; c < COASTS; c++) {
        cairo_new_sub_path(cr);
        for (size_t i = 0; i < n; i++)
            cairo_line_to(cr, coasts[c][i].x, coasts[c][i].y);
    }
    cairo_stroke(cr);
    cairo_destroy(cr);
    cairo_surface_flush(surface);
}

static void stroke_by_canvas(const struct pen_case *pen, size_t n)
{
    struct sm_paint paint = {.stroke = BLACK, .width_px = pen->width, .cap = pen->cap,
                             .dash_px = {pen->dash[0], pen->dash[1]},
                             .dash_count = pen->dash[1] > 0 ? 2 : 0};
    for (int c = 0; c < COASTS; c++)
        draw_ring(coasts[c], n);
    sm_paint_path(canvas, &paint);
}

/* How much darker or lighter than Cairo's: over all ink, and at the worst pixel; VERBOSE=1 in the
 * environment prints it. */
static void ck_pens_agree(const struct pen_case *pen, cairo_surface_t *surface)
{
    const unsigned char *data = cairo_image_surface_get_data(surface);
    int stride = cairo_image_surface_get_stride(surface), worst = 0;
    double ink = 0, error = 0, absolute = 0;
    for (int y = 0; y < picture.height; y++)
        for (int x = 0; x < picture.width; x++) {
            int theirs = 255 - data[y * stride + 4 * x];
            int difference = 255 - golden_pixel(&picture, x, y)[0] - theirs;
            ink += theirs;
            error += difference;
            absolute += abs(difference);
            if (abs(difference) > worst) worst = abs(difference);
        }
    if (getenv("VERBOSE"))
        printf("%-22s ink %+.2f %%, absolute %.2f %%, worst %d\n", pen->name, 100 * error / ink,
               100 * absolute / ink, worst);
    double limit = ink * pen->ink_percent / 100;
    ck_assert_msg(fabs(error) < limit && absolute < limit + 0.05 * ink && worst < pen->worst,
                  "%s: ink differs by %.2f %%, pixels by %.2f %% and at most %d/255", pen->name,
                  100 * error / ink, 100 * absolute / ink, worst);
}

START_TEST(pen_draws_what_cairo_s_would)
{
    const struct pen_case *pen = &pen_cases[_i];
    size_t n = pen->step < 10 ? COAST_MAX : 5;
    close_page();
    open_page(SM_PNG, 128, 128);
    random_state = 7 + (uint32_t)_i;
    for (int c = 0; c < COASTS; c++)
        make_coast(coasts[c], n, pen->step);
    stroke_by_canvas(pen, n);
    picture = finish_picture();
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 128, 128);
    stroke_by_cairo(surface, pen, n);
    ck_pens_agree(pen, surface);
    cairo_surface_destroy(surface);
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
    tcase_add_loop_test(tests, far_coordinates_do_not_come_round_again, 0, 4);
    tcase_add_loop_test(tests, everything_far_away_on_cairo_s_own_pen_is_harmless, 0, 4);
    tcase_add_test(tests, box_clip_cuts_fills_and_strokes);
    tcase_add_test(tests, slanted_clip_cuts_strokes);
    tcase_add_test(tests, clips_inside_clips_only_get_smaller);
    tcase_add_test(tests, clip_without_a_path_hides_everything);
    tcase_add_test(tests, scale_makes_more_pixels_of_the_same_page);
    tcase_add_test(tests, page_without_background_is_transparent);
    tcase_add_loop_test(tests, pen_draws_what_cairo_s_would, 0, PEN_CASES);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void)
{
    return run_suite(pixel_suite());
}
