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

/* '*stamps' is NULL at first. Once too much is kept, all of it is forgotten. */
const struct sm_stamp *sm_stamp_find(const struct sm_stamps *stamps,
                                     const struct sm_stamp_key *key);
/* Keep a copy; that there is no memory for it is no harm. */
void sm_stamp_keep(struct sm_stamps **stamps, const struct sm_stamp_key *key,
                   const struct sm_stamp *stamp);
void sm_stamps_free(struct sm_stamps *stamps);

#endif
