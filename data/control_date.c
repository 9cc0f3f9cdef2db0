/* SPDX-License-Identifier: Apache-2.0
 * When a snapshot is of: by the name of its file, else by what its features say.
 */
#include "data/control_parts.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool digits(const char *at, int count, int *value)
{
    *value = 0;
    for (int i = 0; i < count; i++) {
        if (!is_digit(at[i])) return false;
        *value = *value * 10 + (at[i] - '0');
    }
    return true;
}

/* A date at the very beginning of 'text', which a digit must not follow. */
static bool date_here(struct sm_text text, sm_day *day)
{
    struct sm_date date;
    bool parted = text.n > 4 && (text.at[4] == '-' || text.at[4] == '_' || text.at[4] == '.');
    size_t length = parted ? 10 : 8, month_at = parted ? 5 : 4;
    if (text.n < length || (text.n > length && is_digit(text.at[length]))) return false;
    if (parted && text.at[7] != text.at[4]) return false;
    if (!digits(text.at, 4, &date.year) || !digits(text.at + month_at, 2, &date.month) ||
        !digits(text.at + length - 2, 2, &date.day) || !sm_date_exists(date))
        return false;
    *day = sm_day_from_date(date);
    return true;
}

bool sm_control_find_date(struct sm_text text, sm_day *day)
{
    for (size_t i = 0; i + 8 <= text.n; i++) {
        if (i > 0 && is_digit(text.at[i - 1])) continue;
        if (date_here((struct sm_text){text.at + i, text.n - i}, day)) return true;
    }
    return false;
}

/* The attributes that may tell it, most telling first. */
static const char *const date_fields[] = {
    "date",     "as_of",     "asof",    "as-of",      "snapshot_date", "timestamp",
    "datetime", "date_time", "updated", "updated_at", "last_update",   "time",
};

static bool fail_dates(const struct sm_layer *layer, sm_day a, sm_day b, struct sm_error *err)
{
    struct sm_buf days = {0};
    sm_buf_date(&days, a < b ? a : b);
    sm_buf_str(&days, " and ");
    sm_buf_date(&days, a < b ? b : a);
    bool ok = days.failed ? sm_fail_memory(err)
                          : sm_fail(err, SM_E_INPUT,
                                    "%s: its features have different dates, %s; make it one file "
                                    "for each date",
                                    sm_layer_path(layer), days.bytes);
    sm_buf_finish(&days);
    return ok;
}

bool sm_control_layer_date(const struct sm_layer *layer, sm_day *day, struct sm_error *err)
{
    *day = SM_NO_DAY;
    for (size_t f = 0; f < sizeof date_fields / sizeof *date_fields && *day == SM_NO_DAY; f++) {
        int field = sm_layer_field(layer, date_fields[f]);
        for (size_t row = 0; row < sm_layer_count(layer) && field >= 0; row++) {
            sm_day found;
            if (!sm_control_find_date(sm_layer_text(layer, row, field), &found)) continue;
            if (*day != SM_NO_DAY && found != *day) return fail_dates(layer, *day, found, err);
            *day = found;
        }
    }
    return true;
}
