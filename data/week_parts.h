/* SPDX-License-Identifier: Apache-2.0
 * The parts a week is opened from; not for use outside.
 */
#ifndef SM_DATA_WEEK_PARTS_H
#define SM_DATA_WEEK_PARTS_H

#include "base/file.h"
#include "data/week.h"

/* week.yaml: fills the texts, days and regions of 'week'. Days not given stay SM_NO_DAY. */
bool sm_week_read_yaml(struct sm_week *week, const char *path, struct sm_text text,
                       const struct sm_gazetteer *gazetteer, struct sm_error *err);

/* "971-975", "971–975", "973", "1,027-1,031": the first and last day number. */
bool sm_week_parse_days(struct sm_text text, long long *first, long long *last);

/* Where a table of events stands; what is kept of it is copied. */
struct sm_week_source {
    const char *path; /* for messages */
    struct sm_text text;
    struct sm_file_reader *file; /* instead of the text, read once from where it stands */
};

/* All rows, those of a window alone where the options or an export's week want that. Memory grows
 * with what is kept, not with the table. */
bool sm_week_read_table(struct sm_week *week, const struct sm_week_source *source,
                        const struct sm_week_options *options, struct sm_report *report,
                        struct sm_error *err);

/* Ids against each other, days of the events against the week's, and the week's from the events
 * where nothing else says them. Called by sm_week_read_table. */
bool sm_week_check(struct sm_week *week, const char *path, const struct sm_week_options *options,
                   struct sm_error *err);

/* Does every id of a long table come once, for certain? In threads; when in doubt, no. */
bool sm_week_ids_differ(const struct sm_week *week, int thread_max);

/* A GeoJSON file as the table that it is: properties are columns, points become lat and lon.
 * Appended to 'table'. */
bool sm_week_table_from_geojson(const char *path, struct sm_buf *table, struct sm_report *report,
                                struct sm_error *err);

/* Where a row is wrong: its complaint goes where the options want it, and true is returned, to go
 * on without the row; else false, and 'err' keeps it. Running out of memory is never excused. */
bool sm_week_excuse(const struct sm_week_options *options, struct sm_error *err);

/* Find every event's place. */
bool sm_week_geocode(struct sm_week *week, const char *path, const struct sm_week_options *options,
                     const struct sm_gazetteer *gazetteer, struct sm_report *report,
                     struct sm_error *err);

#endif
