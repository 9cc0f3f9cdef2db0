/* SPDX-License-Identifier: Apache-2.0 */
#include "data/geocode_cache.h"

#include <stdlib.h>

#include "base/hash.h"

enum { SLOTS_FIRST = 64, RECENT_MAX = 1 << 14, RECENT_SPREAD = 4 };

struct sm_geocode_entry {
    const struct sm_week_event *event; /* the first that had these words */
    bool has_position;                 /* as it had when it came */
    uint64_t hash;
    struct sm_meant meant;
};

static uint64_t add_hash(uint64_t hash, struct sm_text text)
{
    return sm_fnv_add(sm_fnv_add_bytes(hash, text.at, text.n), 0xFF);
}

static uint64_t hash_words(const struct sm_week_event *event)
{
    uint64_t hash = SM_FNV_BEGIN;
    hash = add_hash(hash, event->place);
    hash = add_hash(hash, event->words->admin1);
    hash = add_hash(hash, event->words->country);
    return sm_fnv_folded(sm_fnv_add(hash, event->has_position));
}

static bool same_words(const struct sm_week_event *a, const struct sm_week_event *b)
{
    return sm_text_equal(a->place, b->place) && sm_text_equal(a->words->admin1, b->words->admin1) &&
           sm_text_equal(a->words->country, b->words->country);
}

/* The entry of these words, from 1; 0 where there is none. */
static size_t find(const struct sm_geocode_cache *cache, const struct sm_week_event *event)
{
    if (!cache->size) return 0;
    uint64_t hash = hash_words(event);
    size_t at = (size_t)hash & (cache->size - 1);
    for (; cache->slots[at]; at = (at + 1) & (cache->size - 1)) {
        const struct sm_geocode_entry *entry = &cache->entries[cache->slots[at] - 1];
        if (entry->hash == hash && entry->has_position == event->has_position &&
            same_words(entry->event, event))
            break;
    }
    return cache->slots[at];
}

static struct sm_recent_words *recent_of(struct sm_geocode_cache *cache,
                                         const struct sm_week_event *event)
{
    uint64_t hash = sm_fnv_add(SM_FNV_BEGIN + event->has_position, (uintptr_t)event->place.at);
    hash = sm_fnv_add(sm_fnv_add(hash, (uintptr_t)event->words->admin1.at),
                      (uintptr_t)event->words->country.at);
    return &cache->recent[(hash >> 32) & (cache->recent_count - 1)];
}

static struct sm_recent_words words_of(const struct sm_week_event *event, size_t number)
{
    return (struct sm_recent_words){
        event->place.at,
        event->words->admin1.at,
        event->words->country.at,
        (uint32_t)event->place.n,
        (uint32_t)event->words->admin1.n,
        (uint32_t)event->words->country.n,
        (uint32_t)(2 * number + event->has_position),
    };
}

static bool are_same(const struct sm_recent_words *a, const struct sm_recent_words *b)
{
    return a->place == b->place && a->admin1 == b->admin1 && a->country == b->country &&
           a->place_n == b->place_n && a->admin1_n == b->admin1_n && a->country_n == b->country_n &&
           a->number % 2 == b->number % 2;
}

bool sm_geocode_cached(struct sm_geocode_cache *cache, const struct sm_week_event *event,
                       struct sm_meant *meant)
{
    struct sm_recent_words *recent = cache->recent ? recent_of(cache, event) : NULL;
    struct sm_recent_words asked = words_of(event, 0);
    bool same = recent && recent->number > 1 && are_same(recent, &asked);
    size_t number = same ? recent->number / 2 : find(cache, event);
    if (!number) return false;
    if (recent && !same) *recent = words_of(event, number);
    *meant = cache->entries[number - 1].meant;
    return true;
}

static void enter(struct sm_geocode_cache *cache, size_t number)
{
    size_t at = (size_t)cache->entries[number - 1].hash & (cache->size - 1);
    while (cache->slots[at])
        at = (at + 1) & (cache->size - 1);
    cache->slots[at] = number;
}

/* Empty, and more than there may be names: few of them then share a place. */
static bool make_recent(struct sm_geocode_cache *cache, size_t count)
{
    if (count > RECENT_MAX) count = RECENT_MAX;
    if (cache->recent_count >= count) return true;
    free(cache->recent);
    cache->recent = sm_alloc_zeroed(count, sizeof *cache->recent);
    cache->recent_count = cache->recent ? count : 0;
    return cache->recent != NULL;
}

static bool make_room(struct sm_geocode_cache *cache)
{
    if (!sm_grow(&cache->entries, &cache->capacity, cache->count + 1, sizeof *cache->entries))
        return false;
    if ((cache->count + 1) * 2 <= cache->size) return true;
    size_t size = cache->size ? cache->size * 2 : SLOTS_FIRST;
    if (size > SLOTS_FIRST && !make_recent(cache, size * RECENT_SPREAD)) return false;
    size_t *slots = sm_alloc_zeroed(size, sizeof *slots);
    if (!slots) return false;
    free(cache->slots);
    cache->slots = slots;
    cache->size = size;
    for (size_t i = 0; i < cache->count; i++)
        enter(cache, i + 1);
    return true;
}

bool sm_geocode_remember(struct sm_geocode_cache *cache, const struct sm_week_event *event,
                         const struct sm_meant *meant)
{
    if (meant->by_position && !meant->namesakes) return true;
    if (!make_room(cache)) return false;
    cache->entries[cache->count++] =
        (struct sm_geocode_entry){event, event->has_position, hash_words(event), *meant};
    enter(cache, cache->count);
    return true;
}

void sm_geocode_cache_finish(struct sm_geocode_cache *cache)
{
    free(cache->entries);
    free(cache->slots);
    free(cache->recent);
    *cache = (struct sm_geocode_cache){0};
}
