/* SPDX-License-Identifier: Apache-2.0
 * Names of places are parts of other names, of offices, and of where somebody speaks.
 */
#include "roundup/where_join.h"
#include "roundup/where_judge.h"

static bool is_listed_behind(const struct sm_spot *spot, const struct sm_spot *before)
{
    return spot->list != SM_NO_WHERE && before->list == spot->list && !spot->own_before;
}

/* "the governor of Kharkiv", "the mayor of Kyiv": whoever holds the office is meant. */
static bool is_office_of(const struct sm_spots *spots, const struct sm_spot *spot)
{
    enum { LIST_MAX = 6 };
    static const char *const words[] = {
        "governor",       "mayor",        "head",       "chief",      "prosecutor", "police",
        "administration", "council",      "president",  "leader",     "minister",   "ministry",
        "bishop",         "metropolitan", "patriarch",  "university", "bank",       "government",
        "authorities",    "officials",    "leadership", "army",       "military",   "ambassador",
        "defenders",      "defender",     "veterans",   "heroes",     "natives",    "native",
        "людина",         "мер",          "голова",     "мера",       "глава"};
    size_t first = spots->prose->sentences[spot->sentence].token;
    size_t at = spot->from;
    /* "Defenders of Mariupol, Azovstal and Bakhmut": what stands before the first. */
    for (int i = 0; i < LIST_MAX && spot > spots->at && is_listed_behind(spot, spot - 1); i++)
        spot--;
    at = spot->from;
    bool of = spot->own & SM_AROUND_OF || sm_text_is(sm_spots_low(spots, spot->from), "of");
    if (sm_text_is(sm_spots_low(spots, at), "the") && at > first) at--;
    if (!of || at <= first) return false;
    /* "Defenders of Snake Island and of Mariupol's Azovstal." */
    const struct sm_spot *before = spot - 1;
    bool again = spot > spots->at && sm_text_is(sm_spots_low(spots, at - 1), "and") &&
                 before->sentence == spot->sentence && before->end == at - 1;
    if (again && is_office_of(spots, before)) return true;
    /* "Defenders of Vuhledar beat back a column": there. */
    static const char *const fights[] = {"beat",     "repelled", "held",   "fought", "stopped",
                                         "repulsed", "pushed",   "fended", "hold",   "destroyed"};
    if (sm_text_is(sm_spots_low(spots, at - 1), "defenders") && IS_WORD(spots, spot->end, fights))
        return false;
    return IS_WORD(spots, at - 1, words) ||
           (at > first + 1 && sm_text_is(sm_spots_low(spots, at - 1), "the") &&
            IS_WORD(spots, at - 2, words));
}

/* "Crimea's Kremlin-installed head", "Vinnytsia's regional governor". */
static bool is_possessive_office(const struct sm_spots *spots, const struct sm_spot *spot)
{
    enum { WORDS_MAX = 4 };
    static const char *const words[] = {
        "head",           "governor",   "mayor",       "leader",    "chief",     "authorities",
        "officials",      "prosecutor", "prosecutors", "police",    "spokesman", "spokesperson",
        "spokeswoman",    "council",    "governors",   "ombudsman", "rescuers",  "deputy",
        "commander",      "command",    "court",       "courts",    "minister",  "ministry",
        "administration", "appointees", "garrison"};
    if (!sm_spot_is_possessive(spots, spot) || spot->end != spot->name_end) return false;
    for (size_t at = spot->name_end; at < spot->name_end + WORDS_MAX; at++) {
        if (IS_WORD(spots, at, words)) return true;
        if (at >= spots->prose->token_count) return false;
        const struct sm_token *token = &spots->prose->tokens[at];
        if (token->kind != SM_TOKEN_WORD) return false;
    }
    return false;
}

/* "Enerhodar, where the rockets are thought to come from": where it came from. */
static bool is_where_from(const struct sm_spots *spots, const struct sm_spot *spot)
{
    enum { WORDS_MAX = 12 };
    static const char *const where[] = {"where", "whence", "звідки", "звідкіля"};
    static const char *const from[] = {"from"};
    static const char *const sent[] = {"come",   "came",   "fired",     "launched",
                                       "coming", "firing", "launching", "launch"};
    size_t at = spot->end;
    if (at + 1 >= spots->prose->token_count || !sm_text_is(sm_spots_low(spots, at), ","))
        return false;
    if (!IS_WORD(spots, at + 1, where)) return false;
    bool come = false;
    for (size_t k = at + 2; k < at + WORDS_MAX; k++) {
        come |= IS_WORD(spots, k, sent);
        if (come && (IS_WORD(spots, k, from) || !sm_text_is(sm_spots_low(spots, at + 1), "where")))
            return true;
    }
    return false;
}

