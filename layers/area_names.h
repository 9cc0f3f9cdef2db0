/* SPDX-License-Identifier: Apache-2.0
 * Private to layers/: names in the middle of land and water.
 */
#ifndef SM_LAYERS_AREA_NAMES_H
#define SM_LAYERS_AREA_NAMES_H

#include "layers/map.h"

struct sm_area_style {
    struct sm_type type;
    const struct sm_ink *ink;
    bool upper;
};

/* Where a name would like to stand; 'area' (page space, may be NULL) is what it must stay in. */
struct sm_area_spot {
    struct sm_vertex at_px;
    double radius_px; /* of the circle that fits there */
    const struct sm_shape *area;
};

/* Write a name where there is room for it near the spot; '*placed' (may be NULL) is set when there
 * was. False, with map->err, when it could not be tried. */
bool sm_name_area(struct sm_map *map, struct sm_text name, const struct sm_area_spot *spot,
                  const struct sm_area_style *style, bool *placed);

/* sea_names.c: each sea at its place; on a map that shows none of these places, the sea that it
 * shows a corner of. */
bool sm_name_seas(struct sm_map *map, const struct sm_area_style *style);

#endif
