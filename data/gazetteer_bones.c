/* SPDX-License-Identifier: Apache-2.0
 * A hash table of all spellings, chained; made in two threads, a half of the places each.
 */
#include "data/gazetteer_bones.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/hash.h"
#include "data/gazetteer_match.h"

enum { SLOTS = 1 << 17 };

struct entry {
    uint32_t key;
    uint32_t place; /* or, behind all places, a region */
    uint32_t next;  /* from 1 */
};

/* The spellings of some of the places. */
struct share {
    const struct sm_gazetteer *gazetteer;
    size_t first, end;
    struct entry *entries;
    size_t count, capacity;
    bool failed;
};

struct sm_bones_index {
    size_t place_count;
    uint32_t *slots; /* the first entry of each, from 1 */
    struct entry *entries;
};

uint32_t sm_bones_key(const uint32_t *bones, size_t count)
{
    uint64_t key = SM_FNV_BEGIN;
    for (size_t i = 0; i < count; i++)
        key = sm_fnv_add(key, bones[i]);
    return (uint32_t)sm_fnv_folded(key);
}

static void add_spelling(struct share *share, size_t place, struct sm_text spelling)
{
    uint32_t bones[SM_BONES_MAX];
    if (!spelling.n) return;
    size_t count = sm_name_bones(spelling, bones);
    uint32_t key = sm_bones_key(bones, count);
    /* Most spellings of a place are alike. */
    for (size_t i = share->count; i > 0 && share->entries[i - 1].place == place; i--)
        if (share->entries[i - 1].key == key) return;
    if (!sm_grow(&share->entries, &share->capacity, share->count + 1, sizeof *share->entries)) {
        share->failed = true;
        return;
    }
    share->entries[share->count++] = (struct entry){key, (uint32_t)place, 0};
}

static void *add_places(void *argument)
{
    struct share *share = argument;
    for (size_t i = share->first; i < share->end; i++) {
        const struct sm_place *place = &share->gazetteer->places[i];
        bool is_users = i >= share->gazetteer->user_first;
        struct sm_text alt = place->alt;
        add_spelling(share, i, place->name_en);
        add_spelling(share, i, place->name_uk);
        add_spelling(share, i, place->name_ru);
        while (alt.n) {
            struct sm_text spelling = sm_text_cut(&alt, '|');
            if (is_users || !sm_alt_is_noise(spelling)) add_spelling(share, i, spelling);
        }
    }
    return NULL;
}

static void add_regions(struct share *share)
{
    const struct sm_gazetteer *gazetteer = share->gazetteer;
    for (size_t i = 0; i < gazetteer->region_count; i++) {
        const struct sm_region *region = &gazetteer->regions[i];
        const struct sm_text names[] = {region->name_en, region->full_en,
                                        region->name_uk, region->full_uk,
                                        region->name_ru, sm_without_last_word(region->name_ru)};
        struct sm_text alt = region->alt;
        for (size_t k = 0; k < sizeof names / sizeof *names; k++)
            add_spelling(share, gazetteer->place_count + i, names[k]);
        while (alt.n)
            add_spelling(share, gazetteer->place_count + i, sm_text_cut(&alt, '|'));
    }
}

/* From the last to the first, so that chains rise. */
static void chain(struct sm_bones_index *index, const struct share shares[2])
{
    size_t number = shares[0].count + shares[1].count;
    for (int s = 1; s >= 0; s--)
        for (size_t i = shares[s].count; i > 0; i--) {
            struct entry entry = shares[s].entries[i - 1];
            uint32_t *slot = &index->slots[entry.key % SLOTS];
            entry.next = *slot;
            index->entries[number - 1] = entry;
            *slot = (uint32_t)number--;
        }
}

static struct sm_bones_index *join(const struct share shares[2])
{
    struct sm_bones_index *index = sm_alloc_zeroed(1, sizeof *index);
    if (!index) return NULL;
    index->place_count = shares[0].gazetteer->place_count;
    index->slots = sm_alloc_zeroed(SLOTS, sizeof *index->slots);
    index->entries = sm_alloc(shares[0].count + shares[1].count, sizeof *index->entries);
    if (!index->slots || !index->entries || shares[0].failed || shares[1].failed) {
        sm_bones_index_free(index);
        return NULL;
    }
    chain(index, shares);
    return index;
}

struct sm_bones_index *sm_bones_index_new(const struct sm_gazetteer *gazetteer)
{
    size_t count = gazetteer->place_count;
    struct share shares[2] = {{.gazetteer = gazetteer, .end = count / 2},
                              {.gazetteer = gazetteer, .first = count / 2, .end = count}};
    pthread_t thread;
    bool beside = pthread_create(&thread, NULL, add_places, &shares[1]) == 0;
    add_places(&shares[0]);
    if (beside)
        pthread_join(thread, NULL);
    else
        add_places(&shares[1]);
    add_regions(&shares[1]);
    struct sm_bones_index *index = join(shares);
    free(shares[0].entries);
    free(shares[1].entries);
    return index;
}

void sm_bones_index_free(struct sm_bones_index *index)
{
    if (!index) return;
    free(index->slots);
    free(index->entries);
    free(index);
}

uint32_t sm_bones_index_begin(const struct sm_bones_index *index, uint32_t key)
{
    return index->slots[key % SLOTS];
}

bool sm_bones_index_next(const struct sm_bones_index *index, uint32_t key, uint32_t *entry,
                         size_t *place)
{
    while (*entry) {
        const struct entry *at = &index->entries[*entry - 1];
        *entry = at->next;
        if (at->key != key) continue;
        *place = at->place;
        return at->place < index->place_count;
    }
    return false;
}

bool sm_bones_index_has_regions(const struct sm_bones_index *index, uint32_t key)
{
    for (uint32_t at = index->slots[key % SLOTS]; at; at = index->entries[at - 1].next) {
        const struct entry *entry = &index->entries[at - 1];
        if (entry->key == key && entry->place >= index->place_count) return true;
    }
    return false;
}

bool sm_bones_index_has_region(const struct sm_bones_index *index, uint32_t key, size_t region)
{
    for (uint32_t at = index->slots[key % SLOTS]; at; at = index->entries[at - 1].next) {
        const struct entry *entry = &index->entries[at - 1];
        if (entry->key == key && entry->place == index->place_count + region) return true;
    }
    return false;
}
