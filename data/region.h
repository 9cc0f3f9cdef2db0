/* SPDX-License-Identifier: Apache-2.0
 * Regions: the 27 units of Ukraine, the regions of Russia, and the countries around, as the table
 * regions.tsv lists them. A region id is a slug ("donetsk", "kyiv-city", "kursk") or, for a
 * country, its ISO 3166-1 alpha-3 code.
 */
#ifndef SM_DATA_REGION_H
#define SM_DATA_REGION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "geo/vertex.h"

struct sm_region {
    struct sm_text id, iso, gn_admin1;
    struct sm_text country; /* ISO 3166-1 alpha-3 of the country it belongs to */
    struct sm_text kind;    /* oblast, republic, city, krai, okrug, country */
    struct sm_text name_en, full_en, name_uk, full_uk, name_ru;
    struct sm_text alt; /* further spellings, separated by '|' */
    struct sm_text capital;
    struct sm_vertex at_deg; /* pole of inaccessibility of its largest part */
};

bool sm_region_is_country(const struct sm_region *region);
bool sm_region_is_ukrainian(const struct sm_region *region); /* one of the 27 units */

#endif
