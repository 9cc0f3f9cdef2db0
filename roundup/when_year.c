/* SPDX-License-Identifier: Apache-2.0
 * The year of a round-up's dates, where they have none of their own.
 */
#include "roundup/when_claims.h"

/* A full date of the text to take the year from: the first of the first lines, else the latest;
 * not the day that the war began on. */
static sm_day find_full_date(const struct sm_prose *prose, size_t *token)
{
    enum { FIRST_TOKENS = 200 };
    sm_day latest = SM_NO_DAY;
    for (size_t at = 0; at < prose->token_count;) {
        struct sm_when_date date;
        size_t taken = sm_when_day_at(prose, at, prose->token_count, &date);
        sm_day day =
            taken && date.year && date.month ? sm_when_nearest(date, SM_DAY_ONE) : SM_NO_DAY;
        if (day != SM_NO_DAY && day != SM_DAY_ONE && day > latest) {
            latest = day;
            *token = at;
            if (at < FIRST_TOKENS) return day;
        }
        at += taken ? taken : 1;
    }
    return latest;
}

static sm_day year_in_title(const struct sm_prose *prose)
{
    for (size_t i = 0; i < prose->sentence_count && prose->sentences[i].paragraph < 2; i++)
        for (size_t k = 0; k < prose->sentences[i].token_count; k++) {
            const struct sm_token *token = &prose->tokens[prose->sentences[i].token + k];
            if (sm_when_is_year(token) && prose->sentences[i].headline)
                return sm_day_from_date((struct sm_date){(int)token->value, 7, 1});
        }
    return SM_NO_DAY;
}

sm_day sm_claims_find_near(const struct sm_prose *prose, struct sm_report *report)
{
    sm_day near = year_in_title(prose);
    if (near != SM_NO_DAY) return near;
    size_t token = 0;
    near = find_full_date(prose, &token);
    if (near == SM_NO_DAY) return near;
    size_t line = sm_prose_line(prose, (size_t)(prose->tokens[token].text.at - prose->source.at));
    sm_remark(report, SM_NOTE, "%s: the year %d was taken from the date on line %zu",
              sm_prose_name(prose), sm_date_from_day(near).year, line);
    return near;
}

/* The one day among the war's first years on which this date was that weekday, or SM_NO_DAY: after
 * five years or six a date falls on the same weekday again, and such a text needs its year. */
static sm_day year_by_weekday(struct sm_when_date date)
{
    enum { FIRST_YEAR = 2022, LAST_YEAR = 2026 };
    if (date.year || date.weekday < 0) return SM_NO_DAY;
    sm_day found = SM_NO_DAY;
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
        struct sm_date tried = {year, date.month, date.day};
        if (!sm_date_exists(tried)) continue;
        sm_day day = sm_day_from_date(tried);
        if (day < SM_DAY_ONE || sm_weekday(day) != date.weekday) continue;
        if (found != SM_NO_DAY) return SM_NO_DAY;
        found = day;
    }
    return found;
}

sm_day sm_claim_year_by_weekdays(const struct sm_when_span *span)
{
    sm_day from = year_by_weekday(span->from);
    if (from == SM_NO_DAY || !span->two || span->to.weekday < 0 || span->to.year) return from;
    sm_day to = year_by_weekday(span->to);
    return to >= from && to - from < SM_COVERAGE_DAYS_MAX ? from : SM_NO_DAY;
}

bool sm_claim_resolve(struct sm_claim *found, sm_day near)
{
    if (!found->found) return false;
    sm_day exact = sm_claim_year_by_weekdays(&found->span);
    if (exact != SM_NO_DAY) near = exact;
    if (!found->span.from.year && near == SM_NO_DAY) return false;
    sm_day about = near == SM_NO_DAY ? SM_DAY_ONE : near;
    found->from = sm_when_nearest(found->span.from, about);
    if (found->from == SM_NO_DAY) return false;
    found->to = found->single ? found->from : sm_when_nearest(found->span.to, found->from);
    return found->to != SM_NO_DAY && found->to >= found->from &&
           found->to - found->from < SM_COVERAGE_DAYS_MAX;
}

void sm_claim_note_year(const struct sm_claims *search, const struct sm_claim *date,
                        struct sm_report *report)
{
    if (!date->span.from.year && sm_claim_year_by_weekdays(&date->span) != SM_NO_DAY)
        sm_remark(report, SM_NOTE, "%s: the year %d was taken from the date's weekday",
                  sm_prose_name(search->prose), sm_date_from_day(date->from).year);
}
