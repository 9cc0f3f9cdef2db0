/* SPDX-License-Identifier: Apache-2.0
 * Sites by what a text calls them: "Engels airfield" is Engels Air Base.
 */
#include <string.h>

#include "roundup/where_private.h"

const struct sm_place *sm_place_among(struct sm_names *names, const char *name, const char *admin1)
{
    char room[SM_FORM_BYTES];
    struct sm_text low = {room, sm_lower_uk(sm_text(name), room, sizeof room)};
    const struct sm_hits *hits = sm_names_find(names, low);
    for (size_t i = 0; hits && i < hits->count; i++) {
        const struct sm_place *place = hits->matches[i].place;
        if (place && (!admin1 || sm_text_is(place->admin1, admin1))) return place;
    }
    return NULL;
}

const struct sm_place *sm_place_named(struct sm_spots *spots, const char *name, const char *admin1)
{
    return sm_place_among(&spots->names, name, admin1);
}

/* "Engels airfield", "Kursk NPP": the site by its full name, where the gazetteer has it. */
static bool settle_by_words(struct sm_spots *spots, struct sm_spot *spot)
{
    static const struct {
        const char *word, *names[3];
    } sites[] = {{"air", {"air base", "airfield", "airport"}},
                 {"nuclear", {"nuclear power plant", NULL, NULL}},
                 {"npp", {"nuclear power plant", NULL, NULL}},
                 {"аес", {"аес", NULL, NULL}},
                 {"military", {"air base", "airfield", NULL}},
                 {"naval", {"naval base", NULL, NULL}},
                 {"bridge", {"bridge", NULL, NULL}},
                 {"dam", {"dam", NULL, NULL}},
                 {"hydroelectric", {"dam", "hydroelectric power plant", NULL}},
                 {"hpp", {"dam", "hydroelectric power plant", NULL}}};
    if (!(spot->around & SM_AROUND_SITE) || spot->end == spot->name_end) return false;
    struct sm_text word = spots->prose->tokens[spot->name_end].low;
    for (size_t i = 0; i < sizeof sites / sizeof *sites; i++) {
        size_t n = sm_text(sites[i].word).n;
        if (word.n < n || memcmp(word.at, sites[i].word, n)) continue;
        for (size_t k = 0; k < 3 && sites[i].names[k]; k++) {
            struct sm_text name =
                sm_spot_text(spots, "%.*s %s", SM_TEXT_ARG(spot->hits->name), sites[i].names[k]);
            const struct sm_hits *hits = name.n ? sm_names_find(&spots->names, name) : NULL;
            if (!hits || !hits->matches[0].place) continue;
            if (hits->matches[0].place->kind != SM_PLACE_SITE) continue;
            spot->where.kind = SM_WHERE_PLACE;
            spot->where.place = hits->matches[0].place;
            spot->where.rule = "site";
            return true;
        }
    }
    return false;
}

/* "At X", "at the X, Y and Z", "the X plant": of a town it would be "in". */
static bool is_at_plant(const struct sm_spots *spots, const struct sm_spot *spot)
{
    enum { LISTED_MAX = 8 };
    static const char *const plants[] = {"plant", "plants", "npp", "npps", "reactor", "reactors"};
    const struct sm_token *tokens = spots->prose->tokens;
    size_t first = spots->prose->sentences[spot->sentence].token;
    if (spot->name_end < spots->prose->token_count &&
        sm_word_in(tokens[spot->name_end].low, plants, sizeof plants / sizeof *plants))
        return true;
    for (int i = 0; i < LISTED_MAX && spot > spots->at && spot->list != SM_NO_WHERE &&
                    spot[-1].list == spot->list;
         i++)
        spot--;
    size_t at = spot->name_from;
    if (at > first && sm_text_is(tokens[at - 1].low, "the")) at--;
    return at > first && sm_text_is(tokens[at - 1].low, "at");
}

/* "At the Khmelnytskyi, Rivne and South Ukraine plants", "the team at Khmelnytskyi": where the
 * paragraph tells of nuclear plants, a name that one of them has is the plant's. */
static bool settle_nuclear(struct sm_spots *spots, struct sm_spot *spot)
{
    enum { REACH = 160 };
    static const char *const plants[] = {"plant", "plants", "npp",   "npps",    "site",
                                         "sites", "unit",   "units", "reactor", "reactors",
                                         "team",  "staff",  "teams"};
    static const char *const nuclear[] = {"nuclear",   "npp",       "npps",
                                          "reactor",   "reactors",  "iaea",
                                          "radiation", "chornobyl", "chernobyl"};
    const struct sm_prose *prose = spots->prose;
    const struct sm_sentence *sentence = &prose->sentences[spot->sentence];
    if (spot->around & (SM_AROUND_REGION | SM_AROUND_DISTRICT | SM_AROUND_DIRECTION)) return false;
    if (!is_at_plant(spots, spot)) return false;
    size_t first = sentence->token, end = first + sentence->token_count;
    bool plant = false, told = false;
    for (size_t at = first; at < end && at < first + REACH; at++)
        plant |= sm_word_in(prose->tokens[at].low, plants, sizeof plants / sizeof *plants);
    size_t from = first > REACH ? first - REACH : 0;
    for (size_t at = from; plant && at < end && at < first + REACH; at++)
        told |= sm_word_in(prose->tokens[at].low, nuclear, sizeof nuclear / sizeof *nuclear);
    if (!plant || !told) return false;
    struct sm_text name =
        sm_spot_text(spots, "%.*s nuclear power plant", SM_TEXT_ARG(spot->hits->name));
    const struct sm_hits *hits = name.n ? sm_names_find(&spots->names, name) : NULL;
    if (!hits || !hits->matches[0].place || hits->matches[0].place->kind != SM_PLACE_SITE)
        return false;
    spot->where.kind = SM_WHERE_PLACE;
    spot->where.place = hits->matches[0].place;
    spot->where.rule = "nuclear-plant";
    return true;
}

/* "At Belbek": an airfield better known than any settlement of its name. */
static bool settle_airfield(struct sm_spots *spots, struct sm_spot *spot)
{
    for (size_t i = 0; i < spot->hits->count; i++) {
        const struct sm_match *match = &spot->hits->matches[i];
        if (match->place && match->how == SM_MATCH_NAME) return false;
        if (match->place && match->place->kind >= SM_PLACE_TOWN) return false;
    }
    struct sm_text name = sm_spot_text(spots, "%.*s air base", SM_TEXT_ARG(spot->hits->name));
    const struct sm_hits *hits = name.n ? sm_names_find(&spots->names, name) : NULL;
    if (!hits || !hits->matches[0].place || hits->matches[0].place->kind != SM_PLACE_SITE)
        return false;
    if (hits->matches[0].how != SM_MATCH_NAME) return false;
    spot->where.kind = SM_WHERE_PLACE;
    spot->where.place = hits->matches[0].place;
    spot->where.rule = "site";
    return true;
}

bool sm_settle_site(struct sm_spots *spots, struct sm_spot *spot)
{
    return settle_by_words(spots, spot) || settle_nuclear(spots, spot) ||
           settle_airfield(spots, spot);
}
