/* SPDX-License-Identifier: Apache-2.0
 * One row takes over what another knows of the same event.
 */
#include "roundup/draft_merging.h"

bool sm_draft_is_whole(const struct sm_draft_merging *merge, const struct sm_event *event)
{
    const struct sm_coverage *coverage = &merge->in->draft->coverage;
    return event->date == coverage->from && event->date_to == coverage->to;
}

static void fill_number(long long *number, long long other)
{
    if (*number == SM_NO_COUNT) *number = other;
}

static void fill_text(struct sm_text *text, struct sm_text other)
{
    if (!text->n) *text = other;
}

/* Take over what 'other' knows and 'row' does not. */
void sm_draft_absorb(const struct sm_draft_merging *merge, struct sm_event *row,
                     const struct sm_event *other)
{
    if (sm_draft_is_whole(merge, row) && !sm_draft_is_whole(merge, other)) {
        row->date = other->date;
        row->date_to = other->date_to;
        row->time = other->time;
    }
    if (row->count == SM_NO_COUNT && row->category == other->category) {
        row->count = other->count;
        row->qualifier = other->qualifier;
    }
    fill_number(&row->killed, other->killed);
    fill_number(&row->injured, other->injured);
    if (!row->attribution.n && !row->attribution_uk.n && other->attribution.n) {
        row->attribution = other->attribution;
        row->status = other->status;
    }
    if (other->status == SM_DENIED) row->status = SM_DENIED;
    if (row->reported == SM_NO_DAY) row->reported = other->reported;
    fill_text(&row->title, other->title);
}

void sm_draft_take_place(struct sm_draft_row *row, const struct sm_draft_row *other)
{
    struct sm_event *event = &row->event;
    const struct sm_event *from = &other->event;
    event->place = from->place;
    event->admin1 = from->admin1;
    event->country = from->country;
    event->precision = from->precision;
    event->at_deg = from->at_deg;
    event->has_position = from->has_position;
    event->on_place = from->on_place;
    event->on_region = from->on_region;
    event->bearing_deg = from->bearing_deg;
    event->distance_km = from->distance_km;
    event->radius_km = from->radius_km;
    row->bearing_deg = other->bearing_deg;
    row->distance_km = other->distance_km;
    row->radius_km = other->radius_km;
}

/* Of an attack and what it did, the attack names the row. */
void sm_draft_take_cause(struct sm_event *row, const struct sm_event *other)
{
    if (!sm_draft_is_consequence(row->category) || sm_draft_is_consequence(other->category)) return;
    row->category = other->category;
    row->count = other->count;
    row->qualifier = other->qualifier;
}
