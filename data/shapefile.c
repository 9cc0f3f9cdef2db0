/* SPDX-License-Identifier: Apache-2.0 */
#include "data/shapefile.h"

#include <stdlib.h>

#include "data/layer_store.h"
#include "data/shapefile_lib.h"
#include "data/shapefile_parts.h"
#include "data/shapefile_rows.h"

/* Coordinates in degrees of WGS84 are read row by row. Those of another CRS are reprojected when
 * the layer is opened, since their boxes are needed then, and kept in 'store'. */
struct shapefile {
    struct sm_buf file, index; /* the .shp; the .shx, where only that knows the records */
    struct sm_bytes bytes, shx;
    struct sm_shp shp;
    size_t *content_at; /* of each record */
    struct sm_shp_rows rows;
    struct sm_shapelib *lib; /* NULL where 'rows' reads */
    struct sm_dbf dbf;
    bool has_dbf, is_stored;
    struct sm_layer_store store;
};

static bool read_record(struct shapefile *file, size_t row, struct sm_shape *shape,
                        struct sm_error *err)
{
    return file->lib ? sm_shapelib_read(file->lib, row, shape, err)
                     : sm_shp_rows_read(&file->rows, row, shape, err);
}

static bool read_row(struct sm_layer *layer, size_t row, struct sm_shape *shape,
                     struct sm_error *err)
{
    struct shapefile *file = layer->source;
    if (!file->is_stored) return read_record(file, row, shape, err);
    *shape = sm_store_shape(&file->store, layer->kind, row);
    return true;
}

static struct sm_text cell(const struct sm_layer *layer, size_t row, size_t field)
{
    const struct shapefile *file = layer->source;
    return sm_dbf_text(&file->dbf, row, field);
}

/* Whatever reads rows, for one thread. */
static bool open_rows(struct shapefile *file, const struct sm_shp *shp, struct sm_error *err)
{
    file->rows = (struct sm_shp_rows){.shp = shp, .at = file->content_at};
    file->lib = NULL;
    if (sm_shp_rows_can_read(shp)) return true;
    file->lib = sm_shapelib_open(shp, err);
    return file->lib != NULL;
}

static void close_rows(struct shapefile *file)
{
    sm_shapelib_close(file->lib);
    sm_shp_rows_finish(&file->rows);
}

static void close_source(struct sm_layer *layer)
{
    struct shapefile *file = layer->source;
    close_rows(file);
    free(file->content_at);
    sm_shp_finish(&file->shp);
    sm_buf_finish(&file->file);
    sm_buf_finish(&file->index);
    sm_dbf_finish(&file->dbf);
    sm_store_finish(&file->store);
    free(file);
}

static void *twin_source(const struct sm_layer *layer, struct sm_error *err)
{
    const struct shapefile *file = layer->source;
    struct shapefile *twin = sm_alloc(1, sizeof *twin);
    if (!twin) {
        sm_fail_memory(err);
        return NULL;
    }
    *twin = *file;
    if (open_rows(twin, &file->shp, err)) return twin;
    free(twin);
    return NULL;
}

static void close_twin(void *source)
{
    struct shapefile *twin = source;
    close_rows(twin);
    free(twin);
}

static const struct sm_layer_format format = {
    .read = read_row,
    .text = cell,
    .close = close_source,
    .twin = twin_source,
    .close_twin = close_twin,
};

static bool index_records(struct sm_layer_opening *opening, struct shapefile *file)
{
    struct sm_layer *layer = opening->layer;
    file->file = opening->files->main;
    opening->files->main = (struct sm_buf){0};
    file->bytes = sm_bytes_hold(layer->path, &file->file, false);
    file->index = opening->files->shx;
    opening->files->shx = (struct sm_buf){0};
    file->shx = sm_bytes_hold(layer->path, &file->index, false);
    file->shp = (struct sm_shp){.path = layer->path, .bytes = &file->bytes, .shx = &file->shx};
    if (!sm_shp_index(&file->shp, opening->report, opening->err)) return false;
    if (!file->shp.by_shx) sm_buf_finish(&file->index);
    layer->kind = sm_shp_kind(file->shp.type);
    layer->count = file->shp.count;
    layer->boxes_deg = sm_alloc(layer->count, sizeof *layer->boxes_deg);
    file->content_at = sm_alloc(layer->count, sizeof *file->content_at);
    return (layer->boxes_deg && file->content_at) || sm_fail_memory(opening->err);
}

