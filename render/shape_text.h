/* SPDX-License-Identifier: Apache-2.0
 * Text made fit to draw, and shaping with a given direction. Private to the type files.
 */
#ifndef SM_RENDER_SHAPE_TEXT_H
#define SM_RENDER_SHAPE_TEXT_H

#include "render/type.h"

enum { SM_LINE_CHARACTERS_MAX = 1000, SM_MARKS_IN_A_ROW_MAX = 8 };

/* Text without what must not reach a shaper. 'codes' are its code points, 'offsets' where each
 * begins in 'text', and at the end the length of it. */
struct sm_clean_text {
    struct sm_text text;
    uint32_t *codes;
    uint32_t *offsets;
    size_t count;
};

/* Line breaks and other controls become spaces (CR LF one), bytes that are not UTF-8 and
 * noncharacters U+FFFD; bidirectional controls, soft hyphens and byte order marks go, and what
 * exceeds the limits above, with a remark. Cleaning twice changes nothing more. */
bool sm_clean(struct sm_text raw, struct sm_arena *arena, struct sm_clean_text *out,
              struct sm_report *report, struct sm_error *err);

enum sm_direction { SM_DIRECTION_OF_TEXT, SM_LEFT_TO_RIGHT, SM_RIGHT_TO_LEFT };

/* What shaping one text takes, whichever direction it has. */
struct sm_shaper {
    struct sm_fonts *fonts;
    struct sm_type type;
    enum sm_direction direction; /* of the paragraph */
    struct sm_arena *arena;
    struct sm_report *report;
    struct sm_error *err;
};

bool sm_shape(const struct sm_shaper *shaper, struct sm_text text, struct sm_run *run);

#endif
