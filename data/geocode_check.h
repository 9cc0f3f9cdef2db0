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
};

/* What the words alone say of how exact they are. */
enum sm_precision sm_geocode_implied(const struct sm_meant *meant);
/* False, with "path:line: precision "site": why". */
bool sm_geocode_fail_precision(struct sm_geocoder *coder, const struct sm_event *event,
                               const char *why);
/* May a precision that is stated be finer than what the place is? Never; an export's gives way. */
bool sm_geocode_check_precision(struct sm_geocoder *coder, struct sm_event *event,
                                const struct sm_meant *meant);
/* Coordinates that are far from the place they are given for: swapped, or a slip somewhere. */
bool sm_geocode_check_position(struct sm_geocoder *coder, const struct sm_event *event,
                               struct sm_meant *meant);
bool sm_geocode_check_offset(struct sm_geocoder *coder, const struct sm_event *event);

#endif
