/* SPDX-License-Identifier: Apache-2.0
 * How far a day reaches: "Troops pushed into A, and on Thursday the army left B" says nothing of
 * when A was, nor does a day behind a semicolon or in a clause set off by "where".
 */
#include "roundup/draft_days.h"
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

/* Does it begin a part of the sentence that goes on behind it: "…, and on Thursday the army left
 * B"? "On Monday and late on Thursday." does not. */
static bool leads_part(const struct sm_drafting *in, const struct sm_when *when)
{
    enum { PART_TOKENS = 4 };
    static const char *const joints = "and|but|while|yet|і|й|та|а|але";
    const struct sm_token *tokens = in->prose->tokens;
    size_t at = when->token, end = at + when->token_count;
    if (at && sm_text_is(tokens[at - 1].text, ",")) at--;
    if (!at || !sm_token_is(in->prose, at - 1, joints)) return false;
    for (size_t i = 0; i < PART_TOKENS; i++, end++)
        if (end >= in->prose->token_count ||
            (i && sm_token_ends_clause(&tokens[end]) && !sm_text_is(tokens[end].text, ",")))
            return false;
    return true;
}

/* Does news of its own stand with the token behind a semicolon? "…; he died a day later", but not
 * "…; that was on Friday". */
static bool is_apart_behind(const struct sm_drafting *in, size_t token, size_t behind)
{
    size_t semicolon = behind, end = behind + 1;
    while (semicolon > token && !sm_text_is(in->prose->tokens[semicolon].text, ";"))
        semicolon--;
    if (semicolon == token) return false;
    while (end < in->prose->token_count && !sm_token_ends_clause(&in->prose->tokens[end]))
        end++;
    struct sm_span own = sm_draft_span(in, semicolon, end);
    for (size_t i = own.sign; i < own.sign_end; i++)
        if (!in->whats.signs[i].negated) return true;
    for (size_t i = own.amount; i < own.amount_end; i++)
        if (in->whats.amounts[i].counted != SM_COUNTED_NOTHING) return true;
    return false;
}

bool sm_draft_is_apart(const struct sm_drafting *in, size_t a, size_t b)
{
    if (a > b) return is_apart_behind(in, b, a);
    for (size_t at = a; at < b; at++)
        if (sm_text_is(in->prose->tokens[at].text, ";")) return true;
    return false;
}

/* "Four in A, where a bomb fell on Monday, two in B": the day's own clause, over before 'token'. */
static bool is_set_off(const struct sm_drafting *in, const struct sm_when *when, size_t token)
{
    enum { REACH = 30 };
    static const char *const relatives = "where|which|who|whose|де|який|яка|яке|які|яких|якого";
    const struct sm_token *tokens = in->prose->tokens;
    size_t from = in->sentence ? in->sentence->token : 0, at = when->token;
    while (at > from && when->token - at < REACH && !sm_token_ends_clause(&tokens[at - 1]))
        at--;
    if (at == from || !sm_token_is(in->prose, at, relatives)) return false;
    for (size_t i = when->token + when->token_count; i <= token; i++)
        if (sm_token_ends_clause(&tokens[i])) return true;
    return false;
}

/* "They advanced on A, and shelled B, where two people died on Wednesday": the day of what was in
 * B, not of what the parts before tell. */
static bool is_of_place_behind(const struct sm_drafting *in, const struct sm_when *when,
                               size_t token)
{
    enum { REACH = 25 };
    static const char *const relatives = "where|who|whose|де";
    const struct sm_token *tokens = in->prose->tokens;
    size_t at = when->token;
    while (at > token + 2 && when->token - at < REACH && !sm_token_is(in->prose, at, relatives)) {
        if (sm_token_ends_clause(&tokens[at])) return false;
        at--;
    }
    if (!sm_token_is(in->prose, at, relatives) || !sm_text_is(tokens[at - 1].text, ","))
        return false;
    for (at -= 2; at > token + 1; at--)
        if (sm_token_is(in->prose, at, "and|while|but|та|а|і|й") &&
            sm_text_is(tokens[at - 1].text, ","))
            return true;
    return false;
}

