/* SPDX-License-Identifier: Apache-2.0
 * Polygons made ready for many questions of "is this place inside?": their edges sorted into bands
 * of equal height, so that each question looks at the edges of one band instead of at all.
 */
#ifndef SM_GEO_BANDS_H
#define SM_GEO_BANDS_H

#include "geo/shape.h"

/* Any plane space. Zero-initialised is empty and holds nothing. */
struct sm_bands {
    struct sm_band_edge {
        struct sm_vertex a, b;
    } * edges;      /* band after band; one that crosses several bands is in each */
    size_t *starts; /* of each band, and the end of the last */
    size_t count;
    double y0, per_height; /* bands per unit of y */
};

/* Copies what it needs of 'polygons'. False, with nothing to finish, when memory runs out. */
bool sm_bands_init(struct sm_bands *bands, const struct sm_shape *polygons);
/* The same answer as sm_shape_holds gives. */
bool sm_bands_hold(const struct sm_bands *bands, struct sm_vertex v);
void sm_bands_finish(struct sm_bands *bands);

#endif
