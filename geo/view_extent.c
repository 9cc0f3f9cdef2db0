/* SPDX-License-Identifier: Apache-2.0
 * Page back to ground: which part of the world can be seen in a view.
 *
 *      o--o--o--o--o     The frame is sampled along its edges, where a smooth map has its
 *      o           o     extremes (poles are asked for apart), and more thinly inside, where a map
 *      o   .   .   o     may have holes. Between two samples the true extent bulges by less than
 *      o           o     the growth added at the end. Longitudes count from the frame's middle, so
 *      o--o--o--o--o     that a frame across 180° is noticed.
 */
#include <math.h>

#include "geo/view.h"

enum { STEPS = 24, INNER_STEP = 6 }; /* a side; of these, those inside that are looked at */

static const struct sm_box whole_world = {-180, -90, 180, 90};

static bool frame_holds_pole(const struct sm_view *view, const struct sm_projection *projection,
                             double lat)
{
    struct sm_vertex page;
    return sm_view_place(view, projection, (struct sm_vertex){0, lat}, &page) &&
           sm_box_holds(view->frame_px, page);
}

static bool unproject_sample(const struct sm_view *view, const struct sm_projection *projection,
                             struct sm_vertex share, struct sm_vertex *ground)
{
    struct sm_box frame = view->frame_px;
    struct sm_vertex page = {frame.x0 + share.x * (frame.x1 - frame.x0),
                             frame.y0 + share.y * (frame.y1 - frame.y0)};
    return sm_unproject(projection, sm_view_to_map(view, page), ground);
}

static double nearest_turn(double lon, double to)
{
    double d = lon - to;
    return lon - 360 * floor((d + 180) / 360);
}

static bool is_sampled(int column, int row)
{
    bool on_edge = column == 0 || row == 0 || column == STEPS || row == STEPS;
    return on_edge || (column % INNER_STEP == 0 && row % INNER_STEP == 0);
}

static bool sample_frame(const struct sm_view *view, const struct sm_projection *projection,
                         struct sm_box *extent)
{
    struct sm_vertex middle, ground;
    if (!unproject_sample(view, projection, (struct sm_vertex){.5, .5}, &middle)) return false;
    *extent = sm_box_empty();
    for (int i = 0; i <= STEPS * STEPS + 2 * STEPS; i++) {
        int column = i % (STEPS + 1), row = i / (STEPS + 1);
        struct sm_vertex share = {(double)column / STEPS, (double)row / STEPS};
        if (!is_sampled(column, row)) continue;
        if (!unproject_sample(view, projection, share, &ground)) return false;
        ground.x = nearest_turn(ground.x, middle.x);
        *extent = sm_box_with(*extent, ground);
    }
    return true;
}

struct sm_box sm_view_extent_deg(const struct sm_view *view, const struct sm_projection *projection)
{
    struct sm_box extent;
    if (!sample_frame(view, projection, &extent)) return whole_world;
    double growth = 0.001 + 0.02 * fmax(sm_box_width(extent), sm_box_height(extent));
    extent = sm_box_grown(extent, growth);
    bool round_the_back = extent.x0 < -180 || extent.x1 > 180 || sm_box_width(extent) > 180;
    if (round_the_back || frame_holds_pole(view, projection, 90) ||
        frame_holds_pole(view, projection, -90))
        return whole_world;
    extent.y0 = fmax(extent.y0, -90);
    extent.y1 = fmin(extent.y1, 90);
    return extent;
}
