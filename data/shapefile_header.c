/* SPDX-License-Identifier: Apache-2.0
 * The headers of a .shp and a .shx, and the types of shapes.
 */
#include "data/shapefile_index.h"

enum { MAGIC = 9994, VERSION = 1000 };

static const struct {
    int type;
    enum sm_shape_kind kind;
    const char *name;
} types[] = {
    {0, SM_SHAPE_NONE, "null shape"},     {1, SM_SHAPE_POINTS, "Point"},
    {3, SM_SHAPE_LINES, "PolyLine"},      {5, SM_SHAPE_POLYGONS, "Polygon"},
    {8, SM_SHAPE_POINTS, "MultiPoint"},   {11, SM_SHAPE_POINTS, "PointZ"},
    {13, SM_SHAPE_LINES, "PolyLineZ"},    {15, SM_SHAPE_POLYGONS, "PolygonZ"},
    {18, SM_SHAPE_POINTS, "MultiPointZ"}, {21, SM_SHAPE_POINTS, "PointM"},
    {23, SM_SHAPE_LINES, "PolyLineM"},    {25, SM_SHAPE_POLYGONS, "PolygonM"},
    {28, SM_SHAPE_POINTS, "MultiPointM"},
};

enum { TYPE_COUNT = sizeof types / sizeof *types };

enum sm_shape_kind sm_shp_kind(int type)
{
    for (int i = 0; i < TYPE_COUNT; i++)
        if (types[i].type == type) return types[i].kind;
    return SM_SHAPE_NONE;
}

bool sm_shp_has_z(int type)
{
    return type > 10 && type < 20;
}

const char *sm_shp_type_name(int type)
{
    for (int i = 0; i < TYPE_COUNT; i++)
        if (types[i].type == type) return types[i].name;
    return NULL;
}

static bool take_type(struct sm_shp *shp, uint32_t type, struct sm_error *err)
{
    if (type == 31)
        return sm_fail(err, SM_E_INPUT,
                       "%s: holds MultiPatch shapes (3-D surfaces); convert it to polygons",
                       shp->path);
    shp->type = type < 100 ? (int)type : -1;
    if (!sm_shp_type_name(shp->type))
        return sm_fail(err, SM_E_INPUT, "%s: shape type %u does not exist", shp->path,
                       (unsigned)type);
    return true;
}

static bool check_length(const struct sm_shp *shp, uint64_t claimed, struct sm_error *err)
{
    size_t n = shp->bytes->n;
    if (claimed > n)
        return sm_fail(err, SM_E_INPUT, "%s: cut off: %zu bytes of %llu are there", shp->path, n,
                       (unsigned long long)claimed);
    if (claimed < n)
        return sm_fail(err, SM_E_INPUT, "%s: its header says %llu bytes, the file has %zu",
                       shp->path, (unsigned long long)claimed, n);
    return true;
}

bool sm_shp_check_header(struct sm_shp *shp, struct sm_window *window, struct sm_error *err)
{
    size_t n = shp->bytes->n;
    const unsigned char *b = NULL;
    if (n >= 4) b = sm_window_look(window, 0, n < SM_SHP_HEADER ? n : SM_SHP_HEADER, err);
    if (n >= 4 && !b) return false;
    if (!b || sm_be32(b) != MAGIC)
        return sm_fail(err, SM_E_INPUT, "%s: is not a shapefile, whatever its name says",
                       shp->path);
    if (n < SM_SHP_HEADER)
        return sm_fail(err, SM_E_INPUT, "%s: cut off inside its header", shp->path);
    if (sm_le32(b + 28) != VERSION)
        return sm_fail(err, SM_E_INPUT, "%s: shapefile version %u, not 1000", shp->path,
                       (unsigned)sm_le32(b + 28));
    return check_length(shp, 2 * (uint64_t)sm_be32(b + 24), err) &&
           take_type(shp, sm_le32(b + 32), err);
}

bool sm_shx_check_header(const struct sm_shp *shp, struct sm_window *window, struct sm_error *err)
{
    size_t n = shp->shx->n;
    const unsigned char *b = NULL;
    if (n >= SM_SHP_HEADER) {
        b = sm_window_look(window, 0, SM_SHP_HEADER, err);
        if (!b) return false;
    }
    if (!b || sm_be32(b) != MAGIC) return sm_fail(err, SM_E_INPUT, "it is not an index");
    if (2 * (uint64_t)sm_be32(b + 24) != n || (n - SM_SHP_HEADER) % SM_SHX_ENTRY)
        return sm_fail(err, SM_E_INPUT, "its length is wrong");
    if (sm_le32(b + 32) != (uint32_t)shp->type)
        return sm_fail(err, SM_E_INPUT, "its shape type differs");
    return true;
}
