/* SPDX-License-Identifier: Apache-2.0
 * Which form of PNG holds an image exactly, and its pixels in that form.
 */
#include "render/png_private.h"

static bool is_opaque(const struct sm_png_image *image)
{
    for (int y = 0; y < image->height; y++) {
        const uint32_t *row = sm_png_row(image, y);
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

bool sm_png_add_color(struct sm_png_form *form, uint32_t argb)
{
    uint16_t *slot = slot_of(form, argb);
    if (*slot) return true;
    if (form->color_count == SM_PNG_COLOR_MAX) return false;
    form->colors[form->color_count++] = argb;
    *slot = (uint16_t)form->color_count;
    return true;
}

bool sm_png_add_colors(struct sm_png_form *form, const struct sm_png_image *image, int first_row,
                       int end_row)
{
    for (int y = first_row; y < end_row; y++) {
        const uint32_t *row = sm_png_row(image, y);
        uint32_t last = ~row[0];
        for (int x = 0; x < image->width; x++) {
            if (row[x] != last && !sm_png_add_color(form, row[x])) return false;
            last = row[x];
        }
    }
    return true;
}

void sm_png_choose_form(const struct sm_png_image *image, struct sm_png_form *form)
{
    *form = (struct sm_png_form){.kind = SM_PNG_PALETTE, .bytes_per_pixel = 1};
    if (sm_png_add_colors(form, image, 0, image->height)) return;
    form->kind = image->is_opaque || is_opaque(image) ? SM_PNG_RGB : SM_PNG_RGBA;
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

uint32_t sm_png_bytes(const struct sm_png_form *form, uint32_t argb)
{
    struct sm_color color;
    switch (form->kind) {
    case SM_PNG_PALETTE:
        return (uint32_t)(*slot_of((struct sm_png_form *)form, argb) - 1); /* all are there */
    case SM_PNG_RGB:
        return (argb >> 16 & 0xFF) | (argb & 0xFF00) | (argb & 0xFF) << 16;
    case SM_PNG_RGBA:
        color = sm_png_straight(argb);
        return color.r | (uint32_t)color.g << 8 | (uint32_t)color.b << 16 | (uint32_t)color.a << 24;
    }
    return 0;
}
