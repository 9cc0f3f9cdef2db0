/* SPDX-License-Identifier: Apache-2.0
 * What an art director looks at: no quilt of tints, no hole in the page, nothing on top of
 * something else.
 */
#include "tests/map_helpers.h"

#include "tests/run.h"

#define HEADER "date,place,precision,category,title,lat,lon"

static const char *const oblasts[] = {
    "2024-10-21,Sumy Oblast,oblast,drone,A thing,,\n",
    "2024-10-21,Kharkiv Oblast,oblast,missile,A thing,,\n",
    "2024-10-21,Donetsk Oblast,oblast,clash,A thing,,\n",
    "2024-10-21,Poltava Oblast,oblast,energy,A thing,,\n",
    "2024-10-21,Odesa Oblast,oblast,naval,A thing,,\n",
};

START_TEST(many_tinted_regions_are_rimmed_instead)
{
    struct sm_buf rows = {0};
    struct sm_map_options options = {.format = SM_TRACE, .width_px = 1280};
    for (int i = 0; i < 4 + _i; i++)
        sm_buf_str(&rows, oblasts[i]);
    scene_week_of(HEADER, rows.bytes);
    scene_draw(&options);
    /* One more each in the legend. */
    ck_assert_int_eq(drawn_count("paint class=\"area "), _i ? 12 : 5);
    ck_assert_int_eq(drawn_count("paint class=\"area rim "), _i ? 6 : 0);
    ck_assert_int_eq(drawn_count("paint class=\"area pale "), _i ? 6 : 0);
    sm_buf_finish(&rows);
}
END_TEST

START_TEST(small_lakes_are_there_and_round)
{
    int curved = 0, all = 0;
    scene_draw_example("sparse", "kharkiv", 1280, 0);
    for (const char *at = scene.drawing.document.bytes; (at = strstr(at, "paint class=lake"));
         at++) {
        const char *path = at;
        while (strncmp(path, "path ", 5) != 0)
            path--;
        all++;
        curved += memchr(path, 'C', (size_t)(at - path)) != NULL;
    }
    ck_assert_int_gt(all, 10);
    ck_assert_int_gt(curved, 5);
}
END_TEST

static double frame_right(void)
{
    json_t *view = json_object_get(scene.account, "view");
    return json_number_value(json_array_get(json_object_get(view, "frame_px"), 2));
}

START_TEST(a_short_list_leaves_the_map_the_whole_width)
{
    scene_draw_example("sparse", "ukraine", 1600, 0);
    ck_assert_double_eq(frame_right(), 1600);
}
END_TEST

START_TEST(a_list_that_fills_its_column_stands_beside_the_map)
{
    scene_draw_example("2024-10-21", "ukraine", 1600, 0);
    ck_assert_double_lt(frame_right(), 1200);
}
END_TEST

/* The lowest and the highest baseline of a group's texts. */
static struct sm_box texts_of(const char *group)
{
    struct sm_box box = sm_box_empty();
    const char *at = strstr(scene.drawing.document.bytes, group);
    ck_assert_msg(at != NULL, "no %s", group);
    const char *end = strstr(at, "\nend\n");
    for (at = strstr(at, "text class="); at && at < end; at = strstr(at + 1, "text class=")) {
        struct sm_vertex v;
        const char *space =
            at[11] == '"' ? strchr(strchr(at + 12, '"'), ' ') : strchr(at + 11, ' ');
        if (sscanf(space, " %lf,%lf", &v.x, &v.y) == 2) box = sm_box_with(box, v);
    }
    return box;
}

static const struct {
    const char *week, *region;
    double width_px, height_px;
} pages[] = {
    {"sparse", "ukraine", 1080, 1080},   {"sparse", "ukraine", 1200, 630},
    {"crowded", "ukraine", 1200, 630},   {"crowded", "donetsk", 1200, 630},
    {"crowded", "kharkiv", 1200, 630},   {"crowded", "ukraine", 1080, 1350},
    {"2024-10-21", "kursk", 1080, 1080}, {"crowded", "donetsk", 1123, 794},
};

