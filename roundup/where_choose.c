/* SPDX-License-Identifier: Apache-2.0
 * Which of its namesakes is meant. In this order: what the text says of it (region, country, a
 * direction of the war), what it said elsewhere, the company in a list, the region that the
 * sentence or paragraph speaks of, and last what is plain: a town along the front before villages
 * of its name, a town that dwarfs the others. Else it is ambiguous, and an editor is asked.
 */
#include <string.h>

#include "roundup/where_choice.h"

enum { LISTED_MAX = 6 };

static void list_candidates(struct sm_choice *choice, struct sm_buf *out)
{
    for (size_t i = 0; i < choice->count && i < LISTED_MAX; i++) {
        const struct sm_match *match = &choice->items[i];
        if (i) sm_buf_str(out, ", ");
        if (match->region) {
            sm_buf_text(out, match->region->full_en);
            continue;
        }
        const struct sm_region *unit = sm_unit_of(choice->spots, match->place);
        sm_buf_text(out, match->place->name_en);
        sm_buf_str(out, " (");
        sm_buf_text(out, unit ? unit->name_en : match->place->country);
        sm_buf_str(out, ")");
    }
    if (choice->count > LISTED_MAX) {
        sm_buf_str(out, " and ");
        sm_buf_int(out, (long long)(choice->count - LISTED_MAX));
        sm_buf_str(out, " more");
    }
}

static void ask(struct sm_choice *choice, const char *rule)
{
    struct sm_buf list = {0};
    list_candidates(choice, &list);
    struct sm_where *where = &choice->spot->where;
    where->kind = SM_WHERE_AMBIGUOUS;
    where->rule = rule;
    if (list.failed)
        choice->spots->failed = true;
    else if (choice->count == 1 && sm_text_is(sm_text(rule), "far-from-front"))
        where->why = sm_spot_text(choice->spots,
                                  "only a village far from the front is known: %s; add lat and lon",
                                  list.bytes);
    else if (choice->count == 1)
        where->why =
            sm_spot_text(choice->spots, "only a village is known: %s; say its region", list.bytes);
    else
        where->why = sm_spot_text(choice->spots, "%d places match: %s", (int)choice->count,
                                  list.bytes ? list.bytes : "");
    sm_buf_finish(&list);
}

static void take(struct sm_choice *choice, const char *rule)
{
    struct sm_where *where = &choice->spot->where;
    where->kind = SM_WHERE_PLACE;
    where->place = choice->items[0].place;
    where->rule = choice->rule ? choice->rule : rule;
    where->region = sm_spot_framing(choice->spots, choice->spot, false);
    bool said = where->region || choice->spot->around & (SM_AROUND_DIRECTION | SM_AROUND_DISTRICT);
    if (!where->region && said) where->region = sm_unit_of(choice->spots, where->place);
    if (said) choice->spots->in_full[sm_choice_place_index(choice, where->place)] = true;
}

/* Before "район" and "напрямок" a name is an adjective where it can be one. */
static void fill(struct sm_choice *choice, const struct sm_hits *hits)
{
    unsigned forms = SM_AROUND_DISTRICT | SM_AROUND_DIRECTION | SM_AROUND_SITE;
    bool adjective =
        hits->count > hits->noun_count && (choice->spot->around & forms || !hits->noun_count);
    size_t from = adjective ? hits->noun_count : 0;
    size_t count = adjective ? hits->count - from : hits->noun_count;
    choice->count = count < CANDIDATES_MAX ? count : CANDIDATES_MAX;
    memcpy(choice->items, hits->matches + from, choice->count * sizeof *choice->items);
}

/* Nothing of that name is known where the text says it lies. */
static void not_there(struct sm_choice *choice)
{
    struct sm_where *where = &choice->spot->where;
    where->kind = SM_WHERE_UNKNOWN;
    where->rule = "not-in-region";
    where->why = sm_spot_text(choice->spots, "none of this name is known in %.*s",
                              SM_TEXT_ARG(choice->region->full_en));
}

