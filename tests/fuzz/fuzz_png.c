/* SPDX-License-Identifier: Apache-2.0
 * Any bytes as an image: libpng reads from the file the pixels that went in, and the file is the
 * same with one thread and with three.
 *
 * The first byte is the width, the second the kind of pixels. Then pairs: how many pixels, and of
 * which colour; or, from 128 on, how many of those a row or so before.
 */
#include <png.h>
#include <stdlib.h>
#include <string.h>

#include "render/backend.h"
#include "render/png_private.h"
#include "tests/fuzz/replay.h"

enum { WIDTH_MAX = 400, PIXELS_MAX = WIDTH_MAX * 200 };

static uint32_t pixel_of(unsigned kind, unsigned value)
{
    uint32_t alpha = kind % 3 == 1 ? value : 255;
    uint32_t gray = value * alpha / 255, other = kind % 3 == 2 ? value * 37 % 256 : gray;
    return alpha << 24 | gray << 16 | other << 8 | (kind % 3 == 2 ? value * value % 256 : gray);
}

static size_t draw(const uint8_t *data, size_t size, size_t width, uint32_t *pixels)
{
    size_t n = 0;
    for (size_t i = 2; i + 1 < size; i += 2) {
        size_t run = 1 + data[i] % 128u, before = width + data[i + 1];
        for (size_t k = 0; k < run && n < PIXELS_MAX; k++, n++)
            pixels[n] = data[i] >= 128 && n >= before
                            ? pixels[n - before]
                            : pixel_of(data[1], (data[i + 1] + data[1] / 8u * (unsigned)k) % 256);
    }
    return n;
}

static void require_same(const struct sm_buf *file, const struct sm_png_image *image)
{
    png_image read = {.version = PNG_IMAGE_VERSION};
    require(png_image_begin_read_from_memory(&read, file->bytes, file->count));
    require(read.width == (png_uint_32)image->width && read.height == (png_uint_32)image->height);
    read.format = PNG_FORMAT_RGBA;
    unsigned char *rgba = malloc(PNG_IMAGE_SIZE(read));
    require(rgba && png_image_finish_read(&read, NULL, rgba, 0, NULL));
    size_t count = (size_t)image->width * (size_t)image->height;
    for (size_t i = 0; i < count; i++) {
        struct sm_color color = sm_png_straight(sm_png_row(image, 0)[i]);
        unsigned char expected[4] = {color.r, color.g, color.b, color.a};
        require(memcmp(rgba + 4 * i, expected, 4) == 0);
    }
    free(rgba);
}

static void write_with(int threads, const struct sm_png_image *image, struct sm_buf *file)
{
    struct sm_page page = {.lang = "en", .thread_max = threads};
    struct sm_error err = {0};
    require(sm_png_write(image, &page, file, &err));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static uint32_t pixels[PIXELS_MAX];
    if (size < 4) return 0;
    size_t width = 1 + (size_t)data[0] * (WIDTH_MAX - 1) / 255;
    size_t count = draw(data, size, width, pixels);
    struct sm_png_image image = {.pixels = (const unsigned char *)pixels,
                                 .width = (int)width,
                                 .height = (int)(count / width),
                                 .stride = (int)width * 4,
                                 .pixels_per_m = 3780};
    struct sm_buf one = {0}, three = {0};
    if (image.height == 0) return 0;
    write_with(1, &image, &one);
    write_with(3, &image, &three);
    require(sm_text_equal(sm_buf_slice(&one), sm_buf_slice(&three)));
    require_same(&one, &image);
    sm_buf_finish(&one);
    sm_buf_finish(&three);
    return 0;
}
