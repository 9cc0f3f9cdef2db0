/* SPDX-License-Identifier: Apache-2.0
 * Numbers in digits and words, and those that count nothing.
 */
#include <string.h>

#include "roundup/what_private.h"

enum { LARGEST = 1000000000 }; /* beyond a thousand million nothing here is counted */

struct reader {
    const struct sm_what_finder *finder;
    const struct sm_prose *prose;
    size_t at, end;
    long long value, part; /* all so far; the hundreds, tens and units being put together */
    struct sm_number number;
};

static bool is(const struct reader *r, size_t token, const char *words)
{
    return token < r->end && sm_word_is(r->prose->tokens[token].low, words);
}

static const struct sm_phrase *plain_word(const struct reader *r, size_t token)
{
    if (token >= r->end || r->prose->tokens[token].kind != SM_TOKEN_WORD) return NULL;
    return sm_phrases_at(&r->finder->numbers, r->prose, token, r->end).phrase;
}

static const struct sm_phrase *part_of_word(struct sm_text part)
{
    for (size_t i = 0; i < sm_number_words.count; i++)
        if (sm_word_is(part, sm_number_words.phrases[i].words)) return &sm_number_words.phrases[i];
    return NULL;
}

/* "twenty-five" is one token. */
static long long hyphened_value(const struct reader *r, size_t token)
{
    struct sm_text rest = r->prose->tokens[token].low;
    if (!rest.n || !memchr(rest.at, '-', rest.n)) return -1;
    struct sm_text tens = sm_text_cut(&rest, '-');
    const struct sm_phrase *a = part_of_word(tens), *b = part_of_word(rest);
    if (!a || !b || a->weight != SM_NUMBER_TENS || b->weight != SM_NUMBER_UNIT || b->tag > 9)
        return -1;
    return a->tag + b->tag;
}

static bool take_multiple(struct reader *r, long long multiple)
{
    long long times = r->part ? r->part : 1;
    if (times > LARGEST / multiple) return false;
    if (multiple >= 1000) {
        r->value += times * multiple;
        r->part = 0;
    } else {
        r->part = times * multiple;
    }
    r->at++;
    return true;
}

/* Does a number of this size go on what is there? "hundred" + "five", not "five" + "six". */
static bool fits_behind(const struct reader *r, long long value, bool first)
{
    long long room = value >= 100 ? 1000 : value >= 10 ? 100 : 10;
    return first || (r->part % room == 0 && (r->part || r->value));
}

static bool take_word(struct reader *r, bool first)
{
    long long value = hyphened_value(r, r->at);
    const struct sm_phrase *word = value < 0 ? plain_word(r, r->at) : NULL;
    if (value < 0 && !word) return false;
    if (word) value = word->tag;
    if (word && word->weight == SM_NUMBER_MULTIPLE) {
        bool stands_alone = (unsigned char)r->prose->tokens[r->at].low.at[0] >= 0x80;
        return (!first || stands_alone) && take_multiple(r, value);
    }
    bool vague = word && word->weight == SM_NUMBER_VAGUE;
    if (vague ? !first : !fits_behind(r, value, first)) return false;
    r->number.vague = vague;
    r->part += value;
    r->at++;
    return !vague;
}

/* "3.5" of "3.5 million" in tenths of thousandths, or -1. */
static long long decimal_times(struct sm_text text, long long multiple)
{
    long long value = 0, scale = 1;
    bool behind = false;
    for (size_t i = 0; i < text.n; i++) {
        char c = text.at[i];
        if (c == '.' || c == ',') {
            if (behind) return -1;
            behind = true;
        } else if (c >= '0' && c <= '9' && value < 100000 && scale < 1000) {
            value = value * 10 + (c - '0');
            scale *= behind ? 10 : 1;
        } else {
            return -1;
        }
    }
    return behind ? value * multiple / scale : -1;
}

static const struct sm_phrase *multiple_at(const struct reader *r, size_t token)
{
    const struct sm_phrase *word = plain_word(r, token);
    return word && word->weight == SM_NUMBER_MULTIPLE ? word : NULL;
}

static void skip_abbreviation_point(struct reader *r)
{
    bool short_form = is(r, r->at - 1, "тис|млн|млрд|mln|mn|bn");
    if (short_form && is(r, r->at, ".") && !r->prose->tokens[r->at].space_before &&
        r->at + 1 < r->end)
        r->at++;
}

