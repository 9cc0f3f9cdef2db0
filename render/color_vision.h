/* SPDX-License-Identifier: Apache-2.0
 * How colours look to people: contrast, difference, and what is left of both for readers who lack
 * a cone or have a black and white print.
 */
#ifndef SM_RENDER_COLOR_VISION_H
#define SM_RENDER_COLOR_VISION_H

#include "render/color.h"

enum sm_vision { SM_NORMAL, SM_DEUTAN, SM_PROTAN, SM_GREYSCALE, SM_VISION_COUNT };
const char *sm_vision_name(enum sm_vision vision);

/* "contrast ratio" of the Web Content Accessibility Guidelines 2.2: 1 to 21. */
double sm_contrast(struct sm_color a, struct sm_color b);

/* 'above' painted over the opaque 'below', as bytes are blended on screens. */
struct sm_color sm_painted_over(struct sm_color above, struct sm_color below);

/* CIELAB with the white of sRGB, D65. */
struct sm_lab {
    double l, a, b;
};
/* What a reader with this vision sees of a colour. Deutan and protan at full severity [Machado09].
 */
struct sm_lab sm_lab_seen_with(enum sm_vision vision, struct sm_color color);

/* CIEDE2000 [Sharma05]: 1 is just visible side by side, 10 is seen at a glance. */
double sm_lab_difference(struct sm_lab p, struct sm_lab q);
double sm_color_difference(enum sm_vision vision, struct sm_color a, struct sm_color b);

#endif
