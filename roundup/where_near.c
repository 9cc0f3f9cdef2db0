/* SPDX-License-Identifier: Apache-2.0
 * Villages of one name in one region: the one meant lies near the places that are spoken of with
 * it ("south of Bakhmut … at Opytne": the Opytne of Bakhmut, not that of Avdiivka).
 */
#include <math.h>

#include "data/geocode.h"
#include "roundup/where_choice.h"

enum { NEAREST = 12, NEAR_KM = 25, FAR_KM = 50, FEW = 4 };

/* From a point to what a name before it was found to be, or to the nearest of the few places that
 * a name behind it can be. */
static double other_km(const struct sm_spot *other, bool before, struct sm_vertex at_deg)
{
    double least_km = INFINITY;
    unsigned elsewhere = SM_AROUND_FROM | SM_AROUND_WITH | SM_AROUND_REGION | SM_AROUND_OFFICE |
                         SM_AROUND_OTHERWISE | SM_AROUND_ACTS;
    if (other->dead || other->around & elsewhere) return least_km;
    if (before) {
        bool settled = other->where.kind == SM_WHERE_PLACE && other->where.place;
        return settled ? sm_geocode_distance_km(at_deg, other->where.place->at_deg) : least_km;
    }
    if (!other->hits || !other->hits->count) return least_km;
    const struct sm_place *first = other->hits->matches[0].place;
    size_t count = other->hits->count;
    if (count > FEW && !(first && first->kind >= SM_PLACE_CITY)) return least_km;
    for (size_t i = 0; i < (count > FEW ? 1 : count); i++) {
        const struct sm_place *place = other->hits->matches[i].place;
        if (place) least_km = fmin(least_km, sm_geocode_distance_km(at_deg, place->at_deg));
    }
    return least_km;
}

/* To the nearest of those places: before it in the paragraph, or behind it in the sentence. */
static double company_km(const struct sm_choice *choice, struct sm_vertex at_deg)
{
    const struct sm_spots *spots = choice->spots;
    const struct sm_sentence *sentences = spots->prose->sentences;
    size_t own = (size_t)(choice->spot - spots->at);
    size_t paragraph = sentences[choice->spot->sentence].paragraph;
    double least_km = INFINITY;
    for (size_t i = own > NEAREST ? own - NEAREST : 0; i < spots->count && i < own + NEAREST; i++) {
        const struct sm_spot *other = &spots->at[i];
        bool before = i < own;
        if (i == own || sentences[other->sentence].paragraph != paragraph) continue;
        if (!before && other->sentence != choice->spot->sentence) break;
        least_km = fmin(least_km, other_km(other, before, at_deg));
    }
    return least_km;
}

static bool is_near(const struct sm_choice *choice, const struct sm_match *match)
{
    return match->place && company_km(choice, match->place->at_deg) <= NEAR_KM;
}

void sm_choice_narrow_near(struct sm_choice *choice)
{
    if (choice->count < 2) return;
    for (size_t i = 0; i < choice->count; i++) {
        const struct sm_place *place = choice->items[i].place;
        if (!place || place->kind >= SM_PLACE_TOWN) return;
        double km = company_km(choice, place->at_deg);
        if (km > NEAR_KM && km < FAR_KM) return; /* too close to tell */
    }
    sm_choice_narrow(choice, is_near, "near-company");
}

/* "Near Synkivka, Terny and Novomykhailivka attacks were repelled": along one front. */
void sm_choice_narrow_fought(struct sm_choice *choice)
{
    enum { NEAREST_MAX_KM = 90, OTHERS_MIN_KM = 160, CLOSE_KM = 30, APART_KM = 60, BESIDE_KM = 14 };
    size_t best = 0;
    double best_km = INFINITY, second_km = INFINITY;
    if (choice->count < 2 || !sm_choice_is_of_front(choice)) return;
    for (size_t i = 0; i < choice->count; i++) {
        const struct sm_place *place = choice->items[i].place;
        if (!place || place->kind > SM_PLACE_TOWN) return;
        double km = company_km(choice, place->at_deg);
        if (km < best_km) {
            second_km = best_km;
            best_km = km;
            best = i;
        } else {
            second_km = fmin(second_km, km);
        }
    }
    bool ground = sm_choice_is_of_ground_war(choice);
    bool close = ground && best_km <= CLOSE_KM && second_km >= APART_KM;
    close |= sm_place_is_fought_for(choice->items[best].place) && best_km <= BESIDE_KM &&
             second_km >= 2 * best_km && second_km >= best_km + BESIDE_KM;
    if (!close && (!ground || best_km > NEAREST_MAX_KM || second_km < OTHERS_MIN_KM)) return;
    choice->items[0] = choice->items[best];
    choice->count = 1;
    choice->rule = "near-company";
}

