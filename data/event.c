/* SPDX-License-Identifier: Apache-2.0 */
#include "data/event.h"

#include "data/event_words.h"

#define WORDS(array)                                                                               \
    {                                                                                              \
        array, (int)(sizeof array / sizeof *array)                                                 \
    }

static const char *const precisions[] = {
    [SM_PRECISION_NONE] = NULL, [SM_SITE] = "site",         [SM_SETTLEMENT] = "settlement",
    [SM_NEAR] = "near",         [SM_DISTRICT] = "district", [SM_DIRECTION] = "direction",
    [SM_OBLAST] = "oblast",     [SM_AREA] = "area",         [SM_SEA] = "sea",
    [SM_COUNTRY] = "country",   [SM_MACRO] = "macro",       [SM_ELSEWHERE] = "elsewhere",
};
const struct sm_words sm_precision_words = WORDS(precisions);

static const char *const statuses[] = {
    [SM_CONFIRMED] = "confirmed", [SM_ASSESSED] = "assessed", [SM_REPORTED] = "reported",
    [SM_CLAIMED] = "claimed",     [SM_DENIED] = "denied",
};
const struct sm_words sm_status_words = WORDS(statuses);

static const char *const qualifiers[] = {
    [SM_QUALIFIER_EXACT] = "exact",       [SM_QUALIFIER_ABOUT] = "about",
    [SM_QUALIFIER_AT_LEAST] = "at-least", [SM_QUALIFIER_MORE_THAN] = "more-than",
    [SM_QUALIFIER_UP_TO] = "up-to",
};
const struct sm_words sm_qualifier_words = WORDS(qualifiers);

static const char *const categories[SM_CATEGORY_COUNT] = {
    [SM_CLASH] = "clash",
    [SM_ADVANCE] = "advance",
    [SM_MISSILE] = "missile",
    [SM_DRONE] = "drone",
    [SM_SHELLING] = "shelling",
    [SM_AIR_DEFENCE] = "air-defence",
    [SM_EXPLOSION] = "explosion",
    [SM_CASUALTIES] = "casualties",
    [SM_WAR_CRIME] = "war-crime",
    [SM_TROOPS] = "troops",
    [SM_NAVAL] = "naval",
    [SM_ENERGY] = "energy",
    [SM_INFRASTRUCTURE] = "infrastructure",
    [SM_DIPLOMACY] = "diplomacy",
    [SM_AID] = "aid",
    [SM_PROTEST] = "protest",
    [SM_LIBERATION] = "liberation",
    [SM_OCCUPATION] = "occupation",
    [SM_OTHER] = "other",
};
const struct sm_words sm_category_words = WORDS(categories);

const char *sm_precision_name(enum sm_precision precision)
{
    const char *word = precisions[precision];
    return word ? word : "";
}

const char *sm_status_name(enum sm_status status)
{
    return statuses[status];
}

const char *sm_qualifier_name(enum sm_qualifier qualifier)
{
    return qualifiers[qualifier];
}

const char *sm_category_name(enum sm_category category)
{
    return categories[category];
}

enum { WORD_MAX = 32 };

static struct sm_text dashed(struct sm_text word, char out[WORD_MAX])
{
    size_t n = word.n < WORD_MAX ? word.n : WORD_MAX;
    for (size_t i = 0; i < n; i++)
        out[i] = word.at[i] == '_' || word.at[i] == ' ' ? '-' : word.at[i];
    return (struct sm_text){out, n};
}

int sm_words_value(const struct sm_words *words, struct sm_text word)
{
    char room[WORD_MAX];
    struct sm_text plain = dashed(word, room);
    for (int i = 0; i < words->count && word.n < WORD_MAX; i++)
        if (words->words[i] && sm_text_is_nocase(plain, words->words[i])) return i;
    return -1;
}

const char *sm_words_nearest(const struct sm_words *words, struct sm_text word)
{
    const char *known[SM_CATEGORY_COUNT];
    size_t count = 0;
    char room[WORD_MAX];
    for (int i = 0; i < words->count && count < SM_CATEGORY_COUNT; i++)
        if (words->words[i]) known[count++] = words->words[i];
    return sm_text_nearest(dashed(word, room), known, count);
}

const struct sm_event_rare *sm_event_rare(const struct sm_event *event)
{
    static const struct sm_event_rare nothing = {0};
    return event->rare ? event->rare : &nothing;
}

struct sm_event_words sm_event_words(const struct sm_event *event)
{
    return (struct sm_event_words){
        .time = event->time,
        .admin1 = event->admin1,
        .country = event->country,
        .side = event->side,
        .title = event->title,
        .title_uk = event->title_uk,
        .text_uk = event->text_uk,
        .attribution = event->attribution,
        .attribution_uk = event->attribution_uk,
        .source = event->source,
        .bearing_deg = event->bearing_deg,
        .distance_km = event->distance_km,
        .radius_km = event->radius_km,
        .reported = event->reported,
        .embargo = event->embargo,
        .injured = event->injured,
        .rare = sm_event_rare(event),
    };
}

struct sm_week_event sm_event_kept(const struct sm_event *event, const struct sm_event_words *words)
{
    return (struct sm_week_event){
        .line = event->line,
        .precision = event->precision,
        .category = event->category,
        .status = event->status,
        .qualifier = event->qualifier,
        .priority = (int16_t)event->priority,
        .has_position = event->has_position,
        .date = event->date,
        .date_to = event->date_to,
        .at_deg = event->at_deg,
        .on_place = event->on_place,
        .on_region = event->on_region,
        .count = event->count,
        .killed = event->killed,
        .id = event->id,
        .place = event->place,
        .text = event->text,
        .words = words,
    };
}

bool sm_precision_is_exact(enum sm_precision precision)
{
    return precision == SM_SITE || precision == SM_SETTLEMENT;
}

bool sm_event_is_pinned(const struct sm_week_event *event)
{
    return sm_precision_is_exact(event->precision) && sm_vertex_is_finite(event->at_deg);
}

bool sm_event_is_nightly(const struct sm_week_event *event)
{
    return sm_text_is_nocase(event->words->time, "night");
}

bool sm_event_is_night(const struct sm_week_event *event)
{
    return sm_event_is_nightly(event) && event->date_to == event->date + 1;
}

/* The display name in the language of what the event's place turned out to be, or empty. */
static struct sm_text display_name(const struct sm_week_event *event, bool ukrainian)
{
    if (event->on_place) {
        struct sm_text name_uk = event->on_place->name_uk;
        return ukrainian && name_uk.n ? name_uk : event->on_place->name_en;
    }
    if (!event->on_region) return (struct sm_text){0};
    struct sm_text full_uk = event->on_region->full_uk;
    return ukrainian && full_uk.n ? full_uk : event->on_region->full_en;
}

struct sm_text sm_event_label(const struct sm_week_event *event, const char *lang)
{
    bool ukrainian = sm_text_is(sm_text(lang), "uk");
    const struct sm_event_rare *rare = event->words->rare;
    struct sm_text own = ukrainian ? rare->label_uk : rare->label;
    if (own.n) return own;
    struct sm_text shown = display_name(event, ukrainian);
    if (shown.n) return shown;
    return rare->label.n ? rare->label : event->place;
}
