/* SPDX-License-Identifier: Apache-2.0
 * A small canvas of pixels for tests.
 */
#ifndef SM_TESTS_PIXEL_HELPERS_H
#define SM_TESTS_PIXEL_HELPERS_H

#include "canvas_helpers.h"

enum { SIDE = 64 };

static struct golden_picture picture;

static inline void open_pixels(void)
{
    open_page(SM_PNG, SIDE, SIDE);
}

static inline void close_pixels(void)
{
    free(picture.rgba);
    picture = (struct golden_picture){0};
    close_page();
}

static inline void ck_pixel(int x, int y, unsigned rgb)
{
    const unsigned char *p = golden_pixel(&picture, x, y);
    unsigned found = (unsigned)p[0] << 16 | (unsigned)p[1] << 8 | p[2];
    ck_assert_msg(found == rgb, "pixel %d,%d: %06x, expected %06x", x, y, found, rgb);
}

static inline void ck_all(unsigned rgb)
{
    for (int y = 0; y < picture.height; y++)
        for (int x = 0; x < picture.width; x++)
            ck_pixel(x, y, rgb);
}

#endif
