/* SPDX-License-Identifier: Apache-2.0
 * "Vuhledar fell on Tuesday": towns that fall, by the place that stands before the verb.
 */
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"

static const char *const between[] = {"has",     "have",    "had", "itself", "too",  "also",
                                      "finally", "largely", ",",   "now",    "then", "all",
                                      "both",    "soon",    "уже", "вже",    NULL};
static const char *const falls[] = {"fell", "fallen", "falls", "впав", "впала", "впало", NULL};

/* Behind the verb: it was something else that fell. */
static const char *const other_falls[] = {"ill",   "by",   "silent", "quiet", "short", "behind",
                                          "apart", "dark", "victim", "back",  "from",  "out",
                                          "under", "prey", "still",  "into",  NULL};

static bool is_settlement(const struct sm_where *where)
{
    return where->kind == SM_WHERE_PLACE && where->precision == SM_SETTLEMENT && where->token_count;
}

static bool falls_behind(const struct sm_drafting *in, const struct sm_span *clause, size_t at)
{
    const struct sm_prose *prose = in->prose;
    while (at < clause->end && sm_draft_phrase(prose, at, at + 1, between))
        at++;
    size_t n = at < clause->end ? sm_draft_phrase(prose, at, clause->end, falls) : 0;
    return n && !(at + n < clause->end && sm_draft_phrase(prose, at + n, clause->end, other_falls));
}

/* "Missiles that Kyiv says fell": before the place only words that lead to it. */
static bool leads_sentence(const struct sm_drafting *in, const struct sm_span *clause,
                           const struct sm_where *where)
{
    static const char *const in_words[] = {"in",   "on",   "near",  "at",   "over", "to",
                                           "from", "hits", "under", "into", "біля", "на",
                                           "у",    "в",    "під",   NULL};
    const struct sm_prose *prose = in->prose;
    for (size_t i = 0; i < 2 && where->token >= clause->token + i + 1; i++)
        if (sm_draft_phrase(prose, where->token - 1 - i, where->token, in_words)) return false;
    return !sm_draft_phrase(prose, where->token, where->token + 1, in_words);
}

/* "Ukrainian columns came out of the woods …. By Thursday, the town had fallen": to those who were
 * told to attack in the paragraph before. */
static bool falls_to_ukraine(const struct sm_drafting *in, const struct sm_span *clause)
{
    enum { BACK_TOKENS = 120 };
    const struct sm_prose *prose = in->prose;
    size_t from = clause->token;
    while (from > 0 && clause->token - from < BACK_TOKENS) {
        const struct sm_sentence *before = sm_prose_sentence_of(prose, from - 1);
        if (!before || !in->sentence || before->paragraph != in->sentence->paragraph) break;
        from = before->token;
    }
    return from < clause->token &&
           sm_text_is(sm_side_find(prose, from, clause->token - from), "UA");
}

/* "Moscow claimed Hryshyne on Monday". */
static bool is_claimed(const struct sm_drafting *in, const struct sm_span *clause,
                       const struct sm_where *where)
{
    static const char *const claims[] = {"claimed", "claims", "claiming", NULL};
    static const char *const behind[] = {"on",  "in", "near", "and", "for",
                                         "too", "as", "the",  "too", NULL};
    size_t end = where->token + where->token_count;
    if (where->token <= clause->token ||
        !sm_draft_phrase(in->prose, where->token - 1, where->token, claims))
        return false;
    return end >= clause->end || in->prose->tokens[end].kind == SM_TOKEN_MARK ||
           sm_draft_phrase(in->prose, end, end + 1, behind);
}

/* A list goes on with what its first place was told to be. */
static bool is_claimed_list(const struct sm_drafting *in, const struct sm_span *clause)
{
    if (!in->scene_count || !is_settlement(in->scene[0])) return false;
    const struct sm_where *first = in->scene[0];
    for (size_t i = clause->sign; i < clause->sign_end; i++)
        if (in->whats.signs[i].token > first->token) return false;
    return is_claimed(in, clause, first);
}

bool sm_draft_find_fall(const struct sm_drafting *in, const struct sm_span *clause,
                        enum sm_category *category)
{
    static const char *const to_ukraine[] = {"to ukrainian", "to ukraine", "to kyiv", NULL};
    static const char *const to_russia[] = {"to russian", "to russia", "to moscow", NULL};
    static const char *const denials[] = {"denied",  "denies",     "rejected",    "refuted",
                                          "had not", "спростував", "спростували", NULL};
    if (is_claimed_list(in, clause)) {
        *category = SM_OCCUPATION;
        return true;
    }
    for (size_t i = 0; i < in->scene_count; i++) {
        const struct sm_where *where = in->scene[i];
        if (!is_settlement(where) || !leads_sentence(in, clause, where)) continue;
        if (!falls_behind(in, clause, where->token + where->token_count)) continue;
        bool russia = where->place && sm_text_is(where->place->country, "RU");
        bool denied = sm_draft_holds(in, clause, denials);
        bool ukraine =
            sm_draft_holds(in, clause, to_ukraine) ||
            (!denied && !sm_draft_holds(in, clause, to_russia) && falls_to_ukraine(in, clause));
        *category = russia ? SM_ADVANCE : ukraine ? SM_LIBERATION : SM_OCCUPATION;
        return true;
    }
    return false;
}
