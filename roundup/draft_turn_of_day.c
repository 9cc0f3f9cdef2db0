/* SPDX-License-Identifier: Apache-2.0
 * "A missile destroyed a school on Wednesday, and three people were killed on Thursday": two events
 * of one place, parted by their days.
 */
#include "roundup/draft_days.h"
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"

/* The first day that a run of tokens names for what happened in it, or NULL. */
static const struct sm_when *day_of(const struct sm_drafting *in, const struct sm_span *span)
{
    for (size_t i = span->when; i < span->when_end; i++)
        if (in->whens.at[i].kind == SM_WHEN_DAY) return &in->whens.at[i];
    return NULL;
}

/* Is a raid or its harm told, by more than a word that may mean anything? */
static bool tells_raid(const struct sm_drafting *in, const struct sm_span *span)
{
    enum { STRONG = 2 };
    for (size_t i = span->sign; i < span->sign_end; i++) {
        const struct sm_sign *sign = &in->whats.signs[i];
        bool harm = sm_draft_is_raid(sign->category) || sign->category == SM_CASUALTIES;
        if (harm && sign->weight >= STRONG && !sign->negated && !sm_draft_is_aside(in, sign->token))
            return true;
    }
    return false;
}

bool sm_draft_turns_day(const struct sm_drafting *in, size_t clause, size_t from, size_t end)
{
    static const char *const joints[] = {"and", "while", "but", "а", "і", "та", "й", NULL};
    const struct sm_token *tokens = in->prose->tokens;
    bool mark = tokens[from].kind == SM_TOKEN_MARK;
    size_t at = mark ? from + 1 : from;
    if (from <= clause || tokens[at - 1].kind != SM_TOKEN_MARK) return false;
    bool apart = sm_text_is(tokens[at - 1].text, ";");
    if (!apart && !sm_draft_phrase(in->prose, at, end, joints)) return false;
    struct sm_span before = sm_draft_span(in, clause, from);
    struct sm_span behind = sm_draft_span(in, from, end);
    const struct sm_when *first = day_of(in, &before), *second = day_of(in, &behind);
    if (!first || !second || second->relative || first->from != first->to) return false;
    return second->from > first->to && tells_raid(in, &before) && tells_raid(in, &behind);
}
