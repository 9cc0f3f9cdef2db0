/* SPDX-License-Identifier: Apache-2.0
 * What is told twice becomes one row: a headline and the paragraph under it, and the same event in
 * two paragraphs.
 */
#include <stdlib.h>
#include <string.h>

#include "roundup/draft_merging.h"
#include "roundup/draft_words.h"

/* More were shot down than were sent: of something else. */
static bool is_more_downed(const struct sm_event *x, const struct sm_event *y)
{
    const struct sm_event *downed = x->category == SM_AIR_DEFENCE ? x : y;
    const struct sm_event *sent = downed == x ? y : x;
    return downed->category == SM_AIR_DEFENCE && sent->category != SM_AIR_DEFENCE &&
           downed->count != SM_NO_COUNT && sent->count != SM_NO_COUNT &&
           downed->count > sent->count;
}

/* An attack and what it did, told of one place in one paragraph. */
static bool is_outcome(const struct sm_draft_merging *merge, const struct sm_draft_row *a,
                       const struct sm_draft_row *b)
{
    const struct sm_event *x = &a->event, *y = &b->event;
    const struct sm_sentence *sentences = merge->in->prose->sentences;
    if (sentences[a->sentence].paragraph != sentences[b->sentence].paragraph) return false;
    if (!sm_draft_same_kind(x->category, y->category) || !sm_draft_same_place(x, y)) return false;
    if (is_more_downed(x, y)) return false;
    bool mere = sm_draft_is_consequence(x->category) || sm_draft_is_consequence(y->category);
    bool same_day = x->date == y->date && x->date_to == y->date_to;
    /* "On four nights of the week", and in one of them. */
    bool went_on = (a->lasting && !sm_draft_is_consequence(x->category)) ||
                   (b->lasting && !sm_draft_is_consequence(y->category));
    if (a->lasting != b->lasting && went_on && !same_day) return false;
    return mere && x->precision == y->precision && sm_draft_numbers_agree(x->killed, y->killed) &&
           sm_draft_numbers_agree(x->injured, y->injured) &&
           (same_day || sm_draft_is_whole(merge, x) || sm_draft_is_whole(merge, y));
}

/* "On Ochakiv community. … In the town of Ochakiv, seven houses": the sentence after goes on. */
static bool is_district_narrowed(const struct sm_draft_merging *merge,
                                 const struct sm_draft_row *wide, const struct sm_draft_row *close)
{
    const struct sm_event *a = &wide->event, *b = &close->event;
    const struct sm_sentence *sentences = merge->in->prose->sentences;
    const struct sm_sentence *next = &sentences[close->sentence];
    if (a->precision != SM_DISTRICT || b->precision != SM_SETTLEMENT || !a->on_place ||
        a->on_place != b->on_place || !sm_draft_same_kind(a->category, b->category))
        return false;
    if (close->sentence - wide->sentence > 1 ||
        sentences[wide->sentence].paragraph != next->paragraph)
        return false;
    return a->date == b->date && a->date_to == b->date_to && a->count == SM_NO_COUNT &&
           sm_draft_numbers_agree(a->killed, b->killed) &&
           sm_draft_numbers_agree(a->injured, b->injured) &&
           sm_draft_phrase(merge->in->prose, next->token, next->token + next->token_count,
                           sm_draft_goes_on);
}

static void merge_narrowed(struct sm_draft_merging *merge, size_t i)
{
    struct sm_draft *draft = merge->in->draft;
    for (size_t k = i + 1; k < draft->row_count && k < i + SM_REACH_ROWS; k++) {
        if (draft->rows[k].sentence - draft->rows[i].sentence > 1) return;
        bool district = is_district_narrowed(merge, &draft->rows[i], &draft->rows[k]);
        if (merge->gone[k] || !(district || sm_draft_is_narrowed(&draft->rows[i], &draft->rows[k])))
            continue;
        /* The weapon is told with the first. */
        enum sm_category told = draft->rows[i].event.category;
        if (district && (told == SM_DRONE || told == SM_MISSILE))
            draft->rows[k].event.category = told;
        sm_draft_absorb(merge, &draft->rows[k].event, &draft->rows[i].event);
        merge->gone[i] = true;
        return;
    }
}

