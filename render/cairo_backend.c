/* SPDX-License-Identifier: Apache-2.0
 * The Cairo backend: paths and paint. Page space in; Cairo's matrix holds the scale.
 */
#include "render/cairo_private.h"
#include "render/font.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

bool sm_cairo_check(struct sm_cairo *cairo, cairo_status_t status)
{
    if (cairo->err.code != SM_OK) return false;
    if (status == CAIRO_STATUS_SUCCESS) return true;
    if (status == CAIRO_STATUS_NO_MEMORY) return sm_fail_memory(&cairo->err);
    return sm_fail(&cairo->err, SM_E_OUTPUT, "drawing: %s", cairo_status_to_string(status));
}

void sm_cairo_check_unit(struct sm_cairo *cairo)
{
    sm_cairo_check(cairo, cairo_status(cairo->cr));
}

void sm_cairo_set_color(cairo_t *cr, struct sm_color color)
{
    cairo_set_source_rgba(cr, color.r / 255.0, color.g / 255.0, color.b / 255.0, color.a / 255.0);
}

static bool is_pixels(const struct sm_cairo *cairo)
{
    return cairo->format == SM_PNG;
}

/* Page to device space, and the only place where numbers reach Cairo: its fixed-point numbers
 * wrap silently. */
static struct sm_vertex put_point(const struct sm_cairo *cairo, struct sm_vertex v)
{
    struct sm_vertex device = {v.x * cairo->scale, v.y * cairo->scale};
    assert(fabs(device.x) < 8.3e6 && fabs(device.y) < 8.3e6);
    return device;
}

static void cairo_backend_move_to(struct sm_backend *backend, struct sm_vertex v)
{
    struct sm_cairo *cairo = (struct sm_cairo *)backend;
    struct sm_vertex device = put_point(cairo, v);
    if (is_pixels(cairo))
        sm_flat_path_move(&cairo->path, device);
    else
        cairo_move_to(cairo->cr, v.x, v.y);
}

static void cairo_backend_line_to(struct sm_backend *backend, struct sm_vertex v)
{
    struct sm_cairo *cairo = (struct sm_cairo *)backend;
    struct sm_vertex device = put_point(cairo, v);
    if (is_pixels(cairo))
        sm_flat_path_line(&cairo->path, device);
    else
        cairo_line_to(cairo->cr, v.x, v.y);
}

static void cairo_backend_curve_to(struct sm_backend *backend, struct sm_vertex a,
                                   struct sm_vertex b, struct sm_vertex v)
{
    struct sm_cairo *cairo = (struct sm_cairo *)backend;
    if (is_pixels(cairo))
        sm_flat_path_curve(&cairo->path, put_point(cairo, a), put_point(cairo, b),
                           put_point(cairo, v));
    else
        cairo_curve_to(cairo->cr, a.x, a.y, b.x, b.y, v.x, v.y);
}

static void cairo_backend_close_path(struct sm_backend *backend)
{
    struct sm_cairo *cairo = (struct sm_cairo *)backend;
    if (is_pixels(cairo))
        sm_flat_path_close(&cairo->path);
    else
        cairo_close_path(cairo->cr);
}

