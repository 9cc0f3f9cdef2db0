/* SPDX-License-Identifier: Apache-2.0
 * Other countries' politics, which are not the week's events.
 */
#include "roundup/draft_parts.h"

bool sm_draft_is_abroad(const struct sm_where *where)
{
    struct sm_text country = where->place ? where->place->country : (struct sm_text){0};
    if (country.n) return !sm_text_is(country, "UA") && !sm_text_is(country, "RU");
    if (where->kind == SM_WHERE_COUNTRY && !where->region && !where->country.n) return true;
    bool named = where->country.n && where->kind == SM_WHERE_PLACE;
    if (named) return !sm_text_is(where->country, "UA") && !sm_text_is(where->country, "RU");
    if (!where->region) return false;
    return !sm_text_is(where->region->country, "UKR") &&
           !sm_text_is(where->region->country, "RUS") && !sm_text_is(where->region->id, "UKR") &&
           !sm_text_is(where->region->id, "RUS");
}

/* Courts and offices of Russia are at home there; along the front and in Crimea they are news. */
static bool is_inner_russia(const struct sm_where *where)
{
    const struct sm_place *place = where->place;
    if (!place || where->precision != SM_SETTLEMENT) return false;
    return sm_text_is(place->country, "RU") && !sm_text_is(place->admin1, "kursk") &&
           !sm_text_is(place->admin1, "belgorod") && !sm_text_is(place->admin1, "bryansk");
}

/* Talks, votes and rallies in other countries are not the week's events. True when nothing else is
 * told of. */
bool sm_draft_drop_abroad(struct sm_drafting *in, const struct sm_act *act)
{
    bool politics = act->category == SM_DIPLOMACY || act->category == SM_AID ||
                    act->category == SM_PROTEST || act->category == SM_OTHER;
    size_t kept = 0, count = in->scene_count;
    for (size_t i = 0; i < count; i++) {
        bool home = act->category == SM_OTHER && act->killed == SM_NO_COUNT &&
                    is_inner_russia(in->scene[i]);
        if (!politics || !(home || sm_draft_is_abroad(in->scene[i])))
            in->scene[kept++] = in->scene[i];
    }
    in->scene_count = kept;
    return count && !kept;
}
