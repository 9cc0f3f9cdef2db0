/* SPDX-License-Identifier: Apache-2.0 */
#include "data/region.h"

bool sm_region_is_country(const struct sm_region *region)
{
    return sm_text_is(region->kind, "country");
}

bool sm_region_is_ukrainian(const struct sm_region *region)
{
    return !sm_region_is_country(region) && sm_text_is(region->country, "UKR");
}
