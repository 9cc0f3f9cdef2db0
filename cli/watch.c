/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE /* inotify_init1, st_mtim */
#include "cli/watch.h"

#include <dirent.h>
#include <limits.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

enum { LOOK_MS = 500, REST_MS = 80, REST_MAX = 40, ENTRY_MAX = 4096 };

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

/* [FNV] */
static uint64_t add_bytes(uint64_t print, const void *bytes, size_t n)
{
    const unsigned char *at = bytes;
    for (size_t i = 0; i < n; i++)
        print = (print ^ at[i]) * 1099511628211u;
    return print;
}

static uint64_t print_of_file(const char *folder, const char *name)
{
    char path[PATH_MAX];
    struct stat st;
    uint64_t print = add_bytes(14695981039346656037u, name, strlen(name));
    if (!sm_path_join(path, sizeof path, folder, name) || stat(path, &st) != 0) return print;
    const int64_t facts[] = {(int64_t)st.st_mtim.tv_sec, (int64_t)st.st_mtim.tv_nsec,
                             (int64_t)st.st_size, (int64_t)st.st_ino};
    return add_bytes(print, facts, sizeof facts);
}

/* What editors leave lying about while one types is no input. */
static bool is_scratch(const char *name)
{
    size_t n = strlen(name);
    return name[0] == '.' || name[0] == '#' || name[n - 1] == '~';
}

static bool has_stem(const char *name, const char *of)
{
    size_t n = strlen(of) - sm_path_extension(of).n;
    return strncmp(name, of, n) == 0;
}

/* A sum, for which the order of the entries is nothing. */
static uint64_t print_of(const struct watched *watched)
{
    uint64_t print = 0;
    struct dirent *entry;
    if (watched->what == WATCH_FILE) return print_of_file(watched->folder, watched->name);
    DIR *folder = opendir(watched->folder);
    if (!folder) return print;
    for (int i = 0; i < ENTRY_MAX && (entry = readdir(folder)); i++) {
        if (is_scratch(entry->d_name)) continue;
        if (watched->what == WATCH_STEM && !has_stem(entry->d_name, watched->name)) continue;
        print += print_of_file(watched->folder, entry->d_name);
    }
    closedir(folder);
    return print;
}

static bool is_watched(const struct watch *watch, const struct watched *asked)
{
    for (size_t i = 0; i < watch->count; i++) {
        const struct watched *known = &watch->at[i];
        if (known->what == asked->what && strcmp(known->folder, asked->folder) == 0 &&
            strcmp(known->name, asked->name) == 0)
            return true;
    }
    return false;
}

bool watch_add(struct watch *watch, const char *path, enum watch_what what, struct sm_error *err)
{
    struct sm_text name = what == WATCH_FOLDER ? sm_text("") : sm_path_name(path);
    size_t folder_n = strlen(path) - name.n;
    struct watched watched = {
        .folder = folder_n ? sm_arena_copy(&watch->arena, path, folder_n) : ".",
        .name = sm_arena_copy(&watch->arena, name.at, name.n),
        .what = what,
    };
    if (!watched.folder || !watched.name ||
        !sm_grow(&watch->at, &watch->capacity, watch->count + 1, sizeof *watch->at))
        return sm_fail_memory(err);
    if (is_watched(watch, &watched)) return true;
    watched.print = print_of(&watched);
    watch->at[watch->count++] = watched;
    if (watch->inotify >= 0)
        inotify_add_watch(watch->inotify, watched.folder,
                          IN_CLOSE_WRITE | IN_MOVE | IN_DELETE | IN_ATTRIB);
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
