/* SPDX-License-Identifier: Apache-2.0
 * What was settled, as the table of events will have it: precision, and a name with as much of
 * admin1 and country as it takes to mean the same place again.
 */
#include <string.h>

#include "roundup/where_choice.h"

static bool means_again(const struct sm_spots *spots, const struct sm_where *where,
                        const struct sm_place *place)
{
    struct sm_query query = {
        .name = where->name, .admin1 = where->admin1, .country = where->country};
    struct sm_match match;
    return sm_gazetteer_resolve(spots->names.gazetteer, &query, &match, NULL) &&
           match.place == place;
}

/* The least that settles the name; with coordinates where even all of it does not. */
static void name_place(struct sm_spots *spots, struct sm_where *where)
{
    const struct sm_place *place = where->place;
    const struct sm_region *unit =
        place->admin1.n ? sm_region_by_id(spots->names.gazetteer, place->admin1) : NULL;
    struct sm_text nothing = {0}, admin1 = unit ? unit->name_en : nothing;
    const struct sm_text units[] = {nothing, admin1, place->admin1, nothing, admin1};
    const struct sm_text countries[] = {nothing, nothing, nothing, place->country, place->country};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        where->name = place->name_en;
        where->admin1 = units[i];
        where->country = countries[i];
        if (means_again(spots, where, place)) return;
    }
    where->at_deg = place->at_deg;
}

static void name_place_once(struct sm_spots *spots, struct sm_where *where)
{
    size_t i = (size_t)(where->place - sm_gazetteer_place(spots->names.gazetteer, 0));
    const struct sm_where *before = spots->told[i];
    if (!before) {
        name_place(spots, where);
        struct sm_where *kept = sm_arena_alloc(spots->arena, 1, sizeof *kept);
        if (kept) *kept = *where;
        spots->failed |= !kept;
        spots->told[i] = kept;
        return;
    }
    where->name = before->name;
    where->admin1 = before->admin1;
    where->country = before->country;
    where->at_deg = before->at_deg;
}

static enum sm_precision precision_of_place(const struct sm_spot *spot)
{
    unsigned around = spot->around;
    if (around & SM_AROUND_DIRECTION) return SM_DIRECTION;
    if (around & SM_AROUND_DISTRICT) return SM_DISTRICT;
    if (around & (SM_AROUND_BEARING | SM_AROUND_NEAR | SM_AROUND_AREA | SM_AROUND_BETWEEN))
        return SM_NEAR;
    if (around & SM_AROUND_COAST) return SM_NEAR;
    if (around & SM_AROUND_TOWARD) return SM_DIRECTION;
    if (spot->where.place->kind == SM_PLACE_SITE) return SM_SITE;
    if (around & SM_AROUND_BASE) return SM_NEAR;
    return SM_SETTLEMENT;
}

static const char *rule_of_precision(const struct sm_spot *spot)
{
    unsigned around = spot->around;
    if (around & SM_AROUND_BETWEEN) return "between";
    if (around & SM_AROUND_TOWARD) return "toward";
    if (around & SM_AROUND_BEARING) return "bearing";
    if (around & SM_AROUND_NEAR) return "near";
    if (around & SM_AROUND_AREA) return "area";
    return NULL;
}

/* "In two districts of Lviv region, Drohobych and Stryi": the names behind are the districts'. */
static bool is_named_district(const struct sm_spots *spots, const struct sm_spot *spot)
{
    enum { REACH = 14 };
    static const char *const districts[] = {"districts", "raions"};
    static const char *const between[] = {"of",       "in",      "the",  "region",
                                          "oblast",   "regions", "and",  "region's",
                                          "province", "namely",  "those"};
    const struct sm_token *tokens = spots->prose->tokens;
    size_t first = spots->prose->sentences[spot->sentence].token;
    bool mark = false, region = false;
    if (spot->from == first || spot->around & SM_AROUND_TOWN) return false;
    for (size_t at = spot->from; at-- > first && spot->from - at < REACH;) {
        const struct sm_token *token = &tokens[at];
        if (sm_word_in(token->low, districts, sizeof districts / sizeof *districts))
            return mark && region && at > first && !tokens[at - 1].capital;
        bool parted = token->kind == SM_TOKEN_MARK &&
                      (sm_text_is(token->text, ",") || sm_text_is(token->text, ":") ||
                       sm_text_is(token->text, "–") || sm_text_is(token->text, "—"));
        mark |= parted;
        region |= mark && (sm_text_is(token->low, "region") || sm_text_is(token->low, "oblast"));
        if (!parted && !token->capital &&
            !sm_word_in(token->low, between, sizeof between / sizeof *between))
            return false;
    }
    return false;
}

void sm_tell_place(struct sm_spots *spots, struct sm_spot *spot)
{
    struct sm_where *where = &spot->where;
    name_place_once(spots, where);
    if (!(spot->around & SM_AROUND_DISTRICT) && is_named_district(spots, spot))
        spot->around |= SM_AROUND_DISTRICT;
    where->precision = precision_of_place(spot);
    where->bearing_deg = spot->bearing_deg;
    where->distance_km = spot->distance_km;
    where->toward = spot->around & SM_AROUND_TOWARD && !(spot->around & SM_AROUND_BETWEEN);
    const char *rule = rule_of_precision(spot);
    bool plain = sm_text_is(sm_text(where->rule), "name") ||
                 sm_text_is(sm_text(where->rule), "within-region");
    if (rule && plain) where->rule = rule;
    if (spot->around & SM_AROUND_BETWEEN) sm_tell_between(spots, spot);
    /* Abroad a town is where it is: drawn by a pointer at the frame when it lies outside. */
}

