/* SPDX-License-Identifier: Apache-2.0
 * One day as people write it.
 */
#include <limits.h>
#include <string.h>

#include "base/number.h"
#include "roundup/when_dates.h"

static bool is(const struct sm_prose *prose, size_t token, size_t end, const char *low)
{
    return token < end && sm_text_is(prose->tokens[token].low, low);
}

static bool is_number(const struct sm_prose *prose, size_t token, size_t end, long long first,
                      long long last)
{
    return token < end && prose->tokens[token].value >= first && prose->tokens[token].value <= last;
}

static bool is_glued(const struct sm_prose *prose, size_t token, size_t end)
{
    return token < end && !prose->tokens[token].space_before;
}

bool sm_when_is_year(const struct sm_token *token)
{
    return token->kind == SM_TOKEN_NUMBER && token->text.n == 4 && token->value >= 1900 &&
           token->value <= 2199;
}

/* "st" of "21st", "-го" of "21-го"; returns the tokens taken, maybe none. */
size_t sm_when_ordinal_at(const struct sm_prose *prose, size_t token, size_t end)
{
    static const char *const english[] = {"st", "nd", "rd", "th"};
    static const char *const ukrainian[] = {"го", "е",  "є",  "й",  "му", "ому", "ого", "та",
                                            "ту", "а",  "у",  "я",  "ю",  "тя",  "тю",  "ї",
                                            "ша", "шу", "ма", "му", "ий", "тій", "ій"};
    if (!is_glued(prose, token, end)) return 0;
    for (size_t i = 0; i < sizeof english / sizeof *english; i++)
        if (is(prose, token, end, english[i])) return 1;
    if (!is(prose, token, end, "-") || !is_glued(prose, token + 1, end)) return 0;
    for (size_t i = 0; i < sizeof ukrainian / sizeof *ukrainian; i++)
        if (is(prose, token + 1, end, ukrainian[i])) return 2;
    return 0;
}

/* A day of the month with its ordinal, but no part of "21.5", "21%" and the like. */
size_t sm_when_day_number_at(const struct sm_prose *prose, size_t token, size_t end, int *day)
{
    if (!is_number(prose, token, end, 1, 31) || prose->tokens[token].text.n > 2) return 0;
    *day = (int)prose->tokens[token].value;
    return 1 + sm_when_ordinal_at(prose, token + 1, end);
}

/* ", 2024", " 2024 року", " р."; maybe none. */
size_t sm_when_year_at(const struct sm_prose *prose, size_t token, size_t end, int *year)
{
    size_t at = token + is(prose, token, end, ",");
    if (at >= end || !sm_when_is_year(&prose->tokens[at])) return 0;
    *year = (int)prose->tokens[at++].value;
    if (is(prose, at, end, "року")) return at + 1 - token;
    if (is(prose, at, end, "р")) at += 1 + (size_t)is(prose, at + 1, end, ".");
    return at - token;
}

static size_t month_at(const struct sm_prose *prose, size_t token, size_t end, int *month)
{
    *month = token < end ? sm_when_month(&prose->tokens[token]) : 0;
    if (!*month) return 0;
    bool short_one = prose->tokens[token].low.n <= 4;
    return 1 +
           (size_t)(short_one && is(prose, token + 1, end, ".") && is_glued(prose, token + 1, end));
}

/* "21.10.2024" as one token. */
static bool dotted_date(struct sm_text text, struct sm_when_date *date)
{
    struct sm_text rest = text;
    long long parts[3];
    for (int i = 0; i < 3; i++) {
        if (!rest.at || !sm_parse_int(sm_text_cut(&rest, '.'), &parts[i])) return false;
    }
    bool short_year = text.n == 8 && parts[2] >= 22 && parts[2] <= 40;
    if (short_year) parts[2] += 2000;
    if (rest.at || parts[2] < 1900 || parts[2] > 2199) return false;
    *date = (struct sm_when_date){(int)parts[2], (int)parts[1], (int)parts[0], -1};
    return sm_date_exists((struct sm_date){date->year, date->month, date->day});
}

