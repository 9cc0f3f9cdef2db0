/* SPDX-License-Identifier: Apache-2.0
 * Is the name used as a place at all? Capitals and countries also stand for their governments;
 * names of places are parts of other names.
 */
#include "roundup/where_private.h"

enum {
    FIRM = SM_AROUND_IN | SM_AROUND_NEAR | SM_AROUND_TOWARD | SM_AROUND_TOWN | SM_AROUND_BEARING |
           SM_AROUND_DIRECTION | SM_AROUND_DISTRICT | SM_AROUND_REGION | SM_AROUND_AREA |
           SM_AROUND_SITE | SM_AROUND_ATTACK | SM_AROUND_BETWEEN | SM_AROUND_QUARTER |
           SM_AROUND_FROM,
    ATTACK_REACH = 10,
};

static struct sm_text low(const struct sm_spots *spots, size_t at)
{
    return spots->prose->tokens[at].low;
}

static void refuse(struct sm_spots *spots, struct sm_spot *spot, const char *rule, const char *why)
{
    spot->where.kind = SM_WHERE_NOT_PLACE;
    spot->where.rule = rule;
    spot->where.why = sm_text(why);
    (void)spots;
}

static bool is_refused(const struct sm_spot *spot)
{
    return spot->where.rule && spot->where.kind == SM_WHERE_NOT_PLACE;
}

static bool is_word(const struct sm_spots *spots, size_t at, const char *const *words, size_t count)
{
    return at < spots->prose->token_count && sm_word_in(low(spots, at), words, count);
}
#define IS_WORD(spots, at, words) is_word(spots, at, words, sizeof(words) / sizeof *(words))

/* Does an attack stand in the same clause before the name? "Russia launched 60 drones at …". */
static bool is_attacked(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const weapons[] = {
        "attack",  "attacks", "strike",      "strikes",    "raid",      "raids",    "assault",
        "drones",  "drone",   "missiles",    "missile",    "bombs",     "shelling", "barrage",
        "rockets", "shaheds", "bombardment", "airstrikes", "airstrike", "attacked", "salvo",
        "дронів",  "дрони",   "ракет",       "ракети",     "атаку",     "атаки",    "удар",
        "удару",   "ударів",  "шахедів",     "обстріл",    "обстрілу",  "бпла"};
    size_t first = spots->prose->sentences[spot->sentence].token;
    for (size_t at = spot->from; at > first && spot->from - at < ATTACK_REACH; at--)
        if (IS_WORD(spots, at - 1, weapons)) return true;
    return false;
}

/* "was hit", "was plunged": behind the name. */
static bool suffers(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const was[] = {"was", "were", "is", "being", "been", "has", "again", "also"};
    static const char *const done[] = {
        "attacked", "hit",       "struck",  "shelled", "bombed", "targeted", "bombarded",
        "under",    "rocked",    "plunged", "without", "left",   "pounded",  "captured",
        "damaged",  "subjected", "shaken",  "again",   "the",    "among",    "hardest"};
    if (!(spot->around & SM_AROUND_SUFFERS)) return false;
    size_t at = spot->end;
    if (!IS_WORD(spots, at, was)) return true;
    while (IS_WORD(spots, at, was))
        at++;
    return IS_WORD(spots, at, done);
}

/* "До Києва прибув міністр": the verb behind the name. */
static bool is_arrived_at(const struct sm_spots *spots, const struct sm_spot *spot)
{
    enum { REACH = 6 };
    static const char *const words[] = {
        "прибув",    "прибула", "прибули",  "приїхав",    "приїхала",    "приїхали",   "прилетів",
        "прилетіла", "завітав", "завітала", "повернувся", "повернулася", "повернулись"};
    const struct sm_sentence *sentence = &spots->prose->sentences[spot->sentence];
    size_t end = sentence->token + sentence->token_count;
    if (!sm_text_is(low(spots, spot->from), "до")) return false;
    for (size_t at = spot->end; at < end && at < spot->end + REACH; at++)
        if (IS_WORD(spots, at, words)) return true;
    return false;
}

