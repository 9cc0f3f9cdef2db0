/* SPDX-License-Identifier: Apache-2.0
 * The documents a canvas can become.
 */
#ifndef SM_RENDER_FORMAT_H
#define SM_RENDER_FORMAT_H

enum sm_format {
    SM_PNG,
    SM_SVG,         /* semantic: groups, live text, our own writer */
    SM_SVG_OUTLINE, /* Cairo's: text as outlines */
    SM_PDF,
    SM_TRACE, /* one line of text for each call: for tests and for debugging */
};

/* Where an SVG with live text has its fonts from: a subset inside it; files in a folder "fonts"
 * beside it, as data/fonts is one; or from the page that it stands in. */
enum sm_svg_fonts { SM_SVG_FONTS_EMBED, SM_SVG_FONTS_LINK, SM_SVG_FONTS_NONE };

#endif
