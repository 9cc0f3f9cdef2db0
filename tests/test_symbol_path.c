/* SPDX-License-Identifier: Apache-2.0
 * Path data of a symbol: its grammar, its mistakes, and arcs as curves.
 */
#include <math.h>
#include <string.h>

#include "render/canvas.h"
#include "render/symbol.h"
#include "render/symbol_file.h"
#include "render/symbol_path.h"
#include "tests/run.h"
#include "tests/symbol_helpers.h"

static const struct {
    const char *name, *data, *expected;
} paths[] = {
    {"absolute lines", "M-8-8L8-8L0 8Z", "M-8,-8 L8,-8 L0,8 Z"},
    {"relative lines", "m-8-8l16 0l-8 16z", "M-8,-8 L8,-8 L0,8 Z"},
    {"lines without their letter", "M-8-8 8-8 0 8z", "M-8,-8 L8,-8 L0,8 Z"},
    {"relative lines without it", "m-8-8 16 0-8 16z", "M-8,-8 L8,-8 L0,8 Z"},
    {"level and upright", "M-8-8H8V8H-8z", "M-8,-8 L8,-8 L8,8 L-8,8 Z"},
    {"relative level and upright", "m-8-8h16v16h-16z", "M-8,-8 L8,-8 L8,8 L-8,8 Z"},
    {"several level ones", "M-8 0h4 4 8v5z", "M-8,0 L-4,0 L0,0 L8,0 L8,5 Z"},
    {"cubic", "M-8 0C-8 8 8 8 8 0z", "M-8,0 C-8,8 8,8 8,0 Z"},
    {"relative cubic", "M-8 0c0 8 16 8 16 0z", "M-8,0 C-8,8 8,8 8,0 Z"},
    {"cubic that goes on smoothly", "M-8 0C-8 4 0 4 0 0S8-4 8 0z",
     "M-8,0 C-8,4 0,4 0,0 C0,-4 8,-4 8,0 Z"},
    {"smooth with nothing before it", "M-8 0s16 8 16 0z", "M-8,0 C-8,0 8,8 8,0 Z"},
    {"smooth behind a line mirrors nothing", "M-8 0L0 0S8 4 8 0z", "M-8,0 L0,0 C0,0 8,4 8,0 Z"},
    {"quadratic", "M-9 0Q0 9 9 0z", "M-9,0 C-3,6 3,6 9,0 Z"},
    {"relative quadratic", "M-9 0q9 9 18 0z", "M-9,0 C-3,6 3,6 9,0 Z"},
    {"quadratic that goes on smoothly", "M-6 0Q-3 3 0 0T6 0z",
     "M-6,0 C-4,2 -2,2 0,0 C2,-2 4,-2 6,0 Z"},
    {"and on", "M-6 0q1.5 3 3 0t3 0 6 0z", "M-6,0 C-5,2 -4,2 -3,0 C-2,-2 -1,-2 0,0 C1,2 3,2 6,0 Z"},
    {"arc with a radius of nothing is a line", "M-8 0A0 5 0 0 1 8 0z", "M-8,0 C-8,0 8,0 8,0 Z"},
    {"arc that goes nowhere is none", "M-8 0A5 5 0 1 1-8 0L8 5z", "M-8,0 L8,5 Z"},
    {"flags need nothing behind them", "M-8 0A0 1 0 018 0z", "M-8,0 C-8,0 8,0 8,0 Z"},
    {"numbers run together", "M-7.5.5 8-.5.5.25", "M-7.5,0.5 L8,-0.5 L0.5,0.25 Z"},
    {"exponents", "M-8e0 5E-1L80e-1+5e-1", "M-8,0.5 L8,0.5 Z"},
    {"commas and white space", " M -8 , -8\n\tL 8,-8\r\n0,8 z ", "M-8,-8 L8,-8 L0,8 Z"},
    {"open sub-paths are closed", "M-8-8L8-8M-8 8L8 8", "M-8,-8 L8,-8 Z M-8,8 L8,8 Z"},
    {"goes on from the start once closed", "M-8-8h4v4zh12v9",
     "M-8,-8 L-4,-8 L-4,-4 Z M-8,-8 L4,-8 L4,1 Z"},
    {"relative move behind a closed one", "m-8-8h4v4zm8 8h8v8z",
     "M-8,-8 L-4,-8 L-4,-4 Z M0,0 L8,0 L8,8 Z"},
    {"moves that draw nothing go", "M5 5M-8-8L8-8 0 8zM1 1", "M-8,-8 L8,-8 L0,8 Z"},
};

