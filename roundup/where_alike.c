/* SPDX-License-Identifier: Apache-2.0
 * May a name mean a place or region of the gazetteer that one of its spellings matches? One that
 * only sounds like the name is doubted the more, the shorter it is and the less the place has to do
 * with the war.
 */
#include <string.h>

#include "roundup/where_ask.h"

bool sm_name_is_cyrillic(struct sm_text low)
{
    return low.n && ((unsigned char)low.at[0] & 0xFC) == 0xD0;
}

bool sm_place_is_of_war(const struct sm_place *place)
{
    return sm_text_is(place->country, "UA") || sm_text_is(place->country, "RU");
}

bool sm_match_is_own_name(const struct sm_match *match)
{
    const struct sm_place *place = match->place;
    return place &&
           (match->spelling.at == place->name_en.at || match->spelling.at == place->name_uk.at ||
            match->spelling.at == place->name_ru.at);
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
    if (!match->place || sm_name_is_cyrillic(name)) return true;
    bool long_enough = sm_utf8_count(name) >= LETTERS_MIN;
    return (sm_match_is_own_name(match) || long_enough) && begins_like(name, match->spelling);
}

bool sm_match_may_mean(const struct sm_match *match, struct sm_text name)
{
    enum { LETTERS_MIN = 5, APART_MAX = 2 };
    size_t letters = sm_utf8_count(name), known = sm_utf8_count(match->spelling);
    if (match->how == SM_MATCH_NAME) return true;
    bool city =
        match->place && match->place->kind >= SM_PLACE_CITY && sm_place_is_of_war(match->place);
    if (match->how == SM_MATCH_OTHER) return match->region || letters + city >= LETTERS_MIN;
    size_t apart = letters > known ? letters - known : known - letters;
    bool town = match->place && match->place->kind >= SM_PLACE_TOWN &&
                sm_text_is(match->place->country, "UA");
    /* A Russian town that only sounds like a name must be near the war, or big. */
    bool likely = match->region || sm_text_is(match->place->country, "UA") ||
                  (sm_place_is_of_war(match->place) &&
                   (match->place->kind >= SM_PLACE_CITY || sm_front_has(match->place->admin1) ||
                    (is_adjective(name) && is_adjective(match->spelling))));
    if (!may_sound_like(match, name)) return false;
    return letters + town >= LETTERS_MIN && apart <= APART_MAX && likely;
}
