/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "base/file.h"
#include "data/layer_source.h"

enum {
    HELD_MAX = 16000000,    /* of a .shp or .dbf; longer ones are read piece by piece */
    GEOJSON_MAX = 64000000, /* a parsed document takes ten times its file and more */
    SMALL_MAX = 65536,
};

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

char *sm_layer_sibling(struct sm_arena *arena, const char *path, const char *extension)
{
    struct sm_text old = sm_path_extension(path);
    size_t stem = (size_t)(old.at - path);
    char *sibling = sm_arena_alloc(arena, stem + strlen(extension) + 1, 1);
    if (!sibling) return NULL;
    memcpy(sibling, path, stem);
    strcpy(sibling + stem, extension);
    if (old.n && is_capital(old.at[0]))
        for (char *c = sibling + stem; *c; c++)
            *c = *c >= 'a' && *c <= 'z' ? (char)(*c - ('a' - 'A')) : *c;
    return sibling;
}

/* Read one file beside 'path' into 'out'; there may be none. */
static bool read_beside(const char *path, const char *extension, size_t size_max,
                        struct sm_buf *out, struct sm_error *err)
{
    struct sm_arena arena = {0};
    char *sibling = sm_layer_sibling(&arena, path, extension);
    bool ok = sibling || sm_fail_memory(err);
    if (ok && sm_file_exists(sibling)) ok = sm_file_read(sibling, size_max, out, err);
    sm_arena_finish(&arena);
    return ok;
}

/* Is one of the files too long to be held? */
static bool find_long(const char *path, bool *is_long, struct sm_error *err)
{
    static const char *const extensions[] = {"shp", "shx", "dbf"};
    struct sm_arena arena = {0};
    bool ok = true;
    for (size_t i = 0; ok && i < sizeof extensions / sizeof *extensions; i++) {
        const char *name = sm_layer_sibling(&arena, path, extensions[i]);
        ok = name || sm_fail_memory(err);
        *is_long = *is_long || (ok && sm_file_bytes(name) > HELD_MAX);
    }
    sm_arena_finish(&arena);
    return ok;
}

static bool read_all(const char *path, struct sm_layer_files *files, struct sm_error *err)
{
    if (!sm_text_is_nocase(sm_path_extension(path), "shp"))
        return sm_file_read(path, GEOJSON_MAX, &files->main, err) &&
               read_beside(path, "credit", SMALL_MAX, &files->credit, err);
    if (!find_long(path, &files->is_long, err)) return false;
    bool held = files->is_long || (sm_file_read(path, HELD_MAX, &files->main, err) &&
                                   read_beside(path, "shx", HELD_MAX, &files->shx, err) &&
                                   read_beside(path, "dbf", HELD_MAX, &files->dbf, err));
    return held && read_beside(path, "prj", SMALL_MAX, &files->prj, err) &&
           read_beside(path, "cpg", SMALL_MAX, &files->cpg, err) &&
           read_beside(path, "credit", SMALL_MAX, &files->credit, err);
}

bool sm_layer_files_read(const char *path, struct sm_layer_files *files, struct sm_error *err)
{
    if (read_all(path, files, err)) return true;
    sm_layer_files_finish(files);
    return false;
}

void sm_layer_files_finish(struct sm_layer_files *files)
{
    sm_buf_finish(&files->main);
    sm_buf_finish(&files->shx);
    sm_buf_finish(&files->dbf);
    sm_buf_finish(&files->prj);
    sm_buf_finish(&files->cpg);
    sm_buf_finish(&files->credit);
}
