/* SPDX-License-Identifier: Apache-2.0
 * Private to when_claims.c, when_year.c and when_coverage.c: what a round-up says of its days,
 * before it is weighed.
 */
#ifndef SM_ROUNDUP_WHEN_CLAIMS_H
#define SM_ROUNDUP_WHEN_CLAIMS_H

#include "roundup/when_private.h"

/* Nobody sums up more than two months; a longer span is about something else. */
enum { SM_COVERAGE_DAYS_MAX = 62 };

struct sm_claim {
    bool found, single;
    struct sm_when_span span;
    sm_day from, to;
    size_t token, token_count, sentence;
};

struct sm_claims {
    const struct sm_prose *prose;
    sm_day day_one;
    struct sm_claim count, range, week, week_number, month, single, published;
    struct sm_claim past_day;    /* "over the past day, 19 October" */
    int weeks;                   /* where the week lies about its date: 1 behind it, -1 before it */
    bool weekly, monthly;        /* the first lines call it so */
    bool letter;                 /* they call it a letter, column, review or the like */
    size_t odd_token, odd_count; /* "days 975-971": no week; of which at most the first is taken */
};

/* Fill all but 'prose' and 'day_one'. The first of each kind counts. */
void sm_claims_find(struct sm_claims *search);
/* The coverage of a single date becomes the seven or eight days up to it, where the text tells. */
void sm_claims_widen_to_week(const struct sm_claims *search, struct sm_coverage *coverage,
                             struct sm_report *report);

/* when_year.c */
/* A day near the round-up, for dates without a year; SM_NO_DAY where it states none. */
sm_day sm_claims_find_near(const struct sm_prose *prose, struct sm_report *report);
/* The day in the one year whose weekdays are those that the span says; of a span with two both must
 * fit. SM_NO_DAY for none or several. */
sm_day sm_claim_year_by_weekdays(const struct sm_when_span *span);
/* The claim's first and last day, without a year of its own those nearest to 'near', which may be
 * SM_NO_DAY; false where they cannot be told. */
bool sm_claim_resolve(struct sm_claim *found, sm_day near);
/* Where the year was taken from the weekday, say so. */
void sm_claim_note_year(const struct sm_claims *search, const struct sm_claim *date,
                        struct sm_report *report);

#endif
