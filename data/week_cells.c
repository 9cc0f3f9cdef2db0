/* SPDX-License-Identifier: Apache-2.0 */
#include "data/week_cells.h"

#include <string.h>

#include "base/number.h"
#include "data/bearing.h"
#include "data/count.h"

/* What lies farther off than this is told by another place. */
enum { NUMBER_BYTES_MAX = 48, PRIORITY_MAX = 1000, KM_MAX = 2000 };

static bool fail_cell(const struct sm_cell *cell, const char *why, struct sm_error *err)
{
    return sm_fail(err, SM_E_INPUT, "%s:%zu: %s \"%.*s\": %s", cell->path, cell->line,
                   cell->column->name, SM_TEXT_ARG(cell->text), why);
}

static void store(const struct sm_cell *cell, struct sm_row *row, const void *value, size_t n)
{
    memcpy((char *)row + cell->column->offset, value, n);
}

static bool digits_only(struct sm_text text, int *value)
{
    *value = 0;
    for (size_t i = 0; i < text.n; i++) {
        if (text.at[i] < '0' || text.at[i] > '9' || *value > 9999) return false;
        *value = *value * 10 + (text.at[i] - '0');
    }
    return text.n > 0;
}

/* "25.10.2024", "25/10/2024": what was meant, for the message. */
static bool parse_dotted_date(struct sm_text text, sm_day *day)
{
    struct sm_date date;
    struct sm_text rest = text;
    char separator = memchr(text.at, '.', text.n) ? '.' : '/';
    if (!digits_only(sm_text_cut(&rest, separator), &date.day) || !rest.at) return false;
    if (!digits_only(sm_text_cut(&rest, separator), &date.month) || !rest.at) return false;
    if (!digits_only(rest, &date.year) || !sm_date_exists(date)) return false;
    *day = sm_day_from_date(date);
    return true;
}

/* "25 October 2024", "25 Oct 2024" */
static bool parse_long_date(struct sm_text text, sm_day *day)
{
    static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";
    struct sm_date date = {0};
    struct sm_text rest = text, day_text = sm_text_cut(&rest, ' '), month = sm_text_cut(&rest, ' ');
    for (int i = 0; i < 12 && month.n >= 3; i++) {
        char name[4] = {0};
        memcpy(name, months + 3 * i, 3);
        if (sm_text_is_nocase((struct sm_text){month.at, 3}, name)) date.month = i + 1;
    }
    if (!digits_only(day_text, &date.day) || !digits_only(rest, &date.year)) return false;
    if (!sm_date_exists(date)) return false;
    *day = sm_day_from_date(date);
    return true;
}

static bool fail_date(const struct sm_cell *cell, struct sm_error *err)
{
    sm_day meant;
    struct sm_buf why = {0};
    sm_buf_str(&why, "not a date");
    bool known = parse_dotted_date(cell->text, &meant) || parse_long_date(cell->text, &meant);
    sm_buf_str(&why, known ? "; write " : " like 2024-10-25");
    if (known) sm_buf_date(&why, meant);
    bool ok = why.failed ? sm_fail_memory(err) : fail_cell(cell, why.bytes, err);
    sm_buf_finish(&why);
    return ok;
}

bool sm_cell_date(const struct sm_cell *cell, sm_day *day, struct sm_error *err)
{
    if (sm_parse_date(cell->text, day)) return true;
    if (cell->column->kind == SM_CELL_EXPORT_DATE) {
        struct sm_text rest = cell->text, date = sm_text_cut(&rest, ' ');
        if (sm_parse_date(date, day) || parse_long_date(cell->text, day)) return true;
    }
    return fail_date(cell, err);
}