/* "visit to", "returned to" are cues; here "to" with a journey somewhat before. */
static bool is_travelled_to(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const words[] = {
        "visit",    "visited", "trip",  "travelled", "traveled", "came",    "went",   "arrived",
        "returned", "return",  "train", "journey",   "route",    "flew",    "damage", "close",
        "road",     "advance", "way",   "visits",    "moved",    "brought", "taken",  "evacuated"};
    size_t first = spots->prose->sentences[spot->sentence].token;
    for (size_t at = spot->from; at > first && spot->from - at < 5; at--)
        if (IS_WORD(spots, at - 1, words)) return true;
    return false;
}

/* The war is no event: "the war in Ukraine", "peace in Ukraine". */
static bool is_about_the_war(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const words[] = {
        "war",      "invasion",   "conflict",  "peace",    "ceasefire",  "aggression", "fight",
        "fighting", "crimes",     "troops",    "genocide", "settlement", "crisis",     "situation",
        "mission",  "monitoring", "elections", "війни",    "війна",      "війну",      "мир",
        "миру",     "interests",  "invested",  "future",   "hostilities"};
    size_t first = spots->prose->sentences[spot->sentence].token;
    return spot->from > first && IS_WORD(spots, spot->from - 1, words);
}

/* "the governor of Kharkiv", "the mayor of Kyiv": whoever holds the office is meant. */
static bool is_office_of(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const words[] = {
        "governor",       "mayor",        "head",       "chief",      "prosecutor", "police",
        "administration", "council",      "president",  "leader",     "minister",   "ministry",
        "bishop",         "metropolitan", "patriarch",  "university", "bank",       "government",
        "authorities",    "officials",    "leadership", "army",       "military",   "ambassador",
        "людина",         "мер",          "голова",     "мера",       "глава"};
    size_t first = spots->prose->sentences[spot->sentence].token;
    size_t at = spot->from;
    bool of = spot->own & SM_AROUND_OF || sm_text_is(low(spots, spot->from), "of");
    if (sm_text_is(low(spots, at), "the") && at > first) at--;
    if (!of || at <= first) return false;
    return IS_WORD(spots, at - 1, words) ||
           (at > first + 1 && sm_text_is(low(spots, at - 1), "the") &&
            IS_WORD(spots, at - 2, words));
}

static bool is_capital(const struct sm_spot *spot)
{
    if (spot->phrase) return spot->phrase->kind == SM_PHRASE_CITY;
    if (!spot->hits) return false;
    for (size_t i = 0; i < spot->hits->count; i++) {
        const struct sm_place *place = spot->hits->matches[i].place;
        if (place && place->kind == SM_PLACE_CAPITAL) return true;
    }
    return false;
}

/* "…, officials in Odesa reported": of any town, behind a comma. */
static bool is_attribution(const struct sm_spots *spots, const struct sm_spot *spot, size_t first)
{
    static const char *const verbs[] = {"said", "say",       "says",  "reported",  "report",
                                        "told", "confirmed", "added", "announced", "claimed"};
    bool apart = spot->from > first + 2 && sm_text_is(low(spots, spot->from - 2), ",");
    return apart && IS_WORD(spots, spot->end, verbs);
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
        "reactions",   "frustration",   "dismay"};
    size_t first = spots->prose->sentences[spot->sentence].token;
    bool in = sm_text_is(low(spots, spot->from), "in");
    if (!in || spot->from <= first || !IS_WORD(spots, spot->from - 1, words)) return false;
    return is_capital(spot) || is_attribution(spots, spot, first);
}

/* "…, he said in Simferopol." */
static bool is_where_it_was_said(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const verbs[] = {"said",      "told",     "speaking",  "stated",
                                        "announced", "declared", "reporters", "journalists"};
    static const char *const marks[] = {".", ",", "on", ";", "\""};
    size_t first = spots->prose->sentences[spot->sentence].token;
    bool in = sm_text_is(low(spots, spot->from), "in") && spot->from < spot->name_from;
    bool ends = spot->end >= spots->prose->token_count || IS_WORD(spots, spot->end, marks);
    return in && ends && spot->from > first && IS_WORD(spots, spot->from - 1, verbs) &&
           sm_spot_rank(spot) == SM_RANK_PLACE;
}

static bool is_possessive(const struct sm_spots *spots, const struct sm_spot *spot)
{
    return spots->prose->tokens[spot->name_end - 1].possessive;
}

static bool is_against(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const words[] = {"against", "на", "on", "at", "for"};
    return spot->from < spot->name_from && IS_WORD(spots, spot->from, words);
}

