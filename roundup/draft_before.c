/* SPDX-License-Identifier: Apache-2.0
 * Places that were named before: "the city", "the region", "there".
 */
#include <math.h>

#include "roundup/draft_parts.h"
#include "roundup/draft_unnamed.h"
#include "roundup/draft_words.h"
#include "roundup/where_bearing.h"

/* The token behind a phrase of the table in the clause, or 0. */
static size_t find_phrase(const struct sm_drafting *in, const struct sm_span *clause,
                          const char *const *phrases, size_t *from)
{
    for (size_t at = clause->token; at < clause->end; at++) {
        size_t n = sm_draft_phrase(in->prose, at, clause->end, phrases);
        if (!n) continue;
        *from = at;
        return at + n;
    }
    return 0;
}

/* "West of the town": of the town, but outside. */
struct sm_where sm_draft_town_of(const struct sm_drafting *in, const struct sm_span *clause)
{
    struct sm_where town = *in->town;
    size_t from = 0;
    find_phrase(in, clause, sm_draft_the_town, &from);
    town.precision = town.place->kind == SM_PLACE_SITE ? SM_SITE : SM_SETTLEMENT;
    town.bearing_deg = town.distance_km = town.radius_km = (double)NAN;
    struct sm_bearing bearing;
    bool bears = sm_bearing_before(in->prose, clause->token, from, &bearing);
    bool inside = bears && bearing.part; /* "in the east of the city" */
    for (size_t back = 1; !inside && back <= 4 && back <= from - clause->token; back++) {
        size_t n = sm_draft_phrase(in->prose, from - back, from, sm_draft_outside);
        if (n == back) town.precision = SM_NEAR;
    }
    if (bears && !inside) {
        town.precision = SM_NEAR;
        town.bearing_deg = bearing.bearing_deg;
        town.distance_km = bearing.distance_km;
    }
    town.rule = "town-named-before";
    return town;
}

/* "The village" is no city of that paragraph, but one that the gazetteer may not have; nor is "the
 * city" a small town of it. */
static bool is_of_other_size(const struct sm_drafting *in, const struct sm_span *clause)
{
    enum { VILLAGERS_MAX = 10000 };
    static const char *const cities[] = {"the city",  "the port",      "the port city",
                                         "this city", "the same city", NULL};
    static const char *const villages[] = {"the village", "the same village", "the hamlet",
                                           "the border village", NULL};
    const struct sm_place *town = in->town->place;
    bool large = town->kind != SM_PLACE_SITE && town->population > VILLAGERS_MAX;
    if (town->kind == SM_PLACE_SITE) return false;
    return sm_draft_holds(in, clause, large ? villages : cities);
}

/* "They came within eight kilometres of Pokrovsk. A strike brought down a bridge in the city": news
 * of another kind. What a raid did to the town it hit is none. */
static bool is_other_news(const struct sm_act *act, enum sm_category before)
{
    return sm_draft_is_firm(act) && !sm_draft_is_raid(before) &&
           !sm_draft_same_kind(before, act->category) && act->category != SM_DIPLOMACY;
}

/* "The port city": the settlement named last, unless the row told last is about it already. */
static bool is_of_town(const struct sm_drafting *in, const struct sm_span *clause,
                       const struct sm_act *act)
{
    if (!in->town || !in->town->place || !sm_draft_holds(in, clause, sm_draft_the_town))
        return false;
    if (is_of_other_size(in, clause)) return false;
    const struct sm_event *last = in->last_count ? &in->draft->rows[in->last_row].event : NULL;
    if (!last || last->on_place != in->town->place) return true;
    if (is_other_news(act, last->category)) return true;
    /* "Odesa came under attack. The premier, who was visiting the city, …" */
    bool guest = act->category == SM_DIPLOMACY && sm_draft_is_firm(act);
    if (guest && sm_draft_is_raid(last->category)) return true;
    /* In the town, and now outside of it. */
    return sm_draft_town_of(in, clause).precision == SM_NEAR && last->precision != SM_NEAR;
}

const struct sm_region *sm_draft_unit(const struct sm_gazetteer *gazetteer, struct sm_text id)
{
    for (size_t i = 0; id.n && i < sm_gazetteer_region_count(gazetteer); i++)
        if (sm_text_equal(sm_gazetteer_region(gazetteer, i)->id, id))
            return sm_gazetteer_region(gazetteer, i);
    return NULL;
}

