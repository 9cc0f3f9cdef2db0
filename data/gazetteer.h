/* SPDX-License-Identifier: Apache-2.0
 * The gazetteer: places and regions by name, in any spelling an editor may use.
 *
 * Names are compared folded: case, apostrophes, hyphens, spaces and diacritics do not count, and
 * Cyrillic and Latin are brought to one skeleton, so that Selydove, Selidovo, Селидове and
 * Селидово meet. A name never picks one of several places silently: what the name's form
 * ("Kursk region"), admin1 or country does not settle stays a list.
 */
#ifndef SM_DATA_GAZETTEER_H
#define SM_DATA_GAZETTEER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/report.h"
#include "base/text.h"
#include "data/region.h"
#include "geo/vertex.h"

enum sm_place_kind {
    SM_PLACE_VILLAGE,
    SM_PLACE_TOWN,
    SM_PLACE_CITY,
    SM_PLACE_ADMIN1_CAPITAL,
    SM_PLACE_CAPITAL,
    SM_PLACE_SITE, /* a plant, airfield, bridge, island … */
};
const char *sm_place_kind_name(enum sm_place_kind kind);

struct sm_place {
    struct sm_text id;
    struct sm_text name_en, name_uk, name_ru;
    struct sm_text alt;     /* further spellings, separated by '|' */
    struct sm_text country; /* ISO 3166-1 alpha-2 */
    struct sm_text admin1;  /* region id, or empty */
    struct sm_vertex at_deg;
    long population; /* 0 when unknown */
    enum sm_place_kind kind;
    bool small; /* of villages.tsv: no more than a name and a position is known of it */
};

struct sm_gazetteer;

/* Read places.tsv, places_extra.tsv (if there) and regions.tsv of 'folder' or of its base/, then
 * 'places_file' (may be NULL): a user's own table, separated by tab, comma or semicolon, with a
 * header; name_en or name, lat and lon required; its rows outrank the embedded ones of the same
 * name. Once open, a gazetteer never changes: any number of threads may search it. */
struct sm_gazetteer *sm_gazetteer_open(const char *folder, const char *places_file,
                                       struct sm_report *report, struct sm_error *err);
void sm_gazetteer_close(struct sm_gazetteer *gazetteer);

/* The same in two threads: what one has read ahead the other need not read. */
struct sm_gazetteer_ahead;
/* NULL when memory runs out; then nothing is ahead. */
struct sm_gazetteer_ahead *sm_gazetteer_ahead_new(const char *folder);
/* In any thread; does nothing where sm_gazetteer_open_ahead has begun it, which waits for it. */
void sm_gazetteer_ahead_read(struct sm_gazetteer_ahead *ahead);
struct sm_gazetteer *sm_gazetteer_open_ahead(const char *folder, const char *places_file,
                                             struct sm_gazetteer_ahead *ahead,
                                             struct sm_report *report, struct sm_error *err);
/* When neither thread uses it any more; may be NULL. */
void sm_gazetteer_ahead_free(struct sm_gazetteer_ahead *ahead);

size_t sm_gazetteer_place_count(const struct sm_gazetteer *gazetteer);
/* By its number. All places lie in one array, but one must be asked for before it is looked at: its
 * row may not have been read. */
const struct sm_place *sm_gazetteer_place(const struct sm_gazetteer *gazetteer, size_t i);
/* For maps, which show towns and not villages: the towns, cities and capitals of a box, in the
 * order of their numbers. */
struct sm_town_search {
    struct sm_box within_deg;
    bool only_capitals; /* of countries and their first-level units */
    long people_min;    /* of those that are no capitals */
    size_t next;        /* 0 to begin with */
};
/* NULL behind the last. */
const struct sm_place *sm_gazetteer_next_town(const struct sm_gazetteer *gazetteer,
                                              struct sm_town_search *search);

size_t sm_gazetteer_region_count(const struct sm_gazetteer *gazetteer);
const struct sm_region *sm_gazetteer_region(const struct sm_gazetteer *gazetteer, size_t i);

