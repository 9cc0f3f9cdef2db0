/* SPDX-License-Identifier: Apache-2.0
 * Colours: sRGB with straight alpha, 8 bits each.
 */
#ifndef SM_RENDER_COLOR_H
#define SM_RENDER_COLOR_H

struct sm_color {
    unsigned char r, g, b, a; /* a = 0: not painted at all */
};

#define SM_RGB(hex) ((struct sm_color){((hex) >> 16) & 255, ((hex) >> 8) & 255, (hex)&255, 255})
#define SM_RGBA(hex, alpha)                                                                        \
    ((struct sm_color){((hex) >> 16) & 255, ((hex) >> 8) & 255, (hex)&255,                         \
                       (unsigned char)((alpha)*255 + 0.5)})
#define SM_NO_COLOR ((struct sm_color){0, 0, 0, 0})

#endif
