/* SPDX-License-Identifier: Apache-2.0
 * A memo of questions about words: "may a phrase of this table begin with it?", "is it one of
 * these?". A text has few different words, and asks the same of each again and again. Private to
 * this room.
 *
 * What is asked is known by its address: of a table, a phrase or a list of words that lives as
 * long as the prose does. Each thread has a memo of its own (sm_prose_share).
 */
#ifndef SM_ROUNDUP_PHRASE_MEMO_H
#define SM_ROUNDUP_PHRASE_MEMO_H

#include "base/memory.h"
#include "roundup/prose.h"

enum sm_memo_answer { SM_MEMO_UNASKED, SM_MEMO_NO, SM_MEMO_YES };

/* The answers to one question, two bits a word. */
struct sm_memo_row {
    const void *asked; /* NULL: free */
    size_t length;     /* or SM_MEMO_… */
    uint64_t *answers;
};

struct sm_phrase_memo {
    struct sm_arena arena; /* of the answers */
    struct sm_memo_row *rows;
    size_t row_count, room; /* by the hash of what is asked, of 2^n places */
    int room_bits;
    uint32_t word_count; /* of the prose */
    bool failed;         /* memory ran out */
};

/* A memo for so many words; NULL when memory runs out. */
struct sm_phrase_memo *sm_phrase_memo_new(uint32_t word_count);
void sm_phrase_memo_free(struct sm_phrase_memo *memo);
/* Has there been memory for all answers? Else they were found again and again. */
bool sm_phrase_memo_check(const struct sm_phrase_memo *memo, struct sm_error *err);
/* The answers to a question that was not asked before; NULL when memory runs out. */
uint64_t *sm_phrase_memo_add(struct sm_phrase_memo *memo, const void *asked, size_t length);

static inline size_t sm_memo_place(const struct sm_phrase_memo *memo, const void *asked)
{
    return (size_t)((uint64_t)(uintptr_t)asked * 0x9E3779B97F4A7C15u >> (64 - memo->room_bits));
}

/* What is asked of the bytes at an address, in the place of their number. */
#define SM_MEMO_WORDS SIZE_MAX          /* is the word one of these? */
#define SM_MEMO_PHRASE (SIZE_MAX - 1)   /* may the phrase begin with it? */
#define SM_MEMO_TABLE (SIZE_MAX - 2)    /* one of the phrases of the table? */
#define SM_MEMO_LITERALS (SIZE_MAX - 3) /* one of those without alternatives and stems? */
#define SM_MEMO_INDEX (SIZE_MAX - 4)    /* one of those of the index? */

/* The answers to a question: is the word one of those in the first 'length' bytes at 'asked', or
 * one of the questions above. NULL when memory runs out: then nothing is remembered. */
static inline uint64_t *sm_memo_of(struct sm_phrase_memo *memo, const void *asked, size_t length)
{
    size_t at = sm_memo_place(memo, asked);
    for (; memo->rows[at].asked; at = (at + 1) & (memo->room - 1))
        if (memo->rows[at].asked == asked && memo->rows[at].length == length)
            return memo->rows[at].answers;
    return sm_phrase_memo_add(memo, asked, length);
}

enum { SM_MEMO_WORDS_EACH = 32 };

static inline enum sm_memo_answer sm_memo_answer(const uint64_t *answers, uint32_t word)
{
    if (!answers || word == SM_WORD_RARE) return SM_MEMO_UNASKED;
    uint64_t some = answers[word / SM_MEMO_WORDS_EACH];
    return (enum sm_memo_answer)(some >> 2 * (word % SM_MEMO_WORDS_EACH) & 3);
}

/* Returns the answer. */
static inline bool sm_memo_keep(uint64_t *answers, uint32_t word, bool answer)
{
    if (!answers || word == SM_WORD_RARE) return answer;
    uint64_t bits = answer ? SM_MEMO_YES : SM_MEMO_NO;
    answers[word / SM_MEMO_WORDS_EACH] |= bits << 2 * (word % SM_MEMO_WORDS_EACH);
    return answer;
}

#endif
