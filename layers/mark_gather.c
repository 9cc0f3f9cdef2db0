/* SPDX-License-Identifier: Apache-2.0
 * The events of a place gathered in one mark: the first mark near enough, in the events' order. Of
 * a crowd most events come to marks that are there already. So they are taken by the batch:
 *
 *     which of the marks that are there is each event's?        threads, as they only look
 *     of the others, one after the other: which, or a new one?  one thread
 *     what each mark keeps of its events                        one of the threads that look up
 *                                                               the next batch
 *
 * A mark that is there comes before all that the batch will add, so that it is the first near
 * enough whatever else the batch holds: the marks are those of one thread.
 */
#include <math.h>
#include <stdatomic.h>

#include "base/crew.h"
#include "layers/mark_index.h"

/* A batch is as large as a part of what went before it: few of its events make marks that others of
 * it would look for in vain. Less is no work for threads. */
enum { BATCH_MIN = 4096, BATCH_PART = 4, BLOCK = 1024, THREADS_MAX = 8 };

struct gathering {
    struct sm_map *map;
    struct sm_mark_index index;
    uint32_t *found; /* for each event, in the events' order, its mark, from 1; 0: not found yet */
    size_t badges;
    int threads;
    size_t from, to;        /* the batch */
    atomic_size_t taken;    /* of it, by threads */
    size_t kept;            /* events whose marks keep them */
    atomic_flag is_keeping; /* a thread keeps those before the batch */
};

/* Events that are looked for together, so that memory has time to fetch what each needs. */
struct handful {
    size_t places[SM_MARKS_FETCHED]; /* in the events' order */
    struct sm_mark marks[SM_MARKS_FETCHED];
    size_t count;
};

static const struct sm_week_event *event_at(const struct gathering *g, size_t place)
{
    return &g->map->week->events[g->map->order[place]];
}

/* ---- what each mark keeps: nothing that a mark is found by */

/* Of a place the first events are remembered, all are counted. */
static void keep_events(struct gathering *g, size_t to)
{
    enum { AHEAD = 16 };
    struct sm_map *map = g->map;
    for (size_t i = g->kept; i < to; i++) {
        struct sm_mark *mark = &map->marks[g->found[i] - 1];
        if (i + AHEAD < to) SM_FETCH(&g->index.counts[g->found[i + AHEAD] - 1]);
        sm_map_fetch_event(map, i);
        if (g->index.counts[g->found[i] - 1]++ < SM_MARK_EVENTS_MAX)
            sm_mark_show(map, mark, map->order[i]);
        map->mark_of[map->order[i]] = mark;
    }
    g->kept = to;
}

/* ---- which of the marks that are there */

static void look_up(const struct gathering *g, struct handful *some)
{
    struct sm_mark_look looks[SM_MARKS_FETCHED];
    sm_mark_index_fetch(&g->index, some->marks, looks, some->count);
    for (size_t k = 0; k < some->count; k++) {
        size_t found = sm_mark_index_find(&g->index, g->map, &some->marks[k], &looks[k]);
        g->found[some->places[k]] = found < g->map->mark_count ? (uint32_t)found + 1 : 0;
    }
    some->count = 0;
}

static void look_up_block(const struct gathering *g, size_t from, size_t to)
{
    struct handful some;
    some.count = 0;
    for (size_t i = from; i < to; i++) {
        const struct sm_week_event *event = event_at(g, i);
        sm_map_fetch_event(g->map, i);
        g->found[i] = 0;
        if (!sm_mark_is_plain(event)) continue;
        sm_mark_of_event(g->map, event, &some.marks[some.count]);
        some.places[some.count++] = i;
        if (some.count == SM_MARKS_FETCHED) look_up(g, &some);
    }
    look_up(g, &some);
}

