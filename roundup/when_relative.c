/* SPDX-License-Identifier: Apache-2.0
 * Times that count from the day named before: "the next day", "that evening", "two days later".
 */
#include "roundup/when_expression.h"

#include <string.h>

/* Does more than one clause's worth stand before it in its sentence? "Two bridges fell the night
 * before" counts from the day told before; "he came, and left a day later" from his coming. */
static bool is_behind_clause(const struct sm_when_search *search, size_t token)
{
    for (size_t i = search->token; i < token; i++)
        if (sm_token_is(search->prose, i, ",|;|:|-|and|but|which|who|та|і|але|який|яка"))
            return true;
    return false;
}

void sm_when_settle_relative(struct sm_when_search *search, int first, int last,
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

bool sm_when_is_counted_behind(const struct sm_when_search *search, size_t next)
{
    const struct sm_token *tokens = search->prose->tokens;
    return sm_word_is(tokens[next - 1].low, "after|before") && next < search->end &&
           tokens[next].kind != SM_TOKEN_MARK;
}

/* "The day after the strike", "a day after Ukraine hit X": counted from what is told, not from the
 * day named before. */
static bool is_measured(const struct sm_when_search *search, size_t token, size_t next)
{
    if (!sm_when_is_counted_behind(search, next)) return false;
    const struct sm_token *tokens = search->prose->tokens;
    static const char *const openings[] = {"the", "a",   "an",  "that",  "this",
                                           "its", "his", "her", "their", "russia"};
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++)
        if (sm_text_is(tokens[next].low, openings[i])) return true;
    return token > search->token && tokens[next].capital;
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

/* "Overnight into Friday 28 drones came. The night before, 34 had": the night before that one. */
static void settle_night_before(const struct sm_when_search *search, struct sm_when *when)
{
    bool night = when->time && strcmp(when->time, "night") == 0;
    if (!night || strcmp(when->rule, "day-before") != 0 || search->night == SM_NO_DAY) return;
    when->from = search->night - 1;
    when->to = search->night;
    when->kind = when->to < search->coverage->from ? SM_WHEN_BACKGROUND : SM_WHEN_DAY;
}

void sm_when_settle_counted(struct sm_when_search *search, const struct sm_when_phrase *phrase,
                            size_t next, struct sm_when *when)
{
    sm_day anchor = search->anchor;
    sm_when_settle_relative(search, phrase->first, phrase->last, when);
    if (is_measured(search, when->token, next)) when->rule = NULL;
    if (!when->rule) return;
    settle_same_night(search, when);
    settle_next_part(search, anchor, when);
    settle_night_before(search, when);
}

void sm_when_settle_period(struct sm_when_search *search, struct sm_when *when)
{
    bool night = strcmp(when->time, "night") == 0;
    /* The night behind the last day covered is not yet told. */
    bool ends = night && search->anchor != SM_NO_DAY && search->anchor >= search->coverage->to;
    if (ends) {
        sm_when_settle_relative(search, -1, 0, when);
    } else if (search->anchor != SM_NO_DAY) {
        sm_when_settle_relative(search, 0, night, when);
    } else if (search->today != SM_NO_DAY) {
        when->kind = SM_WHEN_DAY;
        when->from = search->today - night;
        when->to = search->today;
    } else {
        when->rule = NULL;
    }
}
