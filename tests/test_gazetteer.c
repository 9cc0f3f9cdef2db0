/* SPDX-License-Identifier: Apache-2.0
 * The embedded gazetteer: every region and city is found, and no name is guessed at.
 */
#include <stdio.h>

#include "run.h"

#include "base/file.h"
#include "data/gazetteer.h"

enum { CASES_MAX = 256, CITY_PEOPLE = 50000 };

static struct sm_gazetteer *gazetteer;
static struct sm_buf case_text;
static struct {
    struct sm_query query;
    struct sm_text wanted;
} cases[CASES_MAX];
static int case_count;

static void open_all(void)
{
    char path[1024];
    struct sm_error err = {0};
    snprintf(path, sizeof path, "%s/cases/places/resolve.txt", SITMAP_TESTS);
    gazetteer = sm_gazetteer_open(SITMAP_DATA_FOLDER, NULL, NULL, &err);
    if (!gazetteer || !sm_file_read(path, 1 << 20, &case_text, &err)) {
        fprintf(stderr, "%s\n", err.message);
        exit(EXIT_FAILURE);
    }
    struct sm_text rest = sm_buf_slice(&case_text);
    while (rest.at && case_count < CASES_MAX) {
        struct sm_text line = sm_text_trim(sm_text_cut(&rest, '\n'));
        if (!line.n || line.at[0] == '#') continue;
        struct sm_query query = {0};
        query.name = sm_text_trim(sm_text_cut(&line, '|'));
        query.admin1 = sm_text_trim(sm_text_cut(&line, '|'));
        query.country = sm_text_trim(sm_text_cut(&line, '|'));
        cases[case_count].query = query;
        cases[case_count++].wanted = sm_text_trim(line);
    }
    if (case_count == CASES_MAX) {
        fprintf(stderr, "%s: too many cases for this test's table\n", path);
        exit(EXIT_FAILURE);
    }
}

static void describe(const struct sm_query *query, char *out, size_t size)
{
    struct sm_match match;
    struct sm_error err = {0};
    if (!sm_gazetteer_resolve(gazetteer, query, &match, &err))
        snprintf(out, size, "error %s", err.message);
    else if (match.region)
        snprintf(out, size, "region %.*s", SM_TEXT_ARG(match.region->id));
    else
        snprintf(out, size, "place %.*s %.*s", SM_TEXT_ARG(match.place->name_en),
                 SM_TEXT_ARG(match.place->admin1));
}

START_TEST(a_name_means_what_its_words_say)
{
    char got[1024];
    describe(&cases[_i].query, got, sizeof got);
    ck_assert_msg(sm_text_is(cases[_i].wanted, got), "%.*s: %s, not %.*s",
                  SM_TEXT_ARG(cases[_i].query.name), got, SM_TEXT_ARG(cases[_i].wanted));
}
END_TEST

/* "Kyiv" and "Moscow" name a city and the oblast around it; the id decides for the oblast. */
static bool is_shared_name(const struct sm_region *region, struct sm_text name)
{
    return sm_text_is(region->kind, "city") &&
           (sm_text_is(name, "Kyiv") || sm_text_is(name, "Moscow"));
}

static void assert_found(const struct sm_region *region, struct sm_text name)
{
    if (!name.n || is_shared_name(region, name)) return;
    const struct sm_region *found = sm_gazetteer_find_region(gazetteer, name);
    ck_assert_msg(found == region, "%.*s: \"%.*s\" finds %.*s", SM_TEXT_ARG(region->id),
                  SM_TEXT_ARG(name), SM_TEXT_ARG(found ? found->id : sm_text("none or several")));
}

START_TEST(every_region_is_found_by_every_name_it_has)
{
    size_t ukrainian = 0;
    for (size_t i = 0; i < sm_gazetteer_region_count(gazetteer); i++) {
        const struct sm_region *region = sm_gazetteer_region(gazetteer, i);
        const struct sm_text names[] = {region->id,      region->iso,     region->name_en,
                                        region->full_en, region->name_uk, region->full_uk,
                                        region->name_ru};
        for (size_t k = 0; k < sizeof names / sizeof *names; k++)
            assert_found(region, names[k]);
        struct sm_text alt = region->alt;
        while (alt.n)
            assert_found(region, sm_text_cut(&alt, '|'));
        ukrainian += sm_region_is_ukrainian(region);
    }
    ck_assert_uint_eq(ukrainian, 27);
}
END_TEST

START_TEST(an_unknown_region_is_none_with_a_suggestion)
{
    ck_assert_ptr_null(sm_gazetteer_find_region(gazetteer, sm_text("Donetks")));
    ck_assert_str_eq(sm_gazetteer_suggest_region(gazetteer, sm_text("Donetks")), "donetsk");
    ck_assert_str_eq(sm_gazetteer_suggest_region(gazetteer, sm_text("Khrakiv region")), "kharkiv");
    ck_assert_ptr_null(sm_gazetteer_suggest_region(gazetteer, sm_text("Xyzzyqwv")));
    ck_assert_ptr_null(sm_gazetteer_find_region(gazetteer, sm_text("")));
}
END_TEST

/* Either the city itself, or a question that lists the city. */
static void assert_city(const struct sm_place *city, struct sm_text name)
{
    struct sm_query query = {.name = name};
    struct sm_match match;
    struct sm_error err = {0};
    if (!name.n) return;
    if (sm_gazetteer_resolve(gazetteer, &query, &match, &err)) {
        ck_assert_msg(match.place == city, "%.*s is not %.*s", SM_TEXT_ARG(name),
                      SM_TEXT_ARG(city->name_en));
        return;
    }
    char listed[128];
    snprintf(listed, sizeof listed, "%.*s (", SM_TEXT_ARG(city->name_en));
    ck_assert_msg(strstr(err.message, " places match: ") && strstr(err.message, listed), "%s",
                  err.message);
}

