/* SPDX-License-Identifier: Apache-2.0
 * The day of a raid at large, which the places told behind it share.
 */
#include "roundup/draft_days.h"
#include "roundup/draft_parts.h"
#include "roundup/draft_unnamed.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

/* The country that a raid by this side hits. */
static const char *raided_by(struct sm_text side)
{
    return sm_text_is(side, "RU") ? "UA" : sm_text_is(side, "UA") ? "RU" : "";
}

/* Are all places of the scene in the country that the raid at large hit? */
bool sm_draft_is_in_raided_land(const struct sm_drafting *in)
{
    for (size_t i = 0; i < in->scene_count; i++)
        if (sm_draft_is_other_land(sm_draft_land_of(in->scene[i]), in->raid_land)) return false;
    return true;
}

/* "Overnight into Thursday, …", "Early on Tuesday, …", "In the night to Friday, …": a raid of which
 * the sentences behind tell on, by the part of the day with which its sentence begins. */
static bool opens_with_night(const struct sm_drafting *in, const struct sm_telling *telling)
{
    enum { LEAD_TOKENS = 2 };
    const struct sm_span *span = &telling->span;
    static const char *const back[] = {"earlier", "before that", "раніше", NULL};
    if (span->when == span->when_end || sm_draft_phrase(in->prose, span->token, span->end, back))
        return false;
    const struct sm_when *when = &in->whens.at[span->when];
    return when->kind == SM_WHEN_DAY && when->time && when->token_count &&
           when->token <= span->token + LEAD_TOKENS &&
           sm_word_is(sm_text(when->time), "night|early|morning|evening|late");
}

/* Rows of the whole country, or of many places at once, or of a raid that is called large. */
static bool is_at_large(const struct sm_drafting *in, const struct sm_telling *telling,
                        size_t first)
{
    enum { MANY = 3 };
    static const char *const large[] = {
        "largest attack",       "biggest attack",        "heaviest attack",     "largest drone",
        "biggest drone",        "heaviest drone",        "largest missile",     "biggest missile",
        "heaviest missile",     "largest combined",      "largest air",         "heaviest air",
        "massive attack",       "massive drone",         "massive missile",     "massive combined",
        "largest attacks",      "heaviest attacks",      "biggest attacks",     "largest barrage",
        "heaviest bombardment", "heaviest bombardments", "massive barrage",     "largest raid",
        "heaviest raid",        "largest aerial",        "heaviest aerial",     "massive aerial",
        "наймасованішої атаки", "масованої атаки",       "масована атака",      "масовану атаку",
        "large-scale attack",   "large-scale drone",     "large-scale missile", NULL};
    size_t count = in->draft->row_count - first;
    bool weapons = in->dated_category == SM_DRONE || in->dated_category == SM_MISSILE;
    if (count && weapons && sm_draft_holds(in, &telling->span, large)) return true;
    if (count >= MANY && weapons) return true;
    if (count && weapons && opens_with_night(in, telling)) return true;
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
        if (in->wheres.at[i].origin || kind == SM_WHERE_MACRO) continue;
        if (kind != SM_WHERE_COUNTRY && kind != SM_WHERE_NOT_PLACE) return false;
    }
    return true;
}

/* "The worst came overnight into Friday.", "Thursday was worse.": only a day, for what follows. */
static bool is_only_day(const struct sm_drafting *in, const struct sm_telling *telling)
{
    enum { TOKENS_MAX = 18 };
    static const char *const words[] = {"the worst",         "was worse",        "then came",
                                        "it came",           "it began",         "it started",
                                        "the heaviest",      "the deadliest",    "the bloodiest",
                                        "the darkest",       "the hardest",      "no calmer",
                                        "no better",         "no quieter",       "more came",
                                        "the next came",     "the second came",  "another came",
                                        "the longest night", "the worst night",  "найгірше",
                                        "найважча",          "найважчою",        "було гірше",
                                        "second wave",       "third wave",       "another wave",
                                        "next wave",         "wave followed",    "wave came",
                                        "waves followed",    "barrage followed", "attack followed",
                                        "raid followed",     "attacks followed", "strikes followed",
                                        "volley followed",   "salvo followed",   "друга хвиля",
                                        "ще одна хвиля",     "настала",          NULL};
    if (telling->saying || telling->sentence->token_count > TOKENS_MAX) return false;
    return sm_draft_holds(in, &telling->span, words);
}

/* "Kyiv woke up on Sunday after one of the longest raids", "Kyiv went through its worst night in
 * weeks": a day that a paragraph is about, and whose; what happened there is told behind it. */
