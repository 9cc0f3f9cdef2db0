/* SPDX-License-Identifier: Apache-2.0
 * Raids that are only counted: "the defense ministry counted 144 of them, half over Bryansk
 * region", "on Monday night, the air force had recorded 131". Who counts them was their aim.
 */
#include <string.h>

#include "roundup/draft_parts.h"
#include "roundup/draft_unnamed.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

static const char verbs[] =
    "counted|counts|recorded|records|registered|registers|logged|logs|tallied|tallies|reported|"
    "reports|tracked|tracks|detected|detects|listed|lists|noted|spotted|monitored|put|puts|"
    "claimed|claims|announced|destroyed|intercepted|downed|neutralized|neutralised|jammed|shot|"
    "нарахували|нарахувала|нарахувало|зафіксували|зафіксувала|"
    "зафіксувало|повідомили|повідомило|виявили|засікли";

/* Those who count what flies. */
static const char forces[] =
    "force|forces|ministry|military|defenses|defences|command|commander|moscow|kyiv|army|it|they|"
    "сили|сил|міністерство|міноборони|вони";

/* The land of who stands before the verb, "" for who is no party. */
static const char *land_of_speaker(const struct sm_drafting *in, size_t from, size_t verb)
{
    enum { REACH = 10 };
    bool force = false, ministry = false, air = false;
    const char *land = "";
    if (verb > from + REACH) from = verb - REACH;
    for (size_t at = from; at < verb; at++) {
        struct sm_text low = in->prose->tokens[at].low;
        if (sm_word_is(low, "russia|russian|moscow|kremlin|росії|рф|російське|російські"))
            land = "RU";
        if (sm_word_is(low, "ukraine|ukrainian|kyiv|україни|українські")) land = "UA";
        force |= sm_word_is(low, forces);
        ministry |= sm_word_is(low, "ministry|міноборони|міністерство");
        air |= sm_word_is(low, "air|повітряні|повітряних");
    }
    if (!force || land[0]) return force ? land : "";
    if (air) return "UA";
    if (ministry) return "RU";
    /* "It had counted 131 on Monday": where the raid told last was. */
    const struct sm_where *last = &in->last_where;
    if (!in->last_count) return "";
    land = sm_draft_land_of(last);
    return land[0] || last->place || last->region ? land : sm_draft_land_by_code(last->country);
}

/* The number that the verb counts: right behind it, or "the number of drones at 112". */
static size_t number_behind(const struct sm_drafting *in, size_t verb, size_t end)
{
    enum { REACH = 7 };
    const struct sm_prose *prose = in->prose;
    bool put = sm_word_is(prose->tokens[verb].low, "put|puts");
    struct sm_span span = sm_draft_span(in, verb + 1, end);
    for (size_t i = span.amount; i < span.amount_end; i++) {
        const struct sm_amount *amount = &in->whats.amounts[i];
        if (amount->part || amount->value < 2) continue;
        if (amount->token > verb + REACH) break;
        for (size_t at = verb + 1; at < amount->token; at++)
            if (sm_word_is(prose->tokens[at].low, "that|strikes|attacks|hits|killed|at|on|що") &&
                !(put && sm_word_is(prose->tokens[at].low, "at")))
                return in->whats.amount_count;
        return i;
    }
    return in->whats.amount_count;
}

/* The verb that counts weapons, its number in '*number'; 'end' where there is none. */
static size_t find_verb(const struct sm_drafting *in, const struct sm_span *span, size_t *number)
{
    for (size_t at = span->token; at < span->end; at++) {
        if (!sm_word_is(in->prose->tokens[at].low, verbs)) continue;
        *number = number_behind(in, at, span->end);
        if (*number < in->whats.amount_count) return at;
    }
    return span->end;
}

/* "144 of them", "131": no noun of their own behind them. */
static bool is_bare(const struct sm_drafting *in, const struct sm_amount *amount)
{
    size_t behind = amount->token + amount->token_count;
    const struct sm_token *last = &in->prose->tokens[behind - 1];
    bool number = amount->counted == SM_COUNTED_OTHER && strcmp(amount->rule, "number") == 0;
    if (!number && amount->counted != SM_COUNTED_NOTHING) return false;
    if (behind >= in->prose->token_count || sm_word_is(last->low, "them|those|these|which"))
        return true;
    const struct sm_token *next = &in->prose->tokens[behind];
    return sm_token_ends_clause(next) ||
           sm_word_is(next->low, "of|overnight|on|that|over|in|during|by|the|more|між|над|за|у|в");
}

const char *sm_draft_tally_land(const struct sm_drafting *in, const struct sm_span *clause)
{
    static const char *const sent[] = {"fired|launched|sent at|against|on|towards|into|from",
                                       "by ukraine's|ukrainian|russia's|russian"};
    size_t number;
    size_t verb = find_verb(in, clause, &number);
    if (verb == clause->end || !sm_draft_counts_flown(in->whats.amounts[number].counted)) return "";
    if (SM_DRAFT_MATCHES(in, clause, sent)) return "";
    return land_of_speaker(in, clause->token, verb);
}

void sm_draft_begin_tally(struct sm_drafting *in, const struct sm_span *sentence)
{
    if (!in->last_count) return;
    enum sm_category before = in->draft->rows[in->last_row].event.category;
    if (before != SM_DRONE && before != SM_MISSILE && before != SM_AIR_DEFENCE) return;
    size_t number;
    size_t verb = find_verb(in, sentence, &number);
    if (verb == sentence->end) return;
    struct sm_amount *amount = &in->whats.amounts[number];
    if (!is_bare(in, amount) || !land_of_speaker(in, sentence->token, verb)[0]) return;
    amount->counted = before == SM_MISSILE ? SM_COUNTED_MISSILES : SM_COUNTED_DRONES;
    in->ellipsis = (struct sm_act){.category = before == SM_MISSILE ? SM_MISSILE : SM_DRONE,
                                   .count = amount->value,
                                   .killed = SM_NO_COUNT,
                                   .injured = SM_NO_COUNT};
}
