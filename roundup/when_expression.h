/* SPDX-License-Identifier: Apache-2.0
 * Private to when: parts of one expression.
 */
#ifndef SM_ROUNDUP_WHEN_EXPRESSION_H
#define SM_ROUNDUP_WHEN_EXPRESSION_H

#include "roundup/when_private.h"

/* The last such weekday up to 'until', itself included. */
sm_day sm_when_last_weekday(int weekday, sm_day until);

/* "late on Monday", "on the 973rd day of the invasion": the tokens taken, or 0. */
size_t sm_when_named_day_at(struct sm_when_search *search, size_t token, struct sm_when *when);
size_t sm_when_war_day_at(struct sm_when_search *search, size_t token, struct sm_when *when);

/* The day of the month next to the coverage's end, of that weekday if one is said (else -1). */
sm_day sm_when_nearest_of_month(const struct sm_when_search *search, int day, int weekday);
/* "The 22nd", "the 3rd to the 4th", behind words of a time; 'sure' where those leave no doubt. */
size_t sm_when_day_of_month_at(const struct sm_when_search *search, size_t token, bool sure,
                               struct sm_when_span *span);
/* "On 22/10", or "22.10." where a sentence begins with it, in the order that lies about these days.
 */
size_t sm_when_short_date_at(const struct sm_when_search *search, size_t token,
                             struct sm_when_span *span);

/* "Christmas Eve", "Palm Sunday", where that lies about these days. */
size_t sm_when_holiday_at(const struct sm_when_search *search, size_t token,
                          struct sm_when_span *span);

/* "at 14:30", "around 5 a.m. Kyiv time": '*clock' becomes "14:30" in the search's arena, or stays
 * when memory runs out. */
size_t sm_when_clock_at(const struct sm_when_search *search, size_t token, const char **clock);

/* relative.c: days 'first' to 'last' from the day named before; means nothing without one. */
void sm_when_settle_relative(struct sm_when_search *search, int first, int last,
                             struct sm_when *when);
/* "The next day", "that night": such a phrase, which ends before the token 'next'. */
void sm_when_settle_counted(struct sm_when_search *search, const struct sm_when_phrase *phrase,
                            size_t next, struct sm_when *when);
/* "In the evening", "that night" of 'when->time', no day named. */
void sm_when_settle_period(struct sm_when_search *search, struct sm_when *when);
/* "Two days after the strike": does the expression that ends before 'next' count from what is told
 * behind it? */
bool sm_when_is_counted_behind(const struct sm_when_search *search, size_t next);

/* join.c: of the expressions from 'first' on, those of one sentence, those that are one together.
 */
void sm_when_join(const struct sm_when_search *search, struct sm_whens *whens, size_t first);

struct sm_when_ago {
    int unit_days;    /* 1, 7, 30, 365 */
    int direction;    /* 1 later, -1 earlier */
    bool from_anchor; /* "later", "earlier", not "ago" */
};
size_t sm_when_ago_at(const struct sm_prose *prose, size_t token, size_t end,
                      struct sm_when_ago *ago);

/* Whole months and years: "in January", "throughout 2024", «у січні», "by 2030". */
size_t sm_when_month_or_year_at(struct sm_when_search *search, size_t token, struct sm_when *when);

/* Does the sentence before 'token' measure against a time ("the largest … this year", "for the
 * first time …") instead of telling when? */
bool sm_when_measures(const struct sm_when_search *search, size_t token);

#endif
