/* SPDX-License-Identifier: Apache-2.0
 * Numbers and what they count: number, then its noun, then what befell it.
 */
#include "roundup/what_private.h"

enum {
    NOUN_REACH_TOKENS = 7,
    QUALIFIER_TOKENS = 4,
    FATE_BACK_TOKENS = 12,
    FATE_AHEAD_TOKENS = 14,
    TROOPS_AHEAD_TOKENS = 5,
    TOLL_TOKENS = 25,
    LOOK_BACK_AMOUNTS = 16,
    LOOK_BACK_TOKENS = 40,
    MOST_SUMMED = 1000000, /* people; sums stay far from overflow */
};

struct counting {
    struct sm_what_finder *finder;
    const struct sm_prose *prose;
    size_t start, end; /* of the sentence */
    size_t first;      /* its first amount */
    size_t previous_end;
    struct sm_amount amount;
    bool has_noun, anaphora; /* "48 of them": the noun is a pronoun */
    bool befell;             /* the words around say what befell them, not the noun */
    bool of_those;           /* "two of them children" */
};

static bool is(const struct counting *c, size_t token, const char *words)
{
    if (token < c->start || token >= c->end) return false;
    const struct sm_token *word = &c->prose->tokens[token];
    return word->kind != SM_TOKEN_NUMBER && sm_word_is(word->low, words);
}

static size_t amount_end(const struct counting *c)
{
    return c->amount.token + c->amount.token_count;
}

/* The amount before this one, in the sentence or (for "48 were shot down") the one before. */
static const struct sm_amount *previous(const struct counting *c, bool in_sentence)
{
    const struct sm_whats *whats = c->finder->whats;
    size_t first = in_sentence ? c->first : 0;
    if (whats->amount_count > first + LOOK_BACK_AMOUNTS) /* a long list stays linear */
        first = whats->amount_count - LOOK_BACK_AMOUNTS;
    for (size_t i = whats->amount_count; i > first; i--) {
        const struct sm_amount *amount = &whats->amounts[i - 1];
        if (amount->counted == SM_COUNTED_NOTHING) continue;
        if (amount->token + 60 < c->start) return NULL;
        return amount;
    }
    return NULL;
}

/* ---- the number's surroundings ---- */

static const char *const RISES =
    "rose|risen|rises|rising|climbed|increased|grew|grown|stands|stood|зросла|зросло|збільшилася";

/* "more than a", "at least", "a total of up to": the qualifier that ends where the number begins.
 */
static void read_qualifier(struct counting *c)
{
    size_t number = c->amount.token;
    while (number > c->start &&
           is(c, number - 1, "another|further|additional|of|the|total|a|ще|аж"))
        number--;
    size_t reach = number - c->start < QUALIFIER_TOKENS ? number - c->start : QUALIFIER_TOKENS;
    for (size_t back = reach; back > 0; back--) {
        size_t at = number - back;
        struct sm_phrase_hit hit = sm_phrases_at(&c->finder->qualifiers, c->prose, at, number);
        if (!hit.phrase || hit.token_count != back) continue;
        if (is(c, at, "до") && is(c, at - 1, RISES)) return; /* «зросла до шести» */
        c->amount.qualifier = (enum sm_qualifier)hit.phrase->tag;
        c->amount.token_count += c->amount.token - at;
        c->amount.token = at;
        return;
    }
}

static void read_qualifier_behind(struct counting *c)
{
    size_t at = amount_end(c);
    if (is(c, at, "+") && !c->prose->tokens[at].space_before) {
        c->amount.qualifier = SM_QUALIFIER_MORE_THAN;
        c->amount.token_count++;
    } else if (is(c, at, "-") && is(c, at + 1, "plus")) {
        c->amount.qualifier = SM_QUALIFIER_MORE_THAN;
        c->amount.token_count += 2;
    } else if (is(c, at, "or|і|чи") && is(c, at + 1, "more|більше")) {
        c->amount.qualifier = SM_QUALIFIER_AT_LEAST;
        c->amount.token_count += 2;
    } else if (is(c, at, "-") && is(c, at + 1, "strong")) {
        c->amount.token_count += 2;
        c->amount.counted = SM_COUNTED_TROOPS;
    }
}

