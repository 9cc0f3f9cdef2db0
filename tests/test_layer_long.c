/* SPDX-License-Identifier: Apache-2.0
 * What long shapefiles cost that are read piece by piece.
 */
#define _XOPEN_SOURCE 700 /* mkdtemp */
#include "tests/long_layer_helpers.h"
#include "tests/peak_helpers.h"

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
    tcase_add_test(tests, memory_does_not_grow_with_the_file);
    tcase_add_test(tests, a_file_of_five_gigabytes_is_read_in_no_more_memory);
    tcase_set_timeout(tests, 60);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void)
{
    return run_long_suite(long_suite);
}
