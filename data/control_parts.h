/* SPDX-License-Identifier: Apache-2.0
 * The parts that control snapshots are opened from. Private to data/control*.c.
 */
#ifndef SM_DATA_CONTROL_PARTS_H
#define SM_DATA_CONTROL_PARTS_H

#include "data/control.h"
#include "data/layer.h"

/* Dated files, oldest first, by name within a day. */
struct sm_control_file {
    const char *path;
    sm_day day;
};
struct sm_control_files {
    struct sm_arena arena;
    struct sm_control_file *at;
    size_t count, capacity;
};

/* All dated files of a folder, or the one file. A file of a folder without a date is left out,
 * with a warning; an only file without one is an error. */
bool sm_control_files_find(struct sm_control_files *files, const char *path,
                           struct sm_report *report, struct sm_error *err);
void sm_control_files_finish(struct sm_control_files *files);

/* The date that an attribute of all features tells; SM_NO_DAY without one. False and 'err' when
 * features disagree. */
bool sm_control_layer_date(const struct sm_layer *layer, sm_day *day, struct sm_error *err);

/* Add the polygons of a layer to the classes of a snapshot. */
bool sm_control_add_layer(struct sm_control_snapshot *snapshot, struct sm_layer *layer,
                          struct sm_error *err);
/* Make one shape of the features of each class. */
bool sm_control_unite(struct sm_control_snapshot *snapshot, struct sm_error *err);

#endif
