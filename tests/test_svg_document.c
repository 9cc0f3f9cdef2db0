/* SPDX-License-Identifier: Apache-2.0
 * The semantic SVG: its structure, its classes, and that it is the same each time.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "render/canvas.h"
#include "tests/run.h"

static struct sm_fonts *fonts;
static struct sm_arena arena;
static struct sm_error err;
static struct sm_buf document;

static void setup(void)
{
    err = (struct sm_error){0};
    fonts = sm_fonts_open(SITMAP_DATA_FOLDER "/fonts", &err);
    ck_assert_msg(fonts != NULL, "%s", err.message);
}

static void teardown(void)
{
    sm_fonts_close(fonts);
    sm_arena_finish(&arena);
    sm_buf_finish(&document);
}

static struct sm_page small_page(void)
{
    return (struct sm_page){
        .width_px = 120,
        .height_px = 80.5,
        .scale = 1,
        .background = SM_RGB(0xD7E4EC),
        .lang = "en",
        .title = sm_text("Fighting & drones"),
        .description = sm_text("A map of nowhere"),
        .source = sm_text("Nobody <nobody@example.org>"),
        .copyright = sm_text("CC0"),
        .software = sm_text("sitmap"),
        .keywords = sm_text("Nowhere, Fighting"),
        .covers = sm_text("2024-10-21/2024-10-25"),
    };
}

typedef void drawing(struct sm_canvas *canvas);

static bool try_draw(const struct sm_page *page, drawing *draw)
{
    struct sm_canvas *canvas = sm_canvas_new(SM_SVG, page, fonts, &err);
    if (!canvas) return false;
    draw(canvas);
    document.count = 0;
    bool done = sm_canvas_finish(canvas, &document, &err);
    sm_canvas_free(canvas);
    return done;
}

static const char *draw_on(const struct sm_page *page, drawing *draw)
{
    ck_assert_msg(try_draw(page, draw), "%s", err.message);
    return document.bytes;
}

static const char *draw_small(drawing *draw)
{
    struct sm_page page = small_page();
    return draw_on(&page, draw);
}

static void ck_has(const char *svg, const char *part)
{
    ck_assert_msg(strstr(svg, part) != NULL, "no \"%s\" in:\n%s", part, svg);
}

static void ck_has_not(const char *svg, const char *part)
{
    ck_assert_msg(strstr(svg, part) == NULL, "\"%s\" in:\n%s", part, svg);
}

static const struct sm_paint land = {.class_name = "land", .fill = {0xF8, 0xF5, 0xEE, 255}};
static const struct sm_paint border = {.class_name = "border oblast",
                                       .stroke = {0xBD, 0xB6, 0xA9, 255},
                                       .width_px = 0.7,
                                       .dash_px = {4, 2},
                                       .dash_count = 2,
                                       .cap = SM_CAP_ROUND};

static void add_box(struct sm_canvas *canvas, double x, double y)
{
    sm_add_box(canvas, (struct sm_box){x, y, x + 10, y + 10});
}

static void paint_box(struct sm_canvas *canvas, const struct sm_paint *paint)
{
    add_box(canvas, 10, 10);
    sm_paint_path(canvas, paint);
}

static void draw_text(struct sm_canvas *canvas, const char *text, struct sm_type type,
                      const char *class_name)
{
    struct sm_run run;
    struct sm_ink ink = {class_name, SM_RGB(0x222222), SM_RGB(0xF8F5EE), 1.5};
    if (sm_shape_line(fonts, sm_text(text), type, &arena, &run, NULL, &err))
        sm_draw_run(canvas, &run, (struct sm_vertex){20, 40.25}, &ink);
}

/* Goldens. No text in them: the bytes of a subset depend on the version of HarfBuzz. */

static void draw_everything_but_text(struct sm_canvas *canvas)
{
    struct sm_paint tinted = {.class_name = "land", .fill = SM_RGBA(0xD55E00, 0.35)};
    sm_group_begin(canvas, &(struct sm_group){"ground", "layer", {0}, false});
    paint_box(canvas, &land);
    paint_box(canvas, &tinted);
    sm_move_to(canvas, (struct sm_vertex){0, 0});
    sm_curve_to(canvas, (struct sm_vertex){30, 0}, (struct sm_vertex){60, 40},
                (struct sm_vertex){90.125, 70.5});
    sm_paint_path(canvas, &border);
    sm_group_end(canvas);
    sm_group_begin(canvas, &(struct sm_group){"events", "layer", {0}, false});
    sm_group_begin(canvas,
                   &(struct sm_group){"event-1", "event", sm_text("A strike at \"X\""), false});
    add_box(canvas, 50, 50);
    sm_clip_begin(canvas);
    sm_add_circle(canvas, (struct sm_vertex){55, 55}, 7);
    sm_paint_path(canvas, &(struct sm_paint){.fill = SM_RGB(0)});
    sm_clip_end(canvas);
    sm_group_end(canvas);
    sm_group_begin(canvas,
                   &(struct sm_group){"event-2", "event", sm_text("nothing to see"), false});
    sm_group_end(canvas);
    sm_group_end(canvas);
}

static void draw_nothing(struct sm_canvas *canvas)
{
    (void)canvas;
}

static const struct {
    const char *file;
    drawing *draw;
} goldens[] = {
    {"everything_but_text.svg", draw_everything_but_text},
    {"nothing.svg", draw_nothing},
};

