/* SPDX-License-Identifier: Apache-2.0
 * Private to marks.c and mark_gather.c: from events to marks; marks by where they are, so that
 * finding one's place again takes no longer for a million.
 */
#ifndef SM_LAYERS_MARK_INDEX_H
#define SM_LAYERS_MARK_INDEX_H

#include <stdint.h>

#include "layers/map.h"

/* marks.c: the mark of one event alone. */
bool sm_mark_of_event(struct sm_map *map, const struct sm_week_event *event, struct sm_mark *mark);
/* Does making it need nothing but the event, so that threads may do it, and never fail? */
bool sm_mark_is_plain(const struct sm_week_event *event);
/* mark_gather.c: the marks of all events, in map->order, and map->mark_of. */
bool sm_gather_marks(struct sm_map *map);

/* What of each mark is looked at most often, together. */
struct sm_mark_spot {
    struct sm_vertex at_deg;
    double radius_m, faces_deg;
    enum sm_mark_kind kind;
};

enum {
    SM_MARKS_FETCHED = 32 /* at once, at most */,
    SM_SHELF_MARKS = 5,
    SM_MARK_SORTS_MAX = 3,
    SM_LOOK_SLOTS_MAX = 4
};

/* Some marks whose squares share a slot, in their order, as much as fits a line of the cache: about
 * where they are, to pass over those that are elsewhere. */
struct sm_mark_shelf {
    float x_deg[SM_SHELF_MARKS], y_deg[SM_SHELF_MARKS];
    uint32_t marks[SM_SHELF_MARKS]; /* from 1, and of which sort; 0: none yet */
    uint32_t next;                  /* shelf, from 1 */
};

struct sm_mark_index {
    uint32_t *heads; /* of each slot the first shelf, from 1 */
    struct sm_mark_shelf *shelves;
    struct sm_mark_spot *spots;
    size_t mask, shelf_count;
    uint32_t *counts; /* of each mark's events: of a crowd only these are looked at every time */
    float about_deg2; /* the square of what two of one place are at most apart, with a margin */
    float sure_deg2;  /* those as near as this are of one place */
    /* Marks of a sort differ in nothing but where they are. The first sorts that come are known. */
    struct sm_mark_spot sorts[SM_MARK_SORTS_MAX];
    uint32_t sort_count;
    double same_deg;
    double square_deg; /* so much larger that most places are looked for in one square alone */
};

/* Room for all events of the map's week, in the map's arena. */
bool sm_mark_index_begin(struct sm_mark_index *index, struct sm_map *map);
/* The slots in which a mark of the same place may be: that of its own square first, and those of
 * squares beside it. */
struct sm_mark_look {
    uint32_t slots[SM_LOOK_SLOTS_MAX];
    int count;
    uint32_t sort; /* from 1; 0: not known */
};

/* Where to look for some marks; and ask the memory for what will be read there, so that it is there
 * by then: of a million marks hardly any is in the cache. */
void sm_mark_index_fetch(const struct sm_mark_index *index, const struct sm_mark *marks,
                         struct sm_mark_look *looks, size_t count);
/* The first mark of the same place, or the map's mark_count. */
size_t sm_mark_index_find(const struct sm_mark_index *index, const struct sm_map *map,
                          const struct sm_mark *mark, const struct sm_mark_look *look);
/* Enter a mark, the map's i-th. */
void sm_mark_index_add(struct sm_mark_index *index, const struct sm_mark *mark,
                       const struct sm_mark_look *look, size_t i);

#endif
