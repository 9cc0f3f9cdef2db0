/* SPDX-License-Identifier: Apache-2.0
 * Symbols go with counts only where every one of them can.
 */
#include "tests/map_helpers.h"

#include <math.h>

#include "tests/run.h"

#define HEADER "date,place,precision,category,title,count"
#define KYIV "2024-10-21,Kyiv,settlement,drone,Drones,"
#define ODESA "2024-10-21,Odesa,settlement,drone,Drones,"
#define LVIV "2024-10-21,Lviv,settlement,drone,Drones,"
#define ALL "2024-10-21,Ukraine,country,drone,Drones,"

static void draw(const char *rows)
{
    struct sm_map_options options = {.format = SM_TRACE, .width_px = 1280};
    scene_week_of(HEADER, rows);
    scene_draw(&options);
}

static bool has_size(size_t event)
{
    json_t *events = json_object_get(scene.account, "events");
    return json_object_get(json_array_get(events, event), "symbol_px") != NULL;
}

START_TEST(areas_go_with_counts)
{
    draw(KYIV "10\n" ODESA "20\n" LVIV "30\n" ALL "900");
    double ten = event_number(0, "symbol_px"), twenty = event_number(1, "symbol_px"),
           thirty = event_number(2, "symbol_px");
    ck_assert_double_eq_tol(twenty * twenty / (ten * ten), 2, 0.01);
    ck_assert_double_eq_tol(thirty * thirty / (ten * ten), 3, 0.01);
    ck_assert(ten >= 14 && thirty <= 34);
    ck_assert(!has_size(3)); /* the strip's symbols are all alike */
    ck_assert(drawn_contains("\"10\"") && drawn_contains("\"30\""));
}
END_TEST

START_TEST(no_symbol_is_too_small_or_too_large)
{
    draw(KYIV "1\n" ODESA "100\n" LVIV "10000");
    ck_assert_double_eq(event_number(0, "symbol_px"), 14);
    ck_assert_double_ge(event_number(1, "symbol_px"), 14);
    ck_assert_double_eq_tol(event_number(2, "symbol_px"), 34, 0.01);
    ck_assert(drawn_contains("\"\u2264\u00A0"
                             "1,695\"") &&
              drawn_contains("\"10,000\""));
}
END_TEST

static const struct {
    const char *why, *rows;
} alike[] = {
    {"one has no count", KYIV "10\n" ODESA "\n" LVIV "30"},
    {"there is but one", KYIV "10\n2024-10-21,Odesa,settlement,missile,Missiles,3"},
    {"the other stands in the strip", KYIV "10\n" ALL "900"},
    {"all are the same", KYIV "10\n" ODESA "10"},
};

START_TEST(all_are_alike_where)
{
    draw(alike[_i].rows);
    for (size_t i = 0; i < scene.week->event_count; i++)
        ck_assert_msg(!has_size(i), "%s: event %zu is scaled", alike[_i].why, i);
}
END_TEST

/* Three at one place stand side by side, and none covers another. */
START_TEST(a_row_of_different_sizes_does_not_overlap)
{
    draw(KYIV "10\n" KYIV "80\n" KYIV "20");
    double x[3], size[3];
    const char *at = scene.drawing.document.bytes;
    for (int i = 0; i < 3; i++) {
        struct sm_box box = sm_box_empty();
        at = strstr(at, "class=\"event drone settlement\"");
        ck_assert(at != NULL);
        const char *path = strstr(at, "path M"), *end = strchr(path, '\n');
        for (const char *c = path; c < end; c++) {
            struct sm_vertex v;
            if ((*c == 'M' || *c == 'L') && sscanf(c + 1, "%lf,%lf", &v.x, &v.y) == 2)
                box = sm_box_with(box, v);
        }
        x[i] = sm_box_middle(box).x;
        size[i] = sm_box_width(box);
        at = end;
    }
    for (int i = 1; i < 3; i++)
        ck_assert_double_gt(fabs(x[i] - x[i - 1]), (size[i] + size[i - 1]) / 2);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("symbol_sizes");
    TCase *tcase = tcase_create("sizes");
    tcase_set_timeout(tcase, 60);
    tcase_add_checked_fixture(tcase, scene_open_base, scene_close);
    tcase_add_test(tcase, areas_go_with_counts);
    tcase_add_test(tcase, no_symbol_is_too_small_or_too_large);
    ADD_ROWS(tcase, all_are_alike_where, alike);
    tcase_add_test(tcase, a_row_of_different_sizes_does_not_overlap);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
