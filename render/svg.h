/* SPDX-License-Identifier: Apache-2.0
 * The semantic SVG: groups with titles, classes, live text in embedded subsets of our fonts.
 * Private to the svg files. Elements are collected in 'body' while the map is drawn; what stands
 * before them is known at the end only: rules, fonts, and the hash in every id, which keeps two
 * maps on one page apart and is the same whenever the map is.
 */
#ifndef SM_RENDER_SVG_H
#define SM_RENDER_SVG_H

#include "render/backend.h"
#include "render/svg_path.h"
#include "render/svg_sheet.h"

enum { SM_SVG_NESTING_MAX = 64 };

/* A group that is still open: where its tag begins in the body, and where its content does. */
struct sm_svg_open {
    size_t tag, content;
};

/* The path of a clip, as a part of 'defs'. */
struct sm_svg_clip {
    size_t at, n;
};

/* What was written with a face. */
struct sm_svg_codes {
    uint32_t *codes;
    size_t count, capacity;
};

struct sm_svg {
    struct sm_backend backend; /* first */
    struct sm_page page;
    struct sm_fonts *fonts;
    struct sm_svg_path path;
    struct sm_svg_sheet sheet;
    struct sm_buf body, defs;
    struct sm_svg_open open[SM_SVG_NESTING_MAX];
    int depth;
    struct sm_svg_clip *clips;
    size_t clip_count, clip_capacity;
    struct sm_svg_codes faces[SM_FACE_MAX];
    enum sm_face house[SM_FACE_MAX - SM_FACE_COUNT]; /* themes' own faces in the order of use */
    int house_count;
    bool failed; /* memory ran out */
};

void sm_svg_draw_run(struct sm_backend *backend, const struct sm_run *run, struct sm_vertex origin,
                     const struct sm_ink *ink);
/* A theme's face is called by a number of this document, so that its name does not depend on what
 * was drawn before. */
int sm_svg_house_number(struct sm_svg *svg, enum sm_face face);
/* Append an @font-face rule for each face that was written with. */
bool sm_svg_put_fonts(struct sm_svg *svg, struct sm_buf *out, struct sm_error *err);
bool sm_svg_finish(struct sm_backend *backend, struct sm_buf *out, struct sm_error *err);

#endif
