/* SPDX-License-Identifier: Apache-2.0
 * Records of a shapefile, found by its .shx or without one.
 */
#include "data/layer.h"

#include "tests/layer_helpers.h"
#include "tests/run.h"

START_TEST(without_shx_the_records_are_found_by_walking)
{
    struct sm_layer_files files;
    struct sm_report report = {0};
    start_shp(&files, 5);
    add_square(&files, 30, 50);
    add_square(&files, 35, 48);
    sm_buf_finish(&files.shx);
    struct sm_layer *layer = open_good(&files, &report);
    ck_assert_str_eq(trace(layer, 1), "35,48 35,49 36,49 36,48");
    expect_remark(&report, SM_NOTE, "test.shp: has no .shx; found its 2 records without");
    ck_assert_uint_eq(report.warnings, 0);
    sm_layer_close(layer);
    sm_report_finish(&report);
}
END_TEST

static void shorten_shx(struct sm_layer_files *files)
{
    files->shx.count -= 8;
    put_be32(&files->shx, 24, (uint32_t)files->shx.count / 2);
}

static void misplace_entry(struct sm_layer_files *files)
{
    put_be32(&files->shx, SHP_HEADER + 8, 51);
}

static void cut_shx(struct sm_layer_files *files)
{
    files->shx.count -= 3;
}

static void replace_shx(struct sm_layer_files *files)
{
    files->shx.count = 0;
    sm_buf_str(&files->shx, "<!DOCTYPE html><title>404</title>");
}

static void change_shx_type(struct sm_layer_files *files)
{
    put_le32(&files->shx, 32, 3);
}

static const struct {
    void (*spoil)(struct sm_layer_files *files);
    const char *remark;
} wrong_indexes[] = {
    {shorten_shx, "test.shp: the .shx disagrees with the records: it lists 1 records of 2; "
                  "not used"},
    {misplace_entry, "test.shp: the .shx disagrees with the records: its entry 2 points "
                     "elsewhere; not used"},
    {cut_shx, "test.shp: the .shx disagrees with the records: its length is wrong; not used"},
    {replace_shx, "test.shp: the .shx disagrees with the records: it is not an index; not used"},
    {change_shx_type, "test.shp: the .shx disagrees with the records: its shape type differs; "
                      "not used"},
};

START_TEST(a_shx_that_disagrees_is_not_used_and_reported)
{
    struct sm_layer_files files;
    struct sm_report report = {0};
    start_shp(&files, 5);
    add_square(&files, 30, 50);
    add_square(&files, 35, 48);
    wrong_indexes[_i].spoil(&files);
    struct sm_layer *layer = open_good(&files, &report);
    ck_assert_uint_eq(sm_layer_count(layer), 2);
    ck_assert_str_eq(trace(layer, 1), "35,48 35,49 36,49 36,48");
    expect_remark(&report, SM_WARNING, wrong_indexes[_i].remark);
    sm_layer_close(layer);
    sm_report_finish(&report);
}
END_TEST

/* Two squares with 'n' bytes of a deleted record between them, which the .shx skips. */
static void start_with_gap(struct sm_layer_files *files, size_t n)
{
    start_shp(files, 5);
    add_square(files, 30, 50);
    for (size_t i = 0; i < n; i++)
        sm_buf_char(&files->main, 'x');
    add_square(files, 35, 48);
}

START_TEST(gaps_between_records_are_skipped_as_the_shx_says)
{
    struct sm_layer_files files;
    struct sm_report report = {0};
    start_with_gap(&files, 24);
    struct sm_layer *layer = open_good(&files, &report);
    ck_assert_uint_eq(sm_layer_count(layer), 2);
    ck_assert_str_eq(trace(layer, 1), "35,48 35,49 36,49 36,48");
    expect_remark(&report, SM_WARNING,
                  "test.shp: 24 bytes lie between the 2 records that the .shx lists; skipped");
    sm_layer_close(layer);
    sm_report_finish(&report);
}
END_TEST

START_TEST(record_numbers_that_do_not_count_are_forgiven_when_the_shx_agrees)
{
    struct sm_layer_files files;
    struct sm_report report = {0};
    start_shp(&files, 5);
    add_square(&files, 30, 50);
    put_be32(&files.main, SHP_HEADER, 0);
    struct sm_layer *layer = open_good(&files, &report);
    expect_remark(&report, SM_WARNING,
                  "test.shp: the records are not numbered 1, 2, 3; counted as the .shx lists them");
    sm_layer_close(layer);
    sm_report_finish(&report);
}
END_TEST

START_TEST(padding_behind_the_counts_is_reported)
{
    struct sm_layer_files files;
    struct sm_report report = {0};
    start_shp(&files, 1);
    size_t content = start_record(&files, 1);
    add_xy(&files.main, two_rings, 1);
    add_zeros(&files.main, 20);
    end_record(&files, content);
    struct sm_layer *layer = open_good(&files, &report);
    ck_assert_str_eq(trace(layer, 0), "30,50");
    expect_remark(&report, SM_WARNING,
                  "test.shp: 1 records are longer than their counts need; the rest was not read");
    sm_layer_close(layer);
    sm_report_finish(&report);
}
END_TEST

static Suite *layer_suite(void)
{
    Suite *suite = suite_create("index of a shapefile");
    TCase *shapes = tcase_create("shapes");
    tcase_add_test(shapes, padding_behind_the_counts_is_reported);
    suite_add_tcase(suite, shapes);
    TCase *index = tcase_create("index");
    tcase_add_test(index, without_shx_the_records_are_found_by_walking);
    ADD_ROWS(index, a_shx_that_disagrees_is_not_used_and_reported, wrong_indexes);
    tcase_add_test(index, gaps_between_records_are_skipped_as_the_shx_says);
    tcase_add_test(index, record_numbers_that_do_not_count_are_forgiven_when_the_shx_agrees);
    suite_add_tcase(suite, index);
    return suite;
}

int main(void)
{
    return run_suite(layer_suite());
}
