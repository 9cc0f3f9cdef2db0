/* SPDX-License-Identifier: Apache-2.0
 * Names that belong together: frames ("Pokrovsk in Donetsk region"), lists ("the regions of A, B
 * and C"), lines ("between X and Y").
 */
#include "roundup/where_private.h"

enum {
    FORMS = SM_AROUND_REGION | SM_AROUND_DISTRICT | SM_AROUND_DIRECTION | SM_AROUND_AREA |
            SM_AROUND_SITE,
    SHARED = SM_AROUND_IN | SM_AROUND_NEAR | SM_AROUND_TOWARD | SM_AROUND_TOWN | SM_AROUND_FROM |
             SM_AROUND_WITH | SM_AROUND_ON | SM_AROUND_OF | SM_AROUND_TO | SM_AROUND_ATTACK |
             SM_AROUND_BEARING,
};

const struct sm_region *sm_spot_region(const struct sm_spot *spot)
{
    if (!spot->hits) return NULL;
    const struct sm_region *region = NULL;
    for (size_t i = 0; i < spot->hits->count; i++) {
        const struct sm_match *match = &spot->hits->matches[i];
        const struct sm_place *place = match->place;
        bool town = place && place->kind >= SM_PLACE_TOWN && place->kind != SM_PLACE_SITE;
        if (town && i < spot->hits->noun_count &&
            (match->how == SM_MATCH_NAME || place->kind >= SM_PLACE_CITY))
            return NULL;
        if (!region && match->region && !sm_text_is(match->region->kind, "city"))
            region = match->region;
    }
    return region;
}

enum sm_rank sm_spot_rank(const struct sm_spot *spot)
{
    if (spot->phrase)
        return spot->phrase->kind == SM_PHRASE_COUNTRY ? SM_RANK_COUNTRY : SM_RANK_PLACE;
    if (spot->around & SM_AROUND_REGION) return SM_RANK_REGION;
    const struct sm_region *region = sm_spot_region(spot);
    if (region) return sm_region_is_country(region) ? SM_RANK_COUNTRY : SM_RANK_REGION;
    return spot->around & SM_AROUND_DISTRICT ? SM_RANK_DISTRICT : SM_RANK_PLACE;
}

static struct sm_spot *next_alive(struct sm_spots *spots, const struct sm_spot *spot)
{
    for (size_t i = (size_t)(spot - spots->at) + 1; i < spots->count; i++)
        if (!spots->at[i].dead && spots->at[i].sentence == spot->sentence) return &spots->at[i];
    return NULL;
}

static bool is_mark(const struct sm_spots *spots, size_t at, const char *mark)
{
    return at < spots->prose->token_count && sm_text_is(spots->prose->tokens[at].low, mark);
}

/* A name's expression with its frames and the bracket that closes behind them. */
static size_t whole_end(const struct sm_spots *spots, const struct sm_spot *spot)
{
    size_t end = spot->end;
    for (int depth = 0; depth < 3 && spot->within != SM_NO_WHERE; depth++) {
        spot = &spots->at[spot->within];
        if (spot->end > end) end = spot->end;
    }
    return is_mark(spots, end, ")") && end > spot->end - 1 && spot->where.frame ? end + 1 : end;
}

static void frame(struct sm_spots *spots, struct sm_spot *inner, struct sm_spot *outer)
{
    inner->within = outer - spots->at;
    outer->where.frame = true;
}

static bool is_ours(const struct sm_spot *spot)
{
    unsigned no = SM_AROUND_OFFICE | SM_AROUND_OTHERWISE;
    return !(spot->around & no) && !spot->part_of_name && !spot->quoted;
}

/* Does 'b' say where 'a', before it, lies; or 'a', before it, where 'b' does? */
static bool is_apposition(const struct sm_spots *spots, const struct sm_spot *a,
                          const struct sm_spot *b)
{
    static const char *const kinds[] = {"town", "city",       "village", "settlement", "suburb",
                                        "hub",  "stronghold", "port",    "resort",     "community"};
    enum { WORDS_MAX = 9 };
    return is_mark(spots, a->end, ",") && b->from > a->end + 1 && b->from - a->end < WORDS_MAX &&
           b->around & SM_AROUND_IN &&
           sm_word_in(spots->prose->tokens[b->from - 1].low, kinds, sizeof kinds / sizeof *kinds);
}

