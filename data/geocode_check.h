/* SPDX-License-Identifier: Apache-2.0
 * Private to geocode.c: a week under way, and whether what its rows say of a place agrees.
 */
#ifndef SM_DATA_GEOCODE_CHECK_H
#define SM_DATA_GEOCODE_CHECK_H

#include "data/geocode.h"
#include "data/geocode_cache.h"

enum { SM_MISMATCHES_TOLD = 20 };

struct sm_geocoder {
    struct sm_week *week;
    const char *path;
    const struct sm_gazetteer *gazetteer;
    struct sm_lookup lookup;
    struct sm_report *report;
    struct sm_error *err;
    struct sm_geocode_cache cache;
    struct sm_arena arena; /* of what the cache holds */
    size_t mismatches;     /* names whose place is far from the coordinates */
    bool is_quiet;      /* nobody reads of a name why it means nothing, which takes long to say */
    bool is_new_choice; /* the last name was new, and coordinates choose what it means */
};

/* Find one event's place. False, and the complaint in 'err', where it cannot be told. */
bool sm_geocode_in_week(struct sm_geocoder *coder, struct sm_week_event *event);
/* The same for all events of a long table for which there is nothing to tell, in threads: 'done'
 * says which, the others are as they were. A name's first event is left wherever what is told of
 * it, or what its namesakes are chosen by, could depend on which was the first. */
void sm_geocode_quietly(const struct sm_geocoder *coder, int thread_max, bool *done);

/* A table of so many events names enough places to make the index of names at once, and takes long
 * enough for threads. */
enum { SM_GEOCODE_LONG = 2048 };

/* What the words alone say of how exact they are. */
enum sm_precision sm_geocode_implied(const struct sm_meant *meant);
/* False, with "path:line: precision "site": why". */
bool sm_geocode_fail_precision(struct sm_geocoder *coder, const struct sm_week_event *event,
                               const char *why);
/* May a precision that is stated be finer than what the place is? Never; an export's gives way. */
bool sm_geocode_check_precision(struct sm_geocoder *coder, struct sm_week_event *event,
                                const struct sm_meant *meant);
/* Coordinates that are far from the place they are given for: swapped, or a slip somewhere. */
bool sm_geocode_check_position(struct sm_geocoder *coder, const struct sm_week_event *event,
                               struct sm_meant *meant);
bool sm_geocode_check_offset(struct sm_geocoder *coder, const struct sm_week_event *event);

#endif
