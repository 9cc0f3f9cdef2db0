/* SPDX-License-Identifier: Apache-2.0
 * Checking a long shapefile, group by group, in two threads: each has the groups of one half of the
 * file. Of two complaints the one that comes first in the file is told.
 */
#include <pthread.h>

#include "data/shapefile_check.h"

struct half {
    struct sm_shp *shp;
    struct sm_shp_reader reader;
    size_t first, end; /* groups */
    struct sm_error err;
    bool ok;
};

static bool check_group(struct sm_shp_reader *reader, struct sm_shp_group *group, size_t end)
{
    static const struct sm_shp_wish nothing = {0};
    group->has_honest_boxes = true;
    for (size_t row = group->row; row < end; row++) {
        if (!sm_shp_read(reader, &nothing, false)) return false;
        group->box = sm_box_union(group->box, reader->box);
        group->has_honest_boxes &= reader->has_honest_box;
    }
    reader->findings.box = sm_box_union(reader->findings.box, group->box);
    return true;
}

static void *check_half(void *argument)
{
    struct half *half = argument;
    half->ok = true;
    for (size_t g = half->first; g < half->end && half->ok; g++) {
        sm_shp_go(&half->reader.cursor, g);
        half->ok =
            check_group(&half->reader, &half->shp->groups[g], sm_shp_group_end(half->shp, g));
    }
    return NULL;
}

static void add_findings(struct sm_shp_findings *sum, const struct sm_shp_findings *more)
{
    sum->box = sm_box_union(sum->box, more->box);
    sum->vertices += more->vertices;
    sum->dropped_parts += more->dropped_parts;
    sum->open_rings += more->open_rings;
    sum->padded_records += more->padded_records;
}

/* The first group that lies in the second half of the file. */
static size_t middle_group(const struct sm_shp *shp)
{
    size_t g = 0;
    while (g < shp->group_count && shp->groups[g].at < shp->bytes->n / 2)
        g++;
    return g;
}

bool sm_shp_check_groups(struct sm_shp *shp, const char *range_advice,
                         struct sm_shp_findings *findings, struct sm_error *err)
{
    size_t middle = middle_group(shp);
    struct half halves[2] = {{.shp = shp, .end = middle},
                             {.shp = shp, .first = middle, .end = shp->group_count}};
    pthread_t thread;
    for (int i = 0; i < 2; i++)
        sm_shp_reader_init(&halves[i].reader, shp, range_advice, &halves[i].err);
    bool both =
        middle < shp->group_count && pthread_create(&thread, NULL, check_half, &halves[1]) == 0;
    check_half(&halves[0]);
    if (both)
        pthread_join(thread, NULL);
    else
        check_half(&halves[1]);
    *findings = (struct sm_shp_findings){.box = sm_box_empty()};
    bool ok = true;
    for (int i = 0; i < 2; i++) {
        if (ok && !halves[i].ok && err) *err = halves[i].err;
        ok = ok && halves[i].ok;
        add_findings(findings, &halves[i].reader.findings);
        sm_shp_reader_finish(&halves[i].reader);
    }
    return ok;
}