static bool take_digits(struct reader *r)
{
    const struct sm_token *token = &r->prose->tokens[r->at];
    const struct sm_phrase *multiple = multiple_at(r, r->at + 1);
    long long value = token->value;
    if (value < 0 && !multiple) return false;
    if (value < 0)
        value = decimal_times(token->text, multiple->tag);
    else if (multiple && value <= LARGEST / multiple->tag)
        value *= multiple->tag;
    if (value < 0) return false;
    r->at += multiple ? 2 : 1;
    if (multiple) skip_abbreviation_point(r);
    r->part = value;
    r->number.digits = true;
    return true;
}

/* "tens of thousands", "hundreds of thousands", "dozens of". */
static void take_vague(struct reader *r)
{
    if (is(r, r->at, "of") && is(r, r->at + 1, "thousands|millions")) {
        r->part *= is(r, r->at + 1, "thousands") ? 1000 : 1000000;
        r->at += 2;
    } else if (is(r, r->at, "тисяч|мільйонів")) {
        r->part *= is(r, r->at, "тисяч") ? 1000 : 1000000;
        r->at++;
    }
}

struct turn {
    const char *words;
    long long value;
    bool vague;
};

/* Turns that are no sums of their words. */
static bool take_turn(struct reader *r)
{
    static const struct turn turns[] = {
        {"half a|of million", 500000, false},
        {"half a|of thousand", 500, false},
        {"half a|of hundred", 50, false},
        {"half a|of dozen", 6, false},
        {"several|few hundred", 200, true},
        {"a few hundred", 200, true},
        {"a few dozen", 24, true},
        {"a few thousand", 2000, true},
        {"several|few dozen", 24, true},
        {"several|few thousand", 2000, true},
        {"tens of thousands", 20000, true},
        {"a hundred", 100, false},
        {"a thousand", 1000, false},
        {"a million", 1000000, false},
        {"a dozen", 12, false},
        {"a score", 20, false},
        {"a couple|pair of", 2, false},
        {"півтора десятка", 15, false},
        {"півтори|півтора сотні", 150, false},
        {"півтори|півтора тисячі", 1500, false},
        {"пів|половина сотні", 50, false},
        {"пів|половина мільйона", 500000, false},
        {"півсотні", 50, false},
        {"півмільйона", 500000, false},
        {"півтисячі", 500, false},
        {"кілька|декілька|кількох десятків|десятки", 20, true},
        {"кілька|декілька|кількох сотень|сотні", 200, true},
        {"кілька|декілька|кількох тисяч|тисячі", 2000, true},
        {"пара|пару", 2, false},
    };
    static const char *const firsts = "half|several|a|few|tens|пів~|половина|кільк~|декілька|"
                                      "пара|пару";
    if (!is(r, r->at, firsts)) return false;
    for (size_t i = 0; i < sizeof turns / sizeof *turns; i++) {
        size_t taken = sm_phrase_match(r->prose, r->at, r->end, turns[i].words);
        if (!taken) continue;
        r->at += taken;
        r->part = turns[i].value;
        r->number.vague = turns[i].vague;
        return true;
    }
    return false;
}

/* "a hundred and twenty": the joint belongs to the number when more of it follows. */
static bool skips_joint(struct reader *r)
{
    if (!is(r, r->at, "and") || r->part < 100 || r->part % 100 != 0) return false;
    if (r->at + 1 >= r->end) return false;
    const struct sm_phrase *word = plain_word(r, r->at + 1);
    bool more = hyphened_value(r, r->at + 1) > 0 || (word && word->weight <= SM_NUMBER_TENS);
    if (more) r->at++;
    return more;
}

static void take_words(struct reader *r)
{
    size_t start = r->at;
    while (r->at < r->end && take_word(r, r->at == start))
        skips_joint(r);
}

static struct sm_number read_one(const struct sm_what_finder *finder, size_t token, size_t end)
{
    const struct sm_prose *prose = finder->prose;
    struct reader r = {.finder = finder, .prose = prose, .at = token, .end = end};
    if (prose->tokens[token].kind == SM_TOKEN_NUMBER) {
        take_digits(&r);
    } else if (prose->tokens[token].kind == SM_TOKEN_WORD) {
        if (take_turn(&r)) {
            skips_joint(&r);
            while (r.part >= 100 && !r.number.vague && r.at < r.end && take_word(&r, false))
                skips_joint(&r);
        } else {
            take_words(&r);
        }
        if (r.number.vague) take_vague(&r);
    }
    r.number.token_count = r.at - token;
    r.number.value = r.value + r.part;
    return r.number;
}

