/* SPDX-License-Identifier: Apache-2.0
 * Roads and lines between two towns: "the Pokrovsk–Kostiantynivka highway", «на трасі Харків —
 * Ізюм», "the road linking Bakhmut and Siversk". Somewhere between them; not in either.
 */
#include "geo/measure.h"
#include "roundup/where_join.h"

enum { FILL_MAX = 2 };
/* Farther apart, the middle would be a guess; the reader of weeks doubts it as well. */
enum { BETWEEN_MAX_KM = 98 };

#define IS_ONE_OF(low, words) sm_word_in(low, words, sizeof(words) / sizeof *(words))

/* "Highway" behind a pair of names; "main" and "supply" may stand between. Where the words end, or
 * 0. */
static size_t way_behind(const struct sm_spots *spots, size_t at)
{
    static const char *const fill[] = {"main",    "supply", "ground",    "key",      "strategic",
                                       "railway", "rail",   "gas",       "ammonia",  "transit",
                                       "export",  "oil",    "logistics", "motorway", "highway",
                                       "bus",     "train",  "important", "night"};
    static const char *const ways[] = {
        "highway",  "road",   "motorway", "route",   "railway",  "railroad",   "line",
        "highways", "roads",  "freeway",  "track",   "routes",   "expressway", "corridor",
        "train",    "trains", "bus",      "service", "pipeline", "траси",      "траса",
        "трасі",    "дорога", "дороги",   "дорозі",  "шосе"};
    const struct sm_prose *prose = spots->prose;
    for (size_t i = at; i < prose->token_count && i <= at + FILL_MAX; i++) {
        struct sm_text low = prose->tokens[i].low;
        bool filled = i + 1 < prose->token_count && IS_ONE_OF(low, fill) &&
                      IS_ONE_OF(prose->tokens[i + 1].low, ways);
        if (!filled && IS_ONE_OF(low, ways)) return i + 1;
        if (!IS_ONE_OF(low, fill)) return 0;
    }
    return 0;
}

/* "M-03", "H20": which road it is. */
static bool is_number_of_road(const struct sm_token *token)
{
    static const char *const marks[] = {"-", "(", ")", "\""};
    if (token->kind == SM_TOKEN_NUMBER || IS_ONE_OF(token->low, marks)) return true;
    bool digit = token->capital && token->low.n <= 2; /* the letter alone: "M 03" */
    for (size_t i = 0; i < token->low.n; i++)
        digit |= token->low.at[i] >= '0' && token->low.at[i] <= '9';
    return digit;
}

/* "On the road between", "road linking"; «на трасі» right before names with a dash. */
static bool is_way_before(const struct sm_spots *spots, const struct sm_spot *spot, bool dashed)
{
    enum { BACK = 6 };
    static const char *const links[] = {"linking",  "connecting", "links",       "connects",
                                        "between",  "from",       "joining",     "з'єднує",
                                        "сполучає", "між",        "сполученням", "running"};
    static const char *const ways[] = {
        "highway",    "road",       "motorway",   "route",     "railway",  "railroad",
        "line",       "track",      "трасі",      "траса",     "трасу",    "траси",
        "трасою",     "дорозі",     "дорога",     "дорогу",    "дороги",   "дорогою",
        "автодорозі", "автодороги", "автодорога", "автошляху", "автошлях", "шосе",
        "автотрасі",  "автотраси",  "залізниці",  "маршруті",  "маршруту"};
    const struct sm_prose *prose = spots->prose;
    size_t first = prose->sentences[spot->sentence].token;
    bool linked = dashed;
    for (size_t at = spot->name_from; at > first && spot->name_from - at < BACK; at--) {
        const struct sm_token *token = &prose->tokens[at - 1];
        if (IS_ONE_OF(token->low, ways)) return linked;
        if (!IS_ONE_OF(token->low, links) && !is_number_of_road(token)) return false;
        linked |= IS_ONE_OF(token->low, links);
    }
    return false;
}

/* What stands between the two names: a dash, or "and", "with", "to". */
static bool are_linked(const struct sm_spots *spots, const struct sm_spot *a,
                       const struct sm_spot *b)
{
    static const char *const links[] = {"-", "and", "with", "to", "та", "і", "й", "з", "із"};
    return a->name_end + 1 == b->name_from &&
           IS_ONE_OF(spots->prose->tokens[a->name_end].low, links);
}

