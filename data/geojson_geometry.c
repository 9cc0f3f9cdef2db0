/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <string.h>

#include "data/geojson_reader.h"

/* 'depth' counts the lists around a position. */
struct geometry_type {
    const char *name;
    enum sm_shape_kind kind;
    int depth;
};

static const struct geometry_type types[] = {
    {"Point", SM_SHAPE_POINTS, 0},     {"MultiPoint", SM_SHAPE_POINTS, 1},
    {"LineString", SM_SHAPE_LINES, 1}, {"MultiLineString", SM_SHAPE_LINES, 2},
    {"Polygon", SM_SHAPE_POLYGONS, 2}, {"MultiPolygon", SM_SHAPE_POLYGONS, 3},
};

static const struct geometry_type *find_type(const char *name)
{
    for (size_t i = 0; name && i < sizeof types / sizeof *types; i++)
        if (strcmp(name, types[i].name) == 0) return &types[i];
    return NULL;
}

static bool is_collection(const char *name)
{
    return name && strcmp(name, "GeometryCollection") == 0;
}

bool sm_geojson_is_geometry(const char *type)
{
    return find_type(type) || is_collection(type);
}

static bool add_position(struct sm_geojson_reader *reader, const json_t *position)
{
    const json_t *x = json_array_get(position, 0), *y = json_array_get(position, 1);
    if (!json_is_number(x) || !json_is_number(y))
        return sm_geojson_fail(reader, "a position is not a list of two numbers or more");
    struct sm_vertex v = {json_number_value(x), json_number_value(y)};
    if (!sm_vertex_is_degrees(v)) {
        char what[96];
        sm_vertex_complaint(v, what);
        return sm_geojson_fail(reader, what);
    }
    return sm_store_vertex(&reader->file->store, v) || sm_fail_memory(reader->opening->err);
}

static bool add_positions(struct sm_geojson_reader *reader, const json_t *positions)
{
    for (size_t i = 0; i < json_array_size(positions); i++)
        if (!add_position(reader, json_array_get(positions, i))) return false;
    return true;
}

static bool end_part(struct sm_geojson_reader *reader, size_t first)
{
    struct sm_layer_store *store = &reader->file->store;
    struct sm_box *box = &reader->layer->boxes_deg[reader->feature];
    return sm_store_part(store, reader->layer->kind, first, box) ||
           sm_fail_memory(reader->opening->err);
}

/* A line or a ring. Points are gathered into one part at the end of their feature instead. */
static bool add_part(struct sm_geojson_reader *reader, const json_t *positions)
{
    struct sm_layer_store *store = &reader->file->store;
    size_t first = store->vertex_count;
    if (!add_positions(reader, positions)) return false;
    if (reader->layer->kind == SM_SHAPE_POINTS) return true;
    if (reader->layer->kind == SM_SHAPE_POLYGONS && store->vertex_count > first) {
        struct sm_vertex a = store->vertices[first], b = store->vertices[store->vertex_count - 1];
        reader->open_rings += a.x != b.x || a.y != b.y;
    }
    return end_part(reader, first);
}

static bool add_coordinates(struct sm_geojson_reader *reader, const json_t *list, int depth)
{
    if (!json_is_array(list))
        return sm_geojson_fail(reader, "its coordinates are not nested as its type needs");
    if (depth == 0) return add_position(reader, list);
    if (depth == 1) return add_part(reader, list);
    for (size_t i = 0; i < json_array_size(list); i++)
        if (!add_coordinates(reader, json_array_get(list, i), depth - 1)) return false;
    return true;
}

/* A layer holds one kind of geometry, that of its first feature which has any. */
static bool take_kind(struct sm_geojson_reader *reader, const struct geometry_type *type)
{
    static const char *const names[] = {"nothing", "points", "lines", "polygons"};
    enum sm_shape_kind *kind = &reader->layer->kind;
    if (*kind == SM_SHAPE_NONE) *kind = type->kind;
    if (*kind == type->kind) return true;
    char what[96];
    snprintf(what, sizeof what, "a %s among %s; keep each kind of geometry in its own file",
             type->name, names[*kind]);
    return sm_geojson_fail(reader, what);
}

static bool add_geometry(struct sm_geojson_reader *reader, const json_t *geometry)
{
    const char *name = json_string_value(json_object_get(geometry, "type"));
    const struct geometry_type *type = find_type(name);
    if (is_collection(name)) return sm_geojson_fail(reader, "a GeometryCollection within another");
    if (!type) return sm_geojson_fail(reader, "its geometry has no type of GeoJSON");
    return take_kind(reader, type) &&
           add_coordinates(reader, json_object_get(geometry, "coordinates"), type->depth);
}

/* One whose members are of one kind is a Multi-geometry by another name. */
static bool add_collection(struct sm_geojson_reader *reader, const json_t *collection)
{
    const json_t *members = json_object_get(collection, "geometries");
    if (!json_is_array(members))
        return sm_geojson_fail(reader, "its GeometryCollection has no list of geometries");
    for (size_t i = 0; i < json_array_size(members); i++)
        if (!add_geometry(reader, json_array_get(members, i))) return false;
    return true;
}

bool sm_geojson_read_geometry(struct sm_geojson_reader *reader, const json_t *geometry)
{
    struct sm_layer_store *store = &reader->file->store;
    reader->layer->boxes_deg[reader->feature] = sm_box_empty();
    if (!sm_store_row(store)) return sm_fail_memory(reader->opening->err);
    if (!geometry || json_is_null(geometry)) return true;
    size_t first = store->vertex_count;
    const char *name = json_string_value(json_object_get(geometry, "type"));
    bool ok =
        is_collection(name) ? add_collection(reader, geometry) : add_geometry(reader, geometry);
    bool has_points = reader->layer->kind == SM_SHAPE_POINTS && store->vertex_count > first;
    return ok && (!has_points || end_part(reader, first));
}
