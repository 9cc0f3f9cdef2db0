/* SPDX-License-Identifier: Apache-2.0
 * The scene: of the places that a clause mentions, those where it happens.
 */
#include "roundup/draft_parts.h"

/* The word before a mention, articles skipped, as the index of its token; the clause's first token
 * where there is none. */
static size_t word_before(const struct sm_prose *prose, size_t from, size_t token)
{
    while (token > from) {
        token--;
        struct sm_text low = prose->tokens[token].low;
        if (!sm_text_is(low, "the") && !sm_text_is(low, "of") && !sm_text_is(low, "whole") &&
            !sm_text_is(low, "northern") && !sm_text_is(low, "much"))
            return token;
    }
    return from;
}

static bool says_visit(const struct sm_drafting *in, const struct sm_span *clause)
{
    for (size_t i = clause->sign; i < clause->sign_end; i++)
        if (in->whats.signs[i].category == SM_DIPLOMACY) return true;
    return false;
}

/* Is something done at or to the country, or does it only act, or is it only spoken of? */
static bool is_target(const struct sm_drafting *in, const struct sm_span *clause,
                      const struct sm_where *where)
{
    const struct sm_prose *prose = in->prose;
    if (prose->tokens[where->token + where->token_count - 1].possessive) return false;
    size_t before = word_before(prose, clause->token, where->token);
    /* The words may already be part of the mention: "across Ukraine". */
    if (sm_draft_phrase(prose, where->token, where->token + where->token_count, sm_draft_at_words))
        before = where->token;
    else if (before == where->token)
        return false;
    for (size_t back = 3; back > 0; back--)
        if (before >= clause->token + back) {
            size_t n = sm_draft_phrase(prose, before - back, before + 1, sm_draft_not_at);
            if (n == back + 1) return false;
        }
    if (sm_draft_phrase(prose, before, before + 1, sm_draft_at_words)) return true;
    return sm_text_is(prose->tokens[before].low, "to") && says_visit(in, clause);
}

/* "Officials in Kyiv said": where they speak is not where it happened. */
static bool is_of_speaker(const struct sm_drafting *in, const struct sm_where *where)
{
    const struct sm_saying *saying = in->telling_saying;
    if (!saying) return false;
    const char *at = in->prose->tokens[where->token].text.at;
    struct sm_text who = saying->attribution;
    if (who.n && at >= who.at && at < who.at + who.n) return true;
    return where->token >= saying->token && where->token < saying->token + saying->token_count;
}

static bool is_scene(const struct sm_drafting *in, const struct sm_span *clause,
                     const struct sm_where *where)
{
    if (where->frame || where->origin || is_of_speaker(in, where)) return false;
    switch (where->kind) {
    case SM_WHERE_NOT_PLACE:
        return false;
    case SM_WHERE_COUNTRY:
        return is_target(in, clause, where);
    default:
        return true;
    }
}

/* How closely a mention says where; the vaguest yield to the others. */
static int closeness(const struct sm_where *where)
{
    switch (where->kind) {
    case SM_WHERE_COUNTRY:
        return 0;
    case SM_WHERE_MACRO:
        return 1;
    case SM_WHERE_REGION:
        return 2;
    default:
        return 3;
    }
}

/* Does 'other' say the same more closely: a town of the region, anything for a country? A region in
 * a list with others stands for itself. */
static bool yields(const struct sm_where *where, const struct sm_where *other)
{
    int own = closeness(where), its = closeness(other);
    if (its <= own) return false;
    if (own <= 1) return true;
    if (where->list != SM_NO_WHERE && where->list == other->list) return false;
    if (where->kind != SM_WHERE_REGION || !other->place) return false;
    return where->region && sm_text_equal(other->place->admin1, where->region->id);
}

static bool add_scene(struct sm_drafting *in, const struct sm_where *where)
{
    if (!sm_grow(&in->scene, &in->scene_capacity, in->scene_count + 1, sizeof *in->scene))
        return sm_fail_memory(in->err);
    in->scene[in->scene_count++] = where;
    return true;
}

enum { COMPARED_MAX = 64 };

static void drop_vague(struct sm_drafting *in)
{
    size_t kept = 0, count = in->scene_count;
    if (count > COMPARED_MAX) return;
    for (size_t i = 0; i < count; i++) {
        bool vague = false;
        for (size_t k = 0; k < count; k++)
            vague |= k != i && yields(in->scene[i], in->scene[k]);
        if (!vague) in->scene[kept++] = in->scene[i];
    }
    in->scene_count = kept;
}

bool sm_draft_find_scene(struct sm_drafting *in, const struct sm_span *clause)
{
    in->scene_count = 0;
    for (size_t i = clause->where; i < clause->where_end; i++) {
        const struct sm_where *where = &in->wheres.at[i];
        if (is_scene(in, clause, where) && !add_scene(in, where)) return false;
    }
    drop_vague(in);
    return true;
}

bool sm_draft_names_place(const struct sm_drafting *in, const struct sm_span *span)
{
    for (size_t i = span->where; i < span->where_end; i++) {
        const struct sm_where *where = &in->wheres.at[i];
        if (!where->frame && where->kind != SM_WHERE_NOT_PLACE && where->kind != SM_WHERE_MACRO)
            return true;
    }
    return false;
}
