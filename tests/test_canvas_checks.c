/* SPDX-License-Identifier: Apache-2.0
 * What the canvas does with numbers, nesting and failures that should not be.
 */
#include <signal.h>

#include "base/memory.h"
#include "canvas_helpers.h"
#include "tests/run.h"

static const struct bad_dash {
    const char *name;
    double dash_px[4];
    int count;
} bad_dashes[] = {
    {"zero", {0, 0}, 2},           {"fine", {0.01, 0.01}, 2},
    {"negative", {3, -1}, 2},      {"not a number", {3, NOWHERE}, 2},
    {"infinite", {ENDLESS, 1}, 2}, {"odd", {3, 1, 3}, 3},
    {"count below 0", {3, 1}, -2}, {"count too large", {3, 1}, 40},
};

START_TEST(bad_dashes_make_a_solid_line)
{
    struct sm_paint paint = {.stroke = BLACK, .width_px = 1, .dash_count = bad_dashes[_i].count};
    memcpy(paint.dash_px, bad_dashes[_i].dash_px, sizeof paint.dash_px);
    draw_line(V(0, 0), V(5, 5));
    sm_paint_path(canvas, &paint);
    finish_page();
    ck_assert_msg(strstr(drawn.bytes, "\npaint stroke=#000000 width=1\n"), "%s: %s",
                  bad_dashes[_i].name, drawn.bytes);
}
END_TEST

static const struct bad_width {
    double width;
    const char *expected;
} bad_widths[] = {
    {0, "paint class=stroke\n"},
    {-1, "paint class=stroke\n"},
    {NOWHERE, "paint class=stroke\n"},
    {-ENDLESS, "paint class=stroke\n"},
    {ENDLESS, "paint class=stroke stroke=#000000 width=1000\n"},
    {1e300, "paint class=stroke stroke=#000000 width=1000\n"},
};

START_TEST(widths_are_clamped)
{
    draw_line(V(0, 0), V(5, 5));
    stroke_path(BLACK, bad_widths[_i].width);
    finish_page();
    ck_assert_msg(strstr(drawn.bytes, bad_widths[_i].expected), "%s", drawn.bytes);
}
END_TEST

START_TEST(vertices_that_are_nowhere_are_left_out_and_counted)
{
    sm_move_to(canvas, V(NOWHERE, 1));
    sm_line_to(canvas, V(1, 1));
    sm_line_to(canvas, V(2, ENDLESS));
    sm_line_to(canvas, V(3, 3));
    sm_curve_to(canvas, V(1, 1), V(NOWHERE, 1), V(4, 4));
    sm_add_box(canvas, (struct sm_box){0, 0, ENDLESS, 1});
    sm_add_circle(canvas, V(5, 5), NOWHERE);
    sm_add_circle(canvas, V(NOWHERE, 5), 3);
    ck_assert_uint_eq(sm_canvas_skipped(canvas), 6);
    stroke_path(BLACK, 1);
    ck_traced("path M1,1L3,3\n"
              "paint class=stroke stroke=#000000 width=1\n");
}
END_TEST

START_TEST(far_vertices_are_brought_within_reach)
{
    draw_line(V(-1e300, 5), V(1e18, 5));
    stroke_path(BLACK, 1);
    ck_traced("path M-4000000,5L4000000,5\n"
              "paint class=stroke stroke=#000000 width=1\n");
}
END_TEST

static struct sm_glyph glyph = {.id = 1};
static struct sm_run run;

static struct sm_run *one_glyph(void)
{
    glyph = (struct sm_glyph){.id = 1};
    run = (struct sm_run){.text = sm_text("Ж"),
                          .type = {SM_CONDENSED_SEMIBOLD, 12, 0},
                          .glyphs = &glyph,
                          .glyph_count = 1};
    return &run;
}

START_TEST(text_is_told_with_its_face_and_halo)
{
    const struct sm_ink ink = {"label", BLACK, SM_RGBA(0xFFFFFF, 0.5), 2};
    sm_draw_run(canvas, one_glyph(), V(10.5, 20.25), &ink);
    ck_traced("text class=label 10.5,20.25 face=\"Roboto Condensed\" 600 size=12 fill=#000000 "
              "halo=#ffffff80 reach=2 \"Ж\"\n");
}
END_TEST

START_TEST(text_of_absurd_numbers_is_left_out_and_counted)
{
    const struct sm_ink ink = {"label", BLACK, WHITE, 2};
    const double sizes[] = {0, -1, NOWHERE, ENDLESS, 1e6};
    for (int i = 0; i < 5; i++) {
        one_glyph()->type.size_px = sizes[i];
        sm_draw_run(canvas, &run, V(1, 1), &ink);
    }
    one_glyph();
    glyph.x_px = NOWHERE;
    sm_draw_run(canvas, &run, V(1, 1), &ink);
    one_glyph()->ink_px.x1 = ENDLESS;
    sm_draw_run(canvas, &run, V(1, 1), &ink);
    sm_draw_run(canvas, one_glyph(), V(1, NOWHERE), &ink);
    ck_assert_uint_eq(sm_canvas_skipped(canvas), 8);
    ck_traced("");
}
END_TEST

static const struct bad_page {
    double width, height, scale;
} bad_pages[] = {
    {0, 10, 1},        {10, -1, 1},       {NOWHERE, 10, 1},  {10, ENDLESS, 1}, {10, 10, 0},
    {10, 10, NOWHERE}, {10, 10, -2},      {10, 10, 1e9},     {16385, 10, 1},   {10, 8193, 2},
    {1e300, 10, 1},    {16384, 16384, 1}, {8000, 8000, 1.5},
};

