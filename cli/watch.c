/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE /* inotify_init1, st_mtim */
#include "cli/watch.h"

#include <limits.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/hash.h"

enum { LOOK_MS = 500, REST_MS = 80, REST_MAX = 40 };

void watch_init(struct watch *watch)
{
    *watch = (struct watch){.inotify = inotify_init1(IN_NONBLOCK | IN_CLOEXEC)};
}

void watch_finish(struct watch *watch)
{
    if (watch->inotify >= 0) close(watch->inotify);
    free(watch->at);
    sm_arena_finish(&watch->arena);
}

static uint64_t print_of_file(const char *folder, const char *name)
{
    char path[PATH_MAX];
    struct stat st;
    uint64_t print = sm_fnv_of(sm_text(name));
    if (!sm_path_join(path, sizeof path, folder, name) || stat(path, &st) != 0) return print;
    const int64_t facts[] = {(int64_t)st.st_mtim.tv_sec, (int64_t)st.st_mtim.tv_nsec,
                             (int64_t)st.st_size, (int64_t)st.st_ino};
    return sm_fnv_add_bytes(print, facts, sizeof facts);
}

static uint64_t print_of(const struct watched *watched)
{
    struct sm_arena arena = {0};
    struct input_files files;
    uint64_t print = 0;
    if (input_files_find(&files, watched->path, watched->what, &arena, NULL))
        for (size_t i = 0; i < files.count; i++)
            print = print * 31 + print_of_file(files.folder, files.names[i]);
    sm_arena_finish(&arena);
    return print;
}

static bool is_watched(const struct watch *watch, const char *path, enum input_what what)
{
    for (size_t i = 0; i < watch->count; i++)
        if (watch->at[i].what == what && strcmp(watch->at[i].path, path) == 0) return true;
    return false;
}

/* The folder of a file, or the folder itself. */
static void notify(const struct watch *watch, const char *path, enum input_what what)
{
    char folder[PATH_MAX];
    size_t n = strlen(path) - (what == INPUT_FOLDER ? 0 : sm_path_name(path).n);
    if (watch->inotify < 0 || n >= sizeof folder) return;
    memcpy(folder, n ? path : ".", n ? n : 1);
    folder[n ? n : 1] = '\0';
    inotify_add_watch(watch->inotify, folder, IN_CLOSE_WRITE | IN_MOVE | IN_DELETE | IN_ATTRIB);
}

bool watch_add(struct watch *watch, const char *path, enum input_what what, struct sm_error *err)
{
    if (is_watched(watch, path, what)) return true;
    struct watched watched = {.path = sm_arena_copy(&watch->arena, path, strlen(path)),
                              .what = what};
    if (!watched.path ||
        !sm_grow(&watch->at, &watch->capacity, watch->count + 1, sizeof *watch->at))
        return sm_fail_memory(err);
    watched.print = print_of(&watched);
    watch->at[watch->count++] = watched;
    notify(watch, path, what);
    return true;
}

/* Remembers what it sees. */
static bool has_changed(struct watch *watch)
{
    bool changed = false;
    for (size_t i = 0; i < watch->count; i++) {
        uint64_t print = print_of(&watch->at[i]);
        changed |= print != watch->at[i].print;
        watch->at[i].print = print;
    }
    return changed;
}

/* Until inotify reports anything, a signal comes or the time is over. */
static void doze(const struct watch *watch, int ms)
{
    char events[4096];
    struct pollfd inotify = {.fd = watch->inotify, .events = POLLIN};
    poll(&inotify, 1, ms);
    while (watch->inotify >= 0 && read(watch->inotify, events, sizeof events) > 0) {
    }
}

bool watch_wait(struct watch *watch)
{
    while (!sm_signal_pending() && !has_changed(watch))
        doze(watch, LOOK_MS);
    for (int i = 0; i < REST_MAX && !sm_signal_pending(); i++) {
        poll(NULL, 0, REST_MS);
        if (!has_changed(watch)) break;
    }
    return !sm_signal_pending();
}
