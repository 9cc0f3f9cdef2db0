/* SPDX-License-Identifier: Apache-2.0
 * Private to prose: letters, tables of words, and the steps of reading.
 */
#ifndef SM_ROUNDUP_PROSE_PRIVATE_H
#define SM_ROUNDUP_PROSE_PRIVATE_H

#include <stdint.h>

#include "roundup/prose.h"

/* The character at 'at', or 0 at the end. */
static inline uint32_t sm_prose_peek(const char *at, const char *end)
{
    if (at >= end) return 0;
    return (unsigned char)*at < 0x80 ? (unsigned char)*at : sm_utf8_next(&at, end);
}

static inline bool sm_prose_is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

/* Where the number that begins at 'at' ends; 'value' as a token's. */
const char *sm_prose_number_end(const char *at, const char *end, long long *value);

/* Letters of any script; case is known of Latin and Cyrillic. */
bool sm_prose_is_letter(uint32_t c);
uint32_t sm_prose_lower(uint32_t c);
bool sm_prose_is_space(uint32_t c);
/* Takes part in no word and parts none: zero width, bidirectional controls, stress marks. */
bool sm_prose_is_unseen(uint32_t c);
/* What a mark reads like: "\"", "'", "-", "..."; NULL when like itself. */
const char *sm_prose_plain_mark(uint32_t c);

/* How an abbreviation's point and the end of a sentence go together. */
enum sm_abbreviation {
    SM_ABBREVIATION_NONE,
    SM_ABBREVIATION_OPEN,   /* never ends a sentence: "Gen.", "м." */
    SM_ABBREVIATION_NUMBER, /* does not before a number: "No. 3", "Oct. 21" */
    SM_ABBREVIATION_CLOSE,  /* does before a capital letter: "5 a.m.", "обл." */
    SM_ABBREVIATION_NAME,   /* does before a word that often begins one: "in the U.S. The …" */
};
enum sm_abbreviation sm_prose_abbreviation(struct sm_text low);
bool sm_prose_begins_sentences(struct sm_text low);

/* One line of the source, or several that are one paragraph. */
struct sm_prose_block {
    size_t token, token_count;
    size_t words;
    bool headline, bullet;
    bool stopped; /* ends like a sentence */
    bool blank_after;
};

/* Why a block is no news, or NULL when it is. */
const char *sm_prose_boilerplate(const struct sm_prose *prose, const struct sm_prose_block *block);
/* Does the block read like the name of a page's section ("News", "Про нас")? */
bool sm_prose_is_section(const struct sm_prose *prose, const struct sm_prose_block *block);

/* The steps, in their order. */
bool sm_prose_tokenise(struct sm_prose *prose, struct sm_error *err);
bool sm_prose_number_words(struct sm_prose *prose, struct sm_error *err);
struct sm_prose_blocks {
    struct sm_prose_block *at;
    size_t count, capacity;
};
bool sm_prose_block_lines(const struct sm_prose *prose, struct sm_prose_blocks *blocks,
                          struct sm_error *err);
bool sm_prose_split(struct sm_prose *prose, const struct sm_prose_block *block,
                    struct sm_error *err);

#endif
