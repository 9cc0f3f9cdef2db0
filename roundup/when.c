/* SPDX-License-Identifier: Apache-2.0 */
#include "roundup/when.h"

#include <string.h>

#include "roundup/when_expression.h"
#include "roundup/when_sections.h"

/* Room for one more in the arena: the old array is left behind, which doubling makes cheap. */
static bool add(struct sm_arena *arena, struct sm_whens *whens, struct sm_when when,
                struct sm_error *err)
{
    if (whens->count == whens->capacity) {
        size_t capacity = whens->capacity ? 2 * whens->capacity : 32;
        struct sm_when *grown = sm_arena_alloc(arena, capacity, sizeof *grown);
        if (!grown) return sm_fail_memory(err);
        if (whens->count) memcpy(grown, whens->at, whens->count * sizeof *grown);
        whens->at = grown;
        whens->capacity = capacity;
    }
    whens->at[whens->count++] = when;
    return true;
}

static bool is_of_coverage(const struct sm_coverage *coverage, size_t token)
{
    return token - coverage->token < coverage->token_count;
}

/* The plan that begins at 'token' takes in the days that it names. */
static bool add_plan(struct sm_when_search *search, size_t token, size_t count, const char *rule,
                     struct sm_whens *whens, struct sm_error *err)
{
    struct sm_when plan = {.token = token,
                           .token_count = count,
                           .kind = SM_WHEN_PLANNED,
                           .from = SM_NO_DAY,
                           .to = SM_NO_DAY,
                           .rule = rule};
    size_t end = token + count;
    for (size_t at = token; at < end;) {
        struct sm_when inner = {0};
        bool may = sm_when_may_begin(search->index, &search->prose->tokens[at]);
        size_t taken = may ? sm_when_expression_at(search, at, &inner) : 0;
        if (taken && inner.rule && plan.from == SM_NO_DAY) {
            plan.from = inner.from;
            plan.to = inner.to;
            plan.time = inner.time;
        }
        at += taken ? taken : 1;
        if (at > end) end = at;
    }
    plan.token_count = end - token;
    return add(search->arena, whens, plan, err);
}

/* "On Friday, leaders will meet": the day before a plan is the plan's. */
static void plan_leading_day(const struct sm_when_search *search, struct sm_whens *whens,
                             size_t first)
{
    if (whens->count < first + 2) return;
    struct sm_when *day = &whens->at[first];
    const struct sm_when *plan = &whens->at[first + 1];
    bool leads = day->token == search->token && day->kind == SM_WHEN_DAY;
    bool will = plan->kind == SM_WHEN_PLANNED && plan->from == SM_NO_DAY && plan->rule &&
                sm_word_is(sm_text(plan->rule), "will|due|expected");
    size_t between = plan->token - (day->token + day->token_count);
    if (!leads || !will || between > 8) return;
    for (size_t i = day->token + day->token_count + 1; i < plan->token; i++)
        if (sm_when_is_saying_verb(search->prose->tokens[i].low)) return;
    day->kind = SM_WHEN_PLANNED;
}

/* "In an overnight attack on Monday", "overnight, officials said on Monday": the night is Monday's.
 */
static void settle_lone_night(const struct sm_when_search *search, struct sm_whens *whens,
                              size_t first)
{
    enum { WHENS_MAX = 16 }; /* a longer sentence is no sentence */
    if (whens->count - first > WHENS_MAX) return;
    for (size_t i = first; i < whens->count; i++) {
        struct sm_when *night = &whens->at[i];
        if (night->kind != SM_WHEN_COVERAGE || !night->time) continue;
        for (size_t k = first; k < whens->count; k++) {
            struct sm_when *day = &whens->at[k];
            bool said = day->kind == SM_WHEN_REPORTED;
            /* "On Thursday it was the turn of Volgograd, whose refinery caught fire overnight" */
            bool seen = day->kind == SM_WHEN_DAY && !day->time && k != i &&
                        (k > i || search->today == SM_NO_DAY);
            if ((!said && !seen) || day->from != day->to) continue;
            night->kind = SM_WHEN_DAY;
            night->from = day->from - 1;
            night->to = day->to;
            night->rule = said ? "overnight-as-reported" : "overnight-with-day";
            if (seen && k > i) {
                day->from = night->from;
                day->time = night->time;
                day->rule = night->rule;
            }
            break;
        }
    }
}

/* "On Friday, the governor said that a man had died on Thursday": of two days, the one before the
 * verb of saying is the report's. */
static void report_leading_day(const struct sm_when_search *search, struct sm_whens *whens,
                               size_t first)
{
    if (whens->count < first + 2) return;
    struct sm_when *day = &whens->at[first];
    const struct sm_when *next = &whens->at[first + 1];
    bool leads = day->token == search->token && day->kind == SM_WHEN_DAY && day->from == day->to;
    if (!leads || next->kind != SM_WHEN_DAY || next->relative) return;
    for (size_t i = day->token + day->token_count; i < next->token; i++) {
        if (sm_text_is(search->prose->tokens[i].text, ";")) return;
        if (sm_when_is_saying_verb(search->prose->tokens[i].low)) {
            day->kind = SM_WHEN_REPORTED;
            return;
        }
    }
}

static bool names_day(const struct sm_when *when)
{
    return when->from != SM_NO_DAY && !when->relative && when->kind != SM_WHEN_COVERAGE;
}

/* A clock time apart from its day: "On Monday a drone struck a house at 5 a.m." */
static void settle_clock(struct sm_whens *whens, size_t first, const char *clock)
{
    struct sm_when *only = NULL;
    for (size_t i = first; i < whens->count; i++) {
        if (whens->at[i].kind != SM_WHEN_DAY) continue;
        if (only) return;
        only = &whens->at[i];
    }
    if (only && only->from == only->to) only->time = clock;
}

