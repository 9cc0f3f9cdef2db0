/* SPDX-License-Identifier: Apache-2.0
 * Breaking paragraphs into lines. Digits of Plex at 10 px are 6 px wide, its space 2.36 px.
 */
#include <string.h>

#include "render/type.h"
#include "tests/font_helpers.h"
#include "tests/run.h"

enum { LINES = 16 };

static struct sm_run lines[LINES];
static bool was_cut;

static int wrap(const char *text, double width_px, int line_max, bool balanced)
{
    struct sm_wrap how = {{.face = SM_SANS, .size_px = 10}, width_px, line_max, balanced};
    int count = sm_wrap_lines(fonts, sm_text(text), &how, &arena, lines, &was_cut, &report, &err);
    ck_assert_msg(count >= 0, "%s", err.message);
    return count;
}

/* The lines with '|' between them. */
static const char *joined(int count)
{
    struct sm_buf all = {0};
    for (int i = 0; i < count; i++) {
        if (i) sm_buf_char(&all, '|');
        sm_buf_text(&all, lines[i].text);
    }
    const char *copy = sm_arena_copy(&arena, all.bytes, all.count);
    sm_buf_finish(&all);
    return copy;
}

static const struct {
    const char *name, *text;
    double width_px;
    int line_max;
    bool balanced;
    const char *lines;
    bool cut;
} cases[] = {
    {"fits", "11 22", 30, 3, false, "11 22", false},
    {"fits exactly", "11 22", 26.36, 3, false, "11 22", false},
    {"just does not fit", "11 22", 26.3, 3, false, "11|22", false},
    {"first lines are filled", "11 22 33 44", 30, 3, false, "11 22|33 44", false},
    {"one word over", "11 22 33", 30, 3, false, "11 22|33", false},
    {"spaces at the ends and between", "  11   22 ", 20, 3, false, "11|22", false},
    {"newline is a space", "11\n22", 30, 3, false, "11 22", false},
    {"blank", " \t ", 30, 3, false, "", false},
    {"empty", "", 30, 3, false, "", false},
    {"wide word stands alone", "11 2222222222 33", 30, 3, false, "11|2222222222|33", false},

    {"balanced", "11 22 33 44 55", 57, 3, true, "11 22 33|44 55", false},
    {"unbalanced", "11 22 33 44 55", 57, 3, false, "11 22 33 44|55", false},
    {"balanced stays on one line", "11 22", 57, 3, true, "11 22", false},
    {"balanced in three", "11 22 33 44 55 66 77", 45, 3, true, "11 22 33|44 55|66 77", false},

    {"cut", "11 22 33 44", 38, 1, false, "11 22…", true},
    {"cut in the second line", "11 22 33 44 55 66 77", 38, 2, false, "11 22|33 44…", true},
    {"cut is never balanced", "11 22 33 44 55 66", 38, 1, true, "11 22…", true},
    {"cut drops a comma", "11 22, 33 44", 38, 1, false, "11 22…", true},
    {"cut drops a dash", "11 – 22222222", 38, 1, false, "11…", true},
    {"cut drops a middle dot", "11 · 22222222", 38, 1, false, "11…", true},
    {"cut inside the only word", "1234567890 1", 38, 1, false, "1234…", true},
    {"no room at all", "11 22", 30, 0, false, "", true},
    {"much too narrow", "1234567890 1", 1, 1, false, "1…", true},

    {"behind a hyphen", "Донецько-Придніпровський", 60, 3, false, "Донецько-|Придніпровський",
     false},
    {"not behind a prefix of one letter", "а-ля Ворскла", 20, 3, false, "а-ля|Ворскла", false},
    {"not in a type", "винищувач Су-27", 60, 3, false, "винищувач|Су-27", false},
    {"not in a range", "за 21–25 днів", 30, 3, false, "за|21–25|днів", false},
    {"not before a dash", "11 – 22", 20, 3, false, "11 –|22", false},
    {"not at a no-break space", "до 10\u00A0км", 30, 3, false, "до|10\u00A0км", false},
    {"not at a narrow no-break space", "11 22\u202F33", 30, 3, false, "11|22\u202F33", false},
    {"not at a no-break hyphen", "11 аб\u2011вг", 30, 3, false, "11|аб\u2011вг", false},
    {"at a zero-width space", "1111\u200B2222", 30, 3, false, "1111|2222", false},
};

START_TEST(paragraph_becomes_lines)
{
    int count = wrap(cases[_i].text, cases[_i].width_px, cases[_i].line_max, cases[_i].balanced);
    const char *got = joined(count);
    ck_assert_msg(strcmp(got, cases[_i].lines) == 0, "%s: \"%s\", expected \"%s\"", cases[_i].name,
                  got, cases[_i].lines);
    ck_assert_msg(was_cut == cases[_i].cut, "%s: cut", cases[_i].name);
}
END_TEST

