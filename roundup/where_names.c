/* SPDX-License-Identifier: Apache-2.0
 * What the gazetteer knows by a name. It says what may be called so; which of its spellings prose
 * may use, and what they may mean there, is said here. Each distinct name of the text is looked up
 * once.
 */
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "data/name.h"
#include "roundup/where_private.h"

enum { MATCHES_MAX = SM_VILLAGES_MAX };

/* A town by a name that the gazetteer does not know. */
struct sm_spelling {
    struct sm_text text;
    const struct sm_place *place;
    struct sm_spelling *older;
};

uint64_t sm_names_hash(struct sm_text text)
{
    return sm_fnv_folded(sm_fnv_of(text));
}

static uint64_t hash_bones(struct sm_text name)
{
    uint64_t hash = SM_FNV_BEGIN;
    struct sm_letters letters = sm_letters(name);
    for (uint32_t bone; (bone = sm_letters_bone(&letters)) != 0;)
        hash = sm_fnv_add(hash, bone);
    return sm_fnv_folded(hash);
}

static bool is_cyrillic(struct sm_text low)
{
    return low.n && ((unsigned char)low.at[0] & 0xFC) == 0xD0;
}

static bool is_war_country(const struct sm_place *place)
{
    return sm_text_is(place->country, "UA") || sm_text_is(place->country, "RU");
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

/* Towns that the press calls by new names which the gazetteer does not know. */
static bool add_renamed(struct sm_names *names)
{
    for (size_t i = 0; i < sm_renamed_count; i++) {
        const struct sm_renamed *row = &sm_renamed_towns[i];
        const struct sm_place *place = sm_place_among(names, row->town, row->admin1);
        struct sm_spelling *spelling =
            place ? sm_arena_alloc(names->arena, 1, sizeof *spelling) : NULL;
        if (place && !spelling) return false;
        if (!place) continue;
        *spelling = (struct sm_spelling){sm_text(row->name), place, names->renamed};
        names->renamed = spelling;
    }
    return true;
}

bool sm_names_build(struct sm_names *names)
{
    names->index = sm_bones_index_new(names->gazetteer);
    return names->index && add_renamed(names);
}

void sm_names_finish(struct sm_names *names)
{
    sm_bones_index_free(names->index);
    free(names->alike.at);
}

/* "Afipsky", "Afipskyi" and "Afipskiy" are spellings of one ending. */
static bool is_adjective(struct sm_text name)
{
    static const char *const endings[] = {"sky", "skiy", "skyi", "skii", "skij", "tsky", "skyy"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t n = strlen(endings[i]);
        if (name.n >= n + 2 && !memcmp(name.at + name.n - n, endings[i], n)) return true;
    }
    return false;
}

/* The Latin letter, small, that a name begins with or would in a romanisation; 0 for none. */
static char first_letter(struct sm_text name)
{
    static const char *const of_cyrillic[] = {"аa", "бb", "вv", "гg", "ґg", "дd", "еe", "єe", "ёe",
                                              "жz", "зz", "иi", "іi", "їi", "йy", "кk", "лl", "мm",
                                              "нn", "оo", "пp", "рr", "сs", "тt", "уu", "фf", "хk",
                                              "цt", "чc", "шs", "щs", "эe", "юy", "яy"};
    char room[8];
    const char *at = name.at;
    if (!name.n || !sm_utf8_next(&at, sm_text_end(name))) return 0;
    struct sm_text letter = {name.at, (size_t)(at - name.at)};
    if (letter.n == 1) return (char)(name.at[0] | 0x20);
    size_t n = sm_lower_uk(letter, room, sizeof room);
    for (size_t i = 0; i < sizeof of_cyrillic / sizeof *of_cyrillic; i++)
        if (n && !memcmp(of_cyrillic[i], room, n)) return of_cyrillic[i][n];
    return 0;
}

/* Do both begin alike, but for the letters that romanisations take for each other? "Civil" is no
 * Kovel, whatever the two sound like. */
static bool begins_like(struct sm_text name, struct sm_text known)
{
    static const char *const alike[] = {"aeiouyj", "gh", "hk", "vw", "sz"};
    char a = first_letter(name), b = first_letter(known);
    if (!a || !b) return true;
    for (size_t i = 0; i < sizeof alike / sizeof *alike; i++)
        if (strchr(alike[i], a) && strchr(alike[i], b)) return true;
    return a == b;
}

/* A name in Latin letters that only sounds like one of the place's: like its own, or long enough
 * to be no other word. */
static bool may_sound_like(const struct sm_match *match, struct sm_text name)
{
    enum { LETTERS_MIN = 7 };
    if (!match->place || is_cyrillic(name)) return true;
    bool long_enough = sm_utf8_count(name) >= LETTERS_MIN;
    return (sm_match_is_own_name(match) || long_enough) && begins_like(name, match->spelling);
}

/* A name that only sounds like the gazetteer's means it when it is a place of this war's countries
 * and has enough to sound by; a foreign language's name for a place, when it is long enough. */
static bool may_mean(const struct sm_match *match, struct sm_text name)
{
    enum { LETTERS_MIN = 5, APART_MAX = 2 };
    size_t letters = sm_utf8_count(name), known = sm_utf8_count(match->spelling);
    if (match->how == SM_MATCH_NAME) return true;
    bool city = match->place && match->place->kind >= SM_PLACE_CITY && is_war_country(match->place);
    if (match->how == SM_MATCH_OTHER) return match->region || letters + city >= LETTERS_MIN;
    size_t apart = letters > known ? letters - known : known - letters;
    bool town = match->place && match->place->kind >= SM_PLACE_TOWN &&
                sm_text_is(match->place->country, "UA");
    /* A Russian town that only sounds like a name must be near the war, or big. */
    bool likely = match->region || sm_text_is(match->place->country, "UA") ||
                  (is_war_country(match->place) &&
                   (match->place->kind >= SM_PLACE_CITY || sm_front_has(match->place->admin1) ||
                    (is_adjective(name) && is_adjective(match->spelling))));
    if (!may_sound_like(match, name)) return false;
    return letters + town >= LETTERS_MIN && apart <= APART_MAX && likely;
}

bool sm_match_is_own_name(const struct sm_match *match)
{
    const struct sm_place *place = match->place;
    return place &&
           (match->spelling.at == place->name_en.at || match->spelling.at == place->name_uk.at ||
            match->spelling.at == place->name_ru.at);
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
    size_t at = count < MATCHES_MAX ? count : MATCHES_MAX - 1;
    if (count == MATCHES_MAX && !is_before(match, &matches[at])) return count;
    while (at > 0 && is_before(match, &matches[at - 1])) {
        matches[at] = matches[at - 1];
        at--;
    }
    matches[at] = *match;
    return count < MATCHES_MAX ? count + 1 : count;
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
    if (may_mean(&match, asked->low)) asked->count = insert(asked->matches, asked->count, &match);
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
    bool by_all = is_war_country(place) || place->kind >= SM_PLACE_CITY;
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

/* «Степове» is a town's name and those of many villages. Nouns stand before adjectives. */
static size_t add_villages(struct sm_names *names, struct sm_hits *hits,
                           struct sm_match matches[MATCHES_MAX], size_t count)
{
    struct sm_match villages[MATCHES_MAX];
    size_t more = sm_villages_find_uk(names, hits->name, villages, MATCHES_MAX), nouns = 0;
    for (size_t i = 0; i < more; i++) {
        bool known = false;
        for (size_t k = 0; k < count && !known; k++)
            known = matches[k].place == villages[i].place;
        if (!known) villages[nouns++] = villages[i];
    }
    if (nouns > MATCHES_MAX - count) nouns = MATCHES_MAX - count;
    size_t adjectives = count - hits->noun_count;
    memmove(matches + hits->noun_count + nouns, matches + hits->noun_count,
            adjectives * sizeof *matches);
    memcpy(matches + hits->noun_count, villages, nouns * sizeof *matches);
    hits->noun_count += nouns;
    return count + nouns;
}

static bool look_up(struct sm_names *names, struct sm_hits *hits)
{
    struct sm_match matches[MATCHES_MAX];
    size_t count = 0;
    if (is_cyrillic(hits->name)) {
        if (!names->inflected && !sm_inflected_build(names)) return false;
        count = sm_inflected_find(names, hits->name, matches, MATCHES_MAX, &hits->noun_count);
    }
    if (!count) hits->noun_count = count = sm_names_ask(names, hits->name, matches);
    bool adjective = count && !hits->noun_count; /* «на Торецькому напрямку» */
    if (is_cyrillic(hits->name) && !adjective) count = add_villages(names, hits, matches, count);
    if (names->failed) return false;
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
