/* SPDX-License-Identifier: Apache-2.0
 * Where the reader of weeks will put a place; each is asked for once.
 */
#include <math.h>
#include <string.h>

#include "base/hash.h"
#include "data/geocode.h"
#include "roundup/draft_parts.h"

static size_t bucket_of(const struct sm_event *event)
{
    uint64_t hash = sm_fnv_folded(sm_fnv_of(event->place));
    return (size_t)(hash + (uint64_t)event->precision) % SM_PLACED_BUCKETS;
}

static bool same_offset(const struct sm_event *a, const struct sm_event *b)
{
    bool same_bearing =
        isnan(a->bearing_deg) ? isnan(b->bearing_deg) : a->bearing_deg == b->bearing_deg;
    return same_bearing && a->distance_km == b->distance_km && a->radius_km == b->radius_km;
}

static bool same_question(const struct sm_event *a, const struct sm_event *b)
{
    bool same_spot = !a->has_position || (a->at_deg.x == b->at_deg.x && a->at_deg.y == b->at_deg.y);
    return sm_text_equal(a->place, b->place) && sm_text_equal(a->admin1, b->admin1) &&
           sm_text_equal(a->country, b->country) && a->precision == b->precision &&
           a->has_position == b->has_position && same_spot && same_offset(a, b);
}

/* Ask the reader of weeks; a place elsewhere that it does not know may still stand without a spot.
 */
static bool ask(struct sm_drafting *in, struct sm_placed *placed)
{
    struct sm_error why = {0};
    placed->event = placed->asked;
    placed->ok = sm_geocode_event(&placed->event, in->gazetteer, &why);
    if (!placed->ok && why.code == SM_E_INPUT && placed->asked.precision == SM_ELSEWHERE) {
        struct sm_error again = {0};
        placed->event = placed->asked;
        placed->event.precision = SM_MACRO;
        placed->ok = sm_geocode_event(&placed->event, in->gazetteer, &again);
    }
    if (placed->ok) return true;
    if (why.code == SM_E_MEMORY) return sm_fail_memory(in->err);
    placed->why = sm_arena_copy(&in->draft->arena, why.message, strlen(why.message));
    return placed->why || sm_fail_memory(in->err);
}

/* NULL when memory ran out. */
static const struct sm_placed *find_placed(struct sm_drafting *in, const struct sm_event *event)
{
    struct sm_placed **bucket = &in->placed[bucket_of(event)];
    for (struct sm_placed *at = *bucket; at; at = at->next)
        if (same_question(&at->asked, event)) return at;
    struct sm_placed *placed = sm_arena_alloc_zeroed(&in->draft->arena, 1, sizeof *placed);
    if (!placed) {
        sm_fail_memory(in->err);
        return NULL;
    }
    placed->asked = *event;
    if (!ask(in, placed)) return NULL;
    placed->next = *bucket;
    *bucket = placed;
    return placed;
}

/* "20 km southeast of X": as far as the reader of weeks has a use for it. */
static void take_offset(const struct sm_where *where, struct sm_event *event)
{
    if (event->precision != SM_NEAR) return;
    if (isfinite(where->radius_km)) event->radius_km = where->radius_km;
    if (event->has_position) return;
    event->bearing_deg = where->bearing_deg;
    if (isfinite(where->distance_km)) event->distance_km = where->distance_km;
}

/* Where the reader of weeks will put it. NULL when memory ran out. */
const struct sm_placed *sm_draft_place_event(struct sm_drafting *in, const struct sm_where *where,
                                             struct sm_event *event)
{
    event->place = where->name;
    event->admin1 = where->admin1;
    event->country = where->country;
    event->precision = where->precision;
    event->at_deg = where->at_deg;
    event->has_position = sm_vertex_is_finite(where->at_deg);
    take_offset(where, event);
    const struct sm_placed *placed = find_placed(in, event);
    if (!placed || !placed->ok) return placed;
    event->on_place = placed->event.on_place;
    event->on_region = placed->event.on_region;
    event->precision = placed->event.precision;
    return placed;
}
