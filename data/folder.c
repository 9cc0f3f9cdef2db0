/* SPDX-License-Identifier: Apache-2.0 */
#define _XOPEN_SOURCE 700 /* realpath */
#include "data/folder.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"

static bool is_data_folder(const char *folder)
{
    char base[PATH_MAX];
    return sm_path_join(base, sizeof base, folder, "base") && sm_folder_exists(base);
}

static bool take(const char *folder, char *out, size_t size)
{
    if (!is_data_folder(folder) || strlen(folder) >= size) return false;
    strcpy(out, folder);
    return true;
}

/* Cut the last name off a path. */
static void go_up(char *path)
{
    char *slash = strrchr(path, '/');
    if (slash) *slash = '\0';
}

/* The folder of the running program, "" when the system does not tell. */
static void program_folder(char out[PATH_MAX])
{
    ssize_t n = readlink("/proc/self/exe", out, PATH_MAX - 1);
    out[n > 0 ? n : 0] = '\0';
    go_up(out);
}

/* Programs of a build tree, wherever it lies, use the data of its sources; an installed one must
 * not look into what it was once built from. */
static bool runs_from_build_tree(const char *program)
{
    char tree[PATH_MAX];
    if (!realpath(SITMAP_BUILD_TREE, tree)) return false;
    size_t n = strlen(tree);
    return strncmp(program, tree, n) == 0 && (program[n] == '/' || program[n] == '\0');
}

bool sm_build_tree_file(const char *name, char *out, size_t size)
{
    char program[PATH_MAX];
    program_folder(program);
    return runs_from_build_tree(program) &&
           sm_path_join(out, size, SITMAP_BUILD_TREE "/data", name) && sm_file_exists(out);
}

bool sm_is_build_table(const char *path)
{
    static const char tables[] = SITMAP_BUILD_DATA "/base/";
    return strncmp(path, tables, sizeof tables - 1) == 0;
}

static bool take_from_environment(const char *folder, char *out, size_t size, struct sm_error *err)
{
    if (take(folder, out, size)) return true;
    return sm_fail(err, SM_E_USAGE, "SITMAP_DATA=%s: is not a folder with base/ in it", folder);
}

bool sm_data_folder(char *out, size_t size, struct sm_error *err)
{
    const char *asked_for = getenv("SITMAP_DATA");
    if (asked_for && *asked_for) return take_from_environment(asked_for, out, size, err);

    char program[PATH_MAX], shared[PATH_MAX];
    program_folder(program);
    if (runs_from_build_tree(program) && take(SITMAP_BUILD_DATA, out, size)) return true;
    if (*program) {
        go_up(program);
        bool fits = sm_path_join(shared, sizeof shared, program, "share/sitmap");
        if (fits && take(shared, out, size)) return true;
    }
    if (take(SITMAP_INSTALL_DATA, out, size)) return true;
    return sm_fail(err, SM_E_INPUT,
                   "the data folder is missing; reinstall sitmap or set SITMAP_DATA");
}
