/* SPDX-License-Identifier: Apache-2.0
 * Subordinate clauses that tell of another time or only describe: "Robotyne, which Ukraine retook
 * last August", "after last month's attacks", "a town that lies across the water from Enerhodar".
 * What stands in them is not what the sentence tells.
 */
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

static bool is_mark_of(const struct sm_token *token, const char *marks)
{
    if (token->kind != SM_TOKEN_MARK) return false;
    if (sm_text_is(token->text, "–") || sm_text_is(token->text, "—")) return true;
    for (; *marks; marks++)
        if (token->text.n == 1 && token->text.at[0] == *marks) return true;
    return false;
}

/* Does it tell of other days, and of none of these? */
static bool is_of_other_days(const struct sm_drafting *in, const struct sm_span *span)
{
    bool other = false;
    for (size_t i = span->when; i < span->when_end; i++) {
        enum sm_when_kind kind = in->whens.at[i].kind;
        if (kind == SM_WHEN_DAY || kind == SM_WHEN_COVERAGE) return false;
        other |= kind == SM_WHEN_BACKGROUND || kind == SM_WHEN_PLANNED;
    }
    return other;
}

/* "After the fall of A and B": with all the places that follow; 0 when none does. */
static size_t aftermath_at(const struct sm_drafting *in, size_t at, size_t end)
{
    enum { REACH = 4 };
    size_t n = sm_draft_phrase(in->prose, at, end, sm_draft_aftermaths);
    if (!n) return 0;
    struct sm_span span = sm_draft_span(in, at, end);
    const struct sm_where *last = NULL;
    for (size_t i = span.where; i < span.where_end; i++) {
        const struct sm_where *where = &in->wheres.at[i];
        bool follows = last ? where->list != SM_NO_WHERE && where->list == last->list
                            : where->token <= at + n + REACH;
        if (!follows) break;
        last = where;
    }
    if (last) return last->token + last->token_count;
    /* "Since the liberation of the city a year ago" */
    static const char *const those[] = {"the city",  "the town",   "the village", "the region",
                                        "that city", "that town",  "the area",    "the peninsula",
                                        "the plant", "the island", "міста",       "села",
                                        NULL};
    size_t more = sm_draft_phrase(in->prose, at + n, end, those);
    return more ? at + n + more : 0;
}

/* "Nine days after the strike that killed 59", "a day after a raid on Odesa": what was before. Its
 * end, or 0. */
static size_t measured_at(const struct sm_drafting *in, size_t at, size_t end)
{
    enum { TOKENS_MAX = 40 };
    static const char *const counts =
        "a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|few|"
        "the|just|only|barely|less|than|more|nearly|almost|about|exactly|лише|менш|через|майже";
    static const char *const units =
        "day|days|week|weeks|fortnight|month|months|year|years|hour|hours|minutes|день|дні|днів|"
        "тиждень|тижні|тижнів|місяць|місяці|місяців|рік|роки|років|годин|години";
    static const char *const after = "after|following|після";
    const struct sm_token *tokens = in->prose->tokens;
    size_t token = at;
    while (token < end && token < at + 4 &&
           (sm_token_is(in->prose, token, counts) || tokens[token].kind == SM_TOKEN_NUMBER))
        token++;
    bool unit = token + 2 < end && sm_token_is(in->prose, token, units);
    if (!unit || !sm_token_is(in->prose, token + 1, after)) return 0;
    if (tokens[token + 2].kind == SM_TOKEN_MARK) return 0;
    for (token += 2; token < end && token < at + TOKENS_MAX; token++)
        if (is_mark_of(&tokens[token], ",;):.")) break;
    return token;
}

/* "From which Russia had abducted civilians": of an earlier time, unless a day of these is said. */
static bool is_done_before(const struct sm_drafting *in, size_t behind, size_t end)
{
    enum { SUBJECT_MAX = 4, TOKENS_MAX = 40 };
    const struct sm_token *tokens = in->prose->tokens;
    size_t at = behind, close = behind;
    while (close < end && close < behind + TOKENS_MAX && !sm_token_ends_clause(&tokens[close]))
        close++;
    while (at < close && at < behind + SUBJECT_MAX && !sm_text_is(tokens[at].low, "had"))
        at++;
    if (at >= close || at == behind || at == behind + SUBJECT_MAX) return false;
    struct sm_span span = sm_draft_span(in, behind, close);
    for (size_t i = span.when; i < span.when_end; i++)
        if (in->whens.at[i].kind == SM_WHEN_DAY) return false;
    return true;
}

/* "Four died in Kyiv region, where Brovary and Vyshhorod suffered most": of the region. */
static bool is_worst_of_all(const struct sm_drafting *in, size_t behind, size_t end)
{
    enum { TOKENS_MAX = 16 };
    static const char *const words[] = {"suffered most",
                                        "suffered worst",
                                        "suffered the most",
                                        "were hit hardest",
                                        "was hit hardest",
                                        "were hit worst",
                                        "were worst hit",
                                        "were hardest hit",
                                        "was hardest hit",
                                        "постраждали найбільше",
                                        NULL};
    for (size_t at = behind; at < end && at < behind + TOKENS_MAX; at++) {
        if (sm_draft_phrase(in->prose, at, end, words)) return true;
        if (sm_token_ends_clause(&in->prose->tokens[at])) return false;
    }
    return false;
}

