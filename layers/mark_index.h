/* SPDX-License-Identifier: Apache-2.0
 * Private to marks.c: marks by where they are, so that finding one's place again takes no longer
 * for a million.
 */
#ifndef SM_LAYERS_MARK_INDEX_H
#define SM_LAYERS_MARK_INDEX_H

#include <stdint.h>

#include "layers/map.h"

/* What of each mark is looked at most often, together. */
struct sm_mark_spot {
    struct sm_vertex at_deg;
    double radius_m, faces_deg;
    enum sm_mark_kind kind;
    uint32_t next; /* in its slot, from 1 */
};

enum { SM_MARKS_FETCHED = 32 }; /* at once, at most */

struct sm_mark_index {
    uint32_t *heads; /* of the marks whose squares share a slot, from 1: the first of them */
    struct sm_mark_spot *spots;
    size_t mask;
    double same_deg;
    double square_deg; /* so much larger that most places are looked for in one square alone */
};

/* Room for all events of the map's week, in the map's arena. */
bool sm_mark_index_begin(struct sm_mark_index *index, struct sm_map *map);
/* Ask the memory for what looking for some marks will read, so that it is there by then: of a
 * million marks hardly any is in the cache. */
void sm_mark_index_fetch(const struct sm_mark_index *index, const struct sm_mark *marks,
                         size_t count);
/* The first mark of the same place, which may lie in a square beside; or the map's mark_count. */
size_t sm_mark_index_find(const struct sm_mark_index *index, const struct sm_map *map,
                          const struct sm_mark *mark);
/* Enter a mark, the map's i-th. */
void sm_mark_index_add(struct sm_mark_index *index, const struct sm_mark *mark, size_t i);

#endif
