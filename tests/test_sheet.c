/* SPDX-License-Identifier: Apache-2.0
 * Style sheets: which declaration wins, how values are read, and what every mistake is told as.
 */
#include <stdlib.h>
#include <string.h>

#include "render/sheet.h"
#include "tests/run.h"

static struct sm_arena arena;
static struct sm_sheet *sheet;
static struct sm_element root, group, land, border, label;
static struct sm_error err;

static void describe(const char *type, const char *id, const char *classes,
                     const struct sm_element *parent, struct sm_element *element)
{
    struct sm_element_words words = {type, id, classes};
    ck_assert(sm_sheet_element(sheet, &words, parent, element));
}

static void open_sheet(void)
{
    arena = (struct sm_arena){0};
    err = (struct sm_error){0};
    sheet = sm_sheet_new(&arena);
    ck_assert_ptr_nonnull(sheet);
    describe("svg", NULL, "sitmap", NULL, &root);
    ck_assert(sm_sheet_attribute(sheet, &root, "lang", "uk"));
    describe("g", "ground", "layer ground", &root, &group);
    describe("path", NULL, "land", &group, &land);
    describe("path", NULL, "border oblast", &group, &border);
    describe("text", NULL, "label", &group, &label);
}

static void close_sheet(void)
{
    sm_arena_finish(&arena);
}

static void add(const char *text)
{
    ck_assert_msg(sm_sheet_add(sheet, "house.css", sm_text(text), &err), "%s", err.message);
}

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

/* Mistakes */

static const struct {
    const char *text, *complaint;
} mistakes[] = {
    {".land {\n  fil: #fff;\n}", "house.css:2:3: unknown property \"fil\"; did you mean \"fill\"?"},
    {".lnad { fill: #fff }",
     "house.css:1:1: nothing on a map is \".lnad\"; did you mean \".land\"?"},
    {"#grund path {}", "1:1: nothing on a map is \"#grund\"; did you mean \"#ground\"?"},
    {"[long=uk] path {}", "1:1: nothing on a map is \"[long=uk]\""},
    {"rect {}", "1:1: nothing on a map is \"rect\""},
    {".land { fill: #12 }", "1:15: fill: \"#12\" is not a colour"},
    {".land { fill: tomato }", "1:15: fill: \"tomato\" is not a colour"},
    {".land { fill: #fff #000 }", "1:15: fill: \"#fff #000\" is not"},
    {".land { fill: rgb(300 0 0) }", "1:15: fill: \"rgb(300 0 0)\" is not"},
    {".land { color: rgb(0 0 0 / 50%) }", "is not an opaque colour"},
    {".land { stroke-width: 2em }", "1:23: stroke-width: \"2em\" is not a length in px"},
    {".land { stroke-width: -1px }", "is not a length in px from 0 to 50"},
    {".land { fill-opacity: 1.5 }", "is not a share from 0 to 1"},
    {".land { font-size: 1e9px }", "is not a length in px from 4 to 200"},
    {".land { stroke-dasharray: 1px 2px 3px }", "is not none, or 1, 2 or 4 lengths"},
    {".land { hatch: 30deg 4px 1px }", "hatch: \"30deg 4px 1px\" is not"},
    {".land { halo: #fff }", "halo: \"#fff\" is not"},
    {".land { font-weight: heavy }", "is not normal, bold, or a number"},
    {".land { fill: #fff !important }", "1:20: '!important' is not needed"},
    {".land { fill: url(http://example.org/a.png) }", "1:15: url() is not supported"},
    {".land { fill: expression(alert(1)) }", "1:15: expression() is not supported"},
    {".land { width: calc(1px + 2px) }", "calc() is not supported"},
    {"@import \"x.css\";", "1:1: @import is not needed"},
    {"@charset \"utf-8\";", "\"@charset\" is not supported"},
    {"@media print { }", "1:8: a condition in ( ) is expected here"},
    {"@media (orientation: portrait) { }", "1:9: @media knows"},
    {"@media (max-width: 10em) { }", "1:20: a width in px is expected here"},
    {"@media (max-width: 100px) { .land { fill: #fff }", "1:27: this '{' is never closed"},
    {"@font-face { font-family: \"A\" }", "1:1: @font-face needs a font-family and a src"},
    {"@font-face { font-family: \"A\"; src: url(a.ttf) }", "url() is not supported"},
    {"@font-face { font-family: \"A\"; src: a.ttf }", "one text in quotes is expected here"},
    {".land { fill: #fff", "1:7: this '{' is never closed"},
    {".land { fill #fff }", "\"fill\": a ':' and a value are missing"},
    {".land { fill: }", "a value is missing here"},
    {".land { .label { fill: #fff } }", "1:9: a property is expected here"},
    {".land { path { fill: #fff } }", "rules cannot stand inside rules"},
    {".land { fill: (((((((((((((((((((", "() is not supported"},
    {".land { fill: #fff } }", "1:22: this '}' closes nothing"},
    {".land", "a rule is missing its { }"},
    {".land > path { }", "'>' is not supported"},
    {".land:hover { }", "1:6: \":hover\" is not supported"},
    {"/* open", "1:1: this comment is never closed"},
    {".land { font-family: \"open }", "1:22: this string is never closed"},
    {".land { font-family: \"a\\\"b\" }", "backslashes are not supported"},
    {".land { --x: 1px }", "variables are set in :root only"},
    {"</style><script>alert(1)</script>", "1:1: a selector is expected here"},
    {".land { color-scheme: dark }", "color-scheme is set in :root only"},
    {"\xEF\xBB\xBF.land { fill: #fff;\n\n\tfil: 1 }", "house.css:3:2: unknown property"},
    {".land { /* Київ */ fil: 1 }", "house.css:1:20: unknown property"},
    {".a\xFF {}", "1:3: this is not UTF-8"},
};

