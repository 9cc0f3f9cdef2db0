/* SPDX-License-Identifier: Apache-2.0
 * Of the places of a clause, those that only say the same less closely than another.
 */
#include <math.h>
#include <string.h>

#include "geo/measure.h"
#include "roundup/draft_parts.h"
#include "roundup/draft_unnamed.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

/* How closely a mention says where; the vaguest yield to the others. */
static int closeness(const struct sm_where *where)
{
    switch (where->kind) {
    case SM_WHERE_COUNTRY:
        return 0;
    case SM_WHERE_MACRO:
        return 1;
    case SM_WHERE_REGION:
        return 2;
    default:
        return 3;
    }
}

/* Does nothing but a comma stand between two mentions? */
static bool is_next(const struct sm_drafting *in, const struct sm_where *where,
                    const struct sm_where *other)
{
    size_t end = where->token + where->token_count;
    while (end < other->token && sm_text_is(in->prose->tokens[end].low, "coast"))
        end++;
    return other->token == end + 1 && sm_text_is(in->prose->tokens[end].text, ",");
}

/* "On the Black Sea coast, a market in Odesa burned": not at sea. */
static bool is_coast_of(const struct sm_drafting *in, const struct sm_where *water,
                        const struct sm_where *other)
{
    size_t end = water->token + water->token_count;
    bool coast = water->kind == SM_WHERE_WATER && end < in->prose->token_count &&
                 sm_text_is(in->prose->tokens[end].low, "coast");
    return coast && other->kind == SM_WHERE_PLACE && other->precision != SM_NEAR;
}

/* "Russia sent 400 drones into Ukraine, chiefly at Kharkiv and Vinnytsia": the number is the
 * country's. */
static bool is_raided_whole(const struct sm_drafting *in, const struct sm_span *clause,
                            const struct sm_where *where)
{
    static const char *const words[] = {"chiefly",     "mainly",     "mostly",        "primarily",
                                        "largely",     "especially", "in particular", "переважно",
                                        "здебільшого", "насамперед", "найбільше",     NULL};
    if (where->kind != SM_WHERE_COUNTRY || !sm_draft_holds(in, clause, words)) return false;
    for (size_t i = clause->amount; i < clause->amount_end; i++) {
        const struct sm_amount *amount = &in->whats.amounts[i];
        bool weapon = sm_draft_counts_flown(amount->counted);
        if (weapon && amount->value > SM_OF_ONE_TOWN_MAX) return true;
    }
    return false;
}

bool sm_draft_is_toward(const struct sm_where *where)
{
    return where->toward;
}

/* "They attacked from the Sudzha area towards Bolshoye Soldatskoye." */
static bool is_from(const struct sm_drafting *in, const struct sm_where *where)
{
    static const char *const from[] = {"from", "from the", NULL};
    size_t at = where->token;
    if (sm_draft_phrase(in->prose, at, at + where->token_count, from)) return true;
    return at > 1 && (sm_draft_phrase(in->prose, at - 1, at, from) ||
                      sm_draft_phrase(in->prose, at - 2, at, from));
}

bool sm_draft_moves_on(const struct sm_drafting *in, size_t token, size_t end)
{
    static const char *const motions[] = {"advanced", "advance", "advances", "pressed", "press",
                                          "presses",  "pushed",  "pushes",   "moved",   "moves",
                                          "moving",   "inched",  "crept",    "marched", "drew",
                                          "closed",   "edged",   NULL};
    static const char *const joints[] = {"and", ",", "while", "but", NULL};
    const struct sm_prose *prose = in->prose;
    if (token >= end || !sm_draft_phrase(prose, token, token + 1, joints)) return false;
    if (token + 1 < end && sm_draft_phrase(prose, token + 1, token + 2, motions)) return true;
    return token + 2 < end && sm_draft_phrase(prose, token + 2, token + 3, motions);
}

/* "Entered Ukrainsk and pressed on towards Kurakhove": with a verb of its own behind a joint. */
static bool has_motion_of_its_own(const struct sm_drafting *in, const struct sm_where *where,
                                  const struct sm_where *other)
{
    for (size_t at = other->token + other->token_count; at + 1 < where->token; at++)
        if (sm_draft_moves_on(in, at, where->token)) return true;
    return false;
}

