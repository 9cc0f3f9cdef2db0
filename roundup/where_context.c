/* SPDX-License-Identifier: Apache-2.0
 * The region that a text speaks of around a name: its frame, its company in a list, its sentence
 * and its paragraph.
 */
#include "roundup/where_choice.h"

/* How many names away others may be to say something of one: keeps hostile sentences linear. */
enum { REACH = 48 };

/* The unit or country that a frame names, looking outwards. */
const struct sm_region *sm_spot_framing(const struct sm_spots *spots, const struct sm_spot *spot,
                                        bool country)
{
    for (int depth = 0; depth < 4 && spot->within != SM_NO_WHERE; depth++) {
        spot = &spots->at[spot->within];
        const struct sm_region *region = spot->where.region;
        if (region && sm_region_is_country(region) == country) return region;
        if (spot->where.place && !country && spot->where.region) return spot->where.region;
    }
    return NULL;
}

const struct sm_region *sm_unit_of(const struct sm_spots *spots, const struct sm_place *place)
{
    struct sm_text id = place->admin1;
    return id.n ? sm_region_by_id(spots->names.gazetteer, id) : NULL;
}

/* The one region that others in the list lie in, or NULL. */
const struct sm_region *sm_region_of_company(const struct sm_spots *spots,
                                             const struct sm_spot *spot)
{
    const struct sm_region *found = NULL;
    if (spot->list == SM_NO_WHERE) return NULL;
    size_t at = (size_t)(spot - spots->at);
    for (size_t i = at > REACH ? at - REACH : 0; i < spots->count && i < at + REACH; i++) {
        const struct sm_spot *mate = &spots->at[i];
        if (mate == spot || mate->list != spot->list) continue;
        const struct sm_region *region = sm_spot_framing(spots, mate, false);
        if (!region && mate->where.place) region = sm_unit_of(spots, mate->where.place);
        if (found && region && region != found) return NULL;
        if (region) found = region;
    }
    return found;
}

static const struct sm_region *spoken_of(const struct sm_spots *spots, const struct sm_spot *spot)
{
    if (spot->dead || !spot->where.region || spot->where.kind == SM_WHERE_NOT_PLACE) return NULL;
    if (spot->around & SM_AROUND_FROM || sm_region_is_country(spot->where.region)) return NULL;
    bool region = spot->where.kind == SM_WHERE_REGION;
    bool direction = spot->around & (SM_AROUND_DIRECTION | SM_AROUND_DISTRICT);
    (void)spots;
    return region || direction ? spot->where.region : NULL;
}

/* The one region that the sentence speaks of; 'several' says that there are more. */
static const struct sm_region *region_of_sentence(const struct sm_spots *spots, size_t at,
                                                  size_t sentence, bool *several)
{
    const struct sm_region *found = NULL;
    *several = false;
    size_t first = at;
    while (first > 0 && at - first < REACH && spots->at[first - 1].sentence >= sentence)
        first--;
    for (size_t i = first; i < spots->count && spots->at[i].sentence <= sentence && i < at + REACH;
         i++) {
        if (spots->at[i].sentence != sentence) continue;
        const struct sm_region *region = spoken_of(spots, &spots->at[i]);
        if (!region || region == found) continue;
        *several |= found != NULL;
        found = region;
    }
    return *several ? NULL : found;
}

const struct sm_region *sm_region_of_context(const struct sm_spots *spots,
                                             const struct sm_spot *spot, bool paragraph)
{
    size_t at = (size_t)(spot - spots->at);
    const struct sm_sentence *sentences = spots->prose->sentences;
    size_t sentence = spot->sentence;
    bool several;
    if (!paragraph) return region_of_sentence(spots, at, sentence, &several);
    for (int back = 0; back < 3; back++) {
        if (!sentence || sentences[sentence - 1].paragraph != sentences[spot->sentence].paragraph)
            return NULL;
        sentence--;
        const struct sm_region *region = region_of_sentence(spots, at, sentence, &several);
        if (region || several) return region;
    }
    return NULL;
}