static void frame_pair(struct sm_spots *spots, struct sm_spot *a, struct sm_spot *b)
{
    enum sm_rank of_a = sm_spot_rank(a), of_b = sm_spot_rank(b);
    const struct sm_token *tokens = spots->prose->tokens;
    bool adjacent = a->end == b->from;
    bool comma = is_mark(spots, a->end, ",") && a->end + 1 == b->from;
    bool bracket = is_mark(spots, a->end, "(") && a->end + 1 == b->from;
    if (!is_ours(b)) return;
    if (of_b > of_a) {
        unsigned link = b->around & (SM_AROUND_IN | SM_AROUND_OF | SM_AROUND_PART);
        bool acts = comma && (b->around & SM_AROUND_ACTS || tokens[b->name_end - 1].possessive);
        bool locative = b->around & SM_AROUND_IN || of_b == SM_RANK_REGION || !b->own_before;
        if ((adjacent && link) || bracket || is_apposition(spots, a, b) ||
            (comma && !acts && locative))
            frame(spots, a, b);
        return;
    }
    if (of_a <= of_b || !adjacent) return;
    bool owns = tokens[a->end - 1].possessive ||
                (of_a == SM_RANK_COUNTRY && tokens[a->name_end - 1].possessive);
    bool town_of = of_a == SM_RANK_REGION && b->around & (SM_AROUND_TOWN | SM_AROUND_NEAR);
    if (owns || town_of) frame(spots, b, a);
}

/* "Between X and Y", "the X-Y line": one spot with two ends. */
static void between_pair(struct sm_spots *spots, struct sm_spot *a, struct sm_spot *b)
{
    static const char *const ands[] = {"and", "та", "і", "й"};
    if (sm_spot_rank(a) != SM_RANK_PLACE || sm_spot_rank(b) != SM_RANK_PLACE) return;
    bool joined = a->end + 1 == b->from &&
                  sm_word_in(spots->prose->tokens[a->end].low, ands, sizeof ands / sizeof *ands);
    bool said = a->around & SM_AROUND_BETWEEN && joined;
    bool dashed = is_mark(spots, a->end, "-") && a->end + 1 == b->name_from &&
                  b->around & (SM_AROUND_AREA | SM_AROUND_DIRECTION);
    bool whither = a->around & SM_AROUND_WITH && joined && is_mark(spots, a->from, "між");
    if (!said && !dashed && !whither) return;
    a->other = b - spots->at;
    a->around |= SM_AROUND_BETWEEN;
    a->end = b->end;
    b->dead = true;
    b->second = true;
}

static bool is_joint(struct sm_text low)
{
    static const char *const joints[] = {",",    "and",  "or", "та",   "і",         "й",     "або",
                                         "as",   "well", "&",  "also", "а",         "також", "/",
                                         "then", "plus", "at", ";",    "including", "-"};
    return sm_word_in(low, joints, sizeof joints / sizeof *joints);
}

/* "In Kyiv region, in Brovary": no list, the region holds the town. */
static bool is_place_in_region(const struct sm_spots *spots, const struct sm_spot *a,
                               const struct sm_spot *b, size_t end)
{
    bool comma = is_mark(spots, end, ",") && end + 1 == b->from;
    bool one = sm_spot_rank(a) == SM_RANK_REGION && sm_spot_rank(b) == SM_RANK_PLACE;
    return comma && one && b->own_before && a->around & SM_AROUND_IN;
}

static bool are_listed(const struct sm_spots *spots, const struct sm_spot *a,
                       const struct sm_spot *b)
{
    size_t end = whole_end(spots, a);
    if (end >= b->from || b->from - end > 4 || !is_ours(a) || !is_ours(b)) return false;
    for (size_t at = end; at < b->from; at++)
        if (!is_joint(spots->prose->tokens[at].low)) return false;
    if (is_place_in_region(spots, a, b, end)) return false;
    /* "North of Avdiivka, between Krasnohorivka and Ocheretyne": one spot, said twice. */
    if (b->around & SM_AROUND_BETWEEN && a->around & (SM_AROUND_BEARING | SM_AROUND_NEAR) &&
        is_mark(spots, end, ",") && end + 1 == b->from)
        return false;
    bool mark = is_mark(spots, b->from - 1, ",") || is_mark(spots, b->from - 1, ";");
    return !(b->around & SM_AROUND_ACTS) || !mark;
}

