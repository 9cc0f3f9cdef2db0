/* SPDX-License-Identifier: Apache-2.0
 * Which days a round-up covers.
 */
#include <string.h>

#include "base/memory.h"
#include "roundup/when_private.h"

/* Nobody sums up more than two months; a longer span is about something else. */
enum { DAYS_MAX = 62, FIRST_PARAGRAPHS = 4, SHORT_TOKENS = 14 };

struct claim {
    bool found, single;
    struct sm_when_span span;
    sm_day from, to;
    size_t token, token_count, sentence;
};

struct search {
    const struct sm_prose *prose;
    struct claim count, range, week, week_number, single, published;
    int weeks; /* number of the week */
};

static bool is(const struct sm_prose *prose, size_t token, size_t end, const char *low)
{
    return token < end && sm_text_is(prose->tokens[token].low, low);
}

static void claim(struct claim *claim, size_t sentence, size_t token, size_t count)
{
    claim->found = true;
    claim->token = token;
    claim->token_count = count;
    claim->sentence = sentence;
}

/* "day" also counts days of a truce or a summit: outside a title it takes the war's numbers. */
static bool counts_the_war(const struct sm_prose *prose, size_t token, size_t end, bool title,
                           long long first, long long last)
{
    enum { SURE = 300 };
    static const char *const tails[] = {"of the full-scale", "of the war",    "of the invasion",
                                        "of russia",         "of full-scale", "of war",
                                        "of the russian",    "of invasion",   "повномасштабного",
                                        "повномасштабної",   "війни",         "вторгнення"};
    if (title || first >= SURE || (first > 99 && last > first)) return true;
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++)
        if (sm_prose_match(prose, token, end, tails[i])) return true;
    return false;
}

static size_t find_count(struct search *search, size_t i, size_t token, size_t end)
{
    const struct sm_prose *prose = search->prose;
    const struct sm_sentence *sentence = &prose->sentences[i];
    long long first, last;
    size_t taken = sm_when_day_count_at(prose, token, end, &first, &last);
    if (!taken || last - first >= DAYS_MAX) return 0;
    bool title = sentence->headline && sentence->paragraph == 0;
    bool early = sentence->headline || sentence->paragraph < FIRST_PARAGRAPHS;
    if (!early || !counts_the_war(prose, token + taken, end, title, first, last)) return 0;
    if (search->count.found) return taken;
    search->count.from = (sm_day)first;
    search->count.to = (sm_day)last;
    search->count.single = first == last;
    claim(&search->count, i, token, taken);
    return taken;
}

/* "week of", "week ending", "тиждень"; says where the week lies about the date. */
enum week { WEEK_NONE, WEEK_FROM, WEEK_TO };

static enum week week_before(const struct sm_prose *prose, size_t token, size_t first)
{
    static const struct {
        const char *words;
        size_t count;
        enum week week;
    } leads[] = {{"week of", 2, WEEK_FROM},       {"week of the", 3, WEEK_FROM},
                 {"week from", 2, WEEK_FROM},     {"week beginning", 2, WEEK_FROM},
                 {"week starting", 2, WEEK_FROM}, {"week commencing", 2, WEEK_FROM},
                 {"week ending", 2, WEEK_TO},     {"week to", 2, WEEK_TO},
                 {"week ended", 2, WEEK_TO},      {"week through", 2, WEEK_TO},
                 {"week ending on", 3, WEEK_TO},  {"тиждень до", 2, WEEK_TO},
                 {"тиждень від", 2, WEEK_FROM},   {"тиждень з", 2, WEEK_FROM}};
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++) {
        if (token < first + leads[i].count) continue;
        if (sm_prose_match(prose, token - leads[i].count, token, leads[i].words))
            return leads[i].week;
    }
    return WEEK_NONE;
}

static bool is_published(const struct sm_prose *prose, size_t token, size_t first)
{
    static const char *const words[] = {"published", "updated", "posted", "modified",
                                        "issued",    "created", "date",   "опубліковано",
                                        "оновлено",  "дата"};
    enum { LOOK_BACK = 8 };
    for (size_t i = token > first + LOOK_BACK ? token - LOOK_BACK : first; i < token; i++)
        for (size_t k = 0; k < sizeof words / sizeof *words; k++)
            if (is(prose, i, token, words[k])) return true;
    return false;
}

static size_t find_date(struct search *search, size_t i, size_t token, size_t end)
{
    const struct sm_prose *prose = search->prose;
    const struct sm_sentence *sentence = &prose->sentences[i];
    struct sm_when_span span;
    size_t taken = sm_when_span_at(prose, token, end, &span);
    if (!taken || !span.from.month) return taken;
    bool published = is_published(prose, token, sentence->token);
    bool short_one = sentence->headline || sentence->token_count <= SHORT_TOKENS;
    bool since = token > sentence->token &&
                 (is(prose, token - 1, end, "since") || is(prose, token - 1, end, "until"));
    enum week week = week_before(prose, token, sentence->token);
    struct claim *found = published  ? &search->published
                          : span.two ? &search->range
                          : week     ? &search->week
                                     : &search->single;
    if (found->found || since || (!short_one && !span.two && !week)) return taken;
    claim(found, i, token, taken);
    found->span = span;
    found->single = !span.two;
    if (found == &search->week) search->weeks = week == WEEK_TO ? -1 : 1;
    return taken;
}