/* Do the words before say that it lies beside what was named just before it? */
static bool is_said_nearby(const struct sm_choice *choice)
{
    enum { BACK = 4 };
    static const char *const words[] = {"nearby",     "neighbouring", "neighboring", "adjacent",
                                        "adjoining",  "сусідньому",   "сусідній",    "сусіднє",
                                        "сусіднього", "сусідніх"};
    const struct sm_spots *spots = choice->spots;
    size_t at = choice->spot->name_from;
    size_t first = spots->prose->sentences[choice->spot->sentence].token;
    for (size_t i = 0; i < BACK && at > first; i++)
        if (sm_word_in(spots->prose->tokens[--at].low, words, sizeof words / sizeof *words))
            return true;
    return false;
}

/* The place named last before it in its paragraph, or NULL. */
static const struct sm_place *place_before(const struct sm_choice *choice)
{
    const struct sm_sentence *sentences = choice->spots->prose->sentences;
    size_t own = (size_t)(choice->spot - choice->spots->at);
    for (size_t i = own; i-- > 0 && own - i < NEAREST;) {
        const struct sm_spot *other = &choice->spots->at[i];
        if (sentences[other->sentence].paragraph != sentences[choice->spot->sentence].paragraph)
            break;
        bool place = other->where.kind == SM_WHERE_PLACE && other->where.place;
        if (place && !other->dead && !(other->around & SM_AROUND_FROM)) return other->where.place;
    }
    return NULL;
}

/* "Kupiansk … in the nearby village of Kivsharivka": the one of its name that lies beside it. */
void sm_choice_keep_nearby(struct sm_choice *choice)
{
    const struct sm_place *place = is_said_nearby(choice) ? place_before(choice) : NULL;
    double best_km = NEAR_KM;
    size_t best = choice->count;
    for (size_t i = 0; place && i < choice->count; i++) {
        const struct sm_place *other = choice->items[i].place;
        if (!other || other == place || choice->items[i].how == SM_MATCH_FOLDED) continue;
        double km = sm_geocode_distance_km(place->at_deg, other->at_deg);
        if (km >= best_km) continue;
        best_km = km;
        best = i;
    }
    if (best == choice->count) return;
    choice->items[0] = choice->items[best];
    choice->count = 1;
    choice->rule = "nearby";
}

/* Called so by its own name, and not only alike in sound where others are called so. */
static bool is_called_so(const struct sm_choice *choice, const struct sm_match *match)
{
    if (!sm_match_is_own_name(match)) return false;
    for (size_t i = 0; i < choice->count; i++)
        if (match->how == SM_MATCH_FOLDED && choice->items[i].how == SM_MATCH_NAME) return false;
    return true;
}

/* A front-line village, or one as good as named with another place. */
static bool is_of_front(const struct sm_choice *choice, const struct sm_match *match)
{
    enum { BESIDE_KM = 12 };
    const struct sm_place *place = match->place;
    if (!place || !is_called_so(choice, match)) return false;
    if (place->kind >= SM_PLACE_TOWN)
        return sm_text_is(place->country, "UA") && sm_zone_has(place->at_deg);
    return sm_place_is_fought_for(place) || company_km(choice, place->at_deg) <= BESIDE_KM;
}

