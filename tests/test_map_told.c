/* SPDX-License-Identifier: Apache-2.0
 * What a map tells of its events in words: in its list, in its alt text and in its table.
 */
#include "tests/map_helpers.h"
#include "tests/run.h"

static bool is_told(const char *words)
{
    const struct sm_drawing *drawing = &scene.drawing;
    return drawn_contains(words) || strstr(drawing->alt.bytes, words) ||
           strstr(drawing->table.bytes, words);
}

static const struct people {
    const char *killed, *injured, *told, *untold[2];
} toll[] = {
    {"3", "5", "3 killed, 5 injured", {NULL, NULL}},
    {"0", "5", "5 injured", {"killed", NULL}},
    {"3", "0", "3 killed", {"injured", NULL}},
    {"0", "0", "Selydove", {"killed", "injured"}},
    {"", "", "Selydove", {"killed", "injured"}},
    {"10", "20", "10 killed, 20 injured", {NULL, NULL}},
};

START_TEST(nobody_killed_or_injured_is_not_printed)
{
    static const enum sm_format formats[] = {SM_TRACE, SM_SVG};
    const struct people *row = &toll[_i];
    char event[100];
    snprintf(event, sizeof event, "2024-10-21,Selydove,Shells fell,%s,%s", row->killed,
             row->injured);
    scene_week_of("date,place,title,killed,injured", event);
    for (int i = 0; i < COUNT(formats); i++) {
        struct sm_map_options options = {.format = formats[i], .width_px = 1200};
        scene_draw(&options);
        ck_assert(drawn_contains(row->told) && strstr(scene.drawing.table.bytes, row->told));
        for (int k = 0; k < 2 && row->untold[k]; k++)
            ck_assert_msg(!is_told(row->untold[k]), "\"%s\" is told", row->untold[k]);
    }
}
END_TEST

/* In these exports 0 stands in every row whose victims nobody counted. */
START_TEST(an_export_with_no_fatalities_tells_of_none)
{
    struct sm_map_options options = {
        .format = SM_TRACE, .width_px = 1200, .lang = _i ? "uk" : "en"};
    scene_open_week(SITMAP_TESTS "/cases/week/acled.csv");
    scene_draw(&options);
    ck_assert(!is_told(_i ? " 0 загиблих" : " 0 killed"));
    ck_assert(!is_told(_i ? ">0 загиблих" : ">0 killed"));
    ck_assert(is_told(_i ? "3 загиблі" : "3 killed"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("map_told");
    TCase *tcase = tcase_create("words");
    tcase_set_timeout(tcase, 60);
    tcase_add_checked_fixture(tcase, scene_open_base, scene_close);
    ADD_ROWS(tcase, nobody_killed_or_injured_is_not_printed, toll);
    tcase_add_loop_test(tcase, an_export_with_no_fatalities_tells_of_none, 0, 2);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
