/* SPDX-License-Identifier: Apache-2.0
 * A user's own symbol: files as drawing programs write them, and files that are not what they
 * should be.
 */
#include <string.h>

#include "base/memory.h"
#include "render/canvas.h"
#include "render/symbol.h"
#include "render/symbol_file.h"
#include "render/symbol_path.h"
#include "tests/run.h"
#include "tests/symbol_helpers.h"

static bool read_text(const char *text)
{
    return sm_symbol_from_svg("icon.svg", sm_text(text), &d, &err);
}

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
    TCase *files = tcase_create("files");
    tcase_add_checked_fixture(files, begin_symbol, end_symbol);
    ADD_ROWS(files, what_does_not_change_the_shape_is_passed_over, good_files);
    ADD_ROWS(files, what_is_not_understood_is_named, broken_files);
    tcase_add_test(files, deep_nesting_ends_in_an_error);
    tcase_add_test(files, a_picture_is_no_symbol);
    tcase_add_test(files, a_wide_view_box_lies_in_the_middle_of_the_square);
    tcase_add_test(files, what_was_read_can_be_drawn);
    tcase_add_test(files, memory_that_runs_out_is_an_error);
    tcase_add_test(files, a_file_that_is_not_there_or_too_large_is_an_error);
    suite_add_tcase(suite, files);
    return run_suite(suite);
}
