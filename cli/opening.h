/* SPDX-License-Identifier: Apache-2.0
 * Opening what a command is given: a week, or a round-up that is drafted on the way.
 */
#ifndef SM_CLI_OPENING_H
#define SM_CLI_OPENING_H

#include "cli/options.h"
#include "roundup/draft.h"

/* Read a round-up of prose and draft it; what it leaves unresolved is a warning in the report. The
 * draft borrows 'text', which is filled here. NULL and 'err' on failure. */
struct sm_draft *open_draft(const struct options *options, const struct sm_gazetteer *gazetteer,
                            struct sm_buf *text, struct sm_report *report, struct sm_error *err);

/* Open the week at options->operands[0]: a folder, a table, a GeoJSON file, or prose. */
struct sm_week *open_week(const struct options *options, const struct sm_week_options *how,
                          const struct sm_gazetteer *gazetteer, struct sm_report *report,
                          struct sm_error *err);

/* "roundup.txt: 8 events drafted, 1 unresolved, 5 sentences left out". */
void put_draft_summary(const struct sm_draft *draft, const char *name, struct sm_buf *out);
/* "roundup.txt:12: sentence 5, "South Korean lawmakers …": off the map: no place is named". */
void put_draft_note(const struct sm_draft *draft, const char *name,
                    const struct sm_draft_note *note, struct sm_buf *out);

#endif
