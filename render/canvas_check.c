/* SPDX-License-Identifier: Apache-2.0
 * What numbers the canvas takes.
 */
#include "render/canvas_check.h"

#include <math.h>

#define SIDE_MAX_PX 16384.0
#define PIXEL_BYTES_MAX (256.0 * 1024 * 1024)
#define SCALE_MAX 16.0
#define WIDTH_MAX_PX 1000.0
#define DASH_MIN_PX 0.5 /* of a period: finer ones cannot be seen, and cost */
#define DASH_MAX_PX 1e6
#define HALO_MAX_PX 50.0

bool sm_canvas_check_page(const struct sm_page *page, double scale, struct sm_error *err)
{
    double width = ceil(page->width_px * scale), height = ceil(page->height_px * scale);
    bool is_sane = isfinite(width) && isfinite(height) && width >= 1 && height >= 1 && scale > 0 &&
                   scale <= SCALE_MAX;
    if (!is_sane) return sm_fail(err, SM_E_USAGE, "page: the size must be positive numbers");
    if (width > SIDE_MAX_PX || height > SIDE_MAX_PX)
        return sm_fail(err, SM_E_USAGE, "page: more than %d px a side", (int)SIDE_MAX_PX);
    if (width * height * 4 > PIXEL_BYTES_MAX)
        return sm_fail(err, SM_E_USAGE, "page: %d by %d px are more than %d million pixels",
                       (int)width, (int)height, (int)(PIXEL_BYTES_MAX / 4e6));
    return true;
}

/* Dashes that are not finite, negative or too fine to see make a solid line. */
static void clean_dashes(struct sm_paint *paint)
{
    double period = 0;
    bool is_good = paint->dash_count == 2 || paint->dash_count == 4;
    for (int i = 0; is_good && i < paint->dash_count; i++) {
        is_good = isfinite(paint->dash_px[i]) && paint->dash_px[i] >= 0;
        period += paint->dash_px[i];
    }
    if (!is_good || period < DASH_MIN_PX || period > DASH_MAX_PX) paint->dash_count = 0;
}

struct sm_paint sm_canvas_clean_paint(const struct sm_paint *paint)
{
    struct sm_paint clean = *paint;
    if (!clean.class_name) clean.class_name = "";
    if (!(clean.width_px > 0)) clean.stroke = SM_NO_COLOR;
    clean.width_px = clean.stroke.a ? fmin(clean.width_px, WIDTH_MAX_PX) : 0;
    if (!clean.stroke.a) clean.dash_count = 0;
    clean_dashes(&clean);
    return clean;
}

struct sm_ink sm_canvas_clean_ink(const struct sm_ink *ink)
{
    struct sm_ink clean = *ink;
    if (!clean.class_name) clean.class_name = "";
    if (!(clean.halo_px > 0)) clean.halo = SM_NO_COLOR;
    clean.halo_px = clean.halo.a ? fmin(clean.halo_px, HALO_MAX_PX) : 0;
    return clean;
}

bool sm_canvas_check_run(const struct sm_run *run, double reach_px)
{
    struct sm_box ink = run->ink_px;
    if (!(run->type.size_px > 0 && run->type.size_px <= WIDTH_MAX_PX)) return false;
    if (!sm_box_is_empty(ink) && !isfinite(ink.x0 + ink.y0 + ink.x1 + ink.y1)) return false;
    for (size_t i = 0; i < run->glyph_count; i++)
        if (!(fabs(run->glyphs[i].x_px) <= reach_px && fabs(run->glyphs[i].y_px) <= reach_px))
            return false;
    for (size_t i = 0; run->turns && i < run->glyph_count; i++)
        if (!(fabs(run->turns[i].cosine) < 1.01 && fabs(run->turns[i].sine) < 1.01)) return false;
    return true;
}
