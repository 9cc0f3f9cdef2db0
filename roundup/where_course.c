/* SPDX-License-Identifier: Apache-2.0
 * What the course of the war says of namesakes: who struck, on which section of the front, on whose
 * soil.
 */
#include <string.h>

#include "roundup/what.h"
#include "roundup/where_choice.h"

enum { REACH = 48, TOKENS = 40, SMALL_MAX_PEOPLE = 20000 };

/* The tokens around a name that are of its clause, roughly. */
static void clause_around(const struct sm_choice *choice, size_t *from, size_t *end)
{
    static const char *const breaks[] = {";", "while", "тоді"};
    const struct sm_prose *prose = choice->spots->prose;
    const struct sm_sentence *sentence = &prose->sentences[choice->spot->sentence];
    size_t last = sentence->token + sentence->token_count;
    *from = choice->spot->name_from;
    *end = choice->spot->name_end;
    while (*from > sentence->token && choice->spot->name_from - *from < TOKENS &&
           !sm_word_in(prose->tokens[*from - 1].low, breaks, sizeof breaks / sizeof *breaks))
        --*from;
    while (*end < last && *end - choice->spot->name_end < TOKENS &&
           !sm_word_in(prose->tokens[*end].low, breaks, sizeof breaks / sizeof *breaks))
        ++*end;
}

/* Ukraine strikes there, too. */
static bool is_held_by_russia(const struct sm_place *place)
{
    static const char *const units[] = {"donetsk", "luhansk", "zaporizhzhia",
                                        "kherson", "crimea",  "sevastopol"};
    return sm_text_is(place->country, "RU") ||
           sm_word_in(place->admin1, units, sizeof units / sizeof *units);
}

static bool has_word(const struct sm_prose *prose, size_t from, size_t end,
                     const char *const *words, size_t count)
{
    for (size_t at = from; at < end; at++)
        if (sm_word_in(prose->tokens[at].low, words, count)) return true;
    return false;
}

/* "Russia downed five drones over Novomoskovsk": over its own. */
static bool tells_of_defence(const struct sm_prose *prose, size_t from, size_t end)
{
    static const char *const words[] = {"shot",    "downed",      "intercepted", "defence",
                                        "defense", "defences",    "defenses",    "repelled",
                                        "over",    "neutralised", "neutralized", "suppressed",
                                        "збили",   "збито",       "ппо",         "перехопили"};
    return has_word(prose, from, end, words, sizeof words / sizeof *words);
}

/* "Ukrainian drones hit Novomoskovsk": the one in Russia. */
bool sm_candidate_is_struck(const struct sm_choice *choice, const struct sm_match *match)
{
    size_t from, end;
    if (!match->place) return false;
    if (sm_choice_is_fought_over(choice)) return true; /* "Ukrainian troops took back Berezove" */
    clause_around(choice, &from, &end);
    if (tells_of_defence(choice->spots->prose, from, end)) return true;
    struct sm_text side = sm_side_find(choice->spots->prose, from, end - from);
    if (sm_text_is(side, "UA")) return is_held_by_russia(match->place);
    return !sm_text_is(side, "RU") || sm_text_is(match->place->country, "UA");
}

static bool is_small(const struct sm_place *place)
{
    return place && place->kind != SM_PLACE_SITE && place->kind <= SM_PLACE_TOWN &&
           place->population < SMALL_MAX_PEOPLE;
}

enum along { ALONG_NONE, ALONG_NEAR, ALONG_FAR };

/* Does a place lie near a direction that is named in its sentence, or else before it in its
 * paragraph? */
static enum along along_direction(const struct sm_choice *choice, const struct sm_place *place,
                                  bool paragraph, double km)
{
    const struct sm_spots *spots = choice->spots;
    const struct sm_sentence *sentences = spots->prose->sentences;
    size_t own = (size_t)(choice->spot - spots->at), index = choice->spot->sentence;
    enum along along = ALONG_NONE;
    for (size_t i = own > REACH ? own - REACH : 0; i < spots->count && i < own + REACH; i++) {
        const struct sm_spot *mate = &spots->at[i];
        bool same = paragraph
                        ? i < own && mate->sentence < index &&
                              sentences[mate->sentence].paragraph == sentences[index].paragraph
                        : mate->sentence == index;
        bool direction = mate->around & SM_AROUND_DIRECTION && mate->where.kind == SM_WHERE_PLACE;
        if (sm_spot_is_other_front(choice->spot, mate)) continue;
        if (i == own || mate->dead || !same || !direction || !mate->where.place) continue;
        if (sm_is_within_km(place->at_deg, mate->where.place->at_deg, km)) return ALONG_NEAR;
        along = ALONG_FAR;
    }
    return along;
}

bool sm_candidate_is_by_direction(const struct sm_choice *choice, const struct sm_match *match)
{
    enum { NEAR_KM = 60 };
    if (!is_small(match->place) || choice->spot->around & SM_AROUND_DIRECTION) return false;
    enum along along = along_direction(choice, match->place, false, NEAR_KM);
    if (along == ALONG_NONE) along = along_direction(choice, match->place, true, NEAR_KM);
    return along == ALONG_NEAR;
}

bool sm_choice_is_off_direction(const struct sm_choice *choice)
{
    enum { FAR_KM = 90 };
    const struct sm_place *place = choice->items[0].place;
    if (choice->rule || !is_small(place) || choice->spot->around & SM_AROUND_DIRECTION)
        return false;
    return along_direction(choice, place, false, FAR_KM) == ALONG_FAR;
}

