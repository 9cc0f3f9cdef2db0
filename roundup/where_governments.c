/* SPDX-License-Identifier: Apache-2.0
 * Capitals and countries also stand for their governments: is the name used as a place?
 */
#include "roundup/where_judge.h"

enum { ATTACK_REACH = 10 };

/* Does an attack stand in the same clause before the name? "Russia launched 60 drones at …". */
static bool is_attacked(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const weapons[] = {
        "attack",  "attacks", "strike",      "strikes",    "raid",      "raids",    "assault",
        "drones",  "drone",   "missiles",    "missile",    "bombs",     "shelling", "barrage",
        "rockets", "shaheds", "bombardment", "airstrikes", "airstrike", "attacked", "salvo",
        "дронів",  "дрони",   "ракет",       "ракети",     "атаку",     "атаки",    "удар",
        "удару",   "ударів",  "шахедів",     "обстріл",    "обстрілу",  "бпла"};
    size_t first = spots->prose->sentences[spot->sentence].token;
    for (size_t at = spot->from; at > first && spot->from - at < ATTACK_REACH; at--)
        if (IS_WORD(spots, at - 1, weapons)) return true;
    return false;
}

/* "was hit", "was plunged": behind the name. */
static bool suffers(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const was[] = {"was", "were", "is", "being", "been", "has", "again", "also"};
    static const char *const done[] = {
        "attacked", "hit",       "struck",  "shelled", "bombed", "targeted", "bombarded",
        "under",    "rocked",    "plunged", "without", "left",   "pounded",  "captured",
        "damaged",  "subjected", "shaken",  "again",   "the",    "among",    "hardest"};
    if (!(spot->around & SM_AROUND_SUFFERS)) return false;
    size_t at = spot->end;
    if (!IS_WORD(spots, at, was)) return true;
    while (IS_WORD(spots, at, was))
        at++;
    return IS_WORD(spots, at, done);
}

/* "До Києва прибув міністр": the verb behind the name. */
static bool is_arrived_at(const struct sm_spots *spots, const struct sm_spot *spot)
{
    enum { REACH = 6 };
    static const char *const words[] = {
        "прибув",    "прибула", "прибули",  "приїхав",    "приїхала",    "приїхали",   "прилетів",
        "прилетіла", "завітав", "завітала", "повернувся", "повернулася", "повернулись"};
    const struct sm_sentence *sentence = &spots->prose->sentences[spot->sentence];
    size_t end = sentence->token + sentence->token_count;
    if (!sm_text_is(sm_spots_low(spots, spot->from), "до")) return false;
    for (size_t at = spot->end; at < end && at < spot->end + REACH; at++)
        if (IS_WORD(spots, at, words)) return true;
    return false;
}

/* "visit to", "returned to" are cues; here "to" with a journey somewhat before. */
static bool is_travelled_to(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const words[] = {
        "visit",   "visited",  "trip",      "travelled", "traveled", "came",   "went",
        "arrived", "returned", "return",    "train",     "journey",  "route",  "flew",
        "damage",  "close",    "road",      "advance",   "way",      "visits", "moved",
        "brought", "taken",    "evacuated", "bringing",  "brings",   "chose"};
    /* "Welcomed the chief diplomat, Kaja Kallas, to Kyiv" */
    static const char *const hosts[] = {"welcomed", "welcomes", "welcoming", "escorted"};
    enum { REACH = 5, GUEST_REACH = 12 };
    size_t first = spots->prose->sentences[spot->sentence].token;
    for (size_t at = spot->from; at > first && spot->from - at < GUEST_REACH; at--) {
        if (spot->from - at < REACH && IS_WORD(spots, at - 1, words)) return true;
        if (IS_WORD(spots, at - 1, hosts)) return true;
    }
    return false;
}

/* The war is no event: "the war in Ukraine", "peace in Ukraine". */
static bool is_about_the_war(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const words[] = {
        "war",      "invasion",   "conflict",  "peace",    "ceasefire",  "aggression", "fight",
        "fighting", "crimes",     "troops",    "genocide", "settlement", "crisis",     "situation",
        "mission",  "monitoring", "elections", "війни",    "війна",      "війну",      "мир",
        "миру",     "interests",  "invested",  "future",   "hostilities"};
    size_t first = spots->prose->sentences[spot->sentence].token;
    return spot->from > first && IS_WORD(spots, spot->from - 1, words);
}

bool sm_spot_is_capital(const struct sm_spot *spot)
{
    if (spot->phrase) return spot->phrase->kind == SM_PHRASE_CITY;
    if (!spot->hits) return false;
    for (size_t i = 0; i < spot->hits->count; i++) {
        const struct sm_place *place = spot->hits->matches[i].place;
        if (place && place->kind == SM_PLACE_CAPITAL) return true;
    }
    return false;
}

bool sm_spot_is_possessive(const struct sm_spots *spots, const struct sm_spot *spot)
{
    return spots->prose->tokens[spot->name_end - 1].possessive;
}

