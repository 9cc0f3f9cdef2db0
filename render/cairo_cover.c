/* SPDX-License-Identifier: Apache-2.0
 * Coverage and how colour is blended through it. Device space.
 */
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "render/cairo_private.h"

bool sm_pixel_box_is_empty(struct sm_pixel_box box)
{
    return box.x1 <= box.x0 || box.y1 <= box.y0;
}

static struct sm_pixel_box intersect(struct sm_pixel_box a, struct sm_pixel_box b)
{
    return (struct sm_pixel_box){a.x0 > b.x0 ? a.x0 : b.x0, a.y0 > b.y0 ? a.y0 : b.y0,
                                 a.x1 < b.x1 ? a.x1 : b.x1, a.y1 < b.y1 ? a.y1 : b.y1};
}

struct sm_cairo_clip sm_cairo_clip(const struct sm_cairo *cairo)
{
    return cairo->clips[cairo->clip_depth];
}

bool sm_cover_reset(struct sm_cover *cover, struct sm_pixel_box box)
{
    int stride = cairo_format_stride_for_width(CAIRO_FORMAT_A8, box.x1 - box.x0);
    size_t size = (size_t)stride * (size_t)(box.y1 - box.y0);
    if (!sm_grow(&cover->at, &cover->capacity, size, 1)) return false;
    memset(cover->at, 0, size);
    cover->box = box;
    cover->stride = stride;
    return true;
}

void sm_cover_finish(struct sm_cover *cover)
{
    free(cover->at);
    *cover = (struct sm_cover){0};
}

/* Four 8-bit parts of 'argb' times m/255, each rounded to nearest; two parts at a time. */
static uint32_t scale_parts(uint32_t argb, uint32_t m)
{
    uint32_t low = (argb & 0x00FF00FF) * m + 0x00800080;
    uint32_t high = (argb >> 8 & 0x00FF00FF) * m + 0x00800080;
    low = (low + (low >> 8 & 0x00FF00FF)) >> 8 & 0x00FF00FF;
    high = (high + (high >> 8 & 0x00FF00FF)) & 0xFF00FF00;
    return low | high;
}

static uint32_t premultiplied(struct sm_color color)
{
    uint32_t opaque = 0xFF000000u | (uint32_t)color.r << 16 | (uint32_t)color.g << 8 | color.b;
    return scale_parts(opaque, color.a);
}

/* The same of four pixels at once. Every other part of a pixel has 16 bits to itself. */
typedef uint8_t four_bytes __attribute__((vector_size(4)));
typedef uint16_t parts __attribute__((vector_size(16)));
typedef uint32_t four __attribute__((vector_size(16)));

static inline parts scale_four(parts values, parts m)
{
    parts product = values * m + 0x80;
    return (product + (product >> 8)) >> 8;
}

/* m/255 of every part, for one m a pixel. */
static inline parts doubled(four m)
{
    return (parts)(m | m << 16);
}

static inline void blend_four(uint32_t *pixels, const unsigned char *cover, uint32_t source)
{
    four_bytes bytes;
    four under;
    memcpy(&bytes, cover, sizeof bytes);
    memcpy(&under, pixels, sizeof under);
    const four low_half = (four){0} + 0x00FF00FF, over = (four){0} + source;
    parts m = doubled(__builtin_convertvector(bytes, four));
    parts low = scale_four((parts)(over & low_half), m);
    parts high = scale_four((parts)(over >> 8 & low_half), m);
    parts rest = doubled(255 - ((four)high >> 16)); /* the highest part is alpha */
    low += scale_four((parts)(under & low_half), rest);
    high += scale_four((parts)(under >> 8 & low_half), rest);
    four blended = (four)low | (four)high << 8;
    memcpy(pixels, &blended, sizeof blended);
}

/* Source over destination. Most of a cover is blank, and of the rest most is full. */
static void blend_pixels(uint32_t *pixels, const unsigned char *cover, int n, uint32_t source)
{
    int i = 0;
    uint64_t eight;
    bool is_opaque = source >> 24 == 255;
    for (; i + 8 <= n; i += 8) {
        memcpy(&eight, cover + i, sizeof eight);
        if (eight == 0) continue;
        if (eight == UINT64_MAX && is_opaque) {
            for (int k = 0; k < 8; k++)
                pixels[i + k] = source;
            continue;
        }
        blend_four(pixels + i, cover + i, source);
        blend_four(pixels + i + 4, cover + i + 4, source);
    }
    for (; i < n; i++) {
        if (cover[i] == 0) continue;
        uint32_t part = scale_parts(source, cover[i]);
        pixels[i] = part + scale_parts(pixels[i], 255 - (part >> 24));
    }
}

static const unsigned char *cover_row(const struct sm_cover *cover, int y)
{
    return cover->at + (size_t)(y - cover->box.y0) * (size_t)cover->stride;
}

