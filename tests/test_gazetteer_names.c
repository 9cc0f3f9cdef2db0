/* SPDX-License-Identifier: Apache-2.0
 * The names of places.tsv say what the table says, and none are taken that do not.
 */
#include "run.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "data/gazetteer_index.h"
#include "data/gazetteer_names.h"

enum { HEADER_BYTES = 56 };

static struct sm_gazetteer *gazetteer; /* with all places from an index */
static struct sm_buf made;

static void begin(void)
{
    struct sm_error err = {0};
    struct sm_buf index = {0};
    bool taken;
    struct sm_gazetteer *read =
        sm_gazetteer_open_table(SITMAP_DATA_FOLDER "/base", "places.tsv", &err);
    ck_assert_msg(read != NULL, "%s", err.message);
    struct sm_text table = sm_buf_slice(&read->tables[0]);
    made = (struct sm_buf){0};
    ck_assert(sm_gazetteer_names_make(read, &made, &err));
    ck_assert(sm_gazetteer_index_make(read, table, &index, &err));
    gazetteer = sm_alloc_zeroed(1, sizeof *gazetteer);
    gazetteer->tables[0] = read->tables[0];
    read->tables[0] = (struct sm_buf){0};
    gazetteer->table_count = 1;
    gazetteer->user_first = SIZE_MAX;
    ck_assert(sm_gazetteer_index_take(gazetteer, table, sm_buf_slice(&index), &taken, &err));
    ck_assert(taken);
    sm_buf_finish(&index);
    sm_gazetteer_close(read);
}

static void end(void)
{
    sm_gazetteer_close(gazetteer);
    sm_buf_finish(&made);
}

static bool are_taken(struct sm_text names)
{
    struct sm_name_keys keys = {0};
    sm_gazetteer_names_take(gazetteer, names, &keys);
    free(keys.at);
    return keys.count > 0;
}

START_TEST(every_spelling_of_the_table_is_there)
{
    struct sm_name_keys taken = {0}, due = {0};
    sm_gazetteer_names_take(gazetteer, sm_buf_slice(&made), &taken);
    for (size_t i = 0; i < gazetteer->place_count; i++)
        sm_name_keys_add_place(&due, gazetteer, i);
    ck_assert_uint_gt(due.count, gazetteer->place_count);
    ck_assert_uint_eq(taken.count, due.count);
    ck_assert_int_eq(memcmp(taken.at, due.at, due.count * sizeof *due.at), 0);
    free(taken.at);
    free(due.at);
}
END_TEST

START_TEST(names_of_another_table_are_passed_over)
{
    gazetteer->table_hash ^= 1;
    ck_assert(!are_taken(sm_buf_slice(&made)));
    gazetteer->table_hash ^= 1;
    ck_assert(are_taken(sm_buf_slice(&made)));
}
END_TEST

START_TEST(cut_or_lengthened_names_are_passed_over)
{
    struct sm_text whole = sm_buf_slice(&made);
    for (size_t n = 0; n < whole.n; n += n < 200 ? 1 : whole.n / 40)
        ck_assert(!are_taken((struct sm_text){whole.at, n}));
    for (size_t n = 0; n < 2 * sizeof(struct sm_name_key); n++) {
        sm_buf_char(&made, '\0');
        ck_assert(!are_taken(sm_buf_slice(&made)));
    }
}
END_TEST

START_TEST(names_with_any_bit_turned_are_passed_over)
{
    for (size_t at = 0; at < made.count; at += at < HEADER_BYTES ? 1 : made.count / 60) {
        made.bytes[at] ^= (char)(1 << at % 8);
        ck_assert_msg(!are_taken(sm_buf_slice(&made)), "byte %zu", at);
        made.bytes[at] ^= (char)(1 << at % 8);
    }
    ck_assert(are_taken(sm_buf_slice(&made)));
}
END_TEST

/* The first key of all, changed and sealed as if it had been made so. */
static bool are_taken_with(uint32_t key, uint32_t place)
{
    struct sm_buf sealed = {0};
    struct sm_name_key first = {key, place};
    struct sm_text keys = {made.bytes + HEADER_BYTES, made.count - HEADER_BYTES};
    memcpy(made.bytes + HEADER_BYTES, &first, sizeof first);
    ck_assert(sm_gazetteer_names_seal(gazetteer->table_hash, keys, &sealed));
    bool taken = are_taken(sm_buf_slice(&sealed));
    sm_buf_finish(&sealed);
    return taken;
}

START_TEST(keys_that_cannot_be_are_not_taken)
{
    struct sm_name_key first;
    memcpy(&first, made.bytes + HEADER_BYTES, sizeof first);
    ck_assert(are_taken_with(first.key, 0));
    ck_assert(!are_taken_with(first.key, 1000)); /* behind the next */
    ck_assert(!are_taken_with(first.key, UINT32_MAX));
    ck_assert(!are_taken_with(first.key ^ 1, 0)); /* names are brought to other bones by now */
    gazetteer->begun_count = 3;
    ck_assert(!are_taken_with(first.key, 0)); /* of places that there are not */
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("gazetteer names");
    TCase *tcase = tcase_create("gazetteer names");
    tcase_add_checked_fixture(tcase, begin, end);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, every_spelling_of_the_table_is_there);
    tcase_add_test(tcase, names_of_another_table_are_passed_over);
    tcase_add_test(tcase, cut_or_lengthened_names_are_passed_over);
    tcase_add_test(tcase, names_with_any_bit_turned_are_passed_over);
    tcase_add_test(tcase, keys_that_cannot_be_are_not_taken);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
