/* SPDX-License-Identifier: Apache-2.0
 * What the files of the Cairo backend share.
 *
 * PDF and SVG are Cairo's throughout. On pixels Cairo fills and clips; strokes, glyphs and halos
 * are drawn as coverage (0 to 255 for each pixel) by cairo_stroke.c and cairo_glyphs.c, and blended
 * by cairo_cover.c: the same picture in a fraction of the time. Device space: pixels, y down.
 */
#ifndef SM_RENDER_CAIRO_PRIVATE_H
#define SM_RENDER_CAIRO_PRIVATE_H

#include <stdint.h>

#include "render/backend.h"
#include "render/cairo_library.h"

/* x0 <= x < x1, y0 <= y < y1 */
struct sm_pixel_box {
    int x0, y0, x1, y1;
};
bool sm_pixel_box_is_empty(struct sm_pixel_box box);

/* Where one may draw: exactly the box, or, if not, something inside it that only Cairo knows. */
struct sm_cairo_clip {
    struct sm_pixel_box box;
    struct sm_pixel_box page; /* the same, had the whole page been drawn and not a band of it */
    bool is_box;
};

/* Coverage of the pixels of 'box', row by row. Stride as cairo_format_stride_for_width has it. */
struct sm_cover {
    struct sm_pixel_box box;
    int stride;
    size_t capacity;
    unsigned char *at;
};

/* Coverage of a page or band that remembers which runs of TILE pixels of a row were touched. All
 * zero between uses. */
enum { SM_TILE_PX = 64 };
struct sm_tiled_cover {
    struct sm_cover cover;
    int tile_columns;
    unsigned char *tiles;
    int y0, y1; /* touched rows */
};

/* The current path on pixels: in device space, curves as chords, and no vertex on top of the one
 * before it. A ring's first vertex is not repeated. */
struct sm_flat_line {
    size_t start; /* its first vertex; it goes on to the next line's */
    bool is_ring;
};
struct sm_flat_path {
    struct sm_vertex *vertices;
    size_t count, capacity;
    struct sm_flat_line *lines;
    size_t line_count, line_capacity;
    bool failed; /* memory ran out: the path is worth nothing */
};

/* What drawing on pixels needs and another page can use again. */
struct sm_cairo_tools {
    struct sm_tiled_cover strokes;
    struct sm_nibs *nibs; /* once something is stroked */
    struct sm_cover glyphs, halo;
    struct sm_outlines *outlines; /* once a glyph is drawn */
    int16_t *reaches;             /* scratch of the halo */
    size_t reach_capacity;
};

struct sm_cairo {
    struct sm_backend backend;
    enum sm_format format;
    const struct sm_page *page;
    struct sm_fonts *fonts;
    double scale; /* device units for one px */
    cairo_surface_t *surface;
    cairo_t *cr;
    struct sm_band *band; /* what of the page is drawn; NULL: all of it */
    cairo_t *whole;       /* with a band: nothing is drawn with it, and it clips the whole page */
    struct sm_buf stream; /* PDF and SVG arrive here */
    struct sm_error err;  /* the first */
    /* pixels only */
    uint32_t *pixels; /* the surface's */
    struct sm_cairo_clip clips[SM_NESTING_MAX + 1];
    int clip_depth;
    struct sm_flat_path path;
    struct sm_cairo_tools tools;
};

/* Keep Cairo's own error, if it has one, as ours: after every drawing unit, since Cairo draws
 * nothing more once it is in an error state and says so to nobody. False if there is any. */
bool sm_cairo_check(struct sm_cairo *cairo, cairo_status_t status);
void sm_cairo_check_unit(struct sm_cairo *cairo);
void sm_cairo_set_color(cairo_t *cr, struct sm_color color);
void sm_cairo_set_pen(cairo_t *cr, const struct sm_paint *paint);

/* cairo_page.c */
/* The page's surface, with its paper, and Cairo's state for all that is drawn on it. */
void sm_cairo_open_page(struct sm_cairo *cairo);
/* How text is to look, before any is drawn. */
void sm_cairo_set_type(cairo_t *cr, double scale);

