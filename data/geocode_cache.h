/* SPDX-License-Identifier: Apache-2.0
 * What place names have already been found to mean: a big table names few places often. The same
 * words with coordinates and without are two names, so that neither hangs on which came first.
 */
#ifndef SM_DATA_GEOCODE_CACHE_H
#define SM_DATA_GEOCODE_CACHE_H

#include "data/geocode.h"

/* Texts that a table repeats are the same bytes of memory: the entry of such words, by where they
 * lie. */
struct sm_recent_words {
    const char *place, *admin1, *country;
    uint32_t place_n, admin1_n, country_n;
    uint32_t number; /* from 1, twice, and one more with a position */
};

/* Zero-initialised is empty. */
struct sm_geocode_cache {
    struct sm_geocode_entry *entries;
    size_t count, capacity;
    size_t *slots; /* numbers of entries from 1; 'size' is a power of two */
    size_t size;
    struct sm_recent_words *recent; /* NULL as long as there are few */
    size_t recent_count;            /* a power of two */
};

bool sm_geocode_cached(struct sm_geocode_cache *cache, const struct sm_week_event *event,
                       struct sm_meant *meant);
/* Keep a meaning that follows from the words alone, "nothing" included; of one that the coordinates
 * decided, the namesakes that they chose from. False when memory runs out. */
bool sm_geocode_remember(struct sm_geocode_cache *cache, const struct sm_week_event *event,
                         const struct sm_meant *meant);
void sm_geocode_cache_finish(struct sm_geocode_cache *cache);

#endif