static bool has_word_around(const struct sm_choice *choice, const char *const *words, size_t count)
{
    size_t from, end;
    clause_around(choice, &from, &end);
    return has_word(choice->spots->prose, from, end, words, count);
}

bool sm_choice_is_of_ground_war(const struct sm_choice *choice)
{
    static const char *const words[] = {
        "captured", "capture",    "seized",    "advanced", "advance",    "advances",  "advancing",
        "fighting", "clashes",    "battles",   "assaults", "assaulted",  "storming",  "repelled",
        "repulsed", "repel",      "liberated", "retook",   "recaptured", "occupied",  "foothold",
        "infantry", "entrenched", "offensive", "assault",  "clash",      "positions", "attacked",
        "attacks",  "бої",        "відбили",   "штурм",    "штурмів",    "атак",      "наступ",
        "захопили", "звільнили",  "окупували", "позицій",  "зіткнень",   "зіткнення"};
    return has_word_around(choice, words, sizeof words / sizeof *words);
}

bool sm_choice_is_of_front(const struct sm_choice *choice)
{
    static const char *const words[] = {"shelled",       "shelling",       "bombs",
                                        "bombed",        "bomb",           "artillery",
                                        "mortars",       "обстріляли",     "обстрілу",
                                        "withdrew",      "withdrawn",      "withdrawal",
                                        "retreated",     "encircled",      "encircle",
                                        "entered",       "entering",       "pushed",
                                        "pushing",       "pushes",         "lost",
                                        "fell",          "fallen",         "fall",
                                        "took",          "taken",          "taking",
                                        "seizing",       "seize",          "seizure",
                                        "capturing",     "gained",         "gains",
                                        "battle",        "fights",         "fought",
                                        "fight",         "stormed",        "storm",
                                        "recapture",     "retake",         "retaken",
                                        "liberation",    "control",        "outskirts",
                                        "trenches",      "frontline",      "salient",
                                        "breakthrough",  "broke",          "offensives",
                                        "counterattack", "counterattacks", "counterattacked",
                                        "defenders",     "front",          "sector",
                                        "direction",     "axis",           "combat",
                                        "mopping",       "cleared",        "crept",
                                        "progress",      "progressed",     "forward",
                                        "flag",          "repelling",      "repulsing",
                                        "stormtroopers", "conquered",      "overrun",
                                        "regained",      "reoccupied",     "freed",
                                        "dug",           "bridgehead",     "pocket",
                                        "claimed",       "наступу",        "штурмували",
                                        "штурмує",       "просунулися",    "просунулись",
                                        "просунувся",    "атакував",       "атакували",
                                        "відійшли",      "зайшли",         "увійшли",
                                        "боях",          "боїв",           "атаки",
                                        "атака",         "захоплено",      "захопила",
                                        "захопив",       "звільнено",      "окупував",
                                        "окупувала",     "наступали",      "наступає",
                                        "оборони",       "позиції",        "напрямку",
                                        "напрямках",     "зачистили",      "вибили",
                                        "закріпилися",   "втратили",       "просувалися",
                                        "просування",    "штурмові",       "бій",
                                        "фронту",        "фронті",         "лінії",
                                        "відступили",    "зайняли",        "взяли"};
    return sm_choice_is_of_ground_war(choice) ||
           has_word_around(choice, words, sizeof words / sizeof *words);
}

/* "Fragments fell on Romanian soil near the villages of X and Y". What flies through an airspace is
 * on its way to another country. */
const struct sm_region *sm_choice_soil(const struct sm_choice *choice)
{
    enum { BACK = 16, APART = 3 };
    static const struct {
        const char *word, *id;
    } soils[] = {{"romanian", "ROU"},   {"polish", "POL"},   {"moldovan", "MDA"},
                 {"hungarian", "HUN"},  {"slovak", "SVK"},   {"latvian", "LVA"},
                 {"lithuanian", "LTU"}, {"estonian", "EST"}, {"belarusian", "BLR"},
                 {"bulgarian", "BGR"},  {"finnish", "FIN"},  {"georgian", "GEO"}};
    static const char *const nouns[] = {"soil",     "territory", "side", "village",
                                        "villages", "county",    "town", "bank",
                                        "shore",    "towns",     "city", "land"};
    const struct sm_prose *prose = choice->spots->prose;
    size_t first = prose->sentences[choice->spot->sentence].token;
    for (size_t at = choice->spot->name_from; at > first + 1; at--) {
        static const char *const others[] = {"during", "attack", "attacks", "after",  "raid",
                                             "on",     "from",   "strike",  "strikes"};
        if (choice->spot->name_from - at > BACK) return NULL;
        if (sm_word_in(prose->tokens[at - 1].low, others, sizeof others / sizeof *others))
            return NULL;
        if (!sm_word_in(prose->tokens[at - 1].low, nouns, sizeof nouns / sizeof *nouns)) continue;
        for (size_t k = at - 1; k > first && at - 1 - k < APART; k--)
            for (size_t i = 0; i < sizeof soils / sizeof *soils; i++)
                if (sm_text_is(prose->tokens[k - 1].low, soils[i].word))
                    return sm_region_by_id(choice->spots->names.gazetteer, sm_text(soils[i].id));
    }
    return NULL;
}
