/* SPDX-License-Identifier: Apache-2.0
 * What the place of an event says of it, and the place of one whose village nobody knows.
 */
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"

/* "They have lost most of the ground": the others advanced. */
static bool is_loss(const struct sm_drafting *in, const struct sm_act *act)
{
    static const char *const losses[] = {"lost", "lose", "loses", "losing", NULL};
    return act->category == SM_ADVANCE && act->sign &&
           sm_draft_phrase(in->prose, act->sign->token, act->sign->token + 1, losses);
}

/* "Attacks" on a section of the front are assaults, whatever the weak word alone stands for. */
void sm_draft_judge_by_place(const struct sm_drafting *in, const struct sm_act *act,
                             const struct sm_where *where, struct sm_event *event)
{
    /* "28 drones flew towards Kyiv": a section of the front is no goal of theirs; a great city is
     * what they came for, and else they need not have come there. */
    bool flown = act->category == SM_DRONE || act->category == SM_MISSILE;
    bool aimed = where->toward && where->place && event->precision == SM_DIRECTION;
    bool goal = flown && aimed && where->place->kind >= SM_PLACE_ADMIN1_CAPITAL &&
                where->place->kind != SM_PLACE_SITE;
    if (goal)
        event->precision = SM_SETTLEMENT;
    else if (aimed && (flown || act->category == SM_AIR_DEFENCE))
        event->precision = SM_NEAR;
    bool weak = act->sign && act->sign->weight <= 2;
    if (event->precision == SM_DIRECTION && event->category == SM_SHELLING && weak)
        event->category = SM_CLASH;
    /* What is taken near a town, or along an axis, is ground. */
    bool beside = event->precision == SM_NEAR || event->precision == SM_DIRECTION;
    bool taken = event->category == SM_OCCUPATION || event->category == SM_LIBERATION;
    if (beside && taken && event->count == SM_NO_COUNT) event->category = SM_ADVANCE;
    /* On Russia's ground neither side occupies or liberates. */
    if (taken && event->on_place && sm_text_is(event->on_place->country, "RU"))
        event->category = SM_ADVANCE;
    /* "Ukrainian troops gave up the town": who left it did not take it. */
    bool other = (event->category == SM_OCCUPATION && sm_text_is(event->side, "UA")) ||
                 (event->category == SM_LIBERATION && sm_text_is(event->side, "RU"));
    if (other || is_loss(in, act)) event->side = sm_text("");
}

/* "A drone killed two in the village of X in Y region", where nobody knows X: in Y, and an editor
 * is asked. Ground that changes hands is another matter: a village is not its region. */
static bool is_told_by_region(const struct sm_act *act, const struct sm_where *where)
{
    return where->region && !sm_region_is_country(where->region) && sm_draft_is_raid(act->category);
}

/* "X in the Beryslav district", "X, near Kyiv", where nobody knows X: what it is said to lie in or
 * near is known. */
static bool find_surroundings(const struct sm_drafting *in, const struct sm_where *where,
                              enum sm_category category, struct sm_where *around)
{
    if (where->within < 0 || (size_t)where->within >= in->wheres.count) return false;
    *around = in->wheres.at[where->within];
    /* "On the road from A to B": anywhere on it. */
    if (sm_vertex_is_finite(around->at_deg)) return false;
    bool ground =
        !sm_draft_is_raid(category) && category != SM_OTHER && !sm_draft_is_consequence(category);
    /* Ground is taken along an axis, whatever village it was. */
    if (ground && around->precision != SM_DIRECTION) return false;
    if (around->kind != SM_WHERE_PLACE || !around->place || around->origin) return false;
    if (around->precision == SM_SETTLEMENT) around->precision = SM_NEAR;
    around->rule = "in-surroundings";
    around->frame = false;
    return around->precision == SM_DISTRICT || around->precision == SM_NEAR ||
           around->precision == SM_DIRECTION;
}

static struct sm_where region_of(const struct sm_where *where)
{
    struct sm_where region = *where;
    region.kind = SM_WHERE_REGION;
    region.precision = SM_OBLAST;
    region.name = where->region->full_en;
    region.admin1 = (struct sm_text){0};
    region.rule = "in-region";
    return region;
}

bool sm_draft_find_around(const struct sm_drafting *in, const struct sm_act *act,
                          const struct sm_where *where, struct sm_where *around)
{
    if (find_surroundings(in, where, act->category, around)) return true;
    if (!is_told_by_region(act, where)) return false;
    *around = region_of(where);
    return true;
}