/* "48 out of 53", "48 of the 53", «48 з 53». */
static void read_of(struct counting *c)
{
    size_t at = amount_end(c);
    size_t joint = sm_phrase_match(c->prose, at, c->end, "out of the|its|their|a?");
    if (!joint) joint = sm_phrase_match(c->prose, at, c->end, "of the|its|their|some?");
    if (!joint) joint = sm_phrase_match(c->prose, at, c->end, "з|із|зі");
    if (!joint || at + joint >= c->end) return;
    struct sm_number of = sm_number_read(c->finder, at + joint, c->end);
    if (!of.token_count || of.vague || of.value < c->amount.value) return;
    c->amount.of = of.value;
    c->amount.token_count += joint + of.token_count;
}

/* ---- the noun ---- */

static bool ends_noun_search(const struct counting *c, size_t at)
{
    const struct sm_token *token = &c->prose->tokens[at];
    if (token->kind == SM_TOKEN_NUMBER) return true;
    if (token->kind == SM_TOKEN_MARK) return !sm_word_is(token->low, "\"|'|-|/");
    return is(
        c, at,
        "in|on|at|from|by|to|was|were|have|has|had|for|over|across|near|during|since|are|is|"
        "who|that|after|with|into|as|but|while|when|where|and|or|did|during|outside|remain|"
        "remained|came|hit|struck|went|said|says|in|per|killed|died|injured|wounded|hurt|shot|"
        "downed|intercepted|launched|у|в|на|з|із|від|до|для|та|і|й|або|під|що|але|через|"
        "було|були|за|внаслідок|загин~|повідом~|збит~|впал~|влучи~");
}

/* Take the noun that stands at 'at'; of compounds ("attack drones") the last. */
static bool take_noun(struct counting *c, size_t at)
{
    bool found = false;
    for (size_t tokens; at < c->end; at += tokens) {
        bool quote = is(c, at, "\"|'");
        struct sm_phrase_hit hit = {0};
        if (!quote) hit = sm_phrases_at(&c->finder->counted, c->prose, at, c->end);
        if (!quote && !hit.phrase) break;
        tokens = quote ? 1 : hit.token_count;
        if (quote) continue;
        bool pronoun = is(c, at, "them|these|which|whom|those");
        if (found && pronoun) break;
        c->anaphora = pronoun;
        c->of_those = c->of_those || pronoun;
        c->amount.counted = (enum sm_counted)hit.phrase->tag;
        const char *rule = sm_what_rule(c->finder, at, tokens);
        c->amount.rule = rule ? rule : "noun";
        c->amount.token_count = at + tokens - c->amount.token;
        found = true;
    }
    return found;
}

static void read_noun(struct counting *c)
{
    size_t from = amount_end(c);
    for (size_t at = from; at < c->end && at < from + NOUN_REACH_TOKENS; at++) {
        if (c->prose->tokens[at].kind == SM_TOKEN_WORD && take_noun(c, at)) {
            c->has_noun = true;
            return;
        }
        if (ends_noun_search(c, at) || (at > from && is(c, at, "of"))) return;
    }
}

/* ---- what befell it ---- */

static enum sm_fate fate_at(const struct counting *c, size_t at, size_t end, size_t *taken)
{
    if (c->prose->tokens[at].kind != SM_TOKEN_WORD) return SM_FATE_NONE;
    struct sm_phrase_hit hit = sm_phrases_at(&c->finder->fates, c->prose, at, end);
    *taken = hit.token_count;
    return hit.phrase ? (enum sm_fate)hit.phrase->tag : SM_FATE_NONE;
}

