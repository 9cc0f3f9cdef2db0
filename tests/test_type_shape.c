/* SPDX-License-Identifier: Apache-2.0
 * Shaping one line: widths, kerning, directions, what is cleaned away, what is missing.
 */
#include <math.h>
#include <string.h>

#include "render/shape_text.h"
#include "tests/run.h"

static struct sm_fonts *fonts;
static struct sm_arena arena;
static struct sm_report report;
static struct sm_error err;

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
    sm_report_finish(&report);
}

static struct sm_run shape_bytes(struct sm_text text, struct sm_type type)
{
    struct sm_run run;
    bool done = sm_shape_line(fonts, text, type, &arena, &run, &report, &err);
    ck_assert_msg(done, "%s", err.message);
    return run;
}

static struct sm_run shape(const char *text, enum sm_face face, double size_px)
{
    return shape_bytes(sm_text(text), (struct sm_type){.face = face, .size_px = size_px});
}

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

/* Logical order in, page order out; 'order' lists the clusters from left to right. */
static const struct {
    const char *name, *text;
    bool rtl;
    uint32_t order[12];
    size_t count;
} directions[] = {
    {"Latin", "abc", false, {0, 1, 2}, 3},
    {"Hebrew", "אבג", true, {4, 2, 0}, 3},
    {"Hebrew in Latin", "a אב b", false, {0, 1, 4, 2, 6, 7}, 6},
    {"Latin in Hebrew", "א ab ב", true, {6, 5, 3, 4, 2, 0}, 6},
    {"number behind Hebrew", "אב 12", true, {5, 6, 4, 2, 0}, 5},
    {"digits and signs only", "12–15", false, {0, 1, 2, 5, 6}, 5},
    {"Cyrillic", "Їж", false, {0, 2}, 2},
};

START_TEST(clusters_are_in_page_order)
{
    struct sm_run run = shape(directions[_i].text, SM_SANS, 10);
    ck_assert_msg(run.rtl == directions[_i].rtl, "%s: direction", directions[_i].name);
    ck_assert_msg(run.glyph_count == directions[_i].count, "%s: %zu glyphs", directions[_i].name,
                  run.glyph_count);
    for (size_t i = 0; i < run.glyph_count; i++)
        ck_assert_msg(run.glyphs[i].cluster == directions[_i].order[i], "%s: cluster %u at %zu",
                      directions[_i].name, run.glyphs[i].cluster, i);
}
END_TEST

START_TEST(brackets_are_mirrored_in_right_to_left_text)
{
    struct sm_run run = shape("(אב)", SM_SANS, 10);
    ck_assert_uint_eq(run.glyphs[0].id, shape("(", SM_SANS, 10).glyphs[0].id);
    ck_assert_uint_eq(run.glyphs[3].id, shape(")", SM_SANS, 10).glyphs[0].id);
}
END_TEST

START_TEST(a_missing_character_is_named_once)
{
    shape("中 and 中 and 中", SM_SANS, 10);
    shape("中", SM_SANS, 12);
    ck_assert_uint_eq(report.count, 1);
    ck_assert_ptr_nonnull(strstr(report.remarks[0].line, "U+4E2D"));
    ck_assert_uint_eq(report.warnings, 1);
}
END_TEST

/* Which fonts there are depends on the machine: what must hold on each is that a line is set whole
 * in one face, and that nothing is missing in silence. */
START_TEST(a_line_that_our_fonts_lack_is_set_in_another_or_remarked)
{
    static const char *const lines[] = {"\u57FA\u8F14", "\u05E9\u05DC\u05D5\u05DD",
                                        "Lviv \u0628\u0627\u0628"};
    sm_fonts_let_fall_back(fonts);
    for (size_t l = 0; l < sizeof lines / sizeof *lines; l++) {
        struct sm_report said = {0};
        struct sm_type type = {SM_SANS, 10, 0};
        struct sm_run run;
        ck_assert(sm_shape_line(fonts, sm_text(lines[l]), type, &arena, &run, &said, &err));
        bool missing = false;
        for (size_t i = 0; i < run.glyph_count; i++)
            missing |= run.glyphs[i].id == 0;
        ck_assert(missing == (run.type.face == SM_SANS));
        ck_assert_uint_gt(said.count, 0);
        ck_assert(said.remarks[0].severity == (missing ? SM_WARNING : SM_NOTE));
        sm_report_finish(&said);
    }
}
END_TEST

START_TEST(hebrew_and_arabic_are_remarked_since_our_fonts_lack_them)
{
    shape("שלום", SM_CONDENSED, 10);
    ck_assert_uint_eq(report.count, 4);
    shape("مرحبا", SM_CONDENSED, 10);
    ck_assert_uint_eq(report.count, 9);
}
END_TEST