static bool read_count(const struct sm_cell *cell, struct sm_row *row, struct sm_error *err)
{
    long long count;
    if (sm_parse_count(cell->text, &count)) {
        store(cell, row, &count, sizeof count);
        return true;
    }
    const char *word = sm_parse_qualified(cell->text, &count);
    if (!word) return fail_cell(cell, "not a whole number", err);
    return sm_fail(err, SM_E_INPUT,
                   "%s:%zu: %s \"%.*s\": not a whole number; write %lld, and \"%s\" in the column "
                   "qualifier",
                   cell->path, cell->line, cell->column->name, SM_TEXT_ARG(cell->text), count,
                   word);
}

static bool read_priority(const struct sm_cell *cell, struct sm_row *row, struct sm_error *err)
{
    long long value;
    if (!sm_parse_int(cell->text, &value) || value < -PRIORITY_MAX || value > PRIORITY_MAX)
        return fail_cell(cell, "not a whole number from -1000 to 1000", err);
    int priority = (int)value;
    store(cell, row, &priority, sizeof priority);
    return true;
}

/* A decimal number; its comma may be a decimal one where commas do not separate cells. */
static bool parse_number(const struct sm_cell *cell, double *value)
{
    char copy[NUMBER_BYTES_MAX];
    struct sm_text text = cell->text;
    if (text.n >= sizeof copy) return false;
    memcpy(copy, text.at, text.n);
    char *comma = cell->separator != ',' ? memchr(copy, ',', text.n) : NULL;
    if (comma) *comma = '.';
    return sm_parse_double((struct sm_text){copy, text.n}, value);
}

static bool read_degrees(const struct sm_cell *cell, struct sm_row *row, struct sm_error *err)
{
    double value;
    if (!parse_number(cell, &value))
        return fail_cell(cell, "not a number of degrees like 48.147", err);
    bool is_lat = cell->column->kind == SM_CELL_LAT;
    double limit = is_lat ? 90 : 180;
    if (value < -limit || value > limit)
        return fail_cell(
            cell, is_lat ? "outside -90 to 90; are lat and lon swapped?" : "outside -180 to 180",
            err);
    store(cell, row, &value, sizeof value);
    return true;
}

static bool read_bearing(const struct sm_cell *cell, struct sm_row *row, struct sm_error *err)
{
    double value;
    bool number = parse_number(cell, &value);
    if (number && (value < 0 || value > 360))
        return fail_cell(cell, "outside 0 to 360 degrees, clockwise from north", err);
    if (number && value == 360) value = 0;
    if (number || sm_parse_bearing(cell->text, &value)) {
        store(cell, row, &value, sizeof value);
        return true;
    }
    const char *near = sm_bearing_nearest(cell->text);
    if (!near)
        return fail_cell(
            cell, "not a point of the compass like se or north-east, nor degrees from 0 to 360",
            err);
    return sm_fail(err, SM_E_INPUT,
                   "%s:%zu: %s \"%.*s\": not a point of the compass; did you mean \"%s\"?",
                   cell->path, cell->line, cell->column->name, SM_TEXT_ARG(cell->text), near);
}

/* "20 km" is told what to write. */
static bool read_km(const struct sm_cell *cell, struct sm_row *row, struct sm_error *err)
{
    double value;
    struct sm_text rest = cell->text;
    if (!parse_number(cell, &value)) {
        bool has_unit = sm_parse_double(sm_text_cut(&rest, ' '), &value) &&
                        (sm_text_is_nocase(rest, "km") || sm_text_is_nocase(rest, "км"));
        return fail_cell(
            cell, has_unit ? "write the number alone" : "not a number of km like 20 or 7.5", err);
    }
    if (!(value > 0 && value <= KM_MAX))
        return fail_cell(cell, "not a number of km above 0 and up to 2000", err);
    store(cell, row, &value, sizeof value);
    return true;
}

