/* SPDX-License-Identifier: Apache-2.0
 * What is wrong with a style sheet is told where it stands, with an excerpt.
 */
#include <string.h>

#include "render/sheet.h"
#include "tests/run.h"
#include "tests/style_helpers.h"

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
    Suite *suite = suite_create("mistakes in style sheets");
    TCase *tests = tcase_create("style sheets");
    tcase_add_checked_fixture(tests, open_sheet, close_sheet);
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
