/* SPDX-License-Identifier: Apache-2.0
 * Inside of a layer: its files in memory, and what a format does for it. Private to the readers,
 * and to tests and fuzzers that open layers without a file system.
 */
#ifndef SM_DATA_LAYER_SOURCE_H
#define SM_DATA_LAYER_SOURCE_H

#include "base/memory.h"
#include "data/layer.h"

/* The files of one layer. 'bytes' is NULL for a file that is not there. */
struct sm_layer_files {
    struct sm_buf main; /* the .shp, or the GeoJSON */
    struct sm_buf shx, dbf, prj, cpg, credit;
    /* The .shp or .dbf is too long to be held: it, and the .shx, are read from 'path' piece by
     * piece. With 'main' in memory, as tests have it, all are read from there in that way. */
    bool is_long;
};

/* Read 'path' and what lies beside it under the same name. */
bool sm_layer_files_read(const char *path, struct sm_layer_files *files, struct sm_error *err);
void sm_layer_files_finish(struct sm_layer_files *files);

/* sm_layer_open on files that are in memory already; 'path' says the format and stands in
 * messages. 'files' is taken over and left empty, also on failure. */
struct sm_layer *sm_layer_open_memory(const char *path, struct sm_layer_files *files,
                                      const struct sm_layer_options *options,
                                      struct sm_report *report, struct sm_error *err);

/* What differs between formats. 'row' and 'field' are in range, and the box of 'row' is not
 * empty, when these are called. */
struct sm_layer_format {
    /* Of a layer without 'boxes_deg'; all the world where it cannot be read, for 'read' to tell. */
    struct sm_box (*box)(const struct sm_layer *layer, size_t row);
    /* NULL: row by row. */
    bool (*scan)(struct sm_layer *layer, struct sm_box extent_deg, const struct sm_layer_taker *to,
                 struct sm_error *err);
    bool (*read)(struct sm_layer *layer, size_t row, struct sm_shape *shape, struct sm_error *err);
    struct sm_text (*text)(const struct sm_layer *layer, size_t row, size_t field);
    void (*close)(struct sm_layer *layer);
    /* A source for a twin, with its own means to read rows, and closing that; NULL where reading
     * changes nothing, so that both can use the one source. */
    void *(*twin)(const struct sm_layer *layer, struct sm_error *err);
    void (*close_twin)(void *source);
};

struct sm_layer {
    struct sm_arena arena; /* path, credit, names, and what the format puts there */
    const char *path, *credit;
    const struct sm_layer_format *format;
    void *source; /* the format's own */
    enum sm_shape_kind kind;
    size_t count;
    struct sm_box *boxes_deg; /* one for each feature; owned; NULL for long files */
    const char **field_names; /* owned by the format or in the arena */
    size_t field_count;
    bool is_twin; /* then nothing but the source is its own, and that only with format->twin */
};

/* What a format needs while it opens a layer. */
struct sm_layer_opening {
    struct sm_layer *layer;
    struct sm_layer_files *files; /* take over what you keep */
    const struct sm_layer_options *options;
    struct sm_report *report;
    struct sm_error *err;
};

/* 'path' with its extension exchanged, in capitals where the old one is. NULL without memory. */
char *sm_layer_sibling(struct sm_arena *arena, const char *path, const char *extension);

#endif
