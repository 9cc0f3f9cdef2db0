/* SPDX-License-Identifier: Apache-2.0
 * Private to the pen of the Cairo backend: cairo_nib.c, cairo_pen.c, cairo_stroke.c.
 */
#ifndef SM_RENDER_CAIRO_PEN_H
#define SM_RENDER_CAIRO_PEN_H

#include "render/cairo_private.h"

/* Wider lines are rare, and Cairo's. */
#define SM_HALF_WIDTH_MAX_PX 24.0

/* How much of a pixel a long stroke covers, by the distance of its centre from the stroke's
 * middle, in steps of 1 / SM_NIB_STEPS px, for some directions between along the pixels and
 * diagonal. */
enum {
    SM_NIB_STEPS = 32,
    SM_NIB_DIRECTIONS = 9,
    SM_NIB_SIZE = 26 * SM_NIB_STEPS, /* the widest half and a pixel's diagonal */
    SM_NIB_COUNT = 8,
};
struct sm_nib {
    double half; /* of the width; 0: not made yet */
    double reach; /* no coverage from here on */
    unsigned char cover[SM_NIB_DIRECTIONS][SM_NIB_SIZE];
};
/* A set that makes and remembers nibs; the oldest makes room. */
struct sm_nibs {
    struct sm_nib nibs[SM_NIB_COUNT];
    int next;
};
const struct sm_nib *sm_nib_of(struct sm_nibs *nibs, double half);
/* Coverage by distance for a stroke along the unit vector (ux, uy). */
const unsigned char *sm_nib_profile(const struct sm_nib *nib, double ux, double uy);

struct sm_pen {
    struct sm_tiled_cover *tiled;
    struct sm_pixel_box box; /* where anything can be seen */
    const struct sm_nib *nib;
    const double *dash;
    int dash_count;
    bool is_round; /* the caps */
};

/* A piece of line in device space, near the box. A flat end is cut square, any other is round. */
struct sm_piece {
    struct sm_vertex a, b;
    bool flat_a, flat_b;
};
void sm_pen_draw(const struct sm_pen *pen, const struct sm_piece *piece);

#endif
