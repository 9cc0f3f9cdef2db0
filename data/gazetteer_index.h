/* SPDX-License-Identifier: Apache-2.0
 * The index of an embedded table of places: where its rows lie, and which of them are called what,
 * made when sitmap is built, so that a map of ten places reads 150 rows instead of 45,000. Private
 * to data/.
 *
 *     header     what it is of: the table's bytes, counted and hashed
 *     slots      where the keys of each 1/1024 of all keys begin
 *     keys       the key of each spelling and the row of its place, by key, then by row
 *     rows       where each row begins, and a hash of it; the first is the table's header
 *     towns      towns, cities and capitals, where they lie and how large they are, by row
 *     countries  the first row of each country
 *
 * The table stays the source of truth: of the index only numbers of rows are taken, and a row only
 * if it is, byte for byte, the one that the index was made of (data/gazetteer_rows.h). An index
 * that is not whole, or of another version, table or kind of machine, is passed over without a
 * word, and the table is read as if there were none.
 */
#ifndef SM_DATA_GAZETTEER_INDEX_H
#define SM_DATA_GAZETTEER_INDEX_H

#include "base/file.h"
#include "data/gazetteer_names.h"
#include "data/gazetteer_store.h"

/* Written behind the table's name: "places.tsv.index". */
#define SM_INDEX_SUFFIX ".index"

enum { SM_INDEX_SLOTS = 1024 };

struct sm_index_row {
    uint32_t at, check; /* its offset in the table; its hash, without the end of the line */
};

struct sm_index_town {
    float lon_deg, lat_deg; /* roughly: what is near must be asked again of the row */
    uint32_t place;
    uint32_t size; /* sm_index_size */
};

/* A town's people and, above them, its kind. */
enum { SM_INDEX_PEOPLE_BITS = 28 };
static inline uint32_t sm_index_size(enum sm_place_kind kind, long population)
{
    return (uint32_t)kind << SM_INDEX_PEOPLE_BITS | (uint32_t)population;
}

/* An index in memory, looked at in place. Rows that it names may be beyond its count: ask before
 * use. */
struct sm_place_index {
    uint64_t table_bytes, table_hash;
    const uint32_t *slots;           /* and one behind the last */
    const struct sm_name_key *keys;  /* of numbers of places from 0: row 1 */
    const struct sm_index_row *rows; /* the header, the places, the end of the table */
    const struct sm_index_town *towns;
    const uint32_t *countries;
    size_t key_count, place_count, town_count, country_count;
};

/* The index of a table whose places are all that 'gazetteer' has; appended to 'out'. */
bool sm_gazetteer_index_make(const struct sm_gazetteer *gazetteer, struct sm_text table,
                             struct sm_buf *out, struct sm_error *err);
/* The last step: a header that vouches for what is behind it, with the counts that it has; for
 * tests and fuzzers too. */
void sm_gazetteer_index_seal(struct sm_text table, char *bytes, size_t n);

/* Look at an index, which is borrowed and begins where any type may; false for one that is not
 * whole. */
bool sm_place_index_read(struct sm_text bytes, struct sm_place_index *index);
/* Its keys that equal 'key': from the one returned to '*end'. */
const struct sm_name_key *sm_place_index_find(const struct sm_place_index *index, uint32_t key,
                                              const struct sm_name_key **end);

/* The file of an index, read. */
struct sm_index_file {
    struct sm_buf bytes; /* empty where there is none, or none that can be read */
    struct sm_place_index index;
    bool is_whole;
    bool is_beside; /* its table, as both were built or installed; else in the build tree */
    struct sm_file_stamp stamp;
};
/* The index beside the table 'path', or the one in the build tree. */
void sm_gazetteer_index_load(const char *path, struct sm_index_file *file);
/* gazetteer_ahead.c: what another thread has read, or reads now, of the index of the table 'path';
 * false where it is not what was to be read ahead. The caller's then. */
bool sm_gazetteer_ahead_take(struct sm_gazetteer_ahead *ahead, const char *path,
                             struct sm_index_file *file);

/* A hash that tells bytes from others that came about by editing, truncating or a bad disk. */
uint64_t sm_gazetteer_hash(struct sm_text bytes);
static inline uint32_t sm_gazetteer_check(struct sm_text row)
{
    return (uint32_t)sm_gazetteer_hash(row);
}

#endif
