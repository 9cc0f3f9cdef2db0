/* SPDX-License-Identifier: Apache-2.0
 * Days that carry over: does a clause tell on of the row told last, at its place or elsewhere?
 */
#include "roundup/draft_days.h"
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"

/* Does an event lie in the country? */
static bool is_in(const struct sm_event *event, const struct sm_region *country)
{
    if (!country) return false;
    const struct sm_region *region = event->on_region;
    return region && (region == country || sm_text_equal(region->country, country->country) ||
                      sm_text_equal(region->country, country->id));
}

/* "Drones attacked Moscow. … 91 of them over Moscow region": a city that is no part of it. */
static bool is_region_of_city(const struct sm_event *last, const struct sm_where *where)
{
    static const char *const pairs[][2] = {
        {"moscow-city", "moscow"}, {"kyiv-city", "kyiv"}, {"saint-petersburg", "leningrad"}};
    if (!last->on_place || !where->region || where->kind != SM_WHERE_REGION) return false;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (sm_text_is(last->on_place->admin1, pairs[i][0]) &&
            sm_text_is(where->region->id, pairs[i][1]))
            return true;
    return false;
}

/* "Drones attacked Moscow. Three people died in Domodedovo": a town of the region around it. */
static bool is_suburb(const struct sm_event *last, const struct sm_where *where)
{
    if (!last->on_place || !where->place || !sm_draft_is_raid(last->category)) return false;
    struct sm_text city = last->on_place->admin1, unit = where->place->admin1;
    return (sm_text_is(city, "moscow-city") && sm_text_is(unit, "moscow")) ||
           (sm_text_is(city, "kyiv-city") && sm_text_is(unit, "kyiv")) ||
           (sm_text_is(city, "saint-petersburg") && sm_text_is(unit, "leningrad"));
}

static bool is_at(const struct sm_drafting *in, const struct sm_event *last)
{
    for (size_t i = 0; i < in->scene_count; i++) {
        const struct sm_where *where = in->scene[i];
        if (where->place && where->place == last->on_place) return true;
        if (is_region_of_city(last, where) || is_suburb(last, where)) return true;
        if (where->kind == SM_WHERE_COUNTRY && is_in(last, where->region)) return true;
        const struct sm_region *wide = last->on_place ? NULL : last->on_region;
        if (!wide) continue;
        if (where->region == wide) return true;
        if (where->place && sm_text_equal(where->place->admin1, wide->id)) return true;
        bool abroad =
            sm_draft_is_other_land(sm_draft_land_of(where), sm_draft_land_by_code(wide->country));
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

/* "Drones also hit …", of one weapon: a raid of the same day. Shelling goes on every day. */
static bool is_one_more_raid(const struct sm_drafting *in, const struct sm_telling *telling,
                             enum sm_category before, enum sm_category now)
{
    static const char *const also[] = {"also",    "too",     "as well",           "також",   "теж",
                                       "ще один", "ще одна", "among the targets", "ще одне", NULL};
    static const char *const blasts[] = {"explosions", "explosion", "blasts", "вибухи", NULL};
    bool alike = before == now && (now == SM_DRONE || now == SM_MISSILE);
    bool raid = before == SM_DRONE || before == SM_MISSILE;
    bool target = before == SM_INFRASTRUCTURE || before == SM_ENERGY;
    bool hit = (before == SM_DRONE || before == SM_MISSILE || target) &&
               (now == SM_INFRASTRUCTURE || now == SM_ENERGY);
    hit |= target && (now == SM_MISSILE || now == SM_DRONE);
    /* "Houses also burned in Lviv", "a woman was killed in Lutsk, too" */
    static const char *const earlier[] = {"earlier", "the day before", "раніше", NULL};
    const struct sm_sentence *last = &in->prose->sentences[in->draft->rows[in->last_row].sentence];
    struct sm_span told = {.token = last->token, .end = last->token + last->token_count};
    hit |= raid && (now == SM_CASUALTIES || now == SM_EXPLOSION) &&
           !sm_draft_holds(in, &told, earlier);
    bool heard = (raid || target || before == SM_EXPLOSION) && now == SM_EXPLOSION &&
                 sm_draft_holds(in, &telling->span, blasts);
    return (alike || hit || heard) && sm_draft_holds(in, &telling->span, also);
}

/* "A depot burned on Monday, and another on Wednesday. The airfield was hit as well": on either. */
static bool is_of_several_days(const struct sm_drafting *in)
{
    const struct sm_sentence *last = &in->prose->sentences[in->draft->rows[in->last_row].sentence];
    struct sm_span told = sm_draft_span(in, last->token, last->token + last->token_count);
    const struct sm_when *day = NULL;
    for (size_t i = told.when; i < told.when_end; i++) {
        const struct sm_when *when = &in->whens.at[i];
        if (when->kind != SM_WHEN_DAY) continue;
        if (day && (when->from > day->to || when->to < day->from)) return true;
        day = when;
    }
    return false;
}

/* Does what is told at another place go on with the row told last? */
static bool goes_on_elsewhere(const struct sm_drafting *in, const struct sm_telling *telling,
                              const struct sm_act *act)
{
    const struct sm_span *span = &telling->span;
    enum sm_category before = in->draft->rows[in->last_row].event.category;
    bool more = is_one_more_raid(in, telling, before, act->category) && !is_of_several_days(in);
    return more || sm_draft_refers_back(in, span) ||
           sm_draft_phrase(in->prose, span->token, span->end, sm_draft_goes_on_elsewhere);
}

/* Has a day been named since the row told last: "… burned on Thursday. A terminal in U. resumed
 * work on Wednesday. The plant in T. was targeted as well"? */
static bool is_day_between(const struct sm_drafting *in, const struct sm_telling *telling)
{
    const struct sm_sentence *last = &in->prose->sentences[in->draft->rows[in->last_row].sentence];
    size_t from = last->token + last->token_count;
    if (from >= telling->span.token) return false;
    struct sm_span between = sm_draft_span(in, from, telling->span.token);
    for (size_t i = between.when; i < between.when_end; i++)
        if (in->whens.at[i].kind == SM_WHEN_DAY && in->whens.at[i].to != in->last_time.to)
            return true;
    return false;
}

static bool is_of_troops(enum sm_category category)
{
    return category == SM_ADVANCE || category == SM_CLASH || category == SM_OCCUPATION ||
           category == SM_LIBERATION || category == SM_TROOPS;
}

bool sm_draft_goes_on_with_row(const struct sm_drafting *in, const struct sm_telling *telling,
                               const struct sm_act *act)
{
    if (!in->last_count || !in->last_time.said) return false;
    enum sm_category before = in->draft->rows[in->last_row].event.category;
    if (!sm_draft_same_kind(before, act->category) || in->last_time.lasting) return false;
    /* "They also entered Marinka": troops that are here on Wednesday were there on any day. */
    bool raid = sm_draft_is_raid(act->category), there = is_there(in);
    if (!there && in->scene_count && sm_draft_opens_with_strike(in, &telling->span)) return false;
    if (!there && (is_of_troops(act->category) || !goes_on_elsewhere(in, telling, act)))
        return false;
    if (!there && is_day_between(in, telling)) return false;
    /* Nor is a town taken on the day whose clashes were counted. */
    if (!raid && (before == SM_CLASH) != (act->category == SM_CLASH)) return false;
    return raid || !sm_draft_lasts(in, &telling->span);
}
