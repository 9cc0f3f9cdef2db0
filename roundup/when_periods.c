/* SPDX-License-Identifier: Apache-2.0
 * Hours, months, years, and times counted from now.
 */
#include <stdio.h>
#include <string.h>

#include "roundup/when_expression.h"

static bool is(const struct sm_prose *prose, size_t token, size_t end, const char *low)
{
    return token < end && sm_text_is(prose->tokens[token].low, low);
}

static bool is_any(const struct sm_prose *prose, size_t token, size_t end, const char *words)
{
    return token < end && sm_token_is(prose, token, words);
}

static const char *const before_hours = "at|around|about|by|о|об|близько";

static const char *const vague_counts = "several|few|couple|some|many|кілька|декілька";

static const char *const leads_in =
    "in|during|throughout|last|late|early|mid|у|в|протягом|упродовж|впродовж|навесні|влітку|"
    "восени|взимку";

static const char *const leads_since = "since|from|until|till|before|after|than|з|із|від|до|після";

void sm_when_mark_periods(struct sm_when_index *index)
{
    sm_when_mark(index->begins, before_hours);
    sm_when_mark(index->begins, vague_counts);
    sm_when_mark(index->begins, leads_in);
    sm_when_mark(index->begins, leads_since);
    sm_when_mark(index->begins, "of");
}

/* "14:30" or "5:05"; false for "10:1" and the like. */
static bool read_clock(struct sm_text text, int *hours, int *minutes)
{
    if (text.n < 4 || text.n > 5) return false;
    if (text.at[text.n - 3] != ':' && text.at[text.n - 3] != '.') return false;
    *hours = text.at[0] - '0';
    if (text.n == 5) *hours = *hours * 10 + text.at[1] - '0';
    *minutes = (text.at[text.n - 2] - '0') * 10 + text.at[text.n - 1] - '0';
    return *hours < 24 && *minutes < 60;
}

size_t sm_when_clock_at(const struct sm_when_search *search, size_t token, const char **clock)
{
    static const char *const am = "a.m.|am|a.m|ранку";
    static const char *const pm = "p.m.|pm|p.m|вечора";
    const struct sm_prose *prose = search->prose;
    size_t end = search->end, at = token;
    while (at < token + 2 && is_any(prose, at, end, before_hours))
        at++;
    if (at >= end || prose->tokens[at].kind != SM_TOKEN_NUMBER) return 0;
    const struct sm_token *number = &prose->tokens[at];
    int hours = (int)number->value, minutes = 0;
    bool written = read_clock(number->text, &hours, &minutes);
    if (!written && (number->value < 1 || number->value > 12)) return 0;
    at++;
    bool morning = is_any(prose, at, end, am), evening = is_any(prose, at, end, pm);
    if (!written && !morning && !evening) return 0;
    if (written && at - token == 1 && !morning && !evening) return 0;
    /* "5.20pm" is an hour, "at 5.20" may be a price. */
    bool point = written && number->text.at[number->text.n - 3] == '.';
    if (point && !morning && !evening) return 0;
    at += morning || evening;
    if (evening && hours < 12) hours += 12;
    if (morning && hours == 12) hours = 0;
    if (at + 1 < end && (is(prose, at + 1, end, "time") || is(prose, at + 1, end, "часом")))
        at += 2;
    char written_out[16];
    int n = snprintf(written_out, sizeof written_out, "%02d:%02d", hours, minutes);
    char *copy = n > 0 ? sm_arena_copy(search->arena, written_out, (size_t)n) : NULL;
    if (copy) *clock = copy;
    return at - token;
}

size_t sm_when_ago_at(const struct sm_prose *prose, size_t token, size_t end,
                      struct sm_when_ago *ago)
{
    static const struct {
        const char *low;
        int days;
    } units[] = {{"day", 1},      {"days", 1},    {"week", 7},    {"weeks", 7},   {"month", 30},
                 {"months", 30},  {"year", 365},  {"years", 365}, {"дні", 1},     {"днів", 1},
                 {"день", 1},     {"тижні", 7},   {"тижнів", 7},  {"тиждень", 7}, {"місяці", 30},
                 {"місяців", 30}, {"місяць", 30}, {"роки", 365},  {"років", 365}, {"рік", 365}};
    static const char *const before = "ago|earlier|before|prior|тому|раніше";
    static const char *const after = "later|потому|пізніше|after";
    if (token >= end) return 0;
    size_t at = token;
    bool counted = sm_when_small_number(&prose->tokens[at]) > 0;
    at += counted;
    bool some = is_any(prose, at, end, vague_counts);
    at += some;
    at += some && is(prose, at, end, "of");
    if (!counted && !some) return 0;
    ago->unit_days = 0;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (is(prose, at, end, units[i].low)) ago->unit_days = units[i].days;
    if (!ago->unit_days) return 0;
    at++;
    bool earlier = is_any(prose, at, end, before), later = is_any(prose, at, end, after);
    if (!earlier && !later) return 0;
    ago->direction = later ? 1 : -1;
    ago->from_anchor = !is(prose, at, end, "ago") && !is(prose, at, end, "тому");
    return at + 1 - token;
}