/* "…, officials in Odesa reported": of any town, behind a comma. */
static bool is_attribution(const struct sm_spots *spots, const struct sm_spot *spot, size_t first)
{
    static const char *const verbs[] = {"said", "say",       "says",  "reported",  "report",
                                        "told", "confirmed", "added", "announced", "claimed"};
    static const char *const thoughts[] = {"suspect", "suspects",  "believe",  "believes",
                                           "think",   "suspected", "believed", "blame",
                                           "blamed",  "accused",   "deny",     "denied"};
    bool apart = spot->from > first + 2 && sm_text_is(sm_spots_low(spots, spot->from - 2), ",");
    return (apart && IS_WORD(spots, spot->end, verbs)) || IS_WORD(spots, spot->end, thoughts);
}

/* "Officials in Kyiv said": where someone speaks. */
static bool is_where_they_speak(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const words[] = {
        "officials",   "staff",         "government",     "authorities", "ministry",
        "diplomats",   "journalists",   "correspondents", "leadership",  "leaders",
        "sources",     "correspondent", "embassy",        "embassies",   "administration",
        "politicians", "anger",         "outrage",        "criticism",   "concern",
        "alarm",       "relief",        "hopes",          "fears",       "reaction",
        "reactions",   "frustration",   "dismay",         "adviser",     "advisers",
        "advisor",     "investigators", "prosecutors",    "analysts",    "experts",
        "spokesman",   "spokeswoman",   "spokesperson",   "minister",    "ministers",
        "observers",   "commentators",  "intelligence",   "commanders",  "parliament",
        "lawmakers",   "mood",          "ambassador",     "ambassadors", "envoy"};
    size_t first = spots->prose->sentences[spot->sentence].token;
    bool in = sm_text_is(sm_spots_low(spots, spot->from), "in");
    if (!in || spot->from <= first || !IS_WORD(spots, spot->from - 1, words)) return false;
    return sm_spot_is_capital(spot) || is_attribution(spots, spot, first);
}

/* "…, he said in Simferopol." */
static bool is_where_it_was_said(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const verbs[] = {"said",      "told",     "speaking",  "stated",
                                        "announced", "declared", "reporters", "journalists"};
    static const char *const marks[] = {".", ",", "on", ";", "\"", "that"};
    size_t first = spots->prose->sentences[spot->sentence].token;
    bool in = sm_text_is(sm_spots_low(spots, spot->from), "in") && spot->from < spot->name_from;
    bool ends = spot->end >= spots->prose->token_count || IS_WORD(spots, spot->end, marks);
    return in && ends && spot->from > first && IS_WORD(spots, spot->from - 1, verbs) &&
           sm_spot_rank(spot) == SM_RANK_PLACE;
}

/* Is a town or region named before it in the sentence? */
static bool has_place_before(const struct sm_spots *spots, const struct sm_spot *spot)
{
    enum { REACH = 6 };
    for (const struct sm_spot *before = spot; before > spots->at && spot - before < REACH;) {
        before--;
        if (before->sentence != spot->sentence) return false;
        if (!before->dead && before->hits && before->where.kind != SM_WHERE_NOT_PLACE) return true;
    }
    return false;
}

/* "The Black Sea port city of Odesa", "Tuapse on the Black Sea (coast)": says of what kind it is.
 */
static bool is_water_of_port(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const words[] = {
        "port", "ports", "resort",     "resorts", "grain",     "shipping", "city",     "cities",
        "town", "trade", "initiative", "region",  "countries", "states",   "security", "corridor"};
    static const char *const shores[] = {"coast", "shore", "shores", "coastline"};
    if (!spot->phrase || spot->phrase->kind != SM_PHRASE_WATER) return false;
    size_t at = spot->name_from, first = spots->prose->sentences[spot->sentence].token;
    if (IS_WORD(spots, spot->name_end, words)) return true;
    bool on = at >= first + 2 && sm_text_is(sm_spots_low(spots, at - 1), "the") &&
              sm_text_is(sm_spots_low(spots, at - 2), "on");
    return (on || IS_WORD(spots, spot->name_end, shores)) && has_place_before(spots, spot);
}

