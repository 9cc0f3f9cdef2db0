/* SPDX-License-Identifier: Apache-2.0
 * Shapefiles that are too long to be held. They are checked once from end to end, which leaves a
 * box for each megabyte; later only what touches the page is read again, and checked again, since
 * a file can change. shapelib keeps a table of all records and counts bytes in an int, so the
 * vertices are taken from the records that were checked.
 */
#include "data/shapefile_stream.h"

#include <stdlib.h>

#include "base/crew.h"
#include "data/layer_ahead.h"

static const struct sm_shp_wish everything = {.keeps = true};

/* ---- reading */

static bool is_deleted(struct sm_shp_stream *stream, size_t row, bool *deleted)
{
    *deleted = false;
    if (!stream->dbf.deleted) return true;
    if (!sm_dbf_long_seek(&stream->dbf, row, &stream->err)) return false;
    *deleted = sm_dbf_is_deleted(&stream->dbf.block, row - stream->dbf.block_first);
    return true;
}

bool sm_shp_stream_reproject(struct sm_shp_stream *stream)
{
    struct sm_shape shape = sm_shp_shape(&stream->reader);
    struct sm_layer_store *store = &stream->store;
    store->vertex_count = store->part_count = store->row_count = 0;
    stream->box_deg = sm_box_empty();
    if (!sm_store_row(store)) return sm_fail_memory(&stream->err);
    return sm_shapefile_store(stream->shp.path, store, stream->reprojection, &shape,
                              stream->reader.row, &stream->box_deg, &stream->err);
}

/* The record at the cursor. */
static bool read_next(struct sm_shp_stream *stream, const struct sm_shp_wish *wish, bool trusted)
{
    stream->row = SM_SHP_NO_ROW;
    if (!sm_shp_read(&stream->reader, wish, trusted)) return false;
    stream->box_deg = stream->reader.box;
    bool deleted;
    if (stream->reprojection && !sm_shp_stream_reproject(stream)) return false;
    if (!is_deleted(stream, stream->reader.row, &deleted)) return false;
    if (deleted) stream->box_deg = sm_box_empty();
    return true;
}

static struct sm_shape shape_of(const struct sm_shp_stream *stream)
{
    if (!stream->reprojection) return sm_shp_shape(&stream->reader);
    return sm_store_shape(&stream->store, sm_shp_kind(stream->shp.type), 0);
}

