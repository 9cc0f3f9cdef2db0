/* SPDX-License-Identifier: Apache-2.0
 * Which themes there are.
 */
#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
#include "layers/theme.h"

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool is_theme(const char *file, size_t *length)
{
    size_t n = strlen(file);
    *length = n < 4 ? 0 : n - 4;
    return n > 4 && strcmp(file + n - 4, ".css") == 0;
}

static bool add(struct sm_theme_names *names, const char *file, size_t length, struct sm_error *err)
{
    if (!sm_grow(&names->at, &names->capacity, names->count + 1, sizeof *names->at))
        return sm_fail_memory(err);
    const char *name = sm_arena_copy(&names->arena, file, length);
    if (!name) return sm_fail_memory(err);
    names->at[names->count++] = name;
    return true;
}

bool sm_theme_list(const char *folder, struct sm_theme_names *names, struct sm_error *err)
{
    struct sm_folder files = {0};
    bool ok = sm_folder_read(&files, folder, err);
    for (size_t i = 0; i < files.count && ok; i++) {
        size_t length;
        if (is_theme(files.names[i], &length)) ok = add(names, files.names[i], length, err);
    }
    sm_folder_finish(&files);
    /* "news" comes before "news-dark", though "news.css" comes after "news-dark.css". */
    if (names->count > 0) qsort(names->at, names->count, sizeof *names->at, by_bytes);
    return ok;
}

void sm_theme_names_finish(struct sm_theme_names *names)
{
    free(names->at);
    sm_arena_finish(&names->arena);
    *names = (struct sm_theme_names){0};
}
