/* SPDX-License-Identifier: Apache-2.0
 * Private: what had to be left out of a map, counted and told.
 */
#ifndef SM_LAYERS_UNSHOWN_H
#define SM_LAYERS_UNSHOWN_H

#include "layers/map.h"

/* Send a shape down the map's road, and count its vertices within the region asked for that the
 * projection cannot show. */
size_t sm_stream_counted(struct sm_map *map, const struct sm_shape *shape);
/* Warn of so many (0: of none) in the layer of this path; of the region's outline; of what the
 * canvas left out by now. */
void sm_tell_unshown(struct sm_map *map, struct sm_text place, size_t count);
void sm_tell_unshown_outline(struct sm_map *map, size_t count);
void sm_tell_skipped(struct sm_map *map);

#endif
