/* SPDX-License-Identifier: Apache-2.0
 * What the words before and behind a name say of it.
 */
#include "roundup/where_private.h"

enum {
    STOPS = SM_AROUND_IN | SM_AROUND_NEAR | SM_AROUND_TOWARD | SM_AROUND_FROM | SM_AROUND_WITH |
            SM_AROUND_ON | SM_AROUND_OF | SM_AROUND_TO | SM_AROUND_BETWEEN | SM_AROUND_COAST |
            SM_AROUND_RIVER | SM_AROUND_REGION,
    CHAIN_MAX = 6,
    PAST_SPOT = SM_AROUND_REGION | SM_AROUND_DISTRICT | SM_AROUND_DIRECTION | SM_AROUND_AREA |
                SM_AROUND_OFFICE | SM_AROUND_SITE | SM_AROUND_RIVER,
};

/* "President", "Gen.": whoever is called so is a person. */
static bool is_title(struct sm_text low)
{
    static const char *const words[] = {
        "president",   "minister",     "secretary", "general",    "gen",        "governor",
        "mayor",       "colonel",      "col",       "commander",  "mr",         "mrs",
        "ms",          "dr",           "senator",   "chancellor", "premier",    "spokesman",
        "spokeswoman", "spokesperson", "analyst",   "journalist", "reporter",   "officer",
        "lieutenant",  "major",        "captain",   "sergeant",   "ambassador", "envoy",
        "chief",       "adviser",      "advisor",   "director",   "leader",     "oleksandr",
        "oleksandra",  "volodymyr",    "vladimir",  "serhii",     "serhiy",     "sergei",
        "andrii",      "andriy",       "ivan",      "dmytro",     "mykola",     "yurii",
        "viktor",      "ihor",         "oleh",      "vadym",      "vitali",     "vitalii",
        "maksym",      "mykhailo",     "petro",     "pavlo",      "roman",      "artem",
        "ruslan",      "denys",        "taras",     "yevhen",     "kyrylo",     "rustem",
        "valerii",     "donald",       "joe",       "lloyd",      "viktoriia",  "olena",
        "iryna",       "natalia",      "президент", "генерал",    "міністр",    "губернатор",
        "володимир",   "олександр",    "сергій"};
    return sm_word_in(low, words, sizeof words / sizeof *words);
}

static bool is_calendar(struct sm_text low)
{
    static const char *const words[] = {"monday",    "tuesday", "wednesday", "thursday", "friday",
                                        "saturday",  "sunday",  "january",   "february", "march",
                                        "april",     "may",     "june",      "july",     "august",
                                        "september", "october", "november",  "december", "mayor"};
    return sm_word_in(low, words, sizeof words / sizeof *words);
}

static bool ends_spot(const struct sm_spots *spots, const struct sm_spot *spot)
{
    return spot > spots->at && spot[-1].sentence == spot->sentence &&
           spot[-1].name_end == spot->name_from;
}

static bool begins_spot(const struct sm_spots *spots, const struct sm_spot *spot)
{
    return spot + 1 < spots->at + spots->count && spot[1].sentence == spot->sentence &&
           spot[1].name_from == spot->name_end;
}

static bool is_strange_capital(const struct sm_spots *spots, size_t at)
{
    const struct sm_token *token = &spots->prose->tokens[at];
    return token->kind == SM_TOKEN_WORD && token->capital && !is_calendar(token->low);
}

/* No town or region of Ukraine, which may stand behind any first word of a sentence. */
static bool is_doubtful(const struct sm_spot *spot)
{
    unsigned forms = SM_AROUND_REGION | SM_AROUND_DISTRICT | SM_AROUND_DIRECTION;
    if (!spot->hits || spot->phrase || spot->around & forms) return false;
    const struct sm_match *best = &spot->hits->matches[0];
    if (best->region) return false;
    return !sm_text_is(best->place->country, "UA") || best->place->kind < SM_PLACE_TOWN ||
           best->how != SM_MATCH_NAME;
}

/* "The «Дніпро — Миколаїв» pipe": a name of a few words in quotation marks. */
static bool is_in_short_quote(const struct sm_spots *spots, const struct sm_spot *spot,
                              const struct sm_sentence *sentence)
{
    enum { REACH = 3 };
    const struct sm_token *tokens = spots->prose->tokens;
    size_t first = sentence->token, end = first + sentence->token_count;
    size_t open = spot->name_from, close = spot->name_end;
    while (open > first && spot->name_from - open < REACH && !sm_text_is(tokens[open].low, "\""))
        open--;
    while (close < end && close - spot->name_end < REACH && !sm_text_is(tokens[close].low, "\""))
        close++;
    if (close >= end || !sm_text_is(tokens[open].low, "\"")) return false;
    if (!sm_text_is(tokens[close].low, "\"")) return false;
    return tokens[open].space_before && !tokens[open + 1].space_before &&
           !tokens[close].space_before;
}

