/* SPDX-License-Identifier: Apache-2.0
 * Our pen on pixels draws what Cairo's would.
 */
#include <cairo.h>
#include <math.h>
#include <stdint.h>

#include "canvas_helpers.h"
#include "tests/run.h"

static struct golden_picture picture;

static void open_pixels(void)
{
    open_page(SM_PNG, 128, 128);
}

static void close_pixels(void)
{
    free(picture.rgba);
    close_page();
}

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
    struct sm_paint paint = {.stroke = BLACK,
                             .width_px = pen->width,
                             .cap = pen->cap,
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

static Suite *pen_suite(void)
{
    Suite *suite = suite_create("canvas pen");
    TCase *tests = tcase_create("against Cairo");
    tcase_add_checked_fixture(tests, open_pixels, close_pixels);
    tcase_add_loop_test(tests, pen_draws_what_cairo_s_would, 0, PEN_CASES);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void)
{
    return run_suite(pen_suite());
}
