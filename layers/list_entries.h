/* SPDX-License-Identifier: Apache-2.0
 * Private to layers/: the entries of the list, in words, before they stand anywhere.
 */
#ifndef SM_LAYERS_LIST_ENTRIES_H
#define SM_LAYERS_LIST_ENTRIES_H

#include <stdint.h>

#include "layers/map.h"

#define SM_INDENT_PX 25.0
#define SM_ENTRY_GAP_PX 12.0

struct sm_entry {
    const struct sm_week_event *event; /* NULL for the entry that names the week's other places */
    struct sm_block head, text, meta;
    double height_px;
};

struct sm_entries {
    struct sm_entry *items;
    size_t count;
    size_t left_out; /* events without an entry, of very many */
};

/* How much an entry says; a page of fixed height may have room for less than all. */
enum sm_detail { SM_FULL, SM_WITHOUT_TEXT, SM_HEAD_ONLY, SM_DETAIL_COUNT };

/* As many events as any list names. */
#define SM_ALL_ENTRIES SIZE_MAX

/* Entries of so many of the map's own events, then one that says how many more there are, and one
 * that names the others. */
bool sm_compose_entries(struct sm_map *map, double width_px, enum sm_detail detail, size_t most,
                        struct sm_entries *all);

#endif
