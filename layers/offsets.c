/* SPDX-License-Identifier: Apache-2.0
 * Offsets: events told by where they lie from a place, and directions by which way they face.
 *
 *      o                     o                        [s] [s]      faces right: the symbols
 *       ` .                   \`-.                           |     stand behind the bar
 *           ` .-----.          \  `-.                   ======
 *            (  [s]  )          \[s] )                faces down, as it stands where no bearing
 *             `-----´            `--´                 is given
 *      bearing and distance    bearing alone
 */
#include "layers/map.h"

#include <math.h>

/* The radius of what is known, where the table does not give it: a share of the distance, since
 * "20 km" is a rounder number than "2 km", but never less than a settlement is wide. */
static const double RADIUS_SHARE = 0.3, RADIUS_MIN_M = 5000;
/* A point of the compass, one of eight, is an eighth of the horizon. */
static const double WEDGE_HALF_RAD = SM_PI / 8;
/* Where in a wedge the symbols stand, and the shortest that shows beside them. */
static const double WEDGE_MIDDLE = 0.62, WEDGE_MIN_SYMBOLS = 1.6;
static const double BASE_DOT_PX = 2.2;

static double radius_m(const struct sm_week_event *event, double otherwise_m)
{
    return event->words->radius_km > 0 ? event->words->radius_km * 1000 : otherwise_m;
}

static bool offset_near(struct sm_map *map, const struct sm_week_event *event, struct sm_mark *mark)
{
    double distance_m = event->words->distance_km * 1000;
    double blur_m = radius_m(event, fmax(distance_m * RADIUS_SHARE, RADIUS_MIN_M));
    bool bears = !isnan(event->words->bearing_deg), ranges = distance_m > 0;
    mark->base_deg = mark->at_deg;
    mark->has_base = bears;
    if (ranges) mark->radius_m = bears ? blur_m : distance_m + blur_m;
    if (!bears) return true;
    if (!ranges) {
        mark->kind = SM_MARK_WEDGE;
        distance_m = mark->radius_m * WEDGE_MIDDLE;
    }
    return sm_geodesic_offset(mark->base_deg, event->words->bearing_deg, distance_m, &mark->at_deg,
                              map->err);
}

bool sm_offset_mark(struct sm_map *map, const struct sm_week_event *event, struct sm_mark *mark)
{
    mark->faces_deg = (double)NAN;
    if (mark->kind == SM_MARK_DISC) mark->radius_m = radius_m(event, mark->radius_m);
    if (mark->kind == SM_MARK_DIRECTION) mark->faces_deg = event->words->bearing_deg;
    if (event->precision != SM_NEAR || mark->kind != SM_MARK_DISC) return true;
    mark->faces_deg = event->words->bearing_deg;
    return offset_near(map, event, mark);
}

/* The way of a bearing on the page, of length 1; down where there is none. */
static bool find_way(struct sm_map *map, struct sm_mark *mark, struct sm_vertex from_deg)
{
    const double step_m = 1000;
    struct sm_vertex ahead_deg, from, ahead;
    mark->faces_px = (struct sm_vertex){0, 1};
    if (isnan(mark->faces_deg)) return true;
    if (!sm_geodesic_offset(from_deg, mark->faces_deg, step_m, &ahead_deg, map->err)) return false;
    if (!sm_view_place(&map->view, map->projection, from_deg, &from) ||
        !sm_view_place(&map->view, map->projection, ahead_deg, &ahead))
        return true;
    double length = sm_distance(from, ahead);
    if (length > 0)
        mark->faces_px =
            (struct sm_vertex){(ahead.x - from.x) / length, (ahead.y - from.y) / length};
    return true;
}

bool sm_offset_place(struct sm_map *map, struct sm_mark *mark)
{
    if (!find_way(map, mark, mark->has_base ? mark->base_deg : mark->at_deg)) return false;
    if (!mark->has_base) return true;
    if (!sm_view_place(&map->view, map->projection, mark->base_deg, &mark->base_px))
        mark->base_px = (struct sm_vertex){(double)INFINITY, (double)INFINITY};
    if (mark->kind != SM_MARK_WEDGE) return true;
    double least = WEDGE_MIN_SYMBOLS * map->symbol_px * (double)mark->shown;
    mark->radius_px = fmax(mark->radius_m * map->view.px_per_m, least);
    mark->at_px.x = mark->base_px.x + mark->faces_px.x * mark->radius_px * WEDGE_MIDDLE;
    mark->at_px.y = mark->base_px.y + mark->faces_px.y * mark->radius_px * WEDGE_MIDDLE;
    return true;
}

/* 'to' turned around 'from', as a way of length 1. */
static struct sm_vertex turned(struct sm_vertex way, double angle_rad)
{
    double c = cos(angle_rad), s = sin(angle_rad);
    return (struct sm_vertex){way.x * c - way.y * s, way.x * s + way.y * c};
}

void sm_add_wedge(struct sm_canvas *canvas, struct sm_vertex apex, struct sm_vertex way,
                  double radius_px)
{
    /* Two cubic arcs; the length of their handles is exact to 1 in 10,000 for an eighth. */
    const double half = WEDGE_HALF_RAD, handle = 4.0 / 3 * tan(half / 4) * radius_px;
    sm_move_to(canvas, apex);
    for (int i = -1; i <= 1; i++) {
        struct sm_vertex d = turned(way, half * i), last = turned(way, half * (i - 1));
        struct sm_vertex at = {apex.x + d.x * radius_px, apex.y + d.y * radius_px};
        struct sm_vertex before = {apex.x + last.x * radius_px, apex.y + last.y * radius_px};
        struct sm_vertex a = {before.x - last.y * handle, before.y + last.x * handle};
        struct sm_vertex b = {at.x + d.y * handle, at.y - d.x * handle};
        if (i < 0)
            sm_line_to(canvas, at);
        else
            sm_curve_to(canvas, a, b, at);
    }
    sm_close_path(canvas);
}

/* From the place to the edge of what is known; nothing where the place lies within it. */
static bool leader_of(const struct sm_mark *mark, struct sm_vertex ends[2])
{
    struct sm_vertex from = mark->base_px, to = mark->at_px;
    double length = sm_distance(from, to), rest = length - mark->radius_px;
    if (mark->kind != SM_MARK_DISC || !(rest > 2 * BASE_DOT_PX)) return false;
    ends[0] = from;
    ends[1] = (struct sm_vertex){from.x + (to.x - from.x) * rest / length,
                                 from.y + (to.y - from.y) * rest / length};
    return true;
}

void sm_draw_offset(struct sm_map *map, const struct sm_mark *mark)
{
    struct sm_vertex ends[2];
    if (!mark->has_base) return;
    if (leader_of(mark, ends)) {
        sm_move_to(map->canvas, ends[0]);
        sm_line_to(map->canvas, ends[1]);
        sm_paint_path(map->canvas, &map->theme->offset);
    }
    sm_add_circle(map->canvas, mark->base_px, BASE_DOT_PX);
    sm_paint_path(map->canvas, &map->theme->place_dot);
}

void sm_take_offset(struct sm_map *map, const struct sm_mark *mark)
{
    struct sm_vertex ends[2];
    if (!mark->has_base) return;
    struct sm_box dot = {mark->base_px.x, mark->base_px.y, mark->base_px.x, mark->base_px.y};
    sm_placer_take(&map->placer, sm_box_grown(dot, BASE_DOT_PX + 1));
    if (leader_of(mark, ends)) sm_placer_mind_line(&map->placer, ends[0], ends[1]);
}
