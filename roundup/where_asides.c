/* SPDX-License-Identifier: Apache-2.0
 * A second name that only says more of the first: an aside, a journey, a way.
 */
#include <math.h>

#include "geo/measure.h"
#include "roundup/where_join.h"

/* "A northern suburb of", "a small mining town": words of a thing's kind, between a comma and what
 * says where it is. */
static bool is_of_kind(const struct sm_spots *spots, size_t at, size_t end)
{
    static const char *const kinds[] = {
        "town",     "village",    "city",  "settlement", "suburb",    "hamlet",   "hub",
        "junction", "stronghold", "port",  "resort",     "community", "crossing", "centre",
        "center",   "base",       "site",  "место",      "місто",     "містечко", "село",
        "селище",   "передмістя", "вузол", "центр",      "порт",      "хутір"};
    static const char *const fill[] = {
        "a",          "an",         "the",       "some",        "just",         "located",
        "lying",      "situated",   "which",     "lies",        "is",           "about",
        "around",     "roughly",    "northern",  "southern",    "eastern",      "western",
        "only",       "not",        "far",       "small",       "tiny",         "little",
        "large",      "railway",    "rail",      "road",        "mining",       "key",
        "strategic",  "former",     "frontline", "front-line",  "logistics",    "border",
        "coastal",    "industrial", "transport", "important",   "rural",        "urban",
        "urban-type", "occupied",   "ukrainian", "russian",     "key",          "garrison",
        "satellite",  "on",         "at",        "air",         "military",     "naval",
        "dormitory",  "commuter",   "dacha",     "quiet",       "miners",       "deserted",
        "ruined",     "of",         "people",    "inhabitants", "with",         "residents",
        "home",       "to",         "що",        "розташоване", "розташований", "розташована",
        "невелике",   "мале",       "невеличке"};
    for (; at < end; at++) {
        struct sm_text low = spots->prose->tokens[at].low;
        if (spots->prose->tokens[at].kind == SM_TOKEN_NUMBER) continue;
        if (!sm_word_in(low, fill, sizeof fill / sizeof *fill) &&
            !sm_word_in(low, kinds, sizeof kinds / sizeof *kinds))
            return false;
    }
    return true;
}

/* "In Balashikha outside Moscow": the second says near what the first lies. */
static bool is_beside(const struct sm_spot *a, const struct sm_spot *b)
{
    unsigned no = SM_AROUND_BETWEEN | SM_AROUND_BEARING | SM_AROUND_DIRECTION | SM_AROUND_FROM |
                  SM_AROUND_TOWARD;
    bool site = a->phrase && a->phrase->kind == SM_PHRASE_SITE; /* "Belbek near Sevastopol" */
    return a->end == b->from && !(a->own & no) && b->own & SM_AROUND_NEAR &&
           !(b->own & (SM_AROUND_TOWARD | SM_AROUND_BETWEEN)) &&
           sm_spot_rank(a) <= SM_RANK_DISTRICT && (!a->phrase || site);
}

/* "Ivanivske, on the road to Chasiv Yar, …" */
static bool is_on_road_to(const struct sm_spots *spots, const struct sm_spot *a,
                          const struct sm_spot *b)
{
    static const char *const roads[] = {"road", "roads", "highway", "way", "route"};
    const struct sm_token *tokens = spots->prose->tokens;
    size_t at = a->end + 1;
    return sm_spots_is_mark(spots, a->end, ",") && b->from == at && at + 2 < b->name_from &&
           sm_text_is(tokens[at].low, "on") &&
           sm_word_in(tokens[at + 2].low, roads, sizeof roads / sizeof *roads);
}

/* "Clashes in Pokrovsk, near Myrnohrad and towards Dobropillia": one more place, told with "and".
 */
static bool is_joined_by_and(const struct sm_spots *spots, const struct sm_spot *b)
{
    static const char *const ands[] = {"and", "or", "та", "і", "й"};
    return b && b->from > 0 && b->own_before &&
           sm_word_in(spots->prose->tokens[b->from - 1].low, ands, sizeof ands / sizeof *ands);
}

/* "…, roughly 60 km north of Rostov, …", "Pivdenne, near Toretsk, …": between marks, of a place
 * that is not itself near something, and no item of a longer list. */
