/* SPDX-License-Identifier: Apache-2.0 */
#include "base/folder.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool add(struct sm_folder *folder, const char *name, struct sm_error *err)
{
    if (!sm_grow(&folder->names, &folder->capacity, folder->count + 1, sizeof *folder->names))
        return sm_fail_memory(err);
    const char *kept = sm_arena_copy(&folder->arena, name, strlen(name));
    if (!kept) return sm_fail_memory(err);
    folder->names[folder->count++] = kept;
    return true;
}

bool sm_folder_read(struct sm_folder *folder, const char *path, struct sm_error *err)
{
    char whole[PATH_MAX];
    DIR *dir = opendir(path);
    if (!dir) return sm_fail(err, SM_E_INPUT, "%s: %s", path, strerror(errno));
    bool ok = true;
    struct dirent *entry;
    while (ok && (entry = readdir(dir))) {
        if (entry->d_name[0] == '.' || !sm_path_join(whole, sizeof whole, path, entry->d_name))
            continue;
        if (sm_file_exists(whole)) ok = add(folder, entry->d_name, err);
    }
    closedir(dir);
    if (folder->count) qsort(folder->names, folder->count, sizeof *folder->names, by_bytes);
    return ok;
}

void sm_folder_finish(struct sm_folder *folder)
{
    free(folder->names);
    sm_arena_finish(&folder->arena);
    *folder = (struct sm_folder){.count = 0};
}
