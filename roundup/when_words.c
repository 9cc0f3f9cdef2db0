/* SPDX-License-Identifier: Apache-2.0
 * Words of time in both languages: days, months, parts of the day, who-says-when.
 */
#include <string.h>

#include "roundup/when_private.h"

struct word_value {
    const char *low;
    int value;
};

static int value_of(struct sm_text low, const struct word_value *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (sm_text_is(low, words[i].low)) return words[i].value;
    return -1;
}

#define VALUE_OF(low, table) value_of(low, table, sizeof(table) / sizeof *(table))

static const struct word_value english_days[] = {
    {"monday", 0},   {"tuesday", 1}, {"wednesday", 2}, {"thursday", 3}, {"friday", 4},
    {"saturday", 5}, {"sunday", 6},  {"mon", 0},       {"tue", 1},      {"tues", 1},
    {"wed", 2},      {"weds", 2},    {"thu", 3},       {"thur", 3},     {"thurs", 3},
    {"fri", 4},      {"sat", 5},     {"sun", 6}};

static const struct word_value ukrainian_days[] = {
    {"понеділок", 0}, {"понеділка", 0}, {"понеділку", 0}, {"понеділком", 0}, {"вівторок", 1},
    {"вівторка", 1},  {"вівторку", 1},  {"вівторком", 1}, {"середа", 2},     {"середу", 2},
    {"середи", 2},    {"середою", 2},   {"четвер", 3},    {"четверга", 3},   {"четвергу", 3},
    {"четвергом", 3}, {"п'ятниця", 4},  {"п'ятницю", 4},  {"п'ятниці", 4},   {"п'ятницею", 4},
    {"субота", 5},    {"суботу", 5},    {"суботи", 5},    {"суботі", 5},     {"суботою", 5},
    {"неділя", 6},    {"неділю", 6},    {"неділі", 6},    {"неділею", 6}};

static const struct word_value english_months[] = {
    {"january", 1},   {"february", 2},  {"march", 3},  {"april", 4},     {"may", 5},
    {"june", 6},      {"july", 7},      {"august", 8}, {"september", 9}, {"october", 10},
    {"november", 11}, {"december", 12}, {"jan", 1},    {"feb", 2},       {"mar", 3},
    {"apr", 4},       {"jun", 6},       {"jul", 7},    {"aug", 8},       {"sep", 9},
    {"sept", 9},      {"oct", 10},      {"nov", 11},   {"dec", 12}};

static const struct word_value ukrainian_months[] = {
    {"січень", 1},   {"січня", 1},     {"січні", 1},      {"січнем", 1},     {"лютий", 2},
    {"лютого", 2},   {"лютому", 2},    {"березень", 3},   {"березня", 3},    {"березні", 3},
    {"квітень", 4},  {"квітня", 4},    {"квітні", 4},     {"травень", 5},    {"травня", 5},
    {"травні", 5},   {"червень", 6},   {"червня", 6},     {"червні", 6},     {"липень", 7},
    {"липня", 7},    {"липні", 7},     {"серпень", 8},    {"серпня", 8},     {"серпні", 8},
    {"вересень", 9}, {"вересня", 9},   {"вересні", 9},    {"жовтень", 10},   {"жовтня", 10},
    {"жовтні", 10},  {"листопад", 11}, {"листопада", 11}, {"листопаді", 11}, {"грудень", 12},
    {"грудня", 12},  {"грудні", 12}};

static const struct word_value small_numbers[] = {
    {"a", 1},     {"an", 1},  {"one", 1},   {"two", 2},     {"three", 3},  {"four", 4},
    {"five", 5},  {"six", 6}, {"seven", 7}, {"eight", 8},   {"nine", 9},   {"ten", 10},
    {"один", 1},  {"два", 2}, {"дві", 2},   {"три", 3},     {"чотири", 4}, {"п'ять", 5},
    {"шість", 6}, {"сім", 7}, {"вісім", 8}, {"дев'ять", 9}, {"десять", 10}};

int sm_when_weekday(struct sm_text low)
{
    if (low.n < 3 || low.n > 20) return -1;
    return (unsigned char)*low.at < 0x80 ? VALUE_OF(low, english_days)
                                         : VALUE_OF(low, ukrainian_days);
}

int sm_when_month(const struct sm_token *token)
{
    struct sm_text low = token->low;
    if (token->kind != SM_TOKEN_WORD || low.n < 3 || low.n > 20) return 0;
    bool latin = (unsigned char)*low.at < 0x80;
    if (latin && !token->capital) return 0;
    int month = latin ? VALUE_OF(low, english_months) : VALUE_OF(low, ukrainian_months);
    return month > 0 ? month : 0;
}

int sm_when_small_number(const struct sm_token *token)
{
    if (token->kind == SM_TOKEN_NUMBER)
        return token->value >= 1 && token->value <= 31 ? (int)token->value : 0;
    int value = VALUE_OF(token->low, small_numbers);
    return value > 0 ? value : 0;
}

