/* SPDX-License-Identifier: Apache-2.0
 * Text along a line: the letters stand on it and turn with it, in every format.
 */
#include "base/memory.h"
#include "sheet_helpers.h"
#include "tests/run.h"

static struct golden_picture pictures[2];

static void close_pictures(void)
{
    free(pictures[0].rgba);
    free(pictures[1].rgba);
    pictures[0] = pictures[1] = (struct golden_picture){0};
    close_sheet();
}

static struct sm_run shape(const char *text, double spacing_px)
{
    struct sm_run run;
    struct sm_type type = {SM_CONDENSED_ITALIC, 16, spacing_px};
    ck_assert(sm_shape_line(fonts, sm_text(text), type, &arena, &run, NULL, &err));
    return run;
}

static struct sm_run bend(const char *text, const struct sm_vertex *line, size_t count)
{
    struct sm_run run = shape(text, 1.5), bent;
    ck_assert(sm_bend_run(&run, line, count, &arena, &bent));
    return bent;
}

/* Draw on a page of its own. */
static struct golden_picture draw(const struct sm_run *run, struct sm_vertex origin)
{
    open_document(SM_PNG);
    sm_draw_run(canvas, run, origin, &haloed);
    struct golden_picture picture = finish_picture();
    close_page();
    canvas = NULL;
    drawn = (struct sm_buf){0};
    return picture;
}

START_TEST(along_a_level_line_text_is_as_it_was)
{
    const struct sm_vertex line[] = {{10, 30}, {60, 30}, {150, 30}};
    struct sm_run straight = shape("Дніпро", 1.5), bent = bend("Дніпро", line, 3);
    pictures[0] = draw(&straight, V(80 - straight.width_px / 2, 30));
    pictures[1] = draw(&bent, V(0, 0));
    long ink = 0, different = 0;
    for (int y = 0; y < 60; y++)
        for (int x = 0; x < 160; x++) {
            int a = golden_pixel(&pictures[0], x, y)[0], b = golden_pixel(&pictures[1], x, y)[0];
            ink += 255 - a;
            different += abs(a - b);
        }
    ck_assert_int_gt(ink, 20000);
    ck_assert_msg(different * 50 < ink, "%ld of %ld", different, ink);
}
END_TEST

/* A quarter turn puts the pixel at (x, y) to (80 - (y - 30), 30 + (x - 80)). */
START_TEST(along_an_upright_line_text_is_turned_by_a_quarter)
{
    const struct sm_vertex level[] = {{60, 30}, {100, 30}}, down[] = {{80, 10}, {80, 50}};
    struct sm_run flat = bend("Буг", level, 2), turned = bend("Буг", down, 2);
    pictures[0] = draw(&flat, V(0, 0));
    pictures[1] = draw(&turned, V(0, 0));
    long ink = 0, different = 0;
    for (int y = 15; y < 45; y++)
        for (int x = 55; x < 105; x++) {
            int a = golden_pixel(&pictures[0], x, y)[0];
            int b = golden_pixel(&pictures[1], 80 - 1 - (y - 30), 30 + (x - 80))[0];
            ink += 255 - a;
            different += abs(a - b);
        }
    ck_assert_int_gt(ink, 10000);
    ck_assert_msg(different * 30 < ink, "%ld of %ld", different, ink);
}
END_TEST

START_TEST(the_middles_of_letters_stand_on_the_line)
{
    struct sm_vertex circle[61];
    for (int i = 0; i <= 60; i++)
        circle[i] = V(80 - 50 * cos(SM_PI * i / 60), 60 - 50 * sin(SM_PI * i / 60));
    struct sm_run bent = bend("Південний Буг", circle, 61);
    for (size_t i = 0; i < bent.glyph_count; i++) {
        bool last = i + 1 == bent.glyph_count;
        double half = (bent.glyphs[i].advance_px - (last ? 0 : 1.5)) / 2;
        double x = bent.glyphs[i].x_px + half * bent.turns[i].cosine;
        double y = bent.glyphs[i].y_px + half * bent.turns[i].sine;
        ck_assert_double_eq_tol(hypot(x - 80, y - 60), 50, 0.1);
        double leaning = bent.turns[i].cosine * (x - 80) + bent.turns[i].sine * (y - 60);
        ck_assert_double_eq_tol(leaning, 0, 0.6);
        ck_assert(sm_box_holds(bent.ink_px, V(x, y)));
    }
    ck_assert_double_lt(bent.turns[0].sine, -0.5);
    ck_assert_double_gt(bent.turns[bent.glyph_count - 1].sine, 0.5);
}
END_TEST

static const struct sm_vertex slope[] = {{20, 45}, {70, 25}, {140, 40}};

START_TEST(svg_has_a_turned_text_for_each_letter)
{
    struct sm_run bent = bend("Buh <", slope, 3);
    open_document(SM_SVG);
    sm_draw_run(canvas, &bent, V(0, 0), &haloed);
    finish_page();
    int texts = 0;
    for (const char *at = drawn.bytes; (at = strstr(at, " transform=\"translate(")); at++)
        texts++;
    ck_assert_int_eq(texts, 4); /* the space is none */
    ck_assert(strstr(drawn.bytes, ")\">B</text>") && strstr(drawn.bytes, ")\">&lt;</text>"));
    ck_assert(strstr(drawn.bytes, ") rotate(-"));
    ck_assert(strstr(drawn.bytes, "text.label{font-family:'sitmap Condensed "));
}
END_TEST

START_TEST(the_trace_says_where_each_letter_stands)
{
    const struct sm_vertex line[] = {{0, 20}, {100, 20}};
    struct sm_run bent = bend("Ii", line, 2);
    open_document(SM_TRACE);
    sm_draw_run(canvas, &bent, V(0, 0), &plain);
    finish_page();
    ck_assert_msg(strstr(drawn.bytes, " \"Ii\" letters="), "%s", drawn.bytes);
    ck_assert(strstr(drawn.bytes, ",20@0 ") && strstr(drawn.bytes, ",20@0\n"));
}
END_TEST

START_TEST(every_allocation_for_bent_text_fails)
{
    static const enum sm_format ours[] = {SM_PNG, SM_PDF, SM_SVG_OUTLINE, SM_SVG, SM_TRACE};
    struct sm_run bent = bend("Ґрунт", slope, 3);
    require_memory_errors(ours[_i], &bent, V(0, 0));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("type bend");
    TCase *bending = tcase_create("bend");
    tcase_add_checked_fixture(bending, open_fonts, close_pictures);
    tcase_add_test(bending, along_a_level_line_text_is_as_it_was);
    tcase_add_test(bending, along_an_upright_line_text_is_turned_by_a_quarter);
    tcase_add_test(bending, the_middles_of_letters_stand_on_the_line);
    tcase_add_test(bending, svg_has_a_turned_text_for_each_letter);
    tcase_add_test(bending, the_trace_says_where_each_letter_stands);
    tcase_add_loop_test(bending, every_allocation_for_bent_text_fails, 0, 5);
    suite_add_tcase(suite, bending);
    return run_suite(suite);
}
