/* SPDX-License-Identifier: Apache-2.0
 * The names of places.tsv: a key for each spelling, made when sitmap is built, so that a table of
 * hundreds of places need not have 60,000 names brought to their bones first. Private to data/.
 *
 *     header: what they are of      the key of each spelling and the number of its place,
 *                                   place by place
 *
 * As with the index (data/gazetteer_index.h), they are taken only if they are of the same table,
 * whole, and of this version; else they are made anew.
 */
#ifndef SM_DATA_GAZETTEER_NAMES_H
#define SM_DATA_GAZETTEER_NAMES_H

#include "data/gazetteer_store.h"

/* Written behind the table's name: "places.tsv.names". */
#define SM_NAMES_SUFFIX ".names"

struct sm_name_key {
    uint32_t key;   /* of sm_bones_key */
    uint32_t place; /* or, behind all places, a region */
};

/* Keys of some of the places, in their order. */
struct sm_name_keys {
    struct sm_name_key *at;
    size_t count, capacity;
    bool failed; /* memory ran out */
};

/* Append the keys of one place's spellings, each once. */
void sm_name_keys_add_place(struct sm_name_keys *keys, const struct sm_gazetteer *gazetteer,
                            size_t place);
void sm_name_keys_add(struct sm_name_keys *keys, size_t place, struct sm_text spelling);

/* The names of all places in 'gazetteer', which must be of the table of that hash; appended to
 * 'out'. */
bool sm_gazetteer_names_make(const struct sm_gazetteer *gazetteer, struct sm_buf *out,
                             struct sm_error *err);
/* The last step of making, for tests and fuzzers too. */
bool sm_gazetteer_names_seal(uint64_t table_hash, struct sm_text keys, struct sm_buf *out);

/* Append the keys of the gazetteer's first places, those of its index, if 'names' is of their
 * table; else none. */
void sm_gazetteer_names_take(const struct sm_gazetteer *gazetteer, struct sm_text names,
                             struct sm_name_keys *keys);
/* The same for the file beside the table, or in the build tree. */
void sm_gazetteer_names_read(const struct sm_gazetteer *gazetteer, struct sm_name_keys *keys);

#endif
