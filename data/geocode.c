/* SPDX-License-Identifier: Apache-2.0
 * The place of every event: what its words mean, how exactly, and where to point. The promise kept
 * here is that a mark never claims more than the table says.
 */
#include "data/geocode.h"

#include <math.h>

#include "data/gazetteer_store.h"
#include "data/geocode_cache.h"

enum { MISMATCH_KM = 50, SWAP_KM = 30, MISMATCHES_TOLD = 20 };

struct geocoder {
    struct sm_week *week;
    const char *path;
    const struct sm_gazetteer *gazetteer;
    struct sm_lookup lookup;
    struct sm_report *report;
    struct sm_error *err;
    struct sm_geocode_cache cache;
    struct sm_arena arena; /* of what the cache holds */
    size_t mismatches;     /* names whose place is far from the coordinates */
};

/* Is the precision one that needs a spot on the ground? */
static bool is_fine(enum sm_precision precision)
{
    return sm_precision_is_exact(precision) || precision == SM_NEAR || precision == SM_DISTRICT ||
           precision == SM_DIRECTION;
}

static bool needs_no_match(enum sm_precision precision)
{
    return precision == SM_AREA || precision == SM_SEA || precision == SM_COUNTRY ||
           precision == SM_MACRO;
}

static bool fail_precision(struct geocoder *coder, const struct sm_event *event, const char *why)
{
    return sm_fail(coder->err, SM_E_INPUT, "%s:%zu: precision \"%s\": %s", coder->path, event->line,
                   sm_precision_name(event->precision), why);
}

/* What the words alone say of how exact they are. */
static enum sm_precision implied(const struct sm_meant *meant)
{
    bool is_unit = meant->meaning == SM_MEANS_REGION || meant->meaning == SM_MEANS_COUNTRY;
    switch (meant->relation) {
    case SM_FORM_NEAR:
        return is_unit ? SM_AREA : SM_NEAR;
    case SM_FORM_DIRECTION:
        return is_unit ? SM_AREA : SM_DIRECTION;
    case SM_FORM_DISTRICT:
        return is_unit ? SM_AREA : SM_DISTRICT;
    default:
        break;
    }
    switch (meant->meaning) {
    case SM_MEANS_REGION:
        return SM_OBLAST;
    case SM_MEANS_COUNTRY:
        return SM_COUNTRY;
    case SM_MEANS_WATER:
        return SM_SEA;
    case SM_MEANS_PLACE:
        return meant->place->kind == SM_PLACE_SITE ? SM_SITE : SM_SETTLEMENT;
    case SM_MEANS_NOTHING:
        break;
    }
    return SM_SETTLEMENT;
}

/* An export's code that says more than its own place name gives way; an editor is asked. */
static bool too_fine(struct geocoder *coder, struct sm_event *event, const struct sm_meant *meant,
                     const char *why)
{
    if (!coder->week->export_of) return fail_precision(coder, event, why);
    enum sm_precision coarser = implied(meant);
    sm_remark(coder->report, SM_WARNING, "%s:%zu: place \"%.*s\" is shown as %s: %s", coder->path,
              event->line, SM_TEXT_ARG(event->place), sm_precision_name(coarser), why);
    event->precision = coarser;
    return true;
}

/* May a precision that is stated be finer than what the place is? Never. */
static bool check_precision(struct geocoder *coder, struct sm_event *event,
                            const struct sm_meant *meant)
{
    enum sm_precision stated = event->precision;
    bool fine = is_fine(stated);
    if (meant->meaning == SM_MEANS_REGION && fine)
        return too_fine(coder, event, meant,
                        "the place is a region; name a settlement, or write oblast");
    if (meant->meaning == SM_MEANS_COUNTRY && (fine || stated == SM_OBLAST))
        return too_fine(coder, event, meant,
                        "the place is a country; name a settlement or region, or write country");
    if (event->has_position) return true;
    if (meant->meaning == SM_MEANS_WATER && (fine || stated == SM_OBLAST))
        return too_fine(coder, event, meant, "the place is a water; add lat and lon, or write sea");
    if (meant->meaning != SM_MEANS_PLACE) return true;
    if (stated == SM_SITE && meant->place->kind != SM_PLACE_SITE)
        return too_fine(coder, event, meant,
                        "the place is a settlement; add lat and lon of the site");
    bool vague = meant->relation == SM_FORM_NEAR || meant->relation == SM_FORM_DIRECTION ||
                 meant->relation == SM_FORM_DISTRICT;
    if (vague && sm_precision_is_exact(stated))
        return too_fine(coder, event, meant,
                        "the place says less; add lat and lon, or leave it empty");
    return true;
}