static size_t find_week_number(struct search *search, size_t i, size_t token, size_t end)
{
    const struct sm_prose *prose = search->prose;
    if (!is(prose, token, end, "week") && !is(prose, token, end, "тиждень")) return 0;
    long long week = token + 1 < end ? prose->tokens[token + 1].value : -1;
    if (week < 1 || week > 53 || search->week_number.found) return 0;
    if (!prose->sentences[i].headline ||
        sm_when_span_at(prose, token + 1, end, &(struct sm_when_span){0}))
        return 0;
    claim(&search->week_number, i, token, 2);
    search->week_number.from = (sm_day)week;
    return 2;
}

static void find_claims(struct search *search)
{
    const struct sm_prose *prose = search->prose;
    for (size_t i = 0; i < prose->sentence_count; i++) {
        const struct sm_sentence *sentence = &prose->sentences[i];
        if (sentence->paragraph >= FIRST_PARAGRAPHS && !sentence->headline) continue;
        size_t end = sentence->token + sentence->token_count;
        for (size_t at = sentence->token; at < end;) {
            size_t taken = find_count(search, i, at, end);
            if (!taken && sentence->paragraph < FIRST_PARAGRAPHS)
                taken = find_week_number(search, i, at, end);
            if (!taken && sentence->paragraph < FIRST_PARAGRAPHS)
                taken = find_date(search, i, at, end);
            at += taken ? taken : 1;
        }
    }
}

/* ---- the year ---- */

/* A full date of the text to take the year from: the first of the first lines, else the latest;
 * not the day that the war began on. */
static sm_day find_full_date(const struct sm_prose *prose, size_t *token)
{
    enum { FIRST_TOKENS = 200 };
    sm_day latest = SM_NO_DAY;
    for (size_t at = 0; at < prose->token_count;) {
        struct sm_when_date date;
        size_t taken = sm_when_day_at(prose, at, prose->token_count, &date);
        sm_day day =
            taken && date.year && date.month ? sm_when_nearest(date, SM_DAY_ONE) : SM_NO_DAY;
        if (day != SM_NO_DAY && day != SM_DAY_ONE && day > latest) {
            latest = day;
            *token = at;
            if (at < FIRST_TOKENS) return day;
        }
        at += taken ? taken : 1;
    }
    return latest;
}

static sm_day year_in_title(const struct sm_prose *prose)
{
    for (size_t i = 0; i < prose->sentence_count && prose->sentences[i].paragraph < 2; i++)
        for (size_t k = 0; k < prose->sentences[i].token_count; k++) {
            const struct sm_token *token = &prose->tokens[prose->sentences[i].token + k];
            if (sm_when_is_year(token) && prose->sentences[i].headline)
                return sm_day_from_date((struct sm_date){(int)token->value, 7, 1});
        }
    return SM_NO_DAY;
}

/* A day near the round-up, for dates without a year. */
static sm_day find_near(const struct sm_prose *prose, struct sm_report *report)
{
    sm_day near = year_in_title(prose);
    if (near != SM_NO_DAY) return near;
    size_t token = 0;
    near = find_full_date(prose, &token);
    if (near == SM_NO_DAY) return near;
    size_t line = sm_prose_line(prose, (size_t)(prose->tokens[token].text.at - prose->source.at));
    sm_remark(report, SM_NOTE, "round-up: the year %d was taken from the date on line %zu",
              sm_date_from_day(near).year, line);
    return near;
}

static bool resolve(struct claim *found, sm_day near)
{
    if (!found->found) return false;
    if (!found->span.from.year && near == SM_NO_DAY) return false;
    sm_day about = near == SM_NO_DAY ? SM_DAY_ONE : near;
    found->from = sm_when_nearest(found->span.from, about);
    if (found->from == SM_NO_DAY) return false;
    found->to = found->single ? found->from : sm_when_nearest(found->span.to, found->from);
    return found->to != SM_NO_DAY && found->to >= found->from && found->to - found->from < DAYS_MAX;
}

/* ---- the answer ---- */

static void write_days(struct sm_buf *buf, sm_day from, sm_day to)
{
    sm_buf_date(buf, from);
    if (to == from) return;
    sm_buf_str(buf, " to ");
    sm_buf_date(buf, to);
}

static void warn(const struct claim *count, const struct claim *dates, struct sm_report *report)
{
    struct sm_buf said = {0}, counted = {0};
    write_days(&said, dates->from, dates->to);
    write_days(&counted, count->from, count->to);
    if (said.bytes && counted.bytes)
        sm_remark(report, SM_WARNING,
                  "round-up: it is dated %s but its day numbers are %s; the day numbers were "
                  "taken, give --from and --to if they are wrong",
                  said.bytes, counted.bytes);
    sm_buf_finish(&said);
    sm_buf_finish(&counted);
}

