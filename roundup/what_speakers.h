/* SPDX-License-Identifier: Apache-2.0
 * Reading who speaks in one sentence. Private to what_sayings.c and what_speakers.c.
 */
#ifndef SM_ROUNDUP_WHAT_SPEAKERS_H
#define SM_ROUNDUP_WHAT_SPEAKERS_H

#include "roundup/what_private.h"

enum sm_say_rank { RANK_NONE, RANK_NOBODY, RANK_SOMEBODY, RANK_KNOWN, RANK_CLAIM, RANK_DENIAL };

enum { SM_SAY_PARTS_MAX = 8 };

struct sm_say_reader {
    const struct sm_sentence *sentence;
    struct sm_what_finder *finder;
    const struct sm_prose *prose;
    size_t start, end;
    struct sm_saying best;
    enum sm_say_rank rank;
    /* The same of each part of the sentence; the last one is under way. */
    struct sm_say_part parts[SM_SAY_PARTS_MAX];
    enum sm_say_rank ranks[SM_SAY_PARTS_MAX];
    bool joined[SM_SAY_PARTS_MAX]; /* it began with "and the army said", not with a semicolon */
    size_t part_count;
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
    return token >= s->start && token < s->end && sm_token_is(s->prose, token, words);
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
/* say_parts.c: a semicolon at 'token' begins another part of the sentence, and so may a saying. */
void sm_say_turn_part(struct sm_say_reader *s, size_t token);
void sm_say_offer_part(struct sm_say_reader *s, struct sm_saying saying, enum sm_say_rank rank);
/* The part with 'token' is denied. */
void sm_say_deny_part(struct sm_say_reader *s, size_t token, struct sm_saying denial);
/* The parts into 'whats', where there are several. */
bool sm_say_keep_parts(struct sm_say_reader *s);
/* Does a mark stand here that no name goes across? */
bool sm_name_ends_at(const struct sm_say_reader *s, size_t token);
struct sm_who sm_who_is(const struct sm_say_reader *s, struct sm_name_run name);

#endif
