/* SPDX-License-Identifier: Apache-2.0
 * What speaks against the only candidate left: it is asked for, not taken.
 */
#include <math.h>
#include <string.h>

#include "roundup/where_choice.h"

/* Does its list speak of its region, or of places beside it? "Kacha and Sevastopol". */
static bool is_among_its_own(const struct sm_choice *choice)
{
    const struct sm_region *region = sm_region_of_company(choice->spots, choice->spot);
    return (region && sm_place_lies_in(choice->items[0].place, region)) ||
           sm_candidate_is_near_list(choice, &choice->items[0]);
}

/* Does the sentence, or the paragraph before it, speak of the region that the place lies in? */
static bool is_spoken_of(const struct sm_choice *choice, const struct sm_place *place)
{
    const struct sm_spots *spots = choice->spots;
    const struct sm_region *told[] = {sm_region_of_context(spots, choice->spot, false),
                                      sm_region_of_context(spots, choice->spot, true)};
    for (size_t i = 0; i < sizeof told / sizeof *told; i++)
        if (told[i]) return sm_text_equal(told[i]->id, place->admin1);
    return false;
}

/* A lone village far from the front may be one of many that the gazetteer does not know. */
bool sm_choice_is_risky(const struct sm_choice *choice)
{
    const struct sm_place *place = choice->items[0].place;
    if (!place || choice->rule || place->kind != SM_PLACE_VILLAGE) return false;
    if (sm_choice_aside(choice) && sm_candidate_is_beside(choice, &choice->items[0])) return false;
    return !sm_front_has(place->admin1) && !is_among_its_own(choice) &&
           !is_spoken_of(choice, place);
}

static bool begins_like(struct sm_text low, const char *const *stems, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t n = strlen(stems[i]);
        if (low.n >= n && memcmp(low.at, stems[i], n) == 0) return true;
    }
    return false;
}

/* "In occupied Crimea", "the Russian-occupied Enerhodar": who holds it, not what happened. */
static bool is_adjective(const struct sm_token *tokens, size_t at, size_t first)
{
    static const char *const before[] = {"in",    "of",   "the",    "from",         "at",   "near",
                                         "to",    "over", "across", "temporarily",  "on",   "into",
                                         "under", "-",    "still",  "russian-held", "with", "via"};
    return sm_text_is(tokens[at].low, "occupied") && at > first &&
           sm_word_in(tokens[at - 1].low, before, sizeof before / sizeof *before);
}

/* "Captured Vyshneve": one of those along the front, not a suburb of Kyiv. */
bool sm_choice_is_fought_over(const struct sm_choice *choice)
{
    enum { BACK = 6 };
    static const char *const words[] = {
        "captured", "capture",   "seized",    "seize",      "seizure",  "occupied",
        "advanced", "advance",   "advances",  "advancing",  "entered",  "fighting",
        "clashes",  "battles",   "assaulted", "assault",    "assaults", "stormed",
        "repelled", "liberated", "retook",    "recaptured", "control",  "took"};
    static const char *const stems[] = {"захоп", "звільн", "окуп", "просун",
                                        "штурм", "відбил", "бої"};
    const struct sm_spot *spot = choice->spot;
    const struct sm_token *tokens = choice->spots->prose->tokens;
    size_t first = choice->spots->prose->sentences[spot->sentence].token;
    for (size_t at = spot->name_from; at > first && spot->name_from - at < BACK; at--)
        if ((sm_word_in(tokens[at - 1].low, words, sizeof words / sizeof *words) &&
             !is_adjective(tokens, at - 1, first)) ||
            begins_like(tokens[at - 1].low, stems, sizeof stems / sizeof *stems))
            return true;
    return false;
}

/* "Sumy: Russian forces captured Kostiantynivka": not the town of Donetsk region, which the
 * sentence does not speak of. */
static bool is_of_other_heading(const struct sm_choice *choice, const struct sm_place *place)
{
    const struct sm_region *heading = choice->spots->heading[choice->spot->sentence];
    if (!heading || !place || !choice->rule || choice->spot->around & SM_AROUND_DIRECTION)
        return false;
    if (strcmp(choice->rule, "front-table") != 0 || !sm_choice_is_fought_over(choice)) return false;
    const struct sm_region *told = sm_region_of_context(choice->spots, choice->spot, false);
    return !sm_text_equal(heading->id, place->admin1) &&
           !(told && sm_text_equal(told->id, place->admin1));
}

static bool is_small_town_abroad(const struct sm_place *place, const struct sm_region *region)
{
    bool ukraine = sm_text_is(region->country, "UKR");
    return place && ukraine && sm_text_is(place->country, "RU") && place->kind < SM_PLACE_CITY;
}

/* "Belgorod's governor said … in Berezovka": no town of that name in Siberia. */
static bool is_of_other_office(const struct sm_choice *choice, const struct sm_place *place)
{
    static const char *const bare[] = {"own-name", "dwarfs", "seat", "double", "war-country"};
    bool told =
        choice->rule && !sm_word_in(sm_text(choice->rule), bare, sizeof bare / sizeof *bare);
    if (!place || place->kind >= SM_PLACE_CITY || told) return false;
    const struct sm_region *speaker = sm_region_of_speaker(choice->spots, choice->spot);
    return speaker && !sm_place_lies_in(place, speaker);
}

/* "Near Plekhovo, Vorozhba and Martynovka in Kursk region": the region behind a list is that of all
 * its villages, and a town across the border is not meant. */