static size_t iso_date_at(const struct sm_prose *prose, size_t token, size_t end,
                          struct sm_when_date *date)
{
    if (token + 5 > end || !sm_when_is_year(&prose->tokens[token])) return 0;
    struct sm_text text = sm_prose_slice(prose, token, 5);
    sm_day day;
    if (!sm_parse_date(text, &day)) return 0;
    struct sm_date read = sm_date_from_day(day);
    *date = (struct sm_when_date){read.year, read.month, read.day, -1};
    return 5;
}

/* "21/10/2024": how many tokens, and its numbers. */
static size_t slashed_at(const struct sm_prose *prose, size_t token, size_t end, int parts[3])
{
    enum { TOKENS = 5 };
    if (token + TOKENS > end || !is_number(prose, token, end, 1, 31)) return 0;
    for (size_t i = 1; i < TOKENS; i++)
        if (!is_glued(prose, token + i, end) || (i % 2 && !is(prose, token + i, end, "/")))
            return 0;
    if (!is_number(prose, token + 2, end, 1, 31) || !sm_when_is_year(&prose->tokens[token + 4]))
        return 0;
    for (size_t i = 0; i < 3; i++)
        parts[i] = (int)prose->tokens[token + 2 * i].value;
    return TOKENS;
}

/* Whether this text writes the month first: only a number beyond 12 tells. */
enum slash_order { SLASH_UNKNOWN, SLASH_DAY_FIRST, SLASH_MONTH_FIRST };

static enum slash_order slash_order(const struct sm_prose *prose)
{
    enum { FIRST_TOKENS = 1000, MONTHS = 12 };
    size_t end = prose->token_count < FIRST_TOKENS ? prose->token_count : FIRST_TOKENS;
    for (size_t i = 0; i < end; i++) {
        int parts[3];
        if (!slashed_at(prose, i, end, parts)) continue;
        if (parts[0] > MONTHS) return SLASH_DAY_FIRST;
        if (parts[1] > MONTHS) return SLASH_MONTH_FIRST;
    }
    return SLASH_UNKNOWN;
}

/* "21/10/2024", or "10/21/2024" where the text writes so; "03/04/2024" alone could be either. */
static size_t slashed_date_at(const struct sm_prose *prose, size_t token, size_t end,
                              struct sm_when_date *date)
{
    int parts[3];
    size_t taken = slashed_at(prose, token, end, parts);
    if (!taken) return 0;
    bool alike = parts[0] == parts[1];
    enum slash_order order = alike           ? SLASH_DAY_FIRST
                             : parts[0] > 12 ? SLASH_DAY_FIRST
                             : parts[1] > 12 ? SLASH_MONTH_FIRST
                                             : slash_order(prose);
    if (order == SLASH_UNKNOWN) return 0;
    bool day_first = order == SLASH_DAY_FIRST;
    *date = (struct sm_when_date){parts[2], parts[day_first], parts[!day_first], -1};
    return sm_date_exists((struct sm_date){date->year, date->month, date->day}) ? taken : 0;
}

/* A date with a month; no weekday. */
size_t sm_when_date_at(const struct sm_prose *prose, size_t token, size_t end,
                       struct sm_when_date *date)
{
    *date = (struct sm_when_date){.weekday = -1};
    if (token >= end) return 0;
    const struct sm_token *first = &prose->tokens[token];
    if (first->kind == SM_TOKEN_NUMBER && first->value < 0)
        return first->text.n >= 8 && dotted_date(first->text, date) ? 1 : 0;
    size_t taken = iso_date_at(prose, token, end, date);
    if (!taken) taken = slashed_date_at(prose, token, end, date);
    if (taken) return taken;
    *date = (struct sm_when_date){.weekday = -1};
    taken = sm_when_day_number_at(prose, token, end, &date->day);
    if (taken) {
        taken += is(prose, token + taken, end, "of");
        size_t month = month_at(prose, token + taken, end, &date->month);
        if (!month) return 0;
        taken += month;
    } else {
        taken = month_at(prose, token, end, &date->month);
        taken += taken && is(prose, token + taken, end, "the");
        size_t day = taken ? sm_when_day_number_at(prose, token + taken, end, &date->day) : 0;
        if (!day) return 0;
        taken += day;
    }
    return taken + sm_when_year_at(prose, token + taken, end, &date->year);
}

