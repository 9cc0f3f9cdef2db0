/* SPDX-License-Identifier: Apache-2.0
 * What an editor should look at before a week is published: things that are not wrong enough to
 * refuse, and all at once those that are.
 */
#ifndef SM_DATA_LINT_H
#define SM_DATA_LINT_H

#include "data/week.h"

struct sm_lint_options {
    sm_day today; /* for embargoes; SM_NO_DAY: the week's last day */
};

/* Look through a week opened with 'complaints' (sm_week_options), which saw to unreadable cells,
 * unknown and ambiguous places and days outside the week. Each finding is a warning: place first,
 * what, what to do. */
void sm_week_lint(const struct sm_week *week, const struct sm_lint_options *options,
                  const struct sm_gazetteer *gazetteer, struct sm_report *findings);

#endif
