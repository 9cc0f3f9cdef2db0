/* SPDX-License-Identifier: Apache-2.0
 * One expression of time: a day with what stands around it, or a phrase of the tables.
 */
#include "roundup/when_expression.h"

#include <string.h>

static bool is(const struct sm_prose *prose, size_t token, size_t end, const char *low)
{
    return token < end && sm_text_is(prose->tokens[token].low, low);
}

enum sm_when_kind sm_when_kind_of(const struct sm_coverage *coverage, sm_day from, sm_day to)
{
    if (to < coverage->from) return SM_WHEN_BACKGROUND;
    return from > coverage->to ? SM_WHEN_PLANNED : SM_WHEN_DAY;
}

/* What the words around a day say of it. */
struct frame {
    bool into, night, since, until, before, next, previous, report;
    bool part_of_them; /* "half of them on Thursday" */
    const char *time, *rule;
};

static void apply(const struct sm_when_phrase *phrase, struct frame *frame)
{
    frame->into |= phrase->action == SM_WHEN_PREFIX_INTO;
    frame->night |= phrase->action == SM_WHEN_PREFIX_NIGHT;
    frame->since |= phrase->action == SM_WHEN_PREFIX_SINCE;
    frame->until |= phrase->action == SM_WHEN_PREFIX_UNTIL;
    frame->before |= phrase->action == SM_WHEN_PREFIX_BEFORE;
    frame->next |= phrase->action == SM_WHEN_PREFIX_NEXT;
    frame->previous |= phrase->action == SM_WHEN_PREFIX_PREVIOUS;
    bool report =
        phrase->rule && (strcmp(phrase->rule, "as-of") == 0 || strcmp(phrase->rule, "dated") == 0);
    frame->report |= report;
    if (phrase->time && !frame->time) frame->time = phrase->time;
    bool says_more = phrase->action != SM_WHEN_PREFIX_PLAIN || report;
    if (phrase->rule && says_more) frame->rule = phrase->rule;
}

static size_t take_prefixes(const struct sm_when_search *search, size_t token, struct frame *frame)
{
    enum { PREFIXES_MAX = 4 };
    size_t at = token;
    for (int i = 0; i < PREFIXES_MAX; i++) {
        size_t taken;
        const struct sm_when_phrase *phrase =
            sm_when_phrase_at(search->index, search->prose, at, search->end, true, &taken);
        if (!phrase) break;
        apply(phrase, frame);
        at += taken;
    }
    return at - token;
}

/* "morning", "night", "overnight" behind a day. */
static size_t take_part_of_day(const struct sm_when_search *search, size_t token,
                               struct frame *frame)
{
    const struct sm_prose *prose = search->prose;
    size_t at =
        token + (is(prose, token, search->end, "early") || is(prose, token, search->end, "late"));
    if (at >= search->end) return 0;
    if (is(prose, at, search->end, "overnight")) {
        frame->into = true;
        frame->time = "night";
        frame->rule = "night-into-day";
        return at + 1 - token;
    }
    struct sm_text low = prose->tokens[at].low;
    const char *part = sm_when_part_of_day(low);
    if (!part) return 0;
    bool late = at > token && is(prose, token, search->end, "late");
    frame->time = at == token ? part : late ? "late" : "early";
    if (strcmp(part, "night") == 0 && !frame->into) {
        /* «21 жовтня вночі» is the night that ends on the day, "Monday night" begins on it. */
        bool ukrainian = (unsigned char)*low.at >= 0x80;
        frame->into = ukrainian;
        frame->night = !ukrainian;
        frame->time = "night";
        frame->rule = ukrainian ? "night-into-day" : "night-of-day";
    } else if (!frame->rule) {
        frame->rule = "part-of-day";
    }
    return at + 1 - token;
}

/* "night into early Tuesday": a second day behind the night. */
static size_t take_second_day(const struct sm_when_search *search, size_t token,
                              struct sm_when_span *span)
{
    size_t joint;
    if (!sm_when_joint(search->prose, token, search->end, &joint)) return 0;
    struct frame ignored = {0};
    size_t at = token + joint;
    size_t prefixes = take_prefixes(search, at, &ignored);
    at += prefixes;
    struct sm_when_date second;
    size_t taken = sm_when_day_at(search->prose, at, search->end, &second);
    if (!taken || (second.month != 0) != (span->from.month != 0)) return 0;
    span->to = second;
    span->two = true;
    at += taken;
    if (at < search->end && sm_when_part_of_day(search->prose->tokens[at].low)) at++;
    return at - token;
}