/* "• Moscow: airports were closed": the place that an item of a list is about. */
static bool is_item_head(const struct sm_spots *spots, const struct sm_spot *spot)
{
    const struct sm_sentence *sentence = &spots->prose->sentences[spot->sentence];
    bool first = spot->name_from == sentence->token && spot->end == spot->name_end;
    return first && is_capital(spot) && sentence->bullet && !is_possessive(spots, spot) &&
           sm_text_is(low(spots, spot->name_end), ":");
}

/* Is a name that may stand for a government used as a place? */
static bool stands_for_place(const struct sm_spots *spots, const struct sm_spot *spot)
{
    unsigned around = spot->around;
    const struct sm_sentence *sentence = &spots->prose->sentences[spot->sentence];
    bool heading =
        is_capital(spot) && sentence->token_count <= spot->name_end - spot->name_from + 1;
    if (heading || is_item_head(spots, spot)) return true;
    unsigned sure = SM_AROUND_NEAR | SM_AROUND_BEARING | SM_AROUND_DISTRICT | SM_AROUND_DIRECTION |
                    SM_AROUND_REGION | SM_AROUND_ATTACK | SM_AROUND_QUARTER | SM_AROUND_COAST |
                    SM_AROUND_FROM | SM_AROUND_AREA | SM_AROUND_SITE | SM_AROUND_TOWN;
    if (is_possessive(spots, spot) && !(around & (SM_AROUND_CITY | SM_AROUND_QUARTER)))
        return false;
    if (around & sure || suffers(spots, spot)) return true;
    if (around & SM_AROUND_IN) return !is_about_the_war(spots, spot);
    if (around & SM_AROUND_CITY && is_possessive(spots, spot)) return true;
    if (around & SM_AROUND_TOWARD) return is_capital(spot) || is_attacked(spots, spot);
    if (around & SM_AROUND_TO)
        return is_capital(spot) && (is_travelled_to(spots, spot) || is_arrived_at(spots, spot));
    if (is_against(spots, spot)) return is_attacked(spots, spot) && !is_about_the_war(spots, spot);
    return false;
}

static bool is_good_match(const struct sm_match *match, size_t letters)
{
    const struct sm_place *place = match->place;
    if (!place) return match->how != SM_MATCH_FOLDED;
    bool ukraine = sm_text_is(place->country, "UA"), russia = sm_text_is(place->country, "RU");
    if (place->kind >= SM_PLACE_ADMIN1_CAPITAL && match->how != SM_MATCH_FOLDED) return true;
    if (place->kind == SM_PLACE_CITY && (ukraine || russia)) return letters >= 4;
    if (match->how != SM_MATCH_NAME) return ukraine && place->kind >= SM_PLACE_TOWN && letters >= 6;
    if (ukraine) return place->kind >= SM_PLACE_TOWN || letters >= 6;
    return russia && sm_front_has(place->admin1) && place->kind >= SM_PLACE_TOWN && letters >= 5;
}

/* May the name be read as a place where the words around it say so? */
static bool is_fair_match(const struct sm_spot *spot, const struct sm_match *match)
{
    const struct sm_place *place = match->place;
    if (!place) return true;
    if (spot->within != SM_NO_WHERE || spot->around & SM_AROUND_TOWN) return true;
    bool ukraine = sm_text_is(place->country, "UA"), russia = sm_text_is(place->country, "RU");
    if (ukraine) return true;
    if (russia) return place->kind >= SM_PLACE_TOWN || sm_front_has(place->admin1);
    return place->kind >= SM_PLACE_CITY && match->how == SM_MATCH_NAME;
}

/* "… напрямку. На Торецькому — 14": the next sentence of the paragraph begins so. */
static bool goes_on_from(const struct sm_spots *spots, const struct sm_spot *spot,
                         const struct sm_spot *before)
{
    const struct sm_sentence *own = &spots->prose->sentences[spot->sentence];
    const struct sm_sentence *its = &spots->prose->sentences[before->sentence];
    return own->token == spot->from && own->paragraph == its->paragraph &&
           spot->sentence - before->sentence == 1;
}

