/* SPDX-License-Identifier: Apache-2.0
 * A draft as the week's two files.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "roundup/draft.h"

/* ---- events.csv */

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
TEXT_CELL(url, url)

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

/* ---- week.yaml */

/* In double quotes, so that nothing in it is syntax. */
static void put_scalar(struct sm_buf *yaml, struct sm_text text)
{
    sm_buf_json(yaml, text);
}

enum { REGION_EVENTS_MIN = 3, REGIONS_MAX = 64 };

struct tally {
    const struct sm_region *region;
    size_t events;
};

static int busiest_first(const void *a, const void *b)
{
    const struct tally *x = a, *y = b;
    if (x->events != y->events) return x->events > y->events ? -1 : 1;
    size_t n = x->region->id.n < y->region->id.n ? x->region->id.n : y->region->id.n;
    return memcmp(x->region->id.at, y->region->id.at, n);
}

static size_t count_regions(const struct sm_draft *draft, struct tally tally[REGIONS_MAX])
{
    size_t count = 0;
    for (size_t i = 0; i < draft->row_count; i++) {
        const struct sm_region *region = draft->rows[i].event.on_region;
        if (!region || !sm_region_is_ukrainian(region)) continue;
        size_t k = 0;
        while (k < count && tally[k].region != region)
            k++;
        if (k == REGIONS_MAX) continue;
        if (k == count) tally[count++] = (struct tally){region, 0};
        tally[k].events++;
    }
    qsort(tally, count, sizeof *tally, busiest_first);
    return count;
}

/* Ukraine always, and the regions where much happened. */
static void put_regions(const struct sm_draft *draft, struct sm_buf *yaml)
{
    struct tally tally[REGIONS_MAX];
    size_t count = count_regions(draft, tally);
    sm_buf_str(yaml, "regions: [ukraine");
    for (size_t i = 0; i < count && tally[i].events >= REGION_EVENTS_MIN; i++) {
        sm_buf_str(yaml, ", ");
        sm_buf_text(yaml, tally[i].region->id);
    }
    sm_buf_str(yaml, "]\n");
}

static void put_days(const struct sm_draft *draft, struct sm_buf *yaml)
{
    const struct sm_coverage *coverage = &draft->coverage;
    if (coverage->day_one != SM_DAY_ONE) {
        sm_buf_str(yaml, "day_one: ");
        sm_buf_date(yaml, coverage->day_one);
        sm_buf_char(yaml, '\n');
    }
    sm_buf_str(yaml, "from: ");
    sm_buf_date(yaml, coverage->from);
    sm_buf_str(yaml, "\nto: ");
    sm_buf_date(yaml, coverage->to);
    sm_buf_char(yaml, '\n');
    if (coverage->from < coverage->day_one) return;
    sm_buf_str(yaml, "# days ");
    sm_buf_int(yaml, coverage->from - coverage->day_one + 1);
    sm_buf_str(yaml, " to ");
    sm_buf_int(yaml, coverage->to - coverage->day_one + 1);
    sm_buf_str(yaml, " of the full-scale invasion\n");
}

void sm_draft_put_yaml(const struct sm_draft *draft, struct sm_buf *yaml)
{
    sm_buf_str(
        yaml,
        "# Drafted by sitmap from a round-up; nobody has reviewed it yet. In events.csv, look "
        "first at\n"
        "# rows that say why in 'needs_review'; 'evidence' is the sentence a row was made "
        "from. See what\n"
        "# is left to do with 'sitmap lint'. Once reviewed, take out the next line: until "
        "then every map\n"
        "# says that it is a draft.\n"
        "draft: yes\n");
    if (draft->title.n) {
        bool uk =
            draft->prose.sentence_count && draft->prose.sentences[0].tongue == SM_TONGUE_UKRAINIAN;
        sm_buf_str(yaml, uk ? "title_uk: " : "title: ");
        put_scalar(yaml, draft->title);
        sm_buf_char(yaml, '\n');
    } else {
        sm_buf_str(yaml, "# title: what the week was about\n");
    }
    put_days(draft, yaml);
    sm_buf_str(yaml, "# source: who the round-up is by; it is printed under every map\n");
    put_regions(draft, yaml);
    sm_buf_str(yaml, "# control: a folder of dated snapshots of territorial control\n");
}
