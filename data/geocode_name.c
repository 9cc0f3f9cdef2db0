/* SPDX-License-Identifier: Apache-2.0 */
#include "data/geocode.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "data/gazetteer_bones.h"
#include "data/gazetteer_store.h"
#include "data/geocode_memo.h"

/* An index costs as much as some hundred searches without one. */
enum { CANDIDATES_MAX = 192, SAME_PLACE_KM = 30, BESIDE_KM = 3, INDEX_AFTER = 100 };

static const double KM_PER_DEGREE = 111.2;

/* Waters by name, with a place for a symbol in the part that lies by Ukraine. */
static const struct {
    const char *names[4];
    struct sm_vertex at_deg;
} waters[] = {
    {{"Black Sea", "the Black Sea", "Чорне море", "Чёрное море"}, {31.4, 45.1}},
    {{"Sea of Azov", "Azov Sea", "Азовське море", "Азовское море"}, {36.6, 46.2}},
    {{"Kerch Strait", "Strait of Kerch", "Керченська протока", "Керченский пролив"}, {36.6, 45.2}},
    {{"Caspian Sea", "the Caspian Sea", "Каспійське море", "Каспийское море"}, {50.5, 42.0}},
    {{"Baltic Sea", "the Baltic Sea", "Балтійське море", "Балтийское море"}, {19.5, 57.5}},
};

static bool find_water(struct sm_meant *meant)
{
    for (size_t i = 0; i < sizeof waters / sizeof *waters; i++)
        for (size_t k = 0; k < 4; k++) {
            if (!sm_name_same_plain(meant->stem, sm_text(waters[i].names[k]))) continue;
            meant->meaning = SM_MEANS_WATER;
            meant->water_at_deg = waters[i].at_deg;
            return true;
        }
    return false;
}

double sm_geocode_distance_km(struct sm_vertex a_deg, struct sm_vertex b_deg)
{
    const double degree = 3.14159265358979323846 / 180;
    double middle = (a_deg.y + b_deg.y) / 2 * degree;
    double east = fabs(a_deg.x - b_deg.x);
    if (east > 180) east = 360 - east;
    return KM_PER_DEGREE * hypot(east * cos(middle), a_deg.y - b_deg.y);
}

const struct sm_region *sm_geocode_unit(const struct sm_gazetteer *gazetteer,
                                        const struct sm_place *place)
{
    return sm_gazetteer_region_by_id(gazetteer, place->admin1);
}

/* Stands for none. */
static const struct sm_region no_unit;

const struct sm_region *sm_lookup_unit(struct sm_lookup *lookup, const struct sm_place *place)
{
    if (!lookup->units) return sm_geocode_unit(lookup->gazetteer, place);
    sm_known_unit *known = &lookup->units[place - lookup->gazetteer->places];
    const struct sm_region *unit = atomic_load_explicit(known, memory_order_relaxed);
    if (!unit) {
        unit = sm_geocode_unit(lookup->gazetteer, place);
        if (!unit) unit = &no_unit;
        atomic_store_explicit(known, unit, memory_order_relaxed);
    }
    return unit == &no_unit ? NULL : unit;
}

static void take_match(const struct sm_match *match, struct sm_meant *meant)
{
    meant->place = match->place;
    meant->region = match->region;
    meant->passed_over = match->passed_over;
    meant->meaning = match->place                          ? SM_MEANS_PLACE
                     : sm_region_is_country(match->region) ? SM_MEANS_COUNTRY
                                                           : SM_MEANS_REGION;
}

/* By latitude alone, and by no hair's breadth: spares most roots and cosines. */
static bool is_farther(struct sm_vertex a_deg, struct sm_vertex b_deg, double km)
{
    return fabs(a_deg.y - b_deg.y) * KM_PER_DEGREE > km * 1.001;
}

/* Of several places of one name, the one that stands where the coordinates are. */
static bool take_nearest(const struct sm_match *matches, size_t count, struct sm_vertex at_deg,
                         struct sm_meant *meant)
{
    double best_km = SAME_PLACE_KM;
    bool found = false;
    for (size_t i = 0; i < count; i++) {
        if (!matches[i].place || is_farther(matches[i].place->at_deg, at_deg, best_km)) continue;
        double km = sm_geocode_distance_km(matches[i].place->at_deg, at_deg);
        if (km >= best_km) continue;
        best_km = km;
        take_match(&matches[i], meant);
        meant->passed_over = 0;
        found = true;
    }
    return found;
}