/* "killing at least 10", «поранено 5»: the word right before the amount. */
static enum sm_fate fate_before(const struct counting *c)
{
    size_t edge = c->amount.token;
    while (edge > c->start && is(c, edge - 1, "a|the|total|of|another|also|as|:|further|ще"))
        edge--;
    for (size_t back = 1; back <= 5 && edge >= c->start + back; back++) {
        size_t taken = 0;
        enum sm_fate fate = fate_at(c, edge - back, edge, &taken);
        if (fate && taken == back) return fate;
    }
    return SM_FATE_NONE;
}

static bool ends_clause_hard(const struct counting *c, size_t at)
{
    return is(c, at, ".|;|!|?|:|(");
}

/* The nearest fate before the amount in its clause. 'past_numbers': "shot down 4 missiles and 3
 * drones". */
static enum sm_fate fate_back(const struct counting *c, size_t reach, bool past_numbers)
{
    for (size_t back = 1; back <= reach && c->amount.token >= c->start + back; back++) {
        size_t at = c->amount.token - back, taken = 0;
        if (ends_clause_hard(c, at) && !is(c, at, ":")) return SM_FATE_NONE;
        if (!past_numbers && (at < c->previous_end || is(c, at, ",|and"))) return SM_FATE_NONE;
        enum sm_fate fate = fate_at(c, at, c->amount.token, &taken);
        if (fate) return fate;
    }
    return SM_FATE_NONE;
}

static bool is_number(const struct counting *c, size_t at)
{
    return sm_number_read(c->finder, at, c->end).token_count > 0;
}

/* The first fate behind the amount. A number after a verb begins another amount; what an
 * "including" adds is stepped over. */
static enum sm_fate fate_ahead(const struct counting *c, size_t reach)
{
    bool verb = false, aside = false;
    size_t from = amount_end(c);
    for (size_t at = from; at < c->end && at < from + reach; at++) {
        size_t taken = 0;
        if (ends_clause_hard(c, at)) return SM_FATE_NONE;
        if (is(c, at, "including|among|зокрема|серед")) aside = true;
        if (is(c, at, "was|were|are|is|had|have|has|while|but|after|when|, and|було|були"))
            verb = true;
        if (aside && is(c, at, ",")) aside = false;
        enum sm_fate fate = fate_at(c, at, c->end, &taken);
        if (fate) return fate;
        if (verb && !aside && is_number(c, at)) return SM_FATE_NONE;
    }
    return SM_FATE_NONE;
}

static bool befalls_people(enum sm_fate fate)
{
    return fate != SM_FATE_NONE && fate != SM_FATE_DOWNED && fate != SM_FATE_LAUNCHED;
}

static enum sm_counted counted_of(enum sm_fate fate, enum sm_counted otherwise)
{
    switch (fate) {
    case SM_FATE_KILLED:
        return SM_COUNTED_KILLED;
    case SM_FATE_INJURED:
        return SM_COUNTED_INJURED;
    case SM_FATE_EITHER:
        return SM_COUNTED_PEOPLE;
    case SM_FATE_EXECUTED:
        return SM_COUNTED_EXECUTED;
    case SM_FATE_CAPTURED:
        return SM_COUNTED_PRISONERS;
    default:
        return otherwise;
    }
}

static enum sm_fate fate_of_people(const struct counting *c, bool troops)
{
    enum sm_fate fate = fate_before(c);
    if (befalls_people(fate)) return fate;
    fate = fate_ahead(c, troops ? TROOPS_AHEAD_TOKENS : FATE_AHEAD_TOKENS);
    if (befalls_people(fate)) return fate;
    fate = fate_back(c, 6, false);
    return befalls_people(fate) ? fate : SM_FATE_NONE;
}

static bool is_weapon(enum sm_counted counted)
{
    return counted == SM_COUNTED_DRONES || counted == SM_COUNTED_MISSILES ||
           counted == SM_COUNTED_AIR_TARGETS || counted == SM_COUNTED_BOMBS;
}

static bool is_downed(const struct counting *c)
{
    enum sm_fate fate = fate_back(c, FATE_BACK_TOKENS, true);
    if (fate == SM_FATE_DOWNED) return true;
    if (fate == SM_FATE_LAUNCHED && c->previous_end <= c->amount.token) {
        /* "launched 53 drones, 48 of which were shot down" */
        if (c->has_noun && !c->anaphora) return false;
    }
    return fate_ahead(c, FATE_AHEAD_TOKENS) == SM_FATE_DOWNED;
}

