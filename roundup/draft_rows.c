/* SPDX-License-Identifier: Apache-2.0
 * Rows and notes: one row for each place of a clause, as the table will have it. What the reader of
 * weeks would refuse becomes a note instead.
 */
#include <math.h>
#include <string.h>

#include "data/geocode.h"
#include "roundup/draft_parts.h"

static bool keep(struct sm_drafting *in, struct sm_buf *buf, struct sm_text *out)
{
    char *copy = buf->failed ? NULL : sm_arena_copy(&in->draft->arena, buf->bytes, buf->count);
    *out = (struct sm_text){copy, copy ? buf->count : 0};
    sm_buf_finish(buf);
    return copy || sm_fail_memory(in->err);
}

bool sm_draft_note(struct sm_drafting *in, enum sm_draft_why why, size_t sentence,
                   struct sm_text text)
{
    struct sm_draft *draft = in->draft;
    if (!sm_grow(&draft->notes, &draft->note_capacity, draft->note_count + 1, sizeof *draft->notes))
        return sm_fail_memory(in->err);
    draft->notes[draft->note_count++] = (struct sm_draft_note){why, sentence, text};
    return true;
}

bool sm_draft_review(struct sm_drafting *in, struct sm_draft_row *row, const char *why)
{
    struct sm_buf buf = {0};
    sm_buf_text(&buf, row->review);
    if (buf.count) sm_buf_str(&buf, "; ");
    sm_buf_str(&buf, why);
    return keep(in, &buf, &row->review);
}

struct sm_text sm_draft_cut(struct sm_text text)
{
    if (text.n <= SM_EVIDENCE_BYTES_MAX) return text;
    text.n = SM_EVIDENCE_BYTES_MAX;
    while (text.n && ((unsigned char)text.at[text.n] & 0xC0) == 0x80)
        text.n--;
    return text;
}

/* The sentence; of one without an end, the clause. */
static struct sm_text evidence_of(const struct sm_drafting *in, const struct sm_telling *telling,
                                  const struct sm_span *clause)
{
    const struct sm_sentence *sentence = telling->sentence;
    size_t n = sentence->to - sentence->from;
    if (n <= SM_EVIDENCE_BYTES_MAX)
        return (struct sm_text){in->prose->source.at + sentence->from, n};
    return sm_draft_cut(sm_prose_slice(in->prose, clause->token, clause->end - clause->token));
}

static void put_rule(struct sm_buf *out, const char *part, const char *rule)
{
    if (!rule || !rule[0]) return;
    if (out->count) sm_buf_char(out, ' ');
    sm_buf_str(out, part);
    for (; *rule; rule++)
        sm_buf_char(out, *rule == ' ' ? '-' : *rule);
}

/* What all rows of one clause share. */
struct making {
    const struct sm_telling *telling;
    const struct sm_act *act;
    const struct sm_time *time;
    struct sm_text title, side, text;
};

static bool put_rules(struct sm_drafting *in, const struct making *making,
                      const struct sm_where *where, struct sm_draft_row *row)
{
    struct sm_buf buf = {0};
    put_rule(&buf, "where:", where->rule);
    put_rule(&buf, "when:", making->time->rule);
    put_rule(&buf, "what:", making->act->sign ? making->act->sign->rule : "number");
    if (making->telling->saying) put_rule(&buf, "saying:", making->telling->saying->rule);
    return keep(in, &buf, &row->rules);
}

static void take_saying(struct sm_event *event, const struct sm_saying *saying,
                        enum sm_tongue tongue)
{
    if (!saying) return;
    event->status = saying->status;
    if (tongue == SM_TONGUE_UKRAINIAN)
        event->attribution_uk = saying->attribution;
    else
        event->attribution = saying->attribution;
}

static struct sm_event new_event(const struct making *making)
{
    const struct sm_act *act = making->act;
    const struct sm_time *time = making->time;
    enum sm_tongue tongue = making->telling->sentence->tongue;
    struct sm_event event = {
        .date = time->from,
        .date_to = time->to,
        .reported = time->reported,
        .time = sm_text(time->time),
        .category = act->category,
        .status = act->negated ? SM_DENIED : SM_REPORTED,
        .side = making->side,
        .count = act->count,
        .killed = act->killed,
        .injured = act->injured,
        .qualifier = act->qualifier,
        .embargo = SM_NO_DAY,
        .at_deg = {(double)NAN, (double)NAN},
        .bearing_deg = (double)NAN,
    };
    if (tongue == SM_TONGUE_UKRAINIAN) {
        event.title_uk = making->title;
        event.text_uk = making->text;
    } else {
        event.title = making->title;
        event.text = making->text;
    }
    take_saying(&event, making->telling->saying, tongue);
    return event;
}

