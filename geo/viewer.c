/* SPDX-License-Identifier: Apache-2.0
 * Map in, page out.
 */
#include "geo/stages.h"

static struct sm_viewer *self(struct sm_sink *sink)
{
    return (struct sm_viewer *)sink;
}

static void viewer_point(struct sm_sink *sink, struct sm_vertex v)
{
    sm_sink_point(self(sink)->next, sm_view_to_page(&self(sink)->view, v));
}

/* North is up on most maps: no turn, half the work. */
static inline struct sm_vertex place_upright(const struct sm_view *view, struct sm_vertex v)
{
    return (struct sm_vertex){view->x_px + view->px_per_m * v.x, view->y_px - view->px_per_m * v.y};
}

static void upright_point(struct sm_sink *sink, struct sm_vertex v)
{
    sm_sink_point(self(sink)->next, place_upright(&self(sink)->view, v));
}

/* 'is_upright' is known where this is called, so that each call has a loop of its own. */
static inline void place_all(struct sm_viewer *viewer, const struct sm_vertex *v, size_t count,
                             bool is_upright)
{
    enum { TOGETHER = 128 };
    const struct sm_view view = viewer->view;
    struct sm_vertex page[TOGETHER];
    for (size_t i = 0, n; i < count; i += n) {
        n = count - i < TOGETHER ? count - i : TOGETHER;
        for (size_t k = 0; k < n; k++)
            page[k] =
                is_upright ? place_upright(&view, v[i + k]) : sm_view_to_page(&view, v[i + k]);
        sm_sink_points(viewer->next, page, n);
    }
}

static void viewer_points(struct sm_sink *sink, const struct sm_vertex *v, size_t count)
{
    place_all(self(sink), v, count, false);
}

static void upright_points(struct sm_sink *sink, const struct sm_vertex *v, size_t count)
{
    place_all(self(sink), v, count, true);
}

static void viewer_line_start(struct sm_sink *sink)
{
    sm_sink_line_start(self(sink)->next);
}

static void viewer_line_end(struct sm_sink *sink)
{
    sm_sink_line_end(self(sink)->next);
}

static void viewer_polygon_start(struct sm_sink *sink)
{
    sm_sink_polygon_start(self(sink)->next);
}

static void viewer_polygon_end(struct sm_sink *sink)
{
    sm_sink_polygon_end(self(sink)->next);
}

void sm_viewer_init(struct sm_viewer *viewer, const struct sm_view *view, struct sm_sink *next)
{
    bool upright = view->sine == 0 && view->cosine == 1;
    *viewer = (struct sm_viewer){
        .sink = {upright ? upright_point : viewer_point, viewer_line_start, viewer_line_end,
                 viewer_polygon_start, viewer_polygon_end,
                 upright ? upright_points : viewer_points},
        .next = next,
        .view = *view,
    };
}
