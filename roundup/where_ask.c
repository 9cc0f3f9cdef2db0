/* SPDX-License-Identifier: Apache-2.0
 * Asking the gazetteer for a name. It says what may be called so; which of its spellings prose may
 * use is said here, and what they may mean there in where_alike.c.
 */
#include <string.h>

#include "base/hash.h"
#include "data/name.h"
#include "roundup/where_ask.h"

static uint64_t hash_bones(struct sm_text name)
{
    uint64_t hash = SM_FNV_BEGIN;
    struct sm_letters letters = sm_letters(name);
    for (uint32_t bone; (bone = sm_letters_bone(&letters)) != 0;)
        hash = sm_fnv_add(hash, bone);
    return sm_fnv_folded(hash);
}

/* A country's adjective is listed with its names; in prose it is none. */
static bool is_adjective_of_country(const struct sm_region *region, struct sm_text spelling)
{
    static const char *const nouns[] = {"Russian Federation",
                                        "RF",
                                        "Turkey",
                                        "Turkiye",
                                        "Byelorussia",
                                        "Republic of Belarus",
                                        "Czech Republic",
                                        "Republic of Moldova"};
    static const char *const others[] = {"Crimean", "Chechen", "Ingush", "Maritime", "Jewish"};
    if (sm_word_in(spelling, others, sizeof others / sizeof *others)) return true;
    return sm_region_is_country(region) &&
           !sm_word_in(spelling, nouns, sizeof nouns / sizeof *nouns);
}

/* A code ("IEV") or another script's sound in small letters ("ha er ke fu") is no spelling. */
static bool is_spelling(struct sm_text text)
{
    if (text.n < 3 || (text.at[0] >= 'a' && text.at[0] <= 'z')) return false;
    for (size_t i = 0; i < text.n; i++)
        if (text.at[i] < 'A' || text.at[i] > 'Z') return true;
    return text.n > 4;
}

static bool is_before(const struct sm_match *a, const struct sm_match *b)
{
    if (a->how != b->how) return a->how < b->how;
    if ((a->region != NULL) != (b->region != NULL)) return a->place != NULL;
    if (a->region) return false;
    if (a->place->kind != b->place->kind) return a->place->kind > b->place->kind;
    if (a->place->population != b->place->population)
        return a->place->population > b->place->population;
    return a->place < b->place;
}

/* Keep the best match of each place and region, in order. */
static size_t insert(struct sm_match *matches, size_t count, const struct sm_match *match)
{
    for (size_t i = 0; i < count; i++) {
        if (matches[i].place != match->place || matches[i].region != match->region) continue;
        if (matches[i].how == match->how && sm_match_is_own_name(match))
            matches[i].spelling = match->spelling;
        if (matches[i].how <= match->how) return count;
        memmove(matches + i, matches + i + 1, (count - i - 1) * sizeof *matches);
        count--;
        break;
    }
    size_t at = count < SM_VILLAGES_MAX ? count : SM_VILLAGES_MAX - 1;
    if (count == SM_VILLAGES_MAX && !is_before(match, &matches[at])) return count;
    while (at > 0 && is_before(match, &matches[at - 1])) {
        matches[at] = matches[at - 1];
        at--;
    }
    matches[at] = *match;
    return count < SM_VILLAGES_MAX ? count + 1 : count;
}

/* A name that is looked for, and what it has been found to mean. */
struct question {
    struct sm_text low;
    uint32_t bones[SM_BONES_MAX];
    size_t bone_count;
    uint64_t hash;
    struct sm_match *matches;
    size_t count;
};

static void try_spelling(struct question *asked, struct sm_match match, bool displayed)
{
    if (!match.spelling.n || !sm_name_has_bones(match.spelling, asked->bones, asked->bone_count) ||
        (asked->bone_count == SM_BONES_MAX && hash_bones(match.spelling) != asked->hash))
        return;
    match.how = !sm_name_same_plain(match.spelling, asked->low) ? SM_MATCH_FOLDED
                : displayed                                     ? SM_MATCH_NAME
                                                                : SM_MATCH_OTHER;
    if (sm_match_may_mean(&match, asked->low))
        asked->count = insert(asked->matches, asked->count, &match);
}

/* The last of the spellings that '|' separates. */
static struct sm_text cut_last(struct sm_text *rest)
{
    size_t at = rest->n;
    while (at && rest->at[at - 1] != '|')
        at--;
    struct sm_text last = {rest->at + at, rest->n - at};
    rest->n = at ? at - 1 : 0;
    return last;
}

/* From a place's last spelling to its first: of several that match alike the first is kept. */
static void try_place(struct question *asked, const struct sm_place *place)
{
    struct sm_match match = {.place = place};
    struct sm_text rest = place->alt;
    bool by_all = sm_place_is_of_war(place) || place->kind >= SM_PLACE_CITY;
    while (by_all && rest.n) {
        match.spelling = cut_last(&rest);
        if (is_spelling(match.spelling)) try_spelling(asked, match, false);
    }
    match.spelling = by_all ? place->name_ru : (struct sm_text){0};
    try_spelling(asked, match, false);
    match.spelling = place->name_uk;
    try_spelling(asked, match, true);
    match.spelling = place->name_en;
    try_spelling(asked, match, true);
}

static void try_region(struct question *asked, const struct sm_region *region)
{
    const struct sm_text own[] = {region->full_uk, region->name_uk, region->full_en,
                                  region->name_en};
    struct sm_match match = {.region = region};
    struct sm_text rest = region->alt;
    while (rest.n) {
        match.spelling = cut_last(&rest);
        if (!is_adjective_of_country(region, match.spelling)) try_spelling(asked, match, false);
    }
    match.spelling = region->name_ru;
    try_spelling(asked, match, false);
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
        match.spelling = own[i];
        try_spelling(asked, match, true);
    }
}

/* False when memory runs out. */
static bool ask(struct sm_names *names, struct question *asked)
{
    asked->bone_count = sm_name_bones(asked->low, asked->bones);
    asked->hash = hash_bones(asked->low);
    if (!asked->bone_count) return true;
    for (const struct sm_spelling *s = names->renamed; s; s = s->older)
        try_spelling(asked, (struct sm_match){.place = s->place, .spelling = s->text}, true);
    if (!sm_gazetteer_alike(names->gazetteer, names->index, asked->low, &names->alike))
        return false;
    size_t places = sm_gazetteer_place_count(names->gazetteer);
    for (size_t i = names->alike.count; i > 0; i--) {
        size_t number = names->alike.at[i - 1];
        if (number < places) try_place(asked, sm_gazetteer_place(names->gazetteer, number));
    }
    for (size_t i = names->alike.count; i > 0; i--) {
        size_t number = names->alike.at[i - 1];
        if (number >= places)
            try_region(asked, sm_gazetteer_region(names->gazetteer, number - places));
    }
    return true;
}

size_t sm_names_ask(struct sm_names *names, struct sm_text low,
                    struct sm_match matches[SM_VILLAGES_MAX])
{
    struct question asked = {.low = low, .matches = matches};
    if (!ask(names, &asked)) names->failed = true;
    return asked.count;
}
