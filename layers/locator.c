/* SPDX-License-Identifier: Apache-2.0
 * The locator: a small map of Ukraine that shows where the region lies, in the corner of the frame
 * where it is least in the way, never over an event.
 */
#include "layers/map.h"
#include "layers/sight.h"

#include <limits.h>
#include <math.h>

static const double SHARE = 0.17, WIDEST_PX = 170, LEAST_FRAME_PX = 420, PAD_PX = 6, INSET_PX = 10;
static const double HEIGHT_BY_WIDTH = 0.72;
/* A region smaller than this on the locator is ringed. */
static const double RING_BELOW_PX = 9;

static bool is_wanted(const struct sm_map *map)
{
    const struct sm_subject *subject = &map->subject;
    bool near = subject->layer == SM_LAYER_OBLASTS || subject->layer == SM_LAYER_RU_REGIONS;
    return !map->is_inset && subject->region && !subject->is_national && near &&
           sm_box_width(map->frames.map) >= LEAST_FRAME_PX;
}

static struct sm_box corner_box(const struct sm_map *map, int corner)
{
    struct sm_box f = sm_box_grown(map->frames.map, -INSET_PX);
    double w = fmin(WIDEST_PX, SHARE * sm_box_width(f)), h = w * HEIGHT_BY_WIDTH;
    bool right = corner % 2 == 0, top = corner < 2;
    double x = right ? f.x1 - w : f.x0, y = top ? f.y0 : f.y1 - h;
    return (struct sm_box){x, y, x + w, y + h};
}

/* The free corner that hides least: top right, top left, bottom right, bottom left. */
static bool find_corner(struct sm_map *map, struct sm_box *box)
{
    struct sm_collector outline;
    int least = INT_MAX;
    sm_collector_init(&outline);
    bool ok = sm_map_subject_outline(map, &outline);
    struct sm_shape subject = sm_collector_shape(&outline);
    for (int corner = 0; corner < 4 && ok; corner++) {
        struct sm_box candidate = corner_box(map, corner);
        if (!sm_placer_is_free(&map->placer, candidate)) continue;
        int cost = sm_map_hidden(map, &subject, candidate);
        if (cost >= least) continue;
        least = cost;
        *box = candidate;
    }
    sm_collector_finish(&outline);
    return ok && least < INT_MAX;
}

/* A copy of the map with the locator's view: what draws the ground draws here too. */
static bool small_map(struct sm_map *map, struct sm_box box, struct sm_map *small)
{
    struct sm_collector outline;
    *small = *map;
    small->subject = (struct sm_subject){.row = -1};
    sm_collector_init(&outline);
    struct sm_layer *countries =
        sm_base_layer(map->base, SM_LAYER_COUNTRIES, map->report, map->err);
    bool ok = countries != NULL;
    if (ok) {
        small->subject.layer = SM_LAYER_COUNTRIES;
        small->subject.row = sm_layer_row_of(countries, "a3", sm_text("UKR"));
        small->subject.box_deg = sm_layer_box_deg(countries, (size_t)small->subject.row);
        ok = sm_map_subject_outline(small, &outline);
    }
    if (ok) {
        struct sm_shape shape = sm_collector_shape(&outline);
        double turn =
            sm_projection_is_default(map->projection)
                ? -sm_projection_north_rad(map->projection, sm_box_middle(small->subject.box_deg))
                : 0;
        small->frames.map = box;
        small->view = sm_view_fit(&shape, turn, sm_box_grown(box, -PAD_PX), box);
        small->extent_deg = sm_view_extent_deg(&small->view, map->projection);
        struct sm_road_options options = {.margin_px = 4, .thin_px = 0.6, .simplify_px2 = 0.4};
        small->road = sm_road_new(map->projection, &small->view, options,
                                  sm_canvas_sink(map->canvas), map->err);
        ok = small->road != NULL;
    }
    sm_collector_finish(&outline);
    return ok;
}

static bool fill_feature(struct sm_map *small, enum sm_base_layer which, long row,
                         const struct sm_paint *paint)
{
    struct sm_shape shape;
    struct sm_layer *layer = sm_base_layer(small->base, which, small->report, small->err);
    if (!layer || row < 0 || !sm_layer_read(layer, (size_t)row, &shape, small->err)) return false;
    sm_shape_stream(&shape, sm_road_sink(small->road));
    sm_paint_path(small->canvas, paint);
    return sm_road_ok(small->road, small->err);
}

/* A region too small to be seen is ringed. */
static void ring_subject(struct sm_map *small, const struct sm_subject *subject)
{
    struct sm_vertex at;
    struct sm_vertex size = sm_paper_size(small, subject->box_deg);
    if (fmax(size.x, size.y) >= RING_BELOW_PX) return;
    if (!sm_view_place(&small->view, small->projection, sm_box_middle(subject->box_deg), &at))
        return;
    sm_add_circle(small->canvas, at, RING_BELOW_PX * 0.7);
    sm_paint_path(small->canvas, &small->theme->locator_ring);
}

static bool draw_small(struct sm_map *small, const struct sm_subject *subject)
{
    const struct sm_theme *theme = small->theme;
    sm_add_box(small->canvas, small->frames.map);
    sm_paint_path(small->canvas, &theme->locator_ground);
    sm_add_box(small->canvas, small->frames.map);
    sm_clip_begin(small->canvas);
    bool ok =
        fill_feature(small, SM_LAYER_COUNTRIES, small->subject.row, &theme->locator_country) &&
        fill_feature(small, subject->layer, subject->row, &theme->locator_region);
    if (ok) ring_subject(small, subject);
    sm_clip_end(small->canvas);
    sm_add_box(small->canvas, sm_box_grown(small->frames.map, -0.5));
    sm_paint_path(small->canvas, &theme->locator_edge);
    return ok;
}

static bool draw_locator(struct sm_map *map)
{
    struct sm_map small = {.road = map->road};
    bool ok = small_map(map, map->locator_px, &small) && draw_small(&small, &map->subject);
    if (small.road != map->road) sm_road_free(small.road);
    return ok;
}

bool sm_draw_locator(struct sm_map *map)
{
    static const struct sm_group group = {.id = "locator", .class_name = "inset locator"};
    if (!is_wanted(map)) return true;
    if (!find_corner(map, &map->locator_px)) return map->err->code == SM_OK;
    sm_placer_take(&map->placer, sm_box_grown(map->locator_px, 3));
    sm_begin_group(map, &group);
    bool ok = sm_draw_kept(map, SM_KEPT_LOCATOR, map->locator_px, draw_locator);
    sm_group_end(map->canvas);
    return ok;
}
