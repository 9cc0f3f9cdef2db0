/* SPDX-License-Identifier: Apache-2.0
 * A folder of its own for each test, made before it and taken away with all that is in it behind
 * it.
 */
#ifndef SM_TESTS_FOLDER_HELPERS_H
#define SM_TESTS_FOLDER_HELPERS_H

#include <check.h>
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

static char folder[64];

static inline void make_folder(void)
{
    strcpy(folder, "/tmp/sitmap-test-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
}

/* The path of a name in the folder, until the next call. */
static inline const char *in_folder(const char *name)
{
    static char path[256];
    ck_assert(sm_path_join(path, sizeof path, folder, name));
    return path;
}

static inline void put_in_folder(const char *name, const void *bytes, size_t n)
{
    struct sm_error err = {0};
    ck_assert_msg(sm_file_write(in_folder(name), bytes, n, &err), "%s", err.message);
}

/* A symbolic link is taken away, never what it leads to. */
static inline void remove_tree(const char *path)
{
    char inner[512];
    DIR *dir = unlink(path) == 0 ? NULL : opendir(path);
    if (!dir) return;
    for (struct dirent *entry; (entry = readdir(dir));)
        if (strcmp(entry->d_name, ".") && strcmp(entry->d_name, "..") &&
            sm_path_join(inner, sizeof inner, path, entry->d_name))
            remove_tree(inner);
    closedir(dir);
    rmdir(path);
}

static inline void remove_folder(void)
{
    chmod(folder, 0700);
    remove_tree(folder);
}

#endif