static bool is_description(const struct sm_drafting *in, size_t at, size_t behind, size_t end)
{
    if (behind >= end) return false;
    bool place = sm_word_is(in->prose->tokens[at].low, "from|where|which");
    if (place && (is_done_before(in, behind, end) || is_worst_of_all(in, behind, end))) return true;
    return sm_draft_phrase(in->prose, behind, end, sm_draft_describes);
}

/* "Bohdan, wounded in the attack on Odesa in July, died": how many tokens open such a clause. */
static size_t participle_at(const struct sm_drafting *in, size_t at, size_t end)
{
    static const char *const done =
        "wounded|injured|hurt|hit|struck|damaged|destroyed|captured|taken|seized|liberated|"
        "occupied|retaken|shelled|bombed|attacked|killed|abducted|поранений|поранена|захоплений|"
        "захоплене|звільнене|пошкоджений|пошкоджена";
    static const char *const how =
        "in|by|on|during|at|near|since|when|last|earlier|у|в|під|внаслідок";
    static const char *const early = "already|first|previously|earlier|itself|also|once";
    size_t from = at;
    while (at + 1 < end && at < from + 2 && sm_token_is(in->prose, at, early))
        at++;
    bool opens = at + 1 < end && sm_token_is(in->prose, at, done);
    bool told = opens && sm_token_is(in->prose, at + 1, how);
    /* "Already hit a week ago": by the days alone it is told of as before. */
    bool counted =
        opens && at > from && sm_token_is(in->prose, at + 1, "a|two|three|four|several|just|only");
    return told || counted ? at + 2 - from : 0;
}

/* The subordinate clause that begins at a token: its end, or 0. 'only_days' where it counts only by
 * its days. */
static size_t subordinate_at(const struct sm_drafting *in, const struct sm_sentence *sentence,
                             size_t at, bool *describing)
{
    enum { TOKENS_MAX = 120 }; /* no clause is longer; keeps endless lines linear */
    const struct sm_token *tokens = in->prose->tokens;
    size_t end = sentence->token + sentence->token_count, behind = at;
    if (end - at > TOKENS_MAX) end = at + TOKENS_MAX;
    bool opens = at == sentence->token || is_mark_of(&tokens[at - 1], ",;(:");
    size_t n = sm_draft_phrase(in->prose, at, end, sm_draft_relatives);
    if (n && at + n < end && sm_draft_phrase(in->prose, at + n, end, sm_draft_dates)) return 0;
    *describing = n && is_description(in, at, at + n, end);
    bool that = sm_text_is(tokens[at].low, "that");
    /* "The bridge that links A with B" needs no comma; "said that …" tells. */
    if (n && !*describing && (that || !opens)) n = 0;
    if (!n) n = sm_draft_phrase(in->prose, at, end, sm_draft_conjunctions);
    if (!n && opens) n = participle_at(in, at, end);
    if (!n) return 0;
    behind = at + n;
    while (behind < end && !is_mark_of(&tokens[behind], ",;):"))
        behind++;
    /* «Після того, як»: its own comma. */
    bool own = behind + 1 < end && sm_text_is(tokens[behind + 1].low, "як") && behind - at <= 2;
    if (!own) return behind;
    behind++;
    while (behind < end && !is_mark_of(&tokens[behind], ",;):"))
        behind++;
    return behind;
}

/* "The second anniversary of the liberation of Kherson": up to the next mark; 0 for no such. */
static size_t anniversary_at(const struct sm_drafting *in, size_t at, size_t end)
{
    enum { TOKENS_MAX = 25 };
    static const char *const words[] = {
        "anniversary of", "anniversary since", "years since", "memory of",
        "річниця",        "річницю",           "річниці",     NULL};
    if (!sm_draft_phrase(in->prose, at, end, words)) return 0;
    size_t behind = at + 1;
    while (behind < end && behind < at + TOKENS_MAX &&
           !is_mark_of(&in->prose->tokens[behind], ",;:.)"))
        behind++;
    return behind;
}

/* "Kyiv, where the minister spoke of a fire at a power plant": what is only spoken of, up to the
 * next mark. */
static size_t spoken_at(const struct sm_drafting *in, size_t at, size_t end)
{
    enum { REACH = 8, TOKENS_MAX = 120 };
    static const char *const words[] = {"spoke of",  "spoke about",  "speaks of",
                                        "talked of", "talked about", NULL};
    bool speaks = false;
    if (end - at > TOKENS_MAX) end = at + TOKENS_MAX;
    if (!sm_text_is(in->prose->tokens[at].low, "where")) return 0;
    for (size_t k = at; k < end && k < at + REACH; k++)
        speaks |= sm_draft_phrase(in->prose, k, end, words) > 0;
    while (at < end && !is_mark_of(&in->prose->tokens[at], ",;):"))
        at++;
    return speaks ? at : 0;
}

