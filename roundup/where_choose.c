/* SPDX-License-Identifier: Apache-2.0
 * Which of its namesakes is meant. In this order: what the text says of it (region, country, a
 * direction of the war), what it said elsewhere, the company in a list, the region that the
 * sentence or paragraph speaks of, for villages what lies near the places named with it, and last
 * what is plain: a town along the front before villages of its name, a town that dwarfs the
 * others. Else it is ambiguous, and an editor is asked.
 */
#include <string.h>

#include "data/name.h"
#include "roundup/where_choice.h"

static void take(struct sm_choice *choice, const char *rule)
{
    struct sm_where *where = &choice->spot->where;
    where->kind = SM_WHERE_PLACE;
    where->place = choice->items[0].place;
    where->rule = choice->rule ? choice->rule : rule;
    where->region = sm_spot_framing(choice->spots, choice->spot, false);
    bool said = where->region || choice->spot->around & (SM_AROUND_DIRECTION | SM_AROUND_DISTRICT);
    if (!where->region && said) where->region = sm_unit_of(choice->spots, where->place);
    if (said) choice->spots->in_full[sm_choice_place_index(choice, where->place)] = true;
}

/* Before "район" and "напрямок" a name is an adjective where it can be one. */
static void fill(struct sm_choice *choice, const struct sm_hits *hits)
{
    unsigned forms = SM_AROUND_DISTRICT | SM_AROUND_DIRECTION | SM_AROUND_SITE;
    bool adjective =
        hits->count > hits->noun_count && (choice->spot->around & forms || !hits->noun_count);
    size_t from = adjective ? hits->noun_count : 0;
    size_t count = adjective ? hits->count - from : hits->noun_count;
    choice->count = count < CANDIDATES_MAX ? count : CANDIDATES_MAX;
    memcpy(choice->items, hits->matches + from, choice->count * sizeof *choice->items);
}

static bool is_well_known(const struct sm_choice *choice, const struct sm_match *match)
{
    (void)choice;
    return !match->place || !match->place->small;
}

/* A city that only sounds like the name: where armies fight for a village none deep in Russia. */
static bool is_likely_city(const struct sm_choice *all, const struct sm_match *match)
{
    const struct sm_place *place = match->place;
    return place && place->kind >= SM_PLACE_CITY && !sm_match_is_old_name(match) &&
           (!sm_place_is_deep_in_russia(place) || !sm_choice_is_fought_over(all));
}

/* Do the well-known places only sound like the name, which a village bears? */
static bool is_name_of_village(const struct sm_choice *all)
{
    bool village = false;
    for (size_t i = 0; i < all->count; i++) {
        const struct sm_match *match = &all->items[i];
        bool named = match->how != SM_MATCH_FOLDED && !sm_match_is_old_name(match),
             small = match->place && match->place->small;
        if (!small && (named || is_likely_city(all, match))) return false;
        village |= small && match->how != SM_MATCH_FOLDED;
    }
    return village;
}

/* Towns of one name on both sides of the border, none far greater ("Novomoskovsk"): whichever
 * spelling fits better decides nothing. */
static bool has_rival_abroad(const struct sm_choice *choice)
{
    bool here = false, there = false;
    for (size_t i = 0; i < choice->count; i++) {
        const struct sm_match *match = &choice->items[i];
        if (!match->place || match->how == SM_MATCH_FOLDED) continue;
        if (match->place->kind < SM_PLACE_CITY || match->place->kind == SM_PLACE_SITE) continue;
        if (sm_candidate_dwarfs_all(choice, match)) return false;
        here |= sm_text_is(match->place->country, "UA");
        there |= sm_text_is(match->place->country, "RU");
    }
    return here && there;
}

/* False where only the war's course speaks for one village of several: an editor has to say. */
static bool keep_along_front(struct sm_choice *choice)
{
    if (choice->count < 2 || !sm_choice_is_fought_over(choice)) return true;
    struct sm_choice before = *choice;
    if (!sm_choice_keep(choice, sm_candidate_is_along_front) || choice->count > 1) return true;
    if (choice->items[0].place->kind >= SM_PLACE_TOWN) return true;
    size_t alike = 0; /* others are called so, not only alike in sound */
    for (size_t i = 0; i < before.count; i++)
        alike += before.items[i].how != SM_MATCH_FOLDED;
    if (alike < 2 && choice->items[0].how != SM_MATCH_FOLDED) return true;
    *choice = before;
    return false;
}