static bool fail_word(const struct sm_cell *cell, struct sm_error *err)
{
    const struct sm_words *words = cell->column->words;
    const char *near = sm_words_nearest(words, cell->text);
    if (near)
        return sm_fail(err, SM_E_INPUT, "%s:%zu: %s \"%.*s\": unknown; did you mean \"%s\"?",
                       cell->path, cell->line, cell->column->name, SM_TEXT_ARG(cell->text), near);
    struct sm_buf list = {0};
    sm_buf_str(&list, "unknown; one of ");
    for (int i = 0, listed = 0; i < words->count; i++) {
        if (!words->words[i]) continue;
        if (listed++) sm_buf_str(&list, ", ");
        sm_buf_str(&list, words->words[i]);
    }
    bool ok = list.failed ? sm_fail_memory(err) : fail_cell(cell, list.bytes, err);
    sm_buf_finish(&list);
    return ok;
}

static bool read_word(const struct sm_cell *cell, struct sm_row *row, struct sm_error *err)
{
    int value = sm_words_value(cell->column->words, cell->text);
    if (value < 0) return fail_word(cell, err);
    store(cell, row, &value, sizeof value);
    return true;
}

static bool read_code(const struct sm_cell *cell, struct sm_row *row, struct sm_error *err)
{
    const struct sm_export_code *code = cell->column->codes;
    while (code->code && !sm_text_is_nocase(cell->text, code->code))
        code++;
    int value = code->code ? code->value : cell->column->otherwise;
    if (value < 0) return fail_cell(cell, "not a code of this export", err);
    struct sm_text phrase = sm_text(code->phrase);
    if (cell->column->kind == SM_CELL_PHRASE)
        store(cell, row, &phrase, sizeof phrase);
    else
        store(cell, row, &value, sizeof value);
    return true;
}

static bool read_url(const struct sm_cell *cell, struct sm_row *row, struct sm_error *err)
{
    static const char *const schemes[] = {"https://", "http://"};
    bool known = false;
    for (size_t i = 0; i < 2; i++) {
        size_t n = strlen(schemes[i]);
        struct sm_text head = {cell->text.at, cell->text.n < n ? cell->text.n : n};
        known |= sm_text_is_nocase(head, schemes[i]);
    }
    if (!known) return fail_cell(cell, "not an address that begins with https://", err);
    store(cell, row, &cell->text, sizeof cell->text);
    return true;
}

size_t sm_cell_field_bytes(enum sm_cell_kind kind)
{
    switch (kind) {
    case SM_CELL_TEXT:
    case SM_CELL_URL:
    case SM_CELL_PHRASE:
        return sizeof(struct sm_text);
    case SM_CELL_DATE:
    case SM_CELL_EXPORT_DATE:
        return sizeof(sm_day);
    case SM_CELL_COUNT:
        return sizeof(long long);
    case SM_CELL_LAT:
    case SM_CELL_LON:
    case SM_CELL_BEARING:
    case SM_CELL_KM:
        return sizeof(double);
    case SM_CELL_PRIORITY:
    case SM_CELL_WORD:
    case SM_CELL_CODE:
        break;
    }
    return sizeof(int);
}

bool sm_cell_read(const struct sm_cell *cell, struct sm_row *row, struct sm_error *err)
{
    sm_day day;
    switch (cell->column->kind) {
    case SM_CELL_TEXT:
        store(cell, row, &cell->text, sizeof cell->text);
        return true;
    case SM_CELL_URL:
        return read_url(cell, row, err);
    case SM_CELL_DATE:
    case SM_CELL_EXPORT_DATE:
        if (!sm_cell_date(cell, &day, err)) return false;
        store(cell, row, &day, sizeof day);
        return true;
    case SM_CELL_COUNT:
        return read_count(cell, row, err);
    case SM_CELL_PRIORITY:
        return read_priority(cell, row, err);
    case SM_CELL_LAT:
    case SM_CELL_LON:
        return read_degrees(cell, row, err);
    case SM_CELL_BEARING:
        return read_bearing(cell, row, err);
    case SM_CELL_KM:
        return read_km(cell, row, err);
    case SM_CELL_WORD:
        return read_word(cell, row, err);
    case SM_CELL_CODE:
    case SM_CELL_PHRASE:
        return read_code(cell, row, err);
    }
    return false;
}
