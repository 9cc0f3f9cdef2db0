/* SPDX-License-Identifier: Apache-2.0
 * A hash table of all spellings, chained; their keys are read, or made in two threads.
 */
#include "data/gazetteer_bones.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/hash.h"
#include "data/gazetteer_match.h"
#include "data/gazetteer_names.h"

enum { SLOTS = 1 << 17, WORTH_A_THREAD = 1000 };

struct entry {
    uint32_t key;
    uint32_t place; /* or, behind all places, a region */
    uint32_t next;  /* from 1 */
};

/* The spellings of some of the places. */
struct share {
    const struct sm_gazetteer *gazetteer;
    size_t first, end;
    struct sm_name_keys keys;
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

static void *add_places(void *argument)
{
    struct share *share = argument;
    for (size_t i = share->first; i < share->end; i++)
        sm_name_keys_add_place(&share->keys, share->gazetteer, i);
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
            sm_name_keys_add(&share->keys, gazetteer->place_count + i, names[k]);
        while (alt.n)
            sm_name_keys_add(&share->keys, gazetteer->place_count + i, sm_text_cut(&alt, '|'));
    }
}

/* From the last to the first, so that chains rise. */
static void chain(struct sm_bones_index *index, const struct share shares[2])
{
    size_t number = shares[0].keys.count + shares[1].keys.count;
    for (int s = 1; s >= 0; s--)
        for (size_t i = shares[s].keys.count; i > 0; i--) {
            struct sm_name_key key = shares[s].keys.at[i - 1];
            uint32_t *slot = &index->slots[key.key % SLOTS];
            index->entries[number - 1] = (struct entry){key.key, key.place, *slot};
            *slot = (uint32_t)number--;
        }
}

static struct sm_bones_index *join(const struct share shares[2])
{
    struct sm_bones_index *index = sm_alloc_zeroed(1, sizeof *index);
    if (!index) return NULL;
    index->place_count = shares[0].gazetteer->place_count;
    index->slots = sm_alloc_zeroed(SLOTS, sizeof *index->slots);
    index->entries = sm_alloc(shares[0].keys.count + shares[1].keys.count, sizeof *index->entries);
    if (!index->slots || !index->entries || shares[0].keys.failed || shares[1].keys.failed) {
        sm_bones_index_free(index);
        return NULL;
    }
    chain(index, shares);
    return index;
}

/* The spellings of all places: two threads share what the build has not prepared. */
static void add_all_places(struct share shares[2])
{
    size_t first = shares[0].keys.count ? shares[0].gazetteer->begun_count : 0;
    size_t count = shares[0].gazetteer->place_count;
    pthread_t thread;
    shares[0].first = first;
    shares[0].end = shares[1].first = first + (count - first) / 2;
    shares[1].end = count;
    bool beside = count - first >= WORTH_A_THREAD &&
                  pthread_create(&thread, NULL, add_places, &shares[1]) == 0;
    add_places(&shares[0]);
    if (beside)
        pthread_join(thread, NULL);
    else
        add_places(&shares[1]);
}

struct sm_bones_index *sm_bones_index_new(const struct sm_gazetteer *gazetteer)
{
    struct share shares[2] = {{.gazetteer = gazetteer}, {.gazetteer = gazetteer}};
    sm_gazetteer_names_read(gazetteer, &shares[0].keys);
    add_all_places(shares);
    add_regions(&shares[1]);
    struct sm_bones_index *index = join(shares);
    free(shares[0].keys.at);
    free(shares[1].keys.at);
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