static size_t group_of(const struct sm_shp *shp, size_t row)
{
    size_t low = 0, high = shp->group_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (shp->groups[middle].row <= row)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static bool read_at(struct sm_shp_stream *stream, size_t row)
{
    struct sm_shp_cursor *cursor = &stream->reader.cursor;
    struct sm_shp_record passed;
    size_t group = group_of(&stream->shp, row);
    if (stream->row == (long long)row) return true;
    stream->row = SM_SHP_NO_ROW;
    if (cursor->row > row || cursor->row < stream->shp.groups[group].row) sm_shp_go(cursor, group);
    while (cursor->row < row)
        if (!sm_shp_next(cursor, &passed, &stream->err)) return false;
    if (!read_next(stream, &everything, false)) return false;
    stream->row = (long long)row;
    return true;
}

bool sm_shp_stream_fail(struct sm_shp_stream *stream, struct sm_error *err)
{
    if (err) *err = stream->err;
    stream->err = (struct sm_error){0};
    return false;
}

static bool read_row(struct sm_layer *layer, size_t row, struct sm_shape *shape,
                     struct sm_error *err)
{
    struct sm_shp_stream *stream = layer->source;
    if (stream->later.code) {
        if (err) *err = stream->later;
        return false;
    }
    if (!read_at(stream, row)) return sm_shp_stream_fail(stream, err);
    *shape = shape_of(stream);
    return true;
}

static struct sm_box box_of_row(const struct sm_layer *layer, size_t row)
{
    struct sm_shp_stream *stream = layer->source;
    if (!stream->later.code && read_at(stream, row)) return stream->box_deg;
    if (!stream->later.code) sm_shp_stream_fail(stream, &stream->later);
    return (struct sm_box){-180, -90, 180, 90};
}

static struct sm_text cell(const struct sm_layer *layer, size_t row, size_t field)
{
    struct sm_shp_stream *stream = layer->source;
    if (sm_dbf_long_seek(&stream->dbf, row, &stream->later))
        return sm_dbf_text(&stream->dbf.block, row - stream->dbf.block_first, field);
    return (struct sm_text){0};
}

/* ---- scanning */

static bool scan_group(struct sm_shp_stream *stream, size_t group, const struct sm_shp_wish *wish,
                       struct sm_box extent_deg, const struct sm_layer_taker *to,
                       struct sm_error *err)
{
    size_t end = sm_shp_group_end(&stream->shp, group);
    bool trusted = stream->shp.groups[group].has_honest_boxes && wish->by_box;
    sm_shp_go(&stream->reader.cursor, group);
    for (size_t row = stream->shp.groups[group].row; row < end; row++) {
        if (!read_next(stream, wish, trusted)) return sm_shp_stream_fail(stream, err);
        if (sm_box_is_empty(stream->box_deg) || !sm_box_touches(stream->box_deg, extent_deg))
            continue;
        struct sm_shape shape = shape_of(stream);
        if (!to->take(to->context, &shape, err)) return false;
    }
    return true;
}

struct scanning {
    struct sm_shp_stream *stream;
    struct sm_shp_wish wish;
    struct sm_box extent_deg;
};

static bool scan_groups(void *closure, const struct sm_layer_taker *to, struct sm_error *err)
{
    struct scanning *s = closure;
    for (size_t g = 0; g < s->stream->shp.group_count; g++)
        if (sm_box_touches(s->stream->shp.groups[g].box, s->extent_deg) &&
            !scan_group(s->stream, g, &s->wish, s->extent_deg, to, err))
            return false;
    return true;
}

/* Where features are thinned, a copy of one takes little memory, and reading it takes as long as
 * drawing it. */
static bool scan(struct sm_layer *layer, struct sm_box extent_deg, const struct sm_layer_taker *to,
                 struct sm_error *err)
{
    struct sm_shp_stream *stream = layer->source;
    /* Across the antimeridian a part shows that lies beside the box. */
    bool plain = extent_deg.x0 >= -180 && extent_deg.x1 <= 180;
    bool on_ground = !stream->reprojection; /* as they are in the file */
    struct scanning s = {stream,
                         {true, plain && on_ground, extent_deg, on_ground ? to->thinning : NULL},
                         extent_deg};
    bool is_ahead = s.wish.thinning && sm_core_count() > 1;
    bool ok = is_ahead ? sm_scan_ahead(scan_groups, &s, to, err) : scan_groups(&s, to, err);
    if (!ok) return false;
    if (!stream->later.code) return true;
    if (err) *err = stream->later;
    return false;
}

/* ---- closing, and twins */

static void close_source(struct sm_layer *layer)
{
    struct sm_shp_stream *stream = layer->source;
    sm_shp_reader_finish(&stream->reader);
    sm_shp_finish(&stream->shp);
    sm_dbf_long_finish(&stream->dbf);
    sm_store_finish(&stream->store);
    sm_reprojection_free(stream->reprojection);
    sm_bytes_close(&stream->bytes);
    sm_bytes_close(&stream->shx);
    sm_bytes_close(&stream->table);
    for (int i = 0; i < 3; i++)
        sm_buf_finish(&stream->held[i]);
    free(stream);
}

static void close_twin(void *source)
{
    struct sm_shp_stream *twin = source;
    sm_shp_reader_finish(&twin->reader);
    sm_dbf_long_finish(&twin->dbf);
    sm_store_finish(&twin->store);
    sm_reprojection_free(twin->reprojection);
    free(twin);
}

/* Files and groups are shared; where to read, and what was read, are not. */
static void *twin_source(const struct sm_layer *layer, struct sm_error *err)
{
    const struct sm_shp_stream *stream = layer->source;
    struct sm_shp_stream *twin = sm_alloc(1, sizeof *twin);
    if (!twin) {
        sm_fail_memory(err);
        return NULL;
    }
    *twin = *stream;
    twin->row = SM_SHP_NO_ROW;
    twin->store = (struct sm_layer_store){0};
    twin->dbf = (struct sm_dbf_long){0};
    twin->reprojection = NULL;
    sm_shp_reader_init(&twin->reader, &stream->shp, stream->reader.range_advice, &twin->err);
    bool ok = true;
    if (stream->table.is_there)
        ok = sm_dbf_long_open(&twin->dbf, &stream->table, &stream->dbf.options, NULL, err);
    if (ok && stream->reprojection) {
        twin->reprojection = sm_reprojection_new(stream->prj, err);
        ok = twin->reprojection != NULL;
    }
    if (ok) return twin;
    close_twin(twin);
    return NULL;
}

const struct sm_layer_format sm_shp_stream_format = {
    .box = box_of_row,
    .scan = scan,
    .read = read_row,
    .text = cell,
    .close = close_source,
    .twin = twin_source,
    .close_twin = close_twin,
};