/* Has the sentence told a day of what happened? */
static bool tells_day(const struct sm_whens *whens, size_t first)
{
    for (size_t i = first; i < whens->count; i++)
        if (whens->at[i].kind == SM_WHEN_DAY) return true;
    return false;
}

/* Next to coverage's own words and to nothing else stands no expression. */
static bool find_in_sentence(struct sm_when_search *search, struct sm_whens *whens,
                             struct sm_error *err)
{
    size_t first = whens->count;
    const char *clock = NULL;
    for (size_t at = search->token; at < search->end;) {
        struct sm_when when = {0};
        const char *rule;
        if (is_of_coverage(search->coverage, at)) {
            at++;
            continue;
        }
        const struct sm_token *token = &search->prose->tokens[at];
        size_t plan = sm_when_may_plan(search->index, token)
                          ? sm_when_plan_at(search->prose, at, search->end, &rule)
                          : 0;
        if (plan) {
            if (!add_plan(search, at, plan, rule, whens, err)) return false;
            at = whens->at[whens->count - 1].token + whens->at[whens->count - 1].token_count;
            continue;
        }
        if (!sm_when_may_begin(search->index, token)) {
            at++;
            continue;
        }
        sm_day anchor = search->anchor;
        size_t taken = sm_when_expression_at(search, at, &when);
        bool ours = taken && is_of_coverage(search->coverage, at + taken - 1);
        if (taken && when.rule && !ours) {
            sm_when_remember_night(search, &when);
            if (names_day(&when)) search->far = false;
            bool dated = when.from != SM_NO_DAY && when.kind != SM_WHEN_COVERAGE;
            bool pictures = dated && sm_when_is_of_pictures(search, &when);
            if (pictures) when.rule = "pictures";
            if (pictures || (dated && sm_when_is_report(search, &when)))
                when.kind = SM_WHEN_REPORTED;
            /* "A bomb fell on Saturday, he said on Sunday. That evening …": the bomb's. */
            if (when.kind == SM_WHEN_REPORTED && tells_day(whens, first)) search->anchor = anchor;
            sm_when_remember_event(search, &when);
            if (!add(search->arena, whens, when, err)) return false;
        }
        if (!taken) taken = sm_when_clock_at(search, at, &clock);
        at += taken ? taken : 1;
    }
    sm_when_join(search, whens, first);
    plan_leading_day(search, whens, first);
    report_leading_day(search, whens, first);
    settle_lone_night(search, whens, first);
    if (clock) settle_clock(whens, first, clock);
    return true;
}

/* Under a day's headline a sentence without a day of its own is of that day, until its paragraph
 * names another. */
static bool date_by_section(struct sm_when_search *search, const struct sm_sentence *sentence,
                            struct sm_whens *whens, size_t first, struct sm_error *err)
{
    if (sentence->headline || search->section == SM_NO_DAY || whens->count > first) return true;
    if (search->anchor != SM_NO_DAY && search->anchor != search->section_to && !search->far)
        return true;
    return add(search->arena, whens,
               (struct sm_when){.token = sentence->token,
                                .kind = SM_WHEN_DAY,
                                .from = search->section,
                                .to = search->section_to,
                                .rule = "headline-day"},
               err);
}

/* A night found beside a day of another week, "the next day" behind the last one, a headline's day:
 * whatever rule it is from, a day that touches none of those covered is not theirs. */
static void keep_to_coverage(const struct sm_coverage *coverage, struct sm_whens *whens,
                             size_t first)
{
    for (size_t i = first; i < whens->count; i++) {
        struct sm_when *when = &whens->at[i];
        if (when->kind == SM_WHEN_DAY) when->kind = sm_when_kind_of(coverage, when->from, when->to);
    }
}

bool sm_whens_find(const struct sm_prose *prose, const struct sm_coverage *coverage,
                   struct sm_arena *arena, struct sm_whens *whens, struct sm_error *err)
{
    struct sm_when_index index;
    *whens = (struct sm_whens){0};
    if (!sm_when_index_fill(&index, arena, err)) return false;
    bool daily = coverage->daily || coverage->from == coverage->to;
    struct sm_when_search search = {.prose = prose,
                                    .coverage = coverage,
                                    .index = &index,
                                    .arena = arena,
                                    .anchor = SM_NO_DAY,
                                    .night = SM_NO_DAY,
                                    .event = SM_NO_DAY,
                                    .section = SM_NO_DAY,
                                    .heading = SM_NO_DAY,
                                    .heading_to = SM_NO_DAY,
                                    .today = daily ? coverage->to : SM_NO_DAY};
    sm_when_count_day_headings(&search);
    for (size_t i = 0; i < prose->sentence_count; i++) {
        const struct sm_sentence *sentence = &prose->sentences[i];
        search.token = sentence->token;
        search.end = sentence->token + sentence->token_count;
        size_t first = whens->count;
        /* Under another headline other things are told: its "next day" is not of those above. */
        if (sentence->headline) search.anchor = search.night = search.event = SM_NO_DAY;
        search.far |= i > 0 && sentence[-1].paragraph != sentence->paragraph;
        sm_when_enter_sentence(&search, sentence);
        if (!find_in_sentence(&search, whens, err)) return false;
        if (!date_by_section(&search, sentence, whens, first, err)) return false;
        keep_to_coverage(coverage, whens, first);
        sm_when_leave_headline(&search, sentence, whens, first);
    }
    return true;
}
