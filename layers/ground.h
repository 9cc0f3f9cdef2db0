/* SPDX-License-Identifier: Apache-2.0
 * Private to the ground: features of a layer on their way to the canvas.
 */
#ifndef SM_LAYERS_GROUND_H
#define SM_LAYERS_GROUND_H

#include "layers/map.h"

/* A layer of the base, whose credit the map then owes; NULL where there is none, or it cannot be
 * read (map->err). */
struct sm_layer *sm_use_layer(struct sm_map *map, enum sm_base_layer which);
/* Send one feature down the road into the canvas's current path. */
bool sm_send_row(struct sm_map *map, struct sm_layer *layer, size_t row);
/* The same, and paint it; nothing where 'row' is negative. */
bool sm_fill_row(struct sm_map *map, struct sm_layer *layer, long row,
                 const struct sm_paint *paint);

#endif
