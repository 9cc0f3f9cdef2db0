/* SPDX-License-Identifier: Apache-2.0
 * The report: what the program did with the data that its user should know. Silence is a bug:
 * everything dropped, repaired or guessed at leaves a line here. The library never prints; the
 * program prints its report at the end.
 */
#ifndef SM_BASE_REPORT_H
#define SM_BASE_REPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/memory.h"

enum sm_severity {
    SM_NOTE,    /* shown with --verbose only */
    SM_WARNING, /* shown, and makes the exit code 1 */
};

struct sm_remark {
    enum sm_severity severity;
    const char *line; /* place first, then what, then what to do */
};

/* Zero-initialised is an empty report. Not shared between threads. */
struct sm_report {
    struct sm_arena arena;
    struct sm_remark *remarks;
    size_t count, capacity;
    size_t *slots; /* hash table over the lines: index into 'remarks' plus one, or 0 */
    size_t slot_count;
    size_t warnings;
    bool failed; /* a remark was lost because memory ran out */
};

/* Add a line; 'report' may be NULL. Control characters become '?'. The same line twice is kept
 * once. */
void sm_remark(struct sm_report *report, enum sm_severity severity, const char *format, ...)
    SM_PRINTF(3, 4);
/* Add the lines of another report, in their order, and whether it lost one. */
void sm_report_append(struct sm_report *report, const struct sm_report *from);
void sm_report_finish(struct sm_report *report);

#endif
