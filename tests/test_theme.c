/* SPDX-License-Identifier: Apache-2.0
 * The default theme, measured: text can be read, graphics can be seen, and no category is told
 * from another by colour alone.
 */
#include <string.h>

#include "base/number.h"
#include "tests/color_vision.h"
#include "tests/run.h"
#include "tests/silhouettes.h"

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
static const double DIFFERENCE_MIN[VISIONS] = {10, 5, 5, 3};

/* CIELAB's a axis: what looks plainly red or green to most readers. */
static const double RED_FROM = 15, GREEN_FROM = -8;
/* For whom both are the same hue: lightness or blueness has to make a plain difference. */
static const double RED_GREEN_MIN = 8;

enum { GROUNDS_MAX = 8 };

static struct silhouette shapes[SM_CATEGORY_COUNT];

static void setup(void)
{
    for (int i = 0; i < SM_CATEGORY_COUNT; i++)
        shapes[i] = silhouette_of((enum sm_category)i);
}

/* A text and the grounds that it may lie on. */
struct lettering {
    struct sm_ink ink;
    struct sm_color grounds[GROUNDS_MAX];
    int count;
};

static void require_text(const struct sm_ink *ink, struct sm_color ground, const char *on)
{
    double ratio = contrast(ink->fill, painted_over(ink->halo, ground));
    ck_assert_msg(ratio >= TEXT_CONTRAST_MIN, "%s on #%02x%02x%02x%s: contrast %d/100",
                  ink->class_name, ground.r, ground.g, ground.b, on, (int)(ratio * 100));
}

/* The ground bare, and tinted by an event of any category. */
static void require_text_everywhere(const struct lettering *text)
{
    for (int i = 0; i < text->count; i++) {
        require_text(&text->ink, text->grounds[i], "");
        for (int c = 0; c < SM_CATEGORY_COUNT; c++) {
            struct sm_paint tint = sm_area_paint((enum sm_category)c);
            require_text(&text->ink, painted_over(tint.fill, text->grounds[i]), " tinted");
        }
    }
}

START_TEST(labels_are_read_on_every_ground_they_lie_on)
{
    const struct sm_theme *t = sm_theme_default();
    const struct sm_color sea = t->sea.fill, land = t->land.fill, ukraine = t->ukraine.fill;
    const struct sm_color dimmed = t->ukraine_dimmed.fill, subject = t->subject.fill;
    const struct sm_color lake = t->lake.fill;
    const struct lettering labels[] = {
        {t->place_ink, {sea, land, ukraine, dimmed, subject, lake}, 6},
        {t->event_name_ink, {sea, land, ukraine, dimmed, subject, lake}, 6},
        {t->event_text_ink, {sea, land, ukraine, dimmed, subject, lake}, 6},
        {t->graticule_ink, {sea, land, ukraine, dimmed, subject, lake}, 6},
        {t->water_ink, {sea, land, ukraine, dimmed, subject, lake}, 6}, /* rivers cross them all */
        {t->country_ink, {land}, 1},
        {t->oblast_ink, {ukraine, dimmed, subject}, 3},
    };
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        require_text_everywhere(&labels[i]);
}
END_TEST

START_TEST(what_stands_around_the_map_is_read_on_paper_and_badges)
{
    const struct sm_theme *t = sm_theme_default();
    const struct sm_ink inks[] = {t->kicker_ink, t->title_ink, t->deck_ink, t->text_ink,
                                  t->muted_ink};
    for (size_t i = 0; i < sizeof inks / sizeof *inks; i++) {
        require_text(&inks[i], t->paper, "");
        require_text(&inks[i], t->badge.fill, "");
    }
}
END_TEST

