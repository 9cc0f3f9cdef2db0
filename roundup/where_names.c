/* SPDX-License-Identifier: Apache-2.0
 * What the gazetteer knows by a name, for the whole text: each distinct name is looked up once, in
 * Cyrillic letters by its Ukrainian forms first.
 */
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "roundup/where_ask.h"

uint64_t sm_names_hash(struct sm_text text)
{
    return sm_fnv_folded(sm_fnv_of(text));
}

/* Towns that the press calls by new names which the gazetteer does not know. */
static bool add_renamed(struct sm_names *names)
{
    for (size_t i = 0; i < sm_renamed_count; i++) {
        const struct sm_renamed *row = &sm_renamed_towns[i];
        const struct sm_place *place = sm_place_among(names, row->town, row->admin1);
        struct sm_spelling *spelling =
            place ? sm_arena_alloc(names->arena, 1, sizeof *spelling) : NULL;
        if (place && !spelling) return false;
        if (!place) continue;
        *spelling = (struct sm_spelling){sm_text(row->name), place, names->renamed};
        names->renamed = spelling;
    }
    return true;
}

bool sm_names_build(struct sm_names *names)
{
    names->index = sm_bones_index_new(names->gazetteer);
    return names->index && add_renamed(names);
}

void sm_names_finish(struct sm_names *names)
{
    sm_bones_index_free(names->index);
    free(names->alike.at);
}

/* «Степове» is a town's name and those of many villages. Nouns stand before adjectives. */
static size_t add_villages(struct sm_names *names, struct sm_hits *hits,
                           struct sm_match matches[SM_VILLAGES_MAX], size_t count)
{
    struct sm_match villages[SM_VILLAGES_MAX];
    size_t more = sm_villages_find_uk(names, hits->name, villages, SM_VILLAGES_MAX), nouns = 0;
    for (size_t i = 0; i < more; i++) {
        bool known = false;
        for (size_t k = 0; k < count && !known; k++)
            known = matches[k].place == villages[i].place;
        if (!known) villages[nouns++] = villages[i];
    }
    if (nouns > SM_VILLAGES_MAX - count) nouns = SM_VILLAGES_MAX - count;
    size_t adjectives = count - hits->noun_count;
    memmove(matches + hits->noun_count + nouns, matches + hits->noun_count,
            adjectives * sizeof *matches);
    memcpy(matches + hits->noun_count, villages, nouns * sizeof *matches);
    hits->noun_count += nouns;
    return count + nouns;
}

static bool look_up(struct sm_names *names, struct sm_hits *hits)
{
    struct sm_match matches[SM_VILLAGES_MAX];
    size_t count = 0;
    if (sm_name_is_cyrillic(hits->name)) {
        if (!names->inflected && !sm_inflected_build(names)) return false;
        count = sm_inflected_find(names, hits->name, matches, SM_VILLAGES_MAX, &hits->noun_count);
    }
    if (!count) hits->noun_count = count = sm_names_ask(names, hits->name, matches);
    bool adjective = count && !hits->noun_count; /* «на Торецькому напрямку» */
    if (sm_name_is_cyrillic(hits->name) && !adjective)
        count = add_villages(names, hits, matches, count);
    if (names->failed) return false;
    hits->adjective = count && !hits->noun_count;
    struct sm_match *kept = sm_arena_alloc(names->arena, count ? count : 1, sizeof *kept);
    if (!kept) return false;
    memcpy(kept, matches, count * sizeof *kept);
    hits->matches = kept;
    hits->count = count;
    return true;
}

const struct sm_hits *sm_names_find(struct sm_names *names, struct sm_text low)
{
    struct sm_hits **bucket = &names->buckets[sm_names_hash(low) % SM_NAME_BUCKETS];
    for (struct sm_hits *hits = *bucket; hits; hits = hits->next)
        if (sm_text_equal(hits->name, low)) return hits->count ? hits : NULL;
    struct sm_hits *hits = sm_arena_alloc_zeroed(names->arena, 1, sizeof *hits);
    char *copy = hits ? sm_arena_copy(names->arena, low.at, low.n) : NULL;
    if (!copy) {
        names->failed = true;
        return NULL;
    }
    hits->name = (struct sm_text){copy, low.n};
    if (!look_up(names, hits)) {
        names->failed = true;
        return NULL;
    }
    hits->next = *bucket;
    *bucket = hits;
    return hits->count ? hits : NULL;
}