START_TEST(every_mistake_is_told_at_its_place)
{
    ck_assert(!sm_sheet_add(sheet, "house.css", sm_text(mistakes[_i].text), &err));
    ck_assert_int_eq(err.code, SM_E_INPUT);
    ck_assert_msg(strstr(err.message, mistakes[_i].complaint) != NULL, "%s\n  says: %s",
                  mistakes[_i].text, err.message);
    ck_assert_msg(strncmp(err.message, "house.css:", 10) == 0, "%s", err.message);
    ck_assert_ptr_null(strchr(err.message, '\n'));
}
END_TEST

START_TEST(a_nul_byte_is_told)
{
    struct sm_text text = {".land {\0}", 9};
    ck_assert(!sm_sheet_add(sheet, "house.css", text, &err));
    ck_assert_str_eq(err.message, "house.css:1:8: a NUL byte; this is not a style sheet");
}
END_TEST

static const struct {
    const char *text, *complaint;
} late_mistakes[] = {
    {":root { --land: #fff } .land { fill: var(--lnad) }",
     "house.css:1:38: \"--lnad\" is not set in :root; did you mean \"--land\"?"},
    {":root { --a: var(--b); --b: var(--a) } .land { fill: var(--a) }",
     "house.css:1:54: variables lead to each other more than 8 times"},
    {":root { --a: 12px } .land { fill: var(--a) }", "fill: \"12px\" is not a colour"},
    {".land { fill: var(land) }", "var(land) names no variable"},
    {".land { fill: var(--a b) }", "names no variable"},
};

START_TEST(a_mistake_with_variables_is_told_at_the_declaration)
{
    struct sm_medium medium = {1000, false};
    add(late_mistakes[_i].text);
    ck_assert(!sm_sheet_apply(sheet, &medium, &err));
    ck_assert_msg(strstr(err.message, late_mistakes[_i].complaint) != NULL, "%s", err.message);
}
END_TEST

