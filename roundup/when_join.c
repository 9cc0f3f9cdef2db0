/* SPDX-License-Identifier: Apache-2.0
 * Expressions of time that are one together: "late on Friday and early on Saturday", "as Tuesday
 * turned into Wednesday", "hours later, in the early morning of Tuesday".
 */
#include "roundup/when_expression.h"

/* "Hours later, in the early morning of Tuesday": the day behind the comma says it. */
static bool is_hours_later(const struct sm_when *when)
{
    return when->rule && sm_word_is(sm_text(when->rule), "same-day");
}

/* "A day earlier, on Monday": the day's name says it all. */
static void drop_explained(const struct sm_when_search *search, struct sm_whens *whens,
                           size_t first)
{
    enum { APART = 2, BRACKET_TOKENS = 4 };
    size_t kept = first;
    for (size_t i = first; i < whens->count; i++) {
        const struct sm_when *when = &whens->at[i];
        size_t end = when->token + when->token_count;
        bool counted = when->relative && i + 1 < whens->count;
        const struct sm_when *next = counted ? &whens->at[i + 1] : NULL;
        /* "In the night to 8 September (from 19:00 on 7 September)" */
        const struct sm_when *last = kept > first ? &whens->at[kept - 1] : NULL;
        size_t open = last ? last->token + last->token_count : 0;
        bool in_brackets = last && when->token > open && when->token - open <= BRACKET_TOKENS &&
                           sm_text_is(search->prose->tokens[open].text, "(");
        bool named = next && !next->relative && next->kind == SM_WHEN_DAY &&
                     (!next->time || is_hours_later(when)) && next->token - end < APART;
        if (!named && !in_brackets) whens->at[kept++] = *when;
    }
    whens->count = kept;
}

/* "Late on Friday and early on Saturday": one night. */
static void join_neighbours(const struct sm_when_search *search, struct sm_whens *whens,
                            size_t first)
{
    size_t kept = first;
    if (search->today != SM_NO_DAY) return;
    for (size_t i = first; i < whens->count; i++) {
        struct sm_when *last = kept > first ? &whens->at[kept - 1] : NULL;
        const struct sm_when *when = &whens->at[i];
        size_t end = last ? last->token + last->token_count : 0;
        bool joined = last && last->kind == SM_WHEN_DAY && when->kind == SM_WHEN_DAY &&
                      last->time && when->time && when->token == end + 1 &&
                      sm_word_is(search->prose->tokens[end].low, "and|to|until|та|і|й") &&
                      when->from > last->from && when->from - last->to <= 1;
        bool night = joined && sm_word_is(sm_text(last->time), "late|evening|night") &&
                     sm_word_is(sm_text(when->time), "early|morning|night");
        if (!night) {
            whens->at[kept++] = *when;
            continue;
        }
        last->to = when->to;
        last->time = "night";
        last->rule = "night-of-day";
        last->token_count = when->token + when->token_count - last->token;
    }
    whens->count = kept;
}

/* "As Tuesday turned into Wednesday": the night between. */
static void join_turning_days(const struct sm_when_search *search, struct sm_whens *whens,
                              size_t first)
{
    static const char *const turns[] = {"turned|turns|passed|rolled|faded into|to", "gave way to",
                                        "became"};
    for (size_t i = first; i + 1 < whens->count; i++) {
        struct sm_when *day = &whens->at[i];
        const struct sm_when *next = &whens->at[i + 1];
        size_t end = day->token + day->token_count, turn = 0;
        for (size_t k = 0; k < sizeof turns / sizeof *turns && !turn; k++)
            turn = sm_phrase_match(search->prose, end, next->token, turns[k]);
        bool days = day->kind == SM_WHEN_DAY && next->kind == SM_WHEN_DAY && day->from == day->to;
        if (!turn || end + turn != next->token || !days || next->from != day->to + 1) continue;
        day->to = next->from;
        day->time = "night";
        day->rule = "night-of-day";
        day->token_count = next->token + next->token_count - day->token;
        for (size_t k = i + 1; k + 1 < whens->count; k++)
            whens->at[k] = whens->at[k + 1];
        whens->count--;
    }
}

void sm_when_join(const struct sm_when_search *search, struct sm_whens *whens, size_t first)
{
    drop_explained(search, whens, first);
    join_turning_days(search, whens, first);
    join_neighbours(search, whens, first);
}
