/* SPDX-License-Identifier: Apache-2.0
 * A draft as JSON, for programs that read along: rows with their evidence, notes, the days.
 */
#include <math.h>

#include "roundup/draft_parts.h"

static void key(struct sm_buf *out, const char *name)
{
    char last = out->count ? out->bytes[out->count - 1] : '{';
    if (last != '{' && last != '[') sm_buf_char(out, ',');
    sm_buf_json(out, sm_text(name));
    sm_buf_char(out, ':');
}

static void put_text(struct sm_buf *out, const char *name, struct sm_text text)
{
    if (!text.n) return;
    key(out, name);
    sm_buf_json(out, text);
}

static void put_word(struct sm_buf *out, const char *name, const char *word)
{
    put_text(out, name, sm_text(word));
}

static void put_whole(struct sm_buf *out, const char *name, long long value)
{
    key(out, name);
    sm_buf_int(out, value);
}

static void put_count(struct sm_buf *out, const char *name, long long count)
{
    if (count != SM_NO_COUNT) put_whole(out, name, count);
}

static void put_fixed(struct sm_buf *out, const char *name, double value)
{
    if (!isfinite(value)) return;
    key(out, name);
    sm_buf_fixed(out, value, 4);
}

static void put_day(struct sm_buf *out, const char *name, sm_day day)
{
    if (day == SM_NO_DAY) return;
    key(out, name);
    sm_buf_char(out, '"');
    sm_buf_date(out, day);
    sm_buf_char(out, '"');
}

static void put_place(const struct sm_draft_row *row, struct sm_buf *out)
{
    const struct sm_event *event = &row->event;
    put_text(out, "place", event->place);
    put_text(out, "admin1", event->admin1);
    put_text(out, "country", event->country);
    put_word(out, "precision", sm_precision_name(event->precision));
    if (event->on_place) put_text(out, "place_id", event->on_place->id);
    if (event->on_region) put_text(out, "region_id", event->on_region->id);
    if (event->has_position) put_fixed(out, "lat", event->at_deg.y);
    if (event->has_position) put_fixed(out, "lon", event->at_deg.x);
    put_fixed(out, "bearing", row->bearing_deg);
    put_fixed(out, "distance_km", row->distance_km);
    put_fixed(out, "radius_km", row->radius_km);
}

static void put_evidence(const struct sm_draft *draft, const struct sm_draft_row *row,
                         struct sm_buf *out)
{
    struct sm_text source = draft->prose.source;
    put_whole(out, "line", (long long)sm_prose_line(&draft->prose, row->from));
    put_whole(out, "sentence", (long long)row->sentence + 1);
    put_whole(out, "evidence_from", (long long)row->from);
    put_whole(out, "evidence_to", (long long)row->to);
    put_text(out, "evidence", (struct sm_text){source.at + row->from, row->to - row->from});
    put_text(out, "rules", row->rules);
    put_text(out, "needs_review", row->review);
}

static void put_row(const struct sm_draft *draft, const struct sm_draft_row *row,
                    struct sm_buf *out)
{
    const struct sm_event *event = &row->event;
    sm_buf_char(out, '{');
    put_text(out, "id", event->id);
    put_day(out, "date", event->date);
    put_day(out, "date_to", event->date_to);
    put_text(out, "time", event->time);
    put_place(row, out);
    put_word(out, "category", sm_category_name(event->category));
    put_text(out, "side", event->side);
    put_text(out, "title", event->title);
    put_text(out, "title_uk", event->title_uk);
    put_count(out, "count", event->count);
    if (event->count != SM_NO_COUNT)
        put_word(out, "qualifier", sm_qualifier_name(event->qualifier));
    put_count(out, "killed", event->killed);
    put_count(out, "injured", event->injured);
    put_word(out, "status", sm_status_name(event->status));
    put_text(out, "attribution", event->attribution);
    put_text(out, "attribution_uk", event->attribution_uk);
    put_day(out, "reported", event->reported);
    put_evidence(draft, row, out);
    sm_buf_char(out, '}');
}

const char *sm_draft_why_name(enum sm_draft_why why)
{
    static const char *const names[] = {"unresolved", "off-map", "background"};
    return names[why];
}

static void put_note(const struct sm_draft *draft, const struct sm_draft_note *note,
                     struct sm_buf *out)
{
    const struct sm_sentence *sentence = &draft->prose.sentences[note->sentence];
    struct sm_text source = draft->prose.source;
    sm_buf_char(out, '{');
    put_word(out, "why", sm_draft_why_name(note->why));
    put_whole(out, "line", (long long)sm_prose_line(&draft->prose, sentence->from));
    put_whole(out, "sentence", (long long)note->sentence + 1);
    put_text(out, "text", note->text);
    put_text(
        out, "evidence",
        sm_draft_cut((struct sm_text){source.at + sentence->from, sentence->to - sentence->from}));
    sm_buf_char(out, '}');
}

void sm_draft_put_json(const struct sm_draft *draft, struct sm_buf *json)
{
    sm_buf_char(json, '{');
    put_text(json, "title", draft->title);
    put_day(json, "from", draft->coverage.from);
    put_day(json, "to", draft->coverage.to);
    put_day(json, "day_one", draft->coverage.day_one);
    key(json, "rows");
    sm_buf_char(json, '[');
    for (size_t i = 0; i < draft->row_count; i++) {
        sm_buf_str(json, i ? ",\n" : "\n");
        put_row(draft, &draft->rows[i], json);
    }
    sm_buf_str(json, "],\n\"notes\":[");
    for (size_t i = 0; i < draft->note_count; i++) {
        sm_buf_str(json, i ? ",\n" : "\n");
        put_note(draft, &draft->notes[i], json);
    }
    sm_buf_str(json, "]}\n");
}