START_TEST(pages_beyond_the_budget_are_refused)
{
    struct sm_page bad = {.width_px = bad_pages[_i].width,
                          .height_px = bad_pages[_i].height,
                          .scale = bad_pages[_i].scale};
    struct sm_error why = {0};
    ck_assert_ptr_null(sm_canvas_new(SM_PNG, &bad, NULL, &why));
    ck_assert_int_eq(why.code, SM_E_USAGE);
    ck_assert_int_eq(strncmp(why.message, "page: ", 6), 0);
}
END_TEST

START_TEST(nesting_too_deep_is_the_error_of_the_document)
{
    for (int i = 0; i < 100; i++)
        sm_group_begin(canvas, &(struct sm_group){0});
    draw_line(V(0, 0), V(1, 1));
    stroke_path(BLACK, 1);
    for (int i = 0; i < 100; i++)
        sm_group_end(canvas);
    ck_assert(!sm_canvas_finish(canvas, &drawn, &err));
    ck_assert_str_eq(err.message, "canvas: groups and clips nest too deep");
    ck_assert_uint_eq(drawn.count, 0);
}
END_TEST

static void end_a_group_that_never_began(void)
{
    sm_group_end(canvas);
}

static void end_a_clip_as_a_group(void)
{
    sm_clip_begin(canvas);
    sm_group_end(canvas);
}

static void leave_a_group_open(void)
{
    sm_group_begin(canvas, &(struct sm_group){0});
    sm_canvas_finish(canvas, &drawn, &err);
}

static void (*const unbalanced[])(void) = {
    end_a_group_that_never_began,
    end_a_clip_as_a_group,
    leave_a_group_open,
};

START_TEST(unbalanced_nesting_is_caught)
{
    unbalanced[_i](); /* a debug build stops here */
    draw_line(V(0, 0), V(1, 1));
    stroke_path(BLACK, 1);
    ck_assert(!sm_canvas_finish(canvas, &drawn, &err));
    ck_assert_int_eq(err.code, SM_E_USAGE);
}
END_TEST

static void draw_everything(struct sm_canvas *on)
{
    const struct sm_vertex ring[] = {{1, 1}, {9, 1}, {9, 9}};
    canvas = on;
    sm_group_begin(canvas, &(struct sm_group){"a", "b", sm_text("c"), false});
    draw_ring(ring, 3);
    sm_clip_begin(canvas);
    for (int i = 0; i < 200; i++)
        draw_line(V(i, 1), V(i, 5));
    sm_add_circle(canvas, V(20, 20), 10);
    sm_paint_path(canvas, &(struct sm_paint){.fill = RED, .stroke = BLACK, .width_px = 1});
    sm_clip_end(canvas);
    sm_group_end(canvas);
}

static const enum sm_format own_formats[] = {SM_TRACE, SM_PNG, SM_PDF, SM_SVG_OUTLINE};

/* Every allocation of ours fails in its turn: the document fails with one error, or not at all. */
START_TEST(nth_allocation_fails)
{
    struct sm_page small = {.width_px = 60,
                            .height_px = 40,
                            .scale = 1,
                            .title = sm_text("T"),
                            .software = sm_text("sitmap")};
    bool is_done = false;
    for (long n = 0; n < 100 && !is_done; n++) {
        struct sm_error why = {0};
        struct sm_buf out = {0};
        sm_memory_fail_after(n);
        struct sm_canvas *on = sm_canvas_new(own_formats[_i], &small, NULL, &why);
        if (on) {
            draw_everything(on);
            is_done = sm_canvas_finish(on, &out, &why);
        }
        sm_memory_fail_after(-1);
        if (!is_done) ck_assert_msg(why.code == SM_E_MEMORY, "%ld: %s", n, why.message);
        sm_canvas_free(on);
        sm_buf_finish(&out);
    }
    ck_assert(is_done);
}
END_TEST

START_TEST(freeing_nothing_is_fine)
{
    sm_canvas_free(NULL);
}
END_TEST

static void add_loops(TCase *traced)
{
    ADD_ROWS(traced, bad_dashes_make_a_solid_line, bad_dashes);
    ADD_ROWS(traced, widths_are_clamped, bad_widths);
#ifdef NDEBUG
    tcase_add_loop_test(traced, unbalanced_nesting_is_caught, 0, 3);
#else
    tcase_add_loop_test_raise_signal(traced, unbalanced_nesting_is_caught, SIGABRT, 0, 3);
#endif
}

static Suite *check_suite(void)
{
    Suite *suite = suite_create("canvas checks");
    TCase *traced = tcase_create("traced");
    tcase_add_checked_fixture(traced, open_trace, close_page);
    tcase_add_test(traced, vertices_that_are_nowhere_are_left_out_and_counted);
    tcase_add_test(traced, far_vertices_are_brought_within_reach);
    tcase_add_test(traced, text_is_told_with_its_face_and_halo);
    tcase_add_test(traced, text_of_absurd_numbers_is_left_out_and_counted);
    tcase_add_test(traced, nesting_too_deep_is_the_error_of_the_document);
    add_loops(traced);
    suite_add_tcase(suite, traced);

    TCase *alone = tcase_create("alone");
    ADD_ROWS(alone, pages_beyond_the_budget_are_refused, bad_pages);
    tcase_add_loop_test(alone, nth_allocation_fails, 0, 4);
    tcase_add_test(alone, freeing_nothing_is_fine);
    suite_add_tcase(suite, alone);
    return suite;
}

int main(void)
{
    return run_suite(check_suite());
}