static size_t bucket_of(const struct sm_event *event)
{
    uint64_t hash = 14695981039346656037u; /* [FNV] */
    for (size_t i = 0; i < event->place.n; i++)
        hash = (hash ^ (unsigned char)event->place.at[i]) * 1099511628211u;
    return (size_t)((hash ^ hash >> 32) + (uint64_t)event->precision) % SM_PLACED_BUCKETS;
}

static bool same_offset(const struct sm_event *a, const struct sm_event *b)
{
    bool same_bearing =
        isnan(a->bearing_deg) ? isnan(b->bearing_deg) : a->bearing_deg == b->bearing_deg;
    return same_bearing && a->distance_km == b->distance_km && a->radius_km == b->radius_km;
}

static bool same_question(const struct sm_event *a, const struct sm_event *b)
{
    bool same_spot = !a->has_position || (a->at_deg.x == b->at_deg.x && a->at_deg.y == b->at_deg.y);
    return sm_text_equal(a->place, b->place) && sm_text_equal(a->admin1, b->admin1) &&
           sm_text_equal(a->country, b->country) && a->precision == b->precision &&
           a->has_position == b->has_position && same_spot && same_offset(a, b);
}

/* Ask the reader of weeks; a place elsewhere that it does not know may still stand without a spot.
 */
static bool ask(struct sm_drafting *in, struct sm_placed *placed)
{
    struct sm_error why = {0};
    placed->event = placed->asked;
    placed->ok = sm_geocode_event(&placed->event, in->gazetteer, &why);
    if (!placed->ok && why.code == SM_E_INPUT && placed->asked.precision == SM_ELSEWHERE) {
        struct sm_error again = {0};
        placed->event = placed->asked;
        placed->event.precision = SM_MACRO;
        placed->ok = sm_geocode_event(&placed->event, in->gazetteer, &again);
    }
    if (placed->ok) return true;
    if (why.code == SM_E_MEMORY) return sm_fail_memory(in->err);
    placed->why = sm_arena_copy(&in->draft->arena, why.message, strlen(why.message));
    return placed->why || sm_fail_memory(in->err);
}

/* NULL when memory ran out. */
static const struct sm_placed *find_placed(struct sm_drafting *in, const struct sm_event *event)
{
    struct sm_placed **bucket = &in->placed[bucket_of(event)];
    for (struct sm_placed *at = *bucket; at; at = at->next)
        if (same_question(&at->asked, event)) return at;
    struct sm_placed *placed = sm_arena_alloc_zeroed(&in->draft->arena, 1, sizeof *placed);
    if (!placed) {
        sm_fail_memory(in->err);
        return NULL;
    }
    placed->asked = *event;
    if (!ask(in, placed)) return NULL;
    placed->next = *bucket;
    *bucket = placed;
    return placed;
}

/* "20 km southeast of X": as far as the reader of weeks has a use for it. */
static void take_offset(const struct sm_where *where, struct sm_event *event)
{
    bool near = event->precision == SM_NEAR;
    if (event->has_position || !near) return;
    event->bearing_deg = where->bearing_deg;
    if (isfinite(where->distance_km)) event->distance_km = where->distance_km;
    if (isfinite(where->radius_km)) event->radius_km = where->radius_km;
}

/* Where the reader of weeks will put it. NULL when memory ran out. */
static const struct sm_placed *place_event(struct sm_drafting *in, const struct sm_where *where,
                                           struct sm_event *event)
{
    event->place = where->name;
    event->admin1 = where->admin1;
    event->country = where->country;
    event->precision = where->precision;
    event->at_deg = where->at_deg;
    event->has_position = sm_vertex_is_finite(where->at_deg);
    take_offset(where, event);
    const struct sm_placed *placed = find_placed(in, event);
    if (!placed || !placed->ok) return placed;
    event->on_place = placed->event.on_place;
    event->on_region = placed->event.on_region;
    event->precision = placed->event.precision;
    return placed;
}

static bool note_unresolved(struct sm_drafting *in, size_t sentence, const char *why)
{
    struct sm_buf buf = {0};
    struct sm_text text;
    sm_buf_str(&buf, why);
    return keep(in, &buf, &text) && sm_draft_note(in, SM_DRAFT_UNRESOLVED, sentence, text);
}

static bool is_unresolved(const struct sm_where *where)
{
    return where->kind == SM_WHERE_AMBIGUOUS || where->kind == SM_WHERE_UNKNOWN;
}

static bool note_mention(struct sm_drafting *in, size_t sentence, const struct sm_where *where)
{
    struct sm_buf buf = {0};
    struct sm_text text;
    if (where->why.n) {
        sm_buf_text(&buf, where->why);
    } else {
        sm_buf_str(&buf, "place \"");
        sm_buf_text(&buf, sm_prose_slice(in->prose, where->token, where->token_count));
        sm_buf_str(&buf, "\": unknown");
    }
    return keep(in, &buf, &text) && sm_draft_note(in, SM_DRAFT_UNRESOLVED, sentence, text);
}