static const struct sm_region *
country_of(const struct geocoder *coder, const struct sm_event *event, const struct sm_meant *meant)
{
    if (meant->meaning == SM_MEANS_COUNTRY) return meant->region;
    struct sm_text name = meant->region  ? meant->region->country
                          : meant->place ? meant->place->country
                                         : event->country;
    if (!name.n) return NULL;
    const struct sm_region *country = sm_gazetteer_find_region(coder->gazetteer, name);
    return country && sm_region_is_country(country) ? country : NULL;
}

/* The first-level unit an event belongs to, from its place or from admin1. */
static const struct sm_region *unit_of(struct geocoder *coder, const struct sm_event *event,
                                       const struct sm_meant *meant)
{
    if (meant->region) return meant->region;
    if (meant->place) return sm_lookup_unit(&coder->lookup, meant->place);
    if (!event->admin1.n) return NULL;
    return sm_gazetteer_find_region(coder->gazetteer, event->admin1);
}

static bool place_on_oblast(struct geocoder *coder, struct sm_event *event)
{
    if (event->on_region) {
        event->at_deg = event->on_region->at_deg;
        return true;
    }
    if (event->has_position) return true;
    return fail_precision(coder, event, "the region of this place is not known; write area");
}

/* 'at_deg' of anything that is not a whole unit: coordinates, else the place's, the water's, the
 * region's. */
static void place_by_meaning(struct sm_event *event, const struct sm_meant *meant)
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

static bool apply(struct geocoder *coder, struct sm_event *event, const struct sm_meant *meant)
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

static bool fail_swapped(struct geocoder *coder, const struct sm_event *event)
{
    struct sm_buf lat = {0}, lon = {0};
    sm_buf_fixed(&lat, event->at_deg.y, 5);
    sm_buf_fixed(&lon, event->at_deg.x, 5);
    if (lat.failed || lon.failed)
        sm_fail_memory(coder->err);
    else
        sm_fail(coder->err, SM_E_INPUT, "%s:%zu: lat \"%s\", lon \"%s\": swapped? lat is %s here",
                coder->path, event->line, lat.bytes, lon.bytes, lon.bytes);
    sm_buf_finish(&lat);
    sm_buf_finish(&lon);
    return false;
}

static bool in_ukraine_box(struct sm_vertex at_deg)
{
    return at_deg.x > 22 && at_deg.x < 41 && at_deg.y > 44 && at_deg.y < 53;
}

/* Coordinates that are far from the place they are given for: swapped, or a slip somewhere. */
static bool check_position(struct geocoder *coder, const struct sm_event *event,
                           struct sm_meant *meant)
{
    struct sm_vertex at = event->at_deg, swapped = {at.y, at.x};
    if (!event->has_position || event->precision == SM_ELSEWHERE) return true;
    if (meant->meaning != SM_MEANS_PLACE) {
        bool abroad = meant->meaning == SM_MEANS_COUNTRY;
        return abroad || in_ukraine_box(at) || !in_ukraine_box(swapped) ||
               fail_swapped(coder, event);
    }
    double km = sm_geocode_distance_km(at, meant->place->at_deg);
    if (!is_fine(event->precision) || km <= MISMATCH_KM) return true;
    if (sm_geocode_distance_km(swapped, meant->place->at_deg) < SWAP_KM)
        return fail_swapped(coder, event);
    if (coder->mismatches++ < MISMATCHES_TOLD)
        sm_remark(coder->report, SM_WARNING,
                  "%s:%zu: lat and lon are %d km from %.*s; they are used, the name's place is not",
                  coder->path, event->line, (int)km, SM_TEXT_ARG(meant->place->name_en));
    meant->place = NULL;
    meant->meaning = SM_MEANS_NOTHING;
    return true;
}

static bool fail_lookup(struct geocoder *coder, const struct sm_event *event,
                        const struct sm_error *inner)
{
    if (inner->code == SM_E_MEMORY) return sm_fail_memory(coder->err);
    const char *elsewhere = event->precision == SM_ELSEWHERE ? "; elsewhere needs lat and lon" : "";
    return sm_fail(coder->err, SM_E_INPUT, "%s:%zu: %s%s", coder->path, event->line, inner->message,
                   elsewhere);
}

