/* SPDX-License-Identifier: Apache-2.0
 * What the gazetteer knows by a name, asked once for each name.
 */
#include <string.h>

#include "roundup/where_private.h"

enum { MATCHES_MAX = 48 };

uint64_t sm_names_hash(struct sm_text text)
{
    uint64_t hash = 14695981039346656037u; /* [FNV] */
    for (size_t i = 0; i < text.n; i++)
        hash = (hash ^ (unsigned char)text.at[i]) * 1099511628211u;
    return hash ^ hash >> 29;
}

static bool is_cyrillic(struct sm_text low)
{
    return low.n && ((unsigned char)low.at[0] & 0xFC) == 0xD0;
}

/* A country's adjective is listed with its names; in prose it is none. */
static bool is_adjective_of_country(const struct sm_match *match)
{
    static const char *const nouns[] = {"Russian Federation",
                                        "RF",
                                        "Turkey",
                                        "Turkiye",
                                        "Byelorussia",
                                        "Republic of Belarus",
                                        "Czech Republic",
                                        "Republic of Moldova"};
    if (!match->region || match->how != SM_MATCH_OTHER) return false;
    bool adjective = sm_region_is_country(match->region);
    for (size_t i = 0; adjective && i < sizeof nouns / sizeof *nouns; i++)
        adjective = !sm_text_is_nocase(match->spelling, nouns[i]);
    static const char *const others[] = {"Crimean", "Chechen", "Ingush", "Maritime", "Jewish"};
    for (size_t i = 0; !adjective && i < sizeof others / sizeof *others; i++)
        adjective = sm_text_is_nocase(match->spelling, others[i]);
    return adjective;
}

static bool is_war_country(const struct sm_place *place)
{
    return sm_text_is(place->country, "UA") || sm_text_is(place->country, "RU");
}

/* A name that only sounds like the gazetteer's means it when it is a town of this war's countries;
 * a foreign language's name for a place is read where the place is a town. */
static bool may_mean(const struct sm_match *match, struct sm_text name)
{
    if (match->region) return match->how != SM_MATCH_FOLDED || name.n >= 6;
    if (match->how == SM_MATCH_NAME) return true;
    bool town = match->place->kind >= SM_PLACE_TOWN;
    if (match->how == SM_MATCH_OTHER) return name.n >= 5 && (town || is_war_country(match->place));
    size_t letters = sm_utf8_count(name), known = sm_utf8_count(match->spelling);
    size_t apart = letters > known ? letters - known : known - letters;
    return apart <= 2 && letters >= 5 && is_war_country(match->place);
}

static size_t ask(const struct sm_names *names, struct sm_text low, struct sm_match *matches)
{
    struct sm_query query = {.name = low};
    size_t found = sm_gazetteer_find(names->gazetteer, &query, matches, MATCHES_MAX), kept = 0;
    if (found > MATCHES_MAX) found = MATCHES_MAX;
    for (size_t i = 0; i < found; i++)
        if (may_mean(&matches[i], low) && !is_adjective_of_country(&matches[i]))
            matches[kept++] = matches[i];
    return kept;
}

static bool look_up(struct sm_names *names, struct sm_hits *hits)
{
    struct sm_match matches[MATCHES_MAX];
    size_t count = 0;
    if (is_cyrillic(hits->name)) {
        if (!names->inflected && !sm_inflected_build(names)) return false;
        count = sm_inflected_find(names, hits->name, matches, MATCHES_MAX, &hits->noun_count);
    }
    if (!count) hits->noun_count = count = ask(names, hits->name, matches);
    hits->adjective = count && !hits->noun_count;
    struct sm_match *kept = sm_arena_alloc(names->arena, count ? count : 1, sizeof *kept);
    if (!kept) return false;
    memcpy(kept, matches, count * sizeof *kept);
    hits->matches = kept;
    hits->count = count;
    return true;
}

const struct sm_hits *sm_names_find(struct sm_names *names, struct sm_text low)
{
    struct sm_hits **bucket = &names->buckets[sm_names_hash(low) % SM_NAME_BUCKETS];
    for (struct sm_hits *hits = *bucket; hits; hits = hits->next)
        if (sm_text_equal(hits->name, low)) return hits->count ? hits : NULL;
    struct sm_hits *hits = sm_arena_alloc_zeroed(names->arena, 1, sizeof *hits);
    char *copy = hits ? sm_arena_copy(names->arena, low.at, low.n) : NULL;
    if (!copy) {
        names->failed = true;
        return NULL;
    }
    hits->name = (struct sm_text){copy, low.n};
    if (!look_up(names, hits)) {
        names->failed = true;
        return NULL;
    }
    hits->next = *bucket;
    *bucket = hits;
    return hits->count ? hits : NULL;
}
