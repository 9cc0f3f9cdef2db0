/* SPDX-License-Identifier: Apache-2.0 */
#include "data/shapefile_rows.h"

#include <stdlib.h>

#include "base/memory.h"
#include "data/layer_store.h"
#include "data/shapefile_check.h"

/* In the content of a record: its type, its box, its counts, then where its parts start. */
enum { LINES = 3, POLYGONS = 5, PARTS_AT = 36, POINTS_AT = 40, STARTS_AT = 44, XY = 16 };

bool sm_shp_rows_can_read(const struct sm_shp *shp)
{
    return shp->bytes->held && (shp->type == LINES || shp->type == POLYGONS);
}

/* Parts behind one another, each less its closing vertex. */
static void take_parts(struct sm_shp_rows *rows, const unsigned char *content,
                       struct sm_shape *shape)
{
    size_t parts = sm_le32(content + PARTS_AT), points = sm_le32(content + POINTS_AT);
    const unsigned char *starts = content + STARTS_AT, *coordinates = starts + 4 * parts;
    for (size_t i = 0; i < parts; i++) {
        size_t start = sm_le32(starts + 4 * i);
        size_t end = i + 1 < parts ? sm_le32(starts + 4 * (i + 1)) : points;
        struct sm_vertex *to = rows->vertices + shape->vertex_count;
        sm_shp_copy_vertices(to, coordinates + XY * start, end - start);
        size_t kept = sm_part_keep(shape->kind, to, end - start);
        if (kept == 0) continue;
        rows->part_starts[shape->part_count++] = shape->vertex_count;
        shape->vertex_count += kept;
    }
}

bool sm_shp_rows_read(struct sm_shp_rows *rows, size_t row, struct sm_shape *shape,
                      struct sm_error *err)
{
    const unsigned char *content = rows->shp->bytes->held + rows->at[row];
    size_t parts = sm_le32(content + PARTS_AT), points = sm_le32(content + POINTS_AT);
    *shape = (struct sm_shape){0};
    if (points == 0) return true;
    if (!sm_grow(&rows->vertices, &rows->vertex_capacity, points, sizeof *rows->vertices) ||
        !sm_grow(&rows->part_starts, &rows->part_capacity, parts, sizeof *rows->part_starts))
        return sm_fail_memory(err);
    shape->kind = sm_shp_kind(rows->shp->type);
    take_parts(rows, content, shape);
    shape->vertices = rows->vertices;
    shape->part_starts = rows->part_starts;
    return true;
}

void sm_shp_rows_finish(struct sm_shp_rows *rows)
{
    free(rows->vertices);
    free(rows->part_starts);
}
