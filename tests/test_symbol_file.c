/* SPDX-License-Identifier: Apache-2.0
 * A user's own symbol: path data in all its spellings, and files that are not what they should be.
 */
#include <math.h>
#include <string.h>

#include "base/memory.h"
#include "render/canvas.h"
#include "render/symbol.h"
#include "render/symbol_file.h"
#include "render/symbol_path.h"
#include "tests/run.h"

static struct sm_buf svg, d;
static struct sm_error err;

static void setup(void)
{
    err = (struct sm_error){0};
}

static void teardown(void)
{
    sm_buf_finish(&svg);
    sm_buf_finish(&d);
    svg = d = (struct sm_buf){0};
}

static bool read_text(const char *text)
{
    return sm_symbol_from_svg("icon.svg", sm_text(text), &d, &err);
}

/* In a viewBox that is the symbol's own square, numbers stay as they are. */
static bool read_path(const char *data)
{
    sm_buf_str(&svg, "<svg viewBox=\"-10 -10 20 20\"><path d=\"");
    sm_buf_str(&svg, data);
    sm_buf_str(&svg, "\"/></svg>");
    return sm_symbol_from_svg("icon.svg", sm_buf_slice(&svg), &d, &err);
}

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

/* Written with a space behind each number only; the tables have one behind Z for the eye. */
static void remove_spaces_behind_z(struct sm_buf *text, const char *with)
{
    for (const char *at = with; *at; at++)
        if (!(*at == ' ' && at > with && at[-1] == 'Z')) sm_buf_char(text, *at);
}

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

#define SVG(content) "<svg viewBox=\"0 0 20 20\">" content "</svg>"
#define BOX "<path d=\"M2 2h16v16H2z\"/>"
#define BOX_DRAWN "M-8,-8 L8,-8 L8,8 L-8,8 Z"

static const char *const good_files[] = {
    SVG(BOX),
    "\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- an icon -->\n" SVG(BOX) "\n<!-- end -->\n",
    "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"svg11.dtd\">" SVG(BOX),
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width='64' viewBox = '0,0 20 , 20' >" BOX "</svg >",
    SVG("<g id=\"a\"><g>" BOX "</g></g>"),
    SVG("<title>Box &amp; <![CDATA[<circle/>]]></title><desc><b>!</b></desc>" BOX),
    SVG("<metadata><rdf:RDF><cc:Work/></rdf:RDF></metadata><defs id=\"d\"/>" BOX),
    SVG("<sodipodi:namedview><inkscape:page/></sodipodi:namedview>" BOX),
    SVG("<defs><clipPath id=\"c\"><path d=\"nonsense\"/></clipPath></defs>" BOX),
    SVG("<path d=\"M0 0h20v20H0z\" fill=\"none\"/>" BOX),
    SVG("<path style=\"stroke:none; fill : none\" d=\"M0 0h20v20H0z\"/>" BOX),
    SVG("<g fill=\"none\"><path d=\"M0 0h20v20H0z\"/><path fill=\"#000\" "
        "d=\"M2 2h16v16H2z\"/></g>"),
    SVG("<path d=\"\"/><path/>" BOX "<path d=\" \"></path>"),
    SVG("<path fill=\"red\" stroke=\"none\" class=\"x\" d='M2 2h16v16H2z' id=\"ї\"/>"),
};

START_TEST(what_does_not_change_the_shape_is_passed_over)
{
    ck_assert_msg(read_text(good_files[_i]), "%s: %s", good_files[_i], err.message);
    struct sm_buf expected = {0};
    remove_spaces_behind_z(&expected, BOX_DRAWN);
    ck_assert_str_eq(d.bytes, expected.bytes);
    sm_buf_finish(&expected);
}
END_TEST

