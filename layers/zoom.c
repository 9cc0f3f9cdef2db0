/* SPDX-License-Identifier: Apache-2.0
 * The zoom inset: where events crowd, a window of the map is drawn larger in an empty part of the
 * frame, and the events in it only there. The window stays framed on the map, with a dot for each
 * of its places.
 */
#include "layers/map.h"

#include <math.h>

/* How much larger; less where the larger inset would hide the country. */
static const double ZOOMS[] = {2.6, 2.25, 1.9};
/* What a step less is worth, in 64ths of the largest inset that hide some of the subject. */
static const double STEP_COST = 4;
static const double WINDOW_SHARE = 0.135, LEAST_FRAME_PX = 700, INSET_PX = 10;
static const double RIM_PX = 13;
/* So many places in one window are a crowd. */
enum { CROWD = 6, TRIES = 7 };

static bool is_spot(const struct sm_mark *mark)
{
    return mark->kind == SM_MARK_PIN || mark->kind == SM_MARK_DISC || mark->kind == SM_MARK_WEDGE ||
           mark->kind == SM_MARK_DIRECTION;
}

static struct sm_box box_around(struct sm_vertex middle, double w, double h)
{
    return (struct sm_box){middle.x - w / 2, middle.y - h / 2, middle.x + w / 2, middle.y + h / 2};
}

static struct sm_box window_at(const struct sm_map *map, struct sm_vertex middle)
{
    double w = WINDOW_SHARE * sm_box_width(map->frames.map);
    return box_around(middle, w, w * 0.85);
}

/* The marks in a window, counted, and the box of their places. */
static int places_in(const struct sm_map *map, struct sm_box window, struct sm_box *places)
{
    int count = 0;
    *places = sm_box_empty();
    for (size_t i = 0; i < map->mark_count; i++) {
        const struct sm_mark *mark = &map->marks[i];
        if (!is_spot(mark) || !sm_box_holds(window, mark->at_px)) continue;
        *places = sm_box_with(*places, mark->at_px);
        count++;
    }
    return count;
}

/* The window with most places, moved so that they stand in its middle. */
static bool find_window(const struct sm_map *map, struct sm_box *window)
{
    int most = CROWD - 1;
    for (size_t i = 0; i < map->mark_count; i++) {
        struct sm_box places, ignored;
        if (!is_spot(&map->marks[i])) continue;
        places_in(map, window_at(map, map->marks[i].at_px), &places);
        if (sm_box_is_empty(places)) continue;
        struct sm_box centred = window_at(map, sm_box_middle(places));
        int count = places_in(map, centred, &ignored);
        if (count <= most || !sm_box_holds_box(map->frames.map, centred)) continue;
        most = count;
        *window = centred;
    }
    return most >= CROWD;
}

/* Does the inset hide the window or an event that is not in it? */
static bool hides_something(const struct sm_map *map, struct sm_box inset, struct sm_box window)
{
    if (sm_box_touches(inset, sm_box_grown(window, 8))) return true;
    for (size_t i = 0; i < map->mark_count; i++) {
        const struct sm_mark *mark = &map->marks[i];
        if (!sm_mark_is_drawn(mark) || (is_spot(mark) && sm_box_holds(window, mark->at_px)))
            continue;
        if (sm_box_touches(inset, sm_box_grown(sm_mark_box(map, mark), 6))) return true;
    }
    return false;
}

/* Positions along the frame's edges, the one that hides least of the subject; an inset so many
 * times as large as the window. */
static void try_zoom(struct sm_map *map, const struct sm_shape *subject, int step, double *least)
{
    struct sm_box f = sm_box_grown(map->frames.map, -INSET_PX), window = map->zoom.window;
    double w = sm_box_width(window) * ZOOMS[step], h = sm_box_height(window) * ZOOMS[step];
    double area = ZOOMS[step] * ZOOMS[step] / (ZOOMS[0] * ZOOMS[0]);
    for (int i = 0; i < TRIES * TRIES; i++) {
        int column = i % TRIES, row = i / TRIES;
        if (column % (TRIES - 1) && row % (TRIES - 1)) continue;
        double x = f.x0 + (sm_box_width(f) - w) * column / (TRIES - 1);
        double y = f.y0 + (sm_box_height(f) - h) * row / (TRIES - 1);
        struct sm_box candidate = {x, y, x + w, y + h};
        if (hides_something(map, candidate, window)) continue;
        double cost = sm_map_hidden(map, subject, candidate) * area + STEP_COST * step;
        if (cost >= *least) continue;
        *least = cost;
        map->zoom.inset = candidate;
    }
}

static bool find_room(struct sm_map *map)
{
    double least = (double)INFINITY;
    struct sm_collector outline;
    sm_collector_init(&outline);
    bool ok = sm_map_subject_outline(map, &outline);
    struct sm_shape subject = sm_collector_shape(&outline);
    for (size_t i = 0; i < sizeof ZOOMS / sizeof *ZOOMS && ok; i++)
        try_zoom(map, &subject, (int)i, &least);
    sm_collector_finish(&outline);
    return ok && isfinite(least);
}

