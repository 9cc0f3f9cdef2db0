/* SPDX-License-Identifier: Apache-2.0
 * Paragraphs that look back: "A year ago, a missile hit the same house. Forty-six people died."
 */
#include "roundup/draft_days.h"
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

/* "On Saturday", of a round-up that begins on Monday. */
static bool is_just_before(const struct sm_drafting *in, const struct sm_when *when)
{
    enum { DAYS_MAX = 7, LENGTH_MAX = 2 };
    sm_day from = in->draft->coverage.from;
    return when->kind == SM_WHEN_BACKGROUND && when->from != SM_NO_DAY && when->to < from &&
           when->to >= from - DAYS_MAX && when->to - when->from <= LENGTH_MAX;
}

/* "Ukraine regained Kherson", in the lead, and now "on Friday", which was before these days. */
static bool mark_stale(struct sm_drafting *in, const struct sm_act *act)
{
    enum { LEAD_ROWS_MAX = 12 };
    const struct sm_prose *prose = in->prose;
    size_t lead = sm_draft_lead_paragraph(prose);
    const struct sm_place *place = in->scene_count ? in->scene[0]->place : NULL;
    for (size_t i = 0; place && i < in->draft->row_count && i < LEAD_ROWS_MAX; i++) {
        struct sm_draft_row *row = &in->draft->rows[i];
        const struct sm_event *event = &row->event;
        bool leads = prose->sentences[row->sentence].paragraph == lead &&
                     &prose->sentences[row->sentence] != in->sentence;
        bool plain = event->count == SM_NO_COUNT && event->killed == SM_NO_COUNT &&
                     event->injured == SM_NO_COUNT && !row->dated;
        bool around = !event->on_place && event->on_region &&
                      sm_text_equal(event->on_region->id, place->admin1);
        if (row->stale || !leads || !plain || !(event->on_place == place || around)) continue;
        if (!sm_draft_same_kind(event->category, act->category)) continue;
        row->stale = true;
        if (!sm_draft_note(in, SM_DRAFT_BACKGROUND, row->sentence,
                           sm_text("told further on as of a day before these")))
            return false;
    }
    return true;
}

bool sm_draft_tell_past(struct sm_drafting *in, const struct sm_span *clause,
                        const struct sm_act *act)
{
    bool recent = false;
    for (size_t i = clause->when; i < clause->when_end; i++)
        recent |= is_just_before(in, &in->whens.at[i]);
    if (!recent) return true;
    if (!mark_stale(in, act)) return false;
    if (in->past_told || !sm_draft_is_raid(act->category)) return true;
    in->past_told = true;
    in->past_category = act->category;
    in->past_where = (struct sm_where){0};
    if (in->scene_count) in->past_where = *in->scene[0];
    return true;
}

/* Is it at the place of the event before these days, at none, or on all of the country? */
static bool is_at_past(const struct sm_drafting *in)
{
    const struct sm_where *past = &in->past_where;
    for (size_t i = 0; i < in->scene_count; i++) {
        const struct sm_where *where = in->scene[i];
        bool wide = where->kind == SM_WHERE_COUNTRY || where->kind == SM_WHERE_MACRO;
        bool same = past->place ? where->place == past->place
                                : past->region && where->region == past->region;
        if (!wide && !same) return false;
    }
    return true;
}

void sm_draft_keep_past(struct sm_drafting *in, const struct sm_telling *telling)
{
    enum { LEAD_TOKENS = 1, LONG_DAYS = 60 };
    const struct sm_span *span = &telling->span;
    const struct sm_when *lead = NULL;
    for (size_t i = span->when; i < span->when_end; i++) {
        const struct sm_when *when = &in->whens.at[i];
        if (when->kind == SM_WHEN_DAY || when->kind == SM_WHEN_COVERAGE) {
            in->past = SM_PAST_NOT;
            return;
        }
        bool leads = when->token <= span->token + LEAD_TOKENS;
        if (when->kind == SM_WHEN_BACKGROUND && leads) lead = when;
    }
    if (!lead && in->past_told && in->past == SM_PAST_NOT) {
        in->past = SM_PAST_EVENT;
        in->last_count = 0;
    }
    if (!lead) return;
    in->past = SM_PAST_LATE;
    if (in->past_told) in->past = SM_PAST_EVENT;
    if (lead->to != SM_NO_DAY && lead->to < in->draft->coverage.from - LONG_DAYS)
        in->past = SM_PAST_LONG;
    for (size_t i = 0; i < lead->token_count; i++) {
        const struct sm_token *token = &in->prose->tokens[lead->token + i];
        bool year = token->kind == SM_TOKEN_NUMBER && token->text.n == 4 && token->value > 1900 &&
                    token->value < sm_date_from_day(in->draft->coverage.from).year;
        if (year || sm_word_is(token->low, "year|years|рік|року|роки|років|торік"))
            in->past = SM_PAST_LONG;
    }
    in->last_count = 0;
}

/* Words that bring the telling back to these days. */
static bool is_present(const struct sm_drafting *in, const struct sm_span *clause)
{
    static const char *const words =
        "has|have|now|still|since|continue|continues|continued|continuing|remains|remain|again|is|"
        "are|meanwhile|currently|latest|new|this|нині|зараз|тепер|досі|знову|триває|тривають|"
        "тривали|продовжує|продовжують|продовжували|цього";
    for (size_t at = clause->token; at < clause->end; at++)
        if (sm_token_is(in->prose, at, words)) return true;
    return false;
}

bool sm_draft_is_past(const struct sm_drafting *in, const struct sm_span *clause,
                      const struct sm_act *act, const struct sm_time *time)
{
    if (in->past == SM_PAST_NOT || time->said || time->reported != SM_NO_DAY) return false;
    if (act->category == SM_DIPLOMACY || is_present(in, clause)) return false;
    if (in->past == SM_PAST_LONG) return true;
    if (in->past == SM_PAST_EVENT)
        return sm_draft_same_kind(in->past_category, act->category) && is_at_past(in);
    return !in->scene_count &&
           sm_draft_phrase(in->prose, clause->token, clause->end, sm_draft_goes_on);
}
