/* SPDX-License-Identifier: Apache-2.0
 * Shapefiles that are too long to be held. They are checked once from end to end, which leaves a
 * box for each megabyte; later only what touches the page is read again, and checked again, since
 * a file can change. shapelib keeps a table of all records and counts bytes in an int, so the
 * vertices are taken from the records that were checked.
 */
#include <stdlib.h>

#include "data/dbf_long.h"
#include "data/shapefile_parts.h"

enum { NO_ROW = -1 };

struct stream {
    struct sm_bytes bytes, shx, table;
    struct sm_buf held[3]; /* where they are in memory, for tests */
    struct sm_shp shp;
    struct sm_shp_reader reader;
    struct sm_dbf_long dbf;
    struct sm_reprojection *reprojection; /* NULL: coordinates are degrees of WGS84 */
    struct sm_text prj;
    struct sm_layer_store store; /* of the row last read, reprojected */
    struct sm_box box_deg;       /* of the row last read */
    long long row;               /* that was, or NO_ROW */
    struct sm_error err;         /* the reader's */
    struct sm_error later;       /* of a call that could not tell */
};

static const struct sm_shp_wish everything = {.keeps = true};

/* ---- reading */

static bool is_deleted(struct stream *stream, size_t row, bool *deleted)
{
    *deleted = false;
    if (!stream->dbf.deleted) return true;
    if (!sm_dbf_long_seek(&stream->dbf, row, &stream->err)) return false;
    *deleted = sm_dbf_is_deleted(&stream->dbf.block, row - stream->dbf.block_first);
    return true;
}

static bool reproject(struct stream *stream)
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
static bool read_next(struct stream *stream, const struct sm_shp_wish *wish, bool trusted)
{
    stream->row = NO_ROW;
    if (!sm_shp_read(&stream->reader, wish, trusted)) return false;
    stream->box_deg = stream->reader.box;
    bool deleted;
    if (stream->reprojection && !reproject(stream)) return false;
    if (!is_deleted(stream, stream->reader.row, &deleted)) return false;
    if (deleted) stream->box_deg = sm_box_empty();
    return true;
}

static struct sm_shape shape_of(const struct stream *stream)
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

static bool read_at(struct stream *stream, size_t row)
{
    struct sm_shp_cursor *cursor = &stream->reader.cursor;
    struct sm_shp_record passed;
    size_t group = group_of(&stream->shp, row);
    if (stream->row == (long long)row) return true;
    stream->row = NO_ROW;
    if (cursor->row > row || cursor->row < stream->shp.groups[group].row) sm_shp_go(cursor, group);
    while (cursor->row < row)
        if (!sm_shp_next(cursor, &passed, &stream->err)) return false;
    if (!read_next(stream, &everything, false)) return false;
    stream->row = (long long)row;
    return true;
}

static bool hand_on(struct stream *stream, struct sm_error *err)
{
    if (err) *err = stream->err;
    stream->err = (struct sm_error){0};
    return false;
}

static bool read_row(struct sm_layer *layer, size_t row, struct sm_shape *shape,
                     struct sm_error *err)
{
    struct stream *stream = layer->source;
    if (stream->later.code) {
        if (err) *err = stream->later;
        return false;
    }
    if (!read_at(stream, row)) return hand_on(stream, err);
    *shape = shape_of(stream);
    return true;
}

static struct sm_box box_of_row(const struct sm_layer *layer, size_t row)
{
    struct stream *stream = layer->source;
    if (!stream->later.code && read_at(stream, row)) return stream->box_deg;
    if (!stream->later.code) hand_on(stream, &stream->later);
    return (struct sm_box){-180, -90, 180, 90};
}

static struct sm_text cell(const struct sm_layer *layer, size_t row, size_t field)
{
    struct stream *stream = layer->source;
    if (sm_dbf_long_seek(&stream->dbf, row, &stream->later))
        return sm_dbf_text(&stream->dbf.block, row - stream->dbf.block_first, field);
    return (struct sm_text){0};
}

