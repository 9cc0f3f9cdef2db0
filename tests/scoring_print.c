/* SPDX-License-Identifier: Apache-2.0
 * Scores as text for people and as JSON.
 */
#include "scoring.h"

#include "base/date.h"

struct named_share {
    const char *name;
    struct share share;
};

enum { SHARES = 8 };

static void list_shares(const struct score *score, struct named_share out[SHARES])
{
    const struct named_share shares[SHARES] = {
        {"precision", score->precision}, {"recall", score->recall},
        {"pins", score->pins},           {"dates", score->dates},
        {"reported", score->reported},   {"categories", score->categories},
        {"counts", score->counts},       {"statuses", score->statuses},
    };
    for (size_t i = 0; i < SHARES; i++)
        out[i] = shares[i];
}

void score_print(struct sm_buf *out, const char *name, const struct score *score)
{
    struct named_share shares[SHARES];
    list_shares(score, shares);
    sm_buf_str(out, name);
    sm_buf_str(out, ": F1 ");
    sm_buf_fixed(out, score_f1(score), 3);
    for (size_t i = 0; i < SHARES; i++) {
        sm_buf_str(out, i == 3 ? "\n    " : ", ");
        sm_buf_str(out, shares[i].name);
        sm_buf_char(out, ' ');
        sm_buf_fixed(out, share_value(shares[i].share), 3);
        sm_buf_str(out, " (");
        sm_buf_int(out, (long long)shares[i].share.right);
        sm_buf_char(out, '/');
        sm_buf_int(out, (long long)shares[i].share.all);
        sm_buf_char(out, ')');
    }
    sm_buf_char(out, '\n');
}

void score_print_json(struct sm_buf *out, const char *name, const struct score *score)
{
    struct named_share shares[SHARES];
    list_shares(score, shares);
    sm_buf_str(out, "{\"name\":");
    sm_buf_json(out, sm_text(name));
    sm_buf_str(out, ",\"f1\":");
    sm_buf_fixed(out, score_f1(score), 4);
    for (size_t i = 0; i < SHARES; i++) {
        sm_buf_str(out, ",\"");
        sm_buf_str(out, shares[i].name);
        sm_buf_str(out, "\":{\"right\":");
        sm_buf_int(out, (long long)shares[i].share.right);
        sm_buf_str(out, ",\"all\":");
        sm_buf_int(out, (long long)shares[i].share.all);
        sm_buf_str(out, ",\"value\":");
        sm_buf_fixed(out, share_value(shares[i].share), 4);
        sm_buf_char(out, '}');
    }
    sm_buf_char(out, '}');
}

/* ---- rows and events */

static void add_number(struct sm_buf *out, const char *name, long long number)
{
    if (number == SM_NO_COUNT) return;
    sm_buf_str(out, name);
    sm_buf_int(out, number);
}

static void add_event(struct sm_buf *out, const struct sm_week_event *event)
{
    sm_buf_str(out, "events.csv:");
    sm_buf_int(out, (long long)event->line);
    sm_buf_str(out, ": \"");
    sm_buf_text(out, event->place);
    sm_buf_str(out, "\"");
    if (event->on_place || event->on_region) {
        sm_buf_str(out, event->on_place ? " place:" : " region:");
        sm_buf_text(out, event->on_place ? event->on_place->id : event->on_region->id);
    }
    sm_buf_char(out, ' ');
    sm_buf_str(out, sm_precision_name(event->precision));
    sm_buf_char(out, ' ');
    sm_buf_date(out, event->date);
    sm_buf_str(out, "..");
    sm_buf_date(out, event->date_to);
    sm_buf_char(out, ' ');
    sm_buf_str(out, sm_category_name(event->category));
    add_number(out, " count ", event->count);
    if (event->qualifier != SM_QUALIFIER_EXACT) {
        sm_buf_char(out, ' ');
        sm_buf_str(out, sm_qualifier_name(event->qualifier));
    }
    add_number(out, " killed ", event->killed);
    add_number(out, " injured ", event->words->injured);
    sm_buf_char(out, ' ');
    sm_buf_str(out, sm_status_name(event->status));
    if (event->words->reported != SM_NO_DAY) {
        sm_buf_str(out, " reported ");
        sm_buf_date(out, event->words->reported);
    }
}

static void add_row(struct sm_buf *out, const struct gold_row *row)
{
    sm_buf_str(out, "row ");
    sm_buf_int(out, (long long)row->line);
    sm_buf_char(out, ':');
    for (size_t i = 0; i < GOLD_COLUMNS; i++) {
        sm_buf_str(out, i ? ", " : " ");
        sm_buf_text(out, row->cells[i]);
    }
}

static void add_difference(struct sm_buf *out, const struct gold_row *row,
                           const struct sm_week_event *event)
{
    struct agreement agree = gold_compare(row, event);
    if (agree.date && agree.category && agree.count && agree.status && agree.reported) return;
    sm_buf_str(out, "  differs in");
    if (!agree.date) sm_buf_str(out, " date");
    if (!agree.reported) sm_buf_str(out, " reported");
    if (!agree.category) sm_buf_str(out, " category");
    if (!agree.count) sm_buf_str(out, " count");
    if (!agree.status) sm_buf_str(out, " status");
    sm_buf_str(out, ": ");
    add_event(out, event);
    sm_buf_str(out, "\n    wanted ");
    add_row(out, row);
    sm_buf_char(out, '\n');
}

/* How the same place was drafted instead, which is what a miss mostly is. */
static void add_instead(struct sm_buf *out, const struct gold_row *row, const struct draft *draft)
{
    for (size_t i = 0; i < draft->count; i++) {
        if (draft->row_of[i] != NO_PAIR || !gold_compare(row, &draft->events[i]).where) continue;
        sm_buf_str(out, "\n    drafted instead: ");
        add_event(out, &draft->events[i]);
        return;
    }
}

static bool is_paired(const struct draft *draft, size_t row)
{
    for (size_t i = 0; i < draft->count; i++)
        if (draft->row_of[i] == (int)row) return true;
    return false;
}

void score_print_errors(struct sm_buf *out, const struct draft *draft,
                        const struct gold_table *gold)
{
    for (size_t k = 0; k < gold->count; k++) {
        if (gold->rows[k].optional || is_paired(draft, k)) continue;
        sm_buf_str(out, "  miss: ");
        add_row(out, &gold->rows[k]);
        add_instead(out, &gold->rows[k], draft);
        sm_buf_char(out, '\n');
    }
    for (size_t i = 0; i < draft->count; i++) {
        int row = draft->row_of[i];
        if (row == NO_PAIR) {
            sm_buf_str(out, "  false alarm: ");
            add_event(out, &draft->events[i]);
            sm_buf_char(out, '\n');
        } else if (!gold->rows[row].optional) {
            add_difference(out, &gold->rows[row], &draft->events[i]);
        }
    }
}
