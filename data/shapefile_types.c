/* SPDX-License-Identifier: Apache-2.0 */
#include "data/shapefile_index.h"

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