/* ---- scanning */

static bool scan_group(struct stream *stream, size_t group, const struct sm_shp_wish *wish,
                       struct sm_box extent_deg, const struct sm_layer_taker *to,
                       struct sm_error *err)
{
    size_t end = sm_shp_group_end(&stream->shp, group);
    bool trusted = stream->shp.groups[group].has_honest_boxes && wish->by_box;
    sm_shp_go(&stream->reader.cursor, group);
    for (size_t row = stream->shp.groups[group].row; row < end; row++) {
        if (!read_next(stream, wish, trusted)) return hand_on(stream, err);
        if (sm_box_is_empty(stream->box_deg) || !sm_box_touches(stream->box_deg, extent_deg))
            continue;
        struct sm_shape shape = shape_of(stream);
        if (!to->take(to->context, &shape, err)) return false;
    }
    return true;
}

static bool scan(struct sm_layer *layer, struct sm_box extent_deg, const struct sm_layer_taker *to,
                 struct sm_error *err)
{
    struct stream *stream = layer->source;
    /* Across the antimeridian a part shows that lies beside the box. */
    bool plain = extent_deg.x0 >= -180 && extent_deg.x1 <= 180;
    struct sm_shp_wish wish = {true, plain && !stream->reprojection, extent_deg};
    for (size_t g = 0; g < stream->shp.group_count; g++)
        if (sm_box_touches(stream->shp.groups[g].box, extent_deg) &&
            !scan_group(stream, g, &wish, extent_deg, to, err))
            return false;
    return true;
}

/* ---- closing, and twins */

static void close_source(struct sm_layer *layer)
{
    struct stream *stream = layer->source;
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
    struct stream *twin = source;
    sm_shp_reader_finish(&twin->reader);
    sm_dbf_long_finish(&twin->dbf);
    sm_store_finish(&twin->store);
    sm_reprojection_free(twin->reprojection);
    free(twin);
}