/* Are there candidates in both countries of the war? */
static bool is_on_both_sides(const struct sm_choice *choice)
{
    bool here = false, there = false;
    for (size_t i = 0; i < choice->count; i++) {
        const struct sm_match *match = &choice->items[i];
        if (!match->place || match->how == SM_MATCH_FOLDED) continue;
        here |= sm_text_is(match->place->country, "UA");
        there |= sm_text_is(match->place->country, "RU");
    }
    return here && there;
}

/* Several villages are called so, and a town once was: the village is meant, whichever. */
static bool is_namesake_of_village(const struct sm_choice *choice)
{
    size_t own = 0;
    for (size_t i = 0; i < choice->count; i++)
        own += sm_candidate_is_own_name(choice, &choice->items[i]);
    return own > 1;
}

static void choose(struct sm_choice *choice)
{
    struct sm_spots *spots = choice->spots;
    sm_choice_narrow(choice, sm_candidate_is_no_double, "double");
    if (sm_choice_aside(choice)) sm_choice_narrow(choice, sm_candidate_is_beside, "beside");
    sm_choice_narrow(choice, sm_candidate_was_named_in_full, "named-in-full");
    sm_choice_narrow(choice, sm_candidate_is_in_war_countries, "war-country");
    if (is_on_both_sides(choice)) sm_choice_narrow(choice, sm_candidate_is_struck, "who-struck");
    /* "Near Kupiansk and in the direction of Lyman": a direction is of a town of the front,
     * whatever village lies nearer. */
    if (choice->spot->around & (SM_AROUND_DIRECTION | SM_AROUND_TOWARD))
        sm_choice_narrow(choice, sm_candidate_is_of_front_table, "front-table");
    if (choice->spot->around & SM_AROUND_DISTRICT)
        sm_choice_narrow(choice, sm_candidate_is_seat, "seat-of-community");
    sm_choice_narrow(choice, sm_candidate_is_by_direction, "by-direction");
    sm_choice_narrow_front(choice);
    choice->region = sm_region_of_company(spots, choice->spot);
    if (choice->region) sm_choice_narrow(choice, sm_candidate_is_in_region, "list-company");
    sm_choice_narrow(choice, sm_candidate_is_near_list, "list-company");
    choice->region = sm_region_of_context(spots, choice->spot, false);
    if (choice->region) sm_choice_narrow(choice, sm_candidate_is_in_region, "sentence-region");
    sm_choice_narrow(choice, sm_candidate_is_near_sentence, "sentence-places");
    choice->region = sm_region_of_speaker(spots, choice->spot);
    if (choice->region) sm_choice_narrow(choice, sm_candidate_is_in_region, "office-region");
    /* A town of the front outweighs the region of another sentence: Kostiantynivka is not the
     * village of that name in Kherson region, of which the paragraph told before. */
    if (!spots->heading[choice->spot->sentence])
        sm_choice_narrow(choice, sm_candidate_is_of_front_table, "front-table");
    choice->region = sm_region_of_context(spots, choice->spot, true);
    if (choice->region) sm_choice_narrow(choice, sm_candidate_is_in_region, "paragraph-region");
    choice->region = spots->heading[choice->spot->sentence];
    if (choice->region) sm_choice_narrow(choice, sm_candidate_is_in_region, "heading-region");
    choice->region = sm_region_of_neighbours(spots, choice->spot);
    if (choice->region) sm_choice_narrow(choice, sm_candidate_is_in_region, "paragraph-places");
    sm_choice_narrow_near(choice);
    sm_choice_narrow_fought(choice);
    if (is_namesake_of_village(choice)) sm_choice_keep(choice, sm_candidate_is_own_name);
    if (!keep_along_front(choice)) return;
    sm_choice_narrow(choice, sm_candidate_is_of_front_table, "front-table");
    sm_choice_narrow(choice, sm_candidate_is_own_town, "own-name");
    sm_choice_narrow(choice, sm_candidate_is_great_seat, "seat");
    if (has_rival_abroad(choice)) return;
    sm_choice_narrow(choice, sm_candidate_is_best_how, "own-name");
    sm_choice_narrow(choice, sm_candidate_is_own_name, "own-name");
    sm_choice_narrow(choice, sm_candidate_is_capital_of_any, "seat");
    sm_choice_narrow(choice, sm_candidate_dwarfs_all, "dwarfs");
    sm_choice_narrow(choice, sm_candidate_is_of_war, "in-ukraine");
    sm_choice_narrow(choice, sm_candidate_is_city_along_front, "along-front");
}

static bool is_where_war_was(const struct sm_choice *choice, const struct sm_match *match)
{
    (void)choice;
    return match->place &&
           (!sm_text_is(match->place->country, "UA") || sm_zone_has(match->place->at_deg));
}