/* ---- amounts without a noun ---- */

/* "48 were shot down", "12 of them were intercepted": of what was counted before. */
static bool inherit_weapon(struct counting *c)
{
    const struct sm_amount *before = previous(c, false);
    enum sm_fate fate = fate_ahead(c, 5);
    size_t next = amount_end(c);
    bool bare = next >= c->end || ends_noun_search(c, next) || c->anaphora; /* not "three tanks" */
    if (fate != SM_FATE_DOWNED && bare) fate = fate_before(c);
    if (fate != SM_FATE_DOWNED) return false;
    bool known = before && is_weapon(before->counted);
    c->amount.counted = known ? before->counted : SM_COUNTED_AIR_TARGETS;
    c->amount.downed = true;
    c->amount.rule = "downed-of-those";
    if (known && c->anaphora && before->value >= c->amount.value) c->amount.of = before->value;
    return true;
}

/* "the death toll rose to 14", «кількість загиблих зросла до 12» */
static bool is_toll(const struct counting *c)
{
    size_t reach = is(c, c->amount.token - 1, "to|at|до") && is(c, c->amount.token - 2, RISES)
                       ? TOLL_TOKENS
                       : 6;
    for (size_t back = 1; back <= reach && c->amount.token >= c->start + back; back++)
        if (is(c, c->amount.token - back, "toll|number|кількість|число")) return true;
    return false;
}

static bool inherit_fate(struct counting *c)
{
    enum sm_fate fate = fate_before(c);
    bool more = is(c, amount_end(c), "more|others|another|further");
    if (!befalls_people(fate) || fate == SM_FATE_CAPTURED)
        fate = fate_ahead(c, more ? FATE_AHEAD_TOKENS : 4);
    if (!befalls_people(fate) && is_toll(c)) fate = fate_back(c, TOLL_TOKENS, true);
    if (!befalls_people(fate) || fate == SM_FATE_CAPTURED) return false;
    c->amount.counted = counted_of(fate, SM_COUNTED_OTHER);
    c->amount.rule = "fate";
    return true;
}

/* "attacks near Kupiansk; the General Staff reported 38 of them". */
static bool inherit_mentioned(struct counting *c)
{
    size_t reach = c->amount.token - c->start;
    size_t first = reach > LOOK_BACK_TOKENS ? c->amount.token - LOOK_BACK_TOKENS : c->start;
    for (size_t at = c->amount.token; at > first; at--) {
        struct sm_phrase_hit hit =
            sm_phrases_at(&c->finder->counted, c->prose, at - 1, c->amount.token);
        if (!hit.phrase || hit.phrase->tag == SM_COUNTED_NOTHING) continue;
        c->amount.counted = (enum sm_counted)hit.phrase->tag;
        c->amount.rule = "of-those";
        return true;
    }
    return false;
}

/* "27 assaults … and a further eight near Toretsk". */
static bool inherit_noun(struct counting *c)
{
    size_t next = amount_end(c);
    bool more = is(c, c->amount.token - 1, "another|further|additional|ще") ||
                is(c, next, "more|others|another|further");
    const struct sm_amount *before = previous(c, !more);
    if (!before) return c->anaphora && inherit_mentioned(c);
    bool bare = next >= c->end || c->prose->tokens[next].kind == SM_TOKEN_MARK ||
                is(c, next, "in|on|at|near|over|around|towards|toward|у|в|на|біля|поблизу|під|над");
    if (!more && !bare && !c->anaphora) return false;
    c->amount.counted = before->counted;
    c->amount.downed = before->downed && is_weapon(before->counted) && before->token >= c->start;
    c->amount.rule = more ? "another" : "elided-noun";
    return true;
}

