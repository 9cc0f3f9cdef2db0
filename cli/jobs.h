/* SPDX-License-Identifier: Apache-2.0
 * Jobs: the maps that one command line asks for, every region × size × format × language, and the
 * file each becomes:
 *
 *     WEEK-REGION-SIZE[@2x][.LANG].FORMAT      2024-10-21-donetsk-1600.uk.png
 *
 * SIZE is the width, or WIDTHxHEIGHT where the height was set; LANG is left out for English.
 */
#ifndef SM_CLI_JOBS_H
#define SM_CLI_JOBS_H

#include "cli/options.h"

struct job {
    const char *region; /* region id or extent */
    const char *slug;   /* the region in file names */
    struct map_size size;
    enum sm_format format;
    const char *lang;
    const char *stem; /* WEEK-REGION, the beginning of file names */
    const char *name; /* file name by the pattern */
    const char *path; /* where it goes; "-" for standard output */
    struct sm_drawing drawing;
};

struct jobs {
    struct sm_arena arena;
    struct job *at;
    size_t count, capacity;
    const char *new_folder; /* to be made before writing, or NULL */
};

/* Zero-initialised 'jobs' in; finish it also on failure. Two ways to ask for the same map are one
 * job. */
bool jobs_plan(struct jobs *jobs, const struct options *options, const struct sm_week *week,
               const struct sm_gazetteer *gazetteer, struct sm_error *err);
void jobs_finish(struct jobs *jobs);
/* What the library is to draw for a job. */
struct sm_map_options jobs_map_options(const struct options *options, const struct job *job);
/* The preferred language of a job, for file names: "uk" of "uk,en". */
struct sm_text job_lang(const struct job *job);
/* Put that behind a file's name, ".uk"; nothing for English. */
void job_add_lang(const struct job *job, struct sm_buf *name);

#endif