/* "They advanced west of Toretsk along the road to Kostiantynivka": where they are, not where they
 * want to be. */
static bool is_only_aimed_at(const struct sm_drafting *in, const struct sm_span *clause,
                             const struct sm_where *where, const struct sm_where *other)
{
    static const char *const flights[] = {"flew",   "flying", "crossed",     "heading",
                                          "headed", "course", "passed over", "летіли",
                                          "летять", "курсом", "пролетіли",   NULL};
    bool over = where->kind == SM_WHERE_PLACE && sm_draft_is_toward(where) &&
                other->kind == SM_WHERE_REGION && other->token < where->token;
    if (over && sm_draft_holds(in, clause, flights)) return true;
    bool listed = where->list != SM_NO_WHERE && where->list == other->list;
    bool place = other->kind == SM_WHERE_PLACE && other->place != where->place;
    if (place && has_motion_of_its_own(in, where, other)) return false;
    if (is_from(in, other) && sm_text_is(in->prose->tokens[where->token].low, "towards"))
        return false;
    /* "Their push toward the Sea of Azov": a town on the way is where they are. */
    bool goal = where->kind == SM_WHERE_PLACE || where->kind == SM_WHERE_WATER;
    return goal && sm_draft_is_toward(where) && place && !sm_draft_is_toward(other) && !listed;
}

/* "On the Kupiansk axis, attacks were repelled near Synkivka": at the village; with a number of
 * attacks, on the whole section. */
static bool is_section_of(const struct sm_drafting *in, const struct sm_span *clause,
                          const struct sm_where *where, const struct sm_where *other)
{
    bool section = where->precision == SM_DIRECTION && !sm_draft_is_toward(where) &&
                   (where->kind == SM_WHERE_PLACE || where->kind == SM_WHERE_REGION);
    bool place = other->kind == SM_WHERE_PLACE && !sm_draft_is_toward(other) &&
                 other->precision != SM_DIRECTION && other->precision != SM_DISTRICT;
    bool same = where->place && where->place == other->place;
    if (same && other->list == SM_NO_WHERE && other->precision == SM_SETTLEMENT) return false;
    if (!section || !place || (where->list != SM_NO_WHERE && where->list == other->list))
        return false;
    for (size_t i = clause->amount; i < clause->amount_end; i++) {
        const struct sm_amount *amount = &in->whats.amounts[i];
        bool fights =
            amount->counted == SM_COUNTED_CLASHES || amount->counted == SM_COUNTED_SHELLINGS;
        if (fights && amount->value > 0 && amount->token < other->token) return false;
    }
    return other->token > where->token || is_next(in, other, where);
}

/* "Kept the last road into Bakhmut open": nothing is done there. */
static bool is_idle(const struct sm_drafting *in, const struct sm_span *clause)
{
    for (size_t i = clause->sign; i < clause->sign_end; i++)
        if (in->whats.signs[i].weight >= 2) return false;
    return clause->sign < clause->sign_end && clause->amount == clause->amount_end;
}

/* Does 'other' say the same more closely: a town of the region, anything for a country? A region in
 * a list with others stands for itself. */
static bool yields(const struct sm_drafting *in, const struct sm_span *clause,
                   const struct sm_where *where, const struct sm_where *other)
{
    if (is_coast_of(in, where, other) || is_only_aimed_at(in, clause, where, other)) return true;
    if (is_section_of(in, clause, where, other)) return true;
    if (is_raided_whole(in, clause, where)) return false;
    int own = closeness(where), its = closeness(other);
    if (its <= own) return false;
    if (own <= 1) return true;
    /* The region of a village that nobody knows is still only where it lies. */
    bool unresolved = other->kind == SM_WHERE_UNKNOWN || other->kind == SM_WHERE_AMBIGUOUS;
    if (where->kind == SM_WHERE_REGION && unresolved)
        return where->list == SM_NO_WHERE || where->list != other->list;
    if (where->kind != SM_WHERE_REGION || !other->place || !where->region) return false;
    if (!sm_text_equal(other->place->admin1, where->region->id)) return false;
    return where->list == SM_NO_WHERE || where->list != other->list || is_next(in, where, other);
}

