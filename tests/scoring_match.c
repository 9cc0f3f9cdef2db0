/* SPDX-License-Identifier: Apache-2.0
 * Which drafted event is which row, and how good that makes the draft.
 */
#include "scoring.h"

#include <limits.h>
#include <stdlib.h>

/* ---- the best assignment [Kuhn55], by shortest augmenting paths */

struct assignment {
    const long *value;
    size_t n;
    long *row_price, *column_price; /* from 1; 0 is where a search starts */
    long *slack;                    /* of each column, to the rows reached so far */
    size_t *row_at, *came_from;     /* of each column */
    bool *reached;                  /* columns */
};

static bool assignment_init(struct assignment *a)
{
    size_t size = a->n + 1;
    a->row_price = sm_alloc_zeroed(size, sizeof(long));
    a->column_price = sm_alloc_zeroed(size, sizeof(long));
    a->slack = sm_alloc_zeroed(size, sizeof(long));
    a->row_at = sm_alloc_zeroed(size, sizeof(size_t));
    a->came_from = sm_alloc_zeroed(size, sizeof(size_t));
    a->reached = sm_alloc_zeroed(size, sizeof(bool));
    return a->row_price && a->column_price && a->slack && a->row_at && a->came_from && a->reached;
}

static void assignment_finish(struct assignment *a)
{
    free(a->row_price);
    free(a->column_price);
    free(a->slack);
    free(a->row_at);
    free(a->came_from);
    free(a->reached);
}

/* Go on from column 'at' to the nearest column not yet reached; prices follow. */
static size_t reach_next(struct assignment *a, size_t at)
{
    size_t row = a->row_at[at], next = 0;
    long step = LONG_MAX;
    a->reached[at] = true;
    for (size_t k = 1; k <= a->n; k++) {
        if (a->reached[k]) continue;
        long cost = -a->value[(row - 1) * a->n + k - 1] - a->row_price[row] - a->column_price[k];
        if (cost < a->slack[k]) {
            a->slack[k] = cost;
            a->came_from[k] = at;
        }
        if (a->slack[k] < step) {
            step = a->slack[k];
            next = k;
        }
    }
    for (size_t k = 0; k <= a->n; k++) {
        if (a->reached[k]) {
            a->row_price[a->row_at[k]] += step;
            a->column_price[k] -= step;
        } else {
            a->slack[k] -= step;
        }
    }
    return next;
}

static void assign_row(struct assignment *a, size_t row)
{
    for (size_t k = 0; k <= a->n; k++) {
        a->slack[k] = LONG_MAX / 2;
        a->reached[k] = false;
    }
    a->row_at[0] = row;
    size_t column = 0;
    do
        column = reach_next(a, column);
    while (a->row_at[column]);
    while (column) {
        size_t from = a->came_from[column];
        a->row_at[column] = a->row_at[from];
        column = from;
    }
}

bool assign_best(const long *value, size_t n, int *column_of)
{
    struct assignment a = {.value = value, .n = n};
    bool ok = assignment_init(&a);
    for (size_t row = 1; ok && row <= n; row++)
        assign_row(&a, row);
    for (size_t k = 1; ok && k <= n; k++)
        column_of[a.row_at[k] - 1] = (int)(k - 1);
    assignment_finish(&a);
    return ok;
}

/* ---- pairs */

/* Each thing is worth more than all that follow it together, for one pair; for many pairs, the
 * place and being required are worth more than all the rest of all. */
static long pair_value(const struct gold_row *row, const struct sm_week_event *event)
{
    struct agreement agree = gold_compare(row, event);
    if (!agree.where || !agree.precision) return 0;
    return (row->optional ? 100000 : 100000000) + agree.date * 32 + agree.category * 16 +
           agree.count * 8 + agree.reported * 4 + agree.status * 2;
}

bool score_pair(struct draft *draft, const struct gold_table *gold)
{
    size_t n = draft->count > gold->count ? draft->count : gold->count;
    if (!n) return true;
    long *value = sm_alloc_zeroed(n * n, sizeof *value);
    int *column_of = sm_alloc_zeroed(n, sizeof *column_of);
    bool ok = value && column_of;
    for (size_t i = 0; ok && i < draft->count; i++)
        for (size_t k = 0; k < gold->count; k++)
            value[i * n + k] = pair_value(&gold->rows[k], &draft->events[i]);
    ok = ok && assign_best(value, n, column_of);
    for (size_t i = 0; ok && i < draft->count; i++)
        draft->row_of[i] = value[i * n + (size_t)column_of[i]] > 0 ? column_of[i] : NO_PAIR;
    free(value);
    free(column_of);
    return ok;
}

/* ---- the score */

static void share_count(struct share *share, bool right)
{
    share->right += right;
    share->all++;
}

static bool is_pin_of_gold(const struct sm_week_event *event, const struct gold_table *gold)
{
    for (size_t k = 0; k < gold->count; k++) {
        struct agreement agree = gold_compare(&gold->rows[k], event);
        if (agree.where && agree.precision) return true;
    }
    return false;
}

static void score_event(struct score *score, const struct sm_week_event *event,
                        const struct gold_table *gold, int row)
{
    if (sm_event_is_pinned(event)) share_count(&score->pins, is_pin_of_gold(event, gold));
    if (row == NO_PAIR) {
        share_count(&score->precision, false);
        return;
    }
    const struct gold_row *wanted = &gold->rows[row];
    if (wanted->optional) return;
    struct agreement agree = gold_compare(wanted, event);
    share_count(&score->precision, true);
    score->recall.right++;
    share_count(&score->dates, agree.date);
    share_count(&score->categories, agree.category);
    share_count(&score->counts, agree.count);
    share_count(&score->statuses, agree.status);
    /* Rightly saying nothing is no merit: hardly any row has such a day. */
    if (event->words->reported != SM_NO_DAY || !agree.reported)
        share_count(&score->reported, agree.reported);
}

struct score score_draft(const struct draft *draft, const struct gold_table *gold)
{
    struct score score = {0};
    for (size_t k = 0; k < gold->count; k++)
        score.recall.all += !gold->rows[k].optional;
    for (size_t i = 0; i < draft->count; i++)
        score_event(&score, &draft->events[i], gold, draft->row_of[i]);
    return score;
}

static void share_add(struct share *sum, struct share share)
{
    sum->right += share.right;
    sum->all += share.all;
}

void score_add(struct score *sum, const struct score *score)
{
    share_add(&sum->precision, score->precision);
    share_add(&sum->recall, score->recall);
    share_add(&sum->pins, score->pins);
    share_add(&sum->dates, score->dates);
    share_add(&sum->reported, score->reported);
    share_add(&sum->categories, score->categories);
    share_add(&sum->counts, score->counts);
    share_add(&sum->statuses, score->statuses);
}

double share_value(struct share share)
{
    return share.all ? (double)share.right / (double)share.all : 1;
}

double score_f1(const struct score *score)
{
    double precision = share_value(score->precision), recall = share_value(score->recall);
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
}
