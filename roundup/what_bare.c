/* SPDX-License-Identifier: Apache-2.0
 * Numbers without a noun: "48 were shot down", "killing ten", "a further eight".
 */
#include "roundup/what_counting.h"

/* In the same paragraph or the one before; an item of a list stands alone. */
static bool is_near(const struct sm_counting *c, size_t token)
{
    if (token >= c->start) return true;
    const struct sm_sentence *then = sm_prose_sentence_of(c->prose, token);
    const struct sm_sentence *now = sm_prose_sentence_of(c->prose, c->start);
    if (!then || !now || then->paragraph == now->paragraph) return true;
    return !now->bullet && then->paragraph + 1 == now->paragraph;
}

/* The amount before this one, in the sentence or (for "48 were shot down") the one before. */
const struct sm_amount *sm_amount_previous(const struct sm_counting *c, bool in_sentence)
{
    const struct sm_whats *whats = c->finder->whats;
    size_t first = in_sentence ? c->first : 0;
    if (whats->amount_count > first + LOOK_BACK_AMOUNTS) /* a long list stays linear */
        first = whats->amount_count - LOOK_BACK_AMOUNTS;
    for (size_t i = whats->amount_count; i > first; i--) {
        const struct sm_amount *amount = &whats->amounts[i - 1];
        if (amount->counted == SM_COUNTED_NOTHING) continue;
        if (amount->token + 60 < c->start) return NULL;
        return is_near(c, amount->token) ? amount : NULL;
    }
    return NULL;
}

/* ---- amounts without a noun ---- */

/* "48 were shot down", "12 of them were intercepted": of what was counted before. */
static bool inherit_weapon(struct sm_counting *c)
{
    const struct sm_amount *before = sm_amount_previous(c, false);
    enum sm_fate fate = sm_fate_ahead(c, 5);
    size_t next = amount_end(c);
    bool bare =
        next >= c->end || sm_amount_noun_ends(c, next) || c->anaphora; /* not "three tanks" */
    if (fate != SM_FATE_DOWNED && bare) fate = sm_fate_before(c);
    /* "28 of 33 down" */
    if (c->amount.of != SM_NO_COUNT && is(c, next, "down")) fate = SM_FATE_DOWNED;
    if (fate != SM_FATE_DOWNED) return false;
    bool known = before && sm_counts_weapons(before->counted);
    c->amount.counted = known ? before->counted : SM_COUNTED_AIR_TARGETS;
    c->amount.downed = true;
    c->amount.rule = "downed-of-those";
    if (known && c->anaphora && before->value >= c->amount.value) c->amount.of = before->value;
    return true;
}

/* "the death toll rose to 14", «кількість загиблих зросла до 12» */
static bool is_toll(const struct sm_counting *c)
{
    size_t reach =
        is(c, c->amount.token - 1, "to|at|до") && sm_amount_is_rise(c, c->amount.token - 2)
            ? TOLL_TOKENS
            : 6;
    for (size_t back = 1; back <= reach && c->amount.token >= c->start + back; back++)
        if (is(c, c->amount.token - back, "toll|number|кількість|число")) return true;
    return false;
}

/* "The toll rose to 12": of the dead, unless it says else. */
static bool is_bare_toll(const struct sm_counting *c)
{
    enum { REACH = 6 };
    if (!is(c, c->amount.token - 1, "to|at") || !sm_amount_is_rise(c, c->amount.token - 2))
        return false;
    for (size_t back = 3; back <= REACH && c->amount.token >= c->start + back; back++)
        if (is(c, c->amount.token - back, "toll|figure|count")) return true;
    return false;
}

/* "Put the dead at 13 and the injured at 122": the word before says of whom. */
static enum sm_fate fate_of_put(const struct sm_counting *c)
{
    enum { REACH = 12 };
    if (!is(c, c->amount.token - 1, "at")) return SM_FATE_NONE;
    bool put = false;
    for (size_t back = 3; back <= REACH && c->amount.token >= c->start + back; back++)
        put |= is(c, c->amount.token - back, "put|puts|putting|counted|set|gave");
    if (!put) return SM_FATE_NONE;
    if (is(c, c->amount.token - 2, "dead|killed|deaths|toll|fatalities")) return SM_FATE_KILLED;
    bool hurt = is(c, c->amount.token - 2, "injured|wounded|hurt|injuries");
    return hurt ? SM_FATE_INJURED : SM_FATE_NONE;
}

