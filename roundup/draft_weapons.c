/* SPDX-License-Identifier: Apache-2.0
 * Weapons that are counted apart: "9 missiles and 62 drones" are two rows.
 */
#include "roundup/draft_parts.h"

static enum sm_category weapon_of(enum sm_counted counted)
{
    switch (counted) {
    case SM_COUNTED_DRONES:
        return SM_DRONE;
    case SM_COUNTED_MISSILES:
        return SM_MISSILE;
    case SM_COUNTED_BOMBS:
        return SM_SHELLING;
    default:
        return SM_CATEGORY_COUNT;
    }
}

static bool is_uncounted_weapon(const struct sm_act *act)
{
    bool weapon = act->category == SM_MISSILE || act->category == SM_DRONE;
    return weapon && act->sign && act->sign->weight >= 4;
}

size_t sm_draft_split_act(const struct sm_drafting *in, const struct sm_span *clause,
                          const struct sm_act *act, struct sm_act *acts, size_t max)
{
    enum { WEAPONS = 3 };
    enum sm_category told[WEAPONS];
    size_t count = 0;
    acts[0] = *act;
    if (max > WEAPONS) max = WEAPONS;
    if (!sm_draft_is_raid(act->category) || act->apart) return 1;
    bool downing = act->category == SM_AIR_DEFENCE;
    for (size_t i = clause->amount; i < clause->amount_end && count < max; i++) {
        const struct sm_amount *amount = &in->whats.amounts[i];
        enum sm_category weapon = weapon_of(amount->counted);
        bool counts = weapon != SM_CATEGORY_COUNT && !amount->part && amount->value >= 0 &&
                      (downing ? amount->downed : !(amount->downed && amount->of == SM_NO_COUNT));
        counts &= !sm_draft_is_aside(in, amount->token);
        for (size_t k = 0; k < count; k++)
            counts &= told[k] != weapon;
        if (!counts) continue;
        acts[count] = *act;
        if (count) acts[count].killed = acts[count].injured = SM_NO_COUNT;
        told[count] = weapon;
        if (!downing) acts[count].category = weapon;
        acts[count].count = amount->value;
        acts[count].qualifier = amount->qualifier;
        acts[count++].total = amount->total;
    }
    if (count == 1 && acts[0].category != act->category && act->count == SM_NO_COUNT &&
        is_uncounted_weapon(act) && in->scene_count <= 1)
        return 1; /* "Missiles and some 60 drones": the one that is counted */
    if (count < 2) {
        acts[0] = *act;
        return 1;
    }
    if (in->scene_count <= 1) return count;
    /* Over several places the weapons' numbers belong to none of them. */
    acts[0] = *act;
    acts[0].count = SM_NO_COUNT;
    acts[0].qualifier = SM_QUALIFIER_EXACT;
    return 1;
}
