/* SPDX-License-Identifier: Apache-2.0
 * Private to layers/: the map in words.
 */
#ifndef SM_LAYERS_ALT_H
#define SM_LAYERS_ALT_H

#include "layers/map.h"

/* The alt text in the map's language: place, dates, and as many events as 250 characters hold, the
 * most important first, with their numbers and how sure they are; then how many more there are. */
struct sm_text sm_map_alt(struct sm_map *map);
/* "Donetsk region, Fighting, Drone attack": where, and the categories of this map's events. */
struct sm_text sm_map_keywords(struct sm_map *map);
/* "2024-10-21/2024-10-25", an interval of days. */
struct sm_text sm_map_covers(struct sm_map *map);
/* Every event of the week as an HTML table, escaped: when, where, what, how many, how sure, and
 * how the map shows it. */
bool sm_write_table(struct sm_map *map, struct sm_buf *out);

#endif