static void find_lists(struct sm_spots *spots, size_t first)
{
    struct sm_spot *last = NULL;
    for (size_t i = first; i < spots->count; i++) {
        struct sm_spot *spot = &spots->at[i];
        if (spot->dead || spot->where.frame) continue;
        if (last && are_listed(spots, last, spot)) {
            if (last->list == SM_NO_WHERE) last->list = spots->lists++;
            spot->list = last->list;
        }
        last = spot;
    }
}

/* "Sumy, Kharkiv and Poltava regions": to every name before, up to where the noun phrase begins. */
static void share_forms(struct sm_spots *spots, size_t first, size_t at)
{
    struct sm_spot *spot = &spots->at[at];
    unsigned form = spot->own & FORMS;
    bool two = false;
    if (!(spot->own & SM_AROUND_PLURAL) || !form) return;
    for (size_t i = at; i > first; i--) {
        struct sm_spot *before = &spots->at[i - 1];
        if (before->dead || before->where.frame) continue;
        if (before->list != spot->list || before->own & (FORMS | SM_AROUND_TOWN)) return;
        bool begins = spots->at[i].own_before;
        if (begins && two) return;
        before->around |= form;
        before->around &= ~(unsigned)(SM_AROUND_ACTS | SM_AROUND_SUFFERS);
        two = true;
    }
}

/* "20 over Bryansk, 15 over Belgorod and 12 over Kursk regions": numbers stand between. */
static bool is_counted_on(const struct sm_spots *spots, const struct sm_spot *a,
                          const struct sm_spot *b)
{
    enum { WORDS_MAX = 6 };
    static const char *const words[] = {"one",    "two",   "three",    "four", "five",  "six",
                                        "seven",  "eight", "nine",     "ten",  "more",  "another",
                                        "drones", "drone", "missiles", "uavs", "дрони", "ще",
                                        "один",   "два",   "три",      "over", "in",    "the"};
    bool number = false;
    if (b->from < a->end || b->from - a->end > WORDS_MAX) return false;
    for (size_t at = a->end; at < b->from; at++) {
        const struct sm_token *token = &spots->prose->tokens[at];
        bool word = sm_word_in(token->low, words, sizeof words / sizeof *words);
        number |= token->kind == SM_TOKEN_NUMBER || word;
        if (token->kind != SM_TOKEN_NUMBER && !word && !is_joint(token->low)) return false;
    }
    return number;
}

static void share_over_numbers(struct sm_spots *spots, size_t first, size_t at)
{
    const struct sm_spot *last = &spots->at[at];
    unsigned form = last->own & FORMS;
    if (!(last->own & SM_AROUND_PLURAL) || !form) return;
    for (size_t i = at; i > first; i--) {
        struct sm_spot *before = &spots->at[i - 1];
        if (before->dead || before->own & (FORMS | SM_AROUND_TOWN)) return;
        if (!is_counted_on(spots, before, &spots->at[i])) return;
        before->around |= form;
    }
}

static void share_before(struct sm_spots *spots, size_t first)
{
    for (size_t i = first; i < spots->count; i++) {
        struct sm_spot *spot = &spots->at[i];
        if (spot->dead || spot->list == SM_NO_WHERE) continue;
        struct sm_spot *next = next_alive(spots, spot);
        while (next && next->where.frame)
            next = next_alive(spots, next);
        if (!next || next->list != spot->list) continue;
        bool prepositions = next->own & SHARED;
        if (!prepositions) next->around |= spot->around & SHARED;
        bool regions = spot->around & SM_AROUND_REGION && spot->around & SM_AROUND_PLURAL;
        bool left_form = regions && spot->end == spot->name_end;
        if (left_form && !(next->own & FORMS)) next->around |= SM_AROUND_REGION | SM_AROUND_PLURAL;
    }
}

/* "…, roughly 60 km north of Rostov, …", "Pivdenne, near Toretsk, …": between marks, of a place
 * that is not itself near something, and no item of a longer list. */
