/* SPDX-License-Identifier: Apache-2.0
 * Shapefiles that are read piece by piece: what they hold, and what happens when they change
 * meanwhile.
 */
#define _XOPEN_SOURCE 700 /* mkdtemp */
#include "tests/long_layer_helpers.h"

/* Squares from west to east, one degree each. */
static void make_row(struct sm_layer_files *files, int count)
{
    static const struct dbf_column columns[] = {{"NAME", 'C', 10}};
    start_shp(files, 5);
    start_dbf(files, columns, 1, 0);
    for (int i = 0; i < count; i++) {
        char name[16];
        add_square(files, -60 + 2 * i, 10);
        snprintf(name, sizeof name, "%-10d", i);
        add_row(files, name);
    }
}

START_TEST(a_file_read_piece_by_piece_is_the_layer_that_it_is_when_held)
{
    struct sm_layer_files files;
    make_row(&files, 50);
    write_files(&files);
    struct sm_error err = {0};
    struct sm_layer *held = sm_layer_open(path_of("shp"), NULL, NULL, &err);
    struct sm_layer *piecewise = open_long(&err);
    ck_assert_msg(held && piecewise, "%s", err.message);
    const char *what = layers_differ(held, piecewise);
    ck_assert_msg(what == NULL, "%s", what);
    struct sm_layer *twin = sm_layer_twin(piecewise, &err);
    ck_assert_msg(twin != NULL, "%s", err.message);
    what = layers_differ(held, twin);
    ck_assert_msg(what == NULL, "twin: %s", what);
    sm_layer_close(twin);
    sm_layer_close(piecewise);
    sm_layer_close(held);
}
END_TEST

START_TEST(a_scan_takes_what_touches_and_nothing_else)
{
    const struct sm_box three = {-20.5, 9, -15.5, 12};
    struct sm_layer_files files;
    struct sm_error err = {0};
    make_row(&files, 50);
    files.dbf.bytes[files.dbf.count - 30 * 11] = '*'; /* row 20, at -20 */
    write_files(&files);
    struct sm_layer *layer = open_long(&err);
    ck_assert_msg(layer != NULL, "%s", err.message);
    struct taken taken = scan(layer, three);
    ck_assert_uint_eq(taken.shapes, 2);
    ck_assert(taken.first_x == -18);
    ck_assert_uint_eq(scan(layer, (struct sm_box){-180, -90, 180, 90}).shapes, 49);
    sm_layer_close(layer);
}
END_TEST

START_TEST(of_a_feature_the_parts_outside_are_left_out_but_not_across_the_antimeridian)
{
    const struct sm_vertex v[] = {{10, 10}, {11, 10}, {11, 11}, {10, 10},
                                  {50, 10}, {51, 10}, {51, 11}, {50, 10}};
    const uint32_t starts[] = {0, 4};
    struct sm_layer_files files;
    struct sm_error err = {0};
    start_shp(&files, 5);
    add_parts(&files, 5, v, 8, starts, 2);
    write_files(&files);
    struct sm_layer *layer = open_long(&err);
    ck_assert_msg(layer != NULL, "%s", err.message);
    ck_assert_uint_eq(scan(layer, (struct sm_box){0, 0, 20, 20}).vertices, 3);
    ck_assert_uint_eq(scan(layer, (struct sm_box){0, 0, 190, 20}).vertices, 6);
    ck_assert_uint_eq(scan(layer, (struct sm_box){0, 0, 20, 5}).shapes, 0);
    sm_layer_close(layer);
}
END_TEST

START_TEST(a_file_that_changes_while_it_is_read_is_an_error)
{
    struct sm_layer_files files;
    struct sm_error err = {0};
    struct sm_shape shape;
    make_row(&files, 50);
    write_files(&files);
    struct sm_layer *layer = open_long(&err);
    ck_assert_msg(layer != NULL, "%s", err.message);
    ck_assert_int_eq(truncate(path_of("shp"), 2000), 0);
    ck_assert(!sm_layer_read(layer, 40, &shape, &err));
    ck_assert_msg(strstr(err.message, "long.shp: changed while it was read; try again once it is "
                                      "complete") != NULL,
                  "%s", err.message);
    sm_layer_close(layer);
}
END_TEST

START_TEST(a_table_that_changes_while_its_names_are_read_is_an_error)
{
    static const struct dbf_column wide[] = {{"NAME", 'C', 254}};
    struct sm_layer_files files;
    struct sm_error err = {0};
    char name[255];
    snprintf(name, sizeof name, "%-254s", "Selydove");
    start_shp(&files, 5);
    start_dbf(&files, wide, 1, 0);
    for (int i = 0; i < 6000; i++) { /* more than a block of the table, which is kept */
        add_square(&files, i % 60, 10);
        add_row(&files, name);
    }
    write_files(&files);
    struct sm_layer *layer = open_long(&err);
    ck_assert_msg(layer != NULL, "%s", err.message);
    ck_assert_int_eq(truncate(path_of("dbf"), 2000), 0);
    struct taken taken = {0};
    struct sm_layer_taker to = {take, &taken, NULL};
    ck_assert_uint_eq(sm_layer_text(layer, 0, 0).n, 0);
    ck_assert(!sm_layer_scan(layer, (struct sm_box){-180, -90, 180, 90}, &to, &err));
    ck_assert_msg(strstr(err.message, "long.dbf: changed while it was read") != NULL, "%s",
                  err.message);
    sm_layer_close(layer);
}
END_TEST

static Suite *pieces_suite(void)
{
    Suite *suite = suite_create("shapefiles in pieces");
    TCase *tests = tcase_create("pieces");
    tcase_add_test(tests, a_file_read_piece_by_piece_is_the_layer_that_it_is_when_held);
    tcase_add_test(tests, a_scan_takes_what_touches_and_nothing_else);
    tcase_add_test(tests,
                   of_a_feature_the_parts_outside_are_left_out_but_not_across_the_antimeridian);
    tcase_add_test(tests, a_file_that_changes_while_it_is_read_is_an_error);
    tcase_add_test(tests, a_table_that_changes_while_its_names_are_read_is_an_error);
    tcase_set_timeout(tests, 60);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void)
{
    return run_long_suite(pieces_suite);
}
