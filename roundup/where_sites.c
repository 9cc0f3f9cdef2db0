/* SPDX-License-Identifier: Apache-2.0
 * Sites by what a text calls them: "Engels airfield" is Engels Air Base.
 */
#include <string.h>

#include "data/site_words.h"
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

/* The words before the name, "the airfields of", or behind it that may say the kind. */
static void own_words(const struct sm_spot *spot, size_t *from, size_t *end)
{
    bool behind = spot->end > spot->name_end;
    *from = behind ? spot->name_end : spot->from;
    *end = behind ? spot->end : spot->name_from;
}

/* The same in a list: those of its last name, "the Saky, Kacha and Hvardiiske airfields", or of its
 * first, "the airfields of Saky and Kacha". */
static void kind_words(const struct sm_spots *spots, const struct sm_spot *spot, size_t *from,
                       size_t *end)
{
    enum { LISTED_MAX = 16 };
    own_words(spot, from, end);
    if (spot->own & SM_AROUND_SITE || spot->list == SM_NO_WHERE) return;
    size_t at = (size_t)(spot - spots->at), first = at > LISTED_MAX ? at - LISTED_MAX : 0;
    for (size_t i = first; i < spots->count && i < at + LISTED_MAX; i++) {
        const struct sm_spot *mate = &spots->at[i];
        bool all = mate->own & SM_AROUND_SITE && mate->own & SM_AROUND_PLURAL;
        if (mate->dead || mate->list != spot->list || !all) continue;
        own_words(mate, from, end);
        return;
    }
}

static const struct sm_place *site_named(struct sm_spots *spots, struct sm_text low)
{
    const struct sm_hits *hits = low.n ? sm_names_find(&spots->names, low) : NULL;
    const struct sm_place *place = hits ? hits->matches[0].place : NULL;
    return place && place->kind == SM_PLACE_SITE ? place : NULL;
}

/* The site of that name and kind, as it is said or as others say it: "Saky airfield", "Saky air
 * base". */
static const struct sm_place *site_of_kind(struct sm_spots *spots, struct sm_text name,
                                           struct sm_text kind)
{
    char room[SM_SITE_NAME_BYTES];
    struct sm_text words = sm_spot_text(spots, "%.*s %.*s", SM_TEXT_ARG(name), SM_TEXT_ARG(kind));
    const struct sm_place *site = site_named(spots, words);
    for (size_t i = 0; !site && words.n; i++) {
        size_t n = sm_site_name_said_otherwise(words, i, room);
        if (!n) return NULL;
        site = site_named(spots, (struct sm_text){room, n});
    }
    return site;
}

/* "Engels airfield", "Kursk NPP", "the airfields of Saky and Kacha": the site by its full name,
 * where the gazetteer has it. */
static bool settle_by_words(struct sm_spots *spots, struct sm_spot *spot)
{
    static const char *const links[] = {"of", "at", "in", "the"};
    const struct sm_token *tokens = spots->prose->tokens;
    const struct sm_place *site = NULL;
    size_t from = 0, end = 0;
    if (!(spot->around & SM_AROUND_SITE)) return false;
    kind_words(spots, spot, &from, &end);
    while (end > from && sm_word_in(tokens[end - 1].low, links, sizeof links / sizeof *links))
        end--;
    for (size_t at = from; at < end && !site; at++) {
        struct sm_text kind = tokens[at].low;
        for (size_t next = at + 1; next < end; next++)
            kind =
                sm_spot_text(spots, "%.*s %.*s", SM_TEXT_ARG(kind), SM_TEXT_ARG(tokens[next].low));
        site = site_of_kind(spots, spot->hits->name, kind);
    }
    if (!site) return false;
    spot->where.kind = SM_WHERE_PLACE;
    spot->where.place = site;
    spot->where.rule = "site";
    return true;
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
