/* SPDX-License-Identifier: Apache-2.0
 * The two countries at war, by the codes that places and regions have.
 */
#include <string.h>

#include "roundup/draft_parts.h"

const char *sm_draft_land_by_code(struct sm_text code)
{
    if (sm_text_is(code, "UA") || sm_text_is(code, "UKR")) return "UA";
    return sm_text_is(code, "RU") || sm_text_is(code, "RUS") ? "RU" : "";
}

const char *sm_draft_land_of(const struct sm_where *where)
{
    struct sm_text unit = where->place    ? where->place->admin1
                          : where->region ? where->region->id
                                          : sm_text("");
    if (sm_text_is(unit, "crimea") || sm_text_is(unit, "sevastopol")) return "";
    if (where->place) return sm_draft_land_by_code(where->place->country);
    return where->region ? sm_draft_land_by_code(where->region->country) : "";
}

bool sm_draft_is_other_land(const char *a, const char *b)
{
    return a[0] && b[0] && strcmp(a, b) != 0;
}