/* "The Kyiv-Moscow talks", "the Donetsk-Dnipropetrovsk border". */
static bool is_half_of_name(const struct sm_spots *spots, const struct sm_spot *spot)
{
    const struct sm_spot *next = spot + 1;
    return next < spots->at + spots->count && next->sentence == spot->sentence &&
           next->around & SM_AROUND_OTHERWISE && next->name_from == spot->name_end + 1 &&
           sm_text_is(sm_spots_low(spots, spot->name_end), "-");
}

/* "In the Dnipro district of the city": a quarter of a town named before. */
static bool is_quarter_of_town(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const kinds[] = {"district",     "quarter", "neighbourhood",
                                        "neighborhood", "borough", "suburb"};
    static const char *const towns[] = {"city", "town", "capital"};
    size_t at = spot->name_end, first = spots->prose->sentences[spot->sentence].token;
    /* "The city's Industrialnyi district" */
    bool citys = spot->name_from > first && IS_WORD(spots, spot->name_from - 1, towns) &&
                 spots->prose->tokens[spot->name_from - 1].possessive;
    if (citys && IS_WORD(spots, at, kinds)) return true;
    return IS_WORD(spots, at, kinds) && at + 3 < spots->prose->token_count &&
           sm_text_is(sm_spots_low(spots, at + 1), "of") &&
           sm_text_is(sm_spots_low(spots, at + 2), "the") && IS_WORD(spots, at + 3, towns);
}

/* "The submarine Rostov-on-Don", "the reconnaissance ship Simferopol". */
static bool is_vessel(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const kinds[] = {
        "submarine", "cruiser",    "frigate",   "corvette", "destroyer", "minesweeper", "flagship",
        "warship",   "ship",       "vessel",    "tanker",   "ferry",     "freighter",   "tugboat",
        "boat",      "icebreaker", "підводний", "човен",    "крейсер",   "фрегат",      "корвет",
        "корабель",  "танкер",     "пором",     "катер",    "судно",     "човна",       "корабля"};
    size_t first = spots->prose->sentences[spot->sentence].token, at = spot->name_from;
    if (at > first && spots->prose->tokens[at - 1].kind == SM_TOKEN_MARK && spot->quoted) at--;
    return at > first && IS_WORD(spots, at - 1, kinds);
}

/* "The Kronstadt plant in Dubna": a name, as the plant stands in another town. */
static bool is_of_plant_elsewhere(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const kinds[] = {"plant",     "factory",    "works",   "shipyard",
                                        "institute", "enterprise", "bureau",  "mill",
                                        "company",   "firm",       "arsenal", "plants"};
    const struct sm_spot *next = spot + 1;
    bool follows = next < spots->at + spots->count && next->sentence == spot->sentence &&
                   next->from == spot->name_end + 1 && next->own & SM_AROUND_IN &&
                   !(next->own & (SM_AROUND_NEAR | SM_AROUND_REGION));
    return follows && IS_WORD(spots, spot->name_end, kinds) &&
           sm_spot_rank(spot) == SM_RANK_PLACE && sm_spot_rank(next) == SM_RANK_PLACE;
}

/* "The river Inhulets rose": no village that it gave its name to. */
static bool is_river(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const kinds[] = {"river", "rivers", "stream", "lake",
                                        "річка", "річки",  "річці",  "річку"};
    size_t first = spots->prose->sentences[spot->sentence].token, at = spot->name_from;
    return !spot->phrase && at > first && IS_WORD(spots, at - 1, kinds);
}

/* The name of something else: "the Kyiv-Moscow talks", "the Black Sea port city". */
bool sm_spot_is_named_after(const struct sm_spots *spots, const struct sm_spot *spot)
{
    return spot->around & SM_AROUND_OTHERWISE || is_vessel(spots, spot) || is_river(spots, spot) ||
           is_half_of_name(spots, spot) || sm_spot_ends_way(spots, spot) ||
           is_of_plant_elsewhere(spots, spot) || is_water_of_port(spots, spot) ||
           is_quarter_of_town(spots, spot);
}

/* "The head of security at the Zaporizhzhia plant was killed in Enerhodar": whose post it is; what
 * befell them is told of a town behind. */
