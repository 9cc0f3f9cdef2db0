/* SPDX-License-Identifier: Apache-2.0
 * What the files that write on the map share. Private to layers/.
 */
#ifndef SM_LAYERS_LABELS_H
#define SM_LAYERS_LABELS_H

#include "layers/map.h"
#include "render/label.h"

/* How much an event's label says, from all to least. */
enum sm_detail { SM_ALL_EVENTS, SM_FIRST_EVENT, SM_NAME_ONLY, SM_NUMBER_ONLY };

/* One variant of an event's label, set in type. */
struct sm_wording {
    enum sm_detail detail;
    struct sm_block name;
    struct sm_block texts[SM_MARK_EVENTS_MAX];
    int text_count;
};

/* All details, some of them in two widths and in smaller type. */
enum { SM_WORDINGS_MAX = 9 };
struct sm_wordings {
    struct sm_wording wordings[SM_WORDINGS_MAX];
    struct sm_label_variant variants[SM_WORDINGS_MAX]; /* of the same index */
    int count;
};

/* label_text.c: what a mark's label may say, fullest first; a small map says the place's name
 * only. 'number_max' is the highest number that a label may come to bear. */
bool sm_word_label(struct sm_map *map, const struct sm_mark *mark, int number_max,
                   struct sm_wordings *wordings);
/* The number that stands for a mark in the list. */
bool sm_word_number(struct sm_map *map, const struct sm_mark *mark, struct sm_wording *wording);
void sm_draw_wording(struct sm_map *map, const struct sm_wording *wording,
                     const struct sm_label_placement *placement);

/* place_labels.c: mind the dots of cities, for the labels that come before theirs */
bool sm_mind_places(struct sm_map *map);

/* river_names.c */
bool sm_draw_river_names(struct sm_map *map);

#endif
