/* SPDX-License-Identifier: Apache-2.0
 * Prose: a round-up as paragraphs, sentences and tokens, each still knowing its bytes in the
 * source. Everything else in this room finds things in runs of these tokens.
 */
#ifndef SM_ROUNDUP_PROSE_H
#define SM_ROUNDUP_PROSE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/report.h"
#include "base/text.h"

enum sm_token_kind {
    SM_TOKEN_WORD,   /* letters, with inner apostrophes, hyphens and points: "Shevchenko's", "U.S.",
                        "mid-range" */
    SM_TOKEN_NUMBER, /* digits, with inner separators: "1,027", "12 000", "3.5" */
    SM_TOKEN_MARK,   /* one mark of punctuation, dashes, quotes, currency, percent */
};

struct sm_token {
    struct sm_text text; /* as written, a slice of the source */
    /* What rules compare: lower case in Latin and Cyrillic, typographic apostrophes and dashes
     * made plain, without the possessive "'s". */
    struct sm_text low;
    enum sm_token_kind kind;
    bool capital;      /* begins with a capital letter */
    bool all_capitals; /* and has two or more, and no small one */
    bool possessive;   /* "Russia's", "forces'" */
    bool space_before; /* white space stands between it and the token before */
    long long value;   /* of a whole number in digits, else -1 */
};

enum sm_tongue { SM_TONGUE_ENGLISH, SM_TONGUE_UKRAINIAN };

struct sm_sentence {
    size_t token, token_count; /* its tokens, the closing mark included */
    size_t from, to;           /* its bytes in the source: [from, to) */
    size_t paragraph;          /* index; headlines are paragraphs of their own */
    bool headline; /* a title line, or what stands before a blank line without a full stop */
    enum sm_tongue tongue;
};

struct sm_prose {
    struct sm_arena arena; /* owns tokens, sentences and lowered words */
    struct sm_text source; /* borrowed: must outlive the prose */
    struct sm_token *tokens;
    size_t token_count;
    struct sm_sentence *sentences; /* of news only: navigation and other boilerplate is left out */
    size_t sentence_count, paragraph_count;
    struct sm_text title; /* the round-up's own headline as written, or empty */
};

/* Read 'source': UTF-8, with or without a byte order mark, LF or CRLF. Abbreviations ("U.S.
 * Secretary", "Gen. Syrskyi", "Oct. 21", "м. Київ") end no sentence, quotes are kept, bullets begin
 * a sentence; a page's boilerplate ("Menu", "Share", cookie lines) is left out with a note in the
 * report (may be NULL). Linear in the source's length. Invalid UTF-8 and NUL bytes are errors that
 * name line and byte. */
bool sm_prose_read(struct sm_prose *prose, struct sm_text source, const char *name,
                   struct sm_report *report, struct sm_error *err);
void sm_prose_finish(struct sm_prose *prose);

/* Does the run of tokens from 'token' read like 'words' (lower case, single spaces: "according
 * to")? Returns how many tokens it took, or 0. Never runs past 'end'. '*' stands for any one token.
 */
size_t sm_prose_match(const struct sm_prose *prose, size_t token, size_t end, const char *words);
/* The sentence that a token stands in, or NULL for one left out. */
const struct sm_sentence *sm_prose_sentence_of(const struct sm_prose *prose, size_t token);
/* The source's bytes that a run of tokens covers. */
struct sm_text sm_prose_slice(const struct sm_prose *prose, size_t token, size_t count);
/* Line in the source (from 1) of a byte, for messages. */
size_t sm_prose_line(const struct sm_prose *prose, size_t byte);

#endif