/* The part of 'cover' within 'box', which lies inside both the cover and the surface. */
static void blend_box(struct sm_cairo *cairo, const struct sm_cover *cover, struct sm_pixel_box box,
                      uint32_t source)
{
    unsigned char *data = cairo_image_surface_get_data(cairo->surface);
    size_t stride = (size_t)cairo_image_surface_get_stride(cairo->surface);
    for (int y = box.y0; y < box.y1; y++) {
        uint32_t *row = (uint32_t *)(void *)(data + (size_t)y * stride);
        blend_pixels(row + box.x0, cover_row(cover, y) + (box.x0 - cover->box.x0), box.x1 - box.x0,
                     source);
    }
}

/* Only Cairo knows the clip: hand the coverage over. */
static void mask_by_cairo(struct sm_cairo *cairo, const struct sm_cover *cover,
                          struct sm_color color)
{
    cairo_surface_t *mask = cairo_image_surface_create_for_data(
        cover->at, CAIRO_FORMAT_A8, cover->box.x1 - cover->box.x0, cover->box.y1 - cover->box.y0,
        cover->stride);
    cairo_save(cairo->cr);
    cairo_identity_matrix(cairo->cr);
    sm_cairo_set_color(cairo->cr, color);
    cairo_mask_surface(cairo->cr, mask, cover->box.x0, cover->box.y0);
    cairo_restore(cairo->cr);
    cairo_surface_destroy(mask);
    sm_cairo_check(cairo, cairo_status(cairo->cr));
}

void sm_cairo_blend(struct sm_cairo *cairo, const struct sm_cover *cover, struct sm_color color)
{
    struct sm_cairo_clip clip = sm_cairo_clip(cairo);
    struct sm_pixel_box box = intersect(cover->box, clip.box);
    if (color.a == 0 || sm_pixel_box_is_empty(box)) return;
    if (!clip.is_box) {
        mask_by_cairo(cairo, cover, color);
        return;
    }
    cairo_surface_flush(cairo->surface);
    blend_box(cairo, cover, box, premultiplied(color));
    cairo_surface_mark_dirty(cairo->surface);
}

bool sm_tiled_cover_init(struct sm_tiled_cover *tiled, struct sm_pixel_box box)
{
    tiled->tile_columns = (box.x1 + SM_TILE_PX - 1) / SM_TILE_PX;
    tiled->tiles = sm_alloc_zeroed((size_t)tiled->tile_columns, (size_t)(box.y1 - box.y0));
    tiled->y0 = box.y1;
    tiled->y1 = 0;
    return tiled->tiles && sm_cover_reset(&tiled->cover, box);
}

void sm_tiled_cover_finish(struct sm_tiled_cover *tiled)
{
    sm_cover_finish(&tiled->cover);
    free(tiled->tiles);
    *tiled = (struct sm_tiled_cover){0};
}

/* Blend and clear the touched tiles of row 'y'. */
static void blend_tile_row(struct sm_cairo *cairo, struct sm_tiled_cover *tiled, int y,
                           uint32_t source)
{
    unsigned char *tiles = sm_tiles_of_row(tiled, y);
    struct sm_pixel_box clip = sm_cairo_clip(cairo).box;
    for (int i = 0; i < tiled->tile_columns; i++) {
        if (!tiles[i]) continue;
        tiles[i] = 0;
        struct sm_pixel_box box = {i * SM_TILE_PX, y, (i + 1) * SM_TILE_PX, y + 1};
        box = intersect(box, tiled->cover.box);
        struct sm_pixel_box shown = intersect(box, clip);
        if (source && !sm_pixel_box_is_empty(shown)) blend_box(cairo, &tiled->cover, shown, source);
        memset((unsigned char *)cover_row(&tiled->cover, y) + box.x0, 0, (size_t)(box.x1 - box.x0));
    }
}

void sm_cairo_blend_tiled(struct sm_cairo *cairo, struct sm_tiled_cover *tiled,
                          struct sm_color color)
{
    if (tiled->y1 <= tiled->y0) return;
    bool is_box = sm_cairo_clip(cairo).is_box;
    if (!is_box) {
        struct sm_cover rows = tiled->cover;
        rows.at += (size_t)(tiled->y0 - rows.box.y0) * (size_t)rows.stride;
        rows.box.y0 = tiled->y0;
        rows.box.y1 = tiled->y1;
        mask_by_cairo(cairo, &rows, color);
    }
    cairo_surface_flush(cairo->surface);
    for (int y = tiled->y0; y < tiled->y1; y++)
        blend_tile_row(cairo, tiled, y, is_box ? premultiplied(color) : 0);
    cairo_surface_mark_dirty(cairo->surface);
    tiled->y0 = tiled->cover.box.y1;
    tiled->y1 = 0;
}
