/* SPDX-License-Identifier: Apache-2.0
 * Folding of names, and the forms that words around a name give it.
 */
#include <stdio.h>

#include "run.h"

#include "base/file.h"
#include "data/gazetteer.h"
#include "data/name.h"
#include "data/name_form.h"

enum { LINES_MAX = 256 };

struct lines {
    struct sm_buf text;
    struct sm_text at[LINES_MAX];
    int count;
};
static struct lines same, different;

static void load(struct lines *lines, const char *name)
{
    char path[1024];
    struct sm_error err = {0};
    snprintf(path, sizeof path, "%s/cases/places/%s", SITMAP_TESTS, name);
    if (!sm_file_read(path, 1 << 20, &lines->text, &err)) {
        fprintf(stderr, "%s\n", err.message);
        exit(EXIT_FAILURE);
    }
    struct sm_text rest = sm_buf_slice(&lines->text);
    while (rest.at && lines->count < LINES_MAX) {
        struct sm_text line = sm_text_trim(sm_text_cut(&rest, '\n'));
        if (line.n && line.at[0] != '#') lines->at[lines->count++] = line;
    }
    if (lines->count == LINES_MAX) {
        fprintf(stderr, "%s: too many cases for this test's table\n", path);
        exit(EXIT_FAILURE);
    }
}

static void fold(struct sm_text name, char out[256])
{
    struct sm_buf buf = {0};
    sm_name_fold(&buf, name);
    snprintf(out, 256, "%s", buf.bytes ? buf.bytes : "");
    sm_buf_finish(&buf);
}

START_TEST(spellings_of_one_name_fold_alike)
{
    struct sm_text rest = same.at[_i], first = sm_text_trim(sm_text_cut(&rest, '|'));
    char wanted[256], got[256];
    fold(first, wanted);
    while (rest.at) {
        struct sm_text other = sm_text_trim(sm_text_cut(&rest, '|'));
        fold(other, got);
        ck_assert_msg(strcmp(got, wanted) == 0, "%.*s folds to %s, %.*s to %s", SM_TEXT_ARG(first),
                      wanted, SM_TEXT_ARG(other), got);
    }
}
END_TEST

START_TEST(names_of_two_places_stay_apart)
{
    struct sm_text rest = different.at[_i], first = sm_text_trim(sm_text_cut(&rest, '|'));
    char a[256], b[256];
    fold(first, a);
    fold(sm_text_trim(rest), b);
    ck_assert_msg(strcmp(a, b) != 0, "%.*s both fold to %s", SM_TEXT_ARG(different.at[_i]), a);
}
END_TEST

START_TEST(a_spelling_is_the_same_whatever_its_case_and_marks)
{
    ck_assert(sm_name_same_plain(sm_text("Chasiv Yar"), sm_text("CHASIV-YAR")));
    ck_assert(sm_name_same_plain(sm_text("Куп'янськ"), sm_text("куп’янськ")));
    ck_assert(sm_name_same_plain(sm_text("Київ"), sm_text("Ки\xD1\x96\xCC\x88в"))); /* і and dots */
    ck_assert(sm_name_same_plain(sm_text("Ґ"), sm_text("г")));
    ck_assert(!sm_name_same_plain(sm_text("Kyiv"), sm_text("Київ")));
    ck_assert(!sm_name_same_plain(sm_text("Kyiv"), sm_text("Kyiv2")));
    ck_assert(sm_name_same_plain(sm_text(""), sm_text(" -'")));
}
END_TEST

START_TEST(folding_survives_what_is_no_name)
{
    char out[256];
    fold((struct sm_text){NULL, 0}, out);
    ck_assert_str_eq(out, "");
    fold(sm_text("\xFF\xD0"), out);
    ck_assert_uint_gt(strlen(out), 0);
    fold(sm_text("'-– "), out);
    ck_assert_str_eq(out, "");
    fold(sm_text("北京 12"), out);
    ck_assert_str_eq(out, "北京12");
}
END_TEST

START_TEST(names_that_are_alike_begin_alike)
{
    struct sm_text rest = same.at[_i];
    unsigned wanted = sm_name_beginning(sm_text_trim(sm_text_cut(&rest, '|')));
    while (rest.at)
        ck_assert_uint_eq(sm_name_beginning(sm_text_trim(sm_text_cut(&rest, '|'))), wanted);
}
END_TEST

