/* SPDX-License-Identifier: Apache-2.0
 * Finding names: spellings are compared letter by letter. Of a table with an index only the rows of
 * the name's key are read; most places of the others are passed over by the set of how their
 * spellings begin.
 */
#include <stdlib.h>

#include "data/gazetteer_bones.h"
#include "data/gazetteer_match.h"
#include "data/gazetteer_rows.h"
#include "data/site_words.h"

/* Is the place in a region that admin1 may mean? Kyiv lies in Kyiv region for this, being what it
 * is governed from. */
static bool place_fits(const struct sm_gazetteer *gazetteer, const struct sm_query *query,
                       struct sm_text country, const struct sm_place *place)
{
    if (query->country.n && !sm_text_equal(place->country, country)) return false;
    if (!query->admin1.n) return true;
    for (size_t i = 0; i < gazetteer->region_count; i++) {
        const struct sm_region *region = &gazetteer->regions[i];
        bool related = sm_text_equal(region->id, place->admin1) ||
                       (!sm_region_is_country(region) && sm_region_has_capital(region, place));
        if (related && sm_region_is_called(region, query->admin1)) return true;
    }
    return false;
}

static bool region_fits(const struct sm_gazetteer *gazetteer, const struct sm_query *query,
                        struct sm_text country, const struct sm_region *region)
{
    if (query->admin1.n && !sm_region_is_called(region, query->admin1)) return false;
    if (!query->country.n) return true;
    return sm_text_equal(sm_gazetteer_country(gazetteer, query->index, region->country), country);
}

static bool is_before(const struct sm_match *a, const struct sm_match *b, bool regions_first)
{
    if (a->how != b->how) return a->how < b->how;
    if ((a->region != NULL) != (b->region != NULL)) return (a->region != NULL) == regions_first;
    if (a->region) return false;
    if (a->place->kind != b->place->kind) return a->place->kind > b->place->kind;
    if (a->place->population != b->place->population)
        return a->place->population > b->place->population;
    struct sm_text x = a->place->id, y = b->place->id;
    if (x.n != y.n) return x.n < y.n;
    for (size_t i = 0; i < x.n; i++)
        if (x.at[i] != y.at[i]) return x.at[i] < y.at[i];
    return false;
}

struct found {
    struct sm_match *matches;
    size_t max, count; /* count: of all that match, also those without room */
    bool regions_first;
};

static void add_match(struct found *found, const struct sm_match *match)
{
    size_t kept = found->count < found->max ? found->count : found->max;
    found->count++;
    size_t at = kept;
    while (at > 0 && is_before(match, &found->matches[at - 1], found->regions_first))
        at--;
    if (at >= found->max) return;
    size_t last = kept < found->max ? kept : found->max - 1;
    for (size_t i = last; i > at; i--)
        found->matches[i] = found->matches[i - 1];
    found->matches[at] = *match;
}

/* What all places are held against. */
struct place_search {
    const struct sm_gazetteer *gazetteer;
    const struct sm_search *search;
    const struct sm_query *query;
    struct sm_text country;
    uint32_t key, stem_key;
    bool stems;
};

static void try_place(const struct place_search *s, size_t i, struct found *found)
{
    const struct sm_place *place = sm_gazetteer_place(s->gazetteer, i);
    bool is_users = i >= s->gazetteer->user_first;
    struct sm_match match = {.place = place};
    int how = sm_match_place(&s->search->whole, place, is_users, &match);
    if (how == SM_NO_MATCH && s->stems)
        how = sm_match_place(&s->search->stem, place, is_users, &match);
    if (how != SM_NO_MATCH && place_fits(s->gazetteer, s->query, s->country, place))
        add_match(found, &match);
}

/* The places of a range that an index of bones has under either name, in their order. */
static void add_indexed(const struct place_search *s, const struct sm_place_range *range,
                        struct found *found)
{
    const struct sm_bones_index *index = s->query->index;
    uint32_t at = sm_bones_index_begin(index, s->key);
    uint32_t stem_at = s->stems ? sm_bones_index_begin(index, s->stem_key) : 0;
    size_t a = SIZE_MAX, b = SIZE_MAX;
    bool more = sm_bones_index_next(index, s->key, &at, &a);
    bool more_stems = sm_bones_index_next(index, s->stem_key, &stem_at, &b);
    while (more || more_stems) {
        size_t next = !more_stems || (more && a <= b) ? a : b;
        if (next >= range->first && next < range->end) try_place(s, next, found);
        if (more && a == next) more = sm_bones_index_next(index, s->key, &at, &a);
        if (more_stems && b == next)
            more_stems = sm_bones_index_next(index, s->stem_key, &stem_at, &b);
    }
}