/* «Черкаська», «Покровський»: nothing by itself, though a region may be called so for short. */
static bool is_cyrillic_adjective(const struct sm_spots *spots, const struct sm_spot *spot)
{
    if (!spot->hits || spot->around & (SM_AROUND_REGION | SM_AROUND_SITE | SM_AROUND_OFFICE))
        return false;
    struct sm_text low = spots->prose->tokens[spot->name_end - 1].low;
    bool cyrillic = low.n && (unsigned char)low.at[0] >= 0x80;
    return spot->hits->adjective || (cyrillic && spot->hits->matches[0].region);
}

static void read_neighbours(struct sm_spots *spots, struct sm_spot *spot,
                            const struct sm_sentence *sentence)
{
    const struct sm_token *tokens = spots->prose->tokens;
    size_t end = sentence->token + sentence->token_count, from = spot->name_from;
    bool quote_before = from > sentence->token && sm_text_is(tokens[from - 1].low, "\"");
    bool quote_behind = spot->name_end < end && sm_text_is(tokens[spot->name_end].low, "\"");
    spot->quoted = (quote_before && quote_behind) || is_in_short_quote(spots, spot, sentence);
    if (sentence->headline && sm_is_title_case(spots->prose, sentence)) return;
    size_t first = sentence->token;
    if (spot->from == from && from > first && tokens[from].space_before &&
        !ends_spot(spots, spot)) {
        bool joined =
            is_strange_capital(spots, from - 1) && from - 1 > first && !tokens[from - 1].possessive;
        bool opening = from - 1 == first && is_strange_capital(spots, first) &&
                       tokens[first].kind == SM_TOKEN_WORD && !spot->own_before;
        spot->part_of_name = joined || is_title(tokens[from - 1].low);
        if (opening && is_doubtful(spot)) spot->part_of_name |= tokens[first].low.n > 3;
    }
    bool free_behind = spot->end == spot->name_end && spot->name_end < end &&
                       tokens[spot->name_end].space_before &&
                       !tokens[spot->name_end - 1].possessive && !begins_spot(spots, spot);
    bool firm = spot->around & (SM_AROUND_IN | SM_AROUND_NEAR | SM_AROUND_TOWN);
    if (free_behind && (!firm || spot->around & SM_AROUND_THE) &&
        is_strange_capital(spots, spot->name_end))
        spot->part_of_name = true;
    /* «Біля Черкаської Конопельки»: an adjective before a name that nobody knows. */
    if (free_behind && is_cyrillic_adjective(spots, spot) &&
        is_strange_capital(spots, spot->name_end))
        spot->part_of_name = true;
}

/* "Shelled nearby Marhanets", "in nearby Marhanets": the town itself; "fighting nearby Marhanets"
 * is near it. */
static bool is_nearby_itself(const struct sm_spots *spots, const struct sm_cue *cue, size_t first,
                             size_t from)
{
    static const char *const words[] = {
        "fighting",  "fights",     "battles",  "battle",     "clashes",     "combat",   "fought",
        "positions", "explosions", "blasts",   "fell",       "crashed",     "landed",   "exploded",
        "happened",  "occurred",   "place",    "was",        "were",        "area",     "areas",
        "forest",    "village",    "villages", "settlement", "settlements", "facility", "base",
        "somewhere", "stationed",  "deployed", "troops",     "forces",      "front",    "clashed"};
    const struct sm_token *tokens = spots->prose->tokens;
    if (cue->count != 1 || !sm_text_is(tokens[from - 1].low, "nearby")) return false;
    return from - 1 == first ||
           !sm_word_in(tokens[from - 2].low, words, sizeof words / sizeof *words);
}

/* "Closer to the center of Marinka": at the town already, not on the way to it. */
static void read_center(const struct sm_spots *spots, struct sm_spot *spot)
{
    static const char *const words[] = {"center", "centre", "heart", "downtown"};
    for (size_t at = spot->from; at < spot->name_from && spot->around & SM_AROUND_TOWARD; at++) {
        if (!sm_word_in(spots->prose->tokens[at].low, words, sizeof words / sizeof *words))
            continue;
        spot->around &= ~(unsigned)SM_AROUND_TOWARD;
        spot->around |= SM_AROUND_NEAR;
    }
}

static void read_before(struct sm_spots *spots, struct sm_spot *spot, size_t first)
{
    for (int i = 0; i < CHAIN_MAX; i++) {
        size_t before = spot->from;
        sm_bearing_read(spots, spot, first);
        if (spot->from != before) {
            const struct sm_cue *from =
                sm_cue_before(&spots->cues, spots->prose, first, spot->from);
            if (from && from->around == SM_AROUND_FROM) {
                spot->around |= SM_AROUND_FROM;
                spot->from -= from->count;
            }
            break;
        }
        const struct sm_cue *cue = sm_cue_before(&spots->cues, spots->prose, first, spot->from);
        if (!cue) break;
        if (is_nearby_itself(spots, cue, first, spot->from)) {
            spot->from--;
            continue;
        }
        spot->around |= cue->around;
        spot->from -= cue->count;
        if (cue->around & STOPS) break;
    }
    spot->own_before = spot->from != spot->name_from;
    read_center(spots, spot);
}

