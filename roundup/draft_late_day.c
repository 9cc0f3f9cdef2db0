/* SPDX-License-Identifier: Apache-2.0
 * Days that are told behind the event: "That was on Tuesday".
 */
#include <string.h>

#include "roundup/draft_days.h"
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

bool sm_draft_own_day(const struct sm_drafting *in, const struct sm_span *span,
                      const struct sm_act *act, struct sm_time *time)
{
    *time = sm_draft_find_time(in, span, span, act ? act->sign : NULL);
    return time->said && !time->lasting && !time->background && !time->planned;
}

/* When somebody counted, searched or found, not when it happened. */
static bool is_told_later(const struct sm_drafting *in, const struct sm_span *span)
{
    static const char *const words[] = {
        "toll",      "search",       "rescue work", "rescue operation",
        "rescuers",  "recovered",    "found",       "imagery",
        "satellite", "footage",      "photos",      "mourning",
        "funeral",   "until",        "died in",     "died of",
        "visited",   "by",           "extinguish",  "extinguished",
        "put out",   "after",        "investigat",  "announced",
        "станом на", "рятувальники", "пошуки",      "жалоби",
        "загасили",  "ліквідовано",  "до",          NULL};
    return sm_draft_holds(in, span, words);
}

/* 'text' with 'new' in the place of 'old'. */
static bool replace(struct sm_drafting *in, struct sm_text *text, const char *old, const char *new)
{
    size_t n = strlen(old);
    for (size_t at = 0; at + n <= text->n; at++) {
        if (memcmp(text->at + at, old, n) != 0) continue;
        struct sm_buf buf = {0};
        sm_buf_text(&buf, (struct sm_text){text->at, at});
        sm_buf_str(&buf, new);
        sm_buf_text(&buf, (struct sm_text){text->at + at + n, text->n - at - n});
        return sm_draft_keep(in, &buf, text);
    }
    return true;
}

static bool take_day(struct sm_drafting *in, const struct sm_time *time)
{
    bool taken = false;
    for (size_t i = 0; i < in->last_count; i++) {
        struct sm_draft_row *row = &in->draft->rows[in->last_row + i];
        if (row->dated || row->lasting) continue;
        row->event.date = time->from;
        row->event.date_to = time->to;
        row->event.time = sm_text(time->time);
        row->dated = taken = true;
        if (!replace(in, &row->rules, "when:whole-week", "when:sentence-behind") ||
            !replace(in, &row->review, "no day said; the whole week",
                     "no day said; that of the sentence behind"))
            return false;
    }
    return taken;
}

bool sm_draft_dates_last(struct sm_drafting *in, const struct sm_telling *telling)
{
    static const char *const begins[] = {
        "that was", "this was",   "it was on",  "it happened",  "this happened", "that happened",
        "both on",  "all on",     "it came on", "that came on", "it occurred",   "both happened",
        "це було",  "це сталося", "сталося це", "трапилося це", "це трапилося",  NULL};
    struct sm_time time;
    if (!in->last_count ||
        !sm_draft_phrase(in->prose, telling->span.token, telling->span.end, begins))
        return false;
    return sm_draft_own_day(in, &telling->span, NULL, &time) && take_day(in, &time);
}

/* "On Wednesday alone": one day of those that were told of. */
static bool is_one_of_days(const struct sm_drafting *in, const struct sm_span *span)
{
    for (size_t i = span->when; i < span->when_end; i++) {
        const struct sm_when *when = &in->whens.at[i];
        size_t behind = when->token + when->token_count;
        if (when->kind == SM_WHEN_DAY && behind < span->end &&
            sm_word_is(in->prose->tokens[behind].low, "alone|лише|тільки"))
            return true;
    }
    return false;
}

/* "Production in Kharkiv region has been hit. A power plant was struck on Wednesday": one that may
 * be anywhere. */
bool sm_draft_is_other_target(const struct sm_drafting *in, const struct sm_telling *telling,
                              const struct sm_draft_row *row)
{
    enum { SUBJECT_MAX = 14 };
    const struct sm_token *tokens = in->prose->tokens;
    size_t at = telling->span.token, end = telling->span.end;
    struct sm_time time;
    if (row->dated || !sm_draft_own_day(in, &telling->span, NULL, &time)) return false;
    if (row->event.on_place || !sm_word_is(tokens[at].low, "a|an|another|one")) return false;
    if (row->event.precision != SM_OBLAST) return false;
    for (size_t i = at + 1; i + 1 < end && i < at + SUBJECT_MAX; i++)
        if (sm_word_is(tokens[i].low, "was|were") &&
            sm_word_is(tokens[i + 1].low, "struck|hit|attacked|targeted|shelled|damaged"))
            return true;
    return false;
}

void sm_draft_date_last(struct sm_drafting *in, const struct sm_telling *telling,
                        const struct sm_act *act)
{
    struct sm_time time;
    const struct sm_draft_row *row = in->last_count ? &in->draft->rows[in->last_row] : NULL;
    bool next = row && row->sentence + 1 == telling->index && row->event.reported == SM_NO_DAY;
    /* Where the fighting is heaviest is not told of the day of which the next sentence tells. */
    if (next && row->event.category == SM_CLASH && (!act || act->category != SM_CLASH)) return;
    if (!next || (act && act->negated) || is_told_later(in, &telling->span)) return;
    if (is_one_of_days(in, &telling->span)) return;
    if (sm_draft_own_day(in, &telling->span, act, &time)) take_day(in, &time);
}
