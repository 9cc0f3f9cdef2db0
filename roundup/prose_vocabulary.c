/* SPDX-License-Identifier: Apache-2.0
 * The words of a round-up, each numbered once: what was asked of a word need not be asked again
 * where it stands again.
 */
#include <stdlib.h>

#include "base/hash.h"
#include "roundup/prose_private.h"

/* The first tokens of words, by hash; +1, so that 0 is free. More than half of it stays free. */
struct vocabulary {
    uint32_t *slots;
    size_t slot_count;
    uint32_t word_count;
};

enum { WORDS_MAX = 1 << 15 };

static uint32_t number_of(struct vocabulary *vocabulary, const struct sm_prose *prose, size_t token)
{
    struct sm_text low = prose->tokens[token].low;
    size_t at = sm_fnv32_of(low) & (vocabulary->slot_count - 1);
    for (;; at = (at + 1) & (vocabulary->slot_count - 1)) {
        uint32_t first = vocabulary->slots[at];
        if (!first) break;
        if (sm_text_equal(prose->tokens[first - 1].low, low)) return prose->tokens[first - 1].word;
    }
    if (vocabulary->word_count == WORDS_MAX) return SM_WORD_RARE;
    vocabulary->slots[at] = (uint32_t)token + 1;
    return ++vocabulary->word_count;
}

bool sm_prose_number_words(struct sm_prose *prose, struct sm_error *err)
{
    struct vocabulary vocabulary = {.slot_count = 64};
    while (vocabulary.slot_count < 2 * prose->token_count && vocabulary.slot_count < 2 * WORDS_MAX)
        vocabulary.slot_count *= 2;
    vocabulary.slots = sm_alloc_zeroed(vocabulary.slot_count, sizeof *vocabulary.slots);
    if (!vocabulary.slots) return sm_fail_memory(err);
    for (size_t i = 0; i < prose->token_count; i++)
        prose->tokens[i].word = number_of(&vocabulary, prose, i);
    prose->word_count = vocabulary.word_count;
    free(vocabulary.slots);
    return true;
}
