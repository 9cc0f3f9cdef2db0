/* SPDX-License-Identifier: Apache-2.0
 * SVG path data, all of its grammar, as steps that only move, draw lines and cubics, and close.
 * Private to render/.
 *
 *     "m2 2 h4 q2 0 2 2 t-2 2 z"  ->  M 2,2  L 6,2  C …  C …  Z
 */
#ifndef SM_RENDER_SYMBOL_PATH_H
#define SM_RENDER_SYMBOL_PATH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "geo/vertex.h"

/* A symbol is drawn dozens of times on a map; one of more steps is a picture. */
enum { SM_SYMBOL_STEPS_MAX = 4096 };

/* 'to' is where the step ends; a C leaves towards control[0] and arrives from control[1]. */
struct sm_symbol_step {
    char verb; /* M, L, C or Z */
    struct sm_vertex control[2], to;
};

/* Zero-initialised is empty; free(steps) when done. Every sub-path begins with M, draws
 * something, and ends with Z. */
struct sm_symbol_path {
    struct sm_symbol_step *steps;
    size_t count, capacity;
};

/* Where path data is wrong, in bytes from its start, and how. */
struct sm_symbol_fault {
    size_t at;
    const char *what;
};

/* Append the data 'd' in its own units. False with 'fault' at the first thing that the grammar of
 * SVG 2, section 9.3, does not know: then the path holds what stands before it. Sub-paths are
 * closed, as filling closes them. Numbers beyond ±1e6 are refused. */
bool sm_symbol_path_add(struct sm_symbol_path *path, struct sm_text d,
                        struct sm_symbol_fault *fault);

/* Bring 'view' (not empty, in the path's units) into the square from -half_side to half_side,
 * middle on middle, its longer side filling the square's. */
void sm_symbol_path_fit(struct sm_symbol_path *path, struct sm_box view, double half_side);

/* The box around what is drawn, curves to within a hundredth of their length. */
struct sm_box sm_symbol_path_bounds(const struct sm_symbol_path *path);

/* An elliptical arc as path data says it: radii, the turn of the ellipse, which of the four arcs,
 * and the end. */
struct sm_symbol_arc {
    double rx, ry, turn_deg;
    bool large, sweep;
    struct sm_vertex from, to;
};

enum { SM_ARC_CURVES_MAX = 4 };

/* The arc as 0 to 4 cubics of at most a quarter turn: none where it ends where it began, a straight
 * one where a radius is nothing; radii too short to reach grow. */
int sm_symbol_arc_curves(const struct sm_symbol_arc *arc,
                         struct sm_symbol_step curves[SM_ARC_CURVES_MAX]);

#endif
