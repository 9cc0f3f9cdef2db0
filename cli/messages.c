/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/messages.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
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

/* One write for each line, so that lines of several programs do not mix. What is said stays one
 * line, whatever a file is called. */
static void say(const char *colour, const char *word, const char *line)
{
    bool coloured = colour && use_colour();
    struct sm_buf tidy = {0};
    sm_buf_str(&tidy, line);
    bool is_copied = tidy.bytes && !tidy.failed;
    if (is_copied) sm_line_tidy(tidy.bytes, tidy.count + 2);
    fprintf(stderr, "%ssitmap:%s %s%s\n", coloured ? colour : "", coloured ? PLAIN : "", word,
            is_copied ? tidy.bytes : line);
    sm_buf_finish(&tidy);
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

static double now_s(void)
{
    struct timespec now = {0};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static bool is_dumb(void)
{
    const char *term = getenv("TERM");
    return isatty(STDERR_FILENO) != 1 || (term && strcmp(term, "dumb") == 0);
}

static void say_tenth(struct progress *progress, size_t done, size_t made)
{
    size_t tenths = done * 10 / progress->count;
    if (tenths == progress->tenths || progress->count < 20) return;
    progress->tenths = tenths;
    fprintf(stderr, "sitmap: %zu of %zu maps, %zu drawn\n", done, progress->count, made);
}

/* "[#####     ]  702/1404  31 a second, 0:22 left  2024-10-21-donetsk-1280.png" */
static void say_bar(struct progress *progress, size_t done, const char *what)
{
    enum { BAR = 24 };
    double seconds = now_s() - progress->start_s;
    double rate = seconds > 0 ? (double)done / seconds : 0;
    double left_s = rate > 0 ? (double)(progress->count - done) / rate : 0;
    int filled = (int)(done * BAR / progress->count), left = (int)left_s;
    char bar[BAR + 1];
    memset(bar, ' ', BAR);
    memset(bar, '#', (size_t)filled);
    bar[BAR] = '\0';
    fprintf(stderr, "\r\033[K[%s] %zu/%zu  %d a second, %d:%02d left  %.40s", bar, done,
            progress->count, (int)(rate + 0.5), left / 60, left % 60, what);
}

void say_work(struct progress *progress, size_t done, size_t made, const char *what)
{
    const double often_s = 0.1;
    if (progress->count < 2) return;
    if (is_dumb()) {
        if (what) say_tenth(progress, done, made);
        return;
    }
    double now = now_s();
    if (progress->start_s == 0) progress->start_s = now;
    if (!what)
        fputs("\r\033[K", stderr);
    else if (now - progress->said_s >= often_s || done == progress->count)
        say_bar(progress, done, what);
    else
        return;
    progress->said_s = now;
}

bool print_out(const struct sm_buf *out, struct sm_error *err)
{
    if (out->failed) return sm_fail_memory(err);
    return sm_file_write("-", out->bytes, out->count, err);
}
