/* SPDX-License-Identifier: Apache-2.0
 * The canvas's paths, as the trace tells them.
 */
#include "canvas_helpers.h"
#include "tests/run.h"

START_TEST(move_and_line_are_a_path)
{
    draw_line(V(5, 5), V(10, 5));
    sm_line_to(canvas, V(10, 10));
    sm_close_path(canvas);
    fill_path(RED);
    ck_traced("path M5,5L10,5L10,10Z\n"
              "paint class=fill fill=#ff0000\n");
}
END_TEST

START_TEST(line_that_never_moved_starts_at_its_first_point)
{
    sm_line_to(canvas, V(1, 2));
    sm_line_to(canvas, V(3, 4));
    stroke_path(BLACK, 1.5);
    ck_traced("path M1,2L3,4\n"
              "paint class=stroke stroke=#000000 width=1.5\n");
}
END_TEST

START_TEST(curve_that_never_moved_starts_at_its_first_control_point)
{
    sm_curve_to(canvas, V(1, 1), V(2, 1), V(3, 3));
    stroke_path(BLACK, 1);
    ck_traced("path M1,1C1,1 2,1 3,3\n"
              "paint class=stroke stroke=#000000 width=1\n");
}
END_TEST

START_TEST(line_behind_a_closed_path_goes_on_from_its_start)
{
    draw_line(V(1, 1), V(5, 1));
    sm_line_to(canvas, V(5, 5));
    sm_close_path(canvas);
    sm_line_to(canvas, V(0, 0));
    stroke_path(BLACK, 1);
    ck_traced("path M1,1L5,1L5,5ZM1,1L0,0\n"
              "paint class=stroke stroke=#000000 width=1\n");
}
END_TEST

START_TEST(moves_that_lead_nowhere_leave_no_trace)
{
    sm_move_to(canvas, V(1, 1));
    sm_move_to(canvas, V(2, 2));
    sm_close_path(canvas);
    fill_path(RED);
    sm_close_path(canvas);
    fill_path(RED);
    ck_traced("");
}
END_TEST

START_TEST(path_is_forgotten_once_painted)
{
    draw_line(V(1, 1), V(2, 2));
    stroke_path(BLACK, 1);
    sm_line_to(canvas, V(9, 9));
    stroke_path(BLACK, 1);
    ck_traced("path M1,1L2,2\n"
              "paint class=stroke stroke=#000000 width=1\n");
}
END_TEST

START_TEST(box_and_circle_are_closed_paths)
{
    sm_add_box(canvas, (struct sm_box){1, 2, 3, 4});
    sm_add_circle(canvas, V(20, 20), 10);
    fill_path(RED);
    ck_traced("path M1,2L3,2L3,4L1,4Z"
              "M30,20C30,25.52 25.52,30 20,30C14.48,30 10,25.52 10,20"
              "C10,14.48 14.48,10 20,10C25.52,10 30,14.48 30,20Z\n"
              "paint class=fill fill=#ff0000\n");
}
END_TEST

START_TEST(empty_box_and_circle_are_nothing)
{
    sm_add_box(canvas, (struct sm_box){3, 3, 1, 5});
    sm_add_circle(canvas, V(20, 20), 0);
    sm_add_circle(canvas, V(20, 20), -3);
    fill_path(RED);
    ck_traced("");
}
END_TEST

START_TEST(sink_leaves_lines_open_and_closes_rings)
{
    const struct sm_vertex ring[] = {{1, 1}, {9, 1}, {9, 9}};
    struct sm_sink *sink = sm_canvas_sink(canvas);
    draw_ring(ring, 3);
    sm_sink_polygon_start(sink);
    draw_ring(ring, 3);
    sm_sink_polygon_end(sink);
    draw_ring(ring, 2);
    stroke_path(BLACK, 1);
    ck_traced("path M1,1L9,1L9,9M1,1L9,1L9,9ZM1,1L9,1\n"
              "paint class=stroke stroke=#000000 width=1\n");
}
END_TEST

