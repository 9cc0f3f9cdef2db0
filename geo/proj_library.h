/* SPDX-License-Identifier: Apache-2.0
 * libproj, loaded when it is first needed. This header, transform.c and geodesic.c are the only
 * places that know of proj.h and geodesic.h; used inside geo/ only.
 */
#ifndef SM_GEO_PROJ_LIBRARY_H
#define SM_GEO_PROJ_LIBRARY_H

#include <geodesic.h>
#include <proj.h>

#include "base/error.h"

/* The functions that we call, under PROJ's own types; see proj.h for what each does. */
struct sm_proj_library {
    PJ_CONTEXT *(*context_create)(void);
    PJ_CONTEXT *(*context_destroy)(PJ_CONTEXT *);
    int (*context_set_enable_network)(PJ_CONTEXT *, int);
    void (*context_set_search_paths)(PJ_CONTEXT *, int, const char *const *);
    int (*context_set_database_path)(PJ_CONTEXT *, const char *, const char *const *,
                                     const char *const *);
    PJ_LOG_LEVEL (*log_level)(PJ_CONTEXT *, PJ_LOG_LEVEL);

    PJ *(*create)(PJ_CONTEXT *, const char *);
    PJ *(*create_from_wkt)(PJ_CONTEXT *, const char *, const char *const *, PROJ_STRING_LIST *,
                           PROJ_STRING_LIST *);
    PJ *(*destroy)(PJ *);
    PJ_TYPE (*type)(const PJ *);
    PJ *(*source_crs)(PJ_CONTEXT *, const PJ *);
    PJ *(*sub_crs)(PJ_CONTEXT *, const PJ *, int);
    PJ *(*coordinate_system)(PJ_CONTEXT *, const PJ *);
    int (*axis_info)(PJ_CONTEXT *, const PJ *, int, const char **, const char **, const char **,
                     double *, const char **, const char **, const char **);

    PJ_OPERATION_FACTORY_CONTEXT *(*factory_create)(PJ_CONTEXT *, const char *);
    void (*factory_destroy)(PJ_OPERATION_FACTORY_CONTEXT *);
    void (*factory_set_area)(PJ_CONTEXT *, PJ_OPERATION_FACTORY_CONTEXT *, double, double, double,
                             double);
    void (*factory_set_criterion)(PJ_CONTEXT *, PJ_OPERATION_FACTORY_CONTEXT *,
                                  PROJ_SPATIAL_CRITERION);
    void (*factory_set_grids)(PJ_CONTEXT *, PJ_OPERATION_FACTORY_CONTEXT *,
                              PROJ_GRID_AVAILABILITY_USE);
    PJ_OBJ_LIST *(*create_operations)(PJ_CONTEXT *, const PJ *, const PJ *,
                                      const PJ_OPERATION_FACTORY_CONTEXT *);
    int (*list_count)(const PJ_OBJ_LIST *);
    PJ *(*list_item)(PJ_CONTEXT *, const PJ_OBJ_LIST *, int);
    void (*list_destroy)(PJ_OBJ_LIST *);
    int (*grids_used)(PJ_CONTEXT *, const PJ *);
    PJ *(*normalize)(PJ_CONTEXT *, const PJ *);

    PJ_COORD (*trans)(PJ *, PJ_DIRECTION, PJ_COORD);
    size_t (*trans_generic)(PJ *, PJ_DIRECTION, double *, size_t, size_t, double *, size_t, size_t,
                            double *, size_t, size_t, double *, size_t, size_t);
    int (*errno_reset)(const PJ *);

    void (*geod_init)(struct geod_geodesic *, double, double);
    void (*geod_direct)(const struct geod_geodesic *, double, double, double, double, double *,
                        double *, double *);
    void (*geod_inverse)(const struct geod_geodesic *, double, double, double, double, double *,
                         double *, double *);
    void (*geod_polygon_init)(struct geod_polygon *, int);
    void (*geod_polygon_addpoint)(const struct geod_geodesic *, struct geod_polygon *, double,
                                  double);
    unsigned (*geod_polygon_compute)(const struct geod_geodesic *, const struct geod_polygon *, int,
                                     int, double *, double *);

    struct geod_geodesic wgs84;
    char data_folder[512]; /* with proj.db, found beside the library; empty when not found */
};

/* Load it once, for all threads; it stays loaded. NULL and 'err' when it is not installed. */
const struct sm_proj_library *sm_proj_library(struct sm_error *err);

#endif
