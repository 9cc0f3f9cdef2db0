/* SPDX-License-Identifier: Apache-2.0
 * Private to when_claims.c and when_coverage.c: what a round-up says of its days, before it is
 * weighed.
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
    struct sm_claim past_day; /* "over the past day, 19 October" */
    int weeks;                /* where the week lies about its date: 1 behind it, -1 before it */
    bool weekly, monthly;     /* the first lines call it so */
    bool letter;              /* they call it a letter, column, review or the like */
};

/* Fill all but 'prose' and 'day_one'. The first of each kind counts. */
void sm_claims_find(struct sm_claims *search);
/* The coverage of a single date becomes the seven or eight days up to it, where the text tells. */
void sm_claims_widen_to_week(const struct sm_claims *search, struct sm_coverage *coverage,
                             struct sm_report *report);

#endif
