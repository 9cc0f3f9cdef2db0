/* SPDX-License-Identifier: Apache-2.0
 * What the program says: results on standard output, everything else on standard error, one line
 * each, in colour on a terminal only (and not with NO_COLOR in the environment).
 */
#ifndef SM_CLI_MESSAGES_H
#define SM_CLI_MESSAGES_H

#include <stdbool.h>

#include "base/error.h"
#include "base/report.h"
#include "base/text.h"

enum exit_code {
    EXIT_DONE = 0,
    EXIT_PROBLEMS = 1, /* done, and warnings or problems were reported */
    EXIT_USAGE = 2,
    EXIT_INPUT = 3,
    EXIT_OUTPUT = 4,   /* could not write, or out of memory */
    EXIT_SIGNAL = 128, /* plus the signal's number */
};

/* How much is said on standard error. */
enum talk { TALK_QUIET, TALK_NORMAL, TALK_VERBOSE };

/* "sitmap: events.csv:14: …"; returns the exit code that goes with it. After SIGINT or SIGTERM
 * that is the signal's, whatever failed because of it. */
int say_error(const struct sm_error *err);
/* The report's warnings, with TALK_VERBOSE its notes too. Returns EXIT_PROBLEMS if it holds
 * warnings, said or not, else EXIT_DONE. */
int say_report(const struct sm_report *report, enum talk talk);
/* One note on standard error, as it happens. */
void say_note(const char *line);

/* A line that the next one replaces, on terminals only: "3/24 donetsk-1600.png". NULL takes it
 * away. */
void say_progress(size_t done, size_t count, const char *what);

/* Long work under way; 'count' is how much there is in all. On a terminal a bar with the rate and
 * the time that is left, else a line at every tenth. NULL ends it. */
struct progress {
    size_t count;
    double start_s, said_s; /* of a clock that only ever goes forward */
    size_t tenths;
};
void say_work(struct progress *progress, size_t done, size_t made, const char *what);

/* All of 'out' to standard output. */
bool print_out(const struct sm_buf *out, struct sm_error *err);

#endif