/* "Substations burned, and a million homes were dark in the morning": when they were dark. */
static bool is_of_outcome(const struct sm_drafting *in, const struct sm_when *when, size_t token)
{
    const struct sm_token *tokens = in->prose->tokens;
    if (!when->relative || !when->rule || !sm_word_is(sm_text(when->rule), "part-of-day"))
        return false;
    for (size_t at = token; at + 1 < when->token; at++)
        if (sm_text_is(tokens[at].text, ",") && sm_token_is(in->prose, at + 1, "and|while|та|а|і"))
            return true;
    return false;
}

/* "They entered U., pressed on and claimed K. on Sunday": when it was claimed, not when they went.
 */
static bool is_of_claim(const struct sm_drafting *in, const struct sm_when *when, size_t token)
{
    for (size_t at = when->token; at > token + 1; at--)
        if (sm_token_is(in->prose, at,
                        "claimed|claims|claiming|reported|announced|spoke|confirmed|"
                        "admitted|acknowledged|reports") &&
            sm_token_is(in->prose, at - 1, "and|,|but"))
            return true;
    return false;
}

bool sm_draft_day_reaches(const struct sm_drafting *in, const struct sm_when *when, size_t token)
{
    bool behind = when->token > token;
    if (!behind) return !is_set_off(in, when, token);
    return !leads_part(in, when) && !is_apart_behind(in, token, when->token) &&
           !is_of_outcome(in, when, token) && !is_of_claim(in, when, token) &&
           !is_of_place_behind(in, when, token);
}

bool sm_draft_tells_anew(const struct sm_drafting *in, size_t token, size_t day)
{
    static const char *const what = "that|to|it|he|she|they|was|were";
    const struct sm_token *tokens = in->prose->tokens;
    size_t behind = day;
    while (behind < in->prose->token_count && behind < day + 4 &&
           !sm_token_ends_clause(&tokens[behind]) && !sm_token_is(in->prose, behind, what))
        behind++;
    if (!sm_token_is(in->prose, behind, "that|to")) return false;
    for (size_t at = day; at > token; at--)
        if (sm_text_is(tokens[at].text, ","))
            return sm_token_is(in->prose, at + 1, "and|but|while|та|а|і|але");
    return false;
}

/* "Clashes went on near A, and the army counted 23 attacks at B on Tuesday alone": the day of the
 * count, not of what stands before it. */
static bool is_of_count(const struct sm_drafting *in, const struct sm_when *when, size_t token)
{
    enum { REACH = 25 };
    static const char *const counts = "counted|recorded|registered|logged|tallied|documented|"
                                      "зафіксував|зафіксували|нарахував|нарахували";
    const struct sm_token *tokens = in->prose->tokens;
    size_t behind = when->token + when->token_count;
    if (behind < in->prose->token_count &&
        (sm_word_is(tokens[behind].low, "alone") || sm_word_is(tokens[behind - 1].low, "alone")))
        return true;
    bool counted = false;
    for (size_t at = when->token; at >= token && when->token - at < REACH; at--) {
        if (sm_word_is(tokens[at].low, counts)) counted = true;
        if (counted && sm_word_is(tokens[at].low, "and|while|where|,|та|а|де")) return true;
    }
    return false;
}

bool sm_draft_day_reaches_back(const struct sm_drafting *in, const struct sm_when *when,
                               const struct sm_span *clause)
{
    if (!sm_draft_day_reaches(in, when, clause->token)) return false;
    if (is_of_count(in, when, clause->end)) return false;
    for (size_t i = clause->when; i < in->whens.count && in->whens.at[i].token < when->token; i++)
        if (in->whens.at[i].kind == SM_WHEN_REPORTED) return false;
    return true;
}

/* "Up from 14 the night before", "compared with 40 on Monday", "fewer than on Monday". */
bool sm_draft_is_compared(const struct sm_drafting *in, const struct sm_when *when)
{
    enum { REACH = 7 };
    static const char *const words[] = {"up from",    "down from",   "compared with", "compared to",
                                        "as against", "порівняно з", "проти",         NULL};
    const struct sm_token *tokens = in->prose->tokens;
    size_t from = in->sentence ? in->sentence->token : 0;
    for (size_t back = 1; back <= REACH && when->token >= from + back; back++) {
        size_t at = when->token - back;
        if (sm_token_ends_clause(&tokens[at])) return false;
        if (back == 1 && sm_token_is(in->prose, at, "than|ніж")) return true;
        if (sm_draft_phrase(in->prose, at, when->token, words)) return true;
    }
    return false;
}
