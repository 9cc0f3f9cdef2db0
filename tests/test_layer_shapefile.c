/* SPDX-License-Identifier: Apache-2.0
 * Shapefiles that are as they should be, or nearly.
 */
#include "data/layer.h"

#include "tests/layer_helpers.h"
#include "tests/run.h"

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
    suite_add_tcase(suite, shapes);
    return suite;
}

int main(void)
{
    return run_suite(layer_suite());
}
