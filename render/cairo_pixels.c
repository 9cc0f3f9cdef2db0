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

/* -1 above the band, 1 below it, 0 where it might be seen. */
static int side_of(const struct sm_band *band, struct sm_vertex v)
{
    return v.y < band->y0 - 2 ? -1 : v.y > band->y1 + 2 ? 1 : 0;
}

/* A line for a fill of the band. Of each stretch beyond the band, where nothing is seen, the first
 * and the last vertex are enough. */
static void hand_over_near(cairo_t *cr, const struct sm_band *band, const struct sm_vertex *line,
                           size_t n)
{
    int before = side_of(band, line[0]), here = before;
    cairo_move_to(cr, line[0].x, line[0].y);
    for (size_t i = 0; i < n; i++) {
        int next = i + 1 < n ? side_of(band, line[i + 1]) : 0;
        bool is_far = here != 0 && before == here && next == here;
        if (!is_far) cairo_line_to(cr, line[i].x, line[i].y);
        before = here;
        here = next;
    }
    cairo_close_path(cr);
}

/* Is the path level throughout? Then Cairo takes it for boxes. */
static bool is_level(const struct sm_flat_path *path)
{
    for (size_t i = 0; i < path->line_count; i++) {
        const struct sm_vertex *line = path->vertices + path->lines[i].start;
        size_t n = sm_flat_path_length(path, i);
        struct sm_vertex last = line[n - 1];
        for (size_t k = 0; k < n; last = line[k++])
            if (line[k].x != last.x && line[k].y != last.y) return false;
    }
    return true;
}

/* What is left must be level only if all was: a speck above the page, which is not, sees to it. */
static void hand_over_for_fill(struct sm_cairo *cairo)
{
    enum { FEW = 64 };
    const struct sm_flat_path *path = &cairo->path;
    cairo_matrix_t page;
    if (!cairo->band || path->count < FEW || is_level(path)) {
        hand_over(path, cairo->cr);
        return;
    }
    cairo_get_matrix(cairo->cr, &page);
    cairo_identity_matrix(cairo->cr);
    for (size_t i = 0; i < path->line_count; i++)
        hand_over_near(cairo->cr, cairo->band, path->vertices + path->lines[i].start,
                       sm_flat_path_length(path, i));
    static const struct sm_vertex speck[] = {{0, -1000}, {1, -1001}, {2, -1000}};
    hand_over_line(cairo->cr, speck, 3, true);
    cairo_set_matrix(cairo->cr, &page);
}

static void fill(struct sm_cairo *cairo, struct sm_color color)
{
    hand_over_for_fill(cairo);
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
    if (!path_is_whole(cairo) || cairo->path.count == 0) return;
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
