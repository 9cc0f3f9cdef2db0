/* SPDX-License-Identifier: Apache-2.0
 * Gold tables: reading them, and comparing an event with a row.
 */
#include "scoring.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/number.h"
#include "data/csv.h"
#include "data/event_words.h"

static const char *const columns[GOLD_COLUMNS] = {
    "where",     "precision", "date",    "date_to", "category", "count",
    "qualifier", "killed",    "injured", "status",  "reported", "note",
};

/* ---- reading */

static bool is_place(struct sm_text answer)
{
    static const char *const kinds[] = {"place:", "region:", "country:", "water:", "free:"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        size_t n = strlen(kinds[i]);
        if (answer.n >= n && memcmp(answer.at, kinds[i], n) == 0) return true;
    }
    return false;
}

static bool is_day(struct sm_text answer)
{
    sm_day day;
    return sm_parse_date(answer, &day);
}

static bool is_number(struct sm_text answer)
{
    long long number;
    return !answer.n || sm_parse_int(answer, &number);
}

static bool is_answer(enum gold_column column, struct sm_text answer)
{
    switch (column) {
    case GOLD_WHERE:
        return is_place(answer);
    case GOLD_PRECISION:
        return sm_words_value(&sm_precision_words, answer) >= 0;
    case GOLD_DATE:
    case GOLD_DATE_TO:
        return is_day(answer);
    case GOLD_REPORTED:
        return !answer.n || is_day(answer);
    case GOLD_CATEGORY:
        return sm_words_value(&sm_category_words, answer) >= 0;
    case GOLD_COUNT:
    case GOLD_KILLED:
    case GOLD_INJURED:
        return is_number(answer);
    case GOLD_QUALIFIER:
        return !answer.n || sm_words_value(&sm_qualifier_words, answer) >= 0;
    case GOLD_STATUS:
        return sm_words_value(&sm_status_words, answer) >= 0;
    default:
        return true;
    }
}

static bool check_cell(const struct sm_csv *csv, size_t column, struct sm_error *err)
{
    struct sm_text cell = csv->cells[column], rest = cell;
    if (!cell.n && is_answer((enum gold_column)column, cell)) return true;
    if (!rest.n) rest.at = "";
    while (rest.at) {
        struct sm_text answer = sm_text_cut(&rest, '|');
        if (!is_answer((enum gold_column)column, answer))
            return sm_fail(err, SM_E_INPUT, "%s:%zu: %s \"%.*s\": not an answer", csv->path,
                           csv->line, columns[column], SM_TEXT_ARG(answer));
    }
    return true;
}

static bool add_row(struct gold_table *table, const struct sm_csv *csv, struct sm_error *err)
{
    if (csv->count != GOLD_COLUMNS)
        return sm_fail(err, SM_E_INPUT, "%s:%zu: %zu cells, %d wanted", csv->path, csv->line,
                       csv->count, (int)GOLD_COLUMNS);
    if (!sm_grow(&table->rows, &table->capacity, table->count + 1, sizeof *table->rows))
        return sm_fail_memory(err);
    struct gold_row *row = &table->rows[table->count];
    *row = (struct gold_row){.line = csv->line};
    for (size_t i = 0; i < GOLD_COLUMNS; i++) {
        if (!check_cell(csv, i, err)) return false;
        struct sm_text cell = csv->cells[i];
        const char *copy = sm_arena_copy(&table->arena, cell.n ? cell.at : "", cell.n);
        if (!copy) return sm_fail_memory(err);
        row->cells[i] = (struct sm_text){copy, cell.n};
    }
    struct sm_text note = row->cells[GOLD_NOTE];
    row->optional = memchr(note.at, '?', note.n) != NULL;
    table->count++;
    return true;
}

static bool check_header(const struct sm_csv *csv, bool more, struct sm_error *err)
{
    bool ours = more && csv->count == GOLD_COLUMNS;
    for (size_t i = 0; ours && i < GOLD_COLUMNS; i++)
        ours = sm_text_is(csv->cells[i], columns[i]);
    return ours || sm_fail(err, SM_E_INPUT, "%s: not the header of a gold table", csv->path);
}

bool gold_read(struct gold_table *table, const char *path, struct sm_text text,
               struct sm_error *err)
{
    struct sm_csv csv = {0};
    bool more = false;
    bool ok = sm_csv_open(&csv, path, text, err) && sm_csv_next(&csv, &more, err) &&
              check_header(&csv, more, err);
    while (ok && (ok = sm_csv_next(&csv, &more, err)) && more)
        ok = add_row(table, &csv, err);
    sm_csv_finish(&csv);
    return ok;
}

void gold_finish(struct gold_table *table)
{
    free(table->rows);
    sm_arena_finish(&table->arena);
    *table = (struct gold_table){0};
}

/* ---- comparing */

