/* SPDX-License-Identifier: Apache-2.0 */
#include "data/week_window.h"

#include <string.h>

#include "base/hash.h"
#include "data/week_cells.h"

/* Slots of their own for all days of one year, however they are written, but for a few. */
static unsigned slot_of(struct sm_text text)
{
    uint32_t hash = sm_fnv32_of(text);
    return (hash ^ hash >> 16) % SM_DATES_KNOWN;
}

/* Most are of 8 bytes and more: two words, which may overlap. */
static bool is_known(const struct sm_known_date *known, struct sm_text text)
{
    if (known->n != text.n) return false;
    if (text.n < 8 || text.n > 16) return memcmp(known->text, text.at, text.n) == 0;
    uint64_t a, b, x, y;
    memcpy(&a, known->text, 8);
    memcpy(&b, known->text + text.n - 8, 8);
    memcpy(&x, text.at, 8);
    memcpy(&y, text.at + text.n - 8, 8);
    return a == x && b == y;
}

/* A day as the column writes days, also where it came before; false for anything else. */
static bool known_day(struct sm_window *window, const struct sm_column *column, struct sm_text text,
                      sm_day *day)
{
    if (text.n == 0 || text.n > SM_DATE_BYTES_MAX) return false;
    struct sm_known_date *known = window->last;
    if (!known || !is_known(known, text)) known = window->last = &window->dates[slot_of(text)];
    if (!is_known(known, text)) {
        struct sm_cell cell = {.path = "", .separator = ',', .column = column, .text = text};
        window->last = NULL;
        if (!sm_cell_date(&cell, day, NULL)) return false;
        memcpy(known->text, text.at, text.n);
        known->n = (unsigned char)text.n;
        known->day = *day;
    }
    *day = known->day;
    return true;
}

bool sm_window_passes_cell(struct sm_window *window, const struct sm_csv *csv, struct sm_text cell)
{
    sm_day day, end;
    if (!known_day(window, window->first_column, cell, &day)) return false;
    if (day > window->to) return true;
    if (day >= window->from) return false;
    if (!window->last_cell) return true;
    return sm_csv_peek(csv, window->last_cell - 1, &cell) &&
           known_day(window, window->last_column, cell, &end) && end < window->from;
}

bool sm_window_passes(struct sm_window *window, const struct sm_csv *csv)
{
    struct sm_text cell;
    return window->first_cell && sm_csv_peek(csv, window->first_cell - 1, &cell) &&
           sm_window_passes_cell(window, csv, cell);
}

bool sm_window_holds(const struct sm_window *window, const struct sm_event *event)
{
    return event->date <= window->to && event->date_to >= window->from;
}