/* An export's names of units abroad are not ours: coordinates say more than they do. */
static size_t find_namesakes(const struct sm_lookup *lookup, const struct sm_week_event *event,
                             struct sm_match matches[CANDIDATES_MAX])
{
    struct sm_query query = {
        sm_relation_form(event->place).stem, {0}, event->words->country, lookup->index};
    size_t count = sm_gazetteer_find(lookup->gazetteer, &query, matches, CANDIDATES_MAX);
    return count < CANDIDATES_MAX ? count : CANDIDATES_MAX;
}

bool sm_geocode_take_namesake(const struct sm_lookup *lookup, const struct sm_week_event *event,
                              struct sm_meant *meant)
{
    struct sm_match matches[CANDIDATES_MAX];
    struct sm_meant nearest = *meant;
    size_t count = find_namesakes(lookup, event, matches);
    if (!take_nearest(matches, count, event->at_deg, &nearest) || nearest.place == meant->place ||
        sm_geocode_distance_km(nearest.place->at_deg, event->at_deg) > BESIDE_KM)
        return false;
    *meant = nearest;
    return true;
}

void sm_geocode_choose(struct sm_meant *meant, struct sm_vertex at_deg)
{
    meant->meaning = SM_MEANS_NOTHING;
    meant->place = NULL;
    meant->region = NULL;
    take_nearest(meant->namesakes, meant->namesake_count, at_deg, meant);
}

bool sm_geocode_keep_namesakes(const struct sm_lookup *lookup, const struct sm_week_event *event,
                               struct sm_arena *arena, struct sm_meant *meant)
{
    struct sm_match matches[CANDIDATES_MAX];
    struct sm_named named;
    if (lookup->memo && sm_memo_find(lookup->memo, event, &named)) {
        meant->namesakes = named.namesakes;
        meant->namesake_count = named.namesake_count;
        return true;
    }
    size_t count = find_namesakes(lookup, event, matches);
    struct sm_match *kept = sm_arena_alloc(arena, count, sizeof *kept);
    if (!kept) return false;
    memcpy(kept, matches, count * sizeof *kept);
    meant->namesakes = kept;
    meant->namesake_count = count;
    return true;
}

void sm_lookup_prepare(struct sm_lookup *lookup)
{
    lookup->index = sm_bones_index_new(lookup->gazetteer);
    lookup->memo = sm_memo_new();
    lookup->units = sm_alloc_zeroed(lookup->gazetteer->place_count, sizeof *lookup->units);
}

void sm_lookup_finish(struct sm_lookup *lookup)
{
    sm_bones_index_free(lookup->index);
    sm_memo_free(lookup->memo);
    free(lookup->units);
    lookup->index = NULL;
    lookup->memo = NULL;
    lookup->units = NULL;
}

/* What the words say; where they leave a choice to coordinates, the namesakes are put into 'room'.
 */
static struct sm_named look_up(const struct sm_lookup *lookup, const struct sm_week_event *event,
                               const struct sm_query *query, struct sm_match room[CANDIDATES_MAX],
                               struct sm_error *err)
{
    struct sm_named named = {.namesakes = room};
    named.is_resolved = sm_gazetteer_resolve(lookup->gazetteer, query, &named.match, err);
    bool is_choice = !named.is_resolved && !err && (event->has_position || lookup->memo);
    if (is_choice) named.namesake_count = find_namesakes(lookup, event, room);
    if (lookup->memo && !err) sm_memo_keep(lookup->memo, event, &named);
    return named;
}

bool sm_geocode_name(struct sm_lookup *lookup, const struct sm_week_event *event,
                     const struct sm_vertex *at_deg, struct sm_meant *meant, struct sm_error *err)
{
    struct sm_formed formed = sm_relation_form(event->place);
    *meant = (struct sm_meant){.relation = formed.form, .stem = formed.stem};
    if (find_water(meant)) return true;
    if (!lookup->index && lookup->count++ == INDEX_AFTER)
        lookup->index = sm_bones_index_new(lookup->gazetteer);
    struct sm_query query = {formed.stem, event->words->admin1, event->words->country,
                             lookup->index};
    struct sm_match room[CANDIDATES_MAX];
    struct sm_named named;
    bool is_known = lookup->memo && !err && sm_memo_find(lookup->memo, event, &named);
    if (!is_known) named = look_up(lookup, event, &query, room, err);
    if (named.is_resolved) take_match(&named.match, meant);
    if (named.is_resolved || !at_deg) return named.is_resolved;
    meant->by_position = named.namesake_count > 0;
    return take_nearest(named.namesakes, named.namesake_count, *at_deg, meant);
}
