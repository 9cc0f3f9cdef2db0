/* SPDX-License-Identifier: Apache-2.0
 * Private to the canvas: its state, which canvas.c opens and canvas_path.c moves along.
 */
#ifndef SM_RENDER_CANVAS_PRIVATE_H
#define SM_RENDER_CANVAS_PRIVATE_H

#include "render/backend.h"
#include "render/canvas.h"

enum sm_nested { SM_NESTED_GROUP, SM_NESTED_CLIP };

struct sm_canvas {
    struct sm_sink sink; /* first: a sink of ours is the canvas */
    struct sm_backend *backend;
    struct sm_error err; /* the first */
    size_t skipped, paints;
    double reach_px; /* coordinates are clamped to this */
    /* The path. 'start' is where the sub-path starts that the next line goes on with. A move
     * reaches the backend with the first line behind it, so lone moves leave no trace. */
    struct sm_vertex start;
    bool has_start, is_open, has_path;
    /* The sink. */
    bool in_polygon, in_line;
    int depth;
    int depth_taped; /* of a tape, when it began; -1 once it has ended what it found begun */
    enum sm_nested nested[SM_NESTING_MAX];
};

static inline bool sm_canvas_has_failed(const struct sm_canvas *canvas)
{
    return canvas->err.code != SM_OK;
}

static inline void sm_canvas_forget_path(struct sm_canvas *canvas)
{
    canvas->has_start = canvas->is_open = canvas->has_path = false;
}

/* The calls of the canvas's sink. */
extern const struct sm_sink sm_canvas_sink_calls;

/* Bring 'v' where every backend can take it. False, and counted, if it is nowhere. */
bool sm_canvas_reach(struct sm_canvas *canvas, struct sm_vertex *v);

#endif
