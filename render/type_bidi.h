/* SPDX-License-Identifier: Apache-2.0
 * A line cut into stretches that can be shaped one by one: one direction and one script each.
 */
#ifndef SM_RENDER_TYPE_BIDI_H
#define SM_RENDER_TYPE_BIDI_H

#include <hb.h>

#include "render/shape_text.h"

struct sm_stretch {
    size_t first, count; /* code points */
    int level;           /* of embedding: odd is right to left */
    hb_script_t script;
};

struct sm_stretches {
    struct sm_stretch *items; /* in the order of the page, left to right */
    size_t count;
    bool rtl; /* the paragraph */
};

/* [UAX9] */
bool sm_cut_into_stretches(const struct sm_clean_text *text, enum sm_direction direction,
                           struct sm_arena *arena, struct sm_stretches *out, struct sm_error *err);

#endif
