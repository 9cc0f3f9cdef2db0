/* SPDX-License-Identifier: Apache-2.0
 * The indexes of places.tsv and villages.tsv are whole or passed over, and say what the tables say.
 */
#include "run.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "data/gazetteer_index.h"

static const char *const tables[] = {"places.tsv", "villages.tsv"};
enum { TABLES = 2, HEADER_BYTES = 88 };

static struct sm_gazetteer *whole; /* a table read without an index */
static struct sm_text table;
static struct sm_buf made;
static struct sm_place_index looked_at;

static void begin_with(const char *name)
{
    struct sm_error err = {0};
    whole = sm_gazetteer_open_table(SITMAP_DATA_FOLDER "/base", name, &err);
    ck_assert_msg(whole != NULL, "%s", err.message);
    table = sm_buf_slice(&whole->tables[0]);
    made = (struct sm_buf){0};
    ck_assert(sm_gazetteer_index_make(whole, table, &made, &err));
    ck_assert(sm_place_index_read(sm_buf_slice(&made), &looked_at));
}

static void begin(void)
{
    begin_with("places.tsv");
}

static void end(void)
{
    sm_gazetteer_close(whole);
    sm_buf_finish(&made);
}

static bool is_read(struct sm_text bytes)
{
    struct sm_place_index index;
    return sm_place_index_read(bytes, &index);
}

START_TEST(every_spelling_leads_to_its_place)
{
    end();
    begin_with(tables[_i]);
    struct sm_name_keys keys = {0};
    for (size_t i = 0; i < whole->place_count; i++)
        sm_name_keys_add_place(&keys, whole, i);
    ck_assert_uint_gt(keys.count, whole->place_count);
    ck_assert_uint_eq(keys.count, looked_at.key_count);
    for (size_t i = 0; i < keys.count; i++) {
        const struct sm_name_key *stop;
        const struct sm_name_key *at = sm_place_index_find(&looked_at, keys.at[i].key, &stop);
        while (at < stop && at->place != keys.at[i].place) {
            ck_assert_uint_eq(at->key, keys.at[i].key);
            at++;
        }
        ck_assert_msg(at < stop, "place %u", keys.at[i].place);
    }
    free(keys.at);
}
END_TEST

START_TEST(keys_of_no_name_lead_nowhere)
{
    const struct sm_name_key *stop;
    for (uint32_t key = 0; key < 5; key++) {
        const struct sm_name_key *at = sm_place_index_find(&looked_at, key * 0x33333333u, &stop);
        ck_assert_ptr_eq(at, stop);
    }
}
END_TEST

START_TEST(rows_and_towns_are_those_of_the_table)
{
    end();
    begin_with(tables[_i]);
    ck_assert_uint_eq(looked_at.place_count, whole->place_count);
    size_t town = 0;
    for (size_t i = 0; i < whole->place_count; i++) {
        const struct sm_place *place = &whole->places[i];
        ck_assert_ptr_eq(place->id.at, table.at + looked_at.rows[i + 1].at);
        if (place->kind < SM_PLACE_TOWN || place->kind == SM_PLACE_SITE) continue;
        ck_assert_uint_eq(looked_at.towns[town].place, i);
        ck_assert_uint_eq(looked_at.towns[town].size,
                          sm_index_size(place->kind, place->population));
        town++;
    }
    ck_assert_uint_eq(town, looked_at.town_count);
}
END_TEST

START_TEST(every_country_has_one_place)
{
    struct sm_text last = {0};
    for (size_t i = 0; i < whole->place_count; i++) {
        struct sm_text country = whole->places[i].country;
        size_t count = 0;
        if (i && sm_text_equal(country, last)) continue;
        for (size_t k = 0; k < looked_at.country_count; k++)
            count += sm_text_equal(whole->places[looked_at.countries[k]].country, country);
        ck_assert_uint_eq(count, 1);
        last = country;
    }
}
END_TEST

START_TEST(the_same_table_gives_the_same_index)
{
    struct sm_buf again = {0};
    ck_assert(sm_gazetteer_index_make(whole, table, &again, NULL));
    ck_assert(sm_text_equal(sm_buf_slice(&again), sm_buf_slice(&made)));
    sm_buf_finish(&again);
}
END_TEST

