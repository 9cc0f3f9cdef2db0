/* SPDX-License-Identifier: Apache-2.0
 * Threads that share work among them, each taking what is next until nothing is left.
 */
#ifndef SM_BASE_CREW_H
#define SM_BASE_CREW_H

#include <stddef.h>

/* The cores that this process may use, which a cluster's scheduler may have limited; at least 1. */
int sm_core_count(void);

/* Call 'work' for each of 'count' workers, which lie one behind the other, 'worker_bytes' each: for
 * the first in this thread, for the others in threads of their own; returns when all are done. A
 * worker whose thread cannot be had is not called at all: 'work' must take from a common store, so
 * that the others do its share. At least one worker. */
typedef void sm_crew_work(void *worker);
void sm_crew_run(sm_crew_work *work, void *workers, size_t worker_bytes, int count);

#endif
