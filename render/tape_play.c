/* SPDX-License-Identifier: Apache-2.0
 * Playing a tape: its calls made again on another backend, all of them or those that reach some
 * rows, and the stamps of its runs.
 */
#include "render/tape.h"

#include <math.h>

/* What the next calls are given. */
struct reels {
    const struct sm_vertex *vertex;
    const void *const *item;
};

static void play_run(const struct sm_tape_run *call, struct sm_backend *to)
{
    if (call->stamp)
        to->calls->stamps->draw(to, call->stamp, &call->ink);
    else
        to->calls->draw_run(to, &call->run, call->origin, &call->ink);
}

static void play_op(enum sm_tape_op op, struct reels *reels, struct sm_backend *to)
{
    const struct sm_vertex *v = reels->vertex;
    switch (op) {
    case SM_TAPE_MOVE:
        reels->vertex++;
        to->calls->move_to(to, v[0]);
        break;
    case SM_TAPE_LINE:
        reels->vertex++;
        to->calls->line_to(to, v[0]);
        break;
    case SM_TAPE_CURVE:
        reels->vertex += 3;
        to->calls->curve_to(to, v[0], v[1], v[2]);
        break;
    case SM_TAPE_CLOSE:
        to->calls->close_path(to);
        break;
    case SM_TAPE_PAINT:
        to->calls->paint(to, *reels->item++);
        break;
    case SM_TAPE_CLIP_BEGIN:
        to->calls->clip_begin(to);
        break;
    case SM_TAPE_CLIP_END:
        to->calls->clip_end(to);
        break;
    case SM_TAPE_GROUP_BEGIN:
        to->calls->group_begin(to, *reels->item++);
        break;
    case SM_TAPE_GROUP_END:
        to->calls->group_end(to);
        break;
    case SM_TAPE_RUN:
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

static bool is_beyond(const struct sm_tape_part *part, struct sm_tape_rows rows)
{
    return part->is_drawn && (part->y1 < rows.y0 || part->y0 > rows.y1);
}

bool sm_tape_play_rows(const struct sm_backend *backend, struct sm_tape_rows rows,
                       struct sm_backend *to)
{
    const struct sm_tape *tape = (const struct sm_tape *)backend;
    const struct sm_tape_part *part = tape->parts, *end = part + tape->part_count;
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
        if (tape->ops[i] == SM_TAPE_PAINT) has_speck = false;
        play_op((enum sm_tape_op)tape->ops[i], &reels, to);
    }
    return true;
}

bool sm_tape_play(const struct sm_backend *backend, struct sm_backend *to)
{
    return sm_tape_play_rows(backend, (struct sm_tape_rows){-HUGE_VAL, HUGE_VAL}, to);
}

void sm_tape_stamp(struct sm_backend *backend, const struct sm_backend *to)
{
    struct sm_tape *tape = (struct sm_tape *)backend;
    const struct sm_stamp_calls *calls = tape->stamp_calls;
    struct sm_stamper *stamper = calls ? calls->stamper(to) : NULL;
    if (!stamper) return;
    for (size_t i; (i = atomic_fetch_add(&tape->next_run, 1)) < tape->run_count;) {
        struct sm_tape_run *call = tape->runs[i];
        call->stamp =
            calls->make(stamper, &(struct sm_text_call){&call->run, call->origin, &call->ink});
    }
    calls->free_stamper(stamper);
}
