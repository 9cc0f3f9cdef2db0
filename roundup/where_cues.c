/* SPDX-License-Identifier: Apache-2.0
 * The words before and behind a name, and what they say of it; English, then Ukrainian. Of all that
 * fit, the longest counts. Phrases are separated by semicolons.
 */
#include "roundup/where_cues.h"

static bool add(struct sm_cues *cues, bool is_behind, struct sm_text words, unsigned around)
{
    words = sm_text_trim(words);
    if (!words.n) return true;
    struct sm_cue *cue = sm_arena_alloc_zeroed(cues->arena, 1, sizeof *cue);
    char *copy = cue ? sm_arena_copy(cues->arena, words.at, words.n) : NULL;
    if (!copy) return false;
    const char *key = copy, *end = copy + words.n;
    for (const char *c = copy; !is_behind && c < end; c++)
        if (*c == ' ') key = c + 1;
    size_t n = 0;
    while (key + n < end && key[n] != ' ')
        n++;
    cue->words = copy;
    cue->around = around;
    cue->count = 1;
    for (const char *c = copy; c < end; c++)
        cue->count += *c == ' ';
    cue->key = (struct sm_text){key, n};
    struct sm_cue **bucket =
        &(is_behind ? cues->behind : cues->before)[sm_names_hash(cue->key) % SM_CUE_BUCKETS];
    cue->next = *bucket;
    *bucket = cue;
    return true;
}

static bool add_all(struct sm_cues *cues, bool is_behind, const struct sm_cue_words *rows,
                    size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct sm_text rest = sm_text(rows[i].phrases);
        while (rest.at) {
            struct sm_text words = sm_text_cut(&rest, ';');
            if (!add(cues, is_behind, words, rows[i].around)) return false;
        }
    }
    return true;
}

bool sm_cues_build(struct sm_cues *cues, struct sm_arena *arena)
{
    cues->arena = arena;
    return add_all(cues, false, sm_cues_before, sm_cues_before_count) &&
           add_all(cues, true, sm_cues_behind, sm_cues_behind_count);
}

const struct sm_cue *sm_cue_before(const struct sm_cues *cues, const struct sm_prose *prose,
                                   size_t first, size_t at)
{
    if (at <= first) return NULL;
    struct sm_text low = prose->tokens[at - 1].low;
    const struct sm_cue *best = NULL;
    for (const struct sm_cue *cue = cues->before[sm_names_hash(low) % SM_CUE_BUCKETS]; cue;
         cue = cue->next) {
        if (cue->count > at - first || (best && cue->count <= best->count)) continue;
        if (!sm_text_equal(cue->key, low)) continue;
        if (sm_prose_match(prose, at - cue->count, at, cue->words) == cue->count) best = cue;
    }
    return best;
}

const struct sm_cue *sm_cue_behind(const struct sm_cues *cues, const struct sm_prose *prose,
                                   size_t at, size_t end, unsigned without)
{
    if (at >= end) return NULL;
    struct sm_text low = prose->tokens[at].low;
    const struct sm_cue *best = NULL;
    for (const struct sm_cue *cue = cues->behind[sm_names_hash(low) % SM_CUE_BUCKETS]; cue;
         cue = cue->next) {
        if (cue->count > end - at || cue->around & without) continue;
        if (best && cue->count <= best->count) continue;
        if (!sm_text_equal(cue->key, low)) continue;
        if (sm_prose_match(prose, at, end, cue->words) == cue->count) best = cue;
    }
    return best;
}
