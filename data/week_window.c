/* SPDX-License-Identifier: Apache-2.0 */
#include "data/week_window.h"

#include <string.h>

/* A day as "2024-10-25", also where it came before; false for anything else. */
static bool known_day(struct sm_window *window, struct sm_text text, sm_day *day)
{
    if (text.n != sizeof window->dates->text) return false;
    /* All days of one year have slots of their own: 12 * 32 + 31 < 512. */
    const char *c = text.at;
    int slot = (c[5] * 10 + c[6]) * 32 + c[8] * 10 + c[9] + (c[2] * 10 + c[3]) * 97;
    unsigned at = (unsigned)slot % SM_DATES_KNOWN;
    if (memcmp(window->dates[at].text, text.at, text.n) != 0) {
        if (!sm_parse_date(text, &window->dates[at].day)) return false;
        memcpy(window->dates[at].text, text.at, text.n);
    }
    *day = window->dates[at].day;
    return true;
}

bool sm_window_passes(struct sm_window *window, const struct sm_csv *csv)
{
    struct sm_text cell;
    sm_day day, end;
    if (!window->first_cell || !sm_csv_peek(csv, window->first_cell - 1, &cell)) return false;
    if (!known_day(window, cell, &day)) return false;
    if (day > window->to) return true;
    if (day >= window->from) return false;
    if (!window->last_cell) return true;
    return sm_csv_peek(csv, window->last_cell - 1, &cell) && known_day(window, cell, &end) &&
           end < window->from;
}

bool sm_window_holds(const struct sm_window *window, const struct sm_event *event)
{
    return event->date <= window->to && event->date_to >= window->from;
}