START_TEST(a_value_that_doubles_itself_is_stopped)
{
    struct sm_medium medium = {1000, false};
    add(":root { --a: 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789;"
        "--b: var(--a) var(--a) var(--a) var(--a) var(--a) var(--a) var(--a) var(--a);"
        "--c: var(--b) var(--b) var(--b) var(--b) var(--b) var(--b) var(--b) var(--b);"
        "--d: var(--c) var(--c) var(--c) var(--c) var(--c) var(--c) var(--c) var(--c);"
        "--e: var(--d) var(--d) var(--d) var(--d) var(--d) var(--d) var(--d) var(--d) }"
        ".land { fill: var(--e) }");
    ck_assert(!sm_sheet_apply(sheet, &medium, &err));
    ck_assert_msg(strstr(err.message, "grows beyond 2000 bytes") != NULL, "%s", err.message);
}
END_TEST

START_TEST(an_excerpt_shows_the_line_with_a_caret)
{
    ck_assert(!sm_sheet_add(sheet, "house.css", sm_text("\n.land {\n\tfil: #fff;\n}"), &err));
    ck_assert_str_eq(err.excerpt, "    3 |  fil: #fff;\n      |  ^\n");
    struct sm_buf text = {0};
    for (int i = 0; i < 100; i++)
        sm_buf_str(&text, "/* Київ */");
    sm_buf_str(&text, ".lnad {}");
    ck_assert(!sm_sheet_add(sheet, "house.css", sm_buf_slice(&text), &err));
    const char *second = strchr(err.excerpt, '\n') + 1;
    ck_assert(sm_utf8_valid(sm_text(err.excerpt), NULL));
    size_t caret = (size_t)(strchr(second, '^') - second);
    struct sm_text shown = {err.excerpt, (size_t)(second - err.excerpt)};
    const char *dot = strstr(err.excerpt, ".lnad");
    ck_assert(dot &&
              sm_utf8_count((struct sm_text){err.excerpt, (size_t)(dot - err.excerpt)}) == caret);
    ck_assert_uint_le(shown.n, 80);
    sm_buf_finish(&text);
}
END_TEST

START_TEST(a_large_sheet_is_refused_and_a_long_one_read)
{
    struct sm_buf text = {0};
    while (text.count < SM_SHEET_BYTES_MAX - 100)
        sm_buf_str(&text, ".land { fill: #123456 }\n");
    add(text.bytes);
    while (text.count <= SM_SHEET_BYTES_MAX)
        sm_buf_str(&text, ".land { fill: #123456 }\n");
    ck_assert(!sm_sheet_add(sheet, "house.css", sm_buf_slice(&text), &err));
    ck_assert_str_eq(err.message, "house.css: a style sheet of more than 256 KiB");
    sm_buf_finish(&text);
}
END_TEST

START_TEST(every_failing_allocation_is_an_error)
{
    static const char *const text =
        ":root { --a: #fff } .land, .label { fill: var(--a); halo: 1px #000 } "
        "@font-face { font-family: 'A'; src: 'b' } @media (max-width: 9px) { .land { fill: red } }";
    struct sm_medium medium = {1000, false};
    bool done = false;
    for (long n = 0; !done; n++) {
        close_sheet();
        open_sheet();
        sm_memory_fail_after(n);
        done = sm_sheet_add(sheet, "house.css", sm_text(text), &err) &&
               sm_sheet_apply(sheet, &medium, &err);
        sm_memory_fail_after(-1);
        ck_assert(done || err.code == SM_E_MEMORY);
        ck_assert_int_lt(n, 1000);
    }
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
    ADD_ROWS(tests, every_mistake_is_told_at_its_place, mistakes);
    tcase_add_test(tests, a_nul_byte_is_told);
    ADD_ROWS(tests, a_mistake_with_variables_is_told_at_the_declaration, late_mistakes);
    tcase_add_test(tests, a_value_that_doubles_itself_is_stopped);
    tcase_add_test(tests, an_excerpt_shows_the_line_with_a_caret);
    tcase_add_test(tests, a_large_sheet_is_refused_and_a_long_one_read);
    tcase_add_test(tests, every_failing_allocation_is_an_error);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
