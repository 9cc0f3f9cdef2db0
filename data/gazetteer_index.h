/* SPDX-License-Identifier: Apache-2.0
 * The index of places.tsv: its rows as numbers, made when sitmap is built, so that a map need not
 * read 1.8 MB of text first. Private to data/.
 *
 *     header: what it is of      a record for each row: where its texts lie in the table, where
 *                                it lies on the ground, how its spellings begin
 *
 * The table stays the source of truth. An index is taken only if the table that it was made of is
 * the one at hand, byte for byte, and it is whole, of this version and of this kind of machine;
 * any other is passed over without a word, and the table is read as if there were none.
 */
#ifndef SM_DATA_GAZETTEER_INDEX_H
#define SM_DATA_GAZETTEER_INDEX_H

#include "data/gazetteer_store.h"

/* Written behind the table's name: "places.tsv.index". */
#define SM_INDEX_SUFFIX ".index"

/* An index of the places in 'gazetteer', all of which must be of 'table'; appended to 'out'. */
bool sm_gazetteer_index_make(const struct sm_gazetteer *gazetteer, struct sm_text table,
                             struct sm_buf *out, struct sm_error *err);

/* The last step of making: records, whatever is in them, with a header that says so. False when
 * memory runs out. For tests and fuzzers too. */
enum { SM_INDEX_RECORD_BYTES = 112 };
bool sm_gazetteer_index_seal(struct sm_text table, struct sm_text records, struct sm_buf *out);

/* Append the places of 'table' from its index, and keep how their spellings begin. '*taken' is
 * false, and nothing changed, for an index that is not to be trusted. 'index' is borrowed. False
 * when memory runs out. */
bool sm_gazetteer_index_take(struct sm_gazetteer *gazetteer, struct sm_text table,
                             struct sm_text index, bool *taken, struct sm_error *err);

/* The file of an index, read and hashed. */
struct sm_index_file {
    struct sm_buf bytes; /* empty where there is none, or none that can be read */
    uint64_t records_hash;
};
/* The index beside the table 'path', or the one in the build tree. */
void sm_gazetteer_index_load(const char *path, struct sm_index_file *file);
/* gazetteer_ahead.c: what another thread has read, or reads now, of the index of the table 'path';
 * false where it is not what was to be read ahead. The caller's then. */
bool sm_gazetteer_ahead_take(struct sm_gazetteer_ahead *ahead, const char *path,
                             struct sm_index_file *file);

/* The same for the files: the index beside the table 'path', or the one in the build tree. */
bool sm_gazetteer_index_read(struct sm_gazetteer *gazetteer, const char *path, struct sm_text table,
                             bool *taken, struct sm_error *err);

/* A hash of a table, and of what is made of it: do they belong together? */
uint64_t sm_gazetteer_hash(struct sm_text bytes);
/* Where a file that is made of a table lies: beside it, under its name and 'suffix', or in the
 * build tree. False where there can be none. */
bool sm_gazetteer_find_made(const char *table_path, const char *suffix, char *out, size_t size);

#endif
