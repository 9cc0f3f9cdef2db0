/* SPDX-License-Identifier: Apache-2.0
 * Projections (ground ↔ map) and reprojection of data into ground space.
 *
 * The default, Lambert conformal conic on WGS84 (46°, 51°; origin 48.5° N 31.5° E), is computed
 * in closed form [Snyder87, p. 107], near Ukraine by series of it; a test holds it to
 * PROJ within 1 µm. libproj is loaded, with its network off and its environment overrides
 * ignored, only when something else is asked for: linking it costs more than drawing a map does.
 */
#ifndef SM_GEO_PROJECTION_H
#define SM_GEO_PROJECTION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/text.h"
#include "geo/vertex.h"

struct sm_projection;

/* 'definition': NULL for the default, else "EPSG:3857" or a PROJ string of a projected CRS.
 * 'area_deg' (may be NULL) chooses the datum operation. NULL and 'err' when unknown, when its
 * unit is not the metre, or when it needs a grid or a file. Not for two threads at once unless
 * it is the default. */
struct sm_projection *sm_projection_new(const char *definition, const struct sm_box *area_deg,
                                        struct sm_error *err);
void sm_projection_free(struct sm_projection *projection);

/* False, and '*map_m' untouched, where the projection has no finite answer. */
bool sm_project(const struct sm_projection *projection, struct sm_vertex ground_deg,
                struct sm_vertex *map_m);
/* The same for some, faster. How many, from the first on, have an answer. */
size_t sm_project_some(const struct sm_projection *projection, const struct sm_vertex *ground_deg,
                       size_t n, struct sm_vertex *map_m);
bool sm_unproject(const struct sm_projection *projection, struct sm_vertex map_m,
                  struct sm_vertex *ground_deg);

/* The angle (radians, clockwise) from the map's +y to true north at a place. */
double sm_projection_north_rad(const struct sm_projection *projection, struct sm_vertex ground_deg);
/* Map metres for one metre on the ground, along the parallel, at a place. */
double sm_projection_scale(const struct sm_projection *projection, struct sm_vertex ground_deg);
/* The meridian opposite the one where the map is cut, for the seam stage. */
double sm_projection_central_lon_deg(const struct sm_projection *projection);
/* In words for the footer, e.g. "Lambert conformal conic 46°/51°", or the definition asked for. */
const char *sm_projection_name(const struct sm_projection *projection);
bool sm_projection_is_default(const struct sm_projection *projection);

/* Turns coordinates of a data file's CRS into ground space. */
struct sm_reprojection;

/* 'wkt' is the content of a .prj file; at most 64 KiB, 14 levels deep, no EXTENSION, no grids.
 * Coordinates of WGS84 itself need no work: sm_reprojection_is_identity. */
/* Errors begin "coordinate system: "; put the file's name before them. */
struct sm_reprojection *sm_reprojection_new(struct sm_text wkt, struct sm_error *err);
void sm_reprojection_free(struct sm_reprojection *reprojection);
bool sm_reprojection_is_identity(const struct sm_reprojection *reprojection);
/* Are the file's coordinates angles? Then they must lie within ±180 and ±90; metres of a
 * projected CRS hardly ever do. An empty 'wkt' counts as WGS84: whoever reads the file decides
 * whether to believe that. */
bool sm_reprojection_is_geographic(const struct sm_reprojection *reprojection);
/* In place. False when a vertex has no finite answer within ±180°, ±90°; '*bad' is its index. */
bool sm_reproject(struct sm_reprojection *reprojection, struct sm_vertex *vertices, size_t count,
                  size_t *bad);

#endif
