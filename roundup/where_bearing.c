/* SPDX-License-Identifier: Apache-2.0
 * "About 20 km (12 miles) southeast of", "за 12 км на захід від": bearing and distance before a
 * name.
 */
#include "roundup/where_bearing.h"

#include <math.h>

#include "base/number.h"
#include "roundup/where_private.h"

static const struct {
    const char *words;
    double bearing_deg;
} bearings[] = {
    {"north", 0},
    {"northeast", 45},
    {"north-east", 45},
    {"east", 90},
    {"southeast", 135},
    {"south-east", 135},
    {"south", 180},
    {"southwest", 225},
    {"south-west", 225},
    {"west", 270},
    {"northwest", 315},
    {"north-west", 315},
    {"northward", 0},
    {"northwards", 0},
    {"eastward", 90},
    {"eastwards", 90},
    {"southward", 180},
    {"southwards", 180},
    {"westward", 270},
    {"westwards", 270},
    {"north-northeast", 22.5},
    {"south-southeast", 157.5},
    {"північ", 0},
    {"північний схід", 45},
    {"схід", 90},
    {"південний схід", 135},
    {"південь", 180},
    {"південний захід", 225},
    {"захід", 270},
    {"північний захід", 315},
};
/* "північніше Покровська": with the place's name right behind. */
static const struct {
    const char *word;
    double bearing_deg;
} farther[] = {{"північніше", 0},           {"східніше", 90},           {"південніше", 180},
               {"західніше", 270},          {"північно-східніше", 45},  {"південно-східніше", 135},
               {"південно-західніше", 225}, {"північно-західніше", 315}};

static bool is_one_of(const struct sm_prose *prose, size_t at, const char *const *words, size_t n)
{
    return sm_word_in(prose->tokens[at].low, words, n);
}

/* The unit that ends before 'at', in km; 0 when there is none. */
static double unit_km(const struct sm_prose *prose, size_t at)
{
    static const char *const kilometres[] = {"km",        "kilometres", "kilometers", "kilometre",
                                             "kilometer", "kms",        "км",         "кілометрів",
                                             "кілометри", "кілометр",   "кілометра",  "кілометрах"};
    static const char *const miles[] = {"miles", "mile", "mi", "миль", "милі"};
    static const char *const metres[] = {"metres", "meters", "m", "метрів", "м"};
    if (is_one_of(prose, at, kilometres, sizeof kilometres / sizeof *kilometres)) return 1;
    if (is_one_of(prose, at, miles, sizeof miles / sizeof *miles)) return 1.609344;
    if (is_one_of(prose, at, metres, sizeof metres / sizeof *metres)) return 0.001;
    return 0;
}

static double number_at(const struct sm_prose *prose, size_t at)
{
    static const char *const words[] = {
        "",      "one",  "two", "three",  "four",   "five",     "six",      "seven",
        "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"};
    const struct sm_token *token = &prose->tokens[at];
    if (token->value >= 0) return (double)token->value;
    double value;
    if (token->kind == SM_TOKEN_NUMBER && sm_parse_double(token->low, &value)) return value;
    static const struct {
        const char *word;
        double value;
    } others[] = {{"dozen", 12},    {"twenty", 20},     {"thirty", 30},      {"forty", 40},
                  {"fifty", 50},    {"sixty", 60},      {"hundred", 100},    {"два", 2},
                  {"двох", 2},      {"три", 3},         {"трьох", 3},        {"чотири", 4},
                  {"чотирьох", 4},  {"п'ять", 5},       {"п'яти", 5},        {"шість", 6},
                  {"шести", 6},     {"сім", 7},         {"семи", 7},         {"вісім", 8},
                  {"восьми", 8},    {"дев'ять", 9},     {"дев'яти", 9},      {"десять", 10},
                  {"десяти", 10},   {"дванадцять", 12}, {"п'ятнадцять", 15}, {"двадцять", 20},
                  {"двадцяти", 20}, {"тридцять", 30},   {"сорок", 40},       {"п'ятдесят", 50},
                  {"сто", 100}};
    for (size_t i = 1; i < sizeof words / sizeof *words; i++)
        if (sm_text_is(token->low, words[i])) return (double)i;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (sm_text_is(token->low, others[i].word)) return others[i].value;
    return (double)NAN;
}

/* Skip "(12 miles)" backwards. */
static size_t skip_bracket(const struct sm_prose *prose, size_t first, size_t at)
{
    if (at <= first + 3 || !sm_text_is(prose->tokens[at - 1].low, ")")) return at;
    for (size_t back = at - 1; back > first && at - back < 7; back--)
        if (sm_text_is(prose->tokens[back - 1].low, "(")) return back - 1;
    return at;
}

