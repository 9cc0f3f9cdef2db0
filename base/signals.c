/* SPDX-License-Identifier: Apache-2.0 */
#define _POSIX_C_SOURCE 200809L
#include "base/file.h"

#include <signal.h>
#include <stddef.h>
#include <time.h>

static volatile sig_atomic_t pending, pending_since_s;

/* Whoever asks again after a while does not want to wait for the end of a crowded drawing: then the
 * signal does what it does to every program. Files appear whole, so nothing is torn. At once the
 * same signal may come twice, to us and to our group: timeout(1) sends both. */
static void remember(int signal_number)
{
    struct timespec now = {0};
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (!pending) {
        pending_since_s = (sig_atomic_t)now.tv_sec;
    } else if ((sig_atomic_t)now.tv_sec - pending_since_s > 1) {
        signal(signal_number, SIG_DFL);
        raise(signal_number);
    }
    pending = signal_number;
}

void sm_signals_init(void)
{
    struct sigaction stop = {.sa_handler = remember};
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    sigemptyset(&stop.sa_mask);
    sigemptyset(&ignore.sa_mask);
    sigaction(SIGINT, &stop, NULL);
    sigaction(SIGTERM, &stop, NULL);
    sigaction(SIGPIPE, &ignore, NULL);
    sigaction(SIGXFSZ, &ignore, NULL);
}

int sm_signal_pending(void)
{
    return pending;
}

bool sm_signal_check(struct sm_error *err)
{
    if (!pending) return true;
    return sm_fail(err, SM_E_INTERRUPTED, "interrupted; nothing was written");
}
