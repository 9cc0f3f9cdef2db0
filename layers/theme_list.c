/* SPDX-License-Identifier: Apache-2.0
 * Which themes there are.
 */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "layers/theme.h"

static int compare(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool is_theme(const char *file, size_t *length)
{
    size_t n = strlen(file);
    *length = n < 4 ? 0 : n - 4;
    return n > 4 && file[0] != '.' && strcmp(file + n - 4, ".css") == 0;
}

void sm_theme_list(const char *folder, struct sm_theme_names *names)
{
    DIR *dir = opendir(folder);
    if (!dir) return;
    for (struct dirent *entry; (entry = readdir(dir)) && names->count < SM_THEME_NAMES_MAX;) {
        size_t n;
        if (!is_theme(entry->d_name, &n)) continue;
        char *name = sm_arena_copy(&names->arena, entry->d_name, n);
        if (name) names->at[names->count++] = name;
    }
    closedir(dir);
    qsort(names->at, names->count, sizeof *names->at, compare);
}

void sm_theme_names_finish(struct sm_theme_names *names)
{
    sm_arena_finish(&names->arena);
    *names = (struct sm_theme_names){0};
}
