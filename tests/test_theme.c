/* SPDX-License-Identifier: Apache-2.0
 * The themes that we ship, measured: text can be read, graphics can be seen, and no category is
 * told from another by colour alone.
 */
#include <string.h>

#include "render/color_vision.h"
#include "render/silhouette.h"
#include "tests/run.h"
#include "tests/shipped_themes.h"
#include "tests/silhouettes.h"
#include "tests/theme_helpers.h"

/* WCAG 2.2, success criteria 1.4.3 (text) and 1.4.11 (graphics). */
static const double TEXT_CONTRAST_MIN = 4.5, GRAPHICS_CONTRAST_MIN = 3;

enum { GROUNDS_MAX = 8 };

/* A text and the grounds that it may lie on. */
struct lettering {
    struct sm_ink ink;
    struct sm_color grounds[GROUNDS_MAX];
    int count;
};

static void require_text(const struct sm_ink *ink, struct sm_color ground, const char *on)
{
    double ratio = sm_contrast(ink->fill, sm_painted_over(ink->halo, ground));
    ck_assert_msg(ratio >= TEXT_CONTRAST_MIN, "%s on #%02x%02x%02x%s: contrast %d/100",
                  ink->class_name, ground.r, ground.g, ground.b, on, (int)(ratio * 100));
}

/* The ground bare, and tinted by an event of any category. */
static void require_text_everywhere(const struct sm_theme *theme, const struct lettering *text)
{
    for (int i = 0; i < text->count; i++) {
        require_text(&text->ink, text->grounds[i], "");
        for (int c = 0; c < SM_CATEGORY_COUNT; c++)
            require_text(&text->ink, sm_painted_over(theme->areas[c].fill, text->grounds[i]),
                         " tinted");
    }
}

START_TEST(labels_are_read_on_every_ground_they_lie_on)
{
    const struct sm_theme *t = nth_theme(_i);
    const struct sm_color sea = t->sea.fill, land = t->land.fill, ukraine = t->ukraine.fill;
    const struct sm_color dimmed = t->ukraine_dimmed.fill, subject = t->subject.fill;
    const struct sm_color lake = t->lake.fill;
    const struct lettering labels[] = {
        {t->capital_ink, {sea, land, ukraine, dimmed, subject, lake}, 6},
        {t->oblast_capital_ink, {sea, land, ukraine, dimmed, subject, lake}, 6},
        {t->town_ink, {sea, land, ukraine, dimmed, subject, lake}, 6},
        {t->village_ink, {sea, land, ukraine, dimmed, subject, lake}, 6},
        {t->event_name_ink, {sea, land, ukraine, dimmed, subject, lake}, 6},
        {t->event_text_ink, {sea, land, ukraine, dimmed, subject, lake}, 6},
        {t->pointer_ink, {sea, land, ukraine, dimmed, subject, lake}, 6},
        {t->pointer_text_ink, {sea, land, ukraine, dimmed, subject, lake}, 6},
        {t->graticule_ink, {sea, land, ukraine, dimmed, subject, lake}, 6},
        {t->scale_ink, {sea, land, ukraine, dimmed, subject, lake}, 6},
        {t->river_ink, {sea, land, ukraine, dimmed, subject, lake}, 6}, /* rivers cross them all */
        {t->water_ink, {sea, land, ukraine, dimmed, subject, lake}, 6},
        {t->country_ink, {land}, 1},
        {t->oblast_ink, {ukraine, dimmed, subject}, 3},
    };
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        require_text_everywhere(t, &labels[i]);
}
END_TEST

START_TEST(what_stands_around_the_map_is_read_on_paper_and_badges)
{
    const struct sm_theme *t = nth_theme(_i);
    const struct sm_ink inks[] = {t->kicker_ink,     t->title_ink,      t->deck_ink,
                                  t->list_title_ink, t->list_head_ink,  t->list_text_ink,
                                  t->list_meta_ink,  t->legend_ink,     t->legend_note_ink,
                                  t->badge_head_ink, t->badge_text_ink, t->footer_ink};
    for (size_t i = 0; i < sizeof inks / sizeof *inks; i++) {
        require_text(&inks[i], t->paper, "");
        require_text(&inks[i], t->badge.fill, "");
    }
}
END_TEST

START_TEST(every_category_is_seen_on_every_ground)
{
    const struct sm_theme *t = nth_theme(_i);
    const struct sm_paint paper = {.class_name = "paper", .fill = t->paper};
    const struct sm_paint grounds[] = {t->ukraine, t->ukraine_dimmed, t->land, t->subject,
                                       t->sea,     t->lake,           paper,   t->badge};
    for (size_t i = 0; i < sizeof grounds / sizeof *grounds; i++)
        for (int c = 0; c < SM_CATEGORY_COUNT; c++) {
            double ratio = sm_contrast(t->symbols[c][SM_CLAIMED].stroke, grounds[i].fill);
            ck_assert_msg(ratio >= GRAPHICS_CONTRAST_MIN, "%s on %s: contrast %d/100",
                          sm_category_name((enum sm_category)c), grounds[i].class_name,
                          (int)(ratio * 100));
        }
}
END_TEST

