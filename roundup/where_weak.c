/* SPDX-License-Identifier: Apache-2.0
 * Is a match good enough to be a name, given the words around it?
 */
#include <string.h>

#include "roundup/where_judge.h"

static bool is_good_match(const struct sm_match *match, size_t letters)
{
    const struct sm_place *place = match->place;
    if (!place) return match->how != SM_MATCH_FOLDED;
    bool ukraine = sm_text_is(place->country, "UA"), russia = sm_text_is(place->country, "RU");
    if (place->kind >= SM_PLACE_ADMIN1_CAPITAL && match->how != SM_MATCH_FOLDED) return true;
    if (place->kind == SM_PLACE_CITY && (ukraine || russia)) return letters >= 4;
    if (match->how != SM_MATCH_NAME) return ukraine && place->kind >= SM_PLACE_TOWN && letters >= 6;
    if (ukraine) return place->kind >= SM_PLACE_TOWN || letters >= 6;
    return russia && sm_front_has(place->admin1) && place->kind >= SM_PLACE_TOWN && letters >= 5;
}

/* May the name be read as a place where the words around it say so? */
static bool is_fair_match(const struct sm_spot *spot, const struct sm_match *match)
{
    size_t letters = sm_utf8_count(spot->hits->name);
    const struct sm_place *place = match->place;
    if (!place) return true;
    if (spot->within != SM_NO_WHERE || spot->around & SM_AROUND_TOWN) return true;
    bool ukraine = sm_text_is(place->country, "UA"), russia = sm_text_is(place->country, "RU");
    if (ukraine) return true;
    bool only = spot->hits->count == 1 && match->how == SM_MATCH_NAME && letters >= 7;
    if (russia) return place->kind >= SM_PLACE_TOWN || sm_front_has(place->admin1) || only;
    return place->kind >= SM_PLACE_CITY && match->how == SM_MATCH_NAME;
}

/* "… напрямку. На Торецькому — 14": the next sentence of the paragraph begins so. */
static bool goes_on_from(const struct sm_spots *spots, const struct sm_spot *spot,
                         const struct sm_spot *before)
{
    const struct sm_sentence *own = &spots->prose->sentences[spot->sentence];
    const struct sm_sentence *its = &spots->prose->sentences[before->sentence];
    return own->token == spot->from && own->paragraph == its->paragraph &&
           spot->sentence - before->sentence == 1;
}

/* "На Покровському напрямку 15 атак, на Оріхівському дві": the noun is said once. */
bool sm_spot_goes_with_direction(const struct sm_spots *spots, const struct sm_spot *spot)
{
    enum { BACK = 6 };
    bool on = spot->from < spot->name_from && sm_text_is(sm_spots_low(spots, spot->from), "на");
    for (int i = 1; on && i < BACK && spot - i >= spots->at; i++) {
        if (spot[-i].sentence != spot->sentence && !goes_on_from(spots, spot, &spot[-i]))
            return false;
        if (spot[-i].around & SM_AROUND_DIRECTION) return true;
    }
    return false;
}

/* "The Luch power station", "the Kristall depot": its own name, though a village may bear it. */
static bool is_name_of_works(const struct sm_spots *spots, const struct sm_spot *spot)
{
    enum { VILLAGERS_MAX = 8000, WORDS_MAX = 4 };
    static const char *const works[] = {
        "station",    "plant",    "factory",    "refinery", "depot",    "works",    "terminal",
        "facility",   "shipyard", "enterprise", "arsenal",  "mine",     "hospital", "mill",
        "combine",    "hotel",    "stadium",    "market",   "cinema",   "plants",   "factories",
        "refineries", "depots",   "mines",      "stations", "terminals"};
    static const char *const adjectives[] = {
        "power",   "thermal",  "oil",           "fuel",     "chemical", "defence",
        "defense", "machine",  "heat",          "heating",  "military", "ammunition",
        "gas",     "electric", "hydroelectric", "combined", "shopping"};
    size_t at = spot->name_end;
    while (at < spot->name_end + WORDS_MAX && IS_WORD(spots, at, adjectives))
        at++;
    if (!IS_WORD(spots, at, works)) return false;
    if (sm_is_personal_name(spot->hits->name)) return true; /* "the Kuibyshev refinery" */
    for (size_t i = 0; i < spot->hits->count; i++) {
        const struct sm_place *place = spot->hits->matches[i].place;
        bool unknown = place && place->kind == SM_PLACE_TOWN && !place->population; /* Ust-Luga */
        if (!place || unknown || place->kind > SM_PLACE_TOWN || place->population > VILLAGERS_MAX)
            return false;
    }
    return true;
}