static bool touch(struct sm_box a, struct sm_box b)
{
    return a.x0 <= b.x1 && b.x0 <= a.x1 && a.y0 <= b.y1 && b.y0 <= a.y1;
}

START_TEST(list_strip_legend_and_footer_keep_off_each_other)
{
    static const char *const groups[] = {"group id=list", "group id=strip", "group id=legend",
                                         "group id=credits"};
    struct sm_box boxes[4];
    scene_draw_example(pages[_i].week, pages[_i].region, pages[_i].width_px, pages[_i].height_px);
    for (int i = 0; i < 4; i++)
        boxes[i] = texts_of(groups[i]);
    for (int i = 0; i < 4; i++)
        for (int k = 0; k < i; k++)
            ck_assert_msg(!touch(boxes[i], boxes[k]), "%s lies on %s", groups[i], groups[k]);
}
END_TEST

static const struct {
    const char *week, *region;
    double width_px, height_px, least_share;
} shares[] = {
    {"crowded", "ukraine", 1200, 630, 0.72},    {"crowded", "ukraine", 1080, 1080, 0.46},
    {"crowded", "ukraine", 1080, 1350, 0.46},   {"crowded", "donetsk", 1200, 630, 0.72},
    {"2024-10-21", "ukraine", 1080, 1350, 0.5}, {"2024-10-21", "ukraine", 1200, 630, 0.72},
};

static double frame_height(void)
{
    json_t *frame = json_object_get(json_object_get(scene.account, "view"), "frame_px");
    return json_number_value(json_array_get(frame, 3)) -
           json_number_value(json_array_get(frame, 1));
}

START_TEST(the_map_of_a_fixed_page_is_served_before_the_list)
{
    scene_draw_example(shares[_i].week, shares[_i].region, shares[_i].width_px,
                       shares[_i].height_px);
    ck_assert_double_gt(frame_height(), shares[_i].least_share * shares[_i].height_px);
}
END_TEST

/* How many baselines of texts there are in a group. */
static int lines_in(const char *group)
{
    int count = 0;
    const char *at = strstr(scene.drawing.document.bytes, group);
    ck_assert_msg(at != NULL, "no %s", group);
    const char *end = strstr(at, "\nend\n");
    for (at = strstr(at, "text class="); at && at < end; at = strstr(at + 1, "text class="))
        count++;
    return count;
}

static const double low_pages[][2] = {
    {1200, 630}, {1080, 1080}, {920, 900}, {1123, 794}, {960, 960}};

START_TEST(every_number_on_a_map_stands_in_its_list)
{
    int numbered = 0;
    scene_draw_example("crowded", "ukraine", low_pages[_i][0], low_pages[_i][1]);
    const char *list = strstr(scene.drawing.document.bytes, "group id=list");
    ck_assert(list != NULL);
    for (size_t i = 0; i < scene.week->event_count; i++) {
        json_t *event = json_array_get(json_object_get(scene.account, "events"), i);
        json_t *number = json_object_get(event, "number");
        char head[200];
        if (!number) continue;
        snprintf(head, sizeof head, "%d. %.20s", (int)json_integer_value(number),
                 scene.week->events[i].words->title.at);
        ck_assert_msg(strstr(list, head) != NULL, "no \"%s\" in the list", head);
        numbered++;
    }
    ck_assert_int_gt(numbered, 0);
}
END_TEST

START_TEST(a_list_that_is_cut_says_how_many_events_are_missing)
{
    scene_draw_example("crowded", "ukraine", 1200, 630);
    ck_assert_int_lt(lines_in("group id=list"), 12);
    ck_assert(drawn_contains("more events"));
}
END_TEST

static double frame_of_group(const char *group, bool lowest)
{
    struct sm_box box = texts_of(group);
    return lowest ? box.y1 : box.y0;
}

START_TEST(no_hole_is_left_where_the_legend_explains_less_than_was_feared)
{
    scene_draw_example("2024-10-21", "kharkiv", 640, 0);
    ck_assert_double_lt(frame_of_group("group id=list", false),
                        frame_of_group("group id=legend", true) + 60);
}
END_TEST