/* "На Покровському напрямку 15 атак, на Оріхівському дві": the noun is said once. */
static bool goes_with_direction(const struct sm_spots *spots, const struct sm_spot *spot)
{
    enum { BACK = 6 };
    bool on = spot->from < spot->name_from && sm_text_is(low(spots, spot->from), "на");
    for (int i = 1; on && i < BACK && spot - i >= spots->at; i++) {
        if (spot[-i].sentence != spot->sentence && !goes_on_from(spots, spot, &spot[-i]))
            return false;
        if (spot[-i].around & SM_AROUND_DIRECTION) return true;
    }
    return false;
}

/* "The Beriev plant" is no town; towns have no article. */
static bool is_other_thing(const struct sm_spots *spots, const struct sm_spot *spot)
{
    unsigned forms = SM_AROUND_REGION | SM_AROUND_DISTRICT | SM_AROUND_DIRECTION | SM_AROUND_SITE |
                     SM_AROUND_AREA | SM_AROUND_TOWN;
    bool article = spot->name_from > 0 && sm_text_is(low(spots, spot->name_from - 1), "the");
    if (!article || spot->around & forms) return false;
    for (size_t i = 0; i < spot->hits->count; i++)
        if (spot->hits->matches[i].how == SM_MATCH_NAME || spot->hits->matches[i].region)
            return false;
    return true;
}

/* Names that are hardly names, without a word that says so: passed over. */
static bool is_too_weak(const struct sm_spots *spots, const struct sm_spot *spot)
{
    bool good = false, fair = false;
    size_t letters = sm_utf8_count(spot->hits->name);
    for (size_t i = 0; i < spot->hits->count; i++) {
        good |= is_good_match(&spot->hits->matches[i], letters);
        fair |= is_fair_match(spot, &spot->hits->matches[i]);
    }
    bool firm = spot->around & FIRM || spot->within != SM_NO_WHERE;
    if (spot->hits->adjective)
        return !goes_with_direction(spots, spot) &&
               !(spot->around &
                 (SM_AROUND_DISTRICT | SM_AROUND_DIRECTION | SM_AROUND_REGION | SM_AROUND_SITE));
    if (firm) return !fair;
    bool town = false;
    for (size_t i = 0; i < spot->hits->count; i++) {
        const struct sm_match *match = &spot->hits->matches[i];
        town |= match->region || match->place->kind >= SM_PLACE_TOWN;
    }
    (void)spots;
    bool like_a_word = letters < 7 && spot->name_end == spot->name_from + 1;
    return !good || (spot->bare_start && !town && like_a_word);
}

static bool is_river(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const names[] = {"dnipro", "dnieper", "dnepr",   "дніпро",
                                        "дніпра", "дніпру",  "дніпром", "дніпрі"};
    static const char *const rivers[] = {"river", "reservoir", "річка"};
    if (spot->phrase && spot->phrase->kind == SM_PHRASE_RIVER)
        return !(spot->around & (SM_AROUND_TOWN | SM_AROUND_REGION | SM_AROUND_DISTRICT));
    if (spot->phrase) return false;
    unsigned forms = SM_AROUND_REGION | SM_AROUND_DISTRICT | SM_AROUND_DIRECTION | SM_AROUND_SITE |
                     SM_AROUND_OFFICE | SM_AROUND_TOWN | SM_AROUND_AREA;
    if (spot->around & forms) return false;
    bool named = spot->hits && sm_word_in(spot->hits->name, names, sizeof names / sizeof *names);
    bool called = spot->end > spot->name_end && IS_WORD(spots, spot->name_end, rivers);
    if (called && spot->around & SM_AROUND_RIVER) return true;
    unsigned bank = SM_AROUND_RIVER | SM_AROUND_LEFT_BANK;
    return named && spot->around & (bank | SM_AROUND_THE) && !is_possessive(spots, spot);
}

/* "The Black Sea port city of Odesa": says of what kind it is. */
static bool is_water_of_port(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const words[] = {
        "port", "ports", "resort",     "resorts", "grain",     "shipping", "city",     "cities",
        "town", "trade", "initiative", "region",  "countries", "states",   "security", "corridor"};
    return spot->phrase && spot->phrase->kind == SM_PHRASE_WATER &&
           IS_WORD(spots, spot->name_end, words);
}

