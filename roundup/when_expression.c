/* SPDX-License-Identifier: Apache-2.0
 * One expression of time: what a phrase of the tables means here, or another kind of expression.
 */
#include "roundup/when_expression.h"

#include <string.h>

#include "roundup/phrase.h"

static bool is(const struct sm_prose *prose, size_t token, size_t end, const char *low)
{
    return token < end && sm_text_is(prose->tokens[token].low, low);
}

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

/* Does more than one clause's worth stand before it in its sentence? "Two bridges fell the night
 * before" counts from the day told before; "he came, and left a day later" from his coming. */
static bool is_behind_clause(const struct sm_when_search *search, size_t token)
{
    for (size_t i = search->token; i < token; i++)
        if (sm_token_is(search->prose, i, ",|;|:|-|and|but|which|who|та|і|але|який|яка"))
            return true;
    return false;
}

/* Counted from the anchor; means nothing without one. */
static void settle_relative(struct sm_when_search *search, int first, int last,
                            struct sm_when *when)
{
    /* "The president came, and left a day later": from a day that this paragraph did not tell. */
    bool lost = search->far && first != 0 && is_behind_clause(search, when->token);
    if (search->anchor == SM_NO_DAY || lost) {
        when->rule = NULL;
        return;
    }
    when->from = search->anchor + first;
    when->to = search->anchor + last;
    when->relative = true;
    when->kind = when->to < search->coverage->from ? SM_WHEN_BACKGROUND : SM_WHEN_DAY;
    if (first == last) search->anchor = when->to;
}

/* "The day after the strike", "a day after Ukraine hit X": counted from what is told, not from the
 * day named before. */
static bool is_measured(const struct sm_when_search *search, size_t token, size_t next)
{
    const struct sm_prose *prose = search->prose;
    bool joins =
        is(prose, next - 1, search->end, "after") || is(prose, next - 1, search->end, "before");
    if (!joins || next >= search->end || prose->tokens[next].kind == SM_TOKEN_MARK) return false;
    static const char *const openings[] = {"the", "a",   "an",  "that",  "this",
                                           "its", "his", "her", "their", "russia"};
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++)
        if (is(prose, next, search->end, openings[i])) return true;
    return token > search->token && prose->tokens[next].capital;
}

/* "The next morning" after a night is the one that it ends on, "the next night" the one behind it;
 * after a day, the night that begins on it. */
static void settle_next_part(const struct sm_when_search *search, sm_day anchor,
                             struct sm_when *when)
{
    if (!when->time || strcmp(when->rule, "next-day") != 0) return;
    bool told = search->night != SM_NO_DAY;
    if (strcmp(when->time, "morning") == 0 && told) {
        when->from = when->to = search->night + 1;
    } else if (strcmp(when->time, "night") == 0) {
        when->from = told ? search->night + 1 : anchor;
        when->to = when->from + 1;
    }
    if (when->to < search->coverage->from) when->kind = SM_WHEN_BACKGROUND;
}

/* "The same evening" is that of the event told last, not of a funeral or an arrest since. */
static void settle_same_part(struct sm_when_search *search, struct sm_when *when)
{
    if (!when->time || strcmp(when->rule, "same-day") != 0) return;
    if (search->event == SM_NO_DAY) return;
    sm_day days = when->to - when->from;
    when->from = search->event;
    when->to = when->from + days;
    search->anchor = search->event;
}

/* "A missile hit A on Tuesday. In all, 440 drones were sent that night": of the raid told before.
 */
static bool is_sum_of_raid(const struct sm_when_search *search, const struct sm_when *when)
{
    static const char *const sums[] = {"across the country",
                                       "across ukraine",
                                       "in all",
                                       "in total",
                                       "altogether",
                                       "overall",
                                       "nationwide",
                                       "countrywide",
                                       "all in all",
                                       "over the whole country",
                                       "загалом",
                                       "по всій країні"};
    for (size_t i = 0; i < sizeof sums / sizeof *sums; i++)
        if (when->token > search->token &&
            sm_phrase_match(search->prose, search->token, when->token, sums[i]))
            return true;
    return false;
}

/* "The same night" is the one told last, where that was a night. */
static void settle_same_night(struct sm_when_search *search, struct sm_when *when)
{
    settle_same_part(search, when);
    bool night = when->time && strcmp(when->time, "night") == 0;
    if (!night || strcmp(when->rule, "same-day") != 0) return;
    if (search->night != SM_NO_DAY) {
        when->from = search->night;
        when->to = search->night + 1;
    } else if (search->far && is_sum_of_raid(search, when)) {
        when->to = when->from;
    }
}

static void settle_period(struct sm_when_search *search, struct sm_when *when)
{
    bool night = strcmp(when->time, "night") == 0;
    /* The night behind the last day covered is not yet told. */
    bool ends = night && search->anchor != SM_NO_DAY && search->anchor >= search->coverage->to;
    if (ends) {
        settle_relative(search, -1, 0, when);
    } else if (search->anchor != SM_NO_DAY) {
        settle_relative(search, 0, night, when);
    } else if (search->today != SM_NO_DAY) {
        when->kind = SM_WHEN_DAY;
        when->from = search->today - night;
        when->to = search->today;
    } else {
        when->rule = NULL;
    }
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
    return token == search->token && (is(search->prose, token, search->end, "since") ||
                                      is(search->prose, token, search->end, "з") ||
                                      is(search->prose, token, search->end, "від"));
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
    sm_day anchor = SM_NO_DAY;
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
        anchor = search->anchor;
        settle_relative(search, phrase->first, phrase->last, when);
        if (is_measured(search, token, token + taken)) when->rule = NULL;
        if (when->rule) settle_same_night(search, when);
        if (when->rule) settle_next_part(search, anchor, when);
        break;
    case SM_WHEN_IS_PERIOD:
        settle_period(search, when);
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
    size_t next = token + taken;
    bool joins = is(search->prose, next - 1, search->end, "after") ||
                 is(search->prose, next - 1, search->end, "before");
    bool counted_behind =
        joins && next < search->end && search->prose->tokens[next].kind != SM_TOKEN_MARK;
    if (counted_behind) {
        when->rule = NULL;
    } else if (ago.unit_days != 1) {
        if (ago.direction > 0 || sm_when_measures(search, token)) when->rule = NULL;
    } else if (ago.from_anchor && count) {
        settle_relative(search, ago.direction * count, ago.direction * count, when);
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
