/* SPDX-License-Identifier: Apache-2.0
 * What stands around a number: qualifier, "out of", noun.
 */
#include "roundup/what_counting.h"

/* ---- the number's surroundings ---- */

static const char *const RISES =
    "rose|risen|rises|rising|climbed|increased|grew|grown|stands|stood|зросла|зросло|збільшилася";

static const char *const HANDED =
    "handed|hand|handing|hands|turned|turning|took|taken|taking|given|gave|flew|flown|passed|"
    "carried|signed|brought";

bool sm_amount_is_rise(const struct sm_counting *c, size_t token)
{
    return is(c, token, RISES);
}

/* "more than a", "at least", "a total of up to": the qualifier that ends where the number begins.
 */
static bool qualifier_before(struct sm_counting *c, size_t number)
{
    size_t reach = number - c->start < QUALIFIER_TOKENS ? number - c->start : QUALIFIER_TOKENS;
    for (size_t back = reach; back > 0; back--) {
        size_t at = number - back;
        struct sm_phrase_hit hit = sm_phrases_at(&c->finder->qualifiers, c->prose, at, number);
        if (!hit.phrase || hit.token_count != back) continue;
        if (is(c, at, "over") && is(c, at - 1, HANDED)) return false; /* "handed over 20" */
        if (is(c, at, "до") && is(c, at - 1, RISES)) return true; /* «зросла до шести» */
        c->amount.qualifier = (enum sm_qualifier)hit.phrase->tag;
        c->amount.token_count += c->amount.token - at;
        c->amount.token = at;
        return true;
    }
    return false;
}

void sm_amount_qualifier(struct sm_counting *c)
{
    size_t number = c->amount.token;
    if (qualifier_before(c, number)) return;
    while (number > c->start &&
           is(c, number - 1, "another|further|additional|of|the|total|a|ще|аж"))
        number--;
    if (number < c->amount.token) qualifier_before(c, number);
}

void sm_amount_qualifier_behind(struct sm_counting *c)
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
void sm_amount_of(struct sm_counting *c)
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

bool sm_amount_noun_ends(const struct sm_counting *c, size_t at)
{
    const struct sm_token *token = &c->prose->tokens[at];
    if (token->kind == SM_TOKEN_NUMBER) return true;
    if (token->kind == SM_TOKEN_MARK) return !sm_word_is(token->low, "\"|'|-|/");
    return is(
        c, at,
        "a|an|in|on|at|from|by|to|was|were|have|has|had|for|over|across|near|during|since|are|is|"
        "who|that|after|with|into|as|but|while|when|where|and|or|did|during|outside|remain|"
        "remained|came|hit|struck|went|said|says|in|per|killed|died|injured|wounded|hurt|shot|"
        "downed|intercepted|launched|у|в|на|з|із|від|до|для|та|і|й|або|під|що|але|через|"
        "було|були|за|внаслідок|загин~|повідом~|збито|збиті|впал~|влучи~");
}

/* Take the noun that stands at 'at'; of compounds ("attack drones") the last. */
static bool take_noun(struct sm_counting *c, size_t at)
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
        /* "three residents of …": the first noun is what is counted, «жителів області». */
        bool nothing = hit.phrase->tag == SM_COUNTED_NOTHING;
        if (found && (pronoun || nothing)) break;
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

void sm_amount_noun(struct sm_counting *c)
{
    size_t from = amount_end(c);
    for (size_t at = from; at < c->end && at < from + NOUN_REACH_TOKENS; at++) {
        if (c->prose->tokens[at].kind == SM_TOKEN_WORD && take_noun(c, at)) {
            c->has_noun = true;
            return;
        }
        if (sm_amount_noun_ends(c, at) || (at > from && is(c, at, "of"))) return;
    }
}
