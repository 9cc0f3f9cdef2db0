/* SPDX-License-Identifier: Apache-2.0
 * Rows and notes: one row for each place of a clause, as the table will have it. What the reader of
 * weeks would refuse becomes a note instead.
 */
#include <math.h>
#include <string.h>

#include "roundup/draft_days.h"
#include "roundup/draft_parts.h"

/* The sentence; of one without an end, the clause. */
static struct sm_text evidence_of(const struct sm_drafting *in, const struct sm_telling *telling,
                                  const struct sm_span *clause)
{
    const struct sm_sentence *sentence = telling->sentence;
    size_t n = sentence->to - sentence->from;
    if (n <= SM_EVIDENCE_BYTES_MAX)
        return (struct sm_text){in->prose->source.at + sentence->from, n};
    return sm_draft_cut(sm_prose_slice(in->prose, clause->token, clause->end - clause->token));
}

static void put_rule(struct sm_buf *out, const char *part, const char *rule)
{
    if (!rule || !rule[0]) return;
    if (out->count) sm_buf_char(out, ' ');
    sm_buf_str(out, part);
    for (; *rule; rule++)
        sm_buf_char(out, *rule == ' ' ? '-' : *rule);
}

/* What all rows of one clause share. */
struct making {
    const struct sm_telling *telling;
    const struct sm_act *act;
    const struct sm_time *time;
    struct sm_text title, side, text;
    bool again; /* on one of several days that the clause names */
};

static bool put_rules(struct sm_drafting *in, const struct making *making,
                      const struct sm_where *where, struct sm_draft_row *row)
{
    struct sm_buf buf = {0};
    put_rule(&buf, "where:", where->rule);
    put_rule(&buf, "when:", making->time->rule);
    put_rule(&buf, "what:", making->act->sign ? making->act->sign->rule : "number");
    if (making->telling->saying) put_rule(&buf, "saying:", making->telling->saying->rule);
    return sm_draft_keep(in, &buf, &row->rules);
}

static void take_saying(const struct sm_drafting *in, struct sm_event *event,
                        const struct sm_saying *saying, enum sm_tongue tongue)
{
    if (!saying) return;
    event->status = sm_draft_status(in, saying, event);
    if (tongue == SM_TONGUE_UKRAINIAN)
        event->attribution_uk = saying->attribution;
    else
        event->attribution = saying->attribution;
}

static struct sm_event new_event(const struct sm_drafting *in, const struct making *making)
{
    const struct sm_act *act = making->act;
    const struct sm_time *time = making->time;
    enum sm_tongue tongue = making->telling->sentence->tongue;
    struct sm_event event = {
        .date = time->from,
        .date_to = time->to,
        .reported = time->reported,
        .time = sm_text(time->time),
        .category = act->category,
        .status = act->negated ? SM_DENIED : SM_REPORTED,
        .side = making->side,
        .count = act->count,
        .killed = act->killed,
        .injured = act->injured,
        .qualifier = act->qualifier,
        .embargo = SM_NO_DAY,
        .at_deg = {(double)NAN, (double)NAN},
        .bearing_deg = (double)NAN,
    };
    if (tongue == SM_TONGUE_UKRAINIAN) {
        event.title_uk = making->title;
        event.text_uk = making->text;
    } else {
        event.title = making->title;
        event.text = making->text;
    }
    take_saying(in, &event, making->telling->saying, tongue);
    return event;
}

static bool is_unresolved(const struct sm_where *where)
{
    return where->kind == SM_WHERE_AMBIGUOUS || where->kind == SM_WHERE_UNKNOWN;
}

static bool add_reviews(struct sm_drafting *in, const struct making *making,
                        const struct sm_where *where, struct sm_draft_row *row)
{
    const struct sm_time *time = making->time;
    if (time->whole && !sm_draft_review(in, row, "no day said; the whole week")) return false;
    if (strcmp(time->rule, "carried") == 0 &&
        !sm_draft_review(in, row, "no day said; the day of the sentence before"))
        return false;
    if (strcmp(where->rule, "carried-place") == 0 &&
        !sm_draft_review(in, row, "no place said; that of the sentence before"))
        return false;
    if (strcmp(where->rule, "in-region") == 0 &&
        !sm_draft_review(in, row, "its village is not known, only the region"))
        return false;
    if (strcmp(where->rule, "in-surroundings") == 0 &&
        !sm_draft_review(in, row, "its village is not known, only what it lies in or near"))
        return false;
    return !making->act->negated || sm_draft_review(in, row, "told as not so");
}

/* "The city came under attack.", "a massive strike" */
static bool is_bare(const struct sm_drafting *in, const struct sm_act *act)
{
    if (act->category == SM_MISSILE && sm_draft_is_pounded(in, act)) return true;
    return act->sign && act->sign->weight <= 2 &&
           (act->sign->category == SM_SHELLING || act->sign->category == SM_MISSILE);
}