/* "last week", "of this week" behind a day. */
static size_t take_which_week(const struct sm_when_search *search, size_t token,
                              struct frame *frame)
{
    static const struct {
        const char *words;
        int weeks;
    } tails[] = {{"last week", -1},
                 {"of last week", -1},
                 {"before last", -1},
                 {"a week ago", -1},
                 {"the week before", -1},
                 {"the previous week", -1},
                 {"of the previous week", -1},
                 {"a week earlier", -1},
                 {"next week", 1},
                 {"of next week", 1},
                 {"this week", 0},
                 {"of this week", 0},
                 {"of the week", 0},
                 {"минулого тижня", -1},
                 {"наступного тижня", 1},
                 {"цього тижня", 0}};
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        size_t taken = sm_prose_match(search->prose, token, search->end, tails[i].words);
        if (!taken) continue;
        frame->previous |= tails[i].weeks < 0;
        frame->next |= tails[i].weeks > 0;
        return taken;
    }
    return 0;
}

static sm_day last_weekday(int weekday, sm_day until)
{
    return until - ((sm_weekday(until) - weekday) % 7 + 7) % 7;
}

static bool resolve(const struct sm_when_search *search, const struct sm_when_span *span,
                    const struct frame *frame, sm_day *from, sm_day *to)
{
    sm_day end = search->coverage->to;
    if (span->from.month) {
        *from = sm_when_nearest(span->from, end);
        *to = span->two ? sm_when_nearest(span->to, end) : *from;
        return *from != SM_NO_DAY && *to != SM_NO_DAY && *from <= *to;
    }
    *to = last_weekday(span->two ? span->to.weekday : span->from.weekday, end);
    *from = last_weekday(span->from.weekday, *to);
    int weeks = frame->next ? 1 : frame->previous ? -1 : 0;
    *from += 7 * weeks;
    *to += 7 * weeks;
    return true;
}

static void settle(struct sm_when_search *search, const struct sm_when_span *span,
                   const struct frame *frame, struct sm_when *when)
{
    const struct sm_coverage *coverage = search->coverage;
    sm_day from, to;
    if (frame->before || frame->part_of_them || !resolve(search, span, frame, &from, &to)) return;
    when->kind = frame->report ? SM_WHEN_REPORTED : sm_when_kind_of(coverage, from, to);
    if ((frame->since || frame->until) && when->kind == SM_WHEN_BACKGROUND) return;
    search->anchor = to;
    if (frame->since && !span->two) to = to > coverage->to ? to : coverage->to;
    if (frame->until && !span->two && when->kind == SM_WHEN_DAY) from = coverage->from;
    if (frame->into && from == to) from--;
    if (frame->night && !span->two) to++;
    when->from = from;
    when->to = to;
    when->time = frame->time;
    when->rule = frame->rule        ? frame->rule
                 : span->from.month ? "date"
                 : span->two        ? "weekdays"
                                    : "weekday";
}

/* "Half of them on Thursday", "three of which on Friday": when a part was, not all. */
static bool is_of_part(const struct sm_when_search *search, size_t token)
{
    return token >= search->token + 2 &&
           (is(search->prose, token - 1, search->end, "them") ||
            is(search->prose, token - 1, search->end, "those") ||
            is(search->prose, token - 1, search->end, "which") ||
            is(search->prose, token - 1, search->end, "whom")) &&
           is(search->prose, token - 2, search->end, "of");
}

/* "from Tuesday on" */
static size_t take_onwards(const struct sm_when_search *search, size_t token, size_t at)
{
    const struct sm_prose *prose = search->prose;
    if (!is(prose, token, search->end, "from")) return 0;
    if (is(prose, at, search->end, "onwards") || is(prose, at, search->end, "onward")) return 1;
    bool ends = at + 1 >= search->end || prose->tokens[at + 1].kind == SM_TOKEN_MARK;
    return is(prose, at, search->end, "on") && ends;
}

/* "Friday" may also be cut off from what it belongs to: "Friday prayers" is no matter, a
 * newspaper's name is. */