/* "About 20 km", ending before 'at'; returns where it begins, or 'at'. */
static size_t read_distance(const struct sm_prose *prose, size_t first, size_t at,
                            struct sm_bearing *bearing)
{
    static const char *const about[] = {
        "about", "around", "some",  "roughly",   "approximately", "nearly", "almost", "just",
        "only",  "over",   "more",  "than",      "less",          "up",     "to",     "a",
        "as",    "little", "close", "fewer",     "under",         "barely", "mere",   "least",
        "at",    "past",   "now",   "приблизно", "близько",       "десь",   "майже",  "всього",
        "за",    "у",      "в",     "within"};
    size_t tail = skip_bracket(prose, first, at);
    if (tail < first + 2) return at;
    double km = unit_km(prose, tail - 1);
    static const char *const areas[] = {"square", "sq", "квадратних"};
    if (is_one_of(prose, tail - 2, areas, sizeof areas / sizeof *areas)) return at;
    double number = km > 0 ? number_at(prose, tail - 2) : (double)NAN;
    if (!isfinite(number) && km > 0 && tail >= first + 3) { /* "20-25 km", "20-kilometre" */
        tail--;
        number = number_at(prose, tail - 2);
    }
    if (!isfinite(number) || number <= 0) return at;
    bearing->distance_km = number * km;
    size_t from = tail - 2;
    while (from > first && is_one_of(prose, from - 1, about, sizeof about / sizeof *about)) {
        from--;
        bearing->within |= sm_text_is(prose->tokens[from].low, "within");
    }
    return from;
}

/* "Southeast" or "to the south-east" ending before 'at'; returns where it begins, or 'at'. */
static size_t read_direction(const struct sm_prose *prose, size_t first, size_t at,
                             struct sm_bearing *bearing)
{
    static const char *const fill[] = {"to", "the", "на", "just"};
    for (size_t i = 0; i < sizeof bearings / sizeof *bearings; i++) {
        size_t n = sm_text(bearings[i].words).n;
        size_t words = 1;
        for (size_t k = 0; k < n; k++)
            words += bearings[i].words[k] == ' ';
        if (at < first + words) continue;
        size_t from = at - words;
        if (sm_prose_match(prose, from, at, bearings[i].words) != words) continue;
        if (words == 1 && from > first && bearings[i].bearing_deg > 0 &&
            (sm_prose_match(prose, from - 1, from, "південний") ||
             sm_prose_match(prose, from - 1, from, "північний")))
            continue;
        bearing->bearing_deg = bearings[i].bearing_deg;
        while (from > first && is_one_of(prose, from - 1, fill, sizeof fill / sizeof *fill))
            from--;
        return from;
    }
    return at;
}

/* "In the south-east of X" is a part of it; "to the south-east of X" is outside. */
static bool is_part(const struct sm_prose *prose, size_t first, size_t direction)
{
    static const char *const in[] = {"in", "across", "throughout"};
    return direction > first && is_one_of(prose, direction - 1, in, sizeof in / sizeof *in) &&
           sm_text_is(prose->tokens[direction].low, "the");
}

/* What joins a distance to a name, ending before 'at': "from", "short of", "down the road from".
 * Returns where it begins, or 'at'. '*firm': behind it a distance alone is enough. */
static size_t read_link(const struct sm_prose *prose, size_t first, size_t at, bool *firm)
{
    static const char *const links[] = {"as the crow flies from",
                                        "in a straight line from",
                                        "down the road from",
                                        "up the road from",
                                        "along the road from",
                                        "along the coast from",
                                        "along the highway from",
                                        "downstream from",
                                        "downstream of",
                                        "upstream from",
                                        "upstream of",
                                        "inland from",
                                        "away from",
                                        "distant from",
                                        "removed from",
                                        "short of",
                                        "shy of",
                                        "outside of",
                                        "outside",
                                        "off",
                                        "beyond",
                                        "before",
                                        "ahead of",
                                        "behind",
                                        "to the rear of",
                                        "in the rear of",
                                        "out of",
                                        "distance from",
                                        "from",
                                        "by road from",
                                        "по прямій від",
                                        "не доходячи до",
                                        "до",
                                        "від"};
    static const char *const last[] = {"from",   "of",     "outside", "off", "beyond",
                                       "before", "behind", "до",      "від"};
    if (!is_one_of(prose, at - 1, last, sizeof last / sizeof *last)) return at;
    *firm = true;
    for (size_t back = 5; back > 0; back--) {
        if (at < first + back) continue;
        for (size_t i = 0; i < sizeof links / sizeof *links; i++)
            if (sm_prose_match(prose, at - back, at, links[i]) == back) return at - back;
    }
    *firm = false;
    return sm_text_is(prose->tokens[at - 1].low, "of") ? at - 1 : at;
}

