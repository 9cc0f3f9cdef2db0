/* SPDX-License-Identifier: Apache-2.0
 * What is told twice becomes one row: a headline and the paragraph under it, and the same event in
 * two paragraphs. Last, every row gets its id.
 */
#include <stdlib.h>
#include <string.h>

#include "roundup/draft_parts.h"

/* How many rows back or ahead are compared; round-ups repeat themselves nearby. */
enum { REACH_ROWS = 200 };

struct merge {
    struct sm_drafting *in;
    bool *gone;
};

/* A line above the one that says which days are covered, without a full stop. */
static bool is_in_head(const struct merge *merge, const struct sm_draft_row *row)
{
    const struct sm_prose *prose = merge->in->prose;
    const struct sm_coverage *coverage = &merge->in->draft->coverage;
    const struct sm_sentence *sentence = &prose->sentences[row->sentence];
    size_t end = sentence->token + sentence->token_count;
    return coverage->token_count && end <= coverage->token + coverage->token_count &&
           sentence->token_count && !sm_text_is(prose->tokens[end - 1].text, ".");
}

static bool is_headline(const struct merge *merge, const struct sm_draft_row *row)
{
    const struct sm_prose *prose = merge->in->prose;
    const char *at = prose->source.at + prose->sentences[row->sentence].from;
    bool titled = at >= prose->title.at && at < sm_text_end(prose->title);
    return titled || prose->sentences[row->sentence].headline || is_in_head(merge, row);
}

static bool same_place(const struct sm_event *a, const struct sm_event *b)
{
    if (a->on_place || b->on_place) return a->on_place == b->on_place;
    if (a->on_region || b->on_region)
        return a->on_region == b->on_region && (a->precision == b->precision) &&
               (a->precision != SM_AREA || sm_text_equal(a->place, b->place));
    return sm_text_equal(a->place, b->place);
}

/* Does the wide event's region or country hold the close one's place? */
static bool holds(const struct sm_event *wide, const struct sm_event *close)
{
    if (wide->on_place) return false;
    if (!wide->on_region) return false;
    if (!close->on_place && wide->on_region == close->on_region)
        return wide->precision != close->precision;
    if (close->on_place && !sm_region_is_country(wide->on_region))
        return sm_text_equal(close->on_place->admin1, wide->on_region->id);
    if (!sm_region_is_country(wide->on_region)) return false;
    return close->on_region && sm_text_equal(close->on_region->country, wide->on_region->country);
}

static bool agree(long long a, long long b)
{
    return a == SM_NO_COUNT || b == SM_NO_COUNT || a == b;
}

static bool counts_agree(const struct sm_event *a, const struct sm_event *b)
{
    return agree(a->count, b->count) && agree(a->killed, b->killed) &&
           agree(a->injured, b->injured);
}

static bool is_whole(const struct merge *merge, const struct sm_event *event)
{
    const struct sm_coverage *coverage = &merge->in->draft->coverage;
    return event->date == coverage->from && event->date_to == coverage->to;
}

static bool days_meet(const struct sm_event *a, const struct sm_event *b)
{
    return a->date <= b->date_to && b->date <= a->date_to;
}

static void fill_number(long long *number, long long other)
{
    if (*number == SM_NO_COUNT) *number = other;
}

static void fill_text(struct sm_text *text, struct sm_text other)
{
    if (!text->n) *text = other;
}

/* Take over what 'other' knows and 'row' does not. */
static void absorb(const struct merge *merge, struct sm_event *row, const struct sm_event *other)
{
    if (is_whole(merge, row) && !is_whole(merge, other)) {
        row->date = other->date;
        row->date_to = other->date_to;
        row->time = other->time;
    }
    if (row->count == SM_NO_COUNT && row->category == other->category) {
        row->count = other->count;
        row->qualifier = other->qualifier;
    }
    fill_number(&row->killed, other->killed);
    fill_number(&row->injured, other->injured);
    if (!row->attribution.n && !row->attribution_uk.n && other->attribution.n) {
        row->attribution = other->attribution;
        row->status = other->status;
    }
    if (row->reported == SM_NO_DAY) row->reported = other->reported;
    fill_text(&row->title, other->title);
}

