/* SPDX-License-Identifier: Apache-2.0
 * Opening a shapefile that is too long to be held: one check from end to end, which leaves a box
 * for each megabyte.
 */
#include "data/shapefile_stream.h"

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

static bool open_files(struct sm_layer_opening *opening, struct sm_shp_stream *stream)
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

static bool index_records(struct sm_layer_opening *opening, struct sm_shp_stream *stream)
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
static bool reproject_groups(struct sm_layer_opening *opening, struct sm_shp_stream *stream)
{
    struct sm_shp *shp = &stream->shp;
    struct sm_shp_wish wish = {.keeps = true};
    for (size_t g = 0; g < shp->group_count; g++) {
        struct sm_shp_group *group = &shp->groups[g];
        group->box = sm_box_empty();
        sm_shp_go(&stream->reader.cursor, g);
        for (size_t end = sm_shp_group_end(shp, g); stream->reader.cursor.row < end;) {
            bool ok = sm_shp_read(&stream->reader, &wish, false) && sm_shp_stream_reproject(stream);
            if (!ok) return sm_shp_stream_fail(stream, opening->err);
            group->box = sm_box_union(group->box, stream->box_deg);
        }
    }
    sm_shapefile_report_shrunk(opening, stream->store.dropped);
    return true;
}

static bool keep_prj(struct sm_layer_opening *opening, struct sm_shp_stream *stream)
{
    struct sm_text wkt = sm_text_trim(sm_buf_slice(&opening->files->prj));
    stream->prj.at = sm_arena_copy(&opening->layer->arena, wkt.at, wkt.n);
    stream->prj.n = wkt.n;
    return stream->prj.at || sm_fail_memory(opening->err);
}

static bool open_geometry(struct sm_layer_opening *opening, struct sm_shp_stream *stream)
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

static bool open_attributes(struct sm_layer_opening *opening, struct sm_shp_stream *stream)
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
    struct sm_shp_stream *stream = sm_alloc_zeroed(1, sizeof *stream);
    if (!stream) return sm_fail_memory(opening->err);
    stream->row = SM_SHP_NO_ROW;
    opening->layer->source = stream;
    opening->layer->format = &sm_shp_stream_format;
    return open_files(opening, stream) && index_records(opening, stream) &&
           open_geometry(opening, stream) && open_attributes(opening, stream);
}
