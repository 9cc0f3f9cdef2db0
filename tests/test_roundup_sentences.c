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

/* The sentences, '|' between them; headlines in <>, items behind '*', new paragraphs behind a
 * line break. */
static const char *outline(void)
{
    static char out[4096];
    size_t n = 0;
    out[0] = '\0';
    for (size_t i = 0; i < prose.sentence_count; i++) {
        const struct sm_sentence *s = &prose.sentences[i];
        bool new_one = i && s->paragraph != s[-1].paragraph;
        int wrote = snprintf(out + n, sizeof out - n, "%s%s%s%.*s%s", i ? new_one ? "\n" : "|" : "",
                             s->bullet ? "*" : "", s->headline ? "<" : "", (int)(s->to - s->from),
                             prose.source.at + s->from, s->headline ? ">" : "");
        n += (size_t)wrote;
    }
    return out;
}

struct pair {
    const char *text, *expected;
};

static const struct pair splits[] = {
    {"Gen. A. V. Smith came. He left.", "Gen. A. V. Smith came.|He left."},
    {"Troops of the U.S. Army came to the U.S. They left.",
     "Troops of the U.S. Army came to the U.S.|They left."},
    {"On Oct. 21 at 5 a.m. Kyiv time", "On Oct. 21 at 5 a.m.|Kyiv time"},
    {"At 5 a.m. three fell, e.g. No. 4. \"No. It fell.\"",
     "At 5 a.m. three fell, e.g. No. 4.|\"No.|It fell.\""},
    {"It cost 3.5 million. 12 men died.", "It cost 3.5 million.|12 men died."},
    {"“It is over.” “Is it?” asked Bo. No!", "“It is over.”|“Is it?” asked Bo.|No!"},
    {"They came… and left. Why?! Nobody knows…", "They came… and left.|Why?!|Nobody knows…"},
    {"У м. Київ та смт. Гостомель Київської обл. вбито 5 тис. осіб. Далі.",
     "У м. Київ та смт. Гостомель Київської обл. вбито 5 тис. осіб.|Далі."},
    {"У 2024 р. було тихо. У травні 2024 р. Росіяни пішли.",
     "У 2024 р. було тихо.|У травні 2024 р.|Росіяни пішли."},
    {"«Усе добре!» — сказав він. Кінець.", "«Усе добре!» — сказав він.|Кінець."},
    {"See pravda.com.ua for more. End.", "See pravda.com.ua for more.|End."},
    {"Lt. Col. Petrenko of St. Petersburg fell (his son said.) Then",
     "Lt. Col. Petrenko of St. Petersburg fell (his son said.)|Then"},
    {"🔴 Two killed in Vovchansk. 🔴 One hurt", "*Two killed in Vovchansk.|*One hurt"},
    {"Beryslav 🩸 two were hurt. 🔴 Nikopol 🔴 Three were hurt.",
     "Beryslav 🩸 two were hurt.|*Nikopol|*Three were hurt."},
    {"U.S. President Donald Trump spoke. Two fell.",
     "U.S. President Donald Trump spoke.|Two fell."},
};

START_TEST(sentences_end_where_they_end)
{
    read_text(splits[_i].text);
    ck_assert_str_eq(outline(), splits[_i].expected);
    finish();
}
END_TEST