static void take_place(struct sm_draft_row *row, const struct sm_draft_row *other)
{
    struct sm_event *event = &row->event;
    const struct sm_event *from = &other->event;
    event->place = from->place;
    event->admin1 = from->admin1;
    event->country = from->country;
    event->precision = from->precision;
    event->at_deg = from->at_deg;
    event->has_position = from->has_position;
    event->on_place = from->on_place;
    event->on_region = from->on_region;
    event->bearing_deg = from->bearing_deg;
    event->distance_km = from->distance_km;
    event->radius_km = from->radius_km;
    row->bearing_deg = other->bearing_deg;
    row->distance_km = other->distance_km;
    row->radius_km = other->radius_km;
}

/* Two places of one region: a headline's "push towards Sumy" and the village where it is. */
static bool same_region(const struct sm_event *a, const struct sm_event *b)
{
    if (!a->on_place || !b->on_place || !a->on_place->admin1.n) return false;
    return a->precision != SM_SETTLEMENT && a->precision != SM_SITE &&
           sm_text_equal(a->on_place->admin1, b->on_place->admin1);
}

static bool tell_same(const struct sm_draft_row *headline, const struct sm_draft_row *body)
{
    const struct sm_event *a = &headline->event, *b = &body->event;
    bool outcome = sm_draft_is_consequence(a->category) && a->on_place && same_place(a, b);
    if (!outcome && !sm_draft_same_kind(a->category, b->category)) return false;
    return days_meet(a, b) && (a->category != b->category || counts_agree(a, b)) &&
           (same_place(a, b) || holds(a, b) || holds(b, a) || same_region(a, b));
}

/* A headline's row goes where the body tells the same, at the same place or within it. A title over
 * all may be covered anywhere, another headline by what stands under it. */
static void merge_headline(struct merge *merge, size_t i)
{
    struct sm_draft *draft = merge->in->draft;
    struct sm_draft_row *row = &draft->rows[i];
    const struct sm_prose *prose = merge->in->prose;
    bool is_title = row->sentence == 0 || prose->sentences[row->sentence - 1].headline;
    for (size_t k = i + 1; k < draft->row_count && k < i + REACH_ROWS; k++) {
        struct sm_draft_row *body = &draft->rows[k];
        if (is_headline(merge, body) && !is_title) {
            if (prose->sentences[body->sentence].paragraph !=
                prose->sentences[row->sentence].paragraph)
                return;
            continue;
        }
        if (is_headline(merge, body) || !tell_same(row, body)) continue;
        bool next = body->sentence == row->sentence + 1;
        if (holds(&body->event, &row->event)) {
            if (!next) continue;
            take_place(body, row);
        }
        absorb(merge, &body->event, &row->event);
        merge->gone[i] = true;
        return;
    }
}

/* An attack and what it did, told of one place in one paragraph. */
static bool is_outcome(const struct merge *merge, const struct sm_draft_row *a,
                       const struct sm_draft_row *b)
{
    const struct sm_event *x = &a->event, *y = &b->event;
    const struct sm_sentence *sentences = merge->in->prose->sentences;
    if (sentences[a->sentence].paragraph != sentences[b->sentence].paragraph) return false;
    if (!sm_draft_same_kind(x->category, y->category) || !same_place(x, y)) return false;
    bool mere = sm_draft_is_consequence(x->category) || sm_draft_is_consequence(y->category);
    bool same_day = x->date == y->date && x->date_to == y->date_to;
    return mere && x->precision == y->precision && agree(x->killed, y->killed) &&
           agree(x->injured, y->injured) && (same_day || is_whole(merge, x) || is_whole(merge, y));
}

/* One sentence that first names the region, then the place: "in Kursk region, pushing forward
 * south-east of Sudzha". */
static bool is_narrowed(const struct sm_draft_row *wide, const struct sm_draft_row *close)
{
    const struct sm_event *a = &wide->event, *b = &close->event;
    if (wide->sentence != close->sentence || !sm_draft_same_kind(a->category, b->category))
        return false;
    bool region = a->on_region && !a->on_place && !sm_region_is_country(a->on_region);
    return region && holds(a, b) && a->date == b->date && a->date_to == b->date_to &&
           a->count == SM_NO_COUNT && agree(a->killed, b->killed) && agree(a->injured, b->injured);
}

