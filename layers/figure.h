/* SPDX-License-Identifier: Apache-2.0
 * The figure: HTML that puts a map into an article. Everything that comes from data is escaped.
 */
#ifndef SM_LAYERS_FIGURE_H
#define SM_LAYERS_FIGURE_H

#include "base/text.h"

/* One layout of the map and its files, relative to the page. */
struct sm_figure_layout {
    double width_px, height_px;
    double screen_max_px;     /* for screens up to this width; 0 for the last: all others */
    const char *light, *dark; /* PNGs at 1×, without ".png"; at 2× "@2x" follows */
    struct sm_text svg;       /* with live text, for figures that stand alone */
};

struct sm_figure {
    const char *lang;
    struct sm_text title, alt, credits;
    struct sm_text table_head;              /* above the long description */
    struct sm_text table;                   /* HTML, as sm_map_render writes it */
    const struct sm_figure_layout *layouts; /* from narrow to wide */
    size_t layout_count;
    const char *share; /* the image for share cards, a PNG */
    double share_width_px, share_height_px;
    const char *url; /* put before every file's name: "https://example.org/maps/"; or "" */
};

/* <figure> around <picture>: every layout, light and dark, 1× and 2×; alt text, caption and the
 * long description behind a disclosure. */
void sm_figure_picture(struct sm_buf *out, const struct sm_figure *figure);
/* <figure> that needs no other file: the SVGs stand in it, each shown to screens of its width. */
void sm_figure_inline(struct sm_buf *out, const struct sm_figure *figure);
/* Open Graph and Twitter tags for the page's head. */
void sm_figure_social(struct sm_buf *out, const struct sm_figure *figure);
/* A whole page that shows the figures in both ways, and what to copy. */
void sm_figure_page(struct sm_buf *out, const struct sm_figure *figures, size_t count);

#endif
