/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/messages.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"

#define RED "\033[1;31m"
#define YELLOW "\033[33m"
#define PLAIN "\033[0m"

static bool use_colour(void)
{
    const char *no_color = getenv("NO_COLOR");
    const char *term = getenv("TERM");
    if (no_color && no_color[0]) return false;
    if (term && strcmp(term, "dumb") == 0) return false;
    return isatty(STDERR_FILENO) == 1;
}

/* One write for each line, so that lines of several programs do not mix. */
static void say(const char *colour, const char *word, const char *line)
{
    bool coloured = colour && use_colour();
    fprintf(stderr, "%ssitmap:%s %s%s\n", coloured ? colour : "", coloured ? PLAIN : "", word,
            line);
}

static int exit_code_of(enum sm_code code)
{
    if (sm_signal_pending()) return EXIT_SIGNAL + sm_signal_pending();
    switch (code) {
    case SM_OK:
        return EXIT_DONE;
    case SM_E_USAGE:
        return EXIT_USAGE;
    case SM_E_INPUT:
        return EXIT_INPUT;
    case SM_E_OUTPUT:
    case SM_E_MEMORY:
    case SM_E_INTERRUPTED:
        return EXIT_OUTPUT;
    }
    return EXIT_OUTPUT;
}

int say_error(const struct sm_error *err)
{
    bool interrupted = sm_signal_pending() && err->code != SM_E_INTERRUPTED;
    say(RED, "", interrupted ? "interrupted" : err->message);
    if (!interrupted) fputs(err->excerpt, stderr);
    return exit_code_of(err->code);
}

void say_note(const char *line)
{
    say(NULL, "", line);
}

int say_report(const struct sm_report *report, enum talk talk)
{
    for (size_t i = 0; i < report->count && talk != TALK_QUIET; i++) {
        const struct sm_remark *remark = &report->remarks[i];
        if (remark->severity == SM_WARNING)
            say(YELLOW, "warning: ", remark->line);
        else if (talk == TALK_VERBOSE)
            say(NULL, "note: ", remark->line);
    }
    if (report->failed) say(YELLOW, "warning: ", "memory ran out; some warnings are missing");
    return report->warnings || report->failed ? EXIT_PROBLEMS : EXIT_DONE;
}

void say_progress(size_t done, size_t count, const char *what)
{
    if (isatty(STDERR_FILENO) != 1) return;
    if (!what)
        fputs("\r\033[K", stderr);
    else
        fprintf(stderr, "\r\033[K%zu/%zu %s", done, count, what);
}

bool print_out(const struct sm_buf *out, struct sm_error *err)
{
    if (out->failed) return sm_fail_memory(err);
    return sm_file_write("-", out->bytes, out->count, err);
}
