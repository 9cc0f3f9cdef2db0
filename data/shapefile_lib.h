/* SPDX-License-Identifier: Apache-2.0
 * shapelib, reading from memory. The one place that includes shapefil.h.
 */
#ifndef SM_DATA_SHAPEFILE_LIB_H
#define SM_DATA_SHAPEFILE_LIB_H

#include "base/error.h"
#include "data/shapefile_index.h"
#include "geo/shape.h"

struct sm_shapelib;

/* 'shp' has been checked; it, and what it borrows, must outlive the result. */
struct sm_shapelib *sm_shapelib_open(const struct sm_shp *shp, struct sm_error *err);
void sm_shapelib_close(struct sm_shapelib *lib);

/* The geometry of a record, rings opened, degenerate parts dropped; in the file's space, borrowed
 * until the next call. */
bool sm_shapelib_read(struct sm_shapelib *lib, size_t row, struct sm_shape *shape,
                      struct sm_error *err);

#endif
