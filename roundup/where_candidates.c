/* SPDX-License-Identifier: Apache-2.0
 * What speaks for one of several namesakes: tests that sm_choice_narrow a choice.
 */
#include <math.h>
#include <string.h>

#include "data/name.h"
#include "geo/measure.h"
#include "roundup/where_ask.h"
#include "roundup/where_choice.h"

enum { DWARFS = 10, UNKNOWN_PEOPLE = 1000 };

/* Keep what passes; when nothing does, all stay. Says whether any passed. */
bool sm_choice_keep(struct sm_choice *choice, sm_choice_test passes)
{
    struct sm_match kept[CANDIDATES_MAX];
    size_t count = 0;
    for (size_t i = 0; i < choice->count; i++)
        if (passes(choice, &choice->items[i])) kept[count++] = choice->items[i];
    if (!count) return false;
    memcpy(choice->items, kept, count * sizeof *kept);
    choice->count = count;
    return true;
}

void sm_choice_narrow(struct sm_choice *choice, sm_choice_test passes, const char *rule)
{
    size_t before = choice->count;
    if (before > 1 && sm_choice_keep(choice, passes) && choice->count == 1) choice->rule = rule;
}

bool sm_candidate_is_settlement(const struct sm_choice *choice, const struct sm_match *match)
{
    (void)choice;
    return match->place && match->place->kind != SM_PLACE_SITE;
}

bool sm_candidate_is_site(const struct sm_choice *choice, const struct sm_match *match)
{
    (void)choice;
    return match->place && match->place->kind == SM_PLACE_SITE;
}

bool sm_candidate_is_in_region(const struct sm_choice *choice, const struct sm_match *match)
{
    return match->place && choice->region && sm_place_lies_in(match->place, choice->region);
}

bool sm_candidate_is_in_country(const struct sm_choice *choice, const struct sm_match *match)
{
    return match->place && choice->region &&
           sm_text_equal(match->place->country, choice->region->iso);
}

bool sm_candidate_is_its_capital(const struct sm_choice *choice, const struct sm_match *match)
{
    return match->place && choice->region->capital.n &&
           sm_text_equal(match->place->name_en, choice->region->capital);
}

/* Alike in sound to the place's own name, not to one of its other names. */
bool sm_candidate_is_own_name(const struct sm_choice *choice, const struct sm_match *match)
{
    (void)choice;
    return sm_match_is_own_name(match);
}

size_t sm_choice_place_index(const struct sm_choice *choice, const struct sm_place *place)
{
    return (size_t)(place - sm_gazetteer_place(choice->spots->names.gazetteer, 0));
}

/* Pokrovsk once was Hryshyne: beside the village of that name the town is called as it is. */
static bool is_only_alike(const struct sm_choice *choice, const struct sm_match *match)
{
    bool namesake = false;
    for (size_t i = 0; i < choice->count; i++)
        namesake |= choice->items[i].how != SM_MATCH_FOLDED;
    return match->how == SM_MATCH_FOLDED && namesake;
}

/* Engels once was Pokrovsk: named in full as Engels, it is not what "Pokrovsk" says elsewhere. */
static bool is_once_called_so(const struct sm_choice *choice, const struct sm_match *match)
{
    bool own = false;
    for (size_t i = 0; i < choice->count; i++)
        own |= choice->items[i].place && sm_match_is_own_name(&choice->items[i]);
    return own && !sm_match_is_own_name(match);
}

bool sm_candidate_was_named_in_full(const struct sm_choice *choice, const struct sm_match *match)
{
    if (is_only_alike(choice, match) || is_once_called_so(choice, match)) return false;
    return match->place && choice->spots->in_full[sm_choice_place_index(choice, match->place)];
}

bool sm_candidate_is_of_war(const struct sm_choice *choice, const struct sm_match *match)
{
    (void)choice;
    return match->place && sm_text_is(match->place->country, "UA");
}

bool sm_candidate_is_best_how(const struct sm_choice *choice, const struct sm_match *match)
{
    int best = SM_MATCH_FOLDED;
    for (size_t i = 0; i < choice->count; i++)
        if ((int)choice->items[i].how < best) best = (int)choice->items[i].how;
    return (int)match->how == best;
}

static long people(const struct sm_place *place)
{
    return place->population ? place->population : UNKNOWN_PEOPLE;
}

/* The other gazetteer leaves out what has fewer people than a hamlet here; where the region is
 * known and few are left. */
static long people_beside(const struct sm_choice *choice, const struct sm_place *place)
{
    enum { HAMLET_PEOPLE = 500, FEW = 4 };
    bool hamlet = place->kind == SM_PLACE_VILLAGE && !place->population && choice->count <= FEW;
    for (size_t i = 0; i < choice->count && hamlet; i++)
        hamlet =
            choice->items[i].place && sm_text_equal(choice->items[i].place->admin1, place->admin1);
    return hamlet ? HAMLET_PEOPLE : people(place);
}

