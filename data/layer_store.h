/* SPDX-License-Identifier: Apache-2.0
 * Parts and their vertices in memory: what every reader does to a part, and a store for layers
 * whose geometry cannot be read row by row. Ground space.
 */
#ifndef SM_DATA_LAYER_STORE_H
#define SM_DATA_LAYER_STORE_H

#include "base/error.h"
#include "geo/shape.h"

/* How many of a part's vertices to keep, from the first on: a ring loses its closing vertex. 0 for
 * a degenerate part: a ring of fewer than three different vertices, a line of fewer than two. */
size_t sm_part_keep(enum sm_shape_kind kind, const struct sm_vertex *vertices, size_t n);

/* The box of 'n' vertices. '*finite' turns false when a coordinate is NaN or infinite. */
struct sm_box sm_vertices_box(const struct sm_vertex *vertices, size_t n, bool *finite);

/* Within ±180° and ±90°, with slack for the last digits of a reprojection. */
bool sm_box_is_degrees(struct sm_box box);
bool sm_vertex_is_degrees(struct sm_vertex v);
/* "longitude 190.5 is beyond ±180" for a vertex that is not, or "x is not a finite number". */
void sm_vertex_complaint(struct sm_vertex v, char out[96]);

/* Rows of parts of vertices, one after the other. Zero-initialised is empty. */
struct sm_layer_store {
    struct sm_vertex *vertices;
    size_t vertex_count, vertex_capacity;
    size_t *part_starts; /* counted from the first vertex of their row */
    size_t part_count, part_capacity;
    struct sm_store_row {
        size_t vertex, part; /* its first */
    } * rows;
    size_t row_count, row_capacity;
    size_t dropped; /* degenerate parts */
};

/* Start a row; what is added until the next call belongs to it. */
bool sm_store_row(struct sm_layer_store *store);
bool sm_store_vertex(struct sm_layer_store *store, struct sm_vertex v);
/* Make a part of the vertices from 'first' on, or drop and count it when it is degenerate. The
 * row's box grows with it. */
bool sm_store_part(struct sm_layer_store *store, enum sm_shape_kind kind, size_t first,
                   struct sm_box *box);
/* Borrowed from the store. */
struct sm_shape sm_store_shape(const struct sm_layer_store *store, enum sm_shape_kind kind,
                               size_t row);
void sm_store_finish(struct sm_layer_store *store);

#endif