static size_t day_at(struct sm_when_search *search, size_t token, struct sm_when *when)
{
    const struct sm_prose *prose = search->prose;
    struct frame frame = {0};
    const char *clock = NULL;
    size_t end = search->end, at = token + sm_when_clock_at(search, token, &clock);
    at += take_prefixes(search, at, &frame);
    /* "as of 8 a.m. on 24 October" */
    size_t hour = clock ? 0 : sm_when_clock_at(search, at, &clock);
    /* "as of 08:00, 24 October", «станом на 8:00 24 жовтня»: a clock without "at" */
    bool bare = frame.report && !hour && at < end && prose->tokens[at].kind == SM_TOKEN_NUMBER &&
                prose->tokens[at].value < 0 &&
                memchr(prose->tokens[at].text.at, ':', prose->tokens[at].text.n);
    if (bare) at++;
    at += bare && is(prose, at, end, ",");
    if (bare) at += take_prefixes(search, at, &frame);
    if (hour) at += hour + take_prefixes(search, at + hour, &frame);
    if (at > token && is(prose, at, end, "the")) at++;
    struct sm_when_span span;
    size_t taken = sm_when_span_at(prose, at, end, &span);
    if (!taken) return 0;
    frame.part_of_them = is_of_part(search, token);
    at += taken;
    size_t on = take_onwards(search, token, at);
    frame.since |= on > 0;
    at += on;
    size_t part = take_part_of_day(search, at, &frame);
    at += part;
    if (part && frame.night && !span.two) at += take_second_day(search, at, &span);
    at += take_which_week(search, at, &frame);
    if (!clock) {
        size_t comma = is(prose, at, end, ",");
        size_t more = sm_when_clock_at(search, at + comma, &clock);
        if (more) at += comma + more;
    }
    if (clock) frame.time = clock;
    settle(search, &span, &frame, when);
    return at - token;
}

/* "on the 973rd day of the invasion" */
static size_t war_day_at(struct sm_when_search *search, size_t token, struct sm_when *when)
{
    enum { FIRST_SURE_DAY = 30 };
    struct frame frame = {0};
    size_t at = token + take_prefixes(search, token, &frame);
    if (is(search->prose, at, search->end, "the")) at++;
    long long first, last;
    size_t taken = sm_when_day_count_at(search->prose, at, search->end, &first, &last);
    if (!taken || first < FIRST_SURE_DAY) return 0;
    when->from = search->coverage->day_one + (sm_day)first - 1;
    when->to = search->coverage->day_one + (sm_day)last - 1;
    when->kind = sm_when_kind_of(search->coverage, when->from, when->to);
    when->rule = "day-number";
    search->anchor = when->to;
    return at + taken - token;
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
    sm_day saturday = last_weekday(SATURDAY, search->coverage->to);
    /* A week that begins on a Sunday: its weekend began the day before. */
    bool last_one = sm_text_is(sm_text(phrase->words), "last weekend");
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
    if (search->today == SM_NO_DAY) {
        when->kind = SM_WHEN_COVERAGE;
        when->from = search->coverage->from;
        when->to = search->coverage->to;
        return;
    }
    when->from = search->today + phrase->first;
    when->to = search->today + phrase->last;
    when->kind = sm_when_kind_of(search->coverage, when->from, when->to);
    search->anchor = when->to;
}

/* Counted from the anchor; means nothing without one. */
static void settle_relative(struct sm_when_search *search, int first, int last,
                            struct sm_when *when)
{
    /* "The president came, and left a day later": from a day that this paragraph did not tell. */
    bool lost = search->far && first != 0 && when->token > search->token;
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

/* "The same night" is the one told last, where that was a night. */
static void settle_same_night(const struct sm_when_search *search, struct sm_when *when)
{
    bool night = when->time && strcmp(when->time, "night") == 0;
    if (!night || strcmp(when->rule, "same-day") != 0 || search->night == SM_NO_DAY) return;
    when->from = search->night;
    when->to = search->night + 1;
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
        settle_relative(search, phrase->first, phrase->last, when);
        if (is_measured(search, token, token + taken)) when->rule = NULL;
        if (when->rule) settle_same_night(search, when);
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
        day_at, war_day_at, phrase_at, ago_at, sm_when_month_or_year_at};
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
