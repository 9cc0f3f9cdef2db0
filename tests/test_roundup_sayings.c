/* SPDX-License-Identifier: Apache-2.0 */
#include "data/event.h"
#include "tests/roundup_reading.h"

static const struct sentence_case sayings[] = {
    {"Two people were killed.", ""},
    {"The town was not lost, the Ukrainian military said.", "denied: the Ukrainian military"},
    {"Ukraine's air force said it shot down 40 drones.", "claimed: Ukraine's air force"},
    {"Russia's defence ministry said its troops had taken the village.",
     "claimed: Russia's defence ministry"},
    {"According to the General Staff, 35 attacks were repelled.", "claimed: the General Staff"},
    {"Three people were hurt, according to the regional governor, Oleh Syniehubov.",
     "reported: the regional governor"},
    {"Oleh Syniehubov, governor of Kharkiv region, said two people were killed.",
     "reported: Oleh Syniehubov, governor of Kharkiv region"},
    {"\"We shot down five,\" said Mayor Vitali Klitschko.", "reported: Mayor Vitali Klitschko"},
    {"On Thursday the Main Intelligence Department said soldiers had been seen.",
     "assessed: the Main Intelligence Department"},
    {"The governor on Monday said three people were hurt.", "reported: The governor"},
    {"On Monday the governor said three people were hurt.", "reported: the governor"},
    {"Russian forces advanced near Pokrovsk, the Institute for the Study of War said.",
     "assessed: the Institute for the Study of War"},
    {"The British defence ministry said losses were high.",
     "assessed: The British defence ministry"},
    {"South Korea's defence ministry said troops had been sent.",
     "reported: South Korea's defence ministry"},
    {"Explosions were reported in Odesa.", "reported: "},
    {"Two drones reportedly fell in Moldova.", "reported: "},
    {"Satellite images show damage at the airfield.", "assessed: Satellite images"},
    {"An intercepted audio reveals an order to shoot.", "reported: An intercepted audio"},
    {"Moscow claimed the village.", "claimed: Moscow"},
    {"Kyiv said the attack had failed.", "claimed: Kyiv"},
    {"It reported on Friday that six villages had been cleared.", "reported: "},
    {"They said that the bridge had been hit.", "reported: "},
    {"Kyiv denied that the town had been lost.", "denied: Kyiv"},
    {"Ukraine's security service, the SBU, said it had hit a depot.", "claimed: the SBU"},
    {"The report is not true.", "denied: "},
    {"Kyiv called the story a lie.", "denied: Kyiv"},
    {"The General Staff dismissed the claim as propaganda.", "denied: The General Staff"},
    {"Kyiv would neither confirm nor deny it.", ""},
    {"Russia accused Ukraine of hitting a school.", "claimed: Russia"},
    {"The Khortytsia group said on Thursday, denying reports that the town had been lost.",
     "denied: The Khortytsia group"},
    {"The Russian military claimed the town, but Ukraine's General Staff denied it.",
     "denied: Ukraine's General Staff"},
    {"Drones hit Kharkiv overnight and the mayor said three people were hurt.",
     "reported: the mayor"},
    {"The attack claimed three lives.", ""},
    {"No casualties were reported.", "reported: "},
    {"It sank, Ukraine's military intelligence (HUR) said.",
     "assessed: Ukraine's military intelligence"},
    {"The regional military administration said the town was shelled.",
     "reported: The regional military administration"},
    {"За даними Генштабу, відбито 15 атак.", "claimed: Генштабу"},
    {"Загинули двоє людей, повідомив мер Харкова Ігор Терехов.",
     "reported: мер Харкова Ігор Терехов"},
    {"Повітряні сили повідомили про 40 збитих дронів.", "claimed: Повітряні сили"},
    {"Речник Сил оборони спростував утрату селища.", "denied: Речник Сил оборони"},
    {"Росія стверджує, що захопила село.", "claimed: Росія"},
    {"In Oleshky, volunteers said three people died.", "reported: volunteers"},
    {"Rivne and Zhytomyr regions reported one death each.", ""},
    {"The General Staff logged 41 attacks.", "claimed: The General Staff"},
    {"Kyiv's mayor, Vitali Klitschko, said debris had come down on a school.",
     "reported: Kyiv's mayor, Vitali Klitschko"},
    {"The head of the Kherson administration, Oleksandr Prokudin, said 3 civilians had been "
     "killed.",
     "reported: The head of the Kherson administration, Oleksandr Prokudin"},
    {"Wagner fighters made confirmed gains north of Bakhmut.", ""},
    {"They were repelled, Russia's defence minister said.", "claimed: Russia's defence minister"},
    {"Загін ГУР потопив катер, повідомив речник Андрій Юсов.", "reported: речник Андрій Юсов"},
    {"ЗСУ відійшли, визнав Генштаб у неділю.", "reported: Генштаб"},
    {"Бійці зачистили село, сказав у четвер головнокомандувач.", "claimed: головнокомандувач"},
};

