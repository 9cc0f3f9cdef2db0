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

/* Reads records and checks them on the way. One for each thread. */
struct sm_shp_reader {
    const struct sm_shp *shp;
    const char *range_advice;
    struct sm_shp_cursor cursor;
    struct sm_shp_findings findings;
    size_t row; /* of the record last read */
    size_t at;  /* where its content begins */
    /* Its box, empty where there is nothing to draw; and whether the record itself says no less. */
    struct sm_box box;
    bool has_honest_box;
    /* The parts that were kept of it, each less its closing vertex. */
    struct sm_vertex *vertices;
    size_t vertex_count, vertex_capacity;
    size_t *part_starts;
    size_t part_count, part_capacity;
    unsigned char *starts; /* where the parts begin, as in the file */
    size_t starts_capacity;
    struct sm_error *err;
};

/* Which parts of a record are kept: those that touch a box; or none, it is only checked. */
struct sm_shp_wish {
    bool keeps;
    bool by_box; /* else all */
    struct sm_box box;
    const struct sm_thinning *thinning; /* of lines and rings; NULL: keep all vertices */
};

/* With 'range_advice' coordinates must be degrees, and it ends the complaint when they are not;
 * with NULL they must be finite. */
void sm_shp_reader_init(struct sm_shp_reader *reader, const struct sm_shp *shp,
                        const char *range_advice, struct sm_error *err);
void sm_shp_reader_finish(struct sm_shp_reader *reader);
/* The record at the reader's cursor, which moves on. By box, one that says to lie elsewhere is
 * passed over unread where 'trusted', and leaves an empty box. */
bool sm_shp_read(struct sm_shp_reader *reader, const struct sm_shp_wish *wish, bool trusted);
struct sm_shape sm_shp_shape(const struct sm_shp_reader *reader);

/* 'n' vertices as a file holds them. */
void sm_shp_copy_vertices(struct sm_vertex *to, const unsigned char *from, size_t n);

/* Check every record. 'boxes' and 'at' have room for shp->count: a record without anything to draw
 * gets an empty box; 'at' is where its content begins. */
bool sm_shp_check(const struct sm_shp *shp, const char *range_advice, struct sm_box *boxes,
                  size_t *at, struct sm_shp_findings *findings, struct sm_error *err);
/* The same in two threads, for many records: fills the boxes of the groups alone. */
bool sm_shp_check_groups(struct sm_shp *shp, const char *range_advice,
                         struct sm_shp_findings *findings, struct sm_error *err);

#endif