/* "The village in Zaporizhzhia region (that …)" */
static bool is_any_place(const struct sm_drafting *in, size_t at, size_t end)
{
    return at + 1 < end && sm_token_is(in->prose, at, "the|a") &&
           sm_token_is(in->prose, at + 1, "village|town|city|settlement|hamlet|stronghold");
}

/* "Near Berdychi and Umanske, two villages west of Avdiivka": what they are, up to the next mark.
 */
static size_t apposed_at(const struct sm_drafting *in, size_t at, size_t end)
{
    enum { TOKENS_MAX = 30 };
    static const char *const apposed[] = {"two villages",
                                          "two towns",
                                          "two settlements",
                                          "two hamlets",
                                          "both villages",
                                          "both settlements",
                                          "both towns",
                                          "three villages",
                                          "three settlements",
                                          "villages",
                                          "towns",
                                          "settlements",
                                          "neighbouring villages",
                                          "neighboring villages",
                                          NULL};
    /* "Sudzha, the largest town that Ukrainian troops held in Kursk region" */
    static const char *const chief[] = {
        "the largest",    "the biggest",    "the main",          "the only",
        "the last",       "the first",      "the second",        "the most",
        "the closest",    "the nearest",    "the third",         "a town that",
        "a city that",    "a town which",   "a village that",    "a village which",
        "a city which",   "the town that",  "the city that",     "the village that",
        "the town which", "the city which", "the village which", NULL};
    if (!at || !sm_text_is(in->prose->tokens[at - 1].text, ",")) return 0;
    bool told = sm_draft_phrase(in->prose, at, end, chief) > 0;
    /* "Staromaiorske, one of the few villages Ukraine had won back last summer" */
    static const char *const few[] = {"one of the few",   "one of the last", "one of the first",
                                      "one of several",   "one of the many", "one of the villages",
                                      "one of the towns", "the last of the", NULL};
    bool that = sm_draft_phrase(in->prose, at, end, few) > 0;
    told |= that || is_any_place(in, at, end);
    for (size_t k = at; told && k < end && k < at + 8; k++) {
        if (in->prose->tokens[k].kind == SM_TOKEN_MARK) break;
        that |= sm_token_is(in->prose, k, "that|which|where");
    }
    if (!that && !sm_draft_phrase(in->prose, at, end, apposed)) return 0;
    struct sm_span before = sm_draft_span(in, in->sentence ? in->sentence->token : at, at);
    if (before.where == before.where_end) return 0;
    const struct sm_where *last = &in->wheres.at[before.where_end - 1];
    if (last->token + last->token_count != at - 1) return 0;
    size_t behind = at;
    while (behind < end && behind < at + TOKENS_MAX &&
           !is_mark_of(&in->prose->tokens[behind], ",;:.)"))
        behind++;
    return behind;
}

void sm_draft_find_subordinates(struct sm_drafting *in, const struct sm_sentence *sentence)
{
    size_t end = sentence->token + sentence->token_count;
    in->aside_count = 0;
    for (size_t at = sentence->token; at < end && in->aside_count < SM_ASIDES_MAX; at++) {
        bool describing = false;
        size_t behind = aftermath_at(in, at, end);
        if (!behind) behind = spoken_at(in, at, end);
        if (!behind) behind = apposed_at(in, at, end);
        size_t before = behind ? 0 : measured_at(in, at, end);
        if (!behind && !before) before = anniversary_at(in, at, end);
        if (before) behind = before;
        if (behind)
            describing = true;
        else
            behind = subordinate_at(in, sentence, at, &describing);
        if (!behind) continue;
        struct sm_span span = sm_draft_span(in, at, behind);
        if (!describing && !is_of_other_days(in, &span)) continue;
        in->before[in->aside_count] = before > 0;
        in->asides[in->aside_count++] = span;
        at = behind - 1;
    }
}

bool sm_draft_is_aside(const struct sm_drafting *in, size_t token)
{
    for (size_t i = 0; i < in->aside_count; i++)
        if (token >= in->asides[i].token && token < in->asides[i].end) return true;
    return false;
}

bool sm_draft_is_hours_after(const struct sm_drafting *in, size_t token)
{
    enum { REACH = 4 };
    for (size_t i = 0; i < in->aside_count; i++) {
        const struct sm_span *aside = &in->asides[i];
        if (!in->before[i] || token < aside->token || token >= aside->end) continue;
        for (size_t at = aside->token; at < token + 3 && at < aside->token + REACH; at++)
            if (sm_token_is(in->prose, at, "hour|hours|minute|minutes|години|годин")) return true;
    }
    return false;
}

bool sm_draft_is_counted_from(const struct sm_drafting *in, size_t token)
{
    for (size_t i = 0; i < in->aside_count; i++)
        if (in->before[i] && token >= in->asides[i].token && token < in->asides[i].end) return true;
    return false;
}
