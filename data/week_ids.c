/* SPDX-License-Identifier: Apache-2.0
 * The ids of a long table against each other, in threads: each looks through those whose hashes
 * are its share.
 */
#include <stdatomic.h>
#include <stdlib.h>

#include "base/crew.h"
#include "data/week_header.h"

enum { WORTH_THREADS = 50000, THREADS_MAX = 8, BATCH = 32 };

struct slot {
    uint32_t hash;
    uint32_t number; /* of the event, from 1 */
};

struct check {
    const struct sm_week *week;
    size_t size; /* slots of a share, a power of two */
    size_t share_count;
    uint64_t *hashes;     /* of each event's id; 0 for none */
    atomic_size_t hashed; /* events whose hashes a thread has begun */
    atomic_size_t taken;  /* shares that a thread has begun */
    atomic_bool doubt;    /* two are alike, or memory ran out */
};

/* Ids of a share, to be entered together: by the time that their slots are looked at, the memory
 * has been asked for them. */
struct batch {
    uint64_t hashes[BATCH];
    size_t events[BATCH];
    size_t count;
};

/* Any of its bits but the lowest, which says that there is one, will do for a slot, a share or for
 * telling ids apart. */
static uint64_t hash_of(struct sm_text id)
{
    uint64_t hash = sm_cell_hash(id);
    hash = (hash ^ hash >> 32) * 0x9E3779B97F4A7C15u;
    return (hash ^ hash >> 29) | 1;
}

static bool enter(const struct check *check, struct slot *slots, uint64_t hash, size_t event)
{
    const struct sm_week_event *events = check->week->events;
    const struct slot own = {(uint32_t)(hash >> 32), (uint32_t)(event + 1)};
    size_t at = (size_t)(hash >> 1) & (check->size - 1);
    for (; slots[at].number; at = (at + 1) & (check->size - 1))
        if (slots[at].hash == own.hash &&
            sm_text_equal(events[slots[at].number - 1].id, events[event].id))
            return false;
    slots[at] = own;
    return true;
}

static bool enter_batch(const struct check *check, struct slot *slots, struct batch *batch)
{
    bool ok = true;
    for (size_t i = 0; i < batch->count && ok; i++)
        ok = enter(check, slots, batch->hashes[i], batch->events[i]);
    batch->count = 0;
    return ok;
}

/* False where two ids of a share are alike, or there are more of them than it has room for. */
static bool look_through(const struct check *check, struct slot *slots, size_t share)
{
    const struct sm_week *week = check->week;
    struct batch batch = {.count = 0};
    size_t entered = 0;
    for (size_t i = 0; i < week->event_count; i++) {
        uint64_t hash = check->hashes[i];
        if (!hash || ((hash >> 48) * check->share_count) >> 16 != share) continue;
        if (++entered > check->size / 4 * 3) return false;
        SM_FETCH(&slots[(size_t)(hash >> 1) & (check->size - 1)]);
        batch.hashes[batch.count] = hash;
        batch.events[batch.count++] = i;
        if (batch.count == BATCH && !enter_batch(check, slots, &batch)) return false;
    }
    return enter_batch(check, slots, &batch);
}

static void hash_ids(void *worker)
{
    enum { BLOCK = 4096 };
    struct check *check = *(struct check **)worker;
    size_t count = check->week->event_count, at;
    while ((at = atomic_fetch_add(&check->hashed, BLOCK)) < count) {
        size_t end = count - at < BLOCK ? count : at + BLOCK;
        for (; at < end; at++) {
            struct sm_text id = check->week->events[at].id;
            sm_events_fetch(check->week->events, at, end);
            check->hashes[at] = id.n ? hash_of(id) : 0;
        }
    }
}

static void work(void *worker)
{
    struct check *check = *(struct check **)worker;
    size_t share;
    while ((share = atomic_fetch_add(&check->taken, 1)) < check->share_count) {
        struct slot *slots = sm_alloc_zeroed(check->size, sizeof *slots);
        if (!slots || !look_through(check, slots, share)) atomic_store(&check->doubt, true);
        free(slots);
    }
}

bool sm_week_ids_differ(const struct sm_week *week, int thread_max)
{
    int count = thread_max > 0 ? thread_max : sm_core_count();
    count = count < THREADS_MAX ? count : THREADS_MAX;
    bool is_worth = count > 1 && week->event_count >= WORTH_THREADS;
    if (!is_worth || week->event_count >= UINT32_MAX) return false;
    struct check check = {.week = week, .size = 16, .share_count = (size_t)count};
    while (check.size < week->event_count * 2 / check.share_count)
        check.size *= 2;
    struct check *workers[THREADS_MAX];
    for (int i = 0; i < count; i++)
        workers[i] = &check;
    check.hashes = sm_alloc(week->event_count, sizeof *check.hashes);
    if (!check.hashes) return false;
    sm_crew_run(hash_ids, workers, sizeof *workers, count);
    sm_crew_run(work, workers, sizeof *workers, count);
    free(check.hashes);
    return !atomic_load(&check.doubt);
}