/* "aged 44 and 51": what the number before does not count, this one does not either. */
static bool inherit_nothing(struct counting *c)
{
    const struct sm_whats *whats = c->finder->whats;
    if (whats->amount_count <= c->first) return false;
    const struct sm_amount *last = &whats->amounts[whats->amount_count - 1];
    if (last->counted != SM_COUNTED_NOTHING ||
        !sm_word_is(sm_text(last->rule), "age|date|day-number"))
        return false;
    if (last->token + last->token_count + 1 != c->amount.token ||
        !is(c, c->amount.token - 1, "and|,|та|і|й"))
        return false;
    c->amount.counted = SM_COUNTED_NOTHING;
    c->amount.rule = last->rule;
    return true;
}

static bool read_without_noun(struct counting *c, const struct sm_number *number)
{
    if (c->amount.counted == SM_COUNTED_TROOPS) return true; /* "12,000-strong" */
    if (inherit_nothing(c) || inherit_weapon(c) || inherit_fate(c) || inherit_noun(c)) return true;
    if (!number->digits && number->value < 20) return false;
    c->amount.counted = SM_COUNTED_OTHER;
    c->amount.rule = "number";
    return true;
}

static bool speaks_of_front(const struct counting *c)
{
    static const char *const fronts =
        "direction|directions|axis|axes|sector|sectors|front|frontline|section|напрямк~|напрямі|"
        "напрямок|фронт~|assault|assaults|штурм~";
    static const char *const defences =
        "repel~|repuls~|rebuff~|stopped|halted|foil~|thwart~|відби~|зупин~|стрим~|придуш~";
    for (size_t at = c->amount.token; at < c->end && at < amount_end(c) + 12; at++)
        if (is(c, at, fronts)) return true;
    for (size_t back = 1; back <= 12 && c->amount.token >= c->start + back; back++)
        if (is(c, c->amount.token - back, fronts) || is(c, c->amount.token - back, defences))
            return true;
    return fate_ahead(c, 6) == SM_FATE_NONE && is(c, amount_end(c) + 1, defences);
}

/* "15 attacks" at the front are clashes; "attacked five times" counts attacks. */
static void read_attacks(struct counting *c)
{
    static const char *const verbs =
        "attacked|attack|attacks|assaulted|stormed|shelled|struck|hit|bombed|атак~|штурм~|обстріл~|"
        "вдари~|уда~";
    const char *noun = c->amount.rule;
    bool times = sm_word_is(sm_text(noun), "times|раз|рази|разів");
    bool attacked = false;
    for (size_t back = 1; times && back <= 6 && c->amount.token >= c->start + back; back++)
        attacked = attacked || is(c, c->amount.token - back, verbs);
    for (size_t at = amount_end(c); times && at < c->end && at < amount_end(c) + 3; at++)
        attacked = attacked || is(c, at, verbs);
    if (attacked) c->amount.counted = SM_COUNTED_SHELLINGS;
    bool attacks = attacked || sm_word_is(sm_text(noun), "attack|attacks|атак~|hits");
    if (c->amount.counted == SM_COUNTED_SHELLINGS && attacks && speaks_of_front(c))
        c->amount.counted = SM_COUNTED_CLASHES;
}

static void read_fate(struct counting *c)
{
    enum sm_counted counted = c->amount.counted;
    bool people = counted == SM_COUNTED_PEOPLE || counted == SM_COUNTED_PRISONERS;
    if (people || counted == SM_COUNTED_TROOPS)
        c->amount.counted = counted_of(fate_of_people(c, !people), counted);
    else if (is_weapon(counted))
        c->amount.downed = is_downed(c);
    else
        read_attacks(c);
    c->befell = c->amount.counted != counted;
}

/* ---- parts, sums ---- */

static bool follows_including(const struct counting *c)
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

/* "including 400 officers and two generals": both are parts. */
static bool joins_part(const struct counting *c, const struct sm_amount *before)
{
    if (!before || !before->part || before->counted != c->amount.counted) return false;
    size_t gap = c->amount.token - (before->token + before->token_count);
    return gap <= 2 && is(c, c->amount.token - 1, "and|,|та|і|й");
}

