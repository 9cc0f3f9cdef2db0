/* SPDX-License-Identifier: Apache-2.0
 * Fighting on the ground "in Donetsk", "in Kursk": in the region that is called so for short.
 */
#include "roundup/draft_parts.h"
#include "roundup/draft_unnamed.h"
#include "roundup/draft_words.h"

/* Is the town called one, or a part of it named? */
static bool is_called_city(const struct sm_drafting *in, const struct sm_where *where)
{
    static const char *const words[] = {"city",  "central", "streets", "town",
                                        "місто", "місті",   NULL};
    enum { BACK = 2 };
    size_t from = where->token > BACK ? where->token - BACK : 0;
    size_t end = where->token + where->token_count + 1;
    for (size_t at = from; at < end && at < in->prose->token_count; at++)
        if (sm_draft_phrase(in->prose, at, at + 1, words)) return true;
    return false;
}

/* "In southern Donetsk". */
static bool is_part(const struct sm_drafting *in, const struct sm_where *where)
{
    static const char *const sides[] = {"northern",
                                        "southern",
                                        "eastern",
                                        "western",
                                        "northeastern",
                                        "northwestern",
                                        "southeastern",
                                        "southwestern",
                                        "north-eastern",
                                        "north-western",
                                        "south-eastern",
                                        "south-western",
                                        NULL};
    size_t from = where->token ? where->token - 1 : 0;
    for (size_t at = from; at < where->token + where->token_count; at++)
        if (sm_draft_phrase(in->prose, at, at + 1, sides)) return true;
    return false;
}

bool sm_draft_find_ground(const struct sm_drafting *in, const struct sm_act *act,
                          struct sm_text side, const struct sm_where *where,
                          struct sm_where *region)
{
    /* No army has fought in their streets: these towns have been behind the lines all along. */
    static const char *const seats[] = {"kursk",   "belgorod", "bryansk",      "donetsk",
                                        "luhansk", "sumy",     "zaporizhzhia", NULL};
    bool korean = act->category == SM_TROOPS && sm_text_is(side, "KP");
    bool ground = act->category == SM_CLASH || act->category == SM_ADVANCE || korean;
    if (!ground || act->negated || !where->place || where->precision != SM_SETTLEMENT) return false;
    if (where->place->kind != SM_PLACE_ADMIN1_CAPITAL || is_called_city(in, where)) return false;
    bool seat = false;
    for (size_t i = 0; seats[i] && !seat; i++)
        seat = sm_text_is(where->place->admin1, seats[i]);
    const struct sm_region *unit = seat ? sm_draft_unit(in->gazetteer, where->place->admin1) : NULL;
    if (!unit) return false;
    *region = *where;
    region->kind = SM_WHERE_REGION;
    region->precision = is_part(in, where) ? SM_AREA : SM_OBLAST;
    region->place = NULL;
    region->region = unit;
    region->name = unit->full_en;
    region->admin1 = (struct sm_text){0};
    region->rule = "ground-of-region";
    return true;
}
