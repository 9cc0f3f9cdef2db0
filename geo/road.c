/* SPDX-License-Identifier: Apache-2.0
 * All stages from ground to page, one behind the other:
 *
 *     thin ─▶ seam ─▶ clip ─ ground ─▶ project ─ map ─▶ view ─▶ clip ─▶ simplify ─ page ─▶ next
 *
 * The first clip keeps to the ground extent of the frame: what is far away is not even projected.
 */
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "geo/seam.h"

static const double metres_per_degree = 111320;
static const double resample_px = 0.125; /* when thinning does not say how exact to be */

struct sm_road {
    struct sm_thin thin;
    struct sm_seam *seam;
    struct sm_clip *ground_clip; /* NULL: the whole world can be seen */
    struct sm_projector projector;
    struct sm_viewer viewer;
    struct sm_clip *clip;
    struct sm_simplify *simplify; /* NULL: not asked for */
    struct sm_box extent_deg;
};

static struct sm_view grown_view(const struct sm_view *view, double margin_px)
{
    struct sm_view grown = *view;
    grown.frame_px = sm_box_grown(view->frame_px, margin_px);
    return grown;
}

/* The smallest distance on the ground, in degrees of latitude, that can be 'px' on the page. */
static double thin_tolerance_deg(const struct sm_road *road, const struct sm_projection *projection,
                                 double px_per_m, double px)
{
    struct sm_box box = road->extent_deg;
    double largest = 1;
    for (int i = 0; i <= 4; i++) {
        struct sm_vertex place = {sm_box_middle(box).x, box.y0 + i * sm_box_height(box) / 4};
        double scale = sm_projection_scale(projection, place);
        if (fabs(place.y) < 85 && isfinite(scale) && scale > largest) largest = scale;
    }
    return px / (px_per_m * largest * metres_per_degree);
}

/* Where degrees of longitude are widest in the extent: thinning must not take too much. */
static double largest_cos_lat(struct sm_box extent)
{
    if (extent.y0 <= 0 && extent.y1 >= 0) return 1;
    return cos(fmin(fabs(extent.y0), fabs(extent.y1)) * SM_PI / 180);
}

/* The extent as the seam stage sends it, or nothing to clip to if the seam runs through it. */
static bool extent_beside_seam(struct sm_box extent, double central_lon, struct sm_box *box)
{
    double turn = 360 * floor((sm_box_middle(extent).x - central_lon + 180) / 360);
    *box = extent;
    box->x0 -= turn;
    box->x1 -= turn;
    return sm_box_width(extent) < 360 && box->x0 > central_lon - 180 && box->x1 < central_lon + 180;
}

/* The frame on the map, whichever way it is turned. */
static struct sm_box frame_on_map(const struct sm_view *view)
{
    struct sm_box frame = view->frame_px, box = sm_box_empty();
    struct sm_vertex corners[] = {
        {frame.x0, frame.y0}, {frame.x1, frame.y0}, {frame.x1, frame.y1}, {frame.x0, frame.y1}};
    for (int i = 0; i < 4; i++)
        box = sm_box_with(box, sm_view_to_map(view, corners[i]));
    return box;
}

/* From the page back to the ground, since each stage needs the one it sends to. */
static bool build_page_stages(struct sm_road *road, const struct sm_view *view,
                              struct sm_road_options options, struct sm_sink *next)
{
    if (options.simplify_px2 > 0) {
        road->simplify = sm_simplify_new(options.simplify_px2, next);
        if (!road->simplify) return false;
        next = sm_simplify_sink(road->simplify);
    }
    road->clip = sm_clip_new(view->frame_px, next);
    if (!road->clip) return false;
    sm_viewer_init(&road->viewer, view, sm_clip_sink(road->clip));
    return true;
}

static bool build_ground_stages(struct sm_road *road, const struct sm_projection *projection,
                                const struct sm_view *view, double thin_px)
{
    double exact_px = thin_px > 0 ? thin_px / 2 : resample_px;
    sm_projector_init(&road->projector, projection, exact_px / view->px_per_m, &road->viewer.sink);
    road->projector.shown_m = frame_on_map(view);
    struct sm_sink *next = &road->projector.sink;
    double central_lon = sm_projection_central_lon_deg(projection);
    struct sm_box box;
    if (extent_beside_seam(road->extent_deg, central_lon, &box)) {
        road->ground_clip = sm_clip_new(box, next);
        if (!road->ground_clip) return false;
        next = sm_clip_sink(road->ground_clip);
    }
    road->seam = sm_seam_new(central_lon, next);
    if (!road->seam) return false;
    if (road->ground_clip) road->seam->wanted = box;
    double tolerance = thin_tolerance_deg(road, projection, view->px_per_m, thin_px);
    sm_thin_init(&road->thin, tolerance, largest_cos_lat(road->extent_deg),
                 sm_seam_sink(road->seam));
    return true;
}

struct sm_road *sm_road_new(const struct sm_projection *projection, const struct sm_view *view,
                            struct sm_road_options options, struct sm_sink *next,
                            struct sm_error *err)
{
    struct sm_road *road = sm_alloc_zeroed(1, sizeof *road);
    struct sm_view grown = grown_view(view, options.margin_px);
    if (road) {
        road->extent_deg = sm_view_extent_deg(&grown, projection);
        if (build_page_stages(road, &grown, options, next) &&
            build_ground_stages(road, projection, &grown, options.thin_px))
            return road;
    }
    sm_road_free(road);
    sm_fail_memory(err);
    return NULL;
}

struct sm_sink *sm_road_sink(struct sm_road *road)
{
    return &road->thin.sink;
}

bool sm_road_ok(const struct sm_road *road, struct sm_error *err)
{
    bool failed = sm_seam_failed(road->seam) || sm_clip_failed(road->clip) ||
                  (road->ground_clip && sm_clip_failed(road->ground_clip)) ||
                  (road->simplify && sm_simplify_failed(road->simplify));
    return failed ? sm_fail_memory(err) : true;
}

struct sm_thinning sm_road_thinning(const struct sm_road *road)
{
    return road->thin.thinning;
}

size_t sm_road_lost(const struct sm_road *road)
{
    return road->thin.lost + road->projector.lost;
}

void sm_road_free(struct sm_road *road)
{
    if (!road) return;
    sm_seam_free(road->seam);
    sm_clip_free(road->ground_clip);
    sm_clip_free(road->clip);
    sm_simplify_free(road->simplify);
    free(road);
}