/* "Near Kurylivka, east of Kupiansk": does the first lie where the second says it does? */
static bool lies_there(const struct sm_where *first, const struct sm_where *second)
{
    const double NEAR_M = 40e3, ASKEW_DEG = 60;
    if (!first->place || !second->place || !isfinite(second->bearing_deg)) return false;
    if (isfinite(second->distance_km)) return false;
    double distance_m = 0, bearing_deg = 0;
    struct sm_error ignored = {0};
    if (!sm_pointer_distance(second->place->at_deg, first->place->at_deg, &distance_m, &bearing_deg,
                             &ignored))
        return false;
    double askew_deg = fabs(remainder(bearing_deg - second->bearing_deg, 360));
    return distance_m < NEAR_M && askew_deg < ASKEW_DEG;
}

/* "Sumy: Russian forces captured X and Y": the town only heads what is told of others. */
static bool is_lead(const struct sm_drafting *in, const struct sm_span *clause,
                    const struct sm_where *where, const struct sm_where *other)
{
    size_t end = where->token + where->token_count;
    bool own = where->kind == SM_WHERE_PLACE && where->place && where->precision == SM_SETTLEMENT;
    bool beside =
        own && (!other->place || sm_text_equal(where->place->admin1, other->place->admin1));
    return beside && in->sentence && where->token == in->sentence->token && end < clause->end &&
           sm_text_is(in->prose->tokens[end].text, ":") && closeness(other) == 3 &&
           other->token > end && !sm_draft_is_toward(other) && other->place != where->place;
}

/* "In Kherson, a child was killed in the village of Novodmytrivka": the town stands for its region.
 */
static bool is_seat_lead(const struct sm_drafting *in, const struct sm_span *clause,
                         const struct sm_where *where, const struct sm_where *other)
{
    size_t end = where->token + where->token_count;
    bool opens = in->sentence && where->token <= in->sentence->token + 1 && end < clause->end &&
                 sm_text_is(in->prose->tokens[end].text, ",");
    bool seat = where->kind == SM_WHERE_PLACE && where->place &&
                where->place->kind == SM_PLACE_ADMIN1_CAPITAL && where->precision == SM_SETTLEMENT;
    if (!opens || !seat || !other->place || other->place == where->place || other->token < end)
        return false;
    bool village = false;
    size_t from = other->token > 4 ? other->token - 4 : 0;
    for (size_t at = from; at + 1 < other->token + other->token_count; at++)
        village |= sm_word_is(in->prose->tokens[at].low, "village|settlement|hamlet") &&
                   sm_text_is(in->prose->tokens[at + 1].low, "of");
    return village && sm_text_equal(where->place->admin1, other->place->admin1);
}

/* "East of the capital, they were thrown back from Brovary": the bearing says where that lies. */
static bool is_bearing_lead(const struct sm_drafting *in, const struct sm_span *clause,
                            const struct sm_where *where, const struct sm_where *other)
{
    enum { NEAR_M = 90000 };
    size_t end = where->token + where->token_count;
    bool opens = in->sentence && where->token == in->sentence->token && end < clause->end &&
                 sm_text_is(in->prose->tokens[end].text, ",");
    if (!opens || !isfinite(where->bearing_deg) || isfinite(where->distance_km)) return false;
    if (!where->place || !other->place || other->token < end || closeness(other) != 3) return false;
    double distance_m = 0, bearing_deg = 0;
    struct sm_error ignored = {0};
    return sm_pointer_distance(where->place->at_deg, other->place->at_deg, &distance_m,
                               &bearing_deg, &ignored) &&
           distance_m < NEAR_M && where->place != other->place;
}

/* "Kept the road into Bakhmut open", "head of security at the nuclear plant": what is only a way or
 * somebody's work, where the clause names where it happened. */
