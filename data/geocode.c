/* SPDX-License-Identifier: Apache-2.0
 * The place of every event: what its words mean, how exactly, and where to point. The promise kept
 * here is that a mark never claims more than the table says.
 */
#include "data/geocode.h"

#include <math.h>
#include <stdlib.h>

#include "data/gazetteer_store.h"
#include "data/geocode_check.h"

static bool needs_no_match(enum sm_precision precision)
{
    return precision == SM_AREA || precision == SM_SEA || precision == SM_COUNTRY ||
           precision == SM_MACRO;
}

static const struct sm_region *country_of(const struct sm_geocoder *coder,
                                          const struct sm_week_event *event,
                                          const struct sm_meant *meant)
{
    if (meant->meaning == SM_MEANS_COUNTRY) return meant->region;
    struct sm_text name = meant->region  ? meant->region->country
                          : meant->place ? meant->place->country
                                         : event->words->country;
    if (!name.n) return NULL;
    const struct sm_region *country = sm_gazetteer_find_region(coder->gazetteer, name);
    return country && sm_region_is_country(country) ? country : NULL;
}

/* The first-level unit an event belongs to, from its place or from admin1. */
static const struct sm_region *unit_of(struct sm_geocoder *coder, const struct sm_week_event *event,
                                       const struct sm_meant *meant)
{
    if (meant->region) return meant->region;
    if (meant->place) return sm_lookup_unit(&coder->lookup, meant->place);
    if (!event->words->admin1.n) return NULL;
    return sm_gazetteer_find_region(coder->gazetteer, event->words->admin1);
}

static bool place_on_oblast(struct sm_geocoder *coder, struct sm_week_event *event)
{
    if (event->on_region) {
        event->at_deg = event->on_region->at_deg;
        return true;
    }
    if (event->has_position) return true;
    return sm_geocode_fail_precision(coder, event,
                                     "the region of this place is not known; write area");
}

/* 'at_deg' of anything that is not a whole unit: coordinates, else the place's, the water's, the
 * region's. */
static void place_by_meaning(struct sm_week_event *event, const struct sm_meant *meant)
{
    bool by_town = event->precision == SM_DISTRICT || event->precision == SM_DIRECTION;
    event->on_place = meant->place;
    if (event->has_position && !(by_town && meant->place)) return;
    if (meant->place)
        event->at_deg = meant->place->at_deg;
    else if (meant->meaning == SM_MEANS_WATER)
        event->at_deg = meant->water_at_deg;
    else if (meant->region)
        event->at_deg = meant->region->at_deg;
}

static bool apply(struct sm_geocoder *coder, struct sm_week_event *event,
                  const struct sm_meant *meant)
{
    switch (event->precision) {
    case SM_COUNTRY:
    case SM_MACRO:
        event->on_region = country_of(coder, event, meant);
        event->at_deg = (struct sm_vertex){(double)NAN, (double)NAN};
        return true;
    case SM_OBLAST:
        event->on_region = unit_of(coder, event, meant);
        return place_on_oblast(coder, event);
    default:
        event->on_region = unit_of(coder, event, meant);
        place_by_meaning(event, meant);
        return true;
    }
}

static bool fail_lookup(struct sm_geocoder *coder, const struct sm_week_event *event,
                        const struct sm_error *inner)
{
    if (inner->code == SM_E_MEMORY) return sm_fail_memory(coder->err);
    const char *elsewhere = event->precision == SM_ELSEWHERE ? "; elsewhere needs lat and lon" : "";
    return sm_fail(coder->err, SM_E_INPUT, "%s:%zu: %s%s", coder->path, event->line, inner->message,
                   elsewhere);
}

/* Words that did not come before, or mean nothing. */
static bool look_up_anew(struct sm_geocoder *coder, const struct sm_week_event *event,
                         bool is_optional, struct sm_meant *meant)
{
    struct sm_error inner = {0};
    const struct sm_vertex *at_deg = event->has_position ? &event->at_deg : NULL;
    bool found = sm_geocode_name(&coder->lookup, event, at_deg, meant,
                                 is_optional || coder->is_quiet ? NULL : &inner);
    if (!found && !is_optional) return fail_lookup(coder, event, &inner);
    if (!found)
        sm_remark(coder->report, SM_NOTE, "%s:%zu: place \"%.*s\" is not in the gazetteer",
                  coder->path, event->line, SM_TEXT_ARG(event->place));
    if (meant->passed_over)
        sm_remark(coder->report, SM_NOTE, "%s:%zu: place \"%.*s\" is taken for the biggest of %zu",
                  coder->path, event->line, SM_TEXT_ARG(event->place), meant->passed_over + 1);
    coder->is_new_choice = meant->by_position;
    return true;
}

