/* SPDX-License-Identifier: Apache-2.0
 * The table of events, row by row.
 */
#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "data/week_header.h"

/* The cell of a column, made ready for reading; false where it is empty. */
static bool find_cell(const struct sm_table *table, size_t column, struct sm_cell *cell)
{
    size_t i = table->cell_of[column];
    struct sm_text text = {0};
    if (i && i <= table->csv.count) text = sm_text_trim(table->csv.cells[i - 1]);
    *cell = (struct sm_cell){table->path, table->csv.line, table->csv.separator,
                             &table->dialect->columns[column], text};
    return text.n != 0;
}

static bool is_text(enum sm_cell_kind kind)
{
    return kind == SM_CELL_TEXT || kind == SM_CELL_URL;
}

static bool read_cells(struct sm_table *table, struct sm_event *event)
{
    for (size_t i = 0; i < table->dialect->column_count; i++) {
        struct sm_cell cell;
        if (!find_cell(table, i, &cell)) continue;
        if (is_text(cell.column->kind) && !sm_table_keep(table, cell.text, &cell.text))
            return false;
        if (!sm_cell_read(&cell, event, table->err)) return false;
    }
    return true;
}

static bool fail_row(const struct sm_table *table, const char *what)
{
    return sm_fail(table->err, SM_E_INPUT, "%s:%zu: %s", table->path, table->csv.line, what);
}

static bool check_dates(const struct sm_table *table, struct sm_event *event)
{
    if (event->date == SM_NO_DAY) return fail_row(table, "date is empty");
    if (event->date_to == SM_NO_DAY) event->date_to = event->date;
    if (event->date_to >= event->date) return true;
    struct sm_buf what = {0};
    sm_buf_str(&what, "date_to \"");
    sm_buf_date(&what, event->date_to);
    sm_buf_str(&what, "\": is before date ");
    sm_buf_date(&what, event->date);
    bool ok = what.failed ? sm_fail_memory(table->err) : fail_row(table, what.bytes);
    sm_buf_finish(&what);
    return ok;
}

static bool check_place(const struct sm_table *table, struct sm_event *event)
{
    bool lat = !isnan(event->at_deg.y), lon = !isnan(event->at_deg.x);
    if (lat != lon) return fail_row(table, lat ? "lat without lon" : "lon without lat");
    event->has_position = lat;
    if (lat || event->place.n) return true;
    return fail_row(table, "neither place nor lat and lon");
}

static bool check_width(const struct sm_table *table)
{
    for (size_t i = table->width; i < table->csv.count; i++)
        if (sm_text_trim(table->csv.cells[i]).n)
            return sm_fail(table->err, SM_E_INPUT,
                           "%s:%zu: %zu cells, but the header names %zu columns; put a text that "
                           "contains '%s' in quotes",
                           table->path, table->csv.line, table->csv.count, table->width,
                           table->csv.separator == '\t'  ? "tab"
                           : table->csv.separator == ';' ? ";"
                                                         : ",");
    return true;
}

static bool add_extra_cells(struct sm_table *table)
{
    struct sm_week *week = table->week;
    size_t before = week->event_count * week->extra_count;
    if (!week->extra_count) return true;
    if (!sm_grow(&week->extra_cells, &table->extra_capacity, before + week->extra_count,
                 sizeof *week->extra_cells))
        return sm_fail_memory(table->err);
    for (size_t i = 0; i < week->extra_count; i++) {
        size_t cell = table->extra_cell_of[i];
        struct sm_text text = {0};
        if (cell < table->csv.count) text = table->csv.cells[cell];
        if (!sm_table_keep(table, text, &week->extra_cells[before + i])) return false;
    }
    return true;
}

static bool add_event(struct sm_table *table, const struct sm_event *event)
{
    struct sm_week *week = table->week;
    if (!add_extra_cells(table)) return false;
    if (!sm_grow(&week->events, &week->event_capacity, week->event_count + 1, sizeof *event))
        return sm_fail_memory(table->err);
    week->events[week->event_count++] = *event;
    return true;
}

/* The column for a field of the event and its cell, from 1; 0 where there is none. */
static size_t cell_of_field(const struct sm_table *table, size_t offset,
                            const struct sm_column **column)
{
    for (size_t i = 0; i < table->dialect->column_count; i++) {
        *column = &table->dialect->columns[i];
        if ((*column)->offset == offset) return table->cell_of[i];
    }
    return 0;
}

static void open_window(struct sm_table *table)
{
    struct sm_window *window = &table->window;
    window->from = table->options.from;
    window->to = table->options.to == SM_NO_DAY ? INT_MAX : table->options.to;
    window->first_cell =
        cell_of_field(table, offsetof(struct sm_event, date), &window->first_column);
    window->last_cell =
        cell_of_field(table, offsetof(struct sm_event, date_to), &window->last_column);
}

static bool read_row(struct sm_table *table)
{
    struct sm_event event = {
        .line = table->csv.line,
        .date = SM_NO_DAY,
        .date_to = SM_NO_DAY,
        .reported = SM_NO_DAY,
        .embargo = SM_NO_DAY,
        .category = SM_OTHER,
        .status = SM_REPORTED,
        .count = SM_NO_COUNT,
        .killed = SM_NO_COUNT,
        .injured = SM_NO_COUNT,
        .at_deg = {(double)NAN, (double)NAN},
        .bearing_deg = (double)NAN,
    };
    if (!check_width(table) || !read_cells(table, &event) || !check_dates(table, &event))
        return false;
    if (table->options.has_window && !sm_window_holds(&table->window, &event)) {
        table->left_out++;
        return true;
    }
    return check_place(table, &event) && add_event(table, &event);
}

static bool read_rows(struct sm_table *table)
{
    bool windowed = table->options.has_window;
    if (windowed) open_window(table);
    for (;;) {
        bool more;
        while (windowed && sm_window_passes(&table->window, &table->csv)) {
            if (!sm_csv_skip(&table->csv, table->err)) return false;
            table->left_out++;
        }
        if (!sm_csv_next(&table->csv, &more, table->err)) return false;
        if (!more) return true;
        if (!read_row(table) && !sm_week_excuse(&table->options, table->err)) return false;
    }
}

static bool read_all(struct sm_table *table)
{
    return sm_table_read_header(table) && read_rows(table) &&
           sm_week_check(table->week, table->path, &table->options, table->err);
}

bool sm_week_read_table(struct sm_week *week, const struct sm_week_source *source,
                        const struct sm_week_options *options, struct sm_report *report,
                        struct sm_error *err)
{
    struct sm_table *table = sm_alloc_zeroed(1, sizeof *table);
    if (!table) return sm_fail_memory(err);
    table->week = week;
    table->path = source->path;
    table->options = *options;
    table->report = report;
    table->err = err;
    bool ok = source->file ? sm_csv_open_file(&table->csv, source->file, err)
                           : sm_csv_open(&table->csv, source->path, source->text, err);
    ok = ok && read_all(table);
    sm_csv_finish(&table->csv);
    if (ok && table->left_out)
        sm_remark(report, SM_NOTE, "%s: %zu %s outside the days asked for left out", source->path,
                  table->left_out, table->left_out == 1 ? "event" : "events");
    free(table);
    return ok;
}
