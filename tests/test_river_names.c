/* SPDX-License-Identifier: Apache-2.0
 * Names of rivers: along them, gently, to be read without turning one's head, on nothing else.
 */
#include "tests/map_helpers.h"

#include <math.h>

#include "tests/run.h"

enum { LETTERS_MAX = 40, NAMES_MAX = 40 };

struct name {
    char text[80];
    struct {
        double x, y, deg;
    } letters[LETTERS_MAX];
    int count;
};

static struct name names[NAMES_MAX];
static int name_count;

static void read_name(const char *line, const char *end)
{
    struct name *name = &names[name_count++];
    const char *letters = strstr(line, " letters="), *quote = letters - 1;
    ck_assert(letters && letters < end);
    do
        quote--;
    while (*quote != '"');
    snprintf(name->text, sizeof name->text, "%.*s", (int)(letters - quote - 2), quote + 1);
    name->count = 0;
    for (const char *at = letters + 9; at < end && name->count < LETTERS_MAX; at++) {
        int read = 0, i = name->count;
        ck_assert_int_eq(sscanf(at, "%lf,%lf@%lf%n", &name->letters[i].x, &name->letters[i].y,
                                &name->letters[i].deg, &read),
                         3);
        name->count++;
        at += read;
    }
}

static void draw_names(const char *region, const char *lang, int width_px)
{
    struct sm_map_options options = {
        .format = SM_TRACE, .width_px = width_px, .region = region, .lang = lang};
    scene_draw(&options);
    name_count = 0;
    for (const char *at = scene.drawing.document.bytes;
         (at = strstr(at, "text class=\"label water river\"")) && name_count < NAMES_MAX; at++)
        read_name(at, strchr(at, '\n'));
}

static bool is_named(const char *text)
{
    for (int i = 0; i < name_count; i++)
        if (strcmp(names[i].text, text) == 0) return true;
    return false;
}

static const struct {
    const char *region, *lang;
    int width_px;
} maps[] = {{"ukraine", "en", 1600}, {"ukraine", "uk", 1600}, {"ukraine", "en", 960},
            {"kherson", "en", 1280}, {"kharkiv", "uk", 1280}, {"donetsk", "en", 960}};

START_TEST(letters_follow_each_other_gently_and_read_to_the_right)
{
    scene_open_week(SITMAP_TESTS "/../examples/sparse");
    draw_names(maps[_i].region, maps[_i].lang, maps[_i].width_px);
    ck_assert_int_gt(name_count, 0);
    for (int i = 0; i < name_count; i++) {
        const struct name *name = &names[i];
        for (int k = 0; k < name->count; k++)
            ck_assert_msg(fabs(name->letters[k].deg) <= 100, "%s is upside down", name->text);
        for (int k = 1; k < name->count; k++) {
            double turn = name->letters[k].deg - name->letters[k - 1].deg;
            double step = hypot(name->letters[k].x - name->letters[k - 1].x,
                                name->letters[k].y - name->letters[k - 1].y);
            ck_assert_msg(fabs(turn) < 18, "%s: letter %d leaps", name->text, k);
            ck_assert_msg(step > 2 && step < 22, "%s: letter %d stands apart", name->text, k);
        }
    }
}
END_TEST

START_TEST(the_great_rivers_are_named_on_a_map_with_room)
{
    static const char *const english[] = {"Dnipro", "Dnister", "Southern Buh", "Desna"};
    static const char *const ukrainian[] = {"Дніпро", "Дністер", "Південний Буг", "Десна"};
    scene_open_week(SITMAP_TESTS "/../examples/sparse");
    draw_names("ukraine", _i ? "uk" : "en", 1600);
    for (int i = 0; i < 4; i++)
        ck_assert_msg(is_named((_i ? ukrainian : english)[i]), "no %s", english[i]);
}
END_TEST

/* Every pin's dot and symbol keeps clear of river names: no letter begins within a few px. */
START_TEST(no_letter_stands_on_an_event)
{
    scene_open_week(SITMAP_TESTS "/../examples/crowded");
    draw_names("donetsk", "en", 1280);
    for (int i = 0; i < name_count; i++)
        for (size_t e = 0; e < scene.week->event_count; e++) {
            const char *kind = event_text(e, "drawn");
            if (strcmp(kind, "pin") != 0 && strcmp(kind, "disc") != 0) continue;
            double x = event_number(e, "x_px"), y = event_number(e, "y_px");
            for (int k = 0; k < names[i].count; k++)
                ck_assert_msg(hypot(names[i].letters[k].x - x, names[i].letters[k].y - y) > 5,
                              "%s stands on event %zu", names[i].text, e);
        }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("river_names");
    TCase *tcase = tcase_create("names");
    tcase_set_timeout(tcase, 60);
    tcase_add_checked_fixture(tcase, scene_open_base, scene_close);
    ADD_ROWS(tcase, letters_follow_each_other_gently_and_read_to_the_right, maps);
    tcase_add_loop_test(tcase, the_great_rivers_are_named_on_a_map_with_room, 0, 2);
    tcase_add_test(tcase, no_letter_stands_on_an_event);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