/* A second row for the same place: near it, in the same unit, with nobody in it. */
bool sm_candidate_is_no_double(const struct sm_choice *choice, const struct sm_match *match)
{
    if (!match->place || match->place->population) return true;
    for (size_t i = 0; i < choice->count; i++) {
        const struct sm_place *other = choice->items[i].place;
        if (!other || !other->population) continue;
        double east = other->at_deg.x - match->place->at_deg.x;
        double north = other->at_deg.y - match->place->at_deg.y;
        if (east * east + north * north < 0.01) return false;
    }
    return true;
}

/* "Dzerzhinsk" is the city of that name, not a town that was called so, but where armies are. */
static bool is_called_like_city(const struct sm_choice *choice, const struct sm_match *match)
{
    if (match->how == SM_MATCH_NAME || choice->spot->around & SM_AROUND_DIRECTION) return false;
    for (size_t i = 0; i < choice->count; i++) {
        const struct sm_match *other = &choice->items[i];
        if (other->how == SM_MATCH_NAME && other->place && other->place != match->place &&
            other->place->kind >= SM_PLACE_CITY && other->place->kind != SM_PLACE_SITE)
            return true;
    }
    return false;
}

/* A town that a direction of the war is named after. */
bool sm_candidate_is_of_front_table(const struct sm_choice *choice, const struct sm_match *match)
{
    const struct sm_front *front = match->place ? sm_front_find(choice->spot->hits->name) : NULL;
    if (!front && match->place) {
        char room[SM_FORM_BYTES];
        struct sm_text low = {room, sm_lower_uk(match->place->name_en, room, sizeof room)};
        front = sm_front_find(low);
    }
    return front && front->town && !is_only_alike(choice, match) &&
           !is_called_like_city(choice, match) && match->place->kind >= SM_PLACE_TOWN &&
           sm_text_equal(match->place->admin1, sm_text(front->admin1));
}

bool sm_candidate_is_capital_of_any(const struct sm_choice *choice, const struct sm_match *match)
{
    (void)choice;
    return match->place && match->how != SM_MATCH_FOLDED &&
           (match->place->kind == SM_PLACE_CAPITAL ||
            match->place->kind == SM_PLACE_ADMIN1_CAPITAL);
}

bool sm_candidate_is_seat(const struct sm_choice *choice, const struct sm_match *match)
{
    (void)choice;
    return match->place && match->place->kind >= SM_PLACE_TOWN && match->how == SM_MATCH_NAME &&
           sm_text_is(match->place->country, "UA");
}

bool sm_candidate_dwarfs_all(const struct sm_choice *choice, const struct sm_match *match)
{
    if (!match->place || match->place->kind < SM_PLACE_TOWN) return false;
    bool ukraine = sm_text_is(match->place->country, "UA");
    for (size_t i = 0; i < choice->count; i++) {
        const struct sm_place *other = choice->items[i].place;
        if (!other || other == match->place) continue;
        if (people(match->place) / DWARFS <
            (ukraine ? people_beside(choice, other) : people(other)))
            return false;
    }
    return true;
}

bool sm_match_is_old_name(const struct sm_match *match)
{
    const struct sm_place *place = match->place;
    uint32_t bones[SM_BONES_MAX];
    if (!place || match->how != SM_MATCH_OTHER) return false;
    for (size_t i = 0; i < sm_renamed_count; i++)
        if (sm_text_is(match->spelling, sm_renamed_towns[i].name)) return false; /* but a new one */
    /* "Rostov" for Rostov-on-Don is no old name. */
    struct sm_text own = place->name_en, spelt = match->spelling;
    if (own.n > spelt.n && !memcmp(own.at, spelt.at, spelt.n)) return false;
    size_t count = sm_name_bones(match->spelling, bones);
    return count && !sm_name_has_bones(place->name_en, bones, count) &&
           !sm_name_has_bones(place->name_uk, bones, count) &&
           !sm_name_has_bones(place->name_ru, bones, count);
}

/* "Stanislav" is a village by the Dnipro, and was Ivano-Frankivsk. */
static bool is_village_by_name(const struct sm_choice *choice, const struct sm_match *match)
{
    bool village = false;
    for (size_t i = 0; i < choice->count; i++)
        village |= choice->items[i].how == SM_MATCH_NAME;
    return village && sm_match_is_old_name(match);
}

bool sm_place_is_deep_in_russia(const struct sm_place *place)
{
    return sm_text_is(place->country, "RU") && !sm_front_has(place->admin1);
}

/* "Nikolayev": a regional centre under an old spelling, before towns a tenth of it. */
bool sm_candidate_is_great_seat(const struct sm_choice *choice, const struct sm_match *match)
{
    if (is_village_by_name(choice, match)) return false;
    /* "Kurhan" is a village of that name, not Kurgan in Siberia. */
    if (match->place && is_only_alike(choice, match) && sm_place_is_deep_in_russia(match->place) &&
        sm_choice_is_fought_over(choice))
        return false;
    return match->place && match->place->kind >= SM_PLACE_ADMIN1_CAPITAL &&
           match->place->kind != SM_PLACE_SITE && sm_candidate_dwarfs_all(choice, match);
}

