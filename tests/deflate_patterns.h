/* SPDX-License-Identifier: Apache-2.0
 * Images of all kinds that are to be packed.
 */
#ifndef SM_TESTS_DEFLATE_PATTERNS_H
#define SM_TESTS_DEFLATE_PATTERNS_H

#include <stdint.h>

struct pattern {
    const char *name;
    int width, height;
    uint32_t (*pixel)(uint32_t x, uint32_t y); /* premultiplied */
};

static inline uint32_t flat(uint32_t x, uint32_t y)
{
    (void)x;
    (void)y;
    return 0xFFD7E4EC;
}

static inline uint32_t random_at(uint32_t x, uint32_t y)
{
    uint64_t state = (x * 40503u + y * 104729u + 1) * 0x9E3779B97F4A7C15u;
    return (uint32_t)(state >> 40 ^ state >> 17);
}

static inline uint32_t noise(uint32_t x, uint32_t y)
{
    return 0xFF000000u | random_at(x, y);
}

static inline uint32_t gray_noise(uint32_t x, uint32_t y)
{
    return 0xFF000000u | (random_at(x, y) & 0xFF) * 0x010101u;
}

static inline uint32_t glass_noise(uint32_t x, uint32_t y)
{
    uint32_t alpha = random_at(y, x) & 0xFF;
    return alpha << 24 | (random_at(x, y) % (alpha + 1)) * 0x010001u;
}

static inline uint32_t same_rows(uint32_t x, uint32_t y)
{
    (void)y;
    return noise(x, 0);
}

static inline uint32_t same_glass_rows(uint32_t x, uint32_t y)
{
    (void)y;
    return glass_noise(x, 0);
}

static inline uint32_t stripes(uint32_t x, uint32_t y)
{
    return x / 100 % 2 ? flat(x, y) : noise(x, y);
}

static inline uint32_t gray_stripes(uint32_t x, uint32_t y)
{
    return x / 7 % 2 ? flat(x, y) : gray_noise(x / 3, y / 2);
}

/* Slanted edges with a few shades between, as of a map. */
static inline uint32_t map_like(uint32_t x, uint32_t y)
{
    uint32_t slant = 3 * x + 5 * y, area = slant / 400, edge = slant % 400;
    uint32_t color = random_at(area, 0);
    return 0xFF000000u | (edge < 12 ? color - edge * 0x030201u : color);
}

/* Runs of every length up to a few hundred pixels. */
static inline uint32_t runs(uint32_t x, uint32_t y)
{
    return 0xFF000000u | random_at(x / (1 + (x / 300 + y) % 300), y / 3);
}

static const struct pattern patterns[] = {
    {"one pixel", 1, 1, noise},
    {"two pixels", 2, 1, noise},
    {"one column", 1, 300, noise},
    {"flat", 1600, 70, flat},
    {"noise", 500, 130, noise},
    {"noise of a palette", 3000, 65, gray_noise},
    {"noise with alpha", 700, 65, glass_noise},
    {"rows alike", 900, 130, same_rows},
    {"rows alike with alpha", 900, 130, same_glass_rows},
    {"rows alike that are too long for the window", 16384, 8, same_glass_rows},
    {"rows alike that just fit the window", 10922, 8, same_rows},
    {"rows alike that just do not", 10923, 8, same_rows},
    {"stripes", 700, 200, stripes},
    {"stripes of a palette", 701, 200, gray_stripes},
    {"slanted edges", 1280, 300, map_like},
    {"runs", 5000, 130, runs},
};
enum { PATTERN_COUNT = sizeof patterns / sizeof *patterns };

#endif
