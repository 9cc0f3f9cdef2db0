/* SPDX-License-Identifier: Apache-2.0
 * What a gazetteer is made of; shared by the files that fill it and the files that search it.
 */
#ifndef SM_DATA_GAZETTEER_STORE_H
#define SM_DATA_GAZETTEER_STORE_H

#include <stdint.h>

#include "base/memory.h"
#include "data/gazetteer.h"
#include "data/name.h"

enum { SM_TABLES_MAX = 5, SM_INDEXED_MAX = 2 };

struct sm_place_rows; /* gazetteer_rows.h */

/* A set of what sm_name_beginning may be. */
struct sm_beginnings {
    uint64_t words[SM_NAME_BEGINNINGS / 64];
};

static inline void sm_beginnings_add(struct sm_beginnings *set, unsigned beginning)
{
    set->words[beginning / 64] |= (uint64_t)1 << beginning % 64;
}

static inline bool sm_beginnings_hold(const struct sm_beginnings *set, unsigned beginning)
{
    return set->words[beginning / 64] >> beginning % 64 & 1;
}

/* Once the gazetteer is open nothing of it changes but places that are read when somebody asks for
 * them, so any number of threads may search it. */
struct sm_gazetteer {
    struct sm_buf tables[SM_TABLES_MAX]; /* the files read whole; names are slices of them */
    size_t table_count;
    struct sm_arena arena;   /* texts of the user's table */
    struct sm_place *places; /* ask sm_gazetteer_place where a row may not have been read */
    size_t place_count, place_capacity;
    struct sm_place_rows *indexed[SM_INDEXED_MAX]; /* tables whose rows are read when asked for */
    size_t indexed_count;
    struct sm_beginnings *beginnings; /* of each place of the others: how its spellings begin */
    size_t beginning_capacity;
    bool without_index;               /* for making one, and for tests */
    struct sm_gazetteer_ahead *ahead; /* borrowed until it is open; may be NULL */
    size_t villages_first;            /* places from here on are of villages.tsv … */
    size_t user_first;                /* … and from here on the user's */
    struct sm_region *regions;
    size_t region_count, region_capacity;
};

/* Some of the places: those of an indexed table, or others that lie together. */
struct sm_place_range {
    const struct sm_place_rows *rows; /* NULL for others */
    size_t first, end;
};
/* The ranges that make up all places, in their order: false behind the last. '*range' begins
 * zeroed. */
bool sm_gazetteer_next_range(const struct sm_gazetteer *gazetteer, struct sm_place_range *range);

/* A table of tab-separated rows without quoting, read in place. */
struct sm_tsv {
    const char *path;
    struct sm_text rest;
    size_t line;
    struct sm_text cells[32];
    size_t count;
};

bool sm_tsv_next(struct sm_tsv *tsv);

/* An open table: which cell of a row belongs to which column. */
struct sm_column;
struct sm_table {
    struct sm_tsv tsv;
    const struct sm_column *columns;
    size_t column_count, width;
    size_t cell_of[16];
};

/* Find the columns of a table of places in its first row. 'path' is borrowed. */
bool sm_table_begin_places(struct sm_table *table, const char *path, struct sm_text text,
                           struct sm_error *err);
/* A row by itself, wherever it stands in the table; its texts are slices of it. */
bool sm_table_read_place(struct sm_table *table, struct sm_text row, struct sm_place *place);

/* Read the embedded tables. */
bool sm_gazetteer_read_places(struct sm_gazetteer *gazetteer, const char *folder, const char *name,
                              struct sm_error *err);
bool sm_gazetteer_read_regions(struct sm_gazetteer *gazetteer, const char *folder,
                               struct sm_error *err);
/* Read the user's own table. */
bool sm_gazetteer_read_user(struct sm_gazetteer *gazetteer, const char *path, struct sm_error *err);

/* Make room for so many places; those that nobody asks for take none of it. */
bool sm_gazetteer_make_room(struct sm_gazetteer *gazetteer, size_t needed);
/* Add a place whose texts outlive the gazetteer. */
bool sm_gazetteer_add(struct sm_gazetteer *gazetteer, const struct sm_place *place);
/* Read a file that lives as long as the gazetteer. */
bool sm_gazetteer_load(struct sm_gazetteer *gazetteer, const char *path, struct sm_text *text,
                       struct sm_error *err);
/* How the spellings of a place begin; 'is_users': noise counts too. */
struct sm_beginnings sm_beginnings_of(const struct sm_place *place, bool is_users);
/* A gazetteer of one embedded table of places and nothing else, read without an index. NULL on
 * failure. */
struct sm_gazetteer *sm_gazetteer_open_table(const char *folder, const char *name,
                                             struct sm_error *err);
/* sm_gazetteer_open as if there were no indexes, for tests. */
struct sm_gazetteer *sm_gazetteer_open_whole(const char *folder, const char *places_file,
                                             struct sm_error *err);
/* The embedded tables lie in data/base; 'folder' may be either. */
bool sm_gazetteer_find_tables(const char *folder, char *out, size_t size);
bool sm_place_kind_parse(struct sm_text word, enum sm_place_kind *kind);

/* A spelling that is nothing but another script's sound in small Latin letters ("xie li duo wei"
 * for Selydove in Chinese): GeoNames has thousands, they match names they do not mean. */
bool sm_alt_is_noise(struct sm_text spelling);

const struct sm_region *sm_gazetteer_region_by_id(const struct sm_gazetteer *gazetteer,
                                                  struct sm_text id);
/* May 'spelling' mean this region (id, ISO code, any name; "X region" for X)? Country names mean
 * countries. */
bool sm_region_is_called(const struct sm_region *region, struct sm_text spelling);
/* The place whose name is nearest to a word in edits, within a third of the word; or NULL. */
const struct sm_place *sm_gazetteer_nearest_place(const struct sm_gazetteer *gazetteer,
                                                  struct sm_text word);
/* The alpha-2 code for a country's code or name; empty where it is not known. 'index': to search
 * by, or NULL. */
struct sm_text sm_gazetteer_country(const struct sm_gazetteer *gazetteer,
                                    const struct sm_bones_index *index, struct sm_text spelling);
/* Is this the town a region is governed from? */
bool sm_region_has_capital(const struct sm_region *region, const struct sm_place *place);

#endif