/* "The Kyiv-Moscow talks", "the Donetsk-Dnipropetrovsk border". */
static bool is_half_of_name(const struct sm_spots *spots, const struct sm_spot *spot)
{
    const struct sm_spot *next = spot + 1;
    return next < spots->at + spots->count && next->sentence == spot->sentence &&
           next->around & SM_AROUND_OTHERWISE && next->name_from == spot->name_end + 1 &&
           sm_text_is(low(spots, spot->name_end), "-");
}

/* "In the Dnipro district of the city": a quarter of a town named before. */
static bool is_quarter_of_town(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const kinds[] = {"district",     "quarter", "neighbourhood",
                                        "neighborhood", "borough", "suburb"};
    static const char *const towns[] = {"city", "town", "capital"};
    size_t at = spot->name_end;
    return IS_WORD(spots, at, kinds) && at + 3 < spots->prose->token_count &&
           sm_text_is(low(spots, at + 1), "of") && sm_text_is(low(spots, at + 2), "the") &&
           IS_WORD(spots, at + 3, towns);
}

static void judge_part_of_name(struct sm_spots *spots, struct sm_spot *spot)
{
    bool phrase = spot->phrase && spot->phrase->kind != SM_PHRASE_CITY;
    if (spot->around & SM_AROUND_OTHERWISE || is_half_of_name(spots, spot) ||
        is_water_of_port(spots, spot) || is_quarter_of_town(spots, spot))
        refuse(spots, spot, "named-after", "the name of something else");
    else if (spot->around & SM_AROUND_OFFICE || is_office_of(spots, spot) ||
             is_where_it_was_said(spots, spot) || is_where_they_speak(spots, spot))
        refuse(spots, spot, "office", "an office or authority, not the place");
    else if (spot->part_of_name && !phrase)
        refuse(spots, spot, "part-of-name", "part of a longer name");
    else if (spot->quoted && !(spot->around & FIRM))
        refuse(spots, spot, "quoted", "a name in quotation marks");
}

static void judge(struct sm_spots *spots, struct sm_spot *spot)
{
    if (spot->phrase && spot->phrase->kind == SM_PHRASE_NOT) {
        refuse(spots, spot, "phrase", spot->phrase->name);
        return;
    }
    if (is_river(spots, spot)) {
        refuse(spots, spot, "river", "a river");
        return;
    }
    judge_part_of_name(spots, spot);
    if (is_refused(spot)) return;
    bool country = sm_spot_rank(spot) == SM_RANK_COUNTRY;
    if (spot->where.frame && country) return;
    if ((country || is_capital(spot)) && !(spot->around & SM_AROUND_REGION) &&
        !stands_for_place(spots, spot))
        refuse(spots, spot, country ? "state" : "government",
               country ? "a state that acts, not where it happens" : "a government, not the town");
    else if (spot->hits && (is_too_weak(spots, spot) || is_other_thing(spots, spot)))
        spot->dead = true;
    else if (spot->hits && spot->hits->adjective && goes_with_direction(spots, spot))
        spot->around |= SM_AROUND_DIRECTION;
}

/* "Kyiv, Kharkiv and Odesa": among towns a capital is a town. */
static void judge_by_company(struct sm_spots *spots, struct sm_spot *spot, size_t first)
{
    if (spot->list == SM_NO_WHERE || !is_refused(spot) || !is_capital(spot)) return;
    if (!sm_text_is(sm_text(spot->where.rule), "government") || is_possessive(spots, spot)) return;
    enum { REACH = 48 };
    size_t at = (size_t)(spot - spots->at);
    if (at > first + REACH) first = at - REACH;
    for (size_t i = first; i < spots->count && i < at + REACH; i++) {
        const struct sm_spot *mate = &spots->at[i];
        bool town = !mate->dead && mate != spot && mate->list == spot->list && mate->hits &&
                    !is_refused(mate) && !is_capital(mate) && sm_spot_rank(mate) <= SM_RANK_REGION;
        if (!town) continue;
        spot->where.rule = NULL;
        spot->where.kind = SM_WHERE_PLACE;
        return;
    }
}

void sm_judge(struct sm_spots *spots, size_t first)
{
    for (size_t i = first; i < spots->count; i++)
        if (!spots->at[i].dead) judge(spots, &spots->at[i]);
    for (size_t i = first; i < spots->count; i++)
        if (!spots->at[i].dead) judge_by_company(spots, &spots->at[i], first);
}
