/* SPDX-License-Identifier: Apache-2.0
 * Shapefiles that are as they should be, or nearly.
 */
#include "data/layer.h"

#include "tests/layer_helpers.h"
#include "tests/run.h"

static const struct sm_vertex two_rings[] = {
    {30, 50}, {30, 54}, {34, 54}, {34, 50}, {30, 50}, /* a square … */
    {31, 51}, {32, 51}, {32, 52}, {31, 51},           /* … with a hole */
};
static const uint32_t two_starts[] = {0, 5};

static const struct {
    const char *name;
    int type;
    enum sm_shape_kind kind;
    const char *trace;
} plain_types[] = {
    {"Point", 1, SM_SHAPE_POINTS, "30,50"},
    {"PointZ", 11, SM_SHAPE_POINTS, "30,50"},
    {"PointM", 21, SM_SHAPE_POINTS, "30,50"},
    {"MultiPoint", 8, SM_SHAPE_POINTS, "30,50 30,54 34,54"},
    {"MultiPointZ", 18, SM_SHAPE_POINTS, "30,50 30,54 34,54"},
    {"MultiPointM", 28, SM_SHAPE_POINTS, "30,50 30,54 34,54"},
    {"PolyLine", 3, SM_SHAPE_LINES, "30,50 30,54 34,54 34,50 30,50; 31,51 32,51 32,52 31,51"},
    {"PolyLineZ", 13, SM_SHAPE_LINES, "30,50 30,54 34,54 34,50 30,50; 31,51 32,51 32,52 31,51"},
    {"PolyLineM", 23, SM_SHAPE_LINES, "30,50 30,54 34,54 34,50 30,50; 31,51 32,51 32,52 31,51"},
    {"Polygon", 5, SM_SHAPE_POLYGONS, "30,50 30,54 34,54 34,50; 31,51 32,51 32,52"},
    {"PolygonZ", 15, SM_SHAPE_POLYGONS, "30,50 30,54 34,54 34,50; 31,51 32,51 32,52"},
    {"PolygonM", 25, SM_SHAPE_POLYGONS, "30,50 30,54 34,54 34,50; 31,51 32,51 32,52"},
};

static void add_of_type(struct sm_layer_files *files, int type)
{
    if (type % 10 == 1)
        add_point(files, type, two_rings[0]);
    else if (type % 10 == 8)
        add_multipoint(files, type, two_rings, 3);
    else
        add_parts(files, type, two_rings, 9, two_starts, 2);
}

START_TEST(every_shape_type_is_read_with_rings_open)
{
    struct sm_layer_files files;
    start_shp(&files, plain_types[_i].type);
    add_null(&files);
    add_of_type(&files, plain_types[_i].type);
    struct sm_layer *layer = open_good(&files, NULL);
    ck_assert_uint_eq(sm_layer_count(layer), 2);
    ck_assert_int_eq(sm_layer_kind(layer), plain_types[_i].kind);
    ck_assert_msg(strcmp(trace(layer, 1), plain_types[_i].trace) == 0, "%s: %s",
                  plain_types[_i].name, trace(layer, 1));
    ck_assert_str_eq(trace(layer, 0), "");
    sm_layer_close(layer);
}
END_TEST

START_TEST(a_twin_reads_without_disturbing_what_the_layer_reads)
{
    struct sm_layer_files files;
    struct sm_shape shape, other;
    start_shp(&files, 5);
    add_of_type(&files, 5);
    add_null(&files);
    add_of_type(&files, 5);
    struct sm_layer *layer = open_good(&files, NULL);
    struct sm_layer *twin = sm_layer_twin(layer, NULL);
    ck_assert(sm_layer_read(layer, 0, &shape, NULL));
    struct sm_vertex first = shape.vertices[0];
    ck_assert(sm_layer_read(twin, 2, &other, NULL));
    ck_assert_ptr_ne(shape.vertices, other.vertices);
    ck_assert(shape.vertices[0].x == first.x && shape.vertices[0].y == first.y);
    ck_assert_str_eq(trace(twin, 1), "");
    ck_assert_str_eq(trace(twin, 0), plain_types[9].trace);
    sm_layer_close(twin);
    ck_assert_str_eq(trace(layer, 0), plain_types[9].trace);
    sm_layer_close(layer);
}
END_TEST

START_TEST(a_null_shape_has_no_kind_and_an_empty_box)
{
    struct sm_layer_files files;
    struct sm_shape shape;
    start_shp(&files, 5);
    add_null(&files);
    struct sm_layer *layer = open_good(&files, NULL);
    ck_assert(sm_box_is_empty(sm_layer_box_deg(layer, 0)));
    ck_assert(sm_layer_read(layer, 0, &shape, NULL));
    ck_assert_int_eq(shape.kind, SM_SHAPE_NONE);
    ck_assert_uint_eq(shape.vertex_count, 0);
    sm_layer_close(layer);
}
END_TEST

