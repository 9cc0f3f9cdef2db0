/* SPDX-License-Identifier: Apache-2.0
 * Shapefiles that are read piece by piece, from a folder of their own: what they hold, what they
 * cost, and what happens when they change meanwhile.
 */
#define _XOPEN_SOURCE 700 /* mkdtemp */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/file.h"
#include "tests/layer_helpers.h"
#include "tests/run.h"

static char folder[] = "/tmp/sitmap-long-XXXXXX";

static const struct dbf_column columns[] = {{"NAME", 'C', 10}};

static const char *path_of(const char *extension)
{
    static char paths[4][128];
    static int next;
    char *path = paths[next++ % 4];
    snprintf(path, sizeof paths[0], "%s/long.%s", folder, extension);
    return path;
}

static void write_file(const char *extension, const struct sm_buf *buf)
{
    struct sm_error err = {0};
    if (!buf->bytes) {
        remove(path_of(extension));
        return;
    }
    ck_assert_msg(sm_file_write(path_of(extension), buf->bytes, buf->count, &err), "%s",
                  err.message);
}

static void write_files(struct sm_layer_files *files)
{
    write_file("shp", &files->main);
    write_file("shx", &files->shx);
    write_file("dbf", &files->dbf);
    sm_layer_files_finish(files);
}

/* From the folder, piece by piece whatever its size. */
static struct sm_layer *open_long(struct sm_error *err)
{
    struct sm_layer_files none = {.is_long = true};
    return sm_layer_open_memory(path_of("shp"), &none, NULL, NULL, err);
}

/* Squares from west to east, one degree each. */
static void make_row(struct sm_layer_files *files, int count)
{
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

struct taken {
    size_t shapes, vertices;
    double first_x;
};

static bool take(void *context, const struct sm_shape *shape, struct sm_error *err)
{
    struct taken *taken = context;
    (void)err;
    if (!taken->shapes) taken->first_x = shape->vertices[0].x;
    taken->shapes++;
    taken->vertices += shape->vertex_count;
    return true;
}

static struct taken scan(struct sm_layer *layer, struct sm_box box)
{
    struct taken taken = {0};
    struct sm_error err = {0};
    struct sm_layer_taker to = {take, &taken};
    ck_assert_msg(sm_layer_scan(layer, box, &to, &err), "%s", err.message);
    return taken;
}

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

/* Peak memory of this process, in bytes. */
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
    struct sm_layer_taker to = {take, &taken};
    ck_assert_uint_eq(sm_layer_text(layer, 0, 0).n, 0);
    ck_assert(!sm_layer_scan(layer, (struct sm_box){-180, -90, 180, 90}, &to, &err));
    ck_assert_msg(strstr(err.message, "long.dbf: changed while it was read") != NULL, "%s",
                  err.message);
    sm_layer_close(layer);
}
END_TEST

static size_t peak_bytes(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (size_t)usage.ru_maxrss * 1024;
}

#if defined(__SANITIZE_ADDRESS__)
enum { MEMORY_MEANS_SOMETHING = 0 }; /* what is freed waits there for a while */
#else
enum { MEMORY_MEANS_SOMETHING = 1 };
#endif

/* 48 MB of points, written as they go by. */
static void write_points(size_t count)
{
    FILE *shp = fopen(path_of("shp"), "wb");
    struct sm_buf head = {0}, body = {0};
    ck_assert_ptr_nonnull(shp);
    add_shp_header(&head, 1);
    put_be32(&head, 24, (uint32_t)((SHP_HEADER + 28 * count) / 2));
    fwrite(head.bytes, 1, head.count, shp);
    add_be32(&body, 0);
    add_be32(&body, 10);
    add_le32(&body, 1);
    add_zeros(&body, 16);
    for (size_t i = 0; i < count; i++) {
        put_be32(&body, 0, (uint32_t)(i + 1));
        put_double(&body, 12, -180 + 360 * (double)i / (double)count);
        put_double(&body, 20, 50);
        fwrite(body.bytes, 1, body.count, shp);
    }
    ck_assert_int_eq(fclose(shp), 0);
    sm_buf_finish(&head);
    sm_buf_finish(&body);
    remove(path_of("shx"));
    remove(path_of("dbf"));
}

