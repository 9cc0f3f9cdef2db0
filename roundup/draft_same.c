/* SPDX-License-Identifier: Apache-2.0
 * When do two rows tell of the same: places, days and numbers compared.
 */
#include <string.h>

#include "roundup/draft_merging.h"

bool sm_draft_same_place(const struct sm_event *a, const struct sm_event *b)
{
    if (a->on_place || b->on_place) return a->on_place == b->on_place;
    if (a->on_region || b->on_region)
        return a->on_region == b->on_region && (a->precision == b->precision) &&
               (a->precision != SM_AREA || sm_text_equal(a->place, b->place));
    return sm_text_equal(a->place, b->place);
}

/* Does the wide event's region or country hold the close one's place? */
bool sm_draft_lies_around(const struct sm_event *wide, const struct sm_event *close)
{
    if (wide->on_place) return false;
    if (!wide->on_region) return false;
    if (!close->on_place && wide->on_region == close->on_region)
        return wide->precision != close->precision;
    if (close->on_place && !sm_region_is_country(wide->on_region))
        return sm_text_equal(close->on_place->admin1, wide->on_region->id);
    if (!sm_region_is_country(wide->on_region)) return false;
    return close->on_region && sm_text_equal(close->on_region->country, wide->on_region->country);
}

bool sm_draft_numbers_agree(long long a, long long b)
{
    return a == SM_NO_COUNT || b == SM_NO_COUNT || a == b;
}

bool sm_draft_counts_agree(const struct sm_event *a, const struct sm_event *b)
{
    return sm_draft_numbers_agree(a->count, b->count) &&
           sm_draft_numbers_agree(a->killed, b->killed) &&
           sm_draft_numbers_agree(a->injured, b->injured);
}

bool sm_draft_days_meet(const struct sm_event *a, const struct sm_event *b)
{
    return a->date <= b->date_to && b->date <= a->date_to;
}

/* Two places of one region: a headline's "push towards Sumy" and the village where it is. */
bool sm_draft_same_region(const struct sm_event *a, const struct sm_event *b)
{
    if (!a->on_place || !b->on_place || !a->on_place->admin1.n) return false;
    return a->precision != SM_SETTLEMENT && a->precision != SM_SITE &&
           sm_text_equal(a->on_place->admin1, b->on_place->admin1);
}

bool sm_draft_tells_same(const struct sm_draft_row *headline, const struct sm_draft_row *body)
{
    const struct sm_event *a = &headline->event, *b = &body->event;
    bool outcome = sm_draft_is_consequence(a->category) && a->on_place && sm_draft_same_place(a, b);
    if (!outcome && !sm_draft_same_kind(a->category, b->category)) return false;
    return sm_draft_days_meet(a, b) &&
           (a->category != b->category || sm_draft_counts_agree(a, b)) &&
           (sm_draft_same_place(a, b) || sm_draft_lies_around(a, b) || sm_draft_lies_around(b, a) ||
            sm_draft_same_region(a, b));
}

/* One sentence that first names the region, then the place: "in Kursk region, pushing forward
 * south-east of Sudzha". */
bool sm_draft_is_narrowed(const struct sm_draft_row *wide, const struct sm_draft_row *close)
{
    /* A village that nobody knows is not the other place. */
    static const char unknown[] = "where:in-region";
    struct sm_text rules = wide->rules;
    if (rules.n >= sizeof unknown - 1 && !memcmp(rules.at, unknown, sizeof unknown - 1))
        return false;
    const struct sm_event *a = &wide->event, *b = &close->event;
    if (wide->sentence != close->sentence || !sm_draft_same_kind(a->category, b->category))
        return false;
    bool region = a->on_region && !a->on_place && !sm_region_is_country(a->on_region);
    return region && sm_draft_lies_around(a, b) && a->date == b->date && a->date_to == b->date_to &&
           a->count == SM_NO_COUNT && sm_draft_numbers_agree(a->killed, b->killed) &&
           sm_draft_numbers_agree(a->injured, b->injured);
}