/* "Burned two of the boats": fire hurts people only where nothing else is named. */
static bool burns_other(const struct sm_counting *c)
{
    size_t next = amount_end(c);
    return is(c, c->amount.token - 1, "burned|burnt|burns|burning") && next < c->end &&
           !sm_amount_noun_ends(c, next);
}

/* "The wreckage of one killed five people", "one killed a woman": a weapon. */
static bool is_doer(const struct sm_counting *c)
{
    size_t verb = amount_end(c), object = verb + 1;
    if (c->amount.value > 9 || !is(c, verb, "killed|injured|wounded|hurt") || object >= c->end)
        return false;
    while (object < c->end && is(c, object, "at|least|about|around|some|more|than|nearly|up|to"))
        object++;
    return is(c, object, "a|an|his|her|their|several|dozens|people|two|civilians|the") ||
           (object < c->end && sm_number_read(c->finder, object, c->end).token_count > 0);
}

static bool inherit_fate(struct sm_counting *c)
{
    enum { PLACED_TOKENS = 9 };
    enum sm_fate fate = fate_of_put(c);
    if (burns_other(c) || is_doer(c)) return false;
    /* "The figure stood at 55, with 112 in hospital" */
    bool closed = amount_end(c) < c->end && c->prose->tokens[amount_end(c)].kind == SM_TOKEN_MARK &&
                  is_bare_toll(c);
    if (!fate && closed) fate = SM_FATE_KILLED;
    if (!fate) fate = sm_fate_before(c);
    bool more = is(c, amount_end(c), "more|others|another|further");
    /* "Six in Kherson region were wounded" */
    bool placed = is(c, amount_end(c), "in|near|at|from|у|в|на|біля");
    if (!sm_befalls_people(fate) || fate == SM_FATE_CAPTURED)
        fate = sm_fate_ahead(c, more ? FATE_AHEAD_TOKENS : placed ? PLACED_TOKENS : 4);
    if (!sm_befalls_people(fate) && is_toll(c)) fate = sm_fate_back(c, TOLL_TOKENS, true);
    if (!sm_befalls_people(fate) && is_bare_toll(c)) fate = SM_FATE_KILLED;
    if (!sm_befalls_people(fate) || fate == SM_FATE_CAPTURED) return false;
    c->amount.counted = sm_counted_of_fate(fate, SM_COUNTED_OTHER);
    c->amount.rule = "fate";
    return true;
}

/* "attacks near Kupiansk; the General Staff reported 38 of them". */
static bool inherit_mentioned(struct sm_counting *c)
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

/* "Put the number of drones shot down at 337", "the number of attacks reached 150". */
static bool inherit_counted(struct sm_counting *c)
{
    enum { REACH = 14 };
    if (!is(c, c->amount.token - 1, "at|to|was|reached|topped|exceeded|hit|is|були|становила"))
        return false;
    for (size_t back = 3; back <= REACH && c->amount.token >= c->start + back; back++) {
        size_t at = c->amount.token - back, noun = at + 2;
        if (c->prose->tokens[at].kind == SM_TOKEN_MARK) return false;
        if (!is(c, at, "number|count|tally|total") || !is(c, at + 1, "of")) continue;
        while (noun < c->amount.token && is(c, noun, "the|all|russian|ukrainian|attack|combat"))
            noun++;
        struct sm_phrase_hit hit =
            sm_phrases_at(&c->finder->counted, c->prose, noun, c->amount.token);
        if (!hit.phrase || hit.phrase->tag == SM_COUNTED_NOTHING) return false;
        if (hit.phrase->tag == SM_COUNTED_PEOPLE) return false; /* by what befell them */
        c->amount.counted = (enum sm_counted)hit.phrase->tag;
        c->amount.downed =
            sm_counts_weapons(c->amount.counted) && sm_fate_back(c, REACH, true) == SM_FATE_DOWNED;
        c->amount.rule = "number-of";
        return true;
    }
    return false;
}

