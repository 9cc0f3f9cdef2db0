/* SPDX-License-Identifier: Apache-2.0
 * What a canvas backend must do. Private to render/: paths arrive clean (every sub-path begins
 * with a move, numbers finite and within ±4 million px), so no backend keeps path state.
 */
#ifndef SM_RENDER_BACKEND_H
#define SM_RENDER_BACKEND_H

#include <pthread.h>
#include <stdint.h>

#include "render/canvas.h"

/* Groups and clips never nest deeper. */
enum { SM_NESTING_MAX = 64 };

struct sm_backend {
    const struct sm_backend_calls *calls;
};

/* Calls return nothing; a backend keeps its own first error and tells it in finish. */
struct sm_backend_calls {
    void (*move_to)(struct sm_backend *backend, struct sm_vertex v);
    void (*line_to)(struct sm_backend *backend, struct sm_vertex v);
    void (*curve_to)(struct sm_backend *backend, struct sm_vertex a, struct sm_vertex b,
                     struct sm_vertex v);
    void (*close_path)(struct sm_backend *backend);
    void (*paint)(struct sm_backend *backend, const struct sm_paint *paint);
    void (*clip_begin)(struct sm_backend *backend);
    void (*clip_end)(struct sm_backend *backend);
    void (*group_begin)(struct sm_backend *backend, const struct sm_group *group);
    void (*group_end)(struct sm_backend *backend);
    void (*draw_run)(struct sm_backend *backend, const struct sm_run *run, struct sm_vertex origin,
                     const struct sm_ink *ink);
    /* Pixels kept and put back; both NULL for a backend without pixels. */
    struct sm_picture *(*picture)(struct sm_backend *backend, struct sm_box box);
    void (*put_picture)(struct sm_backend *backend, const struct sm_picture *picture);
    bool (*finish)(struct sm_backend *backend, struct sm_buf *out, struct sm_error *err);
    void (*free)(struct sm_backend *backend);
};

/* The backends; NULL and 'err' when they cannot start. The page's texts stay borrowed. */
struct sm_backend *sm_cairo_backend_new(enum sm_format format, const struct sm_page *page,
                                        struct sm_fonts *fonts, struct sm_error *err);
struct sm_backend *sm_svg_backend_new(const struct sm_page *page, struct sm_fonts *fonts,
                                      struct sm_error *err);
struct sm_backend *sm_trace_backend_new(const struct sm_page *page, struct sm_fonts *fonts,
                                        struct sm_error *err);

/* Keeps the calls; runs' glyphs and texts stay borrowed. Playing makes them again on 'to'; false
 * when memory had run out for one of them. */
struct sm_backend *sm_tape_backend_new(struct sm_error *err);
bool sm_tape_play(const struct sm_backend *backend, struct sm_backend *to);
/* The same, without most of what cannot be seen between y0 and y1. */
struct sm_tape_rows {
    double y0, y1;
};
bool sm_tape_play_rows(const struct sm_backend *backend, struct sm_tape_rows rows,
                       struct sm_backend *to);

/* The rows y0 <= y < y1 of a page on pixels. What is drawn of them is what the whole page would
 * have there. */
struct sm_cairo_tools;
struct sm_band {
    int y0, y1;
    pthread_mutex_t *fonts_lock;  /* held while fonts are used, which other bands share */
    struct sm_cairo_tools *tools; /* left from the band before; NULL at first */
};
struct sm_backend *sm_cairo_band_new(const struct sm_page *page, struct sm_fonts *fonts,
                                     struct sm_band *band, struct sm_error *err);
void sm_cairo_tools_free(struct sm_cairo_tools *tools); /* takes NULL */

/* A page of which never more than some bands are held as pixels. It must be opaque. */
bool sm_page_wants_bands(const struct sm_page *page);
struct sm_backend *sm_bands_backend_new(const struct sm_page *page, struct sm_fonts *fonts,
                                        struct sm_error *err);

struct sm_png_kept;

/* Write 32-bit premultiplied pixels in Cairo's native-endian ARGB order as a PNG. */
struct sm_png_image {
    const unsigned char *pixels;
    int width, height, stride; /* stride in bytes */
    double pixels_per_m;       /* pHYs */
    /* What is kept of the last image and of this one for the next, with one thread; NULL at first,
     * and freed by its owner. Or NULL. */
    struct sm_png_kept **kept;
    /* Where the owner of 'pixels' has them; with 'kept' he may find others there afterwards, as
     * many, or NULL. Or NULL: pixels are copied. */
    uint32_t **owner;
    bool is_opaque; /* nothing can be seen through it; if not, the pixels are asked */
};
void sm_png_kept_free(struct sm_png_kept *kept);
/* The page's measures in device pixels, without pixels. */
struct sm_png_image sm_page_image(const struct sm_page *page);
/* A band's pixels as if they were the page's: rows of other bands must not be touched. False and
 * the error of its drawing, if there was one. */
bool sm_cairo_band_image(struct sm_backend *backend, struct sm_png_image *image,
                         struct sm_error *err);
bool sm_png_write(const struct sm_png_image *image, const struct sm_page *page, struct sm_buf *out,
                  struct sm_error *err);

#endif
