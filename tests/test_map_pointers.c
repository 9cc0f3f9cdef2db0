/* SPDX-License-Identifier: Apache-2.0
 * Pointers to what lies off the map: no row of them, each with what it points at, none in a disc.
 */
#include "tests/map_helpers.h"

#include "tests/run.h"

#define HEADER "date,place,precision,category,title,lat,lon"

static const char *const far_east[] = {
    "2024-10-21,Vladivostok,elsewhere,troops,A thing,43.1,131.9\n",
    "2024-10-21,Khabarovsk,elsewhere,troops,A thing,48.5,135.1\n",
    "2024-10-21,Magadan,elsewhere,naval,A thing,59.6,150.8\n",
    "2024-10-21,Yakutsk,elsewhere,troops,A thing,62.0,129.7\n",
    "2024-10-21,Chita,elsewhere,troops,A thing,52.0,113.5\n",
    "2024-10-21,Washington,elsewhere,diplomacy,A thing,38.9,-77.0\n",
};

static void draw_far_east(size_t count)
{
    struct sm_buf rows = {0};
    struct sm_map_options options = {.format = SM_TRACE, .width_px = 1280};
    for (size_t i = 0; i < count; i++)
        sm_buf_str(&rows, far_east[i]);
    scene_week_of(HEADER, rows.bytes);
    scene_draw(&options);
    sm_buf_finish(&rows);
}

START_TEST(few_pointers_stand_alone)
{
    draw_far_east(4);
    ck_assert_int_eq(drawn_count("class=\"event pointer\""), 4);
}
END_TEST

START_TEST(many_pointers_of_one_way_become_one)
{
    draw_far_east(6);
    ck_assert_int_eq(drawn_count("class=\"event pointer\""), 2);
    ck_assert(drawn_contains("+\u00A0"
                             "2"));
    ck_assert(drawn_contains("Washington"));
    for (size_t i = 0; i < 6; i++)
        ck_assert_str_eq(event_text(i, "drawn"), "pointer");
}
END_TEST

START_TEST(a_pointer_has_a_symbol_for_each_of_its_events)
{
    struct sm_map_options options = {.format = SM_TRACE, .width_px = 1280};
    scene_week_of("date,place,precision,category,status,title,lat,lon",
                  "2024-10-21,Magadan,elsewhere,naval,confirmed,A thing,59.6,150.8\n"
                  "2024-10-21,Magadan,elsewhere,troops,claimed,Another thing,59.6,150.8");
    scene_draw(&options);
    ck_assert_int_eq(drawn_count("class=\"event pointer\""), 1);
    const char *pointer = strstr(scene.drawing.document.bytes, "class=\"event pointer\"");
    const char *end = strstr(pointer, "\nend\n");
    const char *naval = strstr(pointer, "class=\"symbol naval confirmed\"");
    const char *troops = strstr(pointer, "class=\"symbol troops claimed\"");
    ck_assert(naval && naval < end && troops && troops < end);
    ck_assert(!drawn_contains("2 events"));
}
END_TEST

START_TEST(a_pointer_with_too_few_symbols_says_how_many_events)
{
    struct sm_map_options options = {.format = SM_TRACE, .width_px = 1280};
    scene_week_of("date,place,precision,category,status,title,lat,lon",
                  "2024-10-21,Magadan,elsewhere,naval,claimed,A thing,59.6,150.8\n"
                  "2024-10-21,Magadan,elsewhere,troops,claimed,Another thing,59.6,150.8\n"
                  "2024-10-22,Magadan,elsewhere,troops,claimed,A third thing,59.6,150.8");
    scene_draw(&options);
    ck_assert(drawn_contains("· 3 events"));
}
END_TEST

START_TEST(no_pointer_stands_in_a_disc)
{
    int discs = 0, texts = 0;
    scene_draw_example("crowded", "kherson", 640, 0);
    for (const char *at = scene.drawing.document.bytes;
         (at = strstr(at, "class=\"event pointer\"")); at++) {
        struct sm_vertex v;
        const char *text = strstr(strstr(at, "text class="), "\" ");
        ck_assert(sscanf(text, "\" %lf,%lf", &v.x, &v.y) == 2);
        texts++;
        for (size_t i = 0; i < scene.week->event_count; i++) {
            if (strcmp(event_text(i, "drawn"), "disc") != 0) continue;
            struct sm_vertex c = {event_number(i, "x_px"), event_number(i, "y_px")};
            discs++;
            ck_assert(sm_distance(c, v) > event_number(i, "radius_px"));
        }
    }
    ck_assert_int_gt(texts, 3);
    ck_assert_int_gt(discs, 3);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("map_pointers");
    TCase *tcase = tcase_create("pointers");
    tcase_set_timeout(tcase, 60);
    tcase_add_checked_fixture(tcase, scene_open_base, scene_close);
    tcase_add_test(tcase, few_pointers_stand_alone);
    tcase_add_test(tcase, many_pointers_of_one_way_become_one);
    tcase_add_test(tcase, a_pointer_has_a_symbol_for_each_of_its_events);
    tcase_add_test(tcase, a_pointer_with_too_few_symbols_says_how_many_events);
    tcase_add_test(tcase, no_pointer_stands_in_a_disc);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