/* "The western Ivano-Frankivsk region" lies in the west; "western Kherson region" is a part. */
static bool is_described(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const sides[] = {
        "northern",      "southern",      "eastern",      "western",       "northeastern",
        "northwestern",  "southeastern",  "southwestern", "north-eastern", "north-western",
        "south-eastern", "south-western", "central"};
    const struct sm_token *tokens = spots->prose->tokens;
    size_t at = spot->name_from;
    return at >= 2 && spot->around & SM_AROUND_REGION && sm_text_is(tokens[at - 2].low, "the") &&
           sm_word_in(tokens[at - 1].low, sides, sizeof sides / sizeof *sides);
}

static void tell_region(const struct sm_spots *spots, struct sm_spot *spot)
{
    struct sm_where *where = &spot->where;
    if (is_described(spots, spot)) spot->around &= ~(unsigned)SM_AROUND_PART;
    unsigned part = SM_AROUND_PART | SM_AROUND_NEAR | SM_AROUND_BEARING | SM_AROUND_AREA |
                    SM_AROUND_TOWARD | SM_AROUND_DIRECTION | SM_AROUND_LEFT_BANK;
    where->name = where->region->full_en;
    if (spot->around & SM_AROUND_COAST) {
        where->kind = SM_WHERE_WATER;
        where->precision = SM_SEA;
        where->name = sm_text("Black Sea");
        where->rule = "off-the-coast";
        return;
    }
    where->precision = spot->around & part ? SM_AREA : SM_OBLAST;
    if (where->precision == SM_AREA && sm_text_is(sm_text(where->rule), "region-word"))
        where->rule = "region-part";
}

static void tell_country(struct sm_spot *spot)
{
    struct sm_where *where = &spot->where;
    bool ukraine = sm_text_is(where->region->id, "UKR");
    where->name = where->region->name_en;
    where->country = where->region->iso;
    where->precision = ukraine ? SM_COUNTRY : SM_ELSEWHERE;
}

/* The bank of a river in a region is part of that region. */
static bool tell_bank(const struct sm_spots *spots, struct sm_spot *spot)
{
    struct sm_where *where = &spot->where;
    bool bank = spot->around & (SM_AROUND_LEFT_BANK | SM_AROUND_BEARING);
    if (!bank || spot->within == SM_NO_WHERE || !sm_text_is(sm_text(where->rule), "river"))
        return false;
    const struct sm_region *region = spots->at[spot->within].where.region;
    if (!region || sm_region_is_country(region)) return false;
    where->kind = SM_WHERE_REGION;
    where->region = region;
    where->precision = SM_AREA;
    where->name = region->full_en;
    where->rule = "river-bank";
    where->why = (struct sm_text){0};
    return true;
}

/* "The governor of Kursk region said that the village of X …": the one region whose office the
 * sentence names before, or NULL. */
static const struct sm_region *region_of_governor(const struct sm_spots *spots,
                                                  const struct sm_spot *spot)
{
    enum { REACH = 6 };
    size_t at = (size_t)(spot - spots->at);
    const struct sm_region *found = NULL;
    for (size_t i = at; i-- > 0 && at - i < REACH && spots->at[i].sentence == spot->sentence;) {
        const struct sm_where *before = &spots->at[i].where;
        if (before->kind != SM_WHERE_NOT_PLACE || !before->region) continue;
        if (!before->rule || strcmp(before->rule, "office") != 0) continue;
        if (found && found != before->region) return NULL;
        found = before->region;
    }
    return found;
}

/* A name that stays open, but whose region the text says: an editor needs both. */
static void tell_open(struct sm_spots *spots, struct sm_spot *spot)
{
    struct sm_where *where = &spot->where;
    where->name = sm_prose_slice(spots->prose, spot->name_from, spot->name_end - spot->name_from);
    if (!where->region) where->region = sm_spot_framing(spots, spot, false);
    if (!where->region) where->region = sm_region_of_context(spots, spot, false);
    if (!where->region) where->region = region_of_governor(spots, spot);
    if (where->region) where->admin1 = where->region->name_en;
}

static void tell(struct sm_spots *spots, struct sm_spot *spot)
{
    struct sm_where *where = &spot->where;
    where->token = spot->from;
    where->token_count = spot->end - spot->from;
    where->within = spot->within;
    where->list = spot->list;
    where->origin = spot->around & SM_AROUND_FROM;
    if (tell_bank(spots, spot) || where->kind == SM_WHERE_NOT_PLACE) return;
    if (spot->phrase) {
        sm_tell_phrase(spots, spot);
        return;
    }
    if (!spot->hits) {
        where->kind = SM_WHERE_UNKNOWN;
        where->rule = "unknown-name";
        where->why = sm_text("reads like a place that the gazetteer does not have");
        tell_open(spots, spot);
        return;
    }
    if (where->kind == SM_WHERE_PLACE && where->place)
        sm_tell_place(spots, spot);
    else if (where->kind == SM_WHERE_REGION && where->region)
        tell_region(spots, spot);
    else if (where->kind == SM_WHERE_COUNTRY && where->region)
        tell_country(spot);
    else
        tell_open(spots, spot);
}

void sm_tell(struct sm_spots *spots)
{
    for (size_t i = 0; i < spots->count; i++)
        if (!spots->at[i].dead) tell(spots, &spots->at[i]);
}