/* "Near Vilcha and Lyman": a village seventy kilometres away is another one of its name. */
bool sm_choice_is_far_from_company(const struct sm_choice *choice)
{
    enum { LISTED_AWAY_KM = 70 };
    static const char *const said[] = {"within-region", "named-in-full", "beside",
                                       "front-village", "front-table",   "by-direction"};
    const struct sm_place *place = choice->items[0].place;
    const struct sm_spots *spots = choice->spots;
    bool told = choice->rule && sm_word_in(sm_text(choice->rule), said, sizeof said / sizeof *said);
    if (!place || told || place->kind != SM_PLACE_VILLAGE || sm_place_is_fought_for(place))
        return false;
    if (choice->spot->list == SM_NO_WHERE || !sm_choice_is_of_ground_war(choice)) return false;
    bool far = false;
    size_t own = (size_t)(choice->spot - spots->at);
    for (size_t i = own > NEAREST ? own - NEAREST : 0; i < spots->count && i < own + NEAREST; i++) {
        const struct sm_spot *mate = &spots->at[i];
        if (i == own || mate->list != choice->spot->list || !mate->where.place) continue;
        if (mate->where.place->kind != SM_PLACE_VILLAGE) return false;
        if (sm_is_within_km(place->at_deg, mate->where.place->at_deg, LISTED_AWAY_KM)) return false;
        far = true;
    }
    return far;
}

void sm_choice_narrow_front(struct sm_choice *choice)
{
    if (choice->count < 2 || !choice->whole || !sm_choice_is_of_front(choice)) return;
    sm_choice_narrow(choice, is_of_front, "front-village");
}

/* "Ivanivka in the Beryslav district": not the one two districts away. */
static bool is_outdone_beside(const struct sm_choice *all, const struct sm_place *chosen)
{
    enum { NEAR_BY_KM = 40, AWAY_KM = 60 };
    const struct sm_place *aside = sm_choice_aside(all);
    if (!aside || sm_is_within_km(aside->at_deg, chosen->at_deg, AWAY_KM)) return false;
    for (size_t i = 0; i < all->count; i++) {
        const struct sm_place *place = all->items[i].place;
        if (place && sm_is_within_km(aside->at_deg, place->at_deg, NEAR_BY_KM)) return true;
    }
    return false;
}

/* "Withdrew from Uspenivka and Novomykolaivka": the village beside the first, not the small town of
 * that name a day's march behind the front. */
static bool is_outdone_at_front(const struct sm_choice *all, const struct sm_place *chosen)
{
    enum { SMALL_PEOPLE = 20000, BESIDE_KM = 10, AWAY_KM = 25 };
    if (chosen->population >= SMALL_PEOPLE || !sm_choice_is_of_front(all)) return false;
    double km = company_km(all, chosen->at_deg);
    if (!isfinite(km) || km < AWAY_KM) return false;
    for (size_t i = 0; i < all->count; i++) {
        const struct sm_place *place = all->items[i].place;
        if (place && place != chosen && place->small && is_called_so(all, &all->items[i]) &&
            company_km(all, place->at_deg) <= BESIDE_KM)
            return true;
    }
    return false;
}

bool sm_choice_is_outdone(const struct sm_choice *all, const struct sm_match *chosen)
{
    if (is_outdone_beside(all, chosen->place)) return true;
    if (is_outdone_at_front(all, chosen->place)) return true;
    if (company_km(all, chosen->place->at_deg) < FAR_KM) return false;
    for (size_t i = 0; i < all->count; i++)
        if (all->items[i].place && all->items[i].place->small && is_near(all, &all->items[i]))
            return true;
    return false;
}

bool sm_choice_is_off_front(const struct sm_choice *all, const struct sm_place *chosen)
{
    bool abroad = !sm_text_is(chosen->country, "UA") && chosen->kind < SM_PLACE_CITY;
    if ((chosen->kind >= SM_PLACE_TOWN && !abroad) || sm_place_is_fought_for(chosen)) return false;
    for (size_t i = 0; i < all->count; i++) {
        const struct sm_place *place = all->items[i].place;
        if (place && is_called_so(all, &all->items[i]) && sm_place_is_fought_for(place))
            return sm_choice_is_of_front(all);
    }
    return false;
}
