/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <string.h>

#include "tests/prose_helpers.h"

static void read_text(const char *text)
{
    read_prose(text, &report);
}

static void finish(void)
{
    finish_prose();
}

/* The tokens as compared, '|' between them. */
static const char *lowered(void)
{
    static char out[4096];
    size_t n = 0;
    out[0] = '\0';
    for (size_t i = 0; i < prose.token_count; i++)
        n += (size_t)snprintf(out + n, sizeof out - n, "%s%.*s", i ? "|" : "",
                              SM_TEXT_ARG(prose.tokens[i].low));
    return out;
}

struct pair {
    const char *text, *expected;
};

static const struct pair words[] = {
    {"Shevchenko's guns", "shevchenko|guns"},
    {"Shevchenko’s mid-range F-16s", "shevchenko|mid-range|f-16s"},
    {"the forces' attack", "the|forces|attack"},
    {"the 'Russian forces' left", "the|'|russian|forces|'|left"},
    {"U.S. and a.m.", "u.s.|and|a.m."},
    {"U.S.-led", "u.s.-led"},
    {"Gen. Syrskyi", "gen|.|syrskyi"},
    {"Kupiansk–Lyman, Kupiansk-Lyman", "kupiansk|-|lyman|,|kupiansk-lyman"},
    {"Days 971-975", "days|971|-|975"},
    {"21st, 24-hour, 155mm", "21|st|,|24|-|hour|,|155|mm"},
    {"at 14:30 on 21.10.2024", "at|14:30|on|21.10.2024"},
    {"Слов’янськ, Словʼянськ, Слов'янськ", "слов'янськ|,|слов'янськ|,|слов'янськ"},
    {"ҐАНОК ЇЖАК", "ґанок|їжак"},
    {"м.Київ", "м|.|київ"},
    {"Pok\u00ADrovsk \u202EKyiv\u202C Ки\u0301їв", "pokrovsk|kyiv|київ"},
    {"“yes” «так» – …", "\"|yes|\"|\"|так|\"|-|..."},
    {"wait... and", "wait|...|and"},
    {"AT&amp;T&nbsp;5", "at|&|t|5"},
    {"see https://t.me/Kharkiv/1, @Kyiv_ova", "see|https://t.me/Kharkiv/1|,|@Kyiv_ova"},
    {"🇺🇦🇺🇦 x", "🇺🇦|🇺🇦|x"},
    {"Łódź ŽILINA", "łódź|žilina"},
};

START_TEST(words_are_made_comparable)
{
    read_text(words[_i].text);
    ck_assert_str_eq(lowered(), words[_i].expected);
    finish();
}
END_TEST

struct number {
    const char *text;
    long long value;
};

static const struct number numbers[] = {
    {"1,027", 1027},
    {"12 000", 12000},
    {"12\u00A0000", 12000},
    {"12\u202F000", 12000},
    {"1,234,567", 1234567},
    {"3.5", -1},
    {"3,5", -1},
    {"14:30", -1},
    {"21.10.2024", -1},
    {"99999999999999999999999", -1},
    {"007", 7},
};

START_TEST(whole_numbers_have_values)
{
    read_text(numbers[_i].text);
    ck_assert_uint_eq(prose.token_count, 1);
    ck_assert_int_eq(prose.tokens[0].kind, SM_TOKEN_NUMBER);
    ck_assert_int_eq(prose.tokens[0].value, numbers[_i].value);
    finish();
}
END_TEST

START_TEST(neighbouring_numbers_stay_apart)
{
    read_text("in 2024 300 men, 1,5 000, 12,000 300");
    ck_assert_str_eq(lowered(), "in|2024|300|men|,|1,5|000|,|12,000|300");
    finish();
}
END_TEST

START_TEST(capitals_possessives_and_spaces_are_noted)
{
    read_text("Russia's HUR said: \"НАТО's\" йшло");
    const struct sm_token *t = prose.tokens;
    ck_assert(t[0].capital && !t[0].all_capitals && t[0].possessive && t[0].space_before);
    ck_assert(t[1].all_capitals && !t[1].possessive);
    ck_assert(!t[2].capital && !t[3].space_before && t[4].space_before && !t[5].space_before);
    ck_assert(t[5].all_capitals && t[5].possessive);
    ck_assert(!t[7].capital);
    finish();
}
END_TEST

START_TEST(each_sentence_knows_its_tongue)
{
    read_text("Two fell near Покровськ. Двоє впали біля Lyman.");
    ck_assert_int_eq(prose.sentences[0].tongue, SM_TONGUE_ENGLISH);
    ck_assert_int_eq(prose.sentences[1].tongue, SM_TONGUE_UKRAINIAN);
    finish();
}
END_TEST

START_TEST(runs_of_tokens_match_phrases)
{
    read_text("According to the U.S. Army");
    ck_assert_uint_eq(sm_prose_match(&prose, 0, 5, "according to"), 2);
    ck_assert_uint_eq(sm_prose_match(&prose, 0, 5, "according * the u.s."), 4);
    ck_assert_uint_eq(sm_prose_match(&prose, 0, 5, "according"), 1);
    ck_assert_uint_eq(sm_prose_match(&prose, 0, 5, "accord"), 0);
    ck_assert_uint_eq(sm_prose_match(&prose, 0, 1, "according to"), 0);
    ck_assert_uint_eq(sm_prose_match(&prose, 4, 5, "army *"), 0);
    finish();
}
END_TEST