/* A region by id, ISO 3166-2 code or any spelling ("Kursk", "Donetsk oblast", "Донеччина");
 * NULL if there is none or several. An id or code goes first: "Kyiv" is the oblast 'kyiv' here,
 * though the city is called so as well. */
const struct sm_region *sm_gazetteer_find_region(const struct sm_gazetteer *gazetteer,
                                                 struct sm_text name);
/* The nearest known region id for "did you mean", or NULL. */
const char *sm_gazetteer_suggest_region(const struct sm_gazetteer *gazetteer, struct sm_text name);

/* How a name came to match, best first. */
enum sm_match_how {
    SM_MATCH_NAME,   /* a display name: English or Ukrainian */
    SM_MATCH_OTHER,  /* the Russian form or a listed spelling */
    SM_MATCH_FOLDED, /* equal after romanisation and folding */
};

struct sm_match {
    const struct sm_place *place;   /* this … */
    const struct sm_region *region; /* … or this, the other is NULL */
    enum sm_match_how how;
    struct sm_text spelling; /* the gazetteer's spelling that matched */
    size_t passed_over;      /* by sm_gazetteer_resolve: smaller namesakes it decided against; a
                                city is never confused with a small village */
};

struct sm_query {
    struct sm_text name;                /* as written */
    struct sm_text admin1;              /* any spelling of a region, or empty */
    struct sm_text country;             /* alpha-2, alpha-3 or name, or empty */
    const struct sm_bones_index *index; /* to search by; NULL: every place is looked at */
};

/* An index for looking hundreds of names up: of regions, and of places whose table has none. NULL
 * when memory runs out: searching works without. */
struct sm_bones_index *sm_bones_index_new(const struct sm_gazetteer *gazetteer);
void sm_bones_index_free(struct sm_bones_index *index);

/* For searches with rules of their own: numbers of all places, and behind them of all regions
 * (counted on from the number of places), that have a spelling equal to 'name' in letters that are
 * folded, and of some that have not; rising. Of noise of the embedded tables nothing is said.
 * False when memory runs out. Zero-initialised is an empty list; free its 'at'. */
struct sm_numbers {
    size_t *at;
    size_t count, capacity;
};
bool sm_gazetteer_alike(const struct sm_gazetteer *gazetteer, const struct sm_bones_index *index,
                        struct sm_text name, struct sm_numbers *numbers);

/* All that match, best first: by how, then regions where the name has a region's form, then kind,
 * population, id. Writes at most 'max' and returns how many there are. Of what nothing is called,
 * a site by another word for its kind: "Saky airfield", "Saky aerodrome" are Saky Air Base. */
size_t sm_gazetteer_find(const struct sm_gazetteer *gazetteer, const struct sm_query *query,
                         struct sm_match *matches, size_t max);

/* The one that is meant. Several are settled only by what the query says, by the name's form
 * ("X region" is the region; a bare name is rather the town that a region is governed from than
 * the region, and rather the region than a village), by a better 'how', by the user's own table, or
 * because a town dwarfs its namesakes: a capital or oblast capital with 10 times the people of
 * each (Mykolaiv), another city with 50 times; by names other than its own within its country only;
 * a town with 5 times the people that villages.tsv may have by its name, all together, for them;
 * a town in Ukraine for towns and villages behind the Urals (Pokrovsk, also one in Yakutia).
 * Otherwise false and 'err', without the caller's place before it, lists the candidates:
 * `place "Pokrovske": 13 places match: Pokrovske (Dnipropetrovsk, 47.98, 36.23), …; add admin1 or
 * lat and lon`, the latter alone where all lie in one admin1; or, when nothing matches, the nearest
 * names: `place "Selydov": unknown; did you mean "Selydove" (Donetsk)?` */
bool sm_gazetteer_resolve(const struct sm_gazetteer *gazetteer, const struct sm_query *query,
                          struct sm_match *match, struct sm_error *err);

/* Fold a name for comparison, into 'out' (appended, no terminator counted). Public for tests and
 * for matching names in prose. */
void sm_name_fold(struct sm_buf *out, struct sm_text name);

#endif
