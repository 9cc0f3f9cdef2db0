/* SPDX-License-Identifier: Apache-2.0
 * Private to the pen of the Cairo backend: cairo_nib.c, cairo_pen.c, cairo_stroke.c.
 */
#ifndef SM_RENDER_CAIRO_PEN_H
#define SM_RENDER_CAIRO_PEN_H

#include "render/cairo_private.h"

/* Wider lines are rare, and Cairo's. */
#define SM_HALF_WIDTH_MAX_PX 24.0

/* How much of a pixel a long stroke covers, by the square of the distance of its centre from the
 * stroke's middle: entry i is for i / steps_per_px2, the last and what lies beyond is 0. (Squares
 * spare a root for each pixel and are finest at the stroke's edge, where it matters.) One profile
 * for each of some directions from along the pixels to diagonal. */
enum { SM_NIB_DIRECTIONS = 5, SM_NIB_STEPS = 512, SM_NIB_COUNT = 24 };
struct sm_nib {
    double half;  /* of the width; 0: not made yet */
    double reach; /* no coverage from here on */
    float steps_per_px2;
    unsigned char cover[SM_NIB_DIRECTIONS][SM_NIB_STEPS];
};
/* Makes and remembers nibs; the oldest makes room. */
struct sm_nibs {
    struct sm_nib nibs[SM_NIB_COUNT];
    int next;
};
const struct sm_nib *sm_nib_of(struct sm_nibs *nibs, double half);
/* The profile of a stroke along the unit vector (ux, uy). */
const unsigned char *sm_nib_profile(const struct sm_nib *nib, double ux, double uy);

struct sm_pen {
    struct sm_tiled_cover *tiled;
    struct sm_pixel_box box; /* where anything can be seen … */
    int y0, y1;              /* … and the rows of it that are drawn */
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
