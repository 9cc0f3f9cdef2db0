/* SPDX-License-Identifier: Apache-2.0
 * Days that carry over from sentence to sentence: from the row told last to what goes on with it,
 * and from a raid at large to the places that it hit.
 */
#include <string.h>

#include "roundup/draft_parts.h"
#include "roundup/phrase.h"

/* "UA" or "RU" of the two codes that places and regions have; empty for another country. */
static const char *land_by_code(struct sm_text code)
{
    if (sm_text_is(code, "UA") || sm_text_is(code, "UKR")) return "UA";
    return sm_text_is(code, "RU") || sm_text_is(code, "RUS") ? "RU" : "";
}

/* The country of a place or region; empty where not known, and of Crimea, which both may hit. */
static const char *land_of(const struct sm_where *where)
{
    struct sm_text unit = where->place    ? where->place->admin1
                          : where->region ? where->region->id
                                          : sm_text("");
    if (sm_text_is(unit, "crimea") || sm_text_is(unit, "sevastopol")) return "";
    if (where->place) return land_by_code(where->place->country);
    return where->region ? land_by_code(where->region->country) : "";
}

static bool is_other_land(const char *a, const char *b)
{
    return a[0] && b[0] && strcmp(a, b) != 0;
}

/* Does an event lie in the country? */
static bool is_in(const struct sm_event *event, const struct sm_region *country)
{
    if (!country) return false;
    const struct sm_region *region = event->on_region;
    return region && (region == country || sm_text_equal(region->country, country->country) ||
                      sm_text_equal(region->country, country->id));
}

static bool is_at(const struct sm_drafting *in, const struct sm_event *last)
{
    for (size_t i = 0; i < in->scene_count; i++) {
        const struct sm_where *where = in->scene[i];
        if (where->place && where->place == last->on_place) return true;
        if (where->kind == SM_WHERE_COUNTRY && is_in(last, where->region)) return true;
        const struct sm_region *wide = last->on_place ? NULL : last->on_region;
        if (!wide) continue;
        if (where->region == wide) return true;
        if (where->place && sm_text_equal(where->place->admin1, wide->id)) return true;
        bool abroad = is_other_land(land_of(where), land_by_code(wide->country));
        if (sm_region_is_country(wide) && !abroad) return true;
    }
    return in->scene_count == 0;
}

static bool is_there(const struct sm_drafting *in)
{
    for (size_t i = 0; i < in->last_count; i++)
        if (is_at(in, &in->draft->rows[in->last_row + i].event)) return true;
    return false;
}

static bool is_harm(enum sm_category category)
{
    return sm_draft_is_raid(category) && category != SM_NAVAL;
}

/* "The same salvo", "that attack", «цього удару»: the raid that was told of before. */
static bool names_same_raid(const struct sm_drafting *in, const struct sm_span *span)
{
    static const char *const pointers =
        "same|that|this|those|these|цього|цієї|цей|ця|того|тієї|той|цих|тих";
    static const char *const raids =
        "attack|attacks|strike|strikes|raid|raids|barrage|salvo|salvoes|volley|wave|waves|"
        "bombardment|assault|onslaught|swarm|shelling|airstrike|blitz|удар|удару|ударів|атака|"
        "атаки|атаку|обстріл|обстрілу|обстрілів|залп|залпу|навали";
    for (size_t at = span->token; at + 1 < span->end; at++)
        if (sm_word_is(in->prose->tokens[at].low, pointers) &&
            sm_word_is(in->prose->tokens[at + 1].low, raids))
            return true;
    return false;
}

/* "Drones also hit …", of one weapon: a raid of the same day. Shelling goes on every day. */
static bool is_one_more_raid(const struct sm_drafting *in, const struct sm_telling *telling,
                             enum sm_category before, enum sm_category now)
{
    static const char *const also[] = {"also",    "too",     "as well",           "також",   "теж",
                                       "ще один", "ще одна", "among the targets", "ще одне", NULL};
    static const char *const blasts[] = {"explosions", "explosion", "blasts", "вибухи", NULL};
    bool alike = before == now && (now == SM_DRONE || now == SM_MISSILE);
    bool raid = before == SM_DRONE || before == SM_MISSILE;
    bool hit = before == SM_DRONE && (now == SM_INFRASTRUCTURE || now == SM_ENERGY);
    bool heard = raid && now == SM_EXPLOSION && sm_draft_holds(in, &telling->span, blasts);
    return (alike || hit || heard) && sm_draft_holds(in, &telling->span, also);
}

