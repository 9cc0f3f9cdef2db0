/* SPDX-License-Identifier: Apache-2.0 */
#include "data/shapefile.h"

#include <stdlib.h>

#include "data/dbf.h"
#include "data/layer_store.h"
#include "data/shapefile_check.h"
#include "data/shapefile_lib.h"
#include "geo/projection.h"

/* Coordinates in degrees of WGS84 are read row by row. Those of another CRS are reprojected when
 * the layer is opened, since their boxes are needed then, and kept in 'store'. */
struct shapefile {
    struct sm_buf bytes; /* the .shp */
    struct sm_shp shp;
    struct sm_shapelib *lib;
    struct sm_dbf dbf;
    bool has_dbf, is_stored;
    struct sm_layer_store store;
};

static bool read_row(struct sm_layer *layer, size_t row, struct sm_shape *shape,
                     struct sm_error *err)
{
    struct shapefile *file = layer->source;
    if (!file->is_stored) return sm_shapelib_read(file->lib, row, shape, err);
    *shape = sm_store_shape(&file->store, layer->kind, row);
    return true;
}

static struct sm_text cell(const struct sm_layer *layer, size_t row, size_t field)
{
    const struct shapefile *file = layer->source;
    return sm_dbf_text(&file->dbf, row, field);
}

static void close_source(struct sm_layer *layer)
{
    struct shapefile *file = layer->source;
    sm_shapelib_close(file->lib);
    sm_shp_finish(&file->shp);
    sm_buf_finish(&file->bytes);
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
    twin->lib = sm_shapelib_open(&file->shp, err);
    if (twin->lib) return twin;
    free(twin);
    return NULL;
}

static void close_twin(void *source)
{
    struct shapefile *twin = source;
    sm_shapelib_close(twin->lib);
    free(twin);
}

static const struct sm_layer_format format = {read_row, cell, close_source, twin_source,
                                              close_twin};

static bool index_records(struct sm_layer_opening *opening, struct shapefile *file)
{
    struct sm_layer *layer = opening->layer;
    file->bytes = opening->files->main;
    opening->files->main = (struct sm_buf){0};
    file->shp.path = layer->path;
    file->shp.bytes = (const unsigned char *)file->bytes.bytes;
    file->shp.n = file->bytes.count;
    if (!sm_shp_index(&file->shp, sm_buf_slice(&opening->files->shx), opening->report,
                      opening->err))
        return false;
    layer->kind = sm_shp_kind(file->shp.type);
    layer->count = file->shp.count;
    layer->boxes_deg = sm_alloc(layer->count, sizeof *layer->boxes_deg);
    return layer->boxes_deg || sm_fail_memory(opening->err);
}

static void report_findings(const struct sm_layer_opening *opening,
                            const struct sm_shp_findings *findings)
{
    const char *path = opening->layer->path;
    if (findings->dropped_parts)
        sm_remark(opening->report, SM_NOTE, "%s: dropped %zu degenerate rings or lines", path,
                  findings->dropped_parts);
    if (findings->open_rings)
        sm_remark(opening->report, SM_NOTE, "%s: closed %zu open rings", path,
                  findings->open_rings);
    if (findings->padded_records)
        sm_remark(opening->report, SM_WARNING,
                  "%s: %zu records are longer than their counts need; the rest was not read", path,
                  findings->padded_records);
}

/* Of the .prj; NULL with 'ok' when there is none. */
static struct sm_reprojection *read_prj(const struct sm_layer_opening *opening, bool *ok)
{
    struct sm_text wkt = sm_text_trim(sm_buf_slice(&opening->files->prj));
    *ok = true;
    if (wkt.n == 0) {
        sm_remark(opening->report, SM_NOTE,
                  "%s: has no .prj; its coordinates are taken as degrees of WGS84",
                  opening->layer->path);
        return NULL;
    }
    struct sm_error inner = {0};
    struct sm_reprojection *reprojection = sm_reprojection_new(wkt, &inner);
    *ok = reprojection != NULL;
    if (!*ok && inner.code == SM_E_MEMORY) sm_fail_memory(opening->err);
    if (!*ok && inner.code != SM_E_MEMORY) {
        char *path = sm_layer_sibling(&opening->layer->arena, opening->layer->path, "prj");
        sm_fail(opening->err, inner.code, "%s: %s", path ? path : opening->layer->path,
                inner.message);
    }
    return reprojection;
}

