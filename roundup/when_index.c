/* SPDX-License-Identifier: Apache-2.0
 * The index of phrases: a text is looked through once, so each of its words should cost little.
 */
#include <string.h>

#include "roundup/when_phrases.h"

static unsigned hash_of(const char *bytes, size_t n)
{
    unsigned hash = 2166136261u;
    for (size_t i = 0; i < n; i++)
        hash = (hash ^ (unsigned char)bytes[i]) * 16777619u;
    return hash ^ hash >> 15;
}

void sm_when_mark(bool marks[SM_WHEN_MARKS], const char *words)
{
    for (;;) {
        size_t n = strcspn(words, " |");
        marks[hash_of(words, n) % SM_WHEN_MARKS] = true;
        if (words[n] != '|') return;
        words += n + 1;
    }
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

/* The phrases of 'table' as the keys of an index; each one's tag is its place in 'phrases'. */
static bool keys_of(struct sm_when_index *index, const struct sm_when_table *table,
                    struct sm_phrase_table *keys, struct sm_arena *arena, struct sm_error *err)
{
    struct sm_phrase *made = sm_arena_alloc(arena, table->count, sizeof *made);
    if (!made) return sm_fail_memory(err);
    for (size_t i = 0; i < table->count; i++) {
        made[i] = (struct sm_phrase){.words = table->phrases[i].words, .tag = (int)index->count};
        index->phrases[index->count++] = &table->phrases[i];
        sm_when_mark(index->begins, made[i].words);
    }
    *keys = (struct sm_phrase_table){made, table->count};
    return true;
}

bool sm_when_index_fill(struct sm_when_index *index, struct sm_arena *arena, struct sm_error *err)
{
    enum { EXPRESSIONS = 3 };
    const struct sm_when_table *const tables[] = {&sm_when_of_week, &sm_when_outside,
                                                  &sm_when_of_day};
    struct sm_phrase_table prefixes, expressions[EXPRESSIONS];
    *index = (struct sm_when_index){0};
    index->phrases = sm_arena_alloc(arena,
                                    sm_when_before_day.count + sm_when_of_week.count +
                                        sm_when_outside.count + sm_when_of_day.count,
                                    sizeof *index->phrases);
    if (!index->phrases) return sm_fail_memory(err);
    if (!keys_of(index, &sm_when_before_day, &prefixes, arena, err)) return false;
    for (size_t i = 0; i < EXPRESSIONS; i++)
        if (!keys_of(index, tables[i], &expressions[i], arena, err)) return false;
    sm_when_mark_days(index);
    sm_when_mark_periods(index);
    sm_when_mark_plans(index);
    sm_when_mark_holidays(index);
    return sm_phrases_index(&index->prefixes, &prefixes, 1, arena, err) &&
           sm_phrases_index(&index->expressions, expressions, EXPRESSIONS, arena, err);
}

const struct sm_when_phrase *sm_when_phrase_at(const struct sm_when_index *index,
                                               const struct sm_prose *prose, size_t token,
                                               size_t end, bool prefix, size_t *taken)
{
    *taken = 0;
    if (token >= end) return NULL;
    const struct sm_phrase_index *phrases = prefix ? &index->prefixes : &index->expressions;
    struct sm_phrase_hit hit = sm_phrases_at(phrases, prose, token, end);
    *taken = hit.token_count;
    return hit.phrase ? index->phrases[hit.phrase->tag] : NULL;
}