static bool is_across_from_list(const struct sm_choice *choice, const struct sm_place *place)
{
    enum { LISTED_MAX = 12 };
    const struct sm_spots *spots = choice->spots;
    const struct sm_spot *own = choice->spot, *last = own;
    if (!place || place->kind >= SM_PLACE_CITY || own->list == SM_NO_WHERE) return false;
    if (own->within != SM_NO_WHERE) return false;
    size_t at = (size_t)(own - spots->at);
    for (size_t i = at + 1; i < spots->count && i < at + LISTED_MAX; i++)
        if (!spots->at[i].dead && spots->at[i].list == own->list) last = &spots->at[i];
    if (last == own || last->within == SM_NO_WHERE) return false;
    const struct sm_spot *outer = &spots->at[last->within];
    const struct sm_region *region = outer->where.region;
    if (!region || outer->where.kind != SM_WHERE_REGION || sm_region_is_country(region))
        return false;
    return sm_text_is(place->country, "UA") != sm_text_is(region->country, "UKR");
}

/* The only village known lies elsewhere than the sentence says. */
bool sm_choice_is_contradicted(struct sm_choice *choice)
{
    /* The town of that name is a day's walk and more from what it is said to lie near. */
    enum { NEAR_KM = 50 };
    const struct sm_place *place = choice->items[0].place, *aside = sm_choice_aside(choice);
    if (place && aside && choice->spots->at[choice->spot->within].own & SM_AROUND_NEAR &&
        !sm_is_within_km(place->at_deg, aside->at_deg, NEAR_KM))
        return true;
    if (is_of_other_heading(choice, place) || is_of_other_office(choice, place) ||
        is_across_from_list(choice, place))
        return true;
    /* "Entered Kharkiv region and the villages of … Borysivka": no town of Russia. */
    choice->region = sm_region_of_context(choice->spots, choice->spot, false);
    bool told = choice->rule && (strcmp(choice->rule, "within-region") == 0 ||
                                 strcmp(choice->rule, "named-in-full") == 0);
    if (!told && choice->region && is_small_town_abroad(place, choice->region)) return true;
    if (choice->rule || !place || place->kind != SM_PLACE_VILLAGE) return false;
    if (sm_choice_aside(choice)) return !sm_candidate_is_beside(choice, &choice->items[0]);
    choice->region = sm_region_of_context(choice->spots, choice->spot, false);
    bool fought = sm_front_has(place->admin1) && sm_zone_has(place->at_deg);
    if (choice->region) return !fought && !sm_place_lies_in(place, choice->region);
    /* Under the heading of a region that is not its own. */
    choice->region = choice->spots->heading[choice->spot->sentence];
    if (choice->region && !sm_place_lies_in(place, choice->region)) return true;
    /* Listed with places of one region that is not its own, though none of them lies beside it. */
    if (sm_candidate_is_near_list(choice, &choice->items[0])) return false;
    choice->region = sm_region_of_company(choice->spots, choice->spot);
    return choice->region && !sm_place_lies_in(place, choice->region) &&
           !(sm_front_has(place->admin1) && sm_zone_has(place->at_deg));
}

/* Letters behind the first, which may be a capital. */
static bool begin_alike(struct sm_text a, struct sm_text b)
{
    const char *end_a = sm_text_end(a), *end_b = sm_text_end(b);
    for (int i = 0; i < 3 && a.at < end_a && b.at < end_b; i++) {
        uint32_t x = sm_utf8_next(&a.at, end_a), y = sm_utf8_next(&b.at, end_b);
        if (i > 0 && x != y) return false;
    }
    return true;
}

/* Only alike in sound, and in Russia, of which the text says nothing: "Pidstepne" is no Podstepki
 * of Samara. */
bool sm_choice_is_alike_abroad(const struct sm_choice *choice)
{
    static const char *const said[] = {"within-region",    "list-company",  "sentence-region",
                                       "paragraph-region", "named-in-full", "beside"};
    const struct sm_match *match = &choice->items[0];
    const struct sm_region *office = sm_region_of_office(choice->spots, choice->spot);
    if (office && match->place && sm_text_equal(office->id, match->place->admin1)) return false;
    bool told = choice->rule && sm_word_in(sm_text(choice->rule), said, sizeof said / sizeof *said);
    return !told && match->how == SM_MATCH_FOLDED && match->place &&
           sm_text_is(match->place->country, "RU") && match->place->kind < SM_PLACE_CITY &&
           !begin_alike(match->spelling, choice->spot->hits->name);
}

/* Armies fight over a village where no front has been: it is another one of its name. */
bool sm_choice_is_far_from_front(const struct sm_choice *choice)
{
    const struct sm_place *place = choice->items[0].place;
    bool small = place && (place->kind == SM_PLACE_VILLAGE || place->kind == SM_PLACE_TOWN);
    return small && sm_text_is(place->country, "UA") && sm_choice_is_fought_over(choice) &&
           !sm_zone_has(place->at_deg);
}

/* "West of Donetsk, … near Kostiantynivka": none that is known lies there. */
bool sm_choice_is_on_other_side(struct sm_choice *choice)
{
    const struct sm_place *aside = sm_choice_aside(choice);
    if (!aside || !isfinite(choice->spots->at[choice->spot->within].bearing_deg)) return false;
    return !sm_choice_keep(choice, sm_candidate_is_on_side);
}

bool sm_choice_is_called_village(const struct sm_choice *choice)
{
    static const char *const words[] = {"village", "villages", "hamlet", "село", "селі",
                                        "села",    "селом",    "сіл",    "селах"};
    const struct sm_spot *spot = choice->spot;
    if (!(spot->around & SM_AROUND_TOWN) || spot->around & SM_AROUND_DISTRICT) return false;
    for (size_t at = spot->from; at < spot->name_from; at++)
        if (sm_word_in(choice->spots->prose->tokens[at].low, words, sizeof words / sizeof *words))
            return true;
    return false;
}