static bool add_row(struct sm_drafting *in, const struct making *making,
                    const struct sm_where *mention)
{
    struct sm_draft *draft = in->draft;
    const struct sm_telling *telling = making->telling;
    const struct sm_where *where = mention;
    struct sm_where around;
    if (is_unresolved(mention)) {
        if (!sm_draft_find_around(in, making->act, mention, &around))
            return sm_draft_note_mention(in, telling->index, mention);
        where = &around;
    }
    if (sm_draft_find_ground(in, making->act, making->side, mention, &around)) where = &around;
    struct sm_draft_row row = {
        .event = new_event(in, making),
        .from = (size_t)(making->text.at - in->prose->source.at),
        .to = (size_t)(sm_text_end(making->text) - in->prose->source.at),
        .sentence = telling->index,
        .dated = making->time->said,
        .lasting = making->time->lasting,
        .bare = is_bare(in, making->act),
    };
    const struct sm_placed *placed = sm_draft_place_event(in, where, &row.event);
    if (!placed) return false;
    if (!placed->ok) return sm_draft_note_unresolved(in, telling->index, placed->why);
    row.bearing_deg = row.event.bearing_deg;
    row.distance_km = row.event.distance_km > 0 ? row.event.distance_km : (double)NAN;
    row.radius_km = row.event.radius_km > 0 ? row.event.radius_km : (double)NAN;
    sm_draft_judge_by_place(in, making->act, where, &row.event);
    if (!put_rules(in, making, where, &row) || !add_reviews(in, making, where, &row)) return false;
    if (!sm_grow(&draft->rows, &draft->row_capacity, draft->row_count + 1, sizeof row))
        return sm_fail_memory(in->err);
    draft->rows[draft->row_count++] = row;
    return true;
}

enum { ACTS_MAX = 4 };

/* The rows of one act: one for each place of the scene. */
static bool add_scene_rows(struct sm_drafting *in, struct making *making,
                           const struct sm_span *clause)
{
    struct sm_time days[SM_DAYS_MAX];
    const struct sm_time *time = making->time;
    size_t first = in->draft->row_count;
    bool own_days = !making->again && sm_draft_find_days(in, clause, making->act, days);
    for (size_t i = 0; i < in->scene_count; i++) {
        struct sm_time own = *time;
        bool behind = !own_days && !making->again &&
                      (sm_draft_time_behind(in, clause, in->scene[i], &own) ||
                       (i > 0 && sm_draft_time_in_front(in, clause, in->scene[i], &own)));
        making->time = own_days ? &days[i] : behind ? &own : time;
        if (!add_row(in, making, in->scene[i])) return false;
    }
    making->time = time;
    return sm_draft_share_number(in, first, sm_draft_shares_unnamed(in, clause));
}

/* "86 missiles on Monday and 110 drones on Wednesday": of several weapons each has its day. */
static void keep_day_of_weapon(struct sm_again *again, const struct sm_act *act)
{
    if (!again->numbered) return;
    size_t own = 0;
    for (size_t i = 1; i < again->count; i++)
        if (again->items[i].number == act->count) own = i;
    again->items[0] = again->items[own];
    if (again->count) again->count = 1;
}

/* The rows of one act on each of its days. */
static bool add_days(struct sm_drafting *in, struct making *making, const struct sm_span *clause,
                     bool several)
{
    struct sm_again again;
    sm_draft_find_again(in, clause, &again);
    struct sm_act once = *making->act, act = once;
    if (several) keep_day_of_weapon(&again, making->act);
    for (size_t i = 0; i < again.count; i++)
        if (!sm_draft_act_again(in, clause, &again, i, &act)) again.count = 0;
    if (!again.count) return add_scene_rows(in, making, clause);
    struct sm_span first = sm_draft_span(in, clause->token, again.end);
    struct sm_text title = making->title;
    bool told = making->act->sign && making->act->sign->token < again.end;
    if (!several && told) title = sm_draft_headline(in, &first, &first);
    making->again = true;
    for (size_t i = 0; i < again.count; i++) {
        struct sm_time time = again.items[i].time;
        act = once;
        sm_draft_act_again(in, clause, &again, i, &act);
        making->act = &act;
        making->time = &time;
        making->title = title;
        if (!several && !sm_draft_retitle(in, clause, again.items[i].number, &making->title))
            return false;
        if (!add_scene_rows(in, making, clause)) return false;
    }
    return true;
}

bool sm_draft_add_rows(struct sm_drafting *in, const struct sm_telling *telling,
                       const struct sm_span *clause, const struct sm_act *act,
                       const struct sm_time *time)
{
    struct sm_act acts[ACTS_MAX];
    size_t count = sm_draft_split_act(in, clause, act, acts, ACTS_MAX);
    size_t before = in->draft->row_count;
    for (size_t k = 0; k < count; k++) {
        struct making making = {
            .telling = telling,
            .act = &acts[k],
            .time = time,
            .title = sm_draft_headline(in, clause, &telling->span),
            .side = sm_side_find(in->prose, clause->token, clause->end - clause->token),
            .text = evidence_of(in, telling, clause),
        };
        if (!add_days(in, &making, clause, count > 1)) return false;
    }
    if (in->draft->row_count == before) return true;
    in->last_row = before;
    in->last_count = in->draft->row_count - before;
    in->last_time = *time;
    in->last_where = (struct sm_where){0};
    if (in->scene_count == 1) in->last_where = *in->scene[0];
    return true;
}
