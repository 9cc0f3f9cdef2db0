/* SPDX-License-Identifier: Apache-2.0
 * The names of places as numbers: a key for each spelling. Private to data/.
 */
#ifndef SM_DATA_GAZETTEER_NAMES_H
#define SM_DATA_GAZETTEER_NAMES_H

#include "data/gazetteer_store.h"

struct sm_name_key {
    uint32_t key;   /* of sm_bones_key */
    uint32_t place; /* or, in a sm_bones_index, behind all places a region */
};

/* Keys of some of the places, in their order. */
struct sm_name_keys {
    struct sm_name_key *at;
    size_t count, capacity;
    bool failed; /* memory ran out */
};

/* A key of a name's bones: places with such a spelling are among those of its key. */
uint32_t sm_bones_key(const uint32_t *bones, size_t count);
/* Append the keys of one place's spellings, each once. */
void sm_name_keys_add_place(struct sm_name_keys *keys, const struct sm_gazetteer *gazetteer,
                            size_t place);
void sm_name_keys_add(struct sm_name_keys *keys, size_t place, struct sm_text spelling);
/* A number that differs where names come to be folded otherwise. */
uint32_t sm_name_keys_print(void);

#endif
