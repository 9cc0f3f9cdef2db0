/* SPDX-License-Identifier: Apache-2.0
 * A week: what week.yaml says, and its events.
 */
#ifndef SM_DATA_WEEK_H
#define SM_DATA_WEEK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/report.h"
#include "data/event.h"
#include "data/gazetteer.h"

struct sm_week {
    struct sm_arena arena; /* owns every text */
    struct sm_text path;
    struct sm_text title, title_uk, deck, deck_uk, source;
    sm_day from, to;  /* both inclusive */
    sm_day day_one;   /* day 1 of the count; SM_DAY_ONE unless overridden */
    struct sm_text *regions; /* maps wanted, as written */
    size_t region_count;
    struct sm_text control; /* folder or file of dated snapshots, or empty */
    struct sm_event *events;
    size_t event_count, event_capacity;
    /* Columns that we do not know, kept for export: extra_cells[event * extra_count + column]. */
    struct sm_text *extra_names;
    size_t extra_count;
    struct sm_text *extra_cells;
};

/* Open 'path': a folder with week.yaml and events.csv, a lone CSV (also tab or semicolon
 * separated), or "-" for a CSV on standard input; then geocode every event with 'gazetteer'.
 * Every complaint is one line: "events.csv:14: place "Pokrovske": 7 places match: …". Events
 * outside the week's dates are an error unless background was asked for. A lone table's week runs
 * from its first to its last date. NULL and 'err' on failure. 'report' may be NULL. The gazetteer
 * must outlive the week. */
struct sm_week *sm_week_open(const char *path, const struct sm_gazetteer *gazetteer,
                             struct sm_report *report, struct sm_error *err);
void sm_week_close(struct sm_week *week);

/* Day numbers of the war: "days 971–975". */
int sm_week_day_number(const struct sm_week *week, sm_day day);
struct sm_text sm_week_title(const struct sm_week *week, const char *lang);

#endif