/* "27 assaults … and a further eight near Toretsk". */
static bool inherit_noun(struct sm_counting *c)
{
    size_t next = amount_end(c);
    bool more = is(c, c->amount.token - 1, "another|further|additional|ще") ||
                is(c, next, "more|others|another|further");
    const struct sm_amount *before = sm_amount_previous(c, !more);
    /* "attacks near Ivanivka, 8, all beaten off" */
    bool apposed = is(c, c->amount.token - 1, ",") && is(c, next, ",|.|;");
    if (!before) return (c->anaphora || apposed) && inherit_mentioned(c);
    bool bare =
        next >= c->end || c->prose->tokens[next].kind == SM_TOKEN_MARK ||
        is(c, next,
           "in|on|at|near|over|around|towards|toward|from|у|в|на|біля|поблизу|під|над|з|із") ||
        (sm_counts_weapons(before->counted) &&
         is(c, next,
            "flying|heading|headed|bound|approaching|en|above|outside|aimed|that|which|"
            "летіли|що|які|over"));
    /* "337 drones were shot down, of which 91 were over Moscow" */
    bool of_those = is(c, c->amount.token - 1, "which|whom|them|those|яких|них") &&
                    is(c, c->amount.token - 2, "of|з|із");
    if (!more && !bare && !c->anaphora && !of_those) return false;
    c->amount.counted = before->counted;
    c->amount.downed =
        before->downed && sm_counts_weapons(before->counted) && before->token >= c->start;
    c->amount.rule = more ? "another" : "elided-noun";
    return true;
}

/* "Of 150 clashes, 70 took place near Pokrovsk", «Із 20 дронів 16 збито»: a part of those. */
static bool inherit_opening(struct sm_counting *c)
{
    const struct sm_whats *whats = c->finder->whats;
    if (whats->amount_count <= c->first || !is(c, c->start, "of|out|із|з|зі")) return false;
    const struct sm_amount *first = &whats->amounts[c->first];
    enum { LEAD_TOKENS = 4, REACH = 20 };
    bool opens = first->token <= c->start + LEAD_TOKENS && first->counted != SM_COUNTED_NOTHING &&
                 first->value >= c->amount.value && c->amount.token < c->start + REACH;
    if (!opens) return false;
    c->amount.counted = first->counted;
    c->amount.of = first->value;
    c->amount.part = true;
    c->amount.downed = sm_counts_weapons(first->counted) && is(c, c->amount.token - 1, "claimed");
    c->amount.rule = "of-those";
    return true;
}

/* "aged 44 and 51": what the number before does not count, this one does not either. */
static bool inherit_nothing(struct sm_counting *c)
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
    /* "By 21 October 2024, four had died" */
    bool list = c->prose->tokens[c->amount.token].kind == SM_TOKEN_NUMBER;
    if (!list && sm_word_is(sm_text(last->rule), "date|day-number")) return false;
    c->amount.counted = SM_COUNTED_NOTHING;
    c->amount.rule = last->rule;
    return true;
}

/* "two women – 41 and 66 – wounded": ages beside a few people, though nothing says so. */
static bool is_age_beside(const struct sm_counting *c, const struct sm_number *number)
{
    enum { FEW = 9, OLDEST = 110 };
    const struct sm_amount *last = sm_amount_previous(c, true);
    if (!last || !number->digits || number->value > OLDEST || last->value > FEW) return false;
    bool people = last->counted == SM_COUNTED_KILLED || last->counted == SM_COUNTED_INJURED ||
                  last->counted == SM_COUNTED_PEOPLE;
    bool named = !sm_word_is(sm_text(last->rule), "fate|elided-noun|another|number");
    size_t next = amount_end(c);
    return people && named && last->token + last->token_count + 1 == c->amount.token &&
           is(c, c->amount.token - 1, "-|,|(") && is(c, next, "-|,|)|and|та|і|й");
}

bool sm_amount_without_noun(struct sm_counting *c, const struct sm_number *number)
{
    if (c->amount.counted == SM_COUNTED_TROOPS) return true; /* "12,000-strong" */
    if (is_age_beside(c, number)) {
        c->amount.counted = SM_COUNTED_NOTHING;
        c->amount.rule = "age";
        return true;
    }
    if (inherit_nothing(c) || inherit_counted(c) || inherit_weapon(c) || inherit_opening(c) ||
        inherit_fate(c) || inherit_noun(c))
        return true;
    if (!number->digits && number->value < 20) return false;
    c->amount.counted = SM_COUNTED_OTHER;
    c->amount.rule = "number";
    return true;
}