/* "Drones attacked air bases deep inside Russia. At Olenya …": a whole country, without any number,
 * whose places the same paragraph goes on to name. */
static bool is_told_apart(const struct sm_draft_merging *merge, const struct sm_draft_row *wide,
                          const struct sm_draft_row *close)
{
    const struct sm_event *a = &wide->event, *b = &close->event;
    const struct sm_sentence *sentences = merge->in->prose->sentences;
    bool vague = a->precision == SM_COUNTRY || a->precision == SM_MACRO ||
                 (a->precision == SM_ELSEWHERE && !a->on_place);
    if (!vague || a->count != SM_NO_COUNT || a->killed != SM_NO_COUNT || a->injured != SM_NO_COUNT)
        return false;
    if (sentences[wide->sentence].paragraph != sentences[close->sentence].paragraph ||
        wide->sentence == close->sentence || !sm_draft_same_kind(a->category, b->category))
        return false;
    if (!sm_draft_days_meet(a, b) || (!b->on_place && !b->on_region)) return false;
    struct sm_text country = b->on_place ? b->on_place->country : b->on_region->iso;
    if (!b->on_place && !sm_region_is_country(b->on_region)) country = b->on_region->country;
    struct sm_text own = a->country;
    bool russia =
        sm_text_is(own, "RU") || sm_text_is(own, "RUS") || (a->precision == SM_ELSEWHERE && !own.n);
    if (russia) return sm_text_is(country, "RU") || sm_text_is(country, "RUS");
    return sm_text_is(country, "UA") || sm_text_is(country, "UKR");
}

/* "400 drones were sent, chiefly at Kharkiv and Vinnytsia": what they did there is told below. */
static bool is_announced(const struct sm_draft_merging *merge, size_t i)
{
    const struct sm_draft *draft = merge->in->draft;
    const struct sm_draft_row *row = &draft->rows[i];
    const struct sm_event *event = &row->event;
    if (event->killed != SM_NO_COUNT || event->injured != SM_NO_COUNT) return false;
    if (event->count != SM_NO_COUNT) return false;
    if (event->precision == SM_COUNTRY || (!event->on_place && !event->on_region)) return false;
    bool country = false, listed = false;
    for (size_t k = i > 8 ? i - 8 : 0; k < draft->row_count && k < i + 8; k++) {
        if (k == i || draft->rows[k].sentence != row->sentence) continue;
        country |= draft->rows[k].event.precision == SM_COUNTRY;
        listed = true;
    }
    return listed && country;
}

static void merge_announced(struct sm_draft_merging *merge, size_t i)
{
    struct sm_draft *draft = merge->in->draft;
    const struct sm_event *row = &draft->rows[i].event;
    if (!is_announced(merge, i)) return;
    for (size_t k = i + 1; k < draft->row_count && k < i + SM_REACH_ROWS; k++) {
        const struct sm_event *later = &draft->rows[k].event;
        if (draft->rows[k].sentence == draft->rows[i].sentence || merge->gone[k]) continue;
        if (!sm_draft_same_kind(row->category, later->category)) continue;
        bool place = sm_draft_same_place(row, later) || sm_draft_lies_around(later, row);
        if (!place || later->date > row->date_to + 1 || row->date > later->date_to + 1) continue;
        merge->gone[i] = true;
        return;
    }
}

static void merge_told_apart(struct sm_draft_merging *merge, size_t i)
{
    struct sm_draft *draft = merge->in->draft;
    for (size_t k = i + 1; k < draft->row_count && k < i + SM_REACH_ROWS; k++) {
        if (!is_told_apart(merge, &draft->rows[i], &draft->rows[k])) continue;
        struct sm_event *first = &draft->rows[k].event;
        if (sm_draft_is_whole(merge, first)) sm_draft_absorb(merge, first, &draft->rows[i].event);
        merge->gone[i] = true;
        return;
    }
}

