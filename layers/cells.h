/* SPDX-License-Identifier: Apache-2.0
 * Cells: many places counted together, where paper cannot show them one by one. Private.
 */
#ifndef SM_LAYERS_CELLS_H
#define SM_LAYERS_CELLS_H

#include <stdbool.h>
#include <stddef.h>

#include "geo/vertex.h"

struct sm_map;
struct sm_mark;

/* More marks than this on one map cannot be told apart, nor labelled. More events than this are not
 * listed one by one, but so many of the most important; a strip holds fewer still. */
enum { SM_SPOTS_MAX = 400, SM_EVENTS_LISTED_MAX = 400, SM_CROWD_LISTED = 100, SM_STRIP_MAX = 24 };

/* A hexagon reaches at least so far from its centre, to its corners. */
enum { SM_CELL_ROWS_MAX = 2, SM_CELL_RADIUS_PX = 31 };

/* What a mark of kind SM_MARK_CELL counts. Its events are the most important of each category
 * shown, in the category's most frequent status; its count is of all. */
struct sm_cell {
    bool is_rough; /* a circle around all places that may be meant, else a hexagon */
    size_t counts[SM_CELL_ROWS_MAX]; /* of the categories shown, the most frequent first */
    size_t others;                   /* of all other categories */
};

/* Could this map need cells? Before marks are placed: as far as can be told. */
bool sm_may_have_cells(const struct sm_map *map);
/* Once marks are placed: where they are more than SM_SPOTS_MAX, count in cells what lies close
 * together. Renews marks, mark_of and mark_count. */
bool sm_gather_cells(struct sm_map *map);
/* The ground of a rough cell, with the areas; all of another, and the numbers, with the symbols. */
void sm_draw_cell_outline(struct sm_map *map, const struct sm_mark *mark);
bool sm_draw_cell(struct sm_map *map, const struct sm_mark *mark);
void sm_draw_cell_sample(struct sm_map *map, struct sm_vertex centre_px); /* for the legend */

#endif
