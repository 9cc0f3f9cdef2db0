/* SPDX-License-Identifier: Apache-2.0
 * The parts of what.h: signs, amounts, sayings. Private to them.
 */
#ifndef SM_ROUNDUP_WHAT_PRIVATE_H
#define SM_ROUNDUP_WHAT_PRIVATE_H

#include "roundup/phrase.h"
#include "roundup/what.h"
#include "roundup/what_words.h"

struct sm_what_finder {
    const struct sm_prose *prose;
    struct sm_phrase_index signs, counted, fates, qualifiers, says, speakers, numbers, persons;
    struct sm_whats *whats;
    bool sums_of_the_war; /* the headline above says that its figures are such */
    struct sm_arena *arena;
    struct sm_error *err;
};

/* Each finds what stands in one sentence and adds it to 'whats'. Signs come before sayings, which
 * look at them. */
bool sm_what_signs(struct sm_what_finder *finder, const struct sm_sentence *sentence);
bool sm_what_amounts(struct sm_what_finder *finder, const struct sm_sentence *sentence);
bool sm_what_sayings(struct sm_what_finder *finder, const struct sm_sentence *sentence);
/* After all sentences: who speaks in a quotation that its sentence closes or opens. */
bool sm_what_carry_sayings(struct sm_what_finder *finder);

/* Room in the arena for one more item of an array; the old array stays behind. */
bool sm_what_grow(struct sm_arena *arena, void *items, size_t *capacity, size_t count,
                  size_t item_size, struct sm_error *err);

/* The words of a run of tokens as a rule's name: "shot-down", "launched-drones" for a long one.
 * NULL when memory runs out. */
const char *sm_what_rule(struct sm_what_finder *finder, size_t token, size_t token_count);

/* A number in digits or words. */
struct sm_number {
    size_t token_count;
    long long value;
    bool vague;  /* "dozens" */
    bool digits; /* some of it in digits */
    bool range;  /* "10-15": 'value' is its end */
};
/* The number that begins at 'token', or one without tokens. Ages, dates and the like are numbers
 * too. */
struct sm_number sm_number_read(const struct sm_what_finder *finder, size_t token, size_t end);
/* Why a number in digits counts nothing ("year", "distance"), or NULL. */
const char *sm_number_is_no_count(const struct sm_prose *prose, const struct sm_sentence *sentence,
                                  size_t token, const struct sm_number *number);

static inline size_t sm_sentence_end(const struct sm_sentence *sentence)
{
    return sentence->token + sentence->token_count;
}

#endif
