/* SPDX-License-Identifier: Apache-2.0
 * When: the days that a round-up covers, and every expression of time in it.
 */
#ifndef SM_ROUNDUP_WHEN_H
#define SM_ROUNDUP_WHEN_H

#include "base/date.h"
#include "roundup/prose.h"

/* The days that the round-up covers, both inclusive. A digest dated D ("Day 973", "Daily digest, 25
 * October 2024") tells of the day before and of D: 'from' is D − 1, 'to' is D, 'daily' is set, and
 * what has no time of its own is of D. */
struct sm_coverage {
    sm_day from, to;
    sm_day day_one;            /* day 1 of the count */
    size_t token, token_count; /* where it says so; no tokens when the caller said so */
    bool stated;               /* false: nothing says which days */
    bool daily;                /* the digest of the day 'to' */
    bool written_at_end;       /* it bears the date 'to': its "today" is that day */
};

struct sm_coverage_options {
    sm_day day_one;  /* SM_DAY_ONE unless overridden */
    sm_day from, to; /* the user's word outranks the text's; SM_NO_DAY for none */
};

/* Find "Days 971-975", "Day 1,027", "on the 973rd day of the invasion", "21–25 October 2024",
 * "16/03/2024 to 22/03/2024", "week of …", "week ending …", "Week 43", "За 21–27 жовтня", "за
 * минулу добу, 19 жовтня", in that order of trust, in the title and the first lines; a date of
 * publication is not the days covered, and stands in for them only where nothing else is said. A
 * single date is that of a daily, unless the first lines say "weekly" or the text names three
 * days and more beside its own two: then it is the last of seven days, or of eight where it names
 * the eighth, with a note. "Monthly note, April 2025" is that month. Small day numbers count where
 * a date beside them agrees. A year that is not said comes from the day numbers, from the weekday
 * of the date or of both dates (also of a dateline: "May 15 - The army said on Wednesday"), which
 * only one year of the war's first five fits, else from another full date of the text, with a note.
 * "03/04/2024" is a date only where another one of the text shows the order. Day numbers and dates
 * that contradict each other are a warning naming both; the day numbers win. Without any of them
 * 'stated' is false and it is an error that asks for
 * --from and --to. */
bool sm_coverage_find(const struct sm_prose *prose, const struct sm_coverage_options *options,
                      struct sm_coverage *coverage, struct sm_report *report, struct sm_error *err);

enum sm_when_kind {
    SM_WHEN_DAY,        /* a day or days of the coverage: when something happened */
    SM_WHEN_REPORTED,   /* when it was said: "said on Thursday", "in a statement on Thursday" */
    SM_WHEN_BACKGROUND, /* before the coverage: "last week", "in January", "throughout 2024" */
    SM_WHEN_PLANNED,    /* to come: "next month", "will … on Friday", "is expected to"; the
                           run of a plan is its whole clause */
    SM_WHEN_COVERAGE,   /* all of it: "this week", "over the past day" in a daily */
};

struct sm_when {
    size_t token, token_count;
    enum sm_when_kind kind;
    sm_day from, to; /* both inclusive; a night has two dates. SM_NO_DAY for background and plans
                        without a date */
    const char
        *time; /* "night", "early", "morning", "late", "14:30" as for the table's 'time'; or NULL */
    bool relative;    /* "the next day", "a day later": counted from the last day named before it,
                         already done */
    const char *rule; /* stable name of the rule, "weekday", "night-into-day", … */
};

struct sm_whens {
    struct sm_when *at; /* in the order of the text, not overlapping */
    size_t count, capacity;
};

/* Every expression of time in the sentences, in both languages. Conventions:
 * - "Overnight on/into Monday", «у ніч на понеділок», «21 жовтня вночі» are Sunday–Monday; "Monday
 *   night" and "the night of Monday" are Monday–Tuesday; "the night of 21 to 22 October" says
 * itself.
 * - A lone "overnight", "last night" and "over the past day" of a daily, or under a headline that
 *   is a day, end on that day; in a longer round-up they are all of it (SM_WHEN_COVERAGE, with
 *   'time'), unless the sentence names the day or says when it was reported.
 * - "Early in the week" is the coverage's first two days, "late in the week" its last two, "at the
 *   weekend" its Saturday and Sunday. "X and Y" is X to Y. "Since X" runs to the coverage's end.
 * - A weekday is the last one before the coverage's end, and background when that lies before its
 *   start. A date without a year is the nearest one.
 * - What is only measured against has no expression at all, for it is not the event's time: "since
 *   2014", "for the first time since August", "the largest attack this year", "before Friday",
 *   "more than last week"; so has a relative one without a day before it.
 * - "The 22nd" and "22/10" are the ones next to the coverage's end. "Last Friday" of a round-up
 * that ends on a Friday is a week before. "Since 1 October, 100 have died" is background.
 * - A headline that is hardly more than a day is an expression like any other, and dates what
 * stands under it: a sentence without a time gets one of no tokens (rule "headline-day"), until its
 *   paragraph names another day. So does "19 NOV." or "Monday:" at the beginning of a paragraph,
 *   for that paragraph; other headlines may divide what stands under a day's, where they follow
 * right behind it. The coverage's own words are no expression, a headline over all its days no
 * heading.
 * - "The same night" is the night told last, that before a dawn included; "the next night" is the
 * one behind it. A relative time inside a sentence counts from a day of its own paragraph; one that
 * leads its sentence, from the paragraphs before up to a headline. What is counted from another
 * event ("a day after the strike", "half of them on Friday") says nothing.
 * - Of a leading day and a later one, with a verb of saying between them, the first is when it was
 *   said. */
bool sm_whens_find(const struct sm_prose *prose, const struct sm_coverage *coverage,
                   struct sm_arena *arena, struct sm_whens *whens, struct sm_error *err);

#endif
