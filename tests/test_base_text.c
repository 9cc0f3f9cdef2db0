/* SPDX-License-Identifier: Apache-2.0
 * Text: slices, UTF-8, buffers, escaping, distances.
 */
#include <string.h>

#include "run.h"

#include "base/memory.h"
#include "base/text.h"

struct utf8_case {
    const char *name, *bytes;
    bool valid;
    size_t bad, count;
};

static const struct utf8_case utf8_cases[] = {
    {"empty", "", true, 0, 0},
    {"ascii", "Kyiv", true, 0, 4},
    {"cyrillic", "Київ", true, 0, 4},
    {"apostrophe", "Кам’янець", true, 0, 9},
    {"emoji", "\xF0\x9F\x98\x80", true, 0, 1},
    {"last code point", "\xF4\x8F\xBF\xBF", true, 0, 1},
    {"beyond the last", "\xF4\x90\x80\x80", false, 0, 4},
    {"lone continuation", "a\x80", false, 1, 2},
    {"cut short", "ab\xD0", false, 2, 3},
    {"cut short, three bytes", "\xE2\x82", false, 0, 2},
    {"overlong slash", "\xC0\xAF", false, 0, 2},
    {"overlong in three bytes", "\xE0\x80\xAF", false, 0, 3},
    {"overlong in four bytes", "\xF0\x80\x80\xAF", false, 0, 4},
    {"high surrogate", "x\xED\xA0\x80", false, 1, 4},
    {"low surrogate", "\xED\xBF\xBF", false, 0, 3},
    {"latin-1", "caf\xE9", false, 3, 4},
    {"byte that leads nothing", "\xFF", false, 0, 1},
    {"lead followed by a lead", "\xD0\xD0\x9A", false, 0, 2},
};

START_TEST(utf8_is_told_from_what_is_not)
{
    const struct utf8_case *one = &utf8_cases[_i];
    size_t bad = 99;
    bool valid = sm_utf8_valid(sm_text(one->bytes), &bad);
    ck_assert_msg(valid == one->valid, "%s", one->name);
    if (!valid) ck_assert_msg(bad == one->bad, "%s: at %zu", one->name, bad);
    ck_assert_msg(sm_utf8_count(sm_text(one->bytes)) == one->count, "%s: %zu", one->name,
                  sm_utf8_count(sm_text(one->bytes)));
}
END_TEST

START_TEST(every_code_point_survives_a_round_trip)
{
    for (uint32_t code = 0; code <= 0x10FFFF; code++) {
        char bytes[4];
        size_t n = sm_utf8_put(bytes, code);
        const char *at = bytes;
        uint32_t expected = code >= 0xD800 && code <= 0xDFFF ? 0xFFFD : code;
        bool same = sm_utf8_next(&at, bytes + n) == expected && at == bytes + n;
        if (!same) ck_abort_msg("U+%04X", (unsigned)code);
    }
    char bytes[4];
    const char *at = bytes;
    size_t n = sm_utf8_put(bytes, 0x110000);
    ck_assert_uint_eq(sm_utf8_next(&at, bytes + n), 0xFFFD);
}
END_TEST

START_TEST(slices_compare_and_trim)
{
    ck_assert(sm_text_is(sm_text("abc"), "abc"));
    ck_assert(!sm_text_is(sm_text("abc"), "ab"));
    ck_assert(!sm_text_is(sm_text("ab"), "abc"));
    ck_assert(sm_text_is(sm_text(NULL), ""));
    ck_assert(sm_text_is_nocase(sm_text("EPSG"), "epsg"));
    ck_assert(!sm_text_is_nocase(sm_text("EPS"), "epsg"));
    ck_assert(!sm_text_is_nocase(sm_text("EPSGX"), "epsg"));
    ck_assert(sm_text_is(sm_text_trim(sm_text(" \t a b \r\n")), "a b"));
    ck_assert(sm_text_is(sm_text_trim(sm_text("   ")), ""));
    ck_assert(sm_text_is(sm_text_trim(sm_text("a                   ")), "a"));
    ck_assert(sm_text_is(sm_text_trim(sm_text("a\t                 \n                ")), "a"));
    ck_assert(sm_text_is(sm_text_trim(sm_text("                        ")), ""));
    ck_assert(sm_text_is(sm_text_trim((struct sm_text){0}), ""));
}
END_TEST

