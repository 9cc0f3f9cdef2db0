/* SPDX-License-Identifier: Apache-2.0
 * When an event was: what its clause says, else its sentence, else the sentence before where it
 * goes on telling of the same, else all days that the round-up covers.
 */
#include <string.h>

#include "roundup/draft_days.h"
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

static bool is_time_of_event(const struct sm_when *when)
{
    return when->kind == SM_WHEN_DAY || when->kind == SM_WHEN_COVERAGE;
}

static const struct sm_when *first_of(const struct sm_drafting *in, size_t from, size_t to,
                                      enum sm_when_kind kind)
{
    for (size_t i = from; i < to; i++) {
        const struct sm_when *when = &in->whens.at[i];
        /* "Since early November, 100 have died" is a sum, though its time is set off. */
        bool sum = when->rule && strcmp(when->rule, "long-since") == 0;
        if (when->kind == kind && (sum || !sm_draft_is_aside(in, when->token))) return when;
    }
    return NULL;
}

enum { MARK_DISTANCE = 40 };

/* How far apart two tokens are; a colon, semicolon or bracket between them counts for many words.
 */
static size_t distance(const struct sm_drafting *in, size_t a, size_t b)
{
    size_t from = a < b ? a : b, to = a < b ? b : a, sum = to - from;
    for (size_t at = from; at < to && sum < 10 * MARK_DISTANCE; at++) {
        struct sm_text text = in->prose->tokens[at].text;
        bool mark = text.n == 1 && (text.at[0] == ':' || text.at[0] == ';' || text.at[0] == ')');
        if (mark) sum += MARK_DISTANCE;
    }
    return sum;
}

/* "By Thursday the toll stood at 28": when it was counted, not when it happened. */
static bool is_of_toll(const struct sm_drafting *in, const struct sm_span *clause,
                       const struct sm_sign *sign, const struct sm_when *when)
{
    static const char *const words[] = {"toll",    "bodies",   "dead",      "rescued",  "recovered",
                                        "wounded", "injured",  "have died", "had died", "confirmed",
                                        "missing", "загиблих", "поранених", NULL};
    if (sm_draft_is_compared(in, when)) return true;
    if (!when->rule || strcmp(when->rule, "by-day") != 0) return false;
    return (sign && sign->category == SM_CASUALTIES) || sm_draft_holds(in, clause, words);
}

/* Of a run of expressions, the one that dates the event: a day before the whole week, and of
 * several days the one nearest to the words of what happened. */
static const struct sm_when *dating(const struct sm_drafting *in, const struct sm_span *clause,
                                    size_t from, size_t to, const struct sm_sign *sign)
{
    const struct sm_when *day = NULL;
    for (size_t i = from; i < to; i++) {
        const struct sm_when *when = &in->whens.at[i];
        /* "Hours after the blasts on Monday" is Monday, too. */
        bool aside =
            sm_draft_is_aside(in, when->token) && !sm_draft_is_hours_after(in, when->token);
        if (when->kind != SM_WHEN_DAY || aside) continue;
        if (is_of_toll(in, clause, sign, when)) continue;
        if (sign && !sm_draft_day_reaches(in, when, sign->token)) continue;
        bool nearer =
            day && sign &&
            distance(in, when->token, sign->token) < distance(in, day->token, sign->token);
        if (!day || nearer) day = when;
    }
    return day ? day : first_of(in, from, to, SM_WHEN_COVERAGE);
}

/* "Sunday's missile strike", "the 14 November strike": the news is called by its day. */
static bool is_named_by_day(const struct sm_drafting *in, const struct sm_when *when,
                            const struct sm_sign *sign)
{
    enum { REACH = 3 };
    size_t behind = when->token + when->token_count;
    if (sign->token < behind || sign->token > behind + REACH) return false;
    for (size_t at = behind; at < sign->token; at++)
        if (in->prose->tokens[at].kind == SM_TOKEN_MARK) return false;
    return true;
}

/* "Drones had attacked Sevastopol on 29 October, and Moscow rejoined on Wednesday": an older day
 * right behind the news is nearer than one farther on. */
static bool is_older(const struct sm_drafting *in, const struct sm_span *clause,
                     const struct sm_sign *sign, const struct sm_when *day)
{
    for (size_t i = clause->when; sign && day && i < clause->when_end; i++) {
        const struct sm_when *when = &in->whens.at[i];
        bool past = when->kind == SM_WHEN_BACKGROUND && when->from != SM_NO_DAY &&
                    when->from == when->to &&
                    (when->token > sign->token || is_named_by_day(in, when, sign));
        if (past && distance(in, when->token, sign->token) < distance(in, day->token, sign->token))
            return true;
    }
    return false;
}