/* "The region" is that of the heading's town, else the region named last. */
static const struct sm_region *land_region(const struct sm_drafting *in)
{
    const struct sm_place *town = in->topic && in->topic_count == 1 ? in->topic->place : NULL;
    bool seat = town && town->kind == SM_PLACE_ADMIN1_CAPITAL;
    const struct sm_region *unit = seat ? sm_draft_unit(in->gazetteer, town->admin1) : NULL;
    if (unit) return unit;
    /* A town of another region, named since; the two capitals are in none. */
    bool later = in->town && in->town->place && (!in->land || in->town->token > in->land->token);
    if (later) unit = sm_draft_unit(in->gazetteer, in->town->place->admin1);
    if (later && unit && !sm_text_is(unit->kind, "city")) return unit;
    return in->land ? in->land->region : NULL;
}

/* "The left bank" that this war is told of is the Dnipro's in Kherson region; other paragraphs may
 * have named another region since. */
static const struct sm_region *bank_region(const struct sm_drafting *in)
{
    const struct sm_region *kherson = sm_draft_unit(in->gazetteer, sm_text("kherson"));
    bool town = in->town && in->town->place && sm_text_is(in->town->place->admin1, "kherson");
    bool land = in->land && in->land->region == kherson;
    return town || land ? kherson : NULL;
}

/* "In the region", "over the oblast". */
static bool is_of_land(const struct sm_drafting *in, const struct sm_span *clause)
{
    size_t from;
    if (find_phrase(in, clause, sm_draft_the_bank, &from)) return bank_region(in) != NULL;
    if (!land_region(in)) return false;
    if (!find_phrase(in, clause, sm_draft_the_land, &from)) return false;
    if (!in->last_count || in->draft->rows[in->last_row].event.on_region != land_region(in))
        return true;
    /* In a town of it, and now a visitor toured, or another attack was on, all of it. */
    static const char *const wide[] = {
        "on his region",      "on her region",          "against his region",
        "visited the region", "toured the region",      "travelled to the region",
        "came to the region", "traveled to the region", NULL};
    bool town = in->draft->rows[in->last_row].event.on_place != NULL;
    return town && sm_draft_holds(in, clause, wide);
}

static struct sm_where land_of(const struct sm_drafting *in, const struct sm_span *clause)
{
    size_t from;
    struct sm_where land = sm_draft_unnamed("", "", "region-named-before");
    land.kind = SM_WHERE_REGION;
    bool bank = find_phrase(in, clause, sm_draft_the_bank, &from) > 0;
    land.precision = bank ? SM_AREA : SM_OBLAST;
    land.region = bank ? bank_region(in) : land_region(in);
    if (land.region) land.name = land.region->full_en;
    return land;
}

struct sm_where sm_draft_seat_of(const struct sm_drafting *in, const struct sm_span *clause,
                                 const struct sm_region *region, size_t token)
{
    struct sm_bearing bearing;
    struct sm_where seat = sm_draft_unnamed("", "", "seat-of-region");
    seat.kind = SM_WHERE_PLACE;
    seat.precision = SM_SETTLEMENT;
    seat.name = region->capital;
    seat.admin1 = region->name_en;
    seat.token = token;
    if (sm_bearing_before(in->prose, clause->token, token, &bearing) && !bearing.part) {
        seat.precision = SM_NEAR;
        seat.bearing_deg = bearing.bearing_deg;
        seat.distance_km = bearing.distance_km;
    }
    return seat;
}

size_t sm_draft_find_seat_words(const struct sm_drafting *in, size_t from, size_t end)
{
    const struct sm_token *tokens = in->prose->tokens;
    for (size_t at = from; at < end; at++) {
        size_t n = sm_draft_phrase(in->prose, at, end, sm_draft_the_seat);
        if (!n) continue;
        /* "The regional capital, Sumy", "the regional centre of Kharkiv" is told by its name. */
        size_t next = at + n;
        while (next < end &&
               (sm_text_is(tokens[next].low, ",") || sm_text_is(tokens[next].low, "of")))
            next++;
        bool named = next < end && tokens[next].capital && tokens[next].kind == SM_TOKEN_WORD;
        return named && next <= at + n + 1 ? end : at;
    }
    return end;
}

/* The region that "the regional capital" is of: that of the town which the paragraph speaks of,
 * or the one that it named. */
static const struct sm_region *region_of_seat(const struct sm_drafting *in)
{
    enum { BACK = 32 };
    if (in->town && in->town->place) return sm_draft_unit(in->gazetteer, in->town->place->admin1);
    if (in->topic && in->topic_count == 1 && in->topic->kind == SM_WHERE_REGION)
        return in->topic->region;
    if (!in->land || !in->sentence) return NULL;
    const struct sm_sentence *first = in->sentence;
    for (int i = 0; i < BACK && first > in->prose->sentences; i++) {
        if (first[-1].paragraph != in->sentence->paragraph) break;
        first--;
    }
    return in->land->token >= first->token ? in->land->region : NULL;
}

