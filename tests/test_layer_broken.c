/* SPDX-License-Identifier: Apache-2.0
 * Broken shapefiles: each is refused with one line that says where and what.
 */
#include <math.h>

#include "tests/broken_layer.h"
#include "tests/run.h"

static void start_over(struct sm_layer_files *files, int type)
{
    sm_layer_files_finish(files);
    start_shp(files, type);
}

static void empty_shp(struct sm_layer_files *f)
{
    f->main.count = 0;
}
static void html_shp(struct sm_layer_files *f)
{
    f->main.count = 0;
    sm_buf_str(&f->main, "<!DOCTYPE html><html><head><title>404 Not Found</title></head></html>");
    add_zeros(&f->main, 200);
}
static void short_header(struct sm_layer_files *f)
{
    f->main.count = 60;
}
static void old_version(struct sm_layer_files *f)
{
    put_le32(&f->main, 28, 999);
}
static void cut_shp(struct sm_layer_files *f)
{
    f->main.count -= 50;
}
static void longer_shp(struct sm_layer_files *f)
{
    add_zeros(&f->main, 50);
}
static void multipatch(struct sm_layer_files *f)
{
    put_le32(&f->main, 32, 31);
}
static void type_7(struct sm_layer_files *f)
{
    put_le32(&f->main, 32, 7);
}
static void huge_type(struct sm_layer_files *f)
{
    put_le32(&f->main, 32, 0xFFFFFFFF);
}
static void line_among_polygons(struct sm_layer_files *f)
{
    put_le32(&f->main, R2_TYPE, 3);
}
static void polygons_called_lines(struct sm_layer_files *f)
{
    put_le32(&f->main, 32, 3);
    put_le32(&f->shx, 32, 3);
}
static void number_12(struct sm_layer_files *f)
{
    put_be32(&f->main, R2, 12);
    sm_buf_finish(&f->shx);
}
static void long_record(struct sm_layer_files *f)
{
    put_be32(&f->main, R2 + 4, 100000);
}
static void huge_record(struct sm_layer_files *f)
{
    put_be32(&f->main, R2 + 4, 0x80000000);
}
static void empty_record(struct sm_layer_files *f)
{
    put_be32(&f->main, R2 + 4, 1);
}
static void stump(struct sm_layer_files *f)
{
    add_zeros(&f->main, 6);
    put_be32(&f->main, 24, (uint32_t)f->main.count / 2);
    sm_buf_finish(&f->shx);
}
static void gap_without_shx(struct sm_layer_files *f)
{
    add_zeros(&f->main, 24);
    put_be32(&f->main, 24, (uint32_t)f->main.count / 2);
    sm_buf_finish(&f->shx);
}
static void no_counts(struct sm_layer_files *f)
{
    start_over(f, 5);
    end_record(f, start_record(f, 5));
}
static void too_many_points(struct sm_layer_files *f)
{
    put_le32(&f->main, R2_POINTS, 6);
}
static void minus_one_point(struct sm_layer_files *f)
{
    put_le32(&f->main, R2_POINTS, 0xFFFFFFFF);
}
static void minus_one_part(struct sm_layer_files *f)
{
    put_le32(&f->main, R2_PARTS, 0xFFFFFFFF);
}
static void no_part(struct sm_layer_files *f)
{
    put_le32(&f->main, R2_PARTS, 0);
}
static void late_start(struct sm_layer_files *f)
{
    put_le32(&f->main, R2_START, 2);
}
static void start_beyond(struct sm_layer_files *f)
{
    put_le32(&f->main, R2_START, 5);
}
static void more_parts_than_vertices(struct sm_layer_files *f)
{
    put_le32(&f->main, R2_PARTS, 2);
    put_le32(&f->main, R2_POINTS, 1);
}
static void parts_fall(struct sm_layer_files *f)
{
    const struct sm_vertex v[9] = {{30, 50}, {31, 50}, {31, 51}};
    const uint32_t starts[] = {0, 6, 3};
    start_over(f, 5);
    add_parts(f, 5, v, 9, starts, 3);
}
static void empty_part(struct sm_layer_files *f)
{
    const struct sm_vertex v[9] = {{30, 50}, {31, 50}, {31, 51}};
    const uint32_t starts[] = {0, 3, 3};
    start_over(f, 5);
    add_parts(f, 5, v, 9, starts, 3);
}
static void nan_x(struct sm_layer_files *f)
{
    put_double(&f->main, R2_VERTEX, (double)NAN);
}
static void infinite_y(struct sm_layer_files *f)
{
    put_double(&f->main, R2_VERTEX + 24, (double)INFINITY);
}
static void lon_190(struct sm_layer_files *f)
{
    put_double(&f->main, R2_VERTEX + 16, 190.5);
}
static void lat_minus_91(struct sm_layer_files *f)
{
    put_double(&f->main, R2_VERTEX + 8, -91);
}
static void lon_1e300(struct sm_layer_files *f)
{
    put_double(&f->main, R2_VERTEX, 1e300);
}
static void short_z(struct sm_layer_files *f)
{
    const struct sm_vertex v[3] = {{30, 50}, {31, 50}, {31, 51}};
    start_over(f, 18);
    add_multipoint(f, 18, v, 3);
    put_le32(&f->main, SHP_HEADER + 8 + 36, 5);
}
static void short_point(struct sm_layer_files *f)
{
    start_over(f, 1);
    size_t content = start_record(f, 1);
    add_zeros(&f->main, 12);
    end_record(f, content);
}

