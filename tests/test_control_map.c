/* SPDX-License-Identifier: Apache-2.0
 * Control on a map: hatched, explained, credited, dated. The snapshots of tests/cases/control are
 * of no place in particular.
 */
#include "tests/map_helpers.h"

#include "layers/control.h"
#include "tests/run.h"
#include "tests/theme_helpers.h"

#define HEADER "date,place,precision,category,title"
#define SNAPSHOTS SITMAP_TESTS "/cases/control"

static struct sm_map_options options;
static const struct sm_theme *theme;

static void open_scene(void)
{
    themes_open();
    theme = theme_named(NULL, SM_SCHEME_LIGHT);
    scene_open_base();
    scene_week_of(HEADER, "2024-10-21,Kyiv,settlement,drone,A thing\n"
                          "2024-10-25,Kyiv,settlement,drone,A thing");
    options = (struct sm_map_options){.format = SM_TRACE, .width_px = 1600, .control = SNAPSHOTS};
}

static void close_scene(void)
{
    scene_close();
    themes_close();
}

static void expect_drawn(const char *text)
{
    ck_assert_msg(drawn_contains(text), "the map lacks %s", text);
}

static void expect_not_drawn(const char *text)
{
    ck_assert_msg(!drawn_contains(text), "the map has %s", text);
}

/* The line of the trace that 'at' lies in, and the one behind it. */
static const char *next_line(const char *at)
{
    const char *end = strchr(at, '\n');
    ck_assert(end != NULL);
    return end + 1;
}

static size_t indent(const char *line)
{
    return strspn(line, " ");
}

static bool line_begins(const char *line, const char *word)
{
    return strncmp(line + indent(line), word, strlen(word)) == 0;
}

/* Where the group of class "control NAME" begins. */
static const char *part_of(const char *class_name)
{
    char group[64];
    snprintf(group, sizeof group, "group class=\"control %s\"", class_name);
    const char *at = strstr(scene.drawing.document.bytes, group);
    ck_assert_msg(at != NULL, "no %s", group);
    return at;
}

START_TEST(each_part_is_filled_then_hatched_inside_itself)
{
    static const char *const parts[] = {"occupied", "contested", "gained", "lost"};
    scene_draw(&options);
    const char *line = next_line(part_of(parts[_i]));
    size_t depth = indent(line);
    const char *outline = line + depth;
    ck_assert(line_begins(line, "path M"));
    size_t outline_length = (size_t)(next_line(line) - outline);
    line = next_line(line);
    ck_assert_msg(line_begins(line, "paint class=\"control "), "%.60s", line);
    line = next_line(line);
    ck_assert_msg(strncmp(line + indent(line), outline, outline_length) == 0,
                  "%s: filled and clipped by different shapes", parts[_i]);
    line = next_line(line);
    ck_assert(line_begins(line, "clip"));
    line = next_line(line);
    ck_assert(line_begins(line, "path M"));
    ck_assert_uint_gt(indent(line), depth);
    line = next_line(line);
    ck_assert_msg(line_begins(line, "paint class=\"hatch "), "%.60s", line);
    line = next_line(line);
    ck_assert(line_begins(line, "end"));
    ck_assert_uint_eq(indent(line), depth);
    ck_assert(line_begins(next_line(line), "end"));
}
END_TEST

START_TEST(every_clip_and_group_of_the_map_ends)
{
    long open = 0;
    scene_draw(&options);
    for (const char *line = scene.drawing.document.bytes; *line; line = next_line(line)) {
        open += line_begins(line, "clip\n") || line_begins(line, "group");
        open -= line_begins(line, "end\n");
        ck_assert_int_ge(open, 0);
    }
    ck_assert_int_eq(open, 0);
}
END_TEST

START_TEST(hatching_is_a_few_hundred_lines_at_most)
{
    struct sm_buf out = {0};
    struct sm_page page = {.width_px = 1600, .height_px = 1600, .scale = 1};
    for (int part = 0; part < SM_CONTROL_PART_COUNT; part++) {
        const struct sm_control_look *look = &theme->control[part];
        struct sm_canvas *canvas = sm_canvas_new(SM_TRACE, &page, NULL, &scene.err);
        ck_assert_msg(canvas != NULL, "%s", scene.err.message);
        sm_add_hatch(canvas, (struct sm_box){0, 0, 1100, 900}, look->slope, look->spacing_px);
        sm_paint_path(canvas, &look->hatch);
        out.count = 0;
        ck_assert(sm_canvas_finish(canvas, &out, &scene.err));
        sm_canvas_free(canvas);
        size_t lines = 0;
        for (size_t i = 0; i < out.count; i++)
            lines += out.bytes[i] == 'M';
        ck_assert_msg(lines >= 50 && lines <= 600, "part %d: %zu lines", part, lines);
    }
    sm_buf_finish(&out);
}
END_TEST

