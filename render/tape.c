/* SPDX-License-Identifier: Apache-2.0
 * The tape: a backend that keeps every call, to make it again on another backend later. Page space.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "render/backend.h"

enum op { MOVE, LINE, CURVE, CLOSE, PAINT, CLIP_BEGIN, CLIP_END, GROUP_BEGIN, GROUP_END, RUN };

struct run_call {
    struct sm_run run;
    struct sm_vertex origin;
    struct sm_ink ink;
};

/* A part of a path, from one move to the next, and what it can reach once it is painted. */
struct part {
    size_t op_start, op_end, vertex_start, vertex_end;
    double y0, y1; /* its stroke included */
    bool is_level; /* along the axes throughout */
    bool is_drawn; /* not clipped with */
};

/* Calls in their order, and apart from them, each in the order of its calls, what they were
 * given. */
struct tape {
    struct sm_backend backend;
    struct sm_arena arena; /* what the items point to */
    unsigned char *ops;
    struct sm_vertex *vertices;
    const void **items; /* paints, groups, runs */
    size_t op_count, op_capacity, vertex_count, vertex_capacity, item_count, item_capacity;
    struct part *parts;
    size_t part_count, part_capacity, path_start; /* the current path's first part */
    bool failed;
};

static struct tape *self(struct sm_backend *backend)
{
    return (struct tape *)backend;
}

static void add_op(struct tape *tape, enum op op)
{
    if (sm_grow(&tape->ops, &tape->op_capacity, tape->op_count + 1, 1))
        tape->ops[tape->op_count++] = (unsigned char)op;
    else
        tape->failed = true;
}

static void add_vertex(struct tape *tape, struct sm_vertex v)
{
    if (sm_grow(&tape->vertices, &tape->vertex_capacity, tape->vertex_count + 1, sizeof v))
        tape->vertices[tape->vertex_count++] = v;
    else
        tape->failed = true;
}

static void add_item(struct tape *tape, enum op op, const void *item, size_t size)
{
    void *copy = sm_arena_alloc(&tape->arena, 1, size);
    if (!copy ||
        !sm_grow(&tape->items, &tape->item_capacity, tape->item_count + 1, sizeof *tape->items)) {
        tape->failed = true;
        return;
    }
    memcpy(copy, item, size);
    tape->items[tape->item_count++] = copy;
    add_op(tape, op);
}

/* Whoever draws may forget the words it drew with. */
static const char *kept_word(struct tape *tape, const char *word)
{
    const char *kept = word ? sm_arena_copy(&tape->arena, word, strlen(word)) : NULL;
    tape->failed |= word && !kept;
    return kept;
}

/* ---- parts */

static void begin_part(struct tape *tape)
{
    struct part part = {.op_start = tape->op_count, .vertex_start = tape->vertex_count};
    if (sm_grow(&tape->parts, &tape->part_capacity, tape->part_count + 1, sizeof part))
        tape->parts[tape->part_count++] = part;
    else
        tape->failed = true;
}

static void measure_part(const struct tape *tape, struct part *part, double stroke_px)
{
    const struct sm_vertex *v = tape->vertices + part->vertex_start;
    size_t n = part->vertex_end - part->vertex_start;
    struct sm_vertex last = v[n - 1]; /* what is filled goes back to where it began */
    part->y0 = part->y1 = v[0].y;
    part->is_level = true;
    for (size_t i = 0; i < n; last = v[i++]) {
        part->y0 = fmin(part->y0, v[i].y);
        part->y1 = fmax(part->y1, v[i].y);
        if (v[i].x != last.x && v[i].y != last.y) part->is_level = false;
    }
    part->y0 -= stroke_px;
    part->y1 += stroke_px;
}

static void end_path(struct tape *tape, double stroke_px, bool is_drawn)
{
    size_t op_end = tape->op_count, vertex_end = tape->vertex_count;
    for (size_t i = tape->part_count; !tape->failed && i-- > tape->path_start;) {
        struct part *part = &tape->parts[i];
        part->op_end = op_end;
        part->vertex_end = vertex_end;
        part->is_drawn = is_drawn;
        measure_part(tape, part, stroke_px);
        op_end = part->op_start;
        vertex_end = part->vertex_start;
    }
    tape->path_start = tape->part_count;
}

/* ---- calls */

static void tape_move_to(struct sm_backend *backend, struct sm_vertex v)
{
    begin_part(self(backend));
    add_vertex(self(backend), v);
    add_op(self(backend), MOVE);
}

static void tape_line_to(struct sm_backend *backend, struct sm_vertex v)
{
    add_vertex(self(backend), v);
    add_op(self(backend), LINE);
}

static void tape_curve_to(struct sm_backend *backend, struct sm_vertex a, struct sm_vertex b,
                          struct sm_vertex v)
{
    add_vertex(self(backend), a);
    add_vertex(self(backend), b);
    add_vertex(self(backend), v);
    add_op(self(backend), CURVE);
}

static void tape_close_path(struct sm_backend *backend)
{
    add_op(self(backend), CLOSE);
}

static void tape_paint(struct sm_backend *backend, const struct sm_paint *paint)
{
    struct sm_paint kept = *paint;
    kept.class_name = kept_word(self(backend), paint->class_name);
    end_path(self(backend), paint->stroke.a ? paint->width_px : 0, true);
    add_item(self(backend), PAINT, &kept, sizeof kept);
}

static void tape_clip_begin(struct sm_backend *backend)
{
    end_path(self(backend), 0, false);
    add_op(self(backend), CLIP_BEGIN);
}

