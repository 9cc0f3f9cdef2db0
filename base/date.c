/* SPDX-License-Identifier: Apache-2.0 */
#include "base/date.h"

#include "base/number.h"

sm_day sm_day_from_date(struct sm_date date)
{
    /* Years begin in March here, so that the leap day comes last. [Hinnant21] */
    int year = date.month <= 2 ? date.year - 1 : date.year;
    int era = (year >= 0 ? year : year - 399) / 400;
    int year_of_era = year - era * 400;
    int month_from_march = (date.month + 9) % 12;
    int day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
    int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

struct sm_date sm_date_from_day(sm_day day)
{
    int z = day + 719468;
    int era = (z >= 0 ? z : z - 146096) / 146097;
    int day_of_era = z - era * 146097;
    int year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int month_from_march = (5 * day_of_year + 2) / 153;
    struct sm_date date = {
        .year = year_of_era + era * 400,
        .month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9,
        .day = day_of_year - (153 * month_from_march + 2) / 5 + 1,
    };
    if (date.month <= 2) date.year++;
    return date;
}

bool sm_date_exists(struct sm_date date)
{
    if (date.year < 1900 || date.year > 2199) return false;
    if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31) return false;
    struct sm_date same = sm_date_from_day(sm_day_from_date(date));
    return same.month == date.month && same.day == date.day;
}

int sm_weekday(sm_day day)
{
    return ((day + 3) % 7 + 7) % 7;
}

static bool digits(struct sm_text text, size_t from, size_t count, int *value)
{
    *value = 0;
    for (size_t i = from; i < from + count; i++) {
        if (text.at[i] < '0' || text.at[i] > '9') return false;
        *value = *value * 10 + (text.at[i] - '0');
    }
    return true;
}

bool sm_parse_date(struct sm_text text, sm_day *day)
{
    struct sm_date date;
    if (text.n != 10 || text.at[4] != '-' || text.at[7] != '-') return false;
    if (!digits(text, 0, 4, &date.year) || !digits(text, 5, 2, &date.month) ||
        !digits(text, 8, 2, &date.day) || !sm_date_exists(date))
        return false;
    *day = sm_day_from_date(date);
    return true;
}

static void put_padded(struct sm_buf *buf, int value)
{
    if (value < 10) sm_buf_char(buf, '0');
    sm_buf_int(buf, value);
}

void sm_buf_date(struct sm_buf *buf, sm_day day)
{
    struct sm_date date = sm_date_from_day(day);
    sm_buf_int(buf, date.year);
    sm_buf_char(buf, '-');
    put_padded(buf, date.month);
    sm_buf_char(buf, '-');
    put_padded(buf, date.day);
}
