/* SPDX-License-Identifier: Apache-2.0
 * The source of a layer that is too long to be held: what opening it (shapefile_stream_open.c)
 * and reading its rows (shapefile_stream.c) share. Private to these two.
 */
#ifndef SM_DATA_SHAPEFILE_STREAM_H
#define SM_DATA_SHAPEFILE_STREAM_H

#include "data/dbf_long.h"
#include "data/shapefile_parts.h"

enum { SM_SHP_NO_ROW = -1 };

struct sm_shp_stream {
    struct sm_bytes bytes, shx, table;
    struct sm_buf held[3]; /* where they are in memory, for tests */
    struct sm_shp shp;
    struct sm_shp_reader reader;
    struct sm_dbf_long dbf;
    struct sm_reprojection *reprojection; /* NULL: coordinates are degrees of WGS84 */
    struct sm_text prj;
    struct sm_layer_store store; /* of the row last read, reprojected */
    struct sm_box box_deg;       /* of the row last read */
    long long row;               /* that was, or SM_SHP_NO_ROW */
    struct sm_error err;         /* the reader's */
    struct sm_error later;       /* of a call that could not tell */
};

extern const struct sm_layer_format sm_shp_stream_format;

/* Put the row that the reader has just read into the store, on the ground of WGS84. */
bool sm_shp_stream_reproject(struct sm_shp_stream *stream);
/* False, after the reader's error was moved to 'err'. */
bool sm_shp_stream_fail(struct sm_shp_stream *stream, struct sm_error *err);

#endif
