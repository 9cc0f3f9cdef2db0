/* SPDX-License-Identifier: Apache-2.0
 * "About 20 km (12 miles) southeast of", "за 12 км на захід від": bearing and distance before a
 * name.
 */
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

static bool is_one_of(const struct sm_spots *spots, size_t at, const char *const *words, size_t n)
{
    return sm_word_in(spots->prose->tokens[at].low, words, n);
}

/* The unit that ends before 'at', in km; 0 when there is none. */
static double unit_km(const struct sm_spots *spots, size_t at)
{
    static const char *const kilometres[] = {"km",        "kilometres", "kilometers", "kilometre",
                                             "kilometer", "kms",        "км",         "кілометрів",
                                             "кілометри", "кілометр",   "кілометра",  "кілометрах"};
    static const char *const miles[] = {"miles", "mile", "mi", "миль", "милі"};
    static const char *const metres[] = {"metres", "meters", "m", "метрів", "м"};
    if (is_one_of(spots, at, kilometres, sizeof kilometres / sizeof *kilometres)) return 1;
    if (is_one_of(spots, at, miles, sizeof miles / sizeof *miles)) return 1.609344;
    if (is_one_of(spots, at, metres, sizeof metres / sizeof *metres)) return 0.001;
    return 0;
}

static double number_at(const struct sm_spots *spots, size_t at)
{
    static const char *const words[] = {
        "",      "one",  "two", "three",  "four",   "five",     "six",      "seven",
        "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"};
    const struct sm_token *token = &spots->prose->tokens[at];
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
static size_t skip_bracket(const struct sm_spots *spots, size_t first, size_t at)
{
    if (at <= first + 3 || !sm_text_is(spots->prose->tokens[at - 1].low, ")")) return at;
    for (size_t back = at - 1; back > first && at - back < 7; back--)
        if (sm_text_is(spots->prose->tokens[back - 1].low, "(")) return back - 1;
    return at;
}

/* "about 20 km", ending before 'at'; returns where it begins. */
static size_t read_distance(const struct sm_spots *spots, struct sm_spot *spot, size_t first,
                            size_t at)
{
    static const char *const about[] = {
        "about", "around", "some", "roughly",   "approximately", "nearly", "almost", "just",
        "only",  "over",   "more", "than",      "less",          "up",     "to",     "a",
        "за",    "у",      "в",    "приблизно", "близько",       "десь",   "within"};
    size_t tail = skip_bracket(spots, first, at);
    if (tail < first + 2) return at;
    double km = unit_km(spots, tail - 1);
    static const char *const areas[] = {"square", "sq", "квадратних"};
    if (is_one_of(spots, tail - 2, areas, sizeof areas / sizeof *areas)) return at;
    double number = km > 0 ? number_at(spots, tail - 2) : (double)NAN;
    if (!isfinite(number) && km > 0 && tail >= first + 3) { /* "20-25 km", "20-kilometre" */
        tail--;
        number = number_at(spots, tail - 2);
    }
    if (!isfinite(number) || number <= 0) return at;
    spot->distance_km = number * km;
    size_t from = tail - 2;
    while (from > first && is_one_of(spots, from - 1, about, sizeof about / sizeof *about))
        from--;
    return from;
}

/* "southeast" or "to the south-east" ending before 'at'; returns where it begins, or 'at'. */
static size_t read_direction(const struct sm_spots *spots, struct sm_spot *spot, size_t first,
                             size_t at)
{
    static const char *const fill[] = {"to", "the", "на", "just"};
    for (size_t i = 0; i < sizeof bearings / sizeof *bearings; i++) {
        size_t n = sm_text(bearings[i].words).n;
        size_t words = 1;
        for (size_t k = 0; k < n; k++)
            words += bearings[i].words[k] == ' ';
        if (at < first + words) continue;
        size_t from = at - words;
        if (sm_prose_match(spots->prose, from, at, bearings[i].words) != words) continue;
        if (words == 1 && from > first && bearings[i].bearing_deg > 0 &&
            (sm_prose_match(spots->prose, from - 1, from, "південний") ||
             sm_prose_match(spots->prose, from - 1, from, "північний")))
            continue;
        spot->bearing_deg = bearings[i].bearing_deg;
        while (from > first && is_one_of(spots, from - 1, fill, sizeof fill / sizeof *fill))
            from--;
        return from;
    }
    return at;
}

/* "In the south-east of X" is a part of it; "to the south-east of X" is outside. */
static bool is_part(const struct sm_spots *spots, size_t first, size_t direction)
{
    static const char *const in[] = {"in", "across", "throughout"};
    return direction > first && is_one_of(spots, direction - 1, in, sizeof in / sizeof *in) &&
           sm_text_is(spots->prose->tokens[direction].low, "the");
}

void sm_bearing_read(struct sm_spots *spots, struct sm_spot *spot, size_t first_token)
{
    static const char *const links[] = {"of", "from", "від"};
    size_t at = spot->from;
    if (at <= first_token) return;
    for (size_t i = 0; i < sizeof farther / sizeof *farther; i++)
        if (sm_text_is(spots->prose->tokens[at - 1].low, farther[i].word)) {
            spot->bearing_deg = farther[i].bearing_deg;
            spot->from = read_distance(spots, spot, first_token, at - 1);
            spot->around |= SM_AROUND_BEARING;
            return;
        }
    if (!is_one_of(spots, at - 1, links, sizeof links / sizeof *links)) return;
    bool from_word = !sm_text_is(spots->prose->tokens[at - 1].low, "of");
    size_t direction = read_direction(spots, spot, first_token, at - 1);
    size_t distance = read_distance(spots, spot, first_token, direction);
    if (direction != at - 1 && distance == direction && is_part(spots, first_token, direction)) {
        spot->bearing_deg = (double)NAN;
        spot->around |= SM_AROUND_IN | SM_AROUND_QUARTER | SM_AROUND_PART;
        spot->from = direction - 1;
        return;
    }
    bool within = distance != direction && sm_text_is(spots->prose->tokens[distance].low, "within");
    bool found = direction != at - 1 || ((from_word || within) && distance != direction);
    if (!found) {
        spot->distance_km = (double)NAN;
        return;
    }
    spot->around |= SM_AROUND_BEARING;
    spot->from = distance;
}
