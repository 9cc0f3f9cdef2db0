/* SPDX-License-Identifier: Apache-2.0
 * Looking for words of the tables, which stand in draft_words_*.c, English and Ukrainian side by
 * side, in small letters as sm_prose_match compares them.
 */
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"

#include "roundup/phrase.h"

size_t sm_draft_phrase(const struct sm_prose *prose, size_t token, size_t end,
                       const char *const *phrases)
{
    size_t longest = 0;
    /* A caller's "the next two words" may lie behind the last of the text. */
    if (end > prose->token_count) end = prose->token_count;
    for (; token < end && *phrases; phrases++) {
        /* Most phrases fall at the first letter; comparing it costs nothing. */
        struct sm_text low = prose->tokens[token].low;
        if (!low.n || low.at[0] != (*phrases)[0]) continue;
        size_t n = sm_prose_match(prose, token, end, *phrases);
        if (n > longest) longest = n;
    }
    return longest;
}

bool sm_draft_holds(const struct sm_drafting *in, const struct sm_span *span,
                    const char *const *phrases)
{
    for (size_t at = span->token; at < span->end; at++)
        if (sm_draft_phrase(in->prose, at, span->end, phrases)) return true;
    return false;
}

bool sm_draft_matches(const struct sm_drafting *in, const struct sm_span *span,
                      const char *const *phrases, size_t count)
{
    for (size_t at = span->token; at < span->end; at++)
        for (size_t i = 0; i < count; i++)
            if (sm_phrase_match(in->prose, at, span->end, phrases[i])) return true;
    return false;
}
