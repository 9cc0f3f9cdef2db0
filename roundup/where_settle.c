/* SPDX-License-Identifier: Apache-2.0
 * What each name means, over the whole text: first what is plain (regions, countries, directions of
 * the war), then what the text frames, then the rest; and which regions only frame.
 */
#include <string.h>

#include "roundup/where_choice.h"

enum { REACH = 48 }; /* names away that a region may frame another; keeps hostile text linear */

/* A direction of the war, by the table. */
static bool settle_front(struct sm_spots *spots, struct sm_spot *spot)
{
    const struct sm_front *front = sm_front_find(spot->hits ? spot->hits->name : sm_text(""));
    if (!front || spot->within != SM_NO_WHERE) return false;
    spot->where.region = sm_region_by_id(spots->names.gazetteer, sm_text(front->admin1));
    spot->where.rule = "front-direction";
    if (!front->town) {
        spot->where.kind = SM_WHERE_REGION;
        spot->around |= SM_AROUND_PART;
        return true;
    }
    const struct sm_place *place = sm_place_named(spots, front->town, front->admin1);
    if (!place) return false;
    spot->where.kind = SM_WHERE_PLACE;
    spot->where.place = place;
    spots->in_full[place - sm_gazetteer_place(spots->names.gazetteer, 0)] = true;
    return true;
}

static bool is_unit(const struct sm_region *region)
{
    return !sm_region_is_country(region) && !sm_text_is(region->kind, "city");
}

/* "Dnipro region": by all its words, where the name alone is no region's. */
static const struct sm_region *region_in_full(struct sm_spots *spots, const struct sm_hits *hits)
{
    struct sm_text words = sm_spot_text(spots, "%.*s region", SM_TEXT_ARG(hits->name));
    const struct sm_hits *full = words.n ? sm_names_find(&spots->names, words) : NULL;
    for (size_t i = 0; full && i < full->count; i++)
        if (full->matches[i].region && is_unit(full->matches[i].region))
            return full->matches[i].region;
    return NULL;
}

/* "15 regions of Ukraine": all over the country. */
static bool settle_regions_of_country(struct sm_spot *spot)
{
    const struct sm_region *country = sm_spot_region(spot);
    if (!country || !sm_region_is_country(country)) return false;
    spot->where.kind = SM_WHERE_COUNTRY;
    spot->where.region = country;
    spot->where.rule = "regions-of-country";
    return true;
}

static void settle_region(struct sm_spots *spots, struct sm_spot *spot)
{
    const struct sm_region *region = NULL;
    for (size_t i = 0; i < spot->hits->count && !region; i++) {
        const struct sm_match *match = &spot->hits->matches[i];
        if (match->region && is_unit(match->region)) region = match->region;
    }
    if (!region) region = region_in_full(spots, spot->hits);
    if (!region && settle_regions_of_country(spot)) return;
    spot->where.kind = region ? SM_WHERE_REGION : SM_WHERE_UNKNOWN;
    spot->where.region = region;
    spot->where.rule = region ? "region-word" : "region-unknown";
    if (!region) spot->where.why = sm_text("no such region is known");
}

/* "The incursion into Kursk", "fighting in Kursk": the region, where Ukraine held ground; the city
 * saw no fighting. */
static bool is_kursk_front(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const words[] = {
        "incursion",  "offensive", "fighting",  "troops",  "soldiers", "forces",   "operation",
        "operations", "battles",   "clashes",   "advance", "advances", "foothold", "salient",
        "positions",  "units",     "continues", "gains",   "ground",   "territory"};
    if (!sm_text_is(spot->hits->name, "kursk") || spot->from == 0) return false;
    unsigned forms = SM_AROUND_NEAR | SM_AROUND_TOWN | SM_AROUND_BEARING | SM_AROUND_SITE |
                     SM_AROUND_DISTRICT | SM_AROUND_DIRECTION;
    if (spot->around & forms) return false;
    static const char *const fill[] = {"were", "are", "was",     "now",        "deployed",
                                       "went", "on",  "already", "positioned", "stationed"};
    size_t at = spot->from, first = spots->prose->sentences[spot->sentence].token;
    while (at > first + 1 && spot->from - at < 4 &&
           sm_word_in(spots->prose->tokens[at - 1].low, fill, sizeof fill / sizeof *fill))
        at--;
    return at > first &&
           sm_word_in(spots->prose->tokens[at - 1].low, words, sizeof words / sizeof *words);
}

/* «На Запоріжжі» is the region, «у Запоріжжі» the city. */
static bool is_zaporizhzhia_land(const struct sm_spots *spots, const struct sm_spot *spot)
{
    const struct sm_token *tokens = spots->prose->tokens;
    size_t at = spot->name_from;
    return sm_text_is(spot->hits->name, "запоріжжі") && spot->around == SM_AROUND_IN && at > 0 &&
           sm_text_is(tokens[at - 1].low, "на");
}

