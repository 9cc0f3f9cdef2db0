/* SPDX-License-Identifier: Apache-2.0
 * Events that are told twice in other words: a lead's "Russia struck Kharkiv", "the deadliest
 * attack of the week hit Poltava", a visit to the country and to its capital, an airfield and the
 * town that it is called after.
 */
#include "geo/measure.h"
#include "roundup/draft_merging.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

static const struct sm_sentence *sentence_of(const struct sm_draft_merging *merge,
                                             const struct sm_draft_row *row)
{
    return &merge->in->prose->sentences[row->sentence];
}

static struct sm_span span_of(const struct sm_draft_merging *merge, const struct sm_draft_row *row)
{
    const struct sm_sentence *sentence = sentence_of(merge, row);
    return (struct sm_span){.token = sentence->token,
                            .end = sentence->token + sentence->token_count};
}

static bool has_numbers(const struct sm_event *event)
{
    bool one = event->count == SM_NO_COUNT || event->count == 1;
    return !one || event->killed != SM_NO_COUNT || event->injured != SM_NO_COUNT;
}

static bool is_ground(enum sm_category category)
{
    return category == SM_CLASH || category == SM_ADVANCE;
}

/* ---- which rows only sum up */

/* The first paragraph that is no headline and has room for more than a date. */
size_t sm_draft_lead_paragraph(const struct sm_prose *prose)
{
    enum { TOKENS_MIN = 8 };
    for (size_t i = 0; i < prose->sentence_count; i++) {
        const char *at = prose->source.at + prose->sentences[i].from;
        bool titled = at >= prose->title.at && at < sm_text_end(prose->title);
        if (!titled && !prose->sentences[i].headline &&
            prose->sentences[i].token_count >= TOKENS_MIN)
            return prose->sentences[i].paragraph;
    }
    return (size_t)-1;
}

/* "One of the deadliest attacks of the year", "the strike on the hospital". */
static bool sums_up(const struct sm_draft_merging *merge, const struct sm_draft_row *row)
{
    static const char *const phrases[] = {
        ("deadliest|heaviest|largest|biggest|worst|bloodiest|fiercest|gravest single? "
         "attack|attacks|strike|strikes|raid|raids|bombardment|barrage|assault|blow|loss|day|night|"
         "shelling|incident|air|missile|drone|of|in|this|was|hit|came|struck|russian|ukrainian|"
         "since|so"),
        ("this|that|the attack|strike|raid|attacks|strikes|shelling|bombing|blast|explosion|hit "
         "on|in|at|near"),
        "hardest hit",
        "worst hit",
        "bore the brunt",
        "suffered most|worst|the",
        "найбільш~|наймасован~|найкривавіш~|найсмертоносніш~ удар~|атак~|обстріл~"};
    struct sm_span span = span_of(merge, row);
    return SM_DRAFT_MATCHES(merge->in, &span, phrases);
}

/* "All week", "every night": more than the one raid that is told of below. */
static bool is_of_many_days(const struct sm_draft_merging *merge, const struct sm_draft_row *row)
{
    static const char *const words[] = {
        "all week|through|weekend|along",
        "most|much|part|half of the week|month",
        "throughout|daily|nightly|repeatedly|constantly|incessant~",
        "every|each day|night|single",
        "day|night after|by day|night",
        "several|many|multiple|numerous|a "
        "times|strikes|attacks|nights|days|number|series|wave|string",
        "continued|continues|kept|went|goes|keeps|continuing to|on|up|shelling|bombing|striking|"
        "attacking|its|their|with|hitting",
        "щодня|щоночі|щоденно|постійно|упродовж|впродовж|протягом"};
    struct sm_span span = span_of(merge, row);
    return SM_DRAFT_MATCHES(merge->in, &span, words);
}

/* ---- which rows are at one place */

/* "Engels" and its air base, "Kerch" and its bridge. */
static bool is_site_of(const struct sm_event *site, const struct sm_event *town)
{
    const double site_reach_m = 12000;
    if (!site->on_place || !town->on_place || site->precision != SM_SITE) return false;
    if (town->precision != SM_SETTLEMENT) return false;
    if (town->on_place->kind == SM_PLACE_SITE) return false;
    double away_m = 0, bearing_deg = 0;
    struct sm_error err;
    return sm_pointer_distance(site->on_place->at_deg, town->on_place->at_deg, &away_m,
                               &bearing_deg, &err) &&
           away_m <= site_reach_m;
}

static bool is_same_spot(const struct sm_event *a, const struct sm_event *b)
{
    if (!a->on_place || !b->on_place) return sm_draft_same_place(a, b);
    return a->on_place == b->on_place;
}

/* ---- a lead or a summary, and what tells the same */

