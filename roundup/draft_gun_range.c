/* SPDX-License-Identifier: Apache-2.0
 * An "attack" that nobody says more of: near the front and the border guns may have made it, far
 * behind them only what flies.
 */
#include "base/date.h"
#include "roundup/draft_parts.h"

/* Units that artillery reaches from the other side, wherever in them. */
static bool is_within_reach(const struct sm_drafting *in, struct sm_text unit)
{
    static const char *const always[] = {"donetsk",        "luhansk",   "kharkiv",   "kherson",
                                         "sumy",           "crimea",    "chernihiv", "zaporizhzhia",
                                         "mykolaiv",       "kursk",     "belgorod",  "bryansk",
                                         "dnipropetrovsk", "sevastopol"};
    /* Until the retreat from the north. */
    static const char *const at_first[] = {"kyiv", "kyiv-city", "zhytomyr"};
    sm_day retreat = sm_day_from_date((struct sm_date){2022, 4, 8});
    for (size_t i = 0; i < sizeof always / sizeof *always; i++)
        if (sm_text_is(unit, always[i])) return true;
    for (size_t i = 0; i < sizeof at_first / sizeof *at_first; i++)
        if (sm_text_is(unit, at_first[i]) && in->draft->coverage.from < retreat) return true;
    return false;
}

enum sm_category sm_draft_weapon_by_reach(const struct sm_drafting *in)
{
    const char *land = in->scene_count ? sm_draft_land_of(in->scene[0]) : "";
    if (!land[0]) return SM_CATEGORY_COUNT;
    for (size_t i = 0; i < in->scene_count; i++) {
        const struct sm_where *where = in->scene[i];
        if (!where->place && where->kind != SM_WHERE_REGION) return SM_CATEGORY_COUNT;
        struct sm_text unit = where->place ? where->place->admin1 : where->region->id;
        if (!unit.n || is_within_reach(in, unit)) return SM_CATEGORY_COUNT;
        if (sm_draft_land_of(where)[0] != land[0]) return SM_CATEGORY_COUNT;
    }
    sm_day drones = sm_day_from_date((struct sm_date){2023, 1, 1});
    if (land[0] == 'R') return in->draft->coverage.from >= drones ? SM_DRONE : SM_CATEGORY_COUNT;
    return SM_MISSILE;
}
