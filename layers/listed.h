/* SPDX-License-Identifier: Apache-2.0
 * Which events the list names. Private to layers/.
 */
#ifndef SM_LAYERS_LISTED_H
#define SM_LAYERS_LISTED_H

#include <stdbool.h>
#include <stddef.h>

struct sm_map;

struct sm_listed {
    size_t *events; /* indices into the week, in the table's order; the map's arena has them */
    size_t count, left_out;
};

/* The map's own events, 'most' of them; of very many only SM_CROWD_LISTED. If not all, then first
 * what the map shows by a number alone, then what it shows without saying what happened, then the
 * most important; last what stands in words in the strip. */
bool sm_choose_listed(struct sm_map *map, size_t most, struct sm_listed *listed);

#endif
