/* SPDX-License-Identifier: Apache-2.0
 * A page of the Cairo backend before anything is drawn: its surface, its paper, its defaults.
 */
#include <math.h>

#include "base/memory.h"
#include "render/cairo_private.h"

struct sm_png_image sm_page_image(const struct sm_page *page)
{
    int width = (int)ceil(page->width_px * page->scale);
    return (struct sm_png_image){
        .width = width,
        .height = (int)ceil(page->height_px * page->scale),
        .stride = cairo_format_stride_for_width(CAIRO_FORMAT_ARGB32, width),
        .pixels_per_m = page->scale * 96 / 0.0254,
        .is_opaque = page->background.a == 255, /* and stays so, whatever lies over it */
    };
}

/* Our own pixels: Cairo would make them all zero before the paper is painted over them. Of a band
 * there are only its rows: Cairo thinks that it has the page, and is clipped to the band. */
static cairo_surface_t *png_surface(struct sm_cairo *cairo)
{
    struct sm_png_image image = sm_page_image(cairo->page);
    struct sm_color paper = cairo->page->background;
    uint32_t argb =
        (uint32_t)paper.a << 24 | (uint32_t)paper.r << 16 | (uint32_t)paper.g << 8 | paper.b;
    struct sm_band all = {.y1 = image.height}, *rows = cairo->band ? cairo->band : &all;
    size_t count = (size_t)image.stride / sizeof argb * (size_t)(rows->y1 - rows->y0);
    cairo->pixels = sm_alloc(count, sizeof argb);
    if (!cairo->pixels) sm_fail_memory(&cairo->err);
    for (size_t i = 0; cairo->pixels && i < count; i++)
        cairo->pixels[i] = paper.a == 255 ? argb : 0;
    uintptr_t top = (uintptr_t)cairo->pixels - (uintptr_t)image.stride * (uintptr_t)rows->y0;
    return cairo_image_surface_create_for_data((unsigned char *)top, CAIRO_FORMAT_ARGB32,
                                               image.width, image.height, image.stride);
}

static void clip_band(struct sm_cairo *cairo)
{
    int width = cairo_image_surface_get_width(cairo->surface);
    cairo->whole = cairo_create(cairo->surface);
    cairo_scale(cairo->whole, cairo->scale, cairo->scale);
    cairo_set_fill_rule(cairo->whole, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_rectangle(cairo->cr, 0, cairo->band->y0, width, cairo->band->y1 - cairo->band->y0);
    cairo_clip(cairo->cr);
}

void sm_cairo_set_type(cairo_t *cr, double scale)
{
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_scale(cr, scale, scale);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_set_font_options(cr, options);
    cairo_font_options_destroy(options);
}

static void start_page(struct sm_cairo *cairo)
{
    cairo_t *cr = cairo->cr;
    if (cairo->band) clip_band(cairo);
    sm_cairo_set_type(cr, cairo->scale);
    bool is_filled = cairo->format == SM_PNG && cairo->page->background.a == 255;
    if (cairo->page->background.a && !is_filled) {
        sm_cairo_set_color(cr, cairo->page->background);
        cairo_paint(cr);
    }
    cairo_set_fill_rule(cr, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    sm_cairo_check_unit(cairo);
}

/* Device units for one px: PNG has pixels, PDF has points, of which 72 make an inch. */
static double format_scale(enum sm_format format, const struct sm_page *page)
{
    if (format == SM_PNG) return page->scale;
    return format == SM_PDF ? 72.0 / 96 : 1;
}

void sm_cairo_open_page(struct sm_cairo *cairo)
{
    cairo->scale = format_scale(cairo->format, cairo->page);
    cairo->surface =
        cairo->format == SM_PNG ? png_surface(cairo) : sm_cairo_document_surface(cairo);
    cairo->cr = cairo_create(cairo->surface);
    start_page(cairo);
}
