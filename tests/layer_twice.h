/* SPDX-License-Identifier: Apache-2.0
 * A shapefile opened in both ways, held in memory and piece by piece, must be the same layer, or be
 * refused with the same line: one reader takes vertices by shapelib, the other by itself.
 */
#ifndef SM_TESTS_LAYER_TWICE_H
#define SM_TESTS_LAYER_TWICE_H

#include <string.h>

#include "data/layer_source.h"

static inline struct sm_buf copy_buf(const struct sm_buf *buf)
{
    struct sm_buf copy = {0};
    if (!buf->bytes) return copy;
    sm_buf_str(&copy, " "); /* an empty file is there, too */
    sm_buf_add(&copy, buf->bytes, buf->count);
    if (!copy.failed) memmove(copy.bytes, copy.bytes + 1, buf->count + 1);
    copy.count = buf->count;
    return copy;
}

static inline struct sm_layer_files copy_files(const struct sm_layer_files *files)
{
    return (struct sm_layer_files){
        .main = copy_buf(&files->main),
        .shx = copy_buf(&files->shx),
        .dbf = copy_buf(&files->dbf),
        .prj = copy_buf(&files->prj),
        .cpg = copy_buf(&files->cpg),
        .credit = copy_buf(&files->credit),
    };
}

/* NULL where two shapes are the same, else what differs. */
static inline const char *shapes_differ(const struct sm_shape *a, const struct sm_shape *b)
{
    if (a->part_count != b->part_count) return "parts";
    if (a->vertex_count != b->vertex_count) return "vertices";
    if (!a->part_count) return NULL;
    if (a->kind != b->kind) return "kind";
    if (memcmp(a->part_starts, b->part_starts, a->part_count * sizeof *a->part_starts) != 0)
        return "part starts";
    if (memcmp(a->vertices, b->vertices, a->vertex_count * sizeof *a->vertices) != 0)
        return "coordinates";
    return NULL;
}

static inline const char *rows_differ(struct sm_layer *a, struct sm_layer *b, size_t row)
{
    struct sm_shape one, other;
    struct sm_box box = sm_layer_box_deg(a, row), same = sm_layer_box_deg(b, row);
    if (memcmp(&box, &same, sizeof box) != 0) return "box";
    if (!sm_layer_read(a, row, &one, NULL) || !sm_layer_read(b, row, &other, NULL))
        return "readable";
    for (size_t i = 0; i < sm_layer_field_count(a); i++) {
        struct sm_text text = sm_layer_text(a, row, (int)i);
        if (!sm_text_equal(text, sm_layer_text(b, row, (int)i))) return "text";
    }
    return shapes_differ(&one, &other);
}

/* NULL where two layers are the same, else what differs first. */
static inline const char *layers_differ(struct sm_layer *a, struct sm_layer *b)
{
    if (sm_layer_count(a) != sm_layer_count(b)) return "count";
    if (sm_layer_kind(a) != sm_layer_kind(b)) return "kind of layer";
    if (sm_layer_field_count(a) != sm_layer_field_count(b)) return "fields";
    for (size_t i = 0; i < sm_layer_field_count(a); i++)
        if (strcmp(sm_layer_field_name(a, i), sm_layer_field_name(b, i)) != 0) return "field name";
    const char *what = NULL;
    for (size_t row = 0; row < sm_layer_count(a) && !what; row++)
        what = rows_differ(a, b, row);
    /* Backwards, too: from group to group. */
    for (size_t row = sm_layer_count(a); row-- > 0 && !what;)
        what = rows_differ(a, b, row);
    return what;
}

static inline const char *reports_differ(const struct sm_report *a, const struct sm_report *b)
{
    if (a->count != b->count) return "number of remarks";
    for (size_t i = 0; i < a->count; i++)
        if (strcmp(a->remarks[i].line, b->remarks[i].line) != 0) return a->remarks[i].line;
    return NULL;
}

/* Open 'files' held, and a copy of them piece by piece: NULL where both are the same, or refused
 * alike, else what differs. The layer, if any, goes into '*layer'. */
static inline const char *open_twice(const char *path, struct sm_layer_files *files,
                                     const struct sm_layer_options *options,
                                     struct sm_layer **layer, struct sm_report *report,
                                     struct sm_error *err)
{
    struct sm_report reports[2];
    memset(reports, 0, sizeof reports);
    struct sm_error other_err = {0};
    struct sm_layer_files copy = copy_files(files);
    copy.is_long = copy.main.bytes != NULL; /* else it would be looked for on the disk */
    struct sm_layer *other = sm_layer_open_memory(path, &copy, options, &reports[1], &other_err);
    copy = copy_files(files);
    *layer = sm_layer_open_memory(path, &copy, options, &reports[0], err);
    const char *what = NULL;
    if (!*layer != !other)
        what = other ? "opened piece by piece" : other_err.message;
    else if (!other)
        what = strcmp(err->message, other_err.message) == 0 ? NULL : other_err.message;
    else
        what = layers_differ(*layer, other);
    if (!what) what = reports_differ(&reports[0], &reports[1]);
    static char kept[1024];
    strncpy(kept, what ? what : "", sizeof kept - 1);
    sm_layer_close(other);
    for (size_t i = 0; i < reports[0].count; i++)
        sm_remark(report, reports[0].remarks[i].severity, "%s", reports[0].remarks[i].line);
    sm_report_finish(&reports[0]);
    sm_report_finish(&reports[1]);
    sm_layer_files_finish(files);
    return what ? kept : NULL;
}

#endif
