/* SPDX-License-Identifier: Apache-2.0
 * A thread reads, this one takes:
 *
 *     reading    1 ─▶ 2 ─▶ 3 ─▶ (waits) ─▶ 4 ─▶ …
 *     slots      1  2  1        2
 *     taking          1 ──────────▶ 2 ─────▶ 3 ─▶ …
 */
#include "data/layer_ahead.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { SLOTS = 2 };

/* A copy of a feature. */
struct slot {
    struct sm_shape shape;
    struct sm_vertex *vertices;
    size_t *part_starts;
    size_t vertex_capacity, part_capacity;
};

struct handover {
    sm_scan_features *scan;
    void *closure;
    struct sm_layer_taker to; /* the reader's: into slots */
    struct slot slots[SLOTS];
    bool ok; /* of the scan, once it is over, and why not */
    struct sm_error err;
    pthread_mutex_t lock; /* of all that follows */
    pthread_cond_t changed;
    size_t put, taken; /* features */
    bool is_over, stops;
};

static bool copy_into(struct slot *slot, const struct sm_shape *shape)
{
    if (!sm_grow(&slot->vertices, &slot->vertex_capacity, shape->vertex_count,
                 sizeof *slot->vertices) ||
        !sm_grow(&slot->part_starts, &slot->part_capacity, shape->part_count,
                 sizeof *slot->part_starts))
        return false;
    if (shape->vertex_count)
        memcpy(slot->vertices, shape->vertices, shape->vertex_count * sizeof *slot->vertices);
    if (shape->part_count)
        memcpy(slot->part_starts, shape->part_starts,
               shape->part_count * sizeof *slot->part_starts);
    slot->shape = *shape;
    slot->shape.vertices = slot->vertices;
    slot->shape.part_starts = slot->part_starts;
    return true;
}

/* In the reader's thread. False once nobody wants more. */
static bool await_room(struct handover *handover)
{
    pthread_mutex_lock(&handover->lock);
    while (handover->put - handover->taken == SLOTS && !handover->stops)
        pthread_cond_wait(&handover->changed, &handover->lock);
    bool goes_on = !handover->stops;
    pthread_mutex_unlock(&handover->lock);
    return goes_on;
}

static bool put(void *context, const struct sm_shape *shape, struct sm_error *err)
{
    struct handover *handover = context;
    if (!await_room(handover)) return false;
    if (!copy_into(&handover->slots[handover->put % SLOTS], shape)) return sm_fail_memory(err);
    pthread_mutex_lock(&handover->lock);
    handover->put++;
    pthread_cond_signal(&handover->changed);
    pthread_mutex_unlock(&handover->lock);
    return true;
}

static void *read_all(void *closure)
{
    struct handover *handover = closure;
    handover->ok = handover->scan(handover->closure, &handover->to, &handover->err);
    pthread_mutex_lock(&handover->lock);
    handover->is_over = true;
    pthread_cond_signal(&handover->changed);
    pthread_mutex_unlock(&handover->lock);
    return NULL;
}

/* In the taker's thread: the next feature; NULL behind the last. */
static const struct sm_shape *await_feature(struct handover *handover)
{
    pthread_mutex_lock(&handover->lock);
    while (handover->put == handover->taken && !handover->is_over)
        pthread_cond_wait(&handover->changed, &handover->lock);
    bool more = handover->put != handover->taken;
    pthread_mutex_unlock(&handover->lock);
    return more ? &handover->slots[handover->taken % SLOTS].shape : NULL;
}

static void let_go(struct handover *handover, bool goes_on)
{
    pthread_mutex_lock(&handover->lock);
    handover->taken += goes_on;
    handover->stops = !goes_on;
    pthread_cond_signal(&handover->changed);
    pthread_mutex_unlock(&handover->lock);
}

static bool take_all(struct handover *handover, const struct sm_layer_taker *to,
                     struct sm_error *err)
{
    const struct sm_shape *shape;
    bool ok = true;
    while (ok && (shape = await_feature(handover)) != NULL) {
        ok = to->take(to->context, shape, err);
        let_go(handover, ok);
    }
    return ok;
}

bool sm_scan_ahead(sm_scan_features *scan, void *closure, const struct sm_layer_taker *to,
                   struct sm_error *err)
{
    pthread_t thread;
    struct handover handover = {.scan = scan,
                                .closure = closure,
                                .lock = PTHREAD_MUTEX_INITIALIZER,
                                .changed = PTHREAD_COND_INITIALIZER};
    handover.to = (struct sm_layer_taker){put, &handover, to->thinning};
    if (pthread_create(&thread, NULL, read_all, &handover) != 0) return scan(closure, to, err);
    bool is_taken = take_all(&handover, to, err);
    pthread_join(thread, NULL);
    for (int i = 0; i < SLOTS; i++) {
        free(handover.slots[i].vertices);
        free(handover.slots[i].part_starts);
    }
    if (is_taken && !handover.ok && err) *err = handover.err;
    return is_taken && handover.ok;
}