static bool check_coordinates(struct sm_layer_opening *opening, struct shapefile *file,
                              const struct sm_reprojection *reprojection)
{
    struct sm_shp_findings findings;
    const char *advice = sm_shapefile_advice(reprojection);
    if (!sm_shp_check(&file->shp, advice, opening->layer->boxes_deg, file->content_at, &findings,
                      opening->err))
        return false;
    if (!sm_shapefile_check_unit(opening, advice, &findings)) return false;
    sm_shapefile_report(opening, &findings);
    return true;
}

/* Reproject one row into the store and renew its box. */
static bool store_row(struct sm_layer_opening *opening, struct shapefile *file,
                      struct sm_reprojection *reprojection, size_t row)
{
    struct sm_layer *layer = opening->layer;
    struct sm_layer_store *store = &file->store;
    struct sm_shape shape = {0};
    struct sm_box box = layer->boxes_deg[row];
    if (!sm_store_row(store)) return sm_fail_memory(opening->err);
    if (sm_box_is_empty(box)) return true;
    if (!read_record(file, row, &shape, opening->err)) return false;
    layer->boxes_deg[row] = sm_box_empty();
    return sm_shapefile_store(layer->path, store, reprojection, &shape, row, &layer->boxes_deg[row],
                              opening->err);
}

static bool store_rows(struct sm_layer_opening *opening, struct shapefile *file,
                       struct sm_reprojection *reprojection)
{
    file->is_stored = true;
    for (size_t row = 0; row < opening->layer->count; row++)
        if (!store_row(opening, file, reprojection, row)) return false;
    sm_shapefile_report_shrunk(opening, file->store.dropped);
    return true;
}

static bool open_geometry(struct sm_layer_opening *opening, struct shapefile *file)
{
    bool ok;
    struct sm_reprojection *reprojection = sm_shapefile_read_prj(opening, &ok);
    ok = ok && check_coordinates(opening, file, reprojection);
    ok = ok && open_rows(file, &file->shp, opening->err);
    if (ok && reprojection && !sm_reprojection_is_identity(reprojection))
        ok = store_rows(opening, file, reprojection);
    sm_reprojection_free(reprojection);
    return ok;
}

/* A record that its .dbf marks as deleted is no feature any more. */
static void drop_deleted(struct sm_layer_opening *opening, const struct shapefile *file)
{
    struct sm_layer *layer = opening->layer;
    size_t deleted = 0;
    for (size_t row = 0; row < layer->count; row++) {
        if (!sm_dbf_is_deleted(&file->dbf, row)) continue;
        layer->boxes_deg[row] = sm_box_empty();
        deleted++;
    }
    sm_shapefile_report_deleted(opening, deleted);
}

static bool open_attributes(struct sm_layer_opening *opening, struct shapefile *file)
{
    struct sm_dbf_options options;
    if (!opening->files->dbf.bytes) return sm_shapefile_no_table(opening);
    if (!sm_shapefile_table_options(opening, &options)) return false;
    if (!sm_dbf_open(&file->dbf, &opening->files->dbf, &options, opening->report, opening->err))
        return false;
    drop_deleted(opening, file);
    return sm_shapefile_take_fields(opening, &file->dbf);
}

bool sm_shapefile_open(struct sm_layer_opening *opening)
{
    if (opening->files->is_long) return sm_shapefile_stream(opening);
    struct shapefile *file = sm_alloc_zeroed(1, sizeof *file);
    if (!file) return sm_fail_memory(opening->err);
    opening->layer->source = file;
    opening->layer->format = &format;
    return index_records(opening, file) && open_geometry(opening, file) &&
           open_attributes(opening, file);
}
