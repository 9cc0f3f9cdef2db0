/* SPDX-License-Identifier: Apache-2.0
 * Two days with a joint, lists of days, and the numbers of the war's days.
 */
#include <string.h>

#include "roundup/when_dates.h"

enum { LISTED_MAX = 6 }; /* days in one list */

static bool is(const struct sm_prose *prose, size_t token, size_t end, const char *low)
{
    return token < end && sm_text_is(prose->tokens[token].low, low);
}

static bool is_number(const struct sm_prose *prose, size_t token, size_t end, long long first,
                      long long last)
{
    return token < end && prose->tokens[token].value >= first && prose->tokens[token].value <= last;
}

/* Behind "21 and 22": nothing that the second number could count. */
static bool counts_nothing(const struct sm_prose *prose, size_t token, size_t end)
{
    static const char *const words[] = {
        "in",   "at", "near", "on",    "when", "as", "the", "and", "by",   "over", "across",
        "with", "to", "for",  "after", "у",    "в",  "на",  "під", "біля", "по",   "року"};
    if (token >= end || prose->tokens[token].kind != SM_TOKEN_WORD) return true;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (is(prose, token, end, words[i])) return true;
    return false;
}

/* "Monday" of "Monday 17 to Sunday 23 February", or 0; '*weekday' is -1 where there is none. */
static size_t weekday_before_number(const struct sm_prose *prose, size_t token, size_t end,
                                    int *weekday)
{
    *weekday = token < end ? sm_when_weekday(prose->tokens[token].low) : -1;
    if (*weekday < 0) return 0;
    size_t at = token + 1;
    at += is(prose, at, end, ",") || is(prose, at, end, "the");
    if (is_number(prose, at, end, 1, 31)) return at - token;
    *weekday = -1;
    return 0;
}

/* ", " or a joint between two days of a list. */
static size_t separator_at(const struct sm_prose *prose, size_t token, size_t end)
{
    size_t joint;
    if (is(prose, token, end, ",")) return 1;
    return sm_when_joint(prose, token, end, &joint) ? joint : 0;
}

/* Behind the first of "16-17 and 19 November": the days up to the last one's joint. */
static size_t listed_days(const struct sm_prose *prose, size_t token, size_t end)
{
    size_t at = token;
    for (int listed = 0; listed < LISTED_MAX; listed++) {
        int ignored;
        size_t separator = separator_at(prose, at, end);
        size_t days = separator ? sm_when_day_number_at(prose, at + separator, end, &ignored) : 0;
        if (!days || !separator_at(prose, at + separator + days, end)) break;
        at += separator + days;
    }
    return at - token;
}

/* The 3 of "No. 3, 16–22 January". */
static bool is_number_of_issue(const struct sm_prose *prose, size_t token)
{
    size_t at = token;
    if (at > 1 && is(prose, at - 1, at, ".")) at--;
    return at > 0 &&
           sm_token_is(prose, at - 1, "№|#|no|nr|issue|vol|number|номер|випуск|ч|episode|part");
}

/* "21–25 October", "21, 22 and 23 жовтня", "Monday 17 to Sunday 23 February": days before their
 * month. */
static size_t days_then_month_at(const struct sm_prose *prose, size_t token, size_t end,
                                 struct sm_when_span *span)
{
    if (is_number_of_issue(prose, token)) return 0;
    int first, weekday, second_weekday;
    size_t at = token + weekday_before_number(prose, token, end, &weekday), joint = 0;
    size_t days = sm_when_day_number_at(prose, at, end, &first);
    at += days;
    if (days) at += listed_days(prose, at, end);
    if (!days || !sm_when_joint(prose, at, end, &joint)) return 0;
    at += joint;
    at += is(prose, at, end, "the");
    at += weekday_before_number(prose, at, end, &second_weekday);
    size_t taken = sm_when_date_at(prose, at, end, &span->to);
    if (!taken || !span->to.day || sm_when_month(&prose->tokens[at])) return 0;
    bool crosses = is(prose, at - joint, end, "-");
    if (span->to.day <= first && !crosses) return 0;
    span->from = span->to;
    span->from.day = first;
    span->from.weekday = weekday;
    span->to.weekday = second_weekday;
    span->two = true;
    return at + taken - token;
}

