/* SPDX-License-Identifier: Apache-2.0
 * A view: the similarity (turn, scale, shift) from map metres to page pixels, and its frame.
 * The page's y runs down, the map's y runs north.
 */
#ifndef SM_GEO_VIEW_H
#define SM_GEO_VIEW_H

#include <stdbool.h>

#include "geo/projection.h"
#include "geo/shape.h"
#include "geo/vertex.h"

struct sm_view {
    double cosine, sine;    /* of the turn; positive turns the map clockwise on the page */
    double px_per_m;        /* scale; always positive */
    double x_px, y_px;      /* where the map's origin lands on the page */
    struct sm_box frame_px; /* the part of the page that shows the map */
};

struct sm_vertex sm_view_to_page(const struct sm_view *view, struct sm_vertex map_m);
struct sm_vertex sm_view_to_map(const struct sm_view *view, struct sm_vertex page_px);

/* The view that turns the map by 'turn_rad' (clockwise), shows all of 'map_m_points' (a shape in
 * map space) as large as fits into 'inner_px', centred there, within the frame 'frame_px'. */
struct sm_view sm_view_fit(const struct sm_shape *map_m_points, double turn_rad,
                           struct sm_box inner_px, struct sm_box frame_px);

/* Ground straight to page; false where the projection has no answer. */
bool sm_view_place(const struct sm_view *view, const struct sm_projection *projection,
                   struct sm_vertex ground_deg, struct sm_vertex *page_px);

/* The ground extent of the frame, found by unprojecting points along its edges and inside it, and
 * grown a little: what lies outside it need not be read. The whole world when the frame reaches
 * beyond the projection's domain, or round a pole or the antimeridian. */
struct sm_box sm_view_extent_deg(const struct sm_view *view,
                                 const struct sm_projection *projection);

#endif
