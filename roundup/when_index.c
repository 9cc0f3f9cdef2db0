/* SPDX-License-Identifier: Apache-2.0
 * The index of phrases: a text is looked through once, so each of its words should cost little.
 */
#include <string.h>

#include "roundup/when_private.h"

static unsigned hash_of(const char *bytes, size_t n)
{
    unsigned hash = 2166136261u;
    for (size_t i = 0; i < n; i++)
        hash = (hash ^ (unsigned char)bytes[i]) * 16777619u;
    return hash ^ hash >> 15;
}

static size_t slot_of(const char *bytes, size_t n)
{
    return hash_of(bytes, n) % SM_WHEN_SLOTS;
}

void sm_when_mark(bool marks[SM_WHEN_MARKS], const char *words)
{
    marks[hash_of(words, strcspn(words, " ")) % SM_WHEN_MARKS] = true;
}

bool sm_when_may_begin(const struct sm_when_index *index, const struct sm_token *token)
{
    if (token->kind != SM_TOKEN_WORD) return token->kind == SM_TOKEN_NUMBER;
    if (index->begins[hash_of(token->low.at, token->low.n) % SM_WHEN_MARKS]) return true;
    /* "Monday-Tuesday", "mid-January" */
    return memchr(token->low.at, '-', token->low.n) != NULL;
}

bool sm_when_may_plan(const struct sm_when_index *index, const struct sm_token *token)
{
    if (token->kind != SM_TOKEN_WORD) return false;
    /* Ukrainian verbs show their future by their endings. */
    return (unsigned char)*token->low.at >= 0x80 ||
           index->plans[hash_of(token->low.at, token->low.n) % SM_WHEN_MARKS];
}

static void fill_from(struct sm_when_index *index, const struct sm_when_phrase *phrases,
                      size_t count)
{
    for (size_t i = 0; i < count && index->count < SM_WHEN_PHRASES_MAX; i++) {
        size_t slot = slot_of(phrases[i].words, strcspn(phrases[i].words, " "));
        index->phrases[index->count] = &phrases[i];
        sm_when_mark(index->begins, phrases[i].words);
        index->next[index->count] = index->first[slot];
        index->first[slot] = index->count++;
    }
}

void sm_when_index_fill(struct sm_when_index *index)
{
    *index = (struct sm_when_index){0};
    for (size_t i = 0; i < SM_WHEN_SLOTS; i++)
        index->first[i] = -1;
    fill_from(index, sm_when_english, sm_when_english_count);
    fill_from(index, sm_when_ukrainian, sm_when_ukrainian_count);
    sm_when_mark_days(index);
    sm_when_mark_periods(index);
    sm_when_mark_plans(index);
}

const struct sm_when_phrase *sm_when_phrase_at(const struct sm_when_index *index,
                                               const struct sm_prose *prose, size_t token,
                                               size_t end, bool prefix, size_t *taken)
{
    const struct sm_when_phrase *found = NULL;
    *taken = 0;
    if (token >= end) return NULL;
    struct sm_text low = prose->tokens[token].low;
    for (short i = index->first[slot_of(low.at, low.n)]; i >= 0; i = index->next[i]) {
        const struct sm_when_phrase *phrase = index->phrases[i];
        if ((phrase->action <= SM_WHEN_LAST_PREFIX) != prefix) continue;
        size_t n = sm_prose_match(prose, token, end, phrase->words);
        if (n <= *taken) continue;
        found = phrase;
        *taken = n;
    }
    return found;
}
