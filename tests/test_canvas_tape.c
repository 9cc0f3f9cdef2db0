/* SPDX-License-Identifier: Apache-2.0
 * A tape: what was drawn on it is drawn on a canvas later, as if it had been drawn there.
 */
#include "base/memory.h"
#include "tests/canvas_helpers.h"
#include "tests/run.h"

static const struct sm_paint stroke = {
    .class_name = "line", .stroke = {0xFF, 0, 0, 0xFF}, .width_px = 2};

static struct sm_canvas *begin_tape(void)
{
    struct sm_canvas *tape = sm_canvas_tape(canvas, &err);
    ck_assert_ptr_nonnull(tape);
    return tape;
}

static void play(struct sm_canvas *tape)
{
    sm_canvas_play(tape, canvas);
    sm_canvas_free(tape);
}

/* Every call there is, text apart. */
static void draw_everything(struct sm_canvas *to)
{
    static const struct sm_group group = {"id", "class", {"A title", 7}, false};
    sm_group_begin(to, &group);
    sm_add_box(to, (struct sm_box){1, 2, 30, 40});
    sm_clip_begin(to);
    sm_move_to(to, V(1, 2));
    sm_line_to(to, V(3, 4));
    sm_curve_to(to, V(5, 6), V(7, 8), V(9, 10));
    sm_close_path(to);
    sm_paint_path(to, &stroke);
    sm_clip_end(to);
    sm_group_end(to);
}

START_TEST(what_a_tape_holds_is_drawn_as_if_it_had_been_drawn_there)
{
    open_trace();
    draw_everything(canvas);
    finish_page();
    struct sm_buf direct = drawn;
    sm_canvas_free(canvas);
    open_trace();
    struct sm_canvas *tape = begin_tape();
    draw_everything(tape);
    play(tape);
    finish_page();
    ck_assert_str_eq(drawn.bytes, direct.bytes);
    sm_buf_finish(&direct);
    close_page();
}
END_TEST

START_TEST(what_was_drawn_meanwhile_lies_under_it)
{
    open_trace();
    struct sm_canvas *tape = begin_tape();
    sm_move_to(tape, V(1, 1));
    sm_line_to(tape, V(2, 2));
    sm_paint_path(tape, &stroke);
    sm_move_to(canvas, V(3, 3));
    sm_line_to(canvas, V(4, 4));
    sm_paint_path(canvas, &stroke);
    play(tape);
    ck_traced("path M3,3L4,4\npaint class=line stroke=#ff0000 width=2\n"
              "path M1,1L2,2\npaint class=line stroke=#ff0000 width=2\n");
    close_page();
}
END_TEST

START_TEST(a_tape_ends_the_groups_that_it_began_in)
{
    static const struct sm_group group = {.class_name = "outer"};
    open_trace();
    sm_group_begin(canvas, &group);
    struct sm_canvas *tape = begin_tape();
    sm_group_end(tape);
    play(tape);
    ck_traced("group class=outer\nend\n");
    close_page();
}
END_TEST

START_TEST(words_may_be_forgotten_once_they_are_on_tape)
{
    char name[] = "line", title[] = "Title";
    struct sm_paint paint = stroke;
    struct sm_group group = {name, name, sm_text(title), false};
    open_trace();
    struct sm_canvas *tape = begin_tape();
    paint.class_name = name;
    sm_group_begin(tape, &group);
    sm_move_to(tape, V(1, 1));
    sm_line_to(tape, V(2, 2));
    sm_paint_path(tape, &paint);
    sm_group_end(tape);
    name[0] = title[0] = 'x';
    play(tape);
    finish_page();
    ck_assert_ptr_null(strchr(strchr(drawn.bytes, '\n'), 'x'));
    close_page();
}
END_TEST

START_TEST(a_tape_counts_what_it_skips)
{
    open_trace();
    struct sm_canvas *tape = begin_tape();
    sm_move_to(tape, V(NOWHERE, 1));
    play(tape);
    ck_assert_uint_eq(sm_canvas_skipped(canvas), 1);
    close_page();
}
END_TEST

START_TEST(a_tape_that_ran_out_of_memory_fails_the_document)
{
    open_trace();
    struct sm_canvas *tape = begin_tape();
    sm_memory_fail_after(0);
    draw_everything(tape);
    sm_memory_fail_after(-1);
    play(tape);
    ck_assert(!sm_canvas_finish(canvas, &drawn, &err));
    ck_assert_int_eq(err.code, SM_E_MEMORY);
    close_page();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("canvas tape");
    TCase *traced = tcase_create("traced");
    tcase_add_test(traced, what_a_tape_holds_is_drawn_as_if_it_had_been_drawn_there);
    tcase_add_test(traced, what_was_drawn_meanwhile_lies_under_it);
    tcase_add_test(traced, a_tape_ends_the_groups_that_it_began_in);
    tcase_add_test(traced, words_may_be_forgotten_once_they_are_on_tape);
    tcase_add_test(traced, a_tape_counts_what_it_skips);
    tcase_add_test(traced, a_tape_that_ran_out_of_memory_fails_the_document);
    suite_add_tcase(suite, traced);
    return run_suite(suite);
}