/* "Northwards of Pokrovsk" in one word: «північніше Покровська». */
static bool read_farther(const struct sm_prose *prose, size_t first, size_t at,
                         struct sm_bearing *bearing)
{
    for (size_t i = 0; i < sizeof farther / sizeof *farther; i++)
        if (sm_text_is(prose->tokens[at - 1].low, farther[i].word)) {
            bearing->bearing_deg = farther[i].bearing_deg;
            bearing->from = read_distance(prose, first, at - 1, bearing);
            return true;
        }
    return false;
}

/* "20 km from the city limits of Kharkiv", "from the northern edge of": where that begins, or 'at'.
 */
static size_t before_edge(const struct sm_prose *prose, size_t first, size_t at)
{
    static const char *const edges[] = {"limits",   "outskirts", "edge",   "edges",   "suburbs",
                                        "boundary", "centre",    "center", "borders", "околиці",
                                        "околиць",  "межі",      "меж",    "центру"};
    static const char *const kinds[] = {"city",    "town",    "northern", "southern", "eastern",
                                        "western", "nearest", "very",     "first"};
    static const char *const of[] = {"of"};
    size_t from = at;
    if (from > first + 2 && is_one_of(prose, from - 1, of, 1)) from--;
    if (from <= first + 1 || !is_one_of(prose, from - 1, edges, sizeof edges / sizeof *edges))
        return at;
    from--;
    if (from > first && is_one_of(prose, from - 1, kinds, sizeof kinds / sizeof *kinds)) from--;
    if (from > first && sm_text_is(prose->tokens[from - 1].low, "the")) from--;
    return from > first ? from : at;
}

bool sm_bearing_before(const struct sm_prose *prose, size_t first, size_t at,
                       struct sm_bearing *bearing)
{
    *bearing =
        (struct sm_bearing){.from = at, .bearing_deg = (double)NAN, .distance_km = (double)NAN};
    if (at <= first) return false;
    if (read_farther(prose, first, at, bearing)) return true;
    bool firm = false;
    size_t edge = before_edge(prose, first, at), link = read_link(prose, first, edge, &firm);
    if (link == edge || (edge != at && !firm)) return false;
    size_t direction = read_direction(prose, first, link, bearing);
    size_t distance = read_distance(prose, first, direction, bearing);
    bearing->part = direction != link && distance == direction && is_part(prose, first, direction);
    bearing->from = bearing->part ? direction - 1 : distance;
    bool told = direction != link && edge == at;
    if (told || ((firm || bearing->within) && distance != direction)) return true;
    bearing->distance_km = (double)NAN;
    bearing->from = at;
    return false;
}

/* "The regional capital, Zaporizhzhia": what the name is, before a comma. Returns where that
 * begins, or 'at'. */
static size_t read_kind(const struct sm_prose *prose, size_t first, size_t at)
{
    enum { WORDS_MAX = 5 };
    static const char *const kinds[] = {
        "capital", "centre",  "center",           "city",     "town",       "hub",  "junction",
        "port",    "village", "settlement",       "fortress", "stronghold", "seat", "центру",
        "міста",   "столиці", "міста-мільйонника"};
    static const char *const the[] = {"the", "a", "its", "their"};
    if (at < first + 2 || !is_one_of(prose, at - 2, kinds, sizeof kinds / sizeof *kinds)) return at;
    if (!sm_text_is(prose->tokens[at - 1].low, ",") && !sm_text_is(prose->tokens[at - 1].low, "-"))
        return at;
    for (size_t from = at - 2; from > first && at - from < WORDS_MAX + 2; from--) {
        if (prose->tokens[from - 1].kind != SM_TOKEN_WORD) return at;
        if (is_one_of(prose, from - 1, the, sizeof the / sizeof *the)) return from - 1;
        if (prose->tokens[from - 1].possessive) return from - 1;
    }
    return at;
}

void sm_bearing_read(struct sm_spots *spots, struct sm_spot *spot, size_t first_token)
{
    struct sm_bearing bearing;
    size_t at = spot->from == spot->name_from ? read_kind(spots->prose, first_token, spot->from)
                                              : spot->from;
    if (!sm_bearing_before(spots->prose, first_token, at, &bearing)) return;
    spot->from = bearing.from;
    if (bearing.part) {
        spot->around |= SM_AROUND_IN | SM_AROUND_QUARTER | SM_AROUND_PART;
        return;
    }
    spot->bearing_deg = bearing.bearing_deg;
    spot->distance_km = bearing.distance_km;
    spot->around |= SM_AROUND_BEARING;
}