START_TEST(every_city_of_ukraine_is_itself_or_a_question)
{
    int cities = 0;
    for (size_t i = 0; i < sm_gazetteer_place_count(gazetteer); i++) {
        const struct sm_place *place = sm_gazetteer_place(gazetteer, i);
        if (!sm_text_is(place->country, "UA") || place->population < CITY_PEOPLE) continue;
        assert_city(place, place->name_en);
        assert_city(place, place->name_uk);
        assert_city(place, place->name_ru);
        cities++;
    }
    ck_assert_int_gt(cities, 80);
}
END_TEST

START_TEST(admin1_makes_every_city_certain)
{
    for (size_t i = 0; i < sm_gazetteer_place_count(gazetteer); i++) {
        const struct sm_place *place = sm_gazetteer_place(gazetteer, i);
        if (!sm_text_is(place->country, "UA") || place->population < CITY_PEOPLE) continue;
        struct sm_query query = {
            .name = place->name_en, .admin1 = place->admin1, .country = sm_text("UA")};
        struct sm_match match;
        struct sm_error err = {0};
        ck_assert_msg(sm_gazetteer_resolve(gazetteer, &query, &match, &err), "%s", err.message);
        ck_assert_ptr_eq(match.place, place);
    }
}
END_TEST

START_TEST(every_oblast_capital_is_meant_by_its_bare_name)
{
    for (size_t i = 0; i < sm_gazetteer_region_count(gazetteer); i++) {
        const struct sm_region *region = sm_gazetteer_region(gazetteer, i);
        if (!sm_region_is_ukrainian(region)) continue;
        struct sm_query query = {.name = region->capital};
        struct sm_match match;
        struct sm_error err = {0};
        ck_assert_msg(sm_gazetteer_resolve(gazetteer, &query, &match, &err), "%s", err.message);
        ck_assert_ptr_nonnull(match.place);
        ck_assert_msg(sm_text_is(match.place->country, "UA"), "%.*s", SM_TEXT_ARG(region->capital));
    }
}
END_TEST

START_TEST(find_counts_all_and_writes_what_fits)
{
    struct sm_query query = {.name = sm_text("Pokrovske")};
    struct sm_match matches[2] = {{0}};
    size_t all = sm_gazetteer_find(gazetteer, &query, matches, 2);
    ck_assert_uint_ge(all, 7);
    ck_assert_int_ge(matches[0].place->population, matches[1].place->population);
    ck_assert_int_eq(matches[0].how, SM_MATCH_NAME);
    ck_assert_uint_eq(sm_gazetteer_find(gazetteer, &query, NULL, 0), all);
}
END_TEST

START_TEST(find_says_how_a_name_matched)
{
    static const struct {
        const char *name;
        enum sm_match_how how;
    } ways[] = {{"Selydove", SM_MATCH_NAME},
                {"Селидове", SM_MATCH_NAME},
                {"Селидово", SM_MATCH_OTHER},
                {"Selidovo", SM_MATCH_OTHER},
                {"Seleedove", SM_MATCH_FOLDED}};
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        struct sm_query query = {.name = sm_text(ways[i].name)};
        struct sm_match match;
        ck_assert_uint_eq(sm_gazetteer_find(gazetteer, &query, &match, 1), 1);
        ck_assert_msg(match.how == ways[i].how, "%s: %d", ways[i].name, (int)match.how);
    }
}
END_TEST

/* What has next to nothing to sound by must not become a pin somewhere in Perm. */
START_TEST(nonsense_sounds_like_no_place)
{
    static const char *const words[] = {"Qqqqqq", "Uh", "Їжа", "Aa", "kck"};
    struct sm_match match;
    struct sm_query query = {.name = sm_text(words[_i])};
    ck_assert_msg(sm_gazetteer_find(gazetteer, &query, &match, 1) == 0, "%s is a place", words[_i]);
}
END_TEST

START_TEST(an_empty_name_matches_nothing)
{
    static const char *const empties[] = {"", "  ", "-", "''"};
    for (size_t i = 0; i < 4; i++) {
        struct sm_query query = {.name = sm_text(empties[i])};
        struct sm_match match;
        struct sm_error err = {0};
        ck_assert_uint_eq(sm_gazetteer_find(gazetteer, &query, &match, 1), 0);
        ck_assert(!sm_gazetteer_resolve(gazetteer, &query, &match, &err));
    }
}
END_TEST

int main(void)
{
    open_all();
    Suite *suite = suite_create("gazetteer");
    TCase *names = tcase_create("names");
    tcase_set_timeout(names, 60);
    tcase_add_loop_test(names, a_name_means_what_its_words_say, 0, case_count);
    tcase_add_test(names, every_region_is_found_by_every_name_it_has);
    tcase_add_test(names, an_unknown_region_is_none_with_a_suggestion);
    tcase_add_test(names, every_city_of_ukraine_is_itself_or_a_question);
    tcase_add_test(names, admin1_makes_every_city_certain);
    tcase_add_test(names, every_oblast_capital_is_meant_by_its_bare_name);
    tcase_add_test(names, find_counts_all_and_writes_what_fits);
    tcase_add_test(names, find_says_how_a_name_matched);
    tcase_add_test(names, an_empty_name_matches_nothing);
    tcase_add_loop_test(names, nonsense_sounds_like_no_place, 0, 5);
    suite_add_tcase(suite, names);
    int status = run_suite(suite);
    sm_buf_finish(&case_text);
    sm_gazetteer_close(gazetteer);
    return status;
}
