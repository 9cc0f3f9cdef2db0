/* SPDX-License-Identifier: Apache-2.0
 * Days that people call by a feast: "on Christmas Eve", «на Великдень». Only the feasts of the days
 * that a round-up covers, and those next to it: all others are too far to say when.
 */
#include "roundup/phrase.h"
#include "roundup/when_expression.h"

enum { EASTER = 0 }; /* as a month: 'day' counts from Easter Sunday */

static const struct {
    const char *words;
    int month, day;
    bool bare; /* also a word of its own: only behind "on", "at", or before "morning" */
} feasts[] = {
    {"christmas eve", 12, 24, false},
    {"christmas day", 12, 25, false},
    {"christmas", 12, 25, true},
    {"orthodox christmas eve", 1, 6, false},
    {"orthodox christmas day?", 1, 7, false},
    {"christmas eve", 1, 6, false},
    {"christmas day", 1, 7, false},
    {"boxing day", 12, 26, false},
    {"new year eve", 12, 31, false},
    {"new year day", 1, 1, false},
    {"new year", 1, 1, true},
    {"turn of the year", 1, 1, false},
    {"first day of the new? year", 1, 1, false},
    {"first hours of the new? year", 1, 1, false},
    {"last day of the old? year", 12, 31, false},
    {"epiphany", 1, 6, true},
    {"valentine day", 2, 14, false},
    {"international? women day", 3, 8, false},
    {"victory day", 5, 9, false},
    {"europe day", 5, 9, false},
    {"russia day", 6, 12, false},
    {"statehood day", 7, 15, false},
    {"defenders? day", 10, 1, false},
    {"defender day", 10, 1, false},
    {"flag day", 8, 23, false},
    {"independence day", 8, 24, false},
    {"constitution day", 6, 28, false},
    {"first|second|third|fourth|fifth? anniversary of the full-scale? invasion|war", 2, 24, false},
    {"first|second|third|fourth|fifth? anniversary of russia full-scale? invasion|war", 2, 24,
     false},
    {"eve of the first|second|third|fourth|fifth? anniversary", 2, 23, false},
    {"річницю|річниці повномасштабного? вторгнення", 2, 24, false},
    {"palm sunday", EASTER, -7, false},
    {"maundy thursday", EASTER, -3, false},
    {"good friday", EASTER, -2, false},
    {"holy saturday", EASTER, -1, false},
    {"orthodox? easter sunday", EASTER, 0, false},
    {"orthodox? easter day", EASTER, 0, false},
    {"orthodox? easter", EASTER, 0, true},
    {"easter monday", EASTER, 1, false},
    {"святвечір|святвечора", 12, 24, false},
    {"різдво|різдва", 12, 25, true},
    {"різдво|різдва", 1, 7, true},
    {"переддень|передодні нового року", 12, 31, false},
    {"новий рік", 1, 1, true},
    {"день незалежності", 8, 24, false},
    {"день прапора", 8, 23, false},
    {"день європи", 5, 9, false},
    {"день державності", 7, 15, false},
    {"день конституції", 6, 28, false},
    {"вербну неділю", EASTER, -7, false},
    {"великдень|великодня", EASTER, 0, true},
};
enum { FEASTS = sizeof feasts / sizeof *feasts };

void sm_when_mark_holidays(struct sm_when_index *index)
{
    for (size_t i = 0; i < FEASTS; i++)
        sm_when_mark(index->begins, feasts[i].words);
    sm_when_mark(index->begins, "christmas|easter|women");
}

/* Easter Sunday, of the Julian calendar or of the Gregorian one, by the rules of Meeus. */
static sm_day easter(int year, bool julian)
{
    enum { JULIAN_LATE_DAYS = 13 }; /* from 1900 to 2099 */
    int a = year % 19, moon, sunday;
    if (julian) {
        moon = (19 * a + 15) % 30;
        sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
    } else {
        int century = year / 100, rest = year % 100, leap = century / 4;
        int shift = (8 * century + 13) / 25;
        moon = (19 * a + century - leap - shift + 15) % 30;
        int month_off = (a + 11 * moon) / 319;
        sunday = (2 * (century % 4) + 2 * (rest / 4) - rest % 4 - moon + month_off + 32) % 7;
        int behind = moon - month_off + sunday, month = (behind + 90) / 25;
        return sm_day_from_date((struct sm_date){year, month, (behind + month + 19) % 32});
    }
    int sum = moon + sunday + 114;
    return sm_day_from_date((struct sm_date){year, sum / 31, 1}) + sum % 31 + JULIAN_LATE_DAYS;
}

static bool is_near(const struct sm_when_search *search, sm_day day)
{
    enum { DAYS_ABOUT = 3 };
    return day >= search->coverage->from - DAYS_ABOUT && day <= search->coverage->to + DAYS_ABOUT;
}

/* The feast's day next to these days, or SM_NO_DAY. */
static sm_day day_of(const struct sm_when_search *search, size_t feast)
{
    int month = feasts[feast].month, day = feasts[feast].day;
    int last = sm_date_from_day(search->coverage->to).year;
    for (int year = last; year >= last - 1; year--) {
        if (month != EASTER) {
            sm_day found = sm_day_from_date((struct sm_date){year, month, day});
            if (is_near(search, found)) return found;
            continue;
        }
        for (int julian = 1; julian >= 0; julian--)
            if (is_near(search, easter(year, julian) + day)) return easter(year, julian) + day;
    }
    return SM_NO_DAY;
}

/* "Christmas tree", "the Easter truce" are no days. */
static bool is_day_alone(const struct sm_when_search *search, size_t token, size_t next)
{
    const struct sm_token *tokens = search->prose->tokens;
    if (next < search->end && sm_when_part_of_day(tokens[next].low)) return true;
    bool led =
        token > search->token &&
        sm_token_is(search->prose, token - 1, "on|at|over|since|by|until|after|on|на|до|після");
    bool ends = next >= search->end || tokens[next].kind == SM_TOKEN_MARK ||
                sm_token_is(search->prose, next,
                            "and|in|a|the|when|as|at|by|with|russia|russian|"
                            "ukraine|ukrainian|у|в|на|та|і|коли|росіяни");
    return led && ends;
}

size_t sm_when_holiday_at(const struct sm_when_search *search, size_t token,
                          struct sm_when_span *span)
{
    size_t longest = 0;
    if (token >= search->end || search->prose->tokens[token].kind != SM_TOKEN_WORD) return 0;
    struct sm_beginnings of = SM_BEGINNINGS(search->prose, feasts, &feasts->words, FEASTS);
    if (!sm_may_begin(&of, token)) return 0;
    for (size_t i = 0; i < FEASTS; i++) {
        size_t taken = sm_phrase_match(search->prose, token, search->end, feasts[i].words);
        if (taken <= longest) continue;
        if (feasts[i].bare && !is_day_alone(search, token, token + taken)) continue;
        sm_day day = day_of(search, i);
        if (day == SM_NO_DAY) continue;
        struct sm_date date = sm_date_from_day(day);
        span->from = (struct sm_when_date){date.year, date.month, date.day, -1};
        span->to = span->from;
        span->two = false;
        longest = taken;
    }
    return longest;
}
