/* SPDX-License-Identifier: Apache-2.0
 * The places of a long table's events in several threads, each with a memory of names of its own.
 * They do what can be done without a word: all that is to be told is told by one thread, in the
 * order of the table.
 */
#include <stdatomic.h>
#include <stdlib.h>

#include "base/crew.h"
#include "data/geocode_check.h"

enum { BLOCK_EVENTS = 2048, THREADS_MAX = 8 };

struct share {
    struct sm_week *week;
    bool *done;
    atomic_size_t taken; /* events that a thread has begun */
};

struct hand {
    struct share *share;
    struct sm_geocoder coder;
    struct sm_report report;
    struct sm_error err;
};

/* Was anything said, or could another first event of the name have made a difference? */
static bool is_quiet(const struct hand *hand)
{
    return !hand->report.count && !hand->report.failed && !hand->coder.mismatches &&
           !hand->coder.is_new_choice;
}

static bool find_quietly(struct hand *hand, struct sm_week_event *event)
{
    /* All of an event that finding its place changes. */
    enum sm_precision precision = event->precision;
    struct sm_vertex at_deg = event->at_deg;
    hand->coder.is_new_choice = false;
    if (sm_geocode_in_week(&hand->coder, event) && is_quiet(hand)) return true;
    event->precision = precision;
    event->at_deg = at_deg;
    event->on_place = NULL;
    event->on_region = NULL;
    hand->err = (struct sm_error){0};
    hand->coder.mismatches = 0;
    sm_report_finish(&hand->report);
    return false;
}

static void work(void *worker)
{
    struct hand *hand = worker;
    struct share *share = hand->share;
    size_t count = share->week->event_count, at;
    while ((at = atomic_fetch_add(&share->taken, BLOCK_EVENTS)) < count) {
        size_t end = count - at < BLOCK_EVENTS ? count : at + BLOCK_EVENTS;
        for (; at < end; at++) {
            sm_events_fetch(share->week->events, at, end);
            share->done[at] = find_quietly(hand, &share->week->events[at]);
        }
    }
}

void sm_geocode_quietly(const struct sm_geocoder *coder, int thread_max, bool *done)
{
    int count = thread_max > 0 ? thread_max : sm_core_count();
    count = count < THREADS_MAX ? count : THREADS_MAX;
    struct share share = {.week = coder->week, .done = done};
    struct hand *hands = count > 1 ? sm_alloc_zeroed((size_t)count, sizeof *hands) : NULL;
    if (!hands) return;
    for (int i = 0; i < count; i++) {
        hands[i].share = &share;
        hands[i].coder = *coder;
        hands[i].coder.report = &hands[i].report;
        hands[i].coder.is_quiet = true;
        hands[i].coder.err = &hands[i].err;
    }
    sm_crew_run(work, hands, sizeof *hands, count);
    for (int i = 0; i < count; i++) {
        sm_geocode_cache_finish(&hands[i].coder.cache);
        sm_arena_finish(&hands[i].coder.arena);
        sm_report_finish(&hands[i].report);
    }
    free(hands);
}
