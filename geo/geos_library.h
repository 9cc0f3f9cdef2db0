/* SPDX-License-Identifier: Apache-2.0
 * libgeos_c, loaded when it is first needed. This header, geos_talk and overlay.c are the only
 * places that know of geos_c.h; used inside geo/ only.
 */
#ifndef SM_GEO_GEOS_LIBRARY_H
#define SM_GEO_GEOS_LIBRARY_H

#define GEOS_USE_ONLY_R_API
#include <geos_c.h>

#include "base/error.h"

/* The functions that we call, under GEOS's own types; see geos_c.h for what each does. */
struct sm_geos_library {
    GEOSContextHandle_t (*init)(void);
    void (*finish)(GEOSContextHandle_t);
    GEOSMessageHandler_r (*set_error_handler)(GEOSContextHandle_t, GEOSMessageHandler_r, void *);

    GEOSCoordSequence *(*coordinates_new)(GEOSContextHandle_t, unsigned, unsigned);
    int (*coordinates_set)(GEOSContextHandle_t, GEOSCoordSequence *, unsigned, double, double);
    int (*coordinates_at)(GEOSContextHandle_t, const GEOSCoordSequence *, unsigned, double *,
                          double *);
    int (*coordinates_count)(GEOSContextHandle_t, const GEOSCoordSequence *, unsigned *);
    const GEOSCoordSequence *(*coordinates_of)(GEOSContextHandle_t, const GEOSGeometry *);

    GEOSGeometry *(*line_new)(GEOSContextHandle_t, GEOSCoordSequence *);
    GEOSGeometry *(*collection_new)(GEOSContextHandle_t, int, GEOSGeometry **, unsigned);
    void (*destroy)(GEOSContextHandle_t, GEOSGeometry *);
    GEOSGeometry *(*unary_union)(GEOSContextHandle_t, const GEOSGeometry *);
    GEOSGeometry *(*build_area)(GEOSContextHandle_t, const GEOSGeometry *);
    GEOSGeometry *(*difference)(GEOSContextHandle_t, const GEOSGeometry *, const GEOSGeometry *);

    int (*type)(GEOSContextHandle_t, const GEOSGeometry *);
    int (*count)(GEOSContextHandle_t, const GEOSGeometry *);
    const GEOSGeometry *(*member)(GEOSContextHandle_t, const GEOSGeometry *, int);
    const GEOSGeometry *(*shell)(GEOSContextHandle_t, const GEOSGeometry *);
    int (*hole_count)(GEOSContextHandle_t, const GEOSGeometry *);
    const GEOSGeometry *(*hole)(GEOSContextHandle_t, const GEOSGeometry *, int);
};

/* Load it once, for all threads; it stays loaded. NULL and 'err' when it is not installed. */
const struct sm_geos_library *sm_geos_library(struct sm_error *err);

#endif
