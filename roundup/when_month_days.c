/* SPDX-License-Identifier: Apache-2.0
 * Days without their month, "on the 22nd", and short dates, "22/10": the round-up's own days tell
 * which are meant.
 */
#include <string.h>

#include "base/number.h"
#include "roundup/when_dates.h"
#include "roundup/when_expression.h"

static bool is(const struct sm_prose *prose, size_t token, size_t end, const char *low)
{
    return token < end && sm_text_is(prose->tokens[token].low, low);
}

/* "The 22nd", without its month: the one next to the coverage's end; of a weekday that is said, if
 * any fits. */
sm_day sm_when_nearest_of_month(const struct sm_when_search *search, int day, int weekday)
{
    sm_day near = search->coverage->to, best = SM_NO_DAY;
    int best_off = 0;
    struct sm_date about = sm_date_from_day(near);
    for (int months = -1; months <= 1; months++) {
        int month = (about.month + 11 + months) % 12 + 1;
        struct sm_when_date tried = {.month = month, .day = day, .weekday = -1};
        sm_day found = sm_when_nearest(tried, near);
        if (found == SM_NO_DAY) continue;
        enum { WRONG_WEEKDAY = 1000 };
        int off = found > near ? found - near : near - found;
        if (weekday >= 0 && sm_weekday(found) != weekday) off += WRONG_WEEKDAY;
        if (best == SM_NO_DAY || off < best_off) {
            best = found;
            best_off = off;
        }
    }
    return best;
}

/* Behind "the 22nd" where it is a day and counts nothing. */
static bool ends_day(const struct sm_prose *prose, size_t token, size_t end)
{
    return token >= end || prose->tokens[token].kind == SM_TOKEN_MARK ||
           sm_token_is(prose, token,
                       "a|an|the|as|in|at|by|when|and|it|two|three|to|into|they|he|she|we|was|were|"
                       "had|with|but|after|russia|russian|ukraine|ukrainian|several");
}

static bool is_said_before(const struct sm_when_search *search, size_t token)
{
    return token >= search->token + 2 && is(search->prose, token - 1, search->end, "the") &&
           sm_token_is(search->prose, token - 2,
                       "on|of|by|since|until|from|between|overnight|to|into|and|late|early");
}

/* "on the 22nd", "the night of the 3rd to the 4th": days without their month. 'sure' where the
 * words before are those of a time. */
size_t sm_when_day_of_month_at(const struct sm_when_search *search, size_t token, bool sure,
                               struct sm_when_span *span)
{
    const struct sm_prose *prose = search->prose;
    int day;
    size_t end = search->end, joint;
    size_t taken = sm_when_ordinal_at(prose, token + 1, end)
                       ? sm_when_day_number_at(prose, token, end, &day)
                       : 0;
    if (!taken || !is_said_before(search, token)) return 0;
    if (!sure && !ends_day(prose, token + taken, end)) return 0;
    *span = (struct sm_when_span){.from = {.day = day, .weekday = -1}};
    span->to = span->from;
    size_t next = token + taken;
    if (!sm_when_joint(prose, next, end, &joint)) return taken;
    next += joint;
    next += is(prose, next, end, "on");
    next += is(prose, next, end, "the");
    size_t more = sm_when_ordinal_at(prose, next + 1, end)
                      ? sm_when_day_number_at(prose, next, end, &day)
                      : 0;
    if (!more || (!sure && !ends_day(prose, next + more, end))) return taken;
    span->to.day = day;
    span->two = true;
    return next + more - token;
}

/* "19/11", or "19.11" where the sentence begins with it: its two numbers. */
static size_t two_numbers_at(const struct sm_when_search *search, size_t token, long long parts[2])
{
    enum { TOKENS = 3 };
    const struct sm_prose *prose = search->prose;
    size_t end = search->end;
    bool leads = token == search->token;
    struct sm_text rest = prose->tokens[token].text;
    if (leads && rest.n >= 4 && rest.n <= 5 && memchr(rest.at, '.', rest.n))
        return sm_parse_int(sm_text_cut(&rest, '.'), &parts[0]) && sm_parse_int(rest, &parts[1]);
    if (token + TOKENS > end || !is(prose, token + 1, end, "/")) return 0;
    if (!leads && !sm_token_is(prose, token - 1, "on|of|by|since|until|from|(|dated")) return 0;
    if (prose->tokens[token + 1].space_before || prose->tokens[token + 2].space_before) return 0;
    if (token + TOKENS < end && is(prose, token + TOKENS, end, "/")) return 0;
    parts[0] = prose->tokens[token].value;
    parts[1] = prose->tokens[token + 2].value;
    return TOKENS;
}

/* The day and month, in the one order that lies about these days. */
size_t sm_when_short_date_at(const struct sm_when_search *search, size_t token,
                             struct sm_when_span *span)
{
    enum { DAYS_ABOUT = 10 };
    if (token >= search->end || search->prose->tokens[token].kind != SM_TOKEN_NUMBER) return 0;
    long long parts[2];
    size_t taken = two_numbers_at(search, token, parts);
    int fits = 0;
    for (int day_first = 0; taken && day_first < 2; day_first++) {
        long long day = parts[!day_first], month = parts[day_first];
        if (day < 1 || day > 31 || month < 1 || month > 12) continue;
        struct sm_when_date tried = {.month = (int)month, .day = (int)day, .weekday = -1};
        sm_day found = sm_when_nearest(tried, search->coverage->to);
        if (found == SM_NO_DAY || found < search->coverage->from - DAYS_ABOUT ||
            found > search->coverage->to + DAYS_ABOUT)
            continue;
        *span = (struct sm_when_span){tried, tried, false};
        fits += parts[0] != parts[1] || !fits;
    }
    return fits == 1 ? taken : 0;
}
