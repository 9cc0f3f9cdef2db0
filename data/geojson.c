/* SPDX-License-Identifier: Apache-2.0 */
#include "data/geojson.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "data/geojson_reader.h"

static bool read_row(struct sm_layer *layer, size_t row, struct sm_shape *shape,
                     struct sm_error *err)
{
    const struct sm_geojson *file = layer->source;
    (void)err;
    *shape = sm_store_shape(&file->store, layer->kind, row);
    return true;
}

static struct sm_text cell(const struct sm_layer *layer, size_t row, size_t field)
{
    const struct sm_geojson *file = layer->source;
    for (size_t i = file->first_cells[row]; i < file->first_cells[row + 1]; i++)
        if (file->cells[i].field == field) return file->cells[i].text;
    return (struct sm_text){0};
}

static void close_source(struct sm_layer *layer)
{
    struct sm_geojson *file = layer->source;
    sm_store_finish(&file->store);
    free(file->cells);
    free(file->first_cells);
    free(layer->field_names);
    free(file);
}

static const struct sm_layer_format format = {
    .read = read_row, .text = cell, .close = close_source};

bool sm_geojson_fail(const struct sm_geojson_reader *reader, const char *what)
{
    const char *path = reader->layer->path;
    if (reader->layer->count < 2)
        return sm_fail(reader->opening->err, SM_E_INPUT, "%s: %s", path, what);
    return sm_fail(reader->opening->err, SM_E_INPUT, "%s: feature %zu: %s", path,
                   reader->feature + 1, what);
}

static json_t *parse_here(const struct sm_layer_opening *opening)
{
    struct sm_text text = sm_buf_slice(&opening->files->main);
    if (text.n >= 3 && memcmp(text.at, "\xEF\xBB\xBF", 3) == 0)
        text = (struct sm_text){text.at + 3, text.n - 3};
    json_error_t error;
    json_t *root = json_loadb(text.n ? text.at : "", text.n, JSON_REJECT_DUPLICATES, &error);
    if (root) return root;
    if (json_error_code(&error) == json_error_out_of_memory)
        sm_fail_memory(opening->err);
    else
        sm_fail(opening->err, SM_E_INPUT, "%s:%d:%d: is not JSON: %s", opening->layer->path,
                error.line, error.column, error.text);
    return NULL;
}

/* jansson puts the locale's decimal point into numbers before strtod sees them, but only a point
 * of one byte. This thread reads under the C locale instead, whatever the program has set. */
static json_t *parse(const struct sm_layer_opening *opening)
{
    locale_t plain = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    if (plain == (locale_t)0) {
        sm_fail_memory(opening->err);
        return NULL;
    }
    locale_t before = uselocale(plain);
    json_t *root = parse_here(opening);
    uselocale(before);
    freelocale(plain);
    return root;
}

/* Before RFC 7946 a file could name its CRS; only names of WGS84 longitude and latitude pass. */
static bool check_crs(const struct sm_layer_opening *opening, const json_t *root)
{
    static const char *const names[] = {
        "urn:ogc:def:crs:OGC:1.3:CRS84",
        "urn:ogc:def:crs:OGC::CRS84",
        "urn:ogc:def:crs:EPSG::4326",
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
        "OGC:CRS84",
        "EPSG:4326",
    };
    const json_t *crs = json_object_get(root, "crs");
    if (!crs || json_is_null(crs)) return true;
    const char *name =
        json_string_value(json_object_get(json_object_get(crs, "properties"), "name"));
    for (size_t i = 0; name && i < sizeof names / sizeof *names; i++)
        if (strcmp(name, names[i]) == 0) return true;
    return sm_fail(opening->err, SM_E_INPUT,
                   "%s: its CRS is %s; reproject it to WGS84 longitude and latitude",
                   opening->layer->path, name ? name : "not given by name");
}

static bool make_rows(struct sm_geojson_reader *reader, size_t count)
{
    struct sm_layer *layer = reader->layer;
    layer->count = count;
    layer->boxes_deg = sm_alloc(count, sizeof *layer->boxes_deg);
    reader->file->first_cells = sm_alloc_zeroed(count + 1, sizeof *reader->file->first_cells);
    return (layer->boxes_deg && reader->file->first_cells) || sm_fail_memory(reader->opening->err);
}

static bool read_feature(struct sm_geojson_reader *reader, const json_t *feature)
{
    const char *type = json_string_value(json_object_get(feature, "type"));
    if (!type || strcmp(type, "Feature") != 0)
        return sm_geojson_fail(reader, "its type is not \"Feature\"");
    bool ok = sm_geojson_read_geometry(reader, json_object_get(feature, "geometry")) &&
              sm_geojson_read_properties(reader, feature);
    reader->file->first_cells[reader->feature + 1] = reader->file->cell_count;
    return ok;
}

static bool read_collection(struct sm_geojson_reader *reader, const json_t *root)
{
    const json_t *features = json_object_get(root, "features");
    if (!json_is_array(features)) return sm_geojson_fail(reader, "has no list of features");
    if (!make_rows(reader, json_array_size(features))) return false;
    for (size_t i = 0; i < reader->layer->count; i++) {
        reader->feature = i;
        if (!read_feature(reader, json_array_get(features, i))) return false;
    }
    return true;
}

static bool read_root(struct sm_geojson_reader *reader, const json_t *root)
{
    const char *type = json_string_value(json_object_get(root, "type"));
    if (!type) return sm_geojson_fail(reader, "is JSON, but not GeoJSON: it has no type");
    if (!check_crs(reader->opening, root)) return false;
    if (strcmp(type, "FeatureCollection") == 0) return read_collection(reader, root);
    bool is_feature = strcmp(type, "Feature") == 0;
    if (!is_feature && !sm_geojson_is_geometry(type))
        return sm_fail(reader->opening->err, SM_E_INPUT, "%s: \"%s\" is no type of GeoJSON",
                       reader->layer->path, type);
    if (!make_rows(reader, 1)) return false;
    return is_feature ? read_feature(reader, root) : sm_geojson_read_geometry(reader, root);
}

static void report_repairs(const struct sm_geojson_reader *reader)
{
    struct sm_report *report = reader->opening->report;
    const char *path = reader->layer->path;
    if (reader->file->store.dropped)
        sm_remark(report, SM_NOTE, "%s: dropped %zu degenerate rings or lines", path,
                  reader->file->store.dropped);
    if (reader->open_rings)
        sm_remark(report, SM_NOTE, "%s: closed %zu open rings", path, reader->open_rings);
}

bool sm_geojson_open(struct sm_layer_opening *opening)
{
    struct sm_geojson *file = sm_alloc_zeroed(1, sizeof *file);
    if (!file) return sm_fail_memory(opening->err);
    opening->layer->source = file;
    opening->layer->format = &format;
    json_t *root = parse(opening);
    if (!root) return false;
    struct sm_geojson_reader reader = {.opening = opening, .layer = opening->layer, .file = file};
    bool ok = read_root(&reader, root);
    json_decref(root);
    if (ok) report_repairs(&reader);
    return ok;
}