START_TEST(hatching_stays_in_its_box)
{
    static const struct sm_box box = {100, 50, 130, 90};
    static const char *const expected[] = {
        [SM_HATCH_RISING] = "path M100,55.56L105.56,50M100,69.71L119.71,50M100,83.85L130,53.85"
                            "M107.99,90L130,67.99M122.13,90L130,82.13\n",
        [SM_HATCH_LEVEL] = "path M100,50.5L130,50.5M100,60.5L130,60.5M100,70.5L130,70.5"
                           "M100,80.5L130,80.5\n",
    };
    static const enum sm_hatch_slope slopes[] = {SM_HATCH_RISING, SM_HATCH_LEVEL};
    struct sm_page page = {.width_px = 200, .height_px = 200, .scale = 1};
    struct sm_buf out = {0};
    struct sm_canvas *canvas = sm_canvas_new(SM_TRACE, &page, NULL, &scene.err);
    sm_add_hatch(canvas, box, slopes[_i], 10);
    sm_paint_path(canvas, &theme->control[SM_CONTROL_OCCUPIED].hatch);
    ck_assert(sm_canvas_finish(canvas, &out, &scene.err));
    ck_assert_msg(strstr(out.bytes, expected[slopes[_i]]) != NULL, "%s", out.bytes);
    sm_canvas_free(canvas);
    sm_buf_finish(&out);
}
END_TEST

START_TEST(no_two_parts_share_slope_and_spacing)
{
    for (int a = 0; a < SM_CONTROL_PART_COUNT; a++)
        for (int b = 0; b < a; b++) {
            const struct sm_control_look *p = &theme->control[a], *q = &theme->control[b];
            bool same = p->slope == q->slope && p->spacing_px - q->spacing_px < 0.3 &&
                        q->spacing_px - p->spacing_px < 0.3;
            ck_assert_msg(!same, "parts %d and %d", b, a);
        }
}
END_TEST

START_TEST(the_legend_and_the_credits_speak_the_maps_language)
{
    static const char *const english[] = {
        "Control as of 25\u00A0October 2024",
        "\"Under Russian control\"",
        "\"Grey zone\"",
        "Came under Russian control since\u00A018\u00A0October: 2,501\u00A0km²",
        "No longer under Russian control since\u00A018\u00A0October: 8,178\u00A0km²",
        "Survey of Nowhere (CC0)",
        NULL};
    static const char *const ukrainian[] = {
        "Контроль станом на 25\u00A0жовтня 2024\u00A0року",
        "\"Під контролем Росії\"",
        "Перейшло під контроль Росії з\u00A018\u00A0жовтня: 2501\u00A0км²",
        "Вийшло з-під контролю Росії з\u00A018\u00A0жовтня: 8178\u00A0км²",
        "Survey of Nowhere (CC0)",
        NULL};
    options.lang = _i == 0 ? "en" : "uk";
    scene_draw(&options);
    for (const char *const *text = _i == 0 ? english : ukrainian; *text; text++)
        expect_drawn(*text);
    expect_not_drawn("in all");
}
END_TEST

START_TEST(a_map_of_one_region_says_that_the_area_is_of_all)
{
    options.region = "donetsk";
    scene_draw(&options);
    expect_drawn("2,501\u00A0km² in all");
}
END_TEST

START_TEST(a_map_that_shows_none_of_it_explains_none_of_it)
{
    options.region = "lviv";
    scene_draw(&options);
    expect_not_drawn("Under Russian control");
    expect_not_drawn("Came under Russian control");
    expect_not_drawn("class=\"control occupied\"");
}
END_TEST

START_TEST(without_control_nothing_is_said_of_it)
{
    options.control = NULL;
    scene_draw(&options);
    expect_not_drawn("ontrol");
}
END_TEST

START_TEST(a_second_map_of_the_week_reads_nothing_again)
{
    scene_draw(&options);
    struct sm_control *first = *sm_base_control(scene.base);
    ck_assert(first != NULL);
    options.lang = "uk";
    scene_draw(&options);
    ck_assert_ptr_eq(*sm_base_control(scene.base), first);
}
END_TEST

START_TEST(control_lies_on_the_ground_and_under_its_borders)
{
    scene_draw(&options);
    const char *trace = scene.drawing.document.bytes;
    const char *control = strstr(trace, "group id=control"), *ground = strstr(trace, "id=ground");
    const char *borders = strstr(trace, "id=borders"), *areas = strstr(trace, "id=areas");
    ck_assert(control && ground && borders && areas);
    ck_assert(ground < control && control < areas && control < borders);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("control on a map");
    TCase *tc = tcase_create("control on a map");
    tcase_add_checked_fixture(tc, open_scene, close_scene);
    tcase_set_timeout(tc, 60);
    tcase_add_loop_test(tc, each_part_is_filled_then_hatched_inside_itself, 0, 4);
    tcase_add_test(tc, every_clip_and_group_of_the_map_ends);
    tcase_add_test(tc, hatching_is_a_few_hundred_lines_at_most);
    tcase_add_loop_test(tc, hatching_stays_in_its_box, 0, 2);
    tcase_add_test(tc, no_two_parts_share_slope_and_spacing);
    tcase_add_loop_test(tc, the_legend_and_the_credits_speak_the_maps_language, 0, 2);
    tcase_add_test(tc, a_map_of_one_region_says_that_the_area_is_of_all);
    tcase_add_test(tc, a_map_that_shows_none_of_it_explains_none_of_it);
    tcase_add_test(tc, without_control_nothing_is_said_of_it);
    tcase_add_test(tc, a_second_map_of_the_week_reads_nothing_again);
    tcase_add_test(tc, control_lies_on_the_ground_and_under_its_borders);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
