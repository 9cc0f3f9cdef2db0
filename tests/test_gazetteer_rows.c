/* SPDX-License-Identifier: Apache-2.0
 * A gazetteer that reads rows when they are asked for knows what one knows that has read all.
 */
#include "run.h"

#include <pthread.h>
#include <stdio.h>

#include "data/gazetteer_bones.h"
#include "data/gazetteer_rows.h"

enum { MATCHES_MAX = 64, EVERY = 397 };

static struct sm_gazetteer *whole;   /* read without indexes */
static struct sm_gazetteer *asked;   /* its rows are read when asked for */
static struct sm_bones_index *bones; /* of the latter */

static void begin(void)
{
    struct sm_error err = {0};
    whole = sm_gazetteer_open_whole(SITMAP_DATA_FOLDER, NULL, &err);
    asked = sm_gazetteer_open(SITMAP_DATA_FOLDER, NULL, NULL, &err);
    ck_assert_msg(whole && asked, "%s", err.message);
    ck_assert_uint_eq(asked->indexed_count, 2);
    bones = sm_bones_index_new(asked);
    ck_assert_ptr_nonnull(bones);
}

static void end(void)
{
    sm_bones_index_free(bones);
    sm_gazetteer_close(whole);
    sm_gazetteer_close(asked);
}

static void expect_same_text(struct sm_text a, struct sm_text b)
{
    ck_assert_msg(sm_text_equal(a, b), "%.*s and %.*s", SM_TEXT_ARG(a), SM_TEXT_ARG(b));
}

static void expect_same_place(const struct sm_place *a, const struct sm_place *b)
{
    expect_same_text(a->id, b->id);
    expect_same_text(a->name_en, b->name_en);
    expect_same_text(a->name_uk, b->name_uk);
    expect_same_text(a->name_ru, b->name_ru);
    expect_same_text(a->alt, b->alt);
    expect_same_text(a->country, b->country);
    expect_same_text(a->admin1, b->admin1);
    ck_assert(a->at_deg.x == b->at_deg.x && a->at_deg.y == b->at_deg.y);
    ck_assert_int_eq(a->population, b->population);
    ck_assert_int_eq(a->kind, b->kind);
}

START_TEST(every_place_is_the_same)
{
    ck_assert_uint_eq(whole->place_count, asked->place_count);
    ck_assert_uint_eq(whole->villages_first, asked->villages_first);
    ck_assert_uint_gt(whole->place_count, 40000);
    for (size_t i = whole->place_count; i > 0; i--)
        expect_same_place(sm_gazetteer_place(whole, i - 1), sm_gazetteer_place(asked, i - 1));
}
END_TEST

static void expect_same_match(const struct sm_match *a, const struct sm_match *b)
{
    ck_assert_int_eq(a->how, b->how);
    ck_assert_uint_eq(a->passed_over, b->passed_over);
    expect_same_text(a->spelling, b->spelling);
    ck_assert_int_eq(a->place != NULL, b->place != NULL);
    if (a->place) ck_assert_int_eq(a->place - whole->places, b->place - asked->places);
    if (a->region) ck_assert_int_eq(a->region - whole->regions, b->region - asked->regions);
}

static void expect_same_finds(const struct sm_query *query, const struct sm_bones_index *index)
{
    struct sm_match a[MATCHES_MAX], b[MATCHES_MAX];
    struct sm_query indexed = *query;
    indexed.index = index;
    size_t count = sm_gazetteer_find(whole, query, a, MATCHES_MAX);
    ck_assert_uint_eq(sm_gazetteer_find(asked, &indexed, b, MATCHES_MAX), count);
    for (size_t i = 0; i < count && i < MATCHES_MAX; i++)
        expect_same_match(&a[i], &b[i]);
}

static void expect_same(struct sm_text name, struct sm_text admin1, struct sm_text country)
{
    struct sm_query query = {name, admin1, country, NULL};
    struct sm_match a = {0}, b = {0};
    struct sm_error of_a = {0}, of_b = {0};
    expect_same_finds(&query, NULL);
    expect_same_finds(&query, bones);
    bool ok = sm_gazetteer_resolve(whole, &query, &a, &of_a);
    ck_assert_int_eq(sm_gazetteer_resolve(asked, &query, &b, &of_b), ok);
    ck_assert_str_eq(of_a.message, of_b.message);
    if (ok) expect_same_match(&a, &b);
}

