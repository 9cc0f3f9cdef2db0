/* SPDX-License-Identifier: Apache-2.0
 * An image to be written as PNG, and what became of it.
 */
#ifndef SM_TESTS_PNG_HELPERS_H
#define SM_TESTS_PNG_HELPERS_H

#include <check.h>
#include <stdint.h>

#include "base/memory.h"
#include "golden.h"
#include "render/backend.h"
#include "render/png_private.h"

enum { WIDTH = 100, HEIGHT = 150 }; /* more than two strips, the last one not whole */

static uint32_t pixels[WIDTH * HEIGHT];
static struct sm_png_image image;
static struct sm_page page;
static struct sm_buf file;
static struct sm_error err;

static inline void setup(void)
{
    image = (struct sm_png_image){.pixels = (unsigned char *)pixels,
                                  .width = WIDTH,
                                  .height = HEIGHT,
                                  .stride = WIDTH * 4,
                                  .pixels_per_m = 96 / 0.0254};
    page = (struct sm_page){.lang = "uk", .software = sm_text("sitmap")};
    for (int i = 0; i < WIDTH * HEIGHT; i++)
        pixels[i] = 0xFFD7E4EC;
}

static inline void teardown(void)
{
    sm_buf_finish(&file);
}

static inline void write_file(void)
{
    bool is_written = sm_png_write(&image, &page, &file, &err);
    ck_assert_msg(is_written, "%s", err.message);
}

static inline uint32_t premultiply(uint32_t r, uint32_t g, uint32_t b, uint32_t a)
{
    return a << 24 | (r * a + 127) / 255 << 16 | (g * a + 127) / 255 << 8 | (b * a + 127) / 255;
}

/* Every pixel of the file, premultiplied again, is the pixel that went in. */
static inline void ck_round_trip(void)
{
    struct golden_picture picture = golden_decode(file.bytes, file.count);
    ck_assert_ptr_nonnull(picture.rgba);
    ck_assert_int_eq(picture.width, image.width);
    ck_assert_int_eq(picture.height, image.height);
    for (int i = 0; i < image.width * image.height; i++) {
        const unsigned char *p = picture.rgba + 4 * i;
        ck_assert_msg(premultiply(p[0], p[1], p[2], p[3]) == pixels[i],
                      "pixel %d: %02x%02x%02x/%02x, expected %08x", i, p[0], p[1], p[2], p[3],
                      pixels[i]);
    }
    free(picture.rgba);
}

#endif
