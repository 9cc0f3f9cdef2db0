/* SPDX-License-Identifier: Apache-2.0
 * Where a round-up says which days it covers.
 */
#include "roundup/when_claims.h"

enum { FIRST_PARAGRAPHS = 4, DATED_PARAGRAPHS = 10, SHORT_TOKENS = 14 };

static bool is(const struct sm_prose *prose, size_t token, size_t end, const char *low)
{
    return token < end && sm_text_is(prose->tokens[token].low, low);
}

static void claim(struct sm_claim *claim, size_t sentence, size_t token, size_t count)
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

/* "13 to 17 March, days 18–22": a date beside the numbers agrees with them. */
static bool agrees_with_date(const struct sm_claims *search, const struct sm_sentence *sentence,
                             long long first)
{
    size_t end = sentence->token + sentence->token_count;
    struct sm_date counted = sm_date_from_day(search->day_one + (sm_day)first - 1);
    for (size_t at = sentence->token; at < end;) {
        struct sm_when_span span;
        size_t taken = sm_when_span_at(search->prose, at, end, &span);
        if (taken && span.from.month == counted.month && span.from.day == counted.day) return true;
        at += taken ? taken : 1;
    }
    return false;
}

static size_t find_count(struct sm_claims *search, size_t i, size_t token, size_t end)
{
    const struct sm_prose *prose = search->prose;
    const struct sm_sentence *sentence = &prose->sentences[i];
    long long first, last;
    size_t taken = sm_when_day_count_at(prose, token, end, &first, &last);
    if (!taken) return 0;
    size_t odd = sm_when_odd_days_at(prose, token, end, SM_COVERAGE_DAYS_MAX);
    bool title = sentence->headline && sentence->paragraph == 0;
    bool early = sentence->headline || sentence->paragraph < FIRST_PARAGRAPHS;
    if (!early || !(counts_the_war(prose, token + taken, end, title, first, last) ||
                    agrees_with_date(search, sentence, first)))
        return 0;
    if (odd && !search->odd_count && !search->count.found) {
        search->odd_token = token;
        search->odd_count = odd;
    }
    if (last - first >= SM_COVERAGE_DAYS_MAX) return 0;
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

/* "KHARKIV, Ukraine, May 15 - The army said …", "KYIV (Reuters), 21 October –": the date of a
 * wire's dateline. */
static bool is_dateline(const struct sm_prose *prose, const struct sm_sentence *sentence,
                        size_t token, size_t behind)
{
    enum { LEAD_TOKENS = 10, BRACKET_TOKENS = 4 };
    size_t end = sentence->token + sentence->token_count;
    if (token - sentence->token > LEAD_TOKENS || token == sentence->token) return false;
    for (size_t i = sentence->token; i < token; i++)
        if (prose->tokens[i].kind == SM_TOKEN_WORD && !prose->tokens[i].capital) return false;
    for (size_t i = behind; i < end && i <= behind + BRACKET_TOKENS; i++) {
        if (is(prose, i, end, "-")) return prose->tokens[i].space_before;
        bool bracket = is(prose, i, end, "(") || is(prose, i, end, ")");
        if (!bracket && !prose->tokens[i].capital) return false;
    }
    return false;
}

/* The one weekday that the dateline's sentence is told on: "said on Wednesday"; -1 where there is
 * none, several, or one that may be the day before ("late on Wednesday"). */
static int weekday_told(const struct sm_prose *prose, size_t token, size_t end)
{
    int found = -1;
    for (size_t i = token; i + 2 < end; i++) {
        if (!sm_when_is_saying_verb(prose->tokens[i].low)) continue;
        size_t at = i + 1 + is(prose, i + 1, end, "on");
        int weekday = sm_when_weekday(prose->tokens[at].low);
        if (weekday < 0) continue;
        if (found >= 0 && weekday != found) return -1;
        found = weekday;
    }
    return found;
}

static const char *const PAST_DAY = "day|добу";
static const char *const PAST_DAYS = "days|week|period|covers|covering|covered|тиждень|днів|"
                                     "тижня|період";

/* "over the past day, 19 October", «за минулу добу, 19 жовтня», "in the past week (18–24 August)":
 * what stands right before the date says that the round-up covers it. */
static bool covers(const struct sm_prose *prose, size_t token, size_t first, const char *what)
{
    enum { REACH = 4 };
    for (size_t back = 1; back <= REACH && token >= first + back; back++) {
        struct sm_text low = prose->tokens[token - back].low;
        if (sm_word_is(low, what)) return back > 1 || what == PAST_DAYS;
        if (!sm_word_is(low, ",|(|:|-|alone|from|with|of")) return false;
    }
    return false;
}

static struct sm_claim *claim_of(struct sm_claims *search, const struct sm_sentence *sentence,
                                 const struct sm_when_span *span, size_t token, enum week week)
{
    const struct sm_prose *prose = search->prose;
    if (is_published(prose, token, sentence->token)) return &search->published;
    if (span->two) return &search->range;
    if (week) return &search->week;
    return covers(prose, token, sentence->token, PAST_DAY) ? &search->past_day : &search->single;
}

/* "The Mission visited the place on 6 April.": a short sentence that only happens to name a day. */
static bool is_news_of_day(const struct sm_prose *prose, const struct sm_sentence *sentence,
                           size_t token)
{
    enum { MERE_TOKENS = 8 };
    if (sentence->headline || sentence->token_count <= MERE_TOKENS) return false;
    size_t last = sentence->token + sentence->token_count - 1;
    return token > sentence->token && sm_token_is(prose, token - 1, "on|by|until|since") &&
           sm_text_is(prose->tokens[last].text, ".");
}

/* "Monthly note: Ukraine, April 2025" */
static size_t find_month(struct sm_claims *search, size_t i, size_t token, size_t end)
{
    const struct sm_prose *prose = search->prose;
    int month = sm_when_month(&prose->tokens[token]);
    size_t year = token + 1 + is(prose, token + 1, end, ",");
    if (!month || year >= end || !sm_when_is_year(&prose->tokens[year])) return 0;
    if (search->month.found || is_published(prose, token, prose->sentences[i].token)) return 0;
    claim(&search->month, i, token, year + 1 - token);
    int of = (int)prose->tokens[year].value;
    search->month.from = sm_day_from_date((struct sm_date){of, month, 1});
    search->month.to = sm_day_from_date((struct sm_date){of + month / 12, month % 12 + 1, 1}) - 1;
    return year + 1 - token;
}

static size_t find_date(struct sm_claims *search, size_t i, size_t token, size_t end)
{
    const struct sm_prose *prose = search->prose;
    const struct sm_sentence *sentence = &prose->sentences[i];
    struct sm_when_span span;
    size_t taken = sm_when_span_at(prose, token, end, &span);
    if (!taken || !span.from.month) return taken;
    bool early = sentence->paragraph < FIRST_PARAGRAPHS;
    bool short_one = sentence->headline || sentence->token_count <= SHORT_TOKENS;
    bool since = token > sentence->token &&
                 (is(prose, token - 1, end, "since") || is(prose, token - 1, end, "until"));
    enum week week = week_before(prose, token, sentence->token);
    struct sm_claim *found = claim_of(search, sentence, &span, token, week);
    if (found->found || since) return taken;
    bool dateline = found == &search->single && is_dateline(prose, sentence, token, token + taken);
    if (dateline && !span.from.year && span.from.weekday < 0)
        span.from.weekday = weekday_told(prose, token + taken, end);
    bool told = found == &search->past_day ||
                (span.two && covers(prose, token, sentence->token, PAST_DAYS));
    /* "… seized it between March 9 and 11", under a title with its own date, is news. */
    bool dated = search->single.found || search->published.found;
    bool range = span.two && (short_one || !dated);
    if (found == &search->single && is_news_of_day(prose, sentence, token)) return taken;
    if (!told &&
        !(early ? (!span.two && short_one) || range || week || dateline : short_one && !span.two))
        return taken;
    claim(found, i, token, taken);
    found->span = span;
    found->single = !span.two;
    if (found == &search->week) search->weeks = week == WEEK_TO ? -1 : 1;
    return taken;
}

static size_t find_week_number(struct sm_claims *search, size_t i, size_t token, size_t end)
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

/* "The war, week by week", «Щотижневий огляд»: a date over it is that of its last day. */
static bool says_weekly(const struct sm_prose *prose, size_t token, size_t end)
{
    if (!sm_token_is(prose, token, "weekly|week|week's|weeks|тижня|тиждень|щотижнев~|тижнев~"))
        return false;
    /* "all week", "next week" in a first paragraph say nothing of the round-up. */
    return !is(prose, token - (token > 0), end, "last") &&
           !is(prose, token - (token > 0), end, "next");
}

void sm_claims_find(struct sm_claims *search)
{
    const struct sm_prose *prose = search->prose;
    for (size_t i = 0; i < prose->sentence_count; i++) {
        const struct sm_sentence *sentence = &prose->sentences[i];
        bool early = sentence->paragraph < FIRST_PARAGRAPHS;
        bool dated = early || sentence->paragraph < DATED_PARAGRAPHS;
        if (!dated && !sentence->headline) continue;
        size_t end = sentence->token + sentence->token_count;
        for (size_t at = sentence->token; at < end;) {
            size_t taken = early || sentence->headline ? find_count(search, i, at, end) : 0;
            if (!taken && early) taken = find_week_number(search, i, at, end);
            if (!taken && dated) taken = find_date(search, i, at, end);
            if (!taken && early && sentence->headline) taken = find_month(search, i, at, end);
            if (early && sentence->headline) search->weekly |= says_weekly(prose, at, end);
            if (early && sentence->headline)
                search->monthly |=
                    sm_token_is(prose, at, "monthly|month|щомісячн~|місячн~|місяць|місяця");
            if (early && sentence->headline)
                search->letter |= sm_token_is(prose, at,
                                              "newsletter|letter|column|review|roundup|round-up|"
                                              "wrap|recap|огляд|підсумки|колонка|щоденник");
            at += taken ? taken : 1;
        }
    }
}