static const struct spoilt broken[] = {
    SPOILT(empty_shp, "test.shp: is not a shapefile, whatever its name says"),
    SPOILT(html_shp, "test.shp: is not a shapefile, whatever its name says"),
    SPOILT(short_header, "test.shp: cut off inside its header"),
    SPOILT(old_version, "test.shp: shapefile version 999, not 1000"),
    SPOILT(cut_shp, "test.shp: cut off: 458 bytes of 508 are there"),
    SPOILT(longer_shp, "test.shp: its header says 508 bytes, the file has 558"),
    SPOILT(multipatch, "test.shp: holds MultiPatch shapes (3-D surfaces); convert it to polygons"),
    SPOILT(type_7, "test.shp: shape type 7 does not exist"),
    SPOILT(huge_type, "test.shp: shape type 4294967295 does not exist"),
    SPOILT(line_among_polygons, "test.shp: record 2: has shape type 3 in a file of Polygon"),
    SPOILT(polygons_called_lines, "test.shp: record 1: has shape type 5 in a file of PolyLine"),
    SPOILT(number_12, "test.shp: record 2: is numbered 12"),
    SPOILT(long_record, "test.shp: record 2: reaches beyond the end of the file"),
    SPOILT(huge_record, "test.shp: record 2: reaches beyond the end of the file"),
    SPOILT(empty_record, "test.shp: record 2: is 2 bytes long"),
    SPOILT(stump, "test.shp: record 4: cut off: only 6 bytes are left"),
    SPOILT(gap_without_shx, "test.shp: record 4: is 0 bytes long"),
    SPOILT(no_counts, "test.shp: record 1: is too short for its counts"),
    SPOILT(too_many_points,
           "test.shp: record 2: claims 1 parts and 6 vertices, too many for its 128 bytes"),
    SPOILT(
        minus_one_point,
        "test.shp: record 2: claims 1 parts and 4294967295 vertices, too many for its 128 bytes"),
    SPOILT(
        minus_one_part,
        "test.shp: record 2: claims 4294967295 parts and 5 vertices, too many for its 128 bytes"),
    SPOILT(no_part, "test.shp: record 2: has vertices but no part"),
    SPOILT(more_parts_than_vertices, "test.shp: record 2: claims 2 parts of 1 vertices"),
    SPOILT(late_start, "test.shp: record 2: part 1 of 1 starts at vertex 2 of 5"),
    SPOILT(start_beyond, "test.shp: record 2: part 1 of 1 starts at vertex 5 of 5"),
    SPOILT(parts_fall, "test.shp: record 1: part 3 of 3 starts at vertex 3 of 9"),
    SPOILT(empty_part, "test.shp: record 1: part 3 of 3 starts at vertex 3 of 9"),
    SPOILT(nan_x, "test.shp: record 2: has a coordinate that is not a finite number"),
    SPOILT(infinite_y, "test.shp: record 2: has a coordinate that is not a finite number"),
    SPOILT(lon_190, "test.shp: record 2: longitude 190.5 is beyond ±180; there is no .prj that "
                    "says what the coordinates are"),
    SPOILT(lat_minus_91, "test.shp: record 2: latitude -91 is beyond ±90; there is no .prj that "
                         "says what the coordinates are"),
    SPOILT(lon_1e300, "test.shp: record 2: longitude is beyond ±180; there is no .prj that says "
                      "what the coordinates are"),
    SPOILT(short_z,
           "test.shp: record 1: claims 0 parts and 5 vertices, too many for its 168 bytes"),
    SPOILT(short_point,
           "test.shp: record 1: claims 0 parts and 1 vertices, too many for its 16 bytes"),
};

START_TEST(a_broken_set_is_refused_with_one_line)
{
    expect_refused(&broken[_i]);
}
END_TEST

START_TEST(the_set_all_cases_start_from_is_good)
{
    struct sm_layer_files files;
    make_good(&files);
    sm_layer_close(open_good(&files, NULL));
}
END_TEST

/* Whatever is cut off, the set is refused: a renderer must never draw the half that is there. */
START_TEST(a_shp_cut_anywhere_is_refused)
{
    struct sm_layer_files files;
    make_good(&files);
    size_t whole = files.main.count;
    sm_layer_close(open_good(&files, NULL));
    for (size_t n = 0; n < whole; n++) {
        struct sm_error err = {0};
        make_good(&files);
        files.main.count = n;
        struct sm_layer *layer;
        const char *what = open_twice("test.shp", &files, NULL, &layer, NULL, &err);
        ck_assert_msg(what == NULL, "%zu bytes: differs piece by piece: %s", n, what);
        ck_assert_ptr_null(layer);
        ck_assert_int_eq(err.code, SM_E_INPUT);
    }
}
END_TEST

START_TEST(a_name_that_is_no_layer_is_refused)
{
    struct sm_error err = {0};
    ck_assert_ptr_null(sm_layer_open("week.csv", NULL, NULL, &err));
    ck_assert_str_eq(err.message, "week.csv: is not a layer; name a .shp, .geojson or .json file");
}
END_TEST

static Suite *layer_suite(void)
{
    Suite *suite = suite_create("broken shapefiles");
    TCase *tests = tcase_create("broken");
    ADD_ROWS(tests, a_broken_set_is_refused_with_one_line, broken);
    tcase_add_test(tests, the_set_all_cases_start_from_is_good);
    tcase_add_test(tests, a_shp_cut_anywhere_is_refused);
    tcase_add_test(tests, a_name_that_is_no_layer_is_refused);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void)
{
    return run_suite(layer_suite());
}