bool sm_spot_is_aside(struct sm_spots *spots, const struct sm_spot *a, const struct sm_spot *b)
{
    enum { WORDS_MAX = 9 };
    static const char *const marks[] = {",", ".", ":", ";", "-", ")", "–", "—"};
    unsigned near = SM_AROUND_NEAR | SM_AROUND_BEARING, no = near | SM_AROUND_DIRECTION;
    if (is_beside(a, b) || is_on_road_to(spots, a, b)) return true;
    /* "Near Bucha, north of Kyiv, …": the bearing is the first one's. */
    if (b->own & SM_AROUND_BEARING && !(a->own & SM_AROUND_BEARING))
        no &= ~(unsigned)SM_AROUND_NEAR;
    if (!(b->own & near) || a->own & no || !sm_spots_is_mark(spots, a->end, ",")) return false;
    bool place = sm_spot_rank(a) == SM_RANK_PLACE || isfinite(b->distance_km);
    if (b->from < a->end + 1 || b->from > a->end + WORDS_MAX || !place) return false;
    if (!is_of_kind(spots, a->end + 1, b->from)) return false;
    bool kind = b->from > a->end + 2;
    /* "Belbek, the air base outside Sevastopol": of a site only where its kind is said. */
    if (a->phrase && !kind) return false;
    if (!kind && b->end < spots->prose->token_count &&
        !sm_word_in(spots->prose->tokens[b->end].low, marks, sizeof marks / sizeof *marks))
        return false;
    const struct sm_spot *next = sm_spot_next(spots, b);
    if (!kind && next && next->from <= b->end + 2 && is_joined_by_and(spots, next)) return false;
    return !next || b->list == SM_NO_WHERE || next->list != b->list;
}

/* "A train from Kyiv to Kharkiv was stopped": somewhere between. Visitors do arrive. */
bool sm_spot_is_journey(struct sm_spots *spots, const struct sm_spot *a, const struct sm_spot *b)
{
    enum { BACK = 8 };
    static const char *const arrivals[] = {
        "flew",  "travelled", "traveled",   "came",      "went",      "arrived",
        "moved", "drove",     "moving",     "evacuated", "brought",   "taken",
        "visit", "trip",      "redeployed", "took",      "travelling"};
    bool from_to = a->own & SM_AROUND_FROM && b->own & SM_AROUND_TO && a->end == b->from;
    if (!from_to || b->own & SM_AROUND_IN) return false;
    size_t first = spots->prose->sentences[a->sentence].token;
    for (size_t at = a->from; at > first && a->from - at < BACK; at--)
        if (sm_word_in(spots->prose->tokens[at - 1].low, arrivals,
                       sizeof arrivals / sizeof *arrivals))
            return false;
    return true;
}

/* «Передмістя Херсона — Комишани»: the suburb by its name. */
static bool is_suburb(const struct sm_spots *spots, const struct sm_spot *a,
                      const struct sm_spot *b)
{
    static const char *const words[] = {"передмістя", "передмісті", "suburb", "пригород"};
    static const char *const dashes[] = {"-", "–", "—"};
    const struct sm_token *tokens = spots->prose->tokens;
    bool joined = b->from == a->end + 1 &&
                  sm_word_in(tokens[a->end].low, dashes, sizeof dashes / sizeof *dashes);
    return joined && a->from < a->name_from &&
           sm_word_in(tokens[a->from].low, words, sizeof words / sizeof *words);
}

/* "On the Kyiv–Odesa highway near Uman": the closer one is where it happened. */
static bool is_spot_on_way(const struct sm_spots *spots, const struct sm_spot *a,
                           const struct sm_spot *b)
{
    size_t end = sm_spots_is_mark(spots, a->end, ",") ? a->end + 1 : a->end;
    return a->way && b->from == end && b->within == SM_NO_WHERE && !b->way &&
           sm_spot_rank(b) == SM_RANK_PLACE &&
           b->own & (SM_AROUND_IN | SM_AROUND_NEAR | SM_AROUND_BEARING);
}

/* "Malynivske, a village on the road from Huliaipole to Orikhiv": the way only says where the
 * village lies. */
