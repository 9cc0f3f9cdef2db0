/* SPDX-License-Identifier: Apache-2.0
 * A day by its name, date or number, with what stands around it: "late on Monday", "overnight into
 * 21 October", "on the 973rd day".
 */
#include <string.h>

#include "roundup/when_dates.h"
#include "roundup/when_expression.h"

static bool is(const struct sm_prose *prose, size_t token, size_t end, const char *low)
{
    return token < end && sm_text_is(prose->tokens[token].low, low);
}

/* What the words around a day say of it. */
struct frame {
    bool into, eve, night, since, until, before, next, previous, report, last, by;
    bool part_of_them; /* "half of them on Thursday" */
    const char *time, *rule;
};

static void apply(const struct sm_when_phrase *phrase, struct frame *frame)
{
    frame->into |= phrase->action == SM_WHEN_PREFIX_INTO;
    frame->eve |= phrase->action == SM_WHEN_PREFIX_EVE;
    frame->night |= phrase->action == SM_WHEN_PREFIX_NIGHT;
    frame->since |= phrase->action == SM_WHEN_PREFIX_SINCE;
    frame->until |= phrase->action == SM_WHEN_PREFIX_UNTIL;
    frame->before |= phrase->action == SM_WHEN_PREFIX_BEFORE;
    frame->next |= phrase->action == SM_WHEN_PREFIX_NEXT;
    frame->previous |= phrase->action == SM_WHEN_PREFIX_PREVIOUS;
    bool report =
        phrase->rule && (strcmp(phrase->rule, "as-of") == 0 || strcmp(phrase->rule, "dated") == 0);
    frame->report |= report;
    bool plain = phrase->action == SM_WHEN_PREFIX_PLAIN && phrase->rule;
    frame->last |= plain && strcmp(phrase->rule, "last") == 0;
    frame->by |= plain && strcmp(phrase->rule, "by") == 0;
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

static bool resolve(const struct sm_when_search *search, const struct sm_when_span *span,
                    const struct frame *frame, sm_day *from, sm_day *to)
{
    sm_day end = search->coverage->to;
    if (span->from.month) {
        *from = sm_when_nearest(span->from, end);
        *to = span->two ? sm_when_nearest(span->to, end) : *from;
        return *from != SM_NO_DAY && *to != SM_NO_DAY && *from <= *to;
    }
    if (span->from.day) {
        *from = sm_when_nearest_of_month(search, span->from.day, span->from.weekday);
        *to = span->two && span->to.day
                  ? sm_when_nearest_of_month(search, span->to.day, span->to.weekday)
                  : *from;
        return *from != SM_NO_DAY && *to != SM_NO_DAY && *from <= *to;
    }
    *to = sm_when_last_weekday(span->two ? span->to.weekday : span->from.weekday, end);
    *from = sm_when_last_weekday(span->from.weekday, *to);
    /* "Last Friday" is not that of a round-up which ends on a Friday. */
    bool before = frame->last && !span->two && *to == end;
    int weeks = frame->next ? 1 : frame->previous || before ? -1 : 0;
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
    if (frame->eve) to = --from;
    when->kind = frame->report ? SM_WHEN_REPORTED : sm_when_kind_of(coverage, from, to);
    if ((frame->since || frame->until) && when->kind == SM_WHEN_BACKGROUND) {
        /* "Since 1 November, 100 have died": a sum. */
        if (frame->since && when->token == search->token) when->rule = "long-since";
        return;
    }
    search->anchor = to;
    if (frame->since && !span->two) to = to > coverage->to ? to : coverage->to;
    if (frame->until && !span->two && when->kind == SM_WHEN_DAY) from = coverage->from;
    if (frame->into && from == to) from--;
    if (frame->night && !span->two && !frame->by)
        to++; /* "by Friday night" is no later than Friday */
    when->from = from;
    when->to = to;
    when->time = frame->time;
    when->rule = frame->by        ? "by-day"
                 : frame->rule    ? frame->rule
                 : span->from.day ? "date"
                 : span->two      ? "weekdays"
                                  : "weekday";
}

/* "The ministry counted 144 of them overnight": all that it tells of. */
static bool is_tallied(const struct sm_when_search *search, size_t token)
{
    static const char *const verbs[] = {"counted", "recorded",  "registered",  "logged",
                                        "downed",  "tallied",   "reported",    "detected",
                                        "tracked", "destroyed", "intercepted", "down"};
    enum { BACK = 4 };
    if (token < search->token + BACK) return false;
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (is(search->prose, token - BACK, search->end, verbs[i])) return true;
    return false;
}

/* "Half of them on Thursday", "three of which on Friday": when a part was, not all. */
static bool is_of_part(const struct sm_when_search *search, size_t token)
{
    if (is_tallied(search, token)) return false;
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
size_t sm_when_named_day_at(struct sm_when_search *search, size_t token, struct sm_when *when)
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
    bool timed = frame.time || frame.into || frame.night;
    if (!taken) taken = sm_when_day_of_month_at(search, at, timed, &span);
    if (!taken) taken = sm_when_short_date_at(search, at, &span);
    if (!taken) taken = sm_when_holiday_at(search, at, &span);
    if (!taken) return 0;
    frame.part_of_them = is_of_part(search, token);
    at += taken;
    /* "On New Year's night", "on Easter night": the one that ends on the feast. */
    bool feast = at > 0 && sm_token_is(prose, at - 1, "year|year's|easter");
    frame.into |= feast && is(prose, at, end, "night");
    size_t on = take_onwards(search, token, at);
    /* «з понеділка» is since then; "from Monday" may go on. */
    bool since = sm_token_is(prose, token, "з|із|зі|від") && !span.two && !frame.night;
    frame.since |= on > 0 || since;
    at += on;
    size_t part = take_part_of_day(search, at, &frame);
    at += part;
    /* "between Tuesday evening and Wednesday morning" */
    bool between = is(prose, token, end, "between") || is(prose, token, end, "from");
    if (part && (frame.night || between) && !span.two) at += take_second_day(search, at, &span);
    if (part && between && span.two) {
        frame.time = "night";
        frame.rule = "night-of-day";
    }
    at += take_which_week(search, at, &frame);
    at += is(prose, at, end, "alone");
    if (!clock) {
        size_t comma = is(prose, at, end, ",");
        size_t more = sm_when_clock_at(search, at + comma, &clock);
        if (more) at += comma + more;
    }
    if (clock) frame.time = clock;
    /* "Delayed since Tuesday, when a drone hit a train": the drone, of which is told, on Tuesday.
     */
    bool when_then =
        at + 1 < end && is(prose, at, end, ",") && sm_token_is(prose, at + 1, "when|коли");
    if (when_then) frame.since = false;
    if (when_then && frame.rule && strcmp(frame.rule, "since") == 0) frame.rule = NULL;
    settle(search, &span, &frame, when);
    return at - token;
}

/* "on the 973rd day of the invasion" */
size_t sm_when_war_day_at(struct sm_when_search *search, size_t token, struct sm_when *when)
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