static void settle_wide(struct sm_spots *spots, struct sm_spot *spot)
{
    if (is_zaporizhzhia_land(spots, spot)) spot->around |= SM_AROUND_REGION;
    if (is_kursk_front(spots, spot)) spot->around |= SM_AROUND_REGION;
    if (spot->around & SM_AROUND_REGION) {
        settle_region(spots, spot);
        return;
    }
    const struct sm_region *region = sm_spot_region(spot);
    if (!region) return;
    spot->where.region = region;
    spot->where.kind = sm_region_is_country(region) ? SM_WHERE_COUNTRY : SM_WHERE_REGION;
    spot->where.rule = sm_region_is_country(region) ? "country" : "region-name";
}

static bool is_open(const struct sm_spot *spot)
{
    return (!spot->dead || spot->second) && !spot->where.rule && spot->hits;
}

/* "Dnipropetrovsk" is the region since the city is Dnipro. */
static bool is_old_name_of_region(const struct sm_spot *spot)
{
    return sm_text_is(spot->hits->name, "dnipropetrovsk") ||
           sm_text_is(spot->hits->name, "kirovohrad");
}

/* "In X region", "X region:" of something that lies in it. */
static bool holds(const struct sm_spots *spots, const struct sm_spot *outer,
                  const struct sm_spot *inner)
{
    static const char *const marks[] = {":", "-", "."};
    if (outer->dead || !outer->where.region || outer->list != SM_NO_WHERE) return false;
    if (outer->around & (SM_AROUND_PART | SM_AROUND_FROM)) return false;
    /* "In Kyiv region, where Brovary suffered most": told of itself. */
    const struct sm_token *behind = spots->prose->tokens + outer->end;
    bool itself = outer->end + 1 < spots->prose->token_count && sm_text_is(behind[0].low, ",") &&
                  sm_text_is(behind[1].low, "where") && outer->from + 4 > outer->name_from;
    if (itself && outer->from > spots->prose->sentences[outer->sentence].token) return false;
    bool headed = outer->end < spots->prose->token_count &&
                  sm_word_in(spots->prose->tokens[outer->end].low, marks, 3);
    if (!(outer->around & SM_AROUND_IN) && !headed) return false;
    const struct sm_place *place = inner->where.place;
    const struct sm_region *region = inner->where.region;
    /* "Synelnykove district: bombs on Mezhova." */
    if (headed && outer->around & SM_AROUND_DISTRICT && outer->where.place)
        return place && !(inner->around & SM_AROUND_DISTRICT) && place != outer->where.place &&
               sm_text_equal(place->admin1, outer->where.place->admin1);
    if (outer->where.kind == SM_WHERE_REGION)
        return place && sm_place_lies_in(place, outer->where.region);
    if (outer->where.kind != SM_WHERE_COUNTRY) return false;
    if (place) return sm_text_equal(place->country, outer->where.region->iso);
    return region && !sm_region_is_country(region) &&
           sm_text_equal(region->country, outer->where.region->id);
}

/* A region that only frames places of its own: "In Kharkiv region, drones hit Kupiansk". */
static void frame_by_sentence(struct sm_spots *spots, size_t at)
{
    struct sm_spot *spot = &spots->at[at];
    bool known = (spot->where.kind == SM_WHERE_PLACE && spot->where.place) ||
                 (spot->where.kind == SM_WHERE_REGION && spot->where.region);
    if (spot->dead || !known) return;
    if (spot->within != SM_NO_WHERE || !spot->where.rule || spot->around & SM_AROUND_FROM) return;
    for (size_t i = at; i-- > 0 && at - i < REACH && spots->at[i].sentence == spot->sentence;) {
        struct sm_spot *region = &spots->at[i];
        if (!holds(spots, region, spot)) continue;
        spot->within = (long)i;
        region->where.frame = true;
        return;
    }
}

/* "The mayor of Kharkiv": his city is what "the city" means. */
static void settle_mayor(const struct sm_spots *spots, struct sm_spot *spot)
{
    static const char *const words[] = {"mayor", "мер", "мера", "мером"};
    bool mayor = false;
    size_t from = spot->from > 2 ? spot->from - 2 : 0;
    for (size_t at = from; at < spot->end + 1 && at < spots->prose->token_count; at++)
        mayor |= sm_word_in(spots->prose->tokens[at].low, words, sizeof words / sizeof *words);
    for (size_t i = 0; mayor && i < spot->hits->noun_count; i++) {
        const struct sm_place *place = spot->hits->matches[i].place;
        bool city = place && place->kind >= SM_PLACE_CITY && place->kind != SM_PLACE_SITE &&
                    sm_text_is(place->country, "UA");
        if (!city || spot->hits->matches[i].how == SM_MATCH_FOLDED) continue;
        spot->where.place = place;
        return;
    }
}

/* "Dnipropetrovsk Regional State Administration": no place, but its region is what "the region"
 * means from here on. */
