/* SPDX-License-Identifier: Apache-2.0
 * The words of the table format for the enumerated columns.
 */
#ifndef SM_DATA_EVENT_WORDS_H
#define SM_DATA_EVENT_WORDS_H

#include "data/event.h"

/* The word of each value, in the order of the enumeration; NULL where a value has no word. */
struct sm_words {
    const char *const *words;
    int count;
};
extern const struct sm_words sm_precision_words, sm_status_words, sm_qualifier_words,
    sm_category_words;

/* The value of a word, or -1. Case does not count, and '_' and ' ' stand for '-'. */
int sm_words_value(const struct sm_words *words, struct sm_text word);
/* The word nearest to one that is unknown, or NULL. */
const char *sm_words_nearest(const struct sm_words *words, struct sm_text word);

#endif