/* "In Chernihiv region, trains were targeted again. A drone hit one at Nizhyn": of the region, and
 * with what nobody said. */
static bool is_lead_of(const struct sm_draft_merging *merge, const struct sm_draft_row *bare,
                       const struct sm_draft_row *row)
{
    const struct sm_event *wide = &bare->event, *close = &row->event;
    bool region = wide->on_region && !wide->on_place && !sm_region_is_country(wide->on_region);
    bool weapon = close->category == SM_DRONE || close->category == SM_MISSILE ||
                  close->category == SM_SHELLING;
    if (!region || !weapon || row->sentence != bare->sentence + 1) return false;
    bool days = wide->date == close->date && wide->date_to == close->date_to;
    return sm_draft_lies_around(wide, close) && (days || sm_draft_is_whole(merge, wide));
}

/* "Kyiv came under one of the largest attacks. 440 drones …; a missile hit a block there": what is
 * told next says what with. */
static void merge_bare(struct sm_draft_merging *merge, size_t i)
{
    struct sm_draft *draft = merge->in->draft;
    const struct sm_sentence *sentences = merge->in->prose->sentences;
    const struct sm_draft_row *bare = &draft->rows[i];
    const struct sm_event *event = &bare->event;
    if (!bare->bare || event->count != SM_NO_COUNT || event->killed != SM_NO_COUNT ||
        event->injured != SM_NO_COUNT)
        return;
    for (size_t k = i + 1; k < draft->row_count && k < i + SM_REACH_ROWS; k++) {
        const struct sm_draft_row *row = &draft->rows[k];
        if (sentences[row->sentence].paragraph != sentences[bare->sentence].paragraph) return;
        enum sm_category category = row->event.category;
        if (is_lead_of(merge, bare, row) && !merge->gone[k]) {
            merge->gone[i] = true;
            return;
        }
        if (merge->gone[k] || (category != SM_DRONE && category != SM_MISSILE)) continue;
        if (!sm_draft_same_place(&bare->event, &row->event)) continue;
        if (bare->event.date != row->event.date || bare->event.date_to != row->event.date_to)
            continue;
        merge->gone[i] = true;
        return;
    }
}

static bool is_repeat(const struct sm_draft_merging *merge, const struct sm_draft_row *a,
                      const struct sm_draft_row *b)
{
    const struct sm_event *x = &a->event, *y = &b->event;
    if (x->category != y->category || !sm_draft_same_place(x, y) || x->precision != y->precision)
        return false;
    if (!sm_draft_counts_agree(x, y)) return false;
    if (x->date == y->date && x->date_to == y->date_to) return true;
    const struct sm_sentence *sentences = merge->in->prose->sentences;
    bool same_paragraph = sentences[a->sentence].paragraph == sentences[b->sentence].paragraph;
    if (a->lasting != b->lasting) return false;
    return same_paragraph && (sm_draft_is_whole(merge, x) || sm_draft_is_whole(merge, y));
}

/* "The death toll from Monday's strike rose to five": of the row told before. */
static bool is_toll_of(const struct sm_draft_merging *merge, const struct sm_draft_row *row,
                       const struct sm_draft_row *later)
{
    const struct sm_event *x = &row->event, *y = &later->event;
    if (merge->gone[row - merge->in->draft->rows] || row->sentence == later->sentence) return false;
    if (!sm_draft_same_place(x, y) || !sm_draft_same_kind(x->category, y->category)) return false;
    bool grows = x->killed == SM_NO_COUNT || y->killed == SM_NO_COUNT || y->killed >= x->killed;
    /* A toll has the day of its raid, or one behind it. */
    return grows && x->date <= y->date_to;
}

