/* SPDX-License-Identifier: Apache-2.0
 * Tables read block by block are the tables read at once, wherever a block may end.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "run.h"

#include "data/csv.h"

static char path[] = "/tmp/sitmap-csv-XXXXXX";

static void write_table(const struct sm_buf *table)
{
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(table->bytes, 1, table->count, file), table->count);
    ck_assert_int_eq(fclose(file), 0);
}

static void make_file(void)
{
    int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    close(fd);
}

static void remove_file(void)
{
    unlink(path);
}

/* Rows of many lengths: quoted separators and line breaks, doubled quotes, Cyrillic, CRLF. */
static void put_rows(struct sm_buf *table, int rows)
{
    sm_buf_str(table, "# by a test\r\nn,who,what\r\n");
    for (int i = 0; i < rows; i++) {
        sm_buf_int(table, i);
        sm_buf_str(table, i % 3 ? ",Село" : ",\"a, \"\"b\"\"\"");
        sm_buf_str(table, i % 5 ? ",їжак €" : ",\"two\r\nlines");
        for (int k = 0; k < i % 23; k++)
            sm_buf_str(table, "ї");
        sm_buf_str(table, i % 5 ? "\r\n" : "\"\n");
    }
}

/* Every cell behind its line number. */
static bool read_table(struct sm_csv *csv, bool ok, struct sm_buf *out, struct sm_error *err)
{
    bool more = true;
    while (ok && more) {
        ok = sm_csv_next(csv, &more, err);
        for (size_t i = 0; ok && more && i < csv->count; i++) {
            sm_buf_int(out, (long long)csv->line);
            sm_buf_char(out, '|');
            sm_buf_text(out, csv->cells[i]);
            sm_buf_char(out, '\n');
        }
    }
    sm_csv_finish(csv);
    return ok;
}

static bool read_at_once(const struct sm_buf *table, struct sm_buf *out, struct sm_error *err)
{
    struct sm_csv csv;
    bool ok = sm_csv_open(&csv, path, sm_buf_slice(table), err);
    return read_table(&csv, ok, out, err);
}

static bool read_in_blocks(struct sm_buf *out, struct sm_error *err)
{
    struct sm_csv csv;
    struct sm_file_reader file;
    ck_assert(sm_file_open(&file, path, err));
    bool ok = sm_csv_open_file(&csv, &file, err);
    ok = read_table(&csv, ok, out, err);
    sm_file_close(&file);
    return ok;
}

START_TEST(blocks_may_end_anywhere)
{
    struct sm_buf table = {0}, whole = {0}, blocks = {0};
    struct sm_error err = {0};
    if (_i == 0) sm_buf_str(&table, "\xEF\xBB\xBF");
    for (int i = 0; i < _i; i++) /* so that blocks end elsewhere in each round */
        sm_buf_str(&table, "\n");
    put_rows(&table, 20000);
    write_table(&table);
    ck_assert_msg(read_at_once(&table, &whole, &err), "%s", err.message);
    ck_assert_msg(read_in_blocks(&blocks, &err), "%s", err.message);
    ck_assert_uint_gt(whole.count, 3 * (256 << 10));
    ck_assert(sm_text_equal(sm_buf_slice(&whole), sm_buf_slice(&blocks)));
    sm_buf_finish(&table);
    sm_buf_finish(&whole);
    sm_buf_finish(&blocks);
}
END_TEST

static const struct {
    const char *bad, *error;
} late[] = {
    {"1,\xD0,3\n", "byte 0xD0 is not UTF-8"},
    {"1,\"never closed\n", "the quote of cell 2 is never closed"},
    {"1,\"x\"y,3\n", "text behind the closing quote of cell 2"},
    {"1,2,\xE2\x82", "byte 0xE2 is not UTF-8"},
};

START_TEST(what_is_wrong_far_behind_is_told_with_its_line)
{
    struct sm_buf table = {0}, whole = {0}, blocks = {0};
    struct sm_error at_once = {0}, in_blocks = {0};
    put_rows(&table, 15000);
    sm_buf_str(&table, late[_i].bad);
    write_table(&table);
    ck_assert(!read_at_once(&table, &whole, &at_once));
    ck_assert(!read_in_blocks(&blocks, &in_blocks));
    ck_assert_str_eq(at_once.message, in_blocks.message);
    ck_assert_msg(strstr(in_blocks.message, late[_i].error), "%s", in_blocks.message);
    ck_assert_ptr_nonnull(strstr(in_blocks.message, ":18003: "));
    sm_buf_finish(&table);
    sm_buf_finish(&whole);
    sm_buf_finish(&blocks);
}
END_TEST

START_TEST(a_row_without_end_is_refused_before_it_fills_memory)
{
    struct sm_buf table = {0}, blocks = {0};
    struct sm_error err = {0};
    sm_buf_str(&table, "a,b\n1,\"");
    while (table.count < (40u << 20))
        sm_buf_str(&table, "a sentence that goes on, and on, and on, and on\n");
    write_table(&table);
    ck_assert(!read_in_blocks(&blocks, &err));
    ck_assert_msg(strstr(err.message, ":2: a row of more than 16 MB"), "%s", err.message);
    sm_buf_finish(&table);
    sm_buf_finish(&blocks);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("csv_file");
    TCase *tests = tcase_create("blocks");
    tcase_add_unchecked_fixture(tests, make_file, remove_file);
    tcase_add_loop_test(tests, blocks_may_end_anywhere, 0, 16);
    ADD_ROWS(tests, what_is_wrong_far_behind_is_told_with_its_line, late);
    tcase_add_test(tests, a_row_without_end_is_refused_before_it_fills_memory);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
