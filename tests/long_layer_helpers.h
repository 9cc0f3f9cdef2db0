/* SPDX-License-Identifier: Apache-2.0
 * Shapefiles that are read piece by piece, long.shp in a folder of their own; what a scan takes of
 * them.
 */
#ifndef SM_TESTS_LONG_LAYER_HELPERS_H
#define SM_TESTS_LONG_LAYER_HELPERS_H

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "tests/layer_helpers.h"
#include "tests/run.h"

static char folder[] = "/tmp/sitmap-long-XXXXXX";

static inline const char *path_of(const char *extension)
{
    static char paths[4][128];
    static int next;
    char *path = paths[next++ % 4];
    snprintf(path, sizeof paths[0], "%s/long.%s", folder, extension);
    return path;
}

static inline void write_file(const char *extension, const struct sm_buf *buf)
{
    struct sm_error err = {0};
    if (!buf->bytes) {
        remove(path_of(extension));
        return;
    }
    ck_assert_msg(sm_file_write(path_of(extension), buf->bytes, buf->count, &err), "%s",
                  err.message);
}

static inline void write_files(struct sm_layer_files *files)
{
    write_file("shp", &files->main);
    write_file("shx", &files->shx);
    write_file("dbf", &files->dbf);
    sm_layer_files_finish(files);
}

/* From the folder, piece by piece whatever its size. */
static inline struct sm_layer *open_long(struct sm_error *err)
{
    struct sm_layer_files none = {.is_long = true};
    return sm_layer_open_memory(path_of("shp"), &none, NULL, NULL, err);
}

struct taken {
    size_t shapes, vertices;
    double first_x;
};

static inline bool take(void *context, const struct sm_shape *shape, struct sm_error *err)
{
    struct taken *taken = context;
    (void)err;
    if (!taken->shapes) taken->first_x = shape->vertices[0].x;
    taken->shapes++;
    taken->vertices += shape->vertex_count;
    return true;
}

static inline struct taken scan(struct sm_layer *layer, struct sm_box box)
{
    struct taken taken = {0};
    struct sm_error err = {0};
    struct sm_layer_taker to = {take, &taken, NULL};
    ck_assert_msg(sm_layer_scan(layer, box, &to, &err), "%s", err.message);
    return taken;
}

/* In the folder, which goes away behind it. */
static inline int run_long_suite(Suite *(*make_suite)(void))
{
    if (!mkdtemp(folder)) return EXIT_FAILURE;
    int code = run_suite(make_suite());
    remove(path_of("shp"));
    remove(path_of("shx"));
    remove(path_of("dbf"));
    rmdir(folder);
    return code;
}

#endif
