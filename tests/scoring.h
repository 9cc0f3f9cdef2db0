/* SPDX-License-Identifier: Apache-2.0
 * Measuring a draft: its events against the table an editor would have written, as
 * tests/cases/roundup/README.md explains it. Used by score_roundup and its tests.
 */
#ifndef SM_TESTS_SCORING_H
#define SM_TESTS_SCORING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/text.h"
#include "data/event.h"

/* The columns of a gold table, in the order of its header. */
enum gold_column {
    GOLD_WHERE,
    GOLD_PRECISION,
    GOLD_DATE,
    GOLD_DATE_TO,
    GOLD_CATEGORY,
    GOLD_COUNT,
    GOLD_QUALIFIER,
    GOLD_KILLED,
    GOLD_INJURED,
    GOLD_STATUS,
    GOLD_REPORTED,
    GOLD_NOTE,
    GOLD_COLUMNS
};

/* One row: in each cell, right answers separated by '|'. */
struct gold_row {
    struct sm_text cells[GOLD_COLUMNS];
    size_t line;
    bool optional; /* neither missed nor a false alarm */
};

/* Zero-initialised is empty; gold_finish frees. */
struct gold_table {
    struct sm_arena arena;
    struct gold_row *rows;
    size_t count, capacity;
};

/* Read the table 'text'; 'path' is for messages. A header that is not ours, a row of another
 * length, a word of no enumeration, a date or number that is none: false, and 'err' says where. */
bool gold_read(struct gold_table *table, const char *path, struct sm_text text,
               struct sm_error *err);
void gold_finish(struct gold_table *table);

/* In what a drafted event agrees with a row. */
struct agreement {
    bool where, precision; /* both: the event is the row */
    bool date, reported, category, count, status;
};
struct agreement gold_compare(const struct gold_row *row, const struct sm_week_event *event);

/* So many of all. */
struct share {
    size_t right, all;
};

/* The measure of one draft, or the sum over several. */
struct score {
    struct share precision; /* drafted events that are in the table; optional ones left out */
    struct share recall;    /* required rows that were drafted */
    struct share pins;      /* drafted site and settlement events whose place and precision are
                             * those of some row, be it optional or taken by another event */
    /* Of the pairs, optional ones left out: */
    struct share dates, reported, categories, counts, statuses;
};
void score_add(struct score *sum, const struct score *score);
/* right / all; of nothing, everything is right. */
double share_value(struct share share);
/* Harmonic mean of precision and recall. */
double score_f1(const struct score *score);

enum { NO_PAIR = -1 };

/* A draft's events, and of each the index of the row that it is, or NO_PAIR. */
struct draft {
    const struct sm_week_event *events;
    size_t count;
    int *row_of; /* 'count' long, filled by score_pair */
};

/* Pair events and rows that agree on where and precision, one to one, so that most required rows
 * are paired, then most optional ones, then dates, categories, counts and statuses agree most.
 * False when memory runs out. */
bool score_pair(struct draft *draft, const struct gold_table *gold);

/* Score the pairs. */
struct score score_draft(const struct draft *draft, const struct gold_table *gold);

/* The score as two lines for people, or as one JSON object. */
void score_print(struct sm_buf *out, const char *name, const struct score *score);
void score_print_json(struct sm_buf *out, const char *name, const struct score *score);
/* Every miss, false alarm and difference, a line or two each. */
void score_print_errors(struct sm_buf *out, const struct draft *draft,
                        const struct gold_table *gold);

/* The most valuable one-to-one assignment of n rows to n columns: value[row * n + column] >= 0.
 * 'column_of' gets the column of each row. False when memory runs out. [Kuhn55] */
bool assign_best(const long *value, size_t n, int *column_of);

#endif