/* "On Ochakiv community. … In the town of Ochakiv, seven houses": the sentence after goes on. */
static bool is_district_narrowed(const struct merge *merge, const struct sm_draft_row *wide,
                                 const struct sm_draft_row *close)
{
    const struct sm_event *a = &wide->event, *b = &close->event;
    const struct sm_sentence *sentences = merge->in->prose->sentences;
    if (close->sentence - wide->sentence > 1 ||
        sentences[wide->sentence].paragraph != sentences[close->sentence].paragraph)
        return false;
    const struct sm_sentence *next = &sentences[close->sentence];
    if (!sm_draft_phrase(merge->in->prose, next->token, next->token + next->token_count,
                         sm_draft_goes_on))
        return false;
    return a->precision == SM_DISTRICT && b->precision == SM_SETTLEMENT && a->on_place &&
           a->on_place == b->on_place && sm_draft_same_kind(a->category, b->category) &&
           a->date == b->date && a->date_to == b->date_to && a->count == SM_NO_COUNT &&
           agree(a->killed, b->killed) && agree(a->injured, b->injured);
}

static void merge_narrowed(struct merge *merge, size_t i)
{
    struct sm_draft *draft = merge->in->draft;
    for (size_t k = i + 1; k < draft->row_count && k < i + REACH_ROWS; k++) {
        if (draft->rows[k].sentence - draft->rows[i].sentence > 1) return;
        bool district = is_district_narrowed(merge, &draft->rows[i], &draft->rows[k]);
        if (merge->gone[k] || !(district || is_narrowed(&draft->rows[i], &draft->rows[k])))
            continue;
        /* The weapon is told with the first. */
        enum sm_category told = draft->rows[i].event.category;
        if (district && (told == SM_DRONE || told == SM_MISSILE))
            draft->rows[k].event.category = told;
        absorb(merge, &draft->rows[k].event, &draft->rows[i].event);
        merge->gone[i] = true;
        return;
    }
}

static bool is_repeat(const struct merge *merge, const struct sm_draft_row *a,
                      const struct sm_draft_row *b)
{
    const struct sm_event *x = &a->event, *y = &b->event;
    if (x->category != y->category || !same_place(x, y) || x->precision != y->precision)
        return false;
    if (!counts_agree(x, y)) return false;
    if (x->date == y->date && x->date_to == y->date_to) return true;
    const struct sm_sentence *sentences = merge->in->prose->sentences;
    bool same_paragraph = sentences[a->sentence].paragraph == sentences[b->sentence].paragraph;
    return same_paragraph && (is_whole(merge, x) || is_whole(merge, y));
}

/* Of an attack and what it did, the attack names the row. */
static void take_cause(struct sm_event *row, const struct sm_event *other)
{
    if (!sm_draft_is_consequence(row->category) || sm_draft_is_consequence(other->category)) return;
    row->category = other->category;
    row->count = other->count;
    row->qualifier = other->qualifier;
}

static void merge_repeat(struct merge *merge, size_t i)
{
    struct sm_draft *draft = merge->in->draft;
    size_t first = i > REACH_ROWS ? i - REACH_ROWS : 0;
    for (size_t k = first; k < i; k++) {
        if (merge->gone[k] || is_headline(merge, &draft->rows[k])) continue;
        bool outcome = is_outcome(merge, &draft->rows[k], &draft->rows[i]);
        if (!outcome && !is_repeat(merge, &draft->rows[k], &draft->rows[i])) continue;
        /* The telling that knows the day is the one to keep. */
        struct sm_draft_row kept = draft->rows[k];
        if (is_whole(merge, &kept.event) && !is_whole(merge, &draft->rows[i].event)) {
            draft->rows[k] = draft->rows[i];
            draft->rows[i] = kept;
        }
        if (outcome) take_cause(&draft->rows[k].event, &draft->rows[i].event);
        absorb(merge, &draft->rows[k].event, &draft->rows[i].event);
        merge->gone[i] = true;
        return;
    }
}

