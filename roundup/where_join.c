/* SPDX-License-Identifier: Apache-2.0
 * Names that belong together: frames ("Pokrovsk in Donetsk region"), lines ("between X
 * and Y").
 */
#include "roundup/where_join.h"

#include "roundup/where_choice.h"

/* «Херсонської ТЕЦ», «Одеського порту»: in the town, though its region is called so as well. */
static bool is_plant_of_town(const struct sm_spot *spot)
{
    if (!(spot->around & SM_AROUND_SITE) || (unsigned char)spot->hits->name.at[0] < 0x80)
        return false;
    for (size_t i = spot->hits->noun_count; i < spot->hits->count; i++) {
        const struct sm_place *place = spot->hits->matches[i].place;
        if (place && place->kind >= SM_PLACE_CITY && place->kind != SM_PLACE_SITE) return true;
    }
    return false;
}

/* "Prymorske" is one of many villages, and no Primorsky Krai, which only sounds like it. */
static bool is_only_alike(const struct sm_spot *spot, const struct sm_match *match)
{
    if (match->how != SM_MATCH_FOLDED || spot->around & SM_AROUND_REGION) return false;
    for (size_t i = 0; i < spot->hits->noun_count; i++) {
        const struct sm_match *other = &spot->hits->matches[i];
        if (other->place && other->how == SM_MATCH_NAME) return true;
    }
    return false;
}

const struct sm_region *sm_spot_region(const struct sm_spot *spot)
{
    if (!spot->hits || is_plant_of_town(spot)) return NULL;
    const struct sm_match *unit = NULL;
    for (size_t i = 0; i < spot->hits->count && !unit; i++) {
        const struct sm_match *match = &spot->hits->matches[i];
        bool land = match->region && !sm_text_is(match->region->kind, "city");
        if (land && !is_only_alike(spot, match)) unit = match;
    }
    for (size_t i = 0; unit && i < spot->hits->noun_count; i++) {
        const struct sm_match *match = &spot->hits->matches[i];
        const struct sm_place *place = match->place;
        bool town = place && place->kind >= SM_PLACE_TOWN && place->kind != SM_PLACE_SITE;
        /* "Altai" is no Yalta. */
        bool alike = match->how == SM_MATCH_FOLDED && unit->how == SM_MATCH_NAME;
        bool city = town && place->kind >= SM_PLACE_CITY && !alike;
        if (city || (town && match->how == SM_MATCH_NAME)) return NULL;
    }
    return unit ? unit->region : NULL;
}

enum sm_rank sm_spot_rank(const struct sm_spot *spot)
{
    if (spot->phrase)
        return spot->phrase->kind == SM_PHRASE_COUNTRY ? SM_RANK_COUNTRY : SM_RANK_PLACE;
    if (spot->around & SM_AROUND_REGION) return SM_RANK_REGION;
    const struct sm_region *region = sm_spot_region(spot);
    if (region) return sm_region_is_country(region) ? SM_RANK_COUNTRY : SM_RANK_REGION;
    return spot->around & SM_AROUND_DISTRICT ? SM_RANK_DISTRICT : SM_RANK_PLACE;
}

struct sm_spot *sm_spot_next(struct sm_spots *spots, const struct sm_spot *spot)
{
    for (size_t i = (size_t)(spot - spots->at) + 1; i < spots->count; i++)
        if (!spots->at[i].dead && spots->at[i].sentence == spot->sentence) return &spots->at[i];
    return NULL;
}

bool sm_spots_is_mark(const struct sm_spots *spots, size_t at, const char *mark)
{
    return at < spots->prose->token_count && sm_text_is(spots->prose->tokens[at].low, mark);
}

/* A name's expression with its frames and the bracket that closes behind them. */
size_t sm_spot_whole_end(const struct sm_spots *spots, const struct sm_spot *spot)
{
    size_t end = spot->end;
    for (int depth = 0; depth < 3 && spot->within != SM_NO_WHERE; depth++) {
        spot = &spots->at[spot->within];
        if (spot->end > end) end = spot->end;
    }
    return sm_spots_is_mark(spots, end, ")") && end > spot->end - 1 && spot->where.frame ? end + 1
                                                                                         : end;
}

