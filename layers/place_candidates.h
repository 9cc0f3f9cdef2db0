/* SPDX-License-Identifier: Apache-2.0
 * Private to the labels of places: which of the gazetteer's are worth one.
 */
#ifndef SM_LAYERS_PLACE_CANDIDATES_H
#define SM_LAYERS_PLACE_CANDIDATES_H

#include "layers/map.h"

enum { SM_PLACE_CANDIDATES_MAX = 400 };

struct sm_place_candidate {
    const struct sm_place *place;
    struct sm_vertex at_px;
    int rank;     /* 0 first */
    bool is_base; /* an event is told from here: its dot is drawn anyhow */
};

/* At most SM_PLACE_CANDIDATES_MAX, by rank, then by population; false and map->err when memory runs
 * out. */
bool sm_find_place_candidates(struct sm_map *map, struct sm_place_candidate *candidates,
                              size_t *count);
/* Empty where no language of the map has a name for it: such a place stays unnamed. */
struct sm_text sm_place_name(const struct sm_map *map, const struct sm_place *place);

#endif
