/* SPDX-License-Identifier: Apache-2.0
 * Shaping one line: widths, kerning, directions, what is cleaned away, what is missing.
 */
#include <math.h>
#include <string.h>

#include "render/shape_text.h"
#include "tests/font_helpers.h"
#include "tests/run.h"
#include "tests/shape_helpers.h"

static double width(const char *text)
{
    return shape(text, SM_SANS, 100).width_px;
}

/* Plex has digits of 600 units of 1000: the type designer's word for it. */
START_TEST(digits_are_as_wide_as_the_font_says)
{
    ck_assert_double_eq_tol(width("0"), 60, 1e-9);
    ck_assert_double_eq_tol(width("0123456789"), 600, 1e-9);
    ck_assert_double_eq_tol(shape("11", SM_SANS_SEMIBOLD, 15).width_px, 18, 1e-9);
}
END_TEST

START_TEST(width_grows_in_step_with_the_size)
{
    for (int face = 0; face < SM_FACE_COUNT; face++) {
        double small = shape("Запоріжжя, Kyiv", (enum sm_face)face, 11).width_px;
        double large = shape("Запоріжжя, Kyiv", (enum sm_face)face, 44).width_px;
        ck_assert_double_eq_tol(large, 4 * small, 1e-9);
    }
}
END_TEST

START_TEST(pairs_are_kerned)
{
    ck_assert_double_lt(width("AV"), width("A") + width("V") - 1);
    ck_assert_double_lt(width("Го"), width("Г") + width("о") - 1);
    ck_assert_double_eq_tol(width("nn"), 2 * width("n"), 1e-9);
}
END_TEST

START_TEST(advances_add_up_to_the_width)
{
    struct sm_run run =
        shape_bytes(sm_text("Слов’янськ — 12 km"), (struct sm_type){SM_CONDENSED, 13, 1.5});
    double sum = 0;
    for (size_t i = 0; i < run.glyph_count; i++) {
        ck_assert_double_eq_tol(run.glyphs[i].x_px, sum, 1e-9);
        sum += run.glyphs[i].advance_px;
    }
    ck_assert_double_eq_tol(sum, run.width_px, 1e-9);
}
END_TEST

START_TEST(spacing_stands_behind_every_cluster_but_the_last)
{
    struct sm_type tight = {SM_CONDENSED, 10, 0}, loose = {SM_CONDENSED, 10, 2};
    double without = shape_bytes(sm_text("Крим"), tight).width_px;
    ck_assert_double_eq_tol(shape_bytes(sm_text("Крим"), loose).width_px, without + 3 * 2, 1e-9);
    without = shape_bytes(sm_text("e\u0301x"), tight).width_px;
    ck_assert_double_eq_tol(shape_bytes(sm_text("e\u0301x"), loose).width_px, without + 2, 1e-9);
}
END_TEST

START_TEST(spaced_text_has_no_ligatures)
{
    struct sm_type tight = {SM_SANS, 10, 0}, loose = {SM_SANS, 10, 1};
    ck_assert_uint_eq(shape_bytes(sm_text("fi"), tight).glyph_count, 1);
    ck_assert_uint_eq(shape_bytes(sm_text("fi"), loose).glyph_count, 2);
}
END_TEST

START_TEST(ukrainian_is_all_there_in_every_face)
{
    static const char letters[] =
        "АаБбВвГгҐґДдЕеЄєЖжЗзИиІіЇїЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЬьЮюЯя"
        "ЁёЪъЫыЭэ’ʼ«»„“”—–…№×°·";
    for (int face = 0; face < SM_FACE_COUNT; face++)
        shape(letters, (enum sm_face)face, 12);
    for (size_t i = 0; i < report.count; i++)
        ck_abort_msg("%s", report.remarks[i].line);
}
END_TEST

START_TEST(a_letter_and_its_mark_are_one_glyph_where_the_font_has_it)
{
    struct sm_run composed = shape("й", SM_SANS, 100), pair = shape("и\u0306", SM_SANS, 100);
    ck_assert_uint_eq(pair.glyph_count, 1);
    ck_assert_uint_eq(pair.glyphs[0].id, composed.glyphs[0].id);
}
END_TEST