bool sm_when_measures(const struct sm_when_search *search, size_t token)
{
    enum { LOOK_BACK = 14 };
    static const char *const words =
        "first|most|least|record|worst|second|third|time|вперше|рекорд|рекордний|рекордна|"
        "рекордну";
    const struct sm_prose *prose = search->prose;
    size_t from = token > search->token + LOOK_BACK ? token - LOOK_BACK : search->token;
    for (size_t i = from; i < token; i++) {
        struct sm_text low = prose->tokens[i].low;
        if (is_any(prose, i, token, words)) return true;
        bool superlative = low.n > 4 && memcmp(low.at + low.n - 3, "est", 3) == 0 &&
                           !sm_text_is(low, "west") && !sm_text_is(low, "southwest") &&
                           !sm_text_is(low, "northwest") && !sm_text_is(low, "forest") &&
                           !sm_text_is(low, "brest") && !sm_text_is(low, "arrest") &&
                           !sm_text_is(low, "protest");
        bool most = low.n > 6 && memcmp(low.at, "най", strlen("най")) == 0;
        if (superlative || most) return true;
    }
    return false;
}

/* ---- months and years ---- */

enum lead { LEAD_NONE, LEAD_IN, LEAD_SINCE, LEAD_BY, LEAD_OF };

static size_t lead_at(const struct sm_prose *prose, size_t token, size_t end, enum lead *lead)
{
    static const char *const parts =
        "late|early|mid|middle|of|the|-|summer|spring|autumn|fall|winter|end|beginning|start|"
        "початку|кінці|кінця|середини|середині|last|this|first|second|half|days|week|weeks";
    size_t at = token;
    *lead = LEAD_NONE;
    if (is_any(prose, at, end, leads_in)) *lead = LEAD_IN;
    if (is_any(prose, at, end, leads_since)) *lead = LEAD_SINCE;
    if (is(prose, at, end, "by")) *lead = LEAD_BY;
    if (is(prose, at, end, "of")) *lead = LEAD_OF;
    if (*lead == LEAD_NONE) return 0;
    at++;
    while (at < token + 6 && is_any(prose, at, end, parts))
        at++;
    return at - token;
}

/* "mid-January" is one word. */
static int month_of(const struct sm_token *token)
{
    int month = sm_when_month(token);
    if (month || token->kind != SM_TOKEN_WORD || token->text.n < 7) return month;
    if (memcmp(token->low.at, "mid-", 4) != 0) return 0;
    struct sm_token rest = *token;
    rest.low.at += 4;
    rest.low.n -= 4;
    rest.capital = true;
    return sm_when_month(&rest);
}

static size_t year_at(const struct sm_prose *prose, size_t token, size_t end, int *year)
{
    static const char *const words = "року|році|рік|роком";
    *year = 0;
    if (token >= end || !sm_when_is_year(&prose->tokens[token])) return 0;
    *year = (int)prose->tokens[token].value;
    if (is_any(prose, token + 1, end, words)) return 2;
    bool short_one = is(prose, token + 1, end, "р") || is(prose, token + 1, end, "рр");
    return 1 + (size_t)short_one + (size_t)(short_one && is(prose, token + 2, end, "."));
}

/* The month's days. */
static void month_days(int year, int month, sm_day *from, sm_day *to)
{
    *from = sm_day_from_date((struct sm_date){year, month, 1});
    *to = sm_day_from_date((struct sm_date){month == 12 ? year + 1 : year, month % 12 + 1, 1}) - 1;
}

/* "Early October", "the first half of October": which of the month's days; all of them when the
 * words from 'token' to 'at', which is the month, do not say. */
