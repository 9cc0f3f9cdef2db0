/* SPDX-License-Identifier: Apache-2.0
 * Looking for words of the tables, which stand in draft_words_*.c, English and Ukrainian side by
 * side, in small letters as sm_prose_match compares them.
 */
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"

#include "roundup/phrase.h"

static size_t longest_at(const struct sm_beginnings *of, size_t token, size_t end)
{
    size_t longest = 0;
    if (!sm_may_begin(of, token)) return 0;
    for (const char *const *phrase = of->words; *phrase; phrase++) {
        size_t n = sm_prose_match(of->prose, token, end, *phrase);
        if (n > longest) longest = n;
    }
    return longest;
}

size_t sm_draft_phrase(const struct sm_prose *prose, size_t token, size_t end,
                       const char *const *phrases)
{
    /* A caller's "the next two words" may lie behind the last of the text. */
    if (end > prose->token_count) end = prose->token_count;
    if (token >= end) return 0;
    struct sm_beginnings of = SM_LITERAL_BEGINNINGS(prose, phrases, SIZE_MAX);
    return longest_at(&of, token, end);
}

bool sm_draft_holds(const struct sm_drafting *in, const struct sm_span *span,
                    const char *const *phrases)
{
    struct sm_beginnings of = SM_LITERAL_BEGINNINGS(in->prose, phrases, SIZE_MAX);
    for (size_t at = span->token; at < span->end; at++)
        if (longest_at(&of, at, span->end)) return true;
    return false;
}

bool sm_draft_matches(const struct sm_drafting *in, const struct sm_span *span,
                      const char *const *phrases, size_t count)
{
    struct sm_beginnings of = SM_BEGINNINGS(in->prose, phrases, phrases, count);
    for (size_t at = span->token; at < span->end; at++) {
        if (!sm_may_begin(&of, at)) continue;
        for (size_t i = 0; i < count; i++)
            if (sm_phrase_match(in->prose, at, span->end, phrases[i])) return true;
    }
    return false;
}
