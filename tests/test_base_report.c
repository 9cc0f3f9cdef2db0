/* SPDX-License-Identifier: Apache-2.0
 * Errors and reports: one line each, cut where characters end.
 */
#include <string.h>

#include "run.h"

#include "base/file.h"
#include "base/memory.h"
#include "base/report.h"

START_TEST(error_is_one_line)
{
    struct sm_error err = {0};
    ck_assert(!sm_fail(&err, SM_E_INPUT, "%s: bad\n\x1b[31m", "a\tb"));
    ck_assert_str_eq(err.message, "a?b: bad??[31m");
    ck_assert_int_eq(err.code, SM_E_INPUT);
    sm_fail(&err, SM_E_INPUT, "%s",
            "\xC2\x9B"
            "2J°");
    ck_assert_str_eq(err.message, "??2J°");
    ck_assert(!sm_fail(NULL, SM_E_INPUT, "nobody listens"));
}
END_TEST

START_TEST(long_error_is_cut_at_a_character)
{
    struct sm_error err = {0};
    char text[2000];
    for (int shift = 0; shift < 4; shift++) {
        memset(text, 'a', sizeof text);
        for (size_t i = (size_t)shift; i + 2 < sizeof text; i += 2)
            memcpy(text + i, "Ї", 2);
        text[sizeof text - 1] = '\0';
        sm_fail(&err, SM_E_INPUT, "%s", text);
        ck_assert_uint_lt(strlen(err.message), sizeof err.message);
        ck_assert_uint_gt(strlen(err.message), sizeof err.message - 5);
        ck_assert(sm_utf8_valid(sm_text(err.message), NULL));
    }
}
END_TEST

START_TEST(long_error_keeps_its_end)
{
    struct sm_error err = {0};
    char value[5000];
    for (int shift = 0; shift < 2; shift++) {
        memset(value, 'a', sizeof value);
        for (size_t i = (size_t)shift; i + 2 < sizeof value; i += 2)
            memcpy(value + i, "Ї", 2);
        value[sizeof value - 1] = '\0';
        sm_fail(&err, SM_E_INPUT, "week.csv:2: place \"%s\": unknown; add lat and lon", value);
        ck_assert_ptr_eq(strstr(err.message, "week.csv:2: place \""), err.message);
        ck_assert_ptr_nonnull(strstr(err.message, "…"));
        ck_assert_ptr_nonnull(strstr(err.message, "\": unknown; add lat and lon"));
        ck_assert(sm_utf8_valid(sm_text(err.message), NULL));
    }
}
END_TEST

START_TEST(report_keeps_each_line_once)
{
    struct sm_report report = {0};
    sm_remark(&report, SM_WARNING, "row %d: no place", 3);
    sm_remark(&report, SM_WARNING, "row %d: no place", 3);
    sm_remark(&report, SM_NOTE, "fine\n");
    sm_remark(NULL, SM_NOTE, "nobody listens");
    ck_assert_uint_eq(report.count, 2);
    ck_assert_uint_eq(report.warnings, 1);
    ck_assert_str_eq(report.remarks[1].line, "fine?");
    sm_report_finish(&report);
}
END_TEST

START_TEST(long_remark_is_cut_at_a_character)
{
    struct sm_report report = {0};
    char text[3000];
    for (int shift = 0; shift < 2; shift++) {
        memset(text, 'a', sizeof text);
        for (size_t i = (size_t)shift; i + 2 < sizeof text; i += 2)
            memcpy(text + i, "Ї", 2);
        text[sizeof text - 1] = '\0';
        sm_remark(&report, SM_NOTE, "%s", text);
        ck_assert(sm_utf8_valid(sm_text(report.remarks[shift].line), NULL));
    }
    sm_report_finish(&report);
}
END_TEST

START_TEST(many_remarks_are_kept_in_no_time)
{
    struct sm_report report = {0};
    for (int i = 0; i < 50000; i++)
        sm_remark(&report, SM_NOTE, "row %d: a remark of its own", i);
    ck_assert_uint_eq(report.count, 50000);
    sm_report_finish(&report);
}
END_TEST

START_TEST(a_report_is_appended_in_its_order_each_line_once)
{
    struct sm_report all = {0}, part = {.failed = true};
    sm_remark(&all, SM_NOTE, "first");
    sm_remark(&part, SM_WARNING, "second");
    sm_remark(&part, SM_NOTE, "first");
    sm_remark(&part, SM_WARNING, "third");
    sm_report_append(&all, &part);
    sm_report_append(NULL, &part);
    ck_assert_uint_eq(all.count, 3);
    ck_assert_str_eq(all.remarks[1].line, "second");
    ck_assert_str_eq(all.remarks[2].line, "third");
    ck_assert_uint_eq(all.warnings, 2);
    ck_assert(all.failed);
    sm_report_finish(&part);
    sm_report_finish(&all);
}
END_TEST

START_TEST(lost_remark_is_admitted)
{
    struct sm_report report = {0};
    sm_memory_fail_after(_i);
    sm_remark(&report, SM_WARNING, "lost");
    sm_memory_fail_after(-1);
    ck_assert(report.failed);
    ck_assert_uint_eq(report.warnings, 1);
    sm_report_finish(&report);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("errors and reports");
    TCase *reports = tcase_create("reports");
    tcase_add_test(reports, error_is_one_line);
    tcase_add_test(reports, long_error_is_cut_at_a_character);
    tcase_add_test(reports, long_error_keeps_its_end);
    tcase_add_test(reports, report_keeps_each_line_once);
    tcase_add_test(reports, long_remark_is_cut_at_a_character);
    tcase_add_test(reports, many_remarks_are_kept_in_no_time);
    tcase_add_test(reports, a_report_is_appended_in_its_order_each_line_once);
    tcase_add_loop_test(reports, lost_remark_is_admitted, 0, 3);
    suite_add_tcase(suite, reports);
    return run_suite(suite);
}