/* To accept what is drawn now: SITMAP_WRITE_GOLDENS=1 test_svg_document, and look at it. */
START_TEST(document_is_the_golden_one)
{
    char path[512];
    struct sm_buf golden = {0};
    struct sm_text svg = sm_text(draw_small(goldens[_i].draw));
    ck_assert(sm_path_join(path, sizeof path, SITMAP_TESTS "/cases/svg", goldens[_i].file));
    if (getenv("SITMAP_WRITE_GOLDENS")) ck_assert(sm_file_write(path, svg.at, svg.n, &err));
    ck_assert_msg(sm_file_read(path, 1 << 20, &golden, &err), "%s", err.message);
    bool same = sm_text_equal(sm_buf_slice(&golden), svg);
    sm_buf_finish(&golden);
    ck_assert_msg(same, "%s is not:\n%s", path, svg.at);
}
END_TEST

/* Classes */

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

static void draw_labels(struct sm_canvas *canvas)
{
    draw_text(canvas, "Київ", (struct sm_type){SM_CONDENSED_SEMIBOLD, 13, 0}, "place");
    draw_text(canvas, "Чорне море", (struct sm_type){SM_CONDENSED_ITALIC, 12, 1.5}, "water");
    draw_text(canvas, "<b> & \"c\"", (struct sm_type){SM_SANS, 12, 0}, "note");
    draw_text(canvas, " two  spaces", (struct sm_type){SM_SANS, 12, 0}, "note");
}

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

/* The document as a whole */

static const char *id_of(const char *svg)
{
    static char id[32];
    const char *at = strstr(svg, "id=\"sitmap-");
    ck_assert_ptr_nonnull(at);
    snprintf(id, sizeof id, "%.15s", at + strlen("id=\""));
    return id;
}

START_TEST(every_id_rule_and_family_is_the_documents_own)
{
    char first[32];
    struct sm_page page = small_page();
    strcpy(first, id_of(draw_on(&page, draw_labels)));
    ck_has_not(document.bytes, "\1");
    page.background = SM_RGB(0x161B20);
    const char *svg = draw_on(&page, draw_labels);
    ck_assert_str_ne(first, id_of(svg));
    ck_has_not(svg, first);
    ck_has_not(svg, first + strlen("sitmap-"));
    for (const char *rule = strstr(svg, "\n#"); rule; rule = strstr(rule + 1, "\n#"))
        ck_assert_int_eq(strncmp(rule + 2, id_of(svg), 15), 0);
}
END_TEST

START_TEST(the_same_map_has_the_same_bytes)
{
    draw_small(draw_labels);
    struct sm_buf first = document;
    document = (struct sm_buf){0};
    draw_small(draw_labels);
    ck_assert(sm_text_equal(sm_buf_slice(&first), sm_buf_slice(&document)));
    sm_buf_finish(&first);
}
END_TEST

static void draw_one_clip_twice(struct sm_canvas *canvas)
{
    for (int i = 0; i < 3; i++) {
        add_box(canvas, i == 1 ? 30 : 20, 20);
        sm_clip_begin(canvas);
        paint_box(canvas, &land);
        sm_clip_end(canvas);
    }
}

START_TEST(the_same_clip_is_defined_once)
{
    const char *svg = draw_small(draw_one_clip_twice), *at = svg;
    int definitions = 0;
    while ((at = strstr(at, "<clipPath"))) {
        definitions++;
        at++;
    }
    ck_assert_int_eq(definitions, 2);
    ck_has(svg, "_clip2)\">");
    ck_has_not(svg, "_clip3");
}
END_TEST

static void draw_all(struct sm_canvas *canvas)
{
    draw_everything_but_text(canvas);
    draw_labels(canvas);
}

START_TEST(running_out_of_memory_is_an_error_and_nothing_worse)
{
    struct sm_page page = small_page();
    for (long n = 0; n < 500; n++) {
        err = (struct sm_error){0};
        sm_arena_finish(&arena);
        sm_buf_finish(&document);
        sm_fonts_close(fonts);
        fonts = sm_fonts_open(SITMAP_DATA_FOLDER "/fonts", &err);
        sm_memory_fail_after(n);
        bool done = try_draw(&page, draw_all);
        sm_memory_fail_after(-1);
        if (done && err.code == SM_OK) return;
        ck_assert_int_eq(err.code, SM_E_MEMORY);
    }
    ck_abort_msg("never enough memory");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("SVG");
    TCase *tests = tcase_create("documents");
    tcase_add_checked_fixture(tests, setup, teardown);
    ADD_ROWS(tests, document_is_the_golden_one, goldens);
    tcase_add_test(tests, a_class_is_said_once_and_differences_where_they_are);
    tcase_add_test(tests, a_class_within_another_does_not_colour_it);
    tcase_add_test(tests, class_names_can_only_be_names);
    tcase_add_test(tests, what_paints_nothing_is_not_written);
    tcase_add_test(tests, text_is_live_and_styled_by_class);
    tcase_add_test(tests, faces_that_are_used_are_embedded_under_neutral_names);
    tcase_add_test(tests, right_to_left_text_starts_at_its_right_end);
    tcase_add_test(tests, every_id_rule_and_family_is_the_documents_own);
    tcase_add_test(tests, the_same_map_has_the_same_bytes);
    tcase_add_test(tests, the_same_clip_is_defined_once);
    tcase_add_test(tests, running_out_of_memory_is_an_error_and_nothing_worse);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
