/* SPDX-License-Identifier: Apache-2.0
 * The words that drafting goes by, English and Ukrainian side by side. In small letters, as
 * sm_prose_match compares them.
 */
#include "roundup/draft_parts.h"

const char *const sm_draft_breaks[] = {
    "and", "while", "but", "whereas", "as", "meanwhile", "when", "with", "after", "before",
    "where",
    "і", "й", "та", "а", "але", "тоді як", "водночас", "коли", "після", "де",
    NULL,
};

const char *const sm_draft_at_words[] = {
    "at", "across", "on", "over", "against", "throughout", "inside", "in", "into", "all", "within",
    "targeting", "targeted", "attacked", "attacks", "attacking", "hit", "struck", "strikes",
    "striking", "bombarded", "pounded", "shelled", "hits", "around",
    "по", "на", "над", "проти", "в", "у", "вся", "всій", "атакувала", "атакували", "обстріляла",
    NULL,
};

/* The whole expression before a country, its last word one of those above. */
const char *const sm_draft_not_at[] = {
    "war in", "war on", "war against", "wars in", "invasion in", "aggression against",
    "fight against", "fighting in support of", "sanctions on", "sanctions against",
    "pressure on", "talks on", "conference on", "summit on", "deal on", "agreement on",
    "position on", "policy on", "vote on", "focus on", "reliance on", "war effort against",
    "peace in", "victory in", "victory over", "ceasefire in", "elections in", "interest in",
    "influence in", "made in", "produced in", "manufactured in", "trained in", "training in",
    "war inside", "envoy in", "ambassador in", "embassy in", "crimes in", "crimes against",
    "case against", "charges against", "accusations against", "claims against",
    "війна в", "війна у", "війни в", "війни у", "війну в", "війну у", "війні в", "війні у",
    "війни проти", "війна проти", "війну проти", "війні проти", "агресії проти", "санкції проти",
    "санкцій проти", "миру в", "мир в",
    NULL,
};

const char *const sm_draft_unreal[] = {
    "should", "might", "weighs", "weighing", "considers", "considering", "mulls", "mulling",
    "plans to", "plan to", "planned to", "planning to", "intends to", "intend to",
    "intention to", "vowed to", "vows to", "pledged to", "pledges to", "promised to",
    "threatened to", "threatens to", "threatening to", "called for", "calls for", "calling for",
    "urged", "urges", "warned that", "warns that", "warned of", "warns of", "fears that",
    "is preparing to", "are preparing to", "preparing to", "prepares to", "wants to", "want to",
    "hopes to", "aims to", "seeks to", "will be", "would be", "is expected", "are expected",
    "if north korean", "has to be", "must be", "in the event of", "in case of", "hypothetical",
    "may have to", "could be used", "could begin", "could attack", "may attack", "may launch",
    "could launch", "ready to",
    "планує", "планують", "має намір", "мають намір", "закликав", "закликала", "закликали",
    "погрожує", "погрожують", "готується", "готуються", "слід", "якщо", "очікується",
    NULL,
};

const char *const sm_draft_goes_on[] = {
    "the attack", "the attacks", "the strike", "the strikes", "the shelling", "the drone",
    "the drones", "the missile", "the missiles", "the raid", "the blast", "the blasts",
    "the explosion", "the explosions", "the fire", "the blaze", "the defense", "the defence",
    "the city", "the town", "the village", "the victims", "the victim", "the dead", "the injured",
    "the wounded", "the impact", "the debris", "debris", "falling debris", "wreckage",
    "the hit", "the bomb", "the bombs", "the assault", "the incident", "the deaths", "the body",
    "the bodies", "the building", "the target", "the facility", "the plant", "the depot",
    "the refinery", "as a result", "no casualties", "no injuries", "no one was", "nobody was",
    "there were", "there was", "it", "they", "he", "she", "this", "these", "those", "both",
    "among", "another", "others", "other", "several", "all of", "all", "most of", "most", "one",
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "at least",
    "rescuers", "rescue", "firefighters", "emergency", "residents", "witnesses", "local residents",
    "the rest", "the remaining", "the others", "the same", "that", "of them", "of these",
    "the operation", "the enemy", "its crew", "a child", "a woman", "a man", "windows",
    "атака", "удар", "внаслідок", "унаслідок", "через удар", "в результаті", "пожежу", "пожежа",
    "уламки", "рятувальники", "постраждали", "поранено", "загинули", "загинув", "загинула", "є",
    "серед", "це", "також", "вона", "він", "вони", "ще", "без", "двоє", "троє", "четверо",
    "жертв", "місто", "село", "ворог", "за попередніми", "інформація",
    NULL,
};

const struct sm_draft_implied sm_draft_implied[] = {
    {"ukrainian cities", "Ukraine", "UA"},
    {"ukrainian towns", "Ukraine", "UA"},
    {"ukrainian territory", "Ukraine", "UA"},
    {"ukrainian energy", "Ukraine", "UA"},
    {"ukrainian power", "Ukraine", "UA"},
    {"ukrainian infrastructure", "Ukraine", "UA"},
    {"ukrainian critical infrastructure", "Ukraine", "UA"},
    {"ukrainian civilian infrastructure", "Ukraine", "UA"},
    {"ukrainian regions", "Ukraine", "UA"},
    {"ukraine energy", "Ukraine", "UA"},
    {"ukraine power grid", "Ukraine", "UA"},
    {"ukraine power system", "Ukraine", "UA"},
    {"ukraine grid", "Ukraine", "UA"},
    {"ukraine critical", "Ukraine", "UA"},
    {"ukraine cities", "Ukraine", "UA"},
    {"the country energy", "Ukraine", "UA"},
    {"the country power", "Ukraine", "UA"},
    {"across the country", "Ukraine", "UA"},
    {"throughout the country", "Ukraine", "UA"},
    {"all over the country", "Ukraine", "UA"},
    {"українських містах", "Україна", "UA"},
    {"українські міста", "Україна", "UA"},
    {"українським містам", "Україна", "UA"},
    {"українській енергетиці", "Україна", "UA"},
    {"по всій країні", "Україна", "UA"},
    {"в усій країні", "Україна", "UA"},
    {"російських регіонів", "Росія", "RU"},
    {"russian regions", "Russia", "RU"},
    {"russian territory", "Russia", "RU"},
    {NULL, NULL, NULL},
};

size_t sm_draft_phrase(const struct sm_prose *prose, size_t token, size_t end,
                       const char *const *phrases)
{
    size_t longest = 0;
    for (; token < end && *phrases; phrases++) {
        /* Most phrases fall at the first letter; comparing it costs nothing. */
        struct sm_text low = prose->tokens[token].low;
        if (!low.n || low.at[0] != (*phrases)[0]) continue;
        size_t n = sm_prose_match(prose, token, end, *phrases);
        if (n > longest) longest = n;
    }
    return longest;
}
