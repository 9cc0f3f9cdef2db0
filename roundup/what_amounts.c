/* SPDX-License-Identifier: Apache-2.0
 * Numbers and what they count: number, then its noun, then what befell it.
 */
#include <string.h>

#include "roundup/what_counting.h"

/* ---- parts, sums ---- */

static bool follows_including(const struct sm_counting *c)
{
    static const char *const openings[] = {"including", "among them",   "among whom",   "incl .?",
                                           "of whom",   "of which",     "of them",      "зокрема",
                                           "серед них", "у тому числі", "в тому числі", "з них",
                                           "із них",    "серед яких",   "з яких",       "із яких"};
    size_t edge = c->amount.token;
    while (edge > c->start && is(c, edge - 1, "a|the|about|were|,|-|є|також"))
        edge--;
    for (size_t back = 1; back <= 3 && edge >= c->start + back; back++)
        for (size_t i = 0; i < sizeof openings / sizeof *openings; i++)
            if (sm_phrase_match(c->prose, edge - back, edge, openings[i]) == back) return true;
    return false;
}

/* "Ten people, four children among them, were wounded" */
static bool precedes_among_them(const struct sm_counting *c)
{
    enum { NOUN_TOKENS = 4 };
    size_t edge = amount_end(c);
    for (size_t at = edge; at < edge + NOUN_TOKENS && !is(c, at, ",|.|;"); at++)
        if (sm_phrase_match(c->prose, at, c->end, "among them|whom") ||
            sm_phrase_match(c->prose, at, c->end, "серед них"))
            return true;
    return false;
}

/* "including 400 officers and two generals": both are parts. */
static bool joins_part(const struct sm_counting *c, const struct sm_amount *before)
{
    if (!before || !before->part || before->counted != c->amount.counted) return false;
    size_t gap = c->amount.token - (before->token + before->token_count);
    if (is(c, amount_end(c), "was|were")) return false; /* told for themselves */
    return gap <= 2 && is(c, c->amount.token - 1, "and|,|та|і|й");
}

/* "Four wounded, one seriously", «четверо поранених, один у важкому стані» */
static bool is_elided_part(const struct sm_counting *c, const struct sm_amount *before)
{
    bool next_to = before->token + before->token_count + 1 == c->amount.token &&
                   is(c, c->amount.token - 1, ",");
    return next_to && !c->has_noun && before->counted == c->amount.counted &&
           c->amount.value < before->value &&
           is(c, amount_end(c),
              "seriously|critically|severely|gravely|fatally|in|у|в|тяжко|важко|серйозно");
}

/* "60 drones were shot down, at least six on their way to Moscow", "with six bound for Moscow" */
static bool is_part_on_its_way(const struct sm_counting *c, const struct sm_amount *before)
{
    static const char *const ways[] = {"flying|heading|headed|bound|approaching",
                                       "on|en its|their|route|approach|course", "летіли"};
    size_t edge = c->amount.token;
    if (c->has_noun || before->counted != c->amount.counted || c->amount.value >= before->value)
        return false;
    while (edge > c->start && is(c, edge - 1, "at|least|about|some|around|up|to|more|than"))
        edge--;
    if (edge <= c->start || !is(c, edge - 1, ",|with|and")) return false;
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
        if (sm_phrase_match(c->prose, amount_end(c), c->end, ways[i])) return true;
    return false;
}

static void read_part(struct sm_counting *c)
{
    const struct sm_amount *before = sm_amount_previous(c, true);
    size_t next = amount_end(c);
    /* "18 were killed, eight children among them, and 57 were injured" */
    bool among = sm_phrase_match(c->prose, next, c->end, "among them|whom") > 0;
    bool of_them = among || c->of_those ||
                   sm_phrase_match(c->prose, next, c->end, "of them|whom|which") ||
                   sm_phrase_match(c->prose, next, c->end, "з|із них|яких");
    c->amount.part |= before && (of_them || follows_including(c) || precedes_among_them(c) ||
                                 joins_part(c, before) || is_elided_part(c, before) ||
                                 is_part_on_its_way(c, before));
    bool fated =
        before && before->counted >= SM_COUNTED_KILLED && before->counted <= SM_COUNTED_EXECUTED;
    bool unfated = c->amount.counted == SM_COUNTED_PEOPLE || c->amount.counted == SM_COUNTED_TROOPS;
    bool aside = (c->befell || c->amount.value == 1) && follows_including(c);
    if (c->amount.part && fated && (unfated || aside || among)) c->amount.counted = before->counted;
}

