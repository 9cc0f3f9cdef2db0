/* SPDX-License-Identifier: Apache-2.0
 * One expression of time: what a phrase of the tables means here, or another kind of expression.
 */
#include "roundup/when_expression.h"

#include "roundup/phrase.h"

sm_day sm_when_last_weekday(int weekday, sm_day until)
{
    return until - ((sm_weekday(until) - weekday) % 7 + 7) % 7;
}

enum sm_when_kind sm_when_kind_of(const struct sm_coverage *coverage, sm_day from, sm_day to)
{
    if (to < coverage->from) return SM_WHEN_BACKGROUND;
    return from > coverage->to ? SM_WHEN_PLANNED : SM_WHEN_DAY;
}

static void settle_part_of_week(const struct sm_when_search *search,
                                const struct sm_when_phrase *phrase, struct sm_when *when)
{
    enum { MIDDLE = 99 };
    sm_day from = search->coverage->from, to = search->coverage->to;
    sm_day first = phrase->first < 0 ? to + 1 + phrase->first : from + phrase->first;
    sm_day last = phrase->last < 0 ? to + 1 + phrase->last : from + phrase->last;
    if (phrase->first == MIDDLE) {
        first = from + (to - from) / 2;
        last = from + (to - from + 1) / 2;
    }
    when->kind = SM_WHEN_DAY;
    when->from = first < from ? from : first;
    when->to = last > to ? to : last;
}

static void settle_weekend(const struct sm_when_search *search, const struct sm_when_phrase *phrase,
                           struct sm_when *when)
{
    enum { SATURDAY = 5 };
    sm_day saturday = sm_when_last_weekday(SATURDAY, search->coverage->to);
    /* A week that begins on a Sunday: its weekend began the day before. */
    bool last_one = phrase->first < 0;
    bool long_one = search->coverage->to - search->coverage->from >= 4;
    if (last_one && long_one && saturday >= search->coverage->from) saturday -= 7;
    when->from = saturday;
    when->to = saturday + 1;
    when->kind = sm_when_kind_of(search->coverage, when->from, when->to);
    bool cut_off = when->kind == SM_WHEN_DAY && when->to > search->coverage->to;
    if (cut_off) when->to = saturday;
}

static void settle_today(struct sm_when_search *search, const struct sm_when_phrase *phrase,
                         struct sm_when *when)
{
    bool named = phrase->rule && sm_word_is(sm_text(phrase->rule), "today|yesterday|last-night");
    if (search->today == SM_NO_DAY && named && search->coverage->written_at_end) {
        when->from = search->coverage->to + phrase->first;
        when->to = search->coverage->to + phrase->last;
        when->kind = sm_when_kind_of(search->coverage, when->from, when->to);
        search->anchor = when->to;
        return;
    }
    if (search->today == SM_NO_DAY) {
        when->kind = SM_WHEN_COVERAGE;
        when->from = search->coverage->from;
        when->to = search->coverage->to;
        return;
    }
    when->from = search->today + phrase->first;
    when->to = search->today + phrase->last;
    /* A digest of one day only: its "past day" is that day. */
    bool one_day = search->coverage->from == search->coverage->to;
    if (one_day && when->to == search->coverage->to) when->from = when->to;
    when->kind = sm_when_kind_of(search->coverage, when->from, when->to);
    search->anchor = when->to;
}

static void settle_undated(const struct sm_when_search *search, enum sm_when_kind kind,
                           struct sm_when *when)
{
    when->kind = kind;
    if (kind != SM_WHEN_COVERAGE) return;
    when->from = search->coverage->from;
    when->to = search->coverage->to;
}

/* "Since the start of the invasion, 500 have died": the sum of a longer time than these days.
 * Inside a sentence such a time only measures ("the first since January"). */
static bool leads_since(const struct sm_when_search *search, size_t token)
{
    return token == search->token && sm_word_is(search->prose->tokens[token].low, "since|з|від");
}

static void settle_long_ago(struct sm_when *when)
{
    when->kind = SM_WHEN_BACKGROUND;
    when->rule = "long-since";
}

static size_t phrase_at(struct sm_when_search *search, size_t token, struct sm_when *when)
{
    size_t taken;
    const struct sm_when_phrase *phrase =
        sm_when_phrase_at(search->index, search->prose, token, search->end, false, &taken);
    if (!phrase) return 0;
    when->rule = phrase->rule;
    when->time = phrase->time;
    switch (phrase->action) {
    case SM_WHEN_IS_WEEK:
        settle_undated(search, SM_WHEN_COVERAGE, when);
        break;
    case SM_WHEN_IS_PART:
        settle_part_of_week(search, phrase, when);
        break;
    case SM_WHEN_IS_WEEKEND:
        settle_weekend(search, phrase, when);
        break;
    case SM_WHEN_IS_STATISTIC:
        if (sm_when_measures(search, token)) when->rule = NULL;
        when->kind = SM_WHEN_BACKGROUND;
        break;
    case SM_WHEN_IS_BACKGROUND:
        when->kind = SM_WHEN_BACKGROUND;
        break;
    case SM_WHEN_IS_PLANNED:
        when->kind = SM_WHEN_PLANNED;
        break;
    case SM_WHEN_IS_TODAY:
    case SM_WHEN_IS_NIGHT:
        settle_today(search,
                     phrase->action == SM_WHEN_IS_TODAY ? phrase
                                                        : &(struct sm_when_phrase){.first = -1},
                     when);
        break;
    case SM_WHEN_IS_RELATIVE:
        sm_when_settle_counted(search, phrase, token + taken, when);
        break;
    case SM_WHEN_IS_PERIOD:
        sm_when_settle_period(search, when);
        break;
    default:
        if (leads_since(search, token)) settle_long_ago(when);
        break;
    }
    return taken;
}

/* "two days later", "a week ago", «три дні тому». */
static size_t ago_at(struct sm_when_search *search, size_t token, struct sm_when *when)
{
    int count = sm_when_small_number(&search->prose->tokens[token]);
    struct sm_when_ago ago;
    size_t taken = sm_when_ago_at(search->prose, token, search->end, &ago);
    if (!taken) return 0;
    when->rule = "ago";
    when->kind = SM_WHEN_BACKGROUND;
    if (sm_when_is_counted_behind(search, token + taken)) {
        when->rule = NULL;
    } else if (ago.unit_days != 1) {
        if (ago.direction > 0 || sm_when_measures(search, token)) when->rule = NULL;
    } else if (ago.from_anchor && count) {
        sm_when_settle_relative(search, ago.direction * count, ago.direction * count, when);
    } else if (ago.direction > 0) {
        when->rule = NULL;
    } else if (search->today != SM_NO_DAY && count) {
        settle_today(search, &(struct sm_when_phrase){.first = -count, .last = -count}, when);
    } else {
        settle_undated(search, SM_WHEN_COVERAGE, when);
    }
    return taken;
}

size_t sm_when_expression_at(struct sm_when_search *search, size_t token, struct sm_when *when)
{
    size_t (*const kinds[])(struct sm_when_search *, size_t, struct sm_when *) = {
        sm_when_named_day_at, sm_when_war_day_at, phrase_at, ago_at, sm_when_month_or_year_at};
    sm_day before = search->anchor, anchor = before;
    size_t longest = 0;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        struct sm_when found = {.token = token, .from = SM_NO_DAY, .to = SM_NO_DAY};
        search->anchor = before;
        size_t taken = kinds[i](search, token, &found);
        if (taken <= longest) continue;
        longest = taken;
        *when = found;
        anchor = search->anchor;
    }
    search->anchor = anchor;
    when->token_count = longest;
    return longest;
}
