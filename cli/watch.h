/* SPDX-License-Identifier: Apache-2.0
 * Files that may change. What counts is their time and size; inotify, where there is any, only
 * makes it quicker, since it sees nothing on network drives or after a folder was replaced.
 */
#ifndef SM_CLI_WATCH_H
#define SM_CLI_WATCH_H

#include <stdint.h>

#include "cli/inputs.h"

struct watched {
    const char *path;
    enum input_what what;
    uint64_t print; /* of names, times and sizes, as last seen */
};

struct watch {
    struct sm_arena arena;
    struct watched *at;
    size_t count, capacity;
    int inotify; /* or -1 */
};

void watch_init(struct watch *watch);
/* A path watched already stays as it is; one that is not there yet may come. */
bool watch_add(struct watch *watch, const char *path, enum input_what what, struct sm_error *err);
/* Wait until something is different from what was last seen, and has come to rest. False when a
 * signal asks us to stop. */
bool watch_wait(struct watch *watch);
void watch_finish(struct watch *watch);

#endif