static bool find_seat(const struct sm_drafting *in, const struct sm_span *clause,
                      struct sm_where *where)
{
    const struct sm_region *region = region_of_seat(in);
    if (!region || !region->capital.n) return false;
    size_t at = sm_draft_find_seat_words(in, clause->token, clause->end);
    if (at == clause->end) return false;
    *where = sm_draft_seat_of(in, clause, region, at);
    return true;
}

static bool says_there(const struct sm_drafting *in, const struct sm_span *clause)
{
    for (size_t at = clause->token; at < clause->end; at++)
        if (sm_draft_phrase(in->prose, at, clause->end, sm_draft_there) &&
            !sm_draft_phrase(in->prose, at, clause->end, sm_draft_not_there))
            return true;
    return false;
}

/* "36 clashes took place in this sector." */
static bool is_of_sector(const struct sm_drafting *in, const struct sm_span *clause,
                         struct sm_where *where)
{
    static const char *const words[] = {"in this sector",
                                        "in this direction",
                                        "on this axis",
                                        "on this section",
                                        "in that sector",
                                        "in that direction",
                                        "on that axis",
                                        "along this axis",
                                        "on this front",
                                        "на цьому напрямку",
                                        "на цій ділянці",
                                        "на цьому відтинку",
                                        NULL};
    if (!in->sector || !sm_draft_holds(in, clause, words)) return false;
    *where = *in->sector;
    where->precision = SM_DIRECTION;
    where->bearing_deg = where->distance_km = where->radius_km = (double)NAN;
    where->rule = "sector-named-before";
    return true;
}

/* "Ten missiles were destroyed over the peninsula": Crimea, of which this war speaks so. */
static bool is_of_peninsula(const struct sm_drafting *in, const struct sm_span *clause,
                            const struct sm_act *act, struct sm_where *where)
{
    static const char *const words[] = {"over the peninsula",     "on the peninsula",
                                        "across the peninsula",   "over the annexed peninsula",
                                        "the occupied peninsula", "на півострові",
                                        "над півостровом",        NULL};
    static const char *const others[] = {"kinburn", "kerch", "kola", "кінбурн", NULL};
    const struct sm_region *crimea = sm_draft_unit(in->gazetteer, sm_text("crimea"));
    if (!crimea || !sm_draft_is_firm(act) || !sm_draft_holds(in, clause, words)) return false;
    if (sm_draft_holds(in, clause, others)) return false;
    const struct sm_event *last = in->last_count ? &in->draft->rows[in->last_row].event : NULL;
    if (last && last->on_region == crimea && !last->on_place) return false;
    *where = sm_draft_unnamed("", "", "peninsula");
    where->kind = SM_WHERE_REGION;
    where->precision = SM_OBLAST;
    where->region = crimea;
    where->name = crimea->full_en;
    return true;
}

bool sm_draft_find_before(struct sm_drafting *in, const struct sm_span *clause,
                          const struct sm_act *act, struct sm_where *where)
{
    sm_draft_remember_land(in, clause); /* "the Rostov region's governor … over his region" */
    if (find_seat(in, clause, where) || sm_draft_find_city_of_mayor(in, clause, where)) return true;
    if (is_of_sector(in, clause, where) || is_of_peninsula(in, clause, act, where)) return true;
    if (is_of_town(in, clause, act))
        *where = sm_draft_town_of(in, clause);
    else if (is_of_land(in, clause) && (sm_draft_is_firm(act) || act->count > 1))
        *where = land_of(in, clause);
    else if (in->carried && says_there(in, clause))
        *where = *in->carried;
    else
        return false;
    return true;
}

bool sm_draft_find_town(const struct sm_drafting *in, const struct sm_span *clause,
                        struct sm_where *where)
{
    bool named = in->town && in->town->place && sm_draft_holds(in, clause, sm_draft_the_town);
    if (!named || is_of_other_size(in, clause)) return false;
    *where = sm_draft_town_of(in, clause);
    return true;
}

/* "Lyman. Troops entered the railway hub in Donetsk region": the town, not its region. */
bool sm_draft_name_town(struct sm_drafting *in, const struct sm_span *clause)
{
    const struct sm_where *land = in->scene_count == 1 ? in->scene[0] : NULL;
    if (!land || land->kind != SM_WHERE_REGION || !land->region || land->precision != SM_OBLAST)
        return true;
    if (!in->town || !in->town->place || is_of_other_size(in, clause)) return true;
    if (!sm_text_equal(in->town->place->admin1, land->region->id)) return true;
    size_t from = 0, behind = find_phrase(in, clause, sm_draft_the_town, &from);
    if (!behind || behind > land->token || land->token - behind > 1) return true;
    struct sm_where *where = sm_arena_alloc_zeroed(&in->draft->arena, 1, sizeof *where);
    if (!where) return sm_fail_memory(in->err);
    *where = sm_draft_town_of(in, clause);
    in->scene[0] = where;
    return true;
}
