/* SPDX-License-Identifier: Apache-2.0
 * From all places that a name matches to the one that is meant, or to a question.
 */
#include <string.h>

#include "data/gazetteer_store.h"
#include "data/name_form.h"

enum { CANDIDATES_MAX = 192, LISTED_MAX = 8 };

/* How many times the people of its namesakes a town must have to be meant by its bare name. */
enum { SEAT_DWARFS = 10, CITY_DWARFS = 50 };
/* What a namesake whose population is unknown is taken to have: those are hamlets. */
enum { UNKNOWN_POPULATION = 1000 };
static const double DOUBLE_DEG = 0.1;
/* Behind this meridian Siberia begins. */
static const double URALS_LON_DEG = 60;
/* The other gazetteer leaves out what has fewer people than this. */
enum { SMALL_POPULATION = 500, TOWN_DWARFS = 5 };

struct candidates {
    const struct sm_gazetteer *gazetteer;
    struct sm_match items[CANDIDATES_MAX];
    size_t count;
};

static void keep_only(struct candidates *candidates,
                      bool (*wanted)(const struct candidates *, const struct sm_match *))
{
    struct sm_match kept[CANDIDATES_MAX];
    size_t count = 0;
    for (size_t i = 0; i < candidates->count; i++)
        if (wanted(candidates, &candidates->items[i])) kept[count++] = candidates->items[i];
    if (!count) return;
    memcpy(candidates->items, kept, count * sizeof *kept);
    candidates->count = count;
}

static bool is_users(const struct candidates *candidates, const struct sm_match *match)
{
    const struct sm_gazetteer *gazetteer = candidates->gazetteer;
    return match->place && gazetteer->user_first <= gazetteer->place_count &&
           match->place >= gazetteer->places + gazetteer->user_first;
}

static long people(const struct sm_place *place)
{
    return place->population ? place->population : UNKNOWN_POPULATION;
}

/* As well as the best, or so much bigger under another of its names that it must not be passed
 * over: Artemivsk is a town of 7,000 and was the name of Bakhmut, Krym a village and Crimea. */
static bool matched_best(const struct candidates *candidates, const struct sm_match *match)
{
    const struct sm_match *best = &candidates->items[0];
    if (match->how == best->how) return true;
    if (match->how != SM_MATCH_OTHER || !best->place) return false;
    if (match->region) return best->place->kind < SM_PLACE_CITY;
    return sm_text_equal(match->place->country, best->place->country) &&
           people(match->place) / SEAT_DWARFS > people(best->place);
}

static bool has_region(const struct candidates *candidates)
{
    for (size_t i = 0; i < candidates->count; i++)
        if (candidates->items[i].region) return true;
    return false;
}

/* A town that one of the matching regions is governed from, and no less than named so. */
static bool is_seat(const struct candidates *candidates, const struct sm_match *match)
{
    if (!match->place || match->how == SM_MATCH_FOLDED) return false;
    for (size_t i = 0; i < candidates->count; i++) {
        const struct sm_region *region = candidates->items[i].region;
        if (region && sm_region_has_capital(region, match->place)) return true;
    }
    return false;
}

/* A bare name that a region shares with its seat is not the region. */
static bool is_place_beside_seat(const struct candidates *candidates, const struct sm_match *match)
{
    for (size_t i = 0; i < candidates->count; i++)
        if (is_seat(candidates, &candidates->items[i])) return match->place != NULL;
    return true;
}

/* Not a second row for a place that the gazetteer already has with its population. */
static bool is_no_double(const struct candidates *candidates, const struct sm_match *match)
{
    if (!match->place || match->place->population) return true;
    for (size_t i = 0; i < candidates->count; i++) {
        const struct sm_place *other = candidates->items[i].place;
        if (!other || !other->population || !sm_text_equal(other->admin1, match->place->admin1))
            continue;
        double east = other->at_deg.x - match->place->at_deg.x;
        double north = other->at_deg.y - match->place->at_deg.y;
        if (east * east + north * north < DOUBLE_DEG * DOUBLE_DEG) return false;
    }
    return true;
}

/* Not one of the small villages that are called like a town with many times the people of all of
 * them together: Lyman is the town of Donetsk region, Kalynivka may be one of seventy villages. */
static bool is_not_dwarfed(const struct candidates *candidates, const struct sm_match *match)
{
    long villagers = 0;
    if (!match->place || !match->place->small) return true;
    for (size_t i = 0; i < candidates->count; i++) {
        const struct sm_place *place = candidates->items[i].place;
        villagers += place && place->small ? SMALL_POPULATION : 0;
    }
    for (size_t i = 0; i < candidates->count; i++) {
        const struct sm_place *town = candidates->items[i].place;
        if (town && town->kind >= SM_PLACE_TOWN && town->population / TOWN_DWARFS >= villagers)
            return false;
    }
    return true;
}