static const char *const paragraphs[] = {
    "Russian forces advanced near Pokrovsk and Selydove; at least 3 people were killed",
    "Удар дронів по нафтобазі в Феодосії — пожежа триває, евакуйовано щонайменше 1\u00A0100 осіб",
    "AVATAR Tokyo WAVE “Тут” Yo-Yo Та-Та Va. Te, To; Wo: P, F. LT VA",
    "a bb ccc dddd eeeee ffffff ggggggg hhhhhhhh iiiiiiiii jjjjjjjjjj",
    "שלום עולם and the rest of it",
};

/* Is there a place where the line could have been broken: a space, but not before a dash? */
static bool is_breakable(struct sm_text text)
{
    for (size_t i = 0; i + 1 < text.n; i++)
        if (text.at[i] == ' ' && (unsigned char)text.at[i + 1] != 0xE2) return true;
    return false;
}

START_TEST(no_line_that_could_be_broken_is_too_wide)
{
    for (int width = 20; width < 400; width += 7) {
        int count = wrap(paragraphs[_i], width, LINES, width % 2 == 0);
        for (int i = 0; i < count; i++)
            ck_assert_msg(lines[i].width_px <= width + 1e-6 || !is_breakable(lines[i].text),
                          "%d px: \"%.*s\"", width, SM_TEXT_ARG(lines[i].text));
    }
}
END_TEST

/* The more alike the lines, the smaller. */
static double sum_of_squares(int count)
{
    double sum = 0;
    for (int i = 0; i < count; i++)
        sum += lines[i].width_px * lines[i].width_px;
    return sum;
}

START_TEST(balancing_takes_as_many_lines_and_makes_them_more_alike)
{
    for (int width = 60; width < 400; width += 7) {
        int greedy = wrap(paragraphs[_i], width, LINES, false);
        double before = sum_of_squares(greedy);
        int balanced = wrap(paragraphs[_i], width, LINES, true);
        ck_assert_int_eq(balanced, greedy);
        ck_assert_double_le(sum_of_squares(balanced), before * 1.02);
    }
}
END_TEST

START_TEST(nothing_is_lost_between_lines)
{
    size_t whole = strlen(paragraphs[_i]);
    for (int width = 100; width < 400; width += 13) {
        int count = wrap(paragraphs[_i], width, LINES, false);
        size_t bytes = 0;
        for (int i = 0; i < count; i++)
            bytes += lines[i].text.n;
        ck_assert(!was_cut);
        ck_assert_uint_le(whole - bytes, (size_t)count - 1);
    }
}
END_TEST

START_TEST(lines_run_in_the_direction_of_their_paragraph)
{
    int count = wrap("אבג abc def", 25, 3, false);
    ck_assert_int_ge(count, 2);
    for (int i = 0; i < count; i++)
        ck_assert(lines[i].rtl);
}
END_TEST

START_TEST(a_cut_respects_clusters)
{
    int count = wrap("e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301 x", 40, 1, false);
    ck_assert_int_eq(count, 1);
    size_t n = lines[0].text.n - strlen("…");
    ck_assert_uint_eq(n % strlen("e\u0301"), 0);
}
END_TEST

START_TEST(running_out_of_memory_is_an_error_and_nothing_worse)
{
    struct sm_wrap how = {{.face = SM_SANS, .size_px = 10}, 60, 2, true};
    for (long n = 0; n < 200; n++) {
        struct sm_arena own = {0};
        err = (struct sm_error){0};
        sm_memory_fail_after(n);
        int count =
            sm_wrap_lines(fonts, sm_text(paragraphs[0]), &how, &own, lines, NULL, NULL, &err);
        sm_memory_fail_after(-1);
        sm_arena_finish(&own);
        if (count >= 0) return;
        ck_assert_int_eq(err.code, SM_E_MEMORY);
    }
    ck_abort_msg("never enough memory");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("wrapping");
    TCase *tests = tcase_create("paragraphs");
    tcase_add_checked_fixture(tests, open_fonts, close_fonts);
    ADD_ROWS(tests, paragraph_becomes_lines, cases);
    ADD_ROWS(tests, no_line_that_could_be_broken_is_too_wide, paragraphs);
    ADD_ROWS(tests, balancing_takes_as_many_lines_and_makes_them_more_alike, paragraphs);
    ADD_ROWS(tests, nothing_is_lost_between_lines, paragraphs);
    tcase_add_test(tests, lines_run_in_the_direction_of_their_paragraph);
    tcase_add_test(tests, a_cut_respects_clusters);
    tcase_add_test(tests, running_out_of_memory_is_an_error_and_nothing_worse);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
