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
    struct sm_text title, title_uk, deck, deck_uk, source, source_uk;
    sm_day from, to;         /* both inclusive */
    sm_day day_one;          /* day 1 of the count; SM_DAY_ONE unless overridden */
    bool draft;              /* drafted from prose and not reviewed: every map of it says so */
    struct sm_text *regions; /* maps wanted, as written */
    size_t region_count;
    struct sm_text control; /* folder or file of dated snapshots, joined with the week's folder
                             * and terminated; or empty */
    const char *theme;      /* a theme's name, or a style sheet's path as control's; NULL: none */
    const char *export_of;  /* "ACLED" or "UCDP GED" where the table is such an export, else NULL */
    struct sm_week_event *events;
    size_t event_count, event_capacity;
    /* Columns that we do not know, kept for export: extra_cells[event * extra_count + column]. */
    struct sm_text *extra_names;
    size_t extra_count;
    struct sm_text *extra_cells;
};

/* How to open a week; all zero is the usual way. */
struct sm_week_options {
    /* Of a lone table, keep the events between these days and leave out all others, counted in
     * the report: a year's export is a week's table then. Looked at where 'has_window' says so;
     * a folder's week.yaml knows its days itself. */
    bool has_window;
    sm_day from, to; /* SM_NO_DAY: from the first, to the last */
    bool background; /* keep events outside the week's days instead of complaining */
    /* Not NULL: go on where one row is wrong, and put each complaint here as a warning, worded as
     * the error would be. A row whose cells cannot be read is left out; one whose place or dates
     * are wrong is kept, without a position. A table that cannot be read at all stays an error. */
    struct sm_report *complaints;
    /* Threads to read a long table with; 0: as many as help. The week is the same. */
    int thread_max;
};

/* What stands at a path, or in a text. */
enum sm_week_kind {
    SM_WEEK_TABLE,
    SM_WEEK_FOLDER,
    SM_WEEK_GEOJSON,
    SM_WEEK_PROSE, /* a round-up: to be drafted before it is a week */
};

/* A folder is a folder; files called .geojson or .json are GeoJSON. Of .txt, .md and "-" the
 * content decides, if 'text' holds it (else it is empty): a first row that names columns of ours or
 * of an export opens a table, '{' nothing that can be read from there, anything else is prose.
 * Everything else is a table. */
enum sm_week_kind sm_week_kind_of(const char *path, struct sm_text text);

/* A week that is in memory. 'name' stands for the path in messages. */
struct sm_week_texts {
    const char *name;
    struct sm_text yaml;  /* of week.yaml; empty for a lone table */
    struct sm_text table; /* of events.csv */
};

/* Open 'path': a folder with week.yaml and events.csv, a lone CSV (also tab or semicolon
 * separated), a GeoJSON file of points whose properties are the columns, or "-" for a CSV on
 * standard input; then geocode every event with 'gazetteer'.
 * Every complaint is one line: "events.csv:14: place "Pokrovske": 13 places match: …". Events
 * outside the week's dates are an error unless background was asked for. A lone table's week, and
 * one whose week.yaml names no days, runs from its first to its last date. Exports of ACLED and
 * UCDP GED are known by their columns. NULL and 'err' on failure. 'report' may be NULL. The
 * gazetteer must outlive the week. */
struct sm_week *sm_week_open(const char *path, const struct sm_gazetteer *gazetteer,
                             struct sm_report *report, struct sm_error *err);
/* The same with options, which may be NULL. */
struct sm_week *sm_week_open_with(const char *path, const struct sm_week_options *options,
                                  const struct sm_gazetteer *gazetteer, struct sm_report *report,
                                  struct sm_error *err);
/* The same from memory; what is kept of the texts is copied. */
struct sm_week *sm_week_open_texts(const struct sm_week_texts *texts,
                                   const struct sm_week_options *options,
                                   const struct sm_gazetteer *gazetteer, struct sm_report *report,
                                   struct sm_error *err);
void sm_week_close(struct sm_week *week);

/* Day numbers of the war: "days 971–975". */
int sm_week_day_number(const struct sm_week *week, sm_day day);
/* The title in the language ("en" or "uk"), else in the other one, else empty. */
struct sm_text sm_week_title(const struct sm_week *week, const char *lang);

#endif
