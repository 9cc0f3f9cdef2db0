/* SPDX-License-Identifier: Apache-2.0
 * Which days a round-up covers: what its claims come to.
 */
#include <string.h>

#include "base/memory.h"
#include "roundup/when_claims.h"

static void write_days(struct sm_buf *buf, sm_day from, sm_day to)
{
    sm_buf_date(buf, from);
    if (to == from) return;
    sm_buf_str(buf, " to ");
    sm_buf_date(buf, to);
}

static void warn(const struct sm_claims *search, const struct sm_claim *dates,
                 struct sm_report *report)
{
    const struct sm_claim *count = &search->count;
    struct sm_buf said = {0}, counted = {0};
    write_days(&said, dates->from, dates->to);
    write_days(&counted, count->from, count->to);
    if (said.bytes && counted.bytes)
        sm_remark(report, SM_WARNING,
                  "%s: it is dated %s but its day numbers are %s; the day numbers were "
                  "taken, give --from and --to if they are wrong",
                  sm_prose_name(search->prose), said.bytes, counted.bytes);
    sm_buf_finish(&said);
    sm_buf_finish(&counted);
}

/* "Days 975-971", "days 971-9711": silence would leave out most of the week. */
static void warn_of_odd(const struct sm_claims *search, const struct sm_coverage *coverage,
                        struct sm_report *report)
{
    const struct sm_token *first = &search->prose->tokens[search->odd_token];
    const struct sm_token *last = first + search->odd_count - 1;
    struct sm_text odd = {first->text.at, (size_t)(sm_text_end(last->text) - first->text.at)};
    struct sm_buf taken = {0};
    if (coverage->stated) write_days(&taken, coverage->from, coverage->to);
    sm_remark(report, SM_WARNING,
              "%s: \"%.*s\" are no days from first to last; %s was taken, give --from and --to if "
              "that is wrong",
              sm_prose_name(search->prose), SM_TEXT_ARG(odd),
              taken.bytes ? taken.bytes : "nothing");
    sm_buf_finish(&taken);
}

/* Do the dates that stand beside the day numbers agree with them? A single date may be that of
 * publication, a few days later. */
static void compare(struct sm_claims *search, struct sm_report *report)
{
    enum { PUBLISHED_WITHIN = 7 };
    const struct sm_claim *count = &search->count;
    if (sm_claim_resolve(&search->range, count->to)) {
        if (search->range.from != count->from || search->range.to != count->to)
            warn(search, &search->range, report);
    } else if (sm_claim_resolve(&search->single, count->to)) {
        sm_day day = search->single.from;
        bool wrong = day < count->from || day > count->to + PUBLISHED_WITHIN;
        if (wrong || (count->single && day != count->from)) warn(search, &search->single, report);
    }
}

static void take(struct sm_coverage *coverage, const struct sm_claim *found)
{
    coverage->from = found->single ? found->from - 1 : found->from;
    coverage->to = found->to;
    coverage->daily = found->single;
    coverage->token = found->token;
    coverage->token_count = found->token_count;
    coverage->stated = true;
}

/* The coverage's words take in the dates beside the day numbers. */
static void widen(struct sm_coverage *coverage, const struct sm_claim *count,
                  const struct sm_claim *other)
{
    if (!other->found || other->sentence != count->sentence) return;
    size_t end = coverage->token + coverage->token_count;
    size_t other_end = other->token + other->token_count;
    if (other->token < coverage->token) coverage->token = other->token;
    coverage->token_count = (other_end > end ? other_end : end) - coverage->token;
}

static bool take_count(struct sm_claims *search, struct sm_coverage *coverage,
                       struct sm_report *report)
{
    if (!search->count.found) return false;
    search->count.from += coverage->day_one - 1;
    search->count.to += coverage->day_one - 1;
    compare(search, report);
    take(coverage, &search->count);
    widen(coverage, &search->count, &search->range);
    widen(coverage, &search->count, &search->single);
    return true;
}

static bool take_week(struct sm_claims *search, struct sm_coverage *coverage, sm_day near)
{
    struct sm_claim *week = &search->week;
    if (!sm_claim_resolve(week, near)) return false;
    week->single = false;
    if (search->weeks > 0)
        week->to = week->from + 6;
    else
        week->from = week->to - 6;
    take(coverage, week);
    return true;
}

/* Weeks begin on Monday, the first holds 4 January. [ISO8601] */
static bool take_week_number(struct sm_claims *search, struct sm_coverage *coverage, sm_day near)
{
    struct sm_claim *week = &search->week_number;
    if (!week->found || near == SM_NO_DAY) return false;
    sm_day fourth = sm_day_from_date((struct sm_date){sm_date_from_day(near).year, 1, 4});
    week->from = fourth - sm_weekday(fourth) + 7 * (week->from - 1);
    week->to = week->from + 6;
    take(coverage, week);
    return true;
}