/* "The Beriev plant" is no town; towns have no article. */
bool sm_spot_is_other_thing(const struct sm_spots *spots, const struct sm_spot *spot)
{
    unsigned forms = SM_AROUND_REGION | SM_AROUND_DISTRICT | SM_AROUND_DIRECTION | SM_AROUND_SITE |
                     SM_AROUND_AREA | SM_AROUND_TOWN;
    bool article =
        spot->name_from > 0 && sm_text_is(sm_spots_low(spots, spot->name_from - 1), "the");
    bool listed = spot->list != SM_NO_WHERE && sm_is_personal_name(spot->hits->name);
    if (listed && is_name_of_works(spots, spot)) return true;
    if (!article || spot->around & (forms & ~(unsigned)SM_AROUND_SITE)) return false;
    if (is_name_of_works(spots, spot)) return true;
    if (spot->around & SM_AROUND_SITE) return false;
    for (size_t i = 0; i < spot->hits->count; i++)
        if (spot->hits->matches[i].how == SM_MATCH_NAME || spot->hits->matches[i].region)
            return false;
    return true;
}

/* «Під обстрілами побували Куп'янськ, Липці, Золочів»: in a list with towns. */
static bool is_among_places(const struct sm_spots *spots, const struct sm_spot *spot)
{
    enum { NEAREST = 6 };
    if (spot->list == SM_NO_WHERE || spot->hits->matches[0].how != SM_MATCH_NAME) return false;
    const struct sm_spot *end = spots->at + spots->count;
    const struct sm_spot *first = spot - spots->at > NEAREST ? spot - NEAREST : spots->at;
    for (const struct sm_spot *mate = first; mate < end && mate <= spot + NEAREST; mate++) {
        if (mate == spot || mate->list != spot->list || !mate->hits || mate->dead) continue;
        const struct sm_place *place = mate->hits->matches[0].place;
        bool town =
            place && place->kind >= SM_PLACE_TOWN && mate->hits->matches[0].how == SM_MATCH_NAME;
        if (town || mate->around & SM_AROUND_FIRM) return true;
    }
    return false;
}

/* "Dmytro Shevchenko was killed": a surname behind a first name. */
static bool is_surname(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const endings[] = {"енко", "енка", "енку", "енком", "enko"};
    struct sm_text low = spot->hits->name;
    bool surname = false;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t n = strlen(endings[i]);
        surname |= low.n > n && !memcmp(sm_text_end(low) - n, endings[i], n);
    }
    if (!surname || !spot->name_from || spot->around & SM_AROUND_TOWN) return false;
    const struct sm_token *before = &spots->prose->tokens[spot->name_from - 1];
    size_t first = spots->prose->sentences[spot->sentence].token;
    bool word = before->kind == SM_TOKEN_WORD && before->capital && spot->from == spot->name_from;
    return word && spot->name_from > first && sm_utf8_count(before->low) > 2;
}

/* "At Vladimir Putin's residence": a first name before a surname, whatever stands before it. */
static bool is_first_name(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const peoples[] = {"russian", "ukrainian", "russia", "ukraine"};
    if (!sm_is_personal_name(spot->hits->name) || spot->name_end >= spots->prose->token_count)
        return false;
    const struct sm_token *next = &spots->prose->tokens[spot->name_end];
    bool surname = next->kind == SM_TOKEN_WORD && next->capital && next->space_before;
    return surname && !sm_is_unit_word(next->low) && !IS_WORD(spots, spot->name_end, peoples);
}

/* Names that are hardly names, without a word that says so: passed over. */
bool sm_spot_is_too_weak(const struct sm_spots *spots, const struct sm_spot *spot)
{
    if (is_surname(spots, spot) || is_first_name(spots, spot)) return true;
    bool good = false, fair = false;
    size_t letters = sm_utf8_count(spot->hits->name);
    for (size_t i = 0; i < spot->hits->count; i++) {
        good |= is_good_match(&spot->hits->matches[i], letters);
        fair |= is_fair_match(spot, &spot->hits->matches[i]);
    }
    bool firm = spot->around & SM_AROUND_FIRM || spot->within != SM_NO_WHERE ||
                (letters >= 5 && is_among_places(spots, spot));
    if (spot->hits->adjective)
        return !sm_spot_goes_with_direction(spots, spot) &&
               !(spot->around &
                 (SM_AROUND_DISTRICT | SM_AROUND_DIRECTION | SM_AROUND_REGION | SM_AROUND_SITE));
    if (firm) return !fair;
    if (sm_is_personal_name(spot->hits->name)) return true;
    bool town = false;
    for (size_t i = 0; i < spot->hits->count; i++) {
        const struct sm_match *match = &spot->hits->matches[i];
        town |= match->region || match->place->kind >= SM_PLACE_TOWN;
    }
    (void)spots;
    bool like_a_word = letters < 7 && spot->name_end == spot->name_from + 1;
    return !good || (spot->bare_start && !town && like_a_word);
}
