/* SPDX-License-Identifier: Apache-2.0
 * Drafts of long texts: the same in one thread and in two, and of words without number.
 */
#include <string.h>

#include "tests/draft_helpers.h"

static const char *const paragraphs[] = {
    "On Monday drones hit Odesa and Mykolaiv, killing three people, the governor said.\n\n",
    "A missile struck a power plant in Kharkiv region overnight into Tuesday. The next day two of "
    "the wounded died in hospital.\n\n",
    "Russian forces said they had taken Selydove, about 20 km southeast of Pokrovsk, on Thursday; "
    "Ukraine's General Staff counted 172 clashes, 40 of them near Kurakhove.\n\n",
    "Last week leaders met in Berlin. They will meet again on Friday.\n\n",
    "«Шахеди» атакували Суми у ніч на середу, поранено двох людей.\n\n",
};

static void write_long_text(struct sm_buf *source, size_t count)
{
    enum { KINDS = sizeof paragraphs / sizeof *paragraphs };
    sm_buf_str(source, "Weekly roundup. Days 971-975\n\n");
    for (size_t i = 0; i < count; i++)
        sm_buf_str(source, paragraphs[(i * i + i / 3) % KINDS]);
}

/* All that a draft says, in the caller's buffer. */
static void put_draft(struct sm_text source, int threads, struct sm_buf *out)
{
    struct sm_error err = {0};
    struct sm_draft_options options = {
        .coverage = {.day_one = SM_DAY_ONE, .from = SM_NO_DAY, .to = SM_NO_DAY},
        .name = "t.txt",
        .threads = threads};
    struct sm_draft *draft = sm_draft_read(source, &options, test_gazetteer, NULL, &err);
    ck_assert_msg(draft != NULL, "%s", err.message);
    sm_draft_put_yaml(draft, out);
    sm_draft_put_csv(draft, out);
    sm_draft_put_json(draft, out);
    sm_draft_close(draft);
}

static void ck_same_draft(size_t paragraph_count)
{
    struct sm_buf source = {0}, one = {0}, two = {0}, own = {0};
    write_long_text(&source, paragraph_count);
    put_draft(sm_buf_slice(&source), 1, &one);
    put_draft(sm_buf_slice(&source), 2, &two);
    put_draft(sm_buf_slice(&source), 0, &own);
    ck_assert_uint_gt(one.count, 50 * paragraph_count);
    ck_assert(sm_text_equal(sm_buf_slice(&one), sm_buf_slice(&two)));
    ck_assert(sm_text_equal(sm_buf_slice(&one), sm_buf_slice(&own)));
    sm_buf_finish(&source);
    sm_buf_finish(&one);
    sm_buf_finish(&two);
    sm_buf_finish(&own);
}

START_TEST(a_short_draft_is_the_same_in_two_threads)
{
    ck_same_draft(5);
}
END_TEST

START_TEST(a_long_draft_is_the_same_in_two_threads)
{
    ck_same_draft(400);
}
END_TEST

START_TEST(a_word_has_one_number_however_it_is_written)
{
    struct sm_prose prose;
    struct sm_error err = {0};
    ck_assert(sm_prose_read(&prose, sm_text("Drones, DRONES and the drones'"), "t", NULL, &err));
    const struct sm_token *tokens = prose.tokens;
    ck_assert_uint_eq(tokens[0].word, tokens[2].word);
    ck_assert_uint_eq(tokens[0].word, tokens[5].word);
    ck_assert_uint_ne(tokens[0].word, tokens[3].word);
    ck_assert_uint_eq(tokens[prose.token_count].word, 0);
    sm_prose_finish(&prose);
}
END_TEST

/* More different words than are numbered: those behind are asked about anew, with one result. */
START_TEST(words_without_number_are_read_like_others)
{
    enum { DIFFERENT = 40000 };
    struct sm_buf source = {0}, draft = {0};
    sm_buf_str(&source, "Weekly roundup. Days 971-975\n\n");
    for (int i = 0; i < DIFFERENT; i++) {
        sm_buf_str(&source, "word-");
        sm_buf_int(&source, i);
        sm_buf_str(&source, i % 12 == 11 ? "x.\n\n" : "x ");
    }
    sm_buf_str(&source, "\n\nOn Wednesday drones struck refineries at Volgograd.\n");
    put_draft(sm_buf_slice(&source), 2, &draft);
    ck_assert_ptr_nonnull(strstr(draft.bytes, "Volgograd"));
    ck_assert_ptr_nonnull(strstr(draft.bytes, "what:drones-struck"));
    sm_buf_finish(&source);
    sm_buf_finish(&draft);
}
END_TEST

static Suite *make_suite(void)
{
    Suite *suite = suite_create("threads of drafts");
    TCase *tcase = tcase_create("draft");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, a_short_draft_is_the_same_in_two_threads);
    tcase_add_test(tcase, a_long_draft_is_the_same_in_two_threads);
    tcase_add_test(tcase, a_word_has_one_number_however_it_is_written);
    tcase_add_test(tcase, words_without_number_are_read_like_others);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return run_week_suite(make_suite);
}