/* Does what is told at another place go on with the row told last? */
static bool goes_on_elsewhere(const struct sm_drafting *in, const struct sm_telling *telling,
                              const struct sm_act *act)
{
    static const char *const begins[] = {"the attack",
                                         "the attacks",
                                         "the strike",
                                         "the strikes",
                                         "the drone",
                                         "the drones",
                                         "the missile",
                                         "the missiles",
                                         "the raid",
                                         "the blast",
                                         "the blasts",
                                         "the bomb",
                                         "the bombs",
                                         "the assault",
                                         "the explosion",
                                         "the explosions",
                                         "the rest",
                                         "the remaining",
                                         "the others",
                                         "the same",
                                         "debris",
                                         "wreckage",
                                         "it",
                                         "they",
                                         "these",
                                         "those",
                                         "both",
                                         "of them",
                                         "of these",
                                         "one of",
                                         "two of",
                                         "three of",
                                         "others",
                                         "another of",
                                         "among",
                                         "the enemy",
                                         "as a result",
                                         "атака",
                                         "удар",
                                         "уламки",
                                         "вони",
                                         "внаслідок",
                                         "унаслідок",
                                         "в результаті",
                                         "серед",
                                         NULL};
    const struct sm_span *span = &telling->span;
    enum sm_category before = in->draft->rows[in->last_row].event.category;
    return is_one_more_raid(in, telling, before, act->category) || sm_draft_refers_back(in, span) ||
           sm_draft_phrase(in->prose, span->token, span->end, begins);
}

static void carry(const struct sm_time *from, struct sm_time *time)
{
    sm_day reported = time->reported;
    *time = *from;
    time->rule = "carried";
    if (reported != SM_NO_DAY) time->reported = reported;
}

/* The day of the row told last, where this clause tells on of the same. */
static bool carry_from_row(const struct sm_drafting *in, const struct sm_telling *telling,
                           const struct sm_act *act, struct sm_time *time)
{
    if (!in->last_count || !in->last_time.said) return false;
    enum sm_category before = in->draft->rows[in->last_row].event.category;
    if (!sm_draft_same_kind(before, act->category) || in->last_time.lasting) return false;
    if (!is_there(in) && !goes_on_elsewhere(in, telling, act)) return false;
    if (!sm_draft_is_raid(act->category) && sm_draft_lasts(in, &telling->span)) return false;
    carry(&in->last_time, time);
    return true;
}

/* What went dark behind a raid went dark by it. */
static bool is_blackout(const struct sm_drafting *in, const struct sm_telling *telling,
                        const struct sm_act *act)
{
    static const char *const words[] = {"dark",
                                        "without power",
                                        "without electricity",
                                        "without light",
                                        "blackout",
                                        "blackouts",
                                        "lost power",
                                        "power cuts",
                                        "power outages",
                                        "знеструмлено",
                                        "без світла",
                                        "без електрики",
                                        "знеструмлені",
                                        NULL};
    bool raid = in->dated_category == SM_MISSILE || in->dated_category == SM_DRONE ||
                in->dated_category == SM_ENERGY;
    return raid && act->category == SM_ENERGY && sm_draft_holds(in, &telling->span, words);
}

/* The country that a raid by this side hits. */
static const char *raided_by(struct sm_text side)
{
    return sm_text_is(side, "RU") ? "UA" : sm_text_is(side, "UA") ? "RU" : "";
}

/* Are all places of the scene in the country that the raid at large hit? */
static bool is_in_raided_land(const struct sm_drafting *in)
{
    for (size_t i = 0; i < in->scene_count; i++)
        if (is_other_land(land_of(in->scene[i]), in->raid_land)) return false;
    return true;
}

void sm_draft_carry(const struct sm_drafting *in, const struct sm_telling *telling,
                    const struct sm_act *act, struct sm_time *time)
{
    if (time->said || carry_from_row(in, telling, act, time) || !is_harm(act->category)) return;
    if (in->dated_time.said && is_harm(in->dated_category) &&
        (names_same_raid(in, &telling->span) || is_blackout(in, telling, act))) {
        carry(&in->dated_time, time);
        return;
    }
    /* Guns fire every day, whatever raid there was. */
    bool guns = act->category == SM_SHELLING && in->raid_category != SM_SHELLING;
    if (in->raid_time.said && !guns && is_in_raided_land(in)) carry(&in->raid_time, time);
}

