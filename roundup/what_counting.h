/* SPDX-License-Identifier: Apache-2.0
 * Reading one amount: its number and qualifier, its noun, what befell it. Private to
 * what_amounts.c, what_nouns.c, what_fates.c, what_bare.c and what_sums.c.
 */
#ifndef SM_ROUNDUP_WHAT_COUNTING_H
#define SM_ROUNDUP_WHAT_COUNTING_H

#include "roundup/what_private.h"

enum {
    NOUN_REACH_TOKENS = 7,
    QUALIFIER_TOKENS = 4,
    FATE_BACK_TOKENS = 12,
    FATE_AHEAD_TOKENS = 14,
    TROOPS_AHEAD_TOKENS = 5,
    TOLL_TOKENS = 25,
    LOOK_BACK_AMOUNTS = 16,
    LOOK_BACK_TOKENS = 40,
    MOST_SUMMED = 1000000, /* people; sums stay far from overflow */
};

struct sm_counting {
    struct sm_what_finder *finder;
    const struct sm_prose *prose;
    size_t start, end; /* of the sentence */
    size_t first;      /* its first amount */
    size_t previous_end;
    struct sm_amount amount;
    bool has_noun, anaphora; /* "48 of them": the noun is a pronoun */
    bool befell;             /* the words around say what befell them, not the noun */
    bool of_those;           /* "two of them children" */
};

static inline bool is(const struct sm_counting *c, size_t token, const char *words)
{
    if (token < c->start || token >= c->end) return false;
    return c->prose->tokens[token].kind != SM_TOKEN_NUMBER && sm_token_is(c->prose, token, words);
}

static inline size_t amount_end(const struct sm_counting *c)
{
    return c->amount.token + c->amount.token_count;
}

/* The amount before this one, in the sentence or (for "48 were shot down") the one before. */
const struct sm_amount *sm_amount_previous(const struct sm_counting *c, bool in_sentence);

/* The words around the number: "more than a", "or more", "out of 53". */
void sm_amount_qualifier(struct sm_counting *c);
void sm_amount_qualifier_behind(struct sm_counting *c);
void sm_amount_of(struct sm_counting *c);
bool sm_amount_is_rise(const struct sm_counting *c, size_t token);
/* The noun behind it, if there is one; and whether none can stand behind 'at'. */
void sm_amount_noun(struct sm_counting *c);
bool sm_amount_noun_ends(const struct sm_counting *c, size_t at);
/* What to do without one. False when the number counts nothing that can be told. */
bool sm_amount_without_noun(struct sm_counting *c, const struct sm_number *number);

/* The fate told right before the amount, before it in its clause, behind it. */
enum sm_fate sm_fate_before(const struct sm_counting *c);
enum sm_fate sm_fate_back(const struct sm_counting *c, size_t reach, bool past_numbers);
enum sm_fate sm_fate_ahead(const struct sm_counting *c, size_t reach);
enum sm_fate sm_fate_of_people(const struct sm_counting *c, bool troops);
bool sm_befalls_people(enum sm_fate fate);
/* Does a word that befalls people stand here? */
bool sm_amount_is_fate(const struct sm_counting *c, size_t token);
enum sm_counted sm_counted_of_fate(enum sm_fate fate, enum sm_counted otherwise);
bool sm_counts_weapons(enum sm_counted counted);
/* What befell what the noun names, into the amount. */
void sm_amount_fate(struct sm_counting *c);

/* what_sums.c: once the sentence's amounts are read, which of them are for several places together,
 * and which of more than these days. */
void sm_amounts_sum(const struct sm_counting *c);
/* Does the sentence, a headline, say that what follows are sums of all the war? */
bool sm_amounts_are_of_the_war(const struct sm_counting *c);

#endif
