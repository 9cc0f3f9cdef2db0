/* SPDX-License-Identifier: Apache-2.0
 * The page that preview serves: embed's, with what was found wrong above the figures and a script
 * that loads it again once there is a newer one. Only this page has a script.
 */
#ifndef SM_CLI_PREVIEW_PAGE_H
#define SM_CLI_PREVIEW_PAGE_H

#include "cli/figures.h"
#include "cli/server.h"

/* What the last attempt to draw found. */
struct preview_news {
    const struct sm_error *failure; /* NULL: it went well */
    const struct sm_report *report;
};

struct preview_page {
    struct sm_buf html, version;
    size_t file_count; /* all that is served */
};

/* 'set' may hold no files: then nothing was ever drawn. The version is the content's hash, so that
 * a change that changes nothing loads nothing. Finish it also on failure. */
bool preview_page_make(struct preview_page *page, const struct figures *set,
                       const struct preview_news *news, struct sm_error *err);
/* Everything to serve, the page first: an array for free(), which borrows from both. */
bool preview_page_files(struct preview_page *page, const struct figures *set, struct served **files,
                        struct sm_error *err);
void preview_page_finish(struct preview_page *page);

#endif