/* Files and groups are shared; where to read, and what was read, are not. */
static void *twin_source(const struct sm_layer *layer, struct sm_error *err)
{
    const struct stream *stream = layer->source;
    struct stream *twin = sm_alloc(1, sizeof *twin);
    if (!twin) {
        sm_fail_memory(err);
        return NULL;
    }
    *twin = *stream;
    twin->row = NO_ROW;
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

static const struct sm_layer_format format = {
    .box = box_of_row,
    .scan = scan,
    .read = read_row,
    .text = cell,
    .close = close_source,
    .twin = twin_source,
    .close_twin = close_twin,
};

/* ---- opening */

/* The file beside the layer with 'extension', or what stands for it in memory. */
static bool open_bytes(struct sm_layer_opening *opening, const char *extension, struct sm_buf *held,
                       struct sm_buf *kept, struct sm_bytes *bytes)
{
    struct sm_layer *layer = opening->layer;
    char *path = sm_layer_sibling(&layer->arena, layer->path, extension);
    if (!path) return sm_fail_memory(opening->err);
    *kept = *held;
    *held = (struct sm_buf){0};
    *bytes = sm_bytes_hold(path, kept, true);
    if (opening->files->main.bytes || kept->bytes || !sm_file_exists(path)) return true;
    return sm_bytes_open(bytes, path, opening->err);
}

static bool open_files(struct sm_layer_opening *opening, struct stream *stream)
{
    struct sm_layer_files *files = opening->files;
    bool in_memory = files->main.bytes != NULL;
    if (!open_bytes(opening, "shx", &files->shx, &stream->held[0], &stream->shx) ||
        !open_bytes(opening, "dbf", &files->dbf, &stream->held[1], &stream->table) ||
        !open_bytes(opening, "shp", &files->main, &stream->held[2], &stream->bytes))
        return false;
    if (in_memory || stream->bytes.is_there) return true;
    return sm_bytes_open(&stream->bytes, opening->layer->path, opening->err);
}

static bool index_records(struct sm_layer_opening *opening, struct stream *stream)
{
    struct sm_layer *layer = opening->layer;
    stream->shp =
        (struct sm_shp){.path = layer->path, .bytes = &stream->bytes, .shx = &stream->shx};
    if (!sm_shp_index(&stream->shp, opening->report, opening->err)) return false;
    layer->kind = sm_shp_kind(stream->shp.type);
    layer->count = stream->shp.count;
    return true;
}

/* The boxes of the groups on the ground; what shrinks to nothing there is counted. */
static bool reproject_groups(struct sm_layer_opening *opening, struct stream *stream)
{
    struct sm_shp *shp = &stream->shp;
    for (size_t g = 0; g < shp->group_count; g++) {
        struct sm_shp_group *group = &shp->groups[g];
        group->box = sm_box_empty();
        sm_shp_go(&stream->reader.cursor, g);
        for (size_t end = sm_shp_group_end(shp, g); stream->reader.cursor.row < end;) {
            bool ok = sm_shp_read(&stream->reader, &everything, false) && reproject(stream);
            if (!ok) return hand_on(stream, opening->err);
            group->box = sm_box_union(group->box, stream->box_deg);
        }
    }
    sm_shapefile_report_shrunk(opening, stream->store.dropped);
    return true;
}

static bool keep_prj(struct sm_layer_opening *opening, struct stream *stream)
{
    struct sm_text wkt = sm_text_trim(sm_buf_slice(&opening->files->prj));
    stream->prj.at = sm_arena_copy(&opening->layer->arena, wkt.at, wkt.n);
    stream->prj.n = wkt.n;
    return stream->prj.at || sm_fail_memory(opening->err);
}

static bool open_geometry(struct sm_layer_opening *opening, struct stream *stream)
{
    bool ok;
    struct sm_shp_findings findings;
    struct sm_reprojection *reprojection = sm_shapefile_read_prj(opening, &ok);
    const char *advice = sm_shapefile_advice(reprojection);
    sm_shp_reader_init(&stream->reader, &stream->shp, advice, &stream->err);
    ok = ok && sm_shp_check_groups(&stream->shp, advice, &findings, opening->err) &&
         sm_shapefile_check_unit(opening, advice, &findings);
    if (ok) sm_shapefile_report(opening, &findings);
    bool identity = !reprojection || sm_reprojection_is_identity(reprojection);
    if (!ok || identity) {
        sm_reprojection_free(reprojection);
        return ok;
    }
    stream->reprojection = reprojection;
    return keep_prj(opening, stream) && reproject_groups(opening, stream);
}

static bool open_attributes(struct sm_layer_opening *opening, struct stream *stream)
{
    struct sm_dbf_options options;
    if (!stream->table.is_there) return sm_shapefile_no_table(opening);
    if (!sm_shapefile_table_options(opening, &options)) return false;
    if (options.cpg.at)
        options.cpg.at = sm_arena_copy(&opening->layer->arena, options.cpg.at, options.cpg.n);
    if (opening->files->cpg.bytes && !options.cpg.at) return sm_fail_memory(opening->err);
    if (!sm_dbf_long_open(&stream->dbf, &stream->table, &options, opening->report, opening->err))
        return false;
    sm_shapefile_report_deleted(opening, stream->dbf.deleted);
    return sm_shapefile_take_fields(opening, &stream->dbf.whole);
}

bool sm_shapefile_stream(struct sm_layer_opening *opening)
{
    struct stream *stream = sm_alloc_zeroed(1, sizeof *stream);
    if (!stream) return sm_fail_memory(opening->err);
    stream->row = NO_ROW;
    opening->layer->source = stream;
    opening->layer->format = &format;
    return open_files(opening, stream) && index_records(opening, stream) &&
           open_geometry(opening, stream) && open_attributes(opening, stream);
}