/* Whatever letter comes first and whatever behind it. */
START_TEST(a_look_at_the_first_letter_never_passes_over_what_begins_so)
{
    static const char *const behind[] = {"", "h", "a", "u", "q", "-a", "ш", "я"};
    for (uint32_t code = 1; code < 0x600; code++)
        for (size_t i = 0; i < sizeof behind / sizeof *behind; i++) {
            struct sm_buf name = {0};
            uint32_t bones[SM_BONES_MAX];
            sm_buf_code(&name, code);
            sm_buf_str(&name, behind[i]);
            size_t count = sm_name_bones(sm_buf_slice(&name), bones);
            ck_assert_msg(!count || sm_name_may_begin(sm_buf_slice(&name), bones[0]), "U+%04X %s",
                          (unsigned)code, behind[i]);
            sm_buf_finish(&name);
        }
    ck_assert(!sm_name_may_begin(sm_text("Dnipro"), 'b'));
    ck_assert(!sm_name_may_begin(sm_text("Дніпро"), 'b'));
    ck_assert(sm_name_may_begin(sm_text("\xD0"), 'b'));
}
END_TEST

static const struct {
    const char *name, *stem;
    enum sm_form form;
} forms[] = {
    {"Kursk region", "Kursk", SM_FORM_REGION},
    {"KURSK REGION", "KURSK", SM_FORM_REGION},
    {"Курська Область", "Курська", SM_FORM_OBLAST},
    {"Primorsky Krai", "Primorsky", SM_FORM_KRAI},
    {"Republic of Crimea", "Crimea", SM_FORM_REPUBLIC},
    {"м. Київ", "Київ", SM_FORM_SETTLEMENT},
    {"м.Київ", "Київ", SM_FORM_SETTLEMENT},
    {"the city of Kyiv", "Kyiv", SM_FORM_SETTLEMENT},
    {"Kyiv City", "Kyiv", SM_FORM_SETTLEMENT},
    {"Kyiv", "Kyiv", SM_FORM_BARE},
    {"region", "region", SM_FORM_BARE},
    {" region", " region", SM_FORM_BARE},
    {"Subregion", "Subregion", SM_FORM_BARE},
    {"near Selydove", "Selydove", SM_FORM_NEAR},
    {"Near the", "the", SM_FORM_NEAR},
    {"Nearby", "Nearby", SM_FORM_BARE},
    {"outskirts of Toretsk", "Toretsk", SM_FORM_NEAR},
    {"Kupiansk area", "Kupiansk", SM_FORM_NEAR},
    {"Pokrovsk direction", "Pokrovsk", SM_FORM_DIRECTION},
    {"Покровський напрямок", "Покровський", SM_FORM_DIRECTION},
    {"Pokrovsk raion", "Pokrovsk", SM_FORM_DISTRICT},
    {"all Ukraine", "Ukraine", SM_FORM_ALL},
    {"all of Ukraine", "Ukraine", SM_FORM_ALL},
    {"вся Україна", "Україна", SM_FORM_ALL},
    {"across Kharkiv region", "Kharkiv region", SM_FORM_ALL},
};

START_TEST(words_around_a_name_give_its_form)
{
    struct sm_text name = sm_text(forms[_i].name);
    bool relation = forms[_i].form >= SM_FORM_NEAR;
    struct sm_formed formed = relation ? sm_relation_form(name) : sm_name_form(name);
    ck_assert_msg(formed.form == forms[_i].form && sm_text_is(formed.stem, forms[_i].stem),
                  "%s: form %d of \"%.*s\"", forms[_i].name, (int)formed.form,
                  SM_TEXT_ARG(formed.stem));
}
END_TEST

int main(void)
{
    load(&same, "same.txt");
    load(&different, "different.txt");
    Suite *suite = suite_create("names");
    TCase *folding = tcase_create("folding");
    tcase_add_loop_test(folding, spellings_of_one_name_fold_alike, 0, same.count);
    tcase_add_loop_test(folding, names_of_two_places_stay_apart, 0, different.count);
    tcase_add_loop_test(folding, names_that_are_alike_begin_alike, 0, same.count);
    tcase_add_test(folding, a_spelling_is_the_same_whatever_its_case_and_marks);
    tcase_add_test(folding, a_look_at_the_first_letter_never_passes_over_what_begins_so);
    tcase_add_test(folding, folding_survives_what_is_no_name);
    suite_add_tcase(suite, folding);
    TCase *form = tcase_create("forms");
    ADD_ROWS(form, words_around_a_name_give_its_form, forms);
    suite_add_tcase(suite, form);
    int status = run_suite(suite);
    sm_buf_finish(&same.text);
    sm_buf_finish(&different.text);
    return status;
}
