/* SPDX-License-Identifier: Apache-2.0
 * A hash table of all spellings, chained; the keys of many are made in two threads.
 */
#include "data/gazetteer_bones.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/hash.h"
#include "data/gazetteer_match.h"

enum { SLOTS_MIN = 1 << 12, WORTH_A_THREAD = 1000 };

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
    uint32_t slot_count;
    struct entry *entries;
};

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
            uint32_t *slot = &index->slots[key.key % index->slot_count];
            index->entries[number - 1] = (struct entry){key.key, key.place, *slot};
            *slot = (uint32_t)number--;
        }
}

static struct sm_bones_index *join(const struct share shares[2])
{
    struct sm_bones_index *index = sm_alloc_zeroed(1, sizeof *index);
    if (!index) return NULL;
    size_t count = shares[0].keys.count + shares[1].keys.count;
    index->place_count = shares[0].gazetteer->place_count;
    index->slot_count = SLOTS_MIN;
    while (index->slot_count < count)
        index->slot_count *= 2;
    index->slots = sm_alloc_zeroed(index->slot_count, sizeof *index->slots);
    index->entries = sm_alloc(count, sizeof *index->entries);
    if (!index->slots || !index->entries || shares[0].keys.failed || shares[1].keys.failed) {
        sm_bones_index_free(index);
        return NULL;
    }
    chain(index, shares);
    return index;
}

/* The spellings of places that no index has: of many, in two threads. */
static void add_range(struct share shares[2], const struct sm_place_range *range)
{
    pthread_t thread;
    size_t count = range->end - range->first;
    bool is_large = count >= WORTH_A_THREAD && !shares[0].keys.count && !shares[1].keys.count;
    shares[0].first = range->first;
    shares[0].end = shares[1].first = is_large ? range->first + count / 2 : range->first;
    shares[1].end = range->end;
    bool beside = is_large && pthread_create(&thread, NULL, add_places, &shares[1]) == 0;
    add_places(&shares[0]);
    if (beside)
        pthread_join(thread, NULL);
    else
        add_places(&shares[1]);
}

struct sm_bones_index *sm_bones_index_new(const struct sm_gazetteer *gazetteer)
{
    struct share shares[2] = {{.gazetteer = gazetteer}, {.gazetteer = gazetteer}};
    struct sm_place_range range = {0};
    while (sm_gazetteer_next_range(gazetteer, &range))
        if (!range.rows) add_range(shares, &range);
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
    return index->slots[key % index->slot_count];
}

bool sm_bones_index_next_of_all(const struct sm_bones_index *index, uint32_t key, uint32_t *entry,
                                size_t *number)
{
    while (*entry) {
        const struct entry *at = &index->entries[*entry - 1];
        *entry = at->next;
        if (at->key != key) continue;
        *number = at->place;
        return true;
    }
    return false;
}

bool sm_bones_index_next(const struct sm_bones_index *index, uint32_t key, uint32_t *entry,
                         size_t *place)
{
    return sm_bones_index_next_of_all(index, key, entry, place) && *place < index->place_count;
}

bool sm_bones_index_has_regions(const struct sm_bones_index *index, uint32_t key)
{
    for (uint32_t at = index->slots[key % index->slot_count]; at;
         at = index->entries[at - 1].next) {
        const struct entry *entry = &index->entries[at - 1];
        if (entry->key == key && entry->place >= index->place_count) return true;
    }
    return false;
}

bool sm_bones_index_has_region(const struct sm_bones_index *index, uint32_t key, size_t region)
{
    for (uint32_t at = index->slots[key % index->slot_count]; at;
         at = index->entries[at - 1].next) {
        const struct entry *entry = &index->entries[at - 1];
        if (entry->key == key && entry->place == index->place_count + region) return true;
    }
    return false;
}