/* "The Chernihiv region border village of X": the border is the village's. */
static bool is_border_of_village(const struct sm_spots *spots, size_t at, size_t end)
{
    static const char *const words[] = {"village",     "villages", "town",      "towns",
                                        "settlement",  "city",     "community", "communities",
                                        "settlements", "district", "districts", "areas"};
    const struct sm_token *tokens = spots->prose->tokens;
    return at + 1 < end && sm_text_is(tokens[at].low, "border") &&
           sm_word_in(tokens[at + 1].low, words, sizeof words / sizeof *words);
}

static void read_behind(struct sm_spots *spots, struct sm_spot *spot, size_t end)
{
    bool possessive = spots->prose->tokens[spot->name_end - 1].possessive;
    for (int i = 0; i < 3; i++) {
        const struct sm_cue *cue = sm_cue_behind(&spots->cues, spots->prose, spot->end, end,
                                                 possessive ? 0 : SM_AROUND_CITY);
        if (!cue || is_border_of_village(spots, spot->end, end)) break;
        unsigned around = cue->around;
        bool verb = around & (SM_AROUND_ACTS | SM_AROUND_SUFFERS);
        if (possessive && i == 0 && around & (SM_AROUND_REGION | SM_AROUND_PART)) break;
        if (verb && i > 0) break;
        if (i > 0 && !(around & (SM_AROUND_OFFICE | SM_AROUND_DIRECTION | SM_AROUND_OTHERWISE |
                                 SM_AROUND_LEFT_BANK)))
            break;
        if (i == 0 && around == SM_AROUND_LEFT_BANK) break; /* "Kherson, on the right bank" */
        if (i > 0 && around & SM_AROUND_DIRECTION && !(spot->around & SM_AROUND_DIRECTION)) break;
        spot->around |= around;
        if (verb || around & (SM_AROUND_CITY | SM_AROUND_OTHERWISE)) break;
        spot->end += cue->count;
        if (!(around & PAST_SPOT)) break;
    }
}

/* "Kyiv's Shevchenkivskyi district": a quarter of the city. */
static void read_quarter(struct sm_spots *spots, struct sm_spot *spot, size_t end)
{
    const struct sm_token *tokens = spots->prose->tokens;
    if (!tokens[spot->name_end - 1].possessive) return;
    size_t at = spot->name_end;
    while (at < end && at < spot->name_end + 6 && tokens[at].kind == SM_TOKEN_WORD &&
           (tokens[at].capital || sm_text_is(tokens[at].low, "and")))
        at++;
    static const char *const words[] = {"district",     "districts",      "neighbourhood",
                                        "neighborhood", "neighbourhoods", "neighborhoods",
                                        "quarter",      "street"};
    if (at == spot->name_end || at >= end) return;
    if (!sm_word_in(tokens[at].low, words, sizeof words / sizeof *words)) return;
    const struct sm_spot *next = spot + 1; /* "Russia's Kursk and Bryansk districts" */
    if (sm_spot_rank(spot) == SM_RANK_COUNTRY && next < spots->at + spots->count &&
        next->sentence == spot->sentence && next->name_from < at && next->hits)
        return;
    spot->around |= SM_AROUND_QUARTER;
    spot->end = at + 1;
}

/* "Between Novomlynsk and Dvorichna", where nobody knows the first: still not in the second. */
static bool is_far_end(const struct sm_spots *spots, const struct sm_spot *spot, size_t first)
{
    enum { BACK = 5 };
    static const char *const ands[] = {"and", "та", "і", "й"};
    static const char *const between[] = {"between", "між"};
    const struct sm_token *tokens = spots->prose->tokens;
    size_t at = spot->from;
    if (at < first + 3 || !sm_word_in(tokens[at - 1].low, ands, sizeof ands / sizeof *ands))
        return false;
    for (size_t k = at - 1; k > first && at - k < BACK; k--)
        if (sm_word_in(tokens[k - 1].low, between, sizeof between / sizeof *between))
            return tokens[k].capital;
    return false;
}

void sm_around_read(struct sm_spots *spots, struct sm_spot *spot, size_t first_token)
{
    const struct sm_sentence *sentence = &spots->prose->sentences[spot->sentence];
    size_t end = sentence->token + sentence->token_count;
    if (spot->other != SM_NO_WHERE) spot->around |= SM_AROUND_BETWEEN;
    read_before(spots, spot, first_token);
    read_behind(spots, spot, end);
    if (is_far_end(spots, spot, sentence->token)) spot->around |= SM_AROUND_BETWEEN;
    read_quarter(spots, spot, end);
    spot->bare_start = spot->name_from == sentence->token;
    read_neighbours(spots, spot, sentence);
    spot->own = spot->around;
}