static bool is_on_way(const struct sm_spots *spots, const struct sm_spot *a,
                      const struct sm_spot *b)
{
    enum { WORDS_MAX = 14 };
    static const char *const ons[] = {"on",     "along", "between", "by",     "astride", "на",
                                      "вздовж", "між",   "при",     "beside", "off"};
    static const char *const ways[] = {
        "road", "highway", "route", "motorway", "railway", "line", "main",    "supply",
        "that", "runs",    "leads", "leading",  "running", "from", "halfway", "midway",
        "half", "way",     "між",   "трасі",    "дорозі",  "шосе", "з"};
    const struct sm_token *tokens = spots->prose->tokens;
    unsigned no = SM_AROUND_FROM | SM_AROUND_TOWARD | SM_AROUND_BETWEEN | SM_AROUND_WITH;
    size_t at = sm_spots_is_mark(spots, a->end, ",") ? a->end + 1 : a->end;
    bool on = false;
    if (!(b->around & SM_AROUND_BETWEEN) || a->way || a->phrase || a->own & no) return false;
    if (sm_spot_rank(a) != SM_RANK_PLACE || b->name_from > a->end + WORDS_MAX) return false;
    for (; at < b->name_from; at++) {
        struct sm_text low = tokens[at].low;
        bool between = sm_word_in(low, ons, sizeof ons / sizeof *ons);
        on |= between;
        if (!between && !sm_word_in(low, ways, sizeof ways / sizeof *ways) &&
            !is_of_kind(spots, at, at + 1))
            return false;
    }
    return on;
}

/* "Bakhmut (Artemivsk)": the same town by another of its names. */
static bool is_alias_in_bracket(const struct sm_spots *spots, const struct sm_spot *a,
                                const struct sm_spot *b)
{
    const struct sm_place *place = a->hits && a->hits->count ? a->hits->matches[0].place : NULL;
    if (!place || !b->hits || !sm_spots_is_mark(spots, a->end, "(")) return false;
    if (b->name_from > a->end + 3 || !sm_spots_is_mark(spots, b->end, ")")) return false;
    for (size_t i = 0; i < b->hits->count; i++)
        if (b->hits->matches[i].place == place) return true;
    return false;
}

/* "South from Orikhiv toward Verbove", "off Crimea, near the Kerch Strait": the second name only
 * says more of the first. */
void sm_spots_share_event(struct sm_spots *spots, struct sm_spot *a, struct sm_spot *b)
{
    unsigned from = SM_AROUND_FROM | SM_AROUND_BEARING | SM_AROUND_NEAR | SM_AROUND_AREA;
    bool a_water = a->around & SM_AROUND_COAST || (a->phrase && a->phrase->kind == SM_PHRASE_WATER);
    bool b_water = b->phrase && b->phrase->kind == SM_PHRASE_WATER;
    bool waters = a_water && b_water && b->around & SM_AROUND_NEAR && b->from <= a->end + 2;
    bool way = b->own & SM_AROUND_TOWARD && !is_joined_by_and(spots, b) && a->around & from &&
               !(a->own & SM_AROUND_TOWARD) && sm_spot_rank(a) == SM_RANK_PLACE &&
               sm_spot_rank(b) == SM_RANK_PLACE;
    /* "In the Black Sea near Sevastopol": at sea. */
    waters |= a->phrase && a->phrase->kind == SM_PHRASE_WATER &&
              b->around & (SM_AROUND_COAST | SM_AROUND_NEAR) && b->from <= a->end + 1;
    if (is_alias_in_bracket(spots, a, b)) {
        b->dead = true;
        return;
    }
    if (is_spot_on_way(spots, a, b)) {
        sm_spot_frame(spots, b, a);
        a->list = b->list = SM_NO_WHERE;
        return;
    }
    if (is_suburb(spots, a, b)) {
        sm_spot_frame(spots, b, a);
        a->list = SM_NO_WHERE;
        b->around &= ~(unsigned)SM_AROUND_NEAR;
        return;
    }
    bool aside = sm_spot_is_aside(spots, a, b) || is_on_way(spots, a, b);
    /* "5 km from Kupiansk, at Petropavlivka, …": the closer one is where it happened. */
    bool closer = isfinite(a->distance_km) && sm_spots_is_mark(spots, a->end, ",") &&
                  b->from == a->end + 1 && b->own & SM_AROUND_IN && !(b->own & SM_AROUND_NEAR) &&
                  sm_spot_rank(a) == SM_RANK_PLACE && sm_spot_rank(b) == SM_RANK_PLACE &&
                  !a->phrase && !b->phrase && b->within == SM_NO_WHERE;
    if (closer) {
        sm_spot_frame(spots, b, a);
        a->list = b->list = SM_NO_WHERE;
        return;
    }
    if (sm_spot_is_journey(spots, a, b)) {
        b->around |= SM_AROUND_FROM;
        return;
    }
    if ((!waters && !way && !aside) || a->within != SM_NO_WHERE) return;
    sm_spot_frame(spots, a, b);
    if (a->around & SM_AROUND_SITE && a->own & SM_AROUND_PLURAL && a->list != SM_NO_WHERE) {
        /* "The Kacha and Belbek airfields near Sevastopol": both. */
        for (struct sm_spot *mate = a; mate-- > spots->at && mate->list == a->list;)
            if (mate->within == SM_NO_WHERE) sm_spot_frame(spots, mate, b);
        return;
    }
    a->list = b->list = SM_NO_WHERE;
    if (!way || b->from > a->end + 2) return;
    if (a->around & SM_AROUND_FROM) a->around |= SM_AROUND_NEAR; /* on their way out of it */
    a->around &= ~(unsigned)SM_AROUND_FROM;
}

