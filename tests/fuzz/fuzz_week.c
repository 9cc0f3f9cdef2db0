/* SPDX-License-Identifier: Apache-2.0
 * Any bytes as a week: what stands before a line "%%" is week.yaml, the rest the table of events;
 * without such a line all is a lone table. What opens keeps the promises of data/event.h.
 */
#include <math.h>
#include <string.h>

#include "tests/fuzz/gazetteer.h"
#include "tests/fuzz/replay.h"

#include "data/week_parts.h"

static void check_event(const struct sm_week *week, const struct sm_week_event *event)
{
    bool nowhere = event->precision == SM_COUNTRY || event->precision == SM_MACRO;
    bool may_be_nowhere = nowhere || event->precision == SM_AREA || event->precision == SM_SEA;
    require(event->precision != SM_PRECISION_NONE && event->date <= event->date_to);
    int eve = sm_event_is_night(event) ? 1 : 0;
    require(week->from - eve <= event->date && event->date_to <= week->to + eve);
    require(event->place.n || event->has_position);
    require(isnan(event->at_deg.x) == isnan(event->at_deg.y));
    require(!nowhere || isnan(event->at_deg.x));
    require(may_be_nowhere || (fabs(event->at_deg.x) <= 180 && fabs(event->at_deg.y) <= 90));
    require(!sm_event_is_pinned(event) || !event->on_region || event->on_place ||
            event->has_position);
    require(sm_utf8_valid(sm_event_label(event, "uk"), NULL));
    require(sm_utf8_valid(event->text, NULL));
}

/* Everything but the files of sm_week_open. */
static bool open_week(struct sm_week *week, struct sm_text sheet, struct sm_text table,
                      struct sm_error *err)
{
    const struct sm_gazetteer *gazetteer = shared_gazetteer();
    const struct sm_week_options options = {0};
    if (sheet.at && !sm_week_read_yaml(week, "fuzz/week.yaml", sheet, gazetteer, err)) return false;
    const struct sm_week_source source = {.path = "fuzz", .text = table};
    return sm_week_read_table(week, &source, &options, NULL, err) &&
           sm_week_geocode(week, "fuzz", &options, gazetteer, NULL, err);
}

static struct sm_text cut_sheet(struct sm_text *text)
{
    for (size_t i = 0; i + 4 <= text->n; i++) {
        if (memcmp(text->at + i, "\n%%\n", 4) != 0) continue;
        struct sm_text sheet = {text->at, i + 1};
        *text = (struct sm_text){text->at + i + 4, text->n - i - 4};
        return sheet;
    }
    return (struct sm_text){0};
}

/* In spite of its mistakes it opens too, or the whole of it cannot be read. */
static void open_leniently(struct sm_text sheet, struct sm_text table, bool opens)
{
    struct sm_error err = {0};
    struct sm_report complaints = {0};
    struct sm_week_options options = {.complaints = &complaints};
    struct sm_week_texts texts = {"fuzz", sheet, table};
    struct sm_week *week = sm_week_open_texts(&texts, &options, shared_gazetteer(), NULL, &err);
    require(!opens || (week && complaints.count == 0));
    for (size_t i = 0; week && i < week->event_count; i++)
        require(week->events[i].precision != SM_PRECISION_NONE);
    sm_week_close(week);
    sm_report_finish(&complaints);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct sm_text table = {size ? (const char *)data : NULL, size};
    struct sm_text sheet = cut_sheet(&table);
    struct sm_error err = {0};
    struct sm_week *week = sm_alloc_zeroed(1, sizeof *week);
    if (!week) return 0;
    week->from = week->to = SM_NO_DAY;
    week->day_one = SM_DAY_ONE;
    bool ok = open_week(week, sheet, table, &err);
    require(ok ? err.code == SM_OK : strncmp(err.message, "fuzz", 4) == 0);
    open_leniently(sheet, table, ok);
    for (size_t i = 0; ok && !week->export_of && i < week->event_count; i++)
        check_event(week, &week->events[i]);
    sm_week_close(week);
    return 0;
}