/* "Trying to break through to the X–Y highway": what they want, where they fight is told before. */
static bool is_goal(const struct sm_spots *spots, size_t first, const struct sm_spot *a)
{
    enum { BACK = 4 };
    static const char *const words[] = {"до",       "to",          "towards",   "toward",
                                        "reach",    "reaching",    "cut",       "cutting",
                                        "sever",    "severing",    "control",   "reached",
                                        "threaten", "threatening", "перерізати"};
    const struct sm_prose *prose = spots->prose;
    size_t begin = prose->sentences[a->sentence].token;
    bool goal = false;
    for (size_t at = a->name_from; at > begin && a->name_from - at < BACK && !goal; at--)
        goal = IS_ONE_OF(prose->tokens[at - 1].low, words);
    for (size_t i = first; goal && spots->at + i < a; i++)
        if (!spots->at[i].dead && sm_spot_rank(&spots->at[i]) == SM_RANK_PLACE) return true;
    return false;
}

static void clear_name(struct sm_spot *spot)
{
    unsigned no = SM_AROUND_OTHERWISE | SM_AROUND_FROM | SM_AROUND_TO | SM_AROUND_WITH |
                  SM_AROUND_AREA | SM_AROUND_DIRECTION | SM_AROUND_NEAR | SM_AROUND_TOWARD;
    spot->around &= ~no;
    spot->own &= ~no;
    spot->part_of_name = spot->quoted = false;
}

/* "Pokrovsk-Selydove road": two names in one word. */
static void read_pair_in_word(const struct sm_spots *spots, struct sm_spot *spot)
{
    size_t end = way_behind(spots, spot->name_end);
    if (!end && !is_way_before(spots, spot, true)) return;
    clear_name(spot);
    spot->way = true;
    spot->around |= SM_AROUND_BETWEEN;
    if (end) spot->end = end;
}

bool sm_spot_ends_way(const struct sm_spots *spots, const struct sm_spot *spot)
{
    const struct sm_token *tokens = spots->prose->tokens;
    size_t first = spots->prose->sentences[spot->sentence].token, at = spot->name_from;
    bool dashed = at >= first + 2 && tokens[at - 1].kind == SM_TOKEN_MARK &&
                  IS_ONE_OF(tokens[at - 1].low, ((const char *const[]){"-", "–", "—"})) &&
                  tokens[at - 2].capital;
    return dashed && !spot->way && way_behind(spots, spot->name_end) > 0;
}

void sm_ways_find(struct sm_spots *spots, size_t first)
{
    for (size_t i = first; i < spots->count; i++) {
        struct sm_spot *a = &spots->at[i];
        if (a->dead) continue;
        if (a->other != SM_NO_WHERE) {
            read_pair_in_word(spots, a);
            continue;
        }
        struct sm_spot *b = sm_spot_next(spots, a);
        if (!b || b->other != SM_NO_WHERE || !a->hits || !b->hits || !are_linked(spots, a, b))
            continue;
        bool dashed = sm_spots_is_mark(spots, a->name_end, "-");
        size_t end = dashed ? way_behind(spots, b->name_end) : 0;
        if (!end && !is_way_before(spots, a, dashed)) continue;
        bool goal = is_goal(spots, first, a);
        clear_name(a);
        clear_name(b);
        a->way = true;
        a->other = b - spots->at;
        a->around |= SM_AROUND_BETWEEN;
        a->end = end ? end : b->name_end;
        b->dead = true;
        b->second = true;
        a->dead = goal;
    }
}

/* "Between X and Y": the middle, and half the way around it. */
void sm_tell_between(struct sm_spots *spots, struct sm_spot *spot)
{
    struct sm_where *where = &spot->where;
    const struct sm_spot *other = spot->other == SM_NO_WHERE ? NULL : &spots->at[spot->other];
    const struct sm_place *a = where->place, *b = other ? other->where.place : NULL;
    double distance_m = 0, bearing_deg = 0;
    struct sm_error ignored = {0};
    if (!b || a == b ||
        !sm_pointer_distance(a->at_deg, b->at_deg, &distance_m, &bearing_deg, &ignored))
        return;
    bool one_word = other->name_from == spot->name_from; /* "Taganrog-Yuzhny": no way to Yuzhne */
    if (distance_m > BETWEEN_MAX_KM * 1000.0 && one_word) return;
    if (distance_m > BETWEEN_MAX_KM * 1000.0) {
        where->kind = SM_WHERE_AMBIGUOUS;
        where->precision = SM_PRECISION_NONE;
        where->why = sm_spot_text(spots, "somewhere on the %d km between %.*s and %.*s; say where",
                                  (int)(distance_m / 1000.0 + 0.5), SM_TEXT_ARG(a->name_en),
                                  SM_TEXT_ARG(b->name_en));
        return;
    }
    where->at_deg =
        (struct sm_vertex){(a->at_deg.x + b->at_deg.x) / 2, (a->at_deg.y + b->at_deg.y) / 2};
    where->radius_km = distance_m / 2000;
}