/* ", 06:00," or a comma behind a date that goes on to another one; or 0. */
static size_t clock_between(const struct sm_prose *prose, size_t token, size_t end)
{
    size_t at = token + is(prose, token, end, ","), ignored = 0;
    bool clock = at < end && prose->tokens[at].kind == SM_TOKEN_NUMBER &&
                 prose->tokens[at].value < 0 &&
                 memchr(prose->tokens[at].text.at, ':', prose->tokens[at].text.n);
    if (!clock) return at > token && is(prose, at, end, "to") ? 1 : 0;
    at++;
    at += is(prose, at, end, ",");
    return sm_when_joint(prose, at, end, &ignored) ? at - token : 0;
}

/* "October 21" + "–25, 2024". */
static size_t second_day_at(const struct sm_prose *prose, size_t token, size_t end, bool dash,
                            struct sm_when_span *span)
{
    int day;
    size_t taken = sm_when_day_number_at(prose, token, end, &day);
    if (!taken || day <= span->from.day || span->from.year) return 0;
    int year = 0;
    size_t years = sm_when_year_at(prose, token + taken, end, &year);
    if (!dash && !years && !counts_nothing(prose, token + taken, end)) return 0;
    if (dash && token + taken < end && is(prose, token + taken, end, "-")) return 0;
    span->to = span->from;
    span->to.day = day;
    span->to.year = span->from.year = year;
    return taken + years;
}

static void share_year(struct sm_when_span *span)
{
    if (!span->from.month || !span->to.month) return;
    if (!span->from.year && span->to.year)
        span->from.year = span->to.year - (span->from.month > span->to.month);
    else if (span->from.year && !span->to.year)
        span->to.year = span->from.year + (span->from.month > span->to.month);
}

/* "Monday-Tuesday", "Monday-to-Tuesday" are one word. */
static bool hyphenated(const struct sm_token *token, struct sm_when_span *span)
{
    struct sm_text rest = token->low;
    if (!rest.n || !memchr(rest.at, '-', rest.n)) return false;
    int from = sm_when_weekday(sm_text_cut(&rest, '-'));
    struct sm_text second = sm_text_cut(&rest, '-');
    bool linked = sm_text_is(second, "to") || sm_text_is(second, "into");
    if (linked && rest.at) second = sm_text_cut(&rest, '-');
    int to = rest.at ? -1 : sm_when_weekday(second);
    if (from < 0 || to < 0) return false;
    *span = (struct sm_when_span){{.weekday = from}, {.weekday = to}, true};
    return true;
}

size_t sm_when_span_at(const struct sm_prose *prose, size_t token, size_t end,
                       struct sm_when_span *span)
{
    *span = (struct sm_when_span){0};
    if (token < end && hyphenated(&prose->tokens[token], span)) return 1;
    size_t taken = days_then_month_at(prose, token, end, span);
    if (taken) {
        share_year(span);
        return taken;
    }
    taken = sm_when_day_at(prose, token, end, &span->from);
    if (!taken) return 0;
    span->to = span->from;
    size_t at = token + taken, joint = 0;
    /* "Monday, Wednesday and Friday" */
    struct sm_when_date listed;
    for (int i = 0; i < LISTED_MAX && span->from.weekday >= 0 && !span->from.month &&
                    is(prose, at, end, ",") && sm_when_day_at(prose, at + 1, end, &listed) == 1 &&
                    !listed.month;
         i++)
        at += 2;
    if (at > token + taken && !sm_when_joint(prose, at, end, &joint)) at = token + taken;
    at += span->from.month ? clock_between(prose, at, end) : 0;
    const char *kind = sm_when_joint(prose, at, end, &joint);
    if (!kind) return taken;
    size_t second = at + joint;
    second += (is(prose, second, end, "on") || is(prose, second, end, "into")) && *kind == 'a';
    size_t more = sm_when_day_at(prose, second, end, &span->to);
    bool alike = more && (span->to.month != 0) == (span->from.month != 0);
    if (!alike) {
        span->to = span->from;
        more = span->from.month ? second_day_at(prose, second, end, *kind == '-', span) : 0;
    }
    if (!more) return taken;
    span->two = true;
    share_year(span);
    return second + more - token;
}

