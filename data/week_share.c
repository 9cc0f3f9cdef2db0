/* SPDX-License-Identifier: Apache-2.0
 * A long table in several threads. Each takes the next part of the file and reads it as if a row
 * began behind its first line end; that may be a line end inside a cell. Part by part in the file's
 * order, they then join what they read to the table:
 *
 *     read    part 0 ─▶ part 2 ─────▶ part 3 ─▶ …           (a thread)
 *             part 1 ────▶ part 4 ─▶ …                      (another)
 *     join    0 1 2 3 4 …
 *
 * Where the part before ends elsewhere than where this one was begun, or where anything is wrong
 * with a row, the part is read once more in its turn, from where the part before ends: now all that
 * stands before it is known, and errors tell the true line.
 */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/crew.h"
#include "data/week_header.h"

enum { PART_BYTES = 1 << 20, PARTS_MIN = 4, THREADS_MAX = 8 };

struct share {
    struct sm_table *table; /* all that was joined */
    struct sm_csv like;     /* as it stood at the first row */
    size_t begin, end;      /* of the rows in the file, as long as it was */
    size_t taken;           /* parts that a thread has begun */
    pthread_mutex_t lock;   /* of all that follows, 'taken' and the table */
    pthread_cond_t joins;
    size_t joined;
    int copying;           /* hands that copy what they read to their place in the table */
    size_t position, line; /* where the next part begins, and which line that is */
    bool failed;
};

struct hand {
    struct share *share;
    struct sm_table table; /* of the part it reads */
    struct sm_week week;
    struct sm_error err;
    size_t from; /* where the part's first row begins */
};

/* Where part 'n' begins; behind the last part there is nothing but what was written meanwhile. */
static size_t part_begin(const struct share *share, size_t n)
{
    size_t left = share->end - share->begin;
    return n * PART_BYTES >= left ? SIZE_MAX : share->begin + n * PART_BYTES;
}

static bool take_part(struct share *share, size_t *part)
{
    pthread_mutex_lock(&share->lock);
    *part = share->taken;
    bool more = !share->failed && part_begin(share, *part) != SIZE_MAX;
    share->taken += more;
    pthread_mutex_unlock(&share->lock);
    return more;
}

/* Lines are counted from 0 here. */
static bool read_part(struct hand *hand, size_t part)
{
    const struct share *share = hand->share;
    struct sm_csv *csv = &hand->table.csv;
    size_t from = part_begin(share, part), to = part_begin(share, part + 1);
    hand->week.event_count = 0;
    hand->table.left_out = 0;
    if (part == 0)
        sm_csv_open_part(csv, &share->like, from, to, 0);
    else if (!sm_csv_open_part_behind_line(csv, &share->like, from, to, &hand->err))
        return false;
    csv->next_line = 0;
    hand->from = sm_csv_position(csv);
    return sm_table_read_rows(&hand->table);
}

/* Room for all rows at once, as many as the first part lets expect: to make room again and again
 * costs more than reading them. Where it is not to be had, less will do. */
static void expect(struct share *share, const struct sm_week *part)
{
    struct sm_week *week = share->table->week;
    struct sm_table *table = share->table;
    size_t parts = (share->end - share->begin) / PART_BYTES + 1;
    size_t events = part->event_count * parts + part->event_count * parts / 16;
    bool ok = sm_grow(&week->events, &week->event_capacity, events, sizeof *week->events);
    if (ok)
        sm_grow(&week->extra_cells, &table->extra_capacity, events * week->extra_count,
                sizeof *week->extra_cells);
}

/* Where what a hand has read of a part is to go. */
struct place {
    size_t event, cell; /* the first */
    size_t line;
};

/* Nobody may be copying while the table moves. */
static void await_copies(struct share *share)
{
    while (share->copying)
        pthread_cond_wait(&share->joins, &share->lock);
}

static bool make_room(struct share *share, size_t events, size_t cells)
{
    struct sm_table *table = share->table;
    struct sm_week *week = table->week;
    if (events <= week->event_capacity && cells <= table->extra_capacity) return true;
    await_copies(share);
    return (sm_grow(&week->events, &week->event_capacity, events, sizeof *week->events) &&
            sm_grow(&week->extra_cells, &table->extra_capacity, cells,
                    sizeof *week->extra_cells)) ||
           sm_fail_memory(table->err);
}

/* What is read of the part goes behind what was joined. */
static bool append(struct share *share, const struct hand *hand, struct place *place)
{
    struct sm_table *table = share->table;
    struct sm_week *week = table->week;
    const struct sm_week *part = &hand->week;
    bool first = share->joined == 0 && !table->options.has_window;
    if (first) expect(share, part);
    *place = (struct place){week->event_count, week->event_count * week->extra_count, share->line};
    size_t count = place->event + part->event_count;
    if (!make_room(share, count, count * week->extra_count)) return false;
    week->event_count = count;
    table->left_out += hand->table.left_out;
    share->line += hand->table.csv.next_line;
    share->position = sm_csv_position(&hand->table.csv);
    return true;
}

