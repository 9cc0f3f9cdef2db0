/* SPDX-License-Identifier: Apache-2.0
 * The words that the end of a sentence turns on, as data.
 */
#include <string.h>

#include "roundup/prose_private.h"

struct abbreviation {
    const char *low;
    enum sm_abbreviation kind;
};

static const struct abbreviation abbreviations[] = {
    /* English */
    {"gen", SM_ABBREVIATION_OPEN},
    {"lt", SM_ABBREVIATION_OPEN},
    {"col", SM_ABBREVIATION_OPEN},
    {"maj", SM_ABBREVIATION_OPEN},
    {"capt", SM_ABBREVIATION_OPEN},
    {"cpt", SM_ABBREVIATION_OPEN},
    {"brig", SM_ABBREVIATION_OPEN},
    {"adm", SM_ABBREVIATION_OPEN},
    {"cmdr", SM_ABBREVIATION_OPEN},
    {"sgt", SM_ABBREVIATION_OPEN},
    {"cpl", SM_ABBREVIATION_OPEN},
    {"pvt", SM_ABBREVIATION_OPEN},
    {"st", SM_ABBREVIATION_OPEN},
    {"mr", SM_ABBREVIATION_OPEN},
    {"mrs", SM_ABBREVIATION_OPEN},
    {"ms", SM_ABBREVIATION_OPEN},
    {"dr", SM_ABBREVIATION_OPEN},
    {"prof", SM_ABBREVIATION_OPEN},
    {"sen", SM_ABBREVIATION_OPEN},
    {"rep", SM_ABBREVIATION_OPEN},
    {"gov", SM_ABBREVIATION_OPEN},
    {"pres", SM_ABBREVIATION_OPEN},
    {"amb", SM_ABBREVIATION_OPEN},
    {"rev", SM_ABBREVIATION_OPEN},
    {"hon", SM_ABBREVIATION_OPEN},
    {"mt", SM_ABBREVIATION_OPEN},
    {"vs", SM_ABBREVIATION_OPEN},
    {"cf", SM_ABBREVIATION_OPEN},
    {"approx", SM_ABBREVIATION_OPEN},
    {"e.g.", SM_ABBREVIATION_OPEN},
    {"i.e.", SM_ABBREVIATION_OPEN},
    {"no", SM_ABBREVIATION_NUMBER},
    {"nos", SM_ABBREVIATION_NUMBER},
    {"jan", SM_ABBREVIATION_NUMBER},
    {"feb", SM_ABBREVIATION_NUMBER},
    {"mar", SM_ABBREVIATION_NUMBER},
    {"apr", SM_ABBREVIATION_NUMBER},
    {"jun", SM_ABBREVIATION_NUMBER},
    {"jul", SM_ABBREVIATION_NUMBER},
    {"aug", SM_ABBREVIATION_NUMBER},
    {"sep", SM_ABBREVIATION_NUMBER},
    {"sept", SM_ABBREVIATION_NUMBER},
    {"oct", SM_ABBREVIATION_NUMBER},
    {"nov", SM_ABBREVIATION_NUMBER},
    {"dec", SM_ABBREVIATION_NUMBER},
    {"ca", SM_ABBREVIATION_NUMBER},
    {"p", SM_ABBREVIATION_NUMBER},
    {"pp", SM_ABBREVIATION_NUMBER},
    {"fig", SM_ABBREVIATION_NUMBER},
    {"art", SM_ABBREVIATION_NUMBER},
    {"mon", SM_ABBREVIATION_CLOSE},
    {"tue", SM_ABBREVIATION_CLOSE},
    {"tues", SM_ABBREVIATION_CLOSE},
    {"wed", SM_ABBREVIATION_CLOSE},
    {"thu", SM_ABBREVIATION_CLOSE},
    {"thurs", SM_ABBREVIATION_CLOSE},
    {"fri", SM_ABBREVIATION_CLOSE},
    {"a.m.", SM_ABBREVIATION_CLOSE},
    {"p.m.", SM_ABBREVIATION_CLOSE},
    {"etc", SM_ABBREVIATION_CLOSE},
    {"al", SM_ABBREVIATION_CLOSE},
    {"km", SM_ABBREVIATION_CLOSE},
    {"sq", SM_ABBREVIATION_CLOSE},
    {"mm", SM_ABBREVIATION_CLOSE},
    {"inc", SM_ABBREVIATION_NAME},
    {"ltd", SM_ABBREVIATION_NAME},
    {"corp", SM_ABBREVIATION_NAME},
    {"co", SM_ABBREVIATION_NAME},
    {"jr", SM_ABBREVIATION_NAME},
    {"sr", SM_ABBREVIATION_NAME},
    {"u.s.", SM_ABBREVIATION_NAME},
    {"u.k.", SM_ABBREVIATION_NAME},
    {"u.n.", SM_ABBREVIATION_NAME},
    {"e.u.", SM_ABBREVIATION_NAME},
    {"u.s.s.r.", SM_ABBREVIATION_NAME},
    {"d.c.", SM_ABBREVIATION_NAME},
    /* Ukrainian */
    {"м", SM_ABBREVIATION_OPEN},
    {"с", SM_ABBREVIATION_OPEN},
    {"смт", SM_ABBREVIATION_OPEN},
    {"сщ", SM_ABBREVIATION_OPEN},
    {"сел", SM_ABBREVIATION_OPEN},
    {"вул", SM_ABBREVIATION_OPEN},
    {"просп", SM_ABBREVIATION_OPEN},
    {"пл", SM_ABBREVIATION_OPEN},
    {"ім", SM_ABBREVIATION_OPEN},
    {"оз", SM_ABBREVIATION_OPEN},
    {"о", SM_ABBREVIATION_OPEN},
    {"ст", SM_ABBREVIATION_OPEN},
    {"ген", SM_ABBREVIATION_OPEN},
    {"полк", SM_ABBREVIATION_OPEN},
    {"гол", SM_ABBREVIATION_OPEN},
    {"див", SM_ABBREVIATION_OPEN},
    {"напр", SM_ABBREVIATION_OPEN},
    {"зв", SM_ABBREVIATION_OPEN},
    {"т", SM_ABBREVIATION_OPEN},
    {"бл", SM_ABBREVIATION_OPEN},
    {"близ", SM_ABBREVIATION_OPEN},
    {"п", SM_ABBREVIATION_OPEN},
    {"н", SM_ABBREVIATION_OPEN},
    {"г", SM_ABBREVIATION_OPEN},
    {"обл", SM_ABBREVIATION_CLOSE},
    {"р-н", SM_ABBREVIATION_CLOSE},
    {"р", SM_ABBREVIATION_CLOSE},
    {"рр", SM_ABBREVIATION_CLOSE},
    {"тис", SM_ABBREVIATION_CLOSE},
    {"млн", SM_ABBREVIATION_CLOSE},
    {"млрд", SM_ABBREVIATION_CLOSE},
    {"год", SM_ABBREVIATION_CLOSE},
    {"хв", SM_ABBREVIATION_CLOSE},
    {"км", SM_ABBREVIATION_CLOSE},
    {"кв", SM_ABBREVIATION_CLOSE},
    {"грн", SM_ABBREVIATION_CLOSE},
    {"дол", SM_ABBREVIATION_CLOSE},
    {"од", SM_ABBREVIATION_CLOSE},
    {"чол", SM_ABBREVIATION_CLOSE},
    {"ос", SM_ABBREVIATION_CLOSE},
    {"ін", SM_ABBREVIATION_CLOSE},
    {"тощо", SM_ABBREVIATION_CLOSE},
    {"січ", SM_ABBREVIATION_NUMBER},
    {"лют", SM_ABBREVIATION_NUMBER},
};

enum sm_abbreviation sm_prose_abbreviation(struct sm_text low)
{
    for (size_t i = 0; i < sizeof abbreviations / sizeof *abbreviations; i++)
        if (sm_text_is(low, abbreviations[i].low)) return abbreviations[i].kind;
    return SM_ABBREVIATION_NONE;
}

static bool is_one_of(struct sm_text low, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (sm_text_is(low, words[i])) return true;
    return false;
}

bool sm_prose_begins_sentences(struct sm_text low)
{
    static const char *const words[] = {
        "the",       "a",       "an",      "it",      "its",    "in",        "on",        "at",
        "he",        "she",     "they",    "their",   "this",   "that",      "these",     "those",
        "there",     "we",      "i",       "as",      "but",    "and",       "for",       "from",
        "after",     "before",  "during",  "earlier", "later",  "meanwhile", "overnight", "russian",
        "ukrainian", "russia",  "ukraine", "kyiv",    "moscow", "according", "by",        "both",
        "however",   "another", "also",    "some",    "one",    "two",       "three",     "no",
        "since",     "when",    "while",   "with",    "under"};
    return is_one_of(low, words, sizeof words / sizeof *words);
}