static bool is_only_mentioned(const struct sm_drafting *in, const struct sm_span *clause,
                              const struct sm_where *where)
{
    enum { BACK = 5 };
    static const char *const ways[] = {
        "road|highway|route|routes|roads|track|railway|line|corridor "
        "into|to|towards|toward|out|from",
        ("head|chief|director|manager|worker|workers|employee|employees|engineer|engineers|deputy|"
         "official|guard .. at|of"),
        "commander|commanders|crew|crews|officer|officers|sailors|veteran|veterans .. of the",
    };
    size_t first = where->token > clause->token + BACK ? where->token - BACK : clause->token;
    for (size_t at = first; at < where->token; at++)
        for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
            size_t n = sm_phrase_match(in->prose, at, where->token + where->token_count, ways[i]);
            bool site = i != 1 || (where->place && where->place->kind == SM_PLACE_SITE);
            if (n && site && at + n + 2 >= where->token) return true;
        }
    return false;
}

/* The same place a second time ("On the Bakhmut axis they go round Bakhmut"), or a second one that
 * only says where the first lies: "off Crimea, near the Kerch Strait". */
static bool repeats(const struct sm_drafting *in, const struct sm_where *first,
                    const struct sm_where *second)
{
    if (first->place && first->place == second->place) return true;
    bool both = closeness(first) == 3 && closeness(second) == 3;
    bool near = second->precision == SM_NEAR || second->kind == SM_WHERE_WATER;
    bool listed = first->list != SM_NO_WHERE && first->list == second->list;
    if (both && listed && is_next(in, first, second) && lies_there(first, second)) return true;
    /* "The islands of the Dnipro delta near Kherson". */
    bool beside = first->precision == SM_AREA && first->kind == SM_WHERE_PLACE &&
                  second->token == first->token + first->token_count;
    return both && near && !listed && (beside || is_next(in, first, second));
}

/* "Zaporizhzhia and its region: houses burned in the city": of the two, the city. */
static bool is_only_in_city(const struct sm_drafting *in, const struct sm_span *clause)
{
    static const char *const words[] = {"in the city", "in the town", "the city was",
                                        "у місті",     "в місті",     NULL};
    for (size_t at = clause->token; at < clause->end; at++)
        if (sm_draft_phrase(in->prose, at, clause->end, words)) return true;
    return false;
}

static bool is_region_around(const struct sm_where *region, const struct sm_where *town)
{
    return region->kind == SM_WHERE_REGION && region->region && town->place &&
           sm_text_equal(town->place->admin1, region->region->id);
}

enum { COMPARED_MAX = 64 };

void sm_draft_drop_vague(struct sm_drafting *in, const struct sm_span *clause)
{
    size_t kept = 0, count = in->scene_count;
    if (count > COMPARED_MAX) return;
    bool city = count > 1 && is_only_in_city(in, clause);
    size_t mentioned = 0;
    bool idle = is_idle(in, clause);
    for (size_t i = 0; i < count; i++)
        mentioned += is_only_mentioned(in, clause, in->scene[i]);
    for (size_t i = 0; i < count; i++) {
        bool vague = (mentioned < count || idle) && is_only_mentioned(in, clause, in->scene[i]);
        /* "Fresh brigades for the push toward the Sea of Azov": nobody is there yet. */
        vague |= in->scene[i]->kind == SM_WHERE_WATER && sm_draft_is_toward(in->scene[i]);
        for (size_t k = 0; k < count; k++)
            vague |= k != i && (yields(in, clause, in->scene[i], in->scene[k]) ||
                                is_lead(in, clause, in->scene[i], in->scene[k]) ||
                                is_bearing_lead(in, clause, in->scene[i], in->scene[k]) ||
                                is_seat_lead(in, clause, in->scene[i], in->scene[k]) ||
                                (city && is_region_around(in->scene[i], in->scene[k])));
        for (size_t k = 0; k < kept && !vague; k++) {
            vague = repeats(in, in->scene[k], in->scene[i]);
            /* "Nikopol district: shells on Nikopol": the town. */
            bool closer = vague && in->scene[k]->precision == SM_DISTRICT &&
                          in->scene[i]->precision == SM_SETTLEMENT;
            if (closer) in->scene[k] = in->scene[i];
        }
        if (!vague) in->scene[kept++] = in->scene[i];
    }
    in->scene_count = kept;
}
