/* SPDX-License-Identifier: Apache-2.0
 * The table of events, row by row.
 */
#include <limits.h>
#include <stdlib.h>

#include "data/week_header.h"

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
        cell_of_field(table, offsetof(struct sm_row, event.date), &window->first_column);
    window->last_cell =
        cell_of_field(table, offsetof(struct sm_row, event.date_to), &window->last_column);
}

static bool is_at_end(const struct sm_csv *csv)
{
    return csv->part_end && sm_csv_position(csv) >= csv->part_end;
}

static bool is_outside(void *window, const struct sm_csv *csv, struct sm_text date)
{
    return sm_window_passes_cell(window, csv, date);
}

/* Step over what is plainly outside the window. */
static bool pass_rows(struct sm_table *table)
{
    struct sm_csv *csv = &table->csv;
    struct sm_window *window = &table->window;
    while (!is_at_end(csv) && window->first_cell) {
        table->left_out += sm_csv_pass(csv, window->first_cell - 1, is_outside, window);
        if (is_at_end(csv) || !sm_window_passes(window, csv)) return true;
        if (!sm_csv_skip(csv, table->err)) return false;
        table->left_out++;
    }
    return true;
}

bool sm_table_read_rows(struct sm_table *table)
{
    for (;;) {
        bool more;
        if (table->options.has_window && !pass_rows(table)) return false;
        if (is_at_end(&table->csv)) return true;
        if (!sm_csv_next(&table->csv, &more, table->err)) return false;
        if (!more) return true;
        if (!sm_table_read_row(table) && !sm_week_excuse(&table->options, table->err)) return false;
    }
}

static bool read_rows(struct sm_table *table)
{
    bool shared;
    if (table->options.has_window) open_window(table);
    if (!sm_table_share_rows(table, &shared)) return false;
    return shared || sm_table_read_rows(table);
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
    free(table->known);
    free(table->said);
    if (ok && table->left_out)
        sm_remark(report, SM_NOTE, "%s: %zu %s outside the days asked for left out", source->path,
                  table->left_out, table->left_out == 1 ? "event" : "events");
    free(table);
    return ok;
}
