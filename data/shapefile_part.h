/* SPDX-License-Identifier: Apache-2.0
 * One part of a record, looked at while its vertices pass by: a ring can be longer than memory
 * should hold. In the space of the file. Private to the reader of records.
 */
#ifndef SM_DATA_SHAPEFILE_PART_H
#define SM_DATA_SHAPEFILE_PART_H

#include "geo/shape.h"
#include "geo/stages.h"

struct sm_shp_part {
    enum sm_shape_kind kind;
    size_t count; /* of the vertices that have passed */
    struct sm_box box;
    bool finite, in_range;   /* are all; within what degrees can be */
    struct sm_vertex beyond; /* the first that is not in range */
    struct sm_vertex first, second;
    int different;  /* vertices, of which three are enough to know */
    size_t closing; /* vertices at the end so far that repeat the first */
    /* What is kept of it, and where: behind those kept before. */
    bool keeps;
    const struct sm_thinning *thinning; /* NULL: of all vertices */
    struct sm_vertex *vertices;
    size_t kept_before, kept, capacity;
    struct sm_vertex latest; /* of a line: dropped, unless it is the last */
    bool has_latest;
};

/* The next 'n' vertices. False when memory runs out. */
bool sm_shp_part_pass(struct sm_shp_part *part, const struct sm_vertex *vertices, size_t n);
/* When all have passed: how many make the part, without those that close it; 0 when it is
 * degenerate. Then 'kept' are what is left of them. */
size_t sm_shp_part_end(struct sm_shp_part *part);

#endif
