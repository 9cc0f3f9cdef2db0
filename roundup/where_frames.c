/* SPDX-License-Identifier: Apache-2.0
 * Namesakes where the text says in which country or region the place lies, or on whose soil: one of
 * them lies there, or none is known.
 */
#include "roundup/where_choice.h"

/* Nothing of that name is known where the text says it lies. */
static void not_there(struct sm_choice *choice)
{
    struct sm_where *where = &choice->spot->where;
    where->kind = SM_WHERE_UNKNOWN;
    where->rule = "not-in-region";
    where->why = sm_spot_text(choice->spots, "none of this name is known in %.*s",
                              SM_TEXT_ARG(choice->region->full_en));
}

static bool is_great(const struct sm_choice *choice, const struct sm_match *match)
{
    (void)choice;
    return match->place && match->place->kind >= SM_PLACE_CITY;
}

/* "In Kursk region, Russia retook Nikolsky": no small place of that name in another region, if it
 * lies not beside others that are named. */
static bool obey_opening(struct sm_choice *choice)
{
    struct sm_choice sound = *choice;
    choice->region = sm_region_of_opening(choice->spots, choice->spot);
    bool free = !choice->region || sm_choice_keep(choice, sm_candidate_is_in_region) ||
                sm_choice_keep(&sound, is_great) ||
                sm_choice_keep(&sound, sm_candidate_is_near_sentence);
    if (!free) not_there(choice);
    return free;
}

/* On the soil of a country that the text names. */
static bool obey_soil(struct sm_choice *choice)
{
    choice->region = sm_choice_soil(choice);
    if (!choice->region) return true;
    if (sm_choice_keep(choice, sm_candidate_is_in_country)) {
        choice->rule = "on-soil";
        return true;
    }
    not_there(choice);
    choice->spot->where.region = choice->region;
    return false;
}

bool sm_choice_obey_frames(struct sm_choice *choice)
{
    if (!obey_soil(choice)) return false;
    choice->region = sm_spot_framing(choice->spots, choice->spot, true);
    if (choice->region && !sm_choice_keep(choice, sm_candidate_is_in_country)) {
        not_there(choice);
        return false;
    }
    choice->region = sm_spot_framing(choice->spots, choice->spot, false);
    if (!choice->region) return obey_opening(choice);
    if (sm_choice_keep(choice, sm_candidate_is_in_region)) {
        choice->rule = "within-region";
        return true;
    }
    if (sm_choice_keep(choice, sm_candidate_is_its_capital)) return true; /* Kyiv, of Kyiv region */
    not_there(choice);
    return false;
}