static void read_part(struct counting *c)
{
    const struct sm_amount *before = previous(c, true);
    size_t next = amount_end(c);
    bool of_them = c->of_those || sm_phrase_match(c->prose, next, c->end, "of them|whom|which") ||
                   sm_phrase_match(c->prose, next, c->end, "з|із них|яких");
    c->amount.part = before && (of_them || follows_including(c) || joins_part(c, before));
    bool fated =
        before && before->counted >= SM_COUNTED_KILLED && before->counted <= SM_COUNTED_EXECUTED;
    bool unfated = c->amount.counted == SM_COUNTED_PEOPLE || c->amount.counted == SM_COUNTED_TROOPS;
    bool aside = (c->befell || c->amount.value == 1) && follows_including(c);
    if (c->amount.part && fated && (unfated || aside)) c->amount.counted = before->counted;
}

static bool is_person_count(enum sm_counted counted)
{
    return counted == SM_COUNTED_KILLED || counted == SM_COUNTED_INJURED;
}

/* "a woman and her two children were killed": one sum. */
static bool merges(const struct counting *c, const struct sm_amount *last)
{
    if (c->finder->whats->amount_count <= c->first || last->counted != c->amount.counted ||
        !is_person_count(last->counted) || last->part || c->amount.part)
        return false;
    if (last->value > MOST_SUMMED || c->amount.value > MOST_SUMMED) return false;
    if (last->qualifier != SM_QUALIFIER_EXACT || c->amount.qualifier != SM_QUALIFIER_EXACT)
        return false;
    size_t from = last->token + last->token_count;
    if (from >= c->amount.token || c->amount.token - from > 2) return false;
    for (size_t at = from; at < c->amount.token; at++)
        if (!is(c, at, "and|,|her|his|their|та|і|й|її|його")) return false;
    return true;
}