static bool has_answer(const struct gold_row *row, enum gold_column column, struct sm_text given)
{
    struct sm_text rest = row->cells[column];
    while (rest.at)
        if (sm_text_equal(sm_text_cut(&rest, '|'), given)) return true;
    return false;
}

static bool has_day(const struct gold_row *row, enum gold_column column, sm_day day)
{
    struct sm_buf buf = {0};
    if (day != SM_NO_DAY) sm_buf_date(&buf, day);
    bool has = !buf.failed && has_answer(row, column, sm_buf_slice(&buf));
    sm_buf_finish(&buf);
    return has;
}

static bool has_number(const struct gold_row *row, enum gold_column column, long long number)
{
    struct sm_buf buf = {0};
    if (number != SM_NO_COUNT) sm_buf_int(&buf, number);
    bool has = !buf.failed && has_answer(row, column, sm_buf_slice(&buf));
    sm_buf_finish(&buf);
    return has;
}

static bool contains(struct sm_text text, struct sm_text part)
{
    for (size_t i = 0; i + part.n <= text.n; i++) {
        size_t k = 0;
        while (k < part.n) {
            unsigned char a = (unsigned char)text.at[i + k], b = (unsigned char)part.at[k];
            if (a >= 'A' && a <= 'Z') a = (unsigned char)(a + 'a' - 'A');
            if (b >= 'A' && b <= 'Z') b = (unsigned char)(b + 'a' - 'A');
            if (a != b) break;
            k++;
        }
        if (k == part.n) return true;
    }
    return false;
}

static bool is_water(struct sm_text slug, struct sm_text place)
{
    static const struct {
        const char *slug, *words[3];
    } waters[] = {
        {"black-sea", {"black sea", "Чорн", "чорн"}}, {"sea-of-azov", {"azov", "Азов", "азов"}},
        {"kerch-strait", {"kerch", "Керч", "керч"}},  {"caspian-sea", {"caspian", "Касп", "касп"}},
        {"baltic-sea", {"baltic", "Балт", "балт"}},
    };
    for (size_t i = 0; i < sizeof waters / sizeof *waters; i++)
        for (size_t k = 0; sm_text_is(slug, waters[i].slug) && k < 3; k++)
            if (contains(place, sm_text(waters[i].words[k]))) return true;
    return false;
}

static bool is_country(struct sm_text code, const struct sm_week_event *event)
{
    const struct sm_region *region = event->on_region;
    if (event->on_place) return false;
    if (!region) return sm_text_equal(event->words->country, code);
    return sm_region_is_country(region) &&
           (sm_text_equal(region->iso, code) || sm_text_equal(region->id, code));
}

/* Is it where 'answer' ("place:703448", "region:kursk", …) says? */
static bool is_at(struct sm_text answer, const struct sm_week_event *event)
{
    struct sm_text id = answer, kind = sm_text_cut(&id, ':');
    if (sm_text_is(kind, "place")) return event->on_place && sm_text_equal(event->on_place->id, id);
    if (sm_text_is(kind, "region"))
        return !event->on_place && event->on_region && sm_text_equal(event->on_region->id, id);
    if (sm_text_is(kind, "country")) return is_country(id, event);
    if (sm_text_is(kind, "water")) return is_water(id, event->place);
    return contains(event->place, id);
}

static bool has_place(const struct gold_row *row, const struct sm_week_event *event)
{
    struct sm_text rest = row->cells[GOLD_WHERE];
    while (rest.at)
        if (is_at(sm_text_cut(&rest, '|'), event)) return true;
    return false;
}

/* Exact goes without saying; without any number, a qualifier says nothing. */
static bool has_qualifier(const struct gold_row *row, const struct sm_week_event *event)
{
    if (event->count == SM_NO_COUNT && event->killed == SM_NO_COUNT &&
        event->words->injured == SM_NO_COUNT)
        return true;
    if (event->qualifier == SM_QUALIFIER_EXACT && has_answer(row, GOLD_QUALIFIER, sm_text("")))
        return true;
    return has_answer(row, GOLD_QUALIFIER, sm_text(sm_qualifier_name(event->qualifier)));
}

struct agreement gold_compare(const struct gold_row *row, const struct sm_week_event *event)
{
    return (struct agreement){
        .where = has_place(row, event),
        .precision = has_answer(row, GOLD_PRECISION, sm_text(sm_precision_name(event->precision))),
        .date = has_day(row, GOLD_DATE, event->date) && has_day(row, GOLD_DATE_TO, event->date_to),
        .reported = has_day(row, GOLD_REPORTED, event->words->reported),
        .category = has_answer(row, GOLD_CATEGORY, sm_text(sm_category_name(event->category))),
        .count = has_number(row, GOLD_COUNT, event->count) &&
                 has_number(row, GOLD_KILLED, event->killed) &&
                 has_number(row, GOLD_INJURED, event->words->injured) && has_qualifier(row, event),
        .status = has_answer(row, GOLD_STATUS, sm_text(sm_status_name(event->status))),
    };
}
