/* SPDX-License-Identifier: Apache-2.0
 * The files that say in each language what a map says: whole, checked, one behind the other.
 */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "layers/catalogue.h"
#include "layers/catalogue_keys.h"
#include "tests/catalogue_helpers.h"
#include "tests/run.h"

/* A text left out of a language that we ship would be a word of another on its maps. */
START_TEST(the_catalogues_that_we_ship_are_whole)
{
    const char *first = "";
    ck_assert_msg(sm_catalogue_missing(english, &first) == 0, "en: %s is missing", first);
    ck_assert_msg(sm_catalogue_missing(ukrainian, &first) == 0, "uk: %s is missing", first);
    for (int i = 0; i < SM_WORD_COUNT; i++) {
        ck_assert_msg(sm_word_key((enum sm_word)i) != NULL, "word %d has no key", i);
        for (int k = 0; k < i; k++)
            ck_assert_str_ne(sm_word_key((enum sm_word)i), sm_word_key((enum sm_word)k));
    }
}
END_TEST

struct counted_case {
    long long n;
    const char *langs, *expected;
};

static const struct counted_case counted[] = {
    {1, "en", "1 killed"},         {3, "en", "3 killed"},
    {0, "uk", "0 загиблих"},       {1, "uk", "1 загиблий"},
    {2, "uk", "2 загиблі"},        {4, "uk", "4 загиблі"},
    {5, "uk", "5 загиблих"},       {11, "uk", "11 загиблих"},
    {12, "uk", "12 загиблих"},     {21, "uk", "21 загиблий"},
    {22, "uk", "22 загиблі"},      {111, "uk", "111 загиблих"},
    {1001, "uk", "1001 загиблий"}, {12000, "uk", "12\u00A0000 загиблих"},
};

START_TEST(numbers_take_the_form_that_the_language_wants)
{
    struct sm_buf buf = {0};
    sm_buf_counted(&buf, SM_WORD_KILLED, counted[_i].n, speak(counted[_i].langs));
    ck_assert_str_eq(buf.bytes, counted[_i].expected);
    sm_buf_finish(&buf);
}
END_TEST

struct plural_case {
    enum sm_plural_rule rule;
    const char *forms; /* of 0, 1, 2, 5, 11, 12, 21, 22, 112, 122 */
};

/* The tables of CLDR's plural rules. */
static const struct plural_case plurals[] = {
    {SM_PLURAL_ONE, "0000000000"},      {SM_PLURAL_ONE_OTHER, "1011111111"},
    {SM_PLURAL_ZERO_ONE, "0011111111"}, {SM_PLURAL_ONE_FEW_MANY, "2012220121"},
    {SM_PLURAL_POLISH, "2012222121"},   {SM_PLURAL_CZECH, "2012222222"},
};

START_TEST(plural_rules_agree_with_the_tables)
{
    static const long long numbers[] = {0, 1, 2, 5, 11, 12, 21, 22, 112, 122};
    char forms[11] = "";
    for (int i = 0; i < 10; i++)
        forms[i] = (char)('0' + sm_plural_form(plurals[_i].rule, numbers[i]));
    ck_assert_str_eq(forms, plurals[_i].forms);
}
END_TEST

/* A folder with one catalogue of these lines, opened. */
static struct sm_catalogue *open_lines(const char *lines, struct sm_error *err)
{
    char folder[] = "/tmp/sitmap-lang-XXXXXX", path[64];
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/xx.yaml", folder);
    FILE *file = fopen(path, "w");
    fputs(lines, file);
    fclose(file);
    struct sm_catalogue *catalogue = sm_catalogue_open(folder, sm_text("xx"), err);
    unlink(path);
    rmdir(folder);
    return catalogue;
}

struct wrong_case {
    const char *lines, *says;
};