static void work(void *worker)
{
    struct gathering *g = *(struct gathering **)worker;
    size_t at;
    if (!atomic_flag_test_and_set(&g->is_keeping)) keep_events(g, g->from);
    while ((at = atomic_fetch_add(&g->taken, BLOCK)) < g->to)
        look_up_block(g, at, g->to - at < BLOCK ? g->to : at + BLOCK);
}

static void look_up_batch(struct gathering *g)
{
    struct gathering *workers[THREADS_MAX];
    for (int i = 0; i < g->threads; i++)
        workers[i] = g;
    atomic_store(&g->taken, g->from);
    atomic_flag_clear(&g->is_keeping);
    sm_crew_run(work, workers, sizeof *workers, g->threads);
}

/* ---- which, or a new one */

static void enter(struct gathering *g, struct handful *some)
{
    struct sm_map *map = g->map;
    struct sm_mark_look looks[SM_MARKS_FETCHED];
    sm_mark_index_fetch(&g->index, some->marks, looks, some->count);
    for (size_t k = 0; k < some->count; k++) {
        size_t found = sm_mark_index_find(&g->index, map, &some->marks[k], &looks[k]);
        if (found == map->mark_count) {
            map->marks[map->mark_count++] = some->marks[k];
            sm_mark_index_add(&g->index, &some->marks[k], &looks[k], found);
        }
        g->found[some->places[k]] = (uint32_t)found + 1;
    }
    some->count = 0;
}

/* A strip of more badges would push the map off the page. */
static void bound_strip(struct sm_mark *mark, size_t *badges)
{
    if (mark->kind != SM_MARK_STRIP || (*badges)++ < SM_STRIP_MAX) return;
    mark->kind = SM_MARK_LISTED;
    mark->is_surplus = true;
    mark->at_deg = (struct sm_vertex){(double)NAN, (double)NAN};
}

static bool enter_batch(struct gathering *g)
{
    struct handful some;
    some.count = 0;
    for (size_t i = g->from; i < g->to; i++) {
        struct sm_mark *mark = &some.marks[some.count];
        if (g->found[i]) continue;
        if (!sm_mark_of_event(g->map, event_at(g, i), mark)) return false;
        bound_strip(mark, &g->badges);
        some.places[some.count++] = i;
        if (some.count == SM_MARKS_FETCHED) enter(g, &some);
    }
    enter(g, &some);
    return true;
}

static bool gather_batch(struct gathering *g)
{
    if (g->threads > 1 && g->from) look_up_batch(g);
    if (!enter_batch(g)) return false;
    if (g->threads == 1) keep_events(g, g->to);
    return true;
}

static bool begin(struct gathering *g, size_t count)
{
    int asked = g->map->options->thread_max;
    g->threads = asked > 0 ? asked : sm_core_count();
    if (g->threads > THREADS_MAX) g->threads = THREADS_MAX;
    g->found = sm_arena_alloc_zeroed(g->map->arena, count, sizeof *g->found);
    if (!g->found) return sm_fail_memory(g->map->err);
    return sm_mark_index_begin(&g->index, g->map);
}

bool sm_gather_marks(struct sm_map *map)
{
    struct gathering g = {.map = map};
    size_t count = map->week->event_count;
    if (!begin(&g, count)) return false;
    for (; g.from < count; g.from = g.to) {
        size_t wanted = g.from / BATCH_PART < BATCH_MIN ? BATCH_MIN : g.from / BATCH_PART;
        g.to = count - g.from < wanted ? count : g.from + wanted;
        if (!gather_batch(&g)) return false;
    }
    keep_events(&g, count);
    for (size_t i = 0; i < map->mark_count; i++)
        map->marks[i].count = g.index.counts[i];
    if (g.badges > SM_STRIP_MAX)
        sm_remark(map->report, SM_NOTE,
                  "%.*s: %zu events of whole countries; %d of them stand beside the map, the rest "
                  "in the list",
                  SM_TEXT_ARG(map->week->path), g.badges, SM_STRIP_MAX);
    return true;
}