static const struct {
    const char *text, *what;
} broken_files[] = {
    {"", "icon.svg:1: there is no <svg>"},
    {"hello", "there is no <svg>"},
    {"<html/>", "the first element is not <svg>"},
    {"<svg>" BOX "</svg>", "<svg> has no viewBox"},
    {"<svg viewBox=\"0 0 20\">" BOX "</svg>", "viewBox=\"0 0 20\" is not understood; write four"},
    {"<svg viewBox=\"0 0 0 20\"/>", "width and height above 0"},
    {"<svg viewBox=\"0 0 20 20 1\"/>", "write four numbers"},
    {"<svg viewBox=\"0 0 nan 20\"/>", "write four numbers"},
    {"<svg viewBox=\"0 0 1e9 20\"/>", "write four numbers"},
    {"<svg viewBox=\"0 0 1e-9 1e-9\"/>", "width and height above 0"},
    {SVG(""), "there is no filled path to draw"},
    {SVG("<path d=\"M2 2\"/>"), "there is no filled path to draw"},
    {SVG("\n\n<circle r=\"3\"/>"), "icon.svg:3: <circle> is not understood; convert objects"},
    {SVG("<svg:path d=\"M2 2h9v9z\"/>"), "<svg:path> is not understood"},
    {SVG("<svg viewBox=\"0 0 1 1\"/>"), "<svg> is not understood; use a single one"},
    {SVG("<defs><style>.a{fill:none}</style></defs>" BOX), "<style> is not understood"},
    {SVG("<g transform=\"scale(2)\">" BOX "</g>"),
     "transform=\"scale(2)\" is not understood; apply it to the path itself"},
    {SVG("<path style=\"fill:#000;transform:scale(2)\" d=\"M2 2h9v9z\"/>"), "transform=\"scale(2)"},
    {SVG("<path stroke=\"currentColor\" d=\"M2 2h9v9z\"/>"), "convert strokes to paths"},
    {SVG("<g display=\"none\">" BOX "</g>"), "delete what is hidden"},
    {SVG("<path clip-path=\"url(#c)\" d=\"M2 2h9v9z\"/>"), "clip-path"},
    {SVG("<path d=\"M2 2h30v16H2z\"/>"), "the shape leaves its viewBox"},
    {SVG("<path d=\"M2 10C2 60 18 60 18 10z\"/>"), "the shape leaves its viewBox"},
    {SVG("<path d=\"M2 2h3v3z\"/>"), "takes less than half of its viewBox"},
    {SVG(BOX "\n<path d=\"M0 0\nX\"/>"), "icon.svg:3: path, byte 6"},
    {SVG(BOX) SVG(BOX), "something stands behind </svg>"},
    {"<svg viewBox=\"0 0 20 20\">" BOX, "the document ends too early"},
    {"<svg viewBox=\"0 0 20 20\"><g>" BOX "</svg>", "an end tag does not match"},
    {"</svg>", "an end tag does not match"},
    {SVG("<g"), "a tag is not well-formed"},
    {SVG("<path d=\"M2 2h9v9z/>"), "a tag is not well-formed"},
    {SVG("<path d=M2/>"), "a tag is not well-formed"},
    {SVG("<path d=\"M2 2\"id=\"x\"/>"), "a tag is not well-formed"},
    {SVG("<>"), "a tag has no name"},
    {SVG("</g x=\"1\">"), "an end tag has attributes"},
    {SVG("<!-- never closed"), "never closed"},
    {SVG("<![CDATA[ never closed"), "never closed"},
    {"<?xml never closed", "never closed"},
    {"<!ELEMENT svg>", "this is no tag"},
    {"<!DOCTYPE svg [<!ENTITY a \"aaaa\">]>" SVG(BOX), "declarations in a DOCTYPE are not read"},
    {"<s", "a tag is not well-formed"},
    {"<", "a tag has no name"},
    {"<a:>", "the first element is not <svg>"},
    {"\xFF\xFE<\0s\0v\0g", "byte 1 is not UTF-8"},
};

START_TEST(what_is_not_understood_is_named)
{
    ck_assert_msg(!read_text(broken_files[_i].text), "%s", broken_files[_i].text);
    ck_assert_msg(strstr(err.message, broken_files[_i].what) != NULL, "%s: %s",
                  broken_files[_i].text, err.message);
    ck_assert_msg(strncmp(err.message, "icon.svg", 8) == 0, "%s", err.message);
    ck_assert_int_eq(err.code, SM_E_INPUT);
}
END_TEST

