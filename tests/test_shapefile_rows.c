/* SPDX-License-Identifier: Apache-2.0
 * Our decoding of lines and polygons beside shapelib's: the same to the last bit.
 */
#include "data/shapefile_rows.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "data/shapefile_check.h"
#include "data/shapefile_lib.h"
#include "tests/run.h"
#include "tests/shapefile_writer.h"

/* A file that was checked, with both ways to read it. */
struct checked {
    struct sm_bytes bytes, shx;
    struct sm_shp shp;
    struct sm_box *boxes;
    size_t *at;
    struct sm_shp_findings findings;
    struct sm_shapelib *lib;
    struct sm_shp_rows rows;
};

static void check(struct checked *checked, const struct sm_buf *main)
{
    static const struct sm_buf none = {0};
    struct sm_error err = {0};
    *checked = (struct checked){.bytes = sm_bytes_hold("test.shp", main, false),
                                .shx = sm_bytes_hold("test.shp", &none, false)};
    checked->shp =
        (struct sm_shp){.path = "test.shp", .bytes = &checked->bytes, .shx = &checked->shx};
    ck_assert_msg(sm_shp_index(&checked->shp, NULL, &err), "%s", err.message);
    checked->boxes = sm_alloc(checked->shp.count, sizeof *checked->boxes);
    checked->at = sm_alloc(checked->shp.count, sizeof *checked->at);
    ck_assert_msg(
        sm_shp_check(&checked->shp, "", checked->boxes, checked->at, &checked->findings, &err),
        "%s", err.message);
    checked->lib = sm_shapelib_open(&checked->shp, &err);
    ck_assert_msg(checked->lib != NULL, "%s", err.message);
    checked->rows = (struct sm_shp_rows){.shp = &checked->shp, .at = checked->at};
}

static void finish(struct checked *checked)
{
    sm_shp_rows_finish(&checked->rows);
    sm_shapelib_close(checked->lib);
    sm_shp_finish(&checked->shp);
    free(checked->boxes);
    free(checked->at);
}

static void expect_same_row(struct checked *checked, size_t row)
{
    struct sm_shape ours, theirs;
    ck_assert(sm_shp_rows_read(&checked->rows, row, &ours, NULL));
    ck_assert(sm_shapelib_read(checked->lib, row, &theirs, NULL));
    ck_assert_int_eq(ours.kind, theirs.kind);
    ck_assert_uint_eq(ours.part_count, theirs.part_count);
    ck_assert_uint_eq(ours.vertex_count, theirs.vertex_count);
    for (size_t i = 0; i < ours.part_count; i++)
        ck_assert_uint_eq(ours.part_starts[i], theirs.part_starts[i]);
    ck_assert(memcmp(ours.vertices, theirs.vertices, ours.vertex_count * sizeof *ours.vertices) ==
              0);
}

static size_t expect_same_rows(struct checked *checked)
{
    size_t compared = 0;
    ck_assert(sm_shp_rows_can_read(&checked->shp));
    for (size_t row = 0; row < checked->shp.count; row++) {
        if (sm_box_is_empty(checked->boxes[row])) continue;
        expect_same_row(checked, row);
        compared++;
    }
    return compared;
}

static const struct {
    const char *name;
    size_t rows;
} base_layers[] = {
    {"countries", 40}, {"borders", 3343}, {"oblasts", 27}, {"lakes", 1670}, {"world", 232},
};

START_TEST(the_base_reads_the_same_as_by_shapelib)
{
    char path[1024];
    struct sm_buf main = {0};
    struct checked checked;
    snprintf(path, sizeof path, SITMAP_DATA_FOLDER "/base/%s.shp", base_layers[_i].name);
    ck_assert(sm_file_read(path, 16 << 20, &main, NULL));
    check(&checked, &main);
    ck_assert_uint_eq(expect_same_rows(&checked), base_layers[_i].rows);
    finish(&checked);
    sm_buf_finish(&main);
}
END_TEST

static const struct sm_vertex odd[] = {
    {30, 50}, {30, 51}, {31, 51}, {30, 50}, {30, 50}, /* closed twice */
    {32, 50}, {32, 51}, {32, 50},                     /* no area */
    {33, 50}, {33, 51}, {34, 51},                     /* open */
    {35, 50},                                         /* a point */
};
static const uint32_t odd_starts[] = {0, 5, 8, 11};

START_TEST(odd_parts_read_the_same_as_by_shapelib)
{
    struct sm_layer_files files;
    struct checked checked;
    start_shp(&files, _i);
    add_null(&files);
    add_parts(&files, _i, odd, 12, odd_starts, 4);
    add_parts(&files, _i, odd, 0, odd_starts, 0);
    add_parts(&files, _i, odd + 8, 3, odd_starts, 1);
    check(&checked, &files.main);
    ck_assert_uint_eq(checked.findings.dropped_parts, _i == 5 ? 2 : 1);
    ck_assert_uint_eq(expect_same_rows(&checked), 2);
    finish(&checked);
    sm_layer_files_finish(&files);
}
END_TEST

START_TEST(heights_measures_and_points_are_left_to_shapelib)
{
    static const int types[] = {1, 8, 13, 15, 23, 25};
    const struct sm_bytes bytes = {.held = (const unsigned char *)""};
    struct sm_shp shp = {.bytes = &bytes, .type = types[_i]};
    ck_assert(!sm_shp_rows_can_read(&shp));
    shp.type = 5;
    ck_assert(sm_shp_rows_can_read(&shp));
}
END_TEST

static Suite *rows_suite(void)
{
    Suite *suite = suite_create("rows of a shapefile");
    TCase *tests = tcase_create("rows");
    ADD_ROWS(tests, the_base_reads_the_same_as_by_shapelib, base_layers);
    tcase_add_loop_test(tests, odd_parts_read_the_same_as_by_shapelib, 3, 4);
    tcase_add_loop_test(tests, odd_parts_read_the_same_as_by_shapelib, 5, 6);
    tcase_add_loop_test(tests, heights_measures_and_points_are_left_to_shapelib, 0, 6);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void)
{
    return run_suite(rows_suite());
}