static bool tells_same(const struct sm_draft_row *vague, const struct sm_draft_row *close)
{
    const struct sm_event *a = &vague->event, *b = &close->event;
    if (vague->sentence == close->sentence) return false;
    if (is_ground(a->category) != is_ground(b->category)) return false;
    if (is_ground(a->category))
        return is_same_spot(a, b) && a->date == b->date && a->date_to == b->date_to;
    if (close->lasting && (a->date != b->date || a->date_to != b->date_to)) return false;
    bool abroad = a->precision == SM_ELSEWHERE && b->precision == SM_ELSEWHERE && a->on_region &&
                  a->on_region == b->on_region && !sm_text_is(a->on_region->id, "RUS");
    if (!a->on_place && !abroad && (!a->on_region || sm_region_is_country(a->on_region)))
        return false;
    bool raids = sm_draft_is_raid(a->category) && sm_draft_is_raid(b->category);
    if (!raids && (a->category != b->category || a->category == SM_OTHER)) return false;
    bool spot = is_same_spot(a, b) && a->precision == b->precision;
    return (spot || is_site_of(b, a)) && sm_draft_days_meet(a, b);
}

/* The lead's row, or the summary's, goes where the event is told; a summary may follow it. */
static void merge_summary(struct sm_draft_merging *merge, size_t i, size_t lead)
{
    struct sm_draft *draft = merge->in->draft;
    struct sm_draft_row *row = &draft->rows[i];
    bool leads = sentence_of(merge, row)->paragraph == lead;
    if (has_numbers(&row->event) || !sm_draft_is_whole(merge, &row->event)) return;
    if (row->event.date == row->event.date_to) return; /* a day's round-up has no summaries */
    if (!is_ground(row->event.category) && is_of_many_days(merge, row)) return;
    if (!leads && !sums_up(merge, row)) return;
    size_t first = leads || i < SM_REACH_ROWS ? 0 : i - SM_REACH_ROWS;
    for (size_t k = leads ? i + 1 : first; k < draft->row_count && k < i + SM_REACH_ROWS; k++) {
        struct sm_draft_row *other = &draft->rows[k];
        if (k == i || merge->gone[k] || merge->headline[k] || !tells_same(row, other)) continue;
        if (leads && sentence_of(merge, other)->paragraph == lead && !sums_up(merge, row)) continue;
        sm_draft_absorb(merge, &other->event, &row->event);
        merge->gone[i] = true;
        return;
    }
}

/* ---- "the strike on the hospital" */

/* Does the row's sentence begin with an attack that is known? */
static bool begins_definite(const struct sm_draft_merging *merge, const struct sm_draft_row *row)
{
    static const char *const phrases[] = {
        ("the|that|this|same same? ^? "
         "attack|strike|raid|shelling|bombing|blast|explosion|bombardment|airstrike|hit "
         "on|in|at|near|also|killed|injured|wounded|left|damaged|destroyed"),
        ("the|that|this russian|ukrainian|missile|drone|rocket|air|artillery|deadly|massive "
         "attack|strike|raid|bombardment on|in|at|near"),
        "victims|survivors of the attack|strike|raid"};
    const struct sm_sentence *sentence = sentence_of(merge, row);
    size_t end = sentence->token + sentence->token_count;
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
        if (sm_phrase_match(merge->in->prose, sentence->token, end, phrases[i])) return true;
    return false;
}

/* Of another sentence that had no day of its own: what it adds goes to the row of the attack. */
static void merge_definite(struct sm_draft_merging *merge, size_t i)
{
    struct sm_draft *draft = merge->in->draft;
    const struct sm_draft_row *row = &draft->rows[i];
    if (!sm_draft_is_raid(row->event.category) || !begins_definite(merge, row)) return;
    size_t first = i > SM_REACH_ROWS ? i - SM_REACH_ROWS : 0;
    for (size_t k = i; k > first; k--) {
        struct sm_draft_row *other = &draft->rows[k - 1];
        if (merge->gone[k - 1] || other->sentence == row->sentence) continue;
        if (!sm_draft_is_raid(other->event.category) || other->lasting) continue;
        if (!is_same_spot(&other->event, &row->event)) continue;
        if (!sm_draft_days_meet(&other->event, &row->event)) continue;
        if (!sm_draft_counts_agree(&other->event, &row->event)) return;
        sm_draft_take_cause(&other->event, &row->event);
        sm_draft_absorb(merge, &other->event, &row->event);
        merge->gone[i] = true;
        return;
    }
}

/* ---- a country and a place in it */

static bool is_whole_country(const struct sm_event *event)
{
    return !event->on_place && event->precision == SM_COUNTRY &&
           (sm_text_is(event->country, "UA") || sm_text_is(event->country, "RU") ||
            (event->on_region && sm_region_is_country(event->on_region)));
}

static bool is_in_land(const struct sm_event *country, const struct sm_event *close)
{
    struct sm_text own = country->country;
    if (!own.n && country->on_region)
        own = sm_text(sm_text_is(country->on_region->id, "UKR")   ? "UA"
                      : sm_text_is(country->on_region->id, "RUS") ? "RU"
                                                                  : "");
    if (close->on_place) return sm_text_equal(close->on_place->country, own);
    if (!close->on_region || sm_region_is_country(close->on_region)) return false;
    bool ukraine =
        sm_text_is(close->on_region->country, "UKR") || sm_text_is(close->on_region->country, "UA");
    return ukraine == sm_text_is(own, "UA");
}

