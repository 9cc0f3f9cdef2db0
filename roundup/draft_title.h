/* SPDX-License-Identifier: Apache-2.0
 * Private to draft_title.c and draft_title_left.c: a headline under way.
 */
#ifndef SM_ROUNDUP_DRAFT_TITLE_H
#define SM_ROUNDUP_DRAFT_TITLE_H

#include "roundup/draft_parts.h"

struct sm_headline {
    const struct sm_drafting *in;
    const struct sm_span *clause;
    bool *left_out; /* for each token of the clause */
};

static inline bool sm_is_one_of(struct sm_text low, const char *const *words)
{
    for (; *words; words++)
        if (sm_text_is(low, *words)) return true;
    return false;
}

/* Is the token the "on" of "fighting went on"? 'from' is where its clause begins. */
bool sm_title_goes_on(const struct sm_prose *prose, size_t from, size_t token);
/* The words from 'from' on are more than 'most' characters: a token before 'end' where they may be
 * cut and still be a sentence, or 0. */
size_t sm_title_natural_end(const struct sm_headline *head, size_t from, size_t end, size_t most);
/* Leave out where it happened, which the map says, when, and who said it; what the other words need
 * stays. */
void sm_title_leave_places(struct sm_headline *head);
void sm_title_leave_times_and_sayings(struct sm_headline *head);
/* "…, who had been trained abroad, …", "…, including 500 officers, …": what stands between commas
 * and the news can do without. */
void sm_title_leave_asides(struct sm_headline *head);
/* Of a list of places that is too long for a headline, all of it. */
void sm_title_leave_list(struct sm_headline *head);

#endif
