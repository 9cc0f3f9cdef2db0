/* SPDX-License-Identifier: Apache-2.0
 * events.csv: a row for each event, a column for each thing that is known of it.
 */
#include <math.h>
#include <string.h>

#include "roundup/draft.h"

/* What a cell needs of its table and row. */
struct cell {
    const struct sm_draft *draft;
    const struct sm_draft_row *row;
    struct sm_buf *out;
};

static void put_text(struct sm_buf *out, struct sm_text text)
{
    bool plain = true;
    for (size_t i = 0; i < text.n; i++)
        plain &= !strchr(",\"\r\n;\t", text.at[i]) && text.at[i] != '#';
    bool padded = text.n && (text.at[0] == ' ' || text.at[text.n - 1] == ' ');
    if (plain && !padded) {
        sm_buf_text(out, text);
        return;
    }
    sm_buf_char(out, '"');
    for (size_t i = 0; i < text.n; i++) {
        if (text.at[i] == '"') sm_buf_char(out, '"');
        sm_buf_char(out, text.at[i] == '\r' || text.at[i] == '\n' ? ' ' : text.at[i]);
    }
    sm_buf_char(out, '"');
}

static void put_day(struct sm_buf *out, sm_day day)
{
    if (day != SM_NO_DAY) sm_buf_date(out, day);
}

static void put_count(struct sm_buf *out, long long count)
{
    if (count != SM_NO_COUNT) sm_buf_int(out, count);
}

static void put_fixed(struct sm_buf *out, double value, int decimals)
{
    if (isfinite(value)) sm_buf_fixed(out, value, decimals);
}

#define TEXT_CELL(name, field)                                                                     \
    static void put_##name(const struct cell *cell)                                                \
    {                                                                                              \
        put_text(cell->out, cell->row->event.field);                                               \
    }
TEXT_CELL(id, id)
TEXT_CELL(time, time)
TEXT_CELL(place, place)
TEXT_CELL(admin1, admin1)
TEXT_CELL(country, country)
TEXT_CELL(side, side)
TEXT_CELL(title, title)
TEXT_CELL(title_uk, title_uk)
TEXT_CELL(row_text, text)
TEXT_CELL(text_uk, text_uk)
TEXT_CELL(attribution, attribution)
TEXT_CELL(attribution_uk, attribution_uk)
TEXT_CELL(source, source)

static void put_url(const struct cell *cell)
{
    put_text(cell->out, sm_event_rare(&cell->row->event)->url);
}

static void put_date(const struct cell *cell)
{
    put_day(cell->out, cell->row->event.date);
}

static void put_date_to(const struct cell *cell)
{
    const struct sm_event *event = &cell->row->event;
    if (event->date_to != event->date) put_day(cell->out, event->date_to);
}

static void put_lat(const struct cell *cell)
{
    if (cell->row->event.has_position) put_fixed(cell->out, cell->row->event.at_deg.y, 4);
}

static void put_lon(const struct cell *cell)
{
    if (cell->row->event.has_position) put_fixed(cell->out, cell->row->event.at_deg.x, 4);
}

static void put_precision(const struct cell *cell)
{
    sm_buf_str(cell->out, sm_precision_name(cell->row->event.precision));
}

static void put_category(const struct cell *cell)
{
    sm_buf_str(cell->out, sm_category_name(cell->row->event.category));
}

static void put_row_count(const struct cell *cell)
{
    put_count(cell->out, cell->row->event.count);
}

static void put_qualifier(const struct cell *cell)
{
    const struct sm_event *event = &cell->row->event;
    bool any = event->count != SM_NO_COUNT && event->qualifier != SM_QUALIFIER_EXACT;
    if (any) sm_buf_str(cell->out, sm_qualifier_name(event->qualifier));
}

static void put_killed(const struct cell *cell)
{
    put_count(cell->out, cell->row->event.killed);
}

static void put_injured(const struct cell *cell)
{
    put_count(cell->out, cell->row->event.injured);
}

