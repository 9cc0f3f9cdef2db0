/* SPDX-License-Identifier: Apache-2.0 */
#include "data/shapefile_parts.h"

void sm_shapefile_report(const struct sm_layer_opening *opening,
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

struct sm_reprojection *sm_shapefile_read_prj(const struct sm_layer_opening *opening, bool *ok)
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

const char *sm_shapefile_advice(const struct sm_reprojection *reprojection)
{
    if (!reprojection) return "; there is no .prj that says what the coordinates are";
    if (sm_reprojection_is_geographic(reprojection)) return ", but the .prj says degrees";
    return NULL;
}

bool sm_shapefile_check_unit(const struct sm_layer_opening *opening, const char *advice,
                             const struct sm_shp_findings *findings)
{
    if (!advice && findings->vertices && sm_box_is_degrees(findings->box))
        return sm_fail(opening->err, SM_E_INPUT,
                       "%s: its .prj says metres, but the coordinates look like degrees",
                       opening->layer->path);
    return true;
}

bool sm_shapefile_store(const char *path, struct sm_layer_store *store,
                        struct sm_reprojection *reprojection, const struct sm_shape *shape,
                        size_t row, struct sm_box *box, struct sm_error *err)
{
    for (size_t part = 0; part < shape->part_count; part++) {
        size_t first = store->vertex_count, bad = 0;
        for (size_t i = shape->part_starts[part]; i < sm_shape_part_end(shape, part); i++)
            if (!sm_store_vertex(store, shape->vertices[i])) return sm_fail_memory(err);
        if (!sm_reproject(reprojection, store->vertices + first, store->vertex_count - first, &bad))
            return sm_fail(err, SM_E_INPUT,
                           "%s: record %zu: vertex %zu lies outside what the .prj can place", path,
                           row + 1, shape->part_starts[part] + bad + 1);
        if (!sm_store_part(store, shape->kind, first, box)) return sm_fail_memory(err);
    }
    return true;
}

void sm_shapefile_report_shrunk(const struct sm_layer_opening *opening, size_t dropped)
{
    if (dropped)
        sm_remark(opening->report, SM_NOTE, "%s: dropped %zu parts that shrank to nothing",
                  opening->layer->path, dropped);
}

bool sm_shapefile_no_table(const struct sm_layer_opening *opening)
{
    sm_remark(opening->report, SM_NOTE, "%s: has no .dbf, so no attributes", opening->layer->path);
    return true;
}

bool sm_shapefile_table_options(struct sm_layer_opening *opening, struct sm_dbf_options *options)
{
    struct sm_layer *layer = opening->layer;
    *options = (struct sm_dbf_options){
        .path = sm_layer_sibling(&layer->arena, layer->path, "dbf"),
        .encoding = opening->options->encoding,
        .cpg = sm_buf_slice(&opening->files->cpg),
        .rows_wanted = layer->count,
    };
    return options->path || sm_fail_memory(opening->err);
}

bool sm_shapefile_take_fields(struct sm_layer_opening *opening, const struct sm_dbf *dbf)
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

void sm_shapefile_report_deleted(const struct sm_layer_opening *opening, size_t deleted)
{
    if (deleted)
        sm_remark(opening->report, SM_WARNING,
                  "%s: left out %zu records that the .dbf marks as deleted", opening->layer->path,
                  deleted);
}