void sm_cairo_set_pen(cairo_t *cr, const struct sm_paint *paint)
{
    sm_cairo_set_color(cr, paint->stroke);
    cairo_set_line_width(cr, paint->width_px);
    cairo_set_line_cap(cr, paint->cap == SM_CAP_ROUND ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    cairo_set_dash(cr, paint->dash_px, paint->dash_count, 0);
}

static void paint_document(struct sm_cairo *cairo, const struct sm_paint *paint)
{
    if (paint->fill.a) {
        sm_cairo_set_color(cairo->cr, paint->fill);
        cairo_fill_preserve(cairo->cr);
    }
    if (paint->stroke.a) {
        sm_cairo_set_pen(cairo->cr, paint);
        cairo_stroke_preserve(cairo->cr);
    }
    cairo_new_path(cairo->cr);
}

static void cairo_backend_paint(struct sm_backend *backend, const struct sm_paint *paint)
{
    struct sm_cairo *cairo = (struct sm_cairo *)backend;
    if (is_pixels(cairo))
        sm_cairo_pixels_paint(cairo, paint);
    else
        paint_document(cairo, paint);
    sm_cairo_check_unit(cairo);
}

static void cairo_backend_clip_begin(struct sm_backend *backend)
{
    struct sm_cairo *cairo = (struct sm_cairo *)backend;
    cairo_save(cairo->cr);
    if (cairo->band) cairo_save(cairo->whole);
    if (is_pixels(cairo))
        sm_cairo_pixels_clip(cairo);
    else
        cairo_clip(cairo->cr);
    cairo->clip_depth++;
    sm_cairo_check_unit(cairo);
}

static void cairo_backend_clip_end(struct sm_backend *backend)
{
    struct sm_cairo *cairo = (struct sm_cairo *)backend;
    cairo_restore(cairo->cr);
    if (cairo->band) cairo_restore(cairo->whole);
    cairo->clip_depth--;
    sm_cairo_check_unit(cairo);
}

/* A picture has no structure. */
static void cairo_backend_group_begin(struct sm_backend *backend, const struct sm_group *group)
{
    (void)backend;
    (void)group;
}

static void cairo_backend_group_end(struct sm_backend *backend)
{
    (void)backend;
}

static struct sm_png_image image_of(const struct sm_cairo *cairo)
{
    struct sm_png_image image = sm_page_image(cairo->page);
    cairo_surface_flush(cairo->surface);
    image.pixels = cairo_image_surface_get_data(cairo->surface);
    return image;
}

static bool finish_png(struct sm_cairo *cairo, struct sm_buf *out, struct sm_error *err)
{
    struct sm_png_image image = image_of(cairo);
    image.kept = cairo->page->is_kept ? &cairo->fonts->png : NULL;
    image.owner = &cairo->pixels;
    return sm_png_write(&image, cairo->page, out, err);
}

static bool is_well(struct sm_cairo *cairo, struct sm_error *err)
{
    sm_cairo_check_unit(cairo);
    sm_cairo_check(cairo, cairo_surface_status(cairo->surface));
    if (cairo->err.code != SM_OK && err) *err = cairo->err;
    return cairo->err.code == SM_OK;
}

bool sm_cairo_band_image(struct sm_backend *backend, struct sm_png_image *image,
                         struct sm_error *err)
{
    struct sm_cairo *cairo = (struct sm_cairo *)backend;
    *image = image_of(cairo);
    return is_well(cairo, err);
}

static bool cairo_backend_finish(struct sm_backend *backend, struct sm_buf *out,
                                 struct sm_error *err)
{
    struct sm_cairo *cairo = (struct sm_cairo *)backend;
    if (!is_well(cairo, err)) return false;
    return cairo->format == SM_PNG ? finish_png(cairo, out, err)
                                   : sm_cairo_document_finish(cairo, out, err);
}

static void cairo_backend_free(struct sm_backend *backend)
{
    struct sm_cairo *cairo = (struct sm_cairo *)backend;
    cairo_destroy(cairo->cr);
    cairo_destroy(cairo->whole);
    cairo_surface_destroy(cairo->surface);
    free(cairo->pixels);
    sm_buf_finish(&cairo->stream);
    sm_cairo_pixels_finish(cairo);
    free(cairo);
}

static const struct sm_stamp_calls stamp_calls = {
    .stamper = sm_cairo_stamper_new,
    .make = sm_cairo_stamp,
    .draw = sm_cairo_draw_stamped,
    .free = sm_cairo_stamp_free,
    .free_stamper = sm_cairo_stamper_free,
};

static const struct sm_backend_calls cairo_calls = {
    .move_to = cairo_backend_move_to,
    .line_to = cairo_backend_line_to,
    .curve_to = cairo_backend_curve_to,
    .close_path = cairo_backend_close_path,
    .paint = cairo_backend_paint,
    .clip_begin = cairo_backend_clip_begin,
    .clip_end = cairo_backend_clip_end,
    .group_begin = cairo_backend_group_begin,
    .group_end = cairo_backend_group_end,
    .draw_run = sm_cairo_draw_run,
    .stamps = &stamp_calls,
    .picture = sm_cairo_picture,
    .put_picture = sm_cairo_put_picture,
    .finish = cairo_backend_finish,
    .free = cairo_backend_free,
};

static struct sm_backend *new_backend(enum sm_format format, const struct sm_page *page,
                                      struct sm_fonts *fonts, struct sm_band *band,
                                      struct sm_error *err)
{
    if (!sm_cairo_load(err)) return NULL;
    struct sm_cairo *cairo = sm_alloc_zeroed(1, sizeof *cairo);
    if (!cairo) {
        sm_fail_memory(err);
        return NULL;
    }
    cairo->backend.calls = &cairo_calls;
    cairo->format = format;
    cairo->page = page;
    cairo->band = band;
    cairo->fonts = fonts;
    sm_cairo_open_page(cairo);
    sm_cairo_pixels_start(cairo);
    if (cairo->err.code == SM_OK) return &cairo->backend;
    if (err) *err = cairo->err;
    cairo_backend_free(&cairo->backend);
    return NULL;
}

struct sm_backend *sm_cairo_backend_new(enum sm_format format, const struct sm_page *page,
                                        struct sm_fonts *fonts, struct sm_error *err)
{
    return new_backend(format, page, fonts, NULL, err);
}

struct sm_backend *sm_cairo_band_new(const struct sm_page *page, struct sm_fonts *fonts,
                                     struct sm_band *band, struct sm_error *err)
{
    return new_backend(SM_PNG, page, fonts, band, err);
}
