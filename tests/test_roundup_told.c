/* SPDX-License-Identifier: Apache-2.0
 * What a draft's rows say of themselves: titles, sums, earlier tolls.
 */
#include <signal.h>
#include <string.h>

#include "base/file.h"
#include "tests/draft_helpers.h"

static const struct {
    const char *text, *title;
} titles[] = {
    {"In a statement on Tuesday, the ministry said fresh troops had arrived in Kursk region.",
     "Fresh troops had arrived"},
    {"Russian troops attacked near Robotyne, Mala Tokmachka and Novodarivka on Tuesday.",
     "Russian troops attacked"},
    {"Moscow claimed the capture of Tonenke, Umanske and Yasnobrodivka on Tuesday.",
     "The capture of Tonenke, Umanske and Yasnobrodivka"},
    {"Shelling of Nikopol and Marhanets killed four people on Monday.",
     "Shelling of Nikopol and Marhanets killed four people (sum with Marhanets)"},
    {"Russia attacked Kyiv and other cities on Tuesday, killing 14 people.",
     "Russia attacked Kyiv and other cities, killing 14 people (sum with places not named)"},
    {"Kryvyi Rih, where the president was born, lost power after a raid on Tuesday.",
     "Kryvyi Rih, where the president was born, lost power"},
    {"Russia said on Tuesday that it had destroyed 63 drones over Bryansk region.",
     "Russia said that it had destroyed 63 drones over Bryansk region"},
    {"The death toll from Monday's strike on Sumy rose to five.",
     "The death toll from Monday's strike on Sumy rose to five"},
    {"In the Borova community of Kharkiv region, a shop was shelled on Tuesday.",
     "A shop was shelled"},
    {"Missiles struck Kharkiv on Monday and again on Thursday night.", "Missiles struck Kharkiv"},
    {"Thirty-six clashes took place near Pokrovsk on Tuesday and 62 on Thursday.",
     "Thirty-six clashes took place near Pokrovsk"},
    {"Wednesday brought a drone strike on a refinery in Tambov.",
     "Wednesday brought a drone strike on a refinery"},
    {"Missiles struck an infrastructure site in Kyiv on Monday, before any of the air-raid sirens "
     "had "
     "sounded there.",
     "Missiles struck an infrastructure site in Kyiv"},
    {"Russian troops entered the railway station of Toretsk on Monday, but were driven out of it.",
     "Russian troops entered the railway station of Toretsk, but…"},
    {"In Odesa region, some 20 missiles fired at the ports of the south were brought down on "
     "Friday.",
     "Some 20 missiles fired at the ports of the south were brought down"},
    {"A thermal power plant, which its own workers had repaired twice since the winter, was hit by "
     "drones again in Kharkiv on Thursday.",
     "A thermal power plant was hit by drones again in Kharkiv"},
    {"Missiles destroyed a store of grain in the old harbour with most of what the fields had "
     "given "
     "that summer in Mykolaiv.",
     "Missiles destroyed a store of grain in the old harbour…"},
    {"У вівторок росіяни вдарили по Харкову шахедами.", "Росіяни вдарили по Харкову шахедами"},
};

START_TEST(a_title_says_what_a_reader_needs)
{
    struct sm_error err = {0};
    struct sm_buf source = {0};
    struct sm_draft *draft = draft_of(titles[_i].text, &source, &err);
    ck_assert_msg(draft != NULL, "%s", err.message);
    ck_assert(draft->row_count > 0);
    const struct sm_event *event = &draft->rows[0].event;
    struct sm_text title = event->title.n ? event->title : event->title_uk;
    ck_assert_msg(sm_text_is(title, titles[_i].title), "%.*s", SM_TEXT_ARG(title));
    sm_draft_close(draft);
    sm_buf_finish(&source);
}
END_TEST

START_TEST(an_earlier_toll_stays_in_the_review)
{
    struct sm_error err = {0};
    struct sm_buf source = {0};
    struct sm_draft *draft = draft_of("A missile hit Sumy on Monday, killing three people. The "
                                      "death toll later rose to five.\n",
                                      &source, &err);
    ck_assert_msg(draft != NULL, "%s", err.message);
    ck_assert_uint_eq(draft->row_count, 1);
    ck_assert_int_eq(draft->rows[0].event.killed, 5);
    ck_assert_ptr_nonnull(strstr(draft->rows[0].review.at, "told earlier as 3 killed"));
    sm_draft_close(draft);
    sm_buf_finish(&source);
}
END_TEST

START_TEST(casualties_of_one_of_several_places_are_given_to_none)
{
    struct sm_error err = {0};
    struct sm_buf source = {0};
    struct sm_draft *draft = draft_of("Drones hit Odesa on Monday, and a missile struck Kharkiv. "
                                      "Three people were killed.\n",
                                      &source, &err);
    ck_assert_msg(draft != NULL, "%s", err.message);
    ck_assert_uint_eq(draft->row_count, 2);
    for (int i = 0; i < 2; i++)
        ck_assert_int_eq(draft->rows[i].event.killed, SM_NO_COUNT);
    ck_assert_uint_eq(draft->note_count, 1);
    ck_assert_int_eq(draft->notes[0].why, SM_DRAFT_UNRESOLVED);
    sm_draft_close(draft);
    sm_buf_finish(&source);
}
END_TEST

START_TEST(a_signal_ends_the_reading)
{
    struct sm_error err = {0};
    struct sm_buf source = {0};
    sm_signals_init();
    raise(SIGTERM);
    struct sm_draft *draft = draft_of("A missile hit Sumy on Monday.\n", &source, &err);
    ck_assert_ptr_null(draft);
    ck_assert_int_eq(err.code, SM_E_INTERRUPTED);
    sm_buf_finish(&source);
}
END_TEST

static Suite *make_suite(void)
{
    Suite *suite = suite_create("what rows tell");
    TCase *tcase = tcase_create("told");
    ADD_ROWS(tcase, a_title_says_what_a_reader_needs, titles);
    tcase_add_test(tcase, an_earlier_toll_stays_in_the_review);
    tcase_add_test(tcase, casualties_of_one_of_several_places_are_given_to_none);
    tcase_add_test(tcase, a_signal_ends_the_reading);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return run_week_suite(make_suite);
}
