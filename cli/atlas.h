/* SPDX-License-Identifier: Apache-2.0
 * An atlas: every map of many weeks. What one run holds, and its parts.
 *
 *     open weeks ─▶ plan maps ─▶ for each, in threads: unchanged? else draw, write, record ─▶ index
 *
 * Beside the maps lies a folder ".sitmap" with a record of each: what it was made from and what its
 * files were, as hashes. A map is drawn again unless its record says that nothing changed and its
 * files are what the record says. Records are written after their maps, so that a run that is cut
 * off at any point leaves nothing wrong, only less.
 */
#ifndef SM_CLI_ATLAS_H
#define SM_CLI_ATLAS_H

#include "base/hash.h"
#include "cli/inputs.h"
#include "cli/jobs.h"

/* One of the weeks given. */
struct atlas_week {
    struct options options; /* the run's, with this week alone; borrows everything */
    struct sm_week *week;   /* NULL if it could not be opened */
    struct jobs jobs;
    struct sm_digest digest; /* of its files */
    struct sm_report report; /* of reading the base and it */
    struct sm_buf account;   /* the beginning of its accounts, where they were asked for */
    struct sm_error err;
};

enum atlas_fate { ATLAS_WAITING, ATLAS_UNCHANGED, ATLAS_DRAWN, ATLAS_FAILED };

struct atlas_map {
    struct atlas_week *week;
    struct job *job;
    enum atlas_fate fate;
    struct sm_buf record; /* the text of its record, once there is one */
    struct sm_error err;  /* of one that failed */
};

struct atlas {
    const struct options *options;
    struct sm_arena arena;
    const char *folder;  /* with '/' at its end */
    const char *records; /* the folder of the records */
    struct sm_base *base;
    struct atlas_week *weeks;
    size_t week_count;
    struct atlas_map *maps; /* by week, then as jobs_plan has them */
    size_t map_count;
    struct atlas_map **order; /* as they are drawn: those that show the same ground together */
    struct sm_digest shared;  /* of what all maps are made from: program, base, layers … */
    struct sm_report base_report, report;
};

/* ---- atlas_inputs.c: what maps are made from, as hashes */

bool atlas_hash_shared(const struct options *options, struct sm_digest *digest,
                       struct sm_error *err);
/* A week's files are hashed before it is read, what they name after that and before any map is
 * drawn: what changes in between is then drawn again by the next run. */
bool atlas_hash_week_begin(struct sm_hash *hash, char *path, struct sm_error *err);
bool atlas_hash_week_end(struct sm_hash *hash, struct atlas_week *week, struct sm_error *err);
struct sm_digest atlas_hash_map(const struct atlas *atlas, const struct atlas_map *map);

/* ---- atlas_record.c: what is known of a map that was drawn */

/* Keep in map->record what is to be known of it. */
bool atlas_record_make(const struct atlas *atlas, struct atlas_map *map,
                       const struct sm_report *report, struct sm_error *err);
/* The value of a line of the map's record; empty without one. */
struct sm_text atlas_record_value(const struct atlas_map *map, const char *name);
/* Put the warnings and notes of the record into a report. */
void atlas_record_remarks(const struct atlas_map *map, struct sm_report *report);
/* Read the record from its file and look whether the map is still what it would become. */
bool atlas_is_unchanged(const struct atlas *atlas, struct atlas_map *map);
/* Write the map's files, then its record. */
bool atlas_write_map(const struct atlas *atlas, struct atlas_map *map, struct sm_error *err);
/* "folder/donetsk.json" for "folder/donetsk.png"; NULL when memory ran out. */
char *atlas_account_path(const struct job *job);

/* ---- atlas_work.c: all maps, in threads */

/* Gives every map its fate. False and 'err' only when no work could be done at all. */
bool atlas_work(struct atlas *atlas, struct sm_error *err);

/* ---- atlas_told.c: what is told at the end */

size_t atlas_count_fate(const struct atlas *atlas, enum atlas_fate fate);
/* "1404 maps: 52 drawn, 1350 unchanged, 2 failed" */
void atlas_say_summary(const struct atlas *atlas);
/* Say what failed; 'code' is the program's so far, and the return value is what it becomes. */
int atlas_say_failures(const struct atlas *atlas, int code);

/* ---- atlas_plan.c, atlas_index.c, atlas_sheet.c */

/* Do two jobs show the same ground? Formats may differ. */
bool atlas_same_view(const struct job *a, const struct job *b);
/* The commands that together draw the maps, one a line. */
void atlas_put_plan(const struct atlas *atlas, struct sm_buf *out);
/* Is the map in its folder now? */
bool atlas_is_there(const struct atlas_map *map);
/* The contact sheet. */
void atlas_put_sheet(const struct atlas *atlas, struct sm_buf *out);
/* The files of the contact sheet and of the list of the maps that are there. */
bool atlas_write_index(const struct atlas *atlas, struct sm_error *err);

#endif