bool sm_plan_zoom(struct sm_map *map)
{
    struct sm_zoom *zoom = &map->zoom;
    /* A regional map is large already, and its corners hold the locator. */
    bool regional = map->subject.region && !map->subject.is_national;
    /* What is counted in cells would be counted there again, in others. */
    if (regional || map->cell_count || sm_box_width(map->frames.map) < LEAST_FRAME_PX) return true;
    if (!find_window(map, &zoom->window) || !find_room(map)) return map->err->code == SM_OK;
    zoom->is_there = true;
    /* Symbols at the window's rim would be cut by the inset's frame. */
    struct sm_box inner = sm_box_grown(zoom->window, -RIM_PX);
    for (size_t i = 0; i < map->mark_count; i++) {
        struct sm_mark *mark = &map->marks[i];
        mark->is_zoomed = is_spot(mark) && sm_box_holds(inner, mark->at_px);
    }
    return true;
}

/* The window's view: the same map, larger, in the inset's frame. */
static struct sm_view zoomed_view(const struct sm_map *map)
{
    struct sm_view view = map->view;
    struct sm_vertex from = sm_box_middle(map->zoom.window), to = sm_box_middle(map->zoom.inset);
    double zoom = sm_box_width(map->zoom.inset) / sm_box_width(map->zoom.window);
    view.px_per_m *= zoom;
    view.x_px = to.x + (map->view.x_px - from.x) * zoom;
    view.y_px = to.y + (map->view.y_px - from.y) * zoom;
    view.frame_px = map->zoom.inset;
    return view;
}

/* The inset as a map of its own, with the zoomed marks alone. */
static bool begin_inner(struct sm_map *map, struct sm_map *inner)
{
    *inner = *map;
    inner->is_inset = true;
    inner->border_classes = NULL; /* what is an islet depends on the view */
    inner->sight = NULL;          /* its window is the events' */
    inner->zoom.is_there = false;
    inner->frames.map = map->zoom.inset;
    inner->view = zoomed_view(map);
    inner->extent_deg = sm_view_extent_deg(&inner->view, map->projection);
    inner->marks = sm_arena_alloc_zeroed(map->arena, map->mark_count, sizeof *inner->marks);
    inner->mark_count = 0;
    inner->road_options =
        (struct sm_road_options){.margin_px = 8, .thin_px = 0.3, .simplify_px2 = 0.15};
    inner->road = sm_map_road(inner);
    if (!inner->road) return false;
    if (!inner->marks) return sm_fail_memory(map->err);
    for (size_t i = 0; i < map->mark_count; i++) {
        if (!map->marks[i].is_zoomed) continue;
        inner->marks[inner->mark_count] = map->marks[i];
        inner->marks[inner->mark_count].shift_px = (struct sm_vertex){0, 0};
        inner->marks[inner->mark_count++].is_zoomed = false;
    }
    sm_placer_init(&inner->placer, sm_box_grown(inner->frames.map, -4));
    return sm_map_place_marks(inner);
}

/* What the inner map found out belongs to the event, whichever map drew it. */
static void end_inner(struct sm_map *map, const struct sm_map *inner)
{
    size_t k = 0;
    for (size_t i = 0; i < map->mark_count; i++) {
        struct sm_mark *mark = &map->marks[i];
        if (!mark->is_zoomed) continue;
        const struct sm_mark *drawn = &inner->marks[k++];
        mark->kind = drawn->kind;
        mark->number = drawn->number;
        mark->is_tagged = drawn->is_tagged;
        mark->at_px = drawn->at_px;
        mark->radius_px = drawn->radius_px;
        mark->base_px = drawn->base_px;
    }
    map->layers_shown |= inner->layers_shown;
    map->label_count = inner->label_count;
    map->list_room = inner->list_room;
}

static void draw_frame(struct sm_map *map, struct sm_box box)
{
    sm_add_box(map->canvas, box);
    sm_paint_path(map->canvas, &map->theme->inset_edge);
}

/* On the map itself the window's places are small dots. */
static void draw_dots(struct sm_map *map)
{
    for (size_t i = 0; i < map->mark_count; i++) {
        const struct sm_mark *mark = &map->marks[i];
        if (!mark->is_zoomed) continue;
        enum sm_category category = map->week->events[mark->events[0]].category;
        sm_add_circle(map->canvas, mark->at_px, 2.4);
        sm_paint_path(map->canvas, &map->theme->zoomed_dots[category]);
    }
}

bool sm_take_zoom(struct sm_map *map)
{
    if (!map->zoom.is_there) return true;
    sm_placer_take(&map->placer, sm_box_grown(map->zoom.inset, 3));
    sm_placer_take(&map->placer, sm_box_grown(map->zoom.window, 1));
    return !map->placer.failed || sm_fail_memory(map->err);
}

static bool draw_inner(struct sm_map *inner)
{
    sm_add_box(inner->canvas, inner->frames.map);
    sm_clip_begin(inner->canvas);
    bool ok = sm_draw_map_layers(inner);
    sm_clip_end(inner->canvas);
    return ok;
}

bool sm_draw_zoom(struct sm_map *map)
{
    static const struct sm_group group = {.id = "zoom", .class_name = "inset zoom"};
    struct sm_map inner;
    if (!map->zoom.is_there) return true;
    sm_group_begin(map->canvas, &group);
    draw_dots(map);
    draw_frame(map, map->zoom.window);
    inner.road = NULL;
    bool ok = begin_inner(map, &inner) && draw_inner(&inner);
    if (ok) end_inner(map, &inner);
    draw_frame(map, map->zoom.inset);
    sm_group_end(map->canvas);
    sm_placer_finish(&inner.placer);
    if (inner.road != map->road) sm_road_free(inner.road);
    return ok;
}