START_TEST(every_category_is_seen_on_every_ground)
{
    const struct sm_theme *t = sm_theme_default();
    const struct sm_paint paper = {.class_name = "paper", .fill = t->paper};
    const struct sm_paint grounds[] = {t->ukraine, t->ukraine_dimmed, t->land, t->subject,
                                       t->sea,     t->lake,           paper,   t->badge};
    enum sm_category category = (enum sm_category)_i;
    for (size_t i = 0; i < sizeof grounds / sizeof *grounds; i++) {
        double ratio = contrast(sm_category_color(category), grounds[i].fill);
        ck_assert_msg(ratio >= GRAPHICS_CONTRAST_MIN, "%s on %s: contrast %d/100",
                      sm_category_name(category), grounds[i].class_name, (int)(ratio * 100));
    }
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

static void require_difference(enum vision vision, enum sm_category a, enum sm_category b,
                               double least)
{
    double found = difference_with(vision, sm_category_color(a), sm_category_color(b));
    ck_assert_msg(found >= least, "%s and %s, %s vision: difference %d/10", sm_category_name(a),
                  sm_category_name(b), vision_names[vision], (int)(found * 10));
}

START_TEST(symbols_of_like_shape_have_unlike_colours_for_everybody)
{
    enum sm_category a = (enum sm_category)_i;
    for (int other = 0; other < _i; other++) {
        enum sm_category b = (enum sm_category)other;
        double overlap = overlap_of(&shapes[a], &shapes[b]);
        for (int vision = NORMAL; vision < VISIONS; vision++)
            if (overlap >= (vision == GREYSCALE ? VERY_ALIKE : ALIKE))
                require_difference((enum vision)vision, a, b, DIFFERENCE_MIN[vision]);
    }
}
END_TEST

static double redness(enum sm_category category)
{
    return lab_of(light_of(sm_category_color(category))).a;
}

START_TEST(no_two_categories_rely_on_red_against_green)
{
    enum sm_category red = (enum sm_category)_i;
    if (redness(red) < RED_FROM) return;
    for (int other = 0; other < SM_CATEGORY_COUNT; other++) {
        enum sm_category green = (enum sm_category)other;
        if (redness(green) > GREEN_FROM) continue;
        require_difference(DEUTAN, red, green, RED_GREEN_MIN);
        require_difference(PROTAN, red, green, RED_GREEN_MIN);
    }
}
END_TEST

/* Pairs 1, 10, 17 and 34 of the test data that Sharma, Wu and Dalal publish with their paper. */
START_TEST(colour_differences_are_those_of_the_published_data)
{
    static const struct {
        struct lab a, b;
        double expected;
    } pairs[] = {
        {{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
        {{50, -1, 2}, {50, 0, 0}, 2.3669},
        {{50, 2.5, 0}, {73, 25, -18}, 27.1492},
        {{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        ck_assert_double_eq_tol(color_difference(pairs[i].a, pairs[i].b), pairs[i].expected, 1e-4);
}
END_TEST

START_TEST(black_on_white_has_the_greatest_contrast)
{
    ck_assert_double_eq_tol(contrast(SM_RGB(0), SM_RGB(0xFFFFFF)), 21, 1e-9);
    ck_assert_double_eq_tol(contrast(SM_RGB(0x777777), SM_RGB(0xFFFFFF)), 4.478, 1e-3);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("theme");
    TCase *contrasts = tcase_create("contrasts"), *symbols = tcase_create("symbols");
    TCase *measures = tcase_create("measures");
    tcase_add_test(measures, colour_differences_are_those_of_the_published_data);
    tcase_add_test(measures, black_on_white_has_the_greatest_contrast);
    tcase_add_test(contrasts, labels_are_read_on_every_ground_they_lie_on);
    tcase_add_test(contrasts, what_stands_around_the_map_is_read_on_paper_and_badges);
    tcase_add_loop_test(contrasts, every_category_is_seen_on_every_ground, 0, SM_CATEGORY_COUNT);
    tcase_add_unchecked_fixture(symbols, setup, NULL);
    tcase_add_loop_test(symbols, every_symbol_stays_within_its_square, 0, SM_CATEGORY_COUNT);
    tcase_add_loop_test(symbols, every_symbol_covers_a_fair_part_of_its_square, 0,
                        SM_CATEGORY_COUNT);
    tcase_add_loop_test(symbols, every_symbol_is_told_from_the_others_without_colour, 0,
                        SM_CATEGORY_COUNT);
    tcase_add_loop_test(symbols, symbols_of_like_shape_have_unlike_colours_for_everybody, 0,
                        SM_CATEGORY_COUNT);
    tcase_add_loop_test(symbols, no_two_categories_rely_on_red_against_green, 0, SM_CATEGORY_COUNT);
    suite_add_tcase(suite, measures);
    suite_add_tcase(suite, contrasts);
    suite_add_tcase(suite, symbols);
    return run_suite(suite);
}
