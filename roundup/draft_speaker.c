/* SPDX-License-Identifier: Apache-2.0
 * Places of those who speak: a governor's region, a mayor's city.
 */
#include <string.h>

#include "roundup/draft_parts.h"
#include "roundup/draft_unnamed.h"
#include "roundup/draft_words.h"

/* "The mayor of Kharkiv says that a district of the city was shelled". */
bool sm_draft_find_city_of_mayor(const struct sm_drafting *in, const struct sm_span *clause,
                                 struct sm_where *where)
{
    static const char *const words[] = {"the city", "our city", "his city", "місто", "місті",
                                        "міста",    "місту",    "містом",   NULL};
    const struct sm_place *city = NULL;
    if (!in->sentence || !sm_draft_holds(in, clause, words)) return false;
    struct sm_span all =
        sm_draft_span(in, in->sentence->token, in->sentence->token + in->sentence->token_count);
    for (size_t i = all.where; i < all.where_end; i++) {
        const struct sm_where *mention = &in->wheres.at[i];
        bool office = mention->kind == SM_WHERE_NOT_PLACE && mention->place &&
                      strcmp(mention->rule, "office") == 0;
        if (office && city && city != mention->place) return false;
        if (office) city = mention->place;
    }
    if (!city) return false;
    *where = sm_draft_unnamed("", "", "city-of-mayor");
    where->kind = SM_WHERE_PLACE;
    where->precision = SM_SETTLEMENT;
    where->place = city;
    where->name = city->name_en;
    const struct sm_region *unit = sm_draft_unit(in->gazetteer, city->admin1);
    if (unit) where->admin1 = unit->name_en;
    return true;
}

/* "More than 3,000 people were taken to safety, the governor of Kursk region said": in that region,
 * where the sentence and the one before name nothing nearer. */
static bool find_office_land(const struct sm_drafting *in, const struct sm_span *sentence,
                             struct sm_where *where)
{
    const struct sm_region *region = NULL;
    for (size_t i = sentence->where; i < sentence->where_end; i++) {
        const struct sm_where *mention = &in->wheres.at[i];
        bool office = mention->kind == SM_WHERE_NOT_PLACE && strcmp(mention->rule, "office") == 0;
        if (!office || !mention->region || sm_region_is_country(mention->region)) continue;
        if (region && region != mention->region) return false;
        region = mention->region;
    }
    if (!region) return false;
    *where = sm_draft_unnamed("", "", "region-of-speaker");
    where->kind = SM_WHERE_REGION;
    where->precision = SM_OBLAST;
    where->region = region;
    where->name = region->full_en;
    return true;
}

/* Does the row told last lie in the region? */
static bool is_last_in(const struct sm_drafting *in, const struct sm_region *region)
{
    if (!in->last_count) return false;
    const struct sm_event *last = &in->draft->rows[in->last_row].event;
    if (last->on_place) return sm_text_equal(last->on_place->admin1, region->id);
    return last->on_region == region;
}

bool sm_draft_find_office_land(const struct sm_drafting *in, const struct sm_telling *telling,
                               const struct sm_act *act, struct sm_where *where)
{
    /* "Ukraine had hit it with two missiles, the Odesa governor said": what was told of before. */
    static const char *const it[] = {"hit it",      "struck it",     "sank it",
                                     "attacked it", "sunk it",       "targeted it",
                                     "it was hit",  "it was struck", NULL};
    if (act->category == SM_DIPLOMACY || act->category == SM_OTHER || !sm_draft_is_firm(act))
        return false;
    if (sm_draft_holds(in, &telling->span, it)) return false;
    if (!find_office_land(in, &telling->span, where)) return false;
    bool topic =
        in->topic && in->topic->place && sm_text_equal(in->topic->place->admin1, where->region->id);
    bool carried = in->carried && in->carried->place && act->category != SM_AID &&
                   sm_text_equal(in->carried->place->admin1, where->region->id);
    return !topic && !carried && !is_last_in(in, where->region);
}
