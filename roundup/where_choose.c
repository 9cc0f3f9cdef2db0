/* SPDX-License-Identifier: Apache-2.0
 * Which of its namesakes is meant. In this order: what the text says of it (region, country, a
 * direction of the war), what it said elsewhere, the company in a list, the region that the
 * sentence or paragraph speaks of, and last what is plain: a town along the front before villages
 * of its name, a town that dwarfs the others. Else it is ambiguous, and an editor is asked.
 */
#include <string.h>

#include "roundup/where_private.h"

enum { CANDIDATES_MAX = 48, LISTED_MAX = 6, DWARFS = 10, UNKNOWN_PEOPLE = 1000 };
/* How many names away others may be to say something of one: keeps hostile sentences linear. */
enum { REACH = 48 };

struct choice {
    struct sm_spots *spots;
    struct sm_spot *spot;
    struct sm_match items[CANDIDATES_MAX];
    size_t count;
    const char *rule;
    const struct sm_region *region; /* what a test asks for */
};

typedef bool (*test)(const struct choice *, const struct sm_match *);

/* Keep what passes; when nothing does, all stay. Says whether any passed. */
static bool keep(struct choice *choice, test passes)
{
    struct sm_match kept[CANDIDATES_MAX];
    size_t count = 0;
    for (size_t i = 0; i < choice->count; i++)
        if (passes(choice, &choice->items[i])) kept[count++] = choice->items[i];
    if (!count) return false;
    memcpy(choice->items, kept, count * sizeof *kept);
    choice->count = count;
    return true;
}

static void narrow(struct choice *choice, test passes, const char *rule)
{
    size_t before = choice->count;
    if (before > 1 && keep(choice, passes) && choice->count == 1) choice->rule = rule;
}

static bool is_settlement(const struct choice *choice, const struct sm_match *match)
{
    (void)choice;
    return match->place && match->place->kind != SM_PLACE_SITE;
}

static bool is_site(const struct choice *choice, const struct sm_match *match)
{
    (void)choice;
    return match->place && match->place->kind == SM_PLACE_SITE;
}

static bool is_in_region(const struct choice *choice, const struct sm_match *match)
{
    return match->place && choice->region &&
           sm_text_equal(match->place->admin1, choice->region->id);
}

static bool is_in_country(const struct choice *choice, const struct sm_match *match)
{
    return match->place && choice->region &&
           sm_text_equal(match->place->country, choice->region->iso);
}

static bool is_its_capital(const struct choice *choice, const struct sm_match *match)
{
    return match->place && choice->region->capital.n &&
           sm_text_equal(match->place->name_en, choice->region->capital);
}

/* Alike in sound to the place's own name, not to one of its other names. */
static bool is_own_name(const struct choice *choice, const struct sm_match *match)
{
    (void)choice;
    return sm_match_is_own_name(match);
}

static size_t place_index(const struct choice *choice, const struct sm_place *place)
{
    return (size_t)(place - sm_gazetteer_place(choice->spots->names.gazetteer, 0));
}

static bool was_named_in_full(const struct choice *choice, const struct sm_match *match)
{
    return match->place && choice->spots->in_full[place_index(choice, match->place)];
}

static bool is_of_war(const struct choice *choice, const struct sm_match *match)
{
    (void)choice;
    return match->place && sm_text_is(match->place->country, "UA");
}

static bool is_best_how(const struct choice *choice, const struct sm_match *match)
{
    int best = SM_MATCH_FOLDED;
    for (size_t i = 0; i < choice->count; i++)
        if ((int)choice->items[i].how < best) best = (int)choice->items[i].how;
    return (int)match->how == best;
}

static long people(const struct sm_place *place)
{
    return place->population ? place->population : UNKNOWN_PEOPLE;
}

/* A second row for the same place: near it, in the same unit, with nobody in it. */
static bool is_no_double(const struct choice *choice, const struct sm_match *match)
{
    if (!match->place || match->place->population) return true;
    for (size_t i = 0; i < choice->count; i++) {
        const struct sm_place *other = choice->items[i].place;
        if (!other || !other->population) continue;
        double east = other->at_deg.x - match->place->at_deg.x;
        double north = other->at_deg.y - match->place->at_deg.y;
        if (east * east + north * north < 0.01) return false;
    }
    return true;
}

/* A town that a direction of the war is named after. */
static bool is_of_front_table(const struct choice *choice, const struct sm_match *match)
{
    const struct sm_front *front = match->place ? sm_front_find(choice->spot->hits->name) : NULL;
    if (!front && match->place) {
        char room[SM_FORM_BYTES];
        struct sm_text low = {room, sm_lower_uk(match->place->name_en, room, sizeof room)};
        front = sm_front_find(low);
    }
    return front && front->town && match->place->kind >= SM_PLACE_TOWN &&
           sm_text_equal(match->place->admin1, sm_text(front->admin1));
}

