/* SPDX-License-Identifier: Apache-2.0
 * A search by the index finds what a search through every place finds, in the same order.
 */
#include <check.h>
#include <stdio.h>

#include "data/gazetteer_bones.h"
#include "tests/run.h"

enum { MATCHES_MAX = 64, EVERY = 23 };

static struct sm_gazetteer *gazetteer;
static struct sm_bones_index *index_of_all;

static void expect_same(struct sm_text name, struct sm_text country)
{
    struct sm_match slow[MATCHES_MAX], quick[MATCHES_MAX];
    struct sm_query query = {.name = name, .country = country};
    size_t count = sm_gazetteer_find(gazetteer, &query, slow, MATCHES_MAX);
    query.index = index_of_all;
    ck_assert_msg(sm_gazetteer_find(gazetteer, &query, quick, MATCHES_MAX) == count, "%.*s",
                  SM_TEXT_ARG(name));
    for (size_t i = 0; i < count && i < MATCHES_MAX; i++)
        ck_assert_msg(slow[i].place == quick[i].place && slow[i].region == quick[i].region &&
                          slow[i].how == quick[i].how,
                      "%.*s: match %zu", SM_TEXT_ARG(name), i);
}

START_TEST(both_searches_find_the_same_places)
{
    const struct sm_text anywhere = {0}, ukraine = sm_text("Ukraine");
    for (size_t i = 0; i < sm_gazetteer_place_count(gazetteer); i += EVERY) {
        const struct sm_place *place = sm_gazetteer_place(gazetteer, i);
        char form[256];
        struct sm_text alt = place->alt;
        expect_same(place->name_en, anywhere);
        expect_same(place->name_uk, ukraine);
        expect_same(sm_text_cut(&alt, '|'), anywhere);
        snprintf(form, sizeof form, "city of %.*s", SM_TEXT_ARG(place->name_en));
        expect_same(sm_text(form), anywhere);
    }
}
END_TEST

START_TEST(names_of_nothing_find_nothing_and_regions_are_found)
{
    static const char *const names[] = {
        "",     " ",    "?!",        "Qwertyuiopville", "Kyiv region",
        "Київ", "Krym", "м. Харків", "село Петрівка",   "UA-14"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        expect_same(sm_text(names[i]), (struct sm_text){0});
}
END_TEST

static Suite *index_suite(void)
{
    Suite *suite = suite_create("gazetteer index");
    TCase *tests = tcase_create("index");
    tcase_add_test(tests, both_searches_find_the_same_places);
    tcase_add_test(tests, names_of_nothing_find_nothing_and_regions_are_found);
    tcase_set_timeout(tests, 120);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void)
{
    struct sm_error err = {0};
    gazetteer = sm_gazetteer_open(SITMAP_DATA_FOLDER, NULL, NULL, &err);
    index_of_all = gazetteer ? sm_bones_index_new(gazetteer) : NULL;
    if (!index_of_all) return 1;
    int code = run_suite(index_suite());
    sm_bones_index_free(index_of_all);
    sm_gazetteer_close(gazetteer);
    return code;
}