START_TEST(memory_does_not_grow_with_the_file)
{
    const size_t count = 1700000, room = 12 << 20;
    struct sm_error err = {0};
    write_points(count);
    size_t before = peak_bytes();
    struct sm_layer *layer = sm_layer_open(path_of("shp"), NULL, NULL, &err);
    ck_assert_msg(layer != NULL, "%s", err.message);
    ck_assert_uint_eq(sm_layer_count(layer), count);
    ck_assert_uint_eq(scan(layer, (struct sm_box){20, 40, 40, 60}).shapes, 94444);
    sm_layer_close(layer);
    size_t grown = peak_bytes() - before;
    ck_assert_msg(!MEMORY_MEANS_SOMETHING || grown < room, "%zu bytes", grown);
}
END_TEST

/* A square, a null shape of 5 GB that takes no room on the disk, and a square. */
START_TEST(a_file_of_five_gigabytes_is_read_in_no_more_memory)
{
    enum { SQUARE = 8 + 4 + 32 + 8 + 4 + 5 * 16 };
    const size_t gap = (size_t)5000000000, room = 12 << 20;
    struct sm_layer_files files;
    struct sm_error err = {0};
    start_shp(&files, 5);
    add_square(&files, 30, 50);
    add_square(&files, 33, 48);
    struct sm_buf *b = &files.main;
    struct sm_buf null = {0};
    add_be32(&null, 2);
    add_be32(&null, (uint32_t)(gap / 2));
    put_be32(b, SHP_HEADER + SQUARE, 3);
    put_be32(b, 24, (uint32_t)((b->count + 8 + gap) / 2));
    FILE *shp = fopen(path_of("shp"), "wb");
    ck_assert_ptr_nonnull(shp);
    fwrite(b->bytes, 1, SHP_HEADER + SQUARE, shp);
    fwrite(null.bytes, 1, null.count, shp);
    bool sparse = fseeko(shp, (off_t)gap, SEEK_CUR) == 0;
    fwrite(b->bytes + SHP_HEADER + SQUARE, 1, SQUARE, shp);
    sparse = fclose(shp) == 0 && sparse;
    sm_buf_finish(&null);
    sm_layer_files_finish(&files);
    remove(path_of("shx"));
    remove(path_of("dbf"));
    size_t before = peak_bytes();
    struct sm_layer *layer = sparse ? open_long(&err) : NULL;
    ck_assert_msg(!sparse || layer, "%s", err.message);
    if (layer) ck_assert_uint_eq(sm_layer_count(layer), 3);
    if (layer) ck_assert_str_eq(trace(layer, 2), "33,48 33,49 34,49 34,48");
    sm_layer_close(layer);
    remove(path_of("shp"));
    ck_assert(!MEMORY_MEANS_SOMETHING || peak_bytes() - before < room);
}
END_TEST

static Suite *long_suite(void)
{
    Suite *suite = suite_create("long shapefiles");
    TCase *tests = tcase_create("long");
    tcase_add_test(tests, a_file_read_piece_by_piece_is_the_layer_that_it_is_when_held);
    tcase_add_test(tests, a_scan_takes_what_touches_and_nothing_else);
    tcase_add_test(tests,
                   of_a_feature_the_parts_outside_are_left_out_but_not_across_the_antimeridian);
    tcase_add_test(tests, a_file_that_changes_while_it_is_read_is_an_error);
    tcase_add_test(tests, a_table_that_changes_while_its_names_are_read_is_an_error);
    tcase_add_test(tests, memory_does_not_grow_with_the_file);
    tcase_add_test(tests, a_file_of_five_gigabytes_is_read_in_no_more_memory);
    tcase_set_timeout(tests, 60);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void)
{
    if (!mkdtemp(folder)) return 1;
    int code = run_suite(long_suite());
    remove(path_of("shp"));
    remove(path_of("shx"));
    remove(path_of("dbf"));
    rmdir(folder);
    return code;
}