static bool tells_toll(const struct sm_draft_merging *merge, const struct sm_draft_row *row)
{
    const struct sm_sentence *sentence = &merge->in->prose->sentences[row->sentence];
    struct sm_span span =
        sm_draft_span(merge->in, sentence->token, sentence->token + sentence->token_count);
    bool people = row->event.killed != SM_NO_COUNT || row->event.injured != SM_NO_COUNT;
    return people && sm_draft_says_toll(merge->in, &span);
}

static bool merge_toll(struct sm_draft_merging *merge, size_t i)
{
    struct sm_draft *draft = merge->in->draft;
    struct sm_draft_row *later = &draft->rows[i];
    size_t first = i > SM_REACH_ROWS ? i - SM_REACH_ROWS : 0;
    if (!tells_toll(merge, later)) return true;
    for (size_t k = i; k > first; k--) {
        struct sm_draft_row *row = &draft->rows[k - 1];
        if (!is_toll_of(merge, row, later)) continue;
        merge->gone[i] = true;
        return sm_draft_take_later(merge->in, row, later->event.killed, later->event.injured);
    }
    return true;
}

static void merge_repeat(struct sm_draft_merging *merge, size_t i)
{
    struct sm_draft *draft = merge->in->draft;
    size_t first = i > SM_REACH_ROWS ? i - SM_REACH_ROWS : 0;
    for (size_t k = first; k < i; k++) {
        if (merge->gone[k] || merge->headline[k]) continue;
        bool outcome = is_outcome(merge, &draft->rows[k], &draft->rows[i]);
        if (!outcome && !is_repeat(merge, &draft->rows[k], &draft->rows[i])) continue;
        /* The telling that knows the day is the one to sm_draft_keep. */
        struct sm_draft_row kept = draft->rows[k];
        if (sm_draft_is_whole(merge, &kept.event) &&
            !sm_draft_is_whole(merge, &draft->rows[i].event)) {
            draft->rows[k] = draft->rows[i];
            draft->rows[i] = kept;
        }
        if (outcome) sm_draft_take_cause(&draft->rows[k].event, &draft->rows[i].event);
        sm_draft_absorb(merge, &draft->rows[k].event, &draft->rows[i].event);
        merge->gone[i] = true;
        return;
    }
}

static void sweep(struct sm_draft_merging *merge)
{
    struct sm_draft *draft = merge->in->draft;
    size_t kept = 0;
    for (size_t i = 0; i < draft->row_count; i++)
        if (!merge->gone[i]) draft->rows[kept++] = draft->rows[i];
    draft->row_count = kept;
}

bool sm_draft_merge(struct sm_drafting *in)
{
    struct sm_draft_merging merge = {.in = in};
    size_t count = in->draft->row_count;
    merge.gone = sm_alloc_zeroed(2 * count + 1, sizeof *merge.gone);
    if (!merge.gone) return sm_fail_memory(in->err);
    merge.headline = merge.gone + count;
    sm_draft_find_headlines(&merge);
    for (size_t i = 0; i < count; i++)
        merge.gone[i] = in->draft->rows[i].stale;
    for (size_t i = 0; i < count; i++)
        if (merge.headline[i] && !merge.gone[i]) sm_draft_merge_headline(&merge, i);
    for (size_t i = 0; i < count; i++)
        if (!merge.gone[i]) merge_narrowed(&merge, i);
    for (size_t i = 0; i < count; i++)
        if (!merge.gone[i]) merge_told_apart(&merge, i);
    for (size_t i = 0; i < count; i++)
        if (!merge.gone[i]) merge_announced(&merge, i);
    for (size_t i = 0; i < count; i++)
        if (!merge.gone[i]) merge_bare(&merge, i);
    bool ok = true;
    for (size_t i = 0; ok && i < count; i++)
        if (!merge.gone[i]) ok = merge_toll(&merge, i);
    for (size_t i = 0; i < count; i++)
        if (!merge.gone[i] && !merge.headline[i]) merge_repeat(&merge, i);
    sm_draft_merge_retold(&merge);
    sweep(&merge);
    free(merge.gone);
    return ok && sm_draft_name_rows(in);
}
