/* SPDX-License-Identifier: Apache-2.0
 * Drafts: prose in, rows out. Each case is a paragraph of a round-up of days 971 to 975 (Monday 21
 * to Friday 25 October 2024) and the rows it becomes.
 */
#include "tests/draft_helpers.h"

static void put_number(struct sm_buf *out, const char *name, long long value)
{
    if (value == SM_NO_COUNT) return;
    sm_buf_char(out, ' ');
    sm_buf_str(out, name);
    sm_buf_int(out, value);
}

/* "21-22 near Chasiv Yar advance claimed", "24-25 settlement Kyiv air-defence ~15"; the days of
 * October. */
static void put_row(struct sm_buf *out, const struct sm_event *event)
{
    static const char *const signs[] = {"", "~", ">=", ">", "<="};
    int from = sm_date_from_day(event->date).day, to = sm_date_from_day(event->date_to).day;
    sm_buf_int(out, from);
    if (to != from) sm_buf_char(out, '-');
    if (to != from) sm_buf_int(out, to);
    sm_buf_char(out, ' ');
    sm_buf_str(out, sm_precision_name(event->precision));
    sm_buf_char(out, ' ');
    sm_buf_text(out, event->on_place    ? event->on_place->name_en
                     : event->on_region ? event->on_region->name_en
                                        : event->place);
    sm_buf_char(out, ' ');
    sm_buf_str(out, sm_category_name(event->category));
    if (event->count != SM_NO_COUNT) put_number(out, signs[event->qualifier], event->count);
    put_number(out, "killed ", event->killed);
    put_number(out, "injured ", event->injured);
    if (event->status != SM_REPORTED && event->status != SM_CONFIRMED) {
        sm_buf_char(out, ' ');
        sm_buf_str(out, sm_status_name(event->status));
    }
    sm_buf_char(out, '\n');
}

enum { CASES_MAX = 1024 };
static struct {
    struct sm_text text, rows;
} cases[CASES_MAX];
static int case_count;
static struct sm_buf case_texts[1];

/* A paragraph in one line, and its rows, indented, under it. */
static void read_cases(const char *name, struct sm_buf *text)
{
    char path[1024];
    struct sm_error err = {0};
    snprintf(path, sizeof path, "%s/cases/draft/%s", SITMAP_TESTS, name);
    if (!sm_file_read(path, 1 << 20, text, &err)) {
        fprintf(stderr, "%s\n", err.message);
        exit(EXIT_FAILURE);
    }
    struct sm_text rest = sm_buf_slice(text);
    while (rest.at && case_count < CASES_MAX) {
        struct sm_text line = sm_text_cut(&rest, '\n');
        struct sm_text words = sm_text_trim(line);
        if (!words.n || words.at[0] == '#') continue;
        struct sm_text *rows = case_count ? &cases[case_count - 1].rows : NULL;
        if (line.at[0] != ' ')
            cases[case_count++].text = words;
        else if (rows)
            *rows = (struct sm_text){rows->at ? rows->at : line.at,
                                     (size_t)(sm_text_end(line) - (rows->at ? rows->at : line.at))};
    }
    if (case_count == CASES_MAX) {
        fprintf(stderr, "%s: too many cases for this test's table\n", path);
        exit(EXIT_FAILURE);
    }
}

/* As a round-up has it: "¶" stands between paragraphs, a line break behind the last. */
static void put_paragraphs(struct sm_buf *out, struct sm_text text)
{
    static const char mark[] = " ¶ ";
    for (const char *at = text.at; at < sm_text_end(text); at++) {
        bool here = strncmp(at, mark, sizeof mark - 1) == 0;
        if (here) sm_buf_str(out, "\n\n");
        if (here) at += sizeof mark - 2;
        if (!here) sm_buf_char(out, *at);
    }
    sm_buf_str(out, "\n");
    sm_buf_char(out, '\0');
}