static bool is_capital_of_any(const struct choice *choice, const struct sm_match *match)
{
    (void)choice;
    return match->place && match->how != SM_MATCH_FOLDED &&
           (match->place->kind == SM_PLACE_CAPITAL ||
            match->place->kind == SM_PLACE_ADMIN1_CAPITAL);
}

static bool dwarfs_all(const struct choice *choice, const struct sm_match *match)
{
    if (!match->place || match->place->kind < SM_PLACE_TOWN) return false;
    for (size_t i = 0; i < choice->count; i++) {
        const struct sm_place *other = choice->items[i].place;
        if (!other || other == match->place) continue;
        if (people(match->place) / DWARFS < people(other)) return false;
    }
    return true;
}

/* The unit or country that a frame names, looking outwards. */
const struct sm_region *sm_spot_framing(const struct sm_spots *spots, const struct sm_spot *spot,
                                        bool country)
{
    for (int depth = 0; depth < 4 && spot->within != SM_NO_WHERE; depth++) {
        spot = &spots->at[spot->within];
        const struct sm_region *region = spot->where.region;
        if (region && sm_region_is_country(region) == country) return region;
        if (spot->where.place && !country && spot->where.region) return spot->where.region;
    }
    return NULL;
}

static const struct sm_region *unit_of(const struct sm_spots *spots, const struct sm_place *place)
{
    struct sm_text id = place->admin1;
    return id.n ? sm_region_by_id(spots->names.gazetteer, id) : NULL;
}

/* The one region that others in the list lie in, or NULL. */
static const struct sm_region *region_of_company(const struct sm_spots *spots,
                                                 const struct sm_spot *spot)
{
    const struct sm_region *found = NULL;
    if (spot->list == SM_NO_WHERE) return NULL;
    size_t at = (size_t)(spot - spots->at);
    for (size_t i = at > REACH ? at - REACH : 0; i < spots->count && i < at + REACH; i++) {
        const struct sm_spot *mate = &spots->at[i];
        if (mate == spot || mate->list != spot->list) continue;
        const struct sm_region *region = sm_spot_framing(spots, mate, false);
        if (!region && mate->where.place) region = unit_of(spots, mate->where.place);
        if (found && region && region != found) return NULL;
        if (region) found = region;
    }
    return found;
}

static const struct sm_region *spoken_of(const struct sm_spots *spots, const struct sm_spot *spot)
{
    if (spot->dead || !spot->where.region || spot->where.kind == SM_WHERE_NOT_PLACE) return NULL;
    if (spot->around & SM_AROUND_FROM || sm_region_is_country(spot->where.region)) return NULL;
    bool region = spot->where.kind == SM_WHERE_REGION;
    bool direction = spot->around & (SM_AROUND_DIRECTION | SM_AROUND_DISTRICT);
    (void)spots;
    return region || direction ? spot->where.region : NULL;
}

/* The one region that the sentence speaks of; 'several' says that there are more. */
static const struct sm_region *region_of_sentence(const struct sm_spots *spots, size_t at,
                                                  size_t sentence, bool *several)
{
    const struct sm_region *found = NULL;
    *several = false;
    size_t first = at;
    while (first > 0 && at - first < REACH && spots->at[first - 1].sentence >= sentence)
        first--;
    for (size_t i = first; i < spots->count && spots->at[i].sentence <= sentence && i < at + REACH;
         i++) {
        if (spots->at[i].sentence != sentence) continue;
        const struct sm_region *region = spoken_of(spots, &spots->at[i]);
        if (!region || region == found) continue;
        *several |= found != NULL;
        found = region;
    }
    return *several ? NULL : found;
}

static const struct sm_region *region_of_context(const struct sm_spots *spots,
                                                 const struct sm_spot *spot, bool paragraph)
{
    size_t at = (size_t)(spot - spots->at);
    const struct sm_sentence *sentences = spots->prose->sentences;
    size_t sentence = spot->sentence;
    bool several;
    if (!paragraph) return region_of_sentence(spots, at, sentence, &several);
    for (int back = 0; back < 3; back++) {
        if (!sentence || sentences[sentence - 1].paragraph != sentences[spot->sentence].paragraph)
            return NULL;
        sentence--;
        const struct sm_region *region = region_of_sentence(spots, at, sentence, &several);
        if (region || several) return region;
    }
    return NULL;
}

