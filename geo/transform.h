/* SPDX-License-Identifier: Apache-2.0
 * One coordinate operation of PROJ, pinned: PROJ alone would choose another datum shift point by
 * point, and a map must have one. Used inside geo/ only.
 */
#ifndef SM_GEO_TRANSFORM_H
#define SM_GEO_TRANSFORM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/text.h"
#include "geo/vertex.h"

/* Each has a PROJ context of its own: one thread at a time. */
struct sm_transform;

/* From WGS84 degrees to the metres of a projected CRS ("EPSG:3857" or a PROJ string). */
struct sm_transform *sm_transform_to_map(const char *definition, const struct sm_box *area_deg,
                                         struct sm_error *err);
/* From the coordinates of a CRS in checked WKT (x, y or longitude, latitude) to WGS84 degrees. */
struct sm_transform *sm_transform_to_ground(struct sm_text wkt, const struct sm_box *area_deg,
                                            struct sm_error *err);
void sm_transform_free(struct sm_transform *transform);

/* False where the answer is not finite. */
bool sm_transform_forward(const struct sm_transform *transform, struct sm_vertex *v);
bool sm_transform_inverse(const struct sm_transform *transform, struct sm_vertex *v);
/* In place; what has no answer becomes infinite. */
void sm_transform_many(const struct sm_transform *transform, struct sm_vertex *vertices,
                       size_t count);

#endif
