/* SPDX-License-Identifier: Apache-2.0 */
#include "roundup/what.h"

#include <string.h>

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

/* Both languages in one index: a Ukrainian round-up names weapons in Latin letters, an English one
 * quotes. */
static bool index_both(struct sm_what_finder *finder, struct sm_phrase_index *index,
                       const struct sm_phrase_table *en, const struct sm_phrase_table *uk)
{
    struct sm_phrase_table tables[] = {*en, *uk};
    return sm_phrases_index(index, tables, 2, finder->arena, finder->err);
}

static bool index_tables(struct sm_what_finder *f)
{
    return index_both(f, &f->signs, &sm_sign_words_en, &sm_sign_words_uk) &&
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
        if (!sm_what_signs(&finder, sentence) || !sm_what_amounts(&finder, sentence) ||
            !sm_what_sayings(&finder, sentence))
            return false;
    }
    return sm_what_carry_sayings(&finder);
}