/* What to say behind "longitude 3400000 is beyond ±180"; NULL where metres are expected. */
static const char *range_advice(const struct sm_reprojection *reprojection)
{
    if (!reprojection) return "; there is no .prj that says what the coordinates are";
    if (sm_reprojection_is_geographic(reprojection)) return ", but the .prj says degrees";
    return NULL;
}

static bool check_coordinates(struct sm_layer_opening *opening, struct shapefile *file,
                              const struct sm_reprojection *reprojection)
{
    struct sm_shp_findings findings;
    const char *advice = range_advice(reprojection);
    if (!sm_shp_check(&file->shp, advice, opening->layer->boxes_deg, &findings, opening->err))
        return false;
    if (!advice && findings.vertices && sm_box_is_degrees(findings.box))
        return sm_fail(opening->err, SM_E_INPUT,
                       "%s: its .prj says metres, but the coordinates look like degrees",
                       opening->layer->path);
    report_findings(opening, &findings);
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
    if (!sm_shapelib_read(file->lib, row, &shape, opening->err)) return false;
    layer->boxes_deg[row] = sm_box_empty();
    for (size_t part = 0; part < shape.part_count; part++) {
        size_t first = store->vertex_count, bad = 0;
        for (size_t i = shape.part_starts[part]; i < sm_shape_part_end(&shape, part); i++)
            if (!sm_store_vertex(store, shape.vertices[i])) return sm_fail_memory(opening->err);
        if (!sm_reproject(reprojection, store->vertices + first, store->vertex_count - first, &bad))
            return sm_fail(opening->err, SM_E_INPUT,
                           "%s: record %zu: vertex %zu lies outside what the .prj can place",
                           layer->path, row + 1, shape.part_starts[part] + bad + 1);
        if (!sm_store_part(store, shape.kind, first, &layer->boxes_deg[row]))
            return sm_fail_memory(opening->err);
    }
    return true;
}

static bool store_rows(struct sm_layer_opening *opening, struct shapefile *file,
                       struct sm_reprojection *reprojection)
{
    file->is_stored = true;
    for (size_t row = 0; row < opening->layer->count; row++)
        if (!store_row(opening, file, reprojection, row)) return false;
    if (file->store.dropped)
        sm_remark(opening->report, SM_NOTE, "%s: dropped %zu parts that shrank to nothing",
                  opening->layer->path, file->store.dropped);
    return true;
}

static bool open_geometry(struct sm_layer_opening *opening, struct shapefile *file)
{
    bool ok;
    struct sm_reprojection *reprojection = read_prj(opening, &ok);
    ok = ok && check_coordinates(opening, file, reprojection);
    if (ok) file->lib = sm_shapelib_open(&file->shp, opening->err);
    ok = ok && file->lib;
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
    if (deleted)
        sm_remark(opening->report, SM_WARNING,
                  "%s: left out %zu records that the .dbf marks as deleted", layer->path, deleted);
}

static bool take_field_names(struct sm_layer_opening *opening, const struct sm_dbf *dbf)
{
    struct sm_layer *layer = opening->layer;
    layer->field_names =
        sm_arena_alloc(&layer->arena, dbf->field_count, sizeof *layer->field_names);
    if (!layer->field_names) return sm_fail_memory(opening->err);
    for (size_t i = 0; i < dbf->field_count; i++)
        layer->field_names[i] = dbf->fields[i].name;
    layer->field_count = dbf->field_count;
    return true;
}

static bool open_attributes(struct sm_layer_opening *opening, struct shapefile *file)
{
    struct sm_layer *layer = opening->layer;
    if (!opening->files->dbf.bytes) {
        sm_remark(opening->report, SM_NOTE, "%s: has no .dbf, so no attributes", layer->path);
        return true;
    }
    struct sm_dbf_options options = {
        .path = sm_layer_sibling(&layer->arena, layer->path, "dbf"),
        .encoding = opening->options->encoding,
        .cpg = sm_buf_slice(&opening->files->cpg),
        .rows_wanted = layer->count,
    };
    if (!options.path) return sm_fail_memory(opening->err);
    if (!sm_dbf_open(&file->dbf, &opening->files->dbf, &options, opening->report, opening->err))
        return false;
    drop_deleted(opening, file);
    return take_field_names(opening, &file->dbf);
}

bool sm_shapefile_open(struct sm_layer_opening *opening)
{
    struct shapefile *file = sm_alloc_zeroed(1, sizeof *file);
    if (!file) return sm_fail_memory(opening->err);
    opening->layer->source = file;
    opening->layer->format = &format;
    return index_records(opening, file) && open_geometry(opening, file) &&
           open_attributes(opening, file);
}