START_TEST(a_file_without_records_is_an_empty_layer)
{
    struct sm_layer_files files;
    start_shp(&files, 5);
    put_be32(&files.main, 24, SHP_HEADER / 2);
    put_be32(&files.shx, 24, SHP_HEADER / 2);
    struct sm_layer *layer = open_good(&files, NULL);
    ck_assert_uint_eq(sm_layer_count(layer), 0);
    sm_layer_close(layer);
}
END_TEST

START_TEST(boxes_come_from_coordinates_not_from_headers)
{
    struct sm_layer_files files;
    start_shp(&files, 5);
    add_square(&files, 30, 50);
    put_double(&files.main, SHP_HEADER + RECORD_HEADER + 4, -1e300); /* the record's own box */
    put_double(&files.main, 36, 1e300);                              /* and the file's */
    struct sm_layer *layer = open_good(&files, NULL);
    struct sm_box box = sm_layer_box_deg(layer, 0);
    ck_assert(box.x0 == 30 && box.y0 == 50 && box.x1 == 31 && box.y1 == 51);
    sm_layer_close(layer);
}
END_TEST

START_TEST(degenerate_rings_are_dropped_counted_and_reported)
{
    const struct sm_vertex v[] = {{30, 50}, {31, 50}, {31, 51}, {30, 50}, /* good */
                                  {60, 60}, {60, 60}, {60, 60}, {60, 60}, /* a point */
                                  {61, 60}, {62, 60}, {61, 60}};          /* there and back */
    const uint32_t starts[] = {0, 4, 8};
    struct sm_layer_files files;
    struct sm_report report = {0};
    start_shp(&files, 5);
    add_parts(&files, 5, v, 11, starts, 3);
    struct sm_layer *layer = open_good(&files, &report);
    ck_assert_str_eq(trace(layer, 0), "30,50 31,50 31,51");
    ck_assert(sm_layer_box_deg(layer, 0).x1 == 31);
    expect_remark(&report, SM_NOTE, "test.shp: dropped 2 degenerate rings or lines");
    sm_layer_close(layer);
    sm_report_finish(&report);
}
END_TEST

START_TEST(a_shape_of_degenerate_rings_alone_reads_as_nothing)
{
    const struct sm_vertex v[] = {{30, 50}, {31, 50}, {30, 50}};
    const uint32_t start = 0;
    struct sm_layer_files files;
    start_shp(&files, 5);
    add_parts(&files, 5, v, 3, &start, 1);
    struct sm_layer *layer = open_good(&files, NULL);
    ck_assert(sm_box_is_empty(sm_layer_box_deg(layer, 0)));
    ck_assert_str_eq(trace(layer, 0), "");
    sm_layer_close(layer);
}
END_TEST

START_TEST(a_ring_left_open_is_read_as_it_is_and_reported)
{
    const struct sm_vertex v[] = {{30, 50}, {31, 50}, {31, 51}};
    const uint32_t start = 0;
    struct sm_layer_files files;
    struct sm_report report = {0};
    start_shp(&files, 5);
    add_parts(&files, 5, v, 3, &start, 1);
    struct sm_layer *layer = open_good(&files, &report);
    ck_assert_str_eq(trace(layer, 0), "30,50 31,50 31,51");
    expect_remark(&report, SM_NOTE, "test.shp: closed 1 open rings");
    sm_layer_close(layer);
    sm_report_finish(&report);
}
END_TEST

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
    Suite *suite = suite_create("shapefile");
    TCase *shapes = tcase_create("shapes");
    ADD_ROWS(shapes, every_shape_type_is_read_with_rings_open, plain_types);
    tcase_add_test(shapes, a_twin_reads_without_disturbing_what_the_layer_reads);
    tcase_add_test(shapes, a_null_shape_has_no_kind_and_an_empty_box);
    tcase_add_test(shapes, a_file_without_records_is_an_empty_layer);
    tcase_add_test(shapes, boxes_come_from_coordinates_not_from_headers);
    tcase_add_test(shapes, degenerate_rings_are_dropped_counted_and_reported);
    tcase_add_test(shapes, a_shape_of_degenerate_rings_alone_reads_as_nothing);
    tcase_add_test(shapes, a_ring_left_open_is_read_as_it_is_and_reported);
    tcase_add_test(shapes, padding_behind_the_counts_is_reported);
    suite_add_tcase(suite, shapes);
    TCase *index = tcase_create("index");
    tcase_add_test(index, without_shx_the_records_are_found_by_walking);
    ADD_ROWS(index, a_shx_that_disagrees_is_not_used_and_reported, wrong_indexes);
    tcase_add_test(index, gaps_between_records_are_skipped_as_the_shx_says);
    tcase_add_test(index, record_numbers_that_do_not_count_are_forgiven_when_the_shx_agrees);
    suite_add_tcase(suite, index);
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
