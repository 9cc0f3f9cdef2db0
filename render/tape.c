/* SPDX-License-Identifier: Apache-2.0
 * The tape: a backend that keeps every call, to make it again on another backend later. Page space.
 */
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

/* Calls in their order, and apart from them, each in the order of its calls, what they were
 * given. */
struct tape {
    struct sm_backend backend;
    struct sm_arena arena; /* what the items point to */
    unsigned char *ops;
    struct sm_vertex *vertices;
    const void **items; /* paints, groups, runs */
    size_t op_count, op_capacity, vertex_count, vertex_capacity, item_count, item_capacity;
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

static void tape_move_to(struct sm_backend *backend, struct sm_vertex v)
{
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
    add_item(self(backend), PAINT, &kept, sizeof kept);
}

static void tape_clip_begin(struct sm_backend *backend)
{
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

bool sm_tape_play(const struct sm_backend *backend, struct sm_backend *to)
{
    const struct tape *tape = (const struct tape *)backend;
    struct reels reels = {tape->vertices, tape->items};
    if (tape->failed) return false;
    for (size_t i = 0; i < tape->op_count; i++)
        play_op((enum op)tape->ops[i], &reels, to);
    return true;
}