bool sm_candidate_is_in_war_countries(const struct sm_choice *choice, const struct sm_match *match)
{
    (void)choice;
    return match->place &&
           (sm_text_is(match->place->country, "UA") || sm_text_is(match->place->country, "RU"));
}

/* Zheleznogorsk of Kursk, not that of Krasnoyarsk. */
bool sm_candidate_is_city_along_front(const struct sm_choice *choice, const struct sm_match *match)
{
    return sm_candidate_is_along_front(choice, match) && match->place->kind >= SM_PLACE_CITY &&
           match->place->kind != SM_PLACE_SITE;
}

bool sm_candidate_is_along_front(const struct sm_choice *choice, const struct sm_match *match)
{
    (void)choice;
    return match->place && sm_front_has(match->place->admin1);
}

/* "The village of X" is no town of many thousands. */
bool sm_candidate_is_small(const struct sm_choice *choice, const struct sm_match *match)
{
    enum { VILLAGE_MAX_PEOPLE = 10000 };
    (void)choice;
    return match->place && match->place->population < VILLAGE_MAX_PEOPLE;
}

const struct sm_place *sm_choice_aside(const struct sm_choice *choice)
{
    const struct sm_spot *spot = choice->spot;
    if (spot->within == SM_NO_WHERE) return NULL;
    return choice->spots->at[spot->within].where.place;
}

/* "West of Donetsk": texts are not exact, but what lies north of it is not meant. */
bool sm_candidate_is_on_side(const struct sm_choice *choice, const struct sm_match *match)
{
    enum { OFF_MAX_DEG = 70, CLOSE_KM = 8 };
    const struct sm_place *other = sm_choice_aside(choice);
    double side_deg = other ? choice->spots->at[choice->spot->within].bearing_deg : (double)NAN;
    double distance_m = 0, bearing_deg = 0;
    struct sm_error ignored = {0};
    if (!match->place || !isfinite(side_deg) ||
        sm_is_within_km(other->at_deg, match->place->at_deg, CLOSE_KM))
        return true;
    if (!sm_pointer_distance(other->at_deg, match->place->at_deg, &distance_m, &bearing_deg,
                             &ignored))
        return true;
    return fabs(remainder(bearing_deg - side_deg, 360)) <= OFF_MAX_DEG;
}

/* "Pivdenne, near Toretsk": not far from it. */
bool sm_candidate_is_beside(const struct sm_choice *choice, const struct sm_match *match)
{
    enum { REACH_KM = 78 };
    const struct sm_place *other = sm_choice_aside(choice);
    return match->place && other && sm_is_within_km(match->place->at_deg, other->at_deg, REACH_KM);
}

/* "Samar" is the town of that name in Ukraine, though a great city abroad has it for a nickname. */
bool sm_candidate_is_own_town(const struct sm_choice *choice, const struct sm_match *match)
{
    for (size_t i = 0; i < choice->count; i++)
        if (choice->items[i].how == SM_MATCH_NAME && choice->items[i].place != match->place)
            return false;
    return match->place && match->how == SM_MATCH_NAME && match->place->kind >= SM_PLACE_TOWN &&
           match->place->kind != SM_PLACE_SITE && sm_text_is(match->place->country, "UA");
}

/* "In the Lyman direction and at Novomykhailivka": one more stretch of the front, not the same. */
bool sm_spot_is_other_front(const struct sm_spot *spot, const struct sm_spot *mate)
{
    return mate->around & SM_AROUND_DIRECTION && !(spot->around & SM_AROUND_DIRECTION) &&
           spot->list != SM_NO_WHERE && mate->list == spot->list;
}

/* Is a place that is sure already, of its list or only of its sentence, within a short way? */
static bool is_near_mate(const struct sm_choice *choice, const struct sm_match *match, bool listed)
{
    enum { NEAREST = 12, REACH_KM = 40 };
    const struct sm_spots *spots = choice->spots;
    const struct sm_spot *spot = choice->spot;
    size_t at = (size_t)(spot - spots->at);
    if (!match->place || (listed && spot->list == SM_NO_WHERE)) return false;
    if (is_only_alike(choice, match)) return false;
    for (size_t i = at > NEAREST ? at - NEAREST : 0; i < spots->count && i < at + NEAREST; i++) {
        const struct sm_spot *mate = &spots->at[i];
        if (mate == spot || mate->dead || mate->sentence != spot->sentence) continue;
        if (listed && mate->list != spot->list) continue;
        if (mate->where.kind != SM_WHERE_PLACE || !mate->where.place || !mate->where.rule) continue;
        if (mate->around & SM_AROUND_FROM || sm_spot_is_other_front(spot, mate)) continue;
        if (sm_is_within_km(match->place->at_deg, mate->where.place->at_deg, REACH_KM)) return true;
    }
    return false;
}

bool sm_candidate_is_near_list(const struct sm_choice *choice, const struct sm_match *match)
{
    return is_near_mate(choice, match, true);
}

bool sm_candidate_is_near_sentence(const struct sm_choice *choice, const struct sm_match *match)
{
    return is_near_mate(choice, match, false);
}