static void tape_clip_end(struct sm_backend *backend)
{
    add_op(self(backend), CLIP_END);
}

static void tape_group_begin(struct sm_backend *backend, const struct sm_group *group)
{
    struct tape *tape = self(backend);
    struct sm_group kept = *group;
    kept.id = kept_word(tape, group->id);
    kept.class_name = kept_word(tape, group->class_name);
    if (kept.title.n) kept.title.at = sm_arena_copy(&tape->arena, group->title.at, group->title.n);
    tape->failed |= kept.title.n && !kept.title.at;
    add_item(tape, GROUP_BEGIN, &kept, sizeof kept);
}

static void tape_group_end(struct sm_backend *backend)
{
    add_op(self(backend), GROUP_END);
}

static void tape_draw_run(struct sm_backend *backend, const struct sm_run *run,
                          struct sm_vertex origin, const struct sm_ink *ink)
{
    struct run_call call = {*run, origin, *ink};
    call.ink.class_name = kept_word(self(backend), ink->class_name);
    add_item(self(backend), RUN, &call, sizeof call);
}

/* A tape is played, not finished. */
static bool tape_finish(struct sm_backend *backend, struct sm_buf *out, struct sm_error *err)
{
    (void)backend;
    (void)out;
    return sm_fail(err, SM_E_USAGE, "canvas: a tape makes no document");
}

static void tape_free(struct sm_backend *backend)
{
    struct tape *tape = self(backend);
    sm_arena_finish(&tape->arena);
    free(tape->ops);
    free(tape->vertices);
    free(tape->items);
    free(tape->parts);
    free(tape);
}

static const struct sm_backend_calls tape_calls = {
    .move_to = tape_move_to,
    .line_to = tape_line_to,
    .curve_to = tape_curve_to,
    .close_path = tape_close_path,
    .paint = tape_paint,
    .clip_begin = tape_clip_begin,
    .clip_end = tape_clip_end,
    .group_begin = tape_group_begin,
    .group_end = tape_group_end,
    .draw_run = tape_draw_run,
    .finish = tape_finish,
    .free = tape_free,
};

struct sm_backend *sm_tape_backend_new(struct sm_error *err)
{
    struct tape *tape = sm_alloc_zeroed(1, sizeof *tape);
    if (!tape) {
        sm_fail_memory(err);
        return NULL;
    }
    tape->backend.calls = &tape_calls;
    return &tape->backend;
}

/* What the next calls are given. */
struct reels {
    const struct sm_vertex *vertex;
    const void *const *item;
};

static void play_run(const struct run_call *call, struct sm_backend *to)
{
    to->calls->draw_run(to, &call->run, call->origin, &call->ink);
}

static void play_op(enum op op, struct reels *reels, struct sm_backend *to)
{
    const struct sm_vertex *v = reels->vertex;
    switch (op) {
    case MOVE:
        reels->vertex++;
        to->calls->move_to(to, v[0]);
        break;
    case LINE:
        reels->vertex++;
        to->calls->line_to(to, v[0]);
        break;
    case CURVE:
        reels->vertex += 3;
        to->calls->curve_to(to, v[0], v[1], v[2]);
        break;
    case CLOSE:
        to->calls->close_path(to);
        break;
    case PAINT:
        to->calls->paint(to, *reels->item++);
        break;
    case CLIP_BEGIN:
        to->calls->clip_begin(to);
        break;
    case CLIP_END:
        to->calls->clip_end(to);
        break;
    case GROUP_BEGIN:
        to->calls->group_begin(to, *reels->item++);
        break;
    case GROUP_END:
        to->calls->group_end(to);
        break;
    case RUN:
        play_run(*reels->item++, to);
        break;
    }
}

/* Cairo fills what is level throughout in another way, a little more exactly. So that a path stays
 * what it was, a speck above the page stands for the parts that are left out. */
static void put_speck(struct sm_backend *to)
{
    to->calls->move_to(to, (struct sm_vertex){0, -1000});
    to->calls->line_to(to, (struct sm_vertex){1, -1001});
    to->calls->line_to(to, (struct sm_vertex){2, -1000});
    to->calls->close_path(to);
}

static bool is_beyond(const struct part *part, struct sm_tape_rows rows)
{
    return part->is_drawn && (part->y1 < rows.y0 || part->y0 > rows.y1);
}

bool sm_tape_play_rows(const struct sm_backend *backend, struct sm_tape_rows rows,
                       struct sm_backend *to)
{
    const struct tape *tape = (const struct tape *)backend;
    const struct part *part = tape->parts, *end = part + tape->part_count;
    struct reels reels = {tape->vertices, tape->items};
    bool has_speck = false;
    if (tape->failed) return false;
    for (size_t i = 0; i < tape->op_count; i++) {
        for (; part < end && part->op_start == i && is_beyond(part, rows); part++) {
            i = part->op_end;
            reels.vertex = tape->vertices + part->vertex_end;
            if (!part->is_level && !has_speck) put_speck(to);
            has_speck |= !part->is_level;
        }
        if (part < end && part->op_start == i) part++;
        if (tape->ops[i] == PAINT) has_speck = false;
        play_op((enum op)tape->ops[i], &reels, to);
    }
    return true;
}

bool sm_tape_play(const struct sm_backend *backend, struct sm_backend *to)
{
    return sm_tape_play_rows(backend, (struct sm_tape_rows){-INFINITY, INFINITY}, to);
}
