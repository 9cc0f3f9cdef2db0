/* SPDX-License-Identifier: Apache-2.0
 * The embedded layers, read from their files; and files that are not there or not files.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "data/folder.h"
#include "geo/measure.h"
#include "tests/folder_helpers.h"
#include "tests/layer_helpers.h"
#include "tests/run.h"

static struct sm_layer *open_base(const char *name, struct sm_report *report)
{
    char path[1024];
    struct sm_error err = {0};
    ck_assert(sm_path_join(path, sizeof path, SITMAP_DATA_FOLDER "/base", name));
    struct sm_layer *layer = sm_layer_open(path, NULL, report, &err);
    ck_assert_msg(layer != NULL, "%s", err.message);
    return layer;
}

static size_t row_of(const struct sm_layer *layer, const char *field, const char *value)
{
    for (size_t row = 0; row < sm_layer_count(layer); row++)
        if (sm_text_is(sm_layer_text(layer, row, sm_layer_field(layer, field)), value)) return row;
    ck_abort_msg("no %s is %s", field, value);
    return 0;
}

static bool country_holds(struct sm_layer *countries, const char *a3, struct sm_vertex v)
{
    struct sm_shape shape;
    size_t row = row_of(countries, "a3", a3);
    ck_assert(sm_layer_read(countries, row, &shape, NULL));
    return sm_shape_holds(&shape, v);
}

START_TEST(crimea_lies_in_ukraine)
{
    const struct sm_vertex simferopol = {34.11, 44.95}, sevastopol = {33.6, 44.58},
                           krasnodar = {38.98, 45.04};
    struct sm_layer *countries = open_base("countries.shp", NULL);
    ck_assert(country_holds(countries, "UKR", simferopol));
    ck_assert(country_holds(countries, "UKR", sevastopol));
    ck_assert(!country_holds(countries, "RUS", simferopol));
    ck_assert(!country_holds(countries, "UKR", krasnodar));
    ck_assert(country_holds(countries, "RUS", krasnodar));
    expect_text(countries, row_of(countries, "a3", "UKR"), "name_uk", "Україна");
    sm_layer_close(countries);
}
END_TEST

START_TEST(ukraine_has_27_units)
{
    struct sm_layer *oblasts = open_base("oblasts.shp", NULL);
    ck_assert_uint_eq(sm_layer_count(oblasts), 27);
    expect_text(oblasts, row_of(oblasts, "id", "kyiv-city"), "kind", "city");
    sm_layer_close(oblasts);
}
END_TEST

static const char *const base_layers[] = {"borders.shp", "countries.shp", "lakes.shp",
                                          "oblasts.shp", "rivers.shp",    "ru_regions.shp",
                                          "world.shp"};

START_TEST(the_embedded_layers_give_no_cause_for_warnings)
{
    struct sm_report report = {0};
    sm_layer_close(open_base(base_layers[_i], &report));
    ck_assert_msg(report.warnings == 0, "%s", report.remarks[0].line);
    sm_report_finish(&report);
}
END_TEST

/* What shapelib reads lies within what the check saw, for every row. */
START_TEST(the_box_of_a_row_is_the_box_of_its_geometry)
{
    struct sm_layer *layer = open_base(base_layers[_i], NULL);
    for (size_t row = 0; row < sm_layer_count(layer); row++) {
        struct sm_shape shape;
        ck_assert(sm_layer_read(layer, row, &shape, NULL));
        struct sm_box a = sm_layer_box_deg(layer, row), b = sm_shape_box(&shape);
        ck_assert_msg(a.x0 == b.x0 && a.y0 == b.y0 && a.x1 == b.x1 && a.y1 == b.y1, "%s: row %zu",
                      base_layers[_i], row);
    }
    sm_layer_close(layer);
}
END_TEST

static void write_file(const char *name, const struct sm_buf *bytes)
{
    put_in_folder(name, bytes->bytes, bytes->count);
}

static void make_square(struct sm_layer_files *files)
{
    static const struct dbf_column column = {"NAME", 'C', 8};
    start_shp(files, 5);
    add_square(files, 30, 50);
    start_dbf(files, &column, 1, 0);
    add_row(files, "Kyiv");
    sm_buf_str(&files->credit, "Somebody\n");
}