void sm_spot_frame(struct sm_spots *spots, struct sm_spot *inner, struct sm_spot *outer)
{
    inner->within = outer - spots->at;
    outer->where.frame = true;
}

bool sm_spot_is_ours(const struct sm_spot *spot)
{
    unsigned no = SM_AROUND_OFFICE | SM_AROUND_OTHERWISE;
    return !(spot->around & no) && !spot->part_of_name && !spot->quoted;
}

/* Does 'b' say where 'a', before it, lies; or 'a', before it, where 'b' does? */
static bool is_apposition(const struct sm_spots *spots, const struct sm_spot *a,
                          const struct sm_spot *b)
{
    static const char *const kinds[] = {
        "town",   "city",    "village",   "settlement", "suburb", "hub",      "stronghold",
        "port",   "resort",  "community", "junction",   "centre", "center",   "crossing",
        "hamlet", "outpost", "місто",     "село",       "селище", "містечко", "вузол"};
    enum { WORDS_MAX = 9 };
    /* "Novaya Tavolzhanka, a village of the Shebekino district". */
    bool called = b->around & SM_AROUND_TOWN && b->around & (SM_AROUND_DISTRICT | SM_AROUND_REGION);
    if (called && sm_spots_is_mark(spots, a->end, ",") && b->from <= a->end + 2) return true;
    return sm_spots_is_mark(spots, a->end, ",") && b->from > a->end + 1 &&
           b->from - a->end < WORDS_MAX && b->around & SM_AROUND_IN &&
           sm_word_in(spots->prose->tokens[b->from - 1].low, kinds, sizeof kinds / sizeof *kinds);
}

/* "The settlement of Kotliarivka in Donetsk": villages lie in regions, whatever their capital is
 * called. */
static bool is_in_region_of_town(const struct sm_spots *spots, const struct sm_spot *a,
                                 const struct sm_spot *b)
{
    static const char *const regions[] = {"donetsk", "luhansk",  "kherson",  "zaporizhzhia",
                                          "kharkiv", "sumy",     "mykolaiv", "chernihiv",
                                          "kursk",   "belgorod", "bryansk",  "odesa",
                                          "poltava", "rostov",   "voronezh", "kryvyi rih"};
    const size_t count = sizeof regions / sizeof *regions - 1;
    unsigned no = SM_AROUND_NEAR | SM_AROUND_BEARING | SM_AROUND_TOWN | SM_AROUND_QUARTER |
                  SM_AROUND_DIRECTION | SM_AROUND_DISTRICT;
    if (a->around & SM_AROUND_SITE) return false; /* "the Luch power station in Belgorod" */
    bool village = a->around & SM_AROUND_TOWN || !a->hits;
    for (size_t i = 0; a->hits && i < a->hits->count && !village; i++)
        village |=
            a->hits->matches[i].place && a->hits->matches[i].place->kind < SM_PLACE_ADMIN1_CAPITAL;
    bool adjacent =
        a->end == b->from || (sm_spots_is_mark(spots, a->end, ",") && a->end + 1 == b->from);
    if (!village || a->phrase || !adjacent || !b->hits || b->own & no) return false;
    if (!(b->own & SM_AROUND_IN) || b->from + 1 != b->name_from) return false;
    return sm_text_is(spots->prose->tokens[b->from].low, "in") &&
           sm_word_in(b->hits->name, regions, count) &&
           !(a->hits && sm_text_equal(a->hits->name, b->hits->name));
}

/* "The Baltiysk naval base in Kaliningrad": a town far from the city that its region is called
 * after. */
