/* SPDX-License-Identifier: Apache-2.0
 * Stamps: the coverage of a line of text and of its halo, kept to be drawn again at the very same
 * place of another page. Private to render/.
 */
#ifndef SM_RENDER_CAIRO_STAMPS_H
#define SM_RENDER_CAIRO_STAMPS_H

#include "render/cairo_private.h"

struct sm_stamps;

/* All that coverage depends on. */
struct sm_stamp_key {
    const struct sm_run *run;
    struct sm_vertex device; /* its origin */
    struct sm_pixel_box box; /* what of it is inside the clip */
    double scale, halo;      /* device pixels; without a halo -1 */
};

struct sm_stamp {
    struct sm_cover glyphs, halo; /* borrowed; without a halo its 'at' is NULL */
};

/* cairo_glyphs.c: what a call of draw_run asks for; false where nothing of it can be seen. */
bool sm_cairo_stamp_key(const struct sm_cairo *cairo, const struct sm_text_call *call,
                        struct sm_stamp_key *key);
/* A new stamp; its covers are those of 'cairo', until the next one. */
bool sm_cairo_make_stamp(struct sm_cairo *cairo, const struct sm_stamp_key *key,
                         struct sm_stamp *stamp);
void sm_cairo_draw_stamp(struct sm_cairo *cairo, const struct sm_stamp *stamp,
                         const struct sm_ink *ink);

/* '*stamps' is NULL at first. Once too much is kept, all of it is forgotten. */
const struct sm_stamp *sm_stamp_find(const struct sm_stamps *stamps,
                                     const struct sm_stamp_key *key);
/* Keep a copy; that there is no memory for it is no harm. */
void sm_stamp_keep(struct sm_stamps **stamps, const struct sm_stamp_key *key,
                   const struct sm_stamp *stamp);
void sm_stamps_free(struct sm_stamps *stamps);

#endif