/* The meaning of an event's place, from the cache where the same words came before. */
static bool look_up(struct sm_geocoder *coder, const struct sm_week_event *event,
                    struct sm_meant *meant)
{
    *meant = (struct sm_meant){0};
    if (!event->place.n) return true;
    bool optional = event->has_position || needs_no_match(event->precision);
    bool cached = sm_geocode_cached(&coder->cache, event, meant);
    if (cached && meant->by_position) sm_geocode_choose(meant, event->at_deg);
    if (cached && (optional || meant->meaning != SM_MEANS_NOTHING)) return true;
    if (!look_up_anew(coder, event, optional, meant)) return false;
    if (meant->by_position && !cached &&
        !sm_geocode_keep_namesakes(&coder->lookup, event, &coder->arena, meant))
        return sm_fail_memory(coder->err);
    if (!sm_geocode_remember(&coder->cache, event, meant)) return sm_fail_memory(coder->err);
    return true;
}

bool sm_geocode_in_week(struct sm_geocoder *coder, struct sm_week_event *event)
{
    struct sm_meant meant;
    if (!look_up(coder, event, &meant)) return false;
    if (event->precision == SM_PRECISION_NONE) event->precision = sm_geocode_implied(&meant);
    return sm_geocode_check_precision(coder, event, &meant) &&
           sm_geocode_check_position(coder, event, &meant) && apply(coder, event, &meant) &&
           sm_geocode_check_offset(coder, event);
}

/* An event whose place could not be found, in a week that is read all the same. */
static void leave_unplaced(struct sm_week_event *event)
{
    if (event->precision == SM_PRECISION_NONE) event->precision = SM_AREA;
    event->has_position = false;
    event->at_deg = (struct sm_vertex){(double)NAN, (double)NAN};
}

bool sm_geocode_event(struct sm_event *event, const struct sm_gazetteer *gazetteer,
                      struct sm_error *err)
{
    struct sm_week week = {0};
    struct sm_geocoder coder = {.week = &week,
                                .path = "row",
                                .gazetteer = gazetteer,
                                .lookup = {.gazetteer = gazetteer},
                                .err = err};
    const struct sm_event_words words = sm_event_words(event);
    struct sm_week_event kept = sm_event_kept(event, &words);
    bool ok = sm_geocode_in_week(&coder, &kept);
    event->precision = kept.precision;
    event->at_deg = kept.at_deg;
    event->on_place = kept.on_place;
    event->on_region = kept.on_region;
    sm_geocode_cache_finish(&coder.cache);
    sm_lookup_finish(&coder.lookup);
    sm_arena_finish(&coder.arena);
    return ok;
}

/* Which events of a long table are found already; NULL where memory runs out: none are. */
static bool *begin_long(struct sm_geocoder *coder, int thread_max)
{
    bool *done = sm_alloc_zeroed(coder->week->event_count, sizeof *done);
    sm_lookup_prepare(&coder->lookup);
    if (done) sm_geocode_quietly(coder, thread_max, done);
    return done;
}

bool sm_week_geocode(struct sm_week *week, const char *path, const struct sm_week_options *options,
                     const struct sm_gazetteer *gazetteer, struct sm_report *report,
                     struct sm_error *err)
{
    struct sm_geocoder coder = {
        .week = week,
        .path = path,
        .gazetteer = gazetteer,
        .lookup = {.gazetteer = gazetteer},
        .report = report,
        .err = err,
    };
    bool *done = NULL, ok = true;
    if (week->event_count >= SM_GEOCODE_LONG) done = begin_long(&coder, options->thread_max);
    for (size_t i = 0; ok && i < week->event_count; i++) {
        if ((done && done[i]) || sm_geocode_in_week(&coder, &week->events[i])) continue;
        leave_unplaced(&week->events[i]);
        ok = sm_week_excuse(options, err);
    }
    free(done);
    sm_geocode_cache_finish(&coder.cache);
    sm_lookup_finish(&coder.lookup);
    sm_arena_finish(&coder.arena);
    if (coder.mismatches > SM_MISMATCHES_TOLD)
        sm_remark(report, SM_WARNING, "%s: %zu more with lat and lon far from the place they name",
                  path, coder.mismatches - SM_MISMATCHES_TOLD);
    return ok;
}