static bool is_post_at(const struct sm_spots *spots, const struct sm_spot *spot)
{
    enum { BACK = 6, NEAREST = 4 };
    static const char *const posts[] = {
        "head",     "chief",     "director", "manager",  "engineer",   "engineers", "worker",
        "workers",  "employee",  "staff",    "operator", "technician", "guard",     "guards",
        "official", "inspector", "deputy",   "boss",     "commander",  "employees", "officer"};
    bool site = (spot->phrase && spot->phrase->kind == SM_PHRASE_SITE) ||
                spot->around & (SM_AROUND_SITE | SM_AROUND_BASE);
    size_t first = spots->prose->sentences[spot->sentence].token, at = spot->name_from;
    bool post = false;
    for (int i = 0; site && !post && i < BACK && at > first; i++)
        post = IS_WORD(spots, --at, posts);
    const struct sm_spot *end = spots->at + spots->count;
    for (const struct sm_spot *next = spot + 1; post && next < end && next <= spot + NEAREST;
         next++)
        if (next->sentence == spot->sentence && !next->phrase && next->own & SM_AROUND_IN &&
            sm_spot_rank(next) == SM_RANK_PLACE)
            return true;
    return false;
}

/* An office or authority, or where someone speaks. */
bool sm_spot_is_office(const struct sm_spots *spots, const struct sm_spot *spot)
{
    return spot->around & SM_AROUND_OFFICE || is_office_of(spots, spot) ||
           is_possessive_office(spots, spot) || is_where_from(spots, spot) ||
           is_post_at(spots, spot) || is_where_it_was_said(spots, spot) ||
           is_where_they_speak(spots, spot);
}

/* "That the village, south of Bakhmut, was half theirs": of the village that was named. */
static bool is_apposition(const struct sm_spots *spots, const struct sm_spot *spot)
{
    enum { SENTENCES_MAX = 2 };
    static const char *const kinds[] = {"village", "hamlet", "settlement", "town"};
    static const char *const marks[] = {",", "."};
    size_t first = spots->prose->sentences[spot->sentence].token, at = spot->from;
    if (!(spot->around & SM_AROUND_BEARING) || at < first + 3 || spot == spots->at) return false;
    const struct sm_spot *before = spot - 1;
    bool named = !before->dead && before->hits && sm_spot_rank(before) == SM_RANK_PLACE &&
                 spot->sentence - before->sentence < SENTENCES_MAX;
    return named && sm_text_is(sm_spots_low(spots, at - 1), ",") && IS_WORD(spots, at - 2, kinds) &&
           sm_text_is(sm_spots_low(spots, at - 3), "the") && IS_WORD(spots, spot->end, marks);
}

/* "Nobody in Chasiv Yar has stopped. The hill town west of Bakhmut …": the town named before. */
bool sm_spot_is_description(const struct sm_spots *spots, const struct sm_spot *spot)
{
    enum { WORDS_MAX = 3, SENTENCES_MAX = 3, NEAREST = 6 };
    if (is_apposition(spots, spot)) return true;
    static const char *const kinds[] = {"town", "city"};
    const struct sm_sentence *sentences = spots->prose->sentences;
    size_t first = sentences[spot->sentence].token, at = spot->from;
    if (!(spot->around & (SM_AROUND_BEARING | SM_AROUND_NEAR)) || at < first + 2) return false;
    if (!IS_WORD(spots, at - 1, kinds) || !sm_text_is(sm_spots_low(spots, first), "the"))
        return false;
    if (at - first > WORDS_MAX + 1) return false;
    for (const struct sm_spot *before = spot; before > spots->at && spot - before < NEAREST;) {
        before--;
        if (spot->sentence - before->sentence > SENTENCES_MAX) return false;
        if (before->sentence != spot->sentence && !before->dead && before->hits &&
            before->where.kind != SM_WHERE_NOT_PLACE && sm_spot_rank(before) == SM_RANK_PLACE)
            return true;
    }
    return false;
}

bool sm_spot_is_dateline(const struct sm_spots *spots, const struct sm_spot *spot)
{
    enum { TOKENS_MAX = 14 };
    const struct sm_token *tokens = spots->prose->tokens;
    const struct sm_sentence *sentence = &spots->prose->sentences[spot->sentence];
    size_t end = sentence->token + sentence->token_count, dash = sentence->token;
    if (end > sentence->token + TOKENS_MAX) end = sentence->token + TOKENS_MAX;
    if (sentence->headline || !tokens[sentence->token].all_capitals || dash >= end) return false;
    bool comma = false, date = false;
    for (; dash < end; dash++) {
        struct sm_text text = tokens[dash].text;
        bool is_dash = sm_text_is(text, "-") || sm_text_is(text, "–") || sm_text_is(text, "—");
        if (is_dash && tokens[dash].space_before) break;
        comma |= sm_text_is(text, ",") || sm_text_is(text, "(");
        date |= tokens[dash].kind == SM_TOKEN_NUMBER || sm_text_is(text, "(");
    }
    return dash < end && comma && date && spot->name_from < dash;
}
