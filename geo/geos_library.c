/* SPDX-License-Identifier: Apache-2.0 */
#include "geo/geos_library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>
#include <string.h>

struct symbol {
    const char *name;
    size_t at; /* of its pointer in struct sm_geos_library */
};

#define SYMBOL(name, field)                                                                        \
    {                                                                                              \
        name, offsetof(struct sm_geos_library, field)                                              \
    }

static const struct symbol symbols[] = {
    SYMBOL("GEOS_init_r", init),
    SYMBOL("GEOS_finish_r", finish),
    SYMBOL("GEOSContext_setErrorMessageHandler_r", set_error_handler),
    SYMBOL("GEOSCoordSeq_create_r", coordinates_new),
    SYMBOL("GEOSCoordSeq_setXY_r", coordinates_set),
    SYMBOL("GEOSCoordSeq_getXY_r", coordinates_at),
    SYMBOL("GEOSCoordSeq_getSize_r", coordinates_count),
    SYMBOL("GEOSGeom_getCoordSeq_r", coordinates_of),
    SYMBOL("GEOSGeom_createLineString_r", line_new),
    SYMBOL("GEOSGeom_createCollection_r", collection_new),
    SYMBOL("GEOSGeom_destroy_r", destroy),
    SYMBOL("GEOSUnaryUnion_r", unary_union),
    SYMBOL("GEOSBuildArea_r", build_area),
    SYMBOL("GEOSDifference_r", difference),
    SYMBOL("GEOSGeomTypeId_r", type),
    SYMBOL("GEOSGetNumGeometries_r", count),
    SYMBOL("GEOSGetGeometryN_r", member),
    SYMBOL("GEOSGetExteriorRing_r", shell),
    SYMBOL("GEOSGetNumInteriorRings_r", hole_count),
    SYMBOL("GEOSGetInteriorRingN_r", hole),
};

/* Written once under 'once', read-only ever after. */
static pthread_once_t once = PTHREAD_ONCE_INIT;
static struct sm_geos_library library;
static struct sm_error load_error;

static void load(void)
{
    /* Lazily: of its thousands of functions few are ever called. */
    void *handle = dlopen(SITMAP_GEOS_SONAME, RTLD_LAZY | RTLD_LOCAL);
    if (!handle) {
        sm_fail(&load_error, SM_E_USAGE, "%s: cannot be loaded; install GEOS", SITMAP_GEOS_SONAME);
        return;
    }
    for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++) {
        void *found = dlsym(handle, symbols[i].name);
        if (!found) {
            sm_fail(&load_error, SM_E_USAGE, "%s: has no %s; install GEOS 3.8 or newer",
                    SITMAP_GEOS_SONAME, symbols[i].name);
            return;
        }
        /* POSIX lets a pointer from dlsym be one to a function, ISO C does not: bytes may. */
        memcpy((char *)&library + symbols[i].at, &found, sizeof found);
    }
}

const struct sm_geos_library *sm_geos_library(struct sm_error *err)
{
    pthread_once(&once, load);
    if (load_error.code == SM_OK) return &library;
    if (err) *err = load_error;
    return NULL;
}
