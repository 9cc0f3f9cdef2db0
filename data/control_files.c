/* SPDX-License-Identifier: Apache-2.0
 * Which snapshots there are.
 */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/folder.h"
#include "data/control_parts.h"

enum { FILES_MAX = 20000 };

static bool is_layer_name(const char *name)
{
    static const char *const extensions[] = {"geojson", "json", "shp"};
    struct sm_text extension = sm_path_extension(name);
    for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++)
        if (sm_text_is_nocase(extension, extensions[i])) return name[0] != '.';
    return false;
}

static bool add_file(struct sm_control_files *files, const char *path, sm_day day,
                     struct sm_error *err)
{
    const char *copy = sm_arena_copy(&files->arena, path, strlen(path));
    if (!copy || !sm_grow(&files->at, &files->capacity, files->count + 1, sizeof *files->at))
        return sm_fail_memory(err);
    files->at[files->count++] = (struct sm_control_file){copy, day};
    return true;
}

/* The name tells the date without opening the file; only then is it looked into. */
static bool date_of(const char *path, sm_day *day, struct sm_error *err)
{
    if (sm_control_find_date(sm_path_name(path), day)) return true;
    struct sm_layer *layer = sm_layer_open(path, NULL, NULL, err);
    bool ok = layer && sm_control_layer_date(layer, day, err);
    sm_layer_close(layer);
    return ok;
}

static bool add_from_folder(struct sm_control_files *files, const char *folder, const char *name,
                            struct sm_report *report, struct sm_error *err)
{
    char path[PATH_MAX];
    sm_day day;
    if (!is_layer_name(name)) return true;
    if (!sm_path_join(path, sizeof path, folder, name))
        return sm_fail(err, SM_E_INPUT, "%s: path too long", folder);
    if (files->count == FILES_MAX)
        return sm_fail(err, SM_E_INPUT, "%s: more than %d snapshots", folder, FILES_MAX);
    if (!date_of(path, &day, err)) return false;
    if (day != SM_NO_DAY) return add_file(files, path, day, err);
    sm_remark(report, SM_WARNING, "%s: neither its name nor its features tell a date; left out",
              path);
    return true;
}

static int by_day_and_name(const void *a, const void *b)
{
    const struct sm_control_file *p = a, *q = b;
    if (p->day != q->day) return p->day < q->day ? -1 : 1;
    return strcmp(p->path, q->path);
}

static bool read_folder(struct sm_control_files *files, const char *folder,
                        struct sm_report *report, struct sm_error *err)
{
    struct sm_folder entries = {.count = 0};
    bool ok = sm_folder_read(&entries, folder, err);
    for (size_t i = 0; i < entries.count && ok; i++)
        ok = add_from_folder(files, folder, entries.names[i], report, err);
    sm_folder_finish(&entries);
    if (!ok) return false;
    if (!files->count)
        return sm_fail(err, SM_E_INPUT,
                       "%s: no snapshot of control in it; put files like "
                       "control-2024-10-25.geojson there",
                       folder);
    qsort(files->at, files->count, sizeof *files->at, by_day_and_name);
    return true;
}

bool sm_control_files_find(struct sm_control_files *files, const char *path,
                           struct sm_report *report, struct sm_error *err)
{
    sm_day day;
    *files = (struct sm_control_files){0};
    if (sm_folder_exists(path)) return read_folder(files, path, report, err);
    if (!date_of(path, &day, err)) return false;
    if (day != SM_NO_DAY) return add_file(files, path, day, err);
    return sm_fail(err, SM_E_INPUT,
                   "%s: of which day is it? name it like control-2024-10-25.geojson, or give its "
                   "features a property \"date\"",
                   path);
}

void sm_control_files_finish(struct sm_control_files *files)
{
    free(files->at);
    sm_arena_finish(&files->arena);
    *files = (struct sm_control_files){0};
}
