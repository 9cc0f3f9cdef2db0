/* SPDX-License-Identifier: Apache-2.0
 * The index of places.tsv says what the table says, and none is taken that does not.
 */
#include "run.h"

#include <string.h>

#include "base/memory.h"
#include "data/gazetteer_index.h"

static struct sm_gazetteer *read_table; /* without an index */
static struct sm_text table;
static struct sm_buf made;

static void begin(void)
{
    struct sm_error err = {0};
    read_table = sm_gazetteer_open_table(SITMAP_DATA_FOLDER "/base", "places.tsv", &err);
    ck_assert_msg(read_table != NULL, "%s", err.message);
    table = sm_buf_slice(&read_table->tables[0]);
    made = (struct sm_buf){0};
    ck_assert(sm_gazetteer_index_make(read_table, table, &made, &err));
}

static void end(void)
{
    sm_gazetteer_close(read_table);
    sm_buf_finish(&made);
}

/* Memory that held something before: what an index leaves out must not be read from there. */
static void dirty(struct sm_gazetteer *gazetteer)
{
    size_t count = 2 * read_table->place_count;
    ck_assert(
        sm_grow(&gazetteer->places, &gazetteer->place_capacity, count, sizeof *gazetteer->places));
    memset(gazetteer->places, 0x01, gazetteer->place_capacity * sizeof *gazetteer->places);
}

/* Take an index into an empty gazetteer. */
static bool is_taken(struct sm_text of, struct sm_text index, struct sm_gazetteer **into)
{
    bool taken;
    struct sm_gazetteer *gazetteer = sm_alloc_zeroed(1, sizeof *gazetteer);
    dirty(gazetteer);
    ck_assert(sm_gazetteer_index_take(gazetteer, of, index, &taken, NULL));
    ck_assert_int_eq(sm_gazetteer_place_count(gazetteer) > 0, taken);
    if (into)
        *into = gazetteer;
    else
        sm_gazetteer_close(gazetteer);
    return taken;
}

static void assert_same_text(struct sm_text a, struct sm_text b)
{
    ck_assert_ptr_eq(a.at, b.at);
    ck_assert_uint_eq(a.n, b.n);
}

static void assert_same_place(const struct sm_place *a, const struct sm_place *b)
{
    assert_same_text(a->id, b->id);
    assert_same_text(a->name_en, b->name_en);
    assert_same_text(a->name_uk, b->name_uk);
    assert_same_text(a->name_ru, b->name_ru);
    assert_same_text(a->alt, b->alt);
    assert_same_text(a->country, b->country);
    assert_same_text(a->admin1, b->admin1);
    ck_assert(a->at_deg.x == b->at_deg.x && a->at_deg.y == b->at_deg.y);
    ck_assert_int_eq(a->population, b->population);
    ck_assert_int_eq(a->kind, b->kind);
    ck_assert_int_eq(a->small, b->small);
}

START_TEST(every_place_of_the_table_comes_out_of_the_index)
{
    struct sm_gazetteer *taken;
    ck_assert(is_taken(table, sm_buf_slice(&made), &taken));
    ck_assert_uint_gt(read_table->place_count, 10000);
    ck_assert_uint_eq(taken->place_count, read_table->place_count);
    for (size_t i = 0; i < taken->place_count; i++) {
        assert_same_place(&taken->places[i], &read_table->places[i]);
        ck_assert_int_eq(
            memcmp(&taken->beginnings[i], &read_table->beginnings[i], sizeof *taken->beginnings),
            0);
    }
    sm_gazetteer_close(taken);
}
END_TEST

START_TEST(the_same_table_gives_the_same_index)
{
    struct sm_buf again = {0};
    ck_assert(sm_gazetteer_index_make(read_table, table, &again, NULL));
    ck_assert(sm_text_equal(sm_buf_slice(&again), sm_buf_slice(&made)));
    sm_buf_finish(&again);
}
END_TEST

START_TEST(an_index_of_an_edited_table_is_passed_over)
{
    struct sm_buf edited = {0};
    sm_buf_text(&edited, table);
    edited.bytes[edited.count / 2] ^= 1;
    ck_assert(!is_taken(sm_buf_slice(&edited), sm_buf_slice(&made), NULL));
    edited.bytes[edited.count / 2] ^= 1;
    ck_assert(is_taken(sm_buf_slice(&edited), sm_buf_slice(&made), NULL));
    edited.bytes[edited.count - 1] ^= 4;
    ck_assert(!is_taken(sm_buf_slice(&edited), sm_buf_slice(&made), NULL));
    sm_buf_finish(&edited);
    ck_assert(!is_taken((struct sm_text){table.at, table.n - 1}, sm_buf_slice(&made), NULL));
}
END_TEST

