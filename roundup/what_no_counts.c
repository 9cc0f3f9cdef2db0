/* SPDX-License-Identifier: Apache-2.0
 * Numbers that count nothing: money, distances, years, ages, numbers of things.
 */
#include "roundup/what_private.h"

struct no_count {
    const char *words, *rule;
};

static const char *first_match(const struct sm_prose *prose, size_t token, size_t end,
                               const struct no_count *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (sm_phrase_match(prose, token, end, list[i].words)) return list[i].rule;
    return NULL;
}

static const char *unit_behind(const struct sm_prose *prose, size_t token, size_t end)
{
    static const struct no_count units[] = {
        {"%|percent|відсотк~|відсотків|percentage", "percentage"},
        {"per cent", "percentage"},
        {"km|kilometre~|kilometer~|miles|mile|meters|metres|metre|meter|m|км|кілометр~|метрів|"
         "метри|hectares|гектар~|га|feet",
         "distance"},
        {"square|sq|кв|квадратн~", "area"},
        {"- "
         "kg|pound|kilogram~|km|kilometre~|kilometer~|mile|metre|meter|mm|hour|day|year|month|"
         "minute|storey|story|"
         "point|nation|member|week|tonne|ton|річн~|літн~|денн~|й|го|та|ї|му|х|а|ма",
         "measure"},
        {"- year-old|year-olds|year-long|day-long|hour-long|month-old", "age"},
        {"year-old|year-olds|річн~", "age"},
        {"year|years|month|months|week|weeks|day|days|hour|hours|minute|minutes|seconds|рок~|років|"
         "рік|року|місяц~|тижн~|тиждень|днів|дні|день|дня|днями|добу|діб|годин~|хвилин~|год|хв",
         "duration"},
        {"р.н|р.н.", "year"},
        {"р . н", "year"},
        {"am|pm|a.m.|p.m.|a.m|p.m|o'clock|local", "time"},
        {"dollar~|euro~|hryvni~|rouble~|ruble~|usd|eur|uah|billion|bn|грн|гривень|гривні|долар~|"
         "євро|$|€|₴|£",
         "money"},
        {"million|thousand|mn dollar~|euro~|hryvni~", "money"},
        {"mm|cm|мм|см|calibre|caliber|kg|kilogram~|tonnes|tons|tonne|ton|кг|тонн~|mw|gw|мвт|гвт|"
         "megawatt~|degrees|°|litres|кілограм~|тонн",
         "measure"},
        {"january|february|march|april|may|june|july|august|september|october|november|december|"
         "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|січня|лютого|березня|квітня|травня|"
         "червня|липня|серпня|вересня|жовтня|листопада|грудня",
         "date"},
    };
    return token < end ? first_match(prose, token, end, units, sizeof units / sizeof *units) : NULL;
}

static const char *unit_before(const struct sm_prose *prose, size_t token)
{
    static const struct no_count words[] = {
        {"$|€|£|₴|us$|usd", "money"},
        {"january|february|march|april|may|june|july|august|september|october|november|december|"
         "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec",
         "date"},
        {"day|days|день|дня|доба", "day-number"},
        {"no|№|number|resolution|article|protocol|phase|part|channel|group|school|hospital|unit|"
         "reactor|резолюц~|стаття|школа|блок|ліцей|лікарня|day-",
         "number-of-a-thing"},
        {"aged|age|віком", "age"},
        {"telegram|line|hotline|г", "number-of-a-thing"},
    };
    return first_match(prose, token, token + 1, words, sizeof words / sizeof *words);
}

/* A year stands alone: "in 2014", "of 2024", not "2,014 drones" or "2000 drones". */
static bool is_year(const struct sm_prose *prose, size_t start, size_t token, size_t end)
{
    const struct sm_token *number = &prose->tokens[token];
    if (number->text.n != 4 || number->value < 1900 || number->value > 2099) return false;
    if (token > start && sm_word_is(prose->tokens[token - 1].low,
                                    "in|since|of|until|from|by|after|before|late|early|mid|"
                                    "throughout|during|summer|winter|spring|autumn|у|в|з|від|до|"
                                    "за|після|,|(|end|and|-|навесні|влітку|восени|взимку"))
        return true;
    return token + 1 >= end || prose->tokens[token + 1].kind == SM_TOKEN_MARK;
}

/* "On 10 and 12 January" */
static bool is_one_of_days(const struct sm_prose *prose, size_t token, size_t after, size_t end)
{
    static const char *const months =
        "january|february|march|april|may|june|july|august|september|october|november|december|"
        "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня";
    enum { LAST_DAY = 31 };
    const struct sm_token *tokens = prose->tokens;
    if (after + 2 >= end || tokens[token].value > LAST_DAY) return false;
    return sm_word_is(tokens[after].low, "and|or|,|-|–|та|і|й|або") &&
           tokens[after + 1].kind == SM_TOKEN_NUMBER && tokens[after + 1].value <= LAST_DAY &&
           sm_word_is(tokens[after + 2].low, months);
}

/* "21/10/2024", and the "21" of "Oct. 21". */
static bool is_date(const struct sm_prose *prose, size_t start, size_t token, size_t after,
                    size_t end)
{
    const struct sm_token *tokens = prose->tokens;
    bool before =
        token > start && sm_text_is(tokens[token - 1].low, "/") && !tokens[token].space_before;
    bool behind = after + 1 < end && sm_text_is(tokens[after].low, "/") &&
                  !tokens[after].space_before && tokens[after + 1].kind == SM_TOKEN_NUMBER;
    if (before || behind || is_one_of_days(prose, token, after, end)) return true;
    return token > start + 1 && sm_text_is(tokens[token - 1].low, ".") &&
           !tokens[token - 1].space_before &&
           sm_word_is(tokens[token - 2].low, "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec") &&
           tokens[token].value <= 31;
}

