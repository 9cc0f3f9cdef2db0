/* SPDX-License-Identifier: Apache-2.0
 * "The strike on the hospital killed nine people", two paragraphs further on: of the hospital that
 * was told of, not of what was told last.
 */
#include "roundup/draft_parts.h"
#include "roundup/phrase.h"

enum { OPENING_TOKENS = 4, TARGET_TOKENS = 4 };

/* The token behind "the (Russian, deadly) strike on", which opens the sentence; or 0. */
static size_t behind_strike(const struct sm_drafting *in, const struct sm_span *span)
{
    static const char *const the = "the|that|this|monday|tuesday|wednesday|thursday|friday|"
                                   "saturday|sunday";
    static const char *const strike =
        "attack|strike|raid|shelling|bombing|airstrike|bombardment|strikes|attacks|hit";
    const struct sm_token *tokens = in->prose->tokens;
    if (span->token >= span->end || !sm_token_is(in->prose, span->token, the)) return 0;
    for (size_t at = span->token + 1; at + 2 < span->end && at <= span->token + OPENING_TOKENS;
         at++) {
        if (tokens[at].kind != SM_TOKEN_WORD) return 0;
        if (!sm_token_is(in->prose, at, strike)) continue;
        return sm_token_is(in->prose, at + 1, "on|in|at|near|against") ? at + 2 : 0;
    }
    return 0;
}

static bool is_target(struct sm_text low)
{
    return sm_word_is(low,
                      "hospital|school|kindergarten|market|supermarket|hypermarket|store|shop|"
                      "station|hotel|café|cafe|restaurant|pizzeria|church|cathedral|university|"
                      "academy|college|institute|dormitory|building|block|house|mall|centre|"
                      "center|theatre|theater|museum|library|plant|factory|refinery|depot|"
                      "terminal|port|bridge|dam|airfield|airbase|base|barracks|shipyard|bus|"
                      "train|minibus|ambulance|convoy|ship|ferry|tanker|vessel|warehouse|prison|"
                      "colony|playground|park|cemetery|clinic|gym|bakery|printing|post|farm");
}

static bool names(const struct sm_drafting *in, const struct sm_draft_row *row, struct sm_text word)
{
    const struct sm_sentence *sentence = &in->prose->sentences[row->sentence];
    for (size_t i = 0; i < sentence->token_count; i++)
        if (sm_text_equal(in->prose->tokens[sentence->token + i].low, word)) return true;
    return false;
}

/* The row of the last attack on such a thing, or that of no row. */
static size_t row_of(const struct sm_drafting *in, struct sm_text target)
{
    enum { ROWS_MAX = 60 };
    size_t count = in->draft->row_count;
    for (size_t back = 1; back <= count && back <= ROWS_MAX; back++) {
        const struct sm_draft_row *row = &in->draft->rows[count - back];
        if (sm_draft_is_raid(row->event.category) && names(in, row, target)) return count - back;
    }
    return count;
}

bool sm_draft_opens_with_strike(const struct sm_drafting *in, const struct sm_span *span)
{
    return behind_strike(in, span) > 0;
}

void sm_draft_find_referred(struct sm_drafting *in, const struct sm_telling *telling)
{
    const struct sm_span *span = &telling->span;
    size_t at = behind_strike(in, span), end = at + TARGET_TOKENS;
    if (!at) return;
    bool paragraph = telling->index && in->prose->sentences[telling->index - 1].paragraph ==
                                           telling->sentence->paragraph;
    while (at < span->end && at < end && !is_target(in->prose->tokens[at].low))
        at++;
    size_t row = in->draft->row_count;
    if (at < span->end && at < end) row = row_of(in, in->prose->tokens[at].low);
    if (row == in->draft->row_count) {
        /* Of a thing or a place that is not what the paragraph before told of. */
        if (!paragraph) in->last_count = 0;
        return;
    }
    const struct sm_event *event = &in->draft->rows[row].event;
    in->last_row = row;
    in->last_count = 1;
    in->last_where = (struct sm_where){0};
    in->last_time = (struct sm_time){.from = event->date,
                                     .to = event->date_to,
                                     .reported = SM_NO_DAY,
                                     .rule = "carried",
                                     .said = in->draft->rows[row].dated,
                                     .whole = !in->draft->rows[row].dated,
                                     .lasting = in->draft->rows[row].lasting};
    /* A row's time is one of the rules' own strings, which end in NUL. */
    in->last_time.time = event->time.n ? event->time.at : NULL;
}
