/* SPDX-License-Identifier: Apache-2.0
 * Events: one row of a week's table, typed.
 */
#ifndef SM_DATA_EVENT_H
#define SM_DATA_EVENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "base/memory.h"
#include "base/text.h"
#include "data/gazetteer.h"
#include "geo/vertex.h"

/* How much is known of the place; decides how the event may be drawn. */
enum sm_precision {
    SM_PRECISION_NONE, /* not stated: follows from what the place is */
    SM_SITE,
    SM_SETTLEMENT,
    SM_NEAR,
    SM_DISTRICT,
    SM_DIRECTION,
    SM_OBLAST,
    SM_AREA,
    SM_SEA,
    SM_COUNTRY,
    SM_MACRO,
    SM_ELSEWHERE,
};

enum sm_status { SM_CONFIRMED, SM_ASSESSED, SM_REPORTED, SM_CLAIMED, SM_DENIED };

enum sm_qualifier {
    SM_QUALIFIER_EXACT,
    SM_QUALIFIER_ABOUT,
    SM_QUALIFIER_AT_LEAST,
    SM_QUALIFIER_MORE_THAN,
    SM_QUALIFIER_UP_TO,
};

enum sm_category {
    SM_CLASH,
    SM_ADVANCE,
    SM_MISSILE,
    SM_DRONE,
    SM_SHELLING,
    SM_AIR_DEFENCE,
    SM_EXPLOSION,
    SM_CASUALTIES,
    SM_WAR_CRIME,
    SM_TROOPS,
    SM_NAVAL,
    SM_ENERGY,
    SM_INFRASTRUCTURE,
    SM_DIPLOMACY,
    SM_AID,
    SM_PROTEST,
    SM_LIBERATION,
    SM_OCCUPATION,
    SM_OTHER,
    SM_CATEGORY_COUNT
};

/* The words of the file format ("at-least", "air-defence"). */
const char *sm_precision_name(enum sm_precision precision);
const char *sm_status_name(enum sm_status status);
const char *sm_qualifier_name(enum sm_qualifier qualifier);
const char *sm_category_name(enum sm_category category);

enum { SM_NO_COUNT = -1 };

/* What few events have, so that the others need no room for it. */
struct sm_event_rare {
    struct sm_text label, label_uk; /* what the map says instead of the place's name */
    struct sm_text label_at; /* where the editor wants the label: "top-right", or "dx,dy" in px */
    struct sm_text url;
};

/* An event as it is written: a row of a table, cell by cell. All texts are borrowed. Empty where
 * the table has none. */
struct sm_event {
    size_t line; /* of the table, for messages */
    enum sm_precision precision;
    enum sm_category category;
    enum sm_status status;
    int priority; /* higher is more important; 0 by default */
    enum sm_qualifier qualifier;
    bool has_position; /* the table gave lat and lon */

    /* Filled by geocoding; 'precision' is never SM_PRECISION_NONE afterwards.
     *
     *   precision               at_deg                         on_place     on_region
     *   (bearing_deg and distance_km count from at_deg, and are not in it)
     *   site, settlement, near  lat and lon, else the place    the place*   the place's region*
     *   direction, district     the town it is named after     the town*    the town's region*
     *   oblast                  pole of the region             NULL         the region*
     *   area, sea, elsewhere    lat and lon, else the place's  the place*   the region*
     *                           or region's; NaN if none
     *   country, macro          NaN, always                    NULL         the country*
     *
     * (*: or NULL, where the table gives lat and lon and the gazetteer does not know the place; for
     * country and macro also where it does not know the country.) 'at_deg' is a place to point at,
     * and a place to pin only where the precision says so. NaN is both coordinates: there is no
     * position, and nothing may be drawn on the ground. */
    struct sm_vertex at_deg;
    const struct sm_place *on_place; /* what the name meant, or NULL */
    const struct sm_region *on_region;

    double bearing_deg;   /* clockwise from north: where it lies as seen from its place, or, of a
                           * direction, which way it faces; NaN where not given */
    double distance_km;   /* from its place; 0 where not given */
    double radius_km;     /* how far from there it may be; 0 where not given */
    sm_day date, date_to; /* equal for one day; a night carries both dates */
    sm_day reported;      /* when it became known, or SM_NO_DAY */
    sm_day embargo;       /* not to be published before, or SM_NO_DAY */
    long long count, killed, injured; /* SM_NO_COUNT where unknown */

    struct sm_text id;
    struct sm_text time; /* "night", "14:30", … as written */
    struct sm_text place, admin1, country;
    struct sm_text side, title, title_uk, text, text_uk;
    struct sm_text attribution, attribution_uk, source;
    const struct sm_event_rare *rare; /* NULL: all of it is empty */
};

/* What many events have in common, and stands in memory once for them all: the fields of struct
 * sm_event by the same names. */
struct sm_event_words {
    struct sm_text time, admin1, country, side;
    struct sm_text title, title_uk, text_uk;
    struct sm_text attribution, attribution_uk, source;
    double bearing_deg, distance_km, radius_km;
    sm_day reported, embargo;
    long long injured;
    const struct sm_event_rare *rare; /* never NULL */
};

/* An event as a week keeps it, also by the million: the fields of struct sm_event by the same
 * names, as many bytes as two lines of a cache hold. Texts are borrowed from the week. */
struct sm_week_event {
    size_t line;
    enum sm_precision precision : 8;
    enum sm_category category : 8;
    enum sm_status status : 8;
    enum sm_qualifier qualifier : 8;
    int16_t priority;
    bool has_position;
    sm_day date, date_to;
    struct sm_vertex at_deg; /* filled by geocoding, as described there, with the next two */
    const struct sm_place *on_place;
    const struct sm_region *on_region;
    long long count, killed;
    struct sm_text id, place, text;
    const struct sm_event_words *words; /* never NULL */
};
_Static_assert(sizeof(struct sm_week_event) <= 128, "two lines of a cache");

/* Whoever goes through a million events in their order waits for memory most of the time: ask for
 * those that come soon after the i-th of 'count'. */
static inline void sm_events_fetch(const struct sm_week_event *events, size_t i, size_t count)
{
    enum { AHEAD = 16 };
    if (i + AHEAD >= count) return;
    SM_FETCH(&events[i + AHEAD]);
    SM_FETCH(&events[i + AHEAD].text);
}

/* The same event, all but its words, and its words. What is NULL of 'event' is not of 'words'. */
struct sm_week_event sm_event_kept(const struct sm_event *event,
                                   const struct sm_event_words *words);
struct sm_event_words sm_event_words(const struct sm_event *event);

/* What an event has of it, be it nothing. */
const struct sm_event_rare *sm_event_rare(const struct sm_event *event);

/* Does it say an exact spot? True for site and settlement only. */
bool sm_precision_is_exact(enum sm_precision precision);
/* May this event be drawn as a mark on an exact spot? It must say one, and have it. */
bool sm_event_is_pinned(const struct sm_week_event *event);

/* Is it one night: does its time say so, and does it carry the dates of its evening and its
 * morning? */
bool sm_event_is_night(const struct sm_week_event *event);
/* Does its time say "night", however many dates it carries? */
bool sm_event_is_nightly(const struct sm_week_event *event);

/* The name for the map: label, else the place's display name in the language ("en" or "uk"), else
 * the text of the table. Never a Russian form of a place in Ukraine. */
struct sm_text sm_event_label(const struct sm_week_event *event, const char *lang);

#endif