static void add_row(const struct place_search *s, const struct sm_place_range *range, size_t row,
                    struct found *found)
{
    if (row < range->end - range->first) try_place(s, range->first + row, found);
}

/* The same by a table's own index. */
static void add_rows(const struct place_search *s, const struct sm_place_range *range,
                     struct found *found)
{
    const struct sm_place_index *index = sm_place_rows_index(range->rows);
    const struct sm_name_key *end, *whole = sm_place_index_find(index, s->key, &end);
    const struct sm_name_key *stem = end, *stem_end = end; /* none */
    if (s->stems && s->stem_key != s->key)
        stem = sm_place_index_find(index, s->stem_key, &stem_end);
    while (whole < end || stem < stem_end) {
        bool is_whole = stem == stem_end || (whole < end && whole->place <= stem->place);
        uint32_t row = is_whole ? whole->place : stem->place;
        add_row(s, range, row, found);
        whole += whole < end && whole->place == row;
        stem += stem < stem_end && stem->place == row;
    }
}

static void add_places(const struct place_search *s, const struct sm_place_range *range,
                       struct found *found)
{
    unsigned whole = s->search->whole.beginning, stem = whole;
    if (s->stems) stem = s->search->stem.beginning;
    for (size_t i = range->first; i < range->end; i++) {
        const struct sm_beginnings *begin = &s->gazetteer->beginnings[i];
        if (sm_beginnings_hold(begin, whole) || sm_beginnings_hold(begin, stem))
            try_place(s, i, found);
    }
}

static void add_all_places(const struct place_search *s, struct found *found)
{
    struct sm_place_range range = {0};
    while (sm_gazetteer_next_range(s->gazetteer, &range)) {
        if (range.rows)
            add_rows(s, &range, found);
        else if (s->query->index)
            add_indexed(s, &range, found);
        else
            add_places(s, &range, found);
    }
}

/* All that are called so, as it is written. */
static size_t find_as_written(const struct sm_gazetteer *gazetteer, const struct sm_query *query,
                              struct sm_match *matches, size_t max)
{
    struct sm_region_search regions = sm_region_search_begin(gazetteer, query->index, query->name);
    const struct sm_search *search = &regions.search;
    if (!search->whole.bone_count) return 0;
    struct sm_text country = {0};
    if (query->country.n) country = sm_gazetteer_country(gazetteer, query->index, query->country);
    struct found found = {matches, max, 0, search->form >= SM_FORM_REGION};
    for (size_t i = 0; i < gazetteer->region_count; i++) {
        struct sm_match match;
        const struct sm_region *region = &gazetteer->regions[i];
        if (sm_region_search_may_be(&regions, i) &&
            sm_match_region(search, region, &match) != SM_NO_MATCH &&
            region_fits(gazetteer, query, country, region))
            add_match(&found, &match);
    }
    struct place_search places = {gazetteer,
                                  search,
                                  query,
                                  country,
                                  regions.key,
                                  regions.stem_key,
                                  search->form == SM_FORM_SETTLEMENT};
    add_all_places(&places, &found);
    return found.count;
}

static size_t keep_sites(struct sm_match *matches, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (matches[i].place && matches[i].place->kind == SM_PLACE_SITE)
            matches[kept++] = matches[i];
    return kept;
}

/* "Saky airfield" is not written so anywhere, but there is a Saky Air Base. */
size_t sm_gazetteer_find(const struct sm_gazetteer *gazetteer, const struct sm_query *query,
                         struct sm_match *matches, size_t max)
{
    char room[SM_SITE_NAME_BYTES];
    size_t count = find_as_written(gazetteer, query, matches, max);
    for (size_t i = 0, n = 1; !count && n; i++) {
        n = sm_site_name_said_otherwise(sm_text_trim(query->name), i, room);
        struct sm_query other = *query;
        other.name = (struct sm_text){room, n};
        if (!n) break;
        count = find_as_written(gazetteer, &other, matches, max);
        count = keep_sites(matches, count < max ? count : max);
    }
    return count;
}

void sm_name_fold(struct sm_buf *out, struct sm_text name)
{
    struct sm_letters letters = sm_letters(name);
    for (uint32_t bone; (bone = sm_letters_bone(&letters)) != 0;)
        sm_buf_code(out, bone);
}
