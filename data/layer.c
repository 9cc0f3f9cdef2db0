/* SPDX-License-Identifier: Apache-2.0 */
#include "data/layer.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "data/geojson.h"
#include "data/layer_source.h"
#include "data/shapefile.h"

typedef bool (*open_function)(struct sm_layer_opening *opening);

static const struct {
    const char *extension;
    open_function open;
} formats[] = {
    {"shp", sm_shapefile_open},
    {"geojson", sm_geojson_open},
    {"json", sm_geojson_open},
};

static open_function format_of(const char *path, struct sm_error *err)
{
    struct sm_text extension = sm_path_extension(path);
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (sm_text_is_nocase(extension, formats[i].extension)) return formats[i].open;
    sm_fail(err, SM_E_INPUT, "%s: is not a layer; name a .shp, .geojson or .json file", path);
    return NULL;
}

static bool take_credit(struct sm_layer *layer, const struct sm_buf *credit, struct sm_error *err)
{
    struct sm_text line = sm_buf_slice(credit);
    if (!line.at) return true;
    line = sm_text_trim(sm_text_cut(&line, '\n'));
    if (!sm_utf8_valid(line, NULL))
        return sm_fail(err, SM_E_INPUT, "%s: the credit line beside it is not UTF-8", layer->path);
    if (line.n == 0) return true;
    layer->credit = sm_arena_copy(&layer->arena, line.at, line.n);
    return layer->credit || sm_fail_memory(err);
}

static bool open_layer(struct sm_layer_opening *opening, const char *path, open_function format)
{
    struct sm_layer *layer = opening->layer;
    layer->path = sm_arena_copy(&layer->arena, path, strlen(path));
    if (!layer->path) return sm_fail_memory(opening->err);
    return take_credit(layer, &opening->files->credit, opening->err) && format(opening);
}

struct sm_layer *sm_layer_open_memory(const char *path, struct sm_layer_files *files,
                                      const struct sm_layer_options *options,
                                      struct sm_report *report, struct sm_error *err)
{
    static const struct sm_layer_options defaults = {0};
    open_function format = format_of(path, err);
    struct sm_layer *layer = format ? sm_alloc_zeroed(1, sizeof *layer) : NULL;
    if (format && !layer) sm_fail_memory(err);
    struct sm_layer_opening opening = {layer, files, options ? options : &defaults, report, err};
    if (layer && !open_layer(&opening, path, format)) {
        sm_layer_close(layer);
        layer = NULL;
    }
    sm_layer_files_finish(files);
    return layer;
}

struct sm_layer *sm_layer_open(const char *path, const struct sm_layer_options *options,
                               struct sm_report *report, struct sm_error *err)
{
    struct sm_layer_files files = {0};
    if (!format_of(path, err)) return NULL;
    if (!sm_layer_files_read(path, &files, err)) return NULL;
    return sm_layer_open_memory(path, &files, options, report, err);
}

struct sm_layer *sm_layer_twin(const struct sm_layer *layer, struct sm_error *err)
{
    struct sm_layer *twin = sm_alloc(1, sizeof *twin);
    if (!twin) {
        sm_fail_memory(err);
        return NULL;
    }
    *twin = *layer;
    twin->arena = (struct sm_arena){0};
    twin->is_twin = true;
    if (layer->format->twin) twin->source = layer->format->twin(layer, err);
    if (twin->source) return twin;
    free(twin);
    return NULL;
}

static void close_twin(struct sm_layer *twin)
{
    if (twin->format->close_twin) twin->format->close_twin(twin->source);
    free(twin);
}

void sm_layer_close(struct sm_layer *layer)
{
    if (!layer) return;
    if (layer->is_twin) {
        close_twin(layer);
        return;
    }
    if (layer->format) layer->format->close(layer);
    free(layer->boxes_deg);
    sm_arena_finish(&layer->arena);
    free(layer);
}

const char *sm_layer_path(const struct sm_layer *layer)
{
    return layer->path;
}

enum sm_shape_kind sm_layer_kind(const struct sm_layer *layer)
{
    return layer->kind;
}

size_t sm_layer_count(const struct sm_layer *layer)
{
    return layer->count;
}

struct sm_box sm_layer_box_deg(const struct sm_layer *layer, size_t row)
{
    return layer->boxes_deg ? layer->boxes_deg[row] : layer->format->box(layer, row);
}

bool sm_layer_read(struct sm_layer *layer, size_t row, struct sm_shape *shape, struct sm_error *err)
{
    *shape = (struct sm_shape){0};
    if (sm_box_is_empty(sm_layer_box_deg(layer, row))) return true;
    return layer->format->read(layer, row, shape, err);
}

bool sm_layer_scan(struct sm_layer *layer, struct sm_box extent_deg,
                   const struct sm_layer_taker *to, struct sm_error *err)
{
    if (layer->format->scan) return layer->format->scan(layer, extent_deg, to, err);
    for (size_t row = 0; row < layer->count; row++) {
        struct sm_shape shape;
        if (!sm_box_touches(layer->boxes_deg[row], extent_deg)) continue;
        if (!sm_layer_read(layer, row, &shape, err) || !to->take(to->context, &shape, err))
            return false;
    }
    return true;
}

size_t sm_layer_field_count(const struct sm_layer *layer)
{
    return layer->field_count;
}

const char *sm_layer_field_name(const struct sm_layer *layer, size_t field)
{
    return layer->field_names[field];
}

int sm_layer_field(const struct sm_layer *layer, const char *name)
{
    for (size_t i = 0; i < layer->field_count; i++)
        if (sm_text_is_nocase(sm_text(layer->field_names[i]), name)) return (int)i;
    return -1;
}

struct sm_text sm_layer_text(const struct sm_layer *layer, size_t row, int field)
{
    if (field < 0) return (struct sm_text){0};
    return layer->format->text(layer, row, (size_t)field);
}

const char *sm_layer_credit(const struct sm_layer *layer)
{
    return layer->credit;
}
