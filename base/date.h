/* SPDX-License-Identifier: Apache-2.0
 * Civil dates of the Gregorian calendar as day numbers. There is no clock and no time zone here.
 */
#ifndef SM_BASE_DATE_H
#define SM_BASE_DATE_H

#include <stdbool.h>

#include "base/text.h"

/* Days since 1 January 1970; SM_NO_DAY where there is none. */
typedef int sm_day;
#define SM_NO_DAY (-2147483647)

/* 24 February 2022, day 1 of the full-scale invasion. */
#define SM_DAY_ONE 19047

struct sm_date {
    int year, month, day; /* 1 to 12, 1 to 31 */
};

sm_day sm_day_from_date(struct sm_date date); /* [Hinnant21] */
struct sm_date sm_date_from_day(sm_day day);
bool sm_date_exists(struct sm_date date); /* years 1900 to 2199 */
int sm_weekday(sm_day day);               /* 0 Monday to 6 Sunday */

/* Read "2024-10-25" exactly. */
bool sm_parse_date(struct sm_text text, sm_day *day);
/* Append "2024-10-25". */
void sm_buf_date(struct sm_buf *buf, sm_day day);

#endif
