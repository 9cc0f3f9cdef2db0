/* SPDX-License-Identifier: Apache-2.0 */
#include "base/report.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_known(const struct sm_report *report, const char *line)
{
    for (size_t i = 0; i < report->count; i++)
        if (strcmp(report->remarks[i].line, line) == 0) return true;
    return false;
}

static void add(struct sm_report *report, enum sm_severity severity, const char *line)
{
    char *copy = sm_arena_copy(&report->arena, line, strlen(line));
    if (!copy || !sm_grow(&report->remarks, &report->capacity, report->count + 1,
                          sizeof *report->remarks)) {
        report->failed = true;
        return;
    }
    report->remarks[report->count++] = (struct sm_remark){severity, copy};
}

void sm_remark(struct sm_report *report, enum sm_severity severity, const char *format, ...)
{
    if (!report) return;
    char line[1024];
    va_list args;
    va_start(args, format);
    vsnprintf(line, sizeof line, format, args);
    va_end(args);
    for (char *c = line; *c; c++)
        if ((unsigned char)*c < 0x20 || *c == 0x7F) *c = '?';
    if (is_known(report, line)) return;
    report->warnings += severity == SM_WARNING;
    add(report, severity, line);
}

void sm_report_finish(struct sm_report *report)
{
    sm_arena_finish(&report->arena);
    free(report->remarks);
    *report = (struct sm_report){0};
}
