/* SPDX-License-Identifier: Apache-2.0 */
#include "base/report.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"

/* The slot that holds the line, or the empty one where it belongs. A million bad rows leave a
 * million remarks: looking through them one by one would take hours. */
static size_t *slot_of(const struct sm_report *report, const char *line)
{
    size_t at = (size_t)sm_fnv_folded(sm_fnv_of(sm_text(line))) & (report->slot_count - 1);
    while (report->slots[at] && strcmp(report->remarks[report->slots[at] - 1].line, line) != 0)
        at = (at + 1) & (report->slot_count - 1);
    return &report->slots[at];
}

/* Keep the table at most half full; its size is a power of two. */
static bool make_room(struct sm_report *report)
{
    if (report->count < report->slot_count / 2) return true;
    size_t slot_count = report->slot_count ? 2 * report->slot_count : 64;
    size_t *slots = sm_alloc_zeroed(slot_count, sizeof *slots);
    if (!slots) return false;
    free(report->slots);
    report->slots = slots;
    report->slot_count = slot_count;
    for (size_t i = 0; i < report->count; i++)
        *slot_of(report, report->remarks[i].line) = i + 1;
    return true;
}

static void add(struct sm_report *report, enum sm_severity severity, const char *line)
{
    size_t *slot = make_room(report) ? slot_of(report, line) : NULL;
    if (slot && *slot) return;
    report->warnings += severity == SM_WARNING;
    char *copy = slot ? sm_arena_copy(&report->arena, line, strlen(line)) : NULL;
    if (!copy ||
        !sm_grow(&report->remarks, &report->capacity, report->count + 1, sizeof *report->remarks)) {
        report->failed = true;
        return;
    }
    report->remarks[report->count++] = (struct sm_remark){severity, copy};
    *slot = report->count;
}

void sm_remark(struct sm_report *report, enum sm_severity severity, const char *format, ...)
{
    if (!report) return;
    char line[1024];
    va_list args;
    va_start(args, format);
    sm_line_print(line, sizeof line, format, args);
    va_end(args);
    add(report, severity, line);
}

void sm_report_append(struct sm_report *report, const struct sm_report *from)
{
    if (!report) return;
    for (size_t i = 0; i < from->count; i++)
        add(report, from->remarks[i].severity, from->remarks[i].line);
    report->failed |= from->failed;
}

void sm_report_finish(struct sm_report *report)
{
    sm_arena_finish(&report->arena);
    free(report->remarks);
    free(report->slots);
    *report = (struct sm_report){0};
}
