/* SPDX-License-Identifier: Apache-2.0
 * Whether a row's precision, coordinates and offset agree with what its place is. None of them may
 * claim more than the place is known to be.
 */
#include "data/geocode_check.h"

#include <math.h>

enum { MISMATCH_KM = 50, SWAP_KM = 30 };

enum sm_precision sm_geocode_implied(const struct sm_meant *meant)
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

bool sm_geocode_fail_precision(struct sm_geocoder *coder, const struct sm_week_event *event,
                               const char *why)
{
    return sm_fail(coder->err, SM_E_INPUT, "%s:%zu: precision \"%s\": %s", coder->path, event->line,
                   sm_precision_name(event->precision), why);
}

/* Is the precision one that needs a spot on the ground? */
static bool is_fine(enum sm_precision precision)
{
    return sm_precision_is_exact(precision) || precision == SM_NEAR || precision == SM_DISTRICT ||
           precision == SM_DIRECTION;
}

/* An export's code that says more than its own place name gives way; an editor is asked. */
static bool too_fine(struct sm_geocoder *coder, struct sm_week_event *event,
                     const struct sm_meant *meant, const char *why)
{
    if (!coder->week->export_of) return sm_geocode_fail_precision(coder, event, why);
    enum sm_precision coarser = sm_geocode_implied(meant);
    sm_remark(coder->report, SM_WARNING, "%s:%zu: place \"%.*s\" is shown as %s: %s", coder->path,
              event->line, SM_TEXT_ARG(event->place), sm_precision_name(coarser), why);
    event->precision = coarser;
    return true;
}

bool sm_geocode_check_precision(struct sm_geocoder *coder, struct sm_week_event *event,
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

static bool fail_swapped(struct sm_geocoder *coder, const struct sm_week_event *event)
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

/* The sum of both legs is no less than the distance. */
static bool is_surely_near(struct sm_vertex a_deg, struct sm_vertex b_deg)
{
    const double more_km_per_degree = 112;
    return (fabs(a_deg.x - b_deg.x) + fabs(a_deg.y - b_deg.y)) * more_km_per_degree < MISMATCH_KM;
}

bool sm_geocode_check_position(struct sm_geocoder *coder, const struct sm_week_event *event,
                               struct sm_meant *meant)
{
    struct sm_vertex at = event->at_deg, swapped = {at.y, at.x};
    if (!event->has_position || event->precision == SM_ELSEWHERE) return true;
    if (meant->meaning != SM_MEANS_PLACE) {
        bool abroad = meant->meaning == SM_MEANS_COUNTRY;
        return abroad || in_ukraine_box(at) || !in_ukraine_box(swapped) ||
               fail_swapped(coder, event);
    }
    if (is_surely_near(at, meant->place->at_deg)) return true;
    double km = sm_geocode_distance_km(at, meant->place->at_deg);
    if (!is_fine(event->precision) || km <= MISMATCH_KM) return true;
    if (sm_geocode_distance_km(swapped, meant->place->at_deg) < SWAP_KM)
        return fail_swapped(coder, event);
    if (sm_geocode_take_namesake(&coder->lookup, event, meant)) return true;
    if (coder->mismatches++ < SM_MISMATCHES_TOLD)
        sm_remark(coder->report, SM_WARNING,
                  "%s:%zu: lat and lon are %d km from %.*s; they are used, the name's place is not",
                  coder->path, event->line, (int)km, SM_TEXT_ARG(meant->place->name_en));
    meant->place = NULL;
    meant->meaning = SM_MEANS_NOTHING;
    return true;
}

/* Bearing and distance count from the place. Where lat and lon say where the event itself lies,
 * counting from them would move it off; what a precision has no use for is told. */
bool sm_geocode_check_offset(struct sm_geocoder *coder, const struct sm_week_event *event)
{
    enum sm_precision p = event->precision;
    bool bears = !isnan(event->words->bearing_deg), ranges = event->words->distance_km > 0;
    bool has_disc = p == SM_NEAR || p == SM_DISTRICT || p == SM_AREA || p == SM_SEA;
    if (p == SM_NEAR && (bears || ranges) && event->has_position && event->on_place)
        return sm_fail(coder->err, SM_E_INPUT,
                       "%s:%zu: %s beside lat and lon: both say where it lies; leave out one of "
                       "them",
                       coder->path, event->line, bears ? "bearing" : "distance_km");
    const char *unused = bears && p != SM_NEAR && p != SM_DIRECTION ? "bearing"
                         : ranges && p != SM_NEAR                   ? "distance_km"
                         : event->words->radius_km > 0 && !has_disc ? "radius_km"
                                                                    : NULL;
    if (unused)
        sm_remark(coder->report, SM_WARNING, "%s:%zu: %s means nothing with precision %s",
                  coder->path, event->line, unused, sm_precision_name(p));
    return true;
}