static void put_status(const struct cell *cell)
{
    sm_buf_str(cell->out, sm_status_name(cell->row->event.status));
}

static void put_reported(const struct cell *cell)
{
    put_day(cell->out, cell->row->event.reported);
}

static void put_nothing(const struct cell *cell)
{
    (void)cell;
}

static void put_bearing(const struct cell *cell)
{
    put_fixed(cell->out, cell->row->bearing_deg, 1);
}

static void put_distance(const struct cell *cell)
{
    put_fixed(cell->out, cell->row->distance_km, 1);
}

static void put_radius(const struct cell *cell)
{
    put_fixed(cell->out, cell->row->radius_km, 1);
}

static void put_evidence(const struct cell *cell)
{
    struct sm_text source = cell->draft->prose.source;
    put_text(cell->out,
             (struct sm_text){source.at + cell->row->from, cell->row->to - cell->row->from});
}

static void put_evidence_from(const struct cell *cell)
{
    sm_buf_int(cell->out, (long long)cell->row->from);
}

static void put_evidence_to(const struct cell *cell)
{
    sm_buf_int(cell->out, (long long)cell->row->to);
}

static void put_rules(const struct cell *cell)
{
    put_text(cell->out, cell->row->rules);
}

static void put_review(const struct cell *cell)
{
    put_text(cell->out, cell->row->review);
}

static bool has_offset(const struct sm_draft *draft)
{
    for (size_t i = 0; i < draft->row_count; i++) {
        const struct sm_draft_row *row = &draft->rows[i];
        if (isfinite(row->bearing_deg) || isfinite(row->distance_km) || isfinite(row->radius_km))
            return true;
    }
    return false;
}

static const struct column {
    const char *name;
    void (*put)(const struct cell *cell);
    bool offset; /* written only where any row has such a thing */
} columns[] = {
    {"id", put_id, false},
    {"date", put_date, false},
    {"date_to", put_date_to, false},
    {"time", put_time, false},
    {"place", put_place, false},
    {"admin1", put_admin1, false},
    {"country", put_country, false},
    {"lat", put_lat, false},
    {"lon", put_lon, false},
    {"precision", put_precision, false},
    {"bearing", put_bearing, true},
    {"distance_km", put_distance, true},
    {"radius_km", put_radius, true},
    {"category", put_category, false},
    {"side", put_side, false},
    {"title", put_title, false},
    {"title_uk", put_title_uk, false},
    {"text", put_row_text, false},
    {"text_uk", put_text_uk, false},
    {"count", put_row_count, false},
    {"qualifier", put_qualifier, false},
    {"killed", put_killed, false},
    {"injured", put_injured, false},
    {"status", put_status, false},
    {"attribution", put_attribution, false},
    {"attribution_uk", put_attribution_uk, false},
    {"source", put_source, false},
    {"url", put_url, false},
    {"reported", put_reported, false},
    {"priority", put_nothing, false},
    {"label", put_nothing, false},
    {"label_uk", put_nothing, false},
    {"embargo", put_nothing, false},
    {"needs_review", put_review, false},
    {"rules", put_rules, false},
    {"evidence_from", put_evidence_from, false},
    {"evidence_to", put_evidence_to, false},
    {"evidence", put_evidence, false},
};

void sm_draft_put_csv(const struct sm_draft *draft, struct sm_buf *csv)
{
    bool offsets = has_offset(draft);
    const size_t count = sizeof columns / sizeof *columns;
    for (size_t c = 0; c < count; c++) {
        if (columns[c].offset && !offsets) continue;
        if (c) sm_buf_char(csv, ',');
        sm_buf_str(csv, columns[c].name);
    }
    sm_buf_char(csv, '\n');
    for (size_t i = 0; i < draft->row_count; i++) {
        const struct cell cell = {draft, &draft->rows[i], csv};
        for (size_t c = 0; c < count; c++) {
            if (columns[c].offset && !offsets) continue;
            if (c) sm_buf_char(csv, ',');
            columns[c].put(&cell);
        }
        sm_buf_char(csv, '\n');
    }
}