/* "West of Donetsk, an assault was repelled near Kostiantynivka": the opening says where to look
 * for what is named next, in the same clause. */
void sm_frame_by_opening(struct sm_spots *spots, size_t first)
{
    enum { WORDS_MAX = 16 };
    static const char *const breaks[] = {"and",   "while", "but", ";", ":",  "as",
                                         "where", "та",    "і",   "а", "але"};
    struct sm_spot *a = first < spots->count ? &spots->at[first] : NULL;
    if (!a || a->dead || !(a->own & SM_AROUND_BEARING) || a->within != SM_NO_WHERE) return;
    struct sm_spot *b = sm_spot_next(spots, a);
    bool opening = a->from == spots->prose->sentences[a->sentence].token &&
                   sm_spots_is_mark(spots, a->end, ",");
    unsigned no = SM_AROUND_BEARING | SM_AROUND_FROM | SM_AROUND_TOWARD | SM_AROUND_BETWEEN;
    if (!b || !opening || b->own & no || b->phrase || b->within != SM_NO_WHERE) return;
    if (sm_spot_rank(a) != SM_RANK_PLACE || sm_spot_rank(b) != SM_RANK_PLACE) return;
    if (!sm_spot_is_ours(a) || !sm_spot_is_ours(b) || b->from > a->end + WORDS_MAX) return;
    for (size_t at = a->end + 1; at < b->from; at++)
        if (sm_word_in(spots->prose->tokens[at].low, breaks, sizeof breaks / sizeof *breaks))
            return;
    sm_spot_frame(spots, b, a);
}

/* May 'a' lie on the side of 'b' where the words before 'b' say: is there a place of its name? */
static bool may_lie_on_side(const struct sm_spot *a, const struct sm_spot *b)
{
    enum { REACH_KM = 60, OFF_MAX_DEG = 70, CLOSE_M = 8000 };
    const struct sm_place *other = b->hits && b->hits->count ? b->hits->matches[0].place : NULL;
    for (size_t i = 0; other && a->hits && i < a->hits->noun_count; i++) {
        const struct sm_place *place = a->hits->matches[i].place;
        double distance_m = 0, bearing_deg = 0;
        struct sm_error ignored = {0};
        if (!place || place == other) continue;
        if (!sm_is_within_km(place->at_deg, other->at_deg, REACH_KM)) continue;
        if (!sm_pointer_distance(other->at_deg, place->at_deg, &distance_m, &bearing_deg, &ignored))
            continue;
        if (distance_m < CLOSE_M ||
            fabs(remainder(bearing_deg - b->bearing_deg, 360)) <= OFF_MAX_DEG)
            return true;
    }
    return false;
}

/* "The villages of Pryvillia, north of Chasiv Yar in Donetsk region, and Novoboikivske": the list
 * goes on behind what says where its first name lies. */
void sm_asides_by_bearing(struct sm_spots *spots, size_t first)
{
    enum { WORDS_MAX = 9 };
    unsigned no = SM_AROUND_BEARING | SM_AROUND_DIRECTION | SM_AROUND_REGION;
    for (size_t i = first; i < spots->count; i++) {
        struct sm_spot *a = &spots->at[i], *b = a->dead ? NULL : sm_spot_next(spots, a);
        if (!b || a->phrase || a->own & no || a->within != SM_NO_WHERE) continue;
        if (!sm_spot_is_ours(a) || !sm_spot_is_ours(b)) continue;
        if (!(b->own & SM_AROUND_BEARING)) continue;
        if (!isfinite(b->bearing_deg) || sm_spot_rank(a) != SM_RANK_PLACE) continue;
        bool behind = sm_spots_is_mark(spots, a->end, ",") && b->from > a->end &&
                      b->from <= a->end + WORDS_MAX && is_of_kind(spots, a->end + 1, b->from);
        if (behind && may_lie_on_side(a, b)) sm_spot_frame(spots, a, b);
    }
}