START_TEST(path_data_becomes_moves_lines_and_curves)
{
    struct sm_buf expected = {0};
    ck_assert_msg(read_path(paths[_i].data), "%s: %s", paths[_i].name, err.message);
    remove_spaces_behind_z(&expected, paths[_i].expected);
    ck_assert_msg(sm_text_equal(sm_buf_slice(&d), sm_buf_slice(&expected)), "%s: %s",
                  paths[_i].name, d.bytes);
    sm_buf_finish(&expected);
}
END_TEST

static const struct {
    const char *data, *what;
} broken_paths[] = {
    {"L8 8", "byte 1, \"L8 8\": the path does not begin with M"},
    {"8 8", "this is no path command"},
    {"M", "a number is missing"},
    {"M1", "a number is missing"},
    {"M1 2L", "a number is missing"},
    {"M1 2L3", "a number is missing"},
    {"M,1 2", "a number is missing"},
    {"M1,,2", "a number is missing"},
    {"M1 2,", "a number is missing behind the comma"},
    {"M1 2L3 4,Z", "a number is missing behind the comma"},
    {"M1 2Z3 4", "this is no path command"},
    {"M1 2X", "byte 5, \"X\": this is no path command"},
    {"M1 2A1 1 0 2 0 3 3", "a flag, 0 or 1, is missing"},
    {"M1 2A1 1 0 0", "a flag, 0 or 1, is missing"},
    {"M1e7 2", "the number is too large"},
    {"M1e999 2", "a number is missing"},
    {"M- 2", "a number is missing"},
    {"M. 2", "a number is missing"},
    {"Mnan 2", "a number is missing"},
    {"M0x1 2", "a number is missing"},
    {"M1 2 &amp;", "this is no path command"},
    {"M1 2 ґ", "\"ґ\": this is no path command"},
};

START_TEST(broken_path_data_is_pointed_at)
{
    ck_assert_msg(!read_path(broken_paths[_i].data), "%s", broken_paths[_i].data);
    ck_assert_msg(strstr(err.message, broken_paths[_i].what) != NULL, "%s: %s",
                  broken_paths[_i].data, err.message);
    ck_assert_msg(strncmp(err.message, "icon.svg:1: ", 12) == 0, "%s", err.message);
    ck_assert_int_eq(err.code, SM_E_INPUT);
}
END_TEST

/* How far quarter points of the curves lie from the circle, at worst. */
static double off_circle(const struct sm_symbol_path *path, struct sm_vertex centre, double radius)
{
    double worst = 0;
    struct sm_vertex here = path->steps[0].to;
    for (size_t i = 1; i < path->count && path->steps[i].verb == 'C'; i++) {
        const struct sm_symbol_step *step = &path->steps[i];
        for (int k = 0; k <= 4; k++) {
            double t = k / 4.0, s = 1 - t;
            double a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, e = t * t * t;
            struct sm_vertex v = {
                a * here.x + b * step->control[0].x + c * step->control[1].x + e * step->to.x,
                a * here.y + b * step->control[0].y + c * step->control[1].y + e * step->to.y};
            worst = fmax(worst, fabs(sm_distance(v, centre) - radius));
        }
        here = step->to;
    }
    return worst;
}

