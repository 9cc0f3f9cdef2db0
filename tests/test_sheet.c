/* SPDX-License-Identifier: Apache-2.0
 * Style sheets: which declaration wins, and how values are read.
 */
#include <string.h>

#include "render/sheet.h"
#include "tests/run.h"
#include "tests/style_helpers.h"

static void apply(double width_px, bool is_dark)
{
    struct sm_medium medium = {width_px, is_dark};
    ck_assert_msg(sm_sheet_apply(sheet, &medium, &err), "%s", err.message);
}

static unsigned color_of(const struct sm_element *element, enum sm_property property)
{
    struct sm_look look = sm_sheet_look(sheet, element);
    ck_assert_ptr_nonnull(look.of[property]);
    struct sm_color c = look.of[property]->color;
    return (unsigned)c.r << 16 | (unsigned)c.g << 8 | c.b;
}

static unsigned fill(const struct sm_element *element)
{
    return color_of(element, SM_FILL);
}

/* The cascade */

START_TEST(the_later_of_two_equal_rules_wins)
{
    add(".land { fill: #010101 } .land { fill: #020202 }");
    apply(1000, false);
    ck_assert_uint_eq(fill(&land), 0x020202);
}
END_TEST

START_TEST(the_more_specific_rule_wins_whatever_its_place)
{
    add("#ground path { fill: #010101 } path.border.oblast { fill: #020202 } "
        ".border.oblast { fill: #030303 } .oblast { fill: #040404 } path { fill: #050505 }");
    apply(1000, false);
    ck_assert_uint_eq(fill(&border), 0x010101);
    ck_assert_uint_eq(fill(&land), 0x010101);
    add("path.border.oblast { fill: #020202 } .border.oblast { fill: #030303 } "
        ".oblast { fill: #040404 } path { fill: #050505 }");
    apply(1000, false);
    ck_assert_uint_eq(fill(&border), 0x020202);
    ck_assert_uint_eq(fill(&land), 0x050505);
}
END_TEST

START_TEST(a_text_added_later_wins_with_any_selector)
{
    add("#ground path.border.oblast { fill: #010101 }");
    add("path { fill: #020202 }");
    apply(1000, false);
    ck_assert_uint_eq(fill(&border), 0x020202);
}
END_TEST

START_TEST(selectors_pick_by_type_class_id_attribute_and_ancestor)
{
    static const char *const fitting[] = {
        "path",          ".border",         ".oblast.border",         "path.oblast",
        "#ground path",  "[lang=uk] path",  "[lang=\"uk\"] .border",  "svg #ground .oblast",
        ":root .border", "[class~=border]", "[id=ground] .border",    "*",
        "g *",           "text, .border",   "svg path.border.oblast",
    };
    static const char *const others[] = {
        "text",         ".land",       "[lang=en] path", "[lang=pl] path",
        ".border text", ".label path", ".border.land",   "#ground",
    };
    close_sheet();
    for (size_t i = 0; i < sizeof fitting / sizeof *fitting; i++) {
        struct sm_buf rule = {0};
        sm_buf_str(&rule, fitting[i]);
        sm_buf_str(&rule, " { fill: #abcdef }");
        open_sheet();
        add("path { fill: #000000 }");
        add(rule.bytes);
        apply(1000, false);
        ck_assert_msg(fill(&border) == 0xABCDEF, "%s", fitting[i]);
        close_sheet();
        sm_buf_finish(&rule);
    }
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        struct sm_buf rule = {0};
        sm_buf_str(&rule, others[i]);
        sm_buf_str(&rule, " { fill: #abcdef }");
        open_sheet();
        add("path { fill: #000000 }");
        add(rule.bytes);
        apply(1000, false);
        ck_assert_msg(fill(&border) == 0, "%s", others[i]);
        close_sheet();
        sm_buf_finish(&rule);
    }
    open_sheet();
}
END_TEST

START_TEST(colour_and_type_are_inherited_and_fill_is_not)
{
    add("#ground { color: #112233; fill: #445566; font-size: 15px }");
    apply(1000, false);
    struct sm_look look = sm_sheet_look(sheet, &label);
    ck_assert_uint_eq(color_of(&label, SM_COLOR), 0x112233);
    ck_assert_ptr_null(look.of[SM_FILL]);
    ck_assert_double_eq(look.of[SM_FONT_SIZE]->numbers[0], 15);
    add("svg { color: #998877 }");
    apply(1000, false);
    ck_assert_uint_eq(color_of(&label, SM_COLOR), 0x112233);
}
END_TEST

START_TEST(variables_are_those_of_the_last_word_in_the_medium)
{
    add(":root { --land: #010101; --ink: var(--land) } .land { fill: var(--ink) } "
        "@media (prefers-color-scheme: dark) { :root { --land: #020202 } } "
        "@media (max-width: 500px) { .land { fill: #030303 } } "
        "@media (min-width: 900px) and (prefers-color-scheme: dark) { .land { fill: #040404 } }");
    apply(800, false);
    ck_assert_uint_eq(fill(&land), 0x010101);
    apply(800, true);
    ck_assert_uint_eq(fill(&land), 0x020202);
    apply(500, true);
    ck_assert_uint_eq(fill(&land), 0x030303);
    apply(900, true);
    ck_assert_uint_eq(fill(&land), 0x040404);
    add(":root { --land: #070707 }");
    apply(800, true);
    ck_assert_uint_eq(fill(&land), 0x070707);
}
END_TEST