const char *sm_when_part_of_day(struct sm_text low)
{
    static const char *const parts[][2] = {
        {"morning", "morning"},  {"morning's", "morning"}, {"afternoon", "afternoon"},
        {"evening", "evening"},  {"noon", "midday"},       {"midday", "midday"},
        {"night", "night"},      {"nights", "night"},      {"evenings", "evening"},
        {"mornings", "morning"}, {"вранці", "morning"},    {"уранці", "morning"},
        {"зранку", "morning"},   {"ранку", "morning"},     {"вдень", "afternoon"},
        {"удень", "afternoon"},  {"ввечері", "evening"},   {"увечері", "evening"},
        {"вечора", "evening"},   {"вночі", "night"},       {"уночі", "night"}};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (sm_text_is(low, parts[i][0])) return parts[i][1];
    return NULL;
}

bool sm_when_is_saying_verb(struct sm_text low)
{
    static const char *const words =
        "said|says|say|saying|announced|announces|announcing|reported|reports|reporting|told|"
        "stated|states|wrote|confirmed|confirms|claimed|claims|claiming|added|declared|posted|"
        "warned|noted|denied|acknowledged|published|released|revealed|disclosed|informed|"
        "clarified|issued|dated|admitted|estimated|assessed|boasted|tweeted|alleged|updated|"
        "explained|stressed|emphasized|emphasised|testified|vowed|promised|pledged|briefed|"
        "public|commented|insisted|logged|judged|conceded|replied|responded|recounted|remarked|"
        "повідомив|повідомила|повідомили|повідомило|повідомляє|повідомляють|заявив|заявила|"
        "заявили|заявило|сказав|сказала|сказали|оголосив|оголосила|оголосили|оголосило|розповів|"
        "розповіла|розповіли|написав|написала|написали|зазначив|зазначила|зазначили|підтвердив|"
        "підтвердила|підтвердили|уточнив|уточнила|уточнили|йдеться|наголосив|наголосила|інформує|"
        "інформував|поінформував|опублікував|опублікувала|опублікували|оприлюднив|оприлюднили|"
        "визнав|визнала|визнали|пише|пишуть|розповідає|"
        "додав|додала|повідомлено|повідомлялося";
    return sm_word_is(low, words);
}

bool sm_when_is_saying_noun(struct sm_text low)
{
    static const char *const words =
        "statement|statements|address|report|briefing|interview|post|posts|video|conference|"
        "message|speech|assessment|update|announcement|brief|remarks|comments|bulletin|"
        "communique|summary|readout|telegram|заяві|заява|заявою|зверненні|звернення|зведенні|"
        "зведення|звіті|брифінгу|брифінгі|інтерв'ю|дописі|повідомленні|коментарі|телеграмі|ефірі";
    return sm_word_is(low, words);
}

bool sm_when_is_filler(struct sm_text low)
{
    static const char *const words =
        "in|a|an|on|at|to|by|the|its|his|her|their|social|media|network|networks|reporters|"
        "journalists|press|news|daily|evening|nightly|regular|late|early|also|separately|later|"
        "first|joint|written|online|channel|state|television|tv|national|about|it|this|that|"
        "latest|weekly|morning|during|earlier|parliament|lawmakers|agency|у|в|на|про|це|цей|"
        "своєму|своїй|вечірньому|щоденному|під|час|ще|також|журналістам|соцмережах|каналі|ефірі|"
        "пізно|рано|army|military|police|regional|local|city|rescue|emergency|service|services|"
        "spokesman|spokesperson|spokeswoman|governor|mayor|minister|president|chief|"
        "official|officials|"
        "речник|речниця|мер|голова|міністр|президент|губернатор|начальник|очільник|ова|генштаб|"
        "командувач|головнокомандувач";
    return sm_word_is(low, words);
}

const char *sm_when_joint(const struct sm_prose *prose, size_t token, size_t end, size_t *taken)
{
    static const char *const joints[] = {"-",    "to", "through", "until", "till", "and",
                                         "into", "or", "/",       "thru",  "по",   "до",
                                         "на",   "та", "і",       "й"};
    *taken = 0;
    for (size_t i = 0; i < sizeof joints / sizeof *joints; i++)
        if (sm_prose_match(prose, token, end, joints[i])) {
            *taken = 1;
            return joints[i];
        }
    return NULL;
}

static void mark_all(bool *marks, const struct word_value *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        sm_when_mark(marks, words[i].low);
}

#define MARK_ALL(marks, table) mark_all(marks, table, sizeof(table) / sizeof *(table))

void sm_when_mark_days(struct sm_when_index *index)
{
    static const char *const counted[] = {"day",  "days", "день", "дні", "дня",
                                          "днів", "доба", "добу", "доби"};
    MARK_ALL(index->begins, english_days);
    MARK_ALL(index->begins, ukrainian_days);
    MARK_ALL(index->begins, english_months);
    MARK_ALL(index->begins, ukrainian_months);
    MARK_ALL(index->begins, small_numbers);
    for (size_t i = 0; i < sizeof counted / sizeof *counted; i++)
        sm_when_mark(index->begins, counted[i]);
}
