/* SPDX-License-Identifier: Apache-2.0 */
#include "data/geocode_cache.h"

#include <stdlib.h>

#include "base/hash.h"

struct sm_geocode_entry {
    const struct sm_event *event; /* the first that had these words */
    uint64_t hash;
    struct sm_meant meant;
};

static uint64_t add_hash(uint64_t hash, struct sm_text text)
{
    return sm_fnv_add(sm_fnv_add_bytes(hash, text.at, text.n), 0xFF);
}

static uint64_t hash_words(const struct sm_event *event)
{
    uint64_t hash = SM_FNV_BEGIN;
    hash = add_hash(hash, event->place);
    hash = add_hash(hash, event->admin1);
    hash = add_hash(hash, event->country);
    return sm_fnv_folded(hash);
}

static bool same_words(const struct sm_event *a, const struct sm_event *b)
{
    return sm_text_equal(a->place, b->place) && sm_text_equal(a->admin1, b->admin1) &&
           sm_text_equal(a->country, b->country);
}

bool sm_geocode_cached(const struct sm_geocode_cache *cache, const struct sm_event *event,
                       struct sm_meant *meant)
{
    if (!cache->size) return false;
    uint64_t hash = hash_words(event);
    for (size_t at = (size_t)hash & (cache->size - 1); cache->slots[at];
         at = (at + 1) & (cache->size - 1)) {
        const struct sm_geocode_entry *entry = &cache->entries[cache->slots[at] - 1];
        if (entry->hash != hash || !same_words(entry->event, event)) continue;
        *meant = entry->meant;
        return true;
    }
    return false;
}

static void enter(struct sm_geocode_cache *cache, size_t number)
{
    size_t at = (size_t)cache->entries[number - 1].hash & (cache->size - 1);
    while (cache->slots[at])
        at = (at + 1) & (cache->size - 1);
    cache->slots[at] = number;
}

static bool make_room(struct sm_geocode_cache *cache)
{
    if (!sm_grow(&cache->entries, &cache->capacity, cache->count + 1, sizeof *cache->entries))
        return false;
    if ((cache->count + 1) * 2 <= cache->size) return true;
    size_t size = cache->size ? cache->size * 2 : 64;
    size_t *slots = sm_alloc_zeroed(size, sizeof *slots);
    if (!slots) return false;
    free(cache->slots);
    cache->slots = slots;
    cache->size = size;
    for (size_t i = 0; i < cache->count; i++)
        enter(cache, i + 1);
    return true;
}

bool sm_geocode_remember(struct sm_geocode_cache *cache, const struct sm_event *event,
                         const struct sm_meant *meant)
{
    if (meant->by_position && !meant->namesakes) return true;
    if (!make_room(cache)) return false;
    cache->entries[cache->count++] = (struct sm_geocode_entry){event, hash_words(event), *meant};
    enter(cache, cache->count);
    return true;
}

void sm_geocode_cache_finish(struct sm_geocode_cache *cache)
{
    free(cache->entries);
    free(cache->slots);
    *cache = (struct sm_geocode_cache){0};
}