static const struct pair layouts[] = {
    /* headlines */
    {"Drones over Kyiv\n\nTwo fell. One burnt.", "<Drones over Kyiv>\nTwo fell.|One burnt."},
    {"Drones over Kyiv\nTwo of them fell into the river. One burnt.",
     "<Drones over Kyiv>\nTwo of them fell into the river.|One burnt."},
    {"KHARKIV REGION\nTwo fell.", "<KHARKIV REGION>\nTwo fell."},
    {"Key points:\n- Pokrovsk holds\n- Toretsk fell",
     "<Key points:>\n*Pokrovsk holds\n*Toretsk fell"},
    {"Two fell in Kyiv", "Two fell in Kyiv"},
    {"Weekly news. Days 1-7.\n\nTwo fell.", "<Weekly news.>|<Days 1-7.>\nTwo fell."},
    {"## Kharkiv region\n\nTwo fell.", "<Kharkiv region>\nTwo fell."},
    {"The Sea Monitor\n4 – 10 March 2024\n\nTwo fell.",
     "<The Sea Monitor>\n<4 – 10 March 2024>\nTwo fell."},
    {"⚡️ EVENING DIGEST ⚡️\n\nTwo fell.", "*<EVENING DIGEST>\nTwo fell."},
    /* items */
    {"• One fell.\n– Two fell.\n* Three fell.", "*One fell.\n*Two fell.\n*Three fell."},
    {"1. Pokrovsk: quiet.\n2) Lyman: loud.", "*Pokrovsk: quiet.\n*Lyman: loud."},
    {"12 men died.\n3 left.", "12 men died.\n3 left."},
    {"- Two fell in Lyptsi and\n  three in Vovchansk.",
     "*Two fell in Lyptsi and\n  three in Vovchansk."},
    /* a typewriter's lines */
    {"Russian forces attacked several villages to the north of\n"
     "Pokrovsk on Monday, and the defenders of the town fell\n"
     "back to prepared lines.\n\nThe next day was quiet along the whole of the front, a\n"
     "Ukrainian officer told reporters.",
     "Russian forces attacked several villages to the north of\n"
     "Pokrovsk on Monday, and the defenders of the town fell\n"
     "back to prepared lines.\nThe next day was quiet along the whole of the front, a\n"
     "Ukrainian officer told reporters."},
    {"One fell.\r\n\r\nTwo fell.\rThree fell.", "One fell.\nTwo fell.\nThree fell."},
    {"\uFEFFOne fell.", "One fell."},
    {"", ""},
    {" \n\n ", ""},
};

START_TEST(lines_become_paragraphs)
{
    read_text(layouts[_i].text);
    ck_assert_str_eq(outline(), layouts[_i].expected);
    ck_assert_uint_eq(report.count, 0);
    finish();
}
END_TEST

static const char *const furniture[] = {
    "Menu",
    "SHARE",
    "Read more",
    "Subscribe to our newsletter and never miss a story",
    "Photo: General Staff of Ukraine",
    "(Photo by Ann Smith)",
    "© 2024 The Paper. All rights reserved.",
    "We use cookies to improve our site.",
    "By Ann Smith and Bo Lee",
    "Home | News | About us | Contact",
    "Follow us on Telegram",
    "Advertisement",
    "Читайте також: як це було",
    "Поділитися",
    "***",
    "Home\nNews\nWar\nOpinion\nVideo",
    "Home   News   Sport   Opinion   Share   Sign in",
};

START_TEST(furniture_of_a_page_is_left_out_with_a_note)
{
    char text[512];
    snprintf(text, sizeof text, "Drones over Kyiv\n\n%s\n\nTwo fell.", furniture[_i]);
    read_text(text);
    ck_assert_str_eq(outline(), "<Drones over Kyiv>\nTwo fell.");
    ck_assert_uint_ge(report.count, 1);
    ck_assert(strstr(report.remarks[0].line, "week.txt:3: "));
    finish();
}
END_TEST

static const char *const news[] = {
    "Kharkiv region",
    "Drones",
    "Ukraine",
    "Donetsk region: advances",
    "By Monday Russian forces had left",
    "Share of drones rises",
    "Home destroyed in Kherson",
    "Live fire in Kharkiv",
    "Pokrovsk direction\nToretsk direction\nLyman direction",
};

START_TEST(headlines_that_look_like_furniture_stay)
{
    char text[512];
    snprintf(text, sizeof text, "%s\n\nTwo people fell there.", news[_i]);
    read_text(text);
    ck_assert_uint_eq(report.count, 0);
    ck_assert_uint_ge(prose.sentence_count, 2);
    ck_assert(prose.sentences[prose.sentence_count - 2].headline);
    finish();
}
END_TEST

START_TEST(the_title_is_the_first_headline_as_written)
{
    read_text("Menu\n\nWeekly news. Days 1-7\n\nDrones\n\nTwo fell.");
    ck_assert(sm_text_is(prose.title, "Weekly news. Days 1-7"));
    finish();
    read_text("Two fell. One burnt.\n\nDrones\n\nThree fell.");
    ck_assert(sm_text_is(prose.title, ""));
    finish();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("roundup_sentences");
    TCase *tcase = tcase_create("roundup_sentences");
    ADD_ROWS(tcase, sentences_end_where_they_end, splits);
    ADD_ROWS(tcase, lines_become_paragraphs, layouts);
    ADD_ROWS(tcase, furniture_of_a_page_is_left_out_with_a_note, furniture);
    ADD_ROWS(tcase, headlines_that_look_like_furniture_stay, news);
    tcase_add_test(tcase, the_title_is_the_first_headline_as_written);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
