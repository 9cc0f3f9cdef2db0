/* SPDX-License-Identifier: Apache-2.0
 * Lines and polygons without heights or measures, decoded where they were checked: what shapelib
 * would hand on, without taking it apart into three rows of numbers first. Everything else is
 * shapelib's.
 */
#ifndef SM_DATA_SHAPEFILE_ROWS_H
#define SM_DATA_SHAPEFILE_ROWS_H

#include "base/error.h"
#include "data/shapefile_index.h"

/* One for each thread. Zero-initialised but for what it borrows. */
struct sm_shp_rows {
    const struct sm_shp *shp; /* checked; held in memory */
    const size_t *at;         /* where the content of each record begins, from the check */
    struct sm_vertex *vertices;
    size_t vertex_capacity;
    size_t *part_starts;
    size_t part_capacity;
};

bool sm_shp_rows_can_read(const struct sm_shp *shp);
/* The geometry of a record that is not null, rings opened, degenerate parts dropped; in the file's
 * space, borrowed until the next call. False when memory runs out. */
bool sm_shp_rows_read(struct sm_shp_rows *rows, size_t row, struct sm_shape *shape,
                      struct sm_error *err);
void sm_shp_rows_finish(struct sm_shp_rows *rows);

#endif
