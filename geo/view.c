/* SPDX-License-Identifier: Apache-2.0
 * Map ↔ page.
 *
 *      map: y north, x east          page: x right, y down
 *            N                        +-------------->  x
 *            |  / turned by           |    \ N  up on the map comes out turned
 *            | /  'turn' clockwise    |     \   clockwise on the page
 *            +-----E                  v y
 */
#include "geo/view.h"

#include <math.h>

struct sm_vertex sm_view_to_page(const struct sm_view *view, struct sm_vertex map_m)
{
    double right = map_m.x * view->cosine + map_m.y * view->sine;
    double up = map_m.y * view->cosine - map_m.x * view->sine;
    return (struct sm_vertex){view->x_px + view->px_per_m * right,
                              view->y_px - view->px_per_m * up};
}

struct sm_vertex sm_view_to_map(const struct sm_view *view, struct sm_vertex page_px)
{
    double right = (page_px.x - view->x_px) / view->px_per_m;
    double up = (view->y_px - page_px.y) / view->px_per_m;
    return (struct sm_vertex){right * view->cosine - up * view->sine,
                              right * view->sine + up * view->cosine};
}

/* A single place is shown with this much around it, so that the scale stays finite. */
static const double smallest_extent_m = 1000;

struct sm_view sm_view_fit(const struct sm_shape *map_m_points, double turn_rad,
                           struct sm_box inner_px, struct sm_box frame_px)
{
    struct sm_view view = {cos(turn_rad), sin(turn_rad), 1, 0, 0, frame_px};
    struct sm_box turned = sm_box_empty();
    for (size_t i = 0; i < map_m_points->vertex_count; i++)
        turned = sm_box_with(turned, sm_view_to_page(&view, map_m_points->vertices[i]));
    if (sm_box_is_empty(turned)) turned = (struct sm_box){0, 0, 0, 0};
    double width_m = sm_box_width(turned), height_m = sm_box_height(turned);
    if (width_m == 0 && height_m == 0) width_m = height_m = smallest_extent_m;
    double across = width_m > 0 ? sm_box_width(inner_px) / width_m : HUGE_VAL;
    double along = height_m > 0 ? sm_box_height(inner_px) / height_m : HUGE_VAL;
    view.px_per_m = across < along ? across : along;
    if (!(view.px_per_m > 0)) view.px_per_m = 1e-9; /* no room at all */
    struct sm_vertex from = sm_box_middle(turned), to = sm_box_middle(inner_px);
    view.x_px = to.x - view.px_per_m * from.x;
    view.y_px = to.y - view.px_per_m * from.y;
    return view;
}

bool sm_view_place(const struct sm_view *view, const struct sm_projection *projection,
                   struct sm_vertex ground_deg, struct sm_vertex *page_px)
{
    struct sm_vertex map;
    if (!sm_project(projection, ground_deg, &map)) return false;
    *page_px = sm_view_to_page(view, map);
    return true;
}