static bool is_town_of_ukraine(const struct sm_match *match)
{
    return match->place && match->place->kind >= SM_PLACE_TOWN &&
           match->place->kind != SM_PLACE_SITE && sm_text_is(match->place->country, "UA");
}

/* Not a small place in Siberia or the Far East that is called like a town in Ukraine: on a map of
 * this war Pokrovsk is not the one in Yakutia, unless its region or country is told. */
static bool is_not_siberian(const struct candidates *candidates, const struct sm_match *match)
{
    const struct sm_place *place = match->place;
    if (!place || place->kind >= SM_PLACE_CITY || !sm_text_is(place->country, "RU")) return true;
    if (place->at_deg.x < URALS_LON_DEG) return true;
    for (size_t i = 0; i < candidates->count; i++)
        if (is_town_of_ukraine(&candidates->items[i])) return false;
    return true;
}

/* Where a region and places share a name without one being the other's seat, the region stands
 * above villages and towns: "Волинь" is not Wolin in Poland. */
static bool is_region_or_city(const struct candidates *candidates, const struct sm_match *match)
{
    (void)candidates;
    return match->region || match->place->kind >= SM_PLACE_CITY;
}

/* Does the first candidate dwarf all others? By a name that is not its own, at home only:
 * Sverdlovsk was Yekaterinburg and is Dovzhansk. */
static bool first_dwarfs(const struct candidates *candidates)
{
    const struct sm_place *first = candidates->items[0].place;
    if (!first || first->kind < SM_PLACE_CITY || first->kind == SM_PLACE_SITE) return false;
    long factor = first->kind == SM_PLACE_CITY ? CITY_DWARFS : SEAT_DWARFS;
    for (size_t i = 1; i < candidates->count; i++) {
        const struct sm_place *other = candidates->items[i].place;
        if (!other || people(first) / factor < people(other)) return false;
        bool own_name = candidates->items[0].how == SM_MATCH_NAME;
        if (!own_name && !sm_text_equal(first->country, other->country)) return false;
    }
    return true;
}

/* The rules that settle among several, in their order; sm_gazetteer_resolve states them. */
static void settle(struct candidates *candidates, enum sm_form form)
{
    bool may_be_seats = form <= SM_FORM_SETTLEMENT && has_region(candidates);
    if (may_be_seats) keep_only(candidates, is_place_beside_seat);
    keep_only(candidates, matched_best);
    keep_only(candidates, is_users);
    keep_only(candidates, is_no_double);
    keep_only(candidates, is_not_dwarfed);
    keep_only(candidates, is_not_siberian);
    if (has_region(candidates)) keep_only(candidates, is_region_or_city);
    if (candidates->count > 1 && first_dwarfs(candidates)) candidates->count = 1;
}

static void list_match(struct sm_buf *out, const struct sm_gazetteer *gazetteer,
                       const struct sm_match *match)
{
    if (match->region) {
        sm_buf_text(out, match->region->full_en);
        sm_buf_str(out, sm_region_is_country(match->region) ? " (country)" : " (region)");
        return;
    }
    const struct sm_place *place = match->place;
    const struct sm_region *unit = sm_gazetteer_region_by_id(gazetteer, place->admin1);
    sm_buf_text(out, place->name_en);
    sm_buf_str(out, " (");
    sm_buf_text(out, unit ? unit->name_en : place->country);
    sm_buf_str(out, unit || place->country.n ? ", " : "");
    sm_buf_fixed(out, place->at_deg.y, 2);
    sm_buf_str(out, ", ");
    sm_buf_fixed(out, place->at_deg.x, 2);
    sm_buf_str(out, ")");
}

static bool fail_several(const struct candidates *candidates, const struct sm_query *query,
                         struct sm_error *err)
{
    if (!err) return false;
    struct sm_buf list = {0};
    size_t listed = candidates->count < LISTED_MAX ? candidates->count : LISTED_MAX;
    for (size_t i = 0; i < listed; i++) {
        if (i) sm_buf_str(&list, ", ");
        list_match(&list, candidates->gazetteer, &candidates->items[i]);
    }
    if (list.failed) {
        sm_buf_finish(&list);
        return sm_fail_memory(err);
    }
    if (listed < candidates->count) {
        sm_buf_str(&list, " and ");
        sm_buf_int(&list, (long long)(candidates->count - listed));
        sm_buf_str(&list, " more");
    }
    sm_fail(err, SM_E_INPUT, "place \"%.*s\": %zu places match: %s; add admin1 or lat and lon",
            SM_TEXT_ARG(query->name), candidates->count, list.bytes ? list.bytes : "");
    sm_buf_finish(&list);
    return false;
}

