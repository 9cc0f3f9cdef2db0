/* SPDX-License-Identifier: Apache-2.0
 * When: the days that a round-up covers, and every expression of time in it.
 */
#ifndef SM_ROUNDUP_WHEN_H
#define SM_ROUNDUP_WHEN_H

#include "base/date.h"
#include "roundup/prose.h"

/* The days that the round-up covers, both inclusive. */
struct sm_coverage {
    sm_day from, to;
    sm_day day_one;            /* day 1 of the count */
    size_t token, token_count; /* where it says so; no tokens when the caller said so */
    bool stated;               /* false: nothing says which days */
};

struct sm_coverage_options {
    sm_day day_one;  /* SM_DAY_ONE unless overridden */
    sm_day from, to; /* the user's word outranks the text's; SM_NO_DAY for none */
};

/* Find "Days 971-975", "Day 1,027", "21–25 October 2024", "week of …", "За 21–27 жовтня". Day
 * numbers and dates that contradict each other are a warning naming both; the day numbers win.
 * Without any of them 'stated' is false and it is an error that asks for --from and --to. */
bool sm_coverage_find(const struct sm_prose *prose, const struct sm_coverage_options *options,
                      struct sm_coverage *coverage, struct sm_report *report, struct sm_error *err);

enum sm_when_kind {
    SM_WHEN_DAY,        /* a day or days of the coverage: when something happened */
    SM_WHEN_REPORTED,   /* when it was said: "said on Thursday", "in a statement on Thursday" */
    SM_WHEN_BACKGROUND, /* before the coverage: "last week", "in January", "throughout 2024", "since
                           2014" */
    SM_WHEN_PLANNED,    /* to come: "next month", "will … on Friday", "is expected to" */
    SM_WHEN_COVERAGE,   /* all of it: "this week", "over the past day" in a daily */
};

struct sm_when {
    size_t token, token_count;
    enum sm_when_kind kind;
    sm_day from, to; /* both inclusive; a night has two dates. SM_NO_DAY for background and plans
                        without a date */
    const char
        *time; /* "night", "early", "morning", "late", "14:30" as for the table's 'time'; or NULL */
    bool relative;    /* "the next day", "a day later": counted from the last day named before it,
                         already done */
    const char *rule; /* stable name of the rule, "weekday", "night-into-day", … */
};

struct sm_whens {
    struct sm_when *at; /* in the order of the text, not overlapping */
    size_t count, capacity;
};

/* Every expression of time in the sentences. Conventions: "overnight on/into Monday" is
 * Sunday–Monday; "Monday night" and "the night of Monday" are Monday–Tuesday; "the night of 21 to
 * 22 October" says itself; "early in the week" is the coverage's first two days, "late in the
 * week", "at the weekend" likewise; a weekday outside a shorter coverage is the last one before its
 * end and is background when that lies before the start. Memory in 'arena'. */
bool sm_whens_find(const struct sm_prose *prose, const struct sm_coverage *coverage,
                   struct sm_arena *arena, struct sm_whens *whens, struct sm_error *err);

#endif
