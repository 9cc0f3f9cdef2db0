/* SPDX-License-Identifier: Apache-2.0
 * Directions, what is cleaned away before text is shaped, and what our fonts lack.
 */
#include <string.h>

#include "render/shape_text.h"
#include "tests/font_helpers.h"
#include "tests/run.h"
#include "tests/shape_helpers.h"

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

int main(void)
{
    Suite *suite = suite_create("directions and odd text");
    TCase *tests = tcase_create("lines");
    tcase_add_checked_fixture(tests, open_fonts, close_fonts);
    ADD_ROWS(tests, clusters_are_in_page_order, directions);
    tcase_add_test(tests, brackets_are_mirrored_in_right_to_left_text);
    tcase_add_test(tests, a_missing_character_is_named_once);
    tcase_add_test(tests, hebrew_and_arabic_are_remarked_since_our_fonts_lack_them);
    tcase_add_test(tests, a_line_that_our_fonts_lack_is_set_in_another_or_remarked);
    ADD_ROWS(tests, text_is_made_fit_to_draw, hygiene);
    ADD_ROWS(tests, cleaning_twice_changes_nothing_more, hygiene);
    tcase_add_test(tests, a_bomb_of_combining_marks_is_defused);
    tcase_add_test(tests, a_line_is_cut_at_a_thousand_characters);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
