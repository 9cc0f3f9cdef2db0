/* SPDX-License-Identifier: Apache-2.0 */
#define _POSIX_C_SOURCE 200809L
#include "base/file.h"

#include <signal.h>
#include <stddef.h>

static volatile sig_atomic_t pending;

static void remember(int signal_number)
{
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
