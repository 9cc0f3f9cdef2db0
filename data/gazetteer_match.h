/* SPDX-License-Identifier: Apache-2.0
 * Private to gazetteer_find.c and gazetteer_regions.c: whether a place or a region is called so.
 */
#ifndef SM_DATA_GAZETTEER_MATCH_H
#define SM_DATA_GAZETTEER_MATCH_H

#include "data/gazetteer_store.h"
#include "data/name_form.h"

enum { SM_NO_MATCH = -1 };

/* A name that is looked for, made ready for comparing. */
struct sm_wanted {
    struct sm_text name;
    uint32_t bones[SM_BONES_MAX];
    size_t bone_count;
    unsigned beginning;
};

/* A name as written and, where it has a form, what is left without it. */
struct sm_search {
    struct sm_wanted whole, stem;
    enum sm_form form;
};

struct sm_search sm_search_begin(struct sm_text name);
/* How well, an sm_match_how or SM_NO_MATCH; 'match' gets the spelling. Spellings of the base that
 * are noise count only in places that are the user's. */
int sm_match_place(const struct sm_wanted *wanted, const struct sm_place *place, bool is_users,
                   struct sm_match *match);
int sm_match_region(const struct sm_search *search, const struct sm_region *region,
                    struct sm_match *match);
/* A Russian name of an oblast without the word for oblast. */
struct sm_text sm_without_last_word(struct sm_text name);
/* Is it its code, "UA-14"? */
bool sm_region_has_code(const struct sm_region *region, struct sm_text name);

/* What all regions are held against. */
struct sm_region_search {
    const struct sm_gazetteer *gazetteer;
    const struct sm_bones_index *index; /* or NULL */
    struct sm_search search;
    uint32_t key, stem_key;
    bool is_spelling; /* of any region, as far as the index knows */
};

/* 'index': to search by, or NULL. */
struct sm_region_search sm_region_search_begin(const struct sm_gazetteer *gazetteer,
                                               const struct sm_bones_index *index,
                                               struct sm_text name);
/* May it be the gazetteer's i-th region? False only where the index rules it out. */
bool sm_region_search_may_be(const struct sm_region_search *s, size_t i);

#endif