static bool add_reviews(struct sm_drafting *in, const struct making *making,
                        const struct sm_where *where, struct sm_draft_row *row)
{
    const struct sm_time *time = making->time;
    if (time->whole && !sm_draft_review(in, row, "no day said; the whole week")) return false;
    if (strcmp(time->rule, "carried") == 0 &&
        !sm_draft_review(in, row, "no day said; the day of the sentence before"))
        return false;
    if (strcmp(where->rule, "carried-place") == 0 &&
        !sm_draft_review(in, row, "no place said; that of the sentence before"))
        return false;
    return !making->act->negated || sm_draft_review(in, row, "told as not so");
}

/* "Attacks" on a section of the front are assaults, whatever the weak word alone stands for. */
static void judge_by_place(struct sm_event *event, const struct sm_act *act)
{
    bool weak = act->sign && act->sign->weight <= 2;
    if (event->precision == SM_DIRECTION && event->category == SM_SHELLING && weak)
        event->category = SM_CLASH;
}

static bool add_row(struct sm_drafting *in, const struct making *making,
                    const struct sm_where *where)
{
    struct sm_draft *draft = in->draft;
    const struct sm_telling *telling = making->telling;
    if (is_unresolved(where)) return note_mention(in, telling->index, where);
    struct sm_draft_row row = {
        .event = new_event(making),
        .from = (size_t)(making->text.at - in->prose->source.at),
        .to = (size_t)(sm_text_end(making->text) - in->prose->source.at),
        .sentence = telling->index,
    };
    const struct sm_placed *placed = place_event(in, where, &row.event);
    if (!placed) return false;
    if (!placed->ok) return note_unresolved(in, telling->index, placed->why);
    row.bearing_deg = row.event.bearing_deg;
    row.distance_km = row.event.distance_km > 0 ? row.event.distance_km : (double)NAN;
    row.radius_km = row.event.radius_km > 0 ? row.event.radius_km : (double)NAN;
    judge_by_place(&row.event, making->act);
    if (!put_rules(in, making, where, &row) || !add_reviews(in, making, where, &row)) return false;
    if (!sm_grow(&draft->rows, &draft->row_capacity, draft->row_count + 1, sizeof row))
        return sm_fail_memory(in->err);
    draft->rows[draft->row_count++] = row;
    return true;
}

/* The number was told once for all: it stays with the first. */
static bool share_number(struct sm_drafting *in, size_t first)
{
    struct sm_draft *draft = in->draft;
    size_t count = draft->row_count - first;
    struct sm_event *event = count ? &draft->rows[first].event : NULL;
    if (count < 2) return true;
    if (event->count == SM_NO_COUNT && event->killed == SM_NO_COUNT &&
        event->injured == SM_NO_COUNT)
        return true;
    for (size_t i = first + 1; i < draft->row_count; i++) {
        struct sm_event *other = &draft->rows[i].event;
        other->count = other->killed = other->injured = SM_NO_COUNT;
        other->qualifier = SM_QUALIFIER_EXACT;
    }
    struct sm_buf buf = {0};
    sm_buf_str(&buf, "its number is shared by ");
    sm_buf_int(&buf, (long long)count);
    sm_buf_str(&buf, " places");
    struct sm_text why;
    return keep(in, &buf, &why) && sm_draft_review(in, &draft->rows[first], why.at);
}

/* A clause that leaves its words to the one before ("… and three over Moscow") has no headline of
 * its own. */
static struct sm_text title_of(struct sm_drafting *in, const struct sm_telling *telling,
                               const struct sm_span *clause)
{
    size_t spaces = 0;
    struct sm_text title = sm_draft_headline(in, clause);
    for (size_t i = 0; i < title.n; i++)
        spaces += title.at[i] == ' ';
    return spaces < 2 ? sm_draft_headline(in, &telling->span) : title;
}

enum { ACTS_MAX = 4 };

bool sm_draft_add_rows(struct sm_drafting *in, const struct sm_telling *telling,
                       const struct sm_span *clause, const struct sm_act *act,
                       const struct sm_time *time)
{
    struct sm_act acts[ACTS_MAX];
    size_t count = sm_draft_split_act(in, clause, act, acts, ACTS_MAX);
    size_t before = in->draft->row_count;
    struct making making = {
        .telling = telling,
        .time = time,
        .title = title_of(in, telling, clause),
        .side = sm_side_find(in->prose, clause->token, clause->end - clause->token),
        .text = evidence_of(in, telling, clause),
    };
    for (size_t k = 0; k < count; k++) {
        size_t first = in->draft->row_count;
        making.act = &acts[k];
        for (size_t i = 0; i < in->scene_count; i++)
            if (!add_row(in, &making, in->scene[i])) return false;
        if (!share_number(in, first)) return false;
    }
    if (in->draft->row_count == before) return true;
    in->last_row = before;
    in->last_count = in->draft->row_count - before;
    in->last_time = *time;
    in->last_where = (struct sm_where){0};
    if (in->scene_count == 1) in->last_where = *in->scene[0];
    return true;
}
