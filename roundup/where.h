/* SPDX-License-Identifier: Apache-2.0
 * Where: every mention of a place in a round-up, told apart from what only looks like one.
 */
#ifndef SM_ROUNDUP_WHERE_H
#define SM_ROUNDUP_WHERE_H

#include "data/event.h"
#include "data/gazetteer.h"
#include "roundup/prose.h"

enum sm_where_kind {
    SM_WHERE_PLACE,  /* a settlement or site of the gazetteer */
    SM_WHERE_REGION, /* a first-level unit */
    SM_WHERE_COUNTRY,
    SM_WHERE_WATER,
    SM_WHERE_MACRO, /* "the country's east", "Russia's far east", "the front line": no one unit */
    SM_WHERE_AMBIGUOUS, /* several places match and the text does not settle it: 'why' lists them */
    SM_WHERE_UNKNOWN,   /* reads like a place ("the village of X") but no gazetteer knows it */
    SM_WHERE_NOT_PLACE, /* "Kyiv said", "the Azov brigade", "the Washington summit": the words are
                           used otherwise */
};

enum { SM_NO_WHERE = -1 };

struct sm_where {
    size_t token, token_count; /* the whole expression: "about 20 km southeast of Pokrovsk" */
    enum sm_where_kind kind;
    enum sm_precision precision;  /* how exactly the *text* places it; SM_PRECISION_NONE for
                                     ambiguous and the like */
    const struct sm_place *place; /* or NULL */
    const struct sm_region
        *region; /* the region itself, or the region a settlement was said to lie in, or NULL */
    struct sm_text name; /* for the table's 'place': resolves again to the same thing with admin1
                            and country */
    struct sm_text admin1,
        country; /* for the table: only where needed to settle the name; else empty */
    /* For the table's lat and lon, NaN where the name says enough: the middle between X and Y; a
     * country or town that the gazetteer does not have; a place whose name stays ambiguous even
     * with admin1 and country. */
    struct sm_vertex at_deg;
    double bearing_deg;            /* of the spot as seen from the place; NaN where not said */
    double distance_km, radius_km; /* NaN where not said */
    long within; /* index of the mention that only says where this one lies ("in Donetsk region"),
                  * or SM_NO_WHERE: that one makes no event of its own */
    bool frame;  /* true for such a 'within' mention itself */
    long list;   /* mentions joined in one list ("A, B and C") share a number; SM_NO_WHERE outside
                    lists */
    bool origin; /* "from Crimea", "launched from Kursk": where something came from, not where it
                    happened */
    bool toward; /* "towards X", "the road to X": where it was aimed at */
    const char *rule;   /* stable name of the rule: "near", "region-word", "genitive-uk", … */
    struct sm_text why; /* ambiguous, unknown, not a place: the reason in words; else empty */
};

struct sm_wheres {
    struct sm_where *at; /* in the order of the text; expressions may nest only through 'within' */
    size_t count, capacity;
};

/* Every mention in the sentences, in both languages. What is named once in full settles its short
 * form further on ("Pokrovsk in Donetsk region … Pokrovsk"). Linear in the text: the gazetteer is
 * asked for capitalised runs only, each distinct run once. Memory in 'arena'; places and regions
 * belong to the gazetteer. */
bool sm_wheres_find(const struct sm_prose *prose, const struct sm_gazetteer *gazetteer,
                    struct sm_arena *arena, struct sm_wheres *wheres, struct sm_error *err);

#endif