/* Towns far off are pins until it is seen that the map does not show them: then they need a key of
 * their own. */
static const char *const far_towns =
    "2024-10-21,Ukraine,country,drone,A thing with many words that take three lines,,\n"
    "2024-10-21,Ukraine,country,missile,A thing with many words that take three lines,,\n"
    "2024-10-21,Ukraine,country,clash,A thing with many words that take three lines,,\n"
    "2024-10-21,Kyiv,settlement,shelling,One thing,,\n"
    "2024-10-21,Kyiv,settlement,troops,One more thing,,\n"
    "2024-10-21,Kyiv,settlement,aid,One more thing,,\n"
    "2024-10-21,Odesa,settlement,naval,One thing,,\n"
    "2024-10-21,Sumy Oblast,oblast,explosion,A thing,,\n"
    "2024-10-21,near Selydove,near,advance,A thing,,\n"
    "2024-10-21,Volgograd,settlement,energy,A thing,48.70,44.51\n"
    "2024-10-21,Samara,settlement,energy,A thing,53.20,50.15\n";

START_TEST(a_legend_that_needs_more_than_was_kept_for_it_stays_on_the_page)
{
    struct sm_map_options options = {.format = SM_TRACE, .width_px = 1200, .height_px = 630};
    scene_week_of(HEADER, far_towns);
    for (options.height_px = 560; options.height_px < 640; options.height_px += 7) {
        scene_draw(&options);
        ck_assert(drawn_contains("Off the map"));
        ck_assert_double_lt(texts_of("group id=legend").y1, texts_of("group id=credits").y0 - 30);
    }
}
END_TEST

START_TEST(the_map_of_a_draft_says_so_where_it_covers_nothing)
{
    struct sm_map_options options = {.format = SM_TRACE, .width_px = 960};
    scene_open_week(SITMAP_TESTS "/../examples/crowded");
    scene_draw(&options);
    ck_assert(!drawn_contains("DRAFT"));
    scene.week->draft = true;
    scene_draw(&options);
    struct sm_vertex words;
    const char *text = strstr(scene.drawing.document.bytes, "text class=draft ");
    ck_assert(text && sscanf(text, "text class=draft %lf,%lf", &words.x, &words.y) == 2);
    struct sm_box mark = {words.x, words.y - 12, words.x + 120, words.y};
    for (size_t i = 0; i < scene.week->event_count; i++) {
        if (!json_object_get(json_array_get(json_object_get(scene.account, "events"), i), "x_px"))
            continue;
        struct sm_vertex at = {event_number(i, "x_px"), event_number(i, "y_px")};
        ck_assert_msg(!sm_box_holds(sm_box_grown(mark, 6), at), "on %s", event_text(i, "id"));
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("map_layout");
    TCase *tcase = tcase_create("layout");
    tcase_set_timeout(tcase, 60);
    tcase_add_checked_fixture(tcase, scene_open_base, scene_close);
    tcase_add_loop_test(tcase, many_tinted_regions_are_rimmed_instead, 0, 2);
    tcase_add_test(tcase, small_lakes_are_there_and_round);
    tcase_add_test(tcase, a_short_list_leaves_the_map_the_whole_width);
    tcase_add_test(tcase, a_list_that_fills_its_column_stands_beside_the_map);
    ADD_ROWS(tcase, the_map_of_a_fixed_page_is_served_before_the_list, shares);
    ADD_ROWS(tcase, every_number_on_a_map_stands_in_its_list, low_pages);
    tcase_add_test(tcase, a_list_that_is_cut_says_how_many_events_are_missing);
    tcase_add_test(tcase, no_hole_is_left_where_the_legend_explains_less_than_was_feared);
    tcase_add_test(tcase, a_legend_that_needs_more_than_was_kept_for_it_stays_on_the_page);
    tcase_add_test(tcase, the_map_of_a_draft_says_so_where_it_covers_nothing);
    ADD_ROWS(tcase, list_strip_legend_and_footer_keep_off_each_other, pages);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
