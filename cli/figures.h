/* SPDX-License-Identifier: Apache-2.0
 * The figures of a week: for every region and language the images and HTML that embed writes and
 * preview shows, made in memory.
 */
#ifndef SM_CLI_FIGURES_H
#define SM_CLI_FIGURES_H

#include "cli/jobs.h"

struct figure_file {
    const char *name; /* without a folder */
    struct sm_buf bytes;
};

/* Begin with {.options = …}, which is borrowed; finish it also on failure. */
struct figures {
    const struct options *options;
    struct sm_base *base;
    struct sm_week *week;
    struct jobs jobs; /* one for each figure */
    struct figure_file *files;
    size_t file_count, file_capacity;
    struct sm_report report;
    struct sm_arena arena;   /* private: names, and … */
    struct figure *at;       /* … what is told of each figure */
    struct sm_figure *pages; /* the same once more, in a row */
};

/* Read the base and the week: 'base' and 'week' are there after it. */
bool figures_open(struct figures *set, struct sm_error *err);
/* Draw everything: 'files' is filled, the last of them the whole page, FIGURES_PAGE. */
bool figures_make(struct figures *set, struct sm_error *err);
void figures_finish(struct figures *set);

#define FIGURES_PAGE "preview.html"

#endif
