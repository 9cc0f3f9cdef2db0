/* SPDX-License-Identifier: Apache-2.0
 * Shapes to GEOS and back. Private to geo/overlay.c.
 */
#ifndef SM_GEO_GEOS_TALK_H
#define SM_GEO_GEOS_TALK_H

#include "geo/geos_library.h"
#include "geo/shape.h"

/* One conversation with GEOS. Each has its own context, so threads do not meet. */
struct sm_geos_talk {
    const struct sm_geos_library *geos;
    GEOSContextHandle_t handle;
    char complaint[256]; /* the last that GEOS said */
};

/* 'talk' in: anything; finish it when that succeeded. */
bool sm_geos_talk_init(struct sm_geos_talk *talk, struct sm_error *err);
void sm_geos_talk_finish(struct sm_geos_talk *talk);
/* What GEOS complained of as the error; where it said nothing, memory ran out. Returns false. */
bool sm_geos_talk_fail(const struct sm_geos_talk *talk, struct sm_error *err);

/* The areas that the shape's rings enclose; NULL without memory. All rings become lines, cut where
 * they meet, and every other ring of those inside each other is a hole. That repairs what a hostile
 * file brings, and needs no knowledge of which hole belongs to which shell. */
GEOSGeometry *sm_geos_area_of(const struct sm_geos_talk *talk, const struct sm_shape *polygons);
/* Their union; they and the list are taken over and gone, also on failure, which is NULL. */
GEOSGeometry *sm_geos_united(const struct sm_geos_talk *talk, GEOSGeometry **geometries,
                             size_t count);
/* Destroy them and the list, where there are any. */
void sm_geos_destroy_all(const struct sm_geos_talk *talk, GEOSGeometry **geometries, size_t count);

/* Whether to go on. */
typedef bool sm_geos_visitor(const struct sm_geos_talk *talk, const GEOSGeometry *polygon,
                             void *user);
/* Each polygon of 'geometry', which may be one, several, or a mixture with lines and points that
 * touching shapes leave behind. False when the visitor stopped it. */
bool sm_geos_each_polygon(const struct sm_geos_talk *talk, const GEOSGeometry *geometry,
                          sm_geos_visitor *visit, void *user);
/* One polygon with its holes, rings open as everywhere in geo/. */
bool sm_geos_send_polygon(const struct sm_geos_talk *talk, const GEOSGeometry *polygon,
                          struct sm_sink *sink);

#endif
