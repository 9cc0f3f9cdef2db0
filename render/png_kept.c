/* SPDX-License-Identifier: Apache-2.0
 * Strips kept from one image for the next: what is the same picture again is the same bytes again.
 */
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "render/png_private.h"

struct kept_strip {
    struct sm_buf bytes; /* none: nothing is kept */
    uint32_t check;
    bool is_same;
};

struct sm_png_kept {
    int width, height;
    uint32_t *pixels; /* row by row; NULL at first */
    struct kept_strip *strips;
    size_t strip_count;
};

static int strip_end(const struct sm_png_kept *kept, size_t index)
{
    int end = ((int)index + 1) * SM_PNG_STRIP_ROWS;
    return end < kept->height ? end : kept->height;
}

static bool is_row_same(const struct sm_png_kept *kept, const struct sm_png_image *image, int y)
{
    size_t width = (size_t)kept->width;
    return memcmp(kept->pixels + (size_t)y * width, sm_png_row(image, y), width * 4) == 0;
}

/* A strip also depends on the row above it. */
static void compare(struct sm_png_kept *kept, const struct sm_png_image *image)
{
    for (size_t i = 0; i < kept->strip_count; i++) {
        int y = (int)i * SM_PNG_STRIP_ROWS, end = strip_end(kept, i);
        if (y > 0) y--;
        while (y < end && kept->strips[i].bytes.count && is_row_same(kept, image, y))
            y++;
        kept->strips[i].is_same = y == end;
    }
}

void sm_png_kept_free(struct sm_png_kept *kept)
{
    if (!kept) return;
    for (size_t i = 0; kept->strips && i < kept->strip_count; i++)
        sm_buf_finish(&kept->strips[i].bytes);
    free(kept->strips);
    free(kept->pixels);
    free(kept);
}

/* NULL when memory ran out, which is no harm. */
static struct sm_png_kept *new_kept(const struct sm_png_image *image)
{
    struct sm_png_kept *kept = sm_alloc_zeroed(1, sizeof *kept);
    if (!kept) return NULL;
    kept->width = image->width;
    kept->height = image->height;
    kept->strip_count = sm_png_strip_count(image);
    kept->strips = sm_alloc_zeroed(kept->strip_count, sizeof *kept->strips);
    if (kept->strips) return kept;
    sm_png_kept_free(kept);
    return NULL;
}

struct sm_png_kept *sm_png_kept_for(const struct sm_png_image *image,
                                    const struct sm_png_form *form)
{
    struct sm_png_kept **kept = image->kept;
    /* The bytes of other forms depend on the whole image, or are seldom made. */
    if (!kept || form->kind != SM_PNG_RGB) return NULL;
    if (*kept && ((*kept)->width != image->width || (*kept)->height != image->height)) {
        sm_png_kept_free(*kept);
        *kept = NULL;
    }
    if (*kept)
        compare(*kept, image);
    else
        *kept = new_kept(image);
    return *kept;
}

bool sm_png_kept_take(const struct sm_png_kept *kept, size_t index, struct sm_buf *out,
                      uint32_t *check)
{
    const struct kept_strip *strip = kept ? &kept->strips[index] : NULL;
    if (!strip || !strip->is_same) return false;
    sm_buf_text(out, sm_buf_slice(&strip->bytes));
    *check = strip->check;
    return true;
}

void sm_png_kept_keep(struct sm_png_kept *kept, size_t index, const struct sm_buf *bytes,
                      uint32_t check)
{
    if (!kept) return;
    struct kept_strip *strip = &kept->strips[index];
    strip->bytes.count = 0;
    strip->check = check;
    sm_buf_text(&strip->bytes, sm_buf_slice(bytes));
    if (strip->bytes.failed) sm_buf_finish(&strip->bytes);
}

/* False when memory ran out. */
static bool copy_pixels(struct sm_png_kept *kept, const struct sm_png_image *image)
{
    size_t width = (size_t)kept->width;
    if (!kept->pixels) kept->pixels = sm_alloc(width * (size_t)kept->height, sizeof *kept->pixels);
    if (!kept->pixels) return false;
    for (int y = 0; y < kept->height; y++)
        memcpy(kept->pixels + (size_t)y * width, sm_png_row(image, y), width * 4);
    return true;
}

void sm_png_kept_end(struct sm_png_kept *kept, const struct sm_png_image *image, bool is_whole)
{
    if (!kept) return;
    if (is_whole && image->owner) {
        uint32_t *pixels = *image->owner;
        *image->owner = kept->pixels;
        kept->pixels = pixels;
    } else if (!is_whole || !copy_pixels(kept, image)) {
        sm_png_kept_free(kept);
        *image->kept = NULL;
    }
}