static bool is_person_count(enum sm_counted counted)
{
    return counted == SM_COUNTED_KILLED || counted == SM_COUNTED_INJURED;
}

/* "a woman and her two children were killed": one sum. */
static bool merges(const struct sm_counting *c, const struct sm_amount *last)
{
    if (c->finder->whats->amount_count <= c->first || last->counted != c->amount.counted ||
        !is_person_count(last->counted) || last->part || c->amount.part)
        return false;
    if (last->value > MOST_SUMMED || c->amount.value > MOST_SUMMED) return false;
    if (last->qualifier != SM_QUALIFIER_EXACT || c->amount.qualifier != SM_QUALIFIER_EXACT)
        return false;
    bool named = c->has_noun || strcmp(c->amount.rule, "one-person") == 0;
    if (!named) return false; /* "four wounded, one seriously" */
    size_t from = last->token + last->token_count;
    if (from >= c->amount.token || c->amount.token - from > 2) return false;
    for (size_t at = from; at < c->amount.token; at++)
        if (!is(c, at, "and|,|her|his|their|та|і|й|її|його")) return false;
    return true;
}

static bool add(struct sm_counting *c)
{
    struct sm_whats *whats = c->finder->whats;
    struct sm_amount *last = whats->amount_count ? &whats->amounts[whats->amount_count - 1] : NULL;
    if (c->amount.counted != SM_COUNTED_NOTHING) c->previous_end = amount_end(c);
    if (last && merges(c, last)) {
        last->value += c->amount.value;
        last->token_count = amount_end(c) - last->token;
        return true;
    }
    if (!sm_what_grow(c->finder->arena, &whats->amounts, &whats->amount_capacity,
                      whats->amount_count, sizeof c->amount, c->finder->err))
        return false;
    whats->amounts[whats->amount_count++] = c->amount;
    return true;
}

static void begin(struct sm_counting *c, size_t at, size_t token_count, long long value)
{
    c->amount = (struct sm_amount){.token = at,
                                   .token_count = token_count,
                                   .value = value,
                                   .of = SM_NO_COUNT,
                                   .qualifier = SM_QUALIFIER_EXACT,
                                   .rule = "number"};
    c->has_noun = c->anaphora = c->of_those = c->befell = false;
}

/* "injuring the driver and a nurse", "killing a mother and her three children" */
static bool joins_person(const struct sm_counting *c)
{
    const struct sm_amount *before = sm_amount_previous(c, true);
    size_t at = c->amount.token;
    if (at > c->start && is(c, at - 1, "her|his|their|її|його|їхн~")) at--;
    return before && before->token + before->token_count + 1 == at && is(c, at - 1, "and|,|та|і|й");
}

static enum sm_fate fate_of(enum sm_counted counted)
{
    if (counted == SM_COUNTED_KILLED) return SM_FATE_KILLED;
    return counted == SM_COUNTED_INJURED ? SM_FATE_INJURED : SM_FATE_NONE;
}

/* "Wounded a man and two women": what befell the first befell those as well. */
static void take_fate(struct sm_counting *c, enum sm_fate fate)
{
    if (fate == SM_FATE_NONE) return;
    c->amount.counted = sm_counted_of_fate(fate, SM_COUNTED_PEOPLE);
    c->befell = true;
}

