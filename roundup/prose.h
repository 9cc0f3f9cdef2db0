/* SPDX-License-Identifier: Apache-2.0
 * Prose: a round-up as paragraphs, sentences and tokens, each still knowing its bytes in the
 * source. Everything else in this room finds things in runs of these tokens.
 */
#ifndef SM_ROUNDUP_PROSE_H
#define SM_ROUNDUP_PROSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/report.h"
#include "base/text.h"

/* Where words end: "Kupiansk-Lyman" and "F-16" are one word, "Kupiansk–Lyman" (a dash) is three
 * tokens, "U.S." is one with its points, "Gen." is a word and a mark. A number ends where letters
 * begin: "21st" is 21 and "st" without a space before, "24-hour" is 24, "-" and "hour", "971-975"
 * three. Web addresses and @names are one mark each, that no rule mistakes for a name. */
enum sm_token_kind {
    SM_TOKEN_WORD,   /* letters, with inner apostrophes, hyphens and points: "Shevchenko's", "U.S.",
                        "mid-range" */
    SM_TOKEN_NUMBER, /* digits, with inner separators: "1,027", "12 000", "3.5", "14:30",
                        "21.10.2024" */
    SM_TOKEN_MARK,   /* one mark of punctuation, dashes, quotes, currency, percent, "..." */
};

enum { SM_BLANK_TOKENS = 4 };

/* The number of words behind the first so many thousand different ones of a text. */
#define SM_WORD_RARE UINT32_MAX

struct sm_token {
    struct sm_text text; /* as written, a slice of the source */
    /* What rules compare: lower case in Latin and Cyrillic, typographic apostrophes, quotes and
     * dashes made plain (' " - ...), without the possessive "'s" or "'", without what can't be seen
     * (soft hyphens, zero-width and bidirectional controls, stress marks). */
    struct sm_text low;
    enum sm_token_kind kind;
    bool capital;      /* begins with a capital letter */
    bool all_capitals; /* and has two or more, and no small one */
    bool possessive;   /* "Russia's", "forces'" */
    bool space_before; /* white space stands between it and the token before */
    uint32_t word;     /* the same number for the same 'low', or SM_WORD_RARE; 0 of blank tokens */
    long long value;   /* of a whole number in digits, else -1: "3.5", "14:30", "21.10.2024" */
};

enum sm_tongue { SM_TONGUE_ENGLISH, SM_TONGUE_UKRAINIAN };

struct sm_sentence {
    size_t token, token_count; /* its tokens, the closing mark included, its bullet not */
    size_t from, to;           /* its bytes in the source: [from, to) */
    size_t paragraph; /* index; headlines and items of a list are paragraphs of their own */
    bool headline;    /* a title line, or what stands before a blank line without a full stop */
    bool bullet;      /* begins an item of a list: "•", "-", "3.", "🔴" */
    enum sm_tongue tongue;
};

struct sm_prose {
    struct sm_arena arena;   /* owns the lowered words */
    struct sm_text source;   /* borrowed: must outlive the prose */
    struct sm_token *tokens; /* and SM_BLANK_TOKENS blank ones behind the last, not counted */
    size_t token_count, token_capacity;
    uint32_t word_count;           /* numbers of words are no higher */
    struct sm_sentence *sentences; /* of news only: navigation and other boilerplate is left out */
    size_t sentence_count, sentence_capacity, paragraph_count;
    size_t *lines; /* the byte that each line of the source begins at */
    size_t line_count, line_capacity;
    const char *name;            /* of the round-up, for messages; borrowed */
    struct sm_text title;        /* the round-up's own headline as written, or empty */
    struct sm_phrase_memo *memo; /* what phrase.h has been asked of these words already */
};

/* Read 'source': UTF-8, with or without a byte order mark, LF or CRLF; a paragraph may be one long
 * line or many that a typewriter's margin broke. Abbreviations ("U.S.
 * Secretary", "Gen. Syrskyi", "Oct. 21", "м. Київ") end no sentence, quotes are kept, bullets begin
 * a sentence; a page's boilerplate ("Menu", "Share", cookie lines) is left out with a note in the
 * report (may be NULL); its tokens stay, outside all sentences. Linear in the source's length.
 * Invalid UTF-8 and NUL bytes are errors that name line and byte. On failure nothing is left to
 * finish. */
bool sm_prose_read(struct sm_prose *prose, struct sm_text source, const char *name,
                   struct sm_report *report, struct sm_error *err);
void sm_prose_finish(struct sm_prose *prose);
/* The same prose for another thread, which remembers answers of its own. It lives no longer than
 * 'prose', and is given back by sm_prose_leave. */
bool sm_prose_share(const struct sm_prose *prose, struct sm_prose *view, struct sm_error *err);
void sm_prose_leave(struct sm_prose *view);
/* The name that messages begin with. */
static inline const char *sm_prose_name(const struct sm_prose *prose)
{
    return prose->name ? prose->name : "round-up";
}

/* Does the run of tokens from 'token' read like 'words' (lower case, single spaces: "according
 * to")? Returns how many tokens it took, or 0. Never runs past 'end'. '*' stands for any one token.
 */
static inline size_t sm_prose_match(const struct sm_prose *prose, size_t token, size_t end,
                                    const char *words);
/* The sentence that a token stands in, or NULL for one left out. */
const struct sm_sentence *sm_prose_sentence_of(const struct sm_prose *prose, size_t token);
/* The source's bytes that a run of tokens covers. */
struct sm_text sm_prose_slice(const struct sm_prose *prose, size_t token, size_t count);
/* Line in the source (from 1) of a byte, for messages. */
size_t sm_prose_line(const struct sm_prose *prose, size_t byte);

/* sm_prose_match where the first letter fits. */
size_t sm_prose_match_words(const struct sm_prose *prose, size_t token, size_t end,
                            const char *words);
static inline size_t sm_prose_match(const struct sm_prose *prose, size_t token, size_t end,
                                    const char *words)
{
    if (token >= end || token >= prose->token_count) return 0;
    struct sm_text low = prose->tokens[token].low;
    if (words[0] != '*' && (!low.n || low.at[0] != words[0])) return 0;
    return sm_prose_match_words(prose, token, end, words);
}

#endif
