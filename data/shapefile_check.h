/* SPDX-License-Identifier: Apache-2.0
 * The content of a .shp's records, checked before anything is read from them: types, counts, part
 * starts, and every coordinate. Boxes come out on the way. In the space of the file: ground, or
 * what its .prj says.
 */
#ifndef SM_DATA_SHAPEFILE_CHECK_H
#define SM_DATA_SHAPEFILE_CHECK_H

#include "data/shapefile_index.h"
#include "geo/vertex.h"

struct sm_shp_findings {
    struct sm_box box; /* of everything */
    size_t vertices;
    size_t dropped_parts;  /* degenerate */
    size_t open_rings;     /* the first vertex is not repeated at the end */
    size_t padded_records; /* longer than their counts need */
};

/* 'boxes' has room for shp->count; a record without anything to draw gets an empty one. With
 * 'range_advice' coordinates must be degrees, and it ends the complaint when they are not; with
 * NULL they must be finite. */
bool sm_shp_check(const struct sm_shp *shp, const char *range_advice, struct sm_box *boxes,
                  struct sm_shp_findings *findings, struct sm_error *err);

#endif