/* "The minister came to Ukraine on Monday. In Kyiv, he …", "prisoners were exchanged … in
 * Chernihiv region": one event, where its place is said. */
static void merge_country(struct sm_draft_merging *merge, size_t i)
{
    enum { APART_MAX = 3 };
    struct sm_draft *draft = merge->in->draft;
    const struct sm_draft_row *row = &draft->rows[i];
    const struct sm_event *event = &row->event;
    if (event->category != SM_DIPLOMACY && event->category != SM_OTHER) return;
    if (!is_whole_country(event)) return;
    size_t first = i > SM_REACH_ROWS ? i - SM_REACH_ROWS : 0;
    for (size_t k = first; k < draft->row_count && k < i + SM_REACH_ROWS; k++) {
        struct sm_draft_row *other = &draft->rows[k];
        if (k == i || merge->gone[k] || other->event.category != event->category) continue;
        size_t apart = other->sentence > row->sentence ? other->sentence - row->sentence
                                                       : row->sentence - other->sentence;
        bool beside = sentence_of(merge, other)->paragraph == sentence_of(merge, row)->paragraph;
        if (!beside || apart > APART_MAX || !sm_draft_days_meet(event, &other->event)) continue;
        if (!is_in_land(event, &other->event) || !sm_draft_counts_agree(event, &other->event))
            continue;
        sm_draft_absorb(merge, &other->event, event);
        merge->gone[i] = true;
        return;
    }
}

/* ---- a site and its town */

/* "Drones hit Engels on Thursday. A depot at the air base caught fire." */
static void merge_town_of_site(struct sm_draft_merging *merge, size_t i)
{
    struct sm_draft *draft = merge->in->draft;
    const struct sm_draft_row *town = &draft->rows[i];
    if (has_numbers(&town->event) || !sm_draft_is_raid(town->event.category)) return;
    for (size_t k = i > 8 ? i - 8 : 0; k < draft->row_count && k < i + 8; k++) {
        struct sm_draft_row *site = &draft->rows[k];
        if (k == i || merge->gone[k] || !is_site_of(&site->event, &town->event)) continue;
        /* "The power station in the town": the site is named first. */
        if (site->sentence == town->sentence && k > i) continue;
        if (!sm_draft_is_raid(site->event.category)) continue;
        if (sentence_of(merge, site)->paragraph != sentence_of(merge, town)->paragraph) continue;
        if (site->event.date != town->event.date || site->event.date_to != town->event.date_to)
            continue;
        if (k > i) sm_draft_take_cause(&site->event, &town->event);
        sm_draft_absorb(merge, &site->event, &town->event);
        merge->gone[i] = true;
        return;
    }
}

/* ---- a raid on several towns, and what it did in one of them */

/* "Missiles struck Dnipro and Kryvyi Rih on Monday.", and in the next paragraph "In Kryvyi Rih, ten
 * people died": of no other day. */
static void merge_outcome_behind(struct sm_draft_merging *merge, size_t i)
{
    struct sm_draft *draft = merge->in->draft;
    const struct sm_draft_row *row = &draft->rows[i];
    const struct sm_event *event = &row->event;
    size_t first = i > SM_REACH_ROWS ? i - SM_REACH_ROWS : 0;
    bool people = event->killed != SM_NO_COUNT || event->injured != SM_NO_COUNT;
    if (!people || event->precision != SM_SETTLEMENT || !sm_draft_is_whole(merge, event)) return;
    if (!sm_draft_is_raid(event->category) || event->date == event->date_to || row->lasting) return;
    if (is_of_many_days(merge, row)) return;
    for (size_t k = i; k > first; k--) {
        struct sm_draft_row *other = &draft->rows[k - 1];
        struct sm_event *told = &other->event;
        if (sentence_of(merge, other)->paragraph + 1 < sentence_of(merge, row)->paragraph) return;
        if (merge->gone[k - 1] || other->sentence == row->sentence) continue;
        if (!is_same_spot(told, event) || told->precision != SM_SETTLEMENT) continue;
        if (!sm_draft_is_raid(told->category) || other->lasting) return;
        if (told->killed != SM_NO_COUNT || told->injured != SM_NO_COUNT) return;
        if (sm_draft_is_whole(merge, told)) return;
        sm_draft_take_cause(told, event);
        sm_draft_absorb(merge, told, event);
        merge->gone[i] = true;
        return;
    }
}

void sm_draft_merge_retold(struct sm_draft_merging *merge)
{
    const struct sm_draft *draft = merge->in->draft;
    size_t lead = sm_draft_lead_paragraph(merge->in->prose);
    for (size_t i = 0; i < draft->row_count; i++) {
        if (!merge->gone[i] && !merge->headline[i]) merge_summary(merge, i, lead);
        if (!merge->gone[i] && !merge->headline[i]) merge_definite(merge, i);
        if (!merge->gone[i] && !merge->headline[i]) merge_country(merge, i);
        if (!merge->gone[i] && !merge->headline[i]) merge_town_of_site(merge, i);
        if (!merge->gone[i] && !merge->headline[i]) merge_outcome_behind(merge, i);
    }
}