static bool is_town_of_region_of(const struct sm_spot *a, const struct sm_spot *b)
{
    enum { APART_KM = 5 };
    const struct sm_place *town = a->hits ? a->hits->matches[0].place : NULL;
    const struct sm_place *seat = b->hits ? b->hits->matches[0].place : NULL;
    unsigned no = SM_AROUND_NEAR | SM_AROUND_BEARING | SM_AROUND_TOWN | SM_AROUND_QUARTER |
                  SM_AROUND_DIRECTION | SM_AROUND_DISTRICT;
    if (!town || !seat || a->phrase || b->own & no || a->end != b->from) return false;
    if (!(b->own & SM_AROUND_IN) || seat->kind != SM_PLACE_ADMIN1_CAPITAL) return false;
    return town->kind >= SM_PLACE_TOWN && a->hits->matches[0].how == SM_MATCH_NAME &&
           sm_text_equal(town->admin1, seat->admin1) &&
           !sm_is_within_km(town->at_deg, seat->at_deg, APART_KM);
}

/* "The Moscow suburb of Khimki", "Kherson's suburb of Antonivka". */
static bool is_suburb_of(const struct sm_spots *spots, const struct sm_spot *a,
                         const struct sm_spot *b)
{
    static const char *const words[] = {"suburb", "suburbs", "satellite", "exurb", "outskirt"};
    const struct sm_token *tokens = spots->prose->tokens;
    for (size_t at = a->name_end; at + 1 < b->name_from && at < a->name_end + 3; at++)
        if (sm_word_in(tokens[at].low, words, sizeof words / sizeof *words) &&
            sm_text_is(tokens[at + 1].low, "of"))
            return true;
    return false;
}

/* Is the unit one of the country? */
static bool is_land_of(const struct sm_spot *unit, const struct sm_spot *country)
{
    const struct sm_region *land = sm_spot_region(unit), *whole = sm_spot_region(country);
    for (size_t i = 0; !land && unit->hits && i < unit->hits->count; i++)
        land = unit->hits->matches[i].region;
    return !land || !whole || sm_text_equal(land->country, whole->id);
}

/* "Lviv, Volyn and Rivne regions", "Lviv, Volyn, Rivne": a list, for the city lies elsewhere or
 * the word for all of them follows. */
static bool is_item_of_list(struct sm_spots *spots, const struct sm_spot *a,
                            const struct sm_spot *b)
{
    enum { REACH = 8 };
    static const char *const joints[] = {",", "and", "or", "as", "well", "та", "і", "й"};
    const struct sm_token *tokens = spots->prose->tokens;
    const struct sm_region *land = sm_spot_region(b);
    const struct sm_place *city = a->hits ? a->hits->matches[0].place : NULL;
    if (city && land && city->kind >= SM_PLACE_CITY && city->kind != SM_PLACE_SITE &&
        !sm_region_is_country(land) && !sm_place_lies_in(city, land))
        return true;
    for (int i = 0; i < REACH && b && !(b->own & SM_AROUND_REGION); i++) {
        const struct sm_spot *next = sm_spot_next(spots, b);
        if (!next || next->from > b->end + 3) return false;
        for (size_t at = b->end; at < next->from; at++)
            if (!sm_word_in(tokens[at].low, joints, sizeof joints / sizeof *joints)) return false;
        b = next;
        if (b->own & SM_AROUND_PLURAL && b->own & SM_AROUND_REGION) return true;
    }
    return false;
}

