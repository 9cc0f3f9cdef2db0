/* SPDX-License-Identifier: Apache-2.0
 * The expressions of time that are found in a text, as lines to compare.
 */
#ifndef SM_TESTS_WHEN_HELPERS_H
#define SM_TESTS_WHEN_HELPERS_H

#include <stdio.h>
#include <string.h>

#include "tests/prose_helpers.h"

static struct sm_arena arena;
static struct sm_whens whens;

static inline void read_text(const char *text)
{
    read_prose(text, NULL);
}

static inline void finish(void)
{
    finish_prose();
    sm_arena_finish(&arena);
}

static inline size_t put_day(char *out, size_t size, sm_day at)
{
    if (at == SM_NO_DAY) return (size_t)snprintf(out, size, "?");
    struct sm_date date = sm_date_from_day(at);
    return (size_t)snprintf(out, size, "%02d-%02d", date.month, date.day);
}

/* "day 10-21 night | reported 10-24": each expression, its days without the year, its time. */
static inline const char *outline(void)
{
    static const char *const kinds[] = {"day", "reported", "background", "planned", "coverage"};
    static char out[2048];
    size_t n = 0;
    out[0] = '\0';
    for (size_t i = 0; i < whens.count; i++) {
        const struct sm_when *when = &whens.at[i];
        n += (size_t)snprintf(out + n, sizeof out - n, "%s%s", i ? " | " : "", kinds[when->kind]);
        if (when->kind != SM_WHEN_COVERAGE && when->from != SM_NO_DAY) {
            out[n++] = ' ';
            n += put_day(out + n, sizeof out - n, when->from);
            if (when->to != when->from) {
                out[n++] = '/';
                n += put_day(out + n, sizeof out - n, when->to);
            }
        }
        if (when->time) n += (size_t)snprintf(out + n, sizeof out - n, " %s", when->time);
    }
    return out;
}

static inline void find(const char *text, const struct sm_coverage *coverage)
{
    struct sm_error err = {0};
    read_text(text);
    ck_assert_msg(sm_whens_find(&prose, coverage, &arena, &whens, &err), "%s", err.message);
}

struct pair {
    const char *text, *expected;
};

#define LOOP(tcase, test, table)                                                                   \
    tcase_add_loop_test(tcase, test, 0, (int)(sizeof(table) / sizeof *(table)))

#endif