START_TEST(a_paragraph_becomes_rows)
{
    struct sm_error err = {0};
    struct sm_buf source = {0}, rows = {0}, text = {0};
    put_paragraphs(&text, cases[_i].text);
    struct sm_draft *draft = draft_of(text.bytes, &source, &err);
    ck_assert_msg(draft != NULL, "%s: %s", text.bytes, err.message);
    for (size_t i = 0; i < draft->row_count; i++) {
        sm_buf_str(&rows, "    ");
        put_row(&rows, &draft->rows[i].event);
    }
    struct sm_text got = sm_text_trim(sm_buf_slice(&rows)), wanted = sm_text_trim(cases[_i].rows);
    ck_assert_msg(sm_text_equal(got, wanted), "%s\nbecomes\n%.*s\nnot\n%.*s", text.bytes,
                  SM_TEXT_ARG(got), SM_TEXT_ARG(wanted));
    sm_draft_close(draft);
    sm_buf_finish(&text);
    sm_buf_finish(&source);
    sm_buf_finish(&rows);
}
END_TEST

START_TEST(what_makes_no_row_is_noted)
{
    static const struct {
        const char *text;
        enum sm_draft_why why;
    } wanted[] = {
        {"Heavy fighting continued near Pokrovske.\n", SM_DRAFT_UNRESOLVED},
        {"The parliament in Seoul debated the budget.\n", SM_DRAFT_OFF_MAP},
        {"Some 70 per cent of the raids took place in 2023.\n", SM_DRAFT_OFF_MAP},
        {"Last week a missile killed five people in Poltava.\n", SM_DRAFT_BACKGROUND},
    };
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        struct sm_error err = {0};
        struct sm_buf source = {0};
        struct sm_draft *draft = draft_of(wanted[i].text, &source, &err);
        ck_assert_msg(draft != NULL, "%s", err.message);
        ck_assert_msg(draft->row_count == 0, "%s", wanted[i].text);
        bool found = false;
        for (size_t k = 0; k < draft->note_count; k++)
            found |= draft->notes[k].why == wanted[i].why && draft->notes[k].text.n;
        ck_assert_msg(found, "%s", wanted[i].text);
        sm_draft_close(draft);
        sm_buf_finish(&source);
    }
}
END_TEST

START_TEST(a_row_carries_its_sentence_and_its_rules)
{
    struct sm_error err = {0};
    struct sm_buf source = {0};
    struct sm_draft *draft = draft_of(
        "The front was quiet. A missile hit Sumy on Wednesday, the mayor said.\n", &source, &err);
    ck_assert_msg(draft != NULL, "%s", err.message);
    ck_assert_uint_eq(draft->row_count, 1);
    const struct sm_draft_row *row = &draft->rows[0];
    struct sm_text evidence = {source.bytes + row->from, row->to - row->from};
    ck_assert(sm_text_is(evidence, "A missile hit Sumy on Wednesday, the mayor said."));
    ck_assert(sm_text_is(row->event.id, "sumy-missile"));
    ck_assert(sm_text_is(row->event.attribution, "the mayor"));
    ck_assert_ptr_nonnull(strstr(row->rules.at, "when:weekday"));
    ck_assert_ptr_nonnull(strstr(row->rules.at, "where:"));
    ck_assert_ptr_nonnull(strstr(row->rules.at, "what:"));
    sm_draft_close(draft);
    sm_buf_finish(&source);
}
END_TEST

START_TEST(an_id_is_a_place_in_plain_letters_and_a_category)
{
    static const struct {
        const char *text, *id;
    } of[] = {
        {"On Tuesday a drone hit Rzesz\u00f3w in Poland, police said.\n", "rzeszow-drone"},
        {"A missile hit Chasiv Yar on Wednesday.\n", "chasiv-yar-missile"},
        {"A missile hit Kam\u2019yanets-Podilskyi on Wednesday.\n", "kamianets-podilskyi-missile"},
    };
    for (size_t i = 0; i < sizeof of / sizeof *of; i++) {
        struct sm_error err = {0};
        struct sm_buf source = {0};
        struct sm_draft *draft = draft_of(of[i].text, &source, &err);
        ck_assert_msg(draft && draft->row_count == 1, "%s%s", of[i].text, err.message);
        struct sm_text id = draft->rows[0].event.id;
        ck_assert_msg(sm_text_is(id, of[i].id), "%.*s", (int)id.n, id.at);
        sm_draft_close(draft);
        sm_buf_finish(&source);
    }
}
END_TEST

