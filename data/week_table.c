/* SPDX-License-Identifier: Apache-2.0
 * The table of events, row by row.
 */
#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "data/csv.h"
#include "data/week_cells.h"
#include "data/week_parts.h"
#include "data/week_window.h"

enum { TEXTS_KNOWN = 4096 };

struct table {
    struct sm_week *week;
    const char *path;
    struct sm_week_options options;
    struct sm_report *report;
    struct sm_error *err;
    struct sm_csv csv;
    const struct sm_dialect *dialect;
    size_t cell_of[SM_COLUMNS_MAX]; /* of each column of the dialect, from 1; 0 is missing */
    size_t *extra_cell_of;          /* of each extra column */
    size_t width;                   /* cells of the header */
    size_t extra_capacity, left_out;
    struct sm_window window;
    struct sm_text known[TEXTS_KNOWN]; /* kept before, by hash */
};

/* Long texts repeat too seldom to be looked for. */
enum { REPEATED_BYTES_MAX = 64 };

/* Eight bytes at a time: every short text of a table comes through here. */
static size_t slot_of(struct sm_text text)
{
    uint64_t hash = text.n, eight;
    size_t i = 0;
    for (; i + sizeof eight <= text.n; i += sizeof eight) {
        memcpy(&eight, text.at + i, sizeof eight);
        hash = (hash ^ eight) * 0x9E3779B97F4A7C15u;
        hash ^= hash >> 29;
    }
    eight = 0;
    memcpy(&eight, text.at + i, text.n - i);
    hash = (hash ^ eight) * 0x9E3779B97F4A7C15u;
    return (size_t)(hash >> 40) % TEXTS_KNOWN;
}

/* A text that lives as long as the week, whose table is read past. What a long table repeats, row
 * for row, is kept once. */
static bool keep_text(struct table *table, struct sm_text text, struct sm_text *kept)
{
    text = sm_text_trim(text);
    *kept = (struct sm_text){0};
    if (!text.n) return true;
    struct sm_text *known = text.n <= REPEATED_BYTES_MAX ? &table->known[slot_of(text)] : NULL;
    if (!known || !sm_text_equal(*known, text)) {
        kept->at = sm_arena_copy(&table->week->arena, text.at, text.n);
        if (!kept->at) return sm_fail_memory(table->err);
        kept->n = text.n;
        if (known) *known = *kept;
        return true;
    }
    *kept = *known;
    return true;
}

static size_t find_column(const struct sm_dialect *dialect, struct sm_text name)
{
    size_t i = 0;
    while (i < dialect->column_count && !sm_text_is_nocase(name, dialect->columns[i].name))
        i++;
    return i;
}

/* A column nobody knows is kept; one that looks like a slip of the pen is also told. */
static bool add_extra(struct table *table, struct sm_text name, size_t cell)
{
    struct sm_week *week = table->week;
    const char *known[SM_COLUMNS_MAX];
    for (size_t i = 0; i < table->dialect->column_count; i++)
        known[i] = table->dialect->columns[i].name;
    bool own = !table->dialect->name;
    const char *near = own ? sm_text_nearest(name, known, table->dialect->column_count) : NULL;
    if (near)
        sm_remark(table->report, SM_WARNING,
                  "%s:%zu: column \"%.*s\": unknown and kept as it is; did you mean \"%s\"?",
                  table->path, table->csv.line, SM_TEXT_ARG(name), near);
    else if (own)
        sm_remark(table->report, SM_NOTE, "%s:%zu: column \"%.*s\": unknown and kept as it is",
                  table->path, table->csv.line, SM_TEXT_ARG(name));
    table->extra_cell_of[week->extra_count] = cell;
    return keep_text(table, name, &week->extra_names[week->extra_count++]);
}

static bool place_column(struct table *table, size_t cell)
{
    struct sm_text name = sm_text_trim(table->csv.cells[cell]);
    size_t column = find_column(table->dialect, name);
    if (column == table->dialect->column_count) return !name.n || add_extra(table, name, cell);
    if (table->cell_of[column])
        return sm_fail(table->err, SM_E_INPUT, "%s:%zu: column \"%.*s\" stands twice", table->path,
                       table->csv.line, SM_TEXT_ARG(name));
    table->cell_of[column] = cell + 1;
    return true;
}

static bool has(const struct table *table, const char *name)
{
    size_t column = find_column(table->dialect, sm_text(name));
    return column < table->dialect->column_count && table->cell_of[column];
}

