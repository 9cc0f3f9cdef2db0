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

/* "at 14:30", "around 5 a.m. Kyiv time": '*clock' becomes "14:30" in the search's arena, or stays
 * when memory runs out. */
size_t sm_when_clock_at(const struct sm_when_search *search, size_t token, const char **clock);

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