static bool sets_scene(const struct sm_drafting *in, const struct sm_telling *telling)
{
    enum { TOKENS_MAX = 30 };
    static const char *const lived[] = {
        "woke",     "awoke",       "wakes",       "woken",    "went through", "lived through",
        "endured",  "suffered",    "experienced", "survived", "sat through",  "was in for",
        "had seen", "has seen",    "saw its",     "spent",    "faced",        "прокинувся",
        "пережив",  "прокинулися", "пережила",    "пережило", "зазнала",      NULL};
    static const char *const what[] = {
        "raid",     "raids",  "attack",  "attacks", "strikes", "barrage",    "bombardment",
        "night",    "nights", "morning", "ordeal",  "evening", "explosions", "атаки",
        "обстрілу", "ніч",    "ночі",    "вибухів", "удару",   NULL};
    return telling->sentence->token_count <= TOKENS_MAX &&
           sm_draft_holds(in, &telling->span, lived) && sm_draft_holds(in, &telling->span, what);
}

/* The country of all places that a sentence names; empty where they lie in several or it names
 * none, NULL where one is abroad. */
static const char *land_of_places(const struct sm_drafting *in, const struct sm_span *span)
{
    const char *land = "";
    for (size_t i = span->where; i < span->where_end; i++) {
        const struct sm_where *where = &in->wheres.at[i];
        if (where->origin || where->kind == SM_WHERE_NOT_PLACE) continue;
        if (where->kind == SM_WHERE_MACRO) continue;
        const char *here = sm_draft_land_of(where);
        if (!*here || sm_draft_is_other_land(land, here)) return NULL;
        land = here;
    }
    return land;
}

/* "As a record 798 drones were in the air": so many are never sent at one town. */
static bool counts_many(const struct sm_drafting *in, const struct sm_span *span)
{
    for (size_t i = span->amount; i < span->amount_end; i++) {
        const struct sm_amount *amount = &in->whats.amounts[i];
        bool weapon = sm_draft_counts_flown(amount->counted);
        if (weapon && !amount->part && amount->value > SM_OF_ONE_TOWN_MAX) return true;
    }
    return false;
}

/* "North Korea tested a missile on Wednesday": no raid, and no day of one. */
static bool is_far_news(const struct sm_drafting *in, const struct sm_span *span)
{
    if (span->where == span->where_end) return false;
    const struct sm_where *first = &in->wheres.at[span->where];
    return first->token == span->token && !first->region && !first->place &&
           (first->kind == SM_WHERE_COUNTRY || first->kind == SM_WHERE_NOT_PLACE) &&
           sm_token_is(in->prose, span->token, "north|iran|china|belarus|south|india");
}

void sm_draft_keep_raid(struct sm_drafting *in, const struct sm_telling *telling, size_t first)
{
    bool names = first == in->draft->row_count && !names_only_lands(in, &telling->span);
    if (!in->dated_time.said || !sm_draft_is_harm(in->dated_category) || names ||
        !(is_at_large(in, telling, first) || counts_many(in, &telling->span)) ||
        names_two_days(in, &telling->span) || is_far_news(in, &telling->span))
        return;
    in->raid_time = in->dated_time;
    in->raid_category = in->dated_category;
    in->raid_land = raided_by(in->dated_side);
    const struct sm_event *event =
        first < in->draft->row_count ? &in->draft->rows[first].event : NULL;
    if (!event || !event->on_region) return;
    in->raid_land = sm_draft_land_by_code(event->on_region->country);
}

void sm_draft_keep_raided_day(struct sm_drafting *in, const struct sm_telling *telling)
{
    static const char *const raids[] = {
        "attack", "attacks", "barrage", "strikes", "bombardment", "assault", "raid",     "raids",
        "атака",  "атаки",   "атаку",   "удар",    "ударів",      "обстріл", "обстрілу", NULL};
    struct sm_time time;
    bool scene = sets_scene(in, telling);
    bool only_day = is_only_day(in, telling);
    bool raid = sm_draft_holds(in, &telling->span, raids) || only_day || scene;
    if (!sm_draft_own_day(in, &telling->span, NULL, &time)) return;
    /* "On Saturday it was the turn of Chernivtsi": no more of the raid before. */
    bool other = time.from > in->raid_time.to || time.to < in->raid_time.from;
    if (in->raid_time.said && other) in->raid_time.said = false;
    if (!raid || names_two_days(in, &telling->span)) return;
    const char *land = scene ? land_of_places(in, &telling->span) : "";
    if (!land || (!scene && !names_only_lands(in, &telling->span))) return;
    in->raid_time = in->dated_time = time;
    in->dated_category = SM_MISSILE;
    in->dated_weapon = false;
    in->raid_category = only_day || scene ? SM_SHELLING : SM_MISSILE;
    in->raid_land = land;
}
