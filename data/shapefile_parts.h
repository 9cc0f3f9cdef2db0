/* SPDX-License-Identifier: Apache-2.0
 * What opening a shapefile has in common whether it is held in memory or read piece by piece.
 * Private to the readers of shapefiles.
 */
#ifndef SM_DATA_SHAPEFILE_PARTS_H
#define SM_DATA_SHAPEFILE_PARTS_H

#include "data/dbf.h"
#include "data/layer_source.h"
#include "data/layer_store.h"
#include "data/shapefile_check.h"
#include "geo/projection.h"

/* Of the .prj; NULL with 'ok' when there is none. */
struct sm_reprojection *sm_shapefile_read_prj(const struct sm_layer_opening *opening, bool *ok);
/* What to say behind "longitude 3400000 is beyond ±180"; NULL where metres are expected. */
const char *sm_shapefile_advice(const struct sm_reprojection *reprojection);
/* Metres were expected: do the coordinates look like it? */
bool sm_shapefile_check_unit(const struct sm_layer_opening *opening, const char *advice,
                             const struct sm_shp_findings *findings);
void sm_shapefile_report(const struct sm_layer_opening *opening,
                         const struct sm_shp_findings *findings);

/* Reproject the parts of 'shape', the geometry of 'row', into the store's newest row; 'box' grows
 * with them. */
bool sm_shapefile_store(const char *path, struct sm_layer_store *store,
                        struct sm_reprojection *reprojection, const struct sm_shape *shape,
                        size_t row, struct sm_box *box, struct sm_error *err);
void sm_shapefile_report_shrunk(const struct sm_layer_opening *opening, size_t dropped);

bool sm_shapefile_no_table(const struct sm_layer_opening *opening);
bool sm_shapefile_table_options(struct sm_layer_opening *opening, struct sm_dbf_options *options);
bool sm_shapefile_take_fields(struct sm_layer_opening *opening, const struct sm_dbf *dbf);
void sm_shapefile_report_deleted(const struct sm_layer_opening *opening, size_t deleted);

/* shapefile_stream_open.c: open a layer whose files are too large to be held. */
bool sm_shapefile_stream(struct sm_layer_opening *opening);

#endif