static void month_part(const struct sm_when_search *search, size_t token, size_t at, sm_day *from,
                       sm_day *to)
{
    static const struct {
        const char *low;
        int first, last; /* 0: the month's last */
    } parts[] = {{"early", 1, 10},   {"beginning", 1, 10}, {"start", 1, 10},   {"first", 1, 10},
                 {"початку", 1, 10}, {"mid", 11, 20},      {"middle", 11, 20}, {"середині", 11, 20},
                 {"second", 16, 0},  {"late", 21, 0},      {"end", 21, 0},     {"кінці", 21, 0}};
    const struct sm_prose *prose = search->prose;
    bool half = at > token + 1 && is(prose, at - 2, at, "half");
    sm_day first = *from;
    for (size_t t = token; t <= at && t < search->end; t++)
        for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
            bool mid = t == at && i == 5 && prose->tokens[t].low.n > 4 &&
                       memcmp(prose->tokens[t].low.at, "mid-", 4) == 0;
            if (!mid && (t == at || !is(prose, t, at, parts[i].low))) continue;
            *from = first + parts[i].first - 1;
            if (parts[i].last) *to = first + (half ? 15 : parts[i].last) - 1;
            return;
        }
}

static void settle_month(const struct sm_when_search *search, int year, int month, enum lead lead,
                         size_t at, struct sm_when *when)
{
    const struct sm_coverage *coverage = search->coverage;
    bool said = year != 0;
    sm_day from, to;
    if (!said) year = sm_date_from_day(coverage->to).year;
    month_days(year, month ? month : 1, &from, &to);
    if (!month) to = sm_day_from_date((struct sm_date){year, 12, 31});
    sm_day begin = from, whole = to;
    if (month && !said) month_part(search, when->token, at, &from, &to);
    bool over = to != whole && to < coverage->from;
    /* "in November", told in October, was last year's; "by November" is to come. */
    if (!said && begin > coverage->to && lead != LEAD_BY) month_days(year - 1, month, &from, &to);
    if (!said && to < coverage->from && lead == LEAD_BY) month_days(year + 1, month, &from, &to);
    when->kind = sm_when_kind_of(coverage, from, to);
    bool ours = when->kind == SM_WHEN_DAY;
    if (ours) when->kind = SM_WHEN_BACKGROUND;
    /* "Since January, 1,200 have died" is no news of these days. */
    bool sum = lead == LEAD_SINCE && when->token == search->token &&
               when->kind == SM_WHEN_BACKGROUND && from < coverage->from &&
               (is(search->prose, when->token, search->end, "since") ||
                is(search->prose, when->token, search->end, "з"));
    if (sum) when->rule = "long-since";
    bool tells = when->kind == SM_WHEN_PLANNED || (lead == LEAD_IN && (!(ours && month) || over));
    if (!tells || sm_when_measures(search, when->token)) return;
    when->rule = month ? "month" : "year";
}

/* "The failed February attack", "his July visit". */
static bool is_of_month(const struct sm_prose *prose, size_t token, size_t end)
{
    static const char *const words =
        "attack|attacks|assault|assaults|offensive|counteroffensive|strike|strikes|raid|raids|"
        "bombing|shelling|battle|siege|invasion|visit|summit|talks|meeting|mutiny|withdrawal|"
        "retreat|explosion|blast|ambush|operation|incursion|massacre|bombardment|election|"
        "elections";
    return is_any(prose, token, end, words);
}

size_t sm_when_month_or_year_at(struct sm_when_search *search, size_t token, struct sm_when *when)
{
    const struct sm_prose *prose = search->prose;
    enum lead lead;
    size_t end = search->end;
    /* "earlier in October", told in October */
    bool earlier = is(prose, token, end, "earlier") && is(prose, token + 1, end, "in");
    size_t at = token + earlier + lead_at(prose, token + earlier, end, &lead);
    if (at >= end) return 0;
    int month = month_of(&prose->tokens[at]), year = 0;
    size_t named = at;
    at += month != 0;
    size_t years = year_at(prose, at, end, &year);
    at += years;
    if (!month && !years) return 0;
    if (is(prose, at, end, "народження")) return at + 1 - token;
    size_t so_far = sm_prose_match(prose, at, end, "so far");
    if (month && so_far) {
        when->kind = SM_WHEN_BACKGROUND;
        when->rule = sm_when_measures(search, token) ? NULL : "month";
        return at + so_far - token;
    }
    if (lead == LEAD_NONE && month && !years && is_of_month(prose, at, end)) lead = LEAD_IN;
    /* A month or year alone may be anything: a name, a count of men. */
    else if (lead == LEAD_NONE && !(month && years) && years < 2)
        return 0;
    if (lead == LEAD_NONE) lead = LEAD_IN;
    /* "2,000" is no year by its looks; "in 2014 houses" is. */
    settle_month(search, year, month, lead, named, when);
    if (earlier && month && !year) {
        when->kind = SM_WHEN_BACKGROUND;
        when->rule = "month";
    }
    return at - token;
}
