/* SPDX-License-Identifier: Apache-2.0
 * Pixels kept, to be put back on another page of the same size and scale.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "render/cairo_private.h"

enum { PIXEL_BYTES = 4 };

struct sm_picture {
    struct sm_pixel_box box;
    size_t row_bytes;
    unsigned char *pixels;
};

static int clamp_int(double value, int low, int high)
{
    return value < low ? low : value > high ? high : (int)value;
}

/* One more pixel on every side: an edge between two pixels colours both. */
static struct sm_pixel_box pixels_of(const struct sm_cairo *cairo, struct sm_box box)
{
    int width = cairo_image_surface_get_width(cairo->surface);
    int height = cairo_image_surface_get_height(cairo->surface);
    double scale = cairo->scale;
    return (struct sm_pixel_box){clamp_int(floor(box.x0 * scale) - 1, 0, width),
                                 clamp_int(floor(box.y0 * scale) - 1, 0, height),
                                 clamp_int(ceil(box.x1 * scale) + 1, 0, width),
                                 clamp_int(ceil(box.y1 * scale) + 1, 0, height)};
}

static unsigned char *row_of(const struct sm_cairo *cairo, const struct sm_picture *picture, int y)
{
    size_t stride = (size_t)cairo_image_surface_get_stride(cairo->surface);
    return cairo_image_surface_get_data(cairo->surface) + (size_t)y * stride +
           (size_t)picture->box.x0 * PIXEL_BYTES;
}

struct sm_picture *sm_cairo_picture(struct sm_backend *backend, struct sm_box box)
{
    const struct sm_cairo *cairo = (struct sm_cairo *)backend;
    struct sm_picture *picture = cairo->format == SM_PNG ? sm_alloc(1, sizeof *picture) : NULL;
    if (!picture) return NULL;
    picture->box = pixels_of(cairo, box);
    picture->row_bytes = (size_t)(picture->box.x1 - picture->box.x0) * PIXEL_BYTES;
    size_t rows = (size_t)(picture->box.y1 - picture->box.y0);
    picture->pixels = sm_alloc(rows + 1, picture->row_bytes);
    if (!picture->pixels) {
        sm_picture_free(picture);
        return NULL;
    }
    cairo_surface_flush(cairo->surface);
    for (size_t i = 0; i < rows; i++)
        memcpy(picture->pixels + i * picture->row_bytes,
               row_of(cairo, picture, picture->box.y0 + (int)i), picture->row_bytes);
    return picture;
}

void sm_cairo_put_picture(struct sm_backend *backend, const struct sm_picture *picture)
{
    const struct sm_cairo *cairo = (struct sm_cairo *)backend;
    size_t rows = (size_t)(picture->box.y1 - picture->box.y0);
    cairo_surface_flush(cairo->surface);
    for (size_t i = 0; i < rows; i++)
        memcpy(row_of(cairo, picture, picture->box.y0 + (int)i),
               picture->pixels + i * picture->row_bytes, picture->row_bytes);
    cairo_surface_mark_dirty(cairo->surface);
}

void sm_picture_free(struct sm_picture *picture)
{
    if (!picture) return;
    free(picture->pixels);
    free(picture);
}