/* Do the dates that stand beside the day numbers agree with them? A single date may be that of
 * publication, a few days later. */
static void compare(struct search *search, struct sm_report *report)
{
    enum { PUBLISHED_WITHIN = 7 };
    const struct claim *count = &search->count;
    if (resolve(&search->range, count->to)) {
        if (search->range.from != count->from || search->range.to != count->to)
            warn(count, &search->range, report);
    } else if (resolve(&search->single, count->to)) {
        sm_day day = search->single.from;
        bool wrong = day < count->from || day > count->to + PUBLISHED_WITHIN;
        if (wrong || (count->single && day != count->from)) warn(count, &search->single, report);
    }
}

static void take(struct sm_coverage *coverage, const struct claim *found)
{
    coverage->from = found->single ? found->from - 1 : found->from;
    coverage->to = found->to;
    coverage->daily = found->single;
    coverage->token = found->token;
    coverage->token_count = found->token_count;
    coverage->stated = true;
}

/* The coverage's words take in the dates beside the day numbers. */
static void widen(struct sm_coverage *coverage, const struct claim *count,
                  const struct claim *other)
{
    if (!other->found || other->sentence != count->sentence) return;
    size_t end = coverage->token + coverage->token_count;
    size_t other_end = other->token + other->token_count;
    if (other->token < coverage->token) coverage->token = other->token;
    coverage->token_count = (other_end > end ? other_end : end) - coverage->token;
}

static bool take_count(struct search *search, struct sm_coverage *coverage,
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

static bool take_week(struct search *search, struct sm_coverage *coverage, sm_day near)
{
    struct claim *week = &search->week;
    if (!resolve(week, near)) return false;
    week->single = false;
    if (search->weeks > 0)
        week->to = week->from + 6;
    else
        week->from = week->to - 6;
    take(coverage, week);
    return true;
}

/* Weeks begin on Monday, the first holds 4 January. [ISO8601] */
static bool take_week_number(struct search *search, struct sm_coverage *coverage, sm_day near)
{
    struct claim *week = &search->week_number;
    if (!week->found || near == SM_NO_DAY) return false;
    sm_day fourth = sm_day_from_date((struct sm_date){sm_date_from_day(near).year, 1, 4});
    week->from = fourth - sm_weekday(fourth) + 7 * (week->from - 1);
    week->to = week->from + 6;
    take(coverage, week);
    return true;
}

static bool take_dates(struct search *search, struct sm_coverage *coverage,
                       struct sm_report *report)
{
    bool said = search->range.found || search->week.found || search->week_number.found ||
                search->single.found || search->published.found;
    if (!said) return false;
    const struct claim *first = search->range.found  ? &search->range
                                : search->week.found ? &search->week
                                                     : &search->single;
    bool needs_year = !first->found || !first->span.from.year;
    sm_day near = needs_year ? find_near(search->prose, report) : SM_NO_DAY;
    if (resolve(&search->range, near)) {
        take(coverage, &search->range);
        return true;
    }
    if (take_week(search, coverage, near) || take_week_number(search, coverage, near)) return true;
    if (resolve(&search->single, near)) {
        take(coverage, &search->single);
        return true;
    }
    if (!search->single.found && resolve(&search->published, near))
        take(coverage, &search->published);
    return coverage->stated;
}

static bool take_options(const struct sm_coverage_options *options, struct sm_coverage *coverage,
                         struct sm_error *err)
{
    if (options->from != SM_NO_DAY) coverage->from = options->from;
    if (options->to != SM_NO_DAY) coverage->to = options->to;
    if (coverage->from == SM_NO_DAY || coverage->to == SM_NO_DAY)
        return sm_fail(err, SM_E_INPUT,
                       "round-up: it says nowhere which days it covers; give both --from and --to");
    if (coverage->to < coverage->from)
        return sm_fail(err, SM_E_INPUT,
                       "round-up: its days end before they begin; see --from and --to");
    coverage->daily =
        coverage->from == coverage->to || (coverage->daily && options->from == SM_NO_DAY);
    return true;
}

bool sm_coverage_find(const struct sm_prose *prose, const struct sm_coverage_options *options,
                      struct sm_coverage *coverage, struct sm_report *report, struct sm_error *err)
{
    *coverage =
        (struct sm_coverage){.from = SM_NO_DAY, .to = SM_NO_DAY, .day_one = options->day_one};
    struct search search = {.prose = prose};
    find_claims(&search);
    bool told = options->from != SM_NO_DAY && options->to != SM_NO_DAY;
    /* What the text says is only looked at to leave its words out of the events' times. */
    struct sm_report *listener = told ? NULL : report;
    if (!take_count(&search, coverage, listener)) take_dates(&search, coverage, listener);
    if (told || options->from != SM_NO_DAY || options->to != SM_NO_DAY)
        return take_options(options, coverage, err);
    if (coverage->stated) return true;
    bool yearless =
        search.range.found || search.week.found || search.single.found || search.week_number.found;
    return sm_fail(err, SM_E_INPUT, "round-up: it %s; give them with --from and --to",
                   yearless ? "names its days but not their year"
                            : "says nowhere which days it covers");
}
