/* SPDX-License-Identifier: Apache-2.0
 * The semantic SVG: its structure, and that it is the same each time.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "render/canvas.h"
#include "tests/font_helpers.h"
#include "tests/run.h"
#include "tests/svg_helpers.h"

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
    tcase_add_checked_fixture(tests, open_fonts, close_document);
    ADD_ROWS(tests, document_is_the_golden_one, goldens);
    tcase_add_test(tests, every_id_rule_and_family_is_the_documents_own);
    tcase_add_test(tests, the_same_map_has_the_same_bytes);
    tcase_add_test(tests, the_same_clip_is_defined_once);
    tcase_add_test(tests, running_out_of_memory_is_an_error_and_nothing_worse);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
