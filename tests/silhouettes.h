/* SPDX-License-Identifier: Apache-2.0
 * The categories' symbols as black shapes of a few pixels, to compare them without colour.
 */
#ifndef SM_TESTS_SILHOUETTES_H
#define SM_TESTS_SILHOUETTES_H

#include <check.h>
#include <png.h>
#include <string.h>

#include "layers/theme.h"
#include "render/symbol.h"

enum { SILHOUETTE_PX = 12, SILHOUETTE_PIXELS = SILHOUETTE_PX * SILHOUETTE_PX };

/* Which pixels are at least half covered. */
struct silhouette {
    bool at[SILHOUETTE_PIXELS];
};

/* Draw on a page of the size of the symbol and encode it. */
static inline void symbol_document(enum sm_format format, enum sm_category category, double size_px,
                                   struct sm_buf *out)
{
    static const struct sm_paint black = {.class_name = "black", .fill = {0, 0, 0, 255}};
    struct sm_page page = {.width_px = size_px,
                           .height_px = size_px,
                           .scale = 1,
                           .background = {255, 255, 255, 255},
                           .lang = "en"};
    struct sm_error err = {0};
    struct sm_canvas *canvas = sm_canvas_new(format, &page, NULL, &err);
    ck_assert_msg(canvas != NULL, "%s", err.message);
    ck_assert_msg(sm_add_symbol(canvas, sm_text(sm_category_symbol(category)),
                                (struct sm_vertex){size_px / 2, size_px / 2}, size_px),
                  "%s: not a path", sm_category_name(category));
    sm_paint_path(canvas, &black);
    ck_assert_msg(sm_canvas_finish(canvas, out, &err), "%s", err.message);
    sm_canvas_free(canvas);
}

static inline struct silhouette silhouette_of(enum sm_category category)
{
    struct silhouette shape;
    unsigned char grey[SILHOUETTE_PIXELS];
    struct sm_buf document = {0};
    png_image image = {.version = PNG_IMAGE_VERSION};
    symbol_document(SM_PNG, category, SILHOUETTE_PX, &document);
    ck_assert(png_image_begin_read_from_memory(&image, document.bytes, document.count));
    ck_assert_uint_eq(image.width, SILHOUETTE_PX);
    image.format = PNG_FORMAT_GRAY;
    ck_assert(png_image_finish_read(&image, NULL, grey, SILHOUETTE_PX, NULL));
    for (int i = 0; i < SILHOUETTE_PIXELS; i++)
        shape.at[i] = grey[i] < 128;
    sm_buf_finish(&document);
    return shape;
}

static inline int pixels_of(const struct silhouette *shape)
{
    int count = 0;
    for (int i = 0; i < SILHOUETTE_PIXELS; i++)
        count += shape->at[i];
    return count;
}

static inline int pixels_apart(const struct silhouette *a, const struct silhouette *b)
{
    int count = 0;
    for (int i = 0; i < SILHOUETTE_PIXELS; i++)
        count += a->at[i] != b->at[i];
    return count;
}

/* Common pixels of all that either covers, 0 to 1. */
static inline double overlap_of(const struct silhouette *a, const struct silhouette *b)
{
    int common = 0, covered = 0;
    for (int i = 0; i < SILHOUETTE_PIXELS; i++) {
        common += a->at[i] && b->at[i];
        covered += a->at[i] || b->at[i];
    }
    return covered ? (double)common / covered : 1;
}

#endif
