/* SPDX-License-Identifier: Apache-2.0
 * No index makes a gazetteer know what its table does not say: tables that were written again,
 * edited, cut or exchanged, in a folder of their own.
 */
#include "run.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "data/gazetteer_index.h"
#include "data/gazetteer_rows.h"

static char folder[] = "/tmp/sitmap-rows-XXXXXX";
static struct sm_buf table;

static void write_file(const char *name, const void *bytes, size_t n)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes, 1, n, file), n);
    fclose(file);
}

static void set_time(const char *name, long seconds)
{
    char path[256];
    struct timespec times[2] = {{seconds, 0}, {seconds, 0}};
    snprintf(path, sizeof path, "%s/%s", folder, name);
    ck_assert_int_eq(utimensat(AT_FDCWD, path, times, 0), 0);
}

static void begin_folder(void)
{
    struct sm_buf index = {0};
    struct sm_gazetteer *made;
    strcpy(folder + sizeof folder - 7, "XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    table = (struct sm_buf){0};
    sm_buf_str(&table, "id\tname_en\tname_uk\tname_ru\talt\tlat\tlon\tcountry\tadmin1\tpopulation\t"
                       "kind\n"
                       "1\tAlpha\t\t\tFirst\t48.5\t37.5\tUA\t\t0\tvillage\n"
                       "2\tBeta\t\t\t\t49.5\t38.5\tUA\t\t5000\ttown\n"
                       "3\tGamma\t\t\t\t50.5\t39.5\tRU\t\t0\tvillage\n");
    write_file("t.tsv", table.bytes, table.count);
    made = sm_gazetteer_open_table(folder, "t.tsv", NULL);
    ck_assert_ptr_nonnull(made);
    ck_assert(sm_gazetteer_index_make(made, sm_buf_slice(&table), &index, NULL));
    write_file("t.tsv.index", index.bytes, index.count);
    set_time("t.tsv", 1000);
    set_time("t.tsv.index", 2000);
    sm_gazetteer_close(made);
    sm_buf_finish(&index);
}

static void end_folder(void)
{
    static const char *const names[] = {"t.tsv", "t.tsv.index"};
    char path[256];
    for (int i = 0; i < 2; i++) {
        snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        unlink(path);
    }
    rmdir(folder);
    sm_buf_finish(&table);
}

/* NULL where the table's index is passed over. */
static struct sm_gazetteer *open_by_index(void)
{
    bool taken;
    struct sm_error err = {0};
    char path[256];
    snprintf(path, sizeof path, "%s/t.tsv", folder);
    struct sm_gazetteer *gazetteer = sm_alloc_zeroed(1, sizeof *gazetteer);
    gazetteer->user_first = SIZE_MAX;
    ck_assert_msg(sm_place_rows_open(gazetteer, path, &taken, &err), "%s", err.message);
    ck_assert_uint_eq(gazetteer->place_count, taken ? 3 : 0);
    if (taken) return gazetteer;
    sm_gazetteer_close(gazetteer);
    return NULL;
}

static bool is_taken(void)
{
    struct sm_gazetteer *gazetteer = open_by_index();
    bool taken = gazetteer != NULL;
    sm_gazetteer_close(gazetteer);
    return taken;
}

static size_t count_matches(const struct sm_gazetteer *gazetteer, const char *name)
{
    struct sm_match match;
    struct sm_query query = {.name = sm_text(name)};
    return sm_gazetteer_find(gazetteer, &query, &match, 1);
}

/* The table with one letter changed. */
static void edit(char from, char to)
{
    char *at = memchr(table.bytes, from, table.count);
    ck_assert_ptr_nonnull(at);
    *at = to;
    write_file("t.tsv", table.bytes, table.count);
}

START_TEST(an_index_of_its_table_is_taken)
{
    struct sm_gazetteer *gazetteer = open_by_index();
    ck_assert_ptr_nonnull(gazetteer);
    ck_assert_uint_eq(count_matches(gazetteer, "Alpha"), 1);
    ck_assert_uint_eq(count_matches(gazetteer, "First"), 1);
    ck_assert_uint_eq(count_matches(gazetteer, "Delta"), 0);
    ck_assert_int_eq(sm_gazetteer_place(gazetteer, 1)->population, 5000);
    sm_gazetteer_close(gazetteer);
}
END_TEST

START_TEST(a_table_that_was_only_written_again_has_its_index)
{
    set_time("t.tsv", 3000);
    ck_assert(is_taken());
    set_time("t.tsv", 2000);
    ck_assert(is_taken());
}
END_TEST

START_TEST(an_edited_table_has_no_index)
{
    edit('B', 'D');
    set_time("t.tsv", 3000);
    ck_assert(!is_taken());
    set_time("t.tsv", 2000); /* as old: nobody knows which was first */
    ck_assert(!is_taken());
}
END_TEST

START_TEST(a_table_of_another_length_has_no_index)
{
    sm_buf_char(&table, '\n');
    write_file("t.tsv", table.bytes, table.count);
    set_time("t.tsv", 1000);
    ck_assert(!is_taken());
    write_file("t.tsv", table.bytes, table.count - 2);
    set_time("t.tsv", 1000);
    ck_assert(!is_taken());
}
END_TEST

/* The worst that can be: as long, and as old. */
START_TEST(rows_that_are_not_the_indexed_ones_are_nobodys)
{
    edit('B', 'D');
    set_time("t.tsv", 1000);
    struct sm_gazetteer *gazetteer = open_by_index();
    ck_assert_ptr_nonnull(gazetteer);
    ck_assert_uint_eq(count_matches(gazetteer, "Beta"), 0);
    ck_assert_uint_eq(count_matches(gazetteer, "Deta"), 0);
    ck_assert_uint_eq(sm_gazetteer_place(gazetteer, 1)->name_en.n, 0);
    ck_assert(!sm_vertex_is_finite(sm_gazetteer_place(gazetteer, 1)->at_deg));
    ck_assert_uint_eq(count_matches(gazetteer, "Gamma"), 1);
    sm_gazetteer_close(gazetteer);
}
END_TEST

START_TEST(columns_that_were_exchanged_are_noticed)
{
    char *lat = strstr(table.bytes, "lat\tlon");
    memcpy(lat, "lon\tlat", 7);
    write_file("t.tsv", table.bytes, table.count);
    set_time("t.tsv", 1000);
    ck_assert(!is_taken());
}
END_TEST

START_TEST(a_table_that_is_cut_while_it_is_open_loses_rows)
{
    struct sm_gazetteer *gazetteer = open_by_index();
    ck_assert_ptr_nonnull(gazetteer);
    write_file("t.tsv", table.bytes, table.count / 2);
    ck_assert_uint_eq(count_matches(gazetteer, "Gamma"), 0);
    sm_gazetteer_close(gazetteer);
}
END_TEST

START_TEST(without_memory_there_is_an_error_or_no_index)
{
    char path[256];
    snprintf(path, sizeof path, "%s/t.tsv", folder);
    for (long n = 0; n < 12; n++) {
        bool taken;
        struct sm_error err = {0};
        struct sm_gazetteer *gazetteer = sm_alloc_zeroed(1, sizeof *gazetteer);
        sm_memory_fail_after(n);
        bool ok = sm_place_rows_open(gazetteer, path, &taken, &err);
        sm_memory_fail_after(-1);
        ck_assert(ok || (err.code == SM_E_MEMORY && !taken));
        ck_assert_uint_eq(gazetteer->place_count, taken ? 3 : 0);
        sm_gazetteer_close(gazetteer);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("gazetteer stale");
    TCase *stale = tcase_create("stale");
    tcase_add_checked_fixture(stale, begin_folder, end_folder);
    tcase_add_test(stale, an_index_of_its_table_is_taken);
    tcase_add_test(stale, a_table_that_was_only_written_again_has_its_index);
    tcase_add_test(stale, an_edited_table_has_no_index);
    tcase_add_test(stale, a_table_of_another_length_has_no_index);
    tcase_add_test(stale, rows_that_are_not_the_indexed_ones_are_nobodys);
    tcase_add_test(stale, columns_that_were_exchanged_are_noticed);
    tcase_add_test(stale, a_table_that_is_cut_while_it_is_open_loses_rows);
    tcase_add_test(stale, without_memory_there_is_an_error_or_no_index);
    suite_add_tcase(suite, stale);
    return run_suite(suite);
}
