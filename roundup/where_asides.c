/* SPDX-License-Identifier: Apache-2.0
 * A second name that only says more of the first: an aside, a journey, a way.
 */
#include "roundup/where_join.h"

/* "…, roughly 60 km north of Rostov, …", "Pivdenne, near Toretsk, …": between marks, of a place
 * that is not itself near something, and no item of a longer list. */
bool sm_spot_is_aside(struct sm_spots *spots, const struct sm_spot *a, const struct sm_spot *b)
{
    static const char *const marks[] = {",", ".", ":", ";", "-", ")"};
    static const char *const fill[] = {"a",       "the",     "some",    "northern", "southern",
                                       "eastern", "western", "located", "lying",    "just",
                                       "port",    "town",    "village", "city",     "settlement"};
    unsigned near = SM_AROUND_NEAR | SM_AROUND_BEARING, no = near | SM_AROUND_DIRECTION;
    if (!(b->own & near) || a->own & no || !sm_spots_is_mark(spots, a->end, ",")) return false;
    bool place = sm_spot_rank(a) == SM_RANK_PLACE || isfinite(b->distance_km);
    if (b->from < a->end + 1 || b->from > a->end + 3 || !place || a->phrase) return false;
    for (size_t at = a->end + 1; at < b->from; at++) /* "a northern suburb of" */
        if (!sm_word_in(spots->prose->tokens[at].low, fill, sizeof fill / sizeof *fill))
            return false;
    if (b->end < spots->prose->token_count &&
        !sm_word_in(spots->prose->tokens[b->end].low, marks, sizeof marks / sizeof *marks))
        return false;
    const struct sm_spot *next = sm_spot_next(spots, b);
    return !next || b->list == SM_NO_WHERE || next->list != b->list;
}

/* "A train from Kyiv to Kharkiv was stopped": somewhere between. Visitors do arrive. */
bool sm_spot_is_journey(struct sm_spots *spots, const struct sm_spot *a, const struct sm_spot *b)
{
    enum { BACK = 8 };
    static const char *const arrivals[] = {
        "flew",   "travelled", "traveled", "came",  "went",  "arrived", "moved",     "drove",
        "moving", "evacuated", "brought",  "taken", "visit", "trip",    "redeployed"};
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

/* "South from Orikhiv toward Verbove", "off Crimea, near the Kerch Strait": the second name only
 * says more of the first. */
void sm_spots_share_event(struct sm_spots *spots, struct sm_spot *a, struct sm_spot *b)
{
    unsigned from = SM_AROUND_FROM | SM_AROUND_BEARING | SM_AROUND_NEAR | SM_AROUND_AREA;
    bool a_water = a->around & SM_AROUND_COAST || (a->phrase && a->phrase->kind == SM_PHRASE_WATER);
    bool b_water = b->phrase && b->phrase->kind == SM_PHRASE_WATER;
    bool waters = a_water && b_water && b->around & SM_AROUND_NEAR && b->from <= a->end + 2;
    bool way = b->own & SM_AROUND_TOWARD && a->around & from && !(a->own & SM_AROUND_TOWARD) &&
               sm_spot_rank(a) == SM_RANK_PLACE && sm_spot_rank(b) == SM_RANK_PLACE;
    /* "In the Black Sea near Sevastopol": at sea. */
    waters |= a->phrase && a->phrase->kind == SM_PHRASE_WATER &&
              b->around & (SM_AROUND_COAST | SM_AROUND_NEAR) && b->from <= a->end + 1;
    if (is_suburb(spots, a, b)) {
        sm_spot_frame(spots, b, a);
        a->list = SM_NO_WHERE;
        b->around &= ~(unsigned)SM_AROUND_NEAR;
        return;
    }
    bool aside = sm_spot_is_aside(spots, a, b);
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
    a->list = b->list = SM_NO_WHERE;
    if (way && b->from <= a->end + 2) a->around &= ~(unsigned)SM_AROUND_FROM;
}
