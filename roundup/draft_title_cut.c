/* SPDX-License-Identifier: Apache-2.0
 * Where a headline that is too long may end without losing what it says.
 */
#include "roundup/draft_title.h"
#include "roundup/phrase.h"

/* A word that tells by itself that something was done. */
static bool is_verb(const struct sm_token *token)
{
    static const char *const words =
        "was|were|is|are|has|have|had|hit|struck|fell|came|went|set|shot|left|took|lost|sent|held|"
        "met|broke|caught|cut|began|flew|made|burnt|drove|found|tore|blew|won|сталося|вдарили|"
        "атакували|влучив|влучила|влучили|загинули|загинув|загинула|поранено|пошкоджено|збили|"
        "обстріляли|захопили";
    struct sm_text low = token->low;
    if (token->kind != SM_TOKEN_WORD || token->capital) return false;
    bool past = low.n > 4 && low.at[low.n - 2] == 'e' && low.at[low.n - 1] == 'd';
    return past || sm_word_is(low, words);
}

/* Does another thing begin here that the words before can do without? What turns them round ("but
 * all were shot down") they can't. */
static bool begins_other(const struct sm_drafting *in, size_t at, size_t end)
{
    static const char *const turns =
        "but|though|although|however|without|unless|only|yet|not|nor|or|who|which|where|whose|"
        "але|проте|однак|хоча|без|який|яка|яке|які";
    static const char *const joints = "after|when|while|before|because|після|коли|поки";
    static const char *const units = "day|days|week|weeks|hour|hours|month|months|year|years|such|"
                                     "just|far|long|soon|well|shortly|the|years";
    const struct sm_token *tokens = in->prose->tokens;
    if (sm_token_is(in->prose, at, ",|;") && tokens[at].kind == SM_TOKEN_MARK)
        return at + 1 < end && !sm_token_is(in->prose, at + 1, turns) &&
               !(at + 2 < end && sm_token_is(in->prose, at + 2, turns));
    if (sm_token_is(in->prose, at, joints)) return !sm_token_is(in->prose, at - 1, units);
    if (!sm_token_is(in->prose, at, "and|та|і")) return false;
    return at + 1 < end && is_verb(&tokens[at + 1]);
}

/* ", where", ", for which" */
static bool begins_relative(const struct sm_drafting *in, size_t comma, size_t end)
{
    static const char *const words = "which|who|where|whose|whom|який|яка|яке|які|яких|якого|де";
    return (comma + 1 < end && sm_token_is(in->prose, comma + 1, words)) ||
           (comma + 2 < end && sm_token_is(in->prose, comma + 2, words));
}

/* Do the words before 'at' tell the news itself? */
static bool tells_news(const struct sm_headline *head, size_t at)
{
    const struct sm_span *clause = head->clause;
    return clause->sign < clause->sign_end && head->in->whats.signs[clause->sign].token < at;
}

size_t sm_title_natural_end(const struct sm_headline *head, size_t from, size_t end, size_t most)
{
    enum { LEAST = 20 };
    const struct sm_token *tokens = head->in->prose->tokens;
    size_t characters = 0, best = 0;
    bool verb = false, aside = false;
    for (size_t at = from; at < end; at++) {
        if (head->left_out[at - head->clause->token]) continue;
        if (verb && !aside && characters >= LEAST && begins_other(head->in, at, end)) best = at;
        characters += sm_utf8_count(tokens[at].text) + tokens[at].space_before;
        if (characters > most) break;
        if (sm_token_ends_clause(&tokens[at]))
            aside = !aside && begins_relative(head->in, at, end);
        else if (!aside)
            verb |= is_verb(&tokens[at]);
    }
    return best && tells_news(head, best) ? best : 0;
}

/* The comma that ends what the comma at 'from' began, where words follow it; else 0. */
static size_t aside_end(const struct sm_headline *head, size_t from, size_t end)
{
    static const char *const opens = "who|which|whose|where|including|among|some|most|many|mostly|"
                                     "який|яка|яке|які|зокрема|серед";
    const struct sm_token *tokens = head->in->prose->tokens;
    if (!sm_text_is(tokens[from].text, ",") || from + 1 >= end) return 0;
    if (!sm_token_is(head->in->prose, from + 1, opens)) return 0;
    for (size_t at = from + 2; at + 1 < end; at++) {
        if (sm_text_is(tokens[at].text, ",")) return at;
        if (sm_token_ends_clause(&tokens[at])) return 0;
    }
    return 0;
}

/* Does all the news stand between the two tokens? */
static bool is_news_between(const struct sm_headline *head, size_t from, size_t end)
{
    const struct sm_span *clause = head->clause;
    for (size_t i = clause->sign; i < clause->sign_end; i++) {
        size_t at = head->in->whats.signs[i].token;
        if (at < from || at >= end) return false;
    }
    return clause->sign < clause->sign_end;
}

void sm_title_leave_asides(struct sm_headline *head)
{
    const struct sm_span *clause = head->clause;
    for (size_t at = clause->token; at < clause->end; at++) {
        size_t end = aside_end(head, at, clause->end);
        if (!end || is_news_between(head, at, end)) continue;
        for (; at <= end; at++)
            head->left_out[at - clause->token] = true;
        at = end;
    }
}
