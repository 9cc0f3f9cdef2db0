/* SPDX-License-Identifier: Apache-2.0
 * Phrases: tables of words to look for in a run of tokens, and an index that finds them by their
 * first word. Private to this room.
 *
 * A phrase is a line of words with single spaces between them. Each word is one of:
 *
 *   word      that word, as tokens have it in 'low'
 *   stem~     a word that begins so: at most four Latin letters or six Cyrillic ones follow,
 *             then perhaps a hyphen and anything ("drone~": drones; "shahed~": shahed-type)
 *   a|b|c~    any of these
 *   word?     the same, or nothing
 *   #         a number in digits
 *   ^         a word with a capital letter
 *   *         any one token
 *   ..        up to five tokens of the same clause
 *
 * The first word of a phrase is one of the first three kinds.
 */
#ifndef SM_ROUNDUP_PHRASE_H
#define SM_ROUNDUP_PHRASE_H

#include <string.h>

#include "roundup/phrase_memo.h"
#include "roundup/prose.h"

struct sm_phrase {
    const char *words;
    int tag;    /* what it means; the table says */
    int weight; /* how much it says; of equally long phrases the heavier one counts */
};

/* A phrase of this weight outranks longer ones: it says that the words mean nothing here ("took
 * place", where "took … city" would be an occupation). */
enum { SM_PHRASE_STOP = 9 };

struct sm_phrase_table {
    const struct sm_phrase *phrases;
    size_t count;
};

struct sm_phrase_index {
    struct sm_phrase_key *keys;
    int *heads; /* by hash: the first key, or -1 */
    size_t key_count, head_count;
};

struct sm_phrase_hit {
    const struct sm_phrase *phrase; /* NULL for none */
    size_t token_count;
};

/* Index 'count' tables. They must outlive the index, whose memory is in 'arena'. */
bool sm_phrases_index(struct sm_phrase_index *index, const struct sm_phrase_table *tables,
                      size_t count, struct sm_arena *arena, struct sm_error *err);
/* The longest phrase that begins at 'token' and ends before 'end'. */
struct sm_phrase_hit sm_phrases_at(const struct sm_phrase_index *index,
                                   const struct sm_prose *prose, size_t token, size_t end);
/* Does this one phrase begin at 'token'? How many tokens it took, or 0. For short lists; the index
 * is for long ones. */
size_t sm_phrase_match(const struct sm_prose *prose, size_t token, size_t end, const char *words);
/* Is the word one of 'words' ("a|b|stem~"), which have 'n' bytes? */
bool sm_word_fits(struct sm_text low, const char *words, size_t n);
/* The same; the length of a literal costs nothing. */
static inline bool sm_word_is(struct sm_text low, const char *words)
{
    return sm_word_fits(low, words, strlen(words));
}
/* The same of a token's word, and remembered: 'words' must outlive the prose, as literals do. */
bool sm_token_is(const struct sm_prose *prose, size_t token, const char *words);
/* Which words may begin one of the phrases of a table, of 'count' rows or as many as stand before
 * NULL; the next row's words stand 'stride' bytes on. Remembered by the address of the table, which
 * must outlive the prose. */
struct sm_beginnings {
    const struct sm_prose *prose;
    const char *const *words;
    size_t count, stride;
    bool literal; /* words as sm_prose_match has them: no alternatives, no stems */
    uint64_t *answers;
};
#define SM_BEGINNINGS(prose, table, words, count)                                                  \
    (struct sm_beginnings)                                                                         \
    {                                                                                              \
        prose, words, count, sizeof *(table), false,                                               \
            sm_memo_of((prose)->memo, words, SM_MEMO_TABLE)                                        \
    }
#define SM_LITERAL_BEGINNINGS(prose, words, count)                                                 \
    (struct sm_beginnings)                                                                         \
    {                                                                                              \
        prose, words, count, sizeof *(words), true,                                                \
            sm_memo_of((prose)->memo, words, SM_MEMO_LITERALS)                                     \
    }
bool sm_beginnings_find(const struct sm_beginnings *of, size_t token);
static inline bool sm_may_begin(const struct sm_beginnings *of, size_t token)
{
    enum sm_memo_answer answer = sm_memo_answer(of->answers, of->prose->tokens[token].word);
    return answer ? answer == SM_MEMO_YES : sm_beginnings_find(of, token);
}
/* Does the token end a clause: full stop, comma, semicolon, colon, bracket, lone dash? */
bool sm_token_ends_clause(const struct sm_token *token);

#endif
