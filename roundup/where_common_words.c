/* SPDX-License-Identifier: Apache-2.0
 * Words that are no names, though they begin with a capital or stand beside one.
 */
#include "roundup/where_private.h"

/* Words that begin sentences and are no names, whatever village is called so. */
bool sm_is_common_word(struct sm_text low)
{
    static const char *const words[] = {
        "the",         "a",          "an",         "in",        "on",        "at",
        "of",          "for",        "from",       "to",        "by",        "with",
        "as",          "it",         "he",         "she",       "they",      "we",
        "i",           "his",        "her",        "their",     "its",       "our",
        "this",        "that",       "these",      "those",     "there",     "here",
        "then",        "than",       "but",        "and",       "or",        "nor",
        "not",         "no",         "yes",        "may",       "march",     "june",
        "july",        "august",     "april",      "january",   "february",  "september",
        "october",     "november",   "december",   "monday",    "tuesday",   "wednesday",
        "thursday",    "friday",     "saturday",   "sunday",    "most",      "more",
        "some",        "many",       "such",       "one",       "two",       "three",
        "four",        "five",       "six",        "seven",     "eight",     "nine",
        "ten",         "hope",       "reading",    "bar",       "men",       "man",
        "more",        "also",       "after",      "before",    "during",    "while",
        "when",        "where",      "who",        "what",      "how",       "why",
        "general",     "president",  "minister",   "army",      "air",       "force",
        "drone",       "drones",     "russian",    "russians",  "ukrainian", "ukrainians",
        "western",     "eastern",    "northern",   "southern",  "central",   "new",
        "old",         "day",        "week",       "last",      "next",      "early",
        "late",        "near",       "over",       "under",     "up",        "down",
        "out",         "off",        "all",        "both",      "each",      "every",
        "any",         "about",      "around",     "according", "sea",       "sun",
        "mon",         "mine",       "mines",      "media",     "sales",     "son",
        "via",         "per",        "even",       "only",      "just",      "still",
        "now",         "today",      "tonight",    "earlier",   "later",     "meanwhile",
        "however",     "moreover",   "separately", "overnight", "video",     "photo",
        "source",      "sources",    "share",      "menu",      "read",      "map",
        "peace",       "war",        "north",      "south",     "east",      "west",
        "putin",       "zelensky",   "zelenskyy",  "zelenskiy", "biden",     "trump",
        "austin",      "orban",      "rutte",      "scholz",    "macron",    "kim",
        "lavrov",      "shoigu",     "belousov",   "gerasimov", "syrskyi",   "syrsky",
        "umerov",      "yermak",     "kuleba",     "sybiha",    "budanov",   "zaluzhny",
        "kellogg",     "rubio",      "vance",      "starmer",   "tusk",      "fico",
        "erdogan",     "lukashenko", "kadyrov",    "medvedev",  "peskov",    "guterres",
        "stoltenberg", "blinken",    "kirby",      "sullivan",  "meloni",    "merz",
        "zakharova",   "sandu",      "lloyd",      "duda",      "nato",      "eu",
        "un",          "isw",        "osce",       "g7",        "iaea",      "у",
        "в",           "на",         "з",          "із",        "і",         "й",
        "та",          "за",         "до",         "від",       "по",        "це",
        "він",         "вона",       "вони",       "як",        "що",        "про",
        "під",         "ми",         "так",        "але",       "для",       "при",
        "тим",         "тому",       "того",       "після",     "раніше",    "також",
        "росіяни",     "росіян",     "війська",    "військові", "сили",      "ворог",
        "ворога",      "мер",        "президент",  "генерал",   "нова",      "нові",
        "нове",        "один",       "одна",       "двоє",      "троє",      "понеділок",
        "вівторок",    "середа",     "середу",     "четвер",    "п'ятницю",  "субота",
        "неділя",      "січень",     "лютий",      "липень",    "серпень",   "вересень",
        "жовтень",     "листопад",   "грудень",    "шахеди",    "шахед",     "дрони",
        "бпла",        "зсу",        "сбу",        "гур",       "оаэ",       "мир",
        "схід",        "захід",      "рада",       "слава",     "любов",     "надія",
        "віра",        "зоря",       "перемога",   "вільне",    "просте",    "human",
        "social",      "luck",       "believe",    "receive",   "marine",    "marines",
        "dilation",    "delimit"};
    return sm_word_in(low, words, sizeof words / sizeof *words);
}

/* Names of people, of ships and of units after them, that towns bear as well. */
bool sm_is_personal_name(struct sm_text low)
{
    static const char *const words[] = {
        "kalinin",  "kutuzov", "kozlov",      "chekhov",   "pushkin",  "sparta",   "taras",
        "taraz",    "yamal",   "vladimir",    "volodymyr", "makarov",  "kirov",    "adler",
        "serge",    "kelley",  "ackermann",   "bogdan",    "bohdan",   "kotovsky", "suvorov",
        "kalinina", "frunze",  "dzerzhinsky", "kuibyshev", "sverdlov", "gagarin",  "zhukov",
        "lenin",    "stalin",  "kotov",       "orlov",     "lebedev",  "nakhimov", "zhukovsky"};
    return sm_word_in(low, words, sizeof words / sizeof *words);
}

/* Nouns that stand behind names and belong to no name. */
bool sm_is_unit_word(struct sm_text low)
{
    static const char *const words[] = {"region",   "oblast",  "district",  "raion",    "krai",
                                        "city",     "town",    "village",   "province", "territory",
                                        "republic", "okrug",   "direction", "axis",     "front",
                                        "область",  "області", "район",     "району",   "районі"};
    return sm_word_in(low, words, sizeof words / sizeof *words);
}
