/* SPDX-License-Identifier: Apache-2.0 */
#include "data/geocode_memo.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"

enum { SLOTS_FIRST = 1024 };

struct sm_memo {
    pthread_mutex_t lock; /* of all that follows */
    struct sm_named *entries;
    size_t count, capacity;
    uint32_t *slots; /* numbers of entries from 1; 'size' is a power of two */
    size_t size;
    struct sm_arena arena;
};

struct sm_memo *sm_memo_new(void)
{
    struct sm_memo *memo = sm_alloc_zeroed(1, sizeof *memo);
    if (memo) pthread_mutex_init(&memo->lock, NULL); /* on Linux it cannot fail */
    return memo;
}

void sm_memo_free(struct sm_memo *memo)
{
    if (!memo) return;
    pthread_mutex_destroy(&memo->lock);
    free(memo->entries);
    free(memo->slots);
    sm_arena_finish(&memo->arena);
    free(memo);
}

static uint64_t add_hash(uint64_t hash, struct sm_text text)
{
    return sm_fnv_add(sm_fnv_add_bytes(hash, text.at, text.n), 0xFF);
}

static uint64_t hash_words(const struct sm_week_event *event)
{
    uint64_t hash = add_hash(SM_FNV_BEGIN, event->place);
    return sm_fnv_folded(add_hash(add_hash(hash, event->words->admin1), event->words->country));
}

/* The number of the entry with these words, from 1; 0 where there is none. */
static uint32_t number_of(const struct sm_memo *memo, const struct sm_week_event *event,
                          uint64_t hash)
{
    if (!memo->size) return 0;
    size_t at = (size_t)hash & (memo->size - 1);
    for (; memo->slots[at]; at = (at + 1) & (memo->size - 1)) {
        const struct sm_named *entry = &memo->entries[memo->slots[at] - 1];
        if (entry->hash == hash && sm_text_equal(entry->place, event->place) &&
            sm_text_equal(entry->admin1, event->words->admin1) &&
            sm_text_equal(entry->country, event->words->country))
            break;
    }
    return memo->slots[at];
}

bool sm_memo_find(struct sm_memo *memo, const struct sm_week_event *event, struct sm_named *named)
{
    uint64_t hash = hash_words(event);
    pthread_mutex_lock(&memo->lock);
    uint32_t number = number_of(memo, event, hash);
    if (number) *named = memo->entries[number - 1];
    pthread_mutex_unlock(&memo->lock);
    return number != 0;
}

static void enter(struct sm_memo *memo, uint32_t number)
{
    size_t at = (size_t)memo->entries[number - 1].hash & (memo->size - 1);
    while (memo->slots[at])
        at = (at + 1) & (memo->size - 1);
    memo->slots[at] = number;
}

static bool make_room(struct sm_memo *memo)
{
    if (memo->count >= UINT32_MAX / 4 ||
        !sm_grow(&memo->entries, &memo->capacity, memo->count + 1, sizeof *memo->entries))
        return false;
    if ((memo->count + 1) * 2 <= memo->size) return true;
    size_t size = memo->size ? memo->size * 2 : SLOTS_FIRST;
    uint32_t *slots = sm_alloc_zeroed(size, sizeof *slots);
    if (!slots) return false;
    free(memo->slots);
    memo->slots = slots;
    memo->size = size;
    for (size_t i = 0; i < memo->count; i++)
        enter(memo, (uint32_t)(i + 1));
    return true;
}

/* Another thread may have been quicker. */
static void keep(struct sm_memo *memo, const struct sm_week_event *event, struct sm_named *named)
{
    if (number_of(memo, event, named->hash) || !make_room(memo)) return;
    size_t count = named->namesake_count;
    struct sm_match *kept = count ? sm_arena_alloc(&memo->arena, count, sizeof *kept) : NULL;
    if (count && !kept) return;
    if (kept) memcpy(kept, named->namesakes, count * sizeof *kept);
    named->namesakes = kept;
    memo->entries[memo->count++] = *named;
    enter(memo, (uint32_t)memo->count);
}

void sm_memo_keep(struct sm_memo *memo, const struct sm_week_event *event,
                  const struct sm_named *named)
{
    struct sm_named entry = *named;
    entry.place = event->place;
    entry.admin1 = event->words->admin1;
    entry.country = event->words->country;
    entry.hash = hash_words(event);
    pthread_mutex_lock(&memo->lock);
    keep(memo, event, &entry);
    pthread_mutex_unlock(&memo->lock);
}