static void frame_pair(struct sm_spots *spots, struct sm_spot *a, struct sm_spot *b)
{
    enum sm_rank of_a = sm_spot_rank(a), of_b = sm_spot_rank(b);
    const struct sm_token *tokens = spots->prose->tokens;
    bool adjacent = a->end == b->from;
    bool comma = sm_spots_is_mark(spots, a->end, ",") && a->end + 1 == b->from;
    bool bracket = sm_spots_is_mark(spots, a->end, "(") && a->end + 1 == b->from;
    if (!sm_spot_is_ours(b)) return;
    bool named = is_in_region_of_town(spots, a, b) || is_town_of_region_of(a, b);
    if (of_a == of_b && of_a == SM_RANK_PLACE && named) {
        b->around |= SM_AROUND_REGION;
        of_b = SM_RANK_REGION;
    }
    /* "Odesa's port of Izmail": the port. */
    if (of_a == of_b && of_a == SM_RANK_PLACE && adjacent && tokens[a->end - 1].possessive &&
        b->around & SM_AROUND_TOWN) {
        sm_spot_frame(spots, b, a);
        return;
    }
    /* "Near Mykolaivka in the Pokrovsk direction". */
    bool on_axis = b->own & SM_AROUND_DIRECTION && b->own & (SM_AROUND_IN | SM_AROUND_ON) &&
                   !(a->own & (SM_AROUND_DIRECTION | SM_AROUND_TOWARD | SM_AROUND_FROM));
    if (of_a == of_b && of_a == SM_RANK_PLACE && adjacent && on_axis) {
        sm_spot_frame(spots, a, b);
        return;
    }
    if (of_a == of_b && of_a == SM_RANK_PLACE && adjacent && is_suburb_of(spots, a, b)) {
        sm_spot_frame(spots, b, a);
        return;
    }
    if (of_b > of_a) {
        /* "Sumy, Poltava and other regions": the last of a list, no frame. */
        if (comma && (b->around & SM_AROUND_PLURAL || is_item_of_list(spots, a, b))) return;
        /* "In Kharkiv region, Russia brought more troops": the region is not Russia's. */
        if (comma && of_b == SM_RANK_COUNTRY && of_a == SM_RANK_REGION && !is_land_of(a, b)) return;
        unsigned link = b->around & (SM_AROUND_IN | SM_AROUND_OF | SM_AROUND_PART);
        bool acts = comma && (b->around & SM_AROUND_ACTS || tokens[b->name_end - 1].possessive);
        bool locative = b->around & SM_AROUND_IN || of_b == SM_RANK_REGION || !b->own_before;
        if ((adjacent && link) || bracket || is_apposition(spots, a, b) ||
            (comma && !acts && locative))
            sm_spot_frame(spots, a, b);
        return;
    }
    if (of_a <= of_b || !adjacent) return;
    bool owns = tokens[a->end - 1].possessive ||
                (of_a == SM_RANK_COUNTRY && tokens[a->name_end - 1].possessive);
    /* "Russia's attack on Kharkiv", "Russia's advance towards Toretsk" */
    unsigned act = SM_AROUND_ATTACK | SM_AROUND_ON | SM_AROUND_TOWARD | SM_AROUND_TO |
                   SM_AROUND_WITH | SM_AROUND_FROM | SM_AROUND_BETWEEN | SM_AROUND_BEARING;
    if (owns && of_a == SM_RANK_COUNTRY && b->own & act) return;
    bool town_of = of_a == SM_RANK_REGION && b->around & (SM_AROUND_TOWN | SM_AROUND_NEAR);
    if (owns || town_of) sm_spot_frame(spots, b, a);
}

static bool dashed_to(const struct sm_spots *spots, const struct sm_spot *a,
                      const struct sm_spot *b)
{
    return sm_spots_is_mark(spots, a->end, "-") && a->end + 1 == b->name_from;
}

/* "Between X and Y", "the X-Y line": one spot with two ends. */
static void between_pair(struct sm_spots *spots, struct sm_spot *a, struct sm_spot *b)
{
    static const char *const ands[] = {"and", "та", "і", "й"};
    if (sm_spot_rank(a) != SM_RANK_PLACE || sm_spot_rank(b) != SM_RANK_PLACE) return;
    if (a->other != SM_NO_WHERE) return;
    bool joined = a->end + 1 == b->from &&
                  sm_word_in(spots->prose->tokens[a->end].low, ands, sizeof ands / sizeof *ands);
    bool said = a->around & SM_AROUND_BETWEEN && joined;
    bool dashed = dashed_to(spots, a, b) && b->around & (SM_AROUND_AREA | SM_AROUND_DIRECTION);
    /* "The X-Y-Z line": from the first to the last. */
    bool chained =
        dashed_to(spots, a, b) && b->other != SM_NO_WHERE && b->around & SM_AROUND_BETWEEN;
    bool whither = a->around & SM_AROUND_WITH && joined && sm_spots_is_mark(spots, a->from, "між");
    if (!said && !dashed && !whither && !chained) return;
    a->other = chained ? b->other : b - spots->at;
    a->around |= SM_AROUND_BETWEEN;
    a->end = b->end;
    b->dead = true;
    b->second = true;
}

