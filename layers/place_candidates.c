/* SPDX-License-Identifier: Apache-2.0
 * Which base places are worth a name on a map: capitals, oblast capitals and towns, as many as its
 * scale can carry, and those from which events are told.
 */
#include "layers/place_candidates.h"

#include <stdlib.h>
#include <string.h>

/* The least rank of a place that an event is told from. */
enum { BASE_RANK = 2 };

/* Towns worth showing at a scale: the least population, by km on the ground for one px. */
static long population_min(double km_per_px, bool own)
{
    long in_ukraine = km_per_px < 0.18   ? 2000
                      : km_per_px < 0.4  ? 12000
                      : km_per_px < 0.75 ? 60000
                                         : 0;
    if (in_ukraine == 0) return 0;
    return own ? in_ukraine : in_ukraine * 6;
}

static bool is_ukrainian(const struct sm_place *place)
{
    return sm_text_is(place->country, "UA");
}

/* In Ukraine, or in the region that the map is of. */
static bool is_own(const struct sm_map *map, const struct sm_place *place)
{
    const struct sm_region *region = map->subject.region;
    return is_ukrainian(place) || (region && sm_text_equal(place->admin1, region->id));
}

/* The place's rank on this map, or -1 if it is not worth a label. */
static int rank_of(const struct sm_map *map, const struct sm_place *place)
{
    double width = map->frames.width_px, km_per_px = 0.001 / map->view.px_per_m;
    long least = population_min(km_per_px, is_own(map, place));
    switch (place->kind) {
    case SM_PLACE_CAPITAL:
        if (is_ukrainian(place)) return 0;
        return width > 800 ? 2 : -1;
    case SM_PLACE_ADMIN1_CAPITAL:
        if (is_own(map, place)) return width > 400 ? 1 : -1;
        return width > 800 && place->population >= 250000 ? 3 : -1;
    case SM_PLACE_CITY:
    case SM_PLACE_TOWN:
        return least > 0 && place->population >= least && width >= 640 ? 4 : -1;
    default:
        return -1;
    }
}

static bool is_of_place(const struct sm_mark *mark)
{
    return sm_mark_is_drawn(mark) && mark->kind != SM_MARK_CELL;
}

/* Does a mark stand at a place? */
static bool has_mark(const struct sm_map *map, const struct sm_place *place)
{
    for (size_t i = 0; i < map->mark_count; i++) {
        const struct sm_mark *mark = &map->marks[i];
        if (!is_of_place(mark) || mark->has_base) continue;
        if (map->week->events[mark->events[0]].on_place == place) return true;
    }
    return false;
}

struct sm_text sm_place_name(const struct sm_map *map, const struct sm_place *place)
{
    return sm_lang_pick(map->lang, place->name_en, place->name_uk);
}

static int compare(const void *a, const void *b)
{
    const struct sm_place_candidate *x = a, *y = b;
    if (x->rank != y->rank) return x->rank - y->rank;
    if (x->place->population != y->place->population)
        return x->place->population < y->place->population ? 1 : -1;
    size_t n = x->place->id.n < y->place->id.n ? x->place->id.n : y->place->id.n;
    int order = n ? memcmp(x->place->id.at, y->place->id.at, n) : 0;
    return order ? order : (int)x->place->id.n - (int)y->place->id.n;
}

/* Places that events are told from, whatever their size, by their numbers. */
struct bases {
    const struct sm_place **at;
    size_t count;
};

static bool find_bases(struct sm_map *map, struct bases *bases)
{
    *bases = (struct bases){sm_arena_alloc(map->arena, map->mark_count, sizeof *bases->at), 0};
    if (!bases->at) return false;
    for (size_t i = 0; i < map->mark_count; i++) {
        const struct sm_mark *mark = &map->marks[i];
        const struct sm_place *place = mark->has_base && is_of_place(mark)
                                           ? map->week->events[mark->events[0]].on_place
                                           : NULL;
        if (!place) continue;
        size_t at = 0;
        while (at < bases->count && bases->at[at] < place)
            at++;
        if (at < bases->count && bases->at[at] == place) continue;
        for (size_t k = bases->count++; k > at; k--)
            bases->at[k] = bases->at[k - 1];
        bases->at[at] = place;
    }
    return true;
}

/* Is the place, told from or not, worth a label? */
static bool consider(const struct sm_map *map, const struct sm_place *place, bool is_base,
                     struct sm_place_candidate *c)
{
    *c = (struct sm_place_candidate){.place = place, .is_base = is_base};
    if (!sm_box_holds(map->extent_deg, place->at_deg)) return false;
    c->rank = rank_of(map, place);
    if (is_base && (c->rank < 0 || c->rank > BASE_RANK)) c->rank = BASE_RANK;
    /* An event's label names its place already. */
    if (c->rank < 0 || sm_place_name(map, place).n == 0 || has_mark(map, place)) return false;
    return sm_view_place(&map->view, map->projection, place->at_deg, &c->at_px) &&
           sm_box_holds(map->frames.map, c->at_px);
}

/* What rank_of may find worth a label. */
static struct sm_town_search search_towns(const struct sm_map *map)
{
    long least = population_min(0.001 / map->view.px_per_m, true);
    return (struct sm_town_search){
        .within_deg = map->extent_deg, .only_capitals = least == 0, .people_min = least};
}

/* Found by their numbers, so that it does not matter who found them. */
bool sm_find_place_candidates(struct sm_map *map, struct sm_place_candidate *candidates,
                              size_t *count)
{
    const struct sm_gazetteer *gazetteer = sm_base_gazetteer(map->base);
    struct sm_town_search search = search_towns(map);
    const struct sm_place *town = sm_gazetteer_next_town(gazetteer, &search);
    struct bases bases;
    size_t base = 0;
    *count = 0;
    if (!find_bases(map, &bases)) return sm_fail_memory(map->err);
    while ((town || base < bases.count) && *count < SM_PLACE_CANDIDATES_MAX) {
        bool is_base = base < bases.count && (!town || bases.at[base] <= town);
        const struct sm_place *place = is_base ? bases.at[base++] : town;
        if (place == town) town = sm_gazetteer_next_town(gazetteer, &search);
        *count += consider(map, place, is_base, &candidates[*count]);
    }
    qsort(candidates, *count, sizeof *candidates, compare);
    return true;
}
