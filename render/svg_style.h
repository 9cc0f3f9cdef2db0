/* SPDX-License-Identifier: Apache-2.0
 * How an element of the SVG looks, as CSS declarations.
 */
#ifndef SM_RENDER_SVG_STYLE_H
#define SM_RENDER_SVG_STYLE_H

#include "render/canvas.h"

/* Stands where the hash of the document goes, and cannot come from data: the escaper replaces
 * control characters. */
#define SM_SVG_HASH "\1\1\1\1\1\1\1\1"
#define SM_SVG_ID "sitmap-" SM_SVG_HASH

enum sm_svg_kind { SM_SVG_PATH_KIND, SM_SVG_TEXT_KIND };

struct sm_svg_style {
    enum sm_svg_kind kind;
    struct sm_paint paint; /* class_name aside; a text's halo is its stroke */
    struct sm_type type;   /* this and the rest of texts only */
    bool rtl;
    const struct sm_face_name *face; /* NULL: none is said */
    int house_number;                /* of a theme's own face: in the order of first use; else 0 */
};

struct sm_svg_style sm_svg_path_style(const struct sm_paint *paint);
/* The face is left to the caller. */
struct sm_svg_style sm_svg_text_style(const struct sm_run *run, const struct sm_ink *ink);
/* What an element of this kind is if no class says anything else: nothing is painted. */
struct sm_svg_style sm_svg_base_style(enum sm_svg_kind kind);
/* The declarations of that, and of what is the same for all elements of the kind; they also keep
 * the style of a page around the map out. */
const char *sm_svg_base_declarations(enum sm_svg_kind kind);

bool sm_svg_same_style(const struct sm_svg_style *a, const struct sm_svg_style *b);
/* Append "name:value;" for each property in which 'style' differs from 'known', or, with 'known'
 * NULL, for all. */
void sm_svg_put_difference(const struct sm_svg_style *style, const struct sm_svg_style *known,
                           struct sm_buf *out);

/* Append "#d55e00". */
void sm_svg_put_color(struct sm_buf *out, struct sm_color color);
/* Append an alpha of 0 to 255 as "0.35". */
void sm_svg_put_opacity(struct sm_buf *out, unsigned char alpha);
/* Append the quoted family that the subset of a face goes by in this document. */
void sm_svg_put_family(struct sm_buf *out, enum sm_face face, int house_number);

#endif
