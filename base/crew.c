/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE /* sched_getaffinity */
#include "base/crew.h"

#include <pthread.h>
#include <sched.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/memory.h"

enum { CORES_MAX = 1024 };

struct hand {
    sm_crew_work *work;
    void *worker;
    pthread_t thread;
};

int sm_core_count(void)
{
    cpu_set_t cores;
    if (sched_getaffinity(0, sizeof cores, &cores) == 0) return CPU_COUNT(&cores);
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count > 0 && count < CORES_MAX ? (int)count : 1;
}

static void *begin(void *closure)
{
    struct hand *hand = closure;
    hand->work(hand->worker);
    return NULL;
}

void sm_crew_run(sm_crew_work *work, void *workers, size_t worker_bytes, int count)
{
    int started = 0, wanted = count - 1;
    struct hand *hands = wanted > 0 ? sm_alloc((size_t)wanted, sizeof *hands) : NULL;
    for (; hands && started < wanted; started++) {
        struct hand *hand = &hands[started];
        hand->work = work;
        hand->worker = (char *)workers + worker_bytes * (size_t)(started + 1);
        if (pthread_create(&hand->thread, NULL, begin, hand) != 0) break;
    }
    work(workers);
    for (int i = 0; i < started; i++)
        pthread_join(hands[i].thread, NULL);
    free(hands);
}
