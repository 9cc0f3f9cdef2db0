/* SPDX-License-Identifier: Apache-2.0
 * Private to when: headings that are days, and what stands under them.
 */
#ifndef SM_ROUNDUP_WHEN_SECTIONS_H
#define SM_ROUNDUP_WHEN_SECTIONS_H

#include "roundup/when_private.h"

/* How many headings of the text are days, into 'search'. */
void sm_when_count_day_headings(struct sm_when_search *search);
/* Before a sentence's expressions are read: the day that its paragraph begins with, or that of the
 * heading above, is the search's section and today. */
void sm_when_enter_sentence(struct sm_when_search *search, const struct sm_sentence *sentence);
/* Behind a headline, whose expressions begin at 'first': "Strikes on Thursday" is a day as well. */
void sm_when_leave_headline(struct sm_when_search *search, const struct sm_sentence *sentence,
                            const struct sm_whens *whens, size_t first);

#endif
