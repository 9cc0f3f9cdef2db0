/* SPDX-License-Identifier: Apache-2.0 */
#include "roundup/what.h"

#include <string.h>

#include "base/file.h"
#include "roundup/what_private.h"

bool sm_what_grow(struct sm_arena *arena, void *items, size_t *capacity, size_t count,
                  size_t item_size, struct sm_error *err)
{
    if (count < *capacity) return true;
    size_t wanted = *capacity ? 2 * *capacity : 64;
    void *grown = sm_arena_alloc(arena, wanted, item_size);
    if (!grown) return sm_fail_memory(err);
    void *old;
    memcpy(&old, items, sizeof old);
    if (count) memcpy(grown, old, count * item_size);
    memcpy(items, &grown, sizeof grown);
    *capacity = wanted;
    return true;
}

const char *sm_what_rule(struct sm_what_finder *finder, size_t token, size_t token_count)
{
    const struct sm_token *tokens = finder->prose->tokens;
    struct sm_text first = tokens[token].low, last = tokens[token + token_count - 1].low;
    bool alone = token_count < 2;
    size_t n = first.n + (alone ? 0 : 1 + last.n);
    char *rule = sm_arena_alloc(finder->arena, n + 1, 1);
    if (!rule) {
        sm_fail_memory(finder->err);
        return NULL;
    }
    if (first.n) memcpy(rule, first.at, first.n);
    if (!alone) rule[first.n] = '-';
    if (!alone && last.n) memcpy(rule + first.n + 1, last.at, last.n);
    rule[n] = '\0';
    return rule;
}

/* Both languages in one index: a Ukrainian round-up names weapons in Latin letters, an English one
 * quotes. */
static bool index_both(struct sm_what_finder *finder, struct sm_phrase_index *index,
                       const struct sm_phrase_table *en, const struct sm_phrase_table *uk)
{
    struct sm_phrase_table tables[] = {*en, *uk};
    return sm_phrases_index(index, tables, 2, finder->arena, finder->err);
}

static bool index_signs(struct sm_what_finder *f)
{
    struct sm_phrase_table tables[] = {
        sm_sign_words_false_en,  sm_sign_words_strikes_en,  sm_sign_words_people_en,
        sm_sign_words_visits_en, sm_sign_words_targets_en,  sm_sign_words_troops_en,
        sm_sign_words_front_en,  sm_sign_words_struggle_en, sm_sign_words_rear_en,
        sm_sign_words_uk,        sm_sign_words_front_uk,    sm_sign_words_fighting_en};
    return sm_phrases_index(&f->signs, tables, sizeof tables / sizeof *tables, f->arena, f->err);
}

static bool index_tables(struct sm_what_finder *f)
{
    return sm_phrases_index(&f->numbers, &sm_number_words, 1, f->arena, f->err) &&
           sm_phrases_index(&f->persons, &sm_person_words, 1, f->arena, f->err) && index_signs(f) &&
           index_both(f, &f->counted, &sm_counted_words_en, &sm_counted_words_uk) &&
           index_both(f, &f->fates, &sm_fate_words_en, &sm_fate_words_uk) &&
           index_both(f, &f->qualifiers, &sm_qualifier_words_en, &sm_qualifier_words_uk) &&
           index_both(f, &f->says, &sm_say_words_en, &sm_say_words_uk) &&
           index_both(f, &f->speakers, &sm_speaker_words_en, &sm_speaker_words_uk);
}

bool sm_whats_find(const struct sm_prose *prose, struct sm_arena *arena, struct sm_whats *whats,
                   struct sm_error *err)
{
    *whats = (struct sm_whats){0};
    struct sm_what_finder finder = {.prose = prose, .whats = whats, .arena = arena, .err = err};
    if (!index_tables(&finder)) return false;
    for (size_t s = 0; s < prose->sentence_count; s++) {
        const struct sm_sentence *sentence = &prose->sentences[s];
        if (!sm_signal_check(err) || !sm_what_signs(&finder, sentence) ||
            !sm_what_amounts(&finder, sentence) || !sm_what_sayings(&finder, sentence))
            return false;
    }
    return sm_what_carry_sayings(&finder);
}