bool sm_draft_is_other_day(const struct sm_drafting *in, const struct sm_act *act,
                           const struct sm_time *time)
{
    bool weapon =
        act->category == SM_MISSILE || act->category == SM_DRONE || act->category == SM_SHELLING;
    if (!weapon || !time->said || time->lasting || !in->last_count) return false;
    const struct sm_draft_row *row = &in->draft->rows[in->last_row];
    return row->dated && !row->lasting &&
           (time->from > row->event.date_to || time->to < row->event.date);
}

void sm_draft_forget_days(struct sm_drafting *in)
{
    in->raid_time.said = in->dated_time.said = false;
    in->past = SM_PAST_NOT;
}

void sm_draft_keep_day(struct sm_drafting *in, const struct sm_span *clause,
                       const struct sm_act *act, const struct sm_time *time)
{
    bool ground = !is_harm(act->category);
    bool other_day = time->said && strcmp(time->rule, "carried") != 0 &&
                     (time->from != in->raid_time.from || time->to != in->raid_time.to);
    if (ground || other_day) in->raid_time.said = false;
    if (!time->said || time->lasting || strcmp(time->rule, "carried") == 0) return;
    in->dated_time = *time;
    in->dated_category = act->category;
    in->dated_side = sm_side_find(in->prose, clause->token, clause->end - clause->token);
}

/* Rows of the whole country, or of many places at once. */
static bool is_at_large(const struct sm_drafting *in, size_t first)
{
    enum { MANY = 3 };
    size_t count = in->draft->row_count - first;
    bool weapons = in->dated_category == SM_DRONE || in->dated_category == SM_MISSILE;
    if (count >= MANY && weapons) return true;
    for (size_t i = first; i < in->draft->row_count; i++) {
        const struct sm_event *event = &in->draft->rows[i].event;
        bool wide =
            !event->on_place && (event->precision == SM_COUNTRY || event->precision == SM_MACRO);
        if (!wide) return false;
    }
    return true;
}

/* "Sunday's attack was followed by another on Tuesday": which of them goes on is not said. */
static bool names_two_days(const struct sm_drafting *in, const struct sm_span *span)
{
    sm_day day = SM_NO_DAY;
    for (size_t i = span->when; i < span->when_end; i++) {
        const struct sm_when *when = &in->whens.at[i];
        if (when->kind != SM_WHEN_DAY) continue;
        if (day != SM_NO_DAY && when->to != day) return true;
        day = when->to;
    }
    return false;
}

/* "Ukraine suffered one of the heaviest attacks": no place but countries. */
static bool names_only_lands(const struct sm_drafting *in, const struct sm_span *span)
{
    for (size_t i = span->where; i < span->where_end; i++) {
        enum sm_where_kind kind = in->wheres.at[i].kind;
        if (kind != SM_WHERE_COUNTRY && kind != SM_WHERE_NOT_PLACE) return false;
    }
    return true;
}

void sm_draft_keep_raid(struct sm_drafting *in, const struct sm_telling *telling, size_t first)
{
    bool names = first == in->draft->row_count && !names_only_lands(in, &telling->span);
    if (!in->dated_time.said || !is_harm(in->dated_category) || names || !is_at_large(in, first) ||
        names_two_days(in, &telling->span))
        return;
    in->raid_time = in->dated_time;
    in->raid_category = in->dated_category;
    in->raid_land = raided_by(in->dated_side);
    const struct sm_event *event =
        first < in->draft->row_count ? &in->draft->rows[first].event : NULL;
    if (!event || !event->on_region) return;
    in->raid_land = land_by_code(event->on_region->country);
}

void sm_draft_keep_raided_day(struct sm_drafting *in, const struct sm_telling *telling)
{
    static const char *const raids[] = {
        "attack", "attacks", "barrage", "strikes", "bombardment", "assault", "raid",     "raids",
        "атака",  "атаки",   "атаку",   "удар",    "ударів",      "обстріл", "обстрілу", NULL};
    struct sm_time time;
    if (!sm_draft_holds(in, &telling->span, raids) || names_two_days(in, &telling->span)) return;
    if (!names_only_lands(in, &telling->span)) return;
    if (!sm_draft_own_day(in, &telling->span, NULL, &time)) return;
    in->raid_time = in->dated_time = time;
    in->raid_category = in->dated_category = SM_MISSILE;
    in->raid_land = "";
}
