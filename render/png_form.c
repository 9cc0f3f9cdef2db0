/* SPDX-License-Identifier: Apache-2.0
 * Which form of PNG holds an image exactly, and its rows in that form.
 */
#include <arpa/inet.h>
#include <string.h>

#include "render/png_private.h"

static const uint32_t *pixel_row(const struct sm_png_image *image, int y)
{
    return (const uint32_t *)(const void *)(image->pixels + (size_t)y * (size_t)image->stride);
}

static bool is_opaque(const struct sm_png_image *image)
{
    for (int y = 0; y < image->height; y++) {
        const uint32_t *row = pixel_row(image, y);
        uint32_t all = UINT32_MAX;
        for (int x = 0; x < image->width; x++)
            all &= row[x];
        if (all >> 24 != 255) return false;
    }
    return true;
}

/* The slot that holds 'argb', or the empty one where it belongs. */
static uint16_t *slot_of(struct sm_png_form *form, uint32_t argb)
{
    uint32_t at = (argb * 2654435761u) >> 22;
    while (form->slots[at] && form->colors[form->slots[at] - 1] != argb)
        at = (at + 1) % SM_PNG_SLOTS;
    return &form->slots[at];
}

static bool add_color(struct sm_png_form *form, uint32_t argb)
{
    uint16_t *slot = slot_of(form, argb);
    if (*slot) return true;
    if (form->color_count == SM_PNG_COLOR_MAX) return false;
    form->colors[form->color_count++] = argb;
    *slot = (uint16_t)form->color_count;
    return true;
}

static bool collect_colors(const struct sm_png_image *image, struct sm_png_form *form)
{
    for (int y = 0; y < image->height; y++) {
        const uint32_t *row = pixel_row(image, y);
        uint32_t last = ~row[0];
        for (int x = 0; x < image->width; x++) {
            if (row[x] != last && !add_color(form, row[x])) return false;
            last = row[x];
        }
    }
    return true;
}

void sm_png_choose_form(const struct sm_png_image *image, struct sm_png_form *form)
{
    *form = (struct sm_png_form){.kind = SM_PNG_PALETTE, .bytes_per_pixel = 1};
    if (collect_colors(image, form)) return;
    form->kind = is_opaque(image) ? SM_PNG_RGB : SM_PNG_RGBA;
    form->bytes_per_pixel = form->kind == SM_PNG_RGB ? 3 : 4;
}

static unsigned char unmultiply(uint32_t part, uint32_t alpha)
{
    uint32_t straight = (part * 255 + alpha / 2) / alpha;
    return (unsigned char)(straight > 255 ? 255 : straight);
}

struct sm_color sm_png_straight(uint32_t argb)
{
    uint32_t a = argb >> 24, r = argb >> 16 & 255, g = argb >> 8 & 255, b = argb & 255;
    if (a == 0) return SM_NO_COLOR;
    return (struct sm_color){unmultiply(r, a), unmultiply(g, a), unmultiply(b, a),
                             (unsigned char)a};
}

static void pack_palette(const uint32_t *row, int width, const struct sm_png_form *form,
                         unsigned char *out)
{
    struct sm_png_form *table = (struct sm_png_form *)form; /* only looked up: all are there */
    uint32_t last = ~row[0];
    unsigned char index = 0;
    for (int x = 0; x < width; x++) {
        if (row[x] != last) index = (unsigned char)(*slot_of(table, row[x]) - 1);
        last = row[x];
        out[x] = index;
    }
}

static void pack_rgb(const uint32_t *row, int width, unsigned char *out)
{
    for (int x = 0; x + 1 < width; x++) {
        uint32_t red_first = htonl(row[x] << 8);
        memcpy(out + 3 * x, &red_first, 4); /* one byte too many, which the next pixel covers */
    }
    uint32_t last = row[width - 1];
    out += 3 * (width - 1);
    out[0] = (unsigned char)(last >> 16);
    out[1] = (unsigned char)(last >> 8);
    out[2] = (unsigned char)last;
}

static void pack_rgba(const uint32_t *row, int width, unsigned char *out)
{
    for (int x = 0; x < width; x++) {
        struct sm_color color = sm_png_straight(row[x]);
        out[4 * x] = color.r;
        out[4 * x + 1] = color.g;
        out[4 * x + 2] = color.b;
        out[4 * x + 3] = color.a;
    }
}

void sm_png_pack_row(const struct sm_png_image *image, const struct sm_png_form *form, int y,
                     unsigned char *out)
{
    const uint32_t *row = pixel_row(image, y);
    switch (form->kind) {
    case SM_PNG_PALETTE:
        pack_palette(row, image->width, form, out);
        break;
    case SM_PNG_RGB:
        pack_rgb(row, image->width, out);
        break;
    case SM_PNG_RGBA:
        pack_rgba(row, image->width, out);
        break;
    }
}