static void sweep(struct merge *merge)
{
    struct sm_draft *draft = merge->in->draft;
    size_t kept = 0;
    for (size_t i = 0; i < draft->row_count; i++)
        if (!merge->gone[i]) draft->rows[kept++] = draft->rows[i];
    draft->row_count = kept;
}

/* ---- ids */

/* "Chasiv Yar", clash → "chasiv-yar-clash"; letters that are not ASCII are left out, so that a
 * name all in Cyrillic goes by its place's English one. */
static void put_slug(struct sm_buf *out, struct sm_text name)
{
    bool gap = false;
    for (size_t i = 0; i < name.n; i++) {
        char c = name.at[i];
        if (c >= 'A' && c <= 'Z') c = (char)(c + ('a' - 'A'));
        bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain && gap && out->count) sm_buf_char(out, '-');
        if (plain) sm_buf_char(out, c);
        gap = c == '\'' ? gap : !plain;
        if (plain) gap = false;
    }
}

struct named {
    struct sm_text base;
    size_t row;
};

static int by_name(const void *a, const void *b)
{
    const struct named *x = a, *y = b;
    size_t n = x->base.n < y->base.n ? x->base.n : y->base.n;
    int order = n ? memcmp(x->base.at, y->base.at, n) : 0;
    if (order) return order;
    if (x->base.n != y->base.n) return x->base.n < y->base.n ? -1 : 1;
    return x->row < y->row ? -1 : x->row > y->row;
}

static bool keep(struct sm_drafting *in, struct sm_buf *buf, struct sm_text *out)
{
    char *copy = buf->failed ? NULL : sm_arena_copy(&in->draft->arena, buf->bytes, buf->count);
    *out = (struct sm_text){copy, copy ? buf->count : 0};
    sm_buf_finish(buf);
    return copy || sm_fail_memory(in->err);
}

static bool name_base(struct sm_drafting *in, const struct sm_event *event, struct sm_text *base)
{
    struct sm_buf buf = {0};
    struct sm_text name = event->on_place    ? event->on_place->name_en
                          : event->on_region ? event->on_region->name_en
                                             : event->place;
    put_slug(&buf, name);
    if (!buf.count) sm_buf_str(&buf, "event");
    sm_buf_char(&buf, '-');
    sm_buf_str(&buf, sm_category_name(event->category));
    return keep(in, &buf, base);
}

/* Namesakes are numbered in the order of the text. */
static bool name_rows(struct sm_drafting *in)
{
    struct sm_draft *draft = in->draft;
    struct named *named = sm_alloc(draft->row_count + 1, sizeof *named);
    if (!named) return sm_fail_memory(in->err);
    bool ok = true;
    for (size_t i = 0; ok && i < draft->row_count; i++) {
        named[i].row = i;
        ok = name_base(in, &draft->rows[i].event, &named[i].base);
    }
    if (ok) qsort(named, draft->row_count, sizeof *named, by_name);
    long long number = 1;
    for (size_t i = 0; ok && i < draft->row_count; i++) {
        struct sm_buf buf = {0};
        number = i && sm_text_equal(named[i].base, named[i - 1].base) ? number + 1 : 1;
        sm_buf_text(&buf, named[i].base);
        if (number > 1) sm_buf_char(&buf, '-');
        if (number > 1) sm_buf_int(&buf, number);
        ok = keep(in, &buf, &draft->rows[named[i].row].event.id);
    }
    free(named);
    return ok;
}

bool sm_draft_merge(struct sm_drafting *in)
{
    struct merge merge = {.in = in};
    size_t count = in->draft->row_count;
    merge.gone = sm_alloc_zeroed(count + 1, sizeof *merge.gone);
    if (!merge.gone) return sm_fail_memory(in->err);
    for (size_t i = 0; i < count; i++)
        if (is_headline(&merge, &in->draft->rows[i])) merge_headline(&merge, i);
    for (size_t i = 0; i < count; i++)
        if (!merge.gone[i]) merge_narrowed(&merge, i);
    for (size_t i = 0; i < count; i++)
        if (!merge.gone[i] && !is_headline(&merge, &in->draft->rows[i])) merge_repeat(&merge, i);
    sweep(&merge);
    free(merge.gone);
    return name_rows(in);
}