START_TEST(every_name_finds_and_means_the_same)
{
    const struct sm_text none = {0}, ukraine = sm_text("Ukraine");
    for (size_t i = (size_t)_i; i < whole->place_count; i += EVERY) {
        const struct sm_place *place = &whole->places[i];
        struct sm_text alt = place->alt, spelling = sm_text_cut(&alt, '|');
        char form[256];
        snprintf(form, sizeof form, "village of %.*s", SM_TEXT_ARG(place->name_en));
        expect_same(place->name_en, none, none);
        expect_same(place->name_en, place->admin1, place->country);
        if (place->name_uk.n) expect_same(place->name_uk, none, ukraine);
        if (place->name_ru.n) expect_same(place->name_ru, none, none);
        if (spelling.n) expect_same(spelling, none, none);
        expect_same(sm_text(form), none, none);
    }
}
END_TEST

START_TEST(odd_names_and_units_find_and_mean_the_same)
{
    static const char *const names[] = {"",
                                        " ",
                                        "?!",
                                        "Kyiv region",
                                        "Krym",
                                        "м. Харків",
                                        "Selydov",
                                        "UA-14",
                                        "Pokrovske",
                                        "Ivanivka",
                                        "село Петрівка",
                                        "Миколаївка",
                                        "near Kyiv",
                                        "Rostov",
                                        "city of Kyiv",
                                        "Qwertyuiopvil",
                                        "Novaya Tavolzhanka"};
    static const char *const units[] = {"", "Donetsk", "Utopia"};
    static const char *const countries[] = {"", "Ukraine", "ZZ", "KZ", "Utopia"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        for (size_t k = 0; k < sizeof units / sizeof *units; k++)
            for (size_t c = 0; c < sizeof countries / sizeof *countries; c++)
                expect_same(sm_text(names[i]), sm_text(units[k]), sm_text(countries[c]));
}
END_TEST

START_TEST(towns_for_maps_are_the_same_in_the_same_order)
{
    static const struct sm_town_search searches[] = {
        {{22, 44, 41, 53}, true, 0, 0},       {{22, 44, 41, 53}, false, 12000, 0},
        {{36, 47, 39, 49.5}, false, 2000, 0}, {{-180, -90, 180, 90}, false, 0, 0},
        {{0, 0, 0, 0}, false, 0, 0},
    };
    struct sm_town_search a = searches[_i], b = a;
    const struct sm_place *place;
    size_t count = 0;
    while ((place = sm_gazetteer_next_town(whole, &a)) != NULL) {
        const struct sm_place *other = sm_gazetteer_next_town(asked, &b);
        ck_assert_ptr_nonnull(other);
        ck_assert_int_eq(place - whole->places, other - asked->places);
        ck_assert_str_ne(sm_place_kind_name(other->kind), "village");
        count++;
    }
    ck_assert_ptr_null(sm_gazetteer_next_town(asked, &b));
    ck_assert_int_eq(count > 0, _i < 4);
}
END_TEST

static void *read_places(void *closure)
{
    size_t step = *(size_t *)closure, count = asked->place_count;
    for (size_t i = 0; i < count; i += 5)
        expect_same_place(sm_gazetteer_place(whole, i * step % count),
                          sm_gazetteer_place(asked, i * step % count));
    return NULL;
}

START_TEST(threads_may_ask_for_the_same_places)
{
    size_t steps[] = {1, 1, 7, 11};
    pthread_t threads[4];
    for (int i = 0; i < 4; i++)
        ck_assert_int_eq(pthread_create(&threads[i], NULL, read_places, &steps[i]), 0);
    for (int i = 0; i < 4; i++)
        pthread_join(threads[i], NULL);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("gazetteer rows");
    TCase *same = tcase_create("the same");
    tcase_add_checked_fixture(same, begin, end);
    tcase_set_timeout(same, 120);
    tcase_add_test(same, every_place_is_the_same);
    tcase_add_loop_test(same, every_name_finds_and_means_the_same, 0, 4);
    tcase_add_test(same, odd_names_and_units_find_and_mean_the_same);
    tcase_add_loop_test(same, towns_for_maps_are_the_same_in_the_same_order, 0, 5);
    suite_add_tcase(suite, same);
    TCase *threads = tcase_create("threads");
    tcase_add_checked_fixture(threads, begin, end);
    tcase_set_timeout(threads, 120);
    tcase_add_test(threads, threads_may_ask_for_the_same_places);
    suite_add_tcase(suite, threads);
    return run_suite(suite);
}