START_TEST(tokens_know_their_sentence_and_line)
{
    read_text("Menu\n\nOne fell. Two\nfell.\n");
    ck_assert_ptr_null(sm_prose_sentence_of(&prose, 0));
    ck_assert_ptr_eq(sm_prose_sentence_of(&prose, 1), &prose.sentences[0]);
    ck_assert_ptr_eq(sm_prose_sentence_of(&prose, 6), &prose.sentences[1]);
    ck_assert_ptr_null(sm_prose_sentence_of(&prose, 7));
    ck_assert(sm_text_is(sm_prose_slice(&prose, 1, 2), "One fell"));
    ck_assert_uint_eq(sm_prose_line(&prose, 0), 1);
    ck_assert_uint_eq(sm_prose_line(&prose, 4), 1);
    ck_assert_uint_eq(sm_prose_line(&prose, 6), 3);
    ck_assert_uint_eq(sm_prose_line(&prose, prose.source.n), 5);
    finish();
}
END_TEST

START_TEST(what_is_not_text_is_refused_by_line_and_byte)
{
    struct sm_error err = {0};
    ck_assert(!sm_prose_read(&prose, sm_text("one\ntwo \xFF"), "week.txt", NULL, &err));
    ck_assert_int_eq(err.code, SM_E_INPUT);
    ck_assert(strstr(err.message, "week.txt:2: byte 5 of the line is not UTF-8"));
    struct sm_text nul = {"one\n\0two", 8};
    ck_assert(!sm_prose_read(&prose, nul, "week.txt", NULL, &err));
    ck_assert(strstr(err.message, "week.txt:2: byte 1 of the line is NUL"));
}
END_TEST

START_TEST(memory_may_run_out_anywhere)
{
    bool done = false;
    long n = 0;
    for (; !done && n < 100; n++) {
        struct sm_error err = {0};
        sm_memory_fail_after(n);
        done =
            sm_prose_read(&prose, sm_text("Title\n\nOne fell. Two fell."), "week.txt", NULL, &err);
        sm_memory_fail_after(-1);
        ck_assert(done || err.code == SM_E_MEMORY);
    }
    ck_assert(done && n > 3);
    sm_prose_finish(&prose);
}
END_TEST

START_TEST(ten_megabytes_on_one_line_are_read)
{
    enum { SIZE = 10 << 20 };
    char *text = malloc(SIZE);
    ck_assert_ptr_nonnull(text);
    static const char unit[] = "Two fell near Kyiv. ";
    for (size_t i = 0; i < SIZE; i++)
        text[i] = unit[i % (sizeof unit - 1)];
    struct sm_error err = {0};
    ck_assert(sm_prose_read(&prose, (struct sm_text){text, SIZE}, "week.txt", NULL, &err));
    ck_assert_uint_eq(prose.sentence_count, SIZE / 20);
    sm_prose_finish(&prose);
    free(text);
}
END_TEST

START_TEST(a_sentence_without_an_end_is_ended_and_a_long_list_is_not)
{
    struct sm_buf text = {0};
    sm_buf_str(&text, "Russian forces shelled Kyiv");
    for (int i = 0; i < 150; i++)
        sm_buf_str(&text, ", Sumy");
    sm_buf_char(&text, '\0');
    read_text(text.bytes);
    ck_assert_uint_eq(prose.sentence_count, 1);
    finish();
    text.count--;
    for (int i = 0; i < 20000; i++)
        sm_buf_str(&text, ", Sumy");
    sm_buf_char(&text, '\0');
    read_text(text.bytes);
    ck_assert_uint_gt(prose.sentence_count, 60);
    for (size_t i = 0; i < prose.sentence_count; i++)
        ck_assert_uint_le(prose.sentences[i].token_count, 600);
    finish();
    sm_buf_finish(&text);
}
END_TEST

/* As many words as make every array of tokens full once. */
START_TEST(behind_the_last_word_stand_blanks_that_match_nothing)
{
    struct sm_buf text = {0};
    for (size_t count = 1; count <= 64; count++) {
        sm_buf_str(&text, count > 1 ? " but" : "but");
        struct sm_buf read = {0};
        sm_buf_text(&read, sm_buf_slice(&text));
        sm_buf_char(&read, '\0');
        read_text(read.bytes);
        ck_assert_uint_eq(prose.token_count, count);
        for (size_t i = count; i < count + SM_BLANK_TOKENS; i++)
            ck_assert(prose.tokens[i].kind == SM_TOKEN_MARK && prose.tokens[i].low.n == 0);
        ck_assert_uint_eq(sm_prose_match(&prose, count - 1, count + 2, "but *"), 0);
        finish();
        sm_buf_finish(&read);
    }
    sm_buf_finish(&text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("roundup_prose");
    TCase *tcase = tcase_create("roundup_prose");
    tcase_set_timeout(tcase, 60);
    ADD_ROWS(tcase, words_are_made_comparable, words);
    ADD_ROWS(tcase, whole_numbers_have_values, numbers);
    tcase_add_test(tcase, neighbouring_numbers_stay_apart);
    tcase_add_test(tcase, capitals_possessives_and_spaces_are_noted);
    tcase_add_test(tcase, each_sentence_knows_its_tongue);
    tcase_add_test(tcase, runs_of_tokens_match_phrases);
    tcase_add_test(tcase, behind_the_last_word_stand_blanks_that_match_nothing);
    tcase_add_test(tcase, tokens_know_their_sentence_and_line);
    tcase_add_test(tcase, what_is_not_text_is_refused_by_line_and_byte);
    tcase_add_test(tcase, memory_may_run_out_anywhere);
    tcase_add_test(tcase, ten_megabytes_on_one_line_are_read);
    tcase_add_test(tcase, a_sentence_without_an_end_is_ended_and_a_long_list_is_not);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