START_TEST(a_theme_that_we_ship_has_no_findings)
{
    struct sm_theme_audit audit = {0};
    struct sm_report report = {0};
    bool ok = sm_theme_audit_run(&audit, shipped[_i].name, &report, &themes.err);
    ck_assert_msg(ok, "%s", themes.err.message);
    ck_assert_uint_gt(audit.count, 900);
    for (size_t i = 0; i < audit.count; i++)
        ck_assert_msg(!audit.findings[i].is_problem, "%s: %s", audit.findings[i].what,
                      audit.findings[i].against);
    ck_assert_msg(report.count == 0, "%s", report.remarks[0].line);
    sm_report_finish(&report);
    sm_theme_audit_finish(&audit);
}
END_TEST

START_TEST(every_shipped_theme_is_tried)
{
    struct sm_theme_names names = {0};
    ck_assert(sm_theme_list(SITMAP_DATA_FOLDER "/themes", &names, NULL));
    for (size_t i = 0; i < names.count; i++) {
        bool tried = false;
        for (int k = 0; k < SHIPPED; k++)
            tried = tried || strcmp(names.at[i], shipped[k].name) == 0;
        ck_assert_msg(tried, "%s", names.at[i]);
    }
    ck_assert_uint_eq(names.count, 5);
    sm_theme_names_finish(&names);
}
END_TEST

static void put_empty(const char *folder, const char *name)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fclose(file);
}

START_TEST(themes_are_listed_by_name_however_many)
{
    enum { MANY = 70 };
    char folder[] = "/tmp/sitmap-test-XXXXXX", name[64], command[64];
    struct sm_theme_names names = {0};
    struct sm_error err = {0};
    ck_assert_ptr_nonnull(mkdtemp(folder));
    for (int i = MANY; i > 0; i--) {
        snprintf(name, sizeof name, "t%02d.css", i);
        put_empty(folder, name);
    }
    put_empty(folder, "t01-dark.css");
    put_empty(folder, ".hidden.css");
    put_empty(folder, "README");
    ck_assert(sm_theme_list(folder, &names, &err));
    ck_assert_uint_eq(names.count, MANY + 1);
    ck_assert_str_eq(names.at[0], "t01");
    ck_assert_str_eq(names.at[1], "t01-dark");
    ck_assert_str_eq(names.at[MANY], "t70");
    sm_theme_names_finish(&names);
    snprintf(command, sizeof command, "rm -r %s", folder);
    ck_assert_int_eq(system(command), 0);
    ck_assert(!sm_theme_list(folder, &names, &err));
    ck_assert_int_eq(err.code, SM_E_INPUT);
    sm_theme_names_finish(&names);
}
END_TEST

/* Pairs 1, 10, 17 and 34 of the test data that Sharma, Wu and Dalal publish with their paper. */
START_TEST(colour_differences_are_those_of_the_published_data)
{
    static const struct {
        struct sm_lab a, b;
        double expected;
    } pairs[] = {
        {{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
        {{50, -1, 2}, {50, 0, 0}, 2.3669},
        {{50, 2.5, 0}, {73, 25, -18}, 27.1492},
        {{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        ck_assert_double_eq_tol(sm_lab_difference(pairs[i].a, pairs[i].b), pairs[i].expected, 1e-4);
}
END_TEST

START_TEST(black_on_white_has_the_greatest_contrast)
{
    ck_assert_double_eq_tol(sm_contrast(SM_RGB(0), SM_RGB(0xFFFFFF)), 21, 1e-9);
    ck_assert_double_eq_tol(sm_contrast(SM_RGB(0x777777), SM_RGB(0xFFFFFF)), 4.478, 1e-3);
}
END_TEST

/* A theme is read whole or not at all, wherever memory runs out. */
START_TEST(every_failing_allocation_is_an_error)
{
    bool done = false;
    for (long n = 0; !done; n += n < 60 ? 1 : 7) {
        sm_arena_finish(&themes.arena);
        sm_memory_fail_after(n);
        done = theme_try("broadsheet", SM_SCHEME_AUTO, 1280) != NULL;
        sm_memory_fail_after(-1);
        ck_assert(done || themes.err.code == SM_E_MEMORY);
        ck_assert_int_lt(n, 10000);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("theme");
    TCase *contrasts = tcase_create("contrasts");
    TCase *measures = tcase_create("measures");
    tcase_add_test(measures, colour_differences_are_those_of_the_published_data);
    tcase_add_test(measures, black_on_white_has_the_greatest_contrast);
    tcase_add_unchecked_fixture(contrasts, open_shipped_themes, themes_close);
    tcase_add_loop_test(contrasts, labels_are_read_on_every_ground_they_lie_on, 0, SHIPPED);
    tcase_add_loop_test(contrasts, what_stands_around_the_map_is_read_on_paper_and_badges, 0,
                        SHIPPED);
    tcase_add_loop_test(contrasts, every_category_is_seen_on_every_ground, 0, SHIPPED);
    tcase_add_loop_test(contrasts, a_theme_that_we_ship_has_no_findings, 0, SHIPPED);
    tcase_add_test(contrasts, every_shipped_theme_is_tried);
    tcase_add_test(contrasts, themes_are_listed_by_name_however_many);
    tcase_add_test(contrasts, every_failing_allocation_is_an_error);
    suite_add_tcase(suite, measures);
    suite_add_tcase(suite, contrasts);
    return run_suite(suite);
}