START_TEST(a_cut_or_lengthened_index_is_passed_over)
{
    struct sm_text bytes = sm_buf_slice(&made);
    for (size_t n = 0; n < 200; n++)
        ck_assert(!is_read((struct sm_text){bytes.at, n}));
    for (size_t n = 0; n < bytes.n; n += bytes.n / 40)
        ck_assert(!is_read((struct sm_text){bytes.at, n}));
    for (int i = 0; i < 16; i++) {
        sm_buf_char(&made, '\0');
        ck_assert(!is_read(sm_buf_slice(&made)));
    }
}
END_TEST

START_TEST(an_index_with_any_bit_turned_is_passed_over)
{
    for (size_t at = 0; at < made.count; at += at < HEADER_BYTES ? 1 : made.count / 60) {
        /* What the header says of the table is compared with the table. */
        if (at == 32) at = 48;
        made.bytes[at] ^= (char)(1 << at % 8);
        ck_assert_msg(!is_read(sm_buf_slice(&made)), "byte %zu", at);
        made.bytes[at] ^= (char)(1 << at % 8);
    }
    ck_assert(is_read(sm_buf_slice(&made)));
}
END_TEST

START_TEST(an_index_that_lies_askew_is_passed_over)
{
    char *askew = malloc(made.count + 1);
    memcpy(askew + 1, made.bytes, made.count);
    ck_assert(!is_read((struct sm_text){askew + 1, made.count}));
    free(askew);
}
END_TEST

/* Bytes changed, and sealed as if the index had been made so. */
static bool is_read_with(size_t offset, uint32_t value)
{
    memcpy(made.bytes + offset, &value, sizeof value);
    sm_gazetteer_index_seal(table, made.bytes, made.count);
    return is_read(sm_buf_slice(&made));
}

START_TEST(slots_that_do_not_rise_are_not_taken)
{
    uint32_t third;
    memcpy(&third, made.bytes + HEADER_BYTES + 8, sizeof third);
    ck_assert(is_read_with(HEADER_BYTES + 8, third));
    ck_assert(!is_read_with(HEADER_BYTES, 1));
    ck_assert(is_read_with(HEADER_BYTES, 0));
    ck_assert(!is_read_with(HEADER_BYTES + 8, UINT32_MAX));
    ck_assert(is_read_with(HEADER_BYTES + 8, third));
    ck_assert(!is_read_with(HEADER_BYTES + 4 * SM_INDEX_SLOTS, UINT32_MAX));
}
END_TEST

START_TEST(names_that_are_folded_otherwise_by_now_are_noticed)
{
    uint32_t print;
    memcpy(&print, made.bytes + 12, sizeof print);
    ck_assert_uint_eq(print, sm_name_keys_print());
    print++;
    memcpy(made.bytes + 12, &print, sizeof print);
    ck_assert(!is_read(sm_buf_slice(&made)));
}
END_TEST

START_TEST(without_memory_there_is_an_error)
{
    struct sm_error err = {0};
    struct sm_buf out = {0};
    sm_memory_fail_after(3);
    bool ok = sm_gazetteer_index_make(whole, table, &out, &err);
    sm_memory_fail_after(-1);
    ck_assert(!ok);
    ck_assert_int_eq(err.code, SM_E_MEMORY);
    sm_buf_finish(&out);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("gazetteer index");
    TCase *tcase = tcase_create("gazetteer index");
    tcase_add_checked_fixture(tcase, begin, end);
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, every_spelling_leads_to_its_place, 0, TABLES);
    tcase_add_test(tcase, keys_of_no_name_lead_nowhere);
    tcase_add_loop_test(tcase, rows_and_towns_are_those_of_the_table, 0, TABLES);
    tcase_add_test(tcase, every_country_has_one_place);
    tcase_add_test(tcase, the_same_table_gives_the_same_index);
    tcase_add_test(tcase, a_cut_or_lengthened_index_is_passed_over);
    tcase_add_test(tcase, an_index_with_any_bit_turned_is_passed_over);
    tcase_add_test(tcase, an_index_that_lies_askew_is_passed_over);
    tcase_add_test(tcase, slots_that_do_not_rise_are_not_taken);
    tcase_add_test(tcase, names_that_are_folded_otherwise_by_now_are_noticed);
    tcase_add_test(tcase, without_memory_there_is_an_error);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
