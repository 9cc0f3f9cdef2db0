/* SPDX-License-Identifier: Apache-2.0
 * Private to the tape: a backend that keeps every call (tape.c), to make it again on another
 * backend later (tape_play.c).
 */
#ifndef SM_RENDER_TAPE_H
#define SM_RENDER_TAPE_H

#include <stdatomic.h>

#include "base/memory.h"
#include "render/backend.h"

enum sm_tape_op {
    SM_TAPE_MOVE,
    SM_TAPE_LINE,
    SM_TAPE_CURVE,
    SM_TAPE_CLOSE,
    SM_TAPE_PAINT,
    SM_TAPE_CLIP_BEGIN,
    SM_TAPE_CLIP_END,
    SM_TAPE_GROUP_BEGIN,
    SM_TAPE_GROUP_END,
    SM_TAPE_RUN
};

struct sm_tape_run {
    struct sm_run run;
    struct sm_vertex origin;
    struct sm_ink ink;
    struct sm_stamp *stamp; /* if one was made */
};

/* A part of a path, from one move to the next, and what it can reach once it is painted. */
struct sm_tape_part {
    size_t op_start, op_end, vertex_start, vertex_end;
    double y0, y1; /* its stroke included */
    bool is_level; /* along the axes throughout */
    bool is_drawn; /* not clipped with */
};

/* Calls in their order, and apart from them, each in the order of its calls, what they were
 * given. */
struct sm_tape {
    struct sm_backend backend;
    struct sm_arena arena; /* what the items point to */
    unsigned char *ops;
    struct sm_vertex *vertices;
    const void **items; /* paints, groups, runs */
    size_t op_count, op_capacity, vertex_count, vertex_capacity, item_count, item_capacity;
    struct sm_tape_part *parts;
    size_t part_count, part_capacity, path_start; /* the current path's first part */
    bool failed;
    /* The runs once more, for those who make their stamps. */
    struct sm_tape_run **runs;
    size_t run_count, run_capacity;
    atomic_size_t next_run;
    const struct sm_stamp_calls *stamp_calls; /* of the backend that they are for */
};

#endif
