/* SPDX-License-Identifier: Apache-2.0
 * What is said of many maps of one run, each line once, the maps that it is said of in front:
 *
 *     2024-10-21-kherson-480.png: Kherson: no room for its label …
 *     small-ukraine-480.png, small-ukraine-480.svg and 46 more maps: theme house.css: …
 */
#ifndef SM_CLI_MAP_REMARKS_H
#define SM_CLI_MAP_REMARKS_H

#include "base/report.h"

struct map_remark {
    struct sm_remark remark; /* the line is in the arena */
    const char *name;        /* of the map; borrowed */
    size_t order;            /* in which it was added */
};

/* Zero-initialised is empty. */
struct map_remarks {
    struct sm_arena arena;
    struct map_remark *at;
    size_t count, capacity;
    bool failed; /* memory ran out */
};

/* Add what was said of the map of that name. 'name' must stay until it is told. */
void map_remarks_add(struct map_remarks *all, const char *name, const struct sm_report *of_map);
/* Put all into a report, in the order in which each line was first said. */
void map_remarks_tell(struct map_remarks *all, struct sm_report *report);
void map_remarks_finish(struct map_remarks *all);

#endif