/* cairo_cover.c */
/* Make 'cover' all zero and as large as 'box'. */
bool sm_cover_reset(struct sm_cover *cover, struct sm_pixel_box box);
void sm_cover_finish(struct sm_cover *cover);
/* Paint 'color' through coverage, inside the current clip. */
void sm_cairo_blend(struct sm_cairo *cairo, const struct sm_cover *cover, struct sm_color color);
static inline unsigned char *sm_tiles_of_row(const struct sm_tiled_cover *tiled, int y)
{
    return tiled->tiles + (size_t)(y - tiled->cover.box.y0) * (size_t)tiled->tile_columns;
}
bool sm_tiled_cover_init(struct sm_tiled_cover *tiled, struct sm_pixel_box box);
void sm_tiled_cover_finish(struct sm_tiled_cover *tiled);
/* The same, and leave it all zero. */
void sm_cairo_blend_tiled(struct sm_cairo *cairo, struct sm_tiled_cover *tiled,
                          struct sm_color color);
struct sm_cairo_clip sm_cairo_clip(const struct sm_cairo *cairo); /* the current one */

/* cairo_path.c */
void sm_flat_path_move(struct sm_flat_path *path, struct sm_vertex v);
void sm_flat_path_line(struct sm_flat_path *path, struct sm_vertex v);
void sm_flat_path_curve(struct sm_flat_path *path, struct sm_vertex a, struct sm_vertex b,
                        struct sm_vertex v);
void sm_flat_path_close(struct sm_flat_path *path);
size_t sm_flat_path_length(const struct sm_flat_path *path, size_t line);
void sm_flat_path_empty(struct sm_flat_path *path);
void sm_flat_path_finish(struct sm_flat_path *path);

/* cairo_tools.c: take what the page before left, and leave it for the next; or begin anew, and
 * throw it away, where nothing is kept. */
void sm_cairo_tools_take(struct sm_cairo *cairo);
void sm_cairo_tools_leave(struct sm_cairo *cairo);

/* cairo_pixels.c: paths on pixels */
void sm_cairo_pixels_start(struct sm_cairo *cairo);
void sm_cairo_pixels_finish(struct sm_cairo *cairo);
void sm_cairo_pixels_paint(struct sm_cairo *cairo, const struct sm_paint *paint);
void sm_cairo_pixels_clip(struct sm_cairo *cairo);

/* cairo_stroke.c: stroke the current path with round joins. */
bool sm_cairo_pen_can(const struct sm_cairo *cairo, const struct sm_paint *paint);
void sm_cairo_pen_stroke(struct sm_cairo *cairo, const struct sm_paint *paint);

/* cairo_text.c */
void sm_cairo_draw_run(struct sm_backend *backend, const struct sm_run *run,
                       struct sm_vertex origin, const struct sm_ink *ink);
/* The run's font, borrowed; NULL and cairo->err without it. */
cairo_scaled_font_t *sm_cairo_font(struct sm_cairo *cairo, const struct sm_run *run);
/* cairo_glyphs.c: the same on pixels. */
void sm_cairo_draw_pixels(struct sm_cairo *cairo, const struct sm_text_call *call);
/* cairo_stamper.c: the covers of text, made in any thread; NULL for what has no pixels. */
struct sm_stamper *sm_cairo_stamper_new(const struct sm_backend *backend);
struct sm_stamp *sm_cairo_stamp(struct sm_stamper *stamper, const struct sm_text_call *call);
void sm_cairo_stamp_free(struct sm_stamp *stamp);
void sm_cairo_stamper_free(struct sm_stamper *stamper);
void sm_cairo_draw_stamped(struct sm_backend *backend, const struct sm_stamp *stamp,
                           const struct sm_ink *ink);

/* cairo_picture.c: pixels kept; NULL for what has none */
struct sm_picture *sm_cairo_picture(struct sm_backend *backend, struct sm_box box);
void sm_cairo_put_picture(struct sm_backend *backend, const struct sm_picture *picture);

/* cairo_document.c: PDF and SVG */
cairo_surface_t *sm_cairo_document_surface(struct sm_cairo *cairo);
bool sm_cairo_document_finish(struct sm_cairo *cairo, struct sm_buf *out, struct sm_error *err);
/* cairo_svg.c: append Cairo's SVG, tidied. */
void sm_cairo_svg_tidy(struct sm_text svg, const struct sm_page *page, struct sm_buf *out);

#endif