static bool is_aside(struct sm_spots *spots, const struct sm_spot *a, const struct sm_spot *b)
{
    static const char *const marks[] = {",", ".", ":", ";", "-", ")"};
    static const char *const fill[] = {"a",       "the",     "some",    "northern", "southern",
                                       "eastern", "western", "located", "lying",    "just",
                                       "port",    "town",    "village", "city",     "settlement"};
    unsigned near = SM_AROUND_NEAR | SM_AROUND_BEARING, no = near | SM_AROUND_DIRECTION;
    if (!(b->own & near) || a->own & no || !is_mark(spots, a->end, ",")) return false;
    bool place = sm_spot_rank(a) == SM_RANK_PLACE || isfinite(b->distance_km);
    if (b->from < a->end + 1 || b->from > a->end + 3 || !place || a->phrase) return false;
    for (size_t at = a->end + 1; at < b->from; at++) /* "a northern suburb of" */
        if (!sm_word_in(spots->prose->tokens[at].low, fill, sizeof fill / sizeof *fill))
            return false;
    if (b->end < spots->prose->token_count &&
        !sm_word_in(spots->prose->tokens[b->end].low, marks, sizeof marks / sizeof *marks))
        return false;
    const struct sm_spot *next = next_alive(spots, b);
    return !next || b->list == SM_NO_WHERE || next->list != b->list;
}

/* "A train from Kyiv to Kharkiv was stopped": somewhere between. Visitors do arrive. */
static bool is_journey(struct sm_spots *spots, const struct sm_spot *a, const struct sm_spot *b)
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

/* "South from Orikhiv toward Verbove", "off Crimea, near the Kerch Strait": the second name only
 * says more of the first. */
static void share_one_event(struct sm_spots *spots, struct sm_spot *a, struct sm_spot *b)
{
    unsigned from = SM_AROUND_FROM | SM_AROUND_BEARING | SM_AROUND_NEAR | SM_AROUND_AREA;
    bool a_water = a->around & SM_AROUND_COAST || (a->phrase && a->phrase->kind == SM_PHRASE_WATER);
    bool b_water = b->phrase && b->phrase->kind == SM_PHRASE_WATER;
    bool waters = a_water && b_water && b->around & SM_AROUND_NEAR && b->from <= a->end + 2;
    bool way = b->own & SM_AROUND_TOWARD && a->around & from && !(a->own & SM_AROUND_TOWARD) &&
               sm_spot_rank(a) == SM_RANK_PLACE && sm_spot_rank(b) == SM_RANK_PLACE;
    waters |= a->phrase && a->phrase->kind == SM_PHRASE_WATER && b->around & SM_AROUND_COAST &&
              b->from <= a->end + 1;
    bool aside = is_aside(spots, a, b);
    /* "5 km from Kupiansk, at Petropavlivka, …": the closer one is where it happened. */
    bool closer = isfinite(a->distance_km) && is_mark(spots, a->end, ",") &&
                  b->from == a->end + 1 && b->own & SM_AROUND_IN && !(b->own & SM_AROUND_NEAR) &&
                  sm_spot_rank(a) == SM_RANK_PLACE && sm_spot_rank(b) == SM_RANK_PLACE &&
                  !a->phrase && !b->phrase && b->within == SM_NO_WHERE;
    if (closer) {
        frame(spots, b, a);
        a->list = b->list = SM_NO_WHERE;
        return;
    }
    if (is_journey(spots, a, b)) {
        b->around |= SM_AROUND_FROM;
        return;
    }
    if ((!waters && !way && !aside) || a->within != SM_NO_WHERE) return;
    frame(spots, a, b);
    a->list = b->list = SM_NO_WHERE;
    if (way && b->from <= a->end + 2) a->around &= ~(unsigned)SM_AROUND_FROM;
}

void sm_join(struct sm_spots *spots, size_t first)
{
    for (size_t i = first; i < spots->count; i++) {
        struct sm_spot *spot = &spots->at[i];
        struct sm_spot *next = spot->dead ? NULL : next_alive(spots, spot);
        if (next) between_pair(spots, spot, next);
    }
    for (size_t i = first; i < spots->count; i++) {
        struct sm_spot *spot = &spots->at[i];
        struct sm_spot *next = spot->dead ? NULL : next_alive(spots, spot);
        if (next && is_ours(spot)) frame_pair(spots, spot, next);
    }
    find_lists(spots, first);
    for (size_t i = first; i < spots->count; i++)
        if (spots->at[i].list != SM_NO_WHERE)
            share_forms(spots, first, i);
        else if (!spots->at[i].dead)
            share_over_numbers(spots, first, i);
    share_before(spots, first);
    for (size_t i = first; i < spots->count; i++) {
        struct sm_spot *spot = &spots->at[i];
        struct sm_spot *next = spot->dead ? NULL : next_alive(spots, spot);
        if (next && is_ours(spot) && is_ours(next)) share_one_event(spots, spot, next);
    }
}