/* The date that a round-up without a range goes by, or NULL. */
static struct sm_claim *only_date(struct sm_claims *search, sm_day near)
{
    bool single = sm_claim_resolve(&search->single, near);
    if (sm_claim_resolve(&search->past_day, single ? search->single.from : near))
        return &search->past_day;
    if (single) return &search->single;
    bool published = !search->single.found && sm_claim_resolve(&search->published, near);
    return published ? &search->published : NULL;
}

/* A whole month, where it calls itself monthly or gives no day of its own. */
static bool take_month(struct sm_claims *search, struct sm_coverage *coverage)
{
    bool others = search->range.found || search->week.found || search->week_number.found ||
                  search->single.found || search->past_day.found;
    if (!search->month.found || (others && !search->monthly)) return false;
    take(coverage, &search->month);
    return true;
}

static bool take_dates(struct sm_claims *search, struct sm_coverage *coverage,
                       struct sm_report *report)
{
    bool said = search->range.found || search->week.found || search->week_number.found ||
                search->month.found || search->single.found || search->published.found ||
                search->past_day.found;
    if (!said) return false;
    const struct sm_claim *first = search->range.found  ? &search->range
                                   : search->week.found ? &search->week
                                                        : &search->single;
    bool needs_year = !first->found || !first->span.from.year;
    bool exact = first->found && sm_claim_year_by_weekdays(&first->span) != SM_NO_DAY;
    sm_day near = needs_year && !exact ? sm_claims_find_near(search->prose, report) : SM_NO_DAY;
    if (take_month(search, coverage)) return true;
    if (sm_claim_resolve(&search->range, near)) {
        take(coverage, &search->range);
        sm_claim_note_year(search, &search->range, report);
        return true;
    }
    if (take_week(search, coverage, near) || take_week_number(search, coverage, near)) return true;
    struct sm_claim *date = only_date(search, near);
    if (!date) return false;
    take(coverage, date);
    sm_claim_note_year(search, date, report);
    if (date == &search->past_day)
        coverage->from = coverage->to;
    else
        sm_claims_widen_to_week(search, coverage, report);
    return true;
}

static bool take_options(const struct sm_prose *prose, const struct sm_coverage_options *options,
                         struct sm_coverage *coverage, struct sm_error *err)
{
    if (options->from != SM_NO_DAY) coverage->from = options->from;
    if (options->to != SM_NO_DAY) coverage->to = options->to;
    if (coverage->from == SM_NO_DAY || coverage->to == SM_NO_DAY)
        return sm_fail(err, SM_E_INPUT,
                       "%s: it says nowhere which days it covers; give both --from and --to",
                       sm_prose_name(prose));
    if (coverage->to < coverage->from)
        return sm_fail(err, SM_E_INPUT, "%s: its days end before they begin; see --from and --to",
                       sm_prose_name(prose));
    coverage->daily =
        coverage->from == coverage->to || (coverage->daily && options->from == SM_NO_DAY);
    return true;
}

/* "Friday briefing, 22 March", of the week up to then: "this morning" is Friday's. */
static bool is_written_at_end(struct sm_claims *search, const struct sm_coverage *coverage)
{
    struct sm_claim *dates[] = {&search->single, &search->published};
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
        if (dates[i]->found && sm_claim_resolve(dates[i], coverage->to) &&
            dates[i]->from == coverage->to)
            return true;
    return false;
}

bool sm_coverage_find(const struct sm_prose *prose, const struct sm_coverage_options *options,
                      struct sm_coverage *coverage, struct sm_report *report, struct sm_error *err)
{
    *coverage =
        (struct sm_coverage){.from = SM_NO_DAY, .to = SM_NO_DAY, .day_one = options->day_one};
    struct sm_claims search = {.prose = prose, .day_one = options->day_one};
    sm_claims_find(&search);
    bool told = options->from != SM_NO_DAY && options->to != SM_NO_DAY;
    /* What the text says is only looked at to leave its words out of the events' times. */
    struct sm_report *listener = told ? NULL : report;
    if (!take_count(&search, coverage, listener)) take_dates(&search, coverage, listener);
    if (search.odd_count) warn_of_odd(&search, coverage, listener);
    if (told || options->from != SM_NO_DAY || options->to != SM_NO_DAY)
        return take_options(prose, options, coverage, err);
    if (coverage->stated) {
        coverage->written_at_end = is_written_at_end(&search, coverage);
        return true;
    }
    bool yearless =
        search.range.found || search.week.found || search.single.found || search.week_number.found;
    return sm_fail(
        err, SM_E_INPUT, "%s: it %s; give them with --from and --to", sm_prose_name(prose),
        yearless ? "names its days but not their year" : "says nowhere which days it covers");
}