static const struct {
    const char *name, *raw, *clean;
} hygiene[] = {
    {"tab and newline", "a\tb\nc", "a b c"},
    {"CR LF is one space", "a\r\nb", "a b"},
    {"NEL, line and paragraph separators",
     "a\xC2\x85"
     "b\u2028c\u2029d",
     "a b c d"},
    {"C0 and DEL",
     "a\x01\x1b\x7f"
     "b",
     "a   b"},
    {"C1",
     "a\xC2\x9B"
     "b",
     "a b"},
    {"bidi controls go", "a\u202Eb\u2066c\u200Fd\u061Ce", "abcde"},
    {"soft hyphen and byte order mark go", "\uFEFFДоне\u00ADцьк", "Донецьк"},
    {"not UTF-8",
     "a\xFF\xC0"
     "b",
     "a\uFFFD\uFFFDb"},
    {"noncharacters", "a\uFDD0b", "a\uFFFDb"},
    {"joiners stay", "a\u200Db\u200Cc", "a\u200Db\u200Cc"},
    {"narrow no-break space stays", "10\u202Fкм", "10\u202Fкм"},
    {"eight marks stay", "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
     "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301"},
    {"the ninth goes", "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301x",
     "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301x"},
    {"nothing", "", ""},
};

START_TEST(text_is_made_fit_to_draw)
{
    struct sm_run run = shape(hygiene[_i].raw, SM_SANS, 10);
    ck_assert_msg(sm_text_is(run.text, hygiene[_i].clean), "%s: \"%.*s\"", hygiene[_i].name,
                  SM_TEXT_ARG(run.text));
}
END_TEST

START_TEST(cleaning_twice_changes_nothing_more)
{
    struct sm_clean_text once, twice;
    ck_assert(sm_clean(sm_text(hygiene[_i].raw), &arena, &once, NULL, &err));
    ck_assert(sm_clean(once.text, &arena, &twice, NULL, &err));
    ck_assert_msg(sm_text_equal(once.text, twice.text), "%s", hygiene[_i].name);
}
END_TEST

/* 200 kB of combining marks take other shapers half a minute. */
START_TEST(a_bomb_of_combining_marks_is_defused)
{
    enum { MARKS = 100000 };
    struct sm_buf bomb = {0};
    sm_buf_char(&bomb, 'e');
    for (int i = 0; i < MARKS; i++)
        sm_buf_code(&bomb, 0x301);
    struct sm_run run =
        shape_bytes(sm_buf_slice(&bomb), (struct sm_type){.face = SM_SANS, .size_px = 12});
    ck_assert_uint_le(run.glyph_count, 1 + SM_MARKS_IN_A_ROW_MAX);
    ck_assert_uint_eq(report.warnings, 2);
    sm_buf_finish(&bomb);
}
END_TEST

START_TEST(a_line_is_cut_at_a_thousand_characters)
{
    struct sm_buf line = {0};
    for (int i = 0; i < 3000; i++)
        sm_buf_str(&line, "ж");
    struct sm_run run =
        shape_bytes(sm_buf_slice(&line), (struct sm_type){.face = SM_SANS, .size_px = 12});
    ck_assert_uint_eq(run.glyph_count, SM_LINE_CHARACTERS_MAX);
    ck_assert_uint_eq(report.warnings, 1);
    sm_buf_finish(&line);
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
    tcase_add_checked_fixture(tests, setup, teardown);
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
    ADD_ROWS(tests, clusters_are_in_page_order, directions);
    tcase_add_test(tests, brackets_are_mirrored_in_right_to_left_text);
    tcase_add_test(tests, a_missing_character_is_named_once);
    tcase_add_test(tests, hebrew_and_arabic_are_remarked_since_our_fonts_lack_them);
    tcase_add_test(tests, a_line_that_our_fonts_lack_is_set_in_another_or_remarked);
    ADD_ROWS(tests, text_is_made_fit_to_draw, hygiene);
    ADD_ROWS(tests, cleaning_twice_changes_nothing_more, hygiene);
    tcase_add_test(tests, a_bomb_of_combining_marks_is_defused);
    tcase_add_test(tests, a_line_is_cut_at_a_thousand_characters);
    tcase_add_test(tests, absurd_sizes_are_refused);
    tcase_add_test(tests, a_folder_without_fonts_says_what_is_missing);
    tcase_add_test(tests, cairo_is_given_the_same_face_each_time);
    tcase_add_test(tests, running_out_of_memory_is_an_error_and_nothing_worse);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