START_TEST(a_variable_may_have_a_fallback_and_be_part_of_a_value)
{
    add(":root { --reach: 3px; --paper: #fff } .land { fill: var(--absent, var(--paper)) } "
        ".label { halo: var(--reach) var(--none, #123456) }");
    apply(1000, false);
    ck_assert_uint_eq(fill(&land), 0xFFFFFF);
    ck_assert_uint_eq(color_of(&label, SM_HALO), 0x123456);
}
END_TEST

/* Values */

START_TEST(colours_are_read_in_every_notation)
{
    static const struct {
        const char *text;
        struct sm_color color;
    } colors[] = {
        {"#abc", {0xAA, 0xBB, 0xCC, 255}},
        {"#abc8", {0xAA, 0xBB, 0xCC, 0x88}},
        {"#A1b2C3", {0xA1, 0xB2, 0xC3, 255}},
        {"#a1b2c340", {0xA1, 0xB2, 0xC3, 0x40}},
        {"rgb(1, 2, 3)", {1, 2, 3, 255}},
        {"rgb(1 2 3 / 50%)", {1, 2, 3, 128}},
        {"rgba(255,0,0,.5)", {255, 0, 0, 128}},
        {"RGB(100% 0% 50%)", {255, 0, 128, 255}},
        {"none", {0, 0, 0, 0}},
        {"Navy", {0, 0, 0x80, 255}},
        {"/* deep */ #012 /* blue */", {0, 0x11, 0x22, 255}},
    };
    for (size_t i = 0; i < sizeof colors / sizeof *colors; i++) {
        struct sm_buf rule = {0};
        sm_buf_str(&rule, ".land { fill: ");
        sm_buf_str(&rule, colors[i].text);
        sm_buf_str(&rule, " }");
        add(rule.bytes);
        apply(1000, false);
        struct sm_look look = sm_sheet_look(sheet, &land);
        ck_assert_msg(memcmp(&look.of[SM_FILL]->color, &colors[i].color, 4) == 0, "%s",
                      colors[i].text);
        sm_buf_finish(&rule);
    }
}
END_TEST

START_TEST(hatch_and_halo_and_dashes_keep_their_parts)
{
    add(".land { hatch: -45deg 45deg 8px .5px #010203; stroke-dasharray: 5px } "
        ".label { halo: #fff 2px }");
    apply(1000, false);
    const struct sm_value *hatch = sm_sheet_look(sheet, &land).of[SM_HATCH];
    ck_assert_int_eq(hatch->count, 2);
    ck_assert_double_eq(hatch->numbers[0], 8);
    ck_assert_double_eq(hatch->numbers[1], 0.5);
    ck_assert_double_eq(hatch->numbers[2], 135);
    ck_assert_double_eq(hatch->numbers[3], 45);
    ck_assert(!hatch->is_current);
    const struct sm_value *dashes = sm_sheet_look(sheet, &land).of[SM_STROKE_DASHARRAY];
    ck_assert_int_eq(dashes->count, 2);
    ck_assert_double_eq(dashes->numbers[1], 5);
    ck_assert_double_eq(sm_sheet_look(sheet, &label).of[SM_HALO]->numbers[0], 2);
}
END_TEST

START_TEST(a_font_face_is_known_by_family_weight_and_file)
{
    size_t count;
    add("@font-face { font-family: 'House Sans'; src: \"a b.ttf\"; font-weight: bold; "
        "font-style: italic }");
    const struct sm_sheet_font *fonts = sm_sheet_fonts(sheet, &count);
    ck_assert_uint_eq(count, 1);
    ck_assert(sm_text_is(fonts[0].family, "House Sans"));
    ck_assert(sm_text_is(fonts[0].file, "a b.ttf"));
    ck_assert_int_eq(fonts[0].weight, 700);
    ck_assert(fonts[0].italic);
}
END_TEST

START_TEST(rules_that_fit_nothing_are_found)
{
    add(".land.oblast { fill: none }");
    ck_assert(!sm_sheet_all_used(sheet, &border, 1, &err));
    ck_assert_str_eq(err.message, "house.css:1:1: nothing on a map is all of this");
    add(".border { fill: none } #ground { color: red } [lang=pl] .border { fill: red }");
    ck_assert(sm_sheet_all_used(sheet, &border, 1, &err));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("style sheets");
    TCase *tests = tcase_create("style sheets");
    tcase_add_checked_fixture(tests, open_sheet, close_sheet);
    tcase_add_test(tests, the_later_of_two_equal_rules_wins);
    tcase_add_test(tests, the_more_specific_rule_wins_whatever_its_place);
    tcase_add_test(tests, a_text_added_later_wins_with_any_selector);
    tcase_add_test(tests, selectors_pick_by_type_class_id_attribute_and_ancestor);
    tcase_add_test(tests, colour_and_type_are_inherited_and_fill_is_not);
    tcase_add_test(tests, variables_are_those_of_the_last_word_in_the_medium);
    tcase_add_test(tests, a_variable_may_have_a_fallback_and_be_part_of_a_value);
    tcase_add_test(tests, colours_are_read_in_every_notation);
    tcase_add_test(tests, hatch_and_halo_and_dashes_keep_their_parts);
    tcase_add_test(tests, a_font_face_is_known_by_family_weight_and_file);
    tcase_add_test(tests, rules_that_fit_nothing_are_found);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