START_TEST(deep_nesting_ends_in_an_error)
{
    sm_buf_str(&svg, "<svg viewBox=\"0 0 20 20\">");
    for (int i = 0; i < 1000; i++)
        sm_buf_str(&svg, "<g>");
    ck_assert(!sm_symbol_from_svg("icon.svg", sm_buf_slice(&svg), &d, &err));
    ck_assert_ptr_nonnull(strstr(err.message, "nested too deeply"));
}
END_TEST

START_TEST(a_picture_is_no_symbol)
{
    sm_buf_str(&svg, "<svg viewBox=\"0 0 20 20\"><path d=\"M1 1");
    for (int i = 0; i < SM_SYMBOL_STEPS_MAX; i++)
        sm_buf_str(&svg, i % 2 ? "h9" : "v9");
    sm_buf_str(&svg, "\"/></svg>");
    ck_assert(!sm_symbol_from_svg("icon.svg", sm_buf_slice(&svg), &d, &err));
    ck_assert_ptr_nonnull(strstr(err.message, "more steps than a symbol may"));
}
END_TEST

START_TEST(a_wide_view_box_lies_in_the_middle_of_the_square)
{
    ck_assert(read_text("<svg viewBox=\"100 50 40 20\"><path d=\"M100 50h40v20h-40z\"/></svg>"));
    ck_assert_str_eq(d.bytes, "M-10,-5 L10,-5 L10,5 L-10,5 Z");
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

START_TEST(what_was_read_can_be_drawn)
{
    struct sm_page page = {.width_px = 40, .height_px = 40, .scale = 1, .lang = "en"};
    struct sm_canvas *canvas = sm_canvas_new(SM_TRACE, &page, NULL, &err);
    ck_assert_ptr_nonnull(canvas);
    ck_assert(read_path("M-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0zM0-5q5 5 0 10t0-10zM3 3h2v2z"));
    struct sm_vertex centre = {20, 20};
    ck_assert(sm_add_symbol(canvas, sm_buf_slice(&d), centre, 19));
    sm_canvas_free(canvas);
}
END_TEST

START_TEST(memory_that_runs_out_is_an_error)
{
    bool done = false;
    for (long n = 0; !done; n++) {
        struct sm_buf out = {0};
        struct sm_error failure = {0};
        sm_memory_fail_after(n);
        done = sm_symbol_from_svg("icon.svg", sm_text(SVG(BOX BOX)), &out, &failure);
        sm_memory_fail_after(-1);
        ck_assert_msg(done || failure.code != SM_OK, "allocation %ld", n);
        sm_buf_finish(&out);
        ck_assert_int_lt(n, 1000);
    }
}
END_TEST

START_TEST(a_file_that_is_not_there_or_too_large_is_an_error)
{
    ck_assert(!sm_symbol_read("/nowhere/icon.svg", &d, &err));
    ck_assert_ptr_nonnull(strstr(err.message, "/nowhere/icon.svg"));
    ck_assert(!sm_symbol_read("/tmp", &d, &err));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("symbol_file");
    TCase *grammar = tcase_create("path data"), *files = tcase_create("files");
    tcase_add_checked_fixture(grammar, setup, teardown);
    tcase_add_checked_fixture(files, setup, teardown);
    ADD_ROWS(grammar, path_data_becomes_moves_lines_and_curves, paths);
    ADD_ROWS(grammar, broken_path_data_is_pointed_at, broken_paths);
    ADD_ROWS(grammar, arcs_run_on_their_circle, arcs);
    tcase_add_test(grammar, a_turned_ellipse_reaches_as_far_as_its_radii_say);
    ADD_ROWS(files, what_does_not_change_the_shape_is_passed_over, good_files);
    ADD_ROWS(files, what_is_not_understood_is_named, broken_files);
    tcase_add_test(files, deep_nesting_ends_in_an_error);
    tcase_add_test(files, a_picture_is_no_symbol);
    tcase_add_test(files, a_wide_view_box_lies_in_the_middle_of_the_square);
    tcase_add_test(files, what_was_read_can_be_drawn);
    tcase_add_test(files, memory_that_runs_out_is_an_error);
    tcase_add_test(files, a_file_that_is_not_there_or_too_large_is_an_error);
    suite_add_tcase(suite, grammar);
    suite_add_tcase(suite, files);
    return run_suite(suite);
}