/* "Captured the village of Blahodatne in Mykolaiv region": not the one that no army came near. */
static void leave_ground_without_war(struct sm_choice *choice)
{
    bool within = choice->rule && strcmp(choice->rule, "within-region") == 0;
    if (within && choice->count > 1 && sm_choice_is_fought_over(choice))
        sm_choice_keep(choice, is_where_war_was);
}

/* One of the candidates, or the question which. */
static void settle_among(struct sm_choice *choice)
{
    if (!sm_choice_leave_aliases(choice) || !sm_choice_obey_frames(choice)) return;
    sm_choice_keep_nearby(choice);
    leave_ground_without_war(choice);
    if (sm_choice_is_on_other_side(choice)) {
        sm_choice_ask(choice, "other-side");
        return;
    }
    bool framed = choice->rule && choice->count == 1; /* small towns are villages to some writers */
    if (!framed && sm_choice_is_called_village(choice) &&
        !sm_choice_keep(choice, sm_candidate_is_small)) {
        sm_choice_ask(choice, "not-a-village");
        return;
    }
    if (choice->count > 1) choose(choice);
    if (choice->count > 1)
        sm_choice_ask(choice, "several");
    else if (sm_choice_is_far_from_front(choice) || sm_choice_is_off_direction(choice))
        sm_choice_ask(choice, "far-from-front");
    else if (sm_choice_is_far_from_company(choice))
        sm_choice_ask(choice, "far-from-company");
    else if (sm_choice_is_risky(choice) || sm_choice_is_contradicted(choice) ||
             sm_choice_is_alike_abroad(choice))
        sm_choice_ask(choice, "lone-village");
    else
        take(choice, "name");
}

/* "The village of Chernechchyna in Sumy region": there are two, and that one of them stands in more
 * gazetteers says nothing. */
static bool has_twin(const struct sm_choice *all, const struct sm_where *where)
{
    enum { KNOWN_PEOPLE = 1000, APART_KM = 12 };
    const struct sm_place *chosen = where->place;
    bool plain = where->rule && strcmp(where->rule, "within-region") == 0;
    if (!plain || chosen->kind != SM_PLACE_VILLAGE || chosen->population >= KNOWN_PEOPLE)
        return false;
    for (size_t i = 0; i < all->count; i++) {
        const struct sm_place *other = all->items[i].place;
        if (!other || !other->small || all->items[i].how != SM_MATCH_NAME) continue;
        if (sm_text_equal(other->admin1, chosen->admin1) &&
            !sm_is_within_km(other->at_deg, chosen->at_deg, APART_KM))
            return true;
    }
    return false;
}

/* Is the answer sound though villages of that name, of which little is known, were left out? Not
 * where one of them lies beside what is spoken of and the place chosen does not. */
static bool is_sound(const struct sm_choice *all)
{
    const struct sm_where *where = &all->spot->where;
    if (where->kind != SM_WHERE_PLACE || !where->place) return false;
    if (has_twin(all, where)) return false;
    const struct sm_match chosen = {.place = where->place};
    return where->place->kind >= SM_PLACE_CITY ||
           !(sm_choice_is_outdone(all, &chosen) || sm_choice_is_off_front(all, where->place));
}

/* An answer that is taken back does not say which one is meant elsewhere either. */
static void forget(struct sm_spots *spots, const struct sm_spot *spot)
{
    const struct sm_place *place = spot->where.place;
    if (spot->where.kind == SM_WHERE_PLACE && place)
        spots->in_full[place - sm_gazetteer_place(spots->names.gazetteer, 0)] = false;
}

/* First among the places that are known well, which most texts mean; among all villages where
 * those are no answer. */
void sm_settle_place(struct sm_spots *spots, struct sm_spot *spot)
{
    struct sm_choice all = {.spots = spots, .spot = spot, .whole = true};
    fill(&all, spot->hits);
    bool base = spot->around & SM_AROUND_BASE;
    if (!(base && sm_choice_keep(&all, sm_candidate_is_site)) &&
        !sm_choice_keep(&all, sm_candidate_is_settlement) &&
        !sm_choice_keep(&all, sm_candidate_is_site)) {
        spot->dead = true;
        return;
    }
    if (sm_settle_site(spots, spot)) return;
    struct sm_choice known = all;
    known.whole = false;
    if (!is_name_of_village(&all) && sm_choice_keep(&known, is_well_known) &&
        known.count < all.count) {
        const struct sm_where before = spot->where;
        settle_among(&known);
        if (is_sound(&all)) return;
        /* The one of its region lies elsewhere: no town of its name farther away is meant. */
        if (spot->where.rule && strcmp(spot->where.rule, "far-from-company") == 0) return;
        forget(spots, spot);
        spot->where = before;
    }
    settle_among(&all);
}
