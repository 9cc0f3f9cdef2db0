/* SPDX-License-Identifier: Apache-2.0
 * Places that only say where another lies, "Lviv" of "Stryi in Lviv region", are no scene; except
 * for those that have news of their own.
 */
#include <string.h>

#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"

/* "Lviv region: power was partly lost; in Stryi a depot burned": before the semicolon the region is
 * meant itself. */
static bool has_news_of_its_own(const struct sm_drafting *in, const struct sm_where *where,
                                size_t next)
{
    enum { WORDS_MAX = 40 };
    size_t at = where->token + where->token_count, semicolon = at;
    if (at >= next || next - at > WORDS_MAX || !sm_text_is(in->prose->tokens[at].text, ":"))
        return false;
    while (semicolon < next && !sm_text_is(in->prose->tokens[semicolon].text, ";"))
        semicolon++;
    struct sm_span own = sm_draft_span(in, at, semicolon);
    if (semicolon < next) return own.sign < own.sign_end;
    /* "Sumy region: 80 strikes in a day, a woman killed in Hlukhiv." */
    size_t comma = at;
    while (comma < next && !sm_text_is(in->prose->tokens[comma].text, ","))
        comma++;
    struct sm_span first = sm_draft_span(in, at, comma), rest = sm_draft_span(in, comma, next);
    return comma < next && first.sign < first.sign_end && first.amount < first.amount_end &&
           rest.sign < rest.sign_end;
}

/* Does any of the signs in [token, end) tell what happened? */
static const struct sm_sign *find_deed(const struct sm_drafting *in, size_t token, size_t end)
{
    enum { FIRM = 2 };
    struct sm_span span = sm_draft_span(in, token, end);
    for (size_t i = span.sign; i < span.sign_end; i++)
        if (!in->whats.signs[i].thing && in->whats.signs[i].weight >= FIRM)
            return &in->whats.signs[i];
    return NULL;
}

/* "A blast tore through a depot in Belgorod region, and a jet crashed near Valuyki": the region has
 * its news before, the town its own behind "and". */
static bool is_parted_from(const struct sm_drafting *in, const struct sm_where *land,
                           const struct sm_where *town)
{
    static const char *const joints[] = {"and", "while", "whereas", "but", "тоді як", "а", NULL};
    static const char *const of_them[] = {"of them", "of whom", "of which", "including",
                                          "both",    "з них",   "зокрема",  NULL};
    const struct sm_sentence *sentence = sm_prose_sentence_of(in->prose, land->token);
    size_t at = land->token + land->token_count;
    if (!sentence || land->kind != SM_WHERE_REGION || town->kind != SM_WHERE_PLACE) return false;
    size_t end = sentence->token + sentence->token_count;
    if (town->token >= end || !find_deed(in, sentence->token, land->token)) return false;
    while (at + 1 < town->token && !(sm_text_is(in->prose->tokens[at].text, ",") &&
                                     sm_draft_phrase(in->prose, at + 1, at + 3, joints)))
        at++;
    if (at + 1 >= town->token) return false;
    struct sm_span rest = sm_draft_span(in, at, end);
    const struct sm_sign *before = find_deed(in, sentence->token, at);
    const struct sm_sign *behind = find_deed(in, at, end);
    return before && behind && before->category != behind->category &&
           !sm_draft_holds(in, &rest, of_them);
}

/* What only says where something else lies is the scene after all where that something is no place:
 * "on the left bank of the Dnipro in Kherson region". */
void sm_draft_unframe(struct sm_drafting *in)
{
    struct sm_where *at = in->wheres.at;
    for (size_t i = 0; i + 1 < in->wheres.count; i++)
        if (at[i].frame && (has_news_of_its_own(in, &at[i], at[i + 1].token) ||
                            is_parted_from(in, &at[i], &at[i + 1]))) {
            for (size_t k = i + 1; k < in->wheres.count && at[k].within == (long)i; k++)
                at[k].within = SM_NO_WHERE;
            at[i].frame = false;
        }
    for (size_t i = 0; i < in->wheres.count; i++)
        if (at[i].within >= 0 && at[i].kind == SM_WHERE_NOT_PLACE && !at[i].frame &&
            strcmp(at[i].rule, "office") != 0)
            at[at[i].within].frame = false;
    for (size_t i = 0; i < in->wheres.count; i++)
        if (at[i].within >= 0 && at[i].kind != SM_WHERE_NOT_PLACE) at[at[i].within].frame = true;
    /* "On the front line in Zaporizhzhia region": the region says more. */
    for (size_t i = 0; i < in->wheres.count; i++)
        if (at[i].within >= 0 && at[i].kind == SM_WHERE_MACRO &&
            at[at[i].within].kind == SM_WHERE_REGION)
            at[at[i].within].frame = false;
}