static void list_candidates(struct choice *choice, struct sm_buf *out)
{
    for (size_t i = 0; i < choice->count && i < LISTED_MAX; i++) {
        const struct sm_match *match = &choice->items[i];
        if (i) sm_buf_str(out, ", ");
        if (match->region) {
            sm_buf_text(out, match->region->full_en);
            continue;
        }
        const struct sm_region *unit = unit_of(choice->spots, match->place);
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

static void ask(struct choice *choice, const char *rule)
{
    struct sm_buf list = {0};
    list_candidates(choice, &list);
    struct sm_where *where = &choice->spot->where;
    where->kind = SM_WHERE_AMBIGUOUS;
    where->rule = rule;
    if (list.failed)
        choice->spots->failed = true;
    else if (choice->count == 1)
        where->why =
            sm_spot_text(choice->spots, "only a village is known: %s; say its region", list.bytes);
    else
        where->why = sm_spot_text(choice->spots, "%d places match: %s", (int)choice->count,
                                  list.bytes ? list.bytes : "");
    sm_buf_finish(&list);
}

static void take(struct choice *choice, const char *rule)
{
    struct sm_where *where = &choice->spot->where;
    where->kind = SM_WHERE_PLACE;
    where->place = choice->items[0].place;
    where->rule = choice->rule ? choice->rule : rule;
    where->region = sm_spot_framing(choice->spots, choice->spot, false);
    bool said = where->region || choice->spot->around & (SM_AROUND_DIRECTION | SM_AROUND_DISTRICT);
    if (!where->region && said) where->region = unit_of(choice->spots, where->place);
    if (said) choice->spots->in_full[place_index(choice, where->place)] = true;
}

/* Before "район" and "напрямок" a name is an adjective where it can be one. */
static void fill(struct choice *choice, const struct sm_hits *hits)
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
static void not_there(struct choice *choice)
{
    struct sm_where *where = &choice->spot->where;
    where->kind = SM_WHERE_UNKNOWN;
    where->rule = "not-in-region";
    where->why = sm_spot_text(choice->spots, "none of this name is known in %.*s",
                              SM_TEXT_ARG(choice->region->full_en));
}

/* What the text says of the place must hold. */
static bool obey_frames(struct choice *choice)
{
    choice->region = sm_spot_framing(choice->spots, choice->spot, true);
    if (choice->region && !keep(choice, is_in_country)) {
        not_there(choice);
        return false;
    }
    choice->region = sm_spot_framing(choice->spots, choice->spot, false);
    if (!choice->region) return true;
    if (keep(choice, is_in_region)) {
        choice->rule = "within-region";
        return true;
    }
    if (keep(choice, is_its_capital)) return true; /* Kyiv, of Kyiv region */
    not_there(choice);
    return false;
}

/* A lone village far from the front may be one of many that the gazetteer does not know. */
static bool is_risky(const struct choice *choice)
{
    const struct sm_place *place = choice->items[0].place;
    if (!place || choice->rule || place->kind != SM_PLACE_VILLAGE) return false;
    return !sm_front_has(place->admin1);
}

/* "Nikolayev": a regional centre under an old spelling, before towns a tenth of it. */
static bool is_great_seat(const struct choice *choice, const struct sm_match *match)
{
    return match->place && match->place->kind >= SM_PLACE_ADMIN1_CAPITAL &&
           match->place->kind != SM_PLACE_SITE && dwarfs_all(choice, match);
}

/* Towns of one name on both sides of the border, none far greater ("Novomoskovsk"): whichever
 * spelling fits better decides nothing. */
static bool has_rival_abroad(const struct choice *choice)
{
    bool here = false, there = false;
    for (size_t i = 0; i < choice->count; i++) {
        const struct sm_match *match = &choice->items[i];
        if (!match->place || match->how == SM_MATCH_FOLDED) continue;
        if (match->place->kind < SM_PLACE_CITY || match->place->kind == SM_PLACE_SITE) continue;
        if (dwarfs_all(choice, match)) return false;
        here |= sm_text_is(match->place->country, "UA");
        there |= sm_text_is(match->place->country, "RU");
    }
    return here && there;
}

static const struct sm_place *aside_of(const struct choice *choice)
{
    const struct sm_spot *spot = choice->spot;
    if (spot->within == SM_NO_WHERE) return NULL;
    return choice->spots->at[spot->within].where.place;
}

/* "Pivdenne, near Toretsk": not far from it. */
static bool is_beside(const struct choice *choice, const struct sm_match *match)
{
    const double reach_deg = 0.7;
    const struct sm_place *other = aside_of(choice);
    if (!match->place || !other) return false;
    double north = match->place->at_deg.y - other->at_deg.y;
    double east = (match->place->at_deg.x - other->at_deg.x) * 0.66; /* at 48 degrees north */
    return north * north + east * east < reach_deg * reach_deg;
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
static bool is_fought_over(const struct choice *choice)
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

static bool is_along_front(const struct choice *choice, const struct sm_match *match)
{
    (void)choice;
    return match->place && sm_front_has(match->place->admin1);
}

/* False where only the war's course speaks for one village of several: an editor has to say. */
static bool keep_along_front(struct choice *choice)
{
    if (choice->count < 2 || !is_fought_over(choice)) return true;
    struct choice before = *choice;
    if (!keep(choice, is_along_front) || choice->count > 1) return true;
    if (choice->items[0].place->kind >= SM_PLACE_TOWN) return true;
    size_t alike = 0; /* others are called so, not only alike in sound */
    for (size_t i = 0; i < before.count; i++)
        alike += before.items[i].how != SM_MATCH_FOLDED;
    if (alike < 2 && choice->items[0].how != SM_MATCH_FOLDED) return true;
    *choice = before;
    return false;
}

static void choose(struct choice *choice)
{
    struct sm_spots *spots = choice->spots;
    narrow(choice, is_no_double, "double");
    if (aside_of(choice)) narrow(choice, is_beside, "beside");
    narrow(choice, was_named_in_full, "named-in-full");
    choice->region = region_of_company(spots, choice->spot);
    if (choice->region) narrow(choice, is_in_region, "list-company");
    choice->region = region_of_context(spots, choice->spot, false);
    if (choice->region) narrow(choice, is_in_region, "sentence-region");
    choice->region = region_of_context(spots, choice->spot, true);
    if (choice->region) narrow(choice, is_in_region, "paragraph-region");
    if (!keep_along_front(choice)) return;
    narrow(choice, is_of_front_table, "front-table");
    narrow(choice, is_great_seat, "seat");
    if (has_rival_abroad(choice)) return;
    narrow(choice, is_best_how, "own-name");
    narrow(choice, is_own_name, "own-name");
    narrow(choice, is_capital_of_any, "seat");
    narrow(choice, dwarfs_all, "dwarfs");
    narrow(choice, is_of_war, "in-ukraine");
}

/* The only village known lies elsewhere than the sentence says. */
static bool is_contradicted(struct choice *choice)
{
    const struct sm_place *place = choice->items[0].place;
    if (choice->rule || !place || place->kind != SM_PLACE_VILLAGE) return false;
    if (aside_of(choice)) return !is_beside(choice, &choice->items[0]);
    choice->region = region_of_context(choice->spots, choice->spot, false);
    if (choice->region) return !sm_text_equal(choice->region->id, place->admin1);
    /* Listed with places of one region that is not its own. */
    choice->region = region_of_company(choice->spots, choice->spot);
    return choice->region && !sm_text_equal(choice->region->id, place->admin1);
}

/* "The village of X" is no town of many thousands. */
static bool is_small(const struct choice *choice, const struct sm_match *match)
{
    enum { VILLAGE_MAX_PEOPLE = 10000 };
    (void)choice;
    return match->place && match->place->population < VILLAGE_MAX_PEOPLE;
}

static bool is_called_village(const struct choice *choice)
{
    static const char *const words[] = {"village", "villages", "hamlet", "село", "селі",
                                        "села",    "селом",    "сіл",    "селах"};
    const struct sm_spot *spot = choice->spot;
    for (size_t at = spot->from; at < spot->name_from; at++)
        if (sm_word_in(choice->spots->prose->tokens[at].low, words, sizeof words / sizeof *words))
            return true;
    return false;
}

void sm_settle_place(struct sm_spots *spots, struct sm_spot *spot)
{
    struct choice choice = {.spots = spots, .spot = spot};
    fill(&choice, spot->hits);
    bool base = spot->around & SM_AROUND_BASE;
    if (!(base && keep(&choice, is_site)) && !keep(&choice, is_settlement) &&
        !keep(&choice, is_site)) {
        spot->dead = true;
        return;
    }
    if (sm_settle_site(spots, spot)) return;
    if (!obey_frames(&choice)) return;
    if (is_called_village(&choice) && !keep(&choice, is_small)) {
        ask(&choice, "not-a-village");
        return;
    }
    if (choice.count > 1) choose(&choice);
    if (choice.count > 1)
        ask(&choice, "several");
    else if (is_risky(&choice) || is_contradicted(&choice))
        ask(&choice, "lone-village");
    else
        take(&choice, "name");
}
