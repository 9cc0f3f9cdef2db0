/* SPDX-License-Identifier: Apache-2.0
 * A row of the table of events. Of a long table a row costs little more than its bytes: what a cell
 * says is looked up where the column said it before.
 */
#include <math.h>
#include <string.h>

#include "data/week_header.h"

/* Few rows repeat a number of degrees. */
static bool is_repeated(enum sm_cell_kind kind, size_t n)
{
    return kind != SM_CELL_LAT && kind != SM_CELL_LON && n <= SM_VALUE_TEXT_MAX;
}

/* Where a column's word is kept: words that differ do so in their ends or their length. */
static struct sm_known_value *slot_of(struct sm_table *table, size_t column, struct sm_text text)
{
    uint32_t key = (uint32_t)text.n | (uint32_t)(unsigned char)text.at[0] << 8 |
                   (uint32_t)(unsigned char)text.at[text.n - 1] << 16;
    return &table->values[column][key * 0xC2B2AE35u >> 16 & (SM_VALUES_KNOWN - 1)];
}

/* Of the few sizes that a field has. */
static void copy_field(void *to, const void *from, size_t bytes)
{
    if (bytes == sizeof(int))
        memcpy(to, from, sizeof(int));
    else if (bytes == sizeof(double))
        memcpy(to, from, sizeof(double));
    else
        memcpy(to, from, sizeof(struct sm_text));
}

static bool read_value(struct sm_table *table, const struct sm_cell *cell, size_t column,
                       struct sm_row *row)
{
    struct sm_text text = cell->text;
    if (!is_repeated(cell->column->kind, text.n)) return sm_cell_read(cell, row, table->err);
    struct sm_known_value *known = slot_of(table, column, text);
    void *field = (char *)row + cell->column->offset;
    size_t bytes = sm_cell_field_bytes(cell->column->kind);
    if (known->n == text.n && sm_cells_equal(known->text, text.at, text.n)) {
        copy_field(field, known->value, bytes);
        return true;
    }
    if (!sm_cell_read(cell, row, table->err)) return false;
    known->n = (unsigned char)text.n;
    memcpy(known->text, text.at, text.n);
    copy_field(known->value, field, bytes);
    return true;
}

/* Ids are looked for nowhere: none comes twice. */
static bool keep_text(struct sm_table *table, const struct sm_column *column, size_t cell,
                      struct sm_text *text)
{
    if (column->offset != offsetof(struct sm_row, event.id))
        return sm_table_keep(table, cell, *text, text);
    text->at = sm_arena_copy(&table->week->arena, text->at, text->n);
    return text->at || sm_fail_memory(table->err);
}

static bool read_text(struct sm_table *table, struct sm_cell *cell, size_t number,
                      struct sm_row *row)
{
    if (!keep_text(table, cell->column, number, &cell->text)) return false;
    if (cell->column->kind == SM_CELL_URL) return sm_cell_read(cell, row, table->err);
    memcpy((char *)row + cell->column->offset, &cell->text, sizeof cell->text);
    return true;
}

static bool read_cells(struct sm_table *table, struct sm_row *row)
{
    const struct sm_csv *csv = &table->csv;
    struct sm_cell cell = {.path = table->path, .line = csv->line, .separator = csv->separator};
    for (size_t i = 0; i < table->found_count; i++) {
        const struct sm_found_column *found = &table->found[i];
        if (found->cell >= csv->count) continue;
        cell.text = sm_cell_trimmed(csv->cells[found->cell]);
        if (!cell.text.n) continue;
        cell.column = found->column;
        bool ok = found->is_text ? read_text(table, &cell, found->cell, row)
                                 : read_value(table, &cell, found->number, row);
        if (!ok) return false;
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
        if (!sm_table_keep(table, cell, text, &week->extra_cells[before + i])) return false;
    }
    return true;
}

static bool add_rare(struct sm_table *table, struct sm_row *row)
{
    const struct sm_event_rare *rare = &row->rare;
    if (!(rare->label.n | rare->label_uk.n | rare->label_at.n | rare->url.n)) return true;
    struct sm_event_rare *kept = sm_arena_alloc(&table->week->arena, 1, sizeof *kept);
    if (!kept) return sm_fail_memory(table->err);
    *kept = *rare;
    row->event.rare = kept;
    return true;
}

/* Texts that repeat are the same in memory: where they are says as much as what they are. */
static size_t slot_of_words(const struct sm_event_words *words)
{
    const struct sm_text *texts[] = {&words->time,  &words->admin1, &words->country,
                                     &words->side,  &words->title,  &words->attribution,
                                     &words->source};
    uint64_t hash = (uint64_t)words->injured;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        hash += (uint64_t)(uintptr_t)texts[i]->at * (0x9E3779B97F4A7C15u + 2 * i * 0x10001u);
    return (size_t)(hash >> 40) % SM_WORDS_KNOWN;
}

/* The event's words, kept once for all that have the same. */
static const struct sm_event_words *keep_words(struct sm_table *table, const struct sm_event *event)
{
    const struct sm_event_words words = sm_event_words(event);
    const struct sm_event_words **known = table->said ? &table->said[slot_of_words(&words)] : NULL;
    if (known && *known && memcmp(*known, &words, sizeof words) == 0) return *known;
    struct sm_event_words *kept = sm_arena_alloc(&table->week->arena, 1, sizeof *kept);
    if (!kept) return NULL;
    *kept = words;
    if (known) *known = kept;
    return kept;
}

static bool add_event(struct sm_table *table, struct sm_row *row)
{
    struct sm_week *week = table->week;
    if (!add_rare(table, row) || !add_extra_cells(table)) return false;
    const struct sm_event_words *words = keep_words(table, &row->event);
    if (!words ||
        !sm_grow(&week->events, &week->event_capacity, week->event_count + 1, sizeof *week->events))
        return sm_fail_memory(table->err);
    week->events[week->event_count++] = sm_event_kept(&row->event, words);
    return true;
}

bool sm_table_read_row(struct sm_table *table)
{
    struct sm_row row = {.event = {
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
                         }};
    if (!check_width(table) || !read_cells(table, &row) || !check_dates(table, &row.event))
        return false;
    if (table->options.has_window && !sm_window_holds(&table->window, &row.event)) {
        table->left_out++;
        return true;
    }
    return check_place(table, &row.event) && add_event(table, &row);
}
