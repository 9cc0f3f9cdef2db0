/* SPDX-License-Identifier: Apache-2.0
 * Attributes of a shapefile: its .dbf, and the credit beside it.
 */
#include "data/layer.h"

#include "tests/layer_helpers.h"
#include "tests/run.h"

static const struct dbf_column columns[] = {
    {"NAME", 'C', 10}, {"KM", 'N', 6}, {"SINCE", 'D', 8}, {"HELD", 'L', 1}, {"BLOB", 'B', 2}};

START_TEST(attributes_are_trimmed_text_and_null_values_are_empty)
{
    struct sm_layer_files files;
    struct sm_report report = {0};
    start_shp(&files, 5);
    add_square(&files, 30, 50);
    add_square(&files, 35, 48);
    start_dbf(&files, columns, 5, 0);
    add_row(&files, "Kyiv        1.50"
                    "20220224"
                    "T\xFF\xFE");
    add_row(&files, "  Odesa   ******"
                    "00000000"
                    "?");
    struct sm_layer *layer = open_good(&files, &report);
    ck_assert_uint_eq(sm_layer_field_count(layer), 5);
    ck_assert_str_eq(sm_layer_field_name(layer, 1), "KM");
    expect_text(layer, 0, "name", "Kyiv");
    expect_text(layer, 0, "KM", "1.50");
    expect_text(layer, 0, "since", "20220224");
    expect_text(layer, 0, "held", "T");
    expect_text(layer, 0, "blob", "");
    expect_text(layer, 1, "name", "Odesa");
    expect_text(layer, 1, "km", "");
    expect_text(layer, 1, "since", "");
    expect_text(layer, 1, "held", "");
    expect_text(layer, 1, "no_such_field", "");
    ck_assert_int_eq(sm_layer_field(layer, "no_such_field"), -1);
    expect_remark(&report, SM_NOTE, "test.dbf: field BLOB holds no text; left out");
    sm_layer_close(layer);
    sm_report_finish(&report);
}
END_TEST

START_TEST(a_record_marked_deleted_is_left_out_and_reported)
{
    struct sm_layer_files files;
    struct sm_report report = {0};
    start_shp(&files, 5);
    add_square(&files, 30, 50);
    start_dbf(&files, columns, 1, 0);
    add_row(&files, "Kyiv");
    files.dbf.bytes[files.dbf.count - 11] = '*';
    struct sm_layer *layer = open_good(&files, &report);
    ck_assert_str_eq(trace(layer, 0), "");
    expect_remark(&report, SM_WARNING,
                  "test.shp: left out 1 records that the .dbf marks as deleted");
    sm_layer_close(layer);
    sm_report_finish(&report);
}
END_TEST

START_TEST(without_dbf_there_are_no_fields)
{
    struct sm_layer_files files;
    struct sm_report report = {0};
    start_shp(&files, 5);
    add_square(&files, 30, 50);
    struct sm_layer *layer = open_good(&files, &report);
    ck_assert_uint_eq(sm_layer_field_count(layer), 0);
    expect_remark(&report, SM_NOTE, "test.shp: has no .dbf, so no attributes");
    sm_layer_close(layer);
    sm_report_finish(&report);
}
END_TEST

START_TEST(a_table_that_goes_on_behind_its_records_is_reported)
{
    struct sm_layer_files files;
    struct sm_report report = {0};
    start_shp(&files, 5);
    add_square(&files, 30, 50);
    start_dbf(&files, columns, 1, 0);
    add_row(&files, "Kyiv");
    add_row(&files, "Odesa");
    put_le32(&files.dbf, 4, 1);
    struct sm_layer *layer = open_good(&files, &report);
    expect_remark(&report, SM_WARNING,
                  "test.dbf: goes on behind its 1 records; the rest was not read");
    sm_layer_close(layer);
    sm_report_finish(&report);
}
END_TEST

START_TEST(the_credit_is_the_first_line_of_its_file)
{
    struct sm_layer_files files;
    start_shp(&files, 5);
    add_square(&files, 30, 50);
    sm_buf_str(&files.credit, " Made with Natural Earth\r\nmore\n");
    struct sm_layer *layer = open_good(&files, NULL);
    ck_assert_str_eq(sm_layer_credit(layer), "Made with Natural Earth");
    ck_assert_str_eq(sm_layer_path(layer), "test.shp");
    sm_layer_close(layer);

    start_shp(&files, 5);
    add_square(&files, 30, 50);
    layer = open_good(&files, NULL);
    ck_assert_ptr_null(sm_layer_credit(layer));
    sm_layer_close(layer);
}
END_TEST

static Suite *layer_suite(void)
{
    Suite *suite = suite_create("table of a shapefile");
    TCase *attributes = tcase_create("attributes");
    tcase_add_test(attributes, attributes_are_trimmed_text_and_null_values_are_empty);
    tcase_add_test(attributes, a_record_marked_deleted_is_left_out_and_reported);
    tcase_add_test(attributes, without_dbf_there_are_no_fields);
    tcase_add_test(attributes, a_table_that_goes_on_behind_its_records_is_reported);
    tcase_add_test(attributes, the_credit_is_the_first_line_of_its_file);
    suite_add_tcase(suite, attributes);
    return suite;
}

int main(void)
{
    return run_suite(layer_suite());
}