/* The nearest before the clause, else the first behind it. */
static const struct sm_when *beside(const struct sm_drafting *in, const struct sm_span *clause,
                                    const struct sm_span *sentence)
{
    for (size_t i = clause->when; i > sentence->when; i--) {
        const struct sm_when *when = &in->whens.at[i - 1];
        if (is_time_of_event(when) && !is_of_toll(in, clause, NULL, when) &&
            sm_draft_day_reaches(in, when, clause->token))
            return when;
    }
    const struct sm_when *behind = dating(in, clause, clause->when_end, sentence->when_end, NULL);
    return behind && sm_draft_day_reaches_back(in, behind, clause) ? behind : NULL;
}

/* "X fell on Wednesday, while fighting continued in Y": what goes on has no day. */
bool sm_draft_lasts(const struct sm_drafting *in, const struct sm_span *clause)
{
    static const char *const words[] = {
        "continued",    "continues",   "continue",   "goes on",   "went on",   "ongoing",
        "raged",        "rages",       "persisted",  "kept",      "keep",      "keeps",
        "remained",     "remains",     "remain",     "still",     "under way", "underway",
        "has been",     "have been",   "pressed on", "pushed on", "no longer", "once again",
        "тривають",     "тривали",     "триває",     "тривало",   "точаться",  "точилися",
        "продовжували", "продовжують", "продовжує",  "досі",      NULL};
    return sm_draft_holds(in, clause, words);
}

static bool touches(const struct sm_drafting *in, const struct sm_when *when)
{
    const struct sm_coverage *coverage = &in->draft->coverage;
    return when->from <= coverage->to && when->to >= coverage->from;
}

/* Of what touches the days covered. A night keeps its two dates; all else stays within the days
 * covered. */
static void take(const struct sm_drafting *in, struct sm_time *time, const struct sm_when *when)
{
    const struct sm_coverage *coverage = &in->draft->coverage;
    bool night = when->time && strcmp(when->time, "night") == 0 && when->to == when->from + 1;
    time->from = night || when->from >= coverage->from ? when->from : coverage->from;
    time->to = night || when->to <= coverage->to ? when->to : coverage->to;
    if (time->to < time->from) time->from = time->to;
    time->time = when->time;
    time->rule = when->rule;
    time->said = true;
    time->lasting = when->kind == SM_WHEN_COVERAGE;
}

static void take_whole(const struct sm_drafting *in, struct sm_time *time)
{
    const struct sm_coverage *coverage = &in->draft->coverage;
    time->from = coverage->daily ? coverage->to : coverage->from;
    time->to = coverage->to;
    time->rule = "whole-week";
    time->whole = time->from != time->to;
}

/* Is the sign in a time of this kind? Behind a semicolon something else is told. */
static bool speaks_of(const struct sm_drafting *in, const struct sm_span *clause,
                      const struct sm_sign *sign, enum sm_when_kind kind)
{
    const struct sm_when *when = first_of(in, clause->when, clause->when_end, kind);
    if (!when || !sign) return when != NULL;
    size_t from = when->token < sign->token ? when->token : sign->token;
    size_t to = when->token < sign->token ? sign->token : when->token;
    for (size_t at = from; at < to; at++)
        if (sm_text_is(in->prose->tokens[at].text, ";")) return false;
    return true;
}

/* "By Friday 260 had left", "by Friday they had taken X": on that day or any before it. */
static bool is_by_then(const struct sm_drafting *in, const struct sm_span *clause,
                       const struct sm_sign *sign, const struct sm_when *when)
{
    if (!when->rule || strcmp(when->rule, "by-day") != 0 || in->draft->coverage.daily) return false;
    if (sign && (sign->category == SM_OCCUPATION || sign->category == SM_LIBERATION ||
                 sign->category == SM_ADVANCE))
        return true;
    for (size_t i = clause->amount; i < clause->amount_end; i++)
        if (in->whats.amounts[i].value > 1) return true;
    return false;
}

/* The day on which the clause's news was told, not that of what stands apart from it. */
static const struct sm_when *reported_of(const struct sm_drafting *in, const struct sm_span *clause,
                                         const struct sm_span *sentence, const struct sm_sign *sign)
{
    size_t news = sign ? sign->token : clause->token;
    for (size_t i = sentence->when; i < sentence->when_end; i++) {
        const struct sm_when *when = &in->whens.at[i];
        if (when->kind != SM_WHEN_REPORTED || sm_draft_is_aside(in, when->token)) continue;
        if (sm_draft_is_apart(in, when->token, news)) continue;
        if (when->token < news || !sm_draft_tells_anew(in, news, when->token)) return when;
    }
    return NULL;
}

/* Does the day on which it was told date it: what a guest said on a visit, troops that a picture
 * shows, "claimed early in the week"? */