/* The meaning of an event's place, from the cache where the same words came before. */
static bool look_up(struct geocoder *coder, const struct sm_event *event, struct sm_meant *meant)
{
    struct sm_error inner = {0};
    *meant = (struct sm_meant){0};
    if (!event->place.n) return true;
    bool optional = event->has_position || needs_no_match(event->precision);
    bool cached = sm_geocode_cached(&coder->cache, event, meant) &&
                  (!meant->by_position || event->has_position);
    if (cached && meant->by_position) sm_geocode_choose(meant, event->at_deg);
    if (cached && (optional || meant->meaning != SM_MEANS_NOTHING)) return true;
    const struct sm_vertex *at_deg = event->has_position ? &event->at_deg : NULL;
    bool found = sm_geocode_name(&coder->lookup, event, at_deg, meant, optional ? NULL : &inner);
    if (!found && !optional) return fail_lookup(coder, event, &inner);
    if (!found)
        sm_remark(coder->report, SM_NOTE, "%s:%zu: place \"%.*s\" is not in the gazetteer",
                  coder->path, event->line, SM_TEXT_ARG(event->place));
    if (meant->passed_over)
        sm_remark(coder->report, SM_NOTE, "%s:%zu: place \"%.*s\" is taken for the biggest of %zu",
                  coder->path, event->line, SM_TEXT_ARG(event->place), meant->passed_over + 1);
    if (meant->by_position && !cached &&
        !sm_geocode_keep_namesakes(&coder->lookup, event, &coder->arena, meant))
        return sm_fail_memory(coder->err);
    if (!sm_geocode_remember(&coder->cache, event, meant)) return sm_fail_memory(coder->err);
    return true;
}

/* Bearing and distance count from the place. Where lat and lon say where the event itself lies,
 * counting from them would move it off; what a precision has no use for is told. */
static bool check_offset(struct geocoder *coder, const struct sm_event *event)
{
    enum sm_precision p = event->precision;
    bool bears = !isnan(event->bearing_deg), ranges = event->distance_km > 0;
    bool has_disc = p == SM_NEAR || p == SM_DISTRICT || p == SM_AREA || p == SM_SEA;
    if (p == SM_NEAR && (bears || ranges) && event->has_position && event->on_place)
        return sm_fail(coder->err, SM_E_INPUT,
                       "%s:%zu: %s beside lat and lon: both say where it lies; leave out one of "
                       "them",
                       coder->path, event->line, bears ? "bearing" : "distance_km");
    const char *unused = bears && p != SM_NEAR && p != SM_DIRECTION ? "bearing"
                         : ranges && p != SM_NEAR                   ? "distance_km"
                         : event->radius_km > 0 && !has_disc        ? "radius_km"
                                                                    : NULL;
    if (unused)
        sm_remark(coder->report, SM_WARNING, "%s:%zu: %s means nothing with precision %s",
                  coder->path, event->line, unused, sm_precision_name(p));
    return true;
}

static bool geocode(struct geocoder *coder, struct sm_event *event)
{
    struct sm_meant meant;
    if (!look_up(coder, event, &meant)) return false;
    if (event->precision == SM_PRECISION_NONE) event->precision = implied(&meant);
    return check_precision(coder, event, &meant) && check_position(coder, event, &meant) &&
           apply(coder, event, &meant) && check_offset(coder, event);
}

/* An event whose place could not be found, in a week that is read all the same. */
static void leave_unplaced(struct sm_event *event)
{
    if (event->precision == SM_PRECISION_NONE) event->precision = SM_AREA;
    event->has_position = false;
    event->at_deg = (struct sm_vertex){(double)NAN, (double)NAN};
}

bool sm_geocode_event(struct sm_event *event, const struct sm_gazetteer *gazetteer,
                      struct sm_error *err)
{
    struct sm_week week = {0};
    struct geocoder coder = {.week = &week,
                             .path = "row",
                             .gazetteer = gazetteer,
                             .lookup = {.gazetteer = gazetteer},
                             .err = err};
    bool ok = geocode(&coder, event);
    sm_geocode_cache_finish(&coder.cache);
    sm_lookup_finish(&coder.lookup);
    sm_arena_finish(&coder.arena);
    return ok;
}

bool sm_week_geocode(struct sm_week *week, const char *path, const struct sm_week_options *options,
                     const struct sm_gazetteer *gazetteer, struct sm_report *report,
                     struct sm_error *err)
{
    struct geocoder coder = {
        .week = week,
        .path = path,
        .gazetteer = gazetteer,
        .lookup = {.gazetteer = gazetteer},
        .report = report,
        .err = err,
    };
    bool ok = true;
    for (size_t i = 0; ok && i < week->event_count; i++) {
        if (geocode(&coder, &week->events[i])) continue;
        leave_unplaced(&week->events[i]);
        ok = sm_week_excuse(options, err);
    }
    sm_geocode_cache_finish(&coder.cache);
    sm_lookup_finish(&coder.lookup);
    sm_arena_finish(&coder.arena);
    if (coder.mismatches > MISMATCHES_TOLD)
        sm_remark(report, SM_WARNING, "%s: %zu more with lat and lon far from the place they name",
                  path, coder.mismatches - MISMATCHES_TOLD);
    return ok;
}