static bool names_day(const struct sm_prose *prose, size_t token, size_t end)
{
    static const char *const words[] = {"day",  "days", "день", "дні", "дня",
                                        "днів", "доба", "добу", "доби"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (is(prose, token, end, words[i])) return true;
    return false;
}

/* "973rd day of the invasion", "973-й день". */
static size_t ordinal_day_at(const struct sm_prose *prose, size_t token, size_t end,
                             long long *from)
{
    size_t ordinal = sm_when_ordinal_at(prose, token + 1, end);
    if (!ordinal) return 0;
    size_t at = token + 1 + ordinal;
    if (!names_day(prose, at, end)) return 0;
    *from = prose->tokens[token].value;
    return at + 1 - token;
}

/* "the next day 120 drones", «за добу 1260 вояків», «за добу: 12 березня»: no day of the war. */
static bool is_some_day(const struct sm_prose *prose, size_t token)
{
    if (sm_token_is(prose, token, "добу|доби|дня|днів")) return true;
    return token > 0 &&
           sm_token_is(
               prose, token - 1,
               "next|same|that|this|per|a|one|every|each|following|previous|past|last|other|"
               "за|на|через|цей|той|наступний|кожен|щодня");
}

size_t sm_when_day_count_at(const struct sm_prose *prose, size_t token, size_t end, long long *from,
                            long long *to)
{
    enum { DAYS_MAX = 40000 };
    if (is_number(prose, token, end, 1, DAYS_MAX)) {
        size_t taken = ordinal_day_at(prose, token, end, from);
        *to = *from;
        return taken;
    }
    if (!names_day(prose, token, end) || is_some_day(prose, token)) return 0;
    size_t at = token + 1;
    at += is(prose, at, end, "#") || is(prose, at, end, "№") || is(prose, at, end, "з") ||
          is(prose, at, end, "із") || is(prose, at, end, ":");
    if (!is_number(prose, at, end, 1, DAYS_MAX)) return 0;
    *from = *to = prose->tokens[at++].value;
    if (at < end && sm_when_month(&prose->tokens[at])) return 0;
    size_t joint = 0;
    if (!sm_when_joint(prose, at, end, &joint) ||
        !is_number(prose, at + joint, end, *from, *from + 400))
        return at - token;
    *to = prose->tokens[at + joint].value;
    return at + joint + 1 - token;
}

size_t sm_when_odd_days_at(const struct sm_prose *prose, size_t token, size_t end, long long max)
{
    enum {
        PUBLISHED_MAX = 32,
        ENDLESS_BYTES = 16
    }; /* "Days 973 - 23 October": the day of a month */
    if (!sm_word_is(prose->tokens[token].low, "days|дні|днів")) return 0;
    size_t at = token + 1, joint = 0;
    if (at >= end || prose->tokens[at].kind != SM_TOKEN_NUMBER) return 0;
    if (!sm_when_joint(prose, at + 1, end, &joint) || at + 1 + joint >= end) return 0;
    const struct sm_token *first = &prose->tokens[at], *last = &prose->tokens[at + 1 + joint];
    bool endless = last->value < 0 && last->text.n > ENDLESS_BYTES;
    if (last->kind != SM_TOKEN_NUMBER || (last->value < PUBLISHED_MAX && !endless)) return 0;
    if (last->value >= first->value && last->value - first->value < max) return 0;
    return joint + 3;
}