START_TEST(a_shared_number_stays_with_the_first)
{
    struct sm_error err = {0};
    struct sm_buf source = {0};
    struct sm_draft *draft = draft_of(
        "Shelling of Nikopol and Marhanets killed four people on Monday.\n", &source, &err);
    ck_assert_msg(draft != NULL, "%s", err.message);
    ck_assert_uint_eq(draft->row_count, 2);
    ck_assert_int_eq(draft->rows[0].event.killed, 4);
    ck_assert_int_eq(draft->rows[1].event.killed, SM_NO_COUNT);
    ck_assert_ptr_nonnull(strstr(draft->rows[0].review.at, "shared by 2 places"));
    sm_draft_close(draft);
    sm_buf_finish(&source);
}
END_TEST

START_TEST(the_week_is_named_without_its_days)
{
    static const struct {
        const char *source, *title;
    } wanted[] = {
        {"Weekly roundup. The line holds. Days 971-975\n\nQuiet.\n", "The line holds"},
        {"Weekly roundup. Days 971-975\n\nQuiet.\n", ""},
    };
    for (size_t i = 0; i < 2; i++) {
        struct sm_error err = {0};
        struct sm_draft_options options = {
            .coverage = {.day_one = SM_DAY_ONE, .from = SM_NO_DAY, .to = SM_NO_DAY}, .name = "t"};
        struct sm_draft *draft =
            sm_draft_read(sm_text(wanted[i].source), &options, test_gazetteer, NULL, &err);
        ck_assert_msg(draft != NULL, "%s", err.message);
        ck_assert_msg(sm_text_is(draft->title, wanted[i].title), "%.*s", SM_TEXT_ARG(draft->title));
        sm_draft_close(draft);
    }
}
END_TEST

START_TEST(the_reader_of_weeks_takes_the_draft)
{
    struct sm_error err = {0};
    struct sm_buf source = {0};
    struct sm_draft *draft = draft_of("A \"missile, or two\" hit Sumy on Wednesday night.\n"
                                      "\nOvernight on Monday drones hit Odesa.\n",
                                      &source, &err);
    ck_assert_msg(draft != NULL, "%s", err.message);
    struct sm_week *week = sm_draft_open_week(draft, "t", test_gazetteer, NULL, &err);
    ck_assert_msg(week != NULL, "%s", err.message);
    ck_assert(week->draft);
    ck_assert_uint_eq(week->event_count, 2);
    ck_assert_int_eq(week->events[1].date, 20016);
    ck_assert_int_eq(week->events[1].date_to, 20017);
    sm_week_close(week);
    sm_draft_close(draft);
    sm_buf_finish(&source);
}
END_TEST

START_TEST(a_failing_allocation_is_an_error)
{
    const char *text =
        "Weekly. Days 971-975\n\nA missile hit Sumy on Wednesday. Two people died.\n";
    struct sm_draft_options options = {
        .coverage = {.day_one = SM_DAY_ONE, .from = SM_NO_DAY, .to = SM_NO_DAY}, .name = "t"};
    for (long n = 0;; n++) {
        struct sm_error err = {0};
        sm_memory_fail_after(n);
        struct sm_draft *draft = sm_draft_read(sm_text(text), &options, test_gazetteer, NULL, &err);
        sm_memory_fail_after(-1);
        if (draft) {
            bool whole = draft->row_count == 1 && draft->rows[0].event.id.n;
            sm_draft_close(draft);
            ck_assert_msg(whole, "allocation %ld was lost in silence", n);
            if (n > 2000 || err.code == SM_OK) return;
        }
        ck_assert_int_eq(err.code, SM_E_MEMORY);
    }
}
END_TEST

static Suite *make_suite(void)
{
    Suite *suite = suite_create("drafts");
    TCase *tcase = tcase_create("draft");
    tcase_add_loop_test(tcase, a_paragraph_becomes_rows, 0, case_count);
    tcase_add_test(tcase, what_makes_no_row_is_noted);
    tcase_add_test(tcase, a_row_carries_its_sentence_and_its_rules);
    tcase_add_test(tcase, an_id_is_a_place_in_plain_letters_and_a_category);
    tcase_add_test(tcase, a_shared_number_stays_with_the_first);
    tcase_add_test(tcase, the_week_is_named_without_its_days);
    tcase_add_test(tcase, the_reader_of_weeks_takes_the_draft);
    tcase_add_test(tcase, a_failing_allocation_is_an_error);
    tcase_set_timeout(tcase, 60);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    begin_weeks();
    read_cases("rows.txt", &case_texts[0]);
    Suite *suite = make_suite();
    int failed = run_suite(suite);
    end_weeks();
    sm_buf_finish(&case_texts[0]);
    return failed;
}