/* An amount whose number begins at 'at'. '*next' is where reading goes on. */
static bool read_amount(struct sm_counting *c, const struct sm_sentence *sentence, size_t at,
                        struct sm_number number, size_t *next)
{
    begin(c, at, number.token_count, number.value);
    *next = at + number.token_count;
    const char *nothing = sm_number_is_no_count(c->prose, sentence, at, &number);
    if (nothing) {
        c->amount.counted = SM_COUNTED_NOTHING;
        c->amount.rule = nothing;
        return add(c);
    }
    bool one_of = number.value == 1 && !number.digits && is(c, *next, "of|із|з") &&
                  !is(c, *next + 1, "them|whom|these|those|which|них|яких");
    if (one_of) return true; /* "one of the worst attacks" counts nothing */
    if (number.vague) c->amount.qualifier = SM_QUALIFIER_AT_LEAST;
    if (number.range) c->amount.qualifier = SM_QUALIFIER_UP_TO;
    sm_amount_qualifier(c);
    sm_amount_qualifier_behind(c);
    sm_amount_of(c);
    sm_amount_noun(c);
    *next = amount_end(c) > *next ? amount_end(c) : *next;
    if (c->has_noun && !c->anaphora) {
        sm_amount_fate(c);
        if (c->amount.counted == SM_COUNTED_PEOPLE && joins_person(c))
            take_fate(c, fate_of(sm_amount_previous(c, true)->counted));
    } else if (!sm_amount_without_noun(c, &number)) {
        return true;
    }
    read_part(c);
    if (number.vague) c->amount.rule = "vague";
    return add(c);
}

/* ---- one person ---- */

static bool is_person(const struct sm_counting *c, size_t token)
{
    if (token >= c->end || c->prose->tokens[token].kind != SM_TOKEN_WORD) return false;
    return sm_phrases_at(&c->finder->persons, c->prose, token, c->end).phrase != NULL;
}

/* "a civilian car", "a police officer": the word only says of what kind. */
static bool is_adjective(const struct sm_counting *c, size_t at)
{
    if (is(c, at, "guard") && is(c, at - 1, "national|border|coast|state|russian")) return true;
    if (is(c, at, "guard|officer|pilot|volunteer|soldier|doctor|engineer") &&
        is(c, at + 1,
           "base|barracks|school|academy|academies|training|unit|post|position|regiment|"
           "station|camp|headquarters|column|convoy|building"))
        return true;
    if (!is(c, at, "civilian|passenger|student|teenage|child|farmer") || at + 1 >= c->end)
        return false;
    if (c->prose->tokens[at + 1].kind != SM_TOKEN_WORD) return false;
    return !is(c, at + 1,
               "was|were|who|died|dies|in|and|at|from|by|near|with|killed|injured|wounded|hurt|has|"
               "had|on|after|when|while|is|as|during|outside|inside|of|dead|or|to|aged|suffered");
}

/* "73-year-old", "six-year-old" */
static bool is_of_age(const struct sm_counting *c, size_t at)
{
    static const char tail[] = "year-old";
    struct sm_text low = c->prose->tokens[at].low;
    size_t n = sizeof tail - 1;
    return low.n >= n && memcmp(low.at + low.n - n, tail, n) == 0;
}

/* Where the person is that "a 73-year-old" speaks of, or 0. */
static size_t person_behind(const struct sm_counting *c, size_t at)
{
    for (size_t i = at + 1; i < c->end && i <= at + 6; i++) {
        const struct sm_token *token = &c->prose->tokens[i];
        /* "A 69-year-old was wounded", "the driver's assistant" */
        if (is(c, i, "was|were|died|had|suffered|in|has") && is_of_age(c, i - 1)) return i - 1;
        if (is_person(c, i) && !token->possessive && !is_adjective(c, i)) return i;
        /* "A bomb killed one person": the article is the bomb's. */
        if (sm_amount_is_fate(c, i)) return 0;
        bool adjective = token->kind != SM_TOKEN_MARK || sm_text_is(token->low, "-");
        if (!adjective || is(c, i, "of|in|on|and|was|were|at|by|to|with|from|has|had")) return 0;
    }
    return 0;
}

