/* SPDX-License-Identifier: Apache-2.0
 * Symbols: small closed shapes given as path text, drawn at any size on any canvas.
 */
#ifndef SM_RENDER_SYMBOL_H
#define SM_RENDER_SYMBOL_H

#include <stdbool.h>

#include "base/text.h"
#include "render/canvas.h"

/* Add the path 'd' to the canvas's current path, its square from -10 to 10 in both directions
 * brought to 'size_px' across around 'centre_px'. Understands absolute M, L, C and Z with numbers
 * separated by spaces or commas (a subset of SVG's path data); false at the first thing that is
 * none of these, with the part before it added. */
bool sm_add_symbol(struct sm_canvas *canvas, struct sm_text d, struct sm_vertex centre_px,
                   double size_px);

#endif