/* "Sat" and "Sun" are days only where the word before says so: "on Sat", "Fri and Sat". */
static bool is_like_a_word(struct sm_text low)
{
    return sm_text_is(low, "sat") || sm_text_is(low, "sun");
}

static bool leads_to_day(const struct sm_prose *prose, size_t token)
{
    static const char *const words[] = {"on",    "by",   "since", "until", "till", "early", "late",
                                        "last",  "this", "next",  "from",  "of",   "to",    "into",
                                        "night", "and",  "-",     "/",     "("};
    for (size_t i = 0; token && i < sizeof words / sizeof *words; i++)
        if (sm_text_is(prose->tokens[token - 1].low, words[i])) return true;
    return false;
}

size_t sm_when_day_at(const struct sm_prose *prose, size_t token, size_t end,
                      struct sm_when_date *date)
{
    size_t taken = sm_when_date_at(prose, token, end, date);
    if (taken) {
        bool bracket = is(prose, token + taken, end, "(") && token + taken + 2 < end;
        int weekday = bracket ? sm_when_weekday(prose->tokens[token + taken + 1].low) : -1;
        if (weekday >= 0 && is(prose, token + taken + 2, end, ")")) {
            date->weekday = weekday;
            taken += 3;
        }
        bool comma = is(prose, token + taken, end, ",") && token + taken + 1 < end;
        int behind = comma ? sm_when_weekday(prose->tokens[token + taken + 1].low) : -1;
        if (behind >= 0) date->weekday = behind;
        return behind >= 0 ? taken + 2 : taken;
    }
    if (token >= end || prose->tokens[token].kind != SM_TOKEN_WORD) return 0;
    int weekday = sm_when_weekday(prose->tokens[token].low);
    bool latin = (unsigned char)*prose->tokens[token].text.at < 0x80;
    if (weekday < 0 || (latin && !prose->tokens[token].capital)) return 0;
    if (is_like_a_word(prose->tokens[token].low) && !leads_to_day(prose, token)) return 0;
    bool cut = prose->tokens[token].low.n <= 5 && is(prose, token + 1, end, ".") &&
               is_glued(prose, token + 1, end) && token + 2 < end;
    taken = 1 + (size_t)cut;
    size_t at = token + taken;
    bool bracket = is(prose, at, end, "(");
    at += bracket || is(prose, at, end, ",");
    at += is(prose, at, end, "the") || is(prose, at, end, "on");
    size_t dated = sm_when_date_at(prose, at, end, date);
    date->weekday = weekday;
    if (!dated) {
        *date = (struct sm_when_date){.weekday = weekday};
        /* "Saturday the 16th" */
        int day;
        size_t number = sm_when_day_number_at(prose, at, end, &day);
        if (bracket || number < 2) return taken;
        date->day = day;
        return at + number - token;
    }
    at += dated;
    return at - token + (size_t)(bracket && is(prose, at, end, ")"));
}

sm_day sm_when_nearest(struct sm_when_date date, sm_day near)
{
    sm_day best = SM_NO_DAY;
    int year = sm_date_from_day(near).year;
    int first = date.year ? date.year : year - 1, last = date.year ? date.year : year + 1;
    for (int y = first; y <= last; y++) {
        struct sm_date tried = {y, date.month, date.day};
        if (!sm_date_exists(tried)) continue;
        sm_day day = sm_day_from_date(tried);
        int distance = day > near ? day - near : near - day;
        int so_far = best == SM_NO_DAY ? INT_MAX : best > near ? best - near : near - best;
        if (distance < so_far) best = day;
    }
    return best;
}