static bool check_header(const struct table *table)
{
    if (table->dialect->name) return true;
    const char *missing = !has(table, "date") ? "date" : NULL;
    bool positions = has(table, "lat") && has(table, "lon");
    if (!missing && !has(table, "place") && !positions) missing = "place";
    if (!missing) return true;
    return sm_fail(table->err, SM_E_INPUT,
                   "%s:%zu: column \"%s\" is missing; the first row must name the columns",
                   table->path, table->csv.line, missing);
}

/* An export knows nothing of weeks: the week takes its part of it. */
static void begin_export(struct table *table)
{
    struct sm_week *week = table->week;
    week->export_of = table->dialect->name;
    sm_remark(table->report, SM_NOTE, "%s: an export of %s", table->path, week->export_of);
    if (week->from == SM_NO_DAY) return;
    table->options.has_window = true;
    table->options.from = week->from;
    table->options.to = week->to;
}

static bool read_header(struct table *table)
{
    bool more;
    struct sm_week *week = table->week;
    if (!sm_csv_next(&table->csv, &more, table->err)) return false;
    if (!more)
        return sm_fail(table->err, SM_E_INPUT, "%s: is empty; the first row must name the columns",
                       table->path);
    table->width = table->csv.count;
    table->dialect = sm_find_dialect(table->csv.cells, table->csv.count);
    week->extra_names = sm_arena_alloc(&week->arena, table->width, sizeof *week->extra_names);
    table->extra_cell_of = sm_arena_alloc(&week->arena, table->width, sizeof(size_t));
    if (!week->extra_names || !table->extra_cell_of) return sm_fail_memory(table->err);
    for (size_t i = 0; i < table->width; i++)
        if (!place_column(table, i)) return false;
    if (table->dialect->name) begin_export(table);
    return check_header(table);
}

/* The cell of a column, made ready for reading; false where it is empty. */
static bool find_cell(const struct table *table, size_t column, struct sm_cell *cell)
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

static bool read_cells(struct table *table, struct sm_event *event)
{
    for (size_t i = 0; i < table->dialect->column_count; i++) {
        struct sm_cell cell;
        if (!find_cell(table, i, &cell)) continue;
        if (is_text(cell.column->kind) && !keep_text(table, cell.text, &cell.text)) return false;
        if (!sm_cell_read(&cell, event, table->err)) return false;
    }
    return true;
}

static bool fail_row(const struct table *table, const char *what)
{
    return sm_fail(table->err, SM_E_INPUT, "%s:%zu: %s", table->path, table->csv.line, what);
}

static bool check_dates(const struct table *table, struct sm_event *event)
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

static bool check_place(const struct table *table, struct sm_event *event)
{
    bool lat = !isnan(event->at_deg.y), lon = !isnan(event->at_deg.x);
    if (lat != lon) return fail_row(table, lat ? "lat without lon" : "lon without lat");
    event->has_position = lat;
    if (lat || event->place.n) return true;
    return fail_row(table, "neither place nor lat and lon");
}

static bool check_width(const struct table *table)
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

static bool add_extra_cells(struct table *table)
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
        if (!keep_text(table, text, &week->extra_cells[before + i])) return false;
    }
    return true;
}

static bool add_event(struct table *table, const struct sm_event *event)
{
    struct sm_week *week = table->week;
    if (!add_extra_cells(table)) return false;
    if (!sm_grow(&week->events, &week->event_capacity, week->event_count + 1, sizeof *event))
        return sm_fail_memory(table->err);
    week->events[week->event_count++] = *event;
    return true;
}

/* The column for a field of the event and its cell, from 1; 0 where there is none. */
static size_t cell_of_field(const struct table *table, size_t offset,
                            const struct sm_column **column)
{
    for (size_t i = 0; i < table->dialect->column_count; i++) {
        *column = &table->dialect->columns[i];
        if ((*column)->offset == offset) return table->cell_of[i];
    }
    return 0;
}

static void open_window(struct table *table)
{
    struct sm_window *window = &table->window;
    window->from = table->options.from;
    window->to = table->options.to == SM_NO_DAY ? INT_MAX : table->options.to;
    window->first_cell =
        cell_of_field(table, offsetof(struct sm_event, date), &window->first_column);
    window->last_cell =
        cell_of_field(table, offsetof(struct sm_event, date_to), &window->last_column);
}

static bool read_row(struct table *table)
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

static bool read_rows(struct table *table)
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

static bool read_all(struct table *table)
{
    return read_header(table) && read_rows(table) &&
           sm_week_check(table->week, table->path, &table->options, table->err);
}

bool sm_week_read_table(struct sm_week *week, const struct sm_week_source *source,
                        const struct sm_week_options *options, struct sm_report *report,
                        struct sm_error *err)
{
    struct table *table = sm_alloc_zeroed(1, sizeof *table);
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