START_TEST(a_sentence_says_who_says_it)
{
    struct reading reading = read_text(sayings[_i].text);
    struct sm_buf found = {0};
    if (reading.whats.saying_count) {
        sm_buf_str(&found, sm_status_name(reading.whats.sayings[0].status));
        sm_buf_str(&found, ": ");
        sm_buf_text(&found, reading.whats.sayings[0].attribution);
    }
    expect(sayings[_i].text, &found, sayings[_i].expected);
    finish(&reading);
}
END_TEST

START_TEST(a_pronoun_speaks_for_whoever_spoke_before)
{
    struct reading reading = read_text(
        "Ukraine's air force said it shot down 46 drones. Another 31 were lost, it said.");
    ck_assert_uint_eq(reading.whats.saying_count, 2);
    ck_assert(sm_text_is(reading.whats.sayings[1].attribution, "Ukraine's air force"));
    ck_assert_int_eq(reading.whats.sayings[1].status, SM_CLAIMED);
    finish(&reading);
}
END_TEST

START_TEST(a_quotation_of_two_sentences_has_one_speaker)
{
    struct reading reading = read_text(
        "\"Two houses burned down. Three people were hurt,\" Governor Oleh Syniehubov said.");
    ck_assert_uint_eq(reading.whats.saying_count, 2);
    ck_assert_uint_eq(reading.whats.sayings[0].sentence, 0);
    ck_assert(sm_text_is(reading.whats.sayings[0].attribution, "Governor Oleh Syniehubov"));
    finish(&reading);
}
END_TEST

START_TEST(memory_that_runs_out_is_an_error)
{
    struct sm_prose prose = {0};
    struct sm_error err = {0};
    ck_assert(sm_prose_read(&prose, sm_text("Air defence shot down 48 drones, Kyiv said."), "test",
                            NULL, &err));
    bool done = false;
    for (long n = 0; n < 40 && !done; n++) {
        struct sm_arena arena = {0};
        struct sm_whats whats;
        err = (struct sm_error){0};
        sm_memory_fail_after(n);
        done = sm_whats_find(&prose, &arena, &whats, &err);
        sm_memory_fail_after(-1);
        ck_assert(done || err.code == SM_E_MEMORY);
        sm_arena_finish(&arena);
    }
    ck_assert(done);
    sm_prose_finish(&prose);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("roundup_sayings");
    TCase *tcase = tcase_create("roundup_sayings");
    ADD_ROWS(tcase, a_sentence_says_who_says_it, sayings);
    tcase_add_test(tcase, a_pronoun_speaks_for_whoever_spoke_before);
    tcase_add_test(tcase, a_quotation_of_two_sentences_has_one_speaker);
    tcase_add_test(tcase, memory_that_runs_out_is_an_error);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
