/* SPDX-License-Identifier: Apache-2.0
 *
 * shapelib never opens a file here. Its hooks read the .shp that has been checked, and an index
 * that is built from the check, so that what it reads is what was looked at, whatever the .shx of
 * the layer says.
 */
#include "data/shapefile_lib.h"

#include <shapefil.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "data/layer_store.h"

/* Since 1.6 shapelib hands two of its hooks a context, and another a source that is const. */
#ifdef SHAPELIB_VERSION_MAJOR
#define HOOK_CONTEXT , void *context __attribute__((unused))
#define HOOK_SOURCE const void *
#else
#define HOOK_CONTEXT
#define HOOK_SOURCE void *
#endif

enum { SHX_ENTRY = 8 };

/* A file of shapelib's: a run of bytes and a place in it. */
struct cursor {
    const unsigned char *bytes;
    size_t n, at;
};

struct sm_shapelib {
    const struct sm_shp *shp;
    struct cursor shp_file, shx_file;
    unsigned char *shx; /* the index we make; freed once shapelib has read it */
    SHPHandle handle;
    struct sm_vertex *vertices;
    size_t vertex_capacity;
    size_t *part_starts;
    size_t part_capacity;
};

/* shapelib hands its hooks neither context nor caller, so both wait here during a call. */
static _Thread_local struct sm_shapelib *opening;
static _Thread_local char last_words[160];

static SAFile file_open(const char *name, const char *access HOOK_CONTEXT)
{
    (void)access;
    size_t n = strlen(name);
    bool is_index = n > 0 && (name[n - 1] == 'x' || name[n - 1] == 'X');
    return (SAFile)(void *)(is_index ? &opening->shx_file : &opening->shp_file);
}

static struct cursor *cursor_of(SAFile file)
{
    return (struct cursor *)(void *)file;
}

static SAOffset file_read(void *to, SAOffset size, SAOffset count, SAFile file)
{
    struct cursor *cursor = cursor_of(file);
    size_t fit = size ? (cursor->n - cursor->at) / size : 0;
    if (count > fit) count = fit;
    if (count) memcpy(to, cursor->bytes + cursor->at, size * count);
    cursor->at += size * count;
    return count;
}

static SAOffset file_write(HOOK_SOURCE from, SAOffset size, SAOffset count, SAFile file)
{
    (void)from, (void)size, (void)count, (void)file;
    return 0;
}

static SAOffset file_seek(SAFile file, SAOffset offset, int whence)
{
    struct cursor *cursor = cursor_of(file);
    size_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? cursor->at : cursor->n;
    if (offset > cursor->n - base) return 1;
    cursor->at = base + offset;
    return 0;
}

static SAOffset file_tell(SAFile file)
{
    return cursor_of(file)->at;
}

static int file_done(SAFile file)
{
    (void)file;
    return 0;
}

static int file_remove(const char *name HOOK_CONTEXT)
{
    (void)name;
    return -1;
}

static void keep_words(const char *message)
{
    snprintf(last_words, sizeof last_words, "%s", message);
}

static double no_number(const char *text)
{
    (void)text;
    return 0;
}

static const SAHooks hooks = {
    .FOpen = file_open,
    .FRead = file_read,
    .FWrite = file_write,
    .FSeek = file_seek,
    .FTell = file_tell,
    .FFlush = file_done,
    .FClose = file_done,
    .Remove = file_remove,
    .Error = keep_words,
    .Atof = no_number,
};

static void put_be32(unsigned char *to, uint32_t value)
{
    to[0] = (unsigned char)(value >> 24);
    to[1] = (unsigned char)(value >> 16);
    to[2] = (unsigned char)(value >> 8);
    to[3] = (unsigned char)value;
}