START_TEST(files_beside_the_shp_are_found_by_its_whole_name)
{
    struct sm_layer_files files;
    struct sm_error err = {0};
    make_square(&files);
    write_file("a.b.shp", &files.main);
    write_file("a.b.shx", &files.shx);
    write_file("a.b.dbf", &files.dbf);
    write_file("a.b.credit", &files.credit);
    struct sm_layer *layer = sm_layer_open(in_folder("a.b.shp"), NULL, NULL, &err);
    ck_assert_msg(layer != NULL, "%s", err.message);
    expect_text(layer, 0, "name", "Kyiv");
    ck_assert_str_eq(sm_layer_credit(layer), "Somebody");
    sm_layer_close(layer);
    sm_layer_files_finish(&files);
}
END_TEST

START_TEST(capital_extensions_belong_together)
{
    struct sm_layer_files files;
    struct sm_error err = {0};
    make_square(&files);
    write_file("X.SHP", &files.main);
    write_file("X.DBF", &files.dbf);
    struct sm_layer *layer = sm_layer_open(in_folder("X.SHP"), NULL, NULL, &err);
    ck_assert_msg(layer != NULL, "%s", err.message);
    expect_text(layer, 0, "name", "Kyiv");
    sm_layer_close(layer);
    sm_layer_files_finish(&files);
}
END_TEST

START_TEST(what_is_not_there_or_not_a_file_is_refused)
{
    struct sm_error err = {0};
    ck_assert_ptr_null(sm_layer_open(in_folder("none.shp"), NULL, NULL, &err));
    ck_assert_msg(strstr(err.message, "none.shp: ") != NULL, "%s", err.message);
    ck_assert_int_eq(mkdir(in_folder("folder.shp"), 0700), 0);
    ck_assert_ptr_null(sm_layer_open(in_folder("folder.shp"), NULL, NULL, &err));
    ck_assert_msg(strstr(err.message, "is a folder") != NULL, "%s", err.message);
    ck_assert_int_eq(mkfifo(in_folder("pipe.shp"), 0600), 0);
    ck_assert_ptr_null(sm_layer_open(in_folder("pipe.shp"), NULL, NULL, &err));
    ck_assert_msg(strstr(err.message, "is not a regular file") != NULL, "%s", err.message);
}
END_TEST

START_TEST(the_environment_may_name_the_data_folder)
{
    char out[1024];
    struct sm_error err = {0};
    ck_assert_int_eq(setenv("SITMAP_DATA", SITMAP_DATA_FOLDER, 1), 0);
    ck_assert_msg(sm_data_folder(out, sizeof out, &err), "%s", err.message);
    ck_assert_str_eq(out, SITMAP_DATA_FOLDER);
    ck_assert_int_eq(setenv("SITMAP_DATA", "/nowhere", 1), 0);
    ck_assert(!sm_data_folder(out, sizeof out, &err));
    ck_assert_str_eq(err.message, "SITMAP_DATA=/nowhere: is not a folder with base/ in it");
}
END_TEST

START_TEST(a_data_folder_that_does_not_fit_is_an_error)
{
    char out[4];
    struct sm_error err = {0};
    ck_assert_int_eq(setenv("SITMAP_DATA", SITMAP_DATA_FOLDER, 1), 0);
    ck_assert(!sm_data_folder(out, sizeof out, &err));
}
END_TEST

static Suite *base_suite(void)
{
    Suite *suite = suite_create("layers in files");
    TCase *base = tcase_create("embedded");
    int count = sizeof base_layers / sizeof *base_layers;
    tcase_add_test(base, crimea_lies_in_ukraine);
    tcase_add_test(base, ukraine_has_27_units);
    tcase_add_loop_test(base, the_embedded_layers_give_no_cause_for_warnings, 0, count);
    tcase_add_loop_test(base, the_box_of_a_row_is_the_box_of_its_geometry, 0, count);
    suite_add_tcase(suite, base);
    TCase *files = tcase_create("files");
    tcase_add_checked_fixture(files, make_folder, remove_folder);
    tcase_add_test(files, files_beside_the_shp_are_found_by_its_whole_name);
    tcase_add_test(files, capital_extensions_belong_together);
    tcase_add_test(files, what_is_not_there_or_not_a_file_is_refused);
    suite_add_tcase(suite, files);
    TCase *data = tcase_create("data folder");
    tcase_add_test(data, the_environment_may_name_the_data_folder);
    tcase_add_test(data, a_data_folder_that_does_not_fit_is_an_error);
    suite_add_tcase(suite, data);
    return suite;
}

int main(void)
{
    return run_suite(base_suite());
}
