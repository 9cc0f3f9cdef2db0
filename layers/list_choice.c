/* SPDX-License-Identifier: Apache-2.0 */
#include "layers/listed.h"
#include "layers/map.h"

#include <stdlib.h>

/* How much the reader needs an event's entry, the neediest first. */
enum need { NUMBERED, UNSAID, LABELLED, SAID, NEED_COUNT };

static enum need need_of(const struct sm_mark *mark, bool is_crowd)
{
    if (mark->number > 0) return NUMBERED;
    if (is_crowd) return LABELLED;
    if (mark->kind == SM_MARK_LISTED || mark->kind == SM_MARK_POINTER) return UNSAID;
    return mark->kind == SM_MARK_STRIP ? SAID : LABELLED;
}

static int by_row(const void *a, const void *b)
{
    size_t x = *(const size_t *)a, y = *(const size_t *)b;
    return (x > y) - (x < y);
}

/* Is nothing as needy as this? Of a crowd that need not be asked of every event. */
static bool has_none(const struct sm_map *map, enum need need, bool is_crowd)
{
    if (need == NUMBERED) return map->label_count == 0;
    return is_crowd && need != LABELLED;
}

static void take(const struct sm_map *map, enum need need, bool is_crowd, size_t most,
                 struct sm_listed *listed)
{
    for (size_t i = 0; i < map->week->event_count && listed->count < most; i++) {
        size_t event = map->order[i];
        if (map->is_own[event] && need_of(map->mark_of[event], is_crowd) == need)
            listed->events[listed->count++] = event;
    }
}

bool sm_choose_listed(struct sm_map *map, size_t most, struct sm_listed *listed)
{
    size_t own = 0, n = map->week->event_count;
    for (size_t i = 0; i < n; i++)
        own += map->is_own[i];
    bool is_crowd = own > SM_EVENTS_LISTED_MAX;
    size_t all = is_crowd ? SM_CROWD_LISTED : own;
    if (most > all) most = all;
    *listed = (struct sm_listed){.events = sm_arena_alloc(map->arena, most, sizeof(size_t))};
    if (!listed->events) return sm_fail_memory(map->err);
    for (int need = 0; need < NEED_COUNT; need++)
        if (!has_none(map, (enum need)need, is_crowd))
            take(map, (enum need)need, is_crowd, most, listed);
    qsort(listed->events, listed->count, sizeof *listed->events, by_row);
    listed->left_out = own - listed->count;
    return true;
}
