/* SPDX-License-Identifier: Apache-2.0
 * Weeks written for one test: a folder of its own with w/week.yaml and w/events.csv, or a lone
 * t.csv, seen from inside, so that messages read "w/events.csv:3: …" wherever the test runs.
 */
#ifndef SM_TESTS_WEEK_HELPERS_H
#define SM_TESTS_WEEK_HELPERS_H

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "run.h"

#include "base/file.h"
#include "data/week.h"

static struct sm_gazetteer *test_gazetteer;
static char test_folder[] = "/tmp/sitmap-week-XXXXXX";

static inline void write_or_die(const char *path, const void *bytes, size_t n)
{
    struct sm_error err = {0};
    if (sm_file_write(path, bytes, n, &err)) return;
    fprintf(stderr, "%s\n", err.message);
    exit(EXIT_FAILURE);
}

/* Once, before the tests fork. */
static inline void begin_weeks(void)
{
    struct sm_error err = {0};
    test_gazetteer = sm_gazetteer_open(SITMAP_DATA_FOLDER, NULL, NULL, &err);
    if (!test_gazetteer) fprintf(stderr, "%s\n", err.message);
    if (!test_gazetteer || !mkdtemp(test_folder) || chdir(test_folder) != 0 ||
        mkdir("w", 0700) != 0)
        exit(EXIT_FAILURE);
}

static inline void end_weeks(void)
{
    sm_gazetteer_close(test_gazetteer);
    unlink("w/week.yaml");
    unlink("w/events.csv");
    unlink("t.csv");
    rmdir("w");
    if (chdir("/") == 0) rmdir(test_folder);
}

/* The end of a program whose tests write weeks: run them in their folder. */
static inline int run_week_suite(Suite *(*make_suite)(void))
{
    begin_weeks();
    int code = run_suite(make_suite());
    end_weeks();
    return code;
}

/* The week of 'yaml' and 'csv'; of the lone table 'csv' where 'yaml' is NULL. */
static inline struct sm_week *week_of(const char *yaml, const char *csv, struct sm_report *report,
                                      struct sm_error *err)
{
    if (yaml) write_or_die("w/week.yaml", yaml, strlen(yaml));
    write_or_die(yaml ? "w/events.csv" : "t.csv", csv, strlen(csv));
    return sm_week_open(yaml ? "w" : "t.csv", test_gazetteer, report, err);
}

#define ONE_WEEK "days: 971-975\n"

/* A table that must be read, of the days 971 to 975. */
static inline struct sm_week *open_table(const char *csv, struct sm_report *report)
{
    struct sm_error err = {0};
    struct sm_week *week = week_of(ONE_WEEK, csv, report, &err);
    ck_assert_msg(week != NULL, "%s", err.message);
    return week;
}

#endif
