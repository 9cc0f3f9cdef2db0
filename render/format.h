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

#endif
