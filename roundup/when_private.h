/* SPDX-License-Identifier: Apache-2.0
 * Private to when: its tables of words, dates as written, and the steps of finding.
 */
#ifndef SM_ROUNDUP_WHEN_PRIVATE_H
#define SM_ROUNDUP_WHEN_PRIVATE_H

#include "roundup/phrase.h"
#include "roundup/when.h"

/* What a phrase of the tables does. The prefixes stand before a day and add up ("since" + "late
 * on"); the others are whole expressions. */
enum sm_when_action {
    SM_WHEN_PREFIX_PLAIN, /* "on" */
    SM_WHEN_PREFIX_TIME,  /* "late on": sets 'time' */
    SM_WHEN_PREFIX_INTO,  /* "overnight into": the night that ends on the day */
    SM_WHEN_PREFIX_EVE,   /* "on the eve of": the day before */
    SM_WHEN_PREFIX_NIGHT, /* "on the night of": the night that begins on the day */
    SM_WHEN_PREFIX_SINCE,
    SM_WHEN_PREFIX_UNTIL,
    SM_WHEN_PREFIX_BEFORE,   /* "ahead of Friday": no time of the event */
    SM_WHEN_PREFIX_NEXT,     /* "next": the first one after the coverage */
    SM_WHEN_PREFIX_PREVIOUS, /* "the previous": a week before */
    SM_WHEN_LAST_PREFIX = SM_WHEN_PREFIX_PREVIOUS,
    SM_WHEN_IS_WEEK,       /* all of the coverage: "this week" */
    SM_WHEN_IS_PART,       /* of the coverage: days 'first' to 'last', from its end when negative */
    SM_WHEN_IS_WEEKEND,    /* "at the weekend" */
    SM_WHEN_IS_BACKGROUND, /* "last month" */
    SM_WHEN_IS_STATISTIC,  /* "this year": background, unless it measures ("the largest …") */
    SM_WHEN_IS_PLANNED,    /* "next month" */
    SM_WHEN_IS_TODAY,      /* days 'first' to 'last' counted from the day of a daily */
    SM_WHEN_IS_RELATIVE,   /* days 'first' to 'last' counted from the last day named */
    SM_WHEN_IS_NIGHT,      /* "overnight", no day named */
    SM_WHEN_IS_PERIOD,     /* "in the evening", no day named */
    SM_WHEN_IS_NOTHING,    /* only looks like a time: "day by day" */
};

struct sm_when_phrase {
    const char *words;
    enum sm_when_action action;
    int first, last;
    const char *time, *rule;
};

/* The phrases by their first word, and which words may begin any expression or plan at all: most
 * words of a text do not, and nothing more is asked of them. */
enum { SM_WHEN_MARKS = 8192 };
struct sm_when_index {
    const struct sm_when_phrase **phrases;
    size_t count;
    struct sm_phrase_index prefixes, expressions;
    bool begins[SM_WHEN_MARKS], plans[SM_WHEN_MARKS]; /* by hash: true may mean nothing */
};
/* The index lives as long as the arena. */
bool sm_when_index_fill(struct sm_when_index *index, struct sm_arena *arena, struct sm_error *err);
/* Mark the first word of 'words' ("a|b|c" marks three), so that it is looked at. */
void sm_when_mark(bool marks[SM_WHEN_MARKS], const char *words);
void sm_when_mark_days(struct sm_when_index *index);    /* of weekdays, months, numbers */
void sm_when_mark_periods(struct sm_when_index *index); /* of hours, months, years */
void sm_when_mark_plans(struct sm_when_index *index);
void sm_when_mark_holidays(struct sm_when_index *index);
bool sm_when_may_begin(const struct sm_when_index *index, const struct sm_token *token);
bool sm_when_may_plan(const struct sm_when_index *index, const struct sm_token *token);
/* The longest phrase at 'token', or NULL; '*taken' tokens. */
const struct sm_when_phrase *sm_when_phrase_at(const struct sm_when_index *index,
                                               const struct sm_prose *prose, size_t token,
                                               size_t end, bool prefix, size_t *taken);

/* ---- words ---- */

