/* SPDX-License-Identifier: Apache-2.0
 * A user's own symbol: a small SVG file made of filled paths, as the path text that sm_add_symbol
 * draws.
 */
#ifndef SM_RENDER_SYMBOL_FILE_H
#define SM_RENDER_SYMBOL_FILE_H

#include <stdbool.h>

#include "base/error.h"
#include "base/text.h"

enum { SM_SYMBOL_FILE_MAX = 64 << 10 };

/* Read an SVG document and append to 'd' its paths, the viewBox fitted into the square from -10 to
 * 10, middle on middle. Understood are one <svg viewBox>, <g>, and <path d> with the whole grammar
 * of path data; fill="none" leaves a path out, other colours are ignored, since a symbol takes its
 * category's. All paths together are filled by the even-odd rule: where two overlap, there is a
 * hole. What would change the shape and is not understood (other elements, strokes, transforms,
 * style sheets), a shape that leaves its viewBox and one that is lost in it are errors. 'name' is
 * the file's, for messages: "icon.svg:3: <circle> is not understood; convert objects to paths". */
bool sm_symbol_from_svg(const char *name, struct sm_text svg, struct sm_buf *d,
                        struct sm_error *err);

/* The same with the file at 'path', of at most SM_SYMBOL_FILE_MAX bytes. */
bool sm_symbol_read(const char *path, struct sm_buf *d, struct sm_error *err);

#endif