START_TEST(text_is_cut_at_separators)
{
    struct sm_text rest = sm_text("a||b");
    ck_assert(sm_text_is(sm_text_cut(&rest, '|'), "a"));
    ck_assert(sm_text_is(sm_text_cut(&rest, '|'), ""));
    ck_assert_ptr_nonnull(rest.at);
    ck_assert(sm_text_is(sm_text_cut(&rest, '|'), "b"));
    ck_assert_ptr_null(rest.at);
}
END_TEST

START_TEST(separator_at_the_end_leaves_an_empty_part)
{
    struct sm_text rest = sm_text("a|");
    ck_assert(sm_text_is(sm_text_cut(&rest, '|'), "a"));
    ck_assert_ptr_nonnull(rest.at);
    ck_assert(sm_text_is(sm_text_cut(&rest, '|'), ""));
    ck_assert_ptr_null(rest.at);
}
END_TEST

struct distance_case {
    const char *a, *b;
    int edits;
};

static const struct distance_case distance_cases[] = {
    {"", "", 0},
    {"a", "", 1},
    {"kyiv", "kyiv", 0},
    {"Kyiv", "kYIV", 0},
    {"kyiv", "kiev", 2},
    {"kyiv", "kyvi", 1},
    {"ab", "ba", 1},
    {"abc", "ca", 3},
    {"kitten", "sitting", 3},
    {"donetsk", "donesk", 1},
    {"region", "regions", 1},
};

START_TEST(edits_are_counted)
{
    const struct distance_case *one = &distance_cases[_i];
    ck_assert_int_eq(sm_text_distance(sm_text(one->a), sm_text(one->b)), one->edits);
    ck_assert_int_eq(sm_text_distance(sm_text(one->b), sm_text(one->a)), one->edits);
}
END_TEST

START_TEST(long_texts_do_not_overrun_the_edit_table)
{
    char a[200], b[200];
    memset(a, 'a', sizeof a);
    memset(b, 'b', sizeof b);
    struct sm_text p = {a, sizeof a}, q = {b, sizeof b};
    ck_assert_int_eq(sm_text_distance(p, q), 63);
    ck_assert_int_eq(sm_text_distance(p, sm_text("")), 63);
}
END_TEST

START_TEST(nearest_word_is_suggested_if_it_is_near)
{
    static const char *const words[] = {"donetsk", "luhansk", "kyiv"};
    ck_assert_str_eq(sm_text_nearest(sm_text("donetks"), words, 3), "donetsk");
    ck_assert_str_eq(sm_text_nearest(sm_text("Luhanks"), words, 3), "luhansk");
    ck_assert_ptr_null(sm_text_nearest(sm_text("paris"), words, 3));
    ck_assert_ptr_null(sm_text_nearest(sm_text("ky"), words, 3));
    ck_assert_ptr_null(sm_text_nearest(sm_text("kyiv"), words, 0));
    char endless[500];
    memset(endless, 'x', sizeof endless);
    ck_assert_ptr_null(sm_text_nearest((struct sm_text){endless, sizeof endless}, words, 3));
}
END_TEST

struct escape_case {
    const char *name, *in, *xml, *json;
};

static const struct escape_case escape_cases[] = {
    {"plain", "Kyiv", "Kyiv", "\"Kyiv\""},
    {"nothing", "", "", "\"\""},
    {"markup", "<a href=\"x\">&'</a>", "&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;",
     "\"<a href=\\\"x\\\">&'</a>\""},
    {"backslash", "a\\b", "a\\b", "\"a\\\\b\""},
    {"tab and newline", "a\tb\nc", "a\tb\nc", "\"a\\tb\\nc\""},
    {"bell", "a\ab",
     "a\xEF\xBF\xBD"
     "b",
     "\"a\xEF\xBF\xBD"
     "b\""},
    {"carriage return", "\r", "\xEF\xBF\xBD", "\"\xEF\xBF\xBD\""},
    {"delete", "\x7F", "\xEF\xBF\xBD", "\"\xEF\xBF\xBD\""},
    {"C1 control", "\xC2\x85", "\xEF\xBF\xBD", "\"\xEF\xBF\xBD\""},
    {"invalid", "\xFF", "\xEF\xBF\xBD", "\"\xEF\xBF\xBD\""},
    {"noncharacter", "\xEF\xBF\xBE", "\xEF\xBF\xBD", "\"\xEF\xBF\xBD\""},
    {"noncharacter of plane 1", "\xF0\x9F\xBF\xBF", "\xEF\xBF\xBD", "\"\xEF\xBF\xBD\""},
    {"right-to-left override",
     "a\xE2\x80\xAE"
     "b",
     "ab", "\"ab\""},
    {"isolate",
     "a\xE2\x81\xA6"
     "b",
     "ab", "\"ab\""},
    {"cyrillic stays", "Ґ’ї", "Ґ’ї", "\"Ґ’ї\""},
};