static bool is_dated_by_report(const struct sm_drafting *in, const struct sm_when *reported,
                               const struct sm_sign *sign)
{
    if (!touches(in, reported)) return false;
    if (reported->from != reported->to && !reported->time) return true;
    /* "A warehouse burned, he said the same morning." */
    bool same_day = reported->relative && strcmp(reported->rule, "same-day") == 0;
    if (same_day && sign && sm_draft_is_raid(sign->category)) return true;
    return sign && (sign->category == SM_DIPLOMACY ||
                    (sign->category == SM_TROOPS && strcmp(reported->rule, "pictures") == 0));
}

struct sm_time sm_draft_find_time(const struct sm_drafting *in, const struct sm_span *clause,
                                  const struct sm_span *sentence, const struct sm_sign *sign)
{
    struct sm_time time = {.reported = SM_NO_DAY};
    const struct sm_when *reported = reported_of(in, clause, sentence, sign);
    if (reported) time.reported = reported->to;
    const struct sm_when *when = dating(in, clause, clause->when, clause->when_end, sign);
    bool older = is_older(in, clause, sign, when);
    if (older) when = NULL;
    bool background = older || speaks_of(in, clause, sign, SM_WHEN_BACKGROUND);
    bool planned = speaks_of(in, clause, sign, SM_WHEN_PLANNED);
    if (!when && !background && !planned) when = beside(in, clause, sentence);
    bool borrowed = when && (when->token < clause->token || when->token >= clause->end);
    if (borrowed && when->token > sentence->token && sm_draft_lasts(in, clause)) when = NULL;
    if (!when && reported && is_dated_by_report(in, reported, sign)) {
        when = reported;
        if (reported->from == reported->to) time.reported = SM_NO_DAY;
    }
    if (when && when->from != SM_NO_DAY) {
        take(in, &time, when);
        if (is_by_then(in, clause, sign, when)) {
            time.from = in->draft->coverage.from;
            time.time = NULL;
        }
        /* Nobody reports what is still to come. */
        if (time.reported != SM_NO_DAY && time.reported < time.from) time.reported = SM_NO_DAY;
        /* "The week began with a volley, it said on Monday": nor what has not been yet. */
        bool part = time.rule && strcmp(time.rule, "part-of-week") == 0;
        if (part && time.reported != SM_NO_DAY && time.reported < time.to) time.to = time.reported;
        return time;
    }
    time.background = background;
    time.planned = planned && !background;
    take_whole(in, &time);
    return time;
}

/* Does the clause name several days, so that each may belong to one of its places? */
static bool names_days(const struct sm_drafting *in, const struct sm_span *clause)
{
    size_t count = 0;
    for (size_t i = clause->when; i < clause->when_end; i++)
        count += in->whens.at[i].kind == SM_WHEN_DAY;
    return count > 1;
}

bool sm_draft_time_behind(const struct sm_drafting *in, const struct sm_span *clause,
                          const struct sm_where *where, struct sm_time *time)
{
    size_t open = where->token + where->token_count;
    size_t end = in->prose->token_count;
    if (!where->token_count || open + 2 >= end) return false;
    bool bracket = sm_text_is(in->prose->tokens[open].text, "(");
    if (!bracket && !names_days(in, clause)) return false;
    struct sm_span span = sm_draft_span(in, open + bracket, open + bracket + 1);
    if (span.when == span.when_end) return false;
    const struct sm_when *when = &in->whens.at[span.when];
    size_t close = when->token + when->token_count;
    if (!is_time_of_event(when) || close >= end ||
        (bracket && !sm_text_is(in->prose->tokens[close].text, ")")))
        return false;
    sm_day reported = time->reported;
    take(in, time, when);
    time->reported = reported;
    return true;
}

bool sm_draft_time_in_front(const struct sm_drafting *in, const struct sm_span *clause,
                            const struct sm_where *where, struct sm_time *time)
{
    enum { REACH = 6 };
    static const char *const between = ",|the|a|village|villages|town|towns|settlement|of|nearby|"
                                       "neighboring|neighbouring|also|that|in|село|селище";
    const struct sm_token *tokens = in->prose->tokens;
    for (size_t i = clause->when; i < clause->when_end; i++) {
        const struct sm_when *when = &in->whens.at[i];
        size_t end = when->token + when->token_count, joint = when->token;
        if (when->kind != SM_WHEN_DAY || end > where->token || where->token - end > REACH) continue;
        if (joint > clause->token && sm_text_is(tokens[joint - 1].text, ",")) joint--;
        if (joint <= clause->token || !sm_word_is(tokens[joint - 1].low, "and|then|та|і|а"))
            continue;
        while (end < where->token && sm_word_is(tokens[end].low, between))
            end++;
        if (end < where->token) continue;
        sm_day reported = time->reported;
        take(in, time, when);
        time->whole = false;
        time->reported = reported != SM_NO_DAY && reported < time->to ? SM_NO_DAY : reported;
        return true;
    }
    return false;
}
