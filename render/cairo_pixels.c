/* SPDX-License-Identifier: Apache-2.0
 * Paths on pixels: what is ours and what is Cairo's.
 */
#include <math.h>
#include <stdlib.h>

#include "render/cairo_private.h"

void sm_cairo_pixels_start(struct sm_cairo *cairo)
{
    if (cairo->format != SM_PNG) return;
    struct sm_pixel_box page = {0, 0, cairo_image_surface_get_width(cairo->surface),
                                cairo_image_surface_get_height(cairo->surface)};
    cairo->clips[0] = (struct sm_cairo_clip){.box = page, .page = page, .is_box = true};
    if (cairo->band) {
        cairo->clips[0].box.y0 = cairo->band->y0;
        cairo->clips[0].box.y1 = cairo->band->y1;
    }
    sm_cairo_tools_take(cairo);
}

void sm_cairo_pixels_finish(struct sm_cairo *cairo)
{
    sm_flat_path_finish(&cairo->path);
    sm_cairo_tools_leave(cairo);
}

static void hand_over_line(cairo_t *cr, const struct sm_vertex *line, size_t n, bool is_ring)
{
    cairo_move_to(cr, line[0].x, line[0].y);
    for (size_t i = 1; i < n; i++)
        cairo_line_to(cr, line[i].x, line[i].y);
    if (n == 1) cairo_line_to(cr, line[0].x, line[0].y);
    if (is_ring) cairo_close_path(cr);
}

/* Make the path Cairo's too. */
static void hand_over(const struct sm_flat_path *path, cairo_t *cr)
{
    cairo_matrix_t page;
    cairo_get_matrix(cr, &page);
    cairo_identity_matrix(cr);
    for (size_t i = 0; i < path->line_count; i++)
        hand_over_line(cr, path->vertices + path->lines[i].start, sm_flat_path_length(path, i),
                       path->lines[i].is_ring);
    cairo_set_matrix(cr, &page);
}

static void fill(struct sm_cairo *cairo, struct sm_color color)
{
    hand_over(&cairo->path, cairo->cr);
    sm_cairo_set_color(cairo->cr, color);
    cairo_fill(cairo->cr);
}

static void stroke(struct sm_cairo *cairo, const struct sm_paint *paint)
{
    if (sm_cairo_pen_can(cairo, paint)) {
        sm_cairo_pen_stroke(cairo, paint);
        return;
    }
    hand_over(&cairo->path, cairo->cr);
    sm_cairo_set_pen(cairo->cr, paint);
    cairo_stroke(cairo->cr);
}

static bool path_is_whole(struct sm_cairo *cairo)
{
    if (!cairo->path.failed) return true;
    return cairo->err.code == SM_OK ? sm_fail_memory(&cairo->err) : false;
}

void sm_cairo_pixels_paint(struct sm_cairo *cairo, const struct sm_paint *paint)
{
    if (!path_is_whole(cairo)) return;
    if (paint->fill.a) fill(cairo, paint->fill);
    if (paint->stroke.a) stroke(cairo, paint);
    sm_flat_path_empty(&cairo->path);
}

static struct sm_pixel_box clip_extents(const struct sm_cairo *cairo, cairo_t *cr)
{
    double x0, y0, x1, y1, scale = cairo->scale;
    cairo_clip_extents(cr, &x0, &y0, &x1, &y1);
    return (struct sm_pixel_box){(int)floor(x0 * scale + 1e-6), (int)floor(y0 * scale + 1e-6),
                                 (int)ceil(x1 * scale - 1e-6), (int)ceil(y1 * scale - 1e-6)};
}

static bool clips_a_box(cairo_t *cr)
{
    cairo_rectangle_list_t *boxes = cairo_copy_clip_rectangle_list(cr);
    bool is_box = boxes->status == CAIRO_STATUS_SUCCESS && boxes->num_rectangles <= 1;
    cairo_rectangle_list_destroy(boxes);
    return is_box;
}

void sm_cairo_pixels_clip(struct sm_cairo *cairo)
{
    cairo_t *page = cairo->band ? cairo->whole : cairo->cr;
    bool whole = path_is_whole(cairo);
    if (whole) hand_over(&cairo->path, cairo->cr);
    cairo_clip(cairo->cr);
    if (whole && cairo->band) hand_over(&cairo->path, page);
    if (cairo->band) cairo_clip(page);
    sm_flat_path_empty(&cairo->path);
    cairo->clips[cairo->clip_depth + 1] = (struct sm_cairo_clip){
        .box = clip_extents(cairo, cairo->cr),
        .page = clip_extents(cairo, page),
        .is_box = clips_a_box(page),
    };
}
