/* SPDX-License-Identifier: Apache-2.0
 * Towns for maps. An index knows of each roughly where it lies, so that only the rows of those that
 * a map may show are read; what their rows say is what counts.
 */
#include "data/gazetteer_rows.h"

static bool is_wanted(const struct sm_town_search *search, enum sm_place_kind kind, long people)
{
    if (kind < SM_PLACE_TOWN || kind > SM_PLACE_CAPITAL) return false;
    if (kind >= SM_PLACE_ADMIN1_CAPITAL) return true;
    return !search->only_capitals && people >= search->people_min;
}

static bool is_found(const struct sm_town_search *search, const struct sm_place *place)
{
    return is_wanted(search, place->kind, place->population) &&
           sm_box_holds(search->within_deg, place->at_deg);
}

/* Never false of one that is found. */
static bool may_be_found(const struct sm_town_search *search, const struct sm_index_town *town)
{
    const double rough_deg = 0.001;
    enum sm_place_kind kind = (enum sm_place_kind)(town->size >> SM_INDEX_PEOPLE_BITS);
    long people = (long)(town->size & ((1u << SM_INDEX_PEOPLE_BITS) - 1));
    struct sm_vertex at_deg = {(double)town->lon_deg, (double)town->lat_deg};
    return is_wanted(search, kind, people) &&
           sm_box_holds(sm_box_grown(search->within_deg, rough_deg), at_deg);
}

/* The first town of the index with that row or a later one. */
static size_t town_from(const struct sm_place_index *index, size_t row)
{
    size_t low = 0, high = index->town_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (index->towns[middle].place < row)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static const struct sm_place *next_of_rows(const struct sm_gazetteer *gazetteer,
                                           const struct sm_place_range *range,
                                           struct sm_town_search *search)
{
    const struct sm_place_index *index = sm_place_rows_index(range->rows);
    size_t count = range->end - range->first;
    size_t at = town_from(index, search->next - range->first);
    for (; at < index->town_count; at++) {
        const struct sm_index_town *town = &index->towns[at];
        bool is_ahead = town->place >= search->next - range->first && town->place < count;
        if (!is_ahead || !may_be_found(search, town)) continue;
        const struct sm_place *place = sm_gazetteer_place(gazetteer, range->first + town->place);
        search->next = range->first + town->place + 1;
        if (is_found(search, place)) return place;
    }
    search->next = range->end;
    return NULL;
}

static const struct sm_place *next_of_places(const struct sm_gazetteer *gazetteer,
                                             const struct sm_place_range *range,
                                             struct sm_town_search *search)
{
    while (search->next < range->end) {
        const struct sm_place *place = &gazetteer->places[search->next++];
        if (is_found(search, place)) return place;
    }
    return NULL;
}

const struct sm_place *sm_gazetteer_next_town(const struct sm_gazetteer *gazetteer,
                                              struct sm_town_search *search)
{
    const struct sm_place *place = NULL;
    struct sm_place_range range = {0};
    while (!place && sm_gazetteer_next_range(gazetteer, &range)) {
        if (search->next >= range.end) continue;
        place = range.rows ? next_of_rows(gazetteer, &range, search)
                           : next_of_places(gazetteer, &range, search);
    }
    return place;
}
