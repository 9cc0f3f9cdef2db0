/* SPDX-License-Identifier: Apache-2.0
 * Round-ups told day by day: "Tuesday, 19 November" over several paragraphs, or "19 NOV." and "Day
 * 1,000:" before one.
 */
#include <string.h>

#include "roundup/when_sections.h"

static bool is_mark(const struct sm_prose *prose, size_t token, size_t end, const char *marks)
{
    return token < end && prose->tokens[token].kind == SM_TOKEN_MARK &&
           sm_token_is(prose, token, marks);
}

/* The day that a sentence begins with as a heading does, "Monday.", "19 Nov: …"; 'when' is it. */
static bool leading_day(const struct sm_when_search *search, const struct sm_sentence *sentence,
                        struct sm_when *when)
{
    static const char *const behind = ":|.|-|(|)|;|!";
    struct sm_when_search peek = *search;
    peek.token = sentence->token;
    peek.end = sentence->token + sentence->token_count;
    *when = (struct sm_when){.from = SM_NO_DAY};
    size_t at = sentence->token;
    at += is_mark(search->prose, at, peek.end, "(|[");
    if (!sm_when_may_begin(search->index, &search->prose->tokens[at])) return false;
    size_t taken = sm_when_expression_at(&peek, at, when);
    if (!taken || !when->rule || when->relative || when->kind != SM_WHEN_DAY) return false;
    size_t last = at + taken - 1;
    if (last - search->coverage->token < search->coverage->token_count) return false;
    bool ends = last + 1 >= peek.end;
    return ends || is_mark(search->prose, last + 1, peek.end, behind) ||
           is_mark(search->prose, last, peek.end, ".");
}

static void set(struct sm_when_search *search, sm_day from, sm_day to)
{
    bool daily = search->coverage->daily || search->coverage->from == search->coverage->to;
    search->section = from;
    search->section_to = to;
    search->today = to != SM_NO_DAY ? to : daily ? search->coverage->to : SM_NO_DAY;
}

void sm_when_count_day_headings(struct sm_when_search *search)
{
    const struct sm_prose *prose = search->prose;
    struct sm_when when;
    for (size_t i = 0; i < prose->sentence_count; i++)
        if (prose->sentences[i].headline && leading_day(search, &prose->sentences[i], &when))
            search->day_headings++;
}

/* "4–10 August 2025" under "Days 1,258–1,264": all days covered, of which each event has its own.
 */
static bool is_whole(const struct sm_when_search *search, const struct sm_when *when)
{
    const struct sm_coverage *coverage = search->coverage;
    return !coverage->daily && coverage->from < coverage->to && when->from <= coverage->from &&
           when->to >= coverage->to;
}

/* A byline's date over a whole week is no heading. */
static bool is_byline(const struct sm_when_search *search, const struct sm_sentence *sentence,
                      const struct sm_when *when)
{
    enum { FIRST_PARAGRAPHS = 6 };
    const struct sm_coverage *coverage = search->coverage;
    bool week = !coverage->daily && coverage->from < coverage->to;
    return week && coverage->written_at_end && when->to == coverage->to &&
           sentence->paragraph < FIRST_PARAGRAPHS && search->day_headings < 3;
}

/* Under "Tuesday" may stand "Kharkiv region" and "Kherson region", right from its first line. */
static bool is_under_day(const struct sm_when_search *search, const struct sm_sentence *sentence)
{
    if (search->heading == SM_NO_DAY || search->day_headings < 2) return false;
    return search->divided || sentence == search->heading_at + 1;
}

void sm_when_enter_sentence(struct sm_when_search *search, const struct sm_sentence *sentence)
{
    bool opens =
        sentence == search->prose->sentences || sentence[-1].paragraph != sentence->paragraph;
    if (!opens) return;
    struct sm_when when;
    bool leads = leading_day(search, sentence, &when);
    if (sentence->headline && !leads) {
        search->divided = is_under_day(search, sentence);
        if (!search->divided) search->heading = search->heading_to = SM_NO_DAY;
    }
    set(search, search->heading, search->heading_to);
    if (!leads || is_byline(search, sentence, &when) || is_whole(search, &when)) return;
    /* "The past day in brief" over a daily report says no more than its date. */
    bool daily = search->coverage->daily;
    if (daily && strcmp(when.rule, "past-day") == 0) return;
    set(search, when.from, when.to);
    bool whole = sentence->headline || when.token_count + 2 >= sentence->token_count;
    bool alone = sentence + 1 == search->prose->sentences + search->prose->sentence_count ||
                 sentence[1].paragraph != sentence->paragraph;
    if (!whole || !alone) return;
    search->heading = when.from;
    search->heading_to = when.to;
    search->heading_at = sentence;
    search->divided = false;
}

void sm_when_leave_headline(struct sm_when_search *search, const struct sm_sentence *sentence,
                            const struct sm_whens *whens, size_t first)
{
    if (!sentence->headline || whens->count != first + 1) return;
    const struct sm_when *when = &whens->at[first];
    bool whole = when->token_count + 2 >= sentence->token_count;
    if (!whole || when->kind != SM_WHEN_DAY || is_byline(search, sentence, when)) return;
    if (is_whole(search, when)) return;
    if (search->coverage->daily && when->rule && strcmp(when->rule, "past-day") == 0) return;
    search->heading = when->from;
    search->heading_to = when->to;
    search->heading_at = sentence;
    set(search, when->from, when->to);
}