/* Touching fresh memory takes long: threads do it side by side. */
static void copy(struct share *share, const struct hand *hand, const struct place *place)
{
    const struct sm_week *week = share->table->week, *part = &hand->week;
    struct sm_week_event *events = week->events + place->event;
    size_t cells = part->event_count * week->extra_count;
    if (cells)
        memcpy(week->extra_cells + place->cell, part->extra_cells,
               cells * sizeof *week->extra_cells);
    for (size_t i = 0; i < part->event_count; i++) {
        events[i] = part->events[i];
        events[i].line += place->line;
    }
}

/* With all that stands before it known. */
static bool read_again(struct share *share, size_t part)
{
    struct sm_csv *csv = &share->table->csv;
    size_t to = part_begin(share, part + 1);
    if (share->position >= to) return true; /* a row goes on through all of it */
    sm_csv_open_part(csv, &share->like, share->position, to, share->line);
    if (!sm_table_read_rows(share->table)) return false;
    share->line = csv->next_line;
    share->position = sm_csv_position(csv);
    return true;
}

/* Is there something to copy? */
static bool take_turn(struct share *share, const struct hand *hand, size_t part,
                      struct place *place, bool is_read)
{
    while (share->joined != part && !share->failed)
        pthread_cond_wait(&share->joins, &share->lock);
    if (share->failed) return false;
    bool fits = is_read && hand->from == share->position;
    if (!fits) await_copies(share);
    share->failed = fits ? !append(share, hand, place) : !read_again(share, part);
    share->joined++;
    return fits && !share->failed;
}

static void join_part(struct share *share, const struct hand *hand, size_t part, bool is_read)
{
    struct place place;
    pthread_mutex_lock(&share->lock);
    bool copies = take_turn(share, hand, part, &place, is_read);
    share->copying += copies;
    pthread_cond_broadcast(&share->joins);
    pthread_mutex_unlock(&share->lock);
    if (!copies) return;
    copy(share, hand, &place);
    pthread_mutex_lock(&share->lock);
    share->copying--;
    pthread_cond_broadcast(&share->joins);
    pthread_mutex_unlock(&share->lock);
}

static void work(void *worker)
{
    struct hand *hand = worker;
    size_t part;
    while (take_part(hand->share, &part)) {
        bool is_read = read_part(hand, part);
        join_part(hand->share, hand, part, is_read);
    }
}

static bool begin_hand(struct hand *hand, struct share *share)
{
    hand->share = share;
    hand->week.extra_count = share->table->week->extra_count;
    hand->table = *share->table;
    hand->table.csv = (struct sm_csv){0};
    hand->table.window.last = NULL;
    hand->table.known = NULL;
    hand->table.said = NULL;
    hand->table.last =
        sm_arena_alloc_zeroed(&hand->week.arena, hand->table.width, sizeof *hand->table.last);
    hand->table.week = &hand->week;
    hand->table.report = NULL;
    hand->table.options.complaints = NULL;
    hand->table.err = &hand->err;
    hand->table.extra_capacity = 0;
    size_t texts = share->table->options.has_window ? SM_TEXTS_KNOWN : SM_TEXTS_KNOWN_LONG;
    bool ok = hand->table.last && sm_table_know(&hand->table, texts);
    return ok || sm_fail_memory(share->table->err);
}

static void end_hand(struct hand *hand, struct sm_week *week)
{
    free(hand->week.events);
    free(hand->week.extra_cells);
    free(hand->table.known);
    free(hand->table.said);
    sm_arena_adopt(&week->arena, &hand->week.arena);
    sm_csv_finish(&hand->table.csv);
}

static bool run(struct share *share, int count)
{
    struct hand *hands = sm_alloc_zeroed((size_t)count, sizeof *hands);
    if (!hands) return sm_fail_memory(share->table->err);
    int ready = 0;
    while (ready < count && begin_hand(&hands[ready], share))
        ready++;
    share->failed = ready < count;
    pthread_mutex_init(&share->lock, NULL);
    pthread_cond_init(&share->joins, NULL);
    sm_crew_run(work, hands, sizeof *hands, count);
    pthread_cond_destroy(&share->joins);
    pthread_mutex_destroy(&share->lock);
    for (int i = 0; i < count; i++)
        end_hand(&hands[i], share->table->week);
    free(hands);
    return !share->failed;
}

bool sm_table_share_rows(struct sm_table *table, bool *shared)
{
    const struct sm_csv *csv = &table->csv;
    int asked = table->options.thread_max;
    int count = asked > 0 ? asked : sm_core_count();
    count = count < THREADS_MAX ? count : THREADS_MAX;
    struct share share = {.table = table, .like = *csv, .line = csv->next_line};
    *shared = false;
    bool is_placed = csv->file && csv->file->fd != STDIN_FILENO;
    if (count < 2 || !is_placed || !sm_file_size(csv->file, &share.end, NULL)) return true;
    share.begin = share.position = sm_csv_position(csv);
    if (share.end < share.begin + PARTS_MIN * PART_BYTES) return true;
    *shared = true;
    return run(&share, count);
}
