/* SPDX-License-Identifier: Apache-2.0
 * Names of a long table that were looked up, for all threads: what each means does not depend on
 * the event that asks first, nor on the thread.
 */
#ifndef SM_DATA_GEOCODE_MEMO_H
#define SM_DATA_GEOCODE_MEMO_H

#include "data/geocode.h"

/* What is known of a name before coordinates have their say. */
struct sm_named {
    struct sm_text place, admin1, country; /* its words, borrowed */
    uint64_t hash;
    bool is_resolved; /* to 'match'; else 'namesakes' are all that the country has, none or more */
    struct sm_match match;
    const struct sm_match *namesakes; /* the memo's */
    size_t namesake_count;
};

/* NULL when memory runs out. */
struct sm_memo *sm_memo_new(void);
void sm_memo_free(struct sm_memo *memo);
/* False for words that are new. */
bool sm_memo_find(struct sm_memo *memo, const struct sm_week_event *event, struct sm_named *named);
/* 'named' with namesakes of the caller's, which are copied; its words are those of the event, which
 * outlive the memo. What there is no memory for is not kept. */
void sm_memo_keep(struct sm_memo *memo, const struct sm_week_event *event,
                  const struct sm_named *named);

#endif