static bool fail_unknown(const struct sm_gazetteer *gazetteer, const struct sm_query *query,
                         struct sm_error *err)
{
    struct sm_formed formed = sm_name_form(sm_text_trim(query->name));
    if (formed.form >= SM_FORM_REGION) {
        const char *id = sm_gazetteer_suggest_region(gazetteer, formed.stem);
        if (!id)
            return sm_fail(err, SM_E_INPUT, "place \"%.*s\": no such region is known",
                           SM_TEXT_ARG(query->name));
        return sm_fail(err, SM_E_INPUT, "place \"%.*s\": unknown; did you mean region \"%s\"?",
                       SM_TEXT_ARG(query->name), id);
    }
    const struct sm_place *near = sm_gazetteer_nearest_place(gazetteer, formed.stem);
    if (!near)
        return sm_fail(err, SM_E_INPUT, "place \"%.*s\": unknown; add lat and lon",
                       SM_TEXT_ARG(query->name));
    const struct sm_region *unit = sm_gazetteer_region_by_id(gazetteer, near->admin1);
    return sm_fail(err, SM_E_INPUT, "place \"%.*s\": unknown; did you mean \"%.*s\" (%.*s)?",
                   SM_TEXT_ARG(query->name), SM_TEXT_ARG(near->name_en),
                   SM_TEXT_ARG(unit ? unit->name_en : near->country));
}

static bool is_any_region(const struct sm_gazetteer *gazetteer, struct sm_text spelling)
{
    for (size_t i = 0; i < gazetteer->region_count; i++)
        if (sm_region_is_called(&gazetteer->regions[i], spelling)) return true;
    return false;
}

/* Nothing matches: because of admin1 or country, or at all? */
static bool fail_none(const struct sm_gazetteer *gazetteer, const struct sm_query *query,
                      struct sm_error *err)
{
    if (!err) return false; /* nobody asks why: spare the search for what was meant */
    if (query->admin1.n && !is_any_region(gazetteer, query->admin1)) {
        const char *id = sm_gazetteer_suggest_region(gazetteer, query->admin1);
        return sm_fail(err, SM_E_INPUT, "admin1 \"%.*s\": unknown%s%s%s",
                       SM_TEXT_ARG(query->admin1), id ? "; did you mean \"" : "", id ? id : "",
                       id ? "\"?" : "");
    }
    if (query->country.n && !sm_gazetteer_country(gazetteer, query->index, query->country).n)
        return sm_fail(err, SM_E_INPUT, "country \"%.*s\": unknown; write its ISO code",
                       SM_TEXT_ARG(query->country));
    struct sm_query anywhere = {.name = query->name};
    struct sm_match match;
    if (!sm_gazetteer_find(gazetteer, &anywhere, &match, 1))
        return fail_unknown(gazetteer, query, err);
    struct sm_buf other = {0};
    list_match(&other, gazetteer, &match);
    bool by_unit = query->admin1.n != 0;
    sm_fail(err, SM_E_INPUT, "place \"%.*s\": none in %s \"%.*s\"; there is %s",
            SM_TEXT_ARG(query->name), by_unit ? "admin1" : "country",
            SM_TEXT_ARG(by_unit ? query->admin1 : query->country),
            other.failed ? "another" : other.bytes);
    sm_buf_finish(&other);
    return false;
}

/* Nobody who writes Lviv means the village of that name. */
static bool is_worth_a_word(const struct sm_place *other, const struct sm_place *chosen)
{
    return !other->small || chosen->kind < SM_PLACE_CITY;
}

static size_t count_passed_over(const struct sm_match *matches, size_t count,
                                const struct sm_match *chosen)
{
    size_t others = 0;
    for (size_t i = 0; i < count; i++)
        others += chosen->place && matches[i].place && matches[i].place != chosen->place &&
                  matches[i].how <= chosen->how && is_worth_a_word(matches[i].place, chosen->place);
    return others;
}

bool sm_gazetteer_resolve(const struct sm_gazetteer *gazetteer, const struct sm_query *query,
                          struct sm_match *match, struct sm_error *err)
{
    struct candidates candidates = {.gazetteer = gazetteer};
    size_t all = sm_gazetteer_find(gazetteer, query, candidates.items, CANDIDATES_MAX);
    if (!all) return fail_none(gazetteer, query, err);
    candidates.count = all < CANDIDATES_MAX ? all : CANDIDATES_MAX;
    struct sm_match before[CANDIDATES_MAX];
    size_t count = candidates.count;
    memcpy(before, candidates.items, count * sizeof *before);
    settle(&candidates, sm_name_form(sm_text_trim(query->name)).form);
    if (candidates.count > 1) return fail_several(&candidates, query, err);
    *match = candidates.items[0];
    match->passed_over = count_passed_over(before, count, match);
    return true;
}