static bool is_against(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const words[] = {"against", "на", "on", "at", "for"};
    return spot->from < spot->name_from && IS_WORD(spots, spot->from, words);
}

/* "• Moscow: airports were closed": the place that an item of a list is about. */
static bool is_item_head(const struct sm_spots *spots, const struct sm_spot *spot)
{
    const struct sm_sentence *sentence = &spots->prose->sentences[spot->sentence];
    bool first = spot->name_from == sentence->token && spot->end == spot->name_end;
    return first && sm_spot_is_capital(spot) && sentence->bullet &&
           !sm_spot_is_possessive(spots, spot) &&
           sm_text_is(sm_spots_low(spots, spot->name_end), ":");
}

/* "He chose Kyiv for his first trip." */
static bool is_chosen(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const chose[] = {"chose", "chosen", "picked", "обрав", "обрала"};
    size_t first = spots->prose->sentences[spot->sentence].token;
    return sm_spot_is_capital(spot) && spot->from > first && IS_WORD(spots, spot->from - 1, chose);
}

/* "Kyiv received four foreign ministers." */
static bool is_host(const struct sm_spots *spots, const struct sm_spot *spot)
{
    enum { REACH = 7 };
    static const char *const hosts[] = {"received", "receives", "welcomed", "welcomes",
                                        "hosted",   "hosts",    "приймав",  "прийняв"};
    static const char *const guests[] = {
        "president",  "presidents", "minister",   "ministers",  "premier",
        "premiers",   "leaders",    "chancellor", "delegation", "delegations",
        "king",       "queen",      "guests",     "visitors",   "senators",
        "secretary",  "envoy",      "envoys",     "lawmakers",  "chief",
        "президента", "міністра",   "міністрів",  "прем'єра",   "делегацію"};
    if (!sm_spot_is_capital(spot) || !IS_WORD(spots, spot->end, hosts)) return false;
    const struct sm_sentence *sentence = &spots->prose->sentences[spot->sentence];
    size_t end = sentence->token + sentence->token_count;
    for (size_t at = spot->end + 1; at < end && at < spot->end + REACH; at++)
        if (IS_WORD(spots, at, guests)) return true;
    return false;
}

/* "In the Holosiivskyi district of Kyiv." */
static bool is_of_district(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const of[] = {"of"};
    static const char *const parts[] = {"district", "districts", "raion",     "raions",
                                        "borough",  "suburb",    "outskirts", "suburbs"};
    size_t first = spots->prose->sentences[spot->sentence].token;
    return sm_spot_is_capital(spot) && spot->name_from >= first + 2 &&
           IS_WORD(spots, spot->name_from - 1, of) && IS_WORD(spots, spot->name_from - 2, parts);
}

/* Is a name that may stand for a government used as a place? */
bool sm_spot_stands_for_place(const struct sm_spots *spots, const struct sm_spot *spot)
{
    unsigned around = spot->around;
    const struct sm_sentence *sentence = &spots->prose->sentences[spot->sentence];
    bool heading =
        sm_spot_is_capital(spot) && sentence->token_count <= spot->name_end - spot->name_from + 1;
    if (heading || spot->way || is_item_head(spots, spot)) return true;
    unsigned sure = SM_AROUND_NEAR | SM_AROUND_BEARING | SM_AROUND_DISTRICT | SM_AROUND_DIRECTION |
                    SM_AROUND_REGION | SM_AROUND_ATTACK | SM_AROUND_QUARTER | SM_AROUND_COAST |
                    SM_AROUND_FROM | SM_AROUND_AREA | SM_AROUND_SITE | SM_AROUND_TOWN;
    if (sm_spot_is_capital(spot)) sure |= SM_AROUND_PART; /* "large parts of Kyiv" */
    /* "A drone entered Romania's airspace." */
    static const char *const skies[] = {"airspace", "skies"};
    if (sm_spot_is_possessive(spots, spot) && IS_WORD(spots, spot->end, skies)) return true;
    if (sm_spot_is_possessive(spots, spot) && !(around & (SM_AROUND_CITY | SM_AROUND_QUARTER)))
        return false;
    if (around & sure || suffers(spots, spot) || is_chosen(spots, spot)) return true;
    if (is_of_district(spots, spot) || is_host(spots, spot)) return true;
    if (around & SM_AROUND_IN) return !is_about_the_war(spots, spot);
    if (around & SM_AROUND_CITY && sm_spot_is_possessive(spots, spot)) return true;
    if (around & SM_AROUND_TOWARD) return sm_spot_is_capital(spot) || is_attacked(spots, spot);
    if (around & SM_AROUND_TO)
        return sm_spot_is_capital(spot) &&
               (is_travelled_to(spots, spot) || is_arrived_at(spots, spot));
    if (is_against(spots, spot)) return is_attacked(spots, spot) && !is_about_the_war(spots, spot);
    return false;
}