static const struct wrong_case wrongs[] = {
    {"drones: Drohnen\n", "xx.yaml:1:1: key \"drones\": unknown; did you mean \"drone\"?"},
    {"near: bei {ort}\n", "xx.yaml:1:7: near: nothing fills \"{ort}\"; there are: place"},
    {"near: bei {place\n", "xx.yaml:1:7: near: nothing fills \"{place\""},
    {"night: in der Nacht\n", "xx.yaml:1:8: night: says no {dates|last}, which it must"},
    {"night: \"Nacht auf den {date}\"\n",
     "xx.yaml:1:8: night: nothing fills \"{date}\"; there are: dates|last"},
    {"black-sea: \"{}\"\n", "xx.yaml:1:12: black-sea: nothing fills \"{}\""},
    {"near: in der Gegend\n", "xx.yaml:1:7: near: says no {place}, which it must"},
    {"this-week: \"{week}\"\n", "xx.yaml:1:12: this-week: nothing fills \"{week}\""},
    {"months: [Januar]\n", "xx.yaml:1:9: months: not as many words as it must have"},
    {"plural: two\n", "xx.yaml:1:9: plural: no such rule"},
    {"plural: polish\nkilled: [\"{n} a\", \"{n} b\"]\n", "xx.yaml:2:9: killed: not as many forms"},
};

START_TEST(a_translators_slip_is_named_where_it_stands)
{
    struct sm_error err = {0};
    ck_assert_ptr_null(open_lines(wrongs[_i].lines, &err));
    ck_assert_int_eq(err.code, SM_E_INPUT);
    ck_assert_msg(strstr(err.message, wrongs[_i].says) != NULL, "%s", err.message);
}
END_TEST

START_TEST(what_a_language_lacks_comes_from_the_next)
{
    struct sm_error err = {0};
    struct sm_catalogue *own = open_lines("night: \"Nacht auf den {last}\"\nclash: Kämpfe\n", &err);
    ck_assert_msg(own != NULL, "%s", err.message);
    struct sm_langs chain = {{own, ukrainian, english}, 2}, alone = {{own, english}, 1};
    ck_assert_str_eq(sm_category_word(SM_CLASH, &chain), "Kämpfe");
    ck_assert_str_eq(sm_category_word(SM_DRONE, &chain), "Атака дронів");
    ck_assert_str_eq(sm_category_word(SM_DRONE, &alone), "Drone attack");
    struct sm_text en = sm_text("Fire"), uk = sm_text("Пожежа"), none = {0};
    struct sm_langs uk_en = {{ukrainian, english, english}, 2};
    ck_assert(sm_text_equal(sm_lang_pick(&uk_en, en, uk), uk));
    ck_assert(sm_text_equal(sm_lang_pick(&uk_en, en, none), en));
    ck_assert_uint_eq(sm_lang_pick(speak("uk"), en, none).n, 0);
    ck_assert(sm_text_equal(sm_lang_pick_name(speak("uk"), en, none), en));
    sm_catalogue_close(own);
}
END_TEST

START_TEST(no_code_leads_out_of_the_folder)
{
    static const char *const codes[] = {
        "../lang/en", "en/../uk", "",   "e",
        "EN",         "en.yaml",  "fr", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        struct sm_error err = {0};
        ck_assert_ptr_null(sm_catalogue_open(SITMAP_DATA_FOLDER "/lang", sm_text(codes[i]), &err));
        ck_assert_int_eq(err.code, SM_E_USAGE);
        ck_assert_msg(strstr(err.message, "unknown; there are en, uk") != NULL, "%s", err.message);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("catalogues");
    TCase *tcase = tcase_create("words");
    tcase_add_checked_fixture(tcase, open_catalogues, close_catalogues);
    tcase_add_test(tcase, the_catalogues_that_we_ship_are_whole);
    ADD_ROWS(tcase, numbers_take_the_form_that_the_language_wants, counted);
    ADD_ROWS(tcase, plural_rules_agree_with_the_tables, plurals);
    ADD_ROWS(tcase, a_translators_slip_is_named_where_it_stands, wrongs);
    tcase_add_test(tcase, what_a_language_lacks_comes_from_the_next);
    tcase_add_test(tcase, no_code_leads_out_of_the_folder);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
