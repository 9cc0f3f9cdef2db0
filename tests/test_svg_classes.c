/* SPDX-License-Identifier: Apache-2.0
 * The semantic SVG: what its classes and rules say of what is drawn, and its live text.
 */
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "render/canvas.h"
#include "tests/font_helpers.h"
#include "tests/run.h"
#include "tests/svg_helpers.h"

static void draw_same_class_thrice(struct sm_canvas *canvas)
{
    struct sm_paint other = land;
    other.stroke = SM_RGBA(0xFF0000, 0.5);
    other.width_px = 2;
    paint_box(canvas, &land);
    paint_box(canvas, &land);
    paint_box(canvas, &other);
}

START_TEST(a_class_is_said_once_and_differences_where_they_are)
{
    const char *svg = draw_small(draw_same_class_thrice);
    const char *rule = strstr(svg, " path.land{fill:#f8f5ee;}");
    ck_assert_msg(rule != NULL, "%s", svg);
    ck_assert_ptr_null(strstr(rule + 2, "path.land"));
    ck_has(svg, "<path class=\"land\" d=\"");
    ck_has(svg, "<path class=\"land\" style=\"stroke:#ff0000;stroke-opacity:0.502;"
                "stroke-width:2\" d=\"");
}
END_TEST

static void draw_class_and_part_of_it(struct sm_canvas *canvas)
{
    struct sm_paint plain = {.class_name = "border", .stroke = SM_RGB(0x5F5A52), .width_px = 1.4};
    struct sm_paint turned = border;
    turned.class_name = "oblast border";
    paint_box(canvas, &border);
    paint_box(canvas, &turned);
    paint_box(canvas, &plain);
}

/* A rule for "border" also applies to "border oblast": that one must then leave nothing unsaid. */
START_TEST(a_class_within_another_does_not_colour_it)
{
    const char *svg = draw_small(draw_class_and_part_of_it);
    ck_has(svg, " path.border.oblast{fill:none;fill-opacity:1;stroke:#bdb6a9;stroke-opacity:1;"
                "stroke-width:0.7;stroke-dasharray:4 2;stroke-linecap:round;}");
    ck_has(svg, " path.border{stroke:#5f5a52;stroke-width:1.4;}");
    ck_has_not(svg, "path.oblast.border");
    ck_has(svg, "<path class=\"oblast border\" d=\"");
}
END_TEST

static void draw_odd_classes(struct sm_canvas *canvas)
{
    struct sm_paint odd = land;
    odd.class_name = "1st  \"><b>{}";
    paint_box(canvas, &odd);
    odd.class_name = "";
    paint_box(canvas, &odd);
}

START_TEST(class_names_can_only_be_names)
{
    const char *svg = draw_small(draw_odd_classes);
    ck_has(svg, " path._st.___b___{");
    ck_has(svg, "<path class=\"_st ___b___\" d=\"");
    ck_has(svg, "<path style=\"fill:#f8f5ee\" d=\"");
}
END_TEST

static void draw_invisible(struct sm_canvas *canvas)
{
    struct sm_paint none = {.class_name = "none"};
    paint_box(canvas, &none);
}

START_TEST(what_paints_nothing_is_not_written)
{
    ck_has_not(draw_small(draw_invisible), "none\"");
}
END_TEST

/* Text */

START_TEST(text_is_live_and_styled_by_class)
{
    const char *svg = draw_small(draw_labels);
    ck_has(svg, "<text class=\"place\" x=\"20\" y=\"40.25\">Київ</text>");
    ck_has(svg, ">&lt;b&gt; &amp; &quot;c&quot;</text>");
    ck_has(svg, "xml:space=\"preserve\"> two  spaces</text>");
    ck_has(svg, "'Roboto Condensed','Arial Narrow'");
    ck_has(svg, "font-size:13px;font-weight:600;fill:#222222;stroke:#f8f5ee;stroke-width:3;}");
    ck_has(svg, "font-size:12px;font-style:italic;letter-spacing:1.5px;");
    ck_has(svg, "paint-order:stroke;");
    ck_has(svg, "font-kerning:normal;");
}
END_TEST

START_TEST(faces_that_are_used_are_embedded_under_neutral_names)
{
    const char *svg = draw_small(draw_labels);
    ck_has(svg, "@font-face{font-family:'sitmap Condensed ");
    ck_has(svg, ";font-weight:600;font-style:normal;src:url(data:font/ttf;base64,AAEAAAA");
    ck_has(svg, ";font-weight:400;font-style:italic;src:");
    ck_has(svg, "@font-face{font-family:'sitmap Sans ");
    ck_has_not(svg, "font-weight:500");
    ck_has_not(svg, "@font-face{font-family:'IBM");
}
END_TEST

static void draw_hebrew(struct sm_canvas *canvas)
{
    draw_text(canvas, "אב", (struct sm_type){SM_SANS, 10, 0}, "note");
}

START_TEST(right_to_left_text_starts_at_its_right_end)
{
    struct sm_run run;
    char start[64];
    const char *svg = draw_small(draw_hebrew);
    struct sm_type type = {.face = SM_SANS, .size_px = 10};
    ck_assert(sm_shape_line(fonts, sm_text("אב"), type, &arena, &run, NULL, &err));
    struct sm_buf x = {0};
    sm_buf_fixed(&x, 20 + run.width_px, 2);
    snprintf(start, sizeof start, "x=\"%s\"", x.bytes);
    sm_buf_finish(&x);
    ck_has(svg, start);
    ck_has(svg, "direction:rtl;");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("SVG classes");
    TCase *tests = tcase_create("documents");
    tcase_add_checked_fixture(tests, open_fonts, close_document);
    tcase_add_test(tests, a_class_is_said_once_and_differences_where_they_are);
    tcase_add_test(tests, a_class_within_another_does_not_colour_it);
    tcase_add_test(tests, class_names_can_only_be_names);
    tcase_add_test(tests, what_paints_nothing_is_not_written);
    tcase_add_test(tests, text_is_live_and_styled_by_class);
    tcase_add_test(tests, faces_that_are_used_are_embedded_under_neutral_names);
    tcase_add_test(tests, right_to_left_text_starts_at_its_right_end);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
