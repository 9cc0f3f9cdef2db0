/* SPDX-License-Identifier: Apache-2.0
 * The themes that we ship, measured: text can be read, graphics can be seen, and no category is
 * told from another by colour alone.
 */
#include <string.h>

#include "base/number.h"
#include "render/color_vision.h"
#include "render/silhouette.h"
#include "tests/run.h"
#include "tests/silhouettes.h"
#include "tests/theme_helpers.h"

/* WCAG 2.2, success criteria 1.4.3 (text) and 1.4.11 (graphics). */
static const double TEXT_CONTRAST_MIN = 4.5, GRAPHICS_CONTRAST_MIN = 3;

/* Silhouettes that share this much of what they cover are alike: a glance at 12 px may mistake one
 * for the other, and then colour has to help. All others are told apart by shape. */
static const double ALIKE = 0.6, VERY_ALIKE = 0.75;

/* An eighth of the symbol's square. Fewer, and two shapes differ by a row along their edge, which
 * antialiasing moves about. */
enum { PIXELS_APART_MIN = SILHOUETTE_PIXELS / 8 };

/* CIEDE2000. 1 is just noticeable side by side in good light; small marks that lie apart on a
 * map need several times that. 10 is a difference that has a name ("the blue one"); 5 is still seen
 * at once, and is what a reader without one of the cones gets at least. Grey leaves lightness only,
 * which 19 categories cannot share out: shape bears the load, and shades help the very alike. */
static const double DIFFERENCE_MIN[SM_VISION_COUNT] = {10, 5, 5, 3};

/* CIELAB's a axis: what looks plainly red or green to most readers. */
static const double RED_FROM = 15, GREEN_FROM = -8;
/* For whom both are the same hue: lightness or blueness has to make a plain difference. */
static const double RED_GREEN_MIN = 8;

enum { GROUNDS_MAX = 8 };

/* Every theme that we ship, in every scheme that it has. */
static const struct shipped {
    const char *name;
    enum sm_scheme scheme;
} shipped[] = {
    {"default", SM_SCHEME_LIGHT},       {"default", SM_SCHEME_DARK},
    {"dark", SM_SCHEME_LIGHT},          {"print-grey", SM_SCHEME_LIGHT},
    {"high-contrast", SM_SCHEME_LIGHT}, {"broadsheet", SM_SCHEME_LIGHT},
};
enum { SHIPPED = sizeof shipped / sizeof *shipped };

static struct silhouette shapes[SM_CATEGORY_COUNT];

static void setup(void)
{
    themes_open();
    for (int i = 0; i < SM_CATEGORY_COUNT; i++)
        shapes[i] = silhouette_of((enum sm_category)i);
}

static const struct sm_theme *nth_theme(int n)
{
    return theme_named(shipped[n].name, shipped[n].scheme);
}

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
    sm_theme_list(SITMAP_DATA_FOLDER "/themes", &names);
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

START_TEST(every_symbol_stays_within_its_square)
{
    struct sm_buf trace = {0};
    double size_px = 20;
    symbol_document(SM_TRACE, (enum sm_category)_i, size_px, &trace);
    const char *path = strstr(trace.bytes, "path ");
    ck_assert_ptr_nonnull(path);
    struct sm_text rest = {path + 5, strcspn(path + 5, "\n")};
    int numbers = 0;
    while (rest.n) {
        size_t n = strspn(rest.at, "-.0123456789");
        double value = 0;
        bool is_number = n && sm_parse_double((struct sm_text){rest.at, n}, &value);
        ck_assert_msg(value >= 0 && value <= size_px, "%s: %.*s",
                      sm_category_name((enum sm_category)_i), (int)n, rest.at);
        numbers += is_number;
        n = n ? n : 1;
        rest = (struct sm_text){rest.at + n, rest.n - n};
    }
    ck_assert_int_ge(numbers, 8);
    sm_buf_finish(&trace);
}
END_TEST

/* One optical size: no symbol shouts, none whispers. */
START_TEST(every_symbol_covers_a_fair_part_of_its_square)
{
    int pixels = pixels_of(&shapes[_i]);
    ck_assert_msg(pixels >= SILHOUETTE_PIXELS / 5 && pixels <= SILHOUETTE_PIXELS * 7 / 10,
                  "%s covers %d of %d", sm_category_name((enum sm_category)_i), pixels,
                  SILHOUETTE_PIXELS);
}
END_TEST

START_TEST(every_symbol_is_told_from_the_others_without_colour)
{
    for (int other = 0; other < _i; other++) {
        int apart = pixels_apart(&shapes[_i], &shapes[other]);
        ck_assert_msg(apart >= PIXELS_APART_MIN, "%s and %s: %d pixels apart",
                      sm_category_name((enum sm_category)_i),
                      sm_category_name((enum sm_category)other), apart);
    }
}
END_TEST