/* Large and sweep choose among four arcs; each bulges to its own side. */
static const struct {
    const char *name, *data;
    struct sm_vertex centre, passes;
    size_t curves;
} arcs[] = {
    {"small, against the clock", "M5 0A5 5 0 0 0 0 5", {5, 5}, {1.464, 1.464}, 1},
    {"small, with the clock", "M5 0A5 5 0 0 1 0 5", {0, 0}, {3.536, 3.536}, 1},
    {"large, against the clock", "M5 0A5 5 0 1 0 0 5", {0, 0}, {-3.536, -3.536}, 3},
    {"large, with the clock", "M5 0A5 5 0 1 1 0 5", {5, 5}, {8.536, 8.536}, 3},
    {"radii too short grow", "M-5 0A1 1 0 0 1 5 0", {0, 0}, {0, -5}, 2},
    {"a turned circle is a circle", "M-5 0A5 5 30 0 1 5 0", {0, 0}, {0, -5}, 2},
    {"negative radii count as positive", "M-5 0A-5-5 0 0 1 5 0", {0, 0}, {0, -5}, 2},
    {"relative", "M-5 0a5 5 0 0 1 10 0", {0, 0}, {0, -5}, 2},
};

/* From 'v' to the nearest end or middle of a curve. */
static double distance_to_points(const struct sm_symbol_path *path, struct sm_vertex v)
{
    double nearest = 1e9;
    struct sm_vertex here = path->steps[0].to;
    for (size_t i = 1; i < path->count && path->steps[i].verb == 'C'; i++) {
        const struct sm_symbol_step *step = &path->steps[i];
        struct sm_vertex half = {
            (here.x + 3 * step->control[0].x + 3 * step->control[1].x + step->to.x) / 8,
            (here.y + 3 * step->control[0].y + 3 * step->control[1].y + step->to.y) / 8};
        nearest = fmin(nearest, fmin(sm_distance(v, half), sm_distance(v, step->to)));
        here = step->to;
    }
    return nearest;
}

START_TEST(arcs_run_on_their_circle)
{
    struct sm_symbol_path path = {0};
    struct sm_symbol_fault fault;
    ck_assert(sm_symbol_path_add(&path, sm_text(arcs[_i].data), &fault));
    ck_assert_msg(path.count == arcs[_i].curves + 2, "%s: %zu steps", arcs[_i].name, path.count);
    ck_assert_msg(off_circle(&path, arcs[_i].centre, 5) < 0.002, "%s", arcs[_i].name);
    ck_assert_msg(distance_to_points(&path, arcs[_i].passes) < 0.002, "%s", arcs[_i].name);
    free(path.steps);
}
END_TEST

START_TEST(a_turned_ellipse_reaches_as_far_as_its_radii_say)
{
    struct sm_symbol_path path = {0};
    struct sm_symbol_fault fault;
    /* Radii 8 and 4 turned by 90 degrees: half of it from top to bottom. */
    ck_assert(sm_symbol_path_add(&path, sm_text("M0-8A8 4 90 0 1 0 8z"), &fault));
    struct sm_box box = sm_symbol_path_bounds(&path);
    ck_assert_double_eq_tol(box.x1, 4, 0.01);
    ck_assert_double_eq_tol(box.y0, -8, 0.01);
    ck_assert_double_eq_tol(box.x0, 0, 0.01);
    free(path.steps);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("symbol_path");
    TCase *grammar = tcase_create("path data");
    tcase_add_checked_fixture(grammar, begin_symbol, end_symbol);
    ADD_ROWS(grammar, path_data_becomes_moves_lines_and_curves, paths);
    ADD_ROWS(grammar, broken_path_data_is_pointed_at, broken_paths);
    ADD_ROWS(grammar, arcs_run_on_their_circle, arcs);
    tcase_add_test(grammar, a_turned_ellipse_reaches_as_far_as_its_radii_say);
    suite_add_tcase(suite, grammar);
    return run_suite(suite);
}
