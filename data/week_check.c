/* SPDX-License-Identifier: Apache-2.0
 * What only the whole table can tell: days against the week's, ids against each other.
 */
#include <stdlib.h>

#include "data/week_parts.h"

#include "base/hash.h"

static bool fail_day(const struct sm_week *week, const char *path,
                     const struct sm_week_event *event, struct sm_error *err)
{
    bool first = event->date < week->from || event->date > week->to;
    struct sm_buf day = {0}, span = {0};
    sm_buf_date(&day, first ? event->date : event->date_to);
    sm_buf_date(&span, week->from);
    sm_buf_str(&span, " to ");
    sm_buf_date(&span, week->to);
    if (day.failed || span.failed)
        sm_fail_memory(err);
    else
        sm_fail(err, SM_E_INPUT, "%s:%zu: %s \"%s\": outside the week, %s", path, event->line,
                first ? "date" : "date_to", day.bytes, span.bytes);
    sm_buf_finish(&day);
    sm_buf_finish(&span);
    return false;
}

/* Where nothing says the first or the last day, the events do. */
static void take_days_of_events(struct sm_week *week)
{
    sm_day from = SM_NO_DAY, to = SM_NO_DAY;
    for (size_t i = 0; i < week->event_count; i++) {
        const struct sm_week_event *event = &week->events[i];
        sm_events_fetch(week->events, i, week->event_count);
        if (from == SM_NO_DAY || event->date < from) from = event->date;
        if (to == SM_NO_DAY || event->date_to > to) to = event->date_to;
    }
    if (week->from == SM_NO_DAY) week->from = from;
    if (week->to == SM_NO_DAY) week->to = to;
}

/* Of many events, what is asked about one must not lie all over the memory. */
struct slot {
    uint32_t hash;
    uint32_t number; /* of the event, from 1 */
};

/* Enter the id of an event into the table of 'size' slots (a power of two). The event that has the
 * id already, or NULL. */
static const struct sm_week_event *enter_id(const struct sm_week *week, struct slot *slots,
                                            size_t size, size_t i)
{
    struct sm_text id = week->events[i].id;
    uint64_t hash = sm_fnv_folded(sm_fnv_of(id));
    const struct slot own = {(uint32_t)(hash >> 32), (uint32_t)(i + 1)};
    size_t at = (size_t)hash & (size - 1);
    for (; slots[at].number; at = (at + 1) & (size - 1)) {
        const struct sm_week_event *other = &week->events[slots[at].number - 1];
        if (slots[at].hash == own.hash && sm_text_equal(other->id, id)) return other;
    }
    slots[at] = own;
    return NULL;
}

static bool check_ids(const struct sm_week *week, const char *path,
                      const struct sm_week_options *options, struct sm_error *err)
{
    size_t size = 16;
    if (sm_week_ids_differ(week, options->thread_max)) return true;
    while (size < week->event_count * 2)
        size *= 2;
    struct slot *slots =
        week->event_count < UINT32_MAX ? sm_alloc_zeroed(size, sizeof *slots) : NULL;
    if (!slots) return sm_fail_memory(err);
    bool ok = true;
    for (size_t i = 0; ok && i < week->event_count; i++) {
        const struct sm_week_event *event = &week->events[i], *other = NULL;
        if (event->id.n) other = enter_id(week, slots, size, i);
        if (!other) continue;
        sm_fail(err, SM_E_INPUT, "%s:%zu: id \"%.*s\": already used in line %zu", path, event->line,
                SM_TEXT_ARG(event->id), other->line);
        ok = sm_week_excuse(options, err);
    }
    free(slots);
    return ok;
}

/* A night has two dates: it belongs to the week that either of them lies in. */
static bool is_within(const struct sm_week *week, const struct sm_week_event *event)
{
    if (event->date >= week->from && event->date_to <= week->to) return true;
    return sm_event_is_night(event) && event->date <= week->to && event->date_to >= week->from;
}

bool sm_week_check(struct sm_week *week, const char *path, const struct sm_week_options *options,
                   struct sm_error *err)
{
    if (!check_ids(week, path, options, err)) return false;
    if (options->has_window && week->from == SM_NO_DAY) {
        week->from = options->from;
        week->to = options->to;
    }
    bool are_of_events = week->from == SM_NO_DAY && week->to == SM_NO_DAY;
    if (week->from == SM_NO_DAY || week->to == SM_NO_DAY) take_days_of_events(week);
    if (week->from == SM_NO_DAY || week->to == SM_NO_DAY)
        return sm_fail(err, SM_E_INPUT, "%s: holds no events, and nothing says which days", path);
    if (options->background || options->has_window || are_of_events) return true;
    for (size_t i = 0; i < week->event_count; i++) {
        const struct sm_week_event *event = &week->events[i];
        if (is_within(week, event)) continue;
        fail_day(week, path, event, err);
        if (!sm_week_excuse(options, err)) return false;
    }
    return true;
}
