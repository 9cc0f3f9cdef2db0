/* SPDX-License-Identifier: Apache-2.0
 * The tables of phrases of time: English and Ukrainian words side by side, by what they mean. The
 * pattern language is that of phrase.h, without stems in the first word; longer phrases win, the
 * order does not matter. Private to when_phrases_*.c and when_index.c.
 */
#ifndef SM_ROUNDUP_WHEN_PHRASES_H
#define SM_ROUNDUP_WHEN_PHRASES_H

#include "roundup/when_private.h"

struct sm_when_table {
    const struct sm_when_phrase *phrases;
    size_t count;
};

/* Words before a day; all or a part of the coverage; before it, after it, only measured against;
 * counted from today, from the day named last, parts of the day. */
extern const struct sm_when_table sm_when_before_day, sm_when_of_week, sm_when_outside,
    sm_when_of_day;

#endif