START_TEST(ink_is_what_is_black)
{
    struct sm_run run = shape("x", SM_SANS, 100), deep = shape("p", SM_SANS, 100);
    ck_assert_double_eq_tol(run.ink_px.y1, 0, 1e-9);
    ck_assert_double_lt(run.ink_px.y0, -40);
    ck_assert_double_gt(run.ink_px.x0, 0);
    ck_assert_double_lt(run.ink_px.x1, run.width_px);
    ck_assert_double_gt(deep.ink_px.y1, 15);
    ck_assert(sm_box_is_empty(shape("  ", SM_SANS, 100).ink_px));
    ck_assert(sm_box_is_empty(shape("", SM_SANS, 100).ink_px));
}
END_TEST

START_TEST(height_of_a_line_is_the_faces_whatever_the_text)
{
    struct sm_run low = shape("x", SM_CONDENSED, 20), high = shape("Їg", SM_CONDENSED, 20);
    ck_assert_double_eq(low.ascent_px, high.ascent_px);
    ck_assert_double_eq(low.descent_px, high.descent_px);
    ck_assert_double_gt(low.ascent_px, low.descent_px);
    ck_assert_double_gt(low.descent_px, 0);
}
END_TEST

START_TEST(absurd_sizes_are_refused)
{
    static const double sizes[] = {0, -1, 1e9, (double)NAN, (double)INFINITY};
    struct sm_run run;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        struct sm_type type = {.face = SM_SANS, .size_px = sizes[i]};
        ck_assert(!sm_shape_line(fonts, sm_text("x"), type, &arena, &run, &report, &err));
        ck_assert_int_eq(err.code, SM_E_USAGE);
    }
}
END_TEST

START_TEST(a_folder_without_fonts_says_what_is_missing)
{
    struct sm_run run;
    ck_assert_ptr_null(sm_fonts_open("/nowhere", &err));
    ck_assert_ptr_nonnull(strstr(err.message, "/nowhere"));
    struct sm_fonts *none = sm_fonts_open(SITMAP_TESTS, &err);
    struct sm_type type = {.face = SM_CONDENSED, .size_px = 12};
    ck_assert(!sm_shape_line(none, sm_text("x"), type, &arena, &run, &report, &err));
    ck_assert_ptr_nonnull(strstr(err.message, "RobotoCondensed_400Regular.ttf"));
    sm_fonts_close(none);
}
END_TEST

START_TEST(cairo_is_given_the_same_face_each_time)
{
    void *first = sm_fonts_cairo_face(fonts, SM_SANS, &err);
    ck_assert_ptr_nonnull(first);
    ck_assert_ptr_eq(sm_fonts_cairo_face(fonts, SM_SANS, &err), first);
}
END_TEST

START_TEST(running_out_of_memory_is_an_error_and_nothing_worse)
{
    for (long n = 0; n < 200; n++) {
        struct sm_arena own = {0};
        struct sm_run run;
        err = (struct sm_error){0};
        sm_memory_fail_after(n);
        struct sm_fonts *mine = sm_fonts_open(SITMAP_DATA_FOLDER "/fonts", &err);
        struct sm_type type = {.face = SM_SANS, .size_px = 12};
        bool done = mine && sm_shape_line(mine, sm_text("Київ אב"), type, &own, &run, NULL, &err) &&
                    sm_fonts_cairo_face(mine, SM_SANS, &err);
        sm_memory_fail_after(-1);
        sm_fonts_close(mine);
        sm_arena_finish(&own);
        if (done) return;
        ck_assert_int_eq(err.code, SM_E_MEMORY);
    }
    ck_abort_msg("never enough memory");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("shaping");
    TCase *tests = tcase_create("lines");
    tcase_add_checked_fixture(tests, open_fonts, close_fonts);
    tcase_add_test(tests, digits_are_as_wide_as_the_font_says);
    tcase_add_test(tests, width_grows_in_step_with_the_size);
    tcase_add_test(tests, pairs_are_kerned);
    tcase_add_test(tests, advances_add_up_to_the_width);
    tcase_add_test(tests, spacing_stands_behind_every_cluster_but_the_last);
    tcase_add_test(tests, spaced_text_has_no_ligatures);
    tcase_add_test(tests, ukrainian_is_all_there_in_every_face);
    tcase_add_test(tests, a_letter_and_its_mark_are_one_glyph_where_the_font_has_it);
    tcase_add_test(tests, ink_is_what_is_black);
    tcase_add_test(tests, height_of_a_line_is_the_faces_whatever_the_text);
    tcase_add_test(tests, absurd_sizes_are_refused);
    tcase_add_test(tests, a_folder_without_fonts_says_what_is_missing);
    tcase_add_test(tests, cairo_is_given_the_same_face_each_time);
    tcase_add_test(tests, running_out_of_memory_is_an_error_and_nothing_worse);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
