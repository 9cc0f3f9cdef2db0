/* SPDX-License-Identifier: Apache-2.0
 * Drafts: prose in, rows out. Each case is a paragraph of a round-up of days 971 to 975 (Monday 21
 * to Friday 25 October 2024) and the rows it becomes.
 */
#include "test_week_helpers.h"

#include "roundup/draft.h"

static const char head[] = "Weekly roundup. Days 971-975\n\n";

static struct sm_draft *draft_of(const char *text, struct sm_buf *source, struct sm_error *err)
{
    struct sm_draft_options options = {
        .coverage = {.day_one = SM_DAY_ONE, .from = SM_NO_DAY, .to = SM_NO_DAY}, .name = "t.txt"};
    sm_buf_str(source, head);
    sm_buf_str(source, text);
    return sm_draft_read(sm_buf_slice(source), &options, test_gazetteer, NULL, err);
}

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

static const struct {
    const char *text, *rows;
} cases[] = {
    /* Places, one by one and in lists. */
    {"Heavy fighting went on near Selydove in the east.\n", "21-25 near Selydove clash\n"},
    {"Shops burned in Kherson and Nikopol after shelling on Tuesday.\n",
     "22 settlement Kherson shelling\n"
     "22 settlement Nikopol shelling\n"},
    {"Drones hit an oil depot in Engels on Monday, while two people were killed in Kherson.\n",
     "21 settlement Engels drone\n"
     "21 settlement Kherson casualties killed 2\n"},
    {"In Odesa region, a drone hit Izmail on Wednesday.\n", "23 settlement Izmail drone\n"},
    {"Power was cut in Odesa, Mykolaiv and Kherson regions on Friday.\n",
     "25 oblast Odesa energy\n"
     "25 oblast Mykolaiv energy\n"
     "25 oblast Kherson energy\n"},
    {"Officials in Kyiv said that drones had hit Sumy on Tuesday.\n", "22 settlement Sumy drone\n"},
    {"Shelling of Nikopol killed a woman on Monday; in Marhanets a shop was hit by a drone.\n",
     "21 settlement Nikopol shelling killed 1\n"
     "21 settlement Marhanets drone\n"},
    {"Ukrainian troops attacked in Russia's Kursk region on Thursday, pushing forward south-east "
     "of "
     "Sudzha.\n",
     "24 near Sudzha advance\n"},
    {"Sirens sounded across Ukraine on Friday, but no missiles were launched.\n", ""},
    /* Countries act, or are the scene. */
    {"Russia's war in Ukraine is a disaster, the minister said.\n", ""},
    {"Russia launched 62 drones at Ukraine overnight on Thursday.\n",
     "23-24 country Ukraine drone 62\n"},
    {"Russia launched 9 missiles and 62 drones overnight on Tuesday.\n",
     "21-22 country Ukraine missile 9\n"
     "21-22 country Ukraine drone 62\n"},
    {"Air defences shot down 48 of 53 drones that Russia launched overnight on Friday.\n",
     "24-25 country Ukraine air-defence 48\n"},
    {"North Korea sent troops to Russia, lawmakers in Seoul said.\n", ""},
    /* What goes on with the sentence before. */
    {"A missile hit Sumy on Wednesday. Three people were killed and ten wounded.\n",
     "23 settlement Sumy missile killed 3 injured 10\n"},
    {"Russian troops pierced the line near Chasiv Yar on Monday. The city was not lost, the "
     "Ukrainian "
     "military said.\n",
     "21 near Chasiv Yar advance claimed\n"},
    {"Odesa did not sleep. On Wednesday night Russia fired drones at the port city.\n",
     "23-24 settlement Odesa drone\n"},
    {"Sumy region. A drone hit a farm on Thursday. A guard was injured.\n",
     "24 oblast Sumy drone injured 1\n"},
    /* Told twice. */
    {"Missile kills three in Sumy\n\nA ballistic missile killed three people in Sumy on Tuesday.\n",
     "22 settlement Sumy missile killed 3\n"},
    {"A drone hit Sumy on Monday.\n\nOther news.\n\nOn Monday, a drone hit Sumy.\n",
     "21 settlement Sumy drone\n"},
    {"A drone hit Sumy on Monday.\n\nOn Tuesday, a drone hit Sumy.\n",
     "21 settlement Sumy drone\n"
     "22 settlement Sumy drone\n"},
    /* Places named before. */
    {"Nikolayev. Cluster munitions fell near the market on Tuesday; two dead and six injured.\n",
     "22 settlement Mykolaiv shelling killed 2 injured 6\n"},
    {"In Kherson, people are tired. The railway station came under artillery fire on Thursday.\n",
     "24 settlement Kherson shelling\n"},
    {"Russian forces shelled Kherson region on Monday. In the regional centre a drone hit a car.\n",
     "21 oblast Kherson shelling\n"
     "21 settlement Kherson drone\n"},
    {"On Friday a missile hit Sumy. On Monday a drone had hit the same market.\n",
     "25 settlement Sumy missile\n"
     "21 settlement Sumy drone\n"},
    {"Five people were killed across Donetsk region on Tuesday: two in Pokrovsk, three in "
     "Kramatorsk.\n",
     "22 settlement Pokrovsk casualties killed 2\n"
     "22 settlement Kramatorsk casualties killed 3\n"},
    {"Zelensky visited Kherson on Monday. Russia launched 48 drones on Tuesday.\n",
     "21 settlement Kherson diplomacy\n"
     "22 country Ukraine drone 48\n"},
    /* Other countries' politics. */
    {"Moscow's ambassador in London was summoned on Monday.\n", ""},
    {"In Germany, police arrested two men on Tuesday.\n", ""},
    {"Russia demands that Ukraine withdraw from Kherson and Zaporizhzhia regions.\n", ""},
    {"Trump and Putin spoke by phone on Tuesday about the Donbas.\n", ""},
    {"Hungary blocked aid on Tuesday, drawing anger in Kyiv.\n", ""},
    {"Drones from Kursk crossed Sumy region on Tuesday, heading for Poltava.\n",
     "22 oblast Sumy drone\n"},
    /* Days. */
    {"Ukrainian drones struck an airfield in Kursk region on Tuesday, the General Staff said on "
     "Wednesday.\n",
     "22 oblast Kursk drone claimed\n"},
    {"Last week a missile killed five people in Poltava.\n", ""},
    {"A delegation is to visit Kyiv next week.\n", ""},
    {"The minister visited Kyiv on Monday and promised military aid.\n",
     "21 settlement Kyiv diplomacy\n"},
    /* Not in these words. */
    {"Polish farmers blocked a road on Monday.\n", ""},
    /* Ukrainian. */
    {"У ніч на четвер російські дрони атакували Одесу, двоє людей загинули.\n",
     "23-24 settlement Odesa drone killed 2\n"},
    {"Під Торецьком у середу відбили вісім атак.\n", "23 near Toretsk clash 8\n"},
    /* What texts of many outlets tell in passing is no pin. */
    {"A bridge which links Crimea with Kherson region was closed on Tuesday after an attack.\n",
     ""},
    {"An ammunition depot near Izium was hit on Monday, and the blasts could be heard in "
     "Barvinkove, 40 kilometres away.\n",
     "21 near Izium explosion\n"},
    {"Two granaries were damaged by drones in Izmail on Tuesday, officials in Odesa reported.\n",
     "22 settlement Izmail drone\n"},
    {"Along the road from Kherson to Beryslav, an ambulance came under fire on Thursday.\n", ""},
    {"Lubny district, Poltava region. Road accident on Monday. 7 people were injured.\n", ""},
    {"Drones attacked Nikopol on Tuesday. The failed February attack on Vuhledar cost Russia 130 "
     "vehicles.\n",
     "22 settlement Nikopol drone\n"},
    {"Донецька область, Мирноград. Артилерія влучила у гараж у вівторок.\n",
     "22 settlement Myrnohrad shelling\n"},
    /* Ages, abbreviated days, births. */
    {"A woman, 59, was killed when Russian forces shelled Kherson on Weds.\n",
     "23 settlement Kherson shelling killed 1\n"},
    {"Two persons were injured by a drone in Nikopol on Thurs, among them a girl born in 2009.\n",
     "24 settlement Nikopol drone injured 2\n"},
    /* A heading of several places; a region and its town. */
    {"Kherson Oblast, villages of Kizomys and Stanislav. Grass was burning on Tuesday after "
     "shelling.\n",
     "22 settlement Kizomys shelling\n22 settlement Stanislav shelling\n"},
    {"Odesa Oblast, Chornomorsk. Wreckage of a drone fell on a port on Friday.\n",
     "25 settlement Chornomorsk drone\n"},
    /* Plain words for what happened. */
    {"On Tuesday, 212 people left Semenivka and Novhorod-Siverskyi hromadas.\n",
     "22 district Semenivka aid 212\n22 district Novhorod-Siverskyi aid\n"},
    {"On Friday, a convoy of four trucks with medicine got through to Huliaipole.\n",
     "25 settlement Huliaipole aid\n"},
    {"У Маріуполі в середу не було світла.\n", "23 settlement Mariupol energy\n"},
    {"Crowds turned out in Lviv on Tuesday.\n", "22 settlement Lviv protest\n"},
    {"The Zaporizhzhia plant was cut off from the grid on Wednesday.\n",
     "23 site Zaporizhzhia Nuclear Power Plant energy\n"},
    {"Ukrainian troops advanced 2 km southward of Velyka Novosilka on Monday.\n",
     "21 near Velyka Novosilka advance\n"},
};

START_TEST(a_paragraph_becomes_rows)
{
    struct sm_error err = {0};
    struct sm_buf source = {0}, rows = {0};
    struct sm_draft *draft = draft_of(cases[_i].text, &source, &err);
    ck_assert_msg(draft != NULL, "%s: %s", cases[_i].text, err.message);
    for (size_t i = 0; i < draft->row_count; i++)
        put_row(&rows, &draft->rows[i].event);
    const char *got = rows.bytes ? rows.bytes : "";
    ck_assert_msg(strcmp(got, cases[_i].rows) == 0, "%s\nbecomes\n%snot\n%s", cases[_i].text, got,
                  cases[_i].rows);
    sm_draft_close(draft);
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
    tcase_add_loop_test(tcase, a_paragraph_becomes_rows, 0, (int)(sizeof cases / sizeof *cases));
    tcase_add_test(tcase, what_makes_no_row_is_noted);
    tcase_add_test(tcase, a_row_carries_its_sentence_and_its_rules);
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
    Suite *suite = make_suite();
    int failed = run_suite(suite);
    end_weeks();
    return failed;
}