/* What the text says of the place must hold. */
static bool obey_frames(struct sm_choice *choice)
{
    choice->region = sm_spot_framing(choice->spots, choice->spot, true);
    if (choice->region && !sm_choice_keep(choice, sm_candidate_is_in_country)) {
        not_there(choice);
        return false;
    }
    choice->region = sm_spot_framing(choice->spots, choice->spot, false);
    if (!choice->region) return true;
    if (sm_choice_keep(choice, sm_candidate_is_in_region)) {
        choice->rule = "within-region";
        return true;
    }
    if (sm_choice_keep(choice, sm_candidate_is_its_capital)) return true; /* Kyiv, of Kyiv region */
    not_there(choice);
    return false;
}

/* A lone village far from the front may be one of many that the gazetteer does not know. */
static bool is_risky(const struct sm_choice *choice)
{
    const struct sm_place *place = choice->items[0].place;
    if (!place || choice->rule || place->kind != SM_PLACE_VILLAGE) return false;
    return !sm_front_has(place->admin1);
}

/* Towns of one name on both sides of the border, none far greater ("Novomoskovsk"): whichever
 * spelling fits better decides nothing. */
static bool has_rival_abroad(const struct sm_choice *choice)
{
    bool here = false, there = false;
    for (size_t i = 0; i < choice->count; i++) {
        const struct sm_match *match = &choice->items[i];
        if (!match->place || match->how == SM_MATCH_FOLDED) continue;
        if (match->place->kind < SM_PLACE_CITY || match->place->kind == SM_PLACE_SITE) continue;
        if (sm_candidate_dwarfs_all(choice, match)) return false;
        here |= sm_text_is(match->place->country, "UA");
        there |= sm_text_is(match->place->country, "RU");
    }
    return here && there;
}

static bool begins_like(struct sm_text low, const char *const *stems, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t n = strlen(stems[i]);
        if (low.n >= n && memcmp(low.at, stems[i], n) == 0) return true;
    }
    return false;
}

/* "Captured Vyshneve": one of those along the front, not a suburb of Kyiv. */
static bool is_fought_over(const struct sm_choice *choice)
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
        if (sm_word_in(tokens[at - 1].low, words, sizeof words / sizeof *words) ||
            begins_like(tokens[at - 1].low, stems, sizeof stems / sizeof *stems))
            return true;
    return false;
}

/* False where only the war's course speaks for one village of several: an editor has to say. */
static bool keep_along_front(struct sm_choice *choice)
{
    if (choice->count < 2 || !is_fought_over(choice)) return true;
    struct sm_choice before = *choice;
    if (!sm_choice_keep(choice, sm_candidate_is_along_front) || choice->count > 1) return true;
    if (choice->items[0].place->kind >= SM_PLACE_TOWN) return true;
    size_t alike = 0; /* others are called so, not only alike in sound */
    for (size_t i = 0; i < before.count; i++)
        alike += before.items[i].how != SM_MATCH_FOLDED;
    if (alike < 2 && choice->items[0].how != SM_MATCH_FOLDED) return true;
    *choice = before;
    return false;
}

/* Several villages are called so, and a town once was: the village is meant, whichever. */
static bool is_namesake_of_village(const struct sm_choice *choice)
{
    size_t own = 0;
    for (size_t i = 0; i < choice->count; i++)
        own += sm_candidate_is_own_name(choice, &choice->items[i]);
    return own > 1;
}

