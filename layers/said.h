/* SPDX-License-Identifier: Apache-2.0
 * Private to layers/: the labels that were drawn, noted for the account. Only what is drawn upright
 * in the main thread notes.
 */
#ifndef SM_LAYERS_SAID_H
#define SM_LAYERS_SAID_H

#include "layers/map.h"
#include "render/label.h"

struct sm_said_label {
    const char *kind; /* "event", "pointer", "place", "area", "river" */
    struct sm_text text;
    struct sm_box box_px;
    int leader_count;
    struct sm_vertex leader_px[3];
    bool is_inset;
    struct sm_said_label *next;
};

struct sm_said {
    struct sm_said_label *first, *last;
};

/* 'placement' (may be NULL) has the leader. 'text' stays borrowed until the account is written. */
bool sm_note_label(struct sm_map *map, const char *kind, struct sm_text text, struct sm_box box_px,
                   const struct sm_label_placement *placement);
/* What blocks say, a line for each block, in the map's arena. */
struct sm_text sm_said_words(struct sm_map *map, const struct sm_block *const *blocks, int count);

#endif