START_TEST(data_is_escaped)
{
    const struct escape_case *one = &escape_cases[_i];
    struct sm_buf xml = {0}, json = {0};
    sm_buf_xml(&xml, sm_text(one->in));
    sm_buf_json(&json, sm_text(one->in));
    ck_assert_msg(sm_text_is(sm_buf_slice(&xml), one->xml), "%s: %s", one->name, xml.bytes);
    ck_assert_msg(sm_text_is(sm_buf_slice(&json), one->json), "%s: %s", one->name, json.bytes);
    sm_buf_finish(&xml);
    sm_buf_finish(&json);
}
END_TEST

START_TEST(nul_bytes_in_data_are_replaced)
{
    struct sm_buf xml = {0};
    sm_buf_xml(&xml, (struct sm_text){"a\0b", 3});
    ck_assert_str_eq(xml.bytes, "a\xEF\xBF\xBD"
                                "b");
    sm_buf_finish(&xml);
}
END_TEST

START_TEST(no_text_is_empty_text_everywhere)
{
    struct sm_text none = {0};
    struct sm_buf buf = {0};
    sm_buf_text(&buf, none);
    sm_buf_xml(&buf, none);
    ck_assert_uint_eq(buf.count, 0);
    sm_buf_json(&buf, none);
    ck_assert_str_eq(buf.bytes, "\"\"");
    ck_assert(sm_utf8_valid(none, NULL));
    ck_assert_uint_eq(sm_utf8_count(none), 0);
    ck_assert(sm_text_equal(none, sm_text("")));
    ck_assert(sm_text_is_nocase(none, ""));
    ck_assert_int_eq(sm_text_distance(none, sm_text("ab")), 2);
    sm_buf_finish(&buf);
}
END_TEST

START_TEST(buffer_grows_and_stays_terminated)
{
    struct sm_buf buf = {0};
    for (int i = 0; i < 1000; i++) {
        sm_buf_int(&buf, i);
        sm_buf_char(&buf, ' ');
        ck_assert_uint_eq(strlen(buf.bytes), buf.count);
    }
    sm_buf_int(&buf, -9223372036854775807 - 1);
    ck_assert_ptr_nonnull(strstr(buf.bytes, "999 -9223372036854775808"));
    sm_buf_finish(&buf);
    ck_assert_ptr_null(buf.bytes);
}
END_TEST

START_TEST(buffer_goes_quiet_after_a_failed_allocation)
{
    struct sm_buf buf = {0};
    sm_buf_str(&buf, "first");
    sm_memory_fail_after(0);
    char long_text[100];
    memset(long_text, 'x', sizeof long_text);
    sm_buf_add(&buf, long_text, sizeof long_text);
    sm_memory_fail_after(-1);
    sm_buf_str(&buf, "later");
    ck_assert(buf.failed);
    ck_assert_str_eq(buf.bytes, "first");
    sm_buf_finish(&buf);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("text");
    TCase *all = tcase_create("text");
    ADD_ROWS(all, utf8_is_told_from_what_is_not, utf8_cases);
    tcase_add_test(all, every_code_point_survives_a_round_trip);
    tcase_add_test(all, slices_compare_and_trim);
    tcase_add_test(all, text_is_cut_at_separators);
    tcase_add_test(all, separator_at_the_end_leaves_an_empty_part);
    ADD_ROWS(all, edits_are_counted, distance_cases);
    tcase_add_test(all, long_texts_do_not_overrun_the_edit_table);
    tcase_add_test(all, nearest_word_is_suggested_if_it_is_near);
    ADD_ROWS(all, data_is_escaped, escape_cases);
    tcase_add_test(all, nul_bytes_in_data_are_replaced);
    tcase_add_test(all, no_text_is_empty_text_everywhere);
    tcase_add_test(all, buffer_grows_and_stays_terminated);
    tcase_add_test(all, buffer_goes_quiet_after_a_failed_allocation);
    suite_add_tcase(suite, all);
    return run_suite(suite);
}
