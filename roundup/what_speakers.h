/* SPDX-License-Identifier: Apache-2.0
 * Reading who speaks in one sentence. Private to what_sayings.c and what_speakers.c.
 */
#ifndef SM_ROUNDUP_WHAT_SPEAKERS_H
#define SM_ROUNDUP_WHAT_SPEAKERS_H

#include "roundup/what_private.h"

enum sm_say_rank { RANK_NONE, RANK_NOBODY, RANK_SOMEBODY, RANK_KNOWN, RANK_CLAIM, RANK_DENIAL };

struct sm_say_reader {
    const struct sm_sentence *sentence;
    struct sm_what_finder *finder;
    const struct sm_prose *prose;
    size_t start, end;
    struct sm_saying best;
    enum sm_say_rank rank;
};

struct sm_name_run {
    size_t token, token_count;
};

struct sm_who {
    enum sm_speaker speaker;
    int weight;
    bool foreign, echo;
};

static inline bool is(const struct sm_say_reader *s, size_t token, const char *words)
{
    return token >= s->start && token < s->end && sm_word_is(s->prose->tokens[token].low, words);
}

static inline const struct sm_token *token_at(const struct sm_say_reader *s, size_t token)
{
    return &s->prose->tokens[token];
}

/* The name that stands before a verb, behind "according to", between two commas before a verb, or
 * with the name before its comma. No tokens where there is none. */
struct sm_name_run sm_name_before(const struct sm_say_reader *s, size_t verb);
struct sm_name_run sm_name_behind(const struct sm_say_reader *s, size_t from);
struct sm_name_run sm_name_apposed(const struct sm_say_reader *s, size_t verb);
struct sm_name_run sm_name_with_apposition(const struct sm_say_reader *s, struct sm_name_run name);
/* Does a mark stand here that no name goes across? */
bool sm_name_ends_at(const struct sm_say_reader *s, size_t token);
struct sm_who sm_who_is(const struct sm_say_reader *s, struct sm_name_run name);

#endif