/* "Near Kirzhach, in Russia's Vladimir region", "Borova in Kharkiv region's Izium district": the
 * closer frame stands behind the one that owns it. */
static void frame_over_owner(struct sm_spots *spots, struct sm_spot *a, struct sm_spot *owner)
{
    struct sm_spot *closer = sm_spot_next(spots, owner);
    const struct sm_token *tokens = spots->prose->tokens;
    bool joined = a->end == owner->from ||
                  (sm_spots_is_mark(spots, a->end, ",") && a->end + 1 == owner->from);
    bool free = a->within == SM_NO_WHERE || a->within == owner - spots->at;
    if (!closer || !joined || !free || owner->end != closer->from) return;
    enum sm_rank of_owner = sm_spot_rank(owner), of_closer = sm_spot_rank(closer);
    if (of_owner <= of_closer || of_closer <= SM_RANK_PLACE || !sm_spot_is_ours(closer)) return;
    if (sm_spot_rank(a) > SM_RANK_DISTRICT || sm_spot_rank(a) >= of_closer) return;
    bool owns = tokens[owner->name_end - 1].possessive || tokens[owner->end - 1].possessive;
    if (owns && owner->around & SM_AROUND_IN) sm_spot_frame(spots, a, closer);
}

/* "In Russia's Belgorod region": the "in" is the region's. */
static void share_in(struct sm_spots *spots, struct sm_spot *owner, struct sm_spot *region)
{
    bool owns = spots->prose->tokens[owner->name_end - 1].possessive && owner->end == region->from;
    owns &= owner->from == spots->prose->sentences[owner->sentence].token;
    bool ours = sm_spot_rank(owner) == SM_RANK_COUNTRY && sm_spot_rank(region) == SM_RANK_REGION;
    if (owns && ours && sm_spot_is_ours(region)) region->around |= owner->around & SM_AROUND_IN;
}

void sm_join(struct sm_spots *spots, size_t first)
{
    sm_ways_find(spots, first);
    for (size_t i = first; i < spots->count; i++) {
        struct sm_spot *next = spots->at[i].dead ? NULL : sm_spot_next(spots, &spots->at[i]);
        if (next) share_in(spots, &spots->at[i], next);
    }
    for (size_t i = spots->count; i-- > first;) {
        struct sm_spot *spot = &spots->at[i];
        struct sm_spot *next = spot->dead ? NULL : sm_spot_next(spots, spot);
        if (next) between_pair(spots, spot, next);
    }
    for (size_t i = first; i < spots->count; i++) {
        struct sm_spot *spot = &spots->at[i];
        struct sm_spot *next = spot->dead ? NULL : sm_spot_next(spots, spot);
        if (next && sm_spot_is_ours(spot)) frame_pair(spots, spot, next);
        if (next && sm_spot_is_ours(spot)) frame_over_owner(spots, spot, next);
    }
    sm_asides_describe(spots, first);
    sm_asides_by_bearing(spots, first);
    sm_lists_find(spots, first);
    for (size_t i = first; i < spots->count; i++)
        if (spots->at[i].list != SM_NO_WHERE)
            sm_lists_share_forms(spots, first, i);
        else if (!spots->at[i].dead)
            sm_lists_share_over_numbers(spots, first, i);
    sm_lists_share_before(spots, first);
    sm_lists_find_border_regions(spots, first);
    for (size_t i = first; i < spots->count; i++) {
        struct sm_spot *spot = &spots->at[i];
        struct sm_spot *next = spot->dead ? NULL : sm_spot_next(spots, spot);
        if (next && sm_spot_is_ours(spot) && sm_spot_is_ours(next))
            sm_spots_share_event(spots, spot, next);
    }
    sm_frame_by_opening(spots, first);
}
