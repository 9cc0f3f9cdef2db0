/* SPDX-License-Identifier: Apache-2.0
 * From the words of an event's place to what they mean.
 */
#ifndef SM_DATA_GEOCODE_H
#define SM_DATA_GEOCODE_H

#include <stdatomic.h>

#include "data/name_form.h"
#include "data/week_parts.h"

enum sm_meaning {
    SM_MEANS_NOTHING, /* nothing that is known */
    SM_MEANS_PLACE,
    SM_MEANS_REGION,
    SM_MEANS_COUNTRY,
    SM_MEANS_WATER,
};

/* What a place cell means, before precision and coordinates have their say. */
struct sm_meant {
    enum sm_meaning meaning;
    enum sm_form relation; /* "near X", "X direction", "all X" */
    struct sm_text stem;   /* the name without it */
    const struct sm_place *place;
    const struct sm_region *region;
    struct sm_vertex water_at_deg;
    size_t passed_over; /* smaller namesakes */
    bool by_position;   /* several match, and the coordinates chose among them (or none) … */
    const struct sm_match *namesakes; /* … of these; NULL where nobody keeps them */
    size_t namesake_count;
};

/* The region a place was found to lie in; NULL: it was not asked for yet. */
typedef _Atomic(const struct sm_region *) sm_known_unit;

/* Where names are looked up. */
struct sm_lookup {
    const struct sm_gazetteer *gazetteer;
    struct sm_bones_index *index; /* NULL until enough names were looked up */
    size_t count;                 /* of names looked up without it */
    struct sm_memo *memo;         /* of names, shared by threads; or NULL */
    sm_known_unit *units;         /* of each place, shared by threads; or NULL */
};

/* Look the name up. When several match, 'at_deg' (may be NULL) decides for one that is near it.
 * False when nothing or several match: 'meant' means nothing then, and 'err' asks. */
bool sm_geocode_name(struct sm_lookup *lookup, const struct sm_week_event *event,
                     const struct sm_vertex *at_deg, struct sm_meant *meant, struct sm_error *err);
void sm_lookup_finish(struct sm_lookup *lookup);
/* For a long table: index, memo and units at once, as far as there is memory. */
void sm_lookup_prepare(struct sm_lookup *lookup);
/* What a name that was looked up before, 'by_position', means at another position. */
void sm_geocode_choose(struct sm_meant *meant, struct sm_vertex at_deg);
/* A name that means one place, with coordinates beside another one of its name: that one, which
 * the words alone cannot say ("Kostiantynivka, Donetsk Oblast" is the town). */
bool sm_geocode_take_namesake(const struct sm_lookup *lookup, const struct sm_week_event *event,
                              struct sm_meant *meant);
/* The namesakes of a meaning 'by_position', kept in the arena, to choose from again. */
bool sm_geocode_keep_namesakes(const struct sm_lookup *lookup, const struct sm_week_event *event,
                               struct sm_arena *arena, struct sm_meant *meant);
/* sm_geocode_unit, remembered. */
const struct sm_region *sm_lookup_unit(struct sm_lookup *lookup, const struct sm_place *place);

/* One event by itself, as the reader of weeks would place it: 'err' is what it would complain of,
 * without file and line. */
bool sm_geocode_event(struct sm_event *event, const struct sm_gazetteer *gazetteer,
                      struct sm_error *err);

/* Kilometres between two places, to a percent or two within a continent. */
double sm_geocode_distance_km(struct sm_vertex a_deg, struct sm_vertex b_deg);

/* The region a place lies in, or NULL. */
const struct sm_region *sm_geocode_unit(const struct sm_gazetteer *gazetteer,
                                        const struct sm_place *place);

#endif