/* "10-15", "10 to 15", "five or six": the end of the range, and where it ends. */
static void read_range(const struct sm_what_finder *finder, size_t token, size_t end,
                       struct sm_number *number)
{
    const struct sm_prose *prose = finder->prose;
    size_t joint = token + number->token_count;
    if (joint + 1 >= end || number->vague) return;
    struct sm_text low = prose->tokens[joint].low;
    bool between = token > 0 && sm_word_is(prose->tokens[token - 1].low, "between|між") &&
                   sm_word_is(low, "and|та|і|й");
    if (!between && !sm_word_is(low, "-|to|or|до|чи|або")) return;
    bool dash = sm_text_is(low, "-");
    if (dash && prose->tokens[joint + 1].kind != SM_TOKEN_NUMBER && number->digits) return;
    struct sm_number upper = read_one(finder, joint + 1, end);
    bool wider = upper.token_count && !upper.vague && upper.value > number->value &&
                 (dash || upper.value <= 4 * number->value);
    if (!wider || (sm_word_is(low, "to|до") && number->value < 2)) return;
    number->token_count += 1 + upper.token_count;
    number->value = upper.value;
    number->range = true;
}

struct sm_number sm_number_read(const struct sm_what_finder *finder, size_t token, size_t end)
{
    struct sm_number number = read_one(finder, token, end);
    if (number.token_count) read_range(finder, token, end, &number);
    return number;
}

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
        {"- km|kilometre~|kilometer~|mile|metre|meter|mm|hour|day|year|month|minute|storey|story|"
         "point|nation|member|week|tonne|ton|річн~|літн~|денн~|й|го|та|ї|му|х|а|ма",
         "measure"},
        {"- year-old|year-olds|year-long|day-long|hour-long|month-old", "age"},
        {"year-old|year-olds|річн~", "age"},
        {"year|years|month|months|week|weeks|day|days|hour|hours|minute|minutes|seconds|рок~|років|"
         "рік|року|місяц~|тижн~|тиждень|днів|дні|день|дня|днями|добу|діб|годин~|хвилин~|год|хв",
         "duration"},
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

const char *sm_number_is_no_count(const struct sm_prose *prose, const struct sm_sentence *sentence,
                                  size_t token, const struct sm_number *number)
{
    size_t end = sm_sentence_end(sentence), after = token + number->token_count;
    const char *rule = unit_behind(prose, after, end);
    if (rule) return rule;
    if (token > sentence->token) rule = unit_before(prose, token - 1);
    if (rule) return rule;
    if (!number->digits) return NULL;
    if (is_year(prose, sentence->token, token, end)) return "year";
    if (is_glued(prose, after, end)) return "number-of-a-thing";
    bool joined = token > sentence->token + 1 && sm_text_is(prose->tokens[token - 1].low, "-") &&
                  !prose->tokens[token].space_before && !prose->tokens[token - 1].space_before;
    if (joined) return "name";
    if (after < end && sm_word_is(prose->tokens[after].low, "бригад~|полк~|батальйон~"))
        return "unit";
    /* "a guard of 45", "a man of 66 died", "man 60 killed" */
    static const char *const persons = "man|woman|boy|girl|guard|pensioner|teenager|resident|"
                                       "driver|child|son|daughter|male|female";
    enum { OLDEST = 110 };
    if (token > sentence->token && number->value < OLDEST &&
        sm_word_is(prose->tokens[token - 1].low, persons))
        return "age";
    if (token > sentence->token + 1 && sm_text_is(prose->tokens[token - 1].low, "of") &&
        sm_word_is(prose->tokens[token - 2].low, persons))
        return "age";
    bool apposed = token > sentence->token + 1 && after < end &&
                   sm_text_is(prose->tokens[token - 1].low, ",") &&
                   sm_word_is(prose->tokens[after].low, ",|.|)|та|and");
    if (apposed && number->value < OLDEST && is_person(prose, sentence->token, token - 2))
        return "age";
    return NULL;
}
