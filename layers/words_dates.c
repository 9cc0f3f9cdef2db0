/* SPDX-License-Identifier: Apache-2.0
 * Dates as a language writes them.
 */
#include "layers/words.h"

static void put_date(struct sm_buf *buf, struct sm_date date, bool with_year,
                     const struct sm_langs *lang)
{
    struct sm_buf day = {0}, year = {0};
    sm_buf_int(&day, date.day);
    sm_buf_int(&year, date.year);
    const struct sm_slot slots[] = {
        {"day", sm_buf_slice(&day)},
        {"month", sm_lang_item(lang, SM_WORD_MONTHS, (size_t)date.month - 1)},
        {"year", sm_buf_slice(&year)},
        {NULL, {0}},
    };
    sm_buf_fill(buf, with_year ? SM_WORD_DATE_YEAR : SM_WORD_DATE, slots, lang);
    buf->failed |= day.failed || year.failed;
    sm_buf_finish(&day);
    sm_buf_finish(&year);
}

static void put_days_of_month(struct sm_buf *buf, struct sm_date a, struct sm_date b,
                              bool with_year, const struct sm_langs *lang)
{
    struct sm_buf first = {0}, last = {0}, year = {0};
    sm_buf_int(&first, a.day);
    sm_buf_int(&last, b.day);
    sm_buf_int(&year, b.year);
    const struct sm_slot slots[] = {
        {"first", sm_buf_slice(&first)},
        {"last", sm_buf_slice(&last)},
        {"month", sm_lang_item(lang, SM_WORD_MONTHS, (size_t)b.month - 1)},
        {"year", sm_buf_slice(&year)},
        {NULL, {0}},
    };
    sm_buf_fill(buf, with_year ? SM_WORD_DATES_YEAR : SM_WORD_DATES, slots, lang);
    buf->failed |= first.failed || last.failed || year.failed;
    sm_buf_finish(&first);
    sm_buf_finish(&last);
    sm_buf_finish(&year);
}

void sm_buf_dates(struct sm_buf *buf, sm_day from, sm_day to, bool with_year,
                  const struct sm_langs *lang)
{
    struct sm_date a = sm_date_from_day(from), b = sm_date_from_day(to);
    bool same_year = a.year == b.year;
    if (from == to) {
        put_date(buf, b, with_year, lang);
    } else if (same_year && a.month == b.month) {
        put_days_of_month(buf, a, b, with_year, lang);
    } else {
        struct sm_buf first = {0}, last = {0};
        put_date(&first, a, !same_year && with_year, lang);
        put_date(&last, b, with_year, lang);
        const struct sm_slot slots[] = {
            {"from", sm_buf_slice(&first)}, {"to", sm_buf_slice(&last)}, {NULL, {0}}};
        sm_buf_fill(buf, SM_WORD_SPAN, slots, lang);
        buf->failed |= first.failed || last.failed;
        sm_buf_finish(&first);
        sm_buf_finish(&last);
    }
}

void sm_buf_date_in(struct sm_buf *buf, enum sm_word word, sm_day from, sm_day to, bool with_year,
                    const struct sm_langs *lang)
{
    struct sm_buf dates = {0}, last = {0};
    sm_buf_dates(&dates, from, to, with_year, lang);
    sm_buf_dates(&last, to, to, with_year, lang);
    const struct sm_slot slots[] = {{"date", sm_buf_slice(&dates)},
                                    {"dates", sm_buf_slice(&dates)},
                                    {"last", sm_buf_slice(&last)},
                                    {NULL, {0}}};
    sm_buf_fill(buf, word, slots, lang);
    buf->failed |= dates.failed || last.failed;
    sm_buf_finish(&dates);
    sm_buf_finish(&last);
}

void sm_buf_week_line(struct sm_buf *buf, const struct sm_week *week, const struct sm_langs *lang)
{
    int first = sm_week_day_number(week, week->from), last = sm_week_day_number(week, week->to);
    if (first < 1) {
        sm_buf_dates(buf, week->from, week->to, true, lang);
        return;
    }
    struct sm_buf dates = {0}, a = {0}, b = {0};
    sm_buf_dates(&dates, week->from, week->to, true, lang);
    sm_buf_thousands(&a, first, lang);
    sm_buf_thousands(&b, last, lang);
    const struct sm_slot slots[] = {{"dates", sm_buf_slice(&dates)},
                                    {"first", sm_buf_slice(&a)},
                                    {"last", sm_buf_slice(&b)},
                                    {NULL, {0}}};
    sm_buf_fill(buf, first == last ? SM_WORD_WEEK_LINE_DAY : SM_WORD_WEEK_LINE_DAYS, slots, lang);
    buf->failed |= dates.failed || a.failed || b.failed;
    sm_buf_finish(&dates);
    sm_buf_finish(&a);
    sm_buf_finish(&b);
}
