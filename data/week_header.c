/* SPDX-License-Identifier: Apache-2.0
 * The header of a table of events: which column is where, and whose table it is.
 */
#include "data/week_header.h"

#include <stdlib.h>
#include <string.h>

/* Long texts repeat too seldom to be looked for. */
enum { REPEATED_BYTES_MAX = 64 };

bool sm_table_know(struct sm_table *table, size_t count)
{
    table->known = sm_alloc_zeroed(count, sizeof *table->known);
    table->known_count = count;
    table->said = sm_alloc_zeroed(SM_WORDS_KNOWN, sizeof *table->said);
    return table->known && table->said;
}

static bool keep(struct sm_table *table, struct sm_text text, struct sm_text *kept)
{
    bool may_repeat = text.n <= REPEATED_BYTES_MAX;
    struct sm_text *known =
        may_repeat ? &table->known[(sm_cell_hash(text) >> 40) & (table->known_count - 1)] : NULL;
    if (known && known->n == text.n && sm_cells_equal(known->at, text.at, text.n)) {
        *kept = *known;
        return true;
    }
    kept->at = sm_arena_copy(&table->week->arena, text.at, text.n);
    if (!kept->at) return sm_fail_memory(table->err);
    kept->n = text.n;
    if (known) *known = *kept;
    return true;
}

bool sm_table_keep(struct sm_table *table, size_t cell, struct sm_text text, struct sm_text *kept)
{
    struct sm_text *last = &table->last[cell];
    text = sm_cell_trimmed(text);
    *kept = (struct sm_text){0};
    if (!text.n) return true;
    bool repeats = last->n == text.n && sm_cells_equal(last->at, text.at, text.n);
    if (!repeats && !keep(table, text, last)) return false;
    *kept = *last;
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
static bool add_extra(struct sm_table *table, struct sm_text name, size_t cell)
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
    return sm_table_keep(table, cell, name, &week->extra_names[week->extra_count++]);
}

static bool place_column(struct sm_table *table, size_t cell)
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

static bool has(const struct sm_table *table, const char *name)
{
    size_t column = find_column(table->dialect, sm_text(name));
    return column < table->dialect->column_count && table->cell_of[column];
}

static bool check_header(const struct sm_table *table)
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

/* What every row is read by. */
static void list_columns(struct sm_table *table)
{
    for (size_t i = 0; i < table->dialect->column_count; i++) {
        const struct sm_column *column = &table->dialect->columns[i];
        if (!table->cell_of[i]) continue;
        bool is_text = column->kind == SM_CELL_TEXT || column->kind == SM_CELL_URL;
        table->found[table->found_count++] =
            (struct sm_found_column){column, i, table->cell_of[i] - 1, is_text};
    }
}

/* An export knows nothing of weeks: the week takes its part of it. */
static void begin_export(struct sm_table *table)
{
    struct sm_week *week = table->week;
    week->export_of = table->dialect->name;
    sm_remark(table->report, SM_NOTE, "%s: an export of %s", table->path, week->export_of);
    if (week->from == SM_NO_DAY) return;
    table->options.has_window = true;
    table->options.from = week->from;
    table->options.to = week->to;
}

bool sm_table_read_header(struct sm_table *table)
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
    table->last = sm_arena_alloc_zeroed(&week->arena, table->width, sizeof *table->last);
    if (!week->extra_names || !table->extra_cell_of || !table->last ||
        !sm_table_know(table, SM_TEXTS_KNOWN))
        return sm_fail_memory(table->err);
    for (size_t i = 0; i < table->width; i++)
        if (!place_column(table, i)) return false;
    list_columns(table);
    if (table->dialect->name) begin_export(table);
    return check_header(table);
}