static bool make_index(struct sm_shapelib *lib, struct sm_error *err)
{
    const struct sm_shp *shp = lib->shp;
    const unsigned char *bytes = shp->bytes->held;
    size_t n = SM_SHP_HEADER + shp->count * SHX_ENTRY;
    struct sm_shp_cursor cursor;
    lib->shx = sm_alloc(n, 1);
    if (!lib->shx) return sm_fail_memory(err);
    memcpy(lib->shx, bytes, SM_SHP_HEADER);
    put_be32(lib->shx + 24, (uint32_t)(n / 2));
    sm_shp_cursor_init(&cursor, shp);
    for (size_t i = 0; i < shp->count; i++) {
        unsigned char *entry = lib->shx + SM_SHP_HEADER + i * SHX_ENTRY;
        struct sm_shp_record record;
        if (!sm_shp_next(&cursor, &record, err)) return false;
        put_be32(entry, (uint32_t)(record.at / 2));
        put_be32(entry + 4, (uint32_t)(record.size / 2));
    }
    lib->shp_file = (struct cursor){bytes, shp->bytes->n, 0};
    lib->shx_file = (struct cursor){lib->shx, n, 0};
    return true;
}

static bool open_handle(struct sm_shapelib *lib, struct sm_error *err)
{
    SAHooks copy = hooks;
    last_words[0] = '\0';
    opening = lib;
    lib->handle = SHPOpenLL("layer.shp", "rb", &copy);
    opening = NULL;
    free(lib->shx);
    lib->shx = NULL;
    lib->shx_file = (struct cursor){0};
    if (!lib->handle)
        return sm_fail(err, SM_E_INPUT, "%s: shapelib: %s", lib->shp->path, last_words);
    SHPSetFastModeReadObject(lib->handle, 1);
    return true;
}

struct sm_shapelib *sm_shapelib_open(const struct sm_shp *shp, struct sm_error *err)
{
    struct sm_shapelib *lib = sm_alloc_zeroed(1, sizeof *lib);
    if (!lib) {
        sm_fail_memory(err);
        return NULL;
    }
    lib->shp = shp;
    if (make_index(lib, err) && open_handle(lib, err)) return lib;
    sm_shapelib_close(lib);
    return NULL;
}

void sm_shapelib_close(struct sm_shapelib *lib)
{
    if (!lib) return;
    if (lib->handle) SHPClose(lib->handle);
    free(lib->shx);
    free(lib->vertices);
    free(lib->part_starts);
    free(lib);
}

static bool make_room(struct sm_shapelib *lib, size_t vertices, size_t parts)
{
    return sm_grow(&lib->vertices, &lib->vertex_capacity, vertices, sizeof *lib->vertices) &&
           sm_grow(&lib->part_starts, &lib->part_capacity, parts, sizeof *lib->part_starts);
}

/* Copy parts behind one another, each less its closing vertex. Points are one part. */
static void take_parts(struct sm_shapelib *lib, const SHPObject *object, struct sm_shape *shape)
{
    int parts = object->nParts > 0 ? object->nParts : 1;
    for (int i = 0; i < parts; i++) {
        int start = object->nParts > 0 ? object->panPartStart[i] : 0;
        int end = i + 1 < parts ? object->panPartStart[i + 1] : object->nVertices;
        size_t n = (size_t)(end - start);
        struct sm_vertex *to = lib->vertices + shape->vertex_count;
        for (size_t k = 0; k < n; k++)
            to[k] =
                (struct sm_vertex){object->padfX[start + (int)k], object->padfY[start + (int)k]};
        size_t kept = sm_part_keep(shape->kind, to, n);
        if (kept == 0) continue;
        lib->part_starts[shape->part_count++] = shape->vertex_count;
        shape->vertex_count += kept;
    }
}

static bool take(struct sm_shapelib *lib, const SHPObject *object, struct sm_shape *shape,
                 struct sm_error *err)
{
    size_t parts = object->nParts > 0 ? (size_t)object->nParts : 1;
    if (object->nVertices <= 0) return true;
    if (!make_room(lib, (size_t)object->nVertices, parts)) return sm_fail_memory(err);
    shape->kind = sm_shp_kind(lib->shp->type);
    take_parts(lib, object, shape);
    shape->vertices = lib->vertices;
    shape->part_starts = lib->part_starts;
    return true;
}

bool sm_shapelib_read(struct sm_shapelib *lib, size_t row, struct sm_shape *shape,
                      struct sm_error *err)
{
    *shape = (struct sm_shape){0};
    last_words[0] = '\0';
    SHPObject *object = SHPReadObject(lib->handle, (int)row);
    if (!object)
        return sm_fail(err, SM_E_INPUT, "%s: record %zu: shapelib: %s", lib->shp->path, row + 1,
                       last_words);
    bool ok = take(lib, object, shape, err);
    SHPDestroyObject(object);
    return ok;
}
