/* SPDX-License-Identifier: Apache-2.0
 * Recording: a backend that keeps every call. Page space.
 */
#include "render/tape.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static struct sm_tape *self(struct sm_backend *backend)
{
    return (struct sm_tape *)backend;
}

static void add_op(struct sm_tape *tape, enum sm_tape_op op)
{
    if (sm_grow(&tape->ops, &tape->op_capacity, tape->op_count + 1, 1))
        tape->ops[tape->op_count++] = (unsigned char)op;
    else
        tape->failed = true;
}

static void add_vertex(struct sm_tape *tape, struct sm_vertex v)
{
    if (sm_grow(&tape->vertices, &tape->vertex_capacity, tape->vertex_count + 1, sizeof v))
        tape->vertices[tape->vertex_count++] = v;
    else
        tape->failed = true;
}

/* The item as it is kept; NULL when memory ran out. */
static void *add_item(struct sm_tape *tape, enum sm_tape_op op, const void *item, size_t size)
{
    void *copy = sm_arena_alloc(&tape->arena, 1, size);
    if (!copy ||
        !sm_grow(&tape->items, &tape->item_capacity, tape->item_count + 1, sizeof *tape->items)) {
        tape->failed = true;
        return NULL;
    }
    memcpy(copy, item, size);
    tape->items[tape->item_count++] = copy;
    add_op(tape, op);
    return copy;
}

/* Whoever draws may forget the words it drew with. */
static const char *kept_word(struct sm_tape *tape, const char *word)
{
    const char *kept = word ? sm_arena_copy(&tape->arena, word, strlen(word)) : NULL;
    tape->failed |= word && !kept;
    return kept;
}

/* ---- parts */

static void begin_part(struct sm_tape *tape)
{
    struct sm_tape_part part = {.op_start = tape->op_count, .vertex_start = tape->vertex_count};
    if (sm_grow(&tape->parts, &tape->part_capacity, tape->part_count + 1, sizeof part))
        tape->parts[tape->part_count++] = part;
    else
        tape->failed = true;
}

static void measure_part(const struct sm_tape *tape, struct sm_tape_part *part, double stroke_px)
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

static void end_path(struct sm_tape *tape, double stroke_px, bool is_drawn)
{
    size_t op_end = tape->op_count, vertex_end = tape->vertex_count;
    for (size_t i = tape->part_count; !tape->failed && i-- > tape->path_start;) {
        struct sm_tape_part *part = &tape->parts[i];
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
    add_op(self(backend), SM_TAPE_MOVE);
}

static void tape_line_to(struct sm_backend *backend, struct sm_vertex v)
{
    add_vertex(self(backend), v);
    add_op(self(backend), SM_TAPE_LINE);
}

static void tape_curve_to(struct sm_backend *backend, struct sm_vertex a, struct sm_vertex b,
                          struct sm_vertex v)
{
    add_vertex(self(backend), a);
    add_vertex(self(backend), b);
    add_vertex(self(backend), v);
    add_op(self(backend), SM_TAPE_CURVE);
}

static void tape_close_path(struct sm_backend *backend)
{
    add_op(self(backend), SM_TAPE_CLOSE);
}

static void tape_paint(struct sm_backend *backend, const struct sm_paint *paint)
{
    struct sm_paint kept = *paint;
    kept.class_name = kept_word(self(backend), paint->class_name);
    end_path(self(backend), paint->stroke.a ? paint->width_px : 0, true);
    add_item(self(backend), SM_TAPE_PAINT, &kept, sizeof kept);
}

static void tape_clip_begin(struct sm_backend *backend)
{
    end_path(self(backend), 0, false);
    add_op(self(backend), SM_TAPE_CLIP_BEGIN);
}

static void tape_clip_end(struct sm_backend *backend)
{
    add_op(self(backend), SM_TAPE_CLIP_END);
}

static void tape_group_begin(struct sm_backend *backend, const struct sm_group *group)
{
    struct sm_tape *tape = self(backend);
    struct sm_group kept = *group;
    kept.id = kept_word(tape, group->id);
    kept.class_name = kept_word(tape, group->class_name);
    if (kept.title.n) kept.title.at = sm_arena_copy(&tape->arena, group->title.at, group->title.n);
    tape->failed |= kept.title.n && !kept.title.at;
    add_item(tape, SM_TAPE_GROUP_BEGIN, &kept, sizeof kept);
}

static void tape_group_end(struct sm_backend *backend)
{
    add_op(self(backend), SM_TAPE_GROUP_END);
}

static void tape_draw_run(struct sm_backend *backend, const struct sm_run *run,
                          struct sm_vertex origin, const struct sm_ink *ink)
{
    struct sm_tape *tape = self(backend);
    struct sm_tape_run call = {*run, origin, *ink, NULL};
    call.ink.class_name = kept_word(tape, ink->class_name);
    struct sm_tape_run *kept = add_item(tape, SM_TAPE_RUN, &call, sizeof call);
    if (kept && sm_grow(&tape->runs, &tape->run_capacity, tape->run_count + 1, sizeof kept))
        tape->runs[tape->run_count++] = kept; /* without a stamp it is drawn as well */
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
    struct sm_tape *tape = self(backend);
    for (size_t i = 0; i < tape->run_count; i++)
        if (tape->runs[i]->stamp) tape->stamp_calls->free(tape->runs[i]->stamp);
    sm_arena_finish(&tape->arena);
    free(tape->runs);
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

struct sm_backend *sm_tape_backend_new(const struct sm_backend *to, struct sm_error *err)
{
    struct sm_tape *tape = sm_alloc_zeroed(1, sizeof *tape);
    if (!tape) {
        sm_fail_memory(err);
        return NULL;
    }
    tape->backend.calls = &tape_calls;
    tape->stamp_calls = to ? to->calls->stamps : NULL;
    return &tape->backend;
}