static void require_difference(const struct sm_theme *theme, enum sm_vision vision, int a, int b,
                               double least)
{
    double found = sm_color_difference(vision, theme->symbols[a][SM_CONFIRMED].fill,
                                       theme->symbols[b][SM_CONFIRMED].fill);
    ck_assert_msg(found >= least, "%s and %s, %s vision: difference %d/10",
                  sm_category_name((enum sm_category)a), sm_category_name((enum sm_category)b),
                  sm_vision_name(vision), (int)(found * 10));
}

START_TEST(symbols_of_like_shape_have_unlike_colours_for_everybody)
{
    const struct sm_theme *theme = nth_theme(_i);
    for (int a = 0; a < SM_CATEGORY_COUNT; a++)
        for (int b = 0; b < a; b++) {
            double overlap = overlap_of(&shapes[a], &shapes[b]);
            for (int vision = SM_NORMAL; vision < SM_VISION_COUNT; vision++)
                if (overlap >= (vision == SM_GREYSCALE ? VERY_ALIKE : ALIKE))
                    require_difference(theme, (enum sm_vision)vision, a, b, DIFFERENCE_MIN[vision]);
        }
}
END_TEST

static double redness(const struct sm_theme *theme, int category)
{
    return sm_lab_seen_with(SM_NORMAL, theme->symbols[category][SM_CONFIRMED].fill).a;
}

START_TEST(no_two_categories_rely_on_red_against_green)
{
    const struct sm_theme *theme = nth_theme(_i);
    for (int red = 0; red < SM_CATEGORY_COUNT; red++)
        for (int green = 0; green < SM_CATEGORY_COUNT; green++) {
            if (redness(theme, red) < RED_FROM || redness(theme, green) > GREEN_FROM) continue;
            require_difference(theme, SM_DEUTAN, red, green, RED_GREEN_MIN);
            require_difference(theme, SM_PROTAN, red, green, RED_GREEN_MIN);
        }
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

/* The product measures shapes by itself; libpng and Cairo must agree with it, but for pixels that a
 * slanted edge cuts in half. */
START_TEST(silhouettes_are_those_of_drawn_symbols)
{
    struct sm_silhouette own;
    int differ = 0;
    ck_assert(sm_silhouette_of(sm_text(sm_category_symbol((enum sm_category)_i)), &own));
    for (int i = 0; i < SM_SILHOUETTE_PIXELS; i++)
        differ += own.at[i] != shapes[_i].at[i];
    ck_assert_msg(differ <= SM_SILHOUETTE_PIXELS / 12, "%d pixels differ", differ);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("theme");
    TCase *contrasts = tcase_create("contrasts"), *symbols = tcase_create("symbols");
    TCase *measures = tcase_create("measures");
    tcase_add_test(measures, colour_differences_are_those_of_the_published_data);
    tcase_add_test(measures, black_on_white_has_the_greatest_contrast);
    tcase_add_unchecked_fixture(contrasts, setup, themes_close);
    tcase_add_loop_test(contrasts, labels_are_read_on_every_ground_they_lie_on, 0, SHIPPED);
    tcase_add_loop_test(contrasts, what_stands_around_the_map_is_read_on_paper_and_badges, 0,
                        SHIPPED);
    tcase_add_loop_test(contrasts, every_category_is_seen_on_every_ground, 0, SHIPPED);
    tcase_add_loop_test(contrasts, a_theme_that_we_ship_has_no_findings, 0, SHIPPED);
    tcase_add_test(contrasts, every_shipped_theme_is_tried);
    tcase_add_test(contrasts, every_failing_allocation_is_an_error);
    tcase_add_loop_test(contrasts, symbols_of_like_shape_have_unlike_colours_for_everybody, 0,
                        SHIPPED);
    tcase_add_loop_test(contrasts, no_two_categories_rely_on_red_against_green, 0, SHIPPED);
    tcase_add_unchecked_fixture(symbols, setup, themes_close);
    tcase_add_loop_test(symbols, every_symbol_stays_within_its_square, 0, SM_CATEGORY_COUNT);
    tcase_add_loop_test(symbols, every_symbol_covers_a_fair_part_of_its_square, 0,
                        SM_CATEGORY_COUNT);
    tcase_add_loop_test(symbols, every_symbol_is_told_from_the_others_without_colour, 0,
                        SM_CATEGORY_COUNT);
    tcase_add_loop_test(symbols, silhouettes_are_those_of_drawn_symbols, 0, SM_CATEGORY_COUNT);
    suite_add_tcase(suite, measures);
    suite_add_tcase(suite, contrasts);
    suite_add_tcase(suite, symbols);
    return run_suite(suite);
}