static bool is_glued(const struct sm_prose *prose, size_t token, size_t end)
{
    return token < end && !prose->tokens[token].space_before &&
           prose->tokens[token].kind == SM_TOKEN_WORD;
}

/* "A woman, 59, was killed", "Driver, 46, died", "Moira Bell, 54, delivered". */
static bool is_person(const struct sm_prose *prose, size_t start, size_t token)
{
    static const char *const persons =
        "man|woman|boy|girl|guard|pensioner|teenager|resident|driver|child|son|daughter|male|"
        "female|farmer|teacher|worker|paramedic|nurse|doctor|medic|journalist|reporter|volunteer|"
        "rescuer|firefighter|fireman|soldier|officer|cyclist|motorist|passenger|mother|father|"
        "grandmother|grandfather|husband|wife|brother|sister|student|official|lawyer|civilian|"
        "villager|priest|local|electrician|жінка|жінку|чоловік|чоловіка|водій|хлопець|дівчина|"
        "мешканець|мешканка|пенсіонер|пенсіонерка";
    if (sm_word_is(prose->tokens[token].low, persons)) return true;
    enum { NAME_MIN = 2 };
    return token >= start + NAME_MIN && prose->tokens[token].capital &&
           prose->tokens[token - 1].capital &&
           sm_word_is(prose->tokens[token - 2].low, ",|by|with|and|of|chief|mayor|governor");
}

/* "a guard of 45", "a man of 66 died", "man 60 killed", "Driver, 46, died" */
static bool is_age(const struct sm_prose *prose, size_t start, size_t token, size_t after,
                   size_t end)
{
    static const char *const persons = "man|woman|boy|girl|guard|pensioner|teenager|resident|"
                                       "driver|child|son|daughter|male|female";
    enum { OLDEST = 110 };
    bool young = prose->tokens[token].value < OLDEST;
    const struct sm_token *tokens = prose->tokens;
    if (token > start && young && sm_word_is(tokens[token - 1].low, persons)) return true;
    if (token <= start + 1) return false;
    /* "Soldiers younger than 25", "prisoners under 25" */
    if (sm_text_is(tokens[token - 1].low, "than") &&
        sm_word_is(tokens[token - 2].low, "younger|older|молодші|старші"))
        return true;
    if (young && sm_word_is(tokens[token - 1].low, "under|over|below") &&
        sm_word_is(tokens[token - 2].low,
                   "soldiers|prisoners|men|women|children|people|those|servicemen|captives|anyone"))
        return true;
    if (sm_text_is(tokens[token - 1].low, "of") && sm_word_is(tokens[token - 2].low, persons))
        return true;
    bool apposed = after < end && sm_text_is(tokens[token - 1].low, ",") &&
                   sm_word_is(tokens[after].low, ",|.|)|та|and");
    return apposed && young && is_person(prose, start, token - 2);
}

/* "The same day seven people were hurt", "in October 500 drones": what stands before is when. */
static bool is_mere_time(const struct sm_prose *prose, size_t start, size_t token)
{
    enum { LAST_DAY = 31 };
    const struct sm_token *tokens = prose->tokens;
    if (sm_word_is(tokens[token - 1].low, "day|days"))
        return token > start + 1 &&
               (tokens[token - 2].kind == SM_TOKEN_NUMBER ||
                sm_word_is(tokens[token - 2].low,
                           "next|same|following|previous|that|first|second|third|last|every|each|"
                           "another|a|one|two|three|four|five|six|seven|few|per|all|whole"));
    return sm_word_is(tokens[token - 1].low, "january|february|march|april|may|june|july|august|"
                                             "september|october|november|december") &&
           tokens[token].kind == SM_TOKEN_NUMBER && tokens[token].value > LAST_DAY &&
           tokens[token].text.n < 4;
}

const char *sm_number_is_no_count(const struct sm_prose *prose, const struct sm_sentence *sentence,
                                  size_t token, const struct sm_number *number)
{
    size_t start = sentence->token, end = sm_sentence_end(sentence);
    size_t after = token + number->token_count;
    const struct sm_token *tokens = prose->tokens;
    const char *rule = unit_behind(prose, after, end);
    if (!rule && token > start && !is_mere_time(prose, start, token))
        rule = unit_before(prose, token - 1);
    if (rule || !number->digits) return rule;
    if (is_date(prose, start, token, after, end)) return "date";
    if (is_year(prose, start, token, end)) return "year";
    if (is_glued(prose, after, end)) return "number-of-a-thing";
    /* "With a pre-war population of 45" */
    if (token > start + 1 && sm_text_is(tokens[token - 1].low, "of") &&
        sm_text_is(tokens[token - 2].low, "population"))
        return "population";
    bool joined = token > start + 1 && sm_text_is(tokens[token - 1].low, "-") &&
                  !tokens[token].space_before && !tokens[token - 1].space_before;
    if (joined) return "name";
    if (after < end && sm_word_is(tokens[after].low, "бригад~|полк~|батальйон~")) return "unit";
    return is_age(prose, start, token, after, end) ? "age" : NULL;
}
