/* SPDX-License-Identifier: Apache-2.0
 * The check sum of rows. Those without alpha are summed from their pixels, a whole pixel at a time
 * and in a way that compilers can do several at once; others byte by byte, by zlib.
 */
#include <string.h>
#include <zlib.h>

#include "render/png_private.h"

enum { LANES = 4, GROUPS_MAX = 512, PRIME = 65521 };

typedef uint32_t lanes __attribute__((vector_size(LANES * sizeof(uint32_t))));

/* Sums over pixels, which are green, blue, and red + green + blue. The last one is also summed up
 * after every pixel: a pixel counts once for itself and once for each that follows. */
struct sums {
    uint64_t all, all_so_far, green, blue;
};

static uint64_t sum_lanes(lanes values)
{
    uint64_t sum = 0;
    for (int k = 0; k < LANES; k++)
        sum += values[k];
    return sum;
}

/* Pixels in LANES columns; few enough groups that nothing overflows. */
static void add_groups(const uint32_t *at, int groups, struct sums *sums)
{
    lanes all = {0}, all_so_far = {0}, green = {0}, blue = {0};
    for (int i = 0; i < groups; i++) {
        lanes pixels;
        memcpy(&pixels, at + i * LANES, sizeof pixels);
        lanes g = pixels >> 8 & 0xFF, b = pixels & 0xFF;
        all += (pixels >> 16 & 0xFF) + g + b;
        all_so_far += all;
        green += g;
        blue += b;
    }
    sums->all_so_far += sums->all * (uint64_t)groups * LANES + sum_lanes(all_so_far) * LANES;
    for (uint64_t k = 0; k < LANES; k++)
        sums->all_so_far -= all[k] * k; /* the pixels of a group before this one do not see it */
    sums->all += sum_lanes(all);
    sums->green += sum_lanes(green);
    sums->blue += sum_lanes(blue);
}

static struct sums sum_row(const uint32_t *row, int width)
{
    struct sums sums = {0};
    int x = 0;
    while (width - x >= LANES) {
        int groups = (width - x) / LANES < GROUPS_MAX ? (width - x) / LANES : GROUPS_MAX;
        add_groups(row + x, groups, &sums);
        x += groups * LANES;
    }
    for (; x < width; x++) {
        sums.blue += row[x] & 0xFF;
        sums.green += row[x] >> 8 & 0xFF;
        sums.all += (row[x] & 0xFF) + (row[x] >> 8 & 0xFF) + (row[x] >> 16 & 0xFF);
        sums.all_so_far += sums.all;
    }
    return sums;
}

/* Adler's sums [RFC1950]: the second one counts a byte as often as there are bytes from it to the
 * row's end. Red is the third from the end of its pixel, blue the last. */
static uint32_t check_rgb(uint32_t check, const uint32_t *row, int width)
{
    uint64_t a = check & 0xFFFF, b = check >> 16;
    struct sums sums = sum_row(row, width);
    b += (1 + 3 * (uint64_t)width) * a + 3 * sums.all_so_far - sums.green - 2 * sums.blue;
    return (uint32_t)(b % PRIME << 16 | (a + sums.all) % PRIME);
}

static uint32_t check_bytes(uint32_t check, const uint32_t *row, int width,
                            const struct sm_png_form *form)
{
    unsigned char bytes[4] = {0};
    uLong sum = adler32(check, bytes, 1); /* the filter */
    uint32_t packed = 0;
    for (int x = 0; x < width; x++) {
        if (x == 0 || row[x] != row[x - 1]) packed = sm_png_bytes(form, row[x]);
        for (int i = 0; i < form->bytes_per_pixel; i++)
            bytes[i] = (unsigned char)(packed >> 8 * i);
        sum = adler32(sum, bytes, (uInt)form->bytes_per_pixel);
    }
    return (uint32_t)sum;
}

uint32_t sm_png_check_rows(const struct sm_png_image *image, const struct sm_png_form *form,
                           int first_row, int row_count)
{
    uint32_t check = 1;
    for (int y = first_row; y < first_row + row_count; y++) {
        const uint32_t *row = sm_png_row(image, y);
        check = form->kind == SM_PNG_RGB ? check_rgb(check, row, image->width)
                                         : check_bytes(check, row, image->width, form);
    }
    return check;
}