/* "man killed", "woman, 60, wounded", "driver 44 injured" */
static bool is_telegram_person(const struct sm_counting *c, size_t at)
{
    enum { REACH = 5 };
    for (size_t i = at + 1; i < c->end && i < at + REACH; i++) {
        bool between =
            is(c, i, ",|(|)|aged|age|was|is") || c->prose->tokens[i].kind == SM_TOKEN_NUMBER;
        if (!between)
            return is(c, i, "killed|dead|died|injured|wounded|hurt|hospitalised|hospitalized");
    }
    return false;
}

static size_t person_at(const struct sm_counting *c, size_t at)
{
    if (is(c, at, "a|an|her|his|the|their")) return person_behind(c, at);
    unsigned char first = (unsigned char)c->prose->tokens[at].low.at[0];
    if (!is_person(c, at)) return 0;
    /* "Nikopol: artillery, man killed": telegrams leave the article out. */
    bool telegram = at == c->start || is(c, at - 1, ":|;|,|-|.|and");
    return first >= 0x80 || (telegram && is_telegram_person(c, at)) ? at : 0;
}

/* "The pilot and two crew members died", "the governor, his driver and two guards were hurt": one
 * of them, where nobody says anything in between. */
static bool leads_victims(const struct sm_counting *c, size_t person)
{
    enum { REACH = 14 };
    size_t next = person + 1;
    bool joined = is(c, next, "and|,") && next + 1 < c->end &&
                  (is(c, next + 1, "a|an|his|her|their") ||
                   sm_number_read(c->finder, next + 1, c->end).token_count);
    for (size_t at = next; joined && at < c->end && at < person + REACH; at++) {
        if (is(c, at, "was|were|died|perished")) return true;
        if (is(c, at, "said|says|reported|told|confirmed|announced|added|:|;")) return false;
    }
    return false;
}

/* "A 73-year-old woman was killed", «загинув чоловік»: one, when something befell that person. */
static bool read_person(struct sm_counting *c, size_t at, size_t *next)
{
    if (c->prose->tokens[at].kind != SM_TOKEN_WORD || !c->prose->tokens[at].low.n) return true;
    size_t person = person_at(c, at);
    if (!person) return true;
    /* "A self-proclaimed prosecutor general" */
    if (is(c, person + 1, "general|officer|engineer|minister|commander|inspector")) person++;
    begin(c, at, person + 1 - at, is(c, person, "couple|подружжя") ? 2 : 1);
    enum sm_fate fate = sm_fate_of_people(c, false);
    if (!fate && joins_person(c)) fate = fate_of(sm_amount_previous(c, true)->counted);
    if (fate != SM_FATE_KILLED && fate != SM_FATE_INJURED) return true;
    if (is(c, at, "the") && sm_fate_before(c) != fate && !is(c, person + 1, "was|died") &&
        !leads_victims(c, person))
        return true;
    c->amount.counted = sm_counted_of_fate(fate, SM_COUNTED_PEOPLE);
    c->amount.rule = "one-person";
    read_part(c);
    *next = person + 1;
    return add(c);
}

/* ---- the sentence ---- */

bool sm_what_amounts(struct sm_what_finder *finder, const struct sm_sentence *sentence)
{
    struct sm_counting c = {.finder = finder,
                            .prose = finder->prose,
                            .start = sentence->token,
                            .end = sm_sentence_end(sentence),
                            .first = finder->whats->amount_count,
                            .previous_end = sentence->token};
    /* "15,200 killed; 41,000 injured" under "Key figures" is a line of its list, no headline. */
    bool figure = c.prose->tokens[c.start].kind == SM_TOKEN_NUMBER;
    if (sentence->headline && !(figure && finder->sums_of_the_war))
        finder->sums_of_the_war = sm_amounts_are_of_the_war(&c);
    for (size_t at = c.start; at < c.end;) {
        struct sm_number number = sm_number_read(c.finder, at, c.end);
        size_t next = at + 1;
        bool ok = number.token_count ? read_amount(&c, sentence, at, number, &next)
                                     : read_person(&c, at, &next);
        if (!ok) return false;
        at = next > at ? next : at + 1;
    }
    sm_amounts_sum(&c);
    return true;
}