static void choose(struct sm_choice *choice)
{
    struct sm_spots *spots = choice->spots;
    sm_choice_narrow(choice, sm_candidate_is_no_double, "double");
    if (sm_choice_aside(choice)) sm_choice_narrow(choice, sm_candidate_is_beside, "beside");
    sm_choice_narrow(choice, sm_candidate_was_named_in_full, "named-in-full");
    choice->region = sm_region_of_company(spots, choice->spot);
    if (choice->region) sm_choice_narrow(choice, sm_candidate_is_in_region, "list-company");
    sm_choice_narrow(choice, sm_candidate_is_near_list, "list-company");
    choice->region = sm_region_of_context(spots, choice->spot, false);
    if (choice->region) sm_choice_narrow(choice, sm_candidate_is_in_region, "sentence-region");
    sm_choice_narrow(choice, sm_candidate_is_near_sentence, "sentence-places");
    choice->region = sm_region_of_context(spots, choice->spot, true);
    if (choice->region) sm_choice_narrow(choice, sm_candidate_is_in_region, "paragraph-region");
    if (choice->spot->around & SM_AROUND_DIRECTION)
        sm_choice_narrow(choice, sm_candidate_is_of_front_table, "front-table");
    choice->region = spots->heading[choice->spot->sentence];
    if (choice->region) sm_choice_narrow(choice, sm_candidate_is_in_region, "heading-region");
    choice->region = sm_region_of_neighbours(spots, choice->spot);
    if (choice->region) sm_choice_narrow(choice, sm_candidate_is_in_region, "paragraph-places");
    if (is_namesake_of_village(choice)) sm_choice_keep(choice, sm_candidate_is_own_name);
    if (!keep_along_front(choice)) return;
    sm_choice_narrow(choice, sm_candidate_is_of_front_table, "front-table");
    sm_choice_narrow(choice, sm_candidate_is_own_town, "own-name");
    sm_choice_narrow(choice, sm_candidate_is_great_seat, "seat");
    if (has_rival_abroad(choice)) return;
    sm_choice_narrow(choice, sm_candidate_is_best_how, "own-name");
    sm_choice_narrow(choice, sm_candidate_is_own_name, "own-name");
    sm_choice_narrow(choice, sm_candidate_is_capital_of_any, "seat");
    sm_choice_narrow(choice, sm_candidate_dwarfs_all, "dwarfs");
    sm_choice_narrow(choice, sm_candidate_is_of_war, "in-ukraine");
}

/* The only village known lies elsewhere than the sentence says. */
static bool is_contradicted(struct sm_choice *choice)
{
    const struct sm_place *place = choice->items[0].place;
    if (choice->rule || !place || place->kind != SM_PLACE_VILLAGE) return false;
    if (sm_choice_aside(choice)) return !sm_candidate_is_beside(choice, &choice->items[0]);
    choice->region = sm_region_of_context(choice->spots, choice->spot, false);
    if (choice->region) return !sm_text_equal(choice->region->id, place->admin1);
    /* Under the heading of a region that is not its own. */
    choice->region = choice->spots->heading[choice->spot->sentence];
    if (choice->region && !sm_text_equal(choice->region->id, place->admin1)) return true;
    /* Listed with places of one region that is not its own. */
    choice->region = sm_region_of_company(choice->spots, choice->spot);
    return choice->region && !sm_text_equal(choice->region->id, place->admin1);
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

/* Only alike in sound, and in Russia, of which the text says nothing: "Sieverne" is no Severnyy of
 * Belgorod. */
static bool is_alike_abroad(const struct sm_choice *choice)
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
static bool is_far_from_front(const struct sm_choice *choice)
{
    const struct sm_place *place = choice->items[0].place;
    return place && place->kind == SM_PLACE_VILLAGE && is_fought_over(choice) &&
           !sm_zone_has(place->at_deg);
}

static bool is_called_village(const struct sm_choice *choice)
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

void sm_settle_place(struct sm_spots *spots, struct sm_spot *spot)
{
    struct sm_choice choice = {.spots = spots, .spot = spot};
    fill(&choice, spot->hits);
    bool base = spot->around & SM_AROUND_BASE;
    if (!(base && sm_choice_keep(&choice, sm_candidate_is_site)) &&
        !sm_choice_keep(&choice, sm_candidate_is_settlement) &&
        !sm_choice_keep(&choice, sm_candidate_is_site)) {
        spot->dead = true;
        return;
    }
    if (sm_settle_site(spots, spot)) return;
    if (!obey_frames(&choice)) return;
    if (is_called_village(&choice) && !sm_choice_keep(&choice, sm_candidate_is_small)) {
        ask(&choice, "not-a-village");
        return;
    }
    if (choice.count > 1) choose(&choice);
    if (choice.count > 1)
        ask(&choice, "several");
    else if (is_far_from_front(&choice))
        ask(&choice, "far-from-front");
    else if (is_risky(&choice) || is_contradicted(&choice) || is_alike_abroad(&choice))
        ask(&choice, "lone-village");
    else
        take(&choice, "name");
}
