/* SPDX-License-Identifier: Apache-2.0
 * Sums: one number for several places, of all the war, of more than these days.
 */
#include "roundup/what_counting.h"

static bool says_total(const struct sm_counting *c, size_t *at)
{
    static const char *const phrases[] = {
        "in total|all|sum",
        "altogether|overall|combined|collectively",
        "between|taken them|together",
        "total~",
        "across the? regions|region|oblasts|country|front|day|week",
        "across|in # regions|oblasts",
        "across the? * regions|oblasts",
        "across ukraine",
        "together they|counted|reported",
        "загалом|всього|усього|разом|сумарно|сукупно"};
    for (size_t t = c->start; t < c->end; t++) {
        if (!is(c, t,
                "in|altogether|overall|combined|collectively|between|taken|total~|across|"
                "together|загалом|всього|усього|разом|сумарно|сукупно"))
            continue;
        for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
            if (sm_phrase_match(c->prose, t, c->end, phrases[i])) {
                *at = t;
                return true;
            }
    }
    return false;
}

static void mark_totals(const struct sm_counting *c)
{
    struct sm_whats *whats = c->finder->whats;
    size_t at;
    if (whats->amount_count == c->first || !says_total(c, &at)) return;
    for (size_t i = c->first; i < whats->amount_count; i++)
        whats->amounts[i].total =
            !whats->amounts[i].part && whats->amounts[i].counted != SM_COUNTED_NOTHING;
}

/* "The deadliest strike since the start of the war": it only measures what is told. */
static bool is_measure(const struct sm_counting *c, size_t since)
{
    enum { MEASURED_TOKENS = 8 };
    for (size_t back = 1; back <= MEASURED_TOKENS && since >= c->start + back; back++)
        if (is(c, since - back,
               "first|largest|biggest|deadliest|heaviest|worst|most|record|longest|massive|third|"
               "second|fourth|fifth|highest|lowest|fewest|вперше|найбільш~|наймасован~|"
               "найсмертоносн~|рекорд~|перш~"))
            return true;
    return false;
}

/* "Since the full-scale invasion began, 15,200 civilians have been killed": the sum of the war is
 * no news of these days. Not "the deadliest strike since the start of the war killed 12". */
static bool tells_of_all_the_war(const struct sm_counting *c)
{
    static const char *const turns[] = {
        ("since the? start|beginning|outbreak|onset of the|this|russia? full-scale? "
         "war|invasion|conflict"),
        "since the? start|beginning|outbreak|onset of russia|moscow full-scale? war|invasion",
        "since the|russia|moscow full-scale? war|invasion",
        "since the? # february 2022",
        "since february|march 2022",
        "since 2022|2014",
        "since february #",
        "over the course of the war",
        "від|з|із початку повномасштабн~? російськ~? війни|вторгнення|агресії",
        "від|з|із # лютого",
        "від|з|із лютого|2022|2014",
        "за час|роки повномасштабн~? війни|вторгнення"};
    for (size_t t = c->start; t < c->end; t++) {
        if (!is(c, t, "since|over|від|з|із|за")) continue;
        bool found = false;
        for (size_t i = 0; i < sizeof turns / sizeof *turns && !found; i++)
            found = sm_phrase_match(c->prose, t, c->end, turns[i]) > 0;
        if (!found) continue;
        if (is_measure(c, t)) return false;
        return true;
    }
    return false;
}

/* "That makes 41 since the start of the month": of more days than these. Where it says so, or the
 * sentence's end. */
static size_t find_longer(const struct sm_counting *c)
{
    static const char *const turns[] = {
        "since the start|beginning of the|this? "
        "month|year|summer|autumn|winter|spring|season|offensive|heating|campaign",
        "since the? start|beginning of january|february|march|april|may|june|july|august|"
        "september|october|november|december",
        "since the turn of the year",
        "so far this|in year|month|january|february|march|april|may|june|july|august|september|"
        "october|november|december",
        "this year alone?",
        "з|від|із початку місяця|року|літа|осені|зими|весни|наступу"};
    for (size_t t = c->start; t < c->end; t++)
        for (size_t i = 0; i < sizeof turns / sizeof *turns; i++)
            if (is(c, t, "since|so|this|з|від|із") &&
                sm_phrase_match(c->prose, t, c->end, turns[i]) && !is_measure(c, t))
                return t;
    return c->end;
}

/* What that clause counts and tells is none of these days'. */
static void drop_sums_of_longer(const struct sm_counting *c)
{
    struct sm_whats *whats = c->finder->whats;
    size_t from = find_longer(c), end = c->end;
    if (from == c->end) return;
    while (from > c->start && !is(c, from - 1, ",|;|-|(|–|—"))
        from--;
    if (from > c->start)
        for (end = from; end < c->end && !is(c, end, ",|;|)"); end++) {
        }
    bool any = false;
    for (size_t i = c->first; i < whats->amount_count; i++) {
        struct sm_amount *amount = &whats->amounts[i];
        if (amount->token < from || amount->token >= end) continue;
        any |= amount->counted != SM_COUNTED_NOTHING;
        amount->counted = SM_COUNTED_NOTHING;
        amount->downed = false;
        amount->rule = "sum-of-longer";
    }
    for (size_t i = whats->sign_count; any && i > 0 && whats->signs[i - 1].token >= from; i--)
        if (whats->signs[i - 1].token < end) whats->signs[i - 1].weight = 0;
}

/* "Key figures (cumulative)" */
static bool says_cumulative(const struct sm_counting *c)
{
    for (size_t t = c->start; t < c->end; t++)
        if (is(c, t, "cumulative|cumulatively|наростаючим")) return true;
    return false;
}

static void drop_sums_of_the_war(const struct sm_counting *c)
{
    struct sm_whats *whats = c->finder->whats;
    if (whats->amount_count == c->first) return;
    if (!c->finder->sums_of_the_war && !tells_of_all_the_war(c)) return;
    for (size_t i = c->first; i < whats->amount_count; i++) {
        whats->amounts[i].counted = SM_COUNTED_NOTHING;
        whats->amounts[i].downed = false;
        whats->amounts[i].rule = "sum-of-the-war";
    }
}

/* "Initially three dead were reported, later five": the first number was put right. */
static void drop_first_reports(const struct sm_counting *c)
{
    enum { REACH = 8 };
    struct sm_whats *whats = c->finder->whats;
    for (size_t i = c->first; i + 1 < whats->amount_count; i++) {
        struct sm_amount *amount = &whats->amounts[i];
        bool people = amount->counted == SM_COUNTED_KILLED || amount->counted == SM_COUNTED_INJURED;
        bool again = false;
        for (size_t k = i + 1; k < whats->amount_count; k++)
            again |= whats->amounts[k].counted == amount->counted && !whats->amounts[k].part;
        for (size_t back = 1; people && again && back <= REACH && amount->token >= c->start + back;
             back++)
            if (is(c, amount->token - back,
                   "initially|originally|first|earlier|previously|спершу|спочатку|раніше")) {
                amount->counted = SM_COUNTED_NOTHING;
                amount->rule = "first-report";
                break;
            }
    }
}

bool sm_amounts_are_of_the_war(const struct sm_counting *c)
{
    return tells_of_all_the_war(c) || says_cumulative(c);
}

void sm_amounts_sum(const struct sm_counting *c)
{
    mark_totals(c);
    drop_sums_of_the_war(c);
    drop_sums_of_longer(c);
    drop_first_reports(c);
}
