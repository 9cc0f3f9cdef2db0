/* SPDX-License-Identifier: Apache-2.0
 * SVG path data, as short as its numbers allow. Page space.
 */
#ifndef SM_RENDER_SVG_PATH_H
#define SM_RENDER_SVG_PATH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "geo/vertex.h"

enum sm_svg_verb { SM_SVG_MOVE, SM_SVG_LINE, SM_SVG_CURVE, SM_SVG_CLOSE };

/* A curve takes three steps: two control points and its end. */
struct sm_svg_step {
    enum sm_svg_verb verb;
    struct sm_vertex v;
};

/* Zero-initialised is empty. */
struct sm_svg_path {
    struct sm_svg_step *steps;
    size_t count, capacity;
    bool failed; /* memory ran out: steps are missing */
};

void sm_svg_path_add(struct sm_svg_path *path, enum sm_svg_verb verb, struct sm_vertex v);
/* Append the path as the text of a "d" attribute. Two decimals; one, which is off by at most a
 * twentieth of a pixel, for paths of more than 50 vertices: nobody draws these exactly, and they
 * are the bulk of a map. Each command is relative or absolute, whichever is shorter. Segments
 * that the rounding has shrunk to nothing are left out, but never a whole sub-path. */
void sm_svg_path_write(const struct sm_svg_path *path, struct sm_buf *out);

#endif