int sm_when_weekday(struct sm_text low);             /* 0 Monday to 6 Sunday, or -1 */
int sm_when_month(const struct sm_token *token);     /* 1 to 12 in any case form, or 0 */
int sm_when_small_number(const struct sm_token *);   /* "two", "3", "кілька": 1 to 31, or 0 */
const char *sm_when_part_of_day(struct sm_text low); /* "morning" → "morning"; or NULL */
bool sm_when_is_saying_verb(struct sm_text low);
bool sm_when_is_saying_noun(struct sm_text low); /* "statement", "address" */
bool sm_when_is_filler(struct sm_text low);      /* may stand between a verb and its time */
/* "-", "to", "and" between two days; NULL when no joint. */
const char *sm_when_joint(const struct sm_prose *prose, size_t token, size_t end, size_t *taken);

/* ---- days as written ---- */

/* Zero where the text does not say. */
struct sm_when_date {
    int year, month, day;
    int weekday; /* -1 where not said */
};
/* A day at 'token' ("Monday", "October 21", "21 жовтня", "Monday, 21 October 2024"); returns the
 * tokens taken, or 0. */
size_t sm_when_day_at(const struct sm_prose *prose, size_t token, size_t end,
                      struct sm_when_date *date);

struct sm_when_span {
    struct sm_when_date from, to;
    bool two; /* a second day was named */
};
/* One day or two with a joint: "21–25 October", "Monday to Friday". */
size_t sm_when_span_at(const struct sm_prose *prose, size_t token, size_t end,
                       struct sm_when_span *span);
/* "Days 971-975", "on the 973rd day", "973-й день"; 'from' and 'to' are numbers of days. */
size_t sm_when_day_count_at(const struct sm_prose *prose, size_t token, size_t end, long long *from,
                            long long *to);
/* How many tokens "days 975-971" has, or days that are 'max' and more; 0 where all is well. */
size_t sm_when_odd_days_at(const struct sm_prose *prose, size_t token, size_t end, long long max);
/* A number that is a year by its looks. */
bool sm_when_is_year(const struct sm_token *token);
/* The day with the year that puts it nearest to 'near'; SM_NO_DAY when there is no such day. */
sm_day sm_when_nearest(struct sm_when_date date, sm_day near);

/* ---- finding ---- */

struct sm_when_search {
    const struct sm_prose *prose;
    const struct sm_coverage *coverage;
    const struct sm_when_index *index;
    struct sm_arena *arena;
    size_t token, end;          /* the sentence */
    sm_day anchor;              /* the last day named, or SM_NO_DAY */
    bool far;                   /* it was named in another paragraph */
    sm_day section, section_to; /* of the headline above or of the paragraph, or SM_NO_DAY */
    sm_day heading, heading_to; /* of the headline above, or SM_NO_DAY */
    const struct sm_sentence *heading_at; /* that headline */
    bool divided;                         /* other headlines stand under it */
    size_t day_headings;                  /* in the whole text */
    sm_day night;                         /* that the night named last begins on, or SM_NO_DAY */
    sm_day event;                         /* the last day of an event, not of what came of it */
    sm_day today; /* of a daily or of a section under a day's headline, or SM_NO_DAY */
};

/* An expression at 'token': its tokens, 0 for none. A 'rule' of NULL in 'when' says that it is
 * known and means nothing here. */
size_t sm_when_expression_at(struct sm_when_search *search, size_t token, struct sm_when *when);
/* remember.c: the night and the event for "that night", "the same evening" in what follows. */
void sm_when_remember_night(struct sm_when_search *search, const struct sm_when *when);
void sm_when_remember_event(struct sm_when_search *search, const struct sm_when *when);
/* Background, this round-up's or yet to come. */
enum sm_when_kind sm_when_kind_of(const struct sm_coverage *coverage, sm_day from, sm_day to);
/* Is the expression when somebody said it? */
bool sm_when_is_report(const struct sm_when_search *search, const struct sm_when *when);
/* "Satellite pictures taken on Thursday": when it was seen, not when it was done. */
bool sm_when_is_of_pictures(const struct sm_when_search *search, const struct sm_when *when);
/* How many tokens from 'token' on tell what is only intended or expected; 0 for none. */
size_t sm_when_plan_at(const struct sm_prose *prose, size_t token, size_t end, const char **rule);

#endif
