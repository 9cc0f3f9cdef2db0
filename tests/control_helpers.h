/* SPDX-License-Identifier: Apache-2.0
 * Snapshots of control in a folder of their own, opened for the week of 21 to 25 October 2024.
 */
#ifndef SM_TESTS_CONTROL_HELPERS_H
#define SM_TESTS_CONTROL_HELPERS_H

#include <check.h>
#include <string.h>

#include "data/control.h"
#include "folder_helpers.h"
#include "geojson_text.h"

/* A degree each way, and one half of it. */
#define WHOLE LAYER(POLYGON("", RING(36, 48, 37, 49)))
#define WEST LAYER(POLYGON("", RING(36, 48, 36.5, 49)))

static struct sm_report report;
static struct sm_error err;

static inline void begin(void)
{
    report = (struct sm_report){0};
    err = (struct sm_error){0};
    make_folder();
}

static inline void end(void)
{
    remove_folder();
    sm_report_finish(&report);
}

static inline void put(const char *name, const char *content)
{
    put_in_folder(name, content, strlen(content));
}

static inline sm_day day(const char *date)
{
    sm_day parsed = SM_NO_DAY;
    ck_assert(sm_parse_date(sm_text(date), &parsed));
    return parsed;
}

/* The snapshot of 21 to 25 October 2024. */
static inline struct sm_control *open_path(const char *path)
{
    return sm_control_open(path, day("2024-10-21"), day("2024-10-25"), &report, &err);
}

static inline struct sm_control *open_folder(void)
{
    struct sm_control *control = open_path(folder);
    ck_assert_msg(control != NULL, "%s", err.message);
    return control;
}

static inline void expect_remark(enum sm_severity severity, const char *part)
{
    for (size_t i = 0; i < report.count; i++)
        if (report.remarks[i].severity == severity && strstr(report.remarks[i].line, part)) return;
    ck_abort_msg("no remark with \"%s\" but \"%s\"", part,
                 report.count ? report.remarks[report.count - 1].line : "");
}

#endif
