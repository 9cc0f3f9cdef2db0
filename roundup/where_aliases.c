/* SPDX-License-Identifier: Apache-2.0
 * Other and old names of small places, which many gazetteers list: a text hardly ever means them.
 */
#include "data/name.h"
#include "roundup/where_choice.h"

/* A small place in Russia that was or is called so as well, by a name that does not sound like its
 * own: there are others, which the gazetteer does not have. */
static bool is_no_alias(const struct sm_choice *choice, const struct sm_match *match)
{
    const struct sm_place *place = match->place;
    uint32_t bones[SM_BONES_MAX];
    bool latin = (unsigned char)choice->spot->hits->name.at[0] < 0x80;
    if (!place || match->how == SM_MATCH_NAME || place->kind >= SM_PLACE_CITY) return true;
    if (!latin || !sm_text_is(place->country, "RU")) return true;
    size_t count = sm_name_bones(match->spelling, bones);
    return sm_name_has_bones(place->name_en, bones, count) ||
           sm_name_has_bones(place->name_ru, bones, count);
}

static bool sounds_like_itself(const struct sm_match *match)
{
    uint32_t bones[SM_BONES_MAX];
    size_t count = sm_name_bones(match->spelling, bones);
    return sm_name_has_bones(match->place->name_en, bones, count) ||
           sm_name_has_bones(match->place->name_uk, bones, count) ||
           sm_name_has_bones(match->place->name_ru, bones, count);
}

/* "Karasu" is the port in Turkey, and was a town in Crimea long ago: no old name of a town of
 * Ukraine beats the name of one abroad, unless the text speaks of its region. */
static bool is_no_old_name(const struct sm_choice *choice, const struct sm_match *match)
{
    const struct sm_place *place = match->place;
    if (!place || !sm_text_is(place->country, "UA") || place->kind >= SM_PLACE_CITY) return true;
    if (match->how != SM_MATCH_OTHER || sounds_like_itself(match)) return true;
    const struct sm_region *told[] = {sm_region_of_context(choice->spots, choice->spot, false),
                                      sm_region_of_context(choice->spots, choice->spot, true),
                                      choice->spots->heading[choice->spot->sentence]};
    for (size_t i = 0; i < sizeof told / sizeof *told; i++)
        if (told[i] && !sm_region_is_country(told[i]) && sm_place_lies_in(place, told[i]))
            return true;
    return false;
}

static void leave_old_names(struct sm_choice *choice)
{
    bool abroad = false;
    for (size_t i = 0; i < choice->count; i++) {
        const struct sm_match *match = &choice->items[i];
        abroad |= match->place && match->how == SM_MATCH_NAME &&
                  match->place->kind >= SM_PLACE_TOWN &&
                  !sm_candidate_is_in_war_countries(choice, match);
    }
    if (abroad) sm_choice_keep(choice, is_no_old_name);
}

bool sm_choice_leave_aliases(struct sm_choice *choice)
{
    leave_old_names(choice);
    if (sm_choice_keep(choice, is_no_alias)) return true;
    sm_choice_ask(choice, "alias");
    return false;
}
