/* SPDX-License-Identifier: Apache-2.0
 * Private to when_dates.c and when_spans.c: the parts of a date. Each returns the tokens taken, or
 * 0.
 */
#ifndef SM_ROUNDUP_WHEN_DATES_H
#define SM_ROUNDUP_WHEN_DATES_H

#include "roundup/when_private.h"

/* "st" of "21st", "-го" of "21-го". */
size_t sm_when_ordinal_at(const struct sm_prose *prose, size_t token, size_t end);
/* A day of the month with its ordinal. */
size_t sm_when_day_number_at(const struct sm_prose *prose, size_t token, size_t end, int *day);
/* ", 2024", " 2024 року", " р.". */
size_t sm_when_year_at(const struct sm_prose *prose, size_t token, size_t end, int *year);
/* A date with a month; no weekday. */
size_t sm_when_date_at(const struct sm_prose *prose, size_t token, size_t end,
                       struct sm_when_date *date);

#endif
