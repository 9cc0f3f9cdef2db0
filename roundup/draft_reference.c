/* SPDX-License-Identifier: Apache-2.0
 * Attacks that are only spoken of: "he said the attack on Sumy showed that …", "they met after the
 * strikes on Kharkiv".
 */
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

/* Is it "the attack", one that is known? */
static bool is_definite(const struct sm_drafting *in, const struct sm_span *clause,
                        const struct sm_sign *sign)
{
    enum { REACH = 3 };
    static const char *const words[] = {"the",   "this",   "these",  "such", "its", "his", "their",
                                        "those", "russia", "moscow", "цей",  "ця",  "ці",  NULL};
    static const char *const ends[] = {"a", "an", "in", "on", "by", "at", "and", ",", NULL};
    for (size_t i = 1; i <= REACH && sign->token >= clause->token + i; i++) {
        size_t at = sign->token - i;
        if (sm_draft_phrase(in->prose, at, at + 1, ends)) return false;
        if (sm_draft_phrase(in->prose, at, at + 1, words)) return true;
    }
    return false;
}

/* Do the words give an opinion or a reason, or belong to politics? */
static bool is_talk(const struct sm_drafting *in)
{
    static const char *const words[] = {
        "showed",         "shows",         "proved",         "proves",          "proof",
        "sign that",      "meant that",    "means that",     "condemned",       "condemns",
        "outrage",        "response to",   "in retaliation", "retaliation for", "promised",
        "pledged",        "sanctions",     "summit",         "resolution",      "apologised",
        "apologized",     "justified",     "blamed",         "accused",         "protest against",
        "reaction to",    "evidence that", "talks",          "negotiations",    "allies",
        "довів",          "доводить",      "засудив",        "засудила",        "засудили",
        "у відповідь на", "санкції",       "обіцяв",         "пообіцяли",       NULL};
    struct sm_span all =
        sm_draft_span(in, in->sentence->token, in->sentence->token + in->sentence->token_count);
    return sm_draft_holds(in, &all, words);
}

/* "… after the strikes on Lviv": only when something else was, which is no event. */
static bool is_occasion(const struct sm_drafting *in, const struct sm_span *clause,
                        const struct sm_sign *sign)
{
    enum { REACH = 4 };
    static const char *const words[] = {"after the",   "following the",  "since the",
                                        "despite the", "because of the", "before the",
                                        "after this",  "after these",    NULL};
    for (size_t i = 2; i <= REACH && sign->token >= clause->token + i; i++)
        if (sm_draft_phrase(in->prose, sign->token - i, sign->token, words))
            return sign->token > in->sentence->token + REACH;
    return false;
}

/* "The reservoir supplied the plant's cooling ponds", "the port, home to the fleet": what a thing
 * is and does at all times. */
static bool is_description(const struct sm_drafting *in, const struct sm_span *clause)
{
    static const char *const words[] = {"supplied the",
                                        "supplies the",
                                        "supplied water",
                                        "supplies water",
                                        "feeds",
                                        "depends on",
                                        "depend on",
                                        "relies on",
                                        "rely on",
                                        "draws water",
                                        "is located",
                                        "is situated",
                                        "is home to",
                                        "are home to",
                                        "home to",
                                        "houses the",
                                        "was built",
                                        "were built",
                                        "was founded",
                                        "employs",
                                        "employed",
                                        "serves as",
                                        "served as",
                                        "is the largest",
                                        "is the second",
                                        "is the third",
                                        "is one of the",
                                        "are one of the",
                                        "has a population",
                                        "had a population",
                                        "lived before",
                                        "before the war",
                                        "before the invasion",
                                        "before the full",
                                        "pre-war",
                                        "prewar",
                                        "is known for",
                                        "is known as",
                                        "is famous",
                                        "used to be",
                                        "розташований",
                                        "розташована",
                                        "до війни",
                                        NULL};
    for (size_t i = clause->sign; i < clause->sign_end; i++) {
        const struct sm_sign *sign = &in->whats.signs[i];
        bool thing = sign->category == SM_ENERGY || sign->category == SM_INFRASTRUCTURE;
        if (sign->weight > 2 + thing) return false;
    }
    return sm_draft_holds(in, clause, words);
}

/* "It was one of the deadliest attacks on Donetsk region this year": what was told before, set
 * among others. */
static bool is_comparison(const struct sm_drafting *in, const struct sm_span *clause)
{
    static const char *const opens =
        "it|this|that|these|they|both was|is|were|are|became|marked|remains .. "
        "deadliest|worst|largest|biggest|heaviest|bloodiest|gravest|first|second|third|fourth|"
        "latest|longest|fiercest|most|record";
    if (clause->token != in->sentence->token || !in->scene_count) return false;
    for (size_t i = 0; i < in->scene_count; i++)
        if (in->scene[i]->kind == SM_WHERE_PLACE) return false;
    return sm_phrase_match(in->prose, clause->token, clause->end, opens) > 0;
}

bool sm_draft_is_mere_reference(const struct sm_drafting *in, const struct sm_span *clause,
                                const struct sm_time *time, const struct sm_sign *sign)
{
    if (!sign || !in->sentence || time->said) return false;
    if (is_comparison(in, clause)) return true;
    for (size_t i = clause->amount; i < clause->amount_end; i++)
        if (in->whats.amounts[i].counted != SM_COUNTED_NOTHING) return false;
    /* Of several words the first: "after the attack on Ukraine's energy system". */
    enum { OBJECT_TOKENS = 9 };
    const struct sm_sign *first = &in->whats.signs[clause->sign];
    if (clause->sign == clause->sign_end) return false;
    if (is_description(in, clause)) return true;
    if (first->weight > 2) return false;
    bool occasion = is_occasion(in, clause, first);
    for (size_t i = clause->sign; i < clause->sign_end; i++) {
        const struct sm_sign *other = &in->whats.signs[i];
        if (other->weight > 2 && !(occasion && other->token < first->token + OBJECT_TOKENS))
            return false;
    }
    return is_definite(in, clause, first) && (is_talk(in) || occasion);
}