START_TEST(polygon_with_a_hole_is_one_path)
{
    const struct sm_vertex outer[] = {{0, 0}, {9, 0}, {9, 9}, {0, 9}};
    const struct sm_vertex hole[] = {{3, 3}, {6, 3}, {6, 6}};
    struct sm_sink *sink = sm_canvas_sink(canvas);
    sm_sink_polygon_start(sink);
    draw_ring(outer, 4);
    draw_ring(hole, 3);
    sm_sink_polygon_end(sink);
    fill_path(RED);
    ck_traced("path M0,0L9,0L9,9L0,9ZM3,3L6,3L6,6Z\n"
              "paint class=fill fill=#ff0000\n");
}
END_TEST

START_TEST(lone_points_and_lines_of_one_point_are_nothing)
{
    struct sm_sink *sink = sm_canvas_sink(canvas);
    sm_sink_point(sink, V(1, 1));
    draw_ring(&V(2, 2), 1);
    sm_sink_point(sink, V(3, 3));
    draw_ring(NULL, 0);
    sm_sink_point(sink, V(4, 4));
    stroke_path(BLACK, 1);
    ck_traced("");
}
END_TEST

START_TEST(groups_and_clips_are_indented)
{
    const struct sm_group group = {"e1", "event site", sm_text("A \"strike\"\nnear <Kyiv>"), false};
    sm_group_begin(canvas, &group);
    sm_add_box(canvas, (struct sm_box){0, 0, 5, 5});
    sm_clip_begin(canvas);
    draw_line(V(0, 0), V(5, 5));
    stroke_path(SM_RGBA(0x0000FF, 0.5), 2);
    sm_clip_end(canvas);
    sm_group_end(canvas);
    ck_traced("group id=e1 class=\"event site\" title=\"A \\\"strike\\\"\\nnear <Kyiv>\"\n"
              "  path M0,0L5,0L5,5L0,5Z\n"
              "  clip\n"
              "    path M0,0L5,5\n"
              "    paint class=stroke stroke=#0000ff80 width=2\n"
              "  end\n"
              "end\n");
}
END_TEST

START_TEST(dashes_and_caps_are_told)
{
    struct sm_paint paint = {.class_name = "border",
                             .stroke = BLACK,
                             .width_px = 1,
                             .dash_px = {3, 1.5, 1, 1.5},
                             .dash_count = 4,
                             .cap = SM_CAP_ROUND};
    draw_line(V(0, 0), V(5, 5));
    sm_paint_path(canvas, &paint);
    ck_traced("path M0,0L5,5\n"
              "paint class=border stroke=#000000 width=1 dash=3,1.5,1,1.5 cap=round\n");
}
END_TEST

static void add_paths(TCase *traced)
{
    tcase_add_test(traced, move_and_line_are_a_path);
    tcase_add_test(traced, line_that_never_moved_starts_at_its_first_point);
    tcase_add_test(traced, curve_that_never_moved_starts_at_its_first_control_point);
    tcase_add_test(traced, line_behind_a_closed_path_goes_on_from_its_start);
    tcase_add_test(traced, moves_that_lead_nowhere_leave_no_trace);
    tcase_add_test(traced, path_is_forgotten_once_painted);
    tcase_add_test(traced, box_and_circle_are_closed_paths);
    tcase_add_test(traced, empty_box_and_circle_are_nothing);
    tcase_add_test(traced, sink_leaves_lines_open_and_closes_rings);
    tcase_add_test(traced, polygon_with_a_hole_is_one_path);
    tcase_add_test(traced, lone_points_and_lines_of_one_point_are_nothing);
}

static Suite *canvas_suite(void)
{
    Suite *suite = suite_create("canvas");
    TCase *traced = tcase_create("traced");
    tcase_add_checked_fixture(traced, open_trace, close_page);
    add_paths(traced);
    tcase_add_test(traced, groups_and_clips_are_indented);
    tcase_add_test(traced, dashes_and_caps_are_told);
    suite_add_tcase(suite, traced);
    return suite;
}

int main(void)
{
    return run_suite(canvas_suite());
}
