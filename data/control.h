/* SPDX-License-Identifier: Apache-2.0
 * Control: dated snapshots of who holds which ground, the one that a week's map shows, and what
 * changed since the one before. docs/CONTROL.md tells what a publisher's files must look like.
 */
#ifndef SM_DATA_CONTROL_H
#define SM_DATA_CONTROL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/error.h"
#include "base/memory.h"
#include "base/report.h"
#include "geo/overlay.h"

/* What a class of polygons means; in the order of drawing. */
enum sm_control_kind {
    SM_CONTROL_OCCUPIED,  /* also where nothing says otherwise */
    SM_CONTROL_ADVANCE,   /* assessed advance of the occupying side */
    SM_CONTROL_CONTESTED, /* grey zone, unknown */
    SM_CONTROL_CLAIMED,
    SM_CONTROL_LIBERATED, /* also counteroffensives */
    SM_CONTROL_OTHER,     /* a name that we do not know */
    SM_CONTROL_KIND_COUNT
};

/* The kind of a class by its name, in English or Ukrainian: "Occupied", "assessed Russian
 * advance", «сіра зона». */
enum sm_control_kind sm_control_kind_of(struct sm_text name);

/* A date written anywhere in 'text' as 2024-10-25, 2024_10_25, 2024.10.25 or 20241025, not within
 * a longer number. The first one counts. */
bool sm_control_find_date(struct sm_text text, sm_day *day);

enum { SM_CONTROL_CLASS_MAX = 8 };

struct sm_control_class {
    enum sm_control_kind kind;
    struct sm_text name;      /* as the file says; empty where it says none, or only our own word */
    struct sm_collector area; /* one shape, ground space */
    struct sm_union *sum;     /* while it is read: several features on the way to one shape */
};

/* All files of one date. */
struct sm_control_snapshot {
    struct sm_arena arena;
    sm_day day;                                            /* or SM_NO_DAY */
    struct sm_control_class classes[SM_CONTROL_CLASS_MAX]; /* in the order of their kinds */
    size_t class_count;
    struct sm_text credit; /* of all files, " · " between them: their .credit, else their names */
};

/* Does any class of it mean held ground? Without one, there is nothing to compare. */
bool sm_control_has_held(const struct sm_control_snapshot *snapshot);
/* What is held: the occupied and advance classes as one area. */
struct sm_union *sm_control_held(const struct sm_control_snapshot *snapshot, struct sm_error *err);

/* Two snapshots compared. Areas below 0.1 km² are slivers. */
struct sm_control_change {
    double before_m2, after_m2;        /* held */
    struct sm_difference gained, lost; /* by the occupying side */
};
bool sm_control_compare(const struct sm_control_snapshot *before,
                        const struct sm_control_snapshot *after, struct sm_control_change *change,
                        struct sm_error *err);
void sm_control_change_finish(struct sm_control_change *change);

/* One file as a snapshot; its date may be missing. Finish it also on failure. */
bool sm_control_snapshot_read(struct sm_control_snapshot *snapshot, const char *path,
                              struct sm_report *report, struct sm_error *err);
void sm_control_snapshot_finish(struct sm_control_snapshot *snapshot);

/* What a week's map shows. */
struct sm_control {
    struct sm_control_snapshot now;
    sm_day since; /* of the snapshot that 'change' compares with; SM_NO_DAY without one */
    struct sm_control_change change;
    struct sm_text credit; /* of both */
    const char *path;      /* as asked for */
    sm_day from, to;
};

/* From 'path' (a file, or a folder of them) the newest snapshot not later than 'to'. In a folder,
 * the newest one from before 'from' is what it is compared with, unless that is more than 10 days
 * older: so the change is that of the week, all of it and hardly more. NULL and 'err' when a file
 * is bad, none has a date, or all are later than 'to' (the line lists their dates; code
 * SM_E_INPUT). 'report' may be NULL. */
struct sm_control *sm_control_open(const char *path, sm_day from, sm_day to,
                                   struct sm_report *report, struct sm_error *err);
void sm_control_close(struct sm_control *control);
/* Warn when the snapshot is more than 7 days older than the end of its week. Apart from opening,
 * so that it can be said of every map drawn with it. */
void sm_control_remark_age(const struct sm_control *control, struct sm_report *report);

#endif