START_TEST(a_cut_or_lengthened_index_is_passed_over)
{
    struct sm_text whole = sm_buf_slice(&made);
    for (size_t n = 0; n < 200; n++)
        ck_assert(!is_taken(table, (struct sm_text){whole.at, n}, NULL));
    for (size_t n = 0; n < whole.n; n += whole.n / 40)
        ck_assert(!is_taken(table, (struct sm_text){whole.at, n}, NULL));
    ck_assert(!is_taken(table, (struct sm_text){whole.at, whole.n - SM_INDEX_RECORD_BYTES}, NULL));
    for (int i = 0; i < SM_INDEX_RECORD_BYTES; i++)
        sm_buf_char(&made, '\0');
    ck_assert(!is_taken(table, sm_buf_slice(&made), NULL));
}
END_TEST

START_TEST(an_index_with_any_bit_turned_is_passed_over)
{
    for (size_t at = 0; at < made.count; at += at < 64 ? 1 : made.count / 60) {
        made.bytes[at] ^= (char)(1 << at % 8);
        ck_assert_msg(!is_taken(table, sm_buf_slice(&made), NULL), "byte %zu", at);
        made.bytes[at] ^= (char)(1 << at % 8);
    }
    ck_assert(is_taken(table, sm_buf_slice(&made), NULL));
}
END_TEST

/* Records of places, changed and sealed as if they had been made so. */
enum { LON = 0, ID_AT = 16, ID_N = 20, ALT_AT = 48, POPULATION = 72, KIND = 76, BEGIN = 80 };

static bool is_taken_with(size_t offset, const void *bytes, size_t n)
{
    struct sm_buf sealed = {0};
    struct sm_text records = {made.bytes + 64, made.count - 64};
    char before[8];
    memcpy(before, records.at + offset, n);
    memcpy(made.bytes + 64 + offset, bytes, n);
    ck_assert(sm_gazetteer_index_seal(table, records, &sealed));
    memcpy(made.bytes + 64 + offset, before, n);
    bool taken = is_taken(table, sm_buf_slice(&sealed), NULL);
    sm_buf_finish(&sealed);
    return taken;
}

START_TEST(records_that_cannot_be_are_not_taken)
{
    const double nan = 0.0 / 0.0;
    const uint32_t beyond = (uint32_t)table.n + 1, all = UINT32_MAX, kind = SM_PLACE_SITE + 1;
    const uint32_t village = SM_PLACE_VILLAGE, many = 0x80000000u;
    ck_assert(is_taken_with(KIND, &village, 4));
    ck_assert(!is_taken_with(KIND, &kind, 4));
    ck_assert(!is_taken_with(LON, &nan, 8));
    ck_assert(!is_taken_with(ID_AT, &beyond, 4));
    ck_assert(!is_taken_with(ID_N, &all, 4));
    ck_assert(!is_taken_with(ALT_AT, &all, 4));
    ck_assert(!is_taken_with(POPULATION, &many, 4));
}
END_TEST

START_TEST(names_that_are_folded_otherwise_by_now_are_noticed)
{
    const uint64_t other = 0x5555555555555555u;
    ck_assert(!is_taken_with(BEGIN, &other, 8));
}
END_TEST

START_TEST(without_memory_there_is_an_error)
{
    bool taken;
    for (long n = 0; n < 2; n++) {
        struct sm_error err = {0};
        struct sm_gazetteer *gazetteer = sm_alloc_zeroed(1, sizeof *gazetteer);
        sm_memory_fail_after(n);
        bool ok = sm_gazetteer_index_take(gazetteer, table, sm_buf_slice(&made), &taken, &err);
        sm_memory_fail_after(-1);
        ck_assert(!ok && !taken);
        ck_assert_int_eq(err.code, SM_E_MEMORY);
        sm_gazetteer_close(gazetteer);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("gazetteer index");
    TCase *tcase = tcase_create("gazetteer index");
    tcase_add_checked_fixture(tcase, begin, end);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, every_place_of_the_table_comes_out_of_the_index);
    tcase_add_test(tcase, the_same_table_gives_the_same_index);
    tcase_add_test(tcase, an_index_of_an_edited_table_is_passed_over);
    tcase_add_test(tcase, a_cut_or_lengthened_index_is_passed_over);
    tcase_add_test(tcase, an_index_with_any_bit_turned_is_passed_over);
    tcase_add_test(tcase, records_that_cannot_be_are_not_taken);
    tcase_add_test(tcase, names_that_are_folded_otherwise_by_now_are_noticed);
    tcase_add_test(tcase, without_memory_there_is_an_error);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
