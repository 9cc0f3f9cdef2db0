/* SPDX-License-Identifier: Apache-2.0
 * Finding regions and countries, which are few: all are compared, but for those that an index of
 * bones rules out.
 */
#include "data/gazetteer_bones.h"
#include "data/gazetteer_match.h"
#include "data/gazetteer_rows.h"

bool sm_region_is_called(const struct sm_region *region, struct sm_text spelling)
{
    struct sm_search search = sm_search_begin(spelling);
    struct sm_match match;
    return sm_match_region(&search, region, &match) != SM_NO_MATCH;
}

const struct sm_region *sm_gazetteer_region_by_id(const struct sm_gazetteer *gazetteer,
                                                  struct sm_text id)
{
    if (!id.n) return NULL;
    for (size_t i = 0; i < gazetteer->region_count; i++)
        if (sm_text_equal(gazetteer->regions[i].id, id)) return &gazetteer->regions[i];
    return NULL;
}

const struct sm_region *sm_gazetteer_find_region(const struct sm_gazetteer *gazetteer,
                                                 struct sm_text name)
{
    struct sm_search search = sm_search_begin(name);
    const struct sm_region *found = NULL;
    int best = SM_MATCH_FOLDED + 1;
    for (size_t i = 0; i < gazetteer->region_count; i++) {
        const struct sm_region *region = &gazetteer->regions[i];
        struct sm_match match;
        if (sm_region_has_code(region, search.whole.name)) return region;
        int how = sm_match_region(&search, region, &match);
        if (how == SM_NO_MATCH || how > best) continue;
        found = how < best ? region : NULL;
        best = how;
    }
    return found;
}

struct sm_region_search sm_region_search_begin(const struct sm_gazetteer *gazetteer,
                                               const struct sm_bones_index *index,
                                               struct sm_text name)
{
    struct sm_region_search s = {.gazetteer = gazetteer, .index = index};
    s.search = sm_search_begin(name);
    s.key = sm_bones_key(s.search.whole.bones, s.search.whole.bone_count);
    s.stem_key = sm_bones_key(s.search.stem.bones, s.search.stem.bone_count);
    s.is_spelling = index && (sm_bones_index_has_regions(index, s.key) ||
                              sm_bones_index_has_regions(index, s.stem_key));
    return s;
}

bool sm_region_search_may_be(const struct sm_region_search *s, size_t i)
{
    const struct sm_region *region = &s->gazetteer->regions[i];
    struct sm_text name = s->search.whole.name;
    if (!s->index) return true;
    bool is_code_long = region->id.n == name.n || region->iso.n == name.n;
    if (is_code_long && sm_region_has_code(region, name)) return true;
    if (!s->is_spelling) return false;
    return sm_bones_index_has_region(s->index, s->key, i) ||
           (s->stem_key != s->key && sm_bones_index_has_region(s->index, s->stem_key, i));
}

/* The number of the k-th place that is worth asking for its country; those of a table without an
 * index are all. */
static size_t place_with_country(const struct sm_place_range *range, size_t k)
{
    if (!range->rows) return range->first + k;
    size_t place = sm_place_rows_index(range->rows)->countries[k];
    return place < range->end - range->first ? range->first + place : range->first;
}

/* A code that some place has. */
static struct sm_text code_of_places(const struct sm_gazetteer *gazetteer, struct sm_text code)
{
    struct sm_place_range range = {0};
    while (sm_gazetteer_next_range(gazetteer, &range)) {
        size_t count =
            range.rows ? sm_place_rows_index(range.rows)->country_count : range.end - range.first;
        for (size_t k = 0; k < count; k++) {
            size_t i = place_with_country(&range, k);
            struct sm_text country = sm_gazetteer_place(gazetteer, i)->country;
            if (sm_text_equal(country, code)) return country;
        }
    }
    return (struct sm_text){0};
}

struct sm_text sm_gazetteer_country(const struct sm_gazetteer *gazetteer,
                                    const struct sm_bones_index *index, struct sm_text spelling)
{
    spelling = sm_text_trim(sm_text_cut(&spelling, '(')); /* "Russia (Soviet Union)" */
    struct sm_region_search s = sm_region_search_begin(gazetteer, index, spelling);
    for (size_t i = 0; i < gazetteer->region_count; i++) {
        const struct sm_region *country = &gazetteer->regions[i];
        struct sm_match match;
        if (sm_region_is_country(country) && sm_region_search_may_be(&s, i) &&
            sm_match_region(&s.search, country, &match) != SM_NO_MATCH)
            return country->iso;
    }
    return spelling.n == 2 ? code_of_places(gazetteer, spelling) : (struct sm_text){0};
}

bool sm_region_has_capital(const struct sm_region *region, const struct sm_place *place)
{
    bool is_town = place->kind >= SM_PLACE_TOWN && place->kind != SM_PLACE_SITE;
    bool same_country = region->iso.n >= 2 && place->country.n == 2 &&
                        region->iso.at[0] == place->country.at[0] &&
                        region->iso.at[1] == place->country.at[1];
    return is_town && same_country && region->capital.n &&
           sm_name_same_plain(region->capital, place->name_en);
}