static bool add(struct counting *c)
{
    struct sm_whats *whats = c->finder->whats;
    struct sm_amount *last = whats->amount_count ? &whats->amounts[whats->amount_count - 1] : NULL;
    c->previous_end = amount_end(c);
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

static void begin(struct counting *c, size_t at, size_t token_count, long long value)
{
    c->amount = (struct sm_amount){.token = at,
                                   .token_count = token_count,
                                   .value = value,
                                   .of = SM_NO_COUNT,
                                   .qualifier = SM_QUALIFIER_EXACT,
                                   .rule = "number"};
    c->has_noun = c->anaphora = c->of_those = c->befell = false;
}

/* An amount whose number begins at 'at'. '*next' is where reading goes on. */
static bool read_amount(struct counting *c, const struct sm_sentence *sentence, size_t at,
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
    bool one_of = number.value == 1 && !number.digits && is(c, *next, "of|із|з");
    if (one_of) return true; /* "one of the worst attacks" counts nothing */
    if (number.vague) c->amount.qualifier = SM_QUALIFIER_AT_LEAST;
    if (number.range) c->amount.qualifier = SM_QUALIFIER_UP_TO;
    read_qualifier(c);
    read_qualifier_behind(c);
    read_of(c);
    read_noun(c);
    *next = amount_end(c) > *next ? amount_end(c) : *next;
    if (c->has_noun && !c->anaphora)
        read_fate(c);
    else if (!read_without_noun(c, &number))
        return true;
    read_part(c);
    if (number.vague) c->amount.rule = "vague";
    return add(c);
}

/* ---- one person ---- */

static bool is_person(const struct counting *c, size_t token)
{
    if (token >= c->end || c->prose->tokens[token].kind != SM_TOKEN_WORD) return false;
    return sm_phrases_at(&c->finder->persons, c->prose, token, c->end).phrase != NULL;
}

/* Where the person is that "a 73-year-old" speaks of, or 0. */
static size_t person_behind(const struct counting *c, size_t at)
{
    for (size_t i = at + 1; i < c->end && i <= at + 6; i++) {
        if (is_person(c, i)) return i;
        const struct sm_token *token = &c->prose->tokens[i];
        bool adjective = token->kind != SM_TOKEN_MARK || sm_text_is(token->low, "-");
        if (!adjective || is(c, i, "of|in|on|and|was|were|at|by|to|with|from|has|had")) return 0;
    }
    return 0;
}

static size_t person_at(const struct counting *c, size_t at)
{
    if (is(c, at, "a|an|her|his|the")) return person_behind(c, at);
    unsigned char first = (unsigned char)c->prose->tokens[at].low.at[0];
    return first >= 0x80 && is_person(c, at) ? at : 0;
}

/* "injuring the driver and a nurse" */
static bool joins_person(const struct counting *c)
{
    const struct sm_amount *before = previous(c, true);
    return before && before->token + before->token_count + 1 == c->amount.token &&
           is(c, c->amount.token - 1, "and|,|та|і|й");
}

static enum sm_fate fate_of(enum sm_counted counted)
{
    if (counted == SM_COUNTED_KILLED) return SM_FATE_KILLED;
    return counted == SM_COUNTED_INJURED ? SM_FATE_INJURED : SM_FATE_NONE;
}

/* "A 73-year-old woman was killed", «загинув чоловік»: one, when something befell that person. */
static bool read_person(struct counting *c, size_t at, size_t *next)
{
    if (c->prose->tokens[at].kind != SM_TOKEN_WORD || !c->prose->tokens[at].low.n) return true;
    size_t person = person_at(c, at);
    if (!person) return true;
    begin(c, at, person + 1 - at, 1);
    enum sm_fate fate = fate_of_people(c, false);
    if (!fate && joins_person(c)) fate = fate_of(previous(c, true)->counted);
    if (fate != SM_FATE_KILLED && fate != SM_FATE_INJURED) return true;
    if (is(c, at, "the") && fate_before(c) != fate && !is(c, person + 1, "was|died")) return true;
    c->amount.counted = counted_of(fate, SM_COUNTED_PEOPLE);
    c->amount.rule = "one-person";
    read_part(c);

    *next = person + 1;
    return add(c);
}

/* ---- the sentence ---- */

static bool says_total(const struct counting *c, size_t *at)
{
    static const char *const phrases[] = {
        "in total|all|sum",
        "altogether|overall|combined|collectively",
        "between|taken them|together",
        "total~",
        "across the? regions|region|oblasts|country|front|day|week",
        "across|in # regions|oblasts",
        "across the? * regions|oblasts",
        "across ukraine",
        "together they|counted|reported",
        "загалом|всього|усього|разом|сумарно|сукупно"};
    for (size_t t = c->start; t < c->end; t++) {
        if (!is(c, t,
                "in|altogether|overall|combined|collectively|between|taken|total~|across|"
                "together|загалом|всього|усього|разом|сумарно|сукупно"))
            continue;
        for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
            if (sm_phrase_match(c->prose, t, c->end, phrases[i])) {
                *at = t;
                return true;
            }
    }
    return false;
}

static void mark_totals(const struct counting *c)
{
    struct sm_whats *whats = c->finder->whats;
    size_t at;
    if (whats->amount_count == c->first || !says_total(c, &at)) return;
    for (size_t i = c->first; i < whats->amount_count; i++)
        whats->amounts[i].total =
            !whats->amounts[i].part && whats->amounts[i].counted != SM_COUNTED_NOTHING;
}

bool sm_what_amounts(struct sm_what_finder *finder, const struct sm_sentence *sentence)
{
    struct counting c = {.finder = finder,
                         .prose = finder->prose,
                         .start = sentence->token,
                         .end = sm_sentence_end(sentence),
                         .first = finder->whats->amount_count,
                         .previous_end = sentence->token};
    for (size_t at = c.start; at < c.end;) {
        struct sm_number number = sm_number_read(c.finder, at, c.end);
        size_t next = at + 1;
        bool ok = number.token_count ? read_amount(&c, sentence, at, number, &next)
                                     : read_person(&c, at, &next);
        if (!ok) return false;
        at = next > at ? next : at + 1;
    }
    mark_totals(&c);
    return true;
}
