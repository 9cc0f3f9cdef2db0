/* SPDX-License-Identifier: Apache-2.0
 * The symbols of the themes that we ship: their size, and that none is taken for another.
 */
#include <string.h>

#include "base/number.h"
#include "render/color_vision.h"
#include "render/silhouette.h"
#include "tests/run.h"
#include "tests/shipped_themes.h"
#include "tests/silhouettes.h"
#include "tests/theme_helpers.h"

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
    Suite *suite = suite_create("symbols of themes");
    TCase *contrasts = tcase_create("contrasts"), *symbols = tcase_create("symbols");
    tcase_add_unchecked_fixture(contrasts, open_shipped_themes, themes_close);
    tcase_add_loop_test(contrasts, symbols_of_like_shape_have_unlike_colours_for_everybody, 0,
                        SHIPPED);
    tcase_add_loop_test(contrasts, no_two_categories_rely_on_red_against_green, 0, SHIPPED);
    tcase_add_unchecked_fixture(symbols, open_shipped_themes, themes_close);
    tcase_add_loop_test(symbols, every_symbol_stays_within_its_square, 0, SM_CATEGORY_COUNT);
    tcase_add_loop_test(symbols, every_symbol_covers_a_fair_part_of_its_square, 0,
                        SM_CATEGORY_COUNT);
    tcase_add_loop_test(symbols, every_symbol_is_told_from_the_others_without_colour, 0,
                        SM_CATEGORY_COUNT);
    tcase_add_loop_test(symbols, silhouettes_are_those_of_drawn_symbols, 0, SM_CATEGORY_COUNT);
    suite_add_tcase(suite, contrasts);
    suite_add_tcase(suite, symbols);
    return run_suite(suite);
}