static void settle_office(struct sm_spots *spots, struct sm_spot *spot)
{
    static const char *const words[] = {"regional",  "region",  "oblast",   "ова",     "governor",
                                        "governors", "обласна", "обласної", "області", "обласний"};
    if (!spot->hits || spot->dead || !spot->where.rule || strcmp(spot->where.rule, "office") != 0)
        return;
    settle_mayor(spots, spot);
    size_t end = spot->end + 2 < spots->prose->token_count ? spot->end + 2 : spot->end;
    for (size_t at = spot->name_end; at < end && !spot->where.region; at++) {
        if (!sm_word_in(spots->prose->tokens[at].low, words, sizeof words / sizeof *words))
            continue;
        for (size_t i = 0; i < spot->hits->count && !spot->where.region; i++)
            if (spot->hits->matches[i].region && is_unit(spot->hits->matches[i].region))
                spot->where.region = spot->hits->matches[i].region;
    }
}

static bool is_parted(const struct sm_spots *spots, size_t from, size_t to)
{
    static const char *const words[] = {"and", "while", ";", "but", "і", "та", "а"};
    for (size_t at = from; at < to; at++)
        if (sm_word_in(spots->prose->tokens[at].low, words, sizeof words / sizeof *words))
            return true;
    return false;
}

/* "Black Sea: a patrol ship was hit off Sevastopol": at sea; the town says where. */
static void frame_coast(struct sm_spots *spots, size_t at)
{
    struct sm_spot *spot = &spots->at[at];
    bool coast = spot->around & SM_AROUND_COAST, near = spot->around & SM_AROUND_NEAR;
    if (spot->dead || !(coast || near) || spot->where.kind != SM_WHERE_PLACE) return;
    for (size_t i = at; i-- > 0 && at - i < REACH && spots->at[i].sentence == spot->sentence;) {
        struct sm_spot *water = &spots->at[i];
        bool sea = water->phrase && water->phrase->kind == SM_PHRASE_WATER;
        if (near && (!sea || is_parted(spots, water->end, spot->from))) return;
        if (!sea || water->dead || water->where.rule || water->within != SM_NO_WHERE) continue;
        water->within = (long)at;
        spot->where.frame = true;
        return;
    }
}

/* "Hlyboke, Vovchansk and Starytsia": what comes later in the list may settle the first. */
static void ask_company(struct sm_spots *spots, struct sm_spot *spot)
{
    bool asked = spot->where.kind == SM_WHERE_AMBIGUOUS && spot->hits && !spot->dead;
    if (!asked || spot->list == SM_NO_WHERE) return;
    spot->where.kind = SM_WHERE_PLACE;
    spot->where.place = NULL;
    spot->where.rule = NULL;
    spot->where.why = (struct sm_text){0};
    sm_settle_place(spots, spot);
}

/* "Near Toretsk and New York": among places of its region the village is meant, not the city. */
static void settle_namesake(struct sm_spots *spots, size_t at)
{
    struct sm_spot *spot = &spots->at[at];
    const struct sm_place *place = spot->namesake ? spot->namesake->matches[0].place : NULL;
    if (!place || spot->dead || spot->namesake->count != 1) return;
    size_t from = at > REACH ? at - REACH : 0;
    for (size_t i = from; i < spots->count && i < at + REACH; i++) {
        const struct sm_spot *mate = &spots->at[i];
        if (i == at || mate->dead || mate->sentence != spot->sentence) continue;
        bool near = mate->where.kind == SM_WHERE_PLACE && mate->where.place &&
                    sm_text_equal(mate->where.place->admin1, place->admin1);
        near |= mate->where.kind == SM_WHERE_REGION && mate->where.region &&
                sm_text_equal(mate->where.region->id, place->admin1);
        if (!near) continue;
        spot->phrase = NULL;
        spot->hits = spot->namesake;
        spot->where.kind = SM_WHERE_PLACE;
        spot->where.place = place;
        spot->where.rule = "company";
        return;
    }
}

void sm_settle(struct sm_spots *spots)
{
    for (size_t i = 0; i < spots->count; i++)
        settle_office(spots, &spots->at[i]);
    for (size_t i = 0; i < spots->count; i++) {
        struct sm_spot *spot = &spots->at[i];
        if (!is_open(spot)) continue;
        if (is_old_name_of_region(spot)) spot->around |= SM_AROUND_REGION;
        if (spot->around & SM_AROUND_DIRECTION && settle_front(spots, spot)) continue;
        settle_wide(spots, spot);
    }
    if (!sm_headings_find(spots)) {
        spots->failed = true;
        return;
    }
    for (int pass = 0; pass < 3; pass++)
        for (size_t i = 0; i < spots->count; i++) {
            struct sm_spot *spot = &spots->at[i];
            if (!is_open(spot)) continue;
            bool district = spot->around & SM_AROUND_DISTRICT;
            bool turn = pass == 0   ? district
                        : pass == 1 ? sm_spot_framing(spots, spot, false) || spot->where.frame
                                    : true;
            if (turn) sm_settle_place(spots, spot);
        }
    for (size_t i = 0; i < spots->count; i++) {
        ask_company(spots, &spots->at[i]);
        settle_namesake(spots, i);
    }
    for (size_t i = 0; i < spots->count; i++) {
        frame_by_sentence(spots, i);
        frame_coast(spots, i);
    }
}
