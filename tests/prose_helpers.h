/* SPDX-License-Identifier: Apache-2.0
 * A round-up read for a test, and what was said of it.
 */
#ifndef SM_TESTS_PROSE_HELPERS_H
#define SM_TESTS_PROSE_HELPERS_H

#include "base/report.h"
#include "roundup/when.h"
#include "tests/run.h"

static struct sm_prose prose;
static struct sm_report report;

static inline sm_day day(int year, int month, int of_month)
{
    return sm_day_from_date((struct sm_date){year, month, of_month});
}

static inline void read_prose(const char *text, struct sm_report *into)
{
    struct sm_error err = {0};
    ck_assert_msg(sm_prose_read(&prose, sm_text(text), "week.txt", into, &err), "%s", err.message);
}

static inline void finish_prose(void)
{
    sm_prose_finish(&prose);
    sm_report_finish(&report);
}

#endif
