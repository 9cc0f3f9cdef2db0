/* SPDX-License-Identifier: Apache-2.0
 * Regions, and places of tables without an index, by the bones of their spellings: worth making for
 * a table that names many places, and too dear for one that names ten.
 */
#ifndef SM_DATA_GAZETTEER_BONES_H
#define SM_DATA_GAZETTEER_BONES_H

#include "data/gazetteer_names.h"

/* The places of a key, in their order: '*entry' begins at sm_bones_index_begin; false behind
 * the last. */
uint32_t sm_bones_index_begin(const struct sm_bones_index *index, uint32_t key);
bool sm_bones_index_next(const struct sm_bones_index *index, uint32_t key, uint32_t *entry,
                         size_t *place);
/* Places, and behind them regions, counted on from the number of places. */
bool sm_bones_index_next_of_all(const struct sm_bones_index *index, uint32_t key, uint32_t *entry,
                                size_t *number);
/* Is any region among those of a key; is this one? */
bool sm_bones_index_has_regions(const struct sm_bones_index *index, uint32_t key);
bool sm_bones_index_has_region(const struct sm_bones_index *index, uint32_t key, size_t region);

#endif
